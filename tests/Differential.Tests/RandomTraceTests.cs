// SPDX-License-Identifier: BSD-2-Clause
// Random kernel entries: the rules about the kernel's state hold after them, and generated C does what the C# does.
// The first seed is SEL4GEN_SEED, or 1, and so many seeds are run; SEL4GEN_FUZZ (90s, 10m, 2h) sets a time instead. Then
// the traces are steered to branches that are seldom reached; they begin with the corpus, and with what earlier runs added
// to it in build/traces/grown.
using System;
using System.Collections.Generic;
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
    private static readonly ulong s_seedsForRules = 2500 / RandomRuns.Divisor;
    private static readonly ulong s_seedsForAFlavour = 500 / RandomRuns.Divisor;

    private static IEnumerable<string> Flavours => NativeFlavour.All.Select(f => f.Name);

    // The kernel with a probe at each branch.
    private static readonly Lazy<MemoryStream> s_probed = new(() => GuidedRun.Compile(NativeBuilder.FindRoot()).Assembly);

    [Test]
    public void TheRulesHoldAfterRandomEntries() => Run(null, s_seedsForRules);

    [TestCaseSource(nameof(Flavours))]
    public void GeneratedCAgrees(string flavour) => Run(NativeFixture.Image(flavour), s_seedsForAFlavour);

    private static void Run(string? image, ulong seeds)
    {
        if (RandomRuns.Duration() is { } time)
        {
            RunGuided(image, time);
            return;
        }

        using Fuzzer fuzzer = new(image);
        for (ulong seed = RandomRuns.Seed; seed < RandomRuns.Seed + seeds; seed++)
        {
            if (fuzzer.RunSeed(seed, TraceLength) is { } failure)
            {
                Fail(fuzzer, failure, $"seed {seed}");
            }
        }

        TestContext.Out.WriteLine($"{fuzzer.Entries} entries, seeds {RandomRuns.Seed} to {RandomRuns.Seed + seeds - 1}");
    }

    private static void RunGuided(string? image, TimeSpan time)
    {
        string root = NativeBuilder.FindRoot();
        string corpus = Path.Combine(root, "tests", "Differential.Tests", "Corpus");
        string grown = Path.Combine(root, "build", "traces", "grown");
        string[] lines =
        [
            .. GuidedRun.Play(s_probed.Value, true, RandomRuns.Seed, long.MaxValue, time.TotalSeconds, image, [corpus, grown], grown)
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
}
