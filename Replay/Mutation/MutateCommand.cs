// SPDX-License-Identifier: BSD-2-Clause
// The command `mutate`: puts faults into the kernel, one at a time, and says which of them are noticed.
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
    private const string Flavour = "gcc-O2";
    private const string Survived = "survived";
    private const string Invalid = "invalid";
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

    private static readonly Option<int?> s_only = new("--only") { Description = "Only this fault." };

    private static readonly Option<int?> s_from = new("--from") { Description = "In this process, from this fault on: a line for each.", Hidden = true };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("mutate", "Puts deliberate faults into the kernel, one at a time, and says which are noticed.")
        {
            s_traces, s_random, s_seed, s_only, s_from,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        int traces = parsed.GetValue(s_traces);
        MutationRun run = new(NativeBuilder.FindRoot());
        IReadOnlyList<Mutant> mutants = parsed.GetValue(s_random) is > 0 and int count
            ? run.MakeRandom(parsed.GetValue(s_seed), count)
            : Mutants.All;
        if ((parsed.GetValue(s_from) ?? parsed.GetValue(s_only)) is { } first)
        {
            int end = parsed.GetValue(s_from) == null ? first + 1 : mutants.Count;
            for (int i = first; i < end; i++)
            {
                Console.WriteLine(Verdict(run, mutants[i], traces).Split('\n')[0]);
            }

            return 0;
        }

        NativeBuilder.Build(NativeFlavour.Find(Flavour));
        List<Mutant> survivors = [];
        int valid = 0;
        foreach ((Mutant mutant, string verdict) in mutants.Zip(Verdicts(parsed, mutants.Count)))
        {
            Console.WriteLine($"{verdict} <- {mutant.What}");
            valid += verdict.StartsWith(Invalid, StringComparison.Ordinal) ? 0 : 1;
            if (verdict.StartsWith(Survived, StringComparison.Ordinal))
            {
                survivors.Add(mutant);
            }
        }

        foreach (Mutant survivor in survivors)
        {
            Console.WriteLine($"survivor: {survivor.What}");
        }

        Console.WriteLine($"{valid - survivors.Count} of {valid} caught");
        return survivors.Count == 0 ? 0 : 1;
    }

    // A process does one after the other. A faulty kernel may run for ever or crash it: then another one goes on behind.
    private static IEnumerable<string> Verdicts(ParseResult parsed, int count)
    {
        int next = 0;
        while (next < count)
        {
            using Process process = Start(parsed, next);
            bool goesOn = true;
            while (goesOn && next < count)
            {
                Task<string?> line = process.StandardOutput.ReadLineAsync();
                string verdict;
                if (!line.Wait(s_patience))
                {
                    process.Kill();
                    verdict = "hung it does not end";
                    goesOn = false;
                }
                else
                {
                    goesOn = line.Result != null;
                    verdict = line.Result ?? "crashed the process";
                }

                next++;
                yield return verdict;
            }

            process.WaitForExit();
        }
    }

    private static Process Start(ParseResult parsed, int from)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] host = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(MutateCommand).Assembly.Location] : [];
        string[] arguments =
        [
            .. host, "mutate", "--from", $"{from}", "--traces", $"{parsed.GetValue(s_traces)}", "--random",
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

    private static string Verdict(MutationRun run, Mutant mutant, int traces)
    {
        try
        {
            if (run.Play(mutant, traces, null) is { } rule)
            {
                return $"rules {rule}";
            }

            string image = NativeBuilder.PathOf(NativeFlavour.Find(Flavour));
            return run.Play(mutant, traces, image) is { } difference ? $"agreement {difference}" : Survived;
        }
        catch (InvalidOperationException e) when (e.Message.Contains("does not compile", StringComparison.Ordinal))
        {
            return $"{Invalid} {e.Message}";
        }
    }
}
