// SPDX-License-Identifier: BSD-2-Clause
// Writes the host side of [Extern] and [Asm] methods: a nested interface IHost with the same methods, the
// property Host that holds its implementation for the current thread, and bodies that forward to it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>The generator of host interfaces.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ExternGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, WellKnown.Extern);
        Register(context, WellKnown.Asm);
    }

    /// <summary>Whether the generator writes this method's body.</summary>
    internal static bool IsExtern(IMethodSymbol method) =>
        method.IsStatic && method.IsPartialDefinition
        && method is { IsGenericMethod: false, RefKind: RefKind.None }
        && (method.HasAttribute(WellKnown.Extern) || method.HasAttribute(WellKnown.Asm));

    /// <summary>The names of what is generated beside the methods.</summary>
    internal static readonly string[] Names = ["Host", "IHost", "t_host"];

    private static void Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        // A class is written when its first extern is met. The pipeline holds text, not symbols, so that it
        // can be compared.
        IncrementalValuesProvider<GeneratedFile?> files = context.SyntaxProvider.ForAttributeWithMetadataName(
            WellKnown.Full(attribute),
            static (node, _) => node is MethodDeclarationSyntax,
            (match, token) => match.TargetSymbol is IMethodSymbol method && IsFirst(method, attribute)
                && !PackedModel.IsFileLocal(method.ContainingType)
                ? Generate(method.ContainingType, token)
                : null);
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file is not null)
            {
                output.AddSource(file.HintName, file.Text);
            }
        });
    }

    private static bool IsFirst(IMethodSymbol method, string attribute)
    {
        bool first = SymbolEqualityComparer.Default.Equals(
            method.ContainingType.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(IsExtern), method);
        return first && (attribute == WellKnown.Extern || !method.HasAttribute(WellKnown.Extern));
    }

    private static GeneratedFile Generate(INamedTypeSymbol type, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        List<IMethodSymbol> methods = type.GetMembers().OfType<IMethodSymbol>().Where(IsExtern).ToList();
        string access = methods.All(IsPublic) && IsPublic(type) ? "public" : "internal";
        SourceWriter output = new();
        int braces = output.OpenType(type);

        // Where something else has one of the names, the bodies throw: then the analyzer's word on it is the
        // only one.
        bool isHosted = !Names.Any(n => n == type.Name || type.GetMembers(n).Any(PackedModel.IsWritten));
        if (isHosted)
        {
            WriteHost(output, type, methods, access);
        }

        foreach (IMethodSymbol method in methods)
        {
            output.Line();
            WriteBody(output, method, isHosted);
        }

        output.Close(braces);
        return new GeneratedFile(SourceWriter.HintName(type, "Extern"), output.ToString());
    }

    private static void WriteHost(SourceWriter output, INamedTypeSymbol type, List<IMethodSymbol> methods,
        string access)
    {
        output.Line("[global::System.ThreadStatic]");
        output.Line("private static IHost? t_host;");
        output.Line();
        output.Line("/// <summary>");
        output.Line("/// What these operations do on the host. Set it before code that uses them runs on this thread.");
        output.Line("/// </summary>");
        output.Open($"{access} static IHost Host");
        output.Line("get => t_host ?? throw new global::System.InvalidOperationException(");
        output.Line($"    \"No {type.Name}.Host on this thread: set it to an implementation of \"");
        output.Line($"    + \"{type.Name}.IHost (a simulated machine).\");");
        output.Line("set => t_host = value;");
        output.Close();
        output.Line();
        string self = type.ToDisplayString(SourceWriter.FullName);
        output.Line($"/// <summary>What only the machine can do of <see cref=\"{self}\"/>.</summary>");
        output.Open($"{access} interface IHost");
        foreach (IMethodSymbol method in methods)
        {
            output.Line($"/// <summary>Does what {type.Name}.{method.Name} does.</summary>");
            output.Line(Signature(method, static _ => "") + ";");
        }

        output.Close();
    }

    private static void WriteBody(SourceWriter output, IMethodSymbol method, bool isHosted)
    {
        // Both parts of a partial method have the same words before "partial".
        string modifiers = method.DeclaringSyntaxReferences.Select(r => r.GetSyntax())
            .OfType<MethodDeclarationSyntax>().Select(m => string.Concat(m.Modifiers
                .Where(x => !x.IsKind(SyntaxKind.PartialKeyword)).Select(x => x.Text + " ")))
            .FirstOrDefault() ?? "static ";
        string arguments = string.Join(", ", method.Parameters.Select(p =>
            ArgumentKeyword(p.RefKind) + SourceWriter.Identifier(p.Name)));
        output.Line($"{modifiers}partial {Signature(method, PartKeyword)} =>");
        output.Line(isHosted
            ? $"    Host.{SourceWriter.Identifier(method.Name)}({arguments});"
            : "    throw new global::System.InvalidOperationException();");
    }

    private static string Signature(IMethodSymbol method, Func<IParameterSymbol, string> keyword)
    {
        string result = method.ReturnsVoid
            ? "void"
            : method.ReturnType.ToDisplayString(SourceWriter.FullName);
        string parameters = string.Join(", ", method.Parameters.Select(p =>
            keyword(p) + ScopedKeyword(p) + RefKeyword(p.RefKind)
            + p.Type.ToDisplayString(SourceWriter.FullName) + " " + SourceWriter.Identifier(p.Name)));
        return $"{result} {SourceWriter.Identifier(method.Name)}({parameters})";
    }

    /// <summary>What both parts of a partial method must say of a parameter, but not the host.</summary>
    private static string PartKeyword(IParameterSymbol parameter) =>
        parameter.IsParams ? "params "
        : parameter.Ordinal == 0 && ((IMethodSymbol)parameter.ContainingSymbol).IsExtensionMethod ? "this "
        : "";

    /// <summary>
    /// Both parts of a partial method, and the host, let the same references escape. (out never does.)
    /// </summary>
    private static string ScopedKeyword(IParameterSymbol parameter) =>
        parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out ? "scoped " : "";

    private static string RefKeyword(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };

    private static string ArgumentKeyword(RefKind kind) =>
        kind == RefKind.RefReadOnlyParameter ? "in " : RefKeyword(kind);

    private static bool IsPublic(IMethodSymbol method) =>
        IsPublic(method.ReturnType) && method.Parameters.All(p => IsPublic(p.Type));

    private static bool IsPublic(ITypeSymbol type)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            if (t.DeclaredAccessibility is not (Accessibility.Public or Accessibility.NotApplicable))
            {
                return false;
            }
        }

        return type is not INamedTypeSymbol named || named.TypeArguments.All(IsPublic);
    }
}
