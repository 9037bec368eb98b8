// SPDX-License-Identifier: BSD-2-Clause
// `run`: from C# to a booted kernel. Regenerates the C, builds, boots in QEMU, prints the root task's output.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Transpiler.Running;
using Sel4Gen.Transpiler.Terminal;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The run command.</summary>
internal static class RunCommand
{
    private const string Name = "run";
    private const string List = "list";

    private static readonly Option<string> s_board = new("--board")
    {
        Description = "the board (default qemu-arm-virt); ./run --board list names them",
        HelpName = "NAME",
        DefaultValueFactory = _ => "qemu-arm-virt",
    };

    private static readonly Option<string> s_config = new("--config")
    {
        Description = "the configuration (default debug); ./run --config list names them",
        HelpName = "NAME",
        DefaultValueFactory = _ => "debug",
    };

    private static readonly Option<string> s_rootTask = new("--root-task")
    {
        Description = "what to boot: roottask (default), hostile, conformance, an ELF file of your own, or the project "
            + "file (.csproj) of a root task in C# in another folder, which is emitted, compiled and linked",
        HelpName = "WHAT",
        DefaultValueFactory = _ => "roottask",
    };

    private static readonly Option<string?> s_kernel = new("--kernel")
    {
        Description = "boot this kernel, for example upstream's, instead of ours (same board and configuration)",
        HelpName = "FILE",
    };

    private static readonly Option<string?> s_base = new("--base")
    {
        Description =
            "the loader's address (default 0x44000000); a higher one for a kernel and root task over 64 MiB",
        HelpName = "ADDR",
        Validators = { Terminal.Validators.Address },
    };

    private static readonly Option<int?> s_seed = new("--seed")
    {
        Description = "the seed of the hostile root task",
        HelpName = "N",
        Validators = { Terminal.Validators.Positive },
    };

    private static readonly Option<bool> s_debug = new("--debug")
    {
        Description =
            "build for debugging: little optimisation, so that most C# lines can have a breakpoint",
    };

    private static readonly Option<bool> s_gdb = new("--gdb")
    {
        Description = "wait for a debugger before the first instruction; says how to attach it",
    };

    private static readonly Option<int> s_gdbPort = new("--gdb-port")
    {
        Description = "the port for the debugger (default 1234)",
        HelpName = "N",
        DefaultValueFactory = _ => 1234,
        Validators = { Terminal.Validators.Positive },
    };

    private static readonly Option<bool> s_keep = new("--keep")
    {
        Description =
            "leave the machine running, with the console on this terminal (leave with Ctrl-A X)",
    };

    private static readonly Option<int> s_timeout = new("--timeout")
    {
        Description = "stop the machine after this time (default 120)",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 120,
        Validators = { Terminal.Validators.Positive },
    };

    private static readonly Option<bool> s_buildOnly = new("--build-only")
    {
        Description = "stop before booting",
    };

    private static readonly Option<bool> s_noRegenerate = new("--no-regenerate")
    {
        Description = "leave generated/ alone (the build emits from the C# sources in any case)",
    };

    public static void AddTo(RootCommand root)
    {
        ScriptCommand command = new(Name,
            "Builds kernel and root tasks and boots them in QEMU (./run).",
            "Regenerates the C of kernel and root task from the C# sources, cross-builds both, boots them in QEMU and "
            + "prints the root task's output. Installs what is missing (Debian packages), and says what and why.",
            "Files: build/BOARD-CONFIG/kernel.elf, roottask.elf, hostile.elf, conformance.elf, image.elf; what was "
            + "printed: console.log.\n"
            + "Exit code: 0 the root task passed all its checks, 1 something failed, 2 wrong usage, 3 a tool is missing.");
        foreach (Option option in (Option[])[s_board, s_config, s_rootTask, s_kernel, s_base, s_seed, s_debug,
            s_gdb, s_gdbPort, s_keep, s_timeout, s_buildOnly, s_noRegenerate, Common.NoInstall])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    /// <summary>Builds a configuration of the default board for another command.</summary>
    public static void BuildOnly(Command root, string board, string configuration)
    {
        int exitCode = Run(
            root.Parse([Name, s_board.Name, board, s_config.Name, configuration, s_buildOnly.Name]));
        if (exitCode != ExitCode.Success)
        {
            throw new StopException(exitCode);
        }
    }

    private static int Run(ParseResult parsed)
    {
        string root = Common.RepositoryOf(parsed);
        Directory.SetCurrentDirectory(root);
        if (parsed.GetValue(s_board) == List)
        {
            return Print(Board.All(root).Select(b => b.Name));
        }

        Board board = FindBoard(root, parsed.GetValue(s_board)!);
        NamedConfiguration[] all = [.. NamedConfiguration.OfBoard(root, board)];
        if (parsed.GetValue(s_config) == List)
        {
            return Print(all.Select(c => c.ShortName).Order(StringComparer.Ordinal));
        }

        SystemBuild build = new(root, board, FindConfiguration(all, parsed.GetValue(s_config)!),
            FindRootTask(root, parsed.GetValue(s_rootTask)!))
        {
            Kernel = parsed.GetValue(s_kernel),
            Base = parsed.GetValue(s_base),
            IsForStepping = parsed.GetValue(s_debug),
        };
        if (build.Kernel is { } kernel && !File.Exists(kernel))
        {
            throw new StopException(ExitCode.Usage, $"there is no kernel {kernel}");
        }

        bool boots = !parsed.GetValue(s_buildOnly);
        int? port = parsed.GetValue(s_gdb) ? parsed.GetValue(s_gdbPort) : null;
        Steps steps = new(Name, Path.Combine(build.Folder, "logs"));
        Steps.Say("==> Look for tools");
        ToolUse use = ToolUse.Build | (boots ? ToolUse.Boot : 0) | (port is null ? 0 : ToolUse.Debug);
        new PackageInstaller(steps, !parsed.GetValue(Common.NoInstall))
            .Install(NeededTool.Missing(use, board.Sel4Arch));
        if (!parsed.GetValue(s_noRegenerate))
        {
            steps.Need("Regenerate the C packages in generated/ from the C# sources", "dotnet", Common.ThisTool);
        }

        build.Run(steps);
        if (!boots)
        {
            Steps.Say($"==> Built: {build.Folder}/kernel.elf, "
                + $"{build.Folder}/{{{string.Join(',', RootTasks(root))},image}}.elf");
            return ExitCode.Success;
        }

        return new BootedSystem(build, steps)
        {
            Seed = parsed.GetValue(s_seed),
            DebuggerPort = port,
            Seconds = parsed.GetValue(s_timeout),
        }.Run(parsed.GetValue(s_keep));
    }

    private static Board FindBoard(string root, string name)
    {
        IReadOnlyList<Board> all = Board.All(root);
        return all.FirstOrDefault(b => b.Name == name)
            ?? throw Names.Unknown("board", name, [.. all.Select(b => b.Name)]);
    }

    private static NamedConfiguration FindConfiguration(NamedConfiguration[] all, string name) =>
        all.FirstOrDefault(c => c.Name == name || c.ShortName == name)
            ?? throw Names.Unknown("configuration", name, [.. all.Select(c => c.ShortName)]);

    private static string FindRootTask(string root, string name)
    {
        if (!File.Exists(name))
        {
            Names.Check("root task", name, RootTasks(root));
        }

        return name;
    }

    private static string[] RootTasks(string root) =>
        [.. ProgramCatalog.Names(root).Where(n => n != ProgramCatalog.Kernel)];

    private static int Print(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            Steps.Say(name);
        }

        return ExitCode.Success;
    }
}
