// SPDX-License-Identifier: BSD-2-Clause
// Notifications: collecting badges, waiting, polling, and bound threads; interrupts that signal them.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class NotificationTests : ThreadedKernel
{
    private const Word Irq = ArchTest.DeviceIrq;
    private Word _notification;
    private Word _one;
    private Word _four;

    [SetUp]
    public void MakeNotification()
    {
        _notification = Make(Pool, ObjectType.Notification);
        _one = FreeSlot();
        _four = FreeSlot();
        Assert.That(Mint(_notification, _one, 1), Is.EqualTo(Error.NoError));
        Assert.That(Mint(_notification, _four, 4), Is.EqualTo(Error.NoError));
    }

    [Test]
    public void Badges_of_signals_are_ored_until_somebody_takes_them()
    {
        Do(Syscall.Send, _one);
        Do(Syscall.Send, _four);
        Do(Syscall.Recv, _notification);
        Assert.That(Badge(Root), Is.EqualTo((Word)5));
        Do(Syscall.NBRecv, _notification);
        Assert.That(Badge(Root), Is.EqualTo((Word)0));
        Assert.That(Current, Is.EqualTo(Root));
    }

    [Test]
    public void Each_signal_wakes_one_waiting_thread_first_come_first_served()
    {
        UserThread first = StartThread(30);
        UserThread second = StartThread(20);
        StandBack();
        Do(Syscall.Recv, _notification);
        Do(Syscall.Recv, _notification);
        WakeRoot();
        Do(Syscall.Send, _one);
        Assert.That(first.Tcb.Ref.State, Is.EqualTo(ThreadState.Running));
        Assert.That(second.Tcb.Ref.State, Is.EqualTo(ThreadState.BlockedOnNotification));
        Do(Syscall.Send, _four);
        Assert.That(Badge(second.Tcb), Is.EqualTo((Word)4));
    }

    [Test]
    public void A_bound_thread_gets_the_signal_while_it_receives_from_an_endpoint()
    {
        Word endpoint = Make(Pool, ObjectType.Endpoint);
        UserThread thread = MakeThread(30);
        Assert.That(Bind(thread), Is.EqualTo(Error.NoError));
        Resume(thread);
        StandBack();
        Do(Syscall.Recv, endpoint);
        WakeRoot();
        Do(Syscall.Send, _one);
        Assert.That(thread.Tcb.Ref.State, Is.EqualTo(ThreadState.Running));
        Assert.That(Badge(thread.Tcb), Is.EqualTo((Word)1));
        Assert.That(EndpointCap.From(SlotOf(endpoint).Ref.Cap).Object.Ref.State, Is.EqualTo(EndpointState.Idle));
    }

    [Test]
    public void A_bound_thread_takes_a_pending_signal_before_a_message()
    {
        Word endpoint = Make(Pool, ObjectType.Endpoint);
        UserThread thread = MakeThread(30);
        Assert.That(Bind(thread), Is.EqualTo(Error.NoError));
        Resume(thread);
        Do(Syscall.Send, _four);
        StandBack();
        Do(Syscall.Recv, endpoint);
        Assert.That(Current, Is.EqualTo(thread.Tcb));
        Assert.That(Badge(thread.Tcb), Is.EqualTo((Word)4));
    }

    [Test]
    public void Only_the_bound_thread_may_wait_for_its_notification()
    {
        UserThread thread = MakeThread(30);
        Assert.That(Bind(thread), Is.EqualTo(Error.NoError));
        Assert.That(Bind(MakeThread(30)), Is.EqualTo(Error.IllegalOperation), "it is bound already");
        Do(Syscall.Recv, _notification);
        Assert.That(Root.Ref.State, Is.EqualTo(ThreadState.Inactive), "the root task has no fault handler");
    }

    [Test]
    public void Unbinding_needs_a_binding()
    {
        UserThread thread = MakeThread(30);
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBUnbindNotification, []).Error, Is.EqualTo(Error.IllegalOperation));
        Assert.That(Bind(thread), Is.EqualTo(Error.NoError));
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBUnbindNotification, []).Error, Is.EqualTo(Error.NoError));
        Assert.That(Bind(MakeThread(30)), Is.EqualTo(Error.NoError));
    }

    [Test]
    public void Deleting_the_notification_unbinds_and_restarts_its_waiters()
    {
        UserThread waiter = StartThread(30);
        StandBack();
        Do(Syscall.Recv, _notification);
        WakeRoot();
        Assert.That(Revoke(_notification), Is.EqualTo(Error.NoError));
        Assert.That(Delete(_notification), Is.EqualTo(Error.NoError));
        Assert.That(waiter.Tcb.Ref.State, Is.EqualTo(ThreadState.Restart));
    }

    [Test]
    public void An_interrupt_signals_its_notification_and_stays_masked_until_acknowledged()
    {
        Word handler = GetHandler();
        Assert.That(Invoke(handler, InvocationLabel.IRQSetIRQHandler, [], _four).Error, Is.EqualTo(Error.NoError));
        Machine.Board.Interrupts.SetLine((uint)Irq, true);
        Exceptions.HandleInterrupt();
        Machine.Board.Interrupts.SetLine((uint)Irq, false);
        Do(Syscall.NBRecv, _notification);
        Assert.That(Badge(Root), Is.EqualTo((Word)4));
        Machine.Board.Interrupts.SetLine((uint)Irq, true);
        Assert.That(Machine.Board.Interrupts.IsAsserted, Is.False);
        Assert.That(Invoke(handler, InvocationLabel.IRQAckIRQ, []).Error, Is.EqualTo(Error.NoError));
        Assert.That(Machine.Board.Interrupts.IsAsserted, Is.True);
    }

    [Test]
    public void A_cleared_handler_signals_nothing()
    {
        Word handler = GetHandler();
        Assert.That(Invoke(handler, InvocationLabel.IRQSetIRQHandler, [], _four).Error, Is.EqualTo(Error.NoError));
        Assert.That(Invoke(handler, InvocationLabel.IRQClearIRQHandler, []).Error, Is.EqualTo(Error.NoError));
        Machine.Board.Interrupts.SetLine((uint)Irq, true);
        Exceptions.HandleInterrupt();
        Machine.Board.Interrupts.SetLine((uint)Irq, false);
        Do(Syscall.NBRecv, _notification);
        Assert.That(Badge(Root), Is.EqualTo((Word)0));
    }

    [TestCase(Irq, "an interrupt without a handler")]
    [TestCase(ArchTest.HighestLine, "the highest one, for which there may be no handler")]
    public void An_interrupt_of_nobody_is_told_and_masked(Word irq, string what)
    {
        // As if a device had raised it between its masking and now.
        ArchTest.LetThrough(Machine, irq);
        int before = Machine.Board.Console.Length;
        Machine.PulseInterrupt((uint)irq);
        Assert.That(Machine.Board.Console.TextAfter(before), Does.Contain($"<<interrupt {irq} that nobody waits for>>"), what);
        Assert.That(Machine.Board.Interrupts.IsEnabled((uint)irq), Is.False);
        Assert.That(Machine.Board.Interrupts.IsActive((uint)irq), Is.False);
        Assert.That(Current, Is.EqualTo(Root));
    }

    [Test]
    public void There_is_one_handler_for_an_interrupt_and_its_deletion_frees_the_number()
    {
        Word handler = GetHandler();
        Word second = FreeSlot();
        Assert.That(IssueHandler(Irq, second).Error, Is.EqualTo(Error.RevokeFirst));
        Assert.That(Delete(handler), Is.EqualTo(Error.NoError));
        Assert.That(Machine.Board.Interrupts.IsEnabled((uint)Irq), Is.False);
        Assert.That(IssueHandler(Irq, second).Error, Is.EqualTo(Error.NoError));
    }

    [Test]
    public void Errors_of_interrupt_invocations_are_told_with_their_details()
    {
        Word slot = FreeSlot();
        Answer range = IssueHandler(Arch.MaxIrq + 1, slot);
        Assert.That(range.Error, Is.EqualTo(Error.RangeError));
        Assert.That(range.Words[..2], Is.EqualTo(new Word[] { ArchTest.LowestIrq, ArchTest.HighestIrq }));
        Assert.That(IssueHandler(Irq, Idle).Error, Is.EqualTo(Error.DeleteFirst));
        (InvocationLabel label, Word[] words) = ArchApi.HandlerFor(Irq, slot, Depth);
        Assert.That(Invoke((Word)InitialSlot.IrqControl, label, words).Error, Is.EqualTo(Error.TruncatedMessage));
        Word handler = GetHandler();
        Reply kind = Invoke(handler, InvocationLabel.IRQSetIRQHandler, [], Idle);
        Assert.That(kind.Error, Is.EqualTo(Error.InvalidCapability));
        Assert.That(kind.Words, Is.EqualTo(new Word[] { 0 }));
        Word readOnly = FreeSlot();
        Assert.That(Copy(_notification, readOnly, CanRead), Is.EqualTo(Error.NoError));
        Assert.That(Invoke(handler, InvocationLabel.IRQSetIRQHandler, [], readOnly).Error, Is.EqualTo(Error.InvalidCapability));
    }

    private Error Bind(UserThread thread) =>
        Invoke(thread.Slot, InvocationLabel.TCBBindNotification, [], _notification).Error;

    private Word GetHandler()
    {
        Word slot = FreeSlot();
        Assert.That(IssueHandler(Irq, slot).Error, Is.EqualTo(Error.NoError));
        return slot;
    }
}
