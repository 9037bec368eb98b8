// SPDX-License-Identifier: BSD-2-Clause
// Text of a generated C# file: indentation, and the shell of the types that contain what is generated.
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sel4Gen.Analysis;

/// <summary>Builds indented source text.</summary>
internal sealed class SourceWriter
{
    /// <summary>Full names that mean the same in every place.</summary>
    public static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat;

    private readonly StringBuilder _text = new();
    private int _depth;

    public SourceWriter()
    {
        Line(GeneratedCode.Mark);
        Line("#nullable enable");
    }

    /// <summary>
    /// A file name that no other generated type has. File names hold fewer characters than names of types,
    /// and do not tell capitals from small letters: a number made of the exact name does.
    /// </summary>
    public static string HintName(INamedTypeSymbol type, string kind)
    {
        string name = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        string readable = new(name.Take(100)
            .Select(c => c is '.' or '_' || (c < 128 && char.IsLetterOrDigit(c)) ? c : '-').ToArray());
        return $"{readable}.{hash:x8}.{kind}.g.cs";
    }

    /// <summary>An identifier, escaped if it means something to the language somewhere.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A name with its first letter small.</summary>
    public static string CamelCase(string name) =>
        Identifier(char.ToLowerInvariant(name[0]) + name.Substring(1));

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(line);
        }

        _text.Append('\n');
    }

    public void Open(string? header = null)
    {
        if (header is not null)
        {
            Line(header);
        }

        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>
    /// Opens the namespace and the type, inside the types that contain it; gives how many braces that are.
    /// </summary>
    public int OpenType(INamedTypeSymbol type)
    {
        int opened = 0;
        if (!type.ContainingNamespace.IsGlobalNamespace)
        {
            Open("namespace " + type.ContainingNamespace.ToDisplayString());
            opened++;
        }

        Stack<INamedTypeSymbol> chain = new();
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            chain.Push(t);
        }

        foreach (INamedTypeSymbol t in chain)
        {
            string parameters = t.TypeParameters.IsEmpty
                ? ""
                : $"<{string.Join(", ", t.TypeParameters.Select(p => Identifier(p.Name)))}>";
            Open((t.IsStatic ? "static " : "") + "partial " + KeywordOf(t) + " " + Identifier(t.Name)
                + parameters);
            opened++;
        }

        return opened;
    }

    private static string KeywordOf(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    public void Close(int braces)
    {
        for (; braces > 0; braces--)
        {
            Close();
        }
    }

    public override string ToString() => _text.ToString();
}
