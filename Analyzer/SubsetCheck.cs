// SPDX-License-Identifier: BSD-2-Clause
// The rules for programs that are compiled in memory: what the Transpiler calls.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

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
        Compilation compilation, bool unreached = false, CancellationToken cancellation = default)
    {
        return Analysis(compilation, unreached).GetAnalyzerDiagnosticsAsync(cancellation)
            .GetAwaiter().GetResult()
            .OrderBy(d => d.Location.SourceTree?.FilePath, System.StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan)
            .ThenBy(d => d.Id, System.StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>
    /// The violations in a compilation and what the C# compiler has to say, in one pass over the program's
    /// methods.
    /// </summary>
    public static ImmutableArray<Diagnostic> RunWithCompiler(
        Compilation compilation, CancellationToken cancellation = default) =>
        compilation.Assembly.HasAttribute(WellKnown.SubsetAssembly)
            ? Analysis(compilation, unreached: false).GetAllDiagnosticsAsync(cancellation)
                .GetAwaiter().GetResult()
            : compilation.GetDiagnostics(cancellation);

    private static CompilationWithAnalyzers Analysis(Compilation compilation, bool unreached)
    {
        ReportDiagnostic severity = unreached ? ReportDiagnostic.Error : ReportDiagnostic.Suppress;
        CompilationOptions options = compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.SetItem(Rules.Unreached.Id, severity));
        return compilation.WithOptions(options).WithAnalyzers(
            [new SubsetAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, options.ConcurrentBuild,
                logAnalyzerExecutionTime: false));
    }

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
