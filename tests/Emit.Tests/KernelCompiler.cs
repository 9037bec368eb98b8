// SPDX-License-Identifier: BSD-2-Clause
// Compiles a kernel package for its architecture with the options that CMakeLists.txt gives the kernel.
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
        "-std=gnu11", "-ffreestanding", "-nostdinc", "-fno-pic", "-fno-pie",
        "-fno-strict-aliasing", "-fno-stack-protector", "-fno-asynchronous-unwind-tables", "-fno-common",
        "-fno-delete-null-pointer-checks", "-fwrapv", "-fstack-usage",
    ];

    private static readonly string[] s_armOptions = ["-march=armv8-a", "-mgeneral-regs-only", "-mstrict-align"];

    private static readonly string[] s_x86Options =
        ["-m64", "-mgeneral-regs-only", "-mcmodel=kernel", "-mno-red-zone", "-fcf-protection=none"];

    // Debian's clang (14) does not know Zicsr and Zifencei by name: they are a part of its "i" (see cmake/Riscv.cmake).
    private static string[] RiscvOptions(string compiler) =>
    [
        compiler == "clang" ? "-march=rv64imac" : "-march=rv64imac_zicsr_zifencei",
        "-mabi=lp64", "-mcmodel=medany", "-mno-relax",
    ];

    /// <summary>The name by which gcc stands for the cross compiler of the package.</summary>
    public const string Gcc = "gcc";

    /// <summary>The compiler, and its options that name the package's architecture.</summary>
    public static (string Compiler, string[] Options) For(string compiler, string package)
    {
        if (Path.GetFileName(package).Contains("x86_64-", StringComparison.Ordinal))
        {
            return (compiler, compiler == Gcc ? s_x86Options : ["--target=x86_64-linux-gnu", .. s_x86Options]);
        }

        bool isRiscv = Path.GetFileName(package).Contains("riscv64-", StringComparison.Ordinal);
        string target = isRiscv ? "riscv64-linux-gnu" : "aarch64-linux-gnu";
        string[] options = isRiscv ? RiscvOptions(compiler) : s_armOptions;
        return compiler == Gcc
            ? ($"{target}-gcc", [.. options, .. isRiscv ? ["-msmall-data-limit=0"] : new[] { "-mno-outline-atomics" }])
            : (compiler, [$"--target={target}", .. options]);
    }

    /// <summary>Compiles kernel_all.c; an error fails the test.</summary>
    /// <param name="package">The package's folder.</param>
    /// <param name="folder">Where kernel_all.o and what belongs to it goes.</param>
    /// <returns>What the compiler said.</returns>
    public static string Run(string compiler, string package, string folder, params string[] options)
    {
        (string tool, string[] target) = For(compiler, package);
        ToolResult result = Tool.Run(
            tool,
            [
                .. target, .. s_options, .. options, "-I" + Path.Combine(package, "include"), "-c",
                Path.Combine(package, "kernel_all.c"), "-o", Path.Combine(folder, "kernel_all.o"),
            ],
            TimeSpan.FromMinutes(5), folder);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result.Output;
    }
}
