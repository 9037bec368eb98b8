// SPDX-License-Identifier: BSD-2-Clause
// RISC-V has no commands of its own: traces in QEMU and the corpus of libFuzzer support AArch64 only.
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
