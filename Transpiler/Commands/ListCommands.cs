// SPDX-License-Identifier: BSD-2-Clause
// `boards` and `configs`: lists of them.
using System;
using System.CommandLine;
using System.Linq;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The listing commands.</summary>
internal static class ListCommands
{
    public static void AddTo(RootCommand root)
    {
        Command boards = new("boards", "Lists the boards: name, instruction set, file.");
        boards.Options.Add(Common.Root);
        boards.SetAction(Boards);
        root.Subcommands.Add(boards);
        Command configs =
            new("configs", "Lists the named configurations, and with --options every option that can be set.");
        configs.Options.Add(Common.Root);
        configs.Options.Add(s_options);
        configs.SetAction(Configs);
        root.Subcommands.Add(configs);
    }

    private static readonly Option<bool> s_options =
        new("--options") { Description = "Lists the options and their default values." };

    private static int Boards(ParseResult parsed)
    {
        foreach (Board b in Board.All(Common.RepositoryOf(parsed)))
        {
            Console.WriteLine($"{b.Name,-20} {b.Sel4Arch,-10} {b.Path}");
        }

        return ExitCode.Success;
    }

    private static int Configs(ParseResult parsed)
    {
        string root = Common.RepositoryOf(parsed);
        if (parsed.GetValue(s_options))
        {
            foreach (OptionConstant o in OptionTable.Read(root, ["KernelSource/Config"]).All.Where(o =>
                o.CMakeName.Length > 0))
            {
                string word = o.Alternative.Length > 0 ? $"{o.CMakeName}={o.Alternative}" : o.CMakeName;
                Console.WriteLine($"{word,-45} {o.Type,-6} {o.Value}");
            }

            return ExitCode.Success;
        }

        foreach (NamedConfiguration c in NamedConfiguration.All(root))
        {
            Console.WriteLine($"{c.Name,-40} {c.Board,-16} {c.Description}");
        }

        return ExitCode.Success;
    }
}
