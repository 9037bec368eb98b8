// SPDX-License-Identifier: BSD-2-Clause
// Page tables and frames of Sv39: what can be mapped where, and which error says why not.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class VSpaceTests : KernelTest
{
    private const Word Address = 0x10000000;
    private const Word KernelAddress = 0xffffffc000000000;
    private const Word BehindUserLevel = 0x4000000000;
    private const Word ReadWrite = 3;
    private const Word ReadOnly = 2;
    private const Word Default = 0;
    private const Word ExecuteNever = 1;
    private const Word Missing = (Word)LookupFailureType.MissingCapability;

    private Word _space;
    private Word _unassigned;
    private Word _frame;

    [SetUp]
    public void MakeSpaces()
    {
        _space = New(ArchObjectType.PageTable);
        _unassigned = New(ArchObjectType.PageTable);
        _frame = New(ArchObjectType.SmallPage);
        Assert.That(Assign(_space).Error, Is.EqualTo(Error.NoError));
    }

    [TearDown]
    public void CheckInvariants() => AssertInvariants();

    private static Answer Assign(Word space) =>
        CallWith((Word)InitialSlot.InitThreadAsidPool, InvocationLabel.RISCVASIDPoolAssign, [space]);

    private static Answer MapTable(Word table, Word space, Word address) =>
        CallWith(table, InvocationLabel.RISCVPageTableMap, [space], address, Default);

    private static Answer Map(Word frame, Word space, Word address, Word rights = ReadWrite, Word attributes = Default) =>
        CallWith(frame, InvocationLabel.RISCVPageMap, [space], address, rights, attributes);

    private static void Expect(Answer answer, Error error, params Word[] details)
    {
        Assert.That(answer.Error, Is.EqualTo(error));
        for (int i = 0; i < details.Length; i++)
        {
            Assert.That(answer.Words[i], Is.EqualTo(details[i]), $"message register {i}");
        }
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

    private Word[] MapTables(Word address)
    {
        Word[] tables = [New(ArchObjectType.PageTable), New(ArchObjectType.PageTable)];
        foreach (Word table in tables)
        {
            Expect(MapTable(table, _space, address), Error.NoError);
        }

        return tables;
    }

    private bool MaySee(Word address, UserAccess access)
    {
        PageTableCap space = PageTableCap.From(CapAt(_space));
        Tlb.Use(space.Object.Address, space.MappedAsid);
        bool succeeded = Machine.Translate(address, access).Succeeded;
        Kernel.VSpace.SetRoot(KernelState.Core.CurrentThread);
        return succeeded;
    }

    [Test]
    public void APageTableNeedsAnAddressSpaceWithAnAsid()
    {
        Word table = New(ArchObjectType.PageTable);
        Expect(MapTable(table, _unassigned, Address), Error.InvalidCapability, 1);
        Expect(MapTable(table, RootTcb, Address), Error.InvalidCapability, 1);
        Expect(MapTable(table, _unassigned, KernelAddress), Error.InvalidCapability, 1);
        Expect(MapTable(table, _space, KernelAddress), Error.InvalidArgument, 0);
        Expect(MapTable(table, _space, BehindUserLevel), Error.InvalidArgument, 0);
    }

    [Test]
    public void ATableThatIsNotTheTopOfItsAddressSpaceIsNone()
    {
        Word[] tables = MapTables(Address);
        Expect(MapTable(New(ArchObjectType.PageTable), tables[0], Address), Error.InvalidCapability, 1);
        Expect(Map(_frame, tables[0], Address), Error.InvalidCapability, 1);
        Expect(Assign(tables[0]), Error.InvalidCapability, 1);
    }

    [Test]
    public void AThreadWhoseAddressSpaceIsALowerTableSeesNothing()
    {
        Word[] tables = MapTables(Address);
        Word thread = NewThread(100);
        Expect(CallWith(thread, InvocationLabel.TCBSetSpace, [RootCNode, tables[1]], 0, 0, 0), Error.NoError);
        Kernel.VSpace.SetRoot(ThreadAt(thread));
        Assert.That(Machine.Board.Mmu.Root, Is.EqualTo(Kernel.Memory.ToPhysical(KernelTables.Root.Address)));
        Kernel.VSpace.SetRoot(KernelState.Core.CurrentThread);
    }

    [Test]
    public void AnAddressSpaceHasTheKernelsHalf()
    {
        Ptr<Pte> root = PageTableCap.From(CapAt(_space)).Object;
        Assert.That(
            Enumerable.Range(256, 256).Select(i => root[(Word)i].W0), Is.EqualTo(Enumerable.Range(256, 256).Select(i => KernelTables.Root[(Word)i].W0)));
        Assert.That(Enumerable.Range(0, 256).All(i => root[(Word)i].W0 == 0));
    }

    [Test]
    public void AFailedMappingTellsHowManyAddressBitsAreLeft()
    {
        Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, Missing, 30);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address + 0x1234), Error.NoError);
        Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, Missing, 21);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address), Error.NoError);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address), Error.DeleteFirst);
    }

    [Test]
    public void LargeFramesNeedOneTable()
    {
        MapTables(Address);
        Word large = New(ArchObjectType.LargePage);
        Expect(Map(large, _space, Address), Error.FailedLookup, 0, Missing, 12);
        Expect(Map(large, _space, Address + 0x1000), Error.AlignmentError);
        Expect(Map(large, _space, Address + 0x200000), Error.NoError);
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address + 0x200000), Error.DeleteFirst);
        Expect(Map(_frame, _space, Address + 0x200000), Error.FailedLookup, 0, Missing, 21);
        Assert.That(MaySee(Address + 0x3ff000, UserAccess.Write));
    }

    [TestCase(ReadWrite, Default, true, true, true)]
    [TestCase(ReadWrite, ExecuteNever, true, true, false)]
    [TestCase(ReadOnly, Default, true, false, true)]
    [TestCase(ReadOnly, ExecuteNever, true, false, false)]
    [TestCase(1UL, Default, false, false, false, TestName = "Only to write is nothing")]
    [TestCase(0UL, Default, false, false, false, TestName = "Nothing is nothing")]
    public void RightsAndAttributesDecideAboutAccesses(Word rights, Word attributes, bool reads, bool writes, bool executes)
    {
        MapTables(Address);
        Expect(Map(_frame, _space, Address, rights, attributes), Error.NoError);
        for (int time = 0; time < 2; time++)
        {
            Assert.That(MaySee(Address, UserAccess.Read), Is.EqualTo(reads));
            Assert.That(MaySee(Address, UserAccess.Write), Is.EqualTo(writes));
            Assert.That(MaySee(Address, UserAccess.Execute), Is.EqualTo(executes));
            Expect(Map(_frame, _space, Address), Error.NoError);
            Assert.That(MaySee(Address, UserAccess.Write), "rights came back");
            Expect(Map(_frame, _space, Address, rights, attributes), Error.NoError);
        }
    }

    [Test]
    public void TheProcessorForgetsThatAPageIsNotThere()
    {
        MapTables(Address);
        Assert.That(MaySee(Address, UserAccess.Read), Is.False);
        Assert.That(MaySee(Address + 0x200000, UserAccess.Read), Is.False);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Read));
        Expect(MapTable(New(ArchObjectType.PageTable), _space, Address + 0x200000), Error.NoError);
        Expect(Map(New(ArchObjectType.SmallPage), _space, Address + 0x200000), Error.NoError);
        Assert.That(MaySee(Address + 0x200000, UserAccess.Read));
    }

    [Test]
    public void AFrameMapsOncePerCapability()
    {
        MapTables(Address);
        Word other = New(ArchObjectType.PageTable);
        Expect(Assign(other), Error.NoError);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(Map(_frame, _space, Address, ReadOnly), Error.NoError);
        Expect(Map(_frame, _space, Address + 0x1000), Error.InvalidArgument, 0);
        Expect(Map(_frame, _space, Address + 0x1001), Error.AlignmentError);
        Expect(Map(_frame, _space, KernelAddress), Error.InvalidArgument, 0);
    }

    [Test]
    public void AnotherFrameDoesNotReplaceAMapping()
    {
        MapTables(Address);
        Word second = New(ArchObjectType.SmallPage);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(Map(second, _space, Address), Error.DeleteFirst);
        Expect(Call(_frame, InvocationLabel.RISCVPageUnmap), Error.NoError);
        Expect(Map(second, _space, Address), Error.NoError);
    }

    [Test]
    public void UnmappedTablesAndSpacesCannotBeCopied()
    {
        Word table = New(ArchObjectType.PageTable);
        Word slot = FreeSlot();
        Expect(CallWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], slot, 64, table, 64, AllRights), Error.IllegalOperation);
        Expect(CallWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], slot, 64, _space, 64, AllRights), Error.NoError);
    }

    [Test]
    public void AMappedTableStays()
    {
        Word[] tables = MapTables(Address);
        Expect(MapTable(tables[0], _space, Address), Error.InvalidCapability, 0);
        Expect(MapTable(tables[0], RootTcb, Address), Error.InvalidCapability, 0);
        Word copy = FreeSlot();
        OkWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], copy, 64, tables[1], 64, AllRights);
        Expect(Call(tables[1], InvocationLabel.RISCVPageTableUnmap), Error.RevokeFirst);
        Ok(RootCNode, InvocationLabel.CNodeDelete, copy, 64);
        Expect(Call(tables[1], InvocationLabel.RISCVPageTableUnmap), Error.NoError);
        Expect(Call(tables[1], InvocationLabel.RISCVPageTableUnmap), Error.NoError);
    }

    [Test]
    public void TheTopOfAnAddressSpaceIsNotUnmapped() =>
        Expect(Call(_space, InvocationLabel.RISCVPageTableUnmap), Error.RevokeFirst);

    [Test]
    public void AnUnmappedTableForgetsItsFrames()
    {
        Word[] tables = MapTables(Address);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Read));
        Expect(Call(tables[1], InvocationLabel.RISCVPageTableUnmap), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Read), Is.False);
        Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, Missing, 21);
        Expect(MapTable(tables[1], _space, Address), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Read), Is.False);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Read));
    }

    [Test]
    public void ADeletedSpaceTakesItsMappingsAlong()
    {
        Word[] tables = MapTables(Address);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Ok(RootCNode, InvocationLabel.CNodeDelete, _space, 64);
        Expect(Call(_frame, InvocationLabel.RISCVPageUnmap), Error.NoError);
        Expect(Call(tables[0], InvocationLabel.RISCVPageTableUnmap), Error.NoError);
    }

    [Test]
    public void AFrameTellsItsPhysicalAddress()
    {
        Answer answer = Call(_frame, InvocationLabel.RISCVPageGetAddress);
        Expect(answer, Error.NoError, Kernel.Memory.ToPhysical(FrameCap.From(CapAt(_frame)).Base));
        Assert.That(answer.Info.Length, Is.EqualTo((Word)1));
    }

    [Test]
    public void AThreadIsSwitchedToItsAddressSpaceByItsAsid()
    {
        PageTableCap space = PageTableCap.From(CapAt(_space));
        Expect(CallWith(RootTcb, InvocationLabel.TCBSetSpace, [RootCNode, _space], 0, 0, 0), Error.NoError);
        Machine.Enter(Syscall.Yield, 0, default);
        Word root = Kernel.Memory.ToPhysical(space.Object.Address) >> 12;
        Assert.That(Machine.Board.Mmu.Satp, Is.EqualTo((8UL << 60) | (space.MappedAsid << 44) | root));
    }
}
