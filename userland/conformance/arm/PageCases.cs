// SPDX-License-Identifier: BSD-2-Clause
// Mapping pages (AArch64). Manual, chapter "Address Spaces and Virtual Memory".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_ARM_Page_Map.</summary>
[NoCase("seL4_ARM_Page_Map", "DeleteFirst", "AArch64 kernels replace the mapping of another page")]
public static class PageCases
{
    private const Word A = Space.Address;
    private const Word Pattern = 0x0123_4567_89ab_cdef;

    [Case("seL4_ARM_Page_Map", "NoError", "a new page reads as zeros, and keeps what is written")]
    public static void MapsAPage()
    {
        Space.MappedFrame();
        Expect.Equal(Mmio.Read64(A), 0, "the first word of a new page");
        Expect.Equal(Mmio.Read64(A + 0xff8), 0, "the last word of a new page");
        Mmio.Write64(A + 0xff8, Pattern);
        Expect.Equal(Mmio.Read64(A + 0xff8), Pattern, "the last word");
    }

    [Case("seL4_ARM_Page_Map", "NoError", "two capabilities map one page at two addresses")]
    public static void MapsTwice()
    {
        Word copy = Room.Copy(Space.MappedFrame());
        Space.Map(copy, Room.VSpace(), A + 0x1000);
        Mmio.Write64(A + 8, Pattern);
        Expect.Equal(Mmio.Read64(A + 0x1008), Pattern, "the word at the other address");
        Mmio.Write64(A + 0x1008, 5);
        Expect.Equal(Mmio.Read64(A + 8), 5, "the word at the first address");
    }

    [Case("seL4_ARM_Page_Map", "NoError", "a page is where it was mapped and nowhere beside it")]
    public static void MapsNothingElse()
    {
        Space.MappedFrame();
        Probe.Make();
        Probe.ExpectWrite(A, 7);
        Probe.ExpectValue(A, 7);
        Probe.ExpectReadFault(A - 8, Probe.Translation + 3);
        Probe.ExpectReadFault(A + 0x1000, Probe.Translation + 3);
        Probe.ExpectWriteFault(A + 0x1000, Probe.Translation + 3);
    }

    [Case("seL4_ARM_Page_Map", "NoError", "without the right to write, writes fault and reads pass")]
    public static void MapsReadOnly()
    {
        Word frame = Room.Frame();
        Space.Tables(Room.VSpace(), A, 3);
        Expect.Ok(ArmPageCap.Map(frame, Room.VSpace(), A, Space.Rights(true, false), Space.Data));
        Probe.Make();
        Probe.ExpectValue(A, 0);
        Probe.ExpectWriteFault(A, Probe.Permission + 3);
        Probe.ExpectValue(A, 0);
    }

    [Case(
        "seL4_ARM_Page_Map", "NoError",
        "without any right the page is inaccessible, and with only that to write, too")]
    public static void MapsWithoutRights()
    {
        Word frame = Room.Frame();
        Space.Tables(Room.VSpace(), A, 3);
        Probe.Make();
        Expect.Ok(ArmPageCap.Map(frame, Room.VSpace(), A, Space.Rights(false, false), Space.Data));
        Probe.ExpectReadFault(A, Probe.Permission + 3);
        Probe.ExpectWriteFault(A, Probe.Permission + 3);
        Expect.Ok(ArmPageCap.Map(frame, Room.VSpace(), A, Space.Rights(false, true), Space.Data));
        Probe.ExpectReadFault(A, Probe.Permission + 3);
        Probe.ExpectWriteFault(A, Probe.Permission + 3);
    }

    [Case("seL4_ARM_Page_Map", "NoError", "rights that the capability lacks are not given, silently")]
    public static void KeepsToTheRightsOfTheCapability()
    {
        Word frame = Room.Frame();
        Word readOnly = Room.CopyWith(frame, Space.Rights(true, false));
        Word writeOnly = Room.CopyWith(frame, Space.Rights(false, true));
        Word nothing = Room.CopyWith(frame, Space.Rights(false, false));
        Space.Tables(Room.VSpace(), A, 3);
        Space.Map(readOnly, Room.VSpace(), A);
        Space.Map(writeOnly, Room.VSpace(), A + 0x1000);
        Space.Map(nothing, Room.VSpace(), A + 0x2000);
        Probe.Make();
        Probe.ExpectValue(A, 0);
        Probe.ExpectWriteFault(A, Probe.Permission + 3);
        Probe.ExpectReadFault(A + 0x1000, Probe.Permission + 3);
        Probe.ExpectWriteFault(A + 0x1000, Probe.Permission + 3);
        Probe.ExpectReadFault(A + 0x2000, Probe.Permission + 3);
    }

