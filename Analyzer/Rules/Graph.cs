// SPDX-License-Identifier: BSD-2-Clause
// Cycles in a directed graph of symbols.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Analysis;

/// <summary>Finds cycles of two or more nodes.</summary>
internal static class Graph
{
    /// <summary>
    /// One shortest cycle of each group of nodes that reach each other, in the order of <paramref
    /// name="nodes"/>. A node that only reaches itself directly is not reported.
    /// </summary>
    public static IEnumerable<List<ISymbol>> Cycles(IEnumerable<ISymbol> nodes,
        Func<ISymbol, IEnumerable<ISymbol>> next)
    {
        HashSet<ISymbol> done = new(SymbolEqualityComparer.Default);
        foreach (ISymbol start in nodes)
        {
            if (!done.Contains(start) && ShortestCycle(start, next) is { } cycle)
            {
                done.UnionWith(cycle);
                yield return cycle;
            }
        }
    }

    private static List<ISymbol>? ShortestCycle(ISymbol start, Func<ISymbol, IEnumerable<ISymbol>> next)
    {
        Dictionary<ISymbol, ISymbol> cameFrom = new(SymbolEqualityComparer.Default);
        Queue<ISymbol> work = new([start]);
        while (work.Count > 0)
        {
            ISymbol node = work.Dequeue();
            foreach (ISymbol target in next(node).Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(target, start))
                {
                    if (!SymbolEqualityComparer.Default.Equals(node, start))
                    {
                        return PathTo(node, start, cameFrom);
                    }
                }
                else if (!cameFrom.ContainsKey(target))
                {
                    cameFrom[target] = node;
                    work.Enqueue(target);
                }
            }
        }

        return null;
    }

    private static List<ISymbol> PathTo(ISymbol node, ISymbol start, Dictionary<ISymbol, ISymbol> cameFrom)
    {
        List<ISymbol> path = [];
        for (ISymbol n = node; !SymbolEqualityComparer.Default.Equals(n, start); n = cameFrom[n])
        {
            path.Add(n);
        }

        path.Add(start);
        path.Reverse();
        return path;
    }
}
