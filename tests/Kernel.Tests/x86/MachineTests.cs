// SPDX-License-Identifier: BSD-2-Clause
// A PC's interrupts: pins of the I/O APIC, messages, the timer. And the FPU, and the bases of segments.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class MachineTests : KernelTest
{
    private const Word IrqControl = (Word)InitialSlot.IrqControl;
    private const Word Irq = ArchTest.DeviceIrq;
    private const Word Vector = Irq - ArchIrq.FirstUser;
    private const Word Pin = Irq - ApicInterrupts.FirstPinLine;
    private const uint MaskedBit = 1 << 16;

    private static ApicInterrupts Interrupts => Machine.Board.Interrupts;

    [TearDown]
    public void CheckInvariants() => AssertInvariants();

    private static Answer IssuePin(Word slot, Word vector, Word pin = Pin, Word level = 1, Word polarity = 0, Word ioApic = 0) => CallWith(
        IrqControl, InvocationLabel.X86IRQIssueIRQHandlerIOAPIC, [RootCNode], slot, 64, ioApic, pin, level, polarity, vector);

    private static Answer IssueMessage(Word slot, Word vector, Word bus = 0, Word device = 0, Word function = 0) => CallWith(
        IrqControl, InvocationLabel.X86IRQIssueIRQHandlerMSI, [RootCNode], slot, 64, bus, device, function, 0, vector);

    private (Word Handler, Word Notification) Handler(Answer issued, Word handler)
    {
        Assert.That(issued.Error, Is.EqualTo(Error.NoError));
        Word notification = New(ObjectType.Notification);
        OkWith(handler, InvocationLabel.IRQSetIRQHandler, [notification]);
        return (handler, notification);
    }

    private static NotificationState StateOf(Word notification) => NotificationCap.From(CapAt(notification)).Object.Ref.State;

    [Test]
    public void APinIsProgrammedAsItsHandlerSays([Values(0UL, 1UL)] Word level, [Values(0UL, 1UL)] Word polarity)
    {
        Assert.That(IssuePin(FreeSlot(), Vector, Pin, level, polarity).Error, Is.EqualTo(Error.NoError));
        ulong entry = Interrupts.Io.Entry((uint)Pin);
        Assert.That(entry & 0xff, Is.EqualTo(Irq + ArchIrq.FirstVector));
        Assert.That(((entry >> 13) & 1, (entry >> 15) & 1), Is.EqualTo((polarity, level)));
        Assert.That(entry & MaskedBit, Is.Zero, "it is let through as soon as somebody has it");
        Assert.That(entry >> 56, Is.Zero, "it goes to this core");
    }

    [Test]
    public void AnEdgeSignalsOnceAndIsOverBeforeItIsAcknowledged()
    {
        Word slot = FreeSlot();
        (Word handler, Word notification) = Handler(IssuePin(slot, Vector, level: 0), slot);
        Machine.PulseInterrupt((uint)Irq);
        Assert.That(StateOf(notification), Is.EqualTo(NotificationState.Active));
        Assert.That(Interrupts.IsEnabled((uint)Irq), Is.False);
        Assert.That(Interrupts.IsActive((uint)Irq), Is.False);
        Machine.PulseInterrupt((uint)Irq);
        Ok(handler, InvocationLabel.IRQAckIRQ);
        Assert.That(Machine.IsInterruptPending, Is.False, "edges of a masked pin are lost");
        Interrupts.SetLine((uint)Irq, true);
        Assert.That(Machine.IsInterruptPending);
        Machine.EnterInterrupt();
    }

    [Test]
    public void ALevelComesAgainOnceItIsAcknowledged()
    {
        Word slot = FreeSlot();
        (Word handler, Word notification) = Handler(IssuePin(slot, Vector), slot);
        Interrupts.SetLine((uint)Irq, true);
        Machine.EnterInterrupt();
        Assert.That(StateOf(notification), Is.EqualTo(NotificationState.Active));
        Assert.That(Machine.IsInterruptPending, Is.False);
        Ok(handler, InvocationLabel.IRQAckIRQ);
        Assert.That(Machine.IsInterruptPending);
        Interrupts.SetLine((uint)Irq, false);
        Machine.EnterInterrupt();
        Ok(handler, InvocationLabel.IRQAckIRQ);
        Assert.That(Machine.IsInterruptPending, Is.False);
    }

    [Test]
    public void AMessageSignalsAndNobodyMasksIt()
    {
        const Word Message = 50;
        Word slot = FreeSlot();
        (Word handler, Word notification) = Handler(IssueMessage(slot, Message - ArchIrq.FirstUser), slot);
        for (int i = 0; i < 2; i++)
        {
            Machine.PulseInterrupt((uint)Message);
            Assert.That(StateOf(notification), Is.EqualTo(NotificationState.Active));
            Assert.That(Interrupts.IsActive((uint)Message), Is.False);
        }

        Ok(handler, InvocationLabel.IRQAckIRQ);
        Ok(RootCNode, InvocationLabel.CNodeDelete, handler, 64);
        Machine.PulseInterrupt((uint)Message);
        Assert.That(Machine.Board.Console.Text, Does.Contain($"<<interrupt {Message} that nobody waits for>>"));
    }

    [Test]
    public void AMessageWithTheVectorThatAPinHadLeavesThePinMasked()
    {
        Word slot = FreeSlot();
        Assert.That(IssuePin(slot, Vector).Error, Is.EqualTo(Error.NoError));
        Ok(RootCNode, InvocationLabel.CNodeDelete, slot, 64);
        Assert.That(IssueMessage(slot, Vector).Error, Is.EqualTo(Error.NoError));
        Assert.That(Interrupts.Io.Entry((uint)Pin) & MaskedBit, Is.Not.Zero);
    }

    [TestCase(X86Vectors.VECTOR_MAX - 1UL, 0UL, 0UL, 0UL, 0UL, (Word)X86Vectors.VECTOR_MAX - 2)]
    [TestCase(0UL, 1UL, 0UL, 0UL, 0UL, 0UL)]
    [TestCase(0UL, 0UL, 24UL, 0UL, 0UL, 23UL)]
    [TestCase(0UL, 0UL, 0UL, 2UL, 0UL, 1UL)]
    [TestCase(0UL, 0UL, 0UL, 0UL, 2UL, 1UL)]
    public void APinThatDoesNotExistIsRefused(Word vector, Word ioApic, Word pin, Word level, Word polarity, Word most)
    {
        Answer answer = IssuePin(FreeSlot(), vector, pin, level, polarity, ioApic);
        Assert.That(answer.Error, Is.EqualTo(Error.RangeError));
        Assert.That(answer.Words[..2], Is.EqualTo(new Word[] { 0, most }));
    }

    [TestCase(256UL, 0UL, 0UL, 255UL)]
    [TestCase(0UL, 32UL, 0UL, 31UL)]
    [TestCase(0UL, 0UL, 8UL, 7UL)]
    public void ADeviceThatPciDoesNotHaveIsRefused(Word bus, Word device, Word function, Word most)
    {
        Answer answer = IssueMessage(FreeSlot(), Vector, bus, device, function);
        Assert.That(answer.Error, Is.EqualTo(Error.RangeError));
        Assert.That(answer.Words[..2], Is.EqualTo(new Word[] { 0, most }));
    }

    [Test]
    public void TheHighestVectorOfUserLevelIsUsable()
    {
        Assert.That(IssuePin(FreeSlot(), ArchIrq.LastVector).Error, Is.EqualTo(Error.NoError));
        Assert.That(Interrupts.Io.Entry((uint)Pin) & 0xff, Is.EqualTo(ArchIrq.Timer + ArchIrq.FirstVector - 1UL));
    }

    [Test]
    public void AVectorHasOneHandlerAndInterruptsHaveNoNumbersOfTheirOwn()
    {
        Assert.That(IssuePin(FreeSlot(), Vector).Error, Is.EqualTo(Error.NoError));
        Assert.That(IssuePin(FreeSlot(), Vector, Pin + 1).Error, Is.EqualTo(Error.RevokeFirst));
        Assert.That(IssueMessage(FreeSlot(), Vector).Error, Is.EqualTo(Error.RevokeFirst));
        Assert.That(
            CallWith(IrqControl, InvocationLabel.IRQIssueIRQHandler, [RootCNode], Irq, FreeSlot(), 64).Error, Is.EqualTo(Error.IllegalOperation));
        Assert.That(IssuePin(RootTcb, Vector + 1).Error, Is.EqualTo(Error.DeleteFirst));
    }

    [Test]
    public void TheTimerRingsAgainAndAgain()
    {
        Assert.That(Machine.IsInterruptPending, Is.False);
        Machine.Board.Advance((KernelMachine.TicksOfTimer * 2) - 1);
        Assert.That(Machine.IsInterruptPending);
        Machine.EnterInterrupt();
        Assert.That(Machine.IsInterruptPending, Is.False);
        Machine.Board.Advance(KernelMachine.TicksOfTimer);
        Machine.EnterInterrupt();
        Assert.That(Interrupts.IsActive(Arch.TimerIrq), Is.False);
    }

    [Test]
    public void AnInterruptWithoutASenderIsNothing()
    {
        int before = Machine.Board.Console.Length;
        Machine.EnterInterrupt();
        Assert.That(Machine.Current, Is.EqualTo(Root));
        Assert.That(Machine.Board.Console.TextAfter(before), Is.Empty);
    }

    [Test]
    public void AThreadThatMayNotUseTheFpuFindsItOff()
    {
        const Word TaskSwitched = 8;
        Word thread = NewThread(255);
        Ok(thread, InvocationLabel.TCBSetFlags, 0, 1);
        Assert.That(Machine.Board.Control0 & TaskSwitched, Is.Zero);
        Machine.Call(thread, (Word)InvocationLabel.TCBResume, []);
        Context.Set(ThreadAt(thread), Arch.NextIp, KernelMachine.ImageAddress);
        Machine.Enter(Syscall.Yield, 0, default);
        Assert.That(Machine.Current, Is.EqualTo(ThreadAt(thread)));
        Assert.That(Machine.Board.Control0 & TaskSwitched, Is.Not.Zero);
        Machine.Enter(Syscall.Yield, 0, default);
        Assert.That(Machine.Current, Is.EqualTo(Root));
        Assert.That(Machine.Board.Control0 & TaskSwitched, Is.Zero);
    }

    [Test]
    public void FloatingPointRegistersAreTheThreads()
    {
        Word thread = NewThread(255);
        Machine.Board.FpuRegisters[10] = 0x1234;
        Ok(thread, InvocationLabel.TCBResume);
        Machine.Enter(Syscall.Yield, 0, default);
        Assert.That(Machine.Board.FpuRegisters[10], Is.Zero);
        Assert.That((Machine.Board.FpuRegisters[0], Machine.Board.FpuRegisters[3]), Is.EqualTo((0x37fUL, 0x1f80UL)));
        Machine.Enter(Syscall.Yield, 0, default);
        Assert.That(Machine.Board.FpuRegisters[10], Is.EqualTo(0x1234));
    }

    [Test]
    public void BasesOfSegmentsAreTheThreadsAndAlwaysAddresses()
    {
        Word thread = NewThread(255);
        Ok(thread, InvocationLabel.TCBSetTLSBase, 0x7fff_0000);
        Context.Set(ThreadAt(thread), RegisterIndex.GsBase, 0x1234_5678_0000_0000);
        Ok(thread, InvocationLabel.TCBResume);
        Machine.Enter(Syscall.Yield, 0, default);
        Assert.That((Machine.Board.FsBase, Machine.Board.GsBase), Is.EqualTo((0x7fff_0000UL, 0UL)));
        Machine.Enter(Syscall.Yield, 0, default);
        Assert.That(Machine.Board.FsBase, Is.Zero);
    }
}
