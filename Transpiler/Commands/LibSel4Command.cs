// SPDX-License-Identifier: BSD-2-Clause
// `libsel4`: writes the headers of libsel4 that follow from declarations, for one configuration.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Sel4Gen.Emit;
using Sel4Gen.Emit.LibSel4;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The libsel4 command, and the committed files that come from the same declarations.</summary>
internal static class LibSel4Command
{
    private static readonly Option<string> s_configFile = new("--config-file")
    {
        Description = "The configuration, as CMake wrote it (gen_config.json).",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string> s_output = new("--output", "-o")
    {
        Description = "The folder; headers go to include/, arch_include/, sel4_arch_include/ and sel4_plat_include/ below it.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<bool> s_bufferOnly = new("--ipc-buffer-only")
    {
        Description = "Invocations pass all arguments through the IPC buffer and none in registers.",
    };

    public static void AddTo(RootCommand root)
    {
        Command command = new("libsel4", "Writes the headers of libsel4 that follow from libsel4/Objects and libsel4/Api.");
        foreach (Option option in (Option[])[s_configFile, s_output, s_bufferOnly, Common.Root])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        string file = parsed.GetValue(s_configFile)!;
        if (!File.Exists(file))
        {
            throw new EmitException(Rule.Configuration, SourcePlace.None, $"there is no file {file}");
        }

        try
        {
            foreach ((string path, string text) in UserInterfaceFiles.Headers(
                Common.RepositoryOf(parsed), File.ReadAllText(file), parsed.GetValue(s_bufferOnly)))
            {
                Write(Path.Combine(parsed.GetValue(s_output)!, path), text);
            }
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw new EmitException(Rule.Configuration, SourcePlace.None, e.Message);
        }

        return ExitCode.Success;
    }

    /// <summary>Brings the committed files of the repository up to date; says which ones changed.</summary>
    public static void WriteCommitted(string root)
    {
        foreach (string path in Stale(root))
        {
            Console.WriteLine($"{path}: changed");
        }

        foreach ((string path, string text) in CommittedFiles.All(root))
        {
            Write(Path.Combine(root, path), text);
        }
    }

    /// <summary>The committed files that are not what the declarations give.</summary>
    public static IReadOnlyList<string> Stale(string root)
    {
        List<string> stale = [];
        foreach ((string path, string text) in CommittedFiles.All(root))
        {
            string file = Path.Combine(root, path);
            if (!File.Exists(file) || File.ReadAllText(file) != text)
            {
                stale.Add(path);
            }
        }

        return stale;
    }

    /// <summary>Writes a file, whole or not at all. One that already has this text is left alone.</summary>
    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (File.Exists(file) && File.ReadAllText(file) == text)
        {
            return;
        }

        string whole = file + ".new";
        File.WriteAllText(whole, text);
        File.Move(whole, file, overwrite: true);
    }
}
