// SPDX-License-Identifier: BSD-2-Clause
// `check`: checks that the packages in generated/ are up to date. Writes nothing.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Layout;
using Sel4Gen.Emit.Package;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The check command.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> s_exceptions = new("--exceptions")
    {
        Description = "Lists the places where a rule of the subset does not apply, with the reasons, and stops.",
    };

    public static void AddTo(RootCommand root)
    {
        Command command = new("check",
            "Fails if a package in generated/ is not up to date, and names the files; checks every struct's layout "
            + "with Clang; fails if a method of the kernel is unreachable (S4G5006). Writes nothing.");
        command.Options.Add(s_exceptions);
        command.Options.Add(Common.Threads);
        command.Options.Add(Common.Root);
        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        string root = Common.RepositoryOf(parsed);
        if (parsed.GetValue(s_exceptions))
        {
            return ListExceptions(root);
        }

        bool clang = ClangLayoutReader.Find() is not null;
        int stale = 0;
        foreach (ProgramDescription reference in ReferencePackages.All(root))
        {
            ProgramDescription description = reference with { Threads = parsed.GetValue(Common.Threads) };
            Emission emission = Emitter.Run(description);
            if (emission.Errors.Count > 0)
            {
                return Common.Report(emission.Errors);
            }

            IReadOnlyList<EmitDiagnostic> layout = clang ? LayoutCheck.Run(emission, description) : [];
            if (layout.Count > 0)
            {
                return Common.Report(layout);
            }

            string folder = ReferencePackages.FolderOf(root, description.Name);
            IReadOnlyList<(string Path, Difference Difference)> differences = PackageStore
                .Compare(folder, ReferencePackages.Committed(root, description.Name, emission.Files));
            foreach ((string path, Difference difference) in differences)
            {
                Console.WriteLine(
                    $"generated/{description.Name}/{path}: {difference.ToString().ToLowerInvariant()}");
            }

            stale += differences.Count;
            Console.WriteLine($"{description.Name}: {(differences.Count == 0 ? "up to date" : "stale")}");
        }

        if (UnreachedMethods.Find(root) is { Count: > 0 } unreached)
        {
            return Common.Report(unreached);
        }

        foreach (string path in LibSel4Command.Stale(root))
        {
            Console.WriteLine($"{path}: changed");
            stale++;
        }

        foreach (string orphan in ReferencePackages.Orphans(root))
        {
            Console.WriteLine($"generated/{orphan}: no configuration of that name");
            stale++;
        }

        if (!clang)
        {
            Console.WriteLine(
                "note: clang is missing, so struct layouts were not read back (apt-get install clang)");
        }

        if (stale > 0)
        {
            Console.Error.WriteLine(
                $"{stale} file{(stale == 1 ? " is" : "s are")} not what the sources give; run `dotnet run --project Transpiler`.");
        }

        return stale == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static int ListExceptions(string root)
    {
        foreach (SubsetException e in SubsetExceptions.Find(root))
        {
            Console.WriteLine($"{e.Place}: {e.Rule} does not apply to {e.Declaration}: {e.Reason}");
        }

        return ExitCode.Success;
    }
}
