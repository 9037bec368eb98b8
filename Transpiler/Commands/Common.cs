// SPDX-License-Identifier: BSD-2-Clause
// What several commands share: finding the repository, options, running an emission.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Reflection;
using Sel4Gen.Emit;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>Shared pieces of commands.</summary>
internal static class Common
{
    public static readonly Option<string?> Root = new("--root")
    {
        Description = "The repository; by default the one around the current folder, or the one that this tool was built from.",
        HelpName = "DIR",
    };

    public static readonly Option<int> Threads = new("--threads")
    {
        Description = "The number of threads, 0 for one per core. The result does not depend on it.",
        HelpName = "N",
    };

    /// <summary>An option of the commands that install what is missing.</summary>
    public static readonly Option<bool> NoInstall = new("--no-install")
    {
        Description = "install nothing; say what is missing and stop",
    };

    /// <summary>The file of this program: an argument of <c>dotnet</c>.</summary>
    public static string ThisTool => Path.Combine(AppContext.BaseDirectory, "Sel4Gen.Transpiler.dll");

    /// <summary>The repository's folder.</summary>
    public static string RepositoryOf(ParseResult parsed)
    {
        string? given = parsed.GetValue(Root);
        if (given is not null)
        {
            return IsRepository(given) ? Path.GetFullPath(given)
                : throw new EmitException(Rule.Configuration, SourcePlace.None,
                    $"{given} is not the folder of Sel4Gen's repository");
        }

        string? built = typeof(Common).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(a => a.Key == "RepositoryRoot")?.Value;
        return Around(Directory.GetCurrentDirectory()) ?? Around(AppContext.BaseDirectory)
            ?? (built is not null && IsRepository(built) ? Path.GetFullPath(built) : null)
            ?? throw new EmitException(Rule.Configuration, SourcePlace.None,
                "this is not inside Sel4Gen's repository; go there or give --root DIR");
    }

    private static bool IsRepository(string folder) =>
        File.Exists(Path.Combine(folder, "Sel4Gen.sln"))
            && Directory.Exists(Path.Combine(folder, "KernelSource"));

    private static string? Around(string folder)
    {
        for (string? f = folder; f is not null; f = Path.GetDirectoryName(f))
        {
            if (IsRepository(f))
            {
                return f;
            }
        }

        return null;
    }

    /// <summary>Prints the errors; the exit code for them.</summary>
    public static int Report(IReadOnlyList<EmitDiagnostic> errors)
    {
        const int Most = 50;
        foreach (EmitDiagnostic e in errors.Take(Most))
        {
            Console.Error.WriteLine(e);
        }

        if (errors.Count > Most)
        {
            Console.Error.WriteLine($"... and {errors.Count - Most} more");
        }

        Console.Error.WriteLine(
            $"{errors.Count} error{(errors.Count == 1 ? "" : "s")}; `dotnet run --project Transpiler -- explain ID` explains a rule. No package was changed.");
        return ExitCode.Failure;
    }
}
