// SPDX-License-Identifier: BSD-2-Clause
// What is to be emitted: which sources, for which word size, with which configuration. The kernel is one such
// program, each root task another.
using System.Collections.Generic;
using System.Collections.Immutable;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Front;

/// <summary>A program and its target.</summary>
internal sealed record ProgramDescription
{
    /// <summary>The package's name: the configuration's.</summary>
    public required string Name { get; init; }

    /// <summary>The repository: paths in the package are relative to it.</summary>
    public required string Root { get; init; }

    /// <summary>Folders and files with the program's C#, relative to the root.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>The class whose DebugBuild and Printing decide what becomes of contracts.</summary>
    public string ConfigurationClass { get; init; } = "Config";

    /// <summary>New values of constants: <c>Class.Name</c> -> C# expression.</summary>
    public ImmutableSortedDictionary<string, string> Configuration { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Bits of the target's word.</summary>
    public required int WordBits { get; init; }

    /// <summary>The C compiler's target triple, for reading layouts back.</summary>
    public required string Triple { get; init; }

    /// <summary>Whether <c>#line</c> markers stand in the single translation unit.</summary>
    public bool LineMarkers { get; init; } = true;

    /// <summary>The name of the single translation unit, without its extension.</summary>
    public string UnitName { get; init; } = "kernel_all";

    /// <summary>
    /// How contracts are emitted; null to follow the configuration's DebugBuild and Printing.
    /// </summary>
    public ContractMode? Contracts { get; init; }

    /// <summary>What else the manifest records about the target (board, architecture).</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } = ImmutableSortedDictionary<string,
        string>.Empty;

    /// <summary>
    /// The caller has had all method bodies checked by the compiler and, if the rules apply, by the analyzer.
    /// </summary>
    public bool BodiesAreChecked { get; init; }

    /// <summary>How many threads may work; 0 for as many as there are cores.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// A C# file that is given as text instead of on disk (tests): path relative to the root, and text.
    /// </summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = ImmutableDictionary<string,
        string>.Empty;
}
