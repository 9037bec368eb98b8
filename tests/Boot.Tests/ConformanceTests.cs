// SPDX-License-Identifier: BSD-2-Clause
// The conformance suite as C, in QEMU.
using System;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed class ConformanceTests
{
    [Test]
    public void Every_case_passes() => AssertPassed("debug", "virt");

    [Test]
    public void Every_case_passes_where_the_loader_begins_at_EL2()
    {
        Turns.Take("EL2", Turns.Conformance);
        AssertPassed("debug", "virt,virtualization=on");
    }

    [Test]
    public void Every_case_passes_with_a_GICv3()
    {
        Turns.Take("gicv3", Turns.Conformance);
        AssertPassed("gicv3", "virt,gic-version=3");
    }

    [Test]
    public void Every_case_passes_on_a_kernel_without_debug_facilities()
    {
        Turns.Take("release", Turns.Conformance);
        AssertPassed("release", "virt", "-semihosting-config", "enable=on,userspace=on");
    }

    /// <summary>Cases that have a meaning with these options only. (SMC needs a machine with a monitor to call.)</summary>
    [TestCase("track_kernel_entries", "KernelAllowSMCCalls=ON")]
    [TestCase("track_utilisation")]
    [TestCase("tracepoints")]
    public void Every_case_passes_on_a_kernel_that_measures_itself(string benchmarks, params string[] options)
    {
        Turns.Take(benchmarks, Turns.Conformance);
        BootSystem system = BootSystem.BuildWith("measuring", "conformance", ["KernelBenchmarks=" + benchmarks, .. options]);
        AssertPassed(system, "conformance-" + benchmarks, "virt,virtualization=on");
    }

    /// <summary>With the command that a user has: it also stops machines that do not switch themselves off.</summary>
    [TestCase("qemu-riscv-virt")]
    [TestCase("spike")]
    [TestCase("hifive")]
    public void Every_case_passes_on_a_board_with_RISCV(string board)
    {
        Turns.Take(board, Turns.RiscvConformance);
        AssertRunPasses("--board", board);
    }

    /// <summary>The cases that have a meaning on an MCS kernel, with the clock that the command gives the machine.</summary>
    [TestCase("qemu-arm-virt")]
    [TestCase("qemu-riscv-virt")]
    [TestCase("pc99")]
    public void Every_case_passes_with_MCS(string board)
    {
        Turns.Take(board, Turns.McsConformance);
        AssertRunPasses("--board", board, "--config", "mcs");
    }

    private static void AssertRunPasses(params string[] options)
    {
        ToolResult result = Tool.Run(
            Repository.PathOf("run"),
            [.. options, "--root-task", "conformance", "--no-regenerate", "--no-install", "--timeout", "400"],
            TimeSpan.FromMinutes(15));
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Match(@"(?m)^conformance: [1-9]\d* cases passed, 0 failed$").And.Not.Contain("FAILED"));
    }

    private static void AssertPassed(string configuration, string machine, params string[] more) =>
        AssertPassed(BootSystem.Build(configuration), $"conformance-{configuration}-{machine.Length}", machine, more);

    private static void AssertPassed(BootSystem system, string name, string machine, params string[] more)
    {
        string image = system.Image(name, rootTask: system.Program("conformance"));
        ToolResult result = BootSystem.Boot(image, machine: machine, more: more);
        BootSystem.AssertStopped(result);
        string failures = string.Join('\n', result.Output.Split('\n').Where(l => l.Contains("FAILED", StringComparison.Ordinal)));
        Assert.That(failures, Is.Empty);
        Assert.That(result.Output, Does.Match(@"(?m)^conformance: [1-9]\d* cases passed, 0 failed$"), result.ToString());
    }
}
