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
        List<ISymbol> all = nodes.ToList();
        Dictionary<ISymbol, int> groups = new Components(next).Find(all);
        HashSet<ISymbol> done = new(SymbolEqualityComparer.Default);
        foreach (ISymbol start in all)
        {
            if (groups.TryGetValue(start, out int group) && !done.Contains(start)
                && ShortestCycle(start, n => next(n).Where(t => groups.TryGetValue(t, out int g)
                    && g == group)) is { } cycle)
            {
                done.UnionWith(cycle);
                yield return cycle;
            }
        }
    }

    /// <summary>The nodes from which one of the <paramref name="ends"/> is reached, and these.</summary>
    /// <param name="ends">Where the ways end.</param>
    /// <param name="edges">Each node with those that follow it.</param>
    public static HashSet<ISymbol> Reaching(
        IEnumerable<ISymbol> ends, IEnumerable<(ISymbol Node, IEnumerable<ISymbol> Next)> edges)
    {
        Dictionary<ISymbol, List<ISymbol>> before = new(SymbolEqualityComparer.Default);
        foreach ((ISymbol node, IEnumerable<ISymbol> followers) in edges)
        {
            foreach (ISymbol follower in followers)
            {
                if (!before.TryGetValue(follower, out List<ISymbol>? list))
                {
                    list = [];
                    before.Add(follower, list);
                }

                list.Add(node);
            }
        }

        HashSet<ISymbol> reaching = new(ends, SymbolEqualityComparer.Default);
        Stack<ISymbol> work = new(reaching);
        while (work.Count > 0)
        {
            if (before.TryGetValue(work.Pop(), out List<ISymbol>? list))
            {
                foreach (ISymbol node in list.Where(reaching.Add))
                {
                    work.Push(node);
                }
            }
        }

        return reaching;
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

/// <summary>
/// Finds the groups of two or more nodes that reach each other (Tarjan's strongly connected components).
/// Without recursion: a program may be one long chain of calls.
/// </summary>
internal sealed class Components(Func<ISymbol, IEnumerable<ISymbol>> next)
{
    private readonly Dictionary<ISymbol, int> _groups = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, (int Index, int Low)> _met = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);
    private readonly Stack<ISymbol> _waiting = new();
    private readonly Stack<(ISymbol Node, IEnumerator<ISymbol> Next)> _way = new();

    /// <summary>Each node of such a group, with the group's number.</summary>
    public Dictionary<ISymbol, int> Find(List<ISymbol> nodes)
    {
        foreach (ISymbol start in nodes.Where(n => !_met.ContainsKey(n)))
        {
            Enter(start);
            while (_way.Count > 0)
            {
                (ISymbol node, IEnumerator<ISymbol> rest) = _way.Peek();
                if (rest.MoveNext())
                {
                    Follow(node, rest.Current);
                }
                else
                {
                    Leave(node);
                }
            }
        }

        return _groups;
    }

    private void Enter(ISymbol node)
    {
        _met.Add(node, (_met.Count, _met.Count));
        _open.Add(node);
        _waiting.Push(node);
        _way.Push((node, next(node).GetEnumerator()));
    }

    private void Follow(ISymbol node, ISymbol target)
    {
        if (!_met.ContainsKey(target))
        {
            Enter(target);
        }
        else if (_open.Contains(target))
        {
            Lower(node, _met[target].Index);
        }
    }

    private void Lower(ISymbol node, int low) =>
        _met[node] = (_met[node].Index, Math.Min(_met[node].Low, low));

    private void Leave(ISymbol node)
    {
        _way.Pop();
        if (_way.Count > 0)
        {
            Lower(_way.Peek().Node, _met[node].Low);
        }

        if (_met[node].Low == _met[node].Index)
        {
            Close(node, _met[node].Index);
        }
    }

    /// <summary>All that waits above the first node of a group belongs to it.</summary>
    private void Close(ISymbol root, int group)
    {
        bool isAlone = SymbolEqualityComparer.Default.Equals(_waiting.Peek(), root);
        ISymbol node;
        do
        {
            node = _waiting.Pop();
            _open.Remove(node);
            if (!isAlone)
            {
                _groups.Add(node, group);
            }
        }
        while (!SymbolEqualityComparer.Default.Equals(node, root));
    }
}
