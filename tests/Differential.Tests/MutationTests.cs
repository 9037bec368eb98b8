// SPDX-License-Identifier: BSD-2-Clause
// The checks can fail: each deliberate fault of the kernel is noticed, by the rules or beside the sound kernel's C.
using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Replay.Mutation;
using Sel4Gen.Replay.Native;
using Sel4Gen.Tests;

namespace Sel4Gen.Differential.Tests;

[NonParallelizable]
public sealed class MutationTests
{
    private const int TracesWithRules = 40;
    private const int TracesBesideC = 300;

    // Their lists are judged in turn, that of the reference architecture always.
    private static readonly string[] s_variants = ["riscv64-replay", "x86_64-replay", "aarch64-mcs-replay"];

    /// <summary>How many faults the list has at least: that of the reference architecture, of MCS, or of another architecture's own code.</summary>
    private static int LeastFaults => Kernel.Config.Mcs ? 30 : ArchMutants.WithPortable ? 40 : 20;

    [Test, Category("Slow")]
    public void EachDeliberateFaultIsNoticed()
    {
        if (Array.Exists(s_variants, v => v == KernelVariant.Name))
        {
            Turns.Take(KernelVariant.Name, s_variants);
        }

        MutationRun run = new(NativeBuilder.FindRoot());
        run.BuildImage();
        run.Load(Mutants.All);
        Assert.That(run.PlaySound(TracesWithRules, TracesBesideC), Is.Null, "the unchanged kernel has to survive the same checks");
        List<Verdict> verdicts = [.. Mutants.All.Select((_, i) => run.Judge(i, TracesWithRules, TracesBesideC))];
        string[] unnoticed = [.. Mutants.All.Where((_, i) => verdicts[i].By is Witness.None or Witness.Invalid).Select(m => m.What)];
        TestContext.Out.WriteLine(
            $"{Mutants.All.Count - unnoticed.Length} of {Mutants.All.Count} deliberate faults caught, "
            + $"{verdicts.Count(v => v.By == Witness.Rules)} by the rules");
        Assert.That(unnoticed, Is.Empty);
        Assert.That(verdicts, Has.Count.GreaterThanOrEqualTo(LeastFaults));
    }

    [Test]
    public void RandomFaultsAreTheSameForTheSameSeedAndNameTheirLine()
    {
        MutationRun run = new(NativeBuilder.FindRoot());
        IReadOnlyList<Mutant> mutants = run.MakeRandom(7, 50);
        Assert.That(mutants, Is.EqualTo(run.MakeRandom(7, 50)));
        Assert.That(mutants, Is.Unique);
        Assert.That(mutants.Select(m => m.What), Has.All.Match(@"^(KernelSource|arch)/.*\.cs:\d+ `"));
    }
}
