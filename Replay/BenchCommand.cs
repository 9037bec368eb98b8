// SPDX-License-Identifier: BSD-2-Clause
// The command `bench`: how many kernel entries a second of processor time is enough for, as C# and as generated C. Traces
// are made up before; rules are not checked. The C runs on the same simulated devices, beside the C#: only the time in it
// counts.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay;

/// <summary>Measures.</summary>
internal static class BenchCommand
{
    private const string Heading = "## Kernel entries on the host";
    private const int Length = 300;

    private static readonly Option<int> s_traces = new("--traces") { Description = "How many traces.", DefaultValueFactory = _ => 400 };

    private static readonly Option<string> s_against = new("--against")
    {
        Description = "The generated C that is measured, too.",
        DefaultValueFactory = _ => "gcc-O2",
    };

    private static readonly Option<bool> s_write = new("--write") { Description = "Writes the figures to docs/benchmarks.md, too." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("bench", "Measures kernel entries per second of processor time.") { s_traces, s_against, s_write };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        int traces = parsed.GetValue(s_traces);
        string flavour = parsed.GetValue(s_against)!;
        (long entries, double rate) = Managed(traces);
        (long nativeEntries, double nativeRate) = Generated(traces, NativeBuilder.Build(NativeFlavour.Find(flavour)));
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Heading}

            Random traces on the simulated machine (`Replay`, command `bench`), entries in a second of processor time:

            | kernel | entries | a second |
            |---|--:|--:|
            | C# on .NET | {entries:n0} | {rate:n0} |
            | generated C, {flavour} | {nativeEntries:n0} | {nativeRate:n0} |

            """);
        Console.WriteLine(text);
        if (parsed.GetValue(s_write))
        {
            string path = Path.Combine(NativeBuilder.FindRoot(), "docs", "benchmarks.md");
            string before = File.ReadAllText(path);
            int at = before.IndexOf(Heading, StringComparison.Ordinal);
            File.WriteAllText(path, $"{(at < 0 ? before : before[..at]).TrimEnd()}\n\n{text.TrimEnd()}\n");
        }

        return 0;
    }

    private static (long Entries, double Rate) Managed(int traces)
    {
        using Fuzzer fuzzer = new() { CheckRules = false };
        List<IReadOnlyList<Step>> all = Record(fuzzer, traces);
        // Once to warm up.
        Play(fuzzer, all);
        long before = fuzzer.Entries;
        TimeSpan start = Environment.CpuUsage.TotalTime;
        Play(fuzzer, all);
        return (fuzzer.Entries - before, (fuzzer.Entries - before) / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
    }

    private static (long Entries, double Rate) Generated(int traces, string image)
    {
        using Fuzzer fuzzer = new(image) { CheckRules = false };
        Play(fuzzer, Record(fuzzer, traces / 4));
        return fuzzer.Generated();
    }

    private static void Play(Fuzzer fuzzer, List<IReadOnlyList<Step>> traces) => traces.ForEach(t => fuzzer.Run(t));

    private static List<IReadOnlyList<Step>> Record(Fuzzer fuzzer, int count)
    {
        List<IReadOnlyList<Step>> traces = [];
        fuzzer.OnTrace = traces.Add;
        for (ulong seed = 1; seed <= (ulong)count; seed++)
        {
            fuzzer.RunSeed(seed, Length);
        }

        fuzzer.OnTrace = null;
        return traces;
    }
}
