// SPDX-License-Identifier: BSD-2-Clause
// The corpus that libFuzzer grew on the generated C (Replay, command `corpus`): its traces keep the rules, and C# and C
// agree on them.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Replay;
using Sel4Gen.Replay.Coverage;
using Sel4Gen.Replay.Fuzzing;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Differential.Tests;

[NonParallelizable]
public sealed class CorpusTests
{
    private static string Folder => Path.Combine(NativeBuilder.FindRoot(), "tests", "Differential.Tests", "Corpus");

    [TestCase(null)]
    [TestCase("gcc-O2", Category = "Slow")]
    public void TheTracesOfTheCorpusRun(string? flavour)
    {
        using Fuzzer fuzzer = new(flavour == null ? null : NativeFixture.Image(flavour));
        int traces = 0;
        foreach (string file in TraceFile.List(Folder))
        {
            traces++;
            Failure? failure = fuzzer.Run(TraceFile.Read(file));
            Assert.That(failure?.Error, Is.Null, Path.GetFileName(file));
        }

        Assert.That(traces, Is.GreaterThan(50));
        TestContext.Out.WriteLine($"{traces} traces, {fuzzer.Entries} entries");
    }

    // The first inputs are written by hand: all of their steps that make objects must succeed.
    [Test]
    public void TheFirstInputsAreDifferentAndShort() =>
        Assert.That(FuzzSeeds.All.Select(Convert.ToHexString).Distinct().Count(s => s.Length < 1200), Is.EqualTo(FuzzSeeds.All.Count));
}

/// <summary>Traces that are steered to rare branches keep the rules, too.</summary>
[NonParallelizable]
public sealed class GuidedTraceTests
{
    [Test]
    public void GuidedTracesKeepTheRulesAndReachMostBranches()
    {
        (MemoryStream kernel, BranchMap branches) = GuidedRun.Compile(NativeBuilder.FindRoot());
        IReadOnlyList<string> lines = GuidedRun.Play(kernel, true, 1, 5000, 0, null);
        Assert.That(lines[^1], Does.EndWith($"of {branches.All.Count} branches"), string.Join('\n', lines));
        int reached = int.Parse(lines[^1].Split(": ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(reached, Is.GreaterThan(branches.All.Count / 2));
    }

    [Test]
    public void AProbeStandsAtEachSideOfADecision()
    {
        (MemoryStream _, BranchMap map) = GuidedRun.Compile(NativeBuilder.FindRoot());
        Assert.That(map.All.Count(b => b.Side == "true"), Is.EqualTo(map.All.Count(b => b.Side == "false")));
        Assert.That(map.All, Is.Unique);
    }
}
