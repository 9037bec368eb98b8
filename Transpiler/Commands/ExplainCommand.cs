// SPDX-License-Identifier: BSD-2-Clause
// `explain ID`: prints a rule's page.
using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Sel4Gen.Emit;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The explain command.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> s_id =
        new("ID") { Description = "A diagnostic's id, for example S4G9002." };

    public static void AddTo(RootCommand root)
    {
        Command command =
            new("explain", "Prints the page of a diagnostic: why, what is wrong, what to write instead.");
        command.Arguments.Add(s_id);
        command.Options.Add(Common.Root);
        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        string folder = Path.Combine(Common.RepositoryOf(parsed), "docs", "rules");
        string id = parsed.GetValue(s_id)!.ToUpperInvariant();
        string page = Path.Combine(folder, Path.GetFileName(id) + ".md");
        if (File.Exists(page))
        {
            Console.Write(File.ReadAllText(page));
            return ExitCode.Success;
        }

        var known = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "S4G*.md").Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        Console.Error.WriteLine(
            $"sel4gen: unknown rule '{id}'. Nearest: {string.Join(", ", Nearest.To(id, known))}");
        return ExitCode.Usage;
    }
}
