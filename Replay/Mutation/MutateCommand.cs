// SPDX-License-Identifier: BSD-2-Clause
// The command `mutate`: inserts faults into the kernel, one at a time, and reports which of them are detected.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay.Mutation;

/// <summary>Runs all mutants.</summary>
internal static class MutateCommand
{
    private const int Failed = 1;
    private const int Unsound = 2;
    private const string Hung = "hung";
    private const string Crashed = "crashed";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private static readonly Option<int> s_traces = new("--traces")
    {
        Description = "How many traces a fault may survive.",
        DefaultValueFactory = _ => 1000,
    };

    private static readonly Option<int> s_random = new("--random")
    {
        Description = "So many faults at random places, instead of the list of chosen ones.",
    };

    private static readonly Option<ulong> s_seed = new("--seed") { Description = "For --random.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int?> s_only = new("--only") { Description = "Only this fault, by its number from 0." };

    private static readonly Option<int?> s_from = new("--from") { Description = "In this process, from this fault on: a line for each.", Hidden = true };

    private static readonly Option<string?> s_digest = new("--digest") { Description = "Stops if the sources are others.", Hidden = true };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("mutate", "Puts deliberate faults into the kernel, one at a time, and says which are noticed.")
        {
            s_traces, s_random, s_seed, s_only, s_from, s_digest,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        try
        {
            return Dispatch(parsed);
        }
        catch (InvalidOperationException e)
        {
            Console.Error.WriteLine(e.Message);
            return Unsound;
        }
    }

    private static int Dispatch(ParseResult parsed)
    {
        int traces = parsed.GetValue(s_traces);
        MutationRun run = new(NativeBuilder.FindRoot());
        IReadOnlyList<Mutant> mutants = parsed.GetValue(s_random) is > 0 and int count
            ? run.MakeRandom(parsed.GetValue(s_seed), count)
            : Mutants.All;
        if (parsed.GetValue(s_from) is { } from)
        {
            return Work(run, mutants, from, traces, parsed.GetValue(s_digest));
        }

        run.BuildImage();
        run.Load([]);
        if (run.PlaySound(traces, traces) is { } wrong)
        {
            Console.WriteLine($"the unchanged kernel does not survive, so nothing can be said about its faults: {wrong}");
            return Unsound;
        }

        Console.WriteLine($"the unchanged kernel survives {traces} traces and the corpus, by the rules and beside its C (sources {run.Digest})");
        if (parsed.GetValue(s_only) is { } only)
        {
            run.Load(mutants);
            Verdict verdict = run.Judge(only, traces, traces);
            Console.WriteLine($"{only} {verdict.By} {verdict.Reason} <- {mutants[only].What}");
            return verdict.By == Witness.None ? Failed : 0;
        }

        return Report(mutants, Verdicts(parsed, run, mutants.Count));
    }

    private static int Report(IReadOnlyList<Mutant> mutants, IEnumerable<string> verdicts)
    {
        List<(int Number, Mutant Mutant)> survivors = [];
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        int number = 0;
        foreach ((Mutant mutant, string verdict) in mutants.Zip(verdicts))
        {
            Console.WriteLine($"{number} {verdict} <- {mutant.What}");
            string by = verdict.Split(' ')[0];
            counts[by] = counts.GetValueOrDefault(by) + 1;
            if (by == nameof(Witness.None))
            {
                survivors.Add((number, mutant));
            }

            number++;
        }

        foreach ((int survivor, Mutant mutant) in survivors)
        {
            Console.WriteLine($"survivor {survivor}: {mutant.What}");
        }

        int Count(string by) => counts.GetValueOrDefault(by);
        int valid = mutants.Count - Count(nameof(Witness.Invalid));
        Console.WriteLine(
            $"{valid - survivors.Count} of {valid} caught: {Count(nameof(Witness.Rules))} by rules, {Count(nameof(Witness.Agreement))} by comparison "
            + $"with C, {Count(nameof(Witness.Boot))} at boot, {Count(Hung)} hung, {Count(Crashed)} crashed; "
            + $"{Count(nameof(Witness.Invalid))} more do not compile");
        return survivors.Count == 0 ? 0 : Failed;
    }

    // A line for each fault from the first on.
    private static int Work(MutationRun run, IReadOnlyList<Mutant> mutants, int first, int traces, string? digest)
    {
        if (digest != null && digest != run.Digest)
        {
            Console.Error.WriteLine($"the kernel's sources are {run.Digest}, no longer {digest}");
            return Unsound;
        }

        run.Load(mutants);
        Console.WriteLine("ready");
        for (int i = first; i < mutants.Count; i++)
        {
            Verdict verdict = run.Judge(i, traces, traces);
            Console.WriteLine($"{verdict.By} {verdict.Reason}");
        }

        return 0;
    }

    // A process does one after the other. A faulty kernel may run for ever or crash it: then another one goes on behind.
    private static IEnumerable<string> Verdicts(ParseResult parsed, MutationRun run, int count)
    {
        int next = 0;
        while (next < count)
        {
            using Process process = Start(parsed, run, next);
            if (process.StandardOutput.ReadLine() != "ready")
            {
                throw new InvalidOperationException("the kernel's sources changed during the run, or do not compile; start again");
            }

            bool goesOn = true;
            while (goesOn && next < count)
            {
                Task<string?> line = process.StandardOutput.ReadLineAsync();
                string verdict;
                if (!line.Wait(s_patience))
                {
                    process.Kill();
                    verdict = $"{Hung} it does not end";
                    goesOn = false;
                }
                else
                {
                    goesOn = line.Result != null;
                    verdict = line.Result ?? $"{Crashed} the process";
                }

                next++;
                yield return verdict;
            }

            process.WaitForExit();
        }
    }

    private static Process Start(ParseResult parsed, MutationRun run, int from)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] host = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(MutateCommand).Assembly.Location] : [];
        string[] arguments =
        [
            .. host, "mutate", "--from", $"{from}", "--digest", run.Digest, "--traces", $"{parsed.GetValue(s_traces)}", "--random",
            $"{parsed.GetValue(s_random)}", "--seed", $"{parsed.GetValue(s_seed)}",
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        process.BeginErrorReadLine();
        return process;
    }
}
