// SPDX-License-Identifier: BSD-2-Clause
// Pass "fold": removes conditions that the configuration determines, and the code that is then unreachable.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Lifting;

/// <summary>Folds constant conditions.</summary>
internal sealed class FoldConstants : IrRewriter
{
    private FoldConstants()
    {
    }

    public static IrExpression Fold(IrExpression expression) => expression.Rewrite(Rule);

    /// <summary>Folds the expressions and drops statements that are not reached.</summary>
    public static IrBlock Fold(IrBlock block) => new FoldConstants().Block(block);

    public override IrBlock Block(IrBlock block)
    {
        List<IrStatement> result = [];
        foreach (IrStatement statement in block.Statements)
        {
            result.AddRange(Statement(statement));
            if (result.Count > 0 && result[^1].Leaves())
            {
                break;
            }
        }

        return block with { Statements = [.. result] };
    }

    protected override IrExpression Expression(IrExpression expression) => Fold(expression);

    protected override IEnumerable<IrStatement> Statement(IrStatement statement) => statement switch
    {
        IrAssert s when IsTrue(Fold(s.Condition)) => [],
        IrIf s when Fold(s.Condition) is IrConst { Type: IrBool } known =>
            (known.Value != 0 ? s.Then : s.Else) is { } live ? Statement(live) : [],
        _ => [Inside(statement)],
    };

    private static bool IsTrue(IrExpression e) => e is IrConst { Type: IrBool } c && c.Value != 0;

    private static bool IsFalse(IrExpression e) => e is IrConst { Type: IrBool } c && c.Value == 0;

    private static IrExpression Rule(IrExpression e) => e switch
    {
        IrBinary { Operator: BinaryOperator.AndAlso } b => IsTrue(b.Left) ? b.Right : IsFalse(b.Left) ? b.Left
            : IsTrue(b.Right) ? b.Left : b,
        IrBinary { Operator: BinaryOperator.OrElse } b => IsFalse(b.Left) ? b.Right : IsTrue(b.Left) ? b.Left
            : IsFalse(b.Right) ? b.Left : b,
        IrUnary { Operator: UnaryOperator.Not, Operand: IrConst c } =>
            new IrConst(c.Value == 0 ? 1 : 0, IrType.Bool),
        IrUnary { Operator: UnaryOperator.Not, Operand: IrUnary { Operator: UnaryOperator.Not } inner } =>
            inner.Operand,
        IrUnary { Operator: UnaryOperator.Not, Operand: IrBinary b } when Negated(b.Operator) is { } op =>
            b with { Operator = op },
        IrConditional c => IsTrue(c.Condition) ? c.Then : IsFalse(c.Condition) ? c.Else : c,
        IrBinary { Left: IrConst l, Right: IrConst r, Type: IrBool } b when Decide(b.Operator, l.Value,
            r.Value) is { } known =>
            new IrConst(known ? 1 : 0, IrType.Bool),
        _ => e,
    };

    private static BinaryOperator? Negated(BinaryOperator op) => op switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        _ => null,
    };

    private static bool? Decide(BinaryOperator op, BigInteger l, BigInteger r) => op switch
    {
        BinaryOperator.Equal => l == r,
        BinaryOperator.NotEqual => l != r,
        BinaryOperator.Less => l < r,
        BinaryOperator.LessOrEqual => l <= r,
        BinaryOperator.Greater => l > r,
        BinaryOperator.GreaterOrEqual => l >= r,
        _ => null,
    };
}
