// SPDX-License-Identifier: BSD-2-Clause
// The types of the intermediate representation: the types of the subset.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

namespace Sel4Gen.Language.Ir;

/// <summary>
/// A type. Equality is the equality of values' meaning: how an integer type was spelled does not count.
/// </summary>
internal abstract record IrType
{
    public static readonly IrInt Int32 = new(32, true);
    public static readonly IrInt UInt32 = new(32, false);
    public static readonly IrInt Int64 = new(64, true);
    public static readonly IrInt UInt64 = new(64, false);
    public static readonly IrInt UInt8 = new(8, false);
    public static readonly IrBool Bool = new();
    public static readonly IrVoid Void = new();
    public static readonly IrText Text = new();

    /// <summary>
    /// The integer type that carries the value: itself, an enum's base, a byte for bool; null for others.
    /// </summary>
    public IrInt? Number => this switch
    {
        IrInt i => i,
        IrEnum e => e.Base,
        IrBool => UInt8,
        _ => null,
    };

    /// <summary>C#'s binary numeric promotion.</summary>
    public static IrType Promoted(IrType left, IrType right)
    {
        if (left is IrEnum e && e.Base.Bits >= 32)
        {
            return e;
        }

        IrInt a = left.Number!;
        IrInt b = right.Number!;
        if (a.Bits == 64 || b.Bits == 64)
        {
            return a is { Bits: 64, Signed: false } || b is { Bits: 64, Signed: false } ? UInt64
                : Int64;
        }

        bool unsignedWord = a is { Bits: 32, Signed: false } || b is { Bits: 32, Signed: false };
        if (!unsignedWord)
        {
            return Int32;
        }

        // uint with a signed operand is computed in long.
        return a.Signed || b.Signed ? Int64 : UInt32;
    }
}

internal sealed record IrVoid : IrType
{
    public override string ToString() => "void";
}

internal sealed record IrBool : IrType
{
    public override string ToString() => "bool";
}

/// <summary>Debug text: <c>const char *</c>.</summary>
internal sealed record IrText : IrType
{
    public override string ToString() => "text";
}

/// <summary>A fixed-width integer.</summary>
internal sealed record IrInt(int Bits, bool Signed) : IrType
{
    /// <summary>Written as <c>Word</c> or <c>SWord</c> in C#; only the spelling in C depends on it.</summary>
    public bool IsWord { get; init; }

    public BigInteger Min => Signed ? -((BigInteger)1 << (Bits - 1)) : 0;

    public BigInteger Max => ((BigInteger)1 << (Signed ? Bits - 1 : Bits)) - 1;

    /// <summary>The unsigned type of the same width.</summary>
    public IrInt Unsigned => Signed ? new IrInt(Bits, false) { IsWord = IsWord } : this;

    public bool Equals(IrInt? other) => other is not null && Bits == other.Bits && Signed == other.Signed;

    public override int GetHashCode() => (Bits, Signed).GetHashCode();

    public bool Holds(IrInt other) => Min <= other.Min && Max >= other.Max;

    public override string ToString() => IsWord ? (Signed ? "sword" : "word") : (Signed ? "i" : "u") + Bits;
}

/// <summary>An enum: in C a typedef of its base type.</summary>
internal sealed record IrEnum(EnumDeclaration Declaration) : IrType
{
    public IrInt Base => Declaration.Base;

    public override string ToString() => Declaration.CName;
}

internal sealed record IrPointer(IrType Target) : IrType
{
    public override string ToString() => $"{Target}*";
}

internal sealed record IrStruct(StructDeclaration Declaration) : IrType
{
    public override string ToString() => Declaration.CName;
}

/// <summary>An array member of a struct or of a global.</summary>
internal sealed record IrArray(IrType Element, int Count) : IrType
{
    public override string ToString() => $"{Element}[{Count}]";
}

/// <summary>An enum of the program. Equality is identity.</summary>
internal sealed class EnumDeclaration
{
    public required string CName { get; init; }
    public required IrInt Base { get; init; }
    public required string Doc { get; init; }
    public required SourcePlace Place { get; init; }
    public ImmutableArray<EnumMember> Members { get; set; } = [];
    public bool IsAsmVisible { get; init; }
    public override string ToString() => CName;
}

