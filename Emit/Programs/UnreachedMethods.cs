// SPDX-License-Identifier: BSD-2-Clause
// Methods of the kernel that no entry point reaches (S4G5006), whatever the configuration and the
// instruction set.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sel4Gen.Analysis;
using Sel4Gen.Emit.Front;

namespace Sel4Gen.Emit.Programs;

/// <summary>Finds methods that could as well not be there.</summary>
internal static class UnreachedMethods
{
    /// <summary>
    /// One diagnostic for each method that no kernel reaches. Configuration constants do not
    /// count: a call under <c>if (Config.X)</c> reaches its method whatever X is.
    /// </summary>
    public static IReadOnlyList<EmitDiagnostic> Find(string root) => Find(Kernels(root));

    /// <summary>The same for programs of one's choice.</summary>
    public static IReadOnlyList<EmitDiagnostic> Find(IReadOnlyList<ProgramDescription> programs)
    {
        (HashSet<string> Files, IReadOnlyList<EmitDiagnostic> Unreached)[] results =
            [.. programs.AsParallel().AsOrdered().Select(Analyse)];
        return
        [
            .. results.SelectMany(r => r.Unreached).Distinct()
                .Where(d => results.All(r => !r.Files.Contains(d.Place.File) || r.Unreached.Contains(d)))
                .OrderBy(d => d.Place.File, StringComparer.Ordinal).ThenBy(d => d.Place.Line),
        ];
    }

    /// <summary>The kernel, once for each instruction set.</summary>
    private static IReadOnlyList<ProgramDescription> Kernels(string root) =>
    [
        .. Board.All(root).DistinctBy(b => b.Sel4Arch)
            .Select(b => ProgramCatalog.Describe(root, b.Sel4Arch, ProgramCatalog.Kernel, b, [])),
    ];

    private static (HashSet<string> Files, IReadOnlyList<EmitDiagnostic> Unreached) Analyse(
        ProgramDescription program)
    {
        DiagnosticBag errors = new();
        ImmutableArray<SourceFile> sources = SourceLoader.ReadSources(program);
        if (SourceLoader.Load(program, sources, errors) is not CSharpCompilation compilation)
        {
            throw new EmitException(errors.Sorted()[0]);
        }

        IEnumerable<Diagnostic> unreached =
            SubsetCheck.Run(compilation, unreached: true).Where(d => d.Id == Rules.Unreached.Id);
        return (
            [.. sources.Select(s => s.Path)],
            [.. unreached
                .Select(d => new EmitDiagnostic(d.Id, SourceLoader.PlaceOf(d.Location), d.GetMessage()))]);
    }
}
