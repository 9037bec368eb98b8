// SPDX-License-Identifier: BSD-2-Clause
// Random programs, run by the CLR and as C. A program on which they disagree is made small and saved with its seed.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed class RandomProgramTests
{
    private const int ProgramsInAnOrdinaryRun = 500;
    private const int OrdinarySeed = 20260101;

    [Test, Category("Slow"), Category(RandomRun.Category)]
    public void Random_programs_compute_in_C_what_the_CLR_computes()
    {
        AssertInstalled();
        int seed = RandomRun.Seed ?? (RandomRun.Duration is null ? OrdinarySeed : Random.Shared.Next(1 << 30));
        RandomRun.Tell($"random programs from seed {seed} on");
        RandomCampaign campaign = new("random");
        Stopwatch clock = Stopwatch.StartNew();
        if (RandomRun.Seed is not null)
        {
            // Whoever gives a seed wants to see that program again: it meets every build.
            Check(campaign.Run(seed, 1, RandomCampaign.Targets));
        }

        int next = seed;
        while (RandomRun.Duration is { } most ? clock.Elapsed < most || next == seed : next - seed < ProgramsInAnOrdinaryRun)
        {
            Check(campaign.Run(next));
            next += RandomCampaign.BatchSize;
            RandomRun.Tell($"{next - seed} random programs agree ({clock.Elapsed.TotalSeconds:0} s)");
        }

        TestContext.Out.WriteLine($"{next - seed} random programs ran clean: seeds {seed} to {next - 1}, each by the CLR and under 4 of "
            + $"{RandomCampaign.Targets.Count()} builds, {campaign.Comparisons} comparisons in {clock.Elapsed.TotalSeconds:0} s");
        TestContext.Out.WriteLine($"time: {campaign.Costs}");
    }

    private static void AssertInstalled()
    {
        List<string> missing = [.. RandomCampaign.Targets.Where(t => !t.IsInstalled).Select(t => t.Compiler).Distinct()];
        Assert.That(missing, Is.Empty, "compilers or their emulators are missing; ./test installs what the tests need");
    }

    private static void Check(Mismatch? mismatch)
    {
        if (mismatch is null)
        {
            return;
        }

        string path = Path.Combine(RandomRun.Failures, $"seed-{mismatch.Seed}.cs");
        File.WriteAllText(path, $"""
            // {mismatch.Target}, seed {mismatch.Seed}: {mismatch.Difference.Text.ReplaceLineEndings(" ")}
            // Once more: ./test --only Semantics --seed {mismatch.Seed}
            // When it is fixed: move this file to tests/Semantics.Tests/Programs/Saved, named after the bug.
            {mismatch.Source}
            """);
        Assert.Fail($"seed {mismatch.Seed} under {mismatch.Target}: {mismatch.Difference.Kind}: {mismatch.Difference.Text}\n"
            + $"saved as {path}\n{mismatch.Source}\n{mismatch.C}");
    }
}
