// SPDX-License-Identifier: BSD-2-Clause
// Refuses sources that are nested so deeply that the C# compiler itself would overflow its stack, which ends
// the process: it guards its parser, but not all that comes after it.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Sel4Gen.Emit.Front;

/// <summary>Measures how deep a source is nested, without recursion.</summary>
internal static class SourceDepth
{
    /// <summary>
    /// Levels of syntax. More than <see cref="Nesting.Levels"/> operations take, so that the rule of
    /// the subset speaks first; a fraction of what overflows a stack of one megabyte.
    /// </summary>
    public const int Levels = 600;

    /// <summary>Bytes of stack with which the parser reads some 100,000 levels.</summary>
    public const int ParserStack = 128 << 20;

    /// <summary>
    /// Where brackets are open more than <see cref="Levels"/> deep, as the text stands; null if nowhere. To
    /// be asked before the text is parsed: the parser does not guard types.
    /// </summary>
    public static TextSpan? Brackets(string text)
    {
        // Brackets in comments and strings count here, and are told apart only if there are so many.
        int open = 0;
        bool isSuspect = false;
        foreach (char c in text)
        {
            open += c is '(' or '[' or '{' or '<' ? 1 : c is ')' or ']' or '}' or '>' && open > 0 ? -1 : 0;
            isSuspect |= open > Levels;
        }

        if (!isSuspect)
        {
            return null;
        }

        int brackets = 0;
        int angles = 0;
        foreach (SyntaxToken token in SyntaxFactory.ParseTokens(text))
        {
            brackets += token.Kind() switch
            {
                SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken => 1,
                SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken =>
                    -1,
                _ => 0,
            };
            angles = token.Kind() switch
            {
                // Signs of comparison, if no closing one comes: they end with their statement.
                SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken => 0,
                SyntaxKind.LessThanToken => angles + 1,
                SyntaxKind.GreaterThanToken => angles - 1,
                _ => angles,
            };
            if (brackets + angles > Levels)
            {
                return token.Span;
            }
        }

        return null;
    }

    /// <summary>
    /// The first node that lies more than <see cref="Levels"/> deep; null if there is none.
    /// </summary>
    public static SyntaxNode? Nodes(SyntaxNode root)
    {
        System.Collections.Generic.Stack<(SyntaxNode Node, int Level)> work = new([(root, 1)]);
        while (work.TryPop(out (SyntaxNode Node, int Level) next))
        {
            if (next.Level > Levels)
            {
                return next.Node;
            }

            // Each level takes a character: what is shorter than the levels that are left is not deep enough.
            int left = Levels - next.Level;
            foreach (SyntaxNode child in next.Node.ChildNodes().Where(c => c.Span.Length > left))
            {
                work.Push((child, next.Level + 1));
            }
        }

        return null;
    }

    /// <summary>
    /// Where the parser ran out of stack (it then gives an empty file with CS8078); null if it did not.
    /// </summary>
    public static TextSpan? WhereTheParserGaveUp(CSharpSyntaxTree tree) =>
        tree.GetRoot().ContainsDiagnostics
            ? tree.GetDiagnostics().FirstOrDefault(d => d.Id == "CS8078")?.Location.SourceSpan
            : null;
}
