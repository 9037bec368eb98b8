// SPDX-License-Identifier: BSD-2-Clause
// `target`: random traces, or one from a file, replayed in QEMU: on our kernel, or on another one.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay.Target;

/// <summary>The target command.</summary>
internal static class TargetCommand
{
    private static readonly Option<ulong> s_seed = new("--seed")
    {
        Description = "The first seed. Even ones have ticks, odd ones interrupts that are pending at a system call.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> s_traces = new("--traces") { Description = "How many traces.", DefaultValueFactory = _ => 10 };

    private static readonly Option<int> s_length = new("--length")
    {
        Description = "Steps of a trace, at most.",
        DefaultValueFactory = _ => 300,
    };

    private static readonly Option<double> s_seconds = new("--seconds") { Description = "Stops after this time; 0 for no limit." };

    private static readonly Option<bool> s_slow = new("--without-fastpath") { Description = "The target's kernel has no fastpath." };

    private static readonly Option<string?> s_file = new("--file") { Description = "A trace from a file instead." };

    private static readonly Option<bool> s_ticks = new("--ticks") { Description = "With --file: time passes while threads wait." };

    private static readonly Option<string?> s_kernel = new("--kernel")
    {
        Description = "Somebody else's kernel: an ELF file, built for the variant's board with the options that docs/testing.md lists.",
        HelpName = "KERNEL.elf",
    };

    private static readonly Option<bool> s_whole = new("--whole") { Description = "Failing traces are kept as they are, not made small." };

    private static readonly Option<bool> s_outcomes = new("--outcomes") { Description = "Lists how often each operation ended how." };

    public static void AddTo(RootCommand root)
    {
        Command command = new("target", "Replays traces in QEMU, and compares what user level sees.");
        foreach (Option option in (Option[])[s_seed, s_traces, s_length, s_seconds, s_slow, s_file, s_ticks, s_kernel, s_whole, s_outcomes])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        TargetImage image = parsed.GetValue(s_kernel) is { } kernel ? TargetImage.Build(kernel) : TargetImage.Build(fastpath: !parsed.GetValue(s_slow));
        bool isForeign = parsed.GetValue(s_kernel) != null;
        using TargetSession session = new(image, isForeign, isForeign ? KnownDifference.All : null);
        Console.Error.WriteLine($"the stage is built of {session.Recorder.Memory}");
        double seconds = parsed.GetValue(s_seconds);
        Stopwatch watch = Stopwatch.StartNew();
        int entries = 0;
        Dictionary<string, int> kinds = [];
        ulong first = parsed.GetValue(s_seed);
        ulong last = parsed.GetValue(s_file) != null ? first : first + (ulong)parsed.GetValue(s_traces) - 1;
        ulong seed = first;
        for (; seed <= last && (seconds == 0 || watch.Elapsed.TotalSeconds < seconds); seed++)
        {
            TargetTrace trace = parsed.GetValue(s_file) is { } file
                ? session.Recorder.Record(TraceFile.Read(file), parsed.GetValue(s_ticks))
                : session.Recorder.Record(seed, parsed.GetValue(s_length));
            entries += trace.Entries;
            Console.Error.WriteLine(
                $"seed {seed}: {trace.Steps.Count} steps, {trace.Entries} entries, {trace.Interrupts} interrupts, {trace.Restarts} restarts: "
                + string.Join(", ", trace.Steps.GroupBy(s => s.Action.Site).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}")));
            if (session.Play(trace) is { } failure)
            {
                string kind = Shrinker.KindOf(failure);
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                Report(session, seed, trace.HasTicks, failure, isKnown: kinds[kind] > 1 || parsed.GetValue(s_whole));
            }
        }

        foreach ((string name, int count) in session.Recorder.Outcomes.Where(_ => parsed.GetValue(s_outcomes)))
        {
            Console.WriteLine($"{count,7} {name}");
        }

        foreach ((string why, int count) in session.Recorder.LeftOut)
        {
            Console.WriteLine($"{count,7} steps left out: {why}");
        }

        Console.WriteLine($"{entries} entries in QEMU, seeds {first} to {seed - 1}, {kinds.Values.Sum()} failures of {kinds.Count} kinds");
        return kinds.Count == 0 ? 0 : 1;
    }

    // The first trace of each kind is made small.
    private static void Report(TargetSession session, ulong seed, bool hasTicks, Failure failure, bool isKnown)
    {
        Failure small = isKnown ? failure : session.Shrink(failure, hasTicks);
        string path = Path.Combine("build", "traces", $"target-{seed}.trace");
        TraceFile.Write(path, small.Steps, $"target, seed {seed}, {(hasTicks ? "with --ticks" : "without ticks")}", small.Error.Message);
        Console.WriteLine($"seed {seed}: {small.Error.Message} ({small.Steps.Count} steps: {path})");
    }
}
