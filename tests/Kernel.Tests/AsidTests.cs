// SPDX-License-Identifier: BSD-2-Clause
// ASID control and pools, interrupt triggers, software-generated interrupts, IPC buffer frames: errors and effects as user
// level sees them of seL4 16.0.0.
using System;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class AsidTests : KernelTest
{
    private const Word AsidControl = (Word)InitialSlot.AsidControl;
    private const Word IrqControl = (Word)InitialSlot.IrqControl;
    private const Word InitialPool = (Word)InitialSlot.InitThreadAsidPool;

    [TearDown]
    public void CheckInvariants() => AssertInvariants();

    private static Answer MakePool(Word untyped, Word root, Word slot, Word depth = 64) =>
        CallWith(AsidControl, InvocationLabel.ARMASIDControlMakePool, [untyped, root], slot, depth);

    private static Answer Sgi(Word irq, Word target, Word slot, Word depth = 64) =>
        CallWith(IrqControl, InvocationLabel.ARMIRQIssueSGISignal, [RootCNode], irq, target, slot, depth);

    private static Answer Trigger(Word irq, Word edge, Word slot) =>
        CallWith(IrqControl, InvocationLabel.ARMIRQIssueIRQHandlerTrigger, [RootCNode], irq, edge, slot, 64);

    private static void Expect(Answer answer, Error error, params Word[] details)
    {
        Assert.That(answer.Error, Is.EqualTo(error));
        for (int i = 0; i < details.Length; i++)
        {
            Assert.That(answer.Words[i], Is.EqualTo(details[i]), $"message register {i}");
        }
    }

    [Test]
    public void APoolIsMadeOfAPageOfFreshMemory()
    {
        Word small = New(ObjectType.Untyped, 12);
        Word large = New(ObjectType.Untyped, 13);
        Word frame = New(ArchObjectType.SmallPage);
        Word pool = FreeSlot();
        Expect(MakePool(large, RootCNode, pool), Error.InvalidCapability, 1);
        Expect(MakePool(frame, RootCNode, pool), Error.InvalidCapability, 1);
        Expect(MakePool(small, RootCNode, pool, 0), Error.RangeError, 1, 64);
        Expect(MakePool(small, frame, pool), Error.FailedLookup, 0, (Word)LookupFailureType.InvalidRoot);
        Expect(MakePool(small, RootCNode, frame), Error.DeleteFirst);
        Expect(CallWith(AsidControl, InvocationLabel.ARMASIDControlMakePool, [small], pool, 64), Error.TruncatedMessage);
        Expect(CallWith(AsidControl, InvocationLabel.ARMPageMap, [small, RootCNode], pool, 64), Error.IllegalOperation);
        Expect(MakePool(small, RootCNode, pool), Error.NoError);
        Expect(MakePool(small, RootCNode, FreeSlot()), Error.RevokeFirst);
        Expect(Call(pool, InvocationLabel.ARMASIDPoolAssign), Error.TruncatedMessage);
    }

    [Test]
    public void AnAddressSpaceGetsOneAsid()
    {
        Word space = New(ArchObjectType.VSpace);
        Expect(CallWith(InitialPool, InvocationLabel.ARMASIDPoolAssign, [space]), Error.NoError);
        Expect(CallWith(InitialPool, InvocationLabel.ARMASIDPoolAssign, [space]), Error.InvalidCapability, 1);
        Expect(CallWith(InitialPool, InvocationLabel.ARMASIDPoolAssign, [RootTcb]), Error.InvalidCapability, 1);
    }

    [Test]
    public void ARevokedPoolTakesItsAddressSpacesAlong()
    {
        Word untyped = New(ObjectType.Untyped, 12);
        Word pool = FreeSlot();
        Word space = New(ArchObjectType.VSpace);
        Word table = New(ArchObjectType.PageTable);
        Expect(MakePool(untyped, RootCNode, pool), Error.NoError);
        Expect(CallWith(pool, InvocationLabel.ARMASIDPoolAssign, [space]), Error.NoError);
        Ok(RootCNode, InvocationLabel.CNodeRevoke, untyped, 64);
        Expect(
            CallWith(table, InvocationLabel.ARMPageTableMap, [space], 0x10000000, 3),
            Error.FailedLookup, 0, (Word)LookupFailureType.InvalidRoot);
    }

    [Test]
    public void AFullPoolHasNoAsidLeft()
    {
        // ASID 0 is nobody's and ASID 1 the root task's.
        for (int i = 0; i < 510; i++)
        {
            Expect(CallWith(InitialPool, InvocationLabel.ARMASIDPoolAssign, [New(ArchObjectType.VSpace)]), Error.NoError);
        }

        Expect(
            CallWith(InitialPool, InvocationLabel.ARMASIDPoolAssign, [New(ArchObjectType.VSpace)]),
            Error.DeleteFirst);
    }

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
    public void AnIpcBufferIsAnAlignedPlaceInAFrame()
    {
        Word tcb = New(ObjectType.Tcb);
        Word frame = New(ArchObjectType.SmallPage);
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [frame], 0x100), Error.AlignmentError);
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [RootCNode], 0x400), Error.IllegalOperation);
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [frame], 0x400), Error.NoError);
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [0], 0), Error.NoError);
    }

    [Test]
    public void AnIpcBufferIsNotInADevice()
    {
        Word tcb = New(ObjectType.Tcb);
        Word frame = FreeSlot();
        Assert.That(
            Retype(Machine.BootInfo.Ref.Untyped.Start, ArchObjectType.SmallPage, 0, frame).Error, Is.EqualTo(Error.NoError));
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [frame], 0x400), Error.IllegalOperation);
    }

    [Test]
    public void WhenAllPoolsExistNoneCanBeMade()
    {
        // The first one is the root task's.
        for (Word i = 1; i < Asid.PoolCount; i++)
        {
            Expect(MakePool(New(ObjectType.Untyped, 12), RootCNode, FreeSlot()), Error.NoError);
        }

        Expect(MakePool(New(ObjectType.Untyped, 12), RootCNode, FreeSlot()), Error.DeleteFirst);
    }

    [Test]
    public void AnAddressSpaceWhoseAsidIsAnothersIsRefused()
    {
        (Word space, Word other) = TwoSpacesOfOneAsid();
        Word table = New(ArchObjectType.PageTable);
        Expect(CallWith(table, InvocationLabel.ARMPageTableMap, [space], 0x10000000, 3), Error.InvalidCapability, 1);
        Expect(CallWith(table, InvocationLabel.ARMPageTableMap, [other], 0x10000000, 3), Error.NoError);
    }

    [Test]
    public void DeletingTheTableOfALostAddressSpaceLeavesTheNextOneAlone()
    {
        Word[] tables = [New(ArchObjectType.PageTable), New(ArchObjectType.PageTable), New(ArchObjectType.PageTable)];
        Word[] others = [New(ArchObjectType.PageTable), New(ArchObjectType.PageTable), New(ArchObjectType.PageTable)];
        (Word space, Word other) = TwoSpacesOfOneAsid(first => MapTables(tables, first));
        MapTables(others, other);
        Word frame = New(ArchObjectType.SmallPage);
        Expect(CallWith(frame, InvocationLabel.ARMPageMap, [other], 0x10000000, 3, 3), Error.NoError);
        foreach (Word table in tables)
        {
            Ok(RootCNode, InvocationLabel.CNodeDelete, table, 64);
        }

        Ok(RootCNode, InvocationLabel.CNodeDelete, space, 64);
        Word again = New(ArchObjectType.SmallPage);
        Expect(CallWith(again, InvocationLabel.ARMPageMap, [other], 0x10001000, 3, 3), Error.NoError);
        Expect(Call(frame, InvocationLabel.ARMPageUnmap), Error.NoError);
        Expect(CallWith(tables[0], InvocationLabel.ARMPageTableMap, [other], 0x10000000, 3), Error.InvalidCapability, 0);
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

    private static void MapTables(Word[] tables, Word space)
    {
        foreach (Word table in tables)
        {
            Expect(CallWith(table, InvocationLabel.ARMPageTableMap, [space], 0x10000000, 3), Error.NoError);
        }
    }

    /// <summary>The pool of the first one's ASID was revoked, and made again for the second.</summary>
    private (Word First, Word Second) TwoSpacesOfOneAsid(Action<Word>? use = null)
    {
        Word untyped = New(ObjectType.Untyped, 12);
        Word space = New(ArchObjectType.VSpace);
        Word other = New(ArchObjectType.VSpace);
        Word pool = FreeSlot();
        Expect(MakePool(untyped, RootCNode, pool), Error.NoError);
        Expect(CallWith(pool, InvocationLabel.ARMASIDPoolAssign, [space]), Error.NoError);
        use?.Invoke(space);
        Ok(RootCNode, InvocationLabel.CNodeRevoke, untyped, 64);
        Expect(MakePool(untyped, RootCNode, pool), Error.NoError);
        Expect(CallWith(pool, InvocationLabel.ARMASIDPoolAssign, [other]), Error.NoError);
        return (space, other);
    }
}
