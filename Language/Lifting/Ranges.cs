// SPDX-License-Identifier: BSD-2-Clause
// What values an expression can have: enough to leave out casts, masks and checks that cannot matter.
using System;
using System.Collections.Generic;
using System.Numerics;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Lifting;

/// <summary>Interval analysis of single expressions.</summary>
internal static class Ranges
{
    /// <summary>
    /// The interval of the value, as C# computes it. Expressions that are no numbers give the widest
    /// interval.
    /// </summary>
    /// <param name="e">The expression.</param>
    /// <param name="known">
    /// Answers so far, by identity; null to keep none. With them a tree is looked at once, however often its
    /// parts are asked about. They hold as long as the ranges of variables do.
    /// </param>
    public static ValueRange Of(IrExpression e, Dictionary<IrExpression, ValueRange>? known = null)
    {
        if (known is null || e.Operands.Length == 0)
        {
            return Find(e, known);
        }

        if (!known.TryGetValue(e, out ValueRange range))
        {
            range = Find(e, known);
            known.Add(e, range);
        }

        return range;
    }

    /// <summary>A table of answers.</summary>
    public static Dictionary<IrExpression, ValueRange> NewTable() =>
        new(ReferenceComparer<IrExpression>.Instance);

    private static ValueRange Find(IrExpression e, Dictionary<IrExpression, ValueRange>? table)
    {
        if (e.Type.Number is not { } type)
        {
            return ValueRange.Any;
        }

        ValueRange all = e.Type is IrBool ? new ValueRange(0, 1) : ValueRange.Of(type);
        switch (e)
        {
            case IrConst c:
                return new ValueRange(c.Value, c.Value);
            case IrLocal { Variable.Known: { } known }:
                return known;
            case IrConvert c when c.Operand.Type.Number is not null:
                ValueRange inner = Of(c.Operand, table);
                return inner.Within(type) ? inner : all;
            case IrCall { Callee.Packed: { Accessor: PackedAccessor.Get, Field: { SignExtend: false } f } }:
                int bits = f.Width + f.ValueShift;
                return bits < type.Bits && e.Type is IrInt
                    ? new ValueRange(0, f.LongWidth > 0 ? f.Last : ((BigInteger)1 << bits) - 1) : all;
            case IrConditional c:
                ValueRange a = Of(c.Then, table);
                ValueRange b = Of(c.Else, table);
                return new ValueRange(BigInteger.Min(a.Min, b.Min), BigInteger.Max(a.Max, b.Max));
            case IrBinary b2:
                return Exact(b2, table) is { } exact && exact.Within(type) ? exact : all;
            default:
                return all;
        }
    }

    /// <summary>
    /// The interval of the mathematical result, which the type may not hold; null if unknown.
    /// </summary>
    public static ValueRange? Exact(IrBinary e, Dictionary<IrExpression, ValueRange>? table = null)
    {
        if (e.Left.Type.Number is null || e.Right.Type.Number is null)
        {
            return null;
        }

        ValueRange l = Of(e.Left, table);
        ValueRange r = Of(e.Right, table);
        switch (e.Operator)
        {
            case BinaryOperator.Add:
                return new ValueRange(l.Min + r.Min, l.Max + r.Max);
            case BinaryOperator.Subtract:
                return new ValueRange(l.Min - r.Max, l.Max - r.Min);
            case BinaryOperator.Multiply:
                return Hull(l.Min * r.Min, l.Min * r.Max,
                    l.Max * r.Min, l.Max * r.Max);
            case BinaryOperator.And when l.Min >= 0 || r.Min >= 0:
                BigInteger bound = l.Min < 0 ? r.Max : r.Min < 0 ? l.Max : BigInteger.Min(l.Max, r.Max);
                return l.Min == l.Max && r.Min == r.Max ? Point(l.Min & r.Min) : new ValueRange(0, bound);
            case BinaryOperator.Or or BinaryOperator.Xor when l.Min >= 0 && r.Min >= 0:
                return l.Min == l.Max && r.Min == r.Max
                    ? Point(e.Operator == BinaryOperator.Or ? l.Min | r.Min : l.Min ^ r.Min)
                    : new ValueRange(0, Ones(BigInteger.Max(l.Max, r.Max)));
            case BinaryOperator.Divide when l.Min >= 0 && r.Min > 0:
                return new ValueRange(l.Min / r.Max, l.Max / r.Min);
            case BinaryOperator.Remainder when l.Min >= 0 && r.Min >= 0 && r.Max > 0:
                return new ValueRange(0, BigInteger.Min(l.Max, r.Max - 1));
            case BinaryOperator.ShiftRight when r.Min == r.Max && l.Min >= 0:
                return new ValueRange(l.Min >> Count(e, r), l.Max >> Count(e, r));
            case BinaryOperator.ShiftRight when l.Min >= 0:
                return new ValueRange(0, l.Max);
            case BinaryOperator.ShiftLeft when r.Min == r.Max && l.Min >= 0:
                return Hull(l.Min << Count(e, r), l.Max << Count(e, r));
            default:
                return null;
        }
    }

    private static ValueRange Point(BigInteger value) => new(value, value);

    private static int Count(IrBinary shift, ValueRange count) =>
        (int)(count.Min & ((shift.Type.Number!.Bits == 64 ? 64 : 32) - 1));

    private static BigInteger Ones(BigInteger max)
    {
        BigInteger ones = 1;
        while (ones < max)
        {
            ones = (ones << 1) | 1;
        }

        return max == 0 ? 0 : ones;
    }

    private static ValueRange Hull(params BigInteger[] values)
    {
        BigInteger min = values[0];
        BigInteger max = values[0];
        foreach (BigInteger v in values)
        {
            min = BigInteger.Min(min, v);
            max = BigInteger.Max(max, v);
        }

        return new ValueRange(min, max);
    }
}
