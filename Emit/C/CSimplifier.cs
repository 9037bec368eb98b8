// SPDX-License-Identifier: BSD-2-Clause
// The second step from IR to C expressions: takes away conversions and masks that change no value, or that
// C makes by itself. Each simplification is a function of its own, with the reason why the value stays; the
// tree is walked once, operands first, and each looks at a node and the conversions right below it, so that
// the time is linear.
using System;
using System.Numerics;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.C;

/// <summary>The simplifications.</summary>
internal static class CSimplifier
{
    /// <summary>The simplified tree.</summary>
    public static CTree Run(CTree tree) => tree switch
    {
        CConversion { Reason: ConversionReason.Result,
            Operand: CInfix { StandsFor: { } signed } operation } c =>
            SignedOperationThatFits(operation, signed) is { } direct
                ? Run(direct) with { Range = c.Range, IsConstant = c.IsConstant }
                : c with { Operand = InUnsigned(operation) },
        CConversion { Reason: ConversionReason.Result, Operand: CInfix inner } c =>
            NarrowOperationThatFits(c, inner) is { } direct ? Run(direct) : c with { Operand = Run(inner) },
        CConversion { Reason: ConversionReason.Source, Type: not IrPointer } c when c.From is not IrPointer =>
            SourceConversion(c with { Operand = Run(c.Operand) }),
        CConversion { Operand: CConversion { Reason: ConversionReason.Operand } word } c =>
            c with { Operand = Exactly(Run(word.Operand), (IrInt)word.Type) },
        CConversion c => c with { Operand = Run(c.Operand) },
        CPrefix { Computes: { } type, Operand: CConversion operand } p =>
            p with { Operand = Exactly(Run(operand.Operand), type) },
        CPrefix p => p with { Operand = Run(p.Operand) },
        CInfix i => Infix(i),
        CShiftCount s => CountBelowTheWidth(s),
        CChoice c => Choice(c),
        _ => tree,
    };

    private static CTree Infix(CInfix i)
    {
        if (i is not { Computes: { } type, Left: CConversion l })
        {
            return i with { Left = Run(i.Left), Right = Run(i.Right) };
        }

        CTree left = Run(l.Operand);
        if (i.Right is not CConversion r)
        {
            return i with { Left = Exactly(left, type), Right = Run(i.Right) };
        }

        CTree right = Run(r.Operand);
        (left, right) = i.Operator >= BinaryOperator.Equal
            ? ComparedWhereBothFit(left, right, type) : MeetInType(left, right, type);
        return i with { Left = left, Right = right };
    }

    private static CTree Choice(CChoice c)
    {
        CTree condition = Run(c.Condition);
        if (c is not { Computes: { } type, Then: CConversion t, Else: CConversion e })
        {
            return c with { Condition = condition, Then = Run(c.Then), Else = Run(c.Else) };
        }

        CTree then = Run(t.Operand);
        CTree other = Run(e.Operand);
        if (ConditionIsOneOrZero(condition, then, other) is { } truth)
        {
            return truth with { Range = c.Range };
        }

        if (Adapts(then, type) && Adapts(other, type))
        {
            // Two constants that any type around them can take as they are.
            return c with
            {
                Condition = condition,
                Then = Adapted(then, type),
                Else = Adapted(other, type),
                Type = CTree.Usual(ConstantType(then), ConstantType(other)),
            };
        }

        (then, other) = MeetInType(then, other, type);
        return c with { Condition = condition, Then = then, Else = other };
    }

    // --- The simplifications ---

    /// <summary>
    /// <c>(int)((unsigned)a + (unsigned)b)</c> is <c>a + b</c> where the sum is known to be an int: C
    /// defines that sum, and it is what both say. A negation is <c>-a</c> where a is not the smallest
    /// number.
    /// </summary>
    public static CTree? SignedOperationThatFits(CInfix operation, IrInt signed)
    {
        if (operation.Exact is not { } exact || !exact.Within(signed))
        {
            return null;
        }

        IrInt computes = CTree.Promote(signed);
        CTree Operand(CTree tree) => tree is CConversion c ? c with { Type = computes } : tree;
        return operation is { Operator: BinaryOperator.Subtract, Left: CNumber }
            ? new CPrefix(UnaryOperator.Minus, Operand(operation.Right), signed, computes)
            : operation with
            {
                Left = Operand(operation.Left),
                Right = Operand(operation.Right),
                Type = signed,
                Computes = computes,
                StandsFor = null,
            };
    }

