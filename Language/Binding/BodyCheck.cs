// SPDX-License-Identifier: BSD-2-Clause
// Binds and lifts one body at a time, for the analyzer: what the emitter would refuse in it is known while
// somebody types. Nothing is emitted.
using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Binding;

/// <summary>What was refused, and where.</summary>
internal sealed record Refusal(DiagnosticDescriptor Rule, Location Place, string Message);

/// <summary>Checks the bodies of one compilation. May be asked from several threads.</summary>
internal sealed class BodyCheck(CSharpCompilation compilation, int wordBits)
{
    /// <summary>
    /// The rules of the binder that concern a body alone. Others concern declarations, or what the whole
    /// program shows of a receiver (S4G4012).
    /// </summary>
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_rules =
        new[] { Rules.Construct, Rules.TypeWithoutC, Rules.LoopEffect, Rules.ArrayValue }
            .ToImmutableDictionary(r => r.Id);

    /// <summary>Binders that nobody uses now. What one has declared serves its next body.</summary>
    private readonly ConcurrentBag<ProgramBinder> _idle = [];

    /// <summary>The first refusal in the body; null if it has a translation.</summary>
    /// <param name="method">A method or accessor without type parameters.</param>
    /// <param name="body">Its body, as the compiler hands it out.</param>
    public Refusal? Check(IMethodSymbol method, IOperation body)
    {
        if (!_idle.TryTake(out ProgramBinder? binder))
        {
            // Contracts show nothing here: a package for provers must have a translation, too.
            binder = new ProgramBinder(compilation, wordBits, ContractMode.Acsl, new DiagnosticBag(),
                notes: new SyntaxNotes(isSilent: true));
        }

        try
        {
            binder.TryBody(method, body);
            _idle.Add(binder);
            return null;
        }
        catch (EmitException e)
        {
            // The binder may know half of a declaration now: it is not used again.
            return PlaceOf(e.Diagnostic, body) is { } place && !HasCheckedSyntax(body)
                && s_rules.TryGetValue(e.Diagnostic.Id, out DiagnosticDescriptor? rule)
                ? new Refusal(rule, place, e.Diagnostic.Message)
                : null;
        }
        catch (Exception e) when (DiagnosticBag.IsOfEmitter(e))
        {
            // Code that somebody is still typing may have any shape. What compiles meets the emitter.
            return null;
        }
    }

    /// <summary>Checked arithmetic has a rule about syntax (S4G3007).</summary>
    private static bool HasCheckedSyntax(IOperation body) => body.Syntax.DescendantNodes()
        .Any(n => n is CheckedExpressionSyntax or CheckedStatementSyntax);

    /// <summary>The word at the refusal's place, if that lies inside the body.</summary>
    private static Location? PlaceOf(EmitDiagnostic refusal, IOperation body)
    {
        SyntaxTree tree = body.Syntax.SyntaxTree;
        if (tree.FilePath != refusal.Place.File || refusal.Place.Line == 0)
        {
            return null;
        }

        int position = tree.GetText().Lines[refusal.Place.Line - 1].Start + refusal.Place.Column - 1;
        return body.Syntax.FullSpan.Contains(position)
            ? tree.GetRoot().FindToken(position).GetLocation()
            : null;
    }
}
