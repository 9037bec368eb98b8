// SPDX-License-Identifier: BSD-2-Clause
// The subset's attributes on symbols.
using System;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Language;

/// <summary>Finds attributes by name.</summary>
internal static class AttributeExtensions
{
    private const string Suffix = "Attribute";

    /// <summary>The subset's attribute <c>[name]</c>, if the symbol has it.</summary>
    public static AttributeData? Get(this ISymbol symbol, string name)
    {
        foreach (AttributeData a in symbol.GetAttributes())
        {
            if (a.AttributeClass is { } c && IsNamed(c, name) && IsSubset(c))
            {
                return a;
            }
        }

        // An accessor carries the attributes of its property, a partial method those of both parts.
        return symbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property.Get(name)
            : null;
    }

    private static bool IsNamed(INamedTypeSymbol attribute, string name) =>
        attribute.Name.Length == name.Length + Suffix.Length
        && attribute.Name.StartsWith(name, StringComparison.Ordinal)
        && attribute.Name.EndsWith(Suffix, StringComparison.Ordinal);

    public static bool Has(this ISymbol symbol, string name) => symbol.Get(name) is not null;

    /// <summary>Refuses to emit what the configuration does not have.</summary>
    public static void RequirePresence(this ISymbol symbol, SourcePlace place)
    {
        if (symbol.IsAbsent())
        {
            throw new EmitException(Rules.AbsentMember.Id, place,
                $"'{symbol.ContainingType?.Name}.{symbol.Name}' does not exist in this configuration: its [When] "
                + "is false; mention it only under the same condition");
        }
    }

    public static string? CName(this ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "CNameAttribute") is { } own
            ? own.ConstructorArguments[0].Value as string
            : null;

    public static int Int(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments[index].Value is int value ? value : 0;

    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value;

    /// <summary>Declared by the subset's own library.</summary>
    public static bool IsSubset(this INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Sel4Gen", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary><c>Ptr&lt;T&gt;</c>.</summary>
    public static bool IsPointer(this ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Ptr", Arity: 1 } named && named.IsSubset();

    public static bool IsText(this ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Text", Arity: 0 } named && named.IsSubset();

    public static AttributeData? InlineArray(this ITypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "InlineArrayAttribute");

    public static SourcePlace Place(this ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(l => l.IsInSource) is { } location
            ? SourcePlace.Of(location)
            : SourcePlace.None;

    /// <summary>A constant of any integer type, or a bool, as a number.</summary>
    public static BigInteger ToNumber(object value) => value switch
    {
        bool b => b ? 1 : 0,
        byte x => x,
        sbyte x => x,
        ushort x => x,
        short x => x,
        uint x => x,
        int x => x,
        ulong x => x,
        long x => x,
        char x => x,
        _ => throw new InvalidOperationException($"no number: {value}"),
    };
}
