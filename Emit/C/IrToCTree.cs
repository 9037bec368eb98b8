// SPDX-License-Identifier: BSD-2-Clause
// The first step from IR to C expressions: each C# operation becomes the C operation that has its value,
// with every conversion written out. Nothing is left out here, whether it matters or not.
//   - arithmetic is done in the very type that C# computes in, signed arithmetic in the unsigned type of that
//     width, which wraps as C# does, and is converted back;
//   - each operand is converted to that type;
//   - a shift's count is masked.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Sel4Gen.Language.Ir;
using Sel4Gen.Language.Lifting;

namespace Sel4Gen.Emit.C;

/// <summary>Makes trees with every conversion in them.</summary>
/// <param name="data">The target's data model.</param>
/// <param name="atom">Translates places, calls and other values that are no arithmetic.</param>
internal sealed class IrToCTree(DataModel data, Func<IrExpression, CAtom> atom)
{
    // By identity: without these tables each level of an expression would ask all levels below it.
    private readonly Dictionary<IrExpression, ValueRange> _ranges = Ranges.NewTable();
    private readonly Dictionary<IrExpression, bool> _constant = new(ReferenceEqualityComparer.Instance);

    private IrInt Word => new(data.WordBits, false) { IsWord = true };

    /// <summary>
    /// The tree of an expression. Operands come first, so that no question about ranges goes deeper than
    /// one level.
    /// </summary>
    public CTree Tree(IrExpression e)
    {
        CTree tree = e switch
        {
            IrConst c => Constant(c),
            IrUnary u => Unary(u),
            IrBinary b => Binary(b),
            IrConvert c => Convert(c),
            IrConditional c => Choice(c),
            _ => atom(e),
        };
        return tree with { Range = Ranges.Of(e, _ranges), IsConstant = IsConstant(e) };
    }

    /// <summary>Made of constants that are numbers.</summary>
    private bool IsConstant(IrExpression e)
    {
        if (e is not (IrBinary { Operator: < BinaryOperator.Equal } or IrConvert))
        {
            return e is IrConst { Type: not IrBool };
        }

        if (!_constant.TryGetValue(e, out bool isConstant))
        {
            isConstant = e.Type.Number is not null && e.Operands.All(IsConstant);
            _constant.Add(e, isConstant);
        }

        return isConstant;
    }

    private CTree Constant(IrConst c)
    {
        if (c.Type is IrBool)
        {
            return new CAtom(new CName(c.Value != 0 ? "true" : "false"), IrType.Bool);
        }

        if (c.Name is not null && !c.IsLiteral)
        {
            // An enumerator that an int holds has that type in C.
            IrInt declared = c.NamedType!.Number!;
            bool isInt = declared.Bits < 32
                || (c.NamedType is IrEnum && c.Value <= int.MaxValue && c.Value >= int.MinValue);
            return new CAtom(new CName(c.Name), isInt ? IrType.Int32 : declared);
        }

        return new CNumber(c, c.Type.Number is { Bits: >= 32 } n ? n : IrType.Int32);
    }

    private static CConversion Operand(CTree tree, IrInt type) =>
        new(tree, type, ConversionReason.Operand, tree.Type)
            { Range = tree.Range, IsConstant = tree.IsConstant };

    private static CConversion Result(CTree tree, IrType type) =>
        new(tree, type, ConversionReason.Result, tree.Type);

    private static CNumber Number(BigInteger value, IrInt type, string? literal = null) =>
        new(new IrConst(value, type, literal) { IsLiteral = literal is not null }, type)
        {
            Range = new ValueRange(value, value),
            IsConstant = true,
        };

    private CTree Unary(IrUnary u)
    {
        CTree operand = Tree(u.Operand);
        if (u.Operator == UnaryOperator.Not)
        {
            return new CPrefix(u.Operator, operand, IrType.Int32, null);
        }

        IrInt type = u.Type.Number!;
        if (u.Operator == UnaryOperator.Minus)
        {
            // The negation of the smallest number is itself, as 0 - MIN is in the unsigned type.
            CInfix negated = new(BinaryOperator.Subtract, Number(0, type.Unsigned),
                Operand(operand, type.Unsigned),
                type.Unsigned, type.Unsigned)
                { StandsFor = type, Exact = new ValueRange(-operand.Range.Max, -operand.Range.Min) };
            return Result(negated, type);
        }

        if (type.Bits >= 32)
        {
            return new CPrefix(u.Operator, Operand(operand, type), u.Type, type);
        }

        // ~ of a narrow enum is an int in C, with all the bits above set. A mask, because gcc warns about a
        // cast.
        CPrefix inverted = new(u.Operator, Operand(operand, IrType.Int32), IrType.Int32, IrType.Int32)
        {
            Range = ValueRange.Of(IrType.Int32),
        };
        return type.Signed ? Result(inverted, u.Type)
            : new CInfix(BinaryOperator.And, inverted,
                Number((BigInteger)type.Max, IrType.Int32, type.Bits == 8 ? "0xff" : "0xffff"),
                u.Type, null);
    }

