// SPDX-License-Identifier: BSD-2-Clause
// S4G4012: a method or property that changes its receiver is called on a whole local or on memory. In C a
// changed local is the call's result, which cannot be assigned to a part of a local or to a value.
// S4G4013: nor is it called on a read-only
// receiver. There C# changes a copy, and C would change the original.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Sel4Gen.Language.Binding;

namespace Sel4Gen.Analysis;

/// <summary>What a struct's method is called on, as far as memory is not concerned.</summary>
internal enum ReceiverKind
{
    /// <summary>Memory: the callee gets its address.</summary>
    Memory,

    /// <summary>A whole local or parameter.</summary>
    Variable,

    /// <summary>A part of a local or parameter, or a value that was computed.</summary>
    PartOrValue,

    /// <summary>The caller's own receiver.</summary>
    This,

    /// <summary>A part of the caller's own receiver.</summary>
    PartOfThis,

    /// <summary>What may not be written: C# calls the method on a copy.</summary>
    ReadOnly,
}

/// <summary>A call of a struct's method on something that is not in memory for sure.</summary>
/// <param name="Callee">The method or accessor.</param>
/// <param name="Kind">What it is called on.</param>
/// <param name="What">The same as a phrase.</param>
/// <param name="Place">Where the receiver is written.</param>
internal sealed record ReceiverUse(IMethodSymbol Callee, ReceiverKind Kind, string What, Location Place);

internal sealed partial class BodyWalker
{
    /// <summary>Remembers on what a method is called.</summary>
    private void NoteReceiver(IOperation? receiver, IMethodSymbol callee)
    {
        if (receiver is null || IsGenerated(callee))
        {
            return;
        }

        ReceiverKind kind = IsReadOnlyPlace(receiver) ? ReceiverKind.ReadOnly : ReceiverOf(receiver);
        if (kind != ReceiverKind.Memory)
        {
            _facts.NoteReceiverUse(
                new ReceiverUse(callee, kind, DescribePart(receiver), receiver.Syntax.GetLocation()));
        }
    }

    private ReceiverKind ReceiverOf(IOperation receiver) => receiver switch
    {
        ILocalReferenceOperation { Local.IsRef: true } => ReceiverKind.Memory,
        ILocalReferenceOperation or IParameterReferenceOperation => ReceiverKind.Variable,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } =>
            ReceiverKind.This,
        // What an initialiser names has a rule of its own.
        IInstanceReferenceOperation => ReceiverKind.Memory,
        IFieldReferenceOperation { Instance: null } => ReceiverKind.Memory,
        IFieldReferenceOperation field => PartOf(ReceiverOf(field.Instance!)),
        IInlineArrayAccessOperation access => PartOf(ReceiverOf(access.Instance)),
        IPropertyReferenceOperation property when IsPointee(property) => ReceiverKind.Memory,
        // Also a conversion, a conditional and another shape of a packed struct: the emitter may look through
        // them to a variable, but C# changes the value that they give.
        _ => ReceiverKind.PartOrValue,
    };

    /// <summary>
    /// Whether C# copies the struct before it calls a method on it that is not <c>readonly</c> (C#
    /// specification, "Invocation expressions": the receiver is then no variable).
    /// </summary>
    private bool IsReadOnlyPlace(IOperation place) => place switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.RefReadOnly } => true,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter } =>
            true,
        IInstanceReferenceOperation => _owner is IMethodSymbol { IsReadOnly: true },
        IFieldReferenceOperation { Field.IsReadOnly: true } => true,
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } instance } =>
            IsReadOnlyPlace(instance),
        IInlineArrayAccessOperation access => IsReadOnlyPlace(access.Instance),
        _ => false,
    };

    private static ReceiverKind PartOf(ReceiverKind whole) => whole switch
    {
        ReceiverKind.Variable => ReceiverKind.PartOrValue,
        ReceiverKind.This => ReceiverKind.PartOfThis,
        _ => whole,
    };

    private string DescribePart(IOperation place)
    {
        PlaceKind root = RootOf(place);
        return root is PlaceKind.Local or PlaceKind.Parameter
            ? "a part of " + Describe(root)
            : Describe(root);
    }

    // --- Whether a method changes its own receiver ---

    /// <summary>
    /// Remembers whether the body of a struct's method assigns to the struct, or calls what may.
    /// </summary>
    private void NoteReceiverChanges(IOperation body)
    {
        // What a readonly member changes is a copy.
        if (_owner is not IMethodSymbol
            {
                IsStatic: false, IsReadOnly: false, ContainingType.TypeKind: TypeKind.Struct,
            })
        {
            return;
        }

        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (ReceiverChanges.Assigns(operation))
            {
                _facts.NoteReceiverChange();
            }
            else if (ReceiverChanges.CalleeOnThis(operation) is { } callee)
            {
                _facts.NoteReceiverCall(callee);
            }
        }
    }
}

