// SPDX-License-Identifier: BSD-2-Clause
// Commands that exist on x86 only: none. (The corpus of libFuzzer depends on AArch64's kernel entries; traces in QEMU are for AArch64
// and RISC-V.)
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
