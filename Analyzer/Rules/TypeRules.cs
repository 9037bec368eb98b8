// SPDX-License-Identifier: BSD-2-Clause
// S4G1xxx: which types are allowed in which places.
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Analysis;

/// <summary>Where a type stands.</summary>
internal enum TypeUse
{
    Local,
    Parameter,
    Result,
    Field,
    StaticField,
    PointerTarget,
    TypeArgument,
    Conversion,
}

/// <summary>The rules of types.</summary>
internal static class TypeRules
{
    /// <summary>
    /// Reports what is wrong with <paramref name="type"/> at a place; whether it is allowed.
    /// </summary>
    public static bool Check(SubsetContext context, Reporter reporter, ITypeSymbol type, TypeUse use,
        Location? location)
    {
        (DiagnosticDescriptor? rule, object?[] arguments) = Nesting.IsTooDeep(type)
            ? (Rules.TypeSize, [type.Name, $"is nested more than {Nesting.TypeLevels} levels deep"])
            : Judge(context, type, use);
        if (rule is null)
        {
            return true;
        }

        reporter.Report(rule, location, arguments);
        return false;
    }

    private static (DiagnosticDescriptor? Rule, object?[] Arguments) Judge(
        SubsetContext context, ITypeSymbol type, TypeUse use) => type switch
    {
        IErrorTypeSymbol or ITypeParameterSymbol => (null, []),
        IArrayTypeSymbol => (Rules.ArrayType, [type.Display()]),
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => (Rules.RawPointer, [type.Display()]),
        IDynamicTypeSymbol => (Rules.DynamicType, []),
        INamedTypeSymbol named => JudgeNamed(context, named, use),
        _ => (Rules.UnknownType, [type.Display()]),
    };

    private static (DiagnosticDescriptor?, object?[]) JudgeNamed(
        SubsetContext context, INamedTypeSymbol type, TypeUse use)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
            case SpecialType.System_Void:
                return (null, []);
            case SpecialType.System_String:
                return (Rules.StringType, []);
            case SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal:
                return (Rules.FloatingPoint, [type.Display()]);
            case SpecialType.System_Char:
                return (Rules.CharType, [type.Display()]);
            case SpecialType.System_IntPtr:
                return (Rules.NativeInteger, [type.Display(), "SWord"]);
            case SpecialType.System_UIntPtr:
                return (Rules.NativeInteger, [type.Display(), "Word"]);
        }

        if (SpecialTypes.BitsOf(type.SpecialType) != 0)
        {
            return (null, []);
        }

        return type.TypeKind switch
        {
            TypeKind.Delegate => (Rules.DelegateType, [type.Display()]),
            TypeKind.Interface => (Rules.InterfaceType, [type.Display()]),
            TypeKind.Class => (Rules.ReferenceType, [type.Display()]),
            TypeKind.Enum => context.IsSubset(type) || context.IsIntrinsic(type)
                ? (null, [])
                : (Rules.UnknownType, [type.Display()]),
            TypeKind.Struct => JudgeStruct(context, type, use),
            _ => (Rules.UnknownType, [type.Display()]),
        };
    }

    private static (DiagnosticDescriptor?, object?[]) JudgeStruct(
        SubsetContext context, INamedTypeSymbol type, TypeUse use)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return (Rules.NullableType, [type.Display()]);
        }

        if (type.IsTupleType)
        {
            return use is TypeUse.Local or TypeUse.Result or TypeUse.Conversion
                ? type.TupleElements.Select(e => Judge(context, e.Type, TypeUse.Result))
                    .FirstOrDefault(j => j.Rule is not null)
                : (Rules.TuplePlace, [type.Display()]);
        }

        if (context.IsPointer(type))
        {
            ITypeSymbol target = type.TypeArguments[0];
            context.NotePointerTarget(target);
            return Judge(context, target, TypeUse.PointerTarget).Rule is null
                ? (null, [])
                : (Rules.PointerTarget, [target.Display()]);
        }

        if (context.IsLibrary(type, "Text"))
        {
            return use == TypeUse.Parameter ? (null, []) : (Rules.TextPlace, []);
        }

        if (!context.IsSubset(type) && !context.IsIntrinsic(type))
        {
            return type.Name == "Half"
                ? (Rules.FloatingPoint, [type.Display()])
                : (Rules.UnknownType, [type.Display()]);
        }

        bool isPlace =
            use is TypeUse.Field or TypeUse.StaticField or TypeUse.PointerTarget or TypeUse.TypeArgument;
        return type.IsInlineArray() && !isPlace
            ? (Rules.InlineArrayPlace, [type.Display()])
            : (null, []);
    }
}
