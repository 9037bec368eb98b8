// SPDX-License-Identifier: BSD-2-Clause
// Fixes of types: the equivalent type of the subset, and explicit padding bytes.
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>Replaces a type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypeFix))]
[Shared]
public sealed class TypeFix : SubsetFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [Rules.StringType.Id, Rules.CharType.Id, Rules.NativeInteger.Id, Rules.Padding.Id];

    /// <inheritdoc/>
    protected override Change? Propose(SyntaxNode node, Diagnostic diagnostic)
    {
        if (diagnostic.Id == Rules.Padding.Id)
        {
            return Pad(node, diagnostic);
        }

        string? name = node.ToString() switch
        {
            "string" when node.Parent is ParameterSyntax => "Text",
            "char" => "byte",
            "nint" or "IntPtr" => "SWord",
            "nuint" or "UIntPtr" => "Word",
            _ => null,
        };
        return name is null ? null : new Change($"Use {name}", node, SyntaxFactory.ParseTypeName(name));
    }

    /// <summary>Declares the missing bytes after the marked field.</summary>
    private static Change? Pad(SyntaxNode node, Diagnostic diagnostic)
    {
        if (Around<FieldDeclarationSyntax>(node) is not { Parent: StructDeclarationSyntax type } field
            || !TryGet(diagnostic, "offset", out long offset) || !TryGet(diagnostic, "bytes", out long bytes))
        {
            return null;
        }

        int at = type.Members.IndexOf(field) + 1;
        StructDeclarationSyntax changed = type;
        for (int n = 0; bytes > 0; n++)
        {
            int size = offset % 4 == 0 && bytes >= 4 ? 4 : offset % 2 == 0 && bytes >= 2 ? 2 : 1;
            string keyword = size == 4 ? "uint" : size == 2 ? "ushort" : "byte";
            MemberDeclarationSyntax padding = SyntaxFactory.ParseMemberDeclaration(
                $"    public {keyword} PaddingAt{offset};\n")!;
            changed = changed.WithMembers(changed.Members.Insert(at + n, padding));
            offset += size;
            bytes -= size;
        }

        return new Change("Declare the padding", type, changed);
    }

    private static bool TryGet(Diagnostic diagnostic, string key, out long value)
    {
        value = 0;
        return diagnostic.Properties.TryGetValue(key, out string? text)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
