// SPDX-License-Identifier: BSD-2-Clause
// The comparison with a kernel of somebody else (`target --kernel`), tried on our own: it boots with other boot
// information than the simulated machine's kernel, and a fault in it that the C# kernel does not have is found and named.
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Replay;
using Sel4Gen.Replay.Native;
using Sel4Gen.Replay.Target;
using Sel4Gen.Simulator;

namespace Sel4Gen.Differential.Tests;

[NonParallelizable]
[Category("Slow")]
public sealed class ForeignKernelTests
{
    private const int TraceLength = 300;
    private const int Traces = 4;
    private const int MaxTraces = 60;

    [Test, Category("Random")]
    public void OurKernelAgreesThroughItsInterfaceAlone()
    {
        TargetImage image = TargetImage.Build(fastpath: true, isPadded: false);
        BootInfo theirs = TargetRun.Probe(image, Folder);
        using (KernelMachine machine = new(new SimulatedBoard(), GuestLayout.Pages, image.DeviceTree))
        {
            BootInfo ours = machine.BootInfo.Ref;
            Assert.That(Piece.Of(theirs), Is.Not.EqualTo(Piece.Of(ours)), "the kernels hand out other memory: this is what the stage is for");
        }

        using TargetSession session = new(image, isForeign: true);
        for (ulong seed = RandomTraceTests.Seed; seed < RandomTraceTests.Seed + Traces; seed++)
        {
            Failure? failure = session.Play(session.Recorder.Record(seed, TraceLength));
            Assert.That(failure?.Error.Message, Is.Null, $"seed {seed}: dotnet run --project Replay -- target --kernel build/target/fastpath-unpadded/kernel/kernel.elf --traces 1 --seed {seed}");
        }
    }

    [TestCaseSource(nameof(Faults))]
    public void AFaultThatOnlyAnotherKernelShowsIsFound(string old, string changed, string step)
    {
        using TargetSession session = new(TargetImage.Build(fastpath: true, fault: (old, changed), isPadded: false), isForeign: true);
        for (ulong seed = 1; seed <= MaxTraces; seed++)
        {
            TargetTrace trace = session.Recorder.Record(seed, TraceLength);
            if (session.Play(trace) is { } failure)
            {
                TestContext.Out.WriteLine($"seed {seed}: {failure.Error.Message}");
                Assert.That(failure.Steps, Has.Count.LessThanOrEqualTo(trace.Played.Count));
                Assert.That(failure.Error.Message, Does.Match(step));
                return;
            }
        }

        Assert.Fail($"not found in {MaxTraces} traces");
    }

    [Test]
    public void ADifferenceIsMadeSmall()
    {
        using TargetSession session = new(
            TargetImage.Build(fastpath: true, fault: s_labelFault, isPadded: false), isForeign: true);
        (Failure Failure, bool HasTicks) found = Enumerable.Range(1, MaxTraces).Select(i => session.Recorder.Record((ulong)i, TraceLength))
            .Select(t => (Failure: session.Play(t)!, t.HasTicks)).First(f => f.Failure is not null);
        Failure small = session.Shrink(found.Failure, found.HasTicks);
        TestContext.Out.WriteLine(string.Join('\n', small.Steps));
        Assert.That(small.Steps, Has.Count.LessThanOrEqualTo(12));
        Assert.That(session.Play(session.Recorder.Record(small.Steps, found.HasTicks)), Is.Not.Null, "the small trace still differs");
    }

    [Test]
    public void EachKnownDifferenceIsExplained() => Assert.That(
        KnownDifference.All.Where(d => d.Why.Length < 40 || !d.Why.EndsWith('.')).Select(d => d.Name), Is.Empty);

    [Test]
    public void AKernelThatIsNoneIsNamed() =>
        Assert.That(() => TargetImage.Build("no/such/kernel.elf"), Throws.ArgumentException.With.Message.Contains("no/such/kernel.elf"));

    private static readonly (string Old, string New) s_labelFault = ("switch (label)", "switch ((uint32_t)label)");

    // Faults that the C# kernel had, too, until it was compared with seL4.
    private static readonly TestCaseData[] Faults =
    [
        new TestCaseData(s_labelFault.Old, s_labelFault.New, "after (Pending)?Syscall") { TestName = "Labels that are cut to 32 bits are found" },
    ];

    private static string Folder => Path.Combine(NativeBuilder.FindRoot(), "build", "target");
}
