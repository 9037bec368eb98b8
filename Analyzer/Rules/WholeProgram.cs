// SPDX-License-Identifier: BSD-2-Clause
// Rules that need the whole program: recursion through a cycle, purity, unreachable methods, structs that
// point to each other, bools in memory, and calls that change their receiver.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sel4Gen.Analysis;

/// <summary>What the walk over one method found out for the whole-program rules.</summary>
internal sealed class MethodFacts
{
    private readonly List<(IMethodSymbol Callee, Location Place)> _calls = [];
    private readonly List<(IMethodSymbol Callee, Location Place)> _contractCalls = [];
    private readonly List<IMethodSymbol> _receiverCalls = [];
    private readonly List<ReceiverUse> _receiverUses = [];

    public MethodFacts(ISymbol owner) => Owner = owner;

    public ISymbol Owner { get; }

    public IReadOnlyList<(IMethodSymbol Callee, Location Place)> Calls => _calls;

    /// <summary>Calls in the conditions of contracts.</summary>
    public IReadOnlyList<(IMethodSymbol Callee, Location Place)> ContractCalls => _contractCalls;

    /// <summary>The first effect that outlives the call, as a phrase; null if there is none.</summary>
    public string? Write { get; private set; }

    /// <summary>The first read of memory that may change.</summary>
    public string? Read { get; private set; }

    /// <summary>A struct's method that assigns to a part of its receiver.</summary>
    public bool ChangesReceiver { get; private set; }

    /// <summary>The methods that a struct's method calls on its receiver or on a part of it.</summary>
    public IReadOnlyList<IMethodSymbol> ReceiverCalls => _receiverCalls;

    /// <summary>On what the method calls methods of structs, memory apart.</summary>
    public IReadOnlyList<ReceiverUse> ReceiverUses => _receiverUses;

    public void NoteCall(IMethodSymbol callee, Location place) => _calls.Add((callee, place));

    public void NoteContractCall(IMethodSymbol callee, Location place) => _contractCalls.Add((callee, place));

    public void NoteWrite(string phrase) => Write ??= phrase;

    public void NoteRead(string phrase) => Read ??= phrase;

    public void NoteReceiverChange() => ChangesReceiver = true;

    public void NoteReceiverCall(IMethodSymbol callee) => _receiverCalls.Add(callee);

    public void NoteReceiverUse(ReceiverUse use) => _receiverUses.Add(use);
}

/// <summary>Where all declarations and bodies have been seen.</summary>
/// <param name="Compilation">The program.</param>
/// <param name="ReportDiagnostic">Takes what is found.</param>
/// <param name="CancellationToken">Stops the analysis.</param>
internal sealed record ProgramEnd(
    Compilation Compilation, Action<Diagnostic> ReportDiagnostic, CancellationToken CancellationToken);

/// <summary>The whole program.</summary>
internal sealed class WholeProgram
{
    private readonly SubsetContext _context;
    private readonly ConcurrentDictionary<ISymbol, MethodFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _structs =
        new(SymbolEqualityComparer.Default);

    private readonly ConcurrentBag<PackedModel> _variants = [];

    public WholeProgram(SubsetContext context) => _context = context;

    /// <summary>
    /// The one symbol that stands for a method: its definition, not an instance of a generic one.
    /// </summary>
    public static ISymbol Canonical(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialDefinitionPart ?? definition;
    }

    public MethodFacts FactsOf(ISymbol owner) => _facts.GetOrAdd(
        owner is IMethodSymbol method ? Canonical(method) : owner, static symbol => new MethodFacts(symbol));

    public void NoteStruct(INamedTypeSymbol type) => _structs.TryAdd(type, true);

    public void NoteVariant(PackedModel variant) => _variants.Add(variant);

    /// <summary>Reports at the end of the compilation.</summary>
    public void Report(ProgramEnd end)
    {
        List<MethodFacts> methods = _facts.Values
            .OrderBy(f => f.Owner.ToDisplayString(), System.StringComparer.Ordinal).ToList();
        ReportCycles(end, methods);
        ReportPurity(end, methods);
        ReportUnreached(end, methods);
        ReceiverGraph.Report(end, _context, methods);
        StructGraph.Report(end, _context, _structs.Keys);
        PackedRules.ReportSharedTags(end, _context, _variants);
        ReportUnusedExceptions(end);
    }

