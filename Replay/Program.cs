// SPDX-License-Identifier: BSD-2-Clause
// The command line: random traces (fuzz), traces from files (replay, shrink, show), and their speed (bench).
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Sel4Gen.Replay.Coverage;
using Sel4Gen.Replay.Mutation;
using Sel4Gen.Replay.Native;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

internal static class Program
{
    private const int Failed = 1;
    private const int Usage = 2;

    private static readonly Option<string?> s_against = new("--against")
    {
        Description = $"Runs generated C beside the C# kernel and compares after each entry: {string.Join(", ", NativeFlavour.All.Select(f => f.Name))}.",
        HelpName = "FLAVOUR",
    };

    private static readonly Option<ulong> s_seed = new("--seed")
    {
        Description = "The first seed. [default: 1]",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> s_traces = new("--traces")
    {
        Description = "How many traces, each with the next seed.",
        DefaultValueFactory = _ => 1000,
    };

    private static readonly Option<int> s_length = new("--length")
    {
        Description = "Steps of a trace, at most.",
        DefaultValueFactory = _ => 300,
    };

    private static readonly Option<double> s_seconds = new("--seconds")
    {
        Description = "Stops after this time; 0 for no limit.",
    };

    private static readonly Option<string> s_output = new("--output")
    {
        Description = "The folder for traces that fail.",
        DefaultValueFactory = _ => Path.Combine("build", "traces"),
    };

    private static readonly Option<bool> s_outcomes = new("--outcomes") { Description = "Lists how often each operation ended how." };

    private static readonly Option<int?> s_step = new("--step") { Description = "Shows the state before and after this step." };

    private static readonly Option<string?> s_graph = new("--graph") { Description = "Writes the last state as a Graphviz file." };

    private static readonly Argument<string> s_file = new("FILE") { Description = "A trace." };

    public static int Main(string[] arguments)
    {
        RootCommand root = new("Plays kernel entries on the simulated machine and checks the kernel after each.");
        Add(root, "fuzz", "Makes up traces and plays them.", Fuzz, s_seed, s_traces, s_length, s_seconds, s_against, s_output, s_outcomes);
        Add(root, "replay", "Plays a trace from a file.", Replay, s_file, s_against, s_step, s_graph);
        Add(root, "shrink", "Makes a failing trace small.", Shrink, s_file, s_against, s_output);
        root.Subcommands.Add(BenchCommand.Make());
        root.Subcommands.Add(MutateCommand.Make());
        root.Subcommands.Add(CoverageCommand.Make());
        Add(root, "twin", "Plays random traces with and without the fastpath and compares the states.", Twin, s_seed, s_traces, s_length);
        root.Subcommands.Add(GuideCommand.Make());
        ArchCommands.AddTo(root);
        try
        {
            return root.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is FormatException or ArgumentException or IOException)
        {
            Console.Error.WriteLine(e.Message);
            return Usage;
        }
    }

    private static void Add(RootCommand root, string name, string description, Func<ParseResult, int> action, params Symbol[] symbols)
    {
        Command command = new(name, description);
        foreach (Symbol symbol in symbols)
        {
            switch (symbol)
            {
                case Option option:
                    command.Options.Add(option);
                    break;
                case Argument argument:
                    command.Arguments.Add(argument);
                    break;
            }
        }

        command.SetAction(action);
        root.Subcommands.Add(command);
    }

    private static int Fuzz(ParseResult parsed)
    {
        ulong seed = parsed.GetValue(s_seed);
        using Fuzzer fuzzer = Make(parsed);
        fuzzer.CountOutcomes = parsed.GetValue(s_outcomes);
        double seconds = parsed.GetValue(s_seconds);
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan said = TimeSpan.Zero;
        int failures = 0;
        ulong last = seed + (ulong)parsed.GetValue(s_traces);
        ulong next = seed;
        for (; next < last && (seconds == 0 || watch.Elapsed.TotalSeconds < seconds); next++)
        {
            if (fuzzer.RunSeed(next, parsed.GetValue(s_length)) is { } failure)
            {
                failures++;
                string path = Path.Combine(parsed.GetValue(s_output)!, $"seed-{next}.trace");
                TraceFile.Write(path, failure.Steps, $"seed {next}", failure.Kind);
                Console.WriteLine($"seed {next}, step {failure.Steps.Count}: {failure.Kind} ({path})");
            }

            if (watch.Elapsed - said > TimeSpan.FromSeconds(2))
            {
                said = watch.Elapsed;
                Console.Error.WriteLine($"{fuzzer.Entries} entries, seed {next}, {failures} failures");
            }
        }

        foreach ((string name, long count) in fuzzer.Outcomes)
        {
            Console.WriteLine($"{count,9} {name}");
        }

        Console.WriteLine(
            $"{fuzzer.Entries} entries, {fuzzer.Checks} checks, seeds {seed} to {next - 1}, {failures} failures, {Rate(fuzzer, watch)}");
        return failures == 0 ? 0 : Failed;
    }

    private static int Replay(ParseResult parsed)
    {
        IReadOnlyList<Step> steps = TraceFile.Read(parsed.GetValue(s_file)!);
        using Fuzzer fuzzer = Make(parsed);
        int shown = parsed.GetValue(s_step) ?? -1;
        Failure? failure = fuzzer.Run(steps, after: i =>
        {
            if (i == shown - 2 || i == shown - 1)
            {
                Console.WriteLine($"--- after step {i + 1}: {steps[i]}");
                Console.WriteLine(StatePrinter.Text(fuzzer.Machine));
            }
        });
        if (parsed.GetValue(s_graph) is { } graph)
        {
            File.WriteAllText(graph, StatePrinter.Graph(fuzzer.Machine));
        }

        if (failure == null)
        {
            Console.WriteLine($"{steps.Count} steps, {fuzzer.Entries} entries: all rules hold");
            return 0;
        }

        Console.WriteLine($"step {failure.Steps.Count}: {failure.Steps[^1]}");
        Console.WriteLine(failure.Error);
        return Failed;
    }

    private static int Shrink(ParseResult parsed)
    {
        string file = parsed.GetValue(s_file)!;
        using Fuzzer fuzzer = Make(parsed);
        if (fuzzer.Run(TraceFile.Read(file)) is not { } failure)
        {
            Console.WriteLine("the trace does not fail");
            return Failed;
        }

        Failure small = Shrinker.Shrink(failure, s => fuzzer.Run(s));
        string path = Path.Combine(parsed.GetValue(s_output)!, Path.GetFileNameWithoutExtension(file) + "-small.trace");
        TraceFile.Write(path, small.Steps, small.Kind);
        Console.WriteLine($"{failure.Steps.Count} -> {small.Steps.Count} steps: {path}\n{small.Kind}");
        return 0;
    }

    private static int Twin(ParseResult parsed)
    {
        using Fuzzer fuzzer = new() { CheckRules = false };
        FastpathTwin twin = new(fuzzer.Machine);
        ulong seed = parsed.GetValue(s_seed);
        ulong end = seed + (ulong)parsed.GetValue(s_traces);
        for (ulong next = seed; next < end; next++)
        {
            if (twin.CompareSeed(fuzzer, next, parsed.GetValue(s_length)) is { } difference)
            {
                Console.WriteLine($"seed {next}: {difference}");
                return Failed;
            }
        }

        Console.WriteLine($"{twin.Compared} entries, {twin.FastEntries} through the fastpath's door, seeds {seed} to {end - 1}: no difference");
        return 0;
    }

    private static string Rate(Fuzzer fuzzer, Stopwatch watch) =>
        string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Entries / watch.Elapsed.TotalSeconds:n0} entries a second");

    private static Fuzzer Make(ParseResult parsed) =>
        new(parsed.GetValue(s_against) is { } name ? NativeBuilder.Build(NativeFlavour.Find(name)) : null);
}
