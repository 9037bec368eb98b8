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
internal static class FoldConstants
{
    public static IrExpression Fold(IrExpression expression) => expression.Rewrite(Rule);

    /// <summary>Folds the expressions and drops statements that are not reached.</summary>
    public static IrBlock Fold(IrBlock block)
    {
        List<IrStatement> result = [];
        foreach (IrStatement statement in block.Statements)
        {
            Add(Fold(statement), result);
            if (result.Count > 0 && result[^1].Leaves())
            {
                break;
            }
        }

        return block with { Statements = [.. result] };
    }

    private static void Add(IrStatement? statement, List<IrStatement> result)
    {
        if (statement is not null)
        {
            result.Add(statement);
        }
    }

    private static IrStatement? Fold(IrStatement statement)
    {
        switch (statement)
        {
            case IrBlock s:
                return Fold(s);
            case IrDeclare s:
                return s with { Value = s.Value is null ? null : Fold(s.Value) };
            case IrAssign s:
                return s with { Target = Fold(s.Target), Value = Fold(s.Value) };
            case IrUpdate s:
                return s with { Target = Fold(s.Target), Value = Fold(s.Value) };
            case IrEvaluate s:
                return s with { Call = Fold(s.Call) };
            case IrReturn s:
                return s with { Value = s.Value is null ? null : Fold(s.Value) };
            case IrAssert s:
                IrExpression condition = Fold(s.Condition);
                return IsTrue(condition) ? null : s with { Condition = condition };
            case IrIf s:
                return Fold(s);
            case IrWhile s:
                return s with { Condition = Fold(s.Condition), Body = Fold(s.Body) };
            case IrDo s:
                return s with { Condition = Fold(s.Condition), Body = Fold(s.Body) };
            case IrFor s:
                return s with
                {
                    Initial = s.Initial is null ? null : Fold(s.Initial),
                    Condition = s.Condition is null ? null : Fold(s.Condition),
                    Step = s.Step is null ? null : Fold(s.Step),
                    Body = Fold(s.Body),
                };
            case IrSwitch s:
                return s with
                {
                    Value = Fold(s.Value),
                    Sections = [.. s.Sections.Select(x => x with { Body = Fold(x.Body) })],
                };
            default:
                return statement;
        }
    }

    private static IrStatement? Fold(IrIf s)
    {
        IrExpression condition = Fold(s.Condition);
        if (condition is IrConst { Type: IrBool } known)
        {
            IrStatement? live = known.Value != 0 ? s.Then : s.Else;
            return live is null ? null : Fold(live);
        }

        return s with
        {
            Condition = condition,
            Then = Fold(s.Then),
            Else = s.Else is null ? null : Fold(s.Else),
        };
    }

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
