// SPDX-License-Identifier: BSD-2-Clause
// Commands that there are for RISC-V only: none. Traces in QEMU and the corpus of libFuzzer know AArch64's entries.
using System.CommandLine;

namespace Sel4Gen.Replay;

/// <summary>Commands of one architecture.</summary>
internal static class ArchCommands
{
    /// <summary>Adds them.</summary>
    public static void AddTo(RootCommand root)
    {
    }
}
