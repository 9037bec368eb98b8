// SPDX-License-Identifier: BSD-2-Clause
// Whatever is declared: generators, analyzer and emitter come to an end and do not fail, what a generator writes compiles,
// so that each error stands where its cause is, and what all of them accept is C.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class RandomDeclarationsTests
{
    private const int Seed = 20261130;

    /// <summary>So many kinds of failures are told of before the run ends.</summary>
    private const int MostFailures = 8;

    [Test]
    public void Declarations_make_nothing_fail() => Run(Seed, programs: 60, most: null);

    [Test, Category("Slow"), Category(RandomRun.Category)]
    public void Many_declarations_make_nothing_fail()
    {
        int seed = RandomRun.Seed ?? (RandomRun.Duration is null ? Seed + 1000 : Random.Shared.Next(1 << 30));
        Run(seed, RandomRun.Seed is null ? 500 : 1, RandomRun.Duration);
    }

    private static void Run(int seed, int programs, TimeSpan? most)
    {
        RandomRun.Tell($"random declarations from seed {seed} on");
        Stopwatch clock = Stopwatch.StartNew();
        HashSet<string> rules = [];
        Dictionary<string, string> failures = [];
        int done = 0;
        int emitted = 0;
        for (; most is { } limit ? clock.Elapsed < limit || done == 0 : done < programs; done++)
        {
            string[] sources = new RandomDeclarations(seed + done).Sources;
            string path = Path.Combine(RandomRun.Failures, $"declarations-{seed + done}.cs");

            // A stack that overflows leaves nothing but this.
            File.WriteAllText(path, Text(sources));
            TrialResult result = DeclarationTrial.Try(sources);
            if (result.Broken is { } broken)
            {
                if (!failures.TryAdd(broken.Kind, ""))
                {
                    File.Delete(path);
                    continue;
                }

                string small = Text(DeclarationTrial.Shrink(sources, broken));
                File.WriteAllText(path, small);
                failures[broken.Kind] = $"seed {seed + done}: {broken.Kind}; kept as {path}\n{small}\nfirst seen as {broken.Text}";
                RandomRun.Tell(failures[broken.Kind]);
                if (failures.Count == MostFailures)
                {
                    break;
                }

                continue;
            }

            File.Delete(path);
            rules.UnionWith(result.Rules);
            emitted += result.IsEmitted ? 1 : 0;
        }

        string told = $"{done} programs from seed {seed} on: {emitted} emitted, {done - emitted - failures.Count} refused by {rules.Count} "
            + $"different errors, {failures.Count} kinds of failures";
        RandomRun.Tell(told);
        TestContext.Out.WriteLine(told);
        Assert.That(failures.Keys, Is.Empty, string.Join("\n\n", failures.Values));
        Assert.That(done < 50 || (emitted > done / 20 && rules.Count > 30), $"the declarations reach much: {told}");
    }

    private static string Text(IEnumerable<string> sources) => string.Join("// ----- next file -----\n", sources);
}
