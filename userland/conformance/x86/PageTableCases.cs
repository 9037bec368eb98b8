// SPDX-License-Identifier: BSD-2-Clause
// Page tables of all levels (x86-64). Manual, chapter "Address Spaces and Virtual Memory".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_X86_PDPT, seL4_X86_PageDirectory, seL4_X86_PageTable, and of capabilities to page tables.</summary>
public static class PageTableCases
{
    private const Word A = Space.Address;
    private const Word KernelAddress = 0xffff_ff80_0000_0000;

    [Case("seL4_X86_PageTable_Map", "NoError", "three levels, each at any address that it translates")]
    public static void MapsAllLevels()
    {
        Word space = Space.New();
        Expect.Ok(X86PdptCap.Map(Table(Space.TopBits), space, Space.HugeAddress + 0x3f_ffff_ffff, 0));
        Expect.Ok(X86PageDirectoryCap.Map(Table(Space.HugeBits), space, Space.HugeAddress + 0x3fff_ffff, 0));
        Expect.Ok(X86PageTableCap.Map(Table(Space.LargeBits), space, Space.HugeAddress + 0x12345, 0));
        Space.Map(Room.Frame(), space, Space.HugeAddress + 0x1f_f000);
    }

    [Case("seL4_X86_PDPT_Map", "NoError", "the last address of user level, and address 0")]
    public static void MapsTheEnds()
    {
        Word space = Space.New();
        Expect.Ok(X86PdptCap.Map(Table(Space.TopBits), space, Space.End - 1, 0));
        Expect.Ok(X86PdptCap.Map(Table(Space.TopBits), space, 0, 0));
    }

    [Case("seL4_X86_PageTable_Map", "NoError", "a new table maps nothing")]
    public static void NewTablesAreEmpty()
    {
        Space.Tables(Room.VSpace(), A, Space.Levels);
        Probe.Make();
        Probe.ExpectReadFault(A, Probe.Translation);
        Probe.ExpectReadFault(A + 0x20_0000, Probe.Translation);
        Probe.ExpectReadFault(A + 0x4000_0000, Probe.Translation);
    }

    [Case("seL4_X86_PageTable_Map", "FailedLookup", "a table of an upper level is missing: how many bits are left")]
    public static void RefusesAMissingTable()
    {
        Word space = Space.New();
        Expect.FailedLookup(
            X86PageTableCap.Map(Table(Space.LargeBits), space, A, 0), 0, LookupFailureType.MissingCapability, Space.TopBits, 0);
        Expect.FailedLookup(
            X86PageDirectoryCap.Map(Table(Space.HugeBits), space, A, 0), 0, LookupFailureType.MissingCapability, Space.TopBits, 0);
        Space.Tables(space, A, 1);
        Expect.FailedLookup(
            X86PageTableCap.Map(Table(Space.LargeBits), space, A, 0), 0, LookupFailureType.MissingCapability, Space.HugeBits, 0);
    }

    [Case("seL4_X86_PageTable_Map", "DeleteFirst", "all levels have a table there")]
    public static void RefusesAnOccupiedPlace()
    {
        Space.Tables(Room.VSpace(), A, Space.Levels);
        Expect.Error(X86PageTableCap.Map(Table(Space.LargeBits), Room.VSpace(), A, 0), Error.DeleteFirst);
        Expect.Error(X86PageDirectoryCap.Map(Table(Space.HugeBits), Room.VSpace(), A, 0), Error.DeleteFirst);
        Expect.Error(X86PdptCap.Map(Table(Space.TopBits), Room.VSpace(), A, 0), Error.DeleteFirst);
    }