    [Case("seL4_ARM_Page_Map", "NoError", "again at the same address: rights change")]
    public static void ChangesRights()
    {
        Word frame = Space.MappedFrame();
        Probe.Make();
        Probe.ExpectWrite(A, 3);
        Expect.Ok(ArmPageCap.Map(frame, Room.VSpace(), A, Space.Rights(true, false), Space.Data));
        Probe.ExpectWriteFault(A, Probe.Permission + 3);
        Probe.ExpectValue(A, 3);
        Expect.Ok(ArmPageCap.Map(frame, Room.VSpace(), A, Space.Rights(true, true), Space.Data));
        Probe.ExpectWrite(A, 4);
        Probe.ExpectValue(A, 4);
    }

    [Case("seL4_ARM_Page_Map", "NoError", "uncached, and with attribute bits that mean nothing")]
    public static void TakesAttributes()
    {
        Word frame = Room.Frame();
        Word copy = Room.Copy(frame);
        Space.Tables(Room.VSpace(), A, 3);
        Expect.Ok(ArmPageCap.Map(frame, Room.VSpace(), A, Invoke.AllRights(), 4));
        Expect.Ok(ArmPageCap.Map(copy, Room.VSpace(), A + 0x1000, Invoke.AllRights(), ~(Word)1));
        Mmio.Write64(A, Pattern);
        Expect.Equal(Mmio.Read64(A + 0x1000), Pattern, "the word through the other mapping");
        Expect.Ok(ArmPageCap.Map(frame, Room.VSpace(), A, Invoke.AllRights(), 0));
        Expect.Equal(Mmio.Read64(A), Pattern, "the word after the attributes changed");
    }

    [Case("seL4_ARM_Page_Map", "NoError", "the place of another page: that one is no longer mapped there")]
    public static void ReplacesAnotherPage()
    {
        Word first = Space.MappedFrame();
        Word second = Room.Frame();
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Space.Map(second, Room.VSpace(), A);
        Probe.ExpectValue(A, 0);
        Probe.ExpectWrite(A, 2);
        Expect.Ok(ArmPageCap.Unmap(first));
        Probe.ExpectValue(A, 2);
        Space.Map(first, Room.VSpace(), A + 0x1000);
        Probe.ExpectValue(A + 0x1000, 1);
        Expect.Ok(ArmPageCap.Unmap(second));
        Probe.ExpectReadFault(A, Probe.Translation + 3);
    }

    [Case("seL4_ARM_Page_Map", "NoError", "the last page of user level's addresses")]
    public static void MapsTheLastPage()
    {
        Word space = Space.New();
        Agent.Make(space);
        Space.Tables(space, Space.End - 0x1000, 3);
        Space.Map(Room.Frame(), space, Space.End - 0x1000);
        Agent.StartStore(Space.End - 8, Pattern);
        Agent.ExpectResult(Pattern);
        Agent.StartLoad(Space.End - 8);
        Agent.ExpectResult(Pattern);
    }

    [Case("seL4_ARM_Page_Map", "NoError", "page 0")]
    public static void MapsPageZero()
    {
        Word space = Space.New();
        Space.Tables(space, 0, 3);
        Space.Map(Room.Frame(), space, 0);
    }

