// SPDX-License-Identifier: BSD-2-Clause
// The model of a packed struct, read from the attributes of its
// symbol. The generator writes the accessors from
// this; the analyzer reports what is wrong with it.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Analysis;

/// <summary>How the value of a bit field is seen in C#.</summary>
internal enum PackedValueKind
{
    /// <summary>An integer or an enum.</summary>
    Number,

    /// <summary>One bit.</summary>
    Bool,

    /// <summary>A <c>Ptr&lt;T&gt;</c>.</summary>
    Pointer,

    /// <summary>Something that no bit field can hold.</summary>
    Unsupported,
}

/// <summary>One bit field.</summary>
internal sealed class PackedFieldModel
{
    public PackedFieldModel(IPropertySymbol property, AttributeData bits, int wordBits)
    {
        Property = property;
        Attribute = bits;
        Word = IntArgument(bits, 0);
        Shift = IntArgument(bits, 1);
        Width = IntArgument(bits, 2);
        ValueShift = NamedInt(bits, "ValueShift");
        SignExtend = bits.NamedArguments.Any(a => a.Key == "SignExtend" && a.Value.Value is true);
        AttributeData? tag = property.FindAttribute(WellKnown.Tag);
        IsTag = tag is not null;
        LongShift = tag is null ? 0 : NamedInt(tag, "LongShift");
        LongWidth = tag is null ? 0 : NamedInt(tag, "LongWidth");
        (Kind, NumberType) = Classify(property.Type, wordBits);
        TypeBits = Kind == PackedValueKind.Bool ? 1 : SpecialTypes.BitsOf(NumberType);
    }

    public IPropertySymbol Property { get; }

    public AttributeData Attribute { get; }

    public int Word { get; }

    public int Shift { get; }

    public int Width { get; }

    public int ValueShift { get; }

    public bool SignExtend { get; }

    /// <summary>
    /// Whether only some configurations have it: <c>New</c> then takes 0 for it if it is not given.
    /// </summary>
    public bool IsOptional => Property.HasAttribute(WellKnown.When);

    public bool IsTag { get; }

    /// <summary>For a tag of two lengths: the lowest of the further bits of a long one.</summary>
    public int LongShift { get; }

    /// <summary>How many further bits a long tag has; 0 if all tags have one length.</summary>
    public int LongWidth { get; }

    /// <summary>The first value whose tag would be a long one: all the short tag's bits.</summary>
    public ulong FirstLong => SpecialTypes.Ones(Width);

    /// <summary>The greatest value that a tag can have.</summary>
    public ulong LastTag => FirstLong + SpecialTypes.Ones(LongWidth);

    public PackedValueKind Kind { get; }

    /// <summary>
    /// The integer type that carries the value: the type, the enum's base, or the address's word.
    /// </summary>
    public SpecialType NumberType { get; }

    /// <summary>Bits of <see cref="NumberType"/>; 1 for a bool.</summary>
    public int TypeBits { get; }

    private static (PackedValueKind, SpecialType) Classify(ITypeSymbol type, int wordBits)
    {
        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return (PackedValueKind.Bool, SpecialType.System_Byte);
        }

        if (type is INamedTypeSymbol { Arity: 1, Name: "Ptr" } named && named.ContainingNamespace.IsSel4Gen())
        {
            return (PackedValueKind.Pointer, wordBits == 32
                ? SpecialType.System_UInt32
                : SpecialType.System_UInt64);
        }

