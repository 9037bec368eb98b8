// SPDX-License-Identifier: BSD-2-Clause
// Whatever things are called: the C compiles without a warning and tells what C# tells, or the emitter reports a clash.
using System;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed class RandomNamesTests
{
    private const int Seed = 20261130;

    private static readonly CTarget s_strict =
        new("gcc", ["-O1", "-Wall", "-Wextra", "-Wshadow", "-Wconversion", "-Wno-type-limits", "-Werror"]);

    [Test]
    public void Names_never_mean_something_else_in_C() => Run(Seed, programs: 12, most: null);

    [Test, Category("Slow"), Category(RandomRun.Category)]
    public void Many_names_never_mean_something_else_in_C()
    {
        int seed = RandomRun.Seed ?? (RandomRun.Duration is null ? Seed + 1000 : Random.Shared.Next(1 << 30));
        Run(seed, RandomRun.Seed is null ? 150 : 1, RandomRun.Duration / 4);
    }

    private static void Run(int seed, int programs, TimeSpan? most)
    {
        RandomRun.Tell($"random names from seed {seed} on");
        Oracle oracle = new(s_strict, Repository.Scratch("names"));
        Stopwatch clock = Stopwatch.StartNew();
        int refused = 0;
        int done = 0;
        for (; most is { } limit ? clock.Elapsed < limit || done == 0 : done < programs; done++)
        {
            string source = new RandomNames(seed + done).Source;
            Difference? difference = oracle.Compare(source, RandomNames.Words);
            if (difference is { Kind: DifferenceKind.NotEmitted } && OnlyClashes(difference.Text))
            {
                refused++;
                continue;
            }

            if (difference is not null)
            {
                File.WriteAllText(Path.Combine(RandomRun.Failures, $"names-{seed + done}.cs"), source);
                Assert.Fail($"seed {seed + done}: {difference.Kind}: {difference.Text}\n{source}\n{oracle.LastC}");
            }
        }

        TestContext.Out.WriteLine($"{done} programs from seed {seed} on, {refused} of them refused");
        Assert.That(done == 1 || (refused > 0 && refused < done), "some programs have a clash, and some have none");
    }

    private static bool OnlyClashes(string errors)
    {
        foreach (string line in errors.Split('\n'))
        {
            if (!line.Contains("error S4G9006", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
