// SPDX-License-Identifier: BSD-2-Clause
// `target`: random traces, or one from a file, replayed in QEMU.
using System;
using System.Collections.Generic;
using System.CommandLine;
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

    private static readonly Option<bool> s_slow = new("--without-fastpath") { Description = "The target's kernel has no fastpath." };

    private static readonly Option<string?> s_file = new("--file") { Description = "A trace from a file instead." };

    private static readonly Option<bool> s_ticks = new("--ticks") { Description = "With --file: time passes while threads wait." };

    public static void AddTo(RootCommand root)
    {
        Command command = new("target", "Replays traces in QEMU, and compares what user level sees.");
        foreach (Option option in (Option[])[s_seed, s_traces, s_length, s_slow, s_file, s_ticks])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        TargetImage image = TargetImage.Build(fastpath: !parsed.GetValue(s_slow));
        string folder = Path.Combine(NativeBuilder.FindRoot(), "build", "target");
        using TargetRecorder recorder = new(image);
        int failures = 0;
        int entries = 0;
        ulong first = parsed.GetValue(s_seed);
        ulong last = parsed.GetValue(s_file) != null ? first : first + (ulong)parsed.GetValue(s_traces) - 1;
        for (ulong seed = first; seed <= last; seed++)
        {
            TargetTrace trace = parsed.GetValue(s_file) is { } file
                ? recorder.Record(TraceFile.Read(file), parsed.GetValue(s_ticks))
                : recorder.Record(seed, parsed.GetValue(s_length));
            string? difference = TargetRun.Play(image, trace, folder);
            entries += trace.Entries;
            Console.Error.WriteLine(
                $"seed {seed}: {trace.Steps.Count} steps, {trace.Entries} entries, {trace.Interrupts} interrupts, {trace.Restarts} restarts: "
                + string.Join(", ", trace.Steps.GroupBy(s => s.Action.Site).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}")));
            if (difference != null)
            {
                failures++;
                string path = Path.Combine("build", "traces", $"target-{seed}.trace");
                TraceFile.Write(path, trace.Played, $"target, seed {seed}, {(trace.HasTicks ? "with" : "without")} ticks", difference);
                Console.WriteLine($"seed {seed}: {difference} ({path})");
            }
        }

        foreach ((string why, int count) in recorder.LeftOut)
        {
            Console.WriteLine($"{count,7} steps left out: {why}");
        }

        Console.WriteLine($"{entries} entries in QEMU, seeds {first} to {last}, {failures} failures");
        return failures == 0 ? 0 : 1;
    }
}
