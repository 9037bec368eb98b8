// SPDX-License-Identifier: BSD-2-Clause
// `verify`: runs checkers on emitted C packages, without their C# sources.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Verify;
using Sel4Gen.Verify.FramaC;
using Sel4Gen.Verify.Packed;
using Sel4Gen.Verify.StrictC;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The verify command.</summary>
internal static class VerifyCommand
{
    /// <param name="Name">Its name for --only.</param>
    /// <param name="Missing">How to get a large, optional tool that is not installed; else null.</param>
    private sealed record Checker(
        string Name, Func<PackageFolder, IReadOnlyList<Finding>> Check, Func<string?> Missing);

    private static readonly Checker[] s_checkers =
    [
        new("strictc", StrictCChecker.Check, () => null),
        new("packed", PackedLaws.Check, () => null),
        new("frama-c", FramaCChecker.Check, () => FramaCChecker.Find() is null ? FramaCChecker.Remedy : null),
    ];

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static readonly Option<string?> s_config = new("--config")
    {
        Description = "The package of this reference configuration; by default all packages that are whole in generated/.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> s_package = new("--package")
    {
        Description = "A package elsewhere, for example one that CMake built.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> s_only = new("--only")
    {
        Description = $"Only this checker: {string.Join(", ", s_checkers.Select(c => c.Name))}.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> s_report = new("--report")
    {
        Description = "Writes report.json with all findings into this folder.",
        HelpName = "DIR",
    };

    public static void AddTo(RootCommand root)
    {
        Command command = new("verify",
            "Checks emitted C packages without their C# sources. strictc: every construct is one that the C parser of seL4's "
            + "proofs accepts and that its logic can reason about (needs Clang 16 or later). packed: the accessors of packed words "
            + "keep their laws for all inputs (needs Clang and z3). frama-c: Frama-C accepts the C and its annotations; skipped "
            + "if it is not installed. Exit code: 0 no findings, 1 "
            + "findings, 2 wrong usage, 3 a tool is missing.");
        foreach (Option option in (Option[])[s_config, s_package, s_only, s_report, Common.Root])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        string? only = parsed.GetValue(s_only);
        if (only is not null && s_checkers.All(c => c.Name != only))
        {
            throw Unknown("checker", only, s_checkers.Select(c => c.Name));
        }

        try
        {
            List<(string Package, string Checker, IReadOnlyList<Finding> Findings)> results = [];
            foreach (PackageFolder package in PackagesOf(parsed))
            {
                foreach ((string name, var check, var missing) in
                    s_checkers.Where(c => only is null || c.Name == only))
                {
                    if (only is null && missing() is { } remedy)
                    {
                        Console.WriteLine($"{package.Configuration}: {name}: not installed, left out. {remedy}");
                        continue;
                    }

                    IReadOnlyList<Finding> findings = check(package);
                    results.Add((package.Configuration, name, findings));
                    foreach (Finding finding in findings)
                    {
                        Console.WriteLine(finding);
                    }

                    Console.WriteLine($"{package.Configuration}: {name}: {Count(findings.Count)}");
                }
            }

            if (parsed.GetValue(s_report) is { } folder)
            {
                WriteReport(folder, results);
            }

            int total = results.Sum(r => r.Findings.Count);
            int packages = results.Select(r => r.Package).Distinct().Count();
            Console.WriteLine($"{packages} package{(packages == 1 ? "" : "s")} checked, {Count(total)}");
            return total == 0 ? ExitCode.Success : ExitCode.Failure;
        }
        catch (VerifyException e)
        {
            Console.Error.WriteLine($"sel4gen: {e.Message}");
            return e.IsMissingTool ? ExitCode.MissingTool : ExitCode.Usage;
        }
    }

    private static IEnumerable<PackageFolder> PackagesOf(ParseResult parsed)
    {
        if (parsed.GetValue(s_package) is { } folder)
        {
            return [PackageFolder.Open(folder)];
        }

        string root = Common.RepositoryOf(parsed);
        string[] names = [.. ReferencePackages.All(root).Select(d => d.Name)
            .Where(n => NamedConfiguration.Find(root, n).IsWholeInGenerated)];
        if (parsed.GetValue(s_config) is { } config)
        {
            names = names.Contains(config) ? [config] : throw Unknown("configuration", config, names);
        }

        return names.Select(n => PackageFolder.Open(ReferencePackages.FolderOf(root, n)));
    }

    private static EmitException Unknown(string what, string word, IEnumerable<string> known) =>
        new(Rule.Configuration, SourcePlace.None,
            $"unknown {what} '{word}'. Nearest: {string.Join(", ", Nearest.To(word, known))}");

    private static void WriteReport(
        string folder, IEnumerable<(string Package, string Checker, IReadOnlyList<Finding> Findings)> results)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, "report.json");
        var report = results.Select(r => new { r.Package, r.Checker, r.Findings });
        File.WriteAllText(path, JsonSerializer.Serialize(report, s_json) + "\n");
        Console.WriteLine($"wrote {path}");
    }

    private static string Count(int findings) => findings == 1 ? "1 finding" : $"{findings} findings";
}
