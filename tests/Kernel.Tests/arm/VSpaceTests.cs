// SPDX-License-Identifier: BSD-2-Clause
// Page tables and frames: what can be mapped where, and which error says why not. The expected errors, their details and
// their order are those that user level sees of seL4 16.0.0.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class VSpaceTests : KernelTest
{
    private const Word Address = 0x10000000;
    private const Word KernelAddress = 0xffffff8000000000;
    private const Word ReadWrite = 3;
    private const Word ReadOnly = 2;
    private const Word Default = 3;

    private Word _space;
    private Word _unassigned;
    private Word _frame;

    [SetUp]
    public void MakeSpaces()
    {
        _space = New(ArchObjectType.VSpace);
        _unassigned = New(ArchObjectType.VSpace);
        _frame = New(ArchObjectType.SmallPage);
        Assert.That(Assign(_space).Error, Is.EqualTo(Error.NoError));
    }

    [TearDown]
    public void CheckInvariants() => AssertInvariants();

    private static Answer Assign(Word space) =>
        CallWith((Word)InitialSlot.InitThreadAsidPool, InvocationLabel.ARMASIDPoolAssign, [space]);

    private static Answer MapTable(Word table, Word space, Word address) =>
        CallWith(table, InvocationLabel.ARMPageTableMap, [space], address, Default);

    private static Answer Map(Word frame, Word space, Word address, Word rights = ReadWrite) =>
        CallWith(frame, InvocationLabel.ARMPageMap, [space], address, rights, Default);

    private static Answer Flush(InvocationLabel label, Word cap, Word start, Word end) => Call(cap, label, start, end);

    private static void Expect(Answer answer, Error error, params Word[] details)
    {
        Assert.That(answer.Error, Is.EqualTo(error));
        for (int i = 0; i < details.Length; i++)
        {
            Assert.That(answer.Words[i], Is.EqualTo(details[i]), $"message register {i}");
        }
    }

    private Word[] MapTables(Word address)
    {
        Word[] tables = [New(ArchObjectType.PageTable), New(ArchObjectType.PageTable), New(ArchObjectType.PageTable)];
        foreach (Word table in tables)
        {
            Expect(MapTable(table, _space, address), Error.NoError);
        }

        return tables;
    }

    [Test]
    public void APageTableNeedsAnAddressSpaceWithAnAsid()
    {
        Word table = New(ArchObjectType.PageTable);
        Expect(MapTable(table, _unassigned, Address), Error.InvalidCapability, 1);
        Expect(MapTable(table, RootTcb, Address), Error.InvalidCapability, 1);
        Expect(MapTable(table, _unassigned, KernelAddress), Error.InvalidCapability, 1);
        Expect(MapTable(table, _space, KernelAddress), Error.InvalidArgument, 0);
        Expect(MapTable(table, _space, 0x800000000000), Error.InvalidArgument, 0);
    }

    [Test]
    public void TruncatedMessagesAreRefused()
    {
        Word table = New(ArchObjectType.PageTable);
        Expect(CallWith(table, InvocationLabel.ARMPageTableMap, [_space], Address), Error.TruncatedMessage);
        Expect(Call(table, InvocationLabel.ARMPageTableMap, Address, Default), Error.TruncatedMessage);
        Expect(CallWith(_frame, InvocationLabel.ARMPageMap, [_space], Address, ReadWrite), Error.TruncatedMessage);
        Expect(Call(_frame, InvocationLabel.ARMPageMap, Address, ReadWrite, Default), Error.TruncatedMessage);
        Expect(Call(_frame, InvocationLabel.ARMPageClean_Data, 0), Error.TruncatedMessage);
        Expect(Call(_space, InvocationLabel.ARMVSpaceClean_Data, 0), Error.TruncatedMessage);
    }

    [Test]
    public void LabelsOfOtherObjectsAreIllegal()
    {
        Word table = New(ArchObjectType.PageTable);
        Expect(CallWith(table, InvocationLabel.ARMPageMap, [_space], Address, 3, 3), Error.IllegalOperation);
        Expect(CallWith(_frame, InvocationLabel.ARMPageTableMap, [_space], Address, 3, 3), Error.IllegalOperation);
        Expect(Call(_space, InvocationLabel.ARMPageMap, 0, 0, 0), Error.IllegalOperation);
    }

    [Test]
    public void AFailedMappingTellsHowManyAddressBitsAreLeft()
    {
        Word missing = (Word)LookupFailureType.MissingCapability;
        Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, missing, 39);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address + 0x1234), Error.NoError);
        Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, missing, 30);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address), Error.NoError);
        Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, missing, 21);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address), Error.NoError);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address), Error.DeleteFirst);
    }

    [TestCase(ReadWrite, true)]
    [TestCase(ReadOnly, true)]
    [TestCase(1UL, false)]
    [TestCase(0UL, false)]
    [TestCase(0xcUL, false)]
    public void WhatMayNotBeReadIsNotExecuted(Word rights, bool executes)
    {
        MapTables(Address);
        Expect(Map(_frame, _space, Address, rights), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Execute), Is.EqualTo(executes));
        Assert.That(MaySee(Address, UserAccess.Read), Is.EqualTo(executes));
        Expect(Map(_frame, _space, Address, ReadWrite), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Execute), "rights came back");
        Expect(Map(_frame, _space, Address, rights), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Execute), Is.EqualTo(executes), "rights were taken away");
    }

    [Test]
    public void ACapabilityWithoutTheRightToReadExecutesNothing([Values(0UL, 1UL)] Word rights)
    {
        MapTables(Address);
        Word copy = FreeSlot();
        OkWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], copy, 64, _frame, 64, rights);
        Expect(Map(copy, _space, Address), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Execute), Is.False);
    }

    private bool MaySee(Word address, UserAccess access)
    {
        VSpaceCap space = VSpaceCap.From(CapAt(_space));
        Kernel.VSpace.Use(space.Object, space.MappedAsid);
        bool succeeded = Machine.Translate(address, access).Succeeded;
        Kernel.VSpace.SetRoot(KernelState.Core.CurrentThread);
        return succeeded;
    }

    [Test]
    public void AThreadThatSetsItsOwnSpaceStaysInTheOldOneUntilThreadsAreSwitched()
    {
        Word old = Machine.Board.Mmu.Ttbr0;
        Expect(SetSpace(RootTcb, _space), Error.NoError);
        Assert.That(Machine.Board.Mmu.Ttbr0, Is.EqualTo(old), "still in the old one");
        Machine.Enter(Syscall.Yield, 0, default);
        Assert.That(Machine.Board.Mmu.Ttbr0, Is.EqualTo(TableOf(_space)), "switched to itself");
    }

    [Test]
    public void DeletingTheSpaceThatAThreadIsStillInTakesItThere()
    {
        Expect(SetSpace(RootTcb, _space), Error.NoError);
        Machine.Enter(Syscall.Yield, 0, default);
        Word second = New(ArchObjectType.VSpace);
        Expect(Assign(second), Error.NoError);
        Expect(SetSpace(RootTcb, second), Error.NoError);
        Assert.That(Machine.Board.Mmu.Ttbr0, Is.EqualTo(TableOf(_space)));
        Expect(Call(RootCNode, InvocationLabel.CNodeDelete, _space, 64), Error.NoError);
        Assert.That(Machine.Board.Mmu.Ttbr0, Is.EqualTo(TableOf(second)));
    }

    [Test]
    public void AThreadThatConfiguresItselfEntersItsNewSpaceAtOnce()
    {
        Word buffer = (Word)InitialSlot.InitThreadIpcBuffer;
        Expect(
            CallWith(RootTcb, InvocationLabel.TCBConfigure, [RootCNode, _space, buffer], 0, 0, 0, Root.Ref.IpcBuffer),
            Error.NoError);
        Assert.That(Machine.Board.Mmu.Ttbr0, Is.EqualTo(TableOf(_space)));
    }

    private static Answer SetSpace(Word tcb, Word space) =>
        CallWith(tcb, InvocationLabel.TCBSetSpace, [RootCNode, space], 0, 0, 0);

    // TTBR0_EL1 while a thread is in this address space: ASID and translation table.
    private static Word TableOf(Word space)
    {
        VSpaceCap cap = VSpaceCap.From(CapAt(space));
        return (cap.MappedAsid << 48) | Kernel.Memory.ToPhysical(cap.Object.Address);
    }

    // Loaders ask like this, hundreds of times; seL4 prints nothing there either.
    [Test]
    public void LookingForMissingTablesPrintsNothing()
    {
        int before = Machine.Board.Console.Length;
        Expect(Map(_frame, _space, Address), Error.FailedLookup);
        MapTables(Address);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address), Error.DeleteFirst);
        Assert.That(Machine.Board.Console.TextAfter(before), Is.Empty);
        Expect(Map(_frame, _unassigned, Address), Error.InvalidCapability);
        Assert.That(Machine.Board.Console.TextAfter(before), Does.Contain("invalid capability 1"));
    }

    [Test]
    public void LargeFramesNeedTwoTables()
    {
        MapTables(Address);
        Word large = New(ArchObjectType.LargePage);
        Expect(Map(large, _space, Address), Error.FailedLookup, 0, (Word)LookupFailureType.MissingCapability, 12);
        Expect(Map(large, _space, Address + 0x1000), Error.AlignmentError);
        Expect(Map(large, _space, Address + 0x200000), Error.NoError);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address + 0x200000), Error.DeleteFirst);
        Expect(Map(_frame, _space, Address + 0x200000), Error.FailedLookup, 0, (Word)LookupFailureType.MissingCapability, 21);
    }

    [Test]
    public void TheOrderOfErrorsWhenMappingAFrame()
    {
        MapTables(Address);
        Expect(Map(_frame, RootTcb, Address + 1), Error.InvalidCapability, 1);
        Expect(Map(_frame, _unassigned, Address + 1), Error.InvalidCapability, 1);
        Expect(Map(_frame, _space, KernelAddress + 0x800), Error.AlignmentError);
        Expect(Map(_frame, _space, KernelAddress), Error.InvalidArgument, 0);
        Expect(Map(_frame, _space, 0x800000000000), Error.InvalidArgument, 0);
        Expect(Map(_frame, _space, 0x7ffffffff000), Error.FailedLookup, 0, (Word)LookupFailureType.MissingCapability, 39);
    }

    [Test]
    public void AFrameMapsOncePerCapability()
    {
        MapTables(Address);
        Word other = New(ArchObjectType.VSpace);
        Expect(Assign(other), Error.NoError);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(Map(_frame, _space, Address, ReadOnly), Error.NoError);
        Expect(Map(_frame, _space, Address + 0x1000), Error.InvalidArgument, 0);
        Expect(Map(_frame, _space, Address + 0x1001), Error.AlignmentError);
        Expect(Map(_frame, other, Address), Error.InvalidCapability, 1);
        Expect(Map(_frame, other, Address + 0x1000), Error.InvalidCapability, 1);
        Expect(Map(_frame, _space, KernelAddress), Error.InvalidArgument, 0);
    }

    [Test]
    public void AnotherFrameReplacesAMapping()
    {
        MapTables(Address);
        Word second = New(ArchObjectType.SmallPage);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(Map(second, _space, Address), Error.NoError);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 0, 64), Error.InvalidCapability, 0);
        Expect(Call(_frame, InvocationLabel.ARMPageUnmap), Error.NoError);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, second, 0, 64), Error.NoError);
    }

    [Test]
    public void CopiesAreNotMapped()
    {
        MapTables(Address);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Word copy = FreeSlot();
        OkWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], copy, 64, _frame, 64, AllRights);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, copy, 0, 64), Error.IllegalOperation);
        Expect(Map(copy, _space, Address + 0x1000), Error.NoError);
        Expect(Call(copy, InvocationLabel.ARMPageUnmap), Error.NoError);
        Expect(Call(copy, InvocationLabel.ARMPageUnmap), Error.NoError);
    }

    [Test]
    public void UnmappedTablesAndSpacesCannotBeCopied()
    {
        Word table = New(ArchObjectType.PageTable);
        Word slot = FreeSlot();
        Expect(CallWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], slot, 64, table, 64, AllRights), Error.IllegalOperation);
        Expect(CallWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], slot, 64, _unassigned, 64, AllRights), Error.IllegalOperation);
    }

    [Test]
    public void AMappedTableStays()
    {
        Word[] tables = MapTables(Address);
        Expect(MapTable(tables[0], _space, Address), Error.InvalidCapability, 0);
        Expect(MapTable(tables[0], RootTcb, Address), Error.InvalidCapability, 0);
        Word copy = FreeSlot();
        OkWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], copy, 64, tables[2], 64, AllRights);
        Expect(Call(tables[2], InvocationLabel.ARMPageTableUnmap), Error.RevokeFirst);
        Ok(RootCNode, InvocationLabel.CNodeDelete, copy, 64);
        Expect(Call(tables[2], InvocationLabel.ARMPageTableUnmap), Error.NoError);
        Expect(Call(tables[2], InvocationLabel.ARMPageTableUnmap), Error.NoError);
    }

    [Test]
    public void AnUnmappedTableForgetsItsFrames()
    {
        Word[] tables = MapTables(Address);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(Call(tables[2], InvocationLabel.ARMPageTableUnmap), Error.NoError);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 0, 64), Error.InvalidCapability, 0);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 64, 0), Error.InvalidArgument, 1);
        Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, (Word)LookupFailureType.MissingCapability, 21);
        Expect(MapTable(tables[2], _space, Address), Error.NoError);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 0, 64), Error.InvalidCapability, 0);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 0, 64), Error.NoError);
    }

    [Test]
    public void CacheMaintenanceOfAFrameChecksItsRange()
    {
        MapTables(Address);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 64, 0), Error.IllegalOperation);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 64, 64), Error.InvalidArgument, 1);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 4096, 5000), Error.InvalidArgument, 0);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 0, 4097), Error.InvalidArgument, 0);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 5000, 4097), Error.InvalidArgument, 1);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 0, 4096), Error.NoError);
        Expect(Flush(InvocationLabel.ARMPageCleanInvalidate_Data, _frame, 7, 100), Error.NoError);
        Expect(Flush(InvocationLabel.ARMPageUnify_Instruction, _frame, 7, 100), Error.NoError);
    }

    [TestCase(ReadWrite, Error.NoError)]
    [TestCase(ReadOnly, Error.IllegalOperation)]
    [TestCase((Word)0, Error.IllegalOperation)]
    public void OnlyWritableMappingsCanBeInvalidated(Word rights, Error expected)
    {
        MapTables(Address);
        Expect(Map(_frame, _space, Address, rights), Error.NoError);
        Expect(Flush(InvocationLabel.ARMPageInvalidate_Data, _frame, 0, 64), expected);
        Expect(Flush(InvocationLabel.ARMPageInvalidate_Data, _frame, 64, 0), Error.InvalidArgument, 1);
        Expect(Flush(InvocationLabel.ARMPageClean_Data, _frame, 0, 64), Error.NoError);
        Expect(Flush(InvocationLabel.ARMVSpaceInvalidate_Data, _space, Address, Address + 64), expected);
        Expect(Flush(InvocationLabel.ARMVSpaceClean_Data, _space, Address, Address + 64), Error.NoError);
    }

    [Test]
    public void CacheMaintenanceOfASpaceChecksItsRange()
    {
        MapTables(Address);
        Expect(Map(_frame, _space, Address), Error.NoError);
        InvocationLabel clean = InvocationLabel.ARMVSpaceClean_Data;
        Expect(Flush(clean, _space, Address, Address), Error.InvalidArgument, 1);
        Expect(Flush(clean, _space, KernelAddress, KernelAddress + 64), Error.IllegalOperation);
        Expect(Flush(clean, _space, Address, 0x800000000000), Error.IllegalOperation);
        Expect(Flush(clean, _unassigned, Address, Address + 64), Error.InvalidCapability, 0);
        Expect(Flush(clean, _unassigned, Address, Address), Error.InvalidArgument, 1);
        Expect(Flush(clean, _unassigned, KernelAddress, KernelAddress + 64), Error.IllegalOperation);
        Expect(Flush(clean, _space, Address, Address + 0x1001), Error.RangeError, Address, Address + 0xfff);
        Expect(Flush(clean, _space, Address + 0x100000, Address + 0x110000), Error.NoError);
    }

    [Test]
    public void ADeletedSpaceTakesItsMappingsAlong()
    {
        Word[] tables = MapTables(Address);
        Word other = New(ArchObjectType.VSpace);
        Expect(Assign(other), Error.NoError);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Ok(RootCNode, InvocationLabel.CNodeDelete, _space, 64);
        Expect(
            Flush(InvocationLabel.ARMPageClean_Data, _frame, 64, 0),
            Error.FailedLookup, 0, (Word)LookupFailureType.InvalidRoot);
        Expect(Map(_frame, other, Address), Error.InvalidCapability, 1);
        Expect(Call(_frame, InvocationLabel.ARMPageUnmap), Error.NoError);
        Expect(Call(tables[0], InvocationLabel.ARMPageTableUnmap), Error.NoError);
    }

    [Test]
    public void AFrameTellsItsPhysicalAddress()
    {
        Answer answer = Call(_frame, InvocationLabel.ARMPageGetAddress);
        Expect(answer, Error.NoError, Kernel.Memory.ToPhysical(FrameCap.From(CapAt(_frame)).Base));
        Assert.That(answer.Info.Length, Is.EqualTo((Word)1));
    }

    [Test]
    public void WhatIsMappedCanBeUsedAsItsRightsSay()
    {
        MapFrame(_frame, Address, ReadOnly);
        Assert.That(Machine.Translate(Address, UserAccess.Read).Succeeded);
        Assert.That(Machine.Translate(Address, UserAccess.Write).Succeeded, Is.False);
        Expect(CallWith(_frame, InvocationLabel.ARMPageMap, [RootVSpace], Address, ReadWrite, 7), Error.NoError);
        Machine.WriteUser(Address, 42);
        Assert.That(Machine.Translate(Address, UserAccess.Execute).Succeeded, Is.False);
        Ok(_frame, InvocationLabel.ARMPageUnmap);
        Assert.That(Machine.Translate(Address, UserAccess.Read).Succeeded, Is.False);
    }
}
