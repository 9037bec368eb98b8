// SPDX-License-Identifier: BSD-2-Clause
// `stack`: the worst-case stack of a compiled package.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Package;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The stack command.</summary>
internal static class StackCommand
{
    private static readonly Option<string> s_package = new("--package")
    {
        Description = "The emitted package: its callgraph.json has the calls and the size of the stack.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string> s_usage = new("--usage")
    {
        Description = "The frame sizes: a .su file of the C compiler (-fstack-usage), or a folder with such files.",
        HelpName = "PATH",
        Required = true,
    };

    private static readonly Option<int?> s_limit = new("--limit")
    {
        Description = "The size of the stack; by default the one that the package was emitted for.",
        HelpName = "BYTES",
    };

    private static readonly Option<bool> s_paths = new("--paths")
    {
        Description = "Prints the deepest call path from each entry point.",
    };

    public static void AddTo(RootCommand root)
    {
        Command command = new("stack",
            "Adds up the stack frames of a compiled package along its call graph, and fails if the deepest "
            + "call path does not fit the stack. The kernel's build runs it before linking.");
        foreach (Option option in (Option[])[s_package, s_usage, s_limit, s_paths])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        StackDepth depth = StackDepth.Read(parsed.GetValue(s_package)!, parsed.GetValue(s_usage)!);
        IReadOnlyList<StackPath> paths = depth.Paths();
        if (parsed.GetValue(s_paths))
        {
            foreach (StackPath path in paths)
            {
                Console.WriteLine($"{path.Bytes} bytes from {path.Steps[0].Function}\n{path}");
            }
        }

        int? limit = parsed.GetValue(s_limit) ?? depth.StackBytes;
        int worst = paths.Count == 0 ? 0 : paths[0].Bytes;
        if (limit is { } bytes && paths.Count > 0 && StackDepth.Check(paths[0], bytes) is { } error)
        {
            Console.Error.WriteLine(error);
            return ExitCode.Failure;
        }

        Console.WriteLine($"stack: at most {worst}{(limit is null ? "" : $" of {limit}")} bytes");
        return ExitCode.Success;
    }
}
