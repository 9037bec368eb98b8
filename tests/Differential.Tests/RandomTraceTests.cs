// SPDX-License-Identifier: BSD-2-Clause
// Random kernel entries: the rules about the kernel's state hold after them, and generated C does what the C# does.
// The first seed is SEL4GEN_SEED, or 1, and so many seeds are run; SEL4GEN_FUZZ (90s, 10m, 2h) sets a time instead.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Replay;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Differential.Tests;

[NonParallelizable]
[Category("Slow")]
[Category("Random")]
public sealed class RandomTraceTests
{
    private const int TraceLength = 300;
    private const ulong SeedsForRules = 2500;
    private const ulong SeedsForAFlavour = 500;

    /// <summary>The seed asked for; new ones when the tests run for a time; else 1.</summary>
    internal static ulong Seed { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("SEL4GEN_SEED"), out ulong seed) ? seed
        : Duration() is null ? 1
        : (ulong)Random.Shared.NextInt64(1L << 40);

    private static IEnumerable<string> Flavours => NativeFlavour.All.Select(f => f.Name);

    [Test]
    public void TheRulesHoldAfterRandomEntries()
    {
        using Fuzzer fuzzer = new();
        Run(fuzzer, SeedsForRules);
    }

    [TestCaseSource(nameof(Flavours))]
    public void GeneratedCAgrees(string flavour)
    {
        using Fuzzer fuzzer = new(NativeFixture.Image(flavour));
        Run(fuzzer, SeedsForAFlavour);
    }

    private static void Run(Fuzzer fuzzer, ulong seeds)
    {
        TimeSpan? time = Duration();
        ulong seed = Seed;
        Stopwatch watch = Stopwatch.StartNew();
        while (time is null ? seed < Seed + seeds : watch.Elapsed < time)
        {
            if (fuzzer.RunSeed(seed, TraceLength) is { } failure)
            {
                Failure small = Shrinker.Shrink(failure, s => fuzzer.Run(s));
                string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"seed-{seed}.trace");
                TraceFile.Write(path, small.Steps, $"seed {seed}", small.Kind);
                Assert.Fail(
                    $"seed {seed}: {small.Error}\n{string.Join('\n', small.Steps)}\nreplay it: dotnet run --project Replay -- replay {path}");
            }

            seed++;
        }

        TestContext.Out.WriteLine($"{fuzzer.Entries} entries, seeds {Seed} to {seed - 1}");
    }

    /// <summary>How long one test of this kind may go on; null if it runs a number of traces.</summary>
    internal static TimeSpan? Duration()
    {
        string text = Environment.GetEnvironmentVariable("SEL4GEN_FUZZ") ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        double number = double.Parse(text[..^1], CultureInfo.InvariantCulture);
        TimeSpan all = text[^1] switch
        {
            'h' => TimeSpan.FromHours(number),
            'm' => TimeSpan.FromMinutes(number),
            _ => TimeSpan.FromSeconds(number),
        };

        // The rules, each flavour, and the target share it.
        return all / (NativeFlavour.All.Count + 2);
    }
}
