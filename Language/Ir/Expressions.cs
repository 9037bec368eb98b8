// SPDX-License-Identifier: BSD-2-Clause
// The expressions of the intermediate representation. A place is an expression that names memory: a local, a
// global, a dereferenced pointer, a field or element of a place.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

namespace Sel4Gen.Language.Ir;

/// <summary>A local variable or a parameter. Equality is identity.</summary>
internal sealed class IrVariable
{
    public required string Name { get; set; }
    public required IrType Type { get; init; }

    /// <summary>How a parameter is passed.</summary>
    public ArgumentMode Mode { get; init; }

    /// <summary>
    /// In C# the parameter names the argument's place, though C gets its value: that is read last, so that it
    /// has what the other arguments changed.
    /// </summary>
    public bool IsReadLast { get; init; }

    /// <summary>Made by the emitter, not written in C#.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>What the values are known to be, when a loop or a width says so.</summary>
    public ValueRange? Known { get; set; }
    public override string ToString() => Name;
}

/// <summary>A closed interval of integers.</summary>
internal readonly record struct ValueRange(BigInteger Min, BigInteger Max)
{
    /// <summary>More than any type holds: of an expression that is no integer.</summary>
    public static readonly ValueRange Any = new(-(BigInteger.One << 127), BigInteger.One << 127);

    public bool Within(IrInt type) => Min >= type.Min && Max <= type.Max;

    public static ValueRange Of(IrInt type) => new(type.Min, type.Max);
}

internal enum ArgumentMode
{
    Value,

    /// <summary>Copied in, and out as a result.</summary>
    Ref,

    /// <summary>A result.</summary>
    Out,
}

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    And,
    Or,
    Xor,
    ShiftLeft,
    ShiftRight,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    AndAlso,
    OrElse,
}

internal enum UnaryOperator
{
    Minus,
    Complement,
    Not,
}

internal abstract record IrExpression(IrType Type)
{
    /// <summary>The operands, left to right.</summary>
    public virtual ImmutableArray<IrExpression> Operands => [];

    /// <summary>The same node over other operands.</summary>
    public virtual IrExpression With(ImmutableArray<IrExpression> operands) => this;

    /// <summary>The place stands in memory, not in a local.</summary>
    public bool IsMemory => this switch
    {
        IrDereference or IrElement or IrGlobal => true,
        IrField f => f.Base.IsMemory,
        IrIndex i => i.Array.IsMemory,
        _ => false,
    };

    public IEnumerable<IrExpression> Descendants() => Operands.SelectMany(o => o.Descendants()).Append(this);

    /// <summary>Rewrites bottom-up.</summary>
    public IrExpression Rewrite(Func<IrExpression, IrExpression> rule)
    {
        ImmutableArray<IrExpression> operands = Operands;
        if (operands.Length == 0)
        {
            return rule(this);
        }

        ImmutableArray<IrExpression> changed = [.. operands.Select(o => o.Rewrite(rule))];
        bool same = true;
        for (int i = 0; i < operands.Length; i++)
        {
            same &= ReferenceEquals(operands[i], changed[i]);
        }

        return rule(same ? this : With(changed));
    }
}

/// <summary>A constant number.</summary>
/// <param name="Name">The C name of the constant, or the literal as it was written; null to print the
/// value.</param>
internal sealed record IrConst(BigInteger Value, IrType Type, string? Name = null) : IrExpression(Type)
{
    /// <summary><see cref="Name"/> is a literal, not an identifier.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>The type with which the named constant was declared.</summary>
    public IrType? NamedType { get; init; }
}

/// <summary>All bytes zero.</summary>
internal sealed record IrZero(IrType Type) : IrExpression(Type);

internal sealed record IrString(string Value) : IrExpression(IrType.Text);

internal sealed record IrLocal(IrVariable Variable) : IrExpression(Variable.Type);

internal sealed record IrGlobal(GlobalDeclaration Global) : IrExpression(Global.Type);

/// <summary><c>*p</c>.</summary>
internal sealed record IrDereference(IrExpression Pointer)
    : IrExpression(((IrPointer)Pointer.Type).Target)
{
    /// <summary><c>*p</c>; <c>*&amp;x</c> is x.</summary>
    public static IrExpression Of(IrExpression pointer) =>
        pointer is IrAddressOf a ? a.Place : new IrDereference(pointer);

    public override ImmutableArray<IrExpression> Operands => [Pointer];

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Pointer = operands[0] };
}

