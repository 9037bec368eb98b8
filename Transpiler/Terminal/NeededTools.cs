// SPDX-License-Identifier: BSD-2-Clause
// The programs and libraries of the system that Sel4Gen uses: what for, and the Debian package of each.
// `run`, `test` and `bench` install what they need of them, `doctor` lists all.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Sel4Gen.Verify;

namespace Sel4Gen.Transpiler.Terminal;

/// <summary>What needs a tool.</summary>
[Flags]
internal enum ToolUse
{
    /// <summary><c>run</c>, for the instruction set of the tool if it has one.</summary>
    Build = 1,

    /// <summary>Booting what was built.</summary>
    Boot = 2,

    /// <summary><c>run --gdb</c></summary>
    Debug = 4,

    /// <summary><c>test --quick</c></summary>
    QuickTests = 8,

    /// <summary><c>test</c></summary>
    Tests = 16,

    /// <summary><c>bench</c></summary>
    Benchmarks = 32,

    /// <summary>What only <c>doctor</c> looks for.</summary>
    Optional = 64,
}

/// <summary>A tool.</summary>
/// <param name="Name">Its name: of a program, if <paramref name="File"/> is empty.</param>
/// <param name="Package">The Debian package.</param>
/// <param name="Purpose">What it does for us: the end of a sentence that begins with "it".</param>
/// <param name="Sel4Arch">The instruction set that it is for; empty for all.</param>
internal sealed record NeededTool(
    string Name, string Package, string Purpose, ToolUse Use, string Sel4Arch = "")
{
    private const ToolUse Testing = ToolUse.QuickTests | ToolUse.Tests;
    private const string SameIn32Bits = "is the same, with words of 32 bits";

    /// <summary>A file of it, if it is no program: a folder, then patterns of the names below it.</summary>
    public IReadOnlyList<string> File { get; private init; } = [];

    /// <summary>All tools.</summary>
    public static IReadOnlyList<NeededTool> All { get; } =
    [
        new("dotnet", "dotnet-sdk-10.0", "builds and runs the tools and the tests", ToolUse.Optional),
        new("cmake", "cmake", "configures the builds of kernel and user level", ToolUse.Build | Testing),
        new("ninja", "ninja-build", "runs those builds", ToolUse.Build | Testing),
        new("dtc", "device-tree-compiler", "reads and writes the device trees of builds",
            ToolUse.Build | Testing),
        new("clang", "clang", "reads back the layout of the generated C, and compiles it a second time",
            ToolUse.Build | Testing),
        new("gcc", "gcc", "compiles the generated C and the loader's checks for this machine",
            Testing | ToolUse.Benchmarks),
        new("gcc", "gcc", "compiles for x86-64", ToolUse.Build, "x86_64"),
        new("aarch64-linux-gnu-gcc", "gcc-aarch64-linux-gnu", "cross-compiles for AArch64",
            ToolUse.Build | Testing, "aarch64"),
        new("riscv64-linux-gnu-gcc", "gcc-riscv64-linux-gnu", "cross-compiles for RISC-V",
            ToolUse.Build | Testing, "riscv64"),
        new("objcopy", "binutils", "puts a kernel into a file that PCs boot",
            ToolUse.Build | Testing, "x86_64"),
        new("clang-19", "clang-19", "is a current Clang, which must accept headers and generated C, too",
            Testing),
        new("z3", "z3", "decides whether the accessors of packed words keep their laws", Testing),
        new("arm-linux-gnueabi-gcc", "gcc-arm-linux-gnueabi",
            "tests the meaning of the C on another instruction set", Testing),
        new("i686-linux-gnu-gcc", "gcc-i686-linux-gnu", SameIn32Bits, Testing),
        new("qemu-aarch64", "qemu-user", "runs those programs", Testing),
        new("aarch64-linux-gnu-g++", "g++-aarch64-linux-gnu", "checks that libsel4's headers are C++ as well",
            Testing),
        new("make", "make", "drives small builds", Testing),
        new("cppcheck", "cppcheck", "looks for mistakes in the generated C", ToolUse.Tests),
        new("qemu-system-aarch64", "qemu-system-arm", "is the machine that kernel and root task run on",
            ToolUse.Boot | ToolUse.Tests | ToolUse.Benchmarks, "aarch64"),
        new("qemu-system-riscv64", "qemu-system-misc", "is the machine that kernel and root task run on",
            ToolUse.Boot | ToolUse.Tests, "riscv64"),
        new("qemu-system-x86_64", "qemu-system-x86", "is the machine that kernel and root task run on",
            ToolUse.Boot | ToolUse.Tests, "x86_64"),
        new("grub-mkrescue", "grub-common", "makes disks that PCs boot by GRUB", ToolUse.Tests, "x86_64"),
        new("xorriso", "xorriso", "writes those disks", ToolUse.Tests, "x86_64"),
        new("gdb-multiarch", "gdb-multiarch", "is the debugger for --gdb", ToolUse.Debug | ToolUse.Tests),
        new("frama-c", "frama-c-base", "checks the C packages and their contracts", ToolUse.Optional),
        Library("the sanitizers of clang-19", "libclang-rt-19-dev", "/usr/lib/llvm-19/lib/clang", "*",
            "lib", "*", "libclang_rt.asan*.a"),
        CLibrary("aarch64", "arm64"),
        CLibrary("riscv64", "riscv64"),
        CLibrary("arm", "armel"),
        CLibrary("i686", "i386"),
        Library("GRUB for PCs with a BIOS", "grub-pc-bin", "/usr/lib/grub/i386-pc", "multiboot2.mod") with
        {
            Use = ToolUse.Tests,
        },
        Library("the C library's header files", "libc6-dev", "/usr/include", "stdio.h"),
    ];

    /// <summary>Where it is; null if it is not there.</summary>
    public string? Found => File.Count == 0
        ? SearchPath.Find(Name)
        : File.Skip(1).Aggregate(
            (IEnumerable<string>)[File[0]],
            (folders, pattern) => folders.Where(Directory.Exists)
                .SelectMany(f => Directory.EnumerateFileSystemEntries(f, pattern))).FirstOrDefault();

    /// <summary>What is missing of the tools for a use.</summary>
    /// <param name="sel4Arch">The instruction set of the board; null for tools of all.</param>
    public static List<NeededTool> Missing(ToolUse use, string? sel4Arch = null) =>
    [
        .. All.Where(t => (t.Use & use) != 0)
            .Where(t => sel4Arch is null || t.Sel4Arch.Length == 0 || t.Sel4Arch == sel4Arch)
            .Where(t => t.Found is null),
    ];

    private static NeededTool Library(string name, string package, params string[] file) =>
        new(name, package, "is needed to build tests", Testing) { File = file };

    /// <summary>The C library of a cross compiler, which is a package of its own.</summary>
    private static NeededTool CLibrary(string target, string package) => Library(
        $"the C library of {target}", $"libc6-dev-{package}-cross", "/usr", $"{target}-linux-gnu*", "include",
        "stdio.h");
}
