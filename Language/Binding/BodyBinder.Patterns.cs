// SPDX-License-Identifier: BSD-2-Clause
// Patterns over constants: `is`, case labels, switch expressions.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Binding;

internal sealed partial class BodyBinder
{
    private IrExpression IsPattern(IIsPatternOperation o)
    {
        IrExpression value = Expression(o.Value);
        if (value is IrLocal or IrConst
            || o.Pattern is IConstantPatternOperation or IRelationalPatternOperation
            or INegatedPatternOperation { Pattern: IConstantPatternOperation })
        {
            return Test(value, o.Pattern);
        }

        IrVariable once = Temporary(value is IrCall call ? call.Callee.ResultName : "value", value.Type);
        return new IrLet(once, value, Test(new IrLocal(once), o.Pattern));
    }

    private IrExpression Test(IrExpression value, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation c:
                return Compare(BinaryOperator.Equal, value, Expression(c.Value));
            case IRelationalPatternOperation r:
                return Compare(OperatorOf(r.OperatorKind, r), value, Expression(r.Value));
            case INegatedPatternOperation { Pattern: IConstantPatternOperation c }:
                return Compare(BinaryOperator.NotEqual, value, Expression(c.Value));
            case INegatedPatternOperation n:
                return new IrUnary(UnaryOperator.Not, Test(value, n.Pattern), IrType.Bool);
            case IBinaryPatternOperation b:
                return new IrBinary(
                    b.OperatorKind == BinaryOperatorKind.Or ? BinaryOperator.OrElse : BinaryOperator.AndAlso,
                    Test(value, b.LeftPattern), Test(value, b.RightPattern), IrType.Bool);
            case IDiscardPatternOperation:
                return new IrConst(1, IrType.Bool);
            default:
                throw Refuse(pattern, "this pattern", "use patterns over constants");
        }
    }

    private IrExpression Compare(BinaryOperator op, IrExpression value, IrExpression constant)
    {
        IrExpression right = Convert(constant, value.Type);
        if (value.Type is IrBool && right is IrConst k
            && op is BinaryOperator.Equal or BinaryOperator.NotEqual && right is IrConst { Type: IrBool } b)
        {
            return b.Value != 0 == (op == BinaryOperator.Equal) ? value
                : new IrUnary(UnaryOperator.Not, value, IrType.Bool);
        }

        // Narrow values are compared as int.
        IrType type = value.Type is IrInt n && n.Bits < 32 ? IrType.Int32 : value.Type;
        return new IrBinary(op, Convert(value, type), Convert(right, type), IrType.Bool);
    }

    /// <summary>The constants of a case; false if it is not made of constants.</summary>
    private bool CaseLabels(ICaseClauseOperation clause, List<IrConst> labels)
    {
        switch (clause)
        {
            case IDefaultCaseClauseOperation:
                return true;
            case ISingleValueCaseClauseOperation s:
                labels.Add(Label(s.Value));
                return true;
            case IPatternCaseClauseOperation { Guard: null } p:
                return PatternLabels(p.Pattern, labels);
            default:
                return false;
        }
    }

    private IrConst Label(IOperation value) => Expression(value) as IrConst
        ?? new IrConst(AttributeExtensions.ToNumber(value.ConstantValue.Value!), TypeOf(value));

    private bool PatternLabels(IPatternOperation pattern, List<IrConst> labels)
    {
        switch (pattern)
        {
            case IConstantPatternOperation c:
                labels.Add(Label(c.Value));
                return true;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } b:
                return PatternLabels(b.LeftPattern, labels) && PatternLabels(b.RightPattern, labels);
            default:
                return false;
        }
    }

    private IrExpression SwitchValue(ISwitchExpressionOperation o)
    {
        IrExpression value = Expression(o.Value);
        IrType type = TypeOf(o);
        List<ImmutableArray<IrConst>> labels = [];
        List<IrExpression> results = [];
        IrExpression? other = null;
        bool constants = true;
        foreach (ISwitchExpressionArmOperation arm in o.Arms)
        {
            List<IrConst> own = [];
            if (arm.Pattern is IDiscardPatternOperation && arm.Guard is null)
            {
                other = ArmValue(arm, type);
                continue;
            }

            constants &= arm.Guard is null && PatternLabels(arm.Pattern, own);
            labels.Add([.. own]);
            results.Add(ArmValue(arm, type) ?? throw Refuse(arm, "an arm that throws",
                "let only the last arm, _, throw"));
        }

        type = results.Aggregate(type, (t, r) => WordLike(t, r, r));
        return constants
            ? new IrSwitchValue(value, [.. labels], [.. results], other, type)
            : ChainOfTests(o, value, other, type);
    }

    private IrExpression? ArmValue(ISwitchExpressionArmOperation arm, IrType type)
    {
        IOperation value = arm.Value;
        while (value is IConversionOperation { Operand: IThrowOperation or IConversionOperation } c)
        {
            value = c.Operand;
        }

        return value is IThrowOperation ? null : Convert(Expression(arm.Value), type);
    }

    /// <summary>Arms with ranges: a chain of conditional expressions.</summary>
    private IrExpression ChainOfTests(ISwitchExpressionOperation o, IrExpression value, IrExpression? other,
        IrType type)
    {
        if (o.Arms.Any(a => a.Guard is not null) || other is null)
        {
            throw Refuse(o, "a switch expression with guards, or with ranges and no last arm _",
                "write if statements");
        }

        IrVariable once = Temporary(value is IrCall call ? call.Callee.ResultName : "value", value.Type);
        IrExpression result = other;
        foreach (ISwitchExpressionArmOperation arm in o.Arms.Reverse().Where(a =>
            a.Pattern is not IDiscardPatternOperation))
        {
            result = new IrConditional(Test(new IrLocal(once), arm.Pattern), ArmValue(arm, type)!, result,
                type);
        }

        return new IrLet(once, value, result);
    }
}
