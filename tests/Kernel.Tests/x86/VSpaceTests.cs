// SPDX-License-Identifier: BSD-2-Clause
// Page tables and frames of x86-64: what can be mapped where, and which error says why not.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class VSpaceTests : KernelTest
{
    private const Word Address = 0x10000000;
    private const Word KernelAddress = 0xffffff8000000000;
    private const Word BehindUserLevel = 0x7ffffffff000;
    private const Word ReadWrite = 3;
    private const Word ReadOnly = 2;
    private const Word Missing = (Word)LookupFailureType.MissingCapability;
    private static readonly Word[] s_levels = [39, 30, 21];

    private Word _space;
    private Word _unassigned;
    private Word _frame;

    [SetUp]
    public void MakeSpaces()
    {
        _space = New(ArchObjectType.VSpace);
        _unassigned = New(ArchObjectType.VSpace);
        _frame = New(ArchObjectType.SmallPage);
        Assert.That(
            CallWith((Word)InitialSlot.InitThreadAsidPool, InvocationLabel.X86ASIDPoolAssign, [_space]).Error, Is.EqualTo(Error.NoError));
    }

    [TearDown]
    public void CheckInvariants() => AssertInvariants();

    private static Answer Map(Word frame, Word space, Word address, Word rights = ReadWrite, Word attributes = 0) =>
        CallWith(frame, InvocationLabel.X86PageMap, [space], address, rights, attributes);

    private static void Expect(Answer answer, Error error, params Word[] details)
    {
        Assert.That(answer.Error, Is.EqualTo(error));
        for (int i = 0; i < details.Length; i++)
        {
            Assert.That(answer.Words[i], Is.EqualTo(details[i]), $"message register {i}");
        }
    }

    private Word[] MapTables(Word address, int count = 3)
    {
        Word[] tables = [.. ArchApi.TableTypes.Take(count).Select(t => New(t))];
        foreach (Word table in tables)
        {
            Expect(TryMapTable(table, _space, address), Error.NoError);
        }

        return tables;
    }

    private bool MaySee(Word address, UserAccess access)
    {
        VSpaceCap space = VSpaceCap.From(CapAt(_space));
        Tlb.Use(space.Object.Address, space.MappedAsid);
        bool succeeded = Machine.Translate(address, access).Succeeded;
        Kernel.VSpace.SetRoot(KernelState.Core.CurrentThread);
        return succeeded;
    }

    private static Pte EntryOf(Word space, Word address) => PageTable.Lookup(VSpaceCap.From(CapAt(space)).Object, address).Slot.Ref;

    [Test]
    public void AFailedMappingTellsWhichTableIsMissing()
    {
        foreach ((Word type, Word level) in ArchApi.TableTypes.Zip(s_levels))
        {
            Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, Missing, level);
            Expect(TryMapTable(New(type), _space, Address + 0x1234), Error.NoError);
        }

        Expect(Map(_frame, _space, Address), Error.NoError);
    }

    // A page directory's place is below a PDPT, a page table's below a page directory.
    [Test]
    public void ATableIsMappedBelowThatOfTheNextLevelAndOnce()
    {
        Word[] tables = [.. ArchApi.TableTypes.Select(t => New(t))];
        Expect(TryMapTable(tables[1], _space, Address), Error.FailedLookup, 0, Missing, 39);
        Expect(TryMapTable(tables[2], _space, Address), Error.FailedLookup, 0, Missing, 39);
        Expect(TryMapTable(tables[0], _space, Address), Error.NoError);
        Expect(TryMapTable(tables[2], _space, Address), Error.FailedLookup, 0, Missing, 30);
        Expect(TryMapTable(tables[0], _space, Address), Error.InvalidCapability, 0);
        MapTables(Address + (1UL << 39));
        foreach (Word type in ArchApi.TableTypes)
        {
            Expect(TryMapTable(New(type), _space, Address + (1UL << 39)), Error.DeleteFirst);
        }
    }

    [Test]
    public void EachTableHasItsOwnInvocations()
    {
        Word table = New(ArchObjectType.PageTable);
        Expect(CallWith(table, InvocationLabel.X86PageDirectoryMap, [_space], Address, 0), Error.IllegalOperation);
        Expect(CallWith(table, InvocationLabel.X86PDPTMap, [_space], Address, 0), Error.IllegalOperation);
        Expect(Call(New(ArchObjectType.Pdpt), InvocationLabel.X86PageTableUnmap), Error.IllegalOperation);
    }

    [Test]
    public void ATableNeedsAnAddressSpaceWithAnAsidAndAnAddressOfUserLevel()
    {
        Word table = New(ArchObjectType.Pdpt);
        Expect(TryMapTable(table, _unassigned, Address), Error.InvalidCapability, 1);
        Expect(TryMapTable(table, RootTcb, Address), Error.InvalidCapability, 1);
        Expect(TryMapTable(table, _space, KernelAddress), Error.InvalidArgument, 0);
        Expect(TryMapTable(table, _space, BehindUserLevel), Error.InvalidArgument, 0);
        Expect(TryMapTable(table, _space, BehindUserLevel - 1), Error.NoError);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void WhatIsBelowATableIsGoneWhenItIsUnmapped(int level)
    {
        Word[] tables = MapTables(Address);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Write));
        Expect(Call(tables[level], ArchApi.PageTableUnmap(CapAt(tables[level]))), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Read), Is.False);
        Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, Missing, s_levels[level]);
    }

    [Test]
    public void AnAddressSpaceHasTheKernelsHalf()
    {
        Ptr<Pte> root = VSpaceCap.From(CapAt(_space)).Object;
        Assert.That(
            Enumerable.Range(256, 256).Select(i => root[(Word)i].W0), Is.EqualTo(Enumerable.Range(256, 256).Select(i => KernelTables.Root[(Word)i].W0)));
        Assert.That(Enumerable.Range(0, 256).All(i => root[(Word)i].W0 == 0));
    }

    [Test]
    public void RightsAreWhatThePageGives()
    {
        MapTables(Address);
        Expect(Map(_frame, _space, Address, ReadOnly), Error.NoError);
        Assert.That((MaySee(Address, UserAccess.Read), MaySee(Address, UserAccess.Write), MaySee(Address, UserAccess.Execute)), Is.EqualTo((true, false, true)));
        Expect(Map(_frame, _space, Address, ReadWrite), Error.NoError);
        Assert.That(MaySee(Address, UserAccess.Write));
        Expect(Map(_frame, _space, Address, 0), Error.NoError);
        Assert.That((MaySee(Address, UserAccess.Read), MaySee(Address, UserAccess.Execute)), Is.EqualTo((false, false)));
        Expect(Call(_frame, InvocationLabel.X86PageUnmap), Error.NoError);
        Assert.That(EntryOf(_space, Address).W0, Is.Zero);
    }

    [Test]
    public void AttributesSelectAnEntryOfThePageAttributeTable([Values(0UL, 1UL, 2UL, 4UL, 7UL, 0xf8UL)] Word attributes)
    {
        MapTables(Address);
        Expect(Map(_frame, _space, Address, ReadWrite, attributes), Error.NoError);
        Pte entry = EntryOf(_space, Address);
        Assert.That(
            (entry.WriteThrough, entry.CacheDisabled, entry.IsBlockOrAttribute),
            Is.EqualTo(((attributes & 1) != 0, (attributes & 2) != 0, (attributes & 4) != 0)));
    }

    [Test]
    public void TheAttributeOfALargePageIsNoPartOfItsAddress()
    {
        Word large = New(ArchObjectType.LargePage);
        MapTables(Address, 2);
        Expect(Map(large, _space, Address, ReadWrite, 4), Error.NoError);
        Pte entry = EntryOf(_space, Address);
        Assert.That((entry.W0 >> 12) & 1, Is.EqualTo(1));
        Assert.That(PageTable.Address(entry), Is.EqualTo(Kernel.Memory.ToPhysical(FrameCap.From(CapAt(large)).Base)));
        Assert.That(MaySee(Address + 0x1ff000, UserAccess.Write));
        Assert.That(MaySee(Address + 0x200000, UserAccess.Read), Is.False);
        Expect(Map(_frame, _space, Address), Error.FailedLookup, 0, Missing, 21);
        Expect(TryMapTable(New(ArchObjectType.PageTable), _space, Address), Error.DeleteFirst);
    }

    [Test]
    public void ALargePageDoesNotReplaceATable()
    {
        Word large = New(ArchObjectType.LargePage);
        MapTables(Address);
        Expect(Map(large, _space, Address), Error.DeleteFirst);
        Expect(Map(large, _space, Address + 0x1000), Error.AlignmentError);
        Expect(Map(large, _space, Address + (1UL << 39)), Error.FailedLookup, 0, Missing, 39);
    }

    [Test]
    public void AFrameIsMappedOnceAndItsAddressStays()
    {
        MapTables(Address);
        Expect(Map(_frame, _space, BehindUserLevel), Error.InvalidArgument, 0);
        Expect(Map(_frame, _space, Address + 0x800), Error.AlignmentError);
        Expect(Map(_frame, _space, Address), Error.NoError);
        Expect(Map(_frame, _space, Address + 0x1000), Error.InvalidArgument);
        Expect(Map(_frame, RootVSpace, Address), Error.InvalidCapability, 1);
        Expect(Call(_frame, InvocationLabel.X86PageGetAddress), Error.NoError, Kernel.Memory.ToPhysical(FrameCap.From(CapAt(_frame)).Base));
    }

    // CR3 has nothing but the table.
    [Test]
    public void ASwitchForgetsTheOtherAddressSpace()
    {
        Assert.That(Machine.Translate(KernelMachine.ImageAddress, UserAccess.Read).Succeeded);
        Assert.That(Machine.Board.Mmu.TlbCount, Is.Not.Zero);
        VSpace.UseNone();
        Assert.That(Machine.Board.Mmu.TlbCount, Is.Zero);
        Assert.That(Machine.Translate(KernelMachine.ImageAddress, UserAccess.Read).Succeeded, Is.False);
        VSpace.SetRoot(Root);
        Assert.That(Machine.Translate(KernelMachine.ImageAddress, UserAccess.Read).Succeeded);
    }
}