    private CTree Binary(IrBinary b)
    {
        CTree left = Tree(b.Left);
        CTree right = Tree(b.Right);
        if (b.Operator is BinaryOperator.AndAlso or BinaryOperator.OrElse)
        {
            return new CInfix(b.Operator, left, right, IrType.Int32, null);
        }

        if (b.Operator is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight)
        {
            return Shift(b, left,
                new CShiftCount(right, b.Type.Number!.Bits)
                    { Range = right.Range, IsConstant = right.IsConstant });
        }

        if (b.Operator >= BinaryOperator.Equal)
        {
            return b.Left.Type.Number is not { } l || b.Right.Type.Number is not { } r
                || b.Left.Type is IrBool
                ? new CInfix(b.Operator, left, right, IrType.Int32, null)
                : Infix(b, left, right, IrType.Int32, (IrType.Promoted(l, r) as IrInt)!);
        }

        if (b.Type is IrPointer or IrBool)
        {
            return new CInfix(b.Operator, left, right, b.Type, null);
        }

        IrInt type = b.Type.Number!;
        bool canLeave = CInfix.CanLeave(b.Operator);
        if (type.Signed && canLeave)
        {
            return Result(Infix(b, left, right, type.Unsigned, type.Unsigned)
                with { StandsFor = type }, type);
        }

        if (type.Bits < 32 && canLeave)
        {
            // A narrow enum wraps at its base type's width; C computes in int.
            return Result(Infix(b, left, right, IrType.Int32, IrType.Int32), b.Type);
        }

        return Infix(b, left, right, type, CTree.Promote(type));
    }

    private CInfix Infix(IrBinary b, CTree left, CTree right, IrType type, IrInt computes) =>
        Infix(b, Operand(left, computes), Operand(right, computes), type, computes, Ranges.Exact(b, _ranges));

    private static CInfix Infix(IrBinary b, CTree left, CTree right, IrType type, IrInt computes,
        ValueRange? exact) =>
        new(b.Operator, left, right, type, computes)
        {
            Exact = exact,
            Range = exact is { } known && known.Within(computes) ? known : ValueRange.Of(computes),
        };

    private CTree Shift(IrBinary b, CTree left, CShiftCount count)
    {
        IrInt type = b.Type.Number!;
        IrInt computes = b.Operator == BinaryOperator.ShiftLeft ? type.Unsigned : type;
        CInfix shift = Infix(b, Operand(left, computes), count, computes, computes, Ranges.Exact(b, _ranges));
        return computes.Equals(type) ? shift with { Type = type }
            : Result(shift with { StandsFor = type }, type);
    }

    private CTree Convert(IrConvert c)
    {
        IrType from = c.Operand.Type;
        if (c.Type is IrPointer)
        {
            if (c.Operand is IrConst { Value: var zero } && zero == 0)
            {
                return new CAtom(new CName("NULL"), c.Type);
            }

            CTree address = Tree(c.Operand);
            CTree number = from is IrPointer ? address : Operand(address, Word);
            return new CConversion(number, c.Type, ConversionReason.Source, from);
        }

        IrInt to = c.Type.Number ?? throw new InvalidOperationException($"no conversion to {c.Type}");
        CTree operand = Tree(c.Operand);
        if (from is not IrPointer)
        {
            return new CConversion(operand, c.Type, ConversionReason.Source, from);
        }

        // An address is a word first.
        return to.Equals(Word)
            ? new CConversion(operand, c.Type, ConversionReason.Source, from) { Spelling = Word }
            : new CConversion(new CConversion(operand, Word, ConversionReason.Source, from), c.Type,
                ConversionReason.Source, from);
    }

    private CTree Choice(IrConditional c)
    {
        CTree condition = Tree(c.Condition);
        CTree then = Tree(c.Then);
        CTree other = Tree(c.Else);
        if (c.Type.Number is not { } type || c.Type is IrBool)
        {
            return new CChoice(condition, then, other, c.Type, null);
        }

        IrInt at = CTree.Promote(type);
        IrType result = type.Bits < 32 ? c.Type : at;
        return new CChoice(condition, Operand(then, at), Operand(other, at), result, at);
    }
}
