// SPDX-License-Identifier: BSD-2-Clause
// What a user sees who boots the root tasks.
using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed partial class RootTaskTests
{
    private const int HostileSeconds = 400;

    [GeneratedRegex(@"^root task: (\d+) checks passed, (\d+) failed$", RegexOptions.Multiline)]
    private static partial Regex Verdict { get; }

    [TestCase("virt")]
    [TestCase("virt,virtualization=on")]
    public void The_root_task_passes_all_its_checks_and_the_machine_stops(string machine)
    {
        ToolResult result = BootSystem.Boot(BootSystem.Build("debug").Image("roottask-" + machine.Length), machine: machine);
        AssertPassed(result, atLeast: 40);
    }

    [Test]
    public void The_root_task_passes_with_a_GICv3()
    {
        string image = BootSystem.Build("gicv3").Image("roottask-gicv3");
        AssertPassed(BootSystem.Boot(image, machine: "virt,gic-version=3"), atLeast: 40);
    }

    [Test]
    public void The_root_task_passes_on_a_kernel_without_debug_facilities()
    {
        string image = BootSystem.Build("release").Image("roottask-release");
        ToolResult result = BootSystem.Boot(image, more: ["-semihosting-config", "enable=on,userspace=on"]);
        AssertPassed(result, atLeast: 40);
        Assert.That(result.ExitCode, Is.Zero);
    }

    [TestCase("rv64")]
    [TestCase("rv64,sstc=false")]
    public void The_root_task_passes_on_RISC_V(string cpu)
    {
        BootSystem system = BootSystem.BuildRiscv("debug");
        AssertPassed(BootSystem.BootRiscv(system.Image("roottask-riscv"), cpu: cpu), atLeast: 40);
    }

    [Test]
    public void The_root_task_passes_on_RISC_V_without_debug_facilities()
    {
        BootSystem system = BootSystem.BuildRiscv("release");
        ToolResult result = BootSystem.BootRiscv(
            system.Image("roottask-riscv-release"), more: ["-semihosting-config", "enable=on,userspace=on"]);
        AssertPassed(result, atLeast: 40);
        Assert.That(result.ExitCode, Is.Zero);
    }

    private static readonly string[] s_timed = ["qemu-arm-virt", "qemu-riscv-virt", "pc99"];

    /// <summary>With the command that a user has, on one of the boards each time: a thread gets what its budget says, and the rest of MCS.</summary>
    [TestCaseSource(nameof(s_timed))]
    public void The_root_task_passes_with_scheduling_contexts(string board)
    {
        Turns.Take(board, s_timed);
        ToolResult result = Tool.Run(
            Repository.PathOf("run"), ["--board", board, "--config", "mcs", "--no-regenerate", "--no-install"], TimeSpan.FromMinutes(15));
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        AssertVerdict(result, atLeast: 36);
    }

    // A random seed each time, and one of these, which are the same each time.
    private static readonly string[] s_hostile = ["AArch64", "RISC-V"];

    [Test]
    public void A_hostile_root_task_does_not_bring_the_kernel_of_RISC_V_down()
    {
        Turns.Take("RISC-V", s_hostile);
        BootSystem system = BootSystem.BuildRiscv("release");
        string image = system.Image("hostile-riscv", rootTask: system.Program("hostile"));
        ToolResult result = BootSystem.BootRiscv(
            image, HostileSeconds, more: ["-append", "seed=1", "-semihosting-config", "enable=on,userspace=on"]);
        AssertPassed(result, atLeast: 5);
    }

    [Test]
    public void The_boot_information_is_a_readable_table()
    {
        ToolResult result = BootSystem.Boot(BootSystem.Build("debug").Image("table"));
        Assert.That(result.Output, Does.Match(@"(?m)^BootInfo$"));
        Assert.That(result.Output, Does.Match(@"(?m)^  empty slots +\[\d+\.\.\d+\)$"));
        Assert.That(
            Regex.Count(result.Output, @"(?m)^ +\d+  0x[0-9a-f]{16}  2\^ ?\d+  (memory|device)$"), Is.GreaterThan(10));
    }

    [Test]
    public void A_hostile_root_task_does_not_bring_the_kernel_down([Values(0, 1)] int which)
    {
        if (which == 0)
        {
            Turns.Take("AArch64", s_hostile);
        }

        string seed = Environment.GetEnvironmentVariable("SEL4GEN_SEED") is { Length: > 0 } given
            ? given
            : which == 0 ? "1" : Random.Shared.Next(1_000_000_000).ToString(CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"seed {seed} (SEL4GEN_SEED={seed} repeats it)");
        BootSystem system = BootSystem.Build("debug");
        string image = system.Image("hostile-" + which, rootTask: system.Program("hostile"));
        ToolResult result = BootSystem.Boot(image, HostileSeconds, more: ["-append", "seed=" + seed]);
        Assert.That(result.Output, Does.Contain($"hostile root task, seed {seed}\n"), result.ToString());
        AssertPassed(result, atLeast: 5);
    }

    private static void AssertPassed(ToolResult result, int atLeast)
    {
        BootSystem.AssertStopped(result);
        AssertVerdict(result, atLeast);
    }

    private static void AssertVerdict(ToolResult result, int atLeast)
    {
        MatchCollection verdicts = Verdict.Matches(result.Output);
        Assert.That(verdicts, Has.Count.EqualTo(1), result.ToString());
        string failures = string.Join('\n', result.Output.Split('\n').Where(l => l.Contains("FAILED", StringComparison.Ordinal)));
        Assert.That(verdicts[0].Groups[2].Value, Is.EqualTo("0"), failures);
        int passed = int.Parse(verdicts[0].Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.That(passed, Is.GreaterThanOrEqualTo(atLeast));
    }
}