    [Case("seL4_X86_PageTable_Map", "DeleteFirst", "a large page is mapped there")]
    public static void RefusesThePlaceOfALargePage()
    {
        Word large = Space.LargeFrame();
        Space.Tables(Room.VSpace(), Space.HugeAddress, Space.Levels - 1);
        Space.Map(large, Room.VSpace(), Space.HugeAddress);
        Word table = Table(Space.LargeBits);
        Expect.Error(X86PageTableCap.Map(table, Room.VSpace(), Space.HugeAddress + 0x1000, 0), Error.DeleteFirst);
        Expect.Ok(X86PageCap.Unmap(large));
        Expect.Ok(X86PageTableCap.Map(table, Room.VSpace(), Space.HugeAddress + 0x1000, 0));
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_X86_PageTable_Map", "InvalidArgument", "an address that is not user level's")]
    public static void RefusesAddressesOfTheKernel()
    {
        Word table = Table(Space.LargeBits);
        Expect.InvalidArgument(X86PageTableCap.Map(table, Room.VSpace(), KernelAddress, 0), 0);
        Expect.InvalidArgument(X86PageTableCap.Map(table, Room.VSpace(), ~(Word)0, 0), 0);
        Expect.InvalidArgument(X86PageDirectoryCap.Map(Table(Space.HugeBits), Room.VSpace(), KernelAddress, 0), 0);
        Expect.InvalidArgument(X86PdptCap.Map(Table(Space.TopBits), Room.VSpace(), KernelAddress, 0), 0);
    }

    [Case("seL4_X86_PageTable_Map", "InvalidCapability", "the table is mapped already; it comes before all but missing words")]
    public static void RefusesAMappedTable()
    {
        Word tables = Space.Tables(Room.VSpace(), A, Space.Levels);
        Expect.InvalidCapability(X86PageTableCap.Map(tables + 2, Room.VSpace(), A, 0), 0);
        Expect.InvalidCapability(X86PageTableCap.Map(tables + 2, Room.Root(), Space.End, 0), 0);
        Expect.InvalidCapability(X86PageDirectoryCap.Map(tables + 1, Room.VSpace(), A, 0), 0);
        Expect.InvalidCapability(X86PdptCap.Map(tables, Room.VSpace(), A, 0), 0);
    }

    [Case("seL4_X86_PageTable_Map", "InvalidCapability", "what should be an address space is something else, or has no ASID")]
    public static void RefusesOtherSpaces()
    {
        Word table = Table(Space.LargeBits);
        Expect.InvalidCapability(X86PageTableCap.Map(table, Room.Root(), A, 0), 1);
        Expect.InvalidCapability(X86PageTableCap.Map(table, table, A, 0), 1);
        Expect.InvalidCapability(X86PageTableCap.Map(table, Room.Slot(), A, 0), 1);
        Expect.InvalidCapability(X86PageTableCap.Map(table, Space.WithoutAsid(), A, 0), 1);
    }

    [Case("seL4_X86_PageTable_Map", "FailedLookup", "the ASID pool of the address space is gone")]
    public static void RefusesASpaceOfALostPool()
    {
        Word pool = Space.Pool();
        Word space = Space.NewOf(pool);
        Expect.Ok(CNodeCap.Delete(Room.Root(), pool, Room.Depth));
        Expect.FailedLookup(
            X86PdptCap.Map(Table(Space.TopBits), space, A, 0), 0, LookupFailureType.InvalidRoot, 0, 0);
    }

    [Case("seL4_X86_PageTable_Map", "TruncatedMessage", "a word or the address space is missing")]
    public static void RefusesShortMessages()
    {
        Word table = Table(Space.LargeBits);
        Ipc.SetCap(0, Room.VSpace());
        Ipc.SetMr(0, A);
        Ipc.SetMr(1, 0);
        Expect.Error(Raw.Call(table, InvocationLabel.X86PageTableMap, 1, 1), Error.TruncatedMessage);
        Expect.Error(Raw.Call(table, InvocationLabel.X86PageTableMap, 0, 2), Error.TruncatedMessage);
    }

    [Case("seL4_X86_PageTable_Map", "IllegalOperation", "another label, also that of another level; another object")]
    public static void RefusesOtherLabels()
    {
        Expect.Error(X86PageDirectoryCap.Map(Table(Space.LargeBits), Room.VSpace(), A, 0), Error.IllegalOperation);
        Expect.Error(X86PdptCap.Map(Table(Space.LargeBits), Room.VSpace(), A, 0), Error.IllegalOperation);
        Expect.Error(X86PageTableCap.Map(Table(Space.HugeBits), Room.VSpace(), A, 0), Error.IllegalOperation);
        Expect.Error(X86PageTableCap.Map(Table(Space.TopBits), Room.VSpace(), A, 0), Error.IllegalOperation);
        Expect.Error(X86PageTableCap.Unmap(Table(Space.HugeBits)), Error.IllegalOperation);
        Expect.Error(X86PageTableCap.Map(Room.Frame(), Room.VSpace(), A, 0), Error.IllegalOperation);
    }

    [Case("seL4_X86_PageTable_Unmap", "NoError", "what it mapped is gone, and stays gone when it is mapped again")]
    public static void Unmaps()
    {
        Word frame = Room.Frame();
        Word tables = Space.Tables(Room.VSpace(), A, Space.Levels);
        Space.Map(frame, Room.VSpace(), A);
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(X86PageTableCap.Unmap(tables + 2));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.Ok(X86PageTableCap.Map(tables + 2, Room.VSpace(), A, 0));
        Probe.ExpectReadFault(A, Probe.Translation);
    }

    [Case("seL4_X86_PageDirectory_Unmap", "NoError", "a table of an upper level takes those below it along")]
    public static void UnmapsATree()
    {
        Word frame = Room.Frame();
        Word tables = Space.Tables(Room.VSpace(), A, Space.Levels);
        Space.Map(frame, Room.VSpace(), A);
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(X86PageDirectoryCap.Unmap(tables + 1));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.InvalidCapability(X86PageTableCap.Map(tables + 2, Room.VSpace(), A, 0), 0);
        Expect.Ok(X86PageTableCap.Unmap(tables + 2));
        Expect.Ok(X86PdptCap.Unmap(tables));
        Expect.Ok(X86PdptCap.Map(tables, Room.VSpace(), A, 0));
        Expect.Ok(X86PageDirectoryCap.Map(tables + 1, Room.VSpace(), A, 0));
        Expect.Ok(X86PageTableCap.Map(tables + 2, Room.VSpace(), A, 0));
        Probe.ExpectReadFault(A, Probe.Translation);
    }

    [Case("seL4_X86_PageTable_Unmap", "NoError", "a table that is not mapped; one whose address space is gone")]
    public static void UnmapsNothing()
    {
        Word table = Table(Space.TopBits);
        Expect.Ok(X86PdptCap.Unmap(table));
        Word space = Space.New();
        Expect.Ok(X86PdptCap.Map(table, space, A, 0));
        Expect.Ok(CNodeCap.Delete(Room.Root(), space, Room.Depth));
        Expect.Ok(X86PdptCap.Unmap(table));
        Expect.Ok(X86PdptCap.Map(table, Space.New(), A, 0));
    }

    [Case("seL4_X86_PageTable_Unmap", "RevokeFirst", "there is another capability to the table")]
    public static void RefusesATableWithCopies()
    {
        Word tables = Space.Tables(Room.VSpace(), A, Space.Levels);
        Word copy = Room.Copy(tables + 2);
        Expect.Error(X86PageTableCap.Unmap(tables + 2), Error.RevokeFirst);
        Expect.Error(X86PageTableCap.Unmap(copy), Error.RevokeFirst);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), tables + 2, Room.Depth));
        Expect.That(Room.IsEmpty(copy), "the copy is gone");
        Expect.Ok(X86PageTableCap.Unmap(tables + 2));
    }

    [Case("seL4_X86_PageTable_Unmap", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlot() => Expect.InvalidCapability(X86PageTableCap.Unmap(Room.Slot()), 0);

    [Case("seL4_CNode_Copy", "IllegalOperation", "a table that is not mapped, or an address space without an ASID")]
    public static void RefusesToCopyWhatIsNotMapped()
    {
        Word slot = Room.Slot();
        Expect.Error(Copy(slot, Table(Space.LargeBits)), Error.IllegalOperation);
        Expect.Error(Copy(slot, Table(Space.HugeBits)), Error.IllegalOperation);
        Expect.Error(Copy(slot, Table(Space.TopBits)), Error.IllegalOperation);
        Expect.Error(Copy(slot, Space.WithoutAsid()), Error.IllegalOperation);
        Expect.That(Room.IsEmpty(slot), "nothing was copied");
        Expect.Ok(Copy(slot, Space.New()));
    }

    [Case("seL4_CNode_Delete", "NoError", "a table: its mappings go with the last capability only")]
    public static void DeletingUnmaps()
    {
        Word frame = Room.Frame();
        Word tables = Space.Tables(Room.VSpace(), A, Space.Levels);
        Space.Map(frame, Room.VSpace(), A);
        Word copy = Room.Copy(tables);
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(CNodeCap.Delete(Room.Root(), tables, Room.Depth));
        Probe.ExpectValue(A, 1);
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.Ok(X86PageCap.Unmap(frame));
        Expect.Ok(X86PageDirectoryCap.Unmap(tables + 1));
    }

    private static Word Table(Word bitsLeft) => Room.MakeArch(Machine.TableType(bitsLeft), 0, 1);

    private static Error Copy(Word slot, Word source) => CNodeCap.Copy(
        Room.Root(), slot, Room.Depth, Room.Root(), source, Room.Depth, Invoke.AllRights());
}
