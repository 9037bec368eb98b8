// SPDX-License-Identifier: BSD-2-Clause
// The order of struct definitions in C: a struct comes after those that it contains.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Language.Ir;

/// <summary>Sorts structs.</summary>
internal static class StructOrder
{
    /// <summary>The declared structs, then those made for results, each after what it holds.</summary>
    public static List<StructDeclaration> Sort(IEnumerable<StructDeclaration> declared,
        IEnumerable<StructDeclaration> results)
    {
        List<StructDeclaration> sorted = [];
        HashSet<StructDeclaration> seen = [];
        foreach (StructDeclaration s in declared)
        {
            Visit(s, seen, sorted);
        }

        foreach (StructDeclaration s in results.OrderBy(r => r.CName, System.StringComparer.Ordinal))
        {
            Visit(s, seen, sorted);
        }

        return sorted;
    }

    private static void Visit(StructDeclaration s, HashSet<StructDeclaration> seen,
        List<StructDeclaration> sorted)
    {
        if (!seen.Add(s))
        {
            return;
        }

        foreach (FieldDeclaration f in s.Fields)
        {
            IrType type = f.Type;
            while (type is IrArray array)
            {
                type = array.Element;
            }

            if (type is IrStruct inner)
            {
                Visit(inner.Declaration, seen, sorted);
            }
        }

        sorted.Add(s);
    }
}
