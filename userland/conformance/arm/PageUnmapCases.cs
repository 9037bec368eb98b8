// SPDX-License-Identifier: BSD-2-Clause
// Unmapping pages, by invocation and by deletion; physical addresses of pages. (AArch64)
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_ARM_Page_Unmap, seL4_ARM_Page_GetAddress, and of capabilities to pages.</summary>
public static class PageUnmapCases
{
    private const Word A = Space.Address;

    [Case("seL4_ARM_Page_Unmap", "NoError", "the page is no longer accessible, and keeps what it holds")]
    public static void Unmaps()
    {
        Word frame = Space.MappedFrame();
        Probe.Make();
        Probe.ExpectWrite(A, 9);
        Expect.Ok(ArmPageCap.Unmap(frame));
        Probe.ExpectReadFault(A, Probe.Translation + 3);
        Probe.ExpectWriteFault(A, Probe.Translation + 3);
        Space.Map(frame, Room.VSpace(), A + 0x1000);
        Probe.ExpectValue(A + 0x1000, 9);
    }

    [Case("seL4_ARM_Page_Unmap", "NoError", "a page that is not mapped, and again")]
    public static void UnmapsNothing()
    {
        Word frame = Room.Frame();
        Expect.Ok(ArmPageCap.Unmap(frame));
        Expect.Ok(ArmPageCap.Unmap(frame));
    }

    [Case("seL4_ARM_Page_Unmap", "NoError", "only the mapping of this capability goes")]
    public static void UnmapsItsOwnMapping()
    {
        Word frame = Space.MappedFrame();
        Word copy = Room.Copy(frame);
        Expect.Ok(ArmPageCap.Unmap(copy));
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Space.Map(copy, Room.VSpace(), A + 0x1000);
        Expect.Ok(ArmPageCap.Unmap(frame));
        Probe.ExpectReadFault(A, Probe.Translation + 3);
        Probe.ExpectValue(A + 0x1000, 1);
    }

    [Case(
        "seL4_ARM_Page_Unmap", "NoError",
        "two capabilities of one page at one address: either takes the mapping away")]
    public static void UnmapsTheSamePlaceTwice()
    {
        Word frame = Space.MappedFrame();
        Word copy = Room.Copy(frame);
        Space.Map(copy, Room.VSpace(), A);
        Expect.Ok(ArmPageCap.Unmap(frame));
        Probe.Make();
        Probe.ExpectReadFault(A, Probe.Translation + 3);
        Expect.Ok(ArmPageCap.Unmap(copy));
    }

    [Case(
        "seL4_ARM_Page_Unmap", "NoError",
        "the address space is gone; the page can be mapped elsewhere only now")]
    public static void UnmapsFromALostSpace()
    {
        Word frame = Room.Frame();
        Word space = Space.New();
        Space.Tables(space, A, 3);
        Space.Tables(Room.VSpace(), A, 3);
        Space.Map(frame, space, A);
        Expect.Ok(CNodeCap.Delete(Room.Root(), space, Room.Depth));
        Expect.InvalidCapability(ArmPageCap.Map(frame, Room.VSpace(), A, Invoke.AllRights(), Space.Data), 1);
        Expect.Ok(ArmPageCap.Unmap(frame));
        Space.Map(frame, Room.VSpace(), A);
    }

    [Case("seL4_ARM_Page_Unmap", "NoError", "a table on the way is gone")]
    public static void UnmapsFromALostTable()
    {
        Word frame = Room.Frame();
        Word tables = Space.Tables(Room.VSpace(), A, 3);
        Space.Map(frame, Room.VSpace(), A);
        Expect.Ok(ArmPageTableCap.Unmap(tables + 2));
        Expect.Ok(ArmPageCap.Unmap(frame));
        Expect.Ok(ArmPageTableCap.Map(tables + 2, Room.VSpace(), A, 0));
        Probe.Make();
        Probe.ExpectReadFault(A, Probe.Translation + 3);
        Space.Map(frame, Room.VSpace(), A + 0x3000);
    }