        SpecialType number = type is INamedTypeSymbol { TypeKind: TypeKind.Enum } e
            ? e.EnumUnderlyingType!.SpecialType
            : type.SpecialType;
        return SpecialTypes.BitsOf(number) != 0
            ? (PackedValueKind.Number, number)
            : (PackedValueKind.Unsupported, number);
    }

    /// <summary>
    /// Whether the generator writes the property's other part: it is one that has two, and the compiler knows
    /// its type.
    /// </summary>
    public bool IsCompleted => Property.IsPartialDefinition && IsKnown(Property.Type);

    private static bool IsKnown(ITypeSymbol type) => type.TypeKind != TypeKind.Error
        && (type is not INamedTypeSymbol named || named.TypeArguments.All(IsKnown));

    /// <summary>Whether the words have the bits, and the type holds them.</summary>
    public bool IsInside(PackedModel model) => Word >= 0 && Word < model.Words && Shift >= 0 && Width >= 1
        && (long)Shift + Width <= model.UnitBits;

    /// <summary>Whether the type holds the field's bits and the zeros below them.</summary>
    public bool FitsType => ValueShift >= 0 && (long)Width + ValueShift <= TypeBits;

    internal static int IntArgument(AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index
            && attribute.ConstructorArguments[index].Value is int i ? i : 0;

    internal static int NamedInt(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value is int i ? i : 0;
}

/// <summary>A packed struct: its words and its bit fields.</summary>
internal sealed class PackedModel
{
    private PackedModel(INamedTypeSymbol type, AttributeData attribute, int words, int unitBits)
    {
        Type = type;
        Attribute = attribute;
        Words = words;
        UnitBits = unitBits;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>The <c>[Packed]</c> or <c>[PackedVariant]</c>.</summary>
    public AttributeData Attribute { get; }

    public int Words { get; }

    /// <summary>Bits of one word: 8, 16, 32 or 64.</summary>
    public int UnitBits { get; }

    /// <summary>
    /// In declaration order. For a variant without the tag, which belongs to <see cref="Union"/>.
    /// </summary>
    public ImmutableArray<PackedFieldModel> Fields { get; private set; } =
        ImmutableArray<PackedFieldModel>.Empty;

    /// <summary>The bit fields that the configuration does not have.</summary>
    public ImmutableArray<IPropertySymbol> AbsentFields { get; private set; } =
        ImmutableArray<IPropertySymbol>.Empty;

    /// <summary>For a variant: the tagged packed struct.</summary>
    public PackedModel? Union { get; private set; }

    /// <summary>For a variant: the tag.</summary>
    public TypedConstant Tag { get; private set; }

    /// <summary>The field marked <c>[Tag]</c>, if this is a tagged struct.</summary>
    public PackedFieldModel? TagField => Fields.FirstOrDefault(f => f.IsTag);

    public bool IsVariant => Attribute.AttributeClass!.Name == "PackedVariantAttribute";

    /// <summary>The tag's value as an unsigned number of the width of the tag field's type.</summary>
    public ulong TagValue =>
        SpecialTypes.ToBits(Tag.Value) & SpecialTypes.Ones(Union?.TagField?.TypeBits ?? 64);

    /// <summary>Whether the variant has a tag of the greater length.</summary>
    public bool HasLongTag => Union?.TagField is { LongWidth: > 0 } tag && TagValue >= tag.FirstLong;

    /// <summary>The bits of the tag's word that are the variant's tag.</summary>
    public ulong TagMask => Union?.TagField is not { } tag ? 0
        : (tag.FirstLong << tag.Shift) | (HasLongTag ? SpecialTypes.Ones(tag.LongWidth) << tag.LongShift : 0);

    /// <summary>What stands in these bits.</summary>
    public ulong TagBits => Union?.TagField is not { } tag ? 0
        : HasLongTag ? (tag.FirstLong << tag.Shift) | ((TagValue - tag.FirstLong) << tag.LongShift)
        : TagValue << tag.Shift;

    /// <summary>A packed struct is copied as a value: more words than these are an array in memory.</summary>
    public const int MaxWords = 64;

    /// <summary>Whether words and unit are numbers that make sense.</summary>
    public bool HasWords => Words is >= 1 and <= MaxWords && UnitBits is 8 or 16 or 32 or 64;

    /// <summary>What is wrong with the struct as a whole, as a phrase; null if nothing is.</summary>
    public string? ShapeError => IsFileLocal(Type) ? "a type that is known in one file only gets no accessors"
        : Type.HasAttribute(WellKnown.Packed) && Type.HasAttribute(WellKnown.PackedVariant)
            ? "it is marked [Packed] and [PackedVariant]; it can be one of them"
        : Type.IsReadOnly ? "it is readonly, and its words could not be set"
        : IsVariant ? VariantError
        : Words < 1 ? "it has no words"
        : Words > MaxWords ? $"it has more than {MaxWords} words; make it an array in memory"
        : !HasWords ? $"a word has 8, 16, 32 or 64 bits, not {UnitBits}"
        : Fields.Count(f => f.IsTag) > 1 ? "it has more than one [Tag]"
        : null;

    private string? VariantError => Union is null ? "its union is not marked [Packed]"
        : Union.TagField is not { } tag ? "its union has no property marked [Tag]"
        : Union.ShapeError is not null || !tag.IsInside(Union) || !tag.FitsType
            || PackedRules.LongTagError(Union, tag) is not null
            ? $"its union {Union.Type.Name} makes no sense itself"
        : !SymbolEqualityComparer.Default.Equals(Tag.Type, tag.Property.Type)
            ? $"its tag is not a {tag.Property.Type.Display()}"
        : TagValue > tag.LastTag
            ? $"its tag is {TagValue}, but the greatest one that the union's {tag.Property.Name} "
                + $"can hold is {tag.LastTag}"
        : null;

    /// <summary>The names of what is generated beside the bit fields.</summary>
    public IEnumerable<string> GeneratedNames => Enumerable.Range(0, HasWords ? Words : 0)
        .Select(i => "W" + i)
        .Concat(TagField is null ? ["New"] : [])
        .Concat(IsVariant ? ["From", "To" + Union?.Type.Name] : []);

    /// <summary>Whether somebody wrote the member: a generator did not.</summary>
    public static bool IsWritten(ISymbol member) => !member.IsImplicitlyDeclared
        && member.DeclaringSyntaxReferences.Any(r =>
            !r.SyntaxTree.IsGenerated());

    /// <summary>Whether the type, or one around it, is declared <c>file</c>.</summary>
    public static bool IsFileLocal(INamedTypeSymbol? type) =>
        type is not null && (type.IsFileLocal || IsFileLocal(type.ContainingType));

    /// <summary>Reads the attributes of <paramref name="type"/>; null if it is no packed struct.</summary>
    public static PackedModel? TryRead(INamedTypeSymbol type, int wordBits)
    {
        if (type.FindAttribute(WellKnown.Packed) is { } packed)
        {
            int words = PackedFieldModel.IntArgument(packed, 0);
            int unit = PackedFieldModel.NamedInt(packed, "UnitBits");
            unit = unit == 0 ? wordBits : unit;
            PackedModel model = new(type, packed, words, unit);
            model.ReadFields(wordBits);
            return model;
        }

        if (type.FindAttribute(WellKnown.PackedVariant) is not { } variant
            || variant.ConstructorArguments.Length != 2)
        {
            return null;
        }

        PackedModel? union = variant.ConstructorArguments[0].Value is INamedTypeSymbol u2
            && u2.FindAttribute(WellKnown.Packed) is not null
                ? TryRead(u2, wordBits)
                : null;
        PackedModel result = new(type, variant, union?.Words ?? 0, union?.UnitBits ?? wordBits);
        result.Union = union;
        result.Tag = variant.ConstructorArguments[1];
        result.ReadFields(wordBits);
        return result;
    }

    /// <summary>
    /// The bit field behind a parameter of a packed struct's <c>New</c>; null for another parameter.
    /// </summary>
    public static IPropertySymbol? FieldOfParameter(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { Name: "New", IsStatic: true, ContainingType: { } type }
            && (type.HasAttribute(WellKnown.Packed) || type.HasAttribute(WellKnown.PackedVariant))
            ? type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p =>
                SourceWriter.CamelCase(p.Name).TrimStart('@') == parameter.Name
                && p.HasAttribute(WellKnown.Bits))
            : null;

    private void ReadFields(int wordBits)
    {
        List<PackedFieldModel> fields = [];
        List<IPropertySymbol> absent = [];
        foreach (IPropertySymbol property in Type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.PartialDefinitionPart is not null
                || property.FindAttribute(WellKnown.Bits) is not { } bits)
            {
                continue;
            }

            if (property.IsAbsent())
            {
                absent.Add(property);
            }
            else
            {
                fields.Add(new PackedFieldModel(property, bits, wordBits));
            }
        }

        Fields = fields.ToImmutableArray();
        AbsentFields = absent.ToImmutableArray();
    }
}
