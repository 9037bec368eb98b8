// SPDX-License-Identifier: BSD-2-Clause
// C# types -> IR types.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Binding;

internal sealed partial class ProgramBinder
{
    private readonly Dictionary<INamedTypeSymbol,
        StructDeclaration> _structs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol,
        EnumDeclaration> _enums = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, StructDeclaration> _tuples = [];

    /// <summary>How many structs are being declared, each for a field of the one before.</summary>
    private int _openStructs;
    private readonly Dictionary<IFieldSymbol, FieldDeclaration> _fields = new(SymbolEqualityComparer.Default);

    /// <summary>The word, as <c>Word</c> in C#.</summary>
    public IrInt Word { get; }

    /// <summary>The IR type.</summary>
    /// <param name="syntax">How the type is written, which tells <c>Word</c> from <c>ulong</c>; may be
    /// null.</param>
    public IrType TypeOf(ITypeSymbol type, SyntaxNode? syntax, SourcePlace place)
    {
        syntax = syntax is RefTypeSyntax r ? r.Type : syntax;
        IrInt? number = NumberOf(type.SpecialType);
        if (number is not null)
        {
            return number.Bits == Word.Bits
                && syntax is IdentifierNameSyntax { Identifier.Text: "Word" or "SWord" }
                ? number with { IsWord = true }
                : number;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
                return IrType.Bool;
            case SpecialType.System_Void:
                return IrType.Void;
        }

        if (Nesting.IsTooDeep(type))
        {
            throw new EmitException(Rule.Type, place,
                $"this type is nested more than {Nesting.TypeLevels} levels deep; declare a struct");
        }

        if (type is INamedTypeSymbol named)
        {
            if (named.IsTupleType)
            {
                return new IrStruct(Tuple(named, syntax as TupleTypeSyntax, place));
            }

            if (named.IsPointer())
            {
                SyntaxNode? argument = (syntax as GenericNameSyntax)?.TypeArgumentList.Arguments
                    .FirstOrDefault();
                return new IrPointer(TypeOf(named.TypeArguments[0], argument, place));
            }

            if (named.IsText())
            {
                return IrType.Text;
            }

            if (named.TypeKind == TypeKind.Enum)
            {
                return new IrEnum(Enum(named));
            }

            if (named.TypeKind == TypeKind.Struct && named.IsUnmanagedType)
            {
                return StructOrArray(named, place);
            }
        }

        throw new EmitException(Rule.Type, place,
            $"the type {type.ToDisplayString()} has no C counterpart; use a fixed-width integer, Word, bool, an enum, "
            + "an unmanaged struct or Ptr<T>");
    }

    private static IrInt? NumberOf(SpecialType type) => type switch
    {
        SpecialType.System_Byte => IrType.UInt8,
        SpecialType.System_SByte => new IrInt(8, true),
        SpecialType.System_UInt16 => new IrInt(16, false),
        SpecialType.System_Int16 => new IrInt(16, true),
        SpecialType.System_UInt32 => IrType.UInt32,
        SpecialType.System_Int32 => IrType.Int32,
        SpecialType.System_UInt64 => IrType.UInt64,
        SpecialType.System_Int64 => IrType.Int64,
        _ => null,
    };

    private IrType StructOrArray(INamedTypeSymbol type, SourcePlace place)
    {
        if (type.InlineArray() is { } array)
        {
            IFieldSymbol element = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => !f.IsStatic)
                ?? throw new EmitException(Rule.Type, place, $"the inline array {type.Name} has no field for its elements");
            return Nested(type, place,
                () => new IrArray(TypeOf(element.Type, TypeSyntaxOf(element), element.Place()),
                    array.Int(0)));
        }

        if (type.Get("PackedVariant") is { } variant)
        {
            return variant.ConstructorArguments is [{ Value: INamedTypeSymbol union }, ..]
                ? new IrStruct(Struct(union, place))
                : throw new EmitException(Rule.Type, place, $"the variant {type.Name} names no union");
        }

