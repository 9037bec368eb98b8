// SPDX-License-Identifier: BSD-2-Clause
// Interrupt triggers and software-generated interrupts: errors and effects as user level sees them of seL4 16.0.0.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class IrqControlTests : KernelTest
{
    private const Word IrqControl = (Word)InitialSlot.IrqControl;

    [TearDown]
    public void CheckInvariants() => AssertInvariants();

    private static void Expect(Answer answer, Error error, params Word[] details)
    {
        Assert.That(answer.Error, Is.EqualTo(error));
        for (int i = 0; i < details.Length; i++)
        {
            Assert.That(answer.Words[i], Is.EqualTo(details[i]), $"message register {i}");
        }
    }

    private static Answer Sgi(Word irq, Word target, Word slot, Word depth = 64) =>
        CallWith(IrqControl, InvocationLabel.ARMIRQIssueSGISignal, [RootCNode], irq, target, slot, depth);

    private static Answer Trigger(Word irq, Word edge, Word slot) =>
        CallWith(IrqControl, InvocationLabel.ARMIRQIssueIRQHandlerTrigger, [RootCNode], irq, edge, slot, 64);

    [Test]
    public void HandlersWithATriggerExistOnce()
    {
        Word slot = FreeSlot();
        Expect(Trigger(27, 0, slot), Error.RevokeFirst);
        Expect(Trigger(160, 0, slot), Error.RangeError, 0, 159);
        Expect(Trigger(159, 1, slot), Error.NoError);
        Expect(Trigger(159, 1, slot), Error.RevokeFirst);
        Expect(Trigger(100, 0, slot), Error.DeleteFirst);
    }

    [Test]
    public void SoftwareInterruptsArriveAsSignals()
    {
        Word sgi = FreeSlot();
        Expect(Sgi(16, 8, sgi), Error.RangeError, 0, 15);
        Expect(Sgi(3, Config.ArmGicV3 ? 1UL << 32 : 8, sgi), Error.InvalidArgument, 1);
        Expect(Sgi(3, 0, RootTcb), Error.DeleteFirst);
        Expect(Sgi(3, 0, sgi, 0), Error.RangeError, 1, 64);
        Expect(Sgi(3, 0, sgi), Error.NoError);

        Word notification = New(ObjectType.Notification);
        Word handler = FreeSlot();
        OkWith(IrqControl, InvocationLabel.IRQIssueIRQHandler, [RootCNode], 3, handler, 64);
        OkWith(handler, InvocationLabel.IRQSetIRQHandler, [notification]);
        Expect(Call(sgi, (InvocationLabel)77), Error.NoError);
        Assert.That(Machine.IsInterruptPending);
        Machine.EnterInterrupt();
        NotificationCap cap = NotificationCap.From(CapAt(notification));
        Assert.That(cap.Object.Ref.State, Is.EqualTo(NotificationState.Active));
    }

    [Test]
    public void SoftwareInterruptsAreRevokedWithIrqControl()
    {
        Word sgi = FreeSlot();
        Expect(Sgi(3, 0, sgi), Error.NoError);
        Ok(RootCNode, InvocationLabel.CNodeRevoke, IrqControl, 64);
        Expect(Call(sgi, (InvocationLabel)77), Error.InvalidCapability, 0);
    }

    [Test]
    public void CopiesOfASoftwareInterruptStandForTheSame()
    {
        Word first = FreeSlot();
        Word copy = FreeSlot();
        Word second = FreeSlot();
        Word third = FreeSlot();
        Expect(Sgi(3, 0, first), Error.NoError);
        Expect(Sgi(3, 1, second), Error.NoError);
        Expect(Sgi(4, 1, third), Error.NoError);
        OkWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], copy, 64, first, 64, AllRights);
        foreach (Word slot in (Word[])[first, third, second])
        {
            Ok(RootCNode, InvocationLabel.CNodeDelete, slot, 64);
        }

        Expect(Call(copy, (InvocationLabel)77), Error.NoError);
        Assert.That(Machine.Board.Interrupts.IsPending(3), "the copy still sends");
    }
}
