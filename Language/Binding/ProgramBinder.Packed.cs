// SPDX-License-Identifier: BSD-2-Clause
// Accessors of packed structs, from their attributes.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Binding;

internal sealed partial class ProgramBinder
{
    /// <summary>By the definition of the property or type, the part that is written.</summary>
    private readonly Dictionary<(ISymbol Symbol, PackedAccessor Accessor),
        FunctionDeclaration> _packedFunctions = new(AccessorComparer.Instance);
    private readonly Dictionary<IPropertySymbol,
        PackedField> _packedFields = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the type is a packed struct or a variant of one.</summary>
    public static bool IsPacked(ITypeSymbol type) => type.Has("Packed") || type.Has("PackedVariant");

    /// <summary>A bit field of a packed struct; null for another property.</summary>
    public PackedField? PackedFieldOf(IPropertySymbol property)
    {
        property = property.PartialDefinitionPart ?? property;
        if (_packedFields.TryGetValue(property, out PackedField? known))
        {
            return known;
        }

        if (property.Get("Bits") is not { } bits || !IsPacked(property.ContainingType))
        {
            return null;
        }

        PackedField field = new(
            Names.Snake(property.Name),
            TypeOf(property.Type, TypeSyntaxOf(property), property.Place()),
            bits.Int(0), bits.Int(1), bits.Int(2),
            bits.Named("ValueShift") as int? ?? 0,
            bits.Named("SignExtend") is true,
            Notes.Summary(property))
        {
            LongShift = property.Get("Tag")?.Named("LongShift") as int? ?? 0,
            LongWidth = property.Get("Tag")?.Named("LongWidth") as int? ?? 0,
        };
        property.RequirePresence(property.Place());
        CheckField(field, property);
        _packedFields.Add(property, field);
        return field;
    }

    private void CheckField(PackedField field, IPropertySymbol property)
    {
        StructDeclaration owner = PackedStruct(property.ContainingType, property.Place());
        int unit = owner.PackedUnit!.Bits;
        if (field.Word < 0 || field.Word >= owner.PackedWords || field.Shift < 0 || field.Width < 1
            || field.Shift + field.Width > unit)
        {
            throw new EmitException(Rule.Attribute, property.Place(),
                $"bits {field.Shift}..{field.Shift + field.Width - 1} of word {field.Word} do not exist in "
                + $"{property.ContainingType.Name}: it has {owner.PackedWords} words of {unit} bits");
        }
    }

    private StructDeclaration PackedStruct(INamedTypeSymbol type, SourcePlace place) =>
        ((IrStruct)TypeOf(type, null, place)).Declaration;

    /// <summary>The accessor of a bit field.</summary>
    public FunctionDeclaration PackedAccessorOf(IPropertySymbol property, PackedAccessor accessor)
    {
        property = property.PartialDefinitionPart ?? property;
        if (_packedFunctions.TryGetValue((property, accessor), out FunctionDeclaration? known))
        {
            return known;
        }

        PackedField field = PackedFieldOf(property)!;
        string prefix = TypePrefix(property.ContainingType);
        string name = accessor switch
        {
            PackedAccessor.Get => $"{prefix}_get_{field.Name}",
            PackedAccessor.Set => $"{prefix}_set_{field.Name}",
            _ => $"{prefix}_ptr_set_{field.Name}",
        };
        StructDeclaration owner = PackedStruct(property.ContainingType, property.Place());
        IrVariable self = new()
        {
            Name = accessor == PackedAccessor.SetThroughPointer ? "place" : SelfName(property.ContainingType),
            Type = accessor == PackedAccessor.SetThroughPointer ? new IrPointer(new IrStruct(owner))
                : new IrStruct(owner),
            IsReadLast = accessor == PackedAccessor.Set,
        };
        IrVariable value = new() { Name = "value", Type = field.Type };
        FunctionDeclaration function = new()
        {
            CName = name,
            Kind = FunctionKind.Packed,
            Result = accessor switch
            {
                PackedAccessor.Get => field.Type,
                PackedAccessor.Set => new IrStruct(owner),
                _ => IrType.Void,
            },
            Parameters = accessor == PackedAccessor.Get ? [self] : [self, value],
            ResultName = Names
                .Identifier(accessor == PackedAccessor.Set ? SelfName(property.ContainingType)
                : property.Name),
            IsPure = accessor != PackedAccessor.SetThroughPointer,
            IsInline = true,
            Doc = accessor == PackedAccessor.Get ? field.Doc : "",
            Place = property.Place(),
            Packed = new PackedFunction(accessor, owner, field, [], null, null),
        };
        _packedFunctions.Add((property, accessor), function);
        return function;
    }