        return new IrStruct(Struct(type, place));
    }

    /// <summary>The declaration of a struct that is neither an array nor a variant.</summary>
    private StructDeclaration Struct(INamedTypeSymbol type, SourcePlace place)
    {
        if (_structs.TryGetValue(type, out StructDeclaration? known))
        {
            return known;
        }

        return Nested(type, place, () => DeclareStruct(type, place));
    }

    /// <summary>Looks into a struct or an array; those that hold themselves come to an end.</summary>
    private T Nested<T>(INamedTypeSymbol type, SourcePlace place, Func<T> look)
    {
        _openStructs++;
        try
        {
            return _openStructs <= Nesting.TypeLevels + 1 ? look()
                : throw new EmitException(Rule.Type, place,
                    $"{type.Name} is held by structs and arrays more than {Nesting.TypeLevels} levels deep, or by itself");
        }
        finally
        {
            _openStructs--;
        }
    }

    private StructDeclaration DeclareStruct(INamedTypeSymbol type, SourcePlace place)
    {
        if (!type.Locations.Any(l => l.IsInSource) || type.IsSubset() || type.IsGenericType)
        {
            throw new EmitException(Rule.Type, place,
                $"the struct {type.ToDisplayString()} does not belong to the program, or is generic; declare a plain struct");
        }

        AttributeData? packed = type.Get("Packed");
        int unitBits = packed?.Named("UnitBits") is int u && u != 0 ? u : Word.Bits;
        IrInt unit = new(unitBits, false) { IsWord = packed?.Named("UnitBits") is not int };
        StructDeclaration declaration = new()
        {
            CName = type.CName() ?? TypePrefix(type) + "_t",
            Kind = packed is null ? StructKind.Plain : StructKind.Packed,
            Doc = Notes.Summary(type),
            Place = type.Place(),
            IsAsmVisible = type.Has("AsmVisible"),
            PackedUnit = packed is null ? null : unit,
            PackedWords = packed?.Int(0) ?? 0,
        };
        _structs.Add(type, declaration);
        if (packed is not null)
        {
            declaration.Fields.Add(new FieldDeclaration
            {
                CName = "words",
                Type = new IrArray(unit, declaration.PackedWords),
                Doc = "",
                Place = declaration.Place,
            });
            return declaration;
        }

        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(f =>
            !f.IsStatic && !f.IsConst && !f.IsAbsent()))
        {
            if (field.IsImplicitlyDeclared)
            {
                throw new EmitException(Rule.Type, field.AssociatedSymbol?.Place() ?? place,
                    $"{type.Name} has an automatic property; declare a field");
            }

            FieldDeclaration f = new()
            {
                CName = field.CName() ?? Names.Identifier(field.Name),
                Type = TypeOf(field.Type, TypeSyntaxOf(field), field.Place()),
                Doc = Notes.Summary(field),
                BlankBefore = Notes.BlankBefore(field),
                Place = field.Place(),
            };
            declaration.Fields.Add(f);
            _fields.Add(field, f);
        }

        if (declaration.Fields.Count == 0)
        {
            throw new EmitException(Rule.Type, declaration.Place,
                $"the struct {type.Name} has no field: C has no empty struct");
        }

        return declaration;
    }

    /// <summary>The field of a plain struct.</summary>
    public FieldDeclaration FieldOf(IFieldSymbol field, SourcePlace place)
    {
        field.RequirePresence(place);
        Struct(field.ContainingType, place);
        return _fields[field.OriginalDefinition];
    }

    private StructDeclaration Tuple(INamedTypeSymbol tuple, TupleTypeSyntax? syntax, SourcePlace place)
    {
        List<(string Name, IrType Type)> elements = [];
        for (int i = 0; i < tuple.TupleElements.Length; i++)
        {
            IFieldSymbol e = tuple.TupleElements[i];
            IrType type = TypeOf(e.Type, syntax?.Elements[i].Type, place);
            elements.Add((e.IsExplicitlyNamedTupleElement ? Names.Identifier(e.Name) : $"item{i + 1}", type));
        }

        return ResultStruct(elements);
    }

    /// <summary>
    /// The struct with these fields that holds the results of functions; the same fields give the same
    /// struct.
    /// </summary>
    public StructDeclaration ResultStruct(IReadOnlyList<(string Name, IrType Type)> elements)
    {
        elements = Apart(elements);
        string key = string.Join(",", elements.Select(e => $"{e.Name}:{Canonical(e.Type)}"));
        if (_tuples.TryGetValue(key, out StructDeclaration? known))
        {
            return known;
        }

        string name = string.Join("_", elements.Select(e => e.Name));
        if (_tuples.Values.Any(t => t.CName == name + "_result_t"))
        {
            name += "_" + string.Join("_", elements.Select(e => ShortName(e.Type)));
        }

        StructDeclaration declaration = new()
        {
            CName = name + "_result_t",
            Kind = StructKind.Result,
            Doc = "",
        };
        declaration.Fields
            .AddRange(elements.Select(e => new FieldDeclaration { CName = e.Name, Type = e.Type }));
        _tuples.Add(key, declaration);
        return declaration;
    }

    /// <summary>Names that are one name in C, numbered.</summary>
    private static List<(string Name, IrType Type)> Apart(IReadOnlyList<(string Name, IrType Type)> elements)
    {
        List<(string Name, IrType Type)> apart = [];
        foreach ((string name, IrType type) in elements)
        {
            string fresh = name;
            for (int i = 2; apart.Exists(e => e.Name == fresh); i++)
            {
                fresh = name + i;
            }

            apart.Add((fresh, type));
        }

        return apart;
    }

    /// <summary>The type's text, the same however an integer type is spelled.</summary>
    private static string Canonical(IrType type) => type switch
    {
        IrInt i => (i with { IsWord = false }).ToString(),
        IrPointer p => Canonical(p.Target) + "*",
        IrArray a => $"{Canonical(a.Element)}[{a.Count}]",
        _ => type.ToString(),
    };

    /// <summary>A type's name as part of another name.</summary>
    public static string ShortName(IrType type) => type switch
    {
        IrPointer p => ShortName(p.Target) + "_ptr",
        IrArray a => ShortName(a.Element) + "_array",
        IrStruct s => TrimSuffix(s.Declaration.CName),
        IrEnum e => TrimSuffix(e.Declaration.CName),
        IrInt { IsWord: true, Signed: false } => "word",
        IrInt { Signed: true } i => $"int{i.Bits}",
        IrInt i => $"uint{i.Bits}",
        _ => type.ToString(),
    };

    private static string TrimSuffix(string name) =>
        name.EndsWith("_t", StringComparison.Ordinal) ? name[..^2] : name;

    private EnumDeclaration Enum(INamedTypeSymbol type)
    {
        if (_enums.TryGetValue(type, out EnumDeclaration? known))
        {
            return known;
        }

        string prefix = type.CName() is { } given ? TrimSuffix(given) : TypePrefix(type);
        EnumDeclaration declaration = new()
        {
            CName = type.CName() ?? prefix + "_t",
            Base = NumberOf(type.EnumUnderlyingType!.SpecialType)!
                with { IsWord = BaseIsWord(type) },
            Doc = Notes.Summary(type),
            Place = type.Place(),
            IsAsmVisible = type.Has("AsmVisible"),
        };
        _enums.Add(type, declaration);
        declaration.Members =
        [
            .. type.GetMembers().OfType<IFieldSymbol>().Where(m => !m.IsAbsent()).Select(m => new EnumMember(
                EnumMemberName(prefix, m), AttributeExtensions.ToNumber(m.ConstantValue!), Notes.Summary(m),
                m.Place())),
        ];
        return declaration;
    }

    private static bool BaseIsWord(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences[0].GetSyntax() is EnumDeclarationSyntax { BaseList: { } bases }
        && bases.Types[0].Type is IdentifierNameSyntax { Identifier.Text: "Word" or "SWord" };

    private static string EnumMemberName(string prefix, IFieldSymbol member) =>
        member.CName() ?? prefix.ToUpperInvariant() + "_" + Names.UpperSnake(member.Name);

    /// <summary>An enum member as a named constant.</summary>
    public IrConst EnumConstant(IFieldSymbol member)
    {
        member.RequirePresence(member.Place());
        EnumDeclaration declaration = Enum(member.ContainingType);
        string prefix = member.ContainingType.CName() is { } given ? TrimSuffix(given)
            : TypePrefix(member.ContainingType);
        IrEnum type = new(declaration);
        return new IrConst(AttributeExtensions.ToNumber(member.ConstantValue!), type,
            EnumMemberName(prefix, member))
        {
            NamedType = type,
        };
    }

    /// <summary>The syntax of a field's, local's, parameter's, property's or method's type.</summary>
    public static SyntaxNode? TypeSyntaxOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax d } => d.Type,
            ParameterSyntax p => p.Type,
            PropertyDeclarationSyntax p => p.Type,
            IndexerDeclarationSyntax p => p.Type,
            MethodDeclarationSyntax m => m.ReturnType,
            OperatorDeclarationSyntax m => m.ReturnType,
            AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax p } => p.Type,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax p } => p.Type,
            SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax d } => d.Type,
            _ => null,
        };

    /// <summary>The C prefix of a type's members: its name, with those of the types around it.</summary>
    public static string TypePrefix(INamedTypeSymbol type) =>
        type.CName() is { } name && type.TypeKind == TypeKind.Class
            ? name
            : (type.ContainingType is { } outer ? TypePrefix(outer) + "_" : "") + Names.Snake(type.Name);
}
