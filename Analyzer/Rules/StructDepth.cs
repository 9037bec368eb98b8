// SPDX-License-Identifier: BSD-2-Clause
// How deep structs contain structs: what a walk over their fields may rely on.
using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Analysis;

/// <summary>How deep structs contain structs. Each is looked at once.</summary>
internal sealed class StructDepth
{
    /// <summary>Stands for more than <see cref="Nesting.TypeLevels"/>, and for a struct in itself.</summary>
    private const int TooDeep = int.MaxValue;

    private readonly ConcurrentDictionary<INamedTypeSymbol, int> _known =
        new(SymbolEqualityComparer.Default);

    /// <summary>Whether the struct is within the limit; then a walk over its fields ends.</summary>
    public bool IsBounded(INamedTypeSymbol type) => LevelsOf(type, Nesting.TypeLevels) != TooDeep;

    /// <summary>
    /// The levels below the struct. An answer that the limit cut short holds for this question only: it is
    /// not kept. It ends the search, so that each struct is still met once.
    /// </summary>
    private int LevelsOf(INamedTypeSymbol type, int left)
    {
        if (_known.TryGetValue(type, out int known))
        {
            return known > left ? TooDeep : known;
        }

        if (left == 0)
        {
            return TooDeep;
        }

        int levels = 0;
        foreach (INamedTypeSymbol inner in StructLayout.InstanceFields(type).Select(f => f.Type)
            .OfType<INamedTypeSymbol>().Where(t => t.TypeKind == TypeKind.Struct
                && t.SpecialType == SpecialType.None))
        {
            int below = LevelsOf(inner, left - 1);
            if (below == TooDeep)
            {
                return TooDeep;
            }

            levels = Math.Max(levels, below + 1);
        }

        _known.TryAdd(type, levels);
        return levels;
    }
}
