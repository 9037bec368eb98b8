// SPDX-License-Identifier: BSD-2-Clause
// Options of the kernel as user level meets them: the root task, built for such a kernel and booted, checks what they give.
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed class OptionTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    [TestCase("virt", "and becomes the log;each Yield is in the log;system call, kind of capability, label",
        "-DKernelBenchmarks=track_kernel_entries")]
    [TestCase("virt", "each entry into the kernel is counted;and most of them", "-DKernelBenchmarks=track_utilisation")]
    [TestCase("virt", "measuring begins;the cycle counter is as it was asked for", "-DKernelBenchmarks=generic",
        "-DKernelAArch64UserCacheEnable=OFF")]
    [TestCase("virt,virtualization=on",
        "and the IPC buffer says why;so is the virtual timer;runs in kernel mode, and comes back;and tells its version",
        "-DKernelInvocationReportErrorIPC=ON", "-DKernelArmExportPMUUser=ON", "-DKernelArmExportPCNTUser=ON",
        "-DKernelArmExportVTMRUser=ON", "-DKernelDangerousCodeInjection=ON", "-DKernelAllowSMCCalls=ON")]
    public void The_root_task_finds_what_options_promise(string machine, string checks, params string[] options)
    {
        Turns.Take(
            options[0], "-DKernelBenchmarks=track_kernel_entries", "-DKernelBenchmarks=track_utilisation",
            "-DKernelBenchmarks=generic", "-DKernelInvocationReportErrorIPC=ON");
        string folder = Repository.Scratch("options");
        string transpiler = Repository.PathOf("Transpiler", "bin", "Debug", "net10.0", "Sel4Gen.Transpiler.dll");
        Assert.That(File.Exists(transpiler), Is.True, "build the Transpiler first; ./test does");
        Run("cmake", ["-G", "Ninja", "-C", Repository.PathOf("configs/AARCH64_qemu-arm-virt_debug.cmake"), "-S", Repository.Root,
            "-B", folder, "-DSel4GenTranspiler=" + transpiler, "-DSel4GenUserland=ON", .. options]);
        Run("ninja", ["-C", folder, "kernel.elf", "roottask.elf"]);
        string image = Path.Combine(folder, "image.elf");
        Run(Repository.PathOf("loader", "make-image"),
            [Path.Combine(folder, "kernel.elf"), Path.Combine(folder, "roottask.elf"), "-o", image]);
        ToolResult result = BootSystem.Boot(image, machine: machine);
        BootSystem.AssertStopped(result);
        Assert.That(checks.Split(';').Where(c => !result.Output.Contains(c, StringComparison.Ordinal)), Is.Empty, result.ToString());
        Assert.That(result.Output, Does.Match(@"(?m)^root task: \d+ checks passed, 0 failed$"), result.ToString());
    }

    private static void Run(string program, string[] arguments)
    {
        ToolResult result = Tool.Run(program, arguments, s_patience);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }
}
