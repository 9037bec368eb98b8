// SPDX-License-Identifier: BSD-2-Clause
// `nearest`: which known names a mistyped one may mean. CMake asks it.
using System;
using System.CommandLine;
using Sel4Gen.Emit;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The nearest command.</summary>
internal static class NearestCommand
{
    private static readonly Argument<string> s_name = new("NAME") { Description = "The mistyped name." };

    private static readonly Argument<string[]> s_known = new("KNOWN")
    {
        Description = "The names that there are.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static void AddTo(RootCommand root)
    {
        Command command = new("nearest",
            "Prints which of the known names are similar, at most three, nearest first, separated by commas. "
            + "Names that begin with a dash follow --. CMake asks it.");
        command.Arguments.Add(s_name);
        command.Arguments.Add(s_known);
        command.SetAction(parsed =>
        {
            Console.WriteLine(string.Join(", ", Nearest.Similar(
                parsed.GetRequiredValue(s_name), parsed.GetRequiredValue(s_known))));
            return ExitCode.Success;
        });
        root.Subcommands.Add(command);
    }
}