/// <summary>Finds the calls that change something that C could not give back.</summary>
internal static class ReceiverGraph
{
    /// <summary>Reports S4G4012 and S4G4013 for all methods.</summary>
    public static void Report(ProgramEnd end, SubsetContext context,
        IReadOnlyList<MethodFacts> methods)
    {
        HashSet<ISymbol> changing = Changing(methods);
        Dictionary<ISymbol, string> copied = Copied(methods, changing);
        foreach (MethodFacts facts in methods)
        {
            HashSet<Location> reported = [];
            foreach (ReceiverUse use in facts.ReceiverUses)
            {
                string? what = use.Kind switch
                {
                    ReceiverKind.PartOrValue or ReceiverKind.ReadOnly => use.What,
                    ReceiverKind.PartOfThis when copied.TryGetValue(facts.Owner, out string? caller) =>
                        $"{use.What}, and '{NameOf(facts.Owner)}' is called on a local or a value in "
                        + $"'{caller}'",
                    _ => null,
                };
                if (what is not null && changing.Contains(WholeProgram.Canonical(use.Callee))
                    && reported.Add(use.Place))
                {
                    new Reporter(context, end.ReportDiagnostic, facts.Owner).Report(
                        use.Kind == ReceiverKind.ReadOnly ? Rules.HiddenCopy : Rules.ReceiverChange,
                        use.Place, NameOf(use.Callee), what);
                }
            }
        }
    }

    private static string NameOf(ISymbol method) =>
        method is IMethodSymbol { AssociatedSymbol: { } property } ? property.Name : method.Name;

    /// <summary>The methods that change their receiver, by themselves or through a call on it.</summary>
    private static HashSet<ISymbol> Changing(IReadOnlyList<MethodFacts> methods) => Graph.Reaching(
        methods.Where(m => m.ChangesReceiver).Select(m => m.Owner),
        methods.Select(m => (m.Owner, m.ReceiverCalls.Select(WholeProgram.Canonical))));

    /// <summary>
    /// The methods whose receiver is not in memory in some call, each with the name of a method that has the
    /// local or value which is passed.
    /// </summary>
    private static Dictionary<ISymbol, string> Copied(
        IReadOnlyList<MethodFacts> methods, HashSet<ISymbol> changing)
    {
        Dictionary<ISymbol, string> copied = new(SymbolEqualityComparer.Default);
        Dictionary<ISymbol, MethodFacts> facts = methods.ToDictionary(
            m => m.Owner, m => m, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
        Queue<ISymbol> work = new();
        foreach (MethodFacts caller in methods)
        {
            foreach (ReceiverUse use in caller.ReceiverUses)
            {
                if (use.Kind is ReceiverKind.Variable or ReceiverKind.PartOrValue)
                {
                    Note(use, NameOf(caller.Owner));
                }
            }
        }

        while (work.Count > 0)
        {
            ISymbol method = work.Dequeue();
            if (facts.TryGetValue(method, out MethodFacts? callee))
            {
                foreach (ReceiverUse use in callee.ReceiverUses)
                {
                    if (use.Kind is ReceiverKind.This or ReceiverKind.PartOfThis)
                    {
                        Note(use, copied[method]);
                    }
                }
            }
        }

        return copied;

        void Note(ReceiverUse use, string caller)
        {
            // A refused call tells nothing about the callee.
            ISymbol method = WholeProgram.Canonical(use.Callee);
            bool isRefused = use.Kind is ReceiverKind.PartOrValue or ReceiverKind.PartOfThis
                && changing.Contains(method);
            if (!isRefused && !copied.ContainsKey(method))
            {
                copied.Add(method, caller);
                work.Enqueue(method);
            }
        }
    }
}
