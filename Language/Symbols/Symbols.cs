// SPDX-License-Identifier: BSD-2-Clause
// Names of the subset's own types, and helper functions on symbols for several parts of the analyzer.
using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Language;

/// <summary>Metadata names of the subset's attributes and types.</summary>
internal static class WellKnown
{
    public const string Namespace = "Sel4Gen";
    public const string Packed = "PackedAttribute";
    public const string PackedVariant = "PackedVariantAttribute";
    public const string Bits = "BitsAttribute";
    public const string Tag = "TagAttribute";
    public const string Extern = "ExternAttribute";
    public const string Asm = "AsmAttribute";
    public const string EntryPoint = "EntryPointAttribute";
    public const string NoReturn = "NoReturnAttribute";
    public const string Pure = "PureAttribute";
    public const string CName = "CNameAttribute";
    public const string SubsetAssembly = "SubsetAssemblyAttribute";
    public const string UntrustedInput = "UntrustedInputAttribute";
    public const string SubsetException = "SubsetExceptionAttribute";
    public const string BootOnly = "BootOnlyAttribute";
    public const string When = "WhenAttribute";
    public const string SizeLimit = "SizeLimitAttribute";

    /// <summary>The name with its namespace, as Roslyn looks types up.</summary>
    public static string Full(string name) => Namespace + "." + name;
}

/// <summary>Questions about symbols.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether this is the namespace <c>Sel4Gen</c> itself.</summary>
    public static bool IsSel4Gen(this INamespaceSymbol? ns) =>
        ns is { Name: WellKnown.Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The symbol's attribute of namespace Sel4Gen with this type name.</summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name
                && type.ContainingNamespace.IsSel4Gen())
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether the symbol has the attribute.</summary>
    public static bool HasAttribute(this ISymbol symbol, string name) =>
        symbol.FindAttribute(name) is not null;

    /// <summary>
    /// Whether its own <c>[When]</c>, or that of a type around it, says that it does not exist.
    /// </summary>
    public static bool IsAbsent(this ISymbol symbol)
    {
        for (ISymbol? s = symbol; s is not null and not INamespaceSymbol; s = s.ContainingSymbol)
        {
            if (s.SaysAbsent()
                || (s is IMethodSymbol { AssociatedSymbol: { } property } && property.SaysAbsent()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysAbsent(this ISymbol symbol) =>
        symbol.FindAttribute(WellKnown.When) is { ConstructorArguments.Length: 1 } when
        && when.ConstructorArguments[0].Value is false;

    /// <summary>Whether it lies in memory that goes to user level after boot.</summary>
    public static bool IsBootOnly(this ISymbol symbol)
    {
        for (ISymbol? s = symbol; s is not null and not INamespaceSymbol; s = s.ContainingSymbol)
        {
            if (s.HasAttribute(WellKnown.BootOnly)
                || (s is IMethodSymbol { AssociatedSymbol: { } property }
                    && property.HasAttribute(WellKnown.BootOnly)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a struct marked <c>[InlineArray]</c>.</summary>
    public static bool IsInlineArray(this ITypeSymbol type) => type.TypeKind == TypeKind.Struct
        && InlineLength(type) is not null;

    /// <summary>How many elements an <c>[InlineArray]</c> struct has; null for any other type.</summary>
    public static int? InlineLength(this ITypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "InlineArrayAttribute" }
                && attribute.ConstructorArguments.Length == 1)
            {
                return attribute.ConstructorArguments[0].Value as int? ?? 0;
            }
        }

        return null;
    }

    /// <summary>The type's name as a reader of the program knows it.</summary>
    public static string Display(this ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>
    /// Bits of the machine word that this compilation is for: those of <c>Ptr&lt;T&gt;.Address</c>.
    /// </summary>
    public static int WordBits(this Compilation compilation)
    {
        INamedTypeSymbol? ptr = compilation.GetTypeByMetadataName(WellKnown.Full("Ptr`1"));
        IPropertySymbol? address = ptr?.GetMembers("Address").OfType<IPropertySymbol>().FirstOrDefault();
        return address?.Type.SpecialType == SpecialType.System_UInt32 ? 32 : 64;
    }
}

/// <summary>The integers of the subset.</summary>
internal static class SpecialTypes
{
    /// <summary>Bits of an integer type of the subset; 0 for any other type.</summary>
    public static int BitsOf(SpecialType type) => type switch
    {
        SpecialType.System_Byte or SpecialType.System_SByte => 8,
        SpecialType.System_Int16 or SpecialType.System_UInt16 => 16,
        SpecialType.System_Int32 or SpecialType.System_UInt32 => 32,
        SpecialType.System_Int64 or SpecialType.System_UInt64 => 64,
        _ => 0,
    };

    /// <summary>Whether it is a signed integer.</summary>
    public static bool IsSigned(SpecialType type) => type
        is SpecialType.System_SByte or SpecialType.System_Int16
        or SpecialType.System_Int32 or SpecialType.System_Int64;

    /// <summary>The C# keyword of an integer of so many bits.</summary>
    public static string Keyword(int bits, bool signed) => (bits, signed) switch
    {
        (8, false) => "byte",
        (8, true) => "sbyte",
        (16, false) => "ushort",
        (16, true) => "short",
        (32, false) => "uint",
        (32, true) => "int",
        (_, false) => "ulong",
        (_, true) => "long",
    };

    /// <summary>A number whose lowest <paramref name="width"/> bits are set.</summary>
    public static ulong Ones(int width) =>
        width >= 64 ? ulong.MaxValue : width <= 0 ? 0 : (1UL << width) - 1;

    /// <summary>An integer constant of any type as 64 bits, sign-extended if it is negative.</summary>
    public static ulong ToBits(object? constant) => constant switch
    {
        ulong u => u,
        bool b => b ? 1UL : 0UL,
        null => 0,
        IConvertible c => unchecked((ulong)c.ToInt64(CultureInfo.InvariantCulture)),
        _ => 0,
    };
}
