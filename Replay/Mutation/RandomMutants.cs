// SPDX-License-Identifier: BSD-2-Clause
// Random faults: small changes at random places of the kernel's methods. A condition is negated, a comparison includes or
// excludes equality, && and || are exchanged, an operator becomes its counterpart, operands or arguments change
// places, a number is one more or one less, a statement is left out.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sel4Gen.Replay.Mutation;

/// <summary>Makes up mutants.</summary>
internal static class RandomMutants
{
    // What random traces are about. Booting, printing and benchmarks have tests of their own.
    private static readonly string[] s_files =
    [
        "KernelSource/Capabilities/", "KernelSource/Deletion/", "KernelSource/Entry/", "KernelSource/Interrupts/", "KernelSource/Invocations/",
        "KernelSource/Ipc/", "KernelSource/Memory/", "KernelSource/Scheduling/",
        "arch/common/ArchCaps.cs", "arch/common/ArchObjects.cs", "arch/common/ArchThread.cs", "arch/common/Asid", "arch/common/Context.cs",
        "arch/common/Fpu.cs", "arch/common/FrameInvocation.cs", "arch/common/PageTable", "arch/common/VSpace",
        "arch/arm/ArchCaps.cs", "arch/arm/ArchIrq.cs", "arch/arm/ArchObjects.cs", "arch/arm/Context.cs",
        "arch/arm/Flush.cs", "arch/arm/Fpu.cs", "arch/arm/FrameInvocation.cs", "arch/arm/PageTable", "arch/arm/Tlb.cs", "arch/arm/VSpace",
    ];

    private static readonly Dictionary<SyntaxKind, string> s_operators = new()
    {
        [SyntaxKind.LessThanExpression] = "<=",
        [SyntaxKind.LessThanOrEqualExpression] = "<",
        [SyntaxKind.GreaterThanExpression] = ">=",
        [SyntaxKind.GreaterThanOrEqualExpression] = ">",
        [SyntaxKind.EqualsExpression] = "!=",
        [SyntaxKind.NotEqualsExpression] = "==",
        [SyntaxKind.LogicalAndExpression] = "||",
        [SyntaxKind.LogicalOrExpression] = "&&",
        [SyntaxKind.AddExpression] = "-",
        [SyntaxKind.SubtractExpression] = "+",
        [SyntaxKind.BitwiseAndExpression] = "|",
        [SyntaxKind.BitwiseOrExpression] = "&",
        [SyntaxKind.LeftShiftExpression] = ">>",
        [SyntaxKind.RightShiftExpression] = "<<",
    };

    // Operators whose operands do not commute.
    private static readonly SyntaxKind[] s_ordered =
    [
        SyntaxKind.SubtractExpression, SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression,
        SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LeftShiftExpression, SyntaxKind.RightShiftExpression,
    ];

    /// <summary>Mutants at random places, all different.</summary>
    public static IReadOnlyList<Mutant> Make(IEnumerable<SyntaxTree> trees, ulong seed, int count)
    {
        Chance chance = new(seed);
        List<Mutant> all = [.. trees.Where(t => s_files.Any(f => t.FilePath.StartsWith(f, StringComparison.Ordinal)))
            .SelectMany(t => t.GetRoot().DescendantNodes(n => !IsLeftOut(n)).Where(IsInMethod).SelectMany(n => Of(t.FilePath, n)))];
        List<Mutant> chosen = [];
        while (chosen.Count < count && all.Count != 0)
        {
            int at = (int)chance.Below((ulong)all.Count);
            chosen.Add(all[at]);
            all.RemoveAt(at);
        }

        return chosen;
    }

    // Contracts and bounds of loops are for provers; constants of the configuration choose code, not behaviour.
    private static bool IsLeftOut(SyntaxNode node) => node switch
    {
        AttributeListSyntax or EnumDeclarationSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } } =>
            type.Identifier.ValueText is "Contract" or "Loop",
        IfStatementSyntax branch => branch.Condition.ToString().Contains("Config.", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsInMethod(SyntaxNode node) => node.AncestorsAndSelf().OfType<BlockSyntax>().Any()
        || node.AncestorsAndSelf().OfType<ArrowExpressionClauseSyntax>().Any(a => a.Parent is MethodDeclarationSyntax);

    private static IEnumerable<Mutant> Of(string file, SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax both when s_operators.TryGetValue(both.Kind(), out string? other):
                yield return New(file, both.OperatorToken.Span.Start, both.OperatorToken.Text, other, both, $"{both.OperatorToken} becomes {other}");
                if (s_ordered.Contains(both.Kind()))
                {
                    yield return New(file, both.SpanStart, both.ToString(), $"({both.Right}) {both.OperatorToken} ({both.Left})", both, "operands swapped");
                }

                break;
            case IfStatementSyntax branch when !IsLeftOut(branch):
                yield return Negate(file, branch.Condition);
                break;
            case WhileStatementSyntax loop:
                yield return Negate(file, loop.Condition);
                break;
            case ConditionalExpressionSyntax choice when !choice.Condition.ToString().Contains("Config.", StringComparison.Ordinal):
                yield return Negate(file, choice.Condition);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } number:
                yield return New(file, number.SpanStart, number.ToString(), $"({number} + 1)", number.Parent!, $"{number} becomes one more");
                if (number.Token.Value is not 0 and not 0u and not 0L and not 0UL)
                {
                    yield return New(file, number.SpanStart, number.ToString(), $"({number} - 1)", number.Parent!, $"{number} becomes one less");
                }

                break;
            case ArgumentListSyntax { Arguments.Count: > 1 } arguments:
                for (int i = 1; i < arguments.Arguments.Count; i++)
                {
                    (ArgumentSyntax left, ArgumentSyntax right) = (arguments.Arguments[i - 1], arguments.Arguments[i]);
                    if (left.NameColon == null && right.NameColon == null && left.ToString() != right.ToString())
                    {
                        TextSpan both = TextSpan.FromBounds(left.SpanStart, right.Span.End);
                        string old = node.SyntaxTree.GetText().ToString(both);
                        yield return New(file, both.Start, old, $"{right}, {left}", arguments.Parent!, $"arguments {i} and {i + 1} swapped");
                    }
                }

                break;
            case ExpressionStatementSyntax statement when !IsLeftOut(statement.Expression):
                yield return New(file, statement.SpanStart, statement.ToString(), "{ }", statement, "left out");
                break;
        }
    }

    private static Mutant Negate(string file, ExpressionSyntax condition) =>
        New(file, condition.SpanStart, condition.ToString(), $"!({condition})", condition, "negated");

    private static Mutant New(string file, int at, string old, string replacement, SyntaxNode shown, string change)
    {
        int line = shown.SyntaxTree.GetLineSpan(new TextSpan(at, 0)).StartLinePosition.Line + 1;
        string text = string.Join(' ', shown.ToString().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        return new Mutant(file, old, replacement, $"{file}:{line} `{(text.Length > 90 ? text[..90] + "..." : text)}`: {change}") { At = at };
    }
}
