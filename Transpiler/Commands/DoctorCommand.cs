// SPDX-License-Identifier: BSD-2-Clause
// `doctor`: which tools are installed, what the missing ones are for, and how to install them.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Sel4Gen.Transpiler.Terminal;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The doctor command.</summary>
internal static class DoctorCommand
{
    public static void AddTo(RootCommand root)
    {
        Command command =
            new("doctor", "Looks for the tools that Sel4Gen uses, and says how to install what is missing.");
        command.SetAction(_ => Run());
        root.Subcommands.Add(command);
    }

    private static int Run()
    {
        List<NeededTool> missing = [];
        foreach (NeededTool tool in NeededTool.All)
        {
            string? found = tool.Found;
            Console.WriteLine(found is null
                ? $"missing  {tool.Name}: it {tool.Purpose}"
                : $"found    {tool.Name}: {found}");
            if (found is null)
            {
                missing.Add(tool);
            }
        }

        if (missing.Count == 0)
        {
            Console.WriteLine("Everything is there.");
            return ExitCode.Success;
        }

        IEnumerable<string> packages =
            missing.Select(m => m.Package).Distinct().Order(StringComparer.Ordinal);
        Console.WriteLine($"Install what is missing with: apt-get install {string.Join(' ', packages)}");
        return ExitCode.MissingTool;
    }
}
