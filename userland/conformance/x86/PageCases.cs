// SPDX-License-Identifier: BSD-2-Clause
// Mapping pages (x86-64). Manual, chapter "Address Spaces and Virtual Memory".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_X86_Page.</summary>
public static class PageCases
{
    private const Word A = Space.Address;
    private const Word Pattern = 0x0123_4567_89ab_cdef;
    private const Word KernelAddress = 0xffff_ff80_0000_0000;

    [Case("seL4_X86_Page_Map", "NoError", "a new page reads as zeros, and keeps what is written")]
    public static void MapsAPage()
    {
        Space.MappedFrame();
        Expect.Equal(Mmio.Read64(A), 0, "the first word of a new page");
        Expect.Equal(Mmio.Read64(A + 0xff8), 0, "the last word of a new page");
        Mmio.Write64(A + 0xff8, Pattern);
        Expect.Equal(Mmio.Read64(A + 0xff8), Pattern, "the last word");
    }

    [Case("seL4_X86_Page_Map", "NoError", "two capabilities map one page at two addresses")]
    public static void MapsTwice()
    {
        Word copy = Room.Copy(Space.MappedFrame());
        Space.Map(copy, Room.VSpace(), A + 0x1000);
        Mmio.Write64(A + 8, Pattern);
        Expect.Equal(Mmio.Read64(A + 0x1008), Pattern, "the word at the other address");
    }

    [Case("seL4_X86_Page_Map", "NoError", "a page is where it was mapped and nowhere beside it")]
    public static void MapsNothingElse()
    {
        Space.MappedFrame();
        Probe.Make();
        Probe.ExpectWrite(A, 7);
        Probe.ExpectValue(A, 7);
        Probe.ExpectReadFault(A - 8, Probe.Translation);
        Probe.ExpectReadFault(A + 0x1000, Probe.Translation);
        Probe.ExpectWriteFault(A + 0x1000, Probe.Translation);
    }

    [Case("seL4_X86_Page_Map", "NoError", "without the right to write, writes fault and reads pass")]
    public static void MapsReadOnly()
    {
        Word frame = Room.Frame();
        Space.Tables(Room.VSpace(), A, Space.Levels);
        Expect.Ok(X86PageCap.Map(frame, Room.VSpace(), A, Space.Rights(true, false), Space.Data));
        Probe.Make();
        Probe.ExpectValue(A, 0);
        Probe.ExpectWriteFault(A, Probe.Permission);
        Probe.ExpectValue(A, 0);
    }

    [Case("seL4_X86_Page_Map", "NoError", "without any right the page is inaccessible, and with only that to write, too")]
    public static void MapsWithoutRights()
    {
        Word frame = Room.Frame();
        Space.Tables(Room.VSpace(), A, Space.Levels);
        Probe.Make();
        Expect.Ok(X86PageCap.Map(frame, Room.VSpace(), A, Space.Rights(false, false), Space.Data));
        Probe.ExpectReadFault(A, Probe.Permission);
        Probe.ExpectWriteFault(A, Probe.Permission);
        Expect.Ok(X86PageCap.Map(frame, Room.VSpace(), A, Space.Rights(false, true), Space.Data));
        Probe.ExpectReadFault(A, Probe.Permission);
        Probe.ExpectWriteFault(A, Probe.Permission);
    }

    [Case("seL4_X86_Page_Map", "NoError", "rights that the capability lacks are not given, silently")]
    public static void KeepsToTheRightsOfTheCapability()
    {
        Word frame = Room.Frame();
        Word readOnly = Room.CopyWith(frame, Space.Rights(true, false));
        Word writeOnly = Room.CopyWith(frame, Space.Rights(false, true));
        Word nothing = Room.CopyWith(frame, Space.Rights(false, false));
        Space.Tables(Room.VSpace(), A, Space.Levels);
        Space.Map(readOnly, Room.VSpace(), A);
        Space.Map(writeOnly, Room.VSpace(), A + 0x1000);
        Space.Map(nothing, Room.VSpace(), A + 0x2000);
        Probe.Make();
        Probe.ExpectValue(A, 0);
        Probe.ExpectWriteFault(A, Probe.Permission);
        Probe.ExpectReadFault(A + 0x1000, Probe.Permission);
        Probe.ExpectWriteFault(A + 0x1000, Probe.Permission);
        Probe.ExpectReadFault(A + 0x2000, Probe.Permission);
    }

