// SPDX-License-Identifier: BSD-2-Clause
// Whether a struct's method assigns to the struct, and whether it does more than read it: that decides how
// the receiver is passed.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Language.Binding;

/// <summary>Looks at the methods of a program's structs, at each once.</summary>
internal sealed class Mutation(ProgramBinder program)
{
    private readonly Dictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The method may assign to a field of its receiver, by itself or through a call on it.
    /// </summary>
    public bool Mutates(IMethodSymbol method)
    {
        if (!_known.TryGetValue(method, out bool mutates))
        {
            Judge(method);
            mutates = _known[method];
        }

        return mutates;
    }

    /// <summary>
    /// The method only computes from its receiver and arguments: a copy of the receiver serves it as well.
    /// </summary>
    public bool OnlyReads(IMethodSymbol method) =>
        !MayChange(method) || program.BodyOf(method) is not { } body
        || !body.DescendantsAndSelf()
            .Any(o => o is IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation);

    /// <summary>
    /// Judges the method and all that it calls on its receiver. Without recursion: they may call each other
    /// in a cycle, which another rule refuses, or in a long chain.
    /// </summary>
    private void Judge(IMethodSymbol method)
    {
        Dictionary<IMethodSymbol, List<IMethodSymbol>> callers = new(SymbolEqualityComparer.Default);
        HashSet<IMethodSymbol> met = new([method], SymbolEqualityComparer.Default);
        Queue<IMethodSymbol> work = new(met);
        Stack<IMethodSymbol> mutating = new();
        while (work.TryDequeue(out IMethodSymbol? next))
        {
            IOperation? body = _known.ContainsKey(next) || next.IsReadOnly || !MayChange(next) ? null
                : program.BodyOf(next);
            if (_known.GetValueOrDefault(next)
                || (body?.DescendantsAndSelf().Any(ReceiverChanges.Assigns) ?? false))
            {
                mutating.Push(next);
                continue;
            }

            foreach (IMethodSymbol callee in body?.DescendantsAndSelf()
                .Select(ReceiverChanges.CalleeOnThis).OfType<IMethodSymbol>() ?? [])
            {
                callers.TryAdd(callee, []);
                callers[callee].Add(next);
                if (met.Add(callee))
                {
                    work.Enqueue(callee);
                }
            }
        }

        foreach (IMethodSymbol m in met)
        {
            _known.TryAdd(m, false);
        }

        while (mutating.TryPop(out IMethodSymbol? changed))
        {
            _known[changed] = true;
            foreach (IMethodSymbol caller in callers.GetValueOrDefault(changed, []).Where(c => !_known[c]))
            {
                mutating.Push(caller);
            }
        }
    }

    /// <summary>
    /// Whether the text has an assignment, an increment or a call at all: for what has none, the compiler
    /// need not bind the body.
    /// </summary>
    private static bool MayChange(IMethodSymbol method)
    {
        IMethodSymbol definition =
            method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        return definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax
            || syntax.DescendantNodes().Any(n => n is AssignmentExpressionSyntax or InvocationExpressionSyntax
                or PostfixUnaryExpressionSyntax or RefExpressionSyntax
                or PrefixUnaryExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression,
                });
    }
}