    private static string SelfName(INamedTypeSymbol type) => Names.Identifier(type.Name);

    /// <summary><c>New</c> of a packed struct.</summary>
    public FunctionDeclaration PackedNew(INamedTypeSymbol type, SourcePlace place)
    {
        string name = TypePrefix(type) + "_new";
        if (_packedFunctions.TryGetValue((type, PackedAccessor.New), out FunctionDeclaration? known))
        {
            return known;
        }

        StructDeclaration owner = PackedStruct(type, place);
        ImmutableArray<PackedField> fields =
        [
            .. BitProperties(type).Where(p => !p.Has("Tag")).Select(p => PackedFieldOf(p)!),
        ];
        (PackedField? tagField, IrConst? tag) = TagOf(type);
        FunctionDeclaration function = new()
        {
            CName = name,
            Kind = FunctionKind.Packed,
            Result = new IrStruct(owner),
            Parameters = [.. fields.Select(f =>
                new IrVariable { Name = Names.Identifier(f.Name), Type = f.Type })],
            ResultName = SelfName(type),
            IsPure = true,
            IsInline = true,
            Doc = Notes.Summary(type),
            Place = type.Place(),
            Packed = new PackedFunction(PackedAccessor.New, owner, null, fields, tagField, tag),
        };
        _packedFunctions.Add((type, PackedAccessor.New), function);
        return function;
    }

    /// <summary>
    /// <c>From</c> of a variant: the word itself, whose tag is the function's precondition.
    /// </summary>
    public FunctionDeclaration PackedFrom(INamedTypeSymbol type, SourcePlace place)
    {
        string name = TypePrefix(type) + "_from";
        if (_packedFunctions.TryGetValue((type, PackedAccessor.From), out FunctionDeclaration? known))
        {
            return known;
        }

        StructDeclaration owner = PackedStruct(type, place);
        (PackedField? tagField, IrConst? tag) = TagOf(type);
        FunctionDeclaration function = new()
        {
            CName = name,
            Kind = FunctionKind.Packed,
            Result = new IrStruct(owner),
            Parameters = [new IrVariable { Name = "source", Type = new IrStruct(owner) }],
            ResultName = SelfName(type),
            IsPure = true,
            IsInline = true,
            Place = type.Place(),
            Packed = new PackedFunction(PackedAccessor.From, owner, null, [], tagField, tag),
        };
        _packedFunctions.Add((type, PackedAccessor.From), function);
        return function;
    }

    private (PackedField? Field, IrConst? Tag) TagOf(INamedTypeSymbol type)
    {
        if (type.Get("PackedVariant") is not { } variant)
        {
            return (null, null);
        }

        INamedTypeSymbol union = (INamedTypeSymbol)variant.ConstructorArguments[0].Value!;
        IPropertySymbol property = BitProperties(union).FirstOrDefault(p => p.Has("Tag"))
            ?? throw new EmitException(Rule.Attribute, union.Place(),
                $"{union.Name} has variants but no [Tag] property");
        TypedConstant value = variant.ConstructorArguments[1];
        BigInteger number = AttributeExtensions.ToNumber(value.Value!);
        IFieldSymbol? member = value.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } e
            ? e.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(m =>
                m.IsConst && AttributeExtensions.ToNumber(m.ConstantValue!) == number)
            : null;
        PackedField field = PackedFieldOf(property)!;
        return (field, member is not null ? EnumConstant(member) : new IrConst(number, field.Type));
    }

    private static IEnumerable<IPropertySymbol> BitProperties(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>()
            .Where(p => p.PartialDefinitionPart is null && p.Has("Bits") && !p.IsAbsent())
            .OrderBy(p => p.Has("When"));

    private sealed class AccessorComparer : IEqualityComparer<(ISymbol Symbol, PackedAccessor Accessor)>
    {
        public static readonly AccessorComparer Instance = new();

        public bool Equals(
            (ISymbol Symbol, PackedAccessor Accessor) a, (ISymbol Symbol, PackedAccessor Accessor) b) =>
            a.Accessor == b.Accessor && SymbolEqualityComparer.Default.Equals(a.Symbol, b.Symbol);

        public int GetHashCode((ISymbol Symbol, PackedAccessor Accessor) key) =>
            (SymbolEqualityComparer.Default.GetHashCode(key.Symbol), key.Accessor).GetHashCode();
    }
}
