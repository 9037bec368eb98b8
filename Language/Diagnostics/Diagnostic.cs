// SPDX-License-Identifier: BSD-2-Clause
// The emitter's error messages: a rule's id, a source location, what is wrong, what to write instead.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sel4Gen.Language;

/// <summary>A line of a source file, as a path relative to the repository with forward slashes.</summary>
/// <param name="File">The path; empty when there is none.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct SourcePlace(string File, int Line, int Column)
{
    /// <summary>No place in a source file.</summary>
    public static readonly SourcePlace None = new("", 0, 0);

    /// <summary>Where the location begins.</summary>
    public static SourcePlace Of(Location location)
    {
        if (!location.IsInSource)
        {
            return None;
        }

        return At(location.SourceTree!, location.SourceSpan.Start);
    }

    /// <summary>Where the node begins.</summary>
    public static SourcePlace Of(SyntaxNode node) => At(node.SyntaxTree, node.SpanStart);

    private static SourcePlace At(SyntaxTree tree, int position)
    {
        LinePosition start = tree.GetText().Lines.GetLinePosition(position);
        return new SourcePlace(tree.FilePath, start.Line + 1, start.Character + 1);
    }

    public override string ToString() => string.IsNullOrEmpty(File) ? "sel4gen" : $"{File}({Line},{Column})";
}

/// <summary>One error.</summary>
/// <param name="Id">The rule, explained in docs/rules/.</param>
internal sealed record EmitDiagnostic(string Id, SourcePlace Place, string Message)
{
    /// <summary>It is about a file that a generator wrote: its cause is in one of the program's.</summary>
    public bool IsOfGenerated { get; init; }

    public override string ToString() => $"{Place}: error {Id}: {Message}";
}

/// <summary>
/// Thrown where one construct cannot be translated; caught where the next construct begins.
/// </summary>
internal sealed class EmitException(EmitDiagnostic diagnostic) : Exception(diagnostic.ToString())
{
    public EmitException(string id, SourcePlace place, string message)
        : this(new EmitDiagnostic(id, place, message))
    {
    }

    public EmitDiagnostic Diagnostic { get; } = diagnostic;
}

/// <summary>The errors of one emission.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<EmitDiagnostic> _all = [];
    private readonly object _lock = new();

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _all.Count == 0;
            }
        }
    }

    public void Add(EmitDiagnostic diagnostic)
    {
        lock (_lock)
        {
            _all.Add(diagnostic);
        }
    }

    public void Add(string id, SourcePlace place, string message) =>
        Add(new EmitDiagnostic(id, place, message));

    /// <summary>Runs a step; an error is recorded, and the next step can run.</summary>
    /// <param name="place">What the step is about, in case the emitter itself fails.</param>
    public void Guard(Action step, SourcePlace place)
    {
        try
        {
            step();
        }
        catch (EmitException e)
        {
            Add(e.Diagnostic);
        }
        catch (Exception e) when (IsOfEmitter(e))
        {
            Add(Rule.Internal, place,
                $"the emitter failed here ({e.GetType().Name}: {e.Message}); please report it");
        }
    }

    /// <summary>Whether the exception comes of a mistake of the binder or of a later pass.</summary>
    public static bool IsOfEmitter(Exception e) => e
        is InvalidOperationException or InvalidCastException or NullReferenceException
        or KeyNotFoundException or ArgumentException or IndexOutOfRangeException;

    /// <summary>Each error once, in the order of the source.</summary>
    public IReadOnlyList<EmitDiagnostic> Sorted()
    {
        lock (_lock)
        {
            return
            [
                .. _all.Distinct().OrderBy(d => d.Place.File, StringComparer.Ordinal)
                    .ThenBy(d => d.Place.Line)
                    .ThenBy(d => d.Place.Column).ThenBy(d => d.Id, StringComparer.Ordinal),
            ];
        }
    }
}

/// <summary>The ids of the emission family (docs/rules/).</summary>
internal static class Rule
{
    /// <summary>The C# does not compile.</summary>
    public const string DoesNotCompile = "S4G9001";

    /// <summary>A construct has no translation.</summary>
    public const string Construct = "S4G9002";

    /// <summary>A type has no C counterpart.</summary>
    public const string Type = "S4G9003";

    /// <summary>A call leaves the program: the method has no body in the subset.</summary>
    public const string ForeignCall = "S4G9004";

    /// <summary>Two declarations get the same C name.</summary>
    public const string NameClash = "S4G9006";

    /// <summary>An attribute is used in a way that means nothing.</summary>
    public const string Attribute = "S4G9007";

    /// <summary>The argument of a ref or out parameter is no local.</summary>
    public const string RefArgument = "S4G9008";

    /// <summary>A loop's condition or step has effects that C cannot hold there.</summary>
    public const string LoopEffect = "S4G9009";

    /// <summary>An array is copied as a value, or is a local.</summary>
    public const string ArrayValue = "S4G9010";

    /// <summary>The C layout of a struct differs from the C# one.</summary>
    public const string Layout = "S4G9011";

    /// <summary>The configuration or the program description is wrong.</summary>
    public const string Configuration = "S4G9012";

    /// <summary>Not a constant where C needs one.</summary>
    public const string NotConstant = "S4G9013";

    /// <summary>The worst case of the kernel's stack does not fit the stack.</summary>
    public const string Stack = "S4G9014";

    /// <summary>The emitter itself failed: a bug to report.</summary>
    public const string Internal = "S4G9099";
}
