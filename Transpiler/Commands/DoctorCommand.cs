// SPDX-License-Identifier: BSD-2-Clause
// `doctor`: which tools are there, what the missing ones are for, and how to install them.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The doctor command.</summary>
internal static class DoctorCommand
{
    private sealed record Need(string[] Programs, string Package, string Purpose);

    private static readonly Need[] s_needs =
    [
        new(["dotnet"], "dotnet-sdk-10.0", "builds and runs the tools and the tests"),
        new(["gcc"], "gcc", "compiles the C of host tests"),
        new(["clang", "clang-19", "clang-14"], "clang",
            "reads struct layouts back, and is the second compiler"),
        new(["aarch64-linux-gnu-gcc"], "gcc-aarch64-linux-gnu", "cross-compiles for AArch64"),
        new(["cmake"], "cmake", "configures the builds of kernel and root tasks"),
        new(["ninja"], "ninja-build", "runs those builds"),
        new(["dtc"], "device-tree-compiler", "reads and writes device trees"),
        new(["qemu-system-aarch64"], "qemu-system-arm", "is the machine that kernel and root task run on"),
        new(["gdb-multiarch"], "gdb-multiarch", "is the debugger for ./run --gdb"),
        new(["frama-c"], "frama-c-base", "checks the C packages and their contracts"),
    ];

    public static void AddTo(RootCommand root)
    {
        Command command =
            new("doctor", "Looks for the tools that Sel4Gen uses, and says how to install what is missing.");
        command.SetAction(_ => Run());
        root.Subcommands.Add(command);
    }

    private static int Run()
    {
        List<Need> missing = [];
        foreach (Need need in s_needs)
        {
            string? found = need.Programs.Select(Find).FirstOrDefault(p => p is not null);
            Console.WriteLine(found is null
                ? $"missing  {need.Programs[0]}: it {need.Purpose}"
                : $"found    {need.Programs[0]}: {found}");
            if (found is null)
            {
                missing.Add(need);
            }
        }

        if (missing.Count == 0)
        {
            Console.WriteLine("Everything is there.");
            return ExitCode.Success;
        }

        Console.WriteLine(
            $"Install what is missing with: apt-get install {string.Join(' ', missing.Select(m => m.Package))}");
        return ExitCode.MissingTool;
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Select(d => Path.Combine(d, program)).FirstOrDefault(File.Exists);
}
