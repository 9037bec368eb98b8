// SPDX-License-Identifier: BSD-2-Clause
// The command `coverage`.
using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay.Coverage;

/// <summary>Measures and reports branch coverage.</summary>
internal static class CoverageCommand
{
    private static readonly Option<string?> s_only = new("--only")
    {
        Description = "Runs only the test projects whose name contains this; of the others, what their last run left counts.",
    };

    private static readonly Option<bool> s_again = new("--report-only") { Description = "Runs nothing; only writes the page again." };

    private static readonly Option<bool> s_noBuild = new("--no-build") { Description = "Runs the test projects as they were built last." };

    private static readonly Option<double> s_least = new("--least") { Description = "Fails below this percentage." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("coverage", "Runs the host tests with a probe at each branch of the kernel; writes docs/coverage.md.")
        {
            s_only, s_again, s_noBuild, s_least,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string root = NativeBuilder.FindRoot();
        CoverageRun run = new(root);
        bool passed = true;
        foreach (CoveredProject project in CoverageRun.Projects.Where(p => Directory.Exists(Path.Combine(root, "tests", p.Name))))
        {
            bool isChosen = parsed.GetValue(s_only) is not { } only || project.Name.Contains(only, StringComparison.OrdinalIgnoreCase);
            passed &= run.Add(project, isChosen && !parsed.GetValue(s_again), !parsed.GetValue(s_noBuild));
        }

        CoverageReport report = new(run.Branches, Path.Combine(root, "Replay", "Coverage", "reasons.txt"));
        File.WriteAllText(Path.Combine(root, "docs", "coverage.md"), report.Page());
        foreach (string line in report.Superfluous)
        {
            Console.WriteLine($"reasons.txt has a line too many: {line}");
        }

        Console.WriteLine(report.Summary);
        return passed && 100.0 * report.Total.Reached >= parsed.GetValue(s_least) * report.Total.All ? 0 : 1;
    }
}