    /// <summary>
    /// The result of an operation on narrow operands needs no cast where the narrow type holds it: the cast
    /// keeps it.
    /// </summary>
    public static CTree? NarrowOperationThatFits(CConversion result, CInfix operation) =>
        result.Type.Number is { Bits: < 32 } narrow && operation.Exact is { } exact && exact.Within(narrow)
            ? operation with { Type = result.Type, Range = result.Range, IsConstant = result.IsConstant }
                : null;

    /// <summary>
    /// Operands of an operation that is done in the unsigned type because it may wrap: only what has the
    /// very type, or is a literal that can be written in it, goes without a cast.
    /// </summary>
    private static CInfix InUnsigned(CInfix operation) => operation with
    {
        Left = operation.Left is CConversion l ? Exactly(Run(l.Operand), (IrInt)l.Type) : operation.Left,
        Right = operation.Right is CConversion r ? Exactly(Run(r.Operand), (IrInt)r.Type)
            : Run(operation.Right),
    };

    /// <summary>A conversion that C# writes.</summary>
    private static CTree SourceConversion(CConversion c) =>
        KeepsItsValue(c) ? c.Operand
            : c.Operand is not CNumber && c.Operand.Type.Number!.Equals(c.Type.Number!)
                ? Retyped(c) : c;

    /// <summary>
    /// A conversion to a type that holds the value (all values of its operand's type, or that of a
    /// constant) changes nothing. C converts where the value is used, to whatever is needed there, and the
    /// value is the same. Only where gcc would warn it stays.
    /// </summary>
    public static bool KeepsItsValue(CConversion c)
    {
        IrInt to = c.Type.Number!;
        return to.Holds(c.From.Number!) ? !WarnsWhenWidened(c.Operand)
            : c.Operand is { IsConstant: true } and not CNumber && c.Operand.Range.Within(to);
    }

    /// <summary>
    /// A signed value converted to a wider unsigned type, and then to a still wider one: gcc looks through
    /// the first cast and warns about the second conversion, unless that is written out too.
    /// </summary>
    private static bool WarnsWhenWidened(CTree tree) =>
        tree is CConversion { Type.Number: { Signed: false } to,
            Operand: { Type.Number: { Signed: true } from } }
        && from.Bits < to.Bits;

    /// <summary>
    /// A conversion to the type that C computes in anyway is none: enums have their base type in C.
    /// </summary>
    private static CTree Retyped(CConversion c)
    {
        CTree operand = c.Operand is CConversion inner
            ? inner with { Spelling = inner.Spelling ?? inner.Type } : c.Operand;
        return operand with { Type = c.Type, Range = c.Range, IsConstant = c.IsConstant };
    }

    /// <summary>
    /// The value in exactly this type (of at least 32 bits): a literal is written in it, and what C
    /// promotes to it is left as it is; everything else is cast.
    /// </summary>
    public static CTree Exactly(CTree tree, IrInt type) =>
        tree is CNumber n && n.Constant.Value >= type.Min && n.Constant.Value <= type.Max
            ? n with { Number = type, Type = type }
        : tree.Promoted is { } has && has.Equals(type) ? tree
        : new CConversion(tree, type, ConversionReason.Operand, tree.Type)
            { Range = tree.Range, IsConstant = tree.IsConstant };

    private static CConversion LeftToC(CTree tree, IrInt type) =>
        new(tree, type, ConversionReason.Operand, tree.Type)
            { Range = tree.Range, IsConstant = tree.IsConstant, IsImplicit = true };

    /// <summary>
    /// Two operands of an operator that computes in <paramref name="type"/>: a cast is left out where C's
    /// usual arithmetic conversions give that type without it and keep the operand's value (no change of
    /// sign, so compilers are silent, too).
    /// </summary>
    public static (CTree Left, CTree Right) MeetInType(CTree left, CTree right, IrInt type)
    {
        bool leftAdapts = Adapts(left, type);
        if (leftAdapts != Adapts(right, type))
        {
            // Beside a value of exactly the type a small constant is converted to it.
            return leftAdapts ? (Adapted(left, type), Exactly(right, type))
                : (Exactly(left, type), Adapted(right, type));
        }

        if (CTree.Usual(left.Promoted!, right.Promoted!).Equals(type) && KeepsSign(left, type)
            && KeepsSign(right, type))
        {
            return (LeftToC(left, type), LeftToC(right, type));
        }

        // One cast is enough where the other operand follows it.
        bool rightFollows = CTree.Usual(type, right.Promoted!).Equals(type) && KeepsSign(right, type);
        bool leftFollows = CTree.Usual(type, left.Promoted!).Equals(type) && KeepsSign(left, type);
        return leftFollows && !rightFollows ? (LeftToC(left, type), Exactly(right, type))
            : rightFollows ? (Exactly(left, type), LeftToC(right, type))
            : (Exactly(left, type), Exactly(right, type));
    }

