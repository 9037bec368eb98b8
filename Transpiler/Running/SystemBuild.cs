// SPDX-License-Identifier: BSD-2-Clause
// Builds kernel, root tasks and image of a board and a configuration in build/BOARD-CONFIG, with CMake.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Transpiler.Commands;
using Sel4Gen.Transpiler.Terminal;

namespace Sel4Gen.Transpiler.Running;

/// <summary>The build of a system.</summary>
/// <param name="Root">The repository, which is the current folder.</param>
/// <param name="RootTask">A folder of userland/, an ELF file or a project file.</param>
internal sealed record SystemBuild(
    string Root, Board Board, NamedConfiguration Configuration, string RootTask)
{
    /// <summary>Somebody else's kernel.</summary>
    public string? Kernel { get; init; }

    /// <summary>Where the loader runs, if not where it does by default.</summary>
    public string? Base { get; init; }

    /// <summary>Whether most lines must be places where a debugger can stop.</summary>
    public bool IsForStepping { get; init; }

    /// <summary>The build folder, relative to the repository.</summary>
    public string Folder =>
        $"build/{Board.Name}-{Configuration.ShortName}{(IsForStepping ? "-stepping" : "")}";

    public string Image => $"{Folder}/image.elf";

    /// <summary>The project file of a program outside the repository; empty if it is none.</summary>
    private string Project => OutsideProgram.IsProjectFile(RootTask) ? Path.GetFullPath(RootTask) : "";

    /// <summary>The file to boot.</summary>
    private string RootTaskFile => Project.Length > 0 ? $"{Folder}/{OutsideProgram.NameOf(Project)}.elf"
        : File.Exists(RootTask) ? RootTask
        : $"{Folder}/{RootTask}.elf";

    /// <summary>Configures and builds, and links the image. Ends the command if one of these fails.</summary>
    public void Run(Steps steps)
    {
        List<string> options =
        [
            "-G", "Ninja", "-S", ".", "-B", Folder, $"-DKernelPlatform={Board.Name}",
            $"-DKernelSel4Arch={Board.Sel4Arch}", $"-DSel4GenTranspiler={Common.ThisTool}",
            "-DSel4GenUserland=ON", $"-DKernelOptimisation={(IsForStepping ? "-O1" : "-O2")}",
            // Without these the options have seL4's defaults: a kernel for verification.
            "-DKernelVerificationBuild=OFF", "-DKernelDebugBuild=ON", "-DKernelPrinting=ON",
            .. Configuration.Options.Select(o => $"-D{o.Option}={o.Value}"),
            $"-DSel4GenProgram={Project}",
        ];
        if (IsConfiguredElsewhere())
        {
            Steps.Say($"    {Folder} was configured in another folder: beginning anew");
            options.Add("--fresh");
        }

        steps.Need($"Configure the build in {Folder}", "cmake", options);
        steps.Need("Build kernel and root tasks", "cmake", "--build", Folder, "--target", "kernel.elf",
            Project.Length > 0 ? Path.GetFileName(RootTaskFile) : "root_tasks");
        if (IsModule)
        {
            // Multiboot's loaders take files of 32 bits only, whatever is in them.
            steps.Need("Put the kernel into a file that boot loaders take", "objcopy",
                "-O", "elf32-i386", Kernel ?? $"{Folder}/kernel.elf", Image);
            return;
        }

        steps.Need("Link the image", "loader/make-image",
        [
            "--machine", $"{Folder}/loader.args", .. Base is null ? [] : (string[])["--base", Base],
            Kernel ?? $"{Folder}/kernel.elf", RootTaskFile, "-o", Image,
        ]);
    }

    /// <summary>Whether the root task is a module of the boot loader's, and no part of the image.</summary>
    private bool IsModule => Board.Arch == "x86";

    /// <summary>What the emulator is told besides the image.</summary>
    public IReadOnlyList<string> Modules => IsModule ? ["-initrd", RootTaskFile] : [];

    /// <summary>CMake refuses what it configured before this folder was moved or copied.</summary>
    private bool IsConfiguredElsewhere()
    {
        const string Home = "CMAKE_HOME_DIRECTORY:INTERNAL=";
        string cache = Path.Combine(Folder, "CMakeCache.txt");
        // The shell's folder may lead over a symbolic link.
        string?[] homes = [Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable("PWD")];
        return File.Exists(cache)
            && !File.ReadLines(cache).Any(l => l.StartsWith(Home, StringComparison.Ordinal)
                && homes.Contains(l[Home.Length..]));
    }
}
