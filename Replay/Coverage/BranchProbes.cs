// SPDX-License-Identifier: BSD-2-Clause
// Puts a probe at every branch of a source file. Counted are: each operand of && and || and each condition of if, ?: and
// loops, once for true and once for false; each section of a switch and each arm of a switch expression; and "no case" of
// a switch without default. Not counted: what constants of the configuration decide, what stands in contracts, and
// sections that only say that they cannot be reached.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Replay.Coverage;

/// <summary>Rewrites one tree.</summary>
internal sealed class BranchProbes(SemanticModel model, string file, BranchMap map) : CSharpSyntaxRewriter
{
    private const string Probe = "global::Sel4Gen.Coverage.Probe";
    private const int MaxText = 100;

    /// <inheritdoc/>
    public override SyntaxNode? Visit(SyntaxNode? node) => node switch
    {
        null or AttributeListSyntax or EnumDeclarationSyntax or ParameterSyntax => node,
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => node,
        LocalDeclarationStatementSyntax local when local.IsConst => node,
        ExpressionSyntax expression when IsConstant(expression, out _) => node,
        InvocationExpressionSyntax call when IsContract(call) => node,
        _ => base.Visit(node),
    };

    /// <inheritdoc/>
    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        // What stands behind a return that a constant decided is not in this configuration.
        List<StatementSyntax> statements = [];
        bool isReachable = true;
        foreach (StatementSyntax statement in node.Statements)
        {
            isReachable = isReachable && (statement is LocalFunctionStatementSyntax
                || model.AnalyzeControlFlow(statement) is not { Succeeded: true, StartPointIsReachable: false });
            statements.Add(isReachable ? (StatementSyntax)Visit(statement)! : statement);
        }

        return node.WithStatements(SyntaxFactory.List(statements));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        bool isKnown = IsConstant(node.Condition, out bool value);
        return node.Update(
            node.AttributeLists, node.IfKeyword, node.OpenParenToken, Condition(node.Condition), node.CloseParenToken,
            isKnown && !value ? node.Statement : (StatementSyntax)Visit(node.Statement)!,
            isKnown && value ? node.Else : (ElseClauseSyntax?)Visit(node.Else));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        bool isKnown = IsConstant(node.Condition, out bool value);
        return node.Update(
            Condition(node.Condition), node.QuestionToken,
            isKnown && !value ? node.WhenTrue : (ExpressionSyntax)Visit(node.WhenTrue)!, node.ColonToken,
            isKnown && value ? node.WhenFalse : (ExpressionSyntax)Visit(node.WhenFalse)!);
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => node
        .WithCondition(Condition(node.Condition))
        .WithStatement((StatementSyntax)Visit(node.Statement)!);

    /// <inheritdoc/>
    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) => node
        .WithCondition(Condition(node.Condition))
        .WithStatement((StatementSyntax)Visit(node.Statement)!);

    /// <inheritdoc/>
    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => node
        .WithCondition(node.Condition == null ? null : Condition(node.Condition))
        .WithStatement((StatementSyntax)Visit(node.Statement)!);

    /// <inheritdoc/>
    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (!node.IsKind(SyntaxKind.LogicalAndExpression) && !node.IsKind(SyntaxKind.LogicalOrExpression))
        {
            return base.VisitBinaryExpression(node);
        }

        // As a value: only the left operand decides where it goes on.
        return IsDecided(node)
            ? node
            : node.Update(Condition(node.Left), node.OperatorToken, (ExpressionSyntax)Visit(node.Right)!);
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitSwitchStatement(SwitchStatementSyntax node)
    {
        List<SwitchSectionSyntax> sections = [];
        foreach (SwitchSectionSyntax section in node.Sections)
        {
            SwitchSectionSyntax visited = section.WithStatements(SyntaxFactory.List(section.Statements.Select(s => (StatementSyntax)Visit(s)!)));
            sections.Add(IsUnreachable(section.Statements[0])
                ? visited
                : visited.WithStatements(visited.Statements.Insert(0, At(Add(section, Labels(section), "taken")))));
        }

        if (!node.Sections.Any(s => s.Labels.Any(l => l is DefaultSwitchLabelSyntax)))
        {
            sections.Add(SyntaxFactory.SwitchSection(
                [SyntaxFactory.DefaultSwitchLabel()],
                [At(Add(node, $"switch ({node.Expression})", "none")), SyntaxFactory.BreakStatement()]));
        }

        return node.WithExpression((ExpressionSyntax)Visit(node.Expression)!).WithSections(SyntaxFactory.List(sections));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        if (node.Expression is ThrowExpressionSyntax)
        {
            return node;
        }

        string when = node.WhenClause == null ? "" : $"({node.WhenClause.Condition}) && ";
        int number = Add(node, $"{node.Pattern} =>", "taken");
        return node
            .WithWhenClause(SyntaxFactory.WhenClause(SyntaxFactory.ParseExpression($"{when}{Probe}.At({number})"))
                .NormalizeWhitespace().WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space))
            .WithExpression((ExpressionSyntax)Visit(node.Expression)!);
    }

    // Where it goes on depends on this expression.
    private ExpressionSyntax Condition(ExpressionSyntax node)
    {
        switch (node)
        {
            case ParenthesizedExpressionSyntax inner:
                return inner.WithExpression(Condition(inner.Expression));
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return not.WithOperand(Condition(not.Operand));
            case BinaryExpressionSyntax both
                when both.IsKind(SyntaxKind.LogicalAndExpression) || both.IsKind(SyntaxKind.LogicalOrExpression):
                return IsDecided(both)
                    ? both
                    : both.Update(Condition(both.Left), both.OperatorToken, Condition(both.Right));
            default:
                if (IsConstant(node, out _))
                {
                    return node;
                }

                int number = Add(node, node.ToString(), "true");
                Add(node, node.ToString(), "false");
                return SyntaxFactory.ParseExpression($"{Probe}.Branch({Visit(node)!.ToFullString()}, {number})");
        }
    }

    // The left operand is a constant that makes the right one superfluous.
    private bool IsDecided(BinaryExpressionSyntax node) =>
        IsConstant(node.Left, out bool left) && left == node.IsKind(SyntaxKind.LogicalOrExpression);

    private int Add(SyntaxNode node, string text, string side)
    {
        FileLinePositionSpan place = node.GetLocation().GetLineSpan();
        string line = string.Join(' ', text.Split([' ', '\n', '\r', '\t'], System.StringSplitOptions.RemoveEmptyEntries));
        return map.Add(new Branch(
            file, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1,
            line.Length > MaxText ? line[..MaxText] + "..." : line, side));
    }

    private bool IsConstant(ExpressionSyntax node, out bool value)
    {
        Optional<object?> constant = model.GetConstantValue(node);
        value = constant.Value is true;
        return constant.HasValue;
    }

    private bool IsContract(InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call).Symbol?.ContainingType.Name == "Contract";

    private static StatementSyntax At(int number) => SyntaxFactory.ParseStatement($"{Probe}.At({number});");

    private static string Labels(SwitchSectionSyntax section) => string.Join(' ', section.Labels.Select(l => l.ToString()));

    private static bool IsUnreachable(StatementSyntax statement) =>
        statement is ThrowStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } }
        && called.Name.Identifier.ValueText == "Unreachable";
}