    /// <summary>
    /// A comparison is right in any type that holds both values: where the usual arithmetic conversions of
    /// the operands as they are lead to one, no cast is needed.
    /// </summary>
    public static (CTree Left, CTree Right) ComparedWhereBothFit(CTree left, CTree right, IrInt type)
    {
        bool leftAdapts = Adapts(left, right.Promoted!);
        if (leftAdapts != Adapts(right, left.Promoted!))
        {
            return leftAdapts ? (Adapted(left, right.Promoted!), right)
                : (left, Adapted(right, left.Promoted!));
        }

        IrInt common = CTree.Usual(left.Promoted!, right.Promoted!);
        return KeepsSign(left, common) && KeepsSign(right, common)
            ? (LeftToC(left, common), LeftToC(right, common)) : MeetInType(left, right, type);
    }

    /// <summary>
    /// A constant between 0 and the greatest int, beside which the other operand decides the type that C
    /// computes in: all types there hold it. (A name has a type of its own, which must not be the greater
    /// one.)
    /// </summary>
    private static bool Adapts(CTree tree, IrInt type)
    {
        if (tree is CNumber n)
        {
            return n.Constant.Value >= 0 && n.Constant.Value <= int.MaxValue;
        }

        if (!tree.IsConstant || tree.Range.Min != tree.Range.Max || tree.Range.Min < 0
            || tree.Range.Min > int.MaxValue)
        {
            return false;
        }

        IrInt own = tree.Promoted!;
        return own.Equals(IrType.Int32) || own.Equals(type)
            || (!own.Signed && !type.Signed && own.Bits <= type.Bits);
    }

    /// <summary>Such a constant: a literal needs no suffix.</summary>
    private static CTree Adapted(CTree tree, IrInt type) =>
        LeftToC(tree is CNumber n ? n with { Number = IrType.Int32, Type = IrType.Int32 } : tree, type);

    private static IrInt ConstantType(CTree tree) => tree is CNumber ? IrType.Int32 : tree.Promoted!;

    /// <summary>C would not warn about a change of sign, and none happens.</summary>
    private static bool KeepsSign(CTree tree, IrInt type) =>
        type.Signed || !tree.Promoted!.Signed || tree.Type.Number is { Signed: false }
        || (tree is CNumber n && n.Constant.Value >= 0)
        || (tree is CAtom { IsConstant: true } && tree.Range.Min >= 0);

    /// <summary>
    /// The low bits of a shift's count: a conversion to 32 or 64 bits keeps them, and a mask is needless
    /// where the count is below the width.
    /// </summary>
    public static CTree CountBelowTheWidth(CShiftCount s)
    {
        int mask = s.Bits - 1;
        if (s.Count is CNumber or CAtom { IsConstant: true })
        {
            BigInteger count = s.Count.Range.Min & mask;
            return count == s.Count.Range.Min ? s.Count
                : new CNumber(new IrConst(count, IrType.Int32), IrType.Int32)
                    { Range = new ValueRange(count, count), IsConstant = true };
        }

        CTree inner = s.Count;
        while (inner is CConversion { Reason: ConversionReason.Source,
            Type: not IrPointer and { Number.Bits: >= 32 } } c
            && c.From is not IrPointer && c.From.Number is { Bits: >= 8 })
        {
            inner = c.Operand;
        }

        CTree run = Run(inner);
        return inner.Range.Min >= 0 && inner.Range.Max < s.Bits ? run
            : new CInfix(BinaryOperator.And, run, new CNumber(new IrConst(mask, IrType.Int32), IrType.Int32),
                run.Type, null)
            {
                Range = new ValueRange(0, mask),
            };
    }

    /// <summary><c>condition ? 1 : 0</c> is the condition: in C that is 1 or 0.</summary>
    public static CTree? ConditionIsOneOrZero(CTree condition, CTree then, CTree other) =>
        IsNumber(then, 1) && IsNumber(other, 0)
            ? condition with { Type = IrType.Int32, IsOneOrZero = true } : null;

    private static bool IsNumber(CTree tree, int value) => tree switch
    {
        CNumber n => n.Constant.Value == value,
        CConversion { Type: not IrPointer } c => IsNumber(c.Operand, value),
        _ => false,
    };
}
