// SPDX-License-Identifier: BSD-2-Clause
// Random kernel entries: the rules about the kernel's state hold after them, and generated C does what the C# does.
// The first seed is SEL4GEN_SEED, or 1, and so many seeds are run; SEL4GEN_FUZZ (90s, 10m, 2h) sets a time instead. Then
// the traces are steered to branches that are seldom reached; they begin with the corpus, and with what earlier runs added
// to it in build/traces/grown.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Replay;
using Sel4Gen.Replay.Coverage;
using Sel4Gen.Replay.Native;
using Sel4Gen.Simulator;

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

    // The kernel with a probe at each branch.
    private static readonly Lazy<MemoryStream> s_probed = new(() => GuidedRun.Compile(NativeBuilder.FindRoot()).Assembly);

    [Test]
    public void TheRulesHoldAfterRandomEntries() => Run(null, SeedsForRules);

    [TestCaseSource(nameof(Flavours))]
    public void GeneratedCAgrees(string flavour) => Run(NativeFixture.Image(flavour), SeedsForAFlavour);

    private static void Run(string? image, ulong seeds)
    {
        if (Duration() is { } time)
        {
            RunGuided(image, time);
            return;
        }

        using Fuzzer fuzzer = new(image);
        for (ulong seed = Seed; seed < Seed + seeds; seed++)
        {
            if (fuzzer.RunSeed(seed, TraceLength) is { } failure)
            {
                Fail(fuzzer, failure, $"seed {seed}");
            }
        }

        TestContext.Out.WriteLine($"{fuzzer.Entries} entries, seeds {Seed} to {Seed + seeds - 1}");
    }

    private static void RunGuided(string? image, TimeSpan time)
    {
        string root = NativeBuilder.FindRoot();
        string corpus = Path.Combine(root, "tests", "Differential.Tests", "Corpus");
        string grown = Path.Combine(root, "build", "traces", "grown");
        string[] lines =
        [
            .. GuidedRun.Play(s_probed.Value, true, Seed, long.MaxValue, time.TotalSeconds, image, [corpus, grown], grown)
                .Where(l => !l.StartsWith("reached ", StringComparison.Ordinal)),
        ];
        if (lines.Length > 1)
        {
            using Fuzzer fuzzer = new(image);
            Step[] steps = [.. lines[1..].Select(Step.Parse)];
            Fail(fuzzer, fuzzer.Run(steps) ?? new Failure(null, steps, new InvariantException(lines[0])), "guided");
        }

        TestContext.Out.WriteLine(lines[0]);
    }

    private static void Fail(Fuzzer fuzzer, Failure failure, string name)
    {
        Failure small = Shrinker.Shrink(failure, s => fuzzer.Run(s));
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{name.Replace(' ', '-')}.trace");
        TraceFile.Write(path, small.Steps, name, small.Kind);
        Assert.Fail($"{name}: {small.Error}\n{string.Join('\n', small.Steps)}\nreplay it: dotnet run --project Replay -- replay {path}");
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
