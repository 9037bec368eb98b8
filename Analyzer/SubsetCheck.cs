// SPDX-License-Identifier: BSD-2-Clause
// The rules for programs that are compiled in memory: what the Transpiler calls.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Analysis;

/// <summary>A <c>[SubsetException]</c>: where it stands and what it says.</summary>
public sealed record SubsetExceptionUse(string Rule, string Reason, ISymbol Declaration, Location? Location);

/// <summary>Runs the analyzer over a compilation.</summary>
public static class SubsetCheck
{
    /// <summary>
    /// The violations in a compilation, in the order of files and lines. The source generators must have run
    /// before.
    /// </summary>
    /// <param name="compilation">Marked <c>[assembly: SubsetAssembly]</c>; otherwise there are none.</param>
    /// <param name="unreached">Whether to report methods that no entry point reaches (S4G5006), too.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    public static ImmutableArray<Diagnostic> Run(
        Compilation compilation, bool unreached = false, CancellationToken cancellation = default) =>
        InOrder(ProgramWalk.Run(compilation, null, unreached, cancellation));

    /// <summary>The diagnostics in the order of files and lines.</summary>
    internal static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(d => d.Location.SourceTree?.FilePath, System.StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan)
            .ThenBy(d => d.Id, System.StringComparer.Ordinal)
            .ToImmutableArray();

    /// <summary>The violations in a compilation and what the C# compiler has to say.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="bodies">Takes the bodies for a caller that binds them itself: whether they have a
    /// translation is then not asked. Null for none.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    public static ImmutableArray<Diagnostic> RunWithCompiler(
        Compilation compilation, WalkedBodies? bodies = null, CancellationToken cancellation = default) =>
    [
        .. compilation.GetDiagnostics(cancellation),
        .. ProgramWalk.Run(compilation, bodies, unreached: false, cancellation),
    ];

    /// <summary>
    /// All exceptions that the compilation's source makes, in the order of files and lines.
    /// </summary>
    public static ImmutableArray<SubsetExceptionUse> Exceptions(Compilation compilation)
    {
        return ExceptionAttributes(compilation.Assembly.GlobalNamespace)
            .Select(e => new SubsetExceptionUse(
                ExceptionUses.RuleOf(e.Attribute)!, e.Attribute.ConstructorArguments[1].Value as string ?? "",
                e.Declaration, e.Attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation()))
            .OrderBy(e => e.Location?.SourceTree?.FilePath, System.StringComparer.Ordinal)
            .ThenBy(e => e.Location?.SourceSpan.Start)
            .ToImmutableArray();
    }

    /// <summary>The <c>[SubsetException]</c> attributes on what a namespace or type declares.</summary>
    internal static IEnumerable<(AttributeData Attribute, ISymbol Declaration)> ExceptionAttributes(
        INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            foreach (AttributeData attribute in member.GetAttributes())
            {
                if (ExceptionUses.RuleOf(attribute) is not null)
                {
                    yield return (attribute, member);
                }
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach ((AttributeData, ISymbol) found in ExceptionAttributes(inner))
                {
                    yield return found;
                }
            }
        }
    }
}
