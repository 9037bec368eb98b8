// SPDX-License-Identifier: BSD-2-Clause
// What only this configuration has: error messages in the IPC buffer, calls of the secure monitor, a GICv3, a second
// region of RAM.
using System.Text;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class VariantTests : ThreadedKernel
{
    private const Word Smc = (Word)InitialSlot.Smc;

    private Word _sgi;

    [Test]
    public void AnErrorIsExplainedInTheIpcBuffer()
    {
        Call(RootTcb, (InvocationLabel)500);
        Assert.That(ErrorText(), Does.StartWith("<<thread 0x").And.Contain(": invocation 500 of capability 0x1: illegal operation>>"));
        Assert.That(TryRetype(Pool, (Word)ObjectType.Tcb, 0, RootTcb, 1).Error, Is.EqualTo(Error.DeleteFirst));
        Assert.That(ErrorText(), Does.Contain("delete first"));
        Assert.That(TryRetype(Pool, (Word)ObjectType.Untyped, 30, FreeSlot(), 1).Error, Is.EqualTo(Error.NotEnoughMemory));
        Assert.That(ErrorText(), Does.Contain("not enough memory, bytes left: "));
        Assert.That(TryRetype(Pool, 99, 0, FreeSlot(), 1).Error, Is.EqualTo(Error.InvalidArgument));
        Assert.That(ErrorText(), Does.Contain("invalid argument"));
    }

    [Test]
    public void WithoutAnIpcBufferAnErrorIsExplainedNowhere()
    {
        Assert.That(
            Invoke(RootTcb, InvocationLabel.TCBSetIPCBuffer, [0], (Word)InitialSlot.InitThreadIpcBuffer).Error,
            Is.EqualTo(Error.NoError));
        Machine.Enter(Syscall.Call, RootTcb, MessageInfo.New(label: 500, capsUnwrapped: 0, extraCaps: 0, length: 0));
        Assert.That(Machine.ReadAnswer().Error, Is.EqualTo(Error.IllegalOperation));
    }

    [Test]
    public void TheSecureMonitorIsCalledWithEightRegisters()
    {
        Answer answer = Call(Smc, InvocationLabel.ARMSMCCall, 1, 2, 3, 4, 5, 6, 7, 8);
        Assert.That((answer.Error, answer.Info.Length), Is.EqualTo((Error.NoError, (Word)8)));
        Assert.That(answer.Words, Is.EqualTo(new Word[] { Word.MaxValue, 2, 3, 4 }));
        Assert.That(Machine.IpcBuffer.Ref.Msg[7], Is.EqualTo(8UL));
        int calls = Machine.Board.MonitorCalls;
        Do(Syscall.Send, Smc, (Word)InvocationLabel.ARMSMCCall, [1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.That(Machine.Board.MonitorCalls, Is.EqualTo(calls + 1), "sent without waiting for an answer");
    }

    [Test]
    public void ABadgeLimitsTheMonitorToOneFunction()
    {
        Word one = FreeSlot();
        Assert.That(Mint(Smc, one, 0x84000000), Is.EqualTo(Error.NoError));
        Assert.That(Mint(one, FreeSlot(), 0x84000001), Is.Not.EqualTo(Error.NoError), "a badge stays");
        Assert.That(Copy(one, FreeSlot()), Is.EqualTo(Error.NoError));
        Assert.That(Call(one, InvocationLabel.ARMSMCCall, 0x84000000, 0, 0, 0, 0, 0, 0, 0).Error, Is.EqualTo(Error.NoError));
        Assert.That(
            Call(one, InvocationLabel.ARMSMCCall, 0x84000009, 0, 0, 0, 0, 0, 0, 0).Error, Is.EqualTo(Error.IllegalOperation));
        Assert.That(Call(Smc, InvocationLabel.ARMSMCCall, 1, 2).Error, Is.EqualTo(Error.TruncatedMessage));
        Assert.That(Call(Smc, (InvocationLabel)500, 1).Error, Is.EqualTo(Error.IllegalOperation));
        Word moved = FreeSlot();
        Assert.That(CNode(InvocationLabel.CNodeMutate, moved, Depth, one, Depth, 7), Is.EqualTo(Error.IllegalOperation));
        Assert.That(Revoke(Smc), Is.EqualTo(Error.NoError));
        Assert.That(TagOf(one), Is.EqualTo(CapTag.Null), "a badged capability is a child of the one without");
    }

    [Test]
    public void TheGicV3DeliversEdgeAndLevelInterrupts()
    {
        foreach (Word edge in (Word[])[0, 1])
        {
            Word irq = 50 + edge;
            Word handler = FreeSlot();
            OkWith(
                (Word)InitialSlot.IrqControl, InvocationLabel.ARMIRQIssueIRQHandlerTrigger, [RootCNode], irq, edge, handler, 64);
            Word notification = New(ObjectType.Notification);
            OkWith(handler, InvocationLabel.IRQSetIRQHandler, [notification]);
            Ok(handler, InvocationLabel.IRQAckIRQ);
            Assert.That(Machine.Board.Interrupts.IsEdgeTriggered((uint)irq), Is.EqualTo(edge == 1));
            Machine.PulseInterrupt((uint)irq);
            Assert.That(
                NotificationCap.From(CapAt(notification)).Object.Ref.State, Is.EqualTo(NotificationState.Active), $"interrupt {irq}");
            Assert.That(Machine.Board.Interrupts.IsEnabled((uint)irq), Is.False, "masked until it is acknowledged");
        }
    }

    [Test]
    public void BothRegionsOfRamBecomeUntypedMemory()
    {
        ref BootInfo info = ref Machine.BootInfo.Ref;
        bool first = false;
        bool second = false;
        for (Word i = 0; i < info.Untyped.End - info.Untyped.Start; i++)
        {
            UntypedDesc untyped = info.UntypedList[(int)i];
            first |= untyped.IsDevice == 0 && untyped.Paddr >= Platform.Memory0Start && untyped.Paddr < Platform.Memory0End;
            second |= untyped.IsDevice == 0 && untyped.Paddr >= Platform.Memory1Start && untyped.Paddr < Platform.Memory1End;
        }

        Assert.That((first, second), Is.EqualTo((true, true)));
    }

    [Test]
    public void AThreadSetsItsOwnTlsBase()
    {
        Machine.Enter(Syscall.SetTLSBase, 0x1234000, default);
        Assert.That(Arch.GetRegister(Root, Arch.TlsBase), Is.EqualTo((Word)0x1234000));
        Assert.That(Current, Is.EqualTo(Root));
    }

    [TestCase(0UL, 0UL, true)]
    [TestCase(0x0fUL, 0x0fUL, true)]
    [TestCase(0x10UL, 0x00UL, false)]
    [TestCase(0x10UL, 0x10UL, true)]
    [TestCase(0x2fUL, 0x0fUL, false)]
    [TestCase(0x7fffffffUL, 0x7f00ffffffUL, true)]
    [TestCase(0x7fffffffUL, 0x7f00fffff0UL, false)]
    [TestCase(0xffffffffUL, 0xff00ffffffUL, true)]
    public void AnInterruptIsSentToTheCoreWithThisAffinity(Word target, Word core, bool arrives)
    {
        Sgi(target);
        SendTo(core, hasRangeSelector: true);
        Assert.That(Machine.Board.Interrupts.IsPending(3), Is.EqualTo(arrives));
    }

    [TestCase(0x10UL, 0x00UL)]
    [TestCase(0x7fffffffUL, 0x7f00ffff0fUL)]
    public void WithoutARangeSelectorNobodyGetsAnInterruptForACoreThatCannotBe(Word target, Word core)
    {
        Sgi(target);
        SendTo(core, hasRangeSelector: false);
        Assert.That(Machine.Board.Interrupts.IsPending(3), Is.False);
    }

    [TestCase(1UL << 32)]
    [TestCase(0xff00000010UL)]
    [TestCase(ulong.MaxValue)]
    public void AnInterruptIsSentToAffinitiesOnly(Word target)
    {
        Reply reply = Invoke(
            (Word)InitialSlot.IrqControl, InvocationLabel.ARMIRQIssueSGISignal, [3, target, FreeSlot(), Depth], RootCNode);
        Assert.That(reply.Error, Is.EqualTo(Error.InvalidArgument));
        Assert.That(reply.Words, Is.EqualTo(new Word[] { 1 }));
    }

    [Test]
    public void WordsOfAMonitorCallBeyondTheRegistersNeedAnIpcBuffer()
    {
        Assert.That(
            Invoke(RootTcb, InvocationLabel.TCBSetIPCBuffer, [0], (Word)InitialSlot.InitThreadIpcBuffer).Error,
            Is.EqualTo(Error.NoError));
        int calls = Machine.Board.MonitorCalls;
        Machine.Enter(
            Syscall.Call, Smc, MessageInfo.New(label: (Word)InvocationLabel.ARMSMCCall, capsUnwrapped: 0, extraCaps: 0, length: 8),
            1, 2, 3, 4);
        Assert.That(Machine.ReadAnswer().Error, Is.EqualTo(Error.TruncatedMessage));
        Assert.That(Machine.Board.MonitorCalls, Is.EqualTo(calls));
    }

    private void Sgi(Word target)
    {
        _sgi = FreeSlot();
        Reply reply = Invoke(
            (Word)InitialSlot.IrqControl, InvocationLabel.ARMIRQIssueSGISignal, [3, target, _sgi, Depth], RootCNode);
        Assert.That(reply.Error, Is.EqualTo(Error.NoError));
    }

    // Signals, while the machine's core has this affinity (MPIDR_EL1).
    private void SendTo(Word core, bool hasRangeSelector)
    {
        Sel4Gen.Simulator.GicV3 gic = Machine.Board.GicV3;
        try
        {
            (gic.Affinity, gic.HasRangeSelector) = (core, hasRangeSelector);
            Do(Syscall.Send, _sgi);
        }
        finally
        {
            (gic.Affinity, gic.HasRangeSelector) = (0, false);
        }
    }

    private static string ErrorText()
    {
        const Word FirstTextWord = 6;
        Ptr<byte> text = Ptr.To(ref Machine.IpcBuffer.Ref.Msg).Cast<byte>() + (FirstTextWord * Config.WordBytes);
        StringBuilder result = new();
        for (Word i = 0; i < 400 && text[i] != 0; i++)
        {
            result.Append((char)text[i]);
        }

        return result.ToString();
    }
}
