// SPDX-License-Identifier: BSD-2-Clause
// Tests that take turns: of some groups of long tests that are alike, each run of `./test` chooses one by a seed that it prints.
using System;
using System.Globalization;
using NUnit.Framework;

namespace Sel4Gen.Tests;

/// <summary>Whose turn it is. Where no seed was given (<c>./test --all</c>, <c>dotnet test</c>), every test runs.</summary>
internal static class Turns
{
    private const string Variable = "SEL4GEN_TURN";

    /// <summary>
    /// Runs of the conformance suite: beside the one on the debug kernel in QEMU, and the one in C# on the host, which are always
    /// there, one of these.
    /// </summary>
    public static readonly string[] Conformance =
        ["host C", "EL2", "gicv3", "release", "track_kernel_entries", "track_utilisation", "tracepoints"];

    /// <summary>The conformance suite on the boards with RISC-V.</summary>
    public static readonly string[] RiscvConformance = ["qemu-riscv-virt", "spike", "hifive"];

    /// <summary>The conformance suite on an MCS kernel.</summary>
    public static readonly string[] McsConformance = ["qemu-arm-virt", "qemu-riscv-virt", "pc99"];

    /// <summary>Skips the test if it is another one's turn.</summary>
    /// <param name="name">This test, or its case.</param>
    /// <param name="group">All that take turns with it.</param>
    public static void Take(string name, params string[] group)
    {
        int index = Array.IndexOf(group, name);
        Assert.That(index, Is.Not.Negative, $"'{name}' is one of the group");
        if (!uint.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out uint turn))
        {
            return;
        }

        string chosen = group[turn % (uint)group.Length];
        if (chosen != name)
        {
            Assert.Ignore($"it is the turn of '{chosen}' (./test --all runs each)");
        }
    }
}
