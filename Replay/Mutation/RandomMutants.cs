// SPDX-License-Identifier: BSD-2-Clause
// Faults that nobody chose: small changes at random places of the kernel's source. A condition is negated, a comparison
// takes or leaves its border, && and || change places, a number is one more, a statement is left out.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Replay.Mutation;

/// <summary>Makes up mutants.</summary>
internal static class RandomMutants
{
    // What random traces are about. Booting, printing and benchmarks have tests of their own.
    private static readonly string[] s_files =
    [
        "KernelSource/Objects/", "KernelSource/Kernel/Scheduler.cs", "KernelSource/Kernel/IpcTransfer.cs", "KernelSource/Kernel/Syscalls.cs",
        "KernelSource/Kernel/Fastpath.cs", "KernelSource/Kernel/Fault", "KernelSource/Kernel/Interrupts.cs", "KernelSource/Kernel/Preemption.cs",
        "arch/arm/ArchCaps.cs", "arch/arm/ArchIrq.cs", "arch/arm/ArchObjects.cs", "arch/arm/ArchThread.cs", "arch/arm/Asid", "arch/arm/Context.cs",
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

    /// <summary>Mutants at random places, all different.</summary>
    public static IReadOnlyList<Mutant> Make(IEnumerable<SyntaxTree> trees, ulong seed, int count)
    {
        Chance chance = new(seed);
        List<Mutant> all = [.. trees.Where(t => s_files.Any(f => t.FilePath.StartsWith(f, StringComparison.Ordinal)))
            .SelectMany(t => t.GetRoot().DescendantNodes(n => !IsLeftOut(n)).SelectMany(n => Of(t.FilePath, n)))];
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

    private static IEnumerable<Mutant> Of(string file, SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax both when s_operators.TryGetValue(both.Kind(), out string? other):
                yield return New(file, both.OperatorToken.Span.Start, both.OperatorToken.Text, other, both);
                break;
            case IfStatementSyntax branch when !IsLeftOut(branch):
                yield return New(file, branch.Condition.SpanStart, branch.Condition.ToString(), $"!({branch.Condition})", branch.Condition);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } number:
                yield return New(file, number.SpanStart, number.ToString(), $"({number} + 1)", number.Parent!);
                break;
            case ExpressionStatementSyntax statement when !IsLeftOut(statement.Expression):
                yield return New(file, statement.SpanStart, statement.ToString(), "{ }", statement);
                break;
        }
    }

    private static Mutant New(string file, int at, string old, string replacement, SyntaxNode shown)
    {
        int line = shown.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        string text = string.Join(' ', shown.ToString().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        string change = replacement == "{ }" ? "left out" : replacement.Length > 4 ? "negated or one more" : $"{old} becomes {replacement}";
        return new Mutant(file, old, replacement, $"{file}:{line} `{(text.Length > 90 ? text[..90] + "..." : text)}` {change}") { At = at };
    }
}
