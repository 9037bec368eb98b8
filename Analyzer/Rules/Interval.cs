// SPDX-License-Identifier: BSD-2-Clause
// An interval of integers of any size, and the arithmetic of C#'s operators on it.
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

/// <summary>
/// All integers from <see cref="Min"/> to <see cref="Max"/>; none if they are in the wrong order.
/// </summary>
internal readonly struct Interval
{
    public Interval(BigInteger min, BigInteger max)
    {
        Min = min;
        Max = max;
    }

    public BigInteger Min { get; }

    public BigInteger Max { get; }

    /// <summary>All values of an integer type; null for other types.</summary>
    public static Interval? Of(ITypeSymbol? type)
    {
        SpecialType number = NumberOf(type);
        int bits = SpecialTypes.BitsOf(number);
        if (bits == 0)
        {
            return null;
        }

        return SpecialTypes.IsSigned(number)
            ? new Interval(-(BigInteger.One << (bits - 1)), (BigInteger.One << (bits - 1)) - 1)
            : OfBits(bits);
    }

    /// <summary>The integer type, or an enum's base.</summary>
    public static SpecialType NumberOf(ITypeSymbol? type) =>
        (type as INamedTypeSymbol)?.EnumUnderlyingType?.SpecialType ?? type?.SpecialType ?? SpecialType.None;

    /// <summary>The unsigned integers of so many bits.</summary>
    public static Interval OfBits(int bits) => new(0, (BigInteger.One << bits) - 1);

    /// <summary>One integer.</summary>
    public static Interval Point(BigInteger value) => new(value, value);

    /// <summary>The integer constant of a type.</summary>
    public static Interval? OfConstant(IOperation operation)
    {
        SpecialType number = NumberOf(operation.Type);
        if (operation.ConstantValue is not { HasValue: true, Value: { } value }
            || SpecialTypes.BitsOf(number) == 0)
        {
            return null;
        }

        ulong bits = SpecialTypes.ToBits(value);
        return Point(SpecialTypes.IsSigned(number) ? unchecked((long)bits) : bits);
    }

    public bool IsWithin(Interval other) => other.Min <= Min && Max <= other.Max;

    public Interval Intersect(Interval other) =>
        new(BigInteger.Max(Min, other.Min), BigInteger.Min(Max, other.Max));

    public Interval AtMost(BigInteger max) => new(Min, BigInteger.Min(Max, max));

    public Interval AtLeast(BigInteger min) => new(BigInteger.Max(Min, min), Max);

    public Interval Hull(Interval other) =>
        new(BigInteger.Min(Min, other.Min), BigInteger.Max(Max, other.Max));

    /// <summary>What the operator gives without wrapping around; null if unknown.</summary>
    /// <param name="kind">The operator.</param>
    /// <param name="l">The left operand.</param>
    /// <param name="r">The right operand.</param>
    /// <param name="bits">Bits that the operator computes in: shift counts are taken modulo them.</param>
    public static Interval? Compute(BinaryOperatorKind kind, Interval l, Interval r, int bits)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Add:
                return new Interval(l.Min + r.Min, l.Max + r.Max);
            case BinaryOperatorKind.Subtract:
                return new Interval(l.Min - r.Max, l.Max - r.Min);
            case BinaryOperatorKind.Multiply:
                return HullOf(l.Min * r.Min, l.Min * r.Max, l.Max * r.Min, l.Max * r.Max);
            case BinaryOperatorKind.Divide when l.Min >= 0 && r.Min > 0:
                return new Interval(l.Min / r.Max, l.Max / r.Min);
            case BinaryOperatorKind.Remainder when l.Min >= 0 && r.Min > 0:
                return new Interval(0, BigInteger.Min(l.Max, r.Max - 1));
            case BinaryOperatorKind.And when l.Min >= 0 || r.Min >= 0:
                // The result has no bit that the operand without a sign lacks.
                BigInteger both = BigInteger.Min(l.Max, r.Max);
                return new Interval(0, l.Min < 0 ? r.Max : r.Min < 0 ? l.Max : both);
            case BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr when l.Min >= 0 && r.Min >= 0:
                return OfBits(BitsIn(BigInteger.Max(l.Max, r.Max)));
            case BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift
                when l.Min >= 0:
                return r.Min >= 0 && r.Max < bits
                    ? new Interval(l.Min >> (int)r.Max, l.Max >> (int)r.Min)
                    : new Interval(0, l.Max);
            case BinaryOperatorKind.LeftShift when l.Min >= 0 && r.Min >= 0 && r.Max < bits:
                return new Interval(l.Min << (int)r.Min, l.Max << (int)r.Max);
            default:
                return null;
        }
    }

    private static Interval HullOf(params BigInteger[] values) => new(values.Min(), values.Max());

    private static int BitsIn(BigInteger value)
    {
        int bits = 0;
        while (value > 0)
        {
            value >>= 1;
            bits++;
        }

        return bits;
    }
}
