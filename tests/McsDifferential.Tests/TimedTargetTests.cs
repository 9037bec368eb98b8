// SPDX-License-Identifier: BSD-2-Clause
// Traces of the MCS kernel in QEMU, through its interface alone: what depends on the target's speed is not compared, all else is.
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Replay;
using Sel4Gen.Replay.Target;
using Sel4Gen.Simulator;

namespace Sel4Gen.Differential.Tests;

[NonParallelizable]
[Category("Slow")]
public sealed class TimedTargetTests
{
    private const int TraceLength = 300;
    private const int Traces = 2;
    private const int MaxTraces = 12;

    [Test, Category("Random")]
    public void TheKernelOnTheTargetAgrees()
    {
        using TargetSession session = new(TargetImage.Build(fastpath: true, isPadded: false), isForeign: true);
        int entries = 0;
        for (ulong seed = RandomRuns.Seed; seed < RandomRuns.Seed + Traces; seed++)
        {
            TargetTrace trace = session.Recorder.Record(seed, TraceLength);
            entries += trace.Entries;
            Assert.That(session.Play(trace)?.Error.Message, Is.Null, $"seed {seed}");
        }

        Assert.That(entries, Is.GreaterThan(250 * Traces));
    }

    // The capability before the times, as our kernel had it until it was compared with seL4.
    private const string Sound = """
            if (status != STATUS_OK) {
                return status;
            }

            cap_t cap = invocation_extra_cap(0);
            cap_tag_t tag = cap_get_tag(cap);
            if (tag != CAP_TAG_SCHED_CONTEXT) {
        """;

    private const string Faulty = """
            cap_t cap = invocation_extra_cap(0);
            cap_tag_t tag = cap_get_tag(cap);
            if (status != STATUS_OK && tag == CAP_TAG_SCHED_CONTEXT) {
                return status;
            }

            if (tag != CAP_TAG_SCHED_CONTEXT) {
        """;

    [Test]
    public void AFaultOfTheKernelOnTheTargetIsNoticed()
    {
        using TargetSession session = new(TargetImage.Build(fastpath: true, isPadded: false, fault: (Sound, Faulty)), isForeign: true);
        bool isNoticed = Enumerable.Range(1, MaxTraces).Any(s => session.Play(session.Recorder.Record((ulong)s, TraceLength)) != null);
        Assert.That(isNoticed, Is.True);
    }

    // The thread asks what it has used, by a capability that it still has on the stage.
    [Test]
    public void UsedTimeIsNotComparedAndAllElseIs()
    {
        using TargetRecorder recorder = new(TargetImage.Build(fastpath: true));
        Step ask = TargetRecorder.Message((Word)InitialSlot.InitThreadSc, InvocationLabel.SchedContextConsumed, [], []);
        TargetTrace trace = recorder.Record([ask], hasTicks: false);
        GuestStep after = trace.Steps[^1];
        int time = (int)KernelMachine.StepRegister(2);
        Assert.Multiple(() =>
        {
            Assert.That(after.Compared, Is.EqualTo(GuestStep.AllCompared & ~(1UL << time)));
            Assert.That(new MessageInfo { W0 = after.Frame[(int)KernelMachine.StepRegister(1)] }.Length, Is.EqualTo((Word)1));
        });
    }

    [TestCase(100UL, false)]
    [TestCase(100_000_000UL, true)]
    public void ABudgetThatEndsByItselfIsLeftOut(Word budget, bool isPlayed)
    {
        using TargetRecorder recorder = new(TargetImage.Build(fastpath: true));
        Step configure = TargetRecorder.Message(
            TargetStage.TimeControl, InvocationLabel.SchedControlConfigureFlags, [(Word)InitialSlot.InitThreadSc], [budget, budget, 0, 0, 0]);
        IReadOnlyList<Step> played = recorder.Record([configure], hasTicks: false).Played;
        Assert.That(played, Has.Count.EqualTo(isPlayed ? 1 : 0));
    }
}
