// SPDX-License-Identifier: BSD-2-Clause
// The kernel's build refuses a stack that is too small, and `stack` says how much is needed.
using System;
using System.Collections.Generic;
using System.IO;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Cli.Tests;

[TestFixture]
public sealed class StackCommandTests
{
    private static readonly string s_transpiler =
        Repository.PathOf("Transpiler", "bin", "Debug", "net10.0", "Sel4Gen.Transpiler.dll");

    private static ToolResult Stack(params string[] arguments) =>
        Tool.Run("dotnet", [s_transpiler, "stack", .. arguments], TimeSpan.FromMinutes(1));

    [Test]
    public void Help_names_the_options()
    {
        ToolResult help = Stack("--help");
        Assert.That(help.ExitCode, Is.Zero, help.ToString());
        foreach (string option in new[] { "--package", "--usage", "--limit", "--paths" })
        {
            Assert.That(help.Output, Does.Contain(option));
        }
    }

    [Test]
    public void A_folder_without_a_package_is_named()
    {
        string folder = Repository.Scratch("no-package");
        ToolResult result = Stack("--package", folder, "--usage", folder);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Output, Does.Contain($"{folder} is no package: it has no callgraph.json"));
    }

    [Test, Category("Slow")]
    public void The_build_links_no_kernel_whose_stack_is_too_small()
    {
        string folder = Repository.Scratch("small-stack");
        List<string> configure =
        [
            "-G", "Ninja", "-S", Repository.Root, "-B", folder, "-DSel4GenTranspiler=" + s_transpiler,
            "-DKernelPlatform=qemu-arm-virt", "-DKernelSel4Arch=aarch64", "-DKernelVerificationBuild=OFF",
            "-DKernelStackBits=10",
        ];
        ToolResult result = Tool.Run("cmake", configure, TimeSpan.FromMinutes(2));
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        result = Tool.Run("ninja", ["-C", folder, "kernel.elf"], TimeSpan.FromMinutes(5));
        Assert.That(result.ExitCode, Is.Not.Zero, result.ToString());
        Assert.That(result.Output, Does.Match(
            @"KernelSource/Entry/Entry.cs\([0-9]+,1\): error S4G9014: the kernel's stack has 1024 bytes, "
            + "but this call path needs [0-9]+"));
        Assert.That(result.Output, Does.Match(
            @"(?m)^ +[0-9]+  syscalls_handle_invocation  KernelSource/Entry/Syscalls.cs:[0-9]+$"));
        Assert.That(result.Output, Does.Contain("Set KernelStackBits=11 or more"));
        Assert.That(File.Exists(Path.Combine(folder, "kernel.elf")), Is.False);
    }
}
