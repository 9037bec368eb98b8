// SPDX-License-Identifier: BSD-2-Clause
// `test`: runs the tests. The last line is `N passed, N failed`; the exit code is 0 if nothing failed.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using Sel4Gen.Transpiler.Terminal;
using Sel4Gen.Transpiler.Testing;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The test command.</summary>
internal static class TestCommand
{
    private const string Name = "test";
    private const int AtATimeIfQuick = 2;

    private static readonly Option<bool> s_quick = new("--quick")
    {
        Description = "only short tests that need no emulator: under three minutes",
    };

    private static readonly Option<bool> s_all = new("--all")
    {
        Description = "every test; without this option, only one of each group of similar long tests runs, "
            + "chosen by a seed that is printed (--seed repeats the choice)",
    };

    private static readonly Option<string[]> s_only = new("--only")
    {
        Description = "only the test projects whose name contains NAME (may be given several times)",
        HelpName = "NAME",
    };

    private static readonly Option<TimeSpan?> s_fuzz = new("--fuzz")
    {
        Description = "only the tests with random inputs, for this time in total, for example 90s, 10m or 2h, not "
            + "counting the build; the projects share it. They start with new seeds",
        HelpName = "DURATION",
        CustomParser = ParseDuration,
    };

    private static readonly Option<bool> s_faults = new("--faults")
    {
        Description =
            "only the check that the language tests can fail: deliberate faults in the emitter, one at a time",
    };

    private static readonly Option<ulong?> s_seed = new("--seed")
    {
        Description = "the first seed of the random tests (they print the one that they used)",
        HelpName = "N",
        Validators = { Terminal.Validators.Number },
    };

    public static void AddTo(RootCommand root)
    {
        ScriptCommand command = new(Name, "Runs the tests (./test).",
            "Runs everything: builds all C# projects, checks that generated/ is up to date, runs every test "
            + "project, cross-builds kernel and root tasks and boots them in QEMU. Installs what is missing (Debian packages).",
            "The last line of the output is `N passed, N failed`. Exit code: 0 nothing failed, 1 something did, 2 wrong usage, "
            + "3 a tool is missing. Logs and results: build/test-results/.");
        foreach (Option option in
            (Option[])[s_quick, s_all, s_only, s_fuzz, s_faults, s_seed, Common.NoInstall])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        Directory.SetCurrentDirectory(Common.RepositoryOf(parsed));
        bool quick = parsed.GetValue(s_quick);
        bool faults = parsed.GetValue(s_faults);
        TimeSpan? fuzz = parsed.GetValue(s_fuzz);
        string[] only = [.. parsed.GetValue(s_only) ?? [], .. faults ? (string[])["Semantics"] : []];
        IReadOnlyList<TestProject> projects = Choose(only, quick, fuzz is not null);
        TimeSpan share = TimeSpan.FromSeconds(Math.Max(1, (int)(fuzz?.TotalSeconds ?? 0) / projects.Count));
        string results = SetEnvironment(parsed, fuzz is null ? null : share);
        if (!parsed.GetValue(s_all) && !quick && fuzz is null)
        {
            string turn = Environment.GetEnvironmentVariable("SEL4GEN_TURN")!;
            Steps.Say($"==> Tests that take turns: seed {turn} (--seed {turn} chooses the same, --all runs all)");
        }

        Steps steps = new(Name, Path.Combine(results, "logs"));
        Steps.Say("==> Look for tools");
        new PackageInstaller(steps, !parsed.GetValue(Common.NoInstall))
            .Install(NeededTool.Missing(quick ? ToolUse.QuickTests : ToolUse.Tests));
        Directory.CreateDirectory(results);
        TestRun run = new(steps, results)
        {
            Filter = fuzz is not null ? "TestCategory=Random"
                : faults ? "TestCategory=Faults"
                : quick ? "TestCategory!=Slow"
                : "",
            AtATime = quick && !faults ? AtATimeIfQuick : 1,
            // (Random tests share the time that --fuzz gives, one project after the other.)
            RunsSomeBeside = fuzz is null && (!quick || faults),
            ShowsOutput = !quick && (faults || fuzz is not null),
            // A random test that fails still needs time to make its input small.
            Patience = fuzz is null ? TimeSpan.FromMinutes(20) : share + TimeSpan.FromMinutes(30),
        };
        Prepare(run, projects, quick, isWhole: only.Length == 0 && fuzz is null);
        using (fuzz is null ? null : new FileFollower(Path.Combine(results, "progress.txt")))
        {
            run.Test(projects);
        }

        return run.Conclude();
    }

    private static IReadOnlyList<TestProject> Choose(string[] only, bool quick, bool isFuzz)
    {
        IReadOnlyList<TestProject> all = TestProject.All;
        TestProject[] chosen =
        [
            .. all.Where(p => !quick || p.IsQuick)
                .Where(p => only.Length == 0
                    || only.Any(o => p.Name.Contains(o, StringComparison.OrdinalIgnoreCase)))
                .Where(p => !isFuzz || p.HasRandomTests),
        ];
        return chosen.Length > 0 ? chosen
            : throw Names.Unknown("test project", string.Join(' ', only), [.. all.Select(p => p.Name)]);
    }

    /// <summary>What the tests read; the folder for their results.</summary>
    /// <param name="share">The time of each project's random tests.</param>
    private static string SetEnvironment(ParseResult parsed, TimeSpan? share)
    {
        const int Turns = 1 << 30;
        string results = Environment.GetEnvironmentVariable("SEL4GEN_RESULTS") is { Length: > 0 } given
            ? given : Path.GetFullPath("build/test-results");
        string seed = parsed.GetValue(s_seed)?.ToString(CultureInfo.InvariantCulture) ?? "";
        string turn = parsed.GetValue(s_all) ? ""
            : seed.Length > 0 ? seed
            : Random.Shared.Next(Turns).ToString(CultureInfo.InvariantCulture);
        foreach ((string name, string value) in new[]
        {
            ("SEL4GEN_FUZZ", share is { } time ? $"{(int)time.TotalSeconds}s" : ""), ("SEL4GEN_SEED", seed),
            ("SEL4GEN_TURN", turn), ("SEL4GEN_RESULTS", results),
        })
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        return results;
    }

    private static void Prepare(TestRun run, IReadOnlyList<TestProject> projects, bool quick, bool isWhole)
    {
        if (!isWhole)
        {
            run.Build("Build what these tests need", projects);
            return;
        }

        if (quick)
        {
            run.Build("Build what the quick tests need", projects);
        }
        else
        {
            run.Check("Build all C# projects", "dotnet", "build", "Sel4Gen.sln", "--nologo", "-v", "q");
        }

        run.Check("Check that generated/ is what the sources give", "dotnet", Common.ThisTool, "check");
        if (!quick)
        {
            run.Check("Build and boot with ./run", "./run", "--no-install");
        }
    }

    private static TimeSpan? ParseDuration(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        int seconds = text.LastOrDefault() switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        if (seconds > 0
            && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number > 0)
        {
            return TimeSpan.FromSeconds((double)number * seconds);
        }

        result.AddError($"--fuzz needs a duration such as 90s, 10m or 2h, not '{text}'");
        return null;
    }
}