    /// <summary>
    /// S4G5006 is not asked here: whether something is reached is known only when all programs are. Nor is
    /// S4G3035 where words have 32 bits: what is cut of a word of 64 may fit there.
    /// </summary>
    private void ReportUnusedExceptions(ProgramEnd end)
    {
        foreach ((AttributeData attribute, ISymbol declaration) in
            SubsetCheck.ExceptionAttributes(end.Compilation.Assembly.GlobalNamespace))
        {
            if (_context.Applies(declaration) && !_context.Exceptions.IsUsed(attribute)
                && DeclarationRules.IsReasoned(attribute)
                && ExceptionUses.RuleOf(attribute) is { } rule && rule != Rules.Unreached.Id
                && !(rule == Rules.Narrowing.Id && _context.WordBits == 32))
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    Rules.UnusedException,
                    attribute.ApplicationSyntaxReference!.GetSyntax(end.CancellationToken).GetLocation(),
                    rule, declaration.Name));
            }
        }
    }

    private void ReportCycles(ProgramEnd end, List<MethodFacts> methods)
    {
        Dictionary<ISymbol, MethodFacts> facts = methods.ToDictionary(
            f => f.Owner, f => f, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
        IEnumerable<List<ISymbol>> cycles = Graph.Cycles(
            methods.Select(m => m.Owner), m => facts.TryGetValue(m, out MethodFacts? f)
                ? f.Calls.Select(c => Canonical(c.Callee))
                : []);
        foreach (List<ISymbol> cycle in cycles)
        {
            ISymbol next = cycle[1 % cycle.Count];
            Location place = facts[cycle[0]].Calls
                .First(c => SymbolEqualityComparer.Default.Equals(Canonical(c.Callee), next)).Place;
            string path = string.Join(" -> ", cycle.Append(cycle[0]).Select(Name));
            new Reporter(_context, end.ReportDiagnostic, cycle[0]).Report(Rules.RecursionCycle, place, path);
        }
    }

    private static string Name(ISymbol method) => method.ContainingType?.Name + "." + method.Name;

    private void ReportPurity(ProgramEnd end, List<MethodFacts> methods)
    {
        HashSet<ISymbol> effectful = Effectful(methods);
        foreach (MethodFacts facts in methods)
        {
            foreach ((IMethodSymbol callee, Location place) in facts.ContractCalls)
            {
                if (effectful.Contains(Canonical(callee)))
                {
                    new Reporter(_context, end.ReportDiagnostic, facts.Owner)
                        .Report(Rules.ImpureCondition, place, callee.Name);
                }
            }

            if (facts.Owner.HasAttribute(WellKnown.Pure)
                && (EffectOf(facts, effectful) ?? facts.Read) is { } effect)
            {
                new Reporter(_context, end.ReportDiagnostic, facts.Owner)
                    .ReportHere(Rules.PureEffect, facts.Owner.Name, effect);
            }
        }
    }

    /// <summary>What the method changes, by itself or through a call; null if nothing.</summary>
    private static string? EffectOf(MethodFacts facts, HashSet<ISymbol> effectful) =>
        facts.Write ?? facts.Calls.Where(c => effectful.Contains(Canonical(c.Callee)))
            .Select(c => $"calls '{c.Callee.Name}', which has an effect").FirstOrDefault();

    /// <summary>The methods that change something, by themselves or through a call.</summary>
    private static HashSet<ISymbol> Effectful(List<MethodFacts> methods)
    {
        IEnumerable<ISymbol> machine = methods.SelectMany(m => m.Calls).Select(c => Canonical(c.Callee))
            .Where(m => (m.HasAttribute(WellKnown.Extern) || m.HasAttribute(WellKnown.Asm))
                && !m.HasAttribute(WellKnown.Pure));
        return Graph.Reaching(
            methods.Where(m => m.Write is not null).Select(m => m.Owner).Concat(machine),
            methods.Select(m => (m.Owner, m.Calls.Select(c => Canonical(c.Callee)))));
    }

    private void ReportUnreached(ProgramEnd end, List<MethodFacts> methods)
    {
        List<ISymbol> roots = methods.Select(m => m.Owner)
            .Where(m => m.HasAttribute(WellKnown.EntryPoint)).ToList();
        if (roots.Count == 0)
        {
            return;
        }

        // What the initialiser of a static field calls is there as long as the field is. A method that may be
        // unreached may call others.
        roots.AddRange(methods.Select(m => m.Owner).Where(m => m is IFieldSymbol
            || m.GetAttributes().Any(a => ExceptionUses.RuleOf(a) == Rules.Unreached.Id)));
        HashSet<ISymbol> reached = new(roots, SymbolEqualityComparer.Default);
        Stack<ISymbol> work = new(roots);
        while (work.Count > 0)
        {
            if (_facts.TryGetValue(work.Pop(), out MethodFacts? facts))
            {
                foreach ((IMethodSymbol callee, _) in facts.Calls)
                {
                    if (reached.Add(Canonical(callee)))
                    {
                        work.Push(Canonical(callee));
                    }
                }
            }
        }

        foreach (ISymbol method in methods.Select(m => m.Owner))
        {
            bool isWritten = method is IMethodSymbol
            {
                MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.PropertySet,
            };
            if (isWritten && !reached.Contains(method))
            {
                new Reporter(_context, end.ReportDiagnostic, method)
                    .ReportHere(Rules.Unreached, Name(method));
            }
        }
    }
}
