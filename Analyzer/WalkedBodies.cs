// SPDX-License-Identifier: BSD-2-Clause
// The bodies that the rules have walked, for the emitter: the compiler binds each body once in a run.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Analysis;

/// <summary>The bodies of one compilation, as operations.</summary>
public sealed class WalkedBodies
{
    private readonly ConcurrentDictionary<ISymbol, Walked> _bodies = new(SymbolEqualityComparer.Default);
    private SubsetContext? _context;

    /// <summary>The body of a method or accessor; null if the rules have not walked it.</summary>
    /// <param name="method">Its definition, the part that has the body.</param>
    public IOperation? Find(IMethodSymbol method) =>
        _bodies.TryGetValue(method, out Walked walked) ? walked.Body : null;

    /// <summary>
    /// What the binder refuses in the bodies that the caller has not bound, in the order of files and lines.
    /// </summary>
    public ImmutableArray<Diagnostic> CheckOthers(Func<IMethodSymbol, bool> isBound)
    {
        List<Diagnostic> found = [];
        if (_context is not { } context)
        {
            return [];
        }

        foreach (Walked walked in _bodies.Values.Where(w => w.IsClean && !isBound(w.Method)))
        {
            if (context.Bodies.Check(walked.Method, walked.Body) is { } refusal)
            {
                new Reporter(context, found.Add, walked.Method)
                    .Report(refusal.Rule, refusal.Place, refusal.Message);
            }
        }

        return SubsetCheck.InOrder(found);
    }

    internal void Begin(SubsetContext context) => _context = context;

    /// <param name="method">Where the body is.</param>
    /// <param name="body">The body.</param>
    /// <param name="isClean">It can be bound by itself, and no rule refuses anything in it.</param>
    internal void Add(IMethodSymbol method, IOperation body, bool isClean) =>
        _bodies.TryAdd(method, new Walked(method, body, isClean));

    private readonly record struct Walked(IMethodSymbol Method, IOperation Body, bool IsClean);
}
