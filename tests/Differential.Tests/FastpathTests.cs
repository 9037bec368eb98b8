// SPDX-License-Identifier: BSD-2-Clause
// The kernel with and without its short ways for Call and ReplyRecv.
using NUnit.Framework;
using Sel4Gen.Replay;

namespace Sel4Gen.Differential.Tests;

[NonParallelizable]
[Category("Slow")]
public sealed class FastpathTests
{
    private const int TraceLength = 300;
    private const ulong Seeds = 200;

    [Test]
    public void TheFastpathLeavesTheSameState()
    {
        using Fuzzer fuzzer = new() { CheckRules = false };
        FastpathTwin twin = new(fuzzer.Machine);
        ulong first = RandomRuns.Seed;
        for (ulong seed = first; seed < first + Seeds; seed++)
        {
            Assert.That(twin.CompareSeed(fuzzer, seed, TraceLength), Is.Null, $"seed {seed}");
        }

        TestContext.Out.WriteLine($"{twin.Compared} entries, {twin.FastEntries} through the fastpath's door");
        Assert.That(twin.FastEntries, Is.GreaterThan(1000));
    }

    [Test]
    public void WithoutTheFastpathTheGeneratedCAgrees()
    {
        using Fuzzer fuzzer = new(NativeFixture.Image("gcc-O2"));
        fuzzer.Machine.UsesFastpath = false;
        ulong first = RandomRuns.Seed;
        for (ulong seed = first; seed < first + Seeds; seed++)
        {
            Assert.That(fuzzer.RunSeed(seed, TraceLength), Is.Null, $"seed {seed}");
        }

        TestContext.Out.WriteLine($"{fuzzer.Entries} entries without the fastpath, seeds {first} to {first + Seeds - 1}");
    }
}
