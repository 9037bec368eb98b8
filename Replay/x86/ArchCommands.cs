// SPDX-License-Identifier: BSD-2-Clause
// The commands that exist on x86: traces in QEMU. (The corpus of libFuzzer depends on AArch64's kernel entries.)
using System.CommandLine;
using Sel4Gen.Replay.Target;

namespace Sel4Gen.Replay;

/// <summary>Commands of one architecture.</summary>
internal static class ArchCommands
{
    /// <summary>Adds them.</summary>
    public static void AddTo(RootCommand root) => TargetCommand.AddTo(root);
}
