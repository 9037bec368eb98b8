// SPDX-License-Identifier: BSD-2-Clause
// C expressions as a tree that knows C's types: every operator says in which type C computes it, and every
// conversion is a node. First all of them are casts (IrToCTree); then those that C does by itself, or that
// change nothing, are taken away (CSimplifier). The one invariant of both: a node has the value that the C#
// expression has, as a mathematical integer.
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.C;

/// <summary>A C expression.</summary>
/// <param name="Type">The type that C gives it, before the integer promotions.</param>
internal abstract record CTree(IrType Type)
{
    /// <summary>What values it can have.</summary>
    public ValueRange Range { get; init; }

    /// <summary>Made of constants that are numbers.</summary>
    public bool IsConstant { get; init; }

    /// <summary>The integer type after C's promotions; null if it is no number.</summary>
    public IrInt? Promoted => Type.Number is { } n ? Promote(n) : null;

    /// <summary>A condition that stands for the number 1 or 0.</summary>
    public bool IsOneOrZero { get; init; }

    /// <summary>C's integer promotions: what is narrower than an int becomes one.</summary>
    public static IrInt Promote(IrInt type) => type.Bits < 32 ? IrType.Int32 : type;

    /// <summary>C's usual arithmetic conversions of promoted types.</summary>
    public static IrInt Usual(IrInt a, IrInt b) =>
        a.Bits != b.Bits ? (a.Bits > b.Bits ? a : b)
        : a.Signed == b.Signed ? (b.IsWord ? b : a)
        : a.Signed ? b : a;
}

/// <summary>A place, a call, a name: what has no conversion of its own.</summary>
internal sealed record CAtom(CExpression Code, IrType Type) : CTree(Type);

/// <summary>A literal, written so that C gives it this type, which has at least 32 bits.</summary>
internal sealed record CNumber(IrConst Constant, IrInt Number) : CTree(Number);

/// <summary>Where a conversion comes from.</summary>
internal enum ConversionReason
{
    /// <summary>C# converts there.</summary>
    Source,

    /// <summary>The operator computes in this type.</summary>
    Operand,

    /// <summary>An operation was done in another type than C#'s.</summary>
    Result,
}

/// <summary>A conversion.</summary>
/// <param name="From">The type that C# converts from; for other reasons the operand's.</param>
internal sealed record CConversion(CTree Operand, IrType Type, ConversionReason Reason, IrType From)
    : CTree(Type)
{
    /// <summary>C does it, or one that gives the same value, without a cast.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>
    /// What the cast names; <see cref="CTree.Type"/> unless the cast is to be read as an address.
    /// </summary>
    public IrType? Spelling { get; init; }
}

/// <summary>An operator before its operand.</summary>
/// <param name="Computes">The type that C has to compute in; null for what is no arithmetic.</param>
internal sealed record CPrefix(UnaryOperator Operator, CTree Operand, IrType Type, IrInt? Computes)
    : CTree(Type);

/// <summary>An operator between two operands.</summary>
/// <param name="Computes">
/// The type that C has to compute in, to which the operands are converted (only the left one of a shift);
/// null for what is no arithmetic.
/// </param>
internal sealed record CInfix(BinaryOperator Operator, CTree Left, CTree Right, IrType Type, IrInt? Computes)
    : CTree(Type)
{
    /// <summary>What values the result would have if it were not cut; null if that is not known.</summary>
    public ValueRange? Exact { get; init; }

    /// <summary>
    /// The signed type of C# whose operation this is, done in the unsigned type because that wraps.
    /// </summary>
    public IrInt? StandsFor { get; init; }

    /// <summary>
    /// The result may have to be cut: in C an unsigned type does it, in mathematics nothing does.
    /// </summary>
    public bool MayWrap =>
        Computes is { } type && CanLeave(Operator) && !(Exact is { } exact && exact.Within(type));

    /// <summary>Whether the operator can give what its operands' type does not hold.</summary>
    public static bool CanLeave(BinaryOperator op) =>
        op is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply
            or BinaryOperator.ShiftLeft;
}

/// <summary>The count of a shift, of which C# uses the low bits.</summary>
/// <param name="Bits">The width of what is shifted.</param>
internal sealed record CShiftCount(CTree Count, int Bits) : CTree(Count.Type);

/// <summary><c>a ? b : c</c>.</summary>
/// <param name="Computes">The type of both values; null if they are no numbers.</param>
internal sealed record CChoice(CTree Condition, CTree Then, CTree Else, IrType Type, IrInt? Computes)
    : CTree(Type);