internal sealed record EnumMember(string CName, BigInteger Value, string Doc, SourcePlace Place)
{
    /// <summary>C's enumerators are ints: a larger value is a macro.</summary>
    public bool IsEnumerator => Value >= int.MinValue && Value <= int.MaxValue;
}

/// <summary>A field of a struct.</summary>
internal sealed class FieldDeclaration
{
    public required string CName { get; init; }
    public required IrType Type { get; init; }
    public string Doc { get; init; } = "";

    /// <summary>A line of the C# stood empty above it.</summary>
    public bool BlankBefore { get; init; }
    public SourcePlace Place { get; init; }
    public override string ToString() => CName;
}

/// <summary>What a struct is for.</summary>
internal enum StructKind
{
    /// <summary>Declared in C# with fields.</summary>
    Plain,

    /// <summary>Declared with <c>[Packed]</c>: an array of words.</summary>
    Packed,

    /// <summary>Holds the results of a function that has several.</summary>
    Result,
}

/// <summary>A struct of the program. Equality is identity.</summary>
internal sealed class StructDeclaration
{
    public required string CName { get; init; }
    public required StructKind Kind { get; init; }
    public string Doc { get; init; } = "";
    public SourcePlace Place { get; init; }
    public bool IsAsmVisible { get; init; }
    public List<FieldDeclaration> Fields { get; } = [];

    /// <summary>For a packed struct: the type of a word, and how many there are.</summary>
    public IrInt? PackedUnit { get; init; }
    public int PackedWords { get; init; }
    public override string ToString() => CName;
}

/// <summary>Where things stand in memory, for a target.</summary>
/// <param name="wordBits">32 or 64.</param>
internal sealed class DataModel(int wordBits)
{
    private readonly ConcurrentDictionary<StructDeclaration, StructLayout> _layouts = new();

    public int WordBits { get; } = wordBits;

    public int SizeOf(IrType type) => type switch
    {
        IrPointer or IrText => WordBits / 8,
        IrArray a => a.Count * SizeOf(a.Element),
        IrStruct s => LayoutOf(s.Declaration).Size,
        _ => type.Number is { } n ? n.Bits / 8 : throw new InvalidOperationException($"no size: {type}"),
    };

    public int AlignOf(IrType type) => type switch
    {
        IrArray a => AlignOf(a.Element),
        IrStruct s => LayoutOf(s.Declaration).Alignment,
        _ => SizeOf(type),
    };

    /// <summary>
    /// The layout that .NET gives a sequential struct, which is the one that C gives its fields.
    /// </summary>
    public StructLayout LayoutOf(StructDeclaration declaration)
    {
        // While a struct is being declared it gets fields; then its layout stays.
        if (_layouts.TryGetValue(declaration, out StructLayout? known)
            && known.Fields.Length == declaration.Fields.Count)
        {
            return known;
        }

        StructLayout layout = Lay(declaration);
        _layouts[declaration] = layout;
        return layout;
    }

    private StructLayout Lay(StructDeclaration declaration)
    {
        List<FieldLayout> fields = [];
        int offset = 0;
        int alignment = 1;
        foreach (FieldDeclaration field in declaration.Fields)
        {
            int align = AlignOf(field.Type);
            int start = (offset + align - 1) / align * align;
            fields.Add(new FieldLayout(field, start, SizeOf(field.Type), start - offset));
            offset = start + SizeOf(field.Type);
            alignment = Math.Max(alignment, align);
        }

        int size = (offset + alignment - 1) / alignment * alignment;
        return new StructLayout(declaration, [.. fields], size, alignment, size - offset);
    }
}

/// <param name="PaddingBefore">Bytes that C would leave unnamed before the field.</param>
internal sealed record FieldLayout(FieldDeclaration Field, int Offset, int Size, int PaddingBefore);

/// <param name="TailPadding">Bytes that C would leave unnamed after the last field.</param>
internal sealed record StructLayout(
    StructDeclaration Struct, ImmutableArray<FieldLayout> Fields, int Size, int Alignment, int TailPadding)
{
    public bool HasPadding => TailPadding > 0 || Fields.Any(f => f.PaddingBefore > 0);
}
