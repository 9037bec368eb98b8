// SPDX-License-Identifier: BSD-2-Clause
// Page tables of all levels (RISC-V). Manual, chapter "Address Spaces and Virtual Memory".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_RISCV_PageTable, and of capabilities to page tables.</summary>
public static class PageTableCases
{
    private const Word A = Space.Address;
    private const Word KernelAddress = 0xffff_ffc0_0000_0000;

    [Case("seL4_RISCV_PageTable_Map", "NoError", "two levels, each at any address that it translates")]
    public static void MapsAllLevels()
    {
        Word space = Space.New();
        Word tables = Room.MakeArch(Machine.PageTableType, 0, 2);
        Expect.Ok(RiscvPageTableCap.Map(tables, space, Space.HugeAddress + 0x3fff_ffff, 0));
        Expect.Ok(RiscvPageTableCap.Map(tables + 1, space, Space.HugeAddress + 0x12345, ~(Word)0));
        Space.Map(Room.Frame(), space, Space.HugeAddress + 0x1f_f000);
    }

    [Case("seL4_RISCV_PageTable_Map", "NoError", "the last address of user level, and address 0")]
    public static void MapsTheEnds()
    {
        Word space = Space.New();
        Expect.Ok(RiscvPageTableCap.Map(Space.Table(), space, Space.End - 1, 0));
        Expect.Ok(RiscvPageTableCap.Map(Space.Table(), space, 0, 0));
    }

    [Case("seL4_RISCV_PageTable_Map", "NoError", "a new table maps nothing")]
    public static void NewTablesAreEmpty()
    {
        Space.Tables(Room.VSpace(), A, 2);
        Probe.Make();
        Probe.ExpectReadFault(A, Probe.Translation);
        Probe.ExpectReadFault(A + 0x20_0000, Probe.Translation);
        Probe.ExpectReadFault(A + 0x4000_0000, Probe.Translation);
    }

    [Case("seL4_RISCV_PageTable_Map", "DeleteFirst", "all levels have a table there")]
    public static void RefusesAThirdLevel()
    {
        Space.Tables(Room.VSpace(), A, 2);
        Word table = Space.Table();
        Expect.Error(RiscvPageTableCap.Map(table, Room.VSpace(), A, 0), Error.DeleteFirst);
        Space.Map(Room.Frame(), Room.VSpace(), A);
        Expect.Error(RiscvPageTableCap.Map(table, Room.VSpace(), A, 0), Error.DeleteFirst);
        Expect.Ok(RiscvPageTableCap.Map(table, Room.VSpace(), A + 0x20_0000, 0));
    }

