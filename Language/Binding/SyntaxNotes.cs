// SPDX-License-Identifier: BSD-2-Clause
// Trivia of the source: documentation comments, plain comments, blank lines.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Binding;

/// <summary>Reads trivia.</summary>
/// <param name="isSilent">Gives no comment and no blank line: nobody is going to write them.</param>
internal sealed class SyntaxNotes(bool isSilent)
{
    private static readonly Regex s_summary = new("<summary>(.*?)</summary>");

    private static readonly Regex s_reference =
        new("<(?:see|seealso|paramref|typeparamref)\\s+(?:cref|name|langword)=\"([^\"]*)\"\\s*/>");

    private static readonly Regex s_tag = new("</?[a-zA-Z][^>]*>");

    private static readonly Regex s_spaces = new("\\s+");

    /// <summary>The text of the summary above a declaration, one line; empty if there is none.</summary>
    public string Summary(ISymbol symbol)
    {
        if (isSilent)
        {
            return "";
        }

        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            string text = Summary(Declaration(reference.GetSyntax()));
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }

    /// <summary>A blank line stands above the declaration (above its comments).</summary>
    public bool BlankBefore(ISymbol symbol) => !isSilent
        && symbol.DeclaringSyntaxReferences.Length > 0
        && StartsWithBlank(Declaration(symbol.DeclaringSyntaxReferences[0].GetSyntax()).GetLeadingTrivia());

    /// <summary>The comment at the top of a file, without the licence line.</summary>
    public static string FileComment(SyntaxTree tree)
    {
        List<string> lines = [.. tree.GetRoot().GetLeadingTrivia()
            .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(t => t.ToString()[2..].TrimEnd())
            .Select(l => l.StartsWith(' ') ? l[1..] : l)
            .Where(l => !l.StartsWith("SPDX-", StringComparison.Ordinal))];
        return string.Join("\n", lines).Trim('\n');
    }

    /// <summary>Comments and blank line above a statement.</summary>
    public Trivia Around(SyntaxNode node)
    {
        SourcePlace place = SourcePlace.Of(node);
        if (isSilent)
        {
            return new Trivia(place, false, []);
        }

        SyntaxTriviaList leading = node.GetLeadingTrivia();
        return new Trivia(place, StartsWithBlank(leading), Comments(leading));
    }

    /// <summary>The plain comments of a token's leading trivia.</summary>
    public ImmutableArray<string> Comments(SyntaxTriviaList leading)
    {
        if (isSilent)
        {
            return [];
        }

        List<string> blocks = [];
        List<string> current = [];
        int ends = 0;
        foreach (SyntaxTrivia t in leading)
        {
            if (t.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                ends++;
            }
            else if (IsPlainComment(t))
            {
                if (ends > 1 && current.Count > 0)
                {
                    blocks.Add(string.Join("\n", current));
                    current.Clear();
                }

                current.Add(CommentText(t));
                ends = 0;
            }
        }

        if (current.Count > 0)
        {
            blocks.Add(string.Join("\n", current));
        }

        return [.. blocks];
    }

    private static bool IsPlainComment(SyntaxTrivia t) =>
        t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        && !t.ToString().StartsWith("///", StringComparison.Ordinal);

    private static string CommentText(SyntaxTrivia t)
    {
        string text = t.ToString();
        text = t.IsKind(SyntaxKind.SingleLineCommentTrivia) ? text[2..] : text[2..^2];
        return text.Trim();
    }

    private static bool StartsWithBlank(SyntaxTriviaList leading)
    {
        foreach (SyntaxTrivia t in leading)
        {
            if (t.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return true;
            }

            if (!t.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                return false;
            }
        }

        return false;
    }

    private static SyntaxNode Declaration(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax v => v.Parent!.Parent!,
        ArrowExpressionClauseSyntax a => a.Parent!,
        AccessorDeclarationSyntax a => a.Parent!.Parent!,
        _ => node,
    };

    private static string Summary(SyntaxNode node)
    {
        StringBuilder text = new();
        foreach (SyntaxTrivia t in node.GetLeadingTrivia())
        {
            string line = t.ToString();
            if (line.StartsWith("///", StringComparison.Ordinal))
            {
                text.Append(line[3..].Trim()).Append(' ');
            }
        }

        Match match = s_summary.Match(text.ToString());
        return match.Success ? Plain(match.Groups[1].Value) : "";
    }

    /// <summary>Documentation markup as plain text, on one line.</summary>
    private static string Plain(string xml)
    {
        string text = s_reference.Replace(xml, m => ReferenceText(m.Groups[1].Value));
        text = s_tag.Replace(text, "");
        text = text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").Replace("&quot;", "\"");
        return s_spaces.Replace(text, " ").Trim();
    }

    private static string ReferenceText(string cref)
    {
        string name = cref.Split('(')[0];
        return name.Split(['{', '<'])[0].Split('.')[^1];
    }
}
