// SPDX-License-Identifier: BSD-2-Clause
// Rules about syntax that operations and symbols do not show: checked, unsafe, #if.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sel4Gen.Analysis;

/// <summary>The rules of syntax.</summary>
internal static class SyntaxRules
{
    public static void Check(SubsetContext context, SyntaxNodeAnalysisContext node)
    {
        ISymbol? owner = node.ContainingSymbol;
        if (owner is null || !context.Applies(owner))
        {
            return;
        }

        Reporter reporter = new(context, node.ReportDiagnostic, owner);
        switch (node.Node)
        {
            case CheckedExpressionSyntax { RawKind: (int)SyntaxKind.CheckedExpression } expression:
                reporter.Report(Rules.Checked, expression.Keyword.GetLocation());
                break;
            case CheckedStatementSyntax { RawKind: (int)SyntaxKind.CheckedStatement } statement:
                reporter.Report(Rules.Checked, statement.Keyword.GetLocation());
                break;
            case UnsafeStatementSyntax statement:
                reporter.Report(Rules.Unsafe, statement.UnsafeKeyword.GetLocation());
                break;
            case MemberDeclarationSyntax member:
                SyntaxToken unsafeWord =
                    member.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.UnsafeKeyword));
                if (unsafeWord != default)
                {
                    reporter.Report(Rules.Unsafe, unsafeWord.GetLocation());
                }

                break;
        }
    }

    /// <summary>Directives and top-level statements.</summary>
    public static void CheckTree(SyntaxTreeAnalysisContext tree)
    {
        if (tree.Tree.GetRoot(tree.CancellationToken) is not CompilationUnitSyntax root)
        {
            return;
        }

        if (root.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is { } statement)
        {
            tree.ReportDiagnostic(Diagnostic.Create(Rules.TopLevelStatements, statement.GetLocation()));
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
                tree.ReportDiagnostic(Diagnostic.Create(
                    Rules.ConditionalCompilation, d.GetLocation(), d.DirectiveNameToken.Text));
            }
        }
    }
}