    [Case("seL4_RISCV_PageTable_Map", "DeleteFirst", "a large page is mapped there")]
    public static void RefusesThePlaceOfALargePage()
    {
        Word large = Space.LargeFrame();
        Space.Tables(Room.VSpace(), Space.HugeAddress, 1);
        Space.Map(large, Room.VSpace(), Space.HugeAddress);
        Word table = Space.Table();
        Expect.Error(RiscvPageTableCap.Map(table, Room.VSpace(), Space.HugeAddress + 0x1000, 0), Error.DeleteFirst);
        Expect.Ok(RiscvPageCap.Unmap(large));
        Expect.Ok(RiscvPageTableCap.Map(table, Room.VSpace(), Space.HugeAddress + 0x1000, 0));
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_RISCV_PageTable_Map", "InvalidArgument", "an address that is not user level's")]
    public static void RefusesAddressesOfTheKernel()
    {
        Word table = Space.Table();
        Expect.InvalidArgument(RiscvPageTableCap.Map(table, Room.VSpace(), Space.End, 0), 0);
        Expect.InvalidArgument(RiscvPageTableCap.Map(table, Room.VSpace(), KernelAddress, 0), 0);
        Expect.InvalidArgument(RiscvPageTableCap.Map(table, Room.VSpace(), ~(Word)0, 0), 0);
    }

    [Case("seL4_RISCV_PageTable_Map", "InvalidCapability", "the table is mapped already; it comes before all but missing words")]
    public static void RefusesAMappedTable()
    {
        Word tables = Space.Tables(Room.VSpace(), A, 1);
        Expect.InvalidCapability(RiscvPageTableCap.Map(tables, Room.VSpace(), A, 0), 0);
        Expect.InvalidCapability(RiscvPageTableCap.Map(tables, Space.New(), A, 0), 0);
        Expect.InvalidCapability(RiscvPageTableCap.Map(tables, Room.Root(), Space.End, 0), 0);
        Expect.InvalidCapability(RiscvPageTableCap.Map(Space.New(), Room.VSpace(), A, 0), 0);
    }

    [Case("seL4_RISCV_PageTable_Map", "InvalidCapability", "what should be an address space is something else, or has no ASID")]
    public static void RefusesOtherSpaces()
    {
        Word table = Space.Table();
        Expect.InvalidCapability(RiscvPageTableCap.Map(table, Room.Root(), A, 0), 1);
        Expect.InvalidCapability(RiscvPageTableCap.Map(table, table, A, 0), 1);
        Expect.InvalidCapability(RiscvPageTableCap.Map(table, Room.Slot(), A, 0), 1);
        Expect.InvalidCapability(RiscvPageTableCap.Map(table, Space.WithoutAsid(), A, 0), 1);
    }

    [Case("seL4_RISCV_PageTable_Map", "InvalidCapability", "a table inside of an address space is none; the address comes before that")]
    public static void RefusesALowerTable()
    {
        Word lower = Space.Tables(Room.VSpace(), A, 1);
        Word table = Space.Table();
        Expect.InvalidCapability(RiscvPageTableCap.Map(table, lower, A, 0), 1);
        Expect.InvalidArgument(RiscvPageTableCap.Map(table, lower, Space.End, 0), 0);
    }

    [Case("seL4_RISCV_PageTable_Map", "InvalidCapability", "the wrong address space comes before the wrong address")]
    public static void LooksAtTheSpaceFirst()
    {
        Word table = Space.Table();
        Expect.InvalidCapability(RiscvPageTableCap.Map(table, Room.Root(), Space.End, 0), 1);
        Expect.InvalidCapability(RiscvPageTableCap.Map(table, Space.WithoutAsid(), Space.End, 0), 1);
    }

    [Case("seL4_RISCV_PageTable_Map", "FailedLookup", "the ASID pool of the address space is gone; the address comes before that")]
    public static void RefusesASpaceOfALostPool()
    {
        Word pool = Space.Pool();
        Word space = Space.NewOf(pool);
        Word table = Space.Table();
        Expect.Ok(CNodeCap.Delete(Room.Root(), pool, Room.Depth));
        Expect.FailedLookup(RiscvPageTableCap.Map(table, space, A, 0), 0, LookupFailureType.InvalidRoot, 0, 0);
        Expect.InvalidArgument(RiscvPageTableCap.Map(table, space, Space.End, 0), 0);
    }

    [Case("seL4_RISCV_PageTable_Map", "TruncatedMessage", "a word or the address space is missing")]
    public static void RefusesShortMessages()
    {
        Word table = Space.Table();
        Ipc.SetCap(0, Room.VSpace());
        Ipc.SetMr(0, A);
        Ipc.SetMr(1, 0);
        Expect.Error(Raw.Call(table, InvocationLabel.RISCVPageTableMap, 1, 1), Error.TruncatedMessage);
        Expect.Error(Raw.Call(table, InvocationLabel.RISCVPageTableMap, 0, 2), Error.TruncatedMessage);
        Expect.Error(Raw.Call(table, InvocationLabel.RISCVPageTableMap, 0, 0), Error.TruncatedMessage);
        Word mapped = Space.Tables(Room.VSpace(), A, 1);
        Expect.Error(Raw.Call(mapped, InvocationLabel.RISCVPageTableMap, 0, 0), Error.TruncatedMessage);
    }

    [Case("seL4_RISCV_PageTable_Map", "IllegalOperation", "another label; another object")]
    public static void RefusesOtherLabels()
    {
        Expect.Error(Raw.Call(Space.Table(), InvocationLabel.RISCVPageUnmap, 0, 0), Error.IllegalOperation);
        Expect.Error(Raw.Call(Space.Table(), InvocationLabel.RISCVASIDPoolAssign, 0, 2), Error.IllegalOperation);
        Expect.Error(RiscvPageTableCap.Map(Room.Frame(), Room.VSpace(), A, 0), Error.IllegalOperation);
    }

    [Case("seL4_RISCV_PageTable_Unmap", "NoError", "what it mapped is gone, and stays gone when it is mapped again")]
    public static void Unmaps()
    {
        Word frame = Room.Frame();
        Word tables = Space.Tables(Room.VSpace(), A, 2);
        Space.Map(frame, Room.VSpace(), A);
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(RiscvPageTableCap.Unmap(tables + 1));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.Ok(RiscvPageTableCap.Map(tables + 1, Room.VSpace(), A, 0));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.Ok(RiscvPageCap.Map(frame, Room.VSpace(), A, Invoke.AllRights(), Space.Data));
        Probe.ExpectValue(A, 1);
    }

    [Case("seL4_RISCV_PageTable_Unmap", "NoError", "a table of an upper level takes those below it along")]
    public static void UnmapsATree()
    {
        Word frame = Room.Frame();
        Word tables = Space.Tables(Room.VSpace(), A, 2);
        Space.Map(frame, Room.VSpace(), A);
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(RiscvPageTableCap.Unmap(tables));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.InvalidCapability(RiscvPageTableCap.Map(tables + 1, Room.VSpace(), A, 0), 0);
        Expect.Ok(RiscvPageTableCap.Unmap(tables + 1));
        Expect.Ok(RiscvPageTableCap.Map(tables, Room.VSpace(), A, 0));
        Expect.Ok(RiscvPageTableCap.Map(tables + 1, Room.VSpace(), A, 0));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.Ok(RiscvPageCap.Map(frame, Room.VSpace(), A, Invoke.AllRights(), Space.Data));
        Probe.ExpectValue(A, 1);
    }

    [Case("seL4_RISCV_PageTable_Unmap", "NoError", "a table that is not mapped; one whose address space is gone")]
    public static void UnmapsNothing()
    {
        Word table = Space.Table();
        Expect.Ok(RiscvPageTableCap.Unmap(table));
        Word space = Space.New();
        Expect.Ok(RiscvPageTableCap.Map(table, space, A, 0));
        Expect.Ok(CNodeCap.Delete(Room.Root(), space, Room.Depth));
        Expect.Ok(RiscvPageTableCap.Unmap(table));
        Expect.Ok(RiscvPageTableCap.Map(table, Space.New(), A, 0));
    }

    [Case("seL4_RISCV_PageTable_Unmap", "NoError", "a table of any level can be mapped at any other level, and be an address space, later")]
    public static void ChangesItsLevel()
    {
        Word tables = Space.Tables(Room.VSpace(), A, 2);
        Expect.Ok(RiscvPageTableCap.Unmap(tables + 1));
        Expect.Ok(RiscvPageTableCap.Unmap(tables));
        Expect.Ok(RiscvPageTableCap.Map(tables + 1, Room.VSpace(), A, 0));
        Expect.Ok(RiscvPageTableCap.Map(tables, Room.VSpace(), A, 0));
        Space.Map(Room.Frame(), Room.VSpace(), A);
        Probe.Make();
        Probe.ExpectValue(A, 0);
        Expect.Ok(RiscvPageTableCap.Unmap(tables));
        Expect.Ok(RiscvASIDPoolCap.Assign((Word)InitialSlot.InitThreadAsidPool, tables));
        Expect.Ok(RiscvPageTableCap.Map(Space.Table(), tables, A, 0));
    }

    [Case("seL4_RISCV_PageTable_Unmap", "RevokeFirst", "there is another capability to the table, or it is the top of an address space")]
    public static void RefusesATableWithCopies()
    {
        Word frame = Room.Frame();
        Word tables = Space.Tables(Room.VSpace(), A, 2);
        Space.Map(frame, Room.VSpace(), A);
        Word copy = Room.Copy(tables + 1);
        Expect.Error(RiscvPageTableCap.Unmap(tables + 1), Error.RevokeFirst);
        Expect.Error(RiscvPageTableCap.Unmap(copy), Error.RevokeFirst);
        Probe.Make();
        Probe.ExpectValue(A, 0);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), tables + 1, Room.Depth));
        Expect.That(Room.IsEmpty(copy), "the copy is gone");
        Probe.ExpectValue(A, 0);
        Expect.Ok(RiscvPageTableCap.Unmap(tables + 1));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.Error(RiscvPageTableCap.Unmap(Space.New()), Error.RevokeFirst);
    }

    [Case("seL4_RISCV_PageTable_Unmap", "NoError", "an address space whose ASID pool is gone: it is a table again")]
    public static void UnmapsALostSpace()
    {
        Word pool = Space.Pool();
        Word space = Space.NewOf(pool);
        Expect.Ok(CNodeCap.Delete(Room.Root(), pool, Room.Depth));
        Expect.Ok(RiscvPageTableCap.Unmap(space));
        Expect.Ok(RiscvPageTableCap.Map(space, Room.VSpace(), A, 0));
        Expect.Ok(RiscvPageTableCap.Map(Space.Table(), Room.VSpace(), A, 0));
    }

    [Case("seL4_RISCV_PageTable_Unmap", "IllegalOperation", "an object that is no table")]
    public static void RefusesOtherObjects() => Expect.Error(RiscvPageTableCap.Unmap(Room.Frame()), Error.IllegalOperation);

    [Case("seL4_RISCV_PageTable_Unmap", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlot() => Expect.InvalidCapability(RiscvPageTableCap.Unmap(Room.Slot()), 0);

    [Case("seL4_CNode_Copy", "IllegalOperation", "a table that is not mapped, or an address space without an ASID")]
    public static void RefusesToCopyWhatIsNotMapped()
    {
        Word slot = Room.Slot();
        Expect.Error(Copy(slot, Space.Table()), Error.IllegalOperation);
        Expect.That(Room.IsEmpty(slot), "nothing was copied");
        Expect.Ok(Copy(slot, Space.New()));
    }

    [Case("seL4_CNode_Delete", "NoError", "a table: its mappings go with the last capability only")]
    public static void DeletingUnmaps()
    {
        Word frame = Room.Frame();
        Word tables = Space.Tables(Room.VSpace(), A, 2);
        Space.Map(frame, Room.VSpace(), A);
        Word copy = Room.Copy(tables);
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(CNodeCap.Delete(Room.Root(), tables, Room.Depth));
        Probe.ExpectValue(A, 1);
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.Ok(RiscvPageCap.Unmap(frame));
        Expect.Ok(RiscvPageTableCap.Unmap(tables + 1));
    }

    [Case("seL4_CNode_Revoke", "NoError", "the memory of a table: what it mapped is gone")]
    public static void RevokingMemoryUnmaps()
    {
        Word untyped = Room.Make(ObjectType.Untyped, Space.PageBits, 1);
        Space.Tables(Room.VSpace(), A, 1);
        Word table = Space.MakeFrom(untyped, Machine.PageTableType);
        Expect.Ok(RiscvPageTableCap.Map(table, Room.VSpace(), A, 0));
        Space.Map(Room.Frame(), Room.VSpace(), A);
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), untyped, Room.Depth));
        Probe.ExpectReadFault(A, Probe.Translation);
        Word frame = Space.MakeFrom(untyped, Machine.PageType);
        Expect.Ok(RiscvPageTableCap.Map(Space.Table(), Room.VSpace(), A, 0));
        Space.Map(frame, Room.VSpace(), A);
        Probe.ExpectValue(A, 0);
    }

    private static Error Copy(Word slot, Word source) => CNodeCap.Copy(
        Room.Root(), slot, Room.Depth, Room.Root(), source, Room.Depth, Invoke.AllRights());
}
