// SPDX-License-Identifier: BSD-2-Clause
// The command `guide`: random traces that are steered to rare branches; --compare shows what the steering is worth.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay.Coverage;

/// <summary>Runs guided traces.</summary>
internal static class GuideCommand
{
    private static readonly Option<ulong> s_seed = new("--seed") { Description = "The first seed.", DefaultValueFactory = _ => 1 };

    private static readonly Option<long> s_entries = new("--entries")
    {
        Description = "Kernel entries, at least.",
        DefaultValueFactory = _ => 100000,
    };

    private static readonly Option<double> s_seconds = new("--seconds") { Description = "Stops after this time; 0 for no limit." };

    private static readonly Option<string?> s_against = new("--against") { Description = "Runs generated C beside the C# kernel." };

    private static readonly Option<int> s_compare = new("--compare")
    {
        Description = "Runs this many times with steering and without, each time with other seeds, and shows how many branches each reached.",
    };

    private static readonly Option<string[]> s_corpus = new("--corpus")
    {
        Description = "A folder of traces to begin with; may be given several times.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string?> s_grow = new("--grow")
    {
        Description = "A folder for traces that reach branches which none before them reached.",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("guide", "Makes up traces and steers them to branches that are seldom reached.")
        {
            s_seed, s_entries, s_seconds, s_against, s_compare, s_corpus, s_grow,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string root = NativeBuilder.FindRoot();
        (MemoryStream kernel, BranchMap _) = GuidedRun.Compile(root);
        long entries = parsed.GetValue(s_entries);
        if (parsed.GetValue(s_compare) is > 0 and int times)
        {
            Compare(kernel, times, entries);
            return 0;
        }

        string? image = parsed.GetValue(s_against) is { } name ? NativeBuilder.Build(NativeFlavour.Find(name)) : null;
        string[] lines = GuidedRun.Play(kernel, true, parsed.GetValue(s_seed), entries, parsed.GetValue(s_seconds), image, parsed.GetValue(s_corpus), parsed.GetValue(s_grow));
        string[] rest = [.. lines.Where(l => !l.StartsWith("reached ", StringComparison.Ordinal))];
        Console.WriteLine(rest[0]);
        if (rest.Length == 1)
        {
            return 0;
        }

        string path = Path.Combine("build", "traces", $"guided-{parsed.GetValue(s_seed)}.trace");
        TraceFile.Write(path, rest[1..].Select(Step.Parse), rest[0]);
        Console.WriteLine($"the trace is in {path}");
        return 1;
    }

    private static void Compare(MemoryStream kernel, int times, long entries)
    {
        SortedDictionary<long, (int Plain, int Guided)> sums = [];
        for (int run = 0; run < times; run++)
        {
            ulong seed = 1 + ((ulong)run * 1_000_000);
            foreach (bool steers in (bool[])[false, true])
            {
                foreach (string[] words in GuidedRun.Play(kernel, steers, seed, entries, 0, null)
                    .Where(l => l.StartsWith("reached ", StringComparison.Ordinal)).Select(l => l.Split(' ')))
                {
                    long at = long.Parse(words[1], CultureInfo.InvariantCulture);
                    int reached = int.Parse(words[2], CultureInfo.InvariantCulture);
                    (int plain, int guided) = sums.GetValueOrDefault(at);
                    sums[at] = steers ? (plain, guided + reached) : (plain + reached, guided);
                }
            }
        }

        Console.WriteLine("entries   plain  guided   (branches reached, mean)");
        foreach ((long at, (int plain, int guided)) in sums)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{at,7} {(double)plain / times,7:0.0} {(double)guided / times,7:0.0}"));
        }
    }
}
