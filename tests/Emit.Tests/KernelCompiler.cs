// SPDX-License-Identifier: BSD-2-Clause
// Compiles a kernel package for AArch64 with the options that CMakeLists.txt gives the kernel.
using System;
using System.IO;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

/// <summary>The kernel's C compilers.</summary>
internal static class KernelCompiler
{
    private static readonly string[] s_options =
    [
        "-march=armv8-a", "-std=gnu11", "-ffreestanding", "-nostdinc", "-fno-pic", "-fno-pie",
        "-fno-strict-aliasing", "-fno-stack-protector", "-fno-asynchronous-unwind-tables", "-fno-common",
        "-fno-delete-null-pointer-checks", "-fwrapv", "-mgeneral-regs-only", "-mstrict-align",
        "-fstack-usage",
    ];

    /// <summary>Compiles kernel_all.c; an error fails the test.</summary>
    /// <param name="package">The package's folder.</param>
    /// <param name="folder">Where kernel_all.o and what belongs to it goes.</param>
    /// <returns>What the compiler said.</returns>
    public static string Run(string compiler, string package, string folder, params string[] options)
    {
        string[] target = compiler.Contains("clang", StringComparison.Ordinal)
            ? ["--target=aarch64-linux-gnu"] : ["-mno-outline-atomics"];
        ToolResult result = Tool.Run(
            compiler,
            [
                .. target, .. s_options, .. options, "-I" + Path.Combine(package, "include"), "-c",
                Path.Combine(package, "kernel_all.c"), "-o", Path.Combine(folder, "kernel_all.o"),
            ],
            TimeSpan.FromMinutes(5), folder);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result.Output;
    }
}
