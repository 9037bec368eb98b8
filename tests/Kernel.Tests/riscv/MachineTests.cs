// SPDX-License-Identifier: BSD-2-Clause
// Harts and firmware that are not like QEMU's: without ASIDs, without SBI's timer extension. And interrupts of the PLIC.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class MachineTests : KernelTest
{
    private const Word Irq = 40;

    [Test]
    public void WithoutAsidsASwitchForgetsTheOtherAddressSpace([Values(0, 8)] int bits)
    {
        using SimulatedBoard board = new();
        board.Mmu.AsidBits = bits;
        using KernelMachine machine = new(board, 4, 0);
        Assert.That(board.Mmu.Asid, Is.Zero);
        Assert.That(machine.Translate(KernelMachine.ImageAddress, UserAccess.Read).Succeeded);
        Assert.That(board.Mmu.TlbCount, Is.Not.Zero);
        Ptr<Tcb> root = machine.Current;
        VSpace.UseNone();
        Assert.That(machine.Translate(KernelMachine.ImageAddress, UserAccess.Read).Succeeded, Is.False);
        VSpace.SetRoot(root);
        Assert.That(machine.Translate(KernelMachine.ImageAddress, UserAccess.Read).Succeeded);
        Assert.That(machine.Translate(KernelMachine.ImageAddress, UserAccess.Read).IsStale, Is.False);
    }

    [Test]
    public void TheTimerRingsWithAndWithoutTheFirmwaresExtension([Values] bool has)
    {
        using SimulatedBoard board = new() { HasTimeExtension = has };
        using KernelMachine machine = new(board, 4, 0);
        Assert.That(machine.IsInterruptPending, Is.False);
        board.Advance(KernelMachine.TicksOfTimer - 1);
        Assert.That(machine.IsInterruptPending, Is.False);
        board.Advance(1);
        Assert.That(machine.IsInterruptPending);
        machine.EnterInterrupt();
        Assert.That(machine.IsInterruptPending, Is.False, "it was set again");
        Assert.That(board.UnknownCalls, Is.Zero);
    }

    [Test]
    public void UserLevelMayReadNoCounters() => Assert.That(Machine.Board.CounterAccess, Is.Zero);

    [Test]
    public void AnInterruptStaysClaimedUntilItIsAcknowledged()
    {
        Word notification = New(ObjectType.Notification);
        Word handler = FreeSlot();
        OkWith((Word)InitialSlot.IrqControl, InvocationLabel.IRQIssueIRQHandler, [RootCNode], Irq, handler, 64);
        OkWith(handler, InvocationLabel.IRQSetIRQHandler, [notification]);
        SimulatedPlic plic = Machine.Board.Interrupts.Plic;
        Machine.Board.Interrupts.SetLine((uint)Irq, true);
        Machine.EnterInterrupt();
        Assert.That((plic.IsEnabled((uint)Irq), plic.IsInService((uint)Irq)), Is.EqualTo((true, true)));
        Assert.That(Machine.IsInterruptPending, Is.False);
        AssertInvariants();

        Ok(handler, InvocationLabel.IRQAckIRQ);
        Assert.That(plic.IsInService((uint)Irq), Is.False);
        Assert.That(Machine.IsInterruptPending, "the line is still high");
        Machine.EnterInterrupt();
        Machine.Board.Interrupts.SetLine((uint)Irq, false);
        Ok(handler, InvocationLabel.IRQAckIRQ);
        Assert.That(Machine.IsInterruptPending, Is.False);
        AssertInvariants();
    }

    [Test]
    public void AHandlerThatIsDeletedWhileItsInterruptIsClaimedDoesNotLoseTheInterrupt()
    {
        Word notification = New(ObjectType.Notification);
        Word handler = FreeSlot();
        OkWith((Word)InitialSlot.IrqControl, InvocationLabel.IRQIssueIRQHandler, [RootCNode], Irq, handler, 64);
        OkWith(handler, InvocationLabel.IRQSetIRQHandler, [notification]);
        Machine.PulseInterrupt((uint)Irq);
        Ok(RootCNode, InvocationLabel.CNodeDelete, handler, 64);
        AssertInvariants();
        OkWith((Word)InitialSlot.IrqControl, InvocationLabel.IRQIssueIRQHandler, [RootCNode], Irq, handler, 64);
        OkWith(handler, InvocationLabel.IRQSetIRQHandler, [notification]);
        Ok(handler, InvocationLabel.IRQAckIRQ);
        Machine.Board.Interrupts.SetLine((uint)Irq, true);
        Assert.That(Machine.IsInterruptPending);
        Machine.EnterInterrupt();
        Assert.That(NotificationCap.From(CapAt(notification)).Object.Ref.State, Is.EqualTo(NotificationState.Active));
        Machine.Board.Interrupts.SetLine((uint)Irq, false);
        AssertInvariants();
    }

    [Test]
    public void ThereIsNoInterruptZeroAndNoneAboveTheTimers([Values(0UL, 97UL, 1000UL)] Word irq)
    {
        Answer answer = CallWith(
            (Word)InitialSlot.IrqControl, InvocationLabel.IRQIssueIRQHandler, [RootCNode], irq, FreeSlot(), 64);
        Assert.That(answer.Error, Is.EqualTo(Error.RangeError));
        Assert.That(answer.Words[..2], Is.EqualTo(new Word[] { 1, 96 }));
    }

    [Test]
    public void TheTimersInterruptIsTheKernels() => Assert.That(
        CallWith((Word)InitialSlot.IrqControl, InvocationLabel.IRQIssueIRQHandler, [RootCNode], 96, FreeSlot(), 64).Error,
        Is.EqualTo(Error.RevokeFirst));

    [Test]
    public void AHandlerWithATriggerIsAHandler([Values(0UL, 1UL)] Word trigger)
    {
        Word handler = FreeSlot();
        OkWith(
            (Word)InitialSlot.IrqControl, InvocationLabel.RISCVIRQIssueIRQHandlerTrigger, [RootCNode], Irq, trigger, handler, 64);
        Assert.That(CapAt(handler).Tag, Is.EqualTo(CapTag.IrqHandler));
        Assert.That(
            CallWith(
                (Word)InitialSlot.IrqControl, InvocationLabel.RISCVIRQIssueIRQHandlerTrigger, [RootCNode], Irq, trigger, FreeSlot(), 64).Error,
            Is.EqualTo(Error.RevokeFirst));
        AssertInvariants();
    }

    [Test]
    public void AThreadThatMayNotUseTheFpuHasItOff()
    {
        Word thread = NewThread(100);
        Ok(thread, InvocationLabel.TCBSetFlags, 0, 1);
        Assert.That(Context.Get(ThreadAt(thread), RegisterIndex.Sstatus) & (3UL << 13), Is.Zero);
        Ok(thread, InvocationLabel.TCBSetFlags, 1, 0);
        Assert.That(Context.Get(ThreadAt(thread), RegisterIndex.Sstatus), Is.EqualTo(Context.UserStatus));
        AssertInvariants();
    }
}