    [Case("seL4_ARM_Page_Unmap", "IllegalOperation", "an object that cannot be unmapped")]
    public static void RefusesOtherObjects()
    {
        Expect.Error(ArmPageCap.Unmap(Room.VSpace()), Error.IllegalOperation);
        Expect.Error(ArmPageCap.Unmap(Room.Root()), Error.IllegalOperation);
    }

    [Case("seL4_ARM_Page_Unmap", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlot() => Expect.InvalidCapability(ArmPageCap.Unmap(Room.Slot()), 0);

    [Case(
        "seL4_CNode_Delete", "NoError",
        "a page's capability: its mapping goes, that of another capability stays")]
    public static void DeletingUnmaps()
    {
        Word frame = Space.MappedFrame();
        Word copy = Room.Copy(frame);
        Word third = Room.Copy(frame);
        Space.Map(copy, Room.VSpace(), A + 0x1000);
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(CNodeCap.Delete(Room.Root(), third, Room.Depth));
        Probe.ExpectValue(A, 1);
        Expect.Ok(CNodeCap.Delete(Room.Root(), frame, Room.Depth));
        Probe.ExpectReadFault(A, Probe.Translation + 3);
        Probe.ExpectValue(A + 0x1000, 1);
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Probe.ExpectReadFault(A + 0x1000, Probe.Translation + 3);
    }

    [Case("seL4_CNode_Revoke", "NoError", "a page: the mappings of its copies go, its own stays")]
    public static void RevokingUnmapsCopies()
    {
        Word frame = Space.MappedFrame();
        Word space = Space.New();
        Word copy = Room.Copy(frame);
        Word other = Room.Copy(frame);
        Space.Tables(space, A, 3);
        Space.Map(copy, Room.VSpace(), A + 0x1000);
        Space.Map(other, space, A);
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), frame, Room.Depth));
        Probe.ExpectReadFault(A + 0x1000, Probe.Translation + 3);
        Probe.ExpectValue(A, 1);
        Expect.That(Room.IsEmpty(copy), "the copy is gone");
        Expect.That(Room.IsEmpty(other), "the other copy is gone");
    }

    [Case(
        "seL4_CNode_Revoke", "NoError",
        "the memory of a mapped page: nothing is mapped any more, and it is clean when it is used again")]
    public static void RevokingMemoryUnmaps()
    {
        Word untyped = Room.Make(ObjectType.Untyped, Space.PageBits, 1);
        Word frame = Space.MakeFrom(untyped, Machine.PageType);
        Space.Tables(Room.VSpace(), A, 3);
        Space.Map(frame, Room.VSpace(), A);
        Probe.Make();
        Probe.ExpectWrite(A, 0x5555);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), untyped, Room.Depth));
        Probe.ExpectReadFault(A, Probe.Translation + 3);
        Word again = Space.MakeFrom(untyped, Machine.PageType);
        Space.Map(again, Room.VSpace(), A);
        Probe.ExpectValue(A, 0);
    }

    [Case("seL4_CNode_Copy", "NoError", "a mapped page: the copy is not mapped")]
    public static void CopiesAreNotMapped()
    {
        Word copy = Room.Copy(Space.MappedFrame());
        Word space = Space.New();
        Space.Tables(space, A, 3);
        Space.Map(copy, space, A + 0x5000);
    }

    [Case("seL4_CNode_Mint", "NoError", "a page: rights shrink in the copies of copies, and never grow")]
    public static void RightsOnlyShrink()
    {
        Word frame = Room.Frame();
        Word readOnly = Room.CopyWith(frame, Space.Rights(true, false));
        Word grown = Room.CopyWith(readOnly, Invoke.AllRights());
        Space.Tables(Room.VSpace(), A, 3);
        Space.Map(grown, Room.VSpace(), A);
        Probe.Make();
        Probe.ExpectValue(A, 0);
        Probe.ExpectWriteFault(A, Probe.Permission + 3);
    }

    [Case("seL4_CNode_Move", "NoError", "a mapped page stays mapped through the moved capability")]
    public static void MovingKeepsTheMapping()
    {
        Word frame = Space.MappedFrame();
        Word slot = Room.Slot();
        Expect.Ok(CNodeCap.Move(Room.Root(), slot, Room.Depth, Room.Root(), frame, Room.Depth));
        Probe.Make();
        Probe.ExpectWrite(A, 1);
        Expect.Ok(ArmPageCap.Unmap(slot));
        Probe.ExpectReadFault(A, Probe.Translation + 3);
    }

    [Case("seL4_ARM_Page_GetAddress", "NoError", "pages made one after the other lie one behind the other")]
    public static void TellsAddresses()
    {
        Word frames = Room.MakeArch(Machine.PageType, 0, 3);
        Word first = Address(frames);
        Expect.Equal(first & 0xfff, 0, "the offset of the page's address");
        Expect.That(first != 0, "the address is not 0");
        Expect.Equal(Address(frames + 1), first + 0x1000, "the address of the second page");
        Expect.Equal(Address(frames + 2), first + 0x2000, "the address of the third page");
    }

    [Case(
        "seL4_ARM_Page_GetAddress", "NoError",
        "copies, with fewer rights too, mapped or not, have the same address")]
    public static void TellsTheSameOfCopies()
    {
        Word frame = Room.Frame();
        Word first = Address(frame);
        Expect.Equal(Address(Room.Copy(frame)), first, "the address of a copy");
        Expect.Equal(Address(Room.CopyWith(frame, Space.Rights(false, false))), first, "without rights");
        Space.Tables(Room.VSpace(), A, 3);
        Space.Map(frame, Room.VSpace(), A);
        Expect.Equal(Address(frame), first, "the address of a mapped page");
    }

    [Case(
        "seL4_ARM_Page_GetAddress", "NoError",
        "large pages, and device memory as the boot information tells it")]
    public static void TellsOfLargePages()
    {
        Word first = Space.LargeFrame();
        Word second = Space.LargeFrame();
        Word large = Address(first);
        Expect.Equal(large & 0x1f_ffff, 0, "the offset of the large page's address");
        Expect.Equal(Address(second), large + 0x20_0000, "the address of the next");
        Space.Release(Space.LargeUntyped());
        Word untyped = Space.HugeUntyped();
        Word huge = Space.MakeFrom(untyped, Space.HugeType);
        Expect.Equal(Address(huge), Space.PhysicalOf(untyped), "the address of device memory");
        Space.Release(untyped);
    }

    [Case("seL4_ARM_Page_GetAddress", "NoError", "the answer is one word")]
    public static void AnswersOneWord()
    {
        Word frame = Room.Frame();
        MessageInfo info = Ipc.Call(frame, Ipc.Tag((Word)InvocationLabel.ARMPageGetAddress, 0, 0));
        Expect.Equal(info.Label, 0, "the label");
        Expect.Equal(info.Length, 1, "the length");
        Expect.Equal(info.ExtraCaps, 0, "the number of capabilities");
    }

    [Case("seL4_ARM_Page_GetAddress", "IllegalOperation", "an object that has no address")]
    public static void TellsNothingOfOtherObjects()
    {
        Expect.Error(ArmPageCap.GetAddress(Room.VSpace()).error, Error.IllegalOperation);
        Expect.Error(ArmPageCap.GetAddress(Space.Table()).error, Error.IllegalOperation);
        Expect.Error(ArmPageCap.GetAddress(Room.Untyped()).error, Error.IllegalOperation);
    }

    [Case("seL4_ARM_Page_GetAddress", "InvalidCapability", "an empty slot is invoked")]
    public static void TellsNothingOfAnEmptySlot() =>
        Expect.InvalidCapability(ArmPageCap.GetAddress(Room.Slot()).error, 0);

    private static Word Address(Word frame)
    {
        var (error, address) = ArmPageCap.GetAddress(frame);
        Expect.Ok(error);
        return address;
    }
}