/// <summary><c>p[i]</c>, where p is a pointer.</summary>
internal sealed record IrElement(IrExpression Pointer, IrExpression Index)
    : IrExpression(Pointer.Type is IrText ? new IrInt(8, true) : ((IrPointer)Pointer.Type).Target)
{
    public override ImmutableArray<IrExpression> Operands => [Pointer, Index];

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Pointer = operands[0], Index = operands[1] };
}

/// <summary><c>a[i]</c>, where a is a place that holds an array.</summary>
internal sealed record IrIndex(IrExpression Array, IrExpression Index)
    : IrExpression(((IrArray)Array.Type).Element)
{
    public override ImmutableArray<IrExpression> Operands => [Array, Index];

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Array = operands[0], Index = operands[1] };
}

internal sealed record IrField(IrExpression Base, FieldDeclaration Field) : IrExpression(Field.Type)
{
    public override ImmutableArray<IrExpression> Operands => [Base];

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Base = operands[0] };
}

/// <summary><c>&amp;place</c>.</summary>
internal sealed record IrAddressOf(IrExpression Place) : IrExpression(new IrPointer(Place.Type))
{
    public override ImmutableArray<IrExpression> Operands => [Place];

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Place = operands[0] };
}

internal sealed record IrUnary(UnaryOperator Operator, IrExpression Operand, IrType Type) : IrExpression(Type)
{
    public override ImmutableArray<IrExpression> Operands => [Operand];

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Operand = operands[0] };
}

/// <summary>Both operands have the type that C# computes in (a shift's count apart).</summary>
internal sealed record IrBinary(BinaryOperator Operator, IrExpression Left, IrExpression Right, IrType Type)
    : IrExpression(Type)
{
    public override ImmutableArray<IrExpression> Operands => [Left, Right];

    /// <summary>For a division: the divisor was shown not to be zero (and the quotient to fit).</summary>
    public bool IsGuarded { get; init; }

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Left = operands[0], Right = operands[1] };
}

/// <summary>A conversion between numbers, enums, pointers and words, as C# defines it (unchecked).</summary>
internal sealed record IrConvert(IrExpression Operand, IrType Type) : IrExpression(Type)
{
    public override ImmutableArray<IrExpression> Operands => [Operand];

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Operand = operands[0] };
}

internal sealed record IrConditional(IrExpression Condition, IrExpression Then, IrExpression Else,
    IrType Type)
    : IrExpression(Type)
{
    public override ImmutableArray<IrExpression> Operands => [Condition, Then, Else];

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Condition = operands[0], Then = operands[1], Else = operands[2] };
}

/// <summary>A call. For a ref or out parameter the argument is the local's <see cref="IrLocal"/>.</summary>
internal sealed record IrCall(FunctionDeclaration Callee, ImmutableArray<IrExpression> Arguments)
    : IrExpression(Callee.Result)
{
    public override ImmutableArray<IrExpression> Operands => Arguments;

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Arguments = operands };
}

/// <summary>A struct with these fields; the others are zero.</summary>
internal sealed record IrStructValue(
    IrType Type, ImmutableArray<FieldDeclaration> Fields, ImmutableArray<IrExpression> Values)
        : IrExpression(Type)
{
    public override ImmutableArray<IrExpression> Operands => Values;

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Values = operands };
}

/// <summary>
/// The elements of an array member, inside a struct's value; those that are not given are zero.
/// </summary>
internal sealed record IrArrayValue(IrArray Array, ImmutableArray<IrExpression> Values) : IrExpression(Array)
{
    public override ImmutableArray<IrExpression> Operands => Values;

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Values = operands };
}

internal sealed record IrSizeOf(IrType Of, IrInt Number) : IrExpression(Number);

/// <summary>A <c>switch</c> expression over constants.</summary>
internal sealed record IrSwitchValue(
    IrExpression Value, ImmutableArray<ImmutableArray<IrConst>> Labels, ImmutableArray<IrExpression> Results,
    IrExpression? Default, IrType Type) : IrExpression(Type)
{
    public override ImmutableArray<IrExpression> Operands =>
        Default is null ? [Value, .. Results] : [Value, .. Results, Default];

    public override IrExpression With(ImmutableArray<IrExpression> operands) => this with
    {
        Value = operands[0],
        Results = [.. operands.Skip(1).Take(Results.Length)],
        Default = Default is null ? null : operands[^1],
    };
}

/// <summary>A value with a name, used more than once in <paramref name="Body"/>.</summary>
internal sealed record IrLet(IrVariable Variable, IrExpression Value, IrExpression Body)
    : IrExpression(Body.Type)
{
    public override ImmutableArray<IrExpression> Operands => [Value, Body];

    public override IrExpression With(ImmutableArray<IrExpression> operands) =>
        this with { Value = operands[0], Body = operands[1] };
}
