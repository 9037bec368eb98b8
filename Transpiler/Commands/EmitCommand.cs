// SPDX-License-Identifier: BSD-2-Clause
// `emit`: writes C packages.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Layout;
using Sel4Gen.Emit.Package;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The emit command.</summary>
internal static class EmitCommand
{
    /// <summary>The same as that of ./run.</summary>
    private const string DefaultBoard = "qemu-arm-virt";

    private static readonly Option<string?> s_config = new("--config", "-c")
    {
        Description = "A named configuration (see `configs`), in full or short (debug, release, ...); "
            + "without it every reference configuration.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> s_configFile = new("--config-file")
    {
        Description = "A configuration that CMake wrote (gen_config.json).",
        HelpName = "FILE",
    };

    private static readonly Option<string?> s_board = new("--board", "-b")
    {
        Description = "The board (see `boards`); by default the configuration's.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> s_deviceTree = new("--device-tree")
    {
        Description = "The machine's device tree, .dtb or .dts; by default the board's.",
        HelpName = "FILE",
    };

    private static readonly Option<string[]> s_set = new("--set")
    {
        Description = "Sets an option, by its CMake name, its macro or the name of its constant. May be repeated.",
        HelpName = "OPTION=VALUE",
    };

    private static readonly Option<string> s_program = new("--program", "-p")
    {
        Description = "What to emit: kernel, a folder of userland/, or the project file (.csproj) of a program elsewhere.",
        HelpName = "NAME",
        DefaultValueFactory = _ => ProgramCatalog.Kernel,
    };

    private static readonly Option<string?> s_output = new("--output", "-o")
    {
        Description = "The package's folder; by default generated/NAME, or build/generated/NAME for a configuration "
            + "of which generated/ does not hold the whole package.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> s_noLineMarkers = new("--no-line-markers")
    {
        Description = "No #line markers: the debugger shows C instead of C#.",
    };

    private static readonly Option<bool> s_verifyLayout = new("--verify-layout")
    {
        Description = "Checks the size and the offsets of every struct with Clang.",
    };

    private static readonly Option<string?> s_dump = new("--dump")
    {
        Description = "Prints the program after a pass "
            + $"({string.Join(", ", Emitter.Passes)}) and writes nothing.",
        HelpName = "PASS",
    };

    private static readonly Option<bool> s_timings = new("--timings")
    {
        Description = "Prints the time of each step, and the processor time of all threads.",
    };

    public static void AddTo(RootCommand root)
    {
        Command command =
            new("emit", "Writes C packages: the reference packages, or one for a configuration and board of your choice.");
        foreach (Option option in (Option[])[s_config, s_configFile, s_board, s_deviceTree, s_set, s_program,
            s_output,
            s_noLineMarkers,
            s_verifyLayout, s_dump, s_timings, Common.Threads, Common.Root])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        string root = Common.RepositoryOf(parsed);
        string? dump = parsed.GetValue(s_dump);
        if (dump is not null && !Emitter.Passes.Contains(dump))
        {
            Console.Error.WriteLine(
                $"sel4gen: unknown pass '{dump}'. "
                + $"Nearest: {string.Join(", ", Nearest.To(dump, Emitter.Passes))}");
            return ExitCode.Usage;
        }

        bool one = parsed.GetValue(s_config) is not null || parsed.GetValue(s_configFile) is not null
            || parsed.GetValue(s_board) is not null || parsed.GetValue(s_deviceTree) is not null
            || parsed.GetValue(s_output) is not null
            || parsed.GetValue(s_program) != ProgramCatalog.Kernel;
        if (!one && dump is null)
        {
            // The kernel is compiled from one of them.
            LibSel4Command.WriteCommitted(root);
        }

        List<(ProgramDescription, string)> jobs = one
            ? [Job(root, parsed)]
            : [.. ReferencePackages.All(root).Select(d => (d, ReferencePackages.FolderOf(root, d.Name)))];
        foreach ((ProgramDescription description, string folder) in jobs)
        {
            ProgramDescription chosen = description with
            {
                LineMarkers = !parsed.GetValue(s_noLineMarkers),
                Threads = parsed.GetValue(Common.Threads),
            };
            bool incremental = parsed.GetValue(s_output) is not null && dump is null;
            int code = EmitOne(chosen, folder, one ? null : root, dump, incremental,
                parsed.GetValue(s_verifyLayout), parsed.GetValue(s_timings));
            if (code != ExitCode.Success)
            {
                return code;
            }
        }

        return ExitCode.Success;
    }

    private static (ProgramDescription, string) Job(string root, ParseResult parsed)
    {
        string program = parsed.GetValue(s_program)!;
        NamedConfiguration? named = parsed.GetValue(s_config) is { } name
            ? NamedConfiguration.Find(root, name, parsed.GetValue(s_board) ?? DefaultBoard) : null;
        Board board = parsed.GetValue(s_board) is null && named is not null
            ? named.FindBoard(root) : Board.Find(root, parsed.GetValue(s_board) ?? DefaultBoard);
        List<(string, string, SourcePlace)> options = [.. named?.Options ?? []];
        bool fromFile = parsed.GetValue(s_configFile) is not null;
        if (parsed.GetValue(s_configFile) is { } file)
        {
            options.AddRange(FileEntries(file));
        }

        string package = named?.Name ?? board.Name;
        ProgramDescription description = ProgramCatalog
            .Describe(root, package, program, board, options, fromFile, parsed.GetValue(s_deviceTree));
        if (named is not null && program == ProgramCatalog.Kernel)
        {
            description = description with
            {
                Configuration = description.Configuration.SetItems(named.Constants),
            };
        }

        List<(string, string, SourcePlace)> set = [.. (parsed.GetValue(s_set) ?? []).Select(SetOption)];
        if (set.Count > 0)
        {
            ProgramDescription changed = ProgramCatalog.Describe(root, package, program, board, set);
            description = description with
            {
                Configuration = description.Configuration.SetItems(changed.Configuration),
            };
        }

        return (description, FolderOf(root, parsed, package, program, named));
    }

    private static string FolderOf(
        string root, ParseResult parsed, string package, string program, NamedConfiguration? named)
    {
        if (parsed.GetValue(s_output) is { } output)
        {
            return Path.GetFullPath(output);
        }

        if (OutsideProgram.IsProjectFile(program))
        {
            throw new EmitException(Rule.Configuration, SourcePlace.None,
                "a program outside the repository needs --output DIR: its package does not belong into generated/");
        }

        if (program != ProgramCatalog.Kernel)
        {
            return ReferencePackages.FolderOf(root, $"{package}-{program}");
        }

        if (named is null or { IsWholeInGenerated: true })
        {
            return ReferencePackages.FolderOf(root, package);
        }

        string folder = ReferencePackages.BuildFolderOf(root, package);
        Console.WriteLine($"generated/ does not hold all of {package}: the package goes to {folder}");
        return folder;
    }

    private static (string, string, SourcePlace) SetOption(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? (text[..equals], text[(equals + 1)..], SourcePlace.None)
            : throw new EmitException(Rule.Configuration, SourcePlace.None,
                $"--set wants OPTION=VALUE, not '{text}'");
    }

    private static IEnumerable<(string, string, SourcePlace)> FileEntries(string file)
    {
        if (!File.Exists(file))
        {
            throw new EmitException(Rule.Configuration, SourcePlace.None, $"there is no file {file}");
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
            return
            [
                .. json.RootElement.EnumerateObject().Select(p => (p.Name, p.Value.ValueKind switch
                {
                    JsonValueKind.True => "true",
                    JsonValueKind.False => "false",
                    JsonValueKind.String => p.Value.GetString()!,
                    _ => p.Value.GetRawText(),
                }, SourcePlace.None)),
            ];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new EmitException(Rule.Configuration, SourcePlace.None,
                $"{file} is no configuration that CMake wrote: {e.Message}");
        }
    }

    // With a committedIn, the repository, only what generated/ holds of the package is written.
    private static int EmitOne(
        ProgramDescription description, string folder, string? committedIn, string? dump,
        bool incremental, bool verifyLayout, bool timings)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string label = Path.GetFileName(folder);
        string? stamp = incremental ? BuildStamp.Of(description) : null;
        if (stamp is not null && !verifyLayout && BuildStamp.IsCurrent(folder, stamp))
        {
            Console.WriteLine($"{label}: nothing to do");
            return ExitCode.Success;
        }

        Emission emission = Emitter.Run(description, dump, timings ? new StepTimer().Report : null);
        if (emission.Errors.Count > 0)
        {
            return Common.Report(emission.Errors);
        }

        if (dump is not null)
        {
            Console.Write(emission.Dump);
            return ExitCode.Success;
        }

        if (verifyLayout)
        {
            IReadOnlyList<EmitDiagnostic> wrong = LayoutCheck.Run(emission, description);
            if (wrong.Count > 0)
            {
                return Common.Report(wrong);
            }
        }

        IReadOnlyDictionary<string, string> files = committedIn is null ? emission.Files
            : ReferencePackages.Committed(committedIn, description.Name, emission.Files);
        int changed = PackageStore.Write(folder, files);
        if (stamp is not null)
        {
            BuildStamp.Write(folder, stamp);
        }

        Console.WriteLine(
            $"{label}: {files.Count} file{(files.Count == 1 ? "" : "s")}, {changed} changed, {watch.Elapsed.TotalSeconds:0.00} s");
        return ExitCode.Success;
    }
}
