// SPDX-License-Identifier: BSD-2-Clause
// Where a rule of the subset does not apply: the [SubsetException] attributes of all sources.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sel4Gen.Emit.Front;

namespace Sel4Gen.Emit.Programs;

/// <summary>One exception.</summary>
internal sealed record SubsetException(SourcePlace Place, string Rule, string Declaration, string Reason);

/// <summary>Finds exceptions.</summary>
internal static class SubsetExceptions
{
    private static readonly string[] s_folders =
        ["KernelSource", "arch", "drivers", "libsel4", "userland", "loader"];

    public static IEnumerable<SubsetException> Find(string root)
    {
        foreach (string file in s_folders.Select(f => Path.Combine(root, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            if (!text.Contains("SubsetException", StringComparison.Ordinal))
            {
                continue;
            }

            SyntaxTree tree = CSharpSyntaxTree
                .ParseText(text, path: Path.GetRelativePath(root, file).Replace('\\', '/'));
            foreach (AttributeSyntax a in tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>()
                .Where(a => a.Name.ToString() is "SubsetException" or "SubsetExceptionAttribute"))
            {
                string Argument(int i) => a.ArgumentList!.Arguments[i].Expression is LiteralExpressionSyntax l
                    ? l.Token.ValueText
                    : a.ArgumentList.Arguments[i].ToString();
                yield return new SubsetException(
                    SourcePlace.Of(a.GetLocation()), Argument(0), NameOf(a.Parent!.Parent!),
                        Argument(1));
            }
        }
    }

    private static string NameOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax m => m.Identifier.Text,
        BaseTypeDeclarationSyntax t => t.Identifier.Text,
        PropertyDeclarationSyntax p => p.Identifier.Text,
        FieldDeclarationSyntax f => f.Declaration.Variables[0].Identifier.Text,
        _ => declaration.Kind().ToString(),
    };
}
