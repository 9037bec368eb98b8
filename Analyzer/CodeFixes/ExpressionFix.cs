// SPDX-License-Identifier: BSD-2-Clause
// Fixes of expressions and statements.
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>Rewrites an expression or a statement.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpressionFix))]
[Shared]
public sealed class ExpressionFix : SubsetFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        Rules.NewObject.Id, Rules.Throw.Id, Rules.Checked.Id, Rules.NestedAssignment.Id, Rules.SizeOf.Id,
        Rules.CompoundNarrowing.Id, Rules.CharValue.Id, Rules.ContractText.Id, Rules.UnreachableUse.Id,
    ];

    /// <inheritdoc/>
    protected override Change? Propose(SyntaxNode node, Diagnostic diagnostic)
    {
        string id = diagnostic.Id;
        return id == Rules.NewObject.Id ? ReplaceObject(node)
            : id == Rules.Throw.Id ? ReplaceThrown(node)
            : id == Rules.Checked.Id ? RemoveChecked(node)
            : id == Rules.NestedAssignment.Id ? SplitAssignment(node)
            : id == Rules.SizeOf.Id ? ReplaceSizeOf(node)
            : id == Rules.CompoundNarrowing.Id ? WriteCast(node, diagnostic)
            : id == Rules.CharValue.Id ? CastCharacter(node)
            : id == Rules.ContractText.Id ? RemoveText(node)
            : ThrowUnreachable(node);
    }

    /// <summary>An object that only has identity is a number that only has identity.</summary>
    private static Change? ReplaceObject(SyntaxNode node)
    {
        if (Around<BaseObjectCreationExpressionSyntax>(node) is not { } creation
            || creation is ObjectCreationExpressionSyntax { Type: not PredefinedTypeSyntax })
        {
            return null;
        }

        if (creation.Parent is EqualsValueClauseSyntax
            { Parent.Parent: VariableDeclarationSyntax declaration }
            && declaration.Variables.Count == 1)
        {
            VariableDeclaratorSyntax variable = declaration.Variables[0];
            VariableDeclarationSyntax word = declaration
                .WithType(SyntaxFactory.IdentifierName("Word").WithTriviaFrom(declaration.Type))
                .WithVariables(SyntaxFactory.SingletonSeparatedList(
                    variable.WithInitializer(variable.Initializer!.WithValue(Zero()))));
            return new Change("Use a Word as its identity", declaration, word);
        }

        return new Change(
            "Use a Word as its identity", creation, SyntaxFactory.ParseExpression("default(Word)"));
    }

    private static LiteralExpressionSyntax Zero() =>
        SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(0));

    private static ExpressionSyntax Unreachable() => SyntaxFactory.ParseExpression("Contract.Unreachable()");

    private static Change? ReplaceThrown(SyntaxNode node)
    {
        ExpressionSyntax? thrown =
            Around<ThrowStatementSyntax>(node)?.Expression ?? Around<ThrowExpressionSyntax>(node)?.Expression;
        return thrown is null ? null : new Change("Say that this is unreachable", thrown, Unreachable());
    }

    private static Change? ThrowUnreachable(SyntaxNode node) =>
        Around<ExpressionStatementSyntax>(node) is { } statement
            ? new Change("Throw it", statement, SyntaxFactory.ThrowStatement(statement.Expression))
            : null;

    private static Change? RemoveChecked(SyntaxNode node)
    {
        if (Around<CheckedExpressionSyntax>(node) is { } expression)
        {
            return new Change("Remove checked", expression, expression.Expression);
        }

        return Around<CheckedStatementSyntax>(node) is { } statement
            ? new Change("Remove checked", statement, statement.Block)
            : null;
    }

    /// <summary>a = b = c; becomes { b = c; a = b; } in the block that it stands in.</summary>
    private static Change? SplitAssignment(SyntaxNode node)
    {
        if (Around<AssignmentExpressionSyntax>(node) is not { Left: IdentifierNameSyntax target } inner
            || inner.Parent is not AssignmentExpressionSyntax outer || outer.Right != inner
            || outer.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } statement)
        {
            return null;
        }

        StatementSyntax first = SyntaxFactory.ExpressionStatement(inner.WithoutTrivia())
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        StatementSyntax second = statement.WithExpression(outer.WithRight(target.WithoutTrivia()));
        return new Change(
            "Make it two statements", block,
            block.WithStatements(block.Statements.ReplaceRange(statement, [first, second])));
    }

    private static Change? ReplaceSizeOf(SyntaxNode node) =>
        Around<SizeOfExpressionSyntax>(node) is { } size
            ? new Change("Use Ptr.SizeOf", size, SyntaxFactory.ParseExpression($"Ptr.SizeOf<{size.Type}>()"))
            : null;

    private static Change? WriteCast(SyntaxNode node, Diagnostic diagnostic)
    {
        if (Around<AssignmentExpressionSyntax>(node) is not { } assignment
            || !diagnostic.Properties.TryGetValue("type", out string? type))
        {
            return null;
        }

        string operation = assignment.OperatorToken.Text.TrimEnd('=');
        string right = assignment.Right is BinaryExpressionSyntax or ConditionalExpressionSyntax
            ? $"({assignment.Right})" : assignment.Right.ToString();
        return new Change(
            "Write the cast", assignment,
            SyntaxFactory.ParseExpression(
                $"{assignment.Left} = ({type})({assignment.Left} {operation} {right})"));
    }

    private static Change? CastCharacter(SyntaxNode node) =>
        node.FirstAncestorOrSelf<LiteralExpressionSyntax>() is { } literal
            ? new Change("Cast to byte", literal,
                SyntaxFactory.ParseExpression($"(byte){literal.Token.Text}"))
            : null;

    private static Change? RemoveText(SyntaxNode node) =>
        Around<ArgumentSyntax>(node) is { Parent: ArgumentListSyntax list } argument
            ? new Change("Remove the text", list, list.WithArguments(list.Arguments.Remove(argument)))
            : null;
}
