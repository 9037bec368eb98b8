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
    public void Every_case_passes([Values("virt", "virt,virtualization=on")] string machine) =>
        AssertPassed("debug", machine);

    [Test]
    public void Every_case_passes_with_a_GICv3() => AssertPassed("gicv3", "virt,gic-version=3");

    [Test]
    public void Every_case_passes_on_a_kernel_without_debug_facilities() =>
        AssertPassed("release", "virt", "-semihosting-config", "enable=on,userspace=on");

    private static void AssertPassed(string configuration, string machine, params string[] more)
    {
        BootSystem system = BootSystem.Build(configuration);
        string image = system.Image($"conformance-{configuration}-{machine.Length}", rootTask: system.Program("conformance"));
        ToolResult result = BootSystem.Boot(image, machine: machine, more: more);
        BootSystem.AssertStopped(result);
        string failures = string.Join('\n', result.Output.Split('\n').Where(l => l.Contains("FAILED", StringComparison.Ordinal)));
        Assert.That(failures, Is.Empty);
        Assert.That(result.Output, Does.Match(@"(?m)^conformance: [1-9]\d* cases passed, 0 failed$"), result.ToString());
    }
}
