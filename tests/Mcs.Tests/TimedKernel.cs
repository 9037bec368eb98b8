// SPDX-License-Identifier: BSD-2-Clause
// What tests of the MCS kernel have in common: threads with scheduling contexts, and time that passes.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

/// <summary>A thread that a test made, and the capabilities to it and to its scheduling context.</summary>
public sealed record TimedThread(Ptr<Tcb> Tcb, Word Slot, Word Context);

/// <summary>Base of tests with threads and time.</summary>
public abstract class TimedKernel : CapabilityTest
{
    protected static readonly ulong Millisecond = Clock.ToTicks(1000);

    protected static Ptr<Tcb> Current => KernelState.Core.CurrentThread;

    protected static Word Control => Info.SchedControl.Start;

    /// <summary>Gives a scheduling context a budget.</summary>
    protected static Error Configure(
        Word context, ulong budgetUs, ulong periodUs, Word extraRefills = 0, Word badge = 0, Word flags = 0) =>
        Invoke(Control, InvocationLabel.SchedControlConfigureFlags, [budgetUs, periodUs, extraRefills, badge, flags], context).Error;

    /// <summary>A thread in the root task's spaces, which shares its IPC buffer; without a budget it has no scheduling context.</summary>
    protected TimedThread MakeThread(Word priority, ulong budgetUs = 0, ulong periodUs = 0, Word flags = 0, Word extraRefills = 0)
    {
        Word slot = Make(Memory, ObjectType.Tcb);
        Word frame = FreeSlot();
        Assert.That(Copy((Word)InitialSlot.InitThreadIpcBuffer, frame), Is.EqualTo(Error.NoError));
        Word context = 0;
        Sel4Gen.Kernel.Tests.Reply answer = Invoke(
            slot, InvocationLabel.TCBConfigure, [0, 0, Info.IpcBuffer.Address], RootCNode, (Word)InitialSlot.InitThreadVSpace, frame);
        Assert.That(answer.Error, Is.EqualTo(Error.NoError), "configure a thread");
        if (budgetUs != 0)
        {
            context = Make(Memory, ObjectType.SchedContext, 8);
            Assert.That(Configure(context, budgetUs, periodUs, extraRefills, priority, flags), Is.EqualTo(Error.NoError));
        }

        answer = Invoke(slot, InvocationLabel.TCBSetSchedParams, [priority, priority], RootTcb, context, 0);
        Assert.That(answer.Error, Is.EqualTo(Error.NoError), "give it a priority and a scheduling context");
        Ptr<Tcb> tcb = ThreadCap.From(SlotOf(slot).Ref.Cap).Object;
        Arch.SetRegister(tcb, Arch.NextIp, KernelMachine.ImageAddress);
        Arch.SetRegister(tcb, Arch.FaultIp, KernelMachine.ImageAddress);
        return new TimedThread(tcb, slot, context);
    }

    protected static void Resume(TimedThread thread) =>
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBResume, []).Error, Is.EqualTo(Error.NoError));

    /// <summary>The current thread makes a system call.</summary>
    protected static void Do(Syscall call, Word cptr, Word reply = 0, Word destination = 0, Word label = 0)
    {
        Machine[Arch.ReplyRegister] = reply;
        Machine[Arch.DestinationRegister] = destination;
        Machine.Enter(call, cptr, MessageInfo.New(label: label, capsUnwrapped: 0, extraCaps: 0, length: 0));
    }

    /// <summary>Time passes; the timer's interrupt is taken when it comes.</summary>
    protected static void Pass(ulong ticks)
    {
        ulong end = Machine.Board.Counter + ticks;
        while (Machine.Board.Counter < end)
        {
            ulong next = Machine.Board.Deadline < end ? Machine.Board.Deadline : end;
            if (next > Machine.Board.Counter)
            {
                Machine.Board.Advance(next - Machine.Board.Counter);
            }

            if (Machine.IsInterruptPending)
            {
                Machine.EnterInterrupt();
            }
        }
    }
}