    [Case("seL4_ARM_Page_Map", "NoError", "2 MiB in a table of level 2, all of it")]
    public static void MapsALargePage()
    {
        Word address = Space.HugeAddress + (3 << Space.LargeBits);
        Word frame = Space.LargeFrame();
        Space.Tables(Room.VSpace(), address, 2);
        Space.Map(frame, Room.VSpace(), address);
        Probe.Make();
        Probe.ExpectWrite(address, 1);
        Probe.ExpectWrite(address + ((Word)1 << Space.LargeBits) - 8, 2);
        Probe.ExpectValue(address, 1);
        Probe.ExpectReadFault(address - 8, Probe.Translation + 2);
        Probe.ExpectReadFault(address + ((Word)1 << Space.LargeBits), Probe.Translation + 2);
        Expect.Ok(ArmPageCap.Map(frame, Room.VSpace(), address, Space.Rights(true, false), Space.Data));
        Probe.ExpectWriteFault(address + 0x1000, Probe.Permission + 2);
        Expect.Ok(ArmPageCap.Unmap(frame));
        Probe.ExpectReadFault(address + 0x10_0000, Probe.Translation + 2);
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_ARM_Page_Map", "NoError", "1 GiB of device memory in a table of level 1")]
    public static void MapsAHugePage()
    {
        Word untyped = Space.HugeUntyped();
        Word frame = Space.MakeFrom(untyped, Space.HugeType);
        Space.Tables(Room.VSpace(), Space.HugeAddress, 1);
        Space.Map(frame, Room.VSpace(), Space.HugeAddress);
        Expect.Error(
            ArmPageTableCap.Map(Space.Table(), Room.VSpace(), Space.HugeAddress + 0x1000, 0), Error.DeleteFirst);
        Expect.Ok(ArmPageCap.Unmap(frame));
        Expect.Ok(ArmPageTableCap.Map(Space.Table(), Room.VSpace(), Space.HugeAddress, 0));
        Space.Release(untyped);
    }

    [Case("seL4_ARM_Page_Map", "AlignmentError", "an address that is no multiple of the page's size")]
    public static void RefusesMisalignedAddresses()
    {
        Word frame = Room.Frame();
        Word large = Space.LargeFrame();
        Expect.Error(
            ArmPageCap.Map(frame, Room.VSpace(), A + 1, Invoke.AllRights(), Space.Data), Error.AlignmentError);
        Expect.Error(
            ArmPageCap.Map(frame, Room.VSpace(), A + 0x800, Invoke.AllRights(), Space.Data), Error.AlignmentError);
        Expect.Error(
            ArmPageCap.Map(large, Room.VSpace(), Space.HugeAddress + 0x1000, Invoke.AllRights(), Space.Data),
            Error.AlignmentError);
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_ARM_Page_Map", "InvalidArgument", "an address that is not user level's")]
    public static void RefusesAddressesOfTheKernel()
    {
        Word frame = Room.Frame();
        Expect.InvalidArgument(
            ArmPageCap.Map(frame, Room.VSpace(), Space.End, Invoke.AllRights(), Space.Data), 0);
        Expect.InvalidArgument(
            ArmPageCap.Map(frame, Room.VSpace(), 0xffff_ff80_4000_0000, Invoke.AllRights(), Space.Data), 0);
        Expect.InvalidArgument(
            ArmPageCap.Map(frame, Room.VSpace(), 0xffff_ffff_ffff_f000, Invoke.AllRights(), Space.Data), 0);
    }

    [Case(
        "seL4_ARM_Page_Map", "InvalidArgument",
        "the capability maps the page at another address of this address space")]
    public static void RefusesASecondAddress()
    {
        Word frame = Space.MappedFrame();
        Expect.InvalidArgument(
            ArmPageCap.Map(frame, Room.VSpace(), A + 0x1000, Invoke.AllRights(), Space.Data), 0);
        Expect.InvalidArgument(
            ArmPageCap.Map(frame, Room.VSpace(), Space.End, Invoke.AllRights(), Space.Data), 0);
        Probe.Make();
        Probe.ExpectValue(A, 0);
        Probe.ExpectReadFault(A + 0x1000, Probe.Translation + 3);
    }

    [Case("seL4_ARM_Page_Map", "InvalidCapability", "what should be an address space is something else")]
    public static void RefusesOtherObjects()
    {
        Word frame = Room.Frame();
        Word tables = Space.Tables(Room.VSpace(), A, 3);
        Expect.InvalidCapability(ArmPageCap.Map(frame, tables, A, Invoke.AllRights(), Space.Data), 1);
        Expect.InvalidCapability(ArmPageCap.Map(frame, Room.Root(), A, Invoke.AllRights(), Space.Data), 1);
        Expect.InvalidCapability(ArmPageCap.Map(frame, frame, A, Invoke.AllRights(), Space.Data), 1);
        Expect.InvalidCapability(ArmPageCap.Map(frame, Room.Slot(), A, Invoke.AllRights(), Space.Data), 1);
    }

    [Case("seL4_ARM_Page_Map", "InvalidCapability", "an address space that has no ASID yet")]
    public static void RefusesASpaceWithoutAsid() => Expect.InvalidCapability(
        ArmPageCap.Map(Room.Frame(), Space.WithoutAsid(), A, Invoke.AllRights(), Space.Data), 1);

    [Case("seL4_ARM_Page_Map", "InvalidCapability", "the capability maps the page in another address space")]
    public static void RefusesASecondSpace()
    {
        Word frame = Space.MappedFrame();
        Word space = Space.New();
        Space.Tables(space, A, 3);
        Expect.InvalidCapability(ArmPageCap.Map(frame, space, A, Invoke.AllRights(), Space.Data), 1);
        Expect.InvalidCapability(ArmPageCap.Map(frame, space, A + 0x1000, Invoke.AllRights(), Space.Data), 1);
        Expect.Ok(ArmPageCap.Unmap(frame));
        Space.Map(frame, space, A);
    }

    [Case("seL4_ARM_Page_Map", "FailedLookup", "a table is missing: how many bits of the address are left")]
    public static void RefusesWithoutTables()
    {
        Word frame = Room.Frame();
        Word tables = Room.MakeArch(Machine.PageTableType, 0, 3);
        ExpectMissing(frame, A, Space.TopBits);
        Expect.Ok(ArmPageTableCap.Map(tables, Room.VSpace(), A, 0));
        ExpectMissing(frame, A, Space.HugeBits);
        Expect.Ok(ArmPageTableCap.Map(tables + 1, Room.VSpace(), A, 0));
        ExpectMissing(frame, A, Space.LargeBits);
        Expect.Ok(ArmPageTableCap.Map(tables + 2, Room.VSpace(), A, 0));
        Space.Map(frame, Room.VSpace(), A);
    }

    [Case(
        "seL4_ARM_Page_Map", "FailedLookup",
        "a large page where there is no table of its level, or a table of the next")]
    public static void RefusesALargePageWithoutTables()
    {
        Word large = Space.LargeFrame();
        Word tables = Room.MakeArch(Machine.PageTableType, 0, 3);
        ExpectMissing(large, Space.HugeAddress, Space.TopBits);
        Expect.Ok(ArmPageTableCap.Map(tables, Room.VSpace(), Space.HugeAddress, 0));
        ExpectMissing(large, Space.HugeAddress, Space.HugeBits);
        Expect.Ok(ArmPageTableCap.Map(tables + 1, Room.VSpace(), Space.HugeAddress, 0));
        Expect.Ok(ArmPageTableCap.Map(tables + 2, Room.VSpace(), Space.HugeAddress, 0));
        ExpectMissing(large, Space.HugeAddress, Space.PageBits);
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_ARM_Page_Map", "FailedLookup", "a page where a larger one is mapped")]
    public static void RefusesThePlaceOfALargerPage()
    {
        Word large = Space.LargeFrame();
        Space.Tables(Room.VSpace(), Space.HugeAddress, 2);
        Space.Map(large, Room.VSpace(), Space.HugeAddress);
        ExpectMissing(Room.Frame(), Space.HugeAddress, Space.LargeBits);
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_ARM_Page_Map", "FailedLookup", "the ASID pool of the address space is gone")]
    public static void RefusesASpaceOfALostPool()
    {
        Word pool = Space.Pool();
        Word space = Space.NewOf(pool);
        Expect.Ok(CNodeCap.Delete(Room.Root(), pool, Room.Depth));
        Expect.FailedLookup(
            ArmPageCap.Map(Room.Frame(), space, A, Invoke.AllRights(), Space.Data), 0, LookupFailureType.InvalidRoot, 0, 0);
    }

    [Case("seL4_ARM_Page_Map", "TruncatedMessage", "words or the address space are missing")]
    public static void RefusesShortMessages()
    {
        Word frame = Room.Frame();
        Ipc.SetCap(0, Room.VSpace());
        Ipc.SetMr(0, A);
        Ipc.SetMr(1, 3);
        Ipc.SetMr(2, 0);
        Expect.Error(Raw.Call(frame, InvocationLabel.ARMPageMap, 1, 2), Error.TruncatedMessage);
        Expect.Error(Raw.Call(frame, InvocationLabel.ARMPageMap, 1, 0), Error.TruncatedMessage);
        Expect.Error(Raw.Call(frame, InvocationLabel.ARMPageMap, 0, 3), Error.TruncatedMessage);
    }

    [Case("seL4_ARM_Page_Map", "IllegalOperation", "another object's label; a page has no such operation")]
    public static void RefusesOtherLabels()
    {
        Word frame = Room.Frame();
        Expect.Error(Raw.Call(frame, InvocationLabel.ARMPageTableMap, 0, 0), Error.IllegalOperation);
        Expect.Error(Raw.Call(frame, InvocationLabel.TCBSuspend, 0, 0), Error.IllegalOperation);
        Expect.Error(Raw.Call(frame, InvocationLabel.InvalidInvocation, 0, 0), Error.IllegalOperation);
        Expect.Error(
            ArmPageCap.Map(Space.Table(), Room.VSpace(), A, Invoke.AllRights(), Space.Data), Error.IllegalOperation);
    }

    [Case("seL4_ARM_Page_Map", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlot() => Expect.InvalidCapability(
        ArmPageCap.Map(Room.Slot(), Room.VSpace(), A, Invoke.AllRights(), Space.Data), 0);

    [Case("seL4_ARM_Page_Map", "InvalidCapability", "of several errors it comes first")]
    public static void LooksAtTheSpaceFirst()
    {
        Word frame = Room.Frame();
        Expect.InvalidCapability(ArmPageCap.Map(frame, Room.Root(), A + 1, Invoke.AllRights(), Space.Data), 1);
        Expect.InvalidCapability(ArmPageCap.Map(frame, Space.WithoutAsid(), Space.End, Invoke.AllRights(), 0), 1);
        Word mapped = Space.MappedFrame();
        Expect.InvalidCapability(ArmPageCap.Map(mapped, Space.WithoutAsid(), A + 1, Invoke.AllRights(), 0), 1);
    }

    [Case("seL4_ARM_Page_Map", "AlignmentError", "it comes before a wrong address and missing tables")]
    public static void LooksAtTheAlignmentNext()
    {
        Word frame = Room.Frame();
        Word space = Space.New();
        Expect.Error(
            ArmPageCap.Map(frame, space, Space.End + 1, Invoke.AllRights(), Space.Data), Error.AlignmentError);
        Expect.Error(ArmPageCap.Map(frame, space, 1, Invoke.AllRights(), Space.Data), Error.AlignmentError);
        Word mapped = Space.MappedFrame();
        Expect.Error(ArmPageCap.Map(mapped, space, A + 1, Invoke.AllRights(), Space.Data), Error.AlignmentError);
        Expect.Error(
            ArmPageCap.Map(mapped, Room.VSpace(), A + 1, Invoke.AllRights(), Space.Data), Error.AlignmentError);
    }

    [Case("seL4_ARM_Page_Map", "InvalidArgument", "it comes before missing tables")]
    public static void LooksAtTheRangeBeforeTables()
    {
        Word frame = Room.Frame();
        Expect.InvalidArgument(
            ArmPageCap.Map(frame, Space.New(), Space.End, Invoke.AllRights(), Space.Data), 0);
        Word mapped = Space.MappedFrame();
        Expect.InvalidArgument(
            ArmPageCap.Map(mapped, Room.VSpace(), Space.HugeAddress, Invoke.AllRights(), Space.Data), 0);
    }

    private static void ExpectMissing(Word frame, Word address, Word bitsLeft) => Expect.FailedLookup(
        ArmPageCap.Map(frame, Room.VSpace(), address, Invoke.AllRights(), Space.Data), 0,
        LookupFailureType.MissingCapability, bitsLeft, 0);
}
