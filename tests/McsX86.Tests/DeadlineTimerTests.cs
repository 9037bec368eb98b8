// SPDX-License-Identifier: BSD-2-Clause
// Both ways in which the core's timer has deadlines: it counts, or it compares with the time-stamp counter.
using NUnit.Framework;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class DeadlineTimerTests : TimedKernel
{
    private const uint FeatureRegister = 2;
    private const uint DeadlineFeature = 1 << 24;

    private static LocalApic Local => Machine.Board.Interrupts.Local;

    private static void Choose(bool comparesCycles)
    {
        uint features = Machine.Board.Identity[(1, 0, FeatureRegister)];
        Machine.Board.Identity[(1, 0, FeatureRegister)] = comparesCycles ? features | DeadlineFeature : features & ~DeadlineFeature;
        DeadlineTimer.Init(SimulatedBoard.TicksPerMillisecond / 1000);
    }

    [TearDown]
    public void ForgetFeature() => Machine.Board.Identity[(1, 0, FeatureRegister)] &= ~DeadlineFeature;

    [Test]
    public void It_interrupts_at_the_deadline([Values] bool comparesCycles, [Values(1UL, 1000UL, 20_000_000UL)] ulong wait)
    {
        Choose(comparesCycles);
        Machine.Board.Advance(12345);
        ulong deadline = Machine.Board.Counter + wait;
        Arch.SetDeadline(deadline);
        Assert.That(Machine.Board.Deadline, Is.EqualTo(deadline));
        Machine.Board.Advance(wait - 1);
        Assert.That(Machine.IsInterruptPending, Is.False);
        Machine.Board.Advance(1);
        Assert.That(Machine.IsInterruptPending);
    }

    [Test]
    public void A_deadline_that_is_over_interrupts_at_once([Values] bool comparesCycles)
    {
        Choose(comparesCycles);
        Machine.Board.Advance(1000);
        Arch.SetDeadline(Machine.Board.Counter - 1);
        Machine.Board.Advance(1);
        Assert.That(Machine.IsInterruptPending);
    }

    [TestCase(false, (1UL << 40) + 5)]
    [TestCase(false, ulong.MaxValue)]
    [TestCase(true, (1UL << 40) + 5)]
    public void Nothing_overflows_however_far_it_is(bool comparesCycles, ulong deadline)
    {
        Choose(comparesCycles);
        Arch.SetDeadline(deadline);
        ulong wait = Machine.Board.Deadline - Machine.Board.Counter;
        Assert.That(wait, Is.EqualTo(comparesCycles ? deadline - Machine.Board.Counter : 1UL << 30));
        Machine.Board.Advance(wait - 1);
        Assert.That(Machine.IsInterruptPending, Is.False);
    }

    [Test]
    public void A_new_deadline_replaces_the_old_one([Values] bool comparesCycles)
    {
        Choose(comparesCycles);
        ulong now = Machine.Board.Counter;
        Arch.SetDeadline(now + 100);
        Arch.SetDeadline(now + 500);
        Machine.Board.Advance(499);
        Assert.That(Local.IsPending(ArchIrq.FirstVector + ArchIrq.Timer), Is.False);
        Machine.Board.Advance(1);
        Assert.That(Local.IsPending(ArchIrq.FirstVector + ArchIrq.Timer));
    }
}
