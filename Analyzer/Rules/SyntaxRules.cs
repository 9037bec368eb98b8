// SPDX-License-Identifier: BSD-2-Clause
// Rules about syntax that operations and symbols do not show: checked, unsafe, #if.
using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>The rules of syntax.</summary>
internal static class SyntaxRules
{
    /// <summary>The kinds of nodes that are to be checked.</summary>
    public static readonly ImmutableArray<SyntaxKind> Kinds =
    [
        SyntaxKind.CheckedExpression, SyntaxKind.CheckedStatement, SyntaxKind.UnsafeStatement,
        SyntaxKind.MethodDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.ClassDeclaration,
        SyntaxKind.FieldDeclaration, SyntaxKind.PropertyDeclaration,
    ];

    /// <param name="context">The compilation.</param>
    /// <param name="node">One of <see cref="Kinds"/>.</param>
    /// <param name="owner">Tells what declaration the node is, or is in; asked if something is wrong.</param>
    /// <param name="report">Takes the violations.</param>
    public static void Check(
        SubsetContext context, SyntaxNode node, Func<ISymbol?> owner, Action<Diagnostic> report)
    {
        (DiagnosticDescriptor Rule, SyntaxToken Word)? found = node switch
        {
            CheckedExpressionSyntax { RawKind: (int)SyntaxKind.CheckedExpression } expression =>
                (Rules.Checked, expression.Keyword),
            CheckedStatementSyntax { RawKind: (int)SyntaxKind.CheckedStatement } statement =>
                (Rules.Checked, statement.Keyword),
            UnsafeStatementSyntax statement => (Rules.Unsafe, statement.UnsafeKeyword),
            MemberDeclarationSyntax member
                when member.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.UnsafeKeyword)) is var word
                && word != default => (Rules.Unsafe, word),
            _ => null,
        };
        if (found is { } one && owner() is { } symbol && context.Applies(symbol))
        {
            new Reporter(context, report, symbol).Report(one.Rule, one.Word.GetLocation());
        }
    }

    /// <summary>Directives and top-level statements.</summary>
    public static void CheckTree(
        SyntaxTree tree, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (tree.GetRoot(cancellation) is not CompilationUnitSyntax root)
        {
            return;
        }

        if (root.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is { } statement)
        {
            report(Diagnostic.Create(Rules.TopLevelStatements, statement.GetLocation()));
        }

        // A file of aliases may choose them by a symbol: that is how Word gets its width.
        if (root.Members.Count == 0 || !root.ContainsDirectives)
        {
            return;
        }

        for (DirectiveTriviaSyntax? d = root.GetFirstDirective(); d is not null; d = d.GetNextDirective())
        {
            if (d is IfDirectiveTriviaSyntax or ElifDirectiveTriviaSyntax)
            {
                report(Diagnostic.Create(
                    Rules.ConditionalCompilation, d.GetLocation(), d.DirectiveNameToken.Text));
            }
        }
    }
}
