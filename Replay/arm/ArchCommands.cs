// SPDX-License-Identifier: BSD-2-Clause
// Commands that exist for AArch64 only: traces in QEMU, and the corpus that libFuzzer grows.
using System.CommandLine;
using Sel4Gen.Replay.Fuzzing;
using Sel4Gen.Replay.Target;

namespace Sel4Gen.Replay;

/// <summary>Commands of one architecture.</summary>
internal static class ArchCommands
{
    /// <summary>Adds them.</summary>
    public static void AddTo(RootCommand root)
    {
        TargetCommand.AddTo(root);
        root.Subcommands.Add(CorpusCommand.Make());
    }
}