    [Case("seL4_X86_Page_Map", "NoError", "again at the same address: rights change")]
    public static void ChangesRights()
    {
        Word frame = Space.MappedFrame();
        Probe.Make();
        Probe.ExpectWrite(A, 3);
        Expect.Ok(X86PageCap.Map(frame, Room.VSpace(), A, Space.Rights(true, false), Space.Data));
        Probe.ExpectWriteFault(A, Probe.Permission);
        Probe.ExpectValue(A, 3);
        Expect.Ok(X86PageCap.Map(frame, Room.VSpace(), A, Space.Rights(true, true), Space.Data));
        Probe.ExpectWrite(A, 4);
        Probe.ExpectValue(A, 4);
    }

    [Case("seL4_X86_Page_Map", "NoError", "with attribute bits that mean nothing")]
    public static void TakesAttributes()
    {
        Word frame = Space.MappedFrame();
        Expect.Ok(X86PageCap.Map(frame, Room.VSpace(), A, Invoke.AllRights(), ~(Word)7));
        Mmio.Write64(A, Pattern);
        Expect.Equal(Mmio.Read64(A), Pattern, "the word");
    }

    [Case("seL4_X86_Page_Map", "NoError", "a large page, at the first and the last place")]
    public static void MapsALargePage()
    {
        Word large = Space.LargeFrame();
        Space.Tables(Room.VSpace(), Space.HugeAddress, Space.Levels - 1);
        Space.Map(large, Room.VSpace(), Space.HugeAddress);
        Probe.Make();
        Probe.ExpectWrite(Space.HugeAddress + 0x1f_fff8, 9);
        Probe.ExpectValue(Space.HugeAddress + 0x1f_fff8, 9);
        Probe.ExpectReadFault(Space.HugeAddress + 0x20_0000, Probe.Translation);
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_X86_Page_Map", "FailedLookup", "a table is missing: how many bits are left")]
    public static void RefusesAMissingTable()
    {
        Word space = Space.New();
        Word frame = Room.Frame();
        Expect.FailedLookup(Map(frame, space, A), 0, LookupFailureType.MissingCapability, Space.TopBits, 0);
        Space.Tables(space, A, 1);
        Expect.FailedLookup(Map(frame, space, A), 0, LookupFailureType.MissingCapability, Space.HugeBits, 0);
        Space.Tables(space, A, 1);
        Expect.FailedLookup(Map(frame, space, A), 0, LookupFailureType.MissingCapability, Space.LargeBits, 0);
        Space.Tables(space, A, 1);
        Space.Map(frame, space, A);
    }

    [Case("seL4_X86_Page_Map", "FailedLookup", "a large page is where a table should be; with a table where a large page should be it is DeleteFirst")]
    public static void RefusesTheWrongLevel()
    {
        Word large = Space.LargeFrame();
        Word space = Space.New();
        Space.Tables(space, Space.HugeAddress, Space.Levels);
        Expect.Error(Map(large, space, Space.HugeAddress), Error.DeleteFirst);
        Space.Map(large, space, Space.HugeAddress + 0x20_0000);
        Expect.FailedLookup(
            Map(Room.Frame(), space, Space.HugeAddress + 0x20_0000), 0, LookupFailureType.MissingCapability, Space.LargeBits, 0);
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_X86_Page_Map", "FailedLookup", "the ASID pool of the address space is gone")]
    public static void RefusesASpaceOfALostPool()
    {
        Word pool = Space.Pool();
        Word space = Space.NewOf(pool);
        Expect.Ok(CNodeCap.Delete(Room.Root(), pool, Room.Depth));
        Word frame = Room.Frame();
        Expect.FailedLookup(Map(frame, space, A), 0, LookupFailureType.InvalidRoot, 0, 0);
        Expect.InvalidArgument(Map(frame, space, Space.End), 0);
        Expect.FailedLookup(Map(frame, space, A + 1), 0, LookupFailureType.InvalidRoot, 0, 0);
    }

    [Case("seL4_X86_Page_Map", "NoError", "in the place of another page, whose capability then unmaps nothing")]
    public static void ReplacesAPage()
    {
        Word frame = Space.MappedFrame();
        Mmio.Write64(A, Pattern);
        Word other = Room.Frame();
        Space.Map(other, Room.VSpace(), A);
        Expect.Equal(Mmio.Read64(A), 0, "the other page");
        Expect.Ok(X86PageCap.Unmap(frame));
        Expect.Equal(Mmio.Read64(A), 0, "the other page, which stays");
        Space.Map(frame, Room.VSpace(), A);
        Expect.Equal(Mmio.Read64(A), Pattern, "the first page again");
    }

    [Case("seL4_X86_Page_Map", "NoError", "in the place of a page that may not be read")]
    public static void ReplacesAHiddenPage()
    {
        Word hidden = Room.Frame();
        Space.Tables(Room.VSpace(), A, Space.Levels);
        Expect.Ok(X86PageCap.Map(hidden, Room.VSpace(), A, Space.Rights(false, false), Space.Data));
        Space.Map(Room.Frame(), Room.VSpace(), A);
        Mmio.Write64(A, Pattern);
        Expect.Ok(X86PageCap.Unmap(hidden));
        Expect.Equal(Mmio.Read64(A), Pattern, "the other page stays");
    }

    [Case("seL4_X86_Page_Map", "AlignmentError", "an address that is no multiple of the page's size")]
    public static void RefusesMisalignedAddresses()
    {
        Word frame = Room.Frame();
        Expect.Error(Map(frame, Room.VSpace(), A + 1), Error.AlignmentError);
        Expect.Error(Map(frame, Room.VSpace(), A + 0x800), Error.AlignmentError);
        Word large = Space.LargeFrame();
        Expect.Error(Map(large, Room.VSpace(), Space.HugeAddress + 0x1000), Error.AlignmentError);
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_X86_Page_Map", "InvalidArgument", "an address that is not user level's; it comes before a misaligned one")]
    public static void RefusesAddressesOfTheKernel()
    {
        Word frame = Room.Frame();
        Expect.InvalidArgument(Map(frame, Room.VSpace(), Space.End), 0);
        Expect.InvalidArgument(Map(frame, Room.VSpace(), KernelAddress), 0);
        Expect.InvalidArgument(Map(frame, Room.VSpace(), KernelAddress + 1), 0);
        Expect.InvalidArgument(Map(frame, Room.VSpace(), ~(Word)0xfff), 0);
    }

    [Case("seL4_X86_Page_Map", "FailedLookup", "the last page of user level can be mapped when there are tables")]
    public static void KnowsTheLastPage() => Expect.FailedLookup(
        Map(Room.Frame(), Space.New(), Space.End - 0x1000), 0, LookupFailureType.MissingCapability, Space.TopBits, 0);

    [Case("seL4_X86_Page_Map", "InvalidArgument", "the capability maps the page at another address")]
    public static void RefusesAnotherAddress()
    {
        Word frame = Space.MappedFrame();
        Expect.InvalidArgument(Map(frame, Room.VSpace(), A + 0x1000), 0);
        Expect.InvalidArgument(Map(frame, Room.VSpace(), A + 1), 0);
        Expect.InvalidArgument(Map(frame, Room.VSpace(), Space.End), 0);
        Space.Tables(Room.VSpace(), A + 0x20_0000, 1);
        Expect.InvalidArgument(Map(frame, Room.VSpace(), A + 0x20_0000), 0);
    }

    [Case("seL4_X86_Page_Map", "InvalidArgument", "the capability maps the page elsewhere, which comes before a missing table")]
    public static void LooksForTablesLast()
    {
        Word frame = Space.MappedFrame();
        Expect.InvalidArgument(Map(frame, Room.VSpace(), A + 0x20_0000), 0);
        Expect.InvalidCapability(Map(frame, Space.New(), A), 1);
    }

    [Case("seL4_X86_Page_Map", "InvalidCapability", "the capability maps the page in another address space")]
    public static void RefusesAnotherSpace()
    {
        Word frame = Space.MappedFrame();
        Word space = Space.New();
        Space.Tables(space, A, Space.Levels);
        Expect.InvalidCapability(Map(frame, space, A), 1);
        Expect.InvalidCapability(Map(frame, space, A + 0x1000), 1);
    }

    [Case("seL4_X86_Page_Map", "InvalidCapability", "what should be an address space is something else; it comes before the address")]
    public static void RefusesOtherSpaces()
    {
        Word frame = Room.Frame();
        Expect.InvalidCapability(Map(frame, Room.Root(), A), 1);
        Expect.InvalidCapability(Map(frame, frame, A + 1), 1);
        Expect.InvalidCapability(Map(frame, Room.Slot(), Space.End), 1);
        Expect.InvalidCapability(Map(frame, Space.WithoutAsid(), A), 1);
        Expect.InvalidCapability(Map(frame, Space.Tables(Room.VSpace(), A, 1), A), 1);
    }

    [Case("seL4_X86_Page_Map", "TruncatedMessage", "words or the address space are missing")]
    public static void RefusesShortMessages()
    {
        Word frame = Room.Frame();
        Ipc.SetCap(0, Room.VSpace());
        Expect.Error(Raw.Call(frame, InvocationLabel.X86PageMap, 1, 2), Error.TruncatedMessage);
        Expect.Error(Raw.Call(frame, InvocationLabel.X86PageMap, 0, 3), Error.TruncatedMessage);
        Expect.Error(Raw.Call(frame, InvocationLabel.X86PageMap, 0, 0), Error.TruncatedMessage);
    }

    [Case("seL4_X86_Page_Map", "IllegalOperation", "another label; another object")]
    public static void RefusesOtherLabels()
    {
        Expect.Error(Raw.Call(Room.Frame(), InvocationLabel.X86PageTableMap, 0, 0), Error.IllegalOperation);
        Expect.Error(Raw.Call(Room.Frame(), InvocationLabel.InvalidInvocation, 0, 0), Error.IllegalOperation);
        Expect.Error(Map(Space.Table(), Room.VSpace(), A), Error.IllegalOperation);
    }

    [Case("seL4_X86_Page_Unmap", "NoError", "the page is gone; again it changes nothing")]
    public static void Unmaps()
    {
        Word frame = Space.MappedFrame();
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(X86PageCap.Unmap(frame));
        Probe.ExpectReadFault(A, Probe.Translation);
        Expect.Ok(X86PageCap.Unmap(frame));
        Space.Map(frame, Room.VSpace(), A + 0x1000);
        Probe.ExpectValue(A + 0x1000, 1);
    }

    [Case("seL4_X86_Page_Unmap", "NoError", "the address space of a page is gone")]
    public static void UnmapsOfALostSpace()
    {
        Word space = Space.New();
        Word frame = Room.Frame();
        Space.Tables(space, A, Space.Levels);
        Space.Map(frame, space, A);
        Expect.Ok(CNodeCap.Delete(Room.Root(), space, Room.Depth));
        Expect.Ok(X86PageCap.Unmap(frame));
        Space.Tables(Room.VSpace(), A, Space.Levels);
        Space.Map(frame, Room.VSpace(), A);
    }

    [Case("seL4_CNode_Delete", "NoError", "the capability that mapped a page: the page is gone, others of it stay")]
    public static void DeletingUnmaps()
    {
        Word frame = Space.MappedFrame();
        Word copy = Room.Copy(frame);
        Space.Map(copy, Room.VSpace(), A + 0x1000);
        Probe.Make();
        Probe.ExpectWrite(A, 5);
        Expect.Ok(CNodeCap.Delete(Room.Root(), frame, Room.Depth));
        Probe.ExpectReadFault(A, Probe.Translation);
        Probe.ExpectValue(A + 0x1000, 5);
    }

    [Case("seL4_X86_Page_GetAddress", "NoError", "the address in memory, also if it is mapped")]
    public static void TellsItsAddress()
    {
        Word frame = Space.MappedFrame();
        Word copy = Room.Copy(frame);
        (Error error, Word address) = X86PageCap.GetAddress(frame);
        Expect.Ok(error);
        Expect.Equal(address & 0xfff, 0, "the low bits");
        (error, Word same) = X86PageCap.GetAddress(copy);
        Expect.Ok(error);
        Expect.Equal(same, address, "the same page's");
    }

    [Case("seL4_X86_Page_GetAddress", "IllegalOperation", "another object")]
    public static void RefusesOtherObjectsForAnAddress() =>
        Expect.Error(X86PageCap.GetAddress(Space.Table()).error, Error.IllegalOperation);

    private static Error Map(Word frame, Word space, Word address) =>
        X86PageCap.Map(frame, space, address, Invoke.AllRights(), Space.Data);
}
