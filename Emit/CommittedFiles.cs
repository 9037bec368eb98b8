// SPDX-License-Identifier: BSD-2-Clause
// The files under version control that follow from declarations and boards: the Transpiler's default command writes them, and
// `check` compares them.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Sel4Gen.Emit.Conformance;
using Sel4Gen.Emit.LibSel4;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Emit;

/// <summary>Files of the user-level interface, of boards and of the conformance suite.</summary>
internal static class CommittedFiles
{
    /// <summary>The committed files that follow from the declarations: path in the repository, and text.</summary>
    /// <exception cref="InvalidOperationException">A declaration has no meaning.</exception>
    public static IReadOnlyList<(string Path, string Text)> All(string root)
    {
        CSharpCompilation compilation = UserInterfaceFiles.Compile(root, ImmutableSortedDictionary<string, string>.Empty, 64);
        IReadOnlyList<OptionSection> sections = OptionReader.Read(compilation);
        UserInterface model = InterfaceReader.Read(compilation, 64);
        ConformanceCases suite = ConformanceCases.Read(root);
        return
        [
            ("cmake/Options.cmake", OptionFiles.CMake(sections)),
            (BoardFacts.Path, BoardFacts.CMake(Board.All(root))),
            ("docs/configuration.md", OptionFiles.Page(sections)),
            ("docs/api.md", ApiPage.Write(model)),
            (SyscallDescription.Path, SyscallDescription.Write(compilation, CompileMcs(root), sections)),
            ("libsel4/Api/InvocationLabel.g.cs", LabelSource.Write(model)),
            .. Bindings(root),
            .. Board.All(root).Select(b => b.Arch).Distinct()
                .Select(a => (CaseListSource.Path(a), CaseListSource.Write(ConformanceCases.Read(root, a)))),
            (ConformancePage.Path, ConformancePage.Write(
                model, suite, CaseRuns.Evaluate(suite.Cases.Select(c => c.Condition), v => UserInterfaceFiles.Compile(root, v, 64)))),
        ];
    }

    /// <summary>The bindings of each architecture that has a board.</summary>
    private static IEnumerable<(string Path, string Text)> Bindings(string root)
    {
        OptionTable table = OptionTable.Read(root, ["KernelSource/Config"]);
        foreach (Board board in Board.All(root).DistinctBy(b => b.Arch))
        {
            Dictionary<string, string> values = board.ArchitectureConstants(table).ToDictionary();
            UserInterface model = InterfaceReader.Read(UserInterfaceFiles.Compile(root, values, board.WordBits), board.WordBits);
            yield return ($"libsel4/Bindings/{board.Arch}/Invocations.g.cs", BindingsSource.Write(model));
        }
    }

    private static CSharpCompilation CompileMcs(string root) => UserInterfaceFiles.Compile(
        root, new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Config.Mcs"] = "true" }, 64);
}
