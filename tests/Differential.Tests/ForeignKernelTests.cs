// SPDX-License-Identifier: BSD-2-Clause
// The comparison with a kernel of somebody else (`target --kernel`), tried on our own: it boots with other boot
// information than the simulated machine's kernel, and a fault in it that the C# kernel does not have is found and named.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
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
    private const int MaxBoots = 8;

    [Test, Category("Random")]
    public void OurKernelAgreesThroughItsInterfaceAlone()
    {
        TargetImage image = TargetImage.Build(fastpath: true, isPadded: false);
        BootInfo theirs = TargetRun.Probe(image, TargetImage.Folder);
        using (KernelMachine machine = new(new SimulatedBoard(), GuestLayout.Pages, image.DeviceTree))
        {
            BootInfo ours = machine.BootInfo.Ref;
            Assert.That(Piece.Of(theirs), Is.Not.EqualTo(Piece.Of(ours)), "the kernels hand out other memory: this is what the stage is for");
        }

        using TargetSession session = new(image, isForeign: true);
        for (ulong seed = RandomRuns.Seed; seed < RandomRuns.Seed + Traces; seed++)
        {
            Failure? failure = session.Play(session.Recorder.Record(seed, TraceLength));
            string kernel = Path.Combine(TargetImage.Folder, "fastpath-unpadded", "kernel", "kernel.elf");
            Assert.That(failure?.Error.Message, Is.Null, $"seed {seed}: dotnet run --project Replay -- target --kernel {kernel} --traces 1 --seed {seed}");
        }
    }

    // Booted are only traces in which the C# kernel came where the fault matters: the generator has to get there, and the
    // comparison has to see it.
    [TestCaseSource(nameof(FaultNames))]
    public void AFaultThatOnlyAnotherKernelShowsIsFound(string name)
    {
        (_, string old, string changed, Func<KernelMachine, Step?, Word, bool> matters) = s_faults.Single(f => f.Name == name);
        bool isMet = false;
        bool Watch(bool isThere)
        {
            isMet |= isThere;
            return false;
        }

        KnownDifference watch = new("", "")
        {
            OfStep = (machine, step) => Watch(matters(machine, step, 0)),
            OfFetch = (machine, address) => Watch(matters(machine, null, address)),
        };
        using TargetSession session = new(TargetImage.Build(fastpath: true, fault: (old, changed), isPadded: false), isForeign: true, [watch]);
        int booted = 0;
        ulong seed = 1;
        for (; seed <= MaxTraces && booted < MaxBoots; seed++)
        {
            // Once more, without the steps that were tried and left out.
            TargetTrace trace = session.Recorder.Record(seed, TraceLength);
            isMet = false;
            session.Recorder.Record(trace.Played, trace.HasTicks);
            if (!isMet)
            {
                continue;
            }

            booted++;
            if (session.Play(trace) is { } failure)
            {
                TestContext.Out.WriteLine($"seed {seed}, boot {booted}: {failure.Error.Message}");
                isMet = false;
                session.Recorder.Record(failure.Steps, trace.HasTicks);
                Assert.That(isMet, Is.True, "before that, nothing differs");
                return;
            }
        }

        Assert.Fail($"not found in {booted} traces that come there, seeds 1 to {seed - 1}");
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

    // Faults that the C# kernel had, too, until it was compared with seL4; where each of them matters.
    private static readonly (string Name, string Old, string New, Func<KernelMachine, Step?, Word, bool> Matters)[] s_faults =
    [
        (
            "labels that are cut to 32 bits", s_labelFault.Old, s_labelFault.New,
            (_, step, _) => step is { Kind: StepKind.Syscall, Registers.Length: > 1 } && IsCutLabel(new MessageInfo { W0 = step.Registers[1] }.Label)),
        (
            "pages that may be executed, but not read", ForeignFaults.NoRightToRead.Old, ForeignFaults.NoRightToRead.New,
            (machine, step, address) => step == null && ForeignFaults.IsUnreadable(machine, address)),
        (
            "an address space that is entered at once",
            "    root = cspace_thread_slot(thread, TCB_SLOT_VSPACE);",
            """
                root = cspace_thread_slot(thread, TCB_SLOT_VSPACE);
                if (thread == kernel_state_core_current_thread) {
                    scheduler_reschedule_required();
                }
            """,
            (machine, _, _) => IsInOldSpace(machine)),
    ];

    private static IEnumerable<string> FaultNames => s_faults.Select(f => f.Name);

    private static bool IsCutLabel(Word label) => label != (uint)label && Enum.IsDefined((InvocationLabel)(uint)label);

    // The thread that runs has been given another address space, which it has not entered yet.
    private static bool IsInOldSpace(KernelMachine machine)
    {
        (Word Asid, Word Root)? space = ArchRules.Space(machine.Current.Ref.Slots[(int)TcbSlot.VSpace].Cap);
        return space is { } named && Kernel.Memory.ToPhysical(named.Root) != machine.Board.Mmu.Root;
    }
}
