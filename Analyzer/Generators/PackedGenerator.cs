// SPDX-License-Identifier: BSD-2-Clause
// Writes the C# of packed structs: the words, the accessors of the bit fields, New, and From/To for variants.
// What it writes is host code; the emitter makes its own C from the same attributes.
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>The generator of packed structs.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PackedGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, WellKnown.Full(WellKnown.Packed));
        Register(context, WellKnown.Full(WellKnown.PackedVariant));
    }

    private static void Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        // The transformation ends in text, which the driver compares: an edit elsewhere regenerates nothing.
        IncrementalValuesProvider<GeneratedFile?> files = context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is StructDeclarationSyntax,
            static (match, token) => Generate(match, token));
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file is not null)
            {
                output.AddSource(file.HintName, file.Text);
            }
        });
    }

    private static GeneratedFile? Generate(GeneratorAttributeSyntaxContext match, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        PackedModel? model = PackedModel.TryRead(
            (INamedTypeSymbol)match.TargetSymbol, match.SemanticModel.Compilation.WordBits());

        // A struct with both attributes, or with one at several of its parts, is met several times, and
        // written once. No other file can add to a type that is known in its file only.
        return model is null || !match.Attributes.Any(a => IsSame(a, model.Attribute))
            || PackedModel.IsFileLocal(model.Type)
            ? null
            : new GeneratedFile(SourceWriter.HintName(model.Type, "Packed"), new PackedWriter(model).Write());
    }

    private static bool IsSame(AttributeData a, AttributeData b) =>
        a.ApplicationSyntaxReference is { } x && b.ApplicationSyntaxReference is { } y
        && x.SyntaxTree == y.SyntaxTree && x.Span == y.Span;
}

/// <summary>One file to add to the compilation.</summary>
internal sealed record GeneratedFile(string HintName, string Text);
