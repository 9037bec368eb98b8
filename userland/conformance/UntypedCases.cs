// SPDX-License-Identifier: BSD-2-Clause
// Untyped memory. Manual, section "Untyped Retype".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_Untyped_Retype.</summary>
public static class UntypedCases
{
    /// <summary>The smallest and the largest untyped: 2^n bytes.</summary>
    private const Word MinUntypedBits = 4;
    private const Word MaxUntypedBits = Space.MaxUntypedBits;

    [Case("seL4_Untyped_Retype", "NoError", "one endpoint, which a signal cannot block on")]
    public static void MakesOneObject()
    {
        Word slot = Room.Slot();
        Expect.Ok(UntypedCap.Retype(
            Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slot, 1));
        Expect.That(!Room.IsEmpty(slot), "the slot holds a capability");
        Ipc.NBSend(slot, Ipc.Tag(0, 0, 0));
    }

    [Case("seL4_Untyped_Retype", "NoError", "several objects come to consecutive slots and no further")]
    public static void MakesSeveralObjects()
    {
        Word slots = Room.Slots(6);
        Expect.Ok(UntypedCap.Retype(
            Room.Untyped(), (Word)ObjectType.Notification, 0, Room.Root(), 0, 0, slots + 1, 4));
        Expect.That(Room.IsEmpty(slots), "the slot before the first is empty");
        for (Word i = 1; i <= 4; i += 1)
        {
            Ipc.Signal(slots + i);
            Expect.Equal(Inbox.Poll(slots + i), 0, "an unbadged signal");
            Expect.That(!Room.IsEmpty(slots + i), "a slot holds a capability");
        }

        Expect.That(Room.IsEmpty(slots + 5), "the slot behind the last is empty");
    }

    [Case("seL4_Untyped_Retype", "NoError", "a destination CNode that is found by index and depth")]
    public static void FindsTheDestination()
    {
        Word cnode = Room.CNode(4);
        Word slot = Room.Slot();
        Expect.Ok(UntypedCap.Retype(
            Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), cnode, Room.Depth, 7, 1));
        Expect.Ok(CNodeCap.Move(Room.Root(), slot, Room.Depth, cnode, 7, 4));
        Expect.Error(CNodeCap.Move(Room.Root(), Room.Slot(), Room.Depth, cnode, 8, 4), Error.FailedLookup);
    }

    [Case("seL4_Untyped_Retype", "NoError", "once all children are gone the memory can be used again")]
    public static void StartsOverWhenEmpty()
    {
        Word untyped = Room.Make(ObjectType.Untyped, 13, 1);
        Word slots = Room.Slots(3);
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots, 2));
        Expect.Error(
            UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots + 2, 1), Error.NotEnoughMemory);
        Expect.Equal(Ipc.GetMr(0), 0, "bytes that are left");
        Expect.Ok(CNodeCap.Delete(Room.Root(), slots, Room.Depth));
        Expect.Error(
            UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots, 1), Error.NotEnoughMemory);
        Expect.Ok(CNodeCap.Delete(Room.Root(), slots + 1, Room.Depth));
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots, 2));
    }

    [Case("seL4_Untyped_Retype", "InvalidArgument", "a type that does not exist")]
    public static void RefusesAnUnknownType()
    {
        Word slot = Room.Slot();
        Expect.InvalidArgument(
            UntypedCap.Retype(Room.Untyped(), 1000, 0, Room.Root(), 0, 0, slot, 1), 0);
        Expect.That(Room.IsEmpty(slot), "nothing was made");
    }

    [Case("seL4_Untyped_Retype", "DeleteFirst", "a destination slot holds a capability")]
    public static void RefusesAnOccupiedSlot()
    {
        Word slots = Room.Slots(2);
        Expect.Ok(UntypedCap.Retype(
            Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slots + 1, 1));
        Expect.Error(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slots, 2),
            Error.DeleteFirst);
        Expect.That(Room.IsEmpty(slots), "nothing was made");
    }

    [Case("seL4_Untyped_Retype", "NotEnoughMemory", "the objects are larger than the memory")]
    public static void RefusesTooMuch()
    {
        Word untyped = Room.Make(ObjectType.Untyped, 12, 1);
        Word slots = Room.Slots(2);
        Expect.Error(
            UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots, 2), Error.NotEnoughMemory);
        Expect.Equal(Ipc.GetMr(0), 1 << 12, "bytes that are left");
        Expect.That(Room.IsEmpty(slots), "nothing was made");
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots, 1));
    }

    [Case("seL4_Untyped_Retype", "RangeError", "no objects, or too many")]
    public static void RefusesImpossibleCounts()
    {
        Word slot = Room.Slot();
        Expect.RangeError(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slot, 0), 1,
            Config.RetypeFanOutLimit);
        Expect.RangeError(
            UntypedCap.Retype(
                Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slot, Config.RetypeFanOutLimit + 1),
            1, Config.RetypeFanOutLimit);
    }

    [Case("seL4_Untyped_Retype", "FailedLookup", "no CNode at index and depth")]
    public static void RefusesAMissingDestination()
    {
        Word slot = Room.Slot();
        Expect.FailedLookup(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), slot, Room.Depth, 0, 1), 0,
            LookupFailureType.MissingCapability, Config.WordBits, 0);
    }

    [Case("seL4_Untyped_Retype", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlot()
    {
        Word slots = Room.Slots(2);
        Expect.InvalidCapability(
            UntypedCap.Retype(slots, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slots + 1, 1), 0);
    }

    [Case("seL4_Untyped_Retype", "IllegalOperation", "another invocation's label")]
    public static void RefusesAnotherLabel()
    {
        Expect.Error(Raw.Call(Room.Untyped(), InvocationLabel.TCBSuspend, 0, 0), Error.IllegalOperation);
    }

    [Case("seL4_Untyped_Retype", "NoError", "memory that is used again is zero again")]
    public static void ZeroesUsedMemory()
    {
        Word untyped = Room.Make(ObjectType.Untyped, Machine.PageBits, 1);
        Word frame = Room.Slot();
        Word address = Memory.TakeAddresses(1);
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, frame, 1));
        Expect.Ok(Memory.Map(frame, address, Machine.DataAttributes));
        Mmio.Write64(address + 8, 0x1234);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), untyped, Room.Depth));
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, frame, 1));
        Expect.Ok(Memory.Map(frame, address, Machine.DataAttributes));
        Expect.Equal((Word)Mmio.Read64(address + 8), 0, "the word that was written before");
    }

    [Case("seL4_Untyped_Retype", "NoError", "objects are aligned to their size")]
    public static void AlignsObjects()
    {
        Word untyped = Room.Make(ObjectType.Untyped, Machine.PageBits + 2, 1);
        Word slots = Room.Slots(4);
        Expect.Ok(UntypedCap.Retype(untyped, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slots, 1));
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots + 1, 1));
        Expect.Error(
            UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots + 2, 3), Error.NotEnoughMemory);
        Expect.Equal(Ipc.GetMr(0), 2 << Machine.PageBits, "bytes that are left");
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots + 2, 2));
    }

    [Case("seL4_Untyped_Retype", "NoError", "the smallest untyped, and the smallest CNode")]
    public static void MakesTheSmallest()
    {
        Word untyped = Room.Make(ObjectType.Untyped, MinUntypedBits, 1);
        Word cnode = Room.Make(ObjectType.CapTable, 1, 1);
        Expect.Error(
            UntypedCap.Retype(untyped, (Word)ObjectType.CapTable, 1, Room.Root(), 0, 0, Room.Slot(), 1),
            Error.NotEnoughMemory);
        Expect.Equal(Ipc.GetMr(0), 1 << (int)MinUntypedBits, "bytes of the smallest untyped");
        Expect.Ok(CNodeCap.Copy(cnode, 1, 1, Room.Root(), Room.Copy(Room.Endpoint()), Room.Depth, Invoke.AllRights()));
    }

    [Case("seL4_Untyped_Retype", "NoError", "the most objects at once, and all of them deleted by one Revoke")]
    public static void MakesAsManyAsAllowed()
    {
        Word cnode = Room.CNode(9);
        Expect.Ok(UntypedCap.Retype(
            Room.Untyped(), (Word)ObjectType.Endpoint, 0, cnode, 0, 0, 3, Config.RetypeFanOutLimit));
        Expect.Error(UntypedCap.Retype(
            Room.Untyped(), (Word)ObjectType.Endpoint, 0, cnode, 0, 0, 2 + Config.RetypeFanOutLimit, 1), Error.DeleteFirst);
        Expect.Ok(UntypedCap.Retype(
            Room.Untyped(), (Word)ObjectType.Endpoint, 0, cnode, 0, 0, 3 + Config.RetypeFanOutLimit, 1));
    }

    [Case("seL4_Untyped_Retype", "NoError", "a size that the type does not use is ignored")]
    public static void IgnoresAnUnusedSize()
    {
        Word slots = Room.Slots(2);
        Expect.Ok(UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 5, Room.Root(), 0, 0, slots, 1));
        Expect.Ok(UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Tcb, 12, Room.Root(), 0, 0, slots + 1, 1));
    }

    [Case("seL4_Untyped_Retype", "NoError", "frames can be made from device memory")]
    public static void MakesFramesOfDevices()
    {
        Word device = DeviceUntyped();
        Word frame = Room.Slot();
        Expect.That(device != 0, "there is device memory");
        Expect.Ok(UntypedCap.Retype(device, Machine.PageType, 0, Room.Root(), 0, 0, frame, 1));
        Expect.Ok(CNodeCap.Delete(Room.Root(), frame, Room.Depth));
    }

    [Case("seL4_Untyped_Retype", "NoError", "device memory can be split")]
    public static void SplitsDeviceMemory()
    {
        Word device = DeviceUntyped();
        Word part = Room.Slots(2);
        Expect.Ok(UntypedCap.Retype(
            device, (Word)ObjectType.Untyped, Machine.PageBits, Room.Root(), 0, 0, part, 1));
        Expect.InvalidArgument(
            UntypedCap.Retype(part, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, part + 1, 1), 1);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), device, Room.Depth));
    }

    [Case("seL4_Untyped_Retype", "InvalidArgument", "device memory becomes no kernel object")]
    public static void RefusesKernelObjectsOfDevices()
    {
        Word slot = Room.Slot();
        Word device = DeviceUntyped();
        Expect.InvalidArgument(
            UntypedCap.Retype(device, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slot, 1), 1);
        Expect.InvalidArgument(
            UntypedCap.Retype(device, Machine.PageTableType, 0, Room.Root(), 0, 0, slot, 1), 1);
        Expect.InvalidArgument(
            UntypedCap.Retype(device, (Word)ObjectType.CapTable, 4, Room.Root(), 0, 0, slot, 1), 1);
    }

    [Case("seL4_Untyped_Retype", "InvalidArgument", "a CNode without slots")]
    public static void RefusesAnEmptyCNode() => Expect.InvalidArgument(
        UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.CapTable, 0, Room.Root(), 0, 0, Room.Slot(), 1), 1);

    [Case("seL4_Untyped_Retype", "InvalidArgument", "an untyped below the smallest size")]
    public static void RefusesATinyUntyped() => Expect.InvalidArgument(
        UntypedCap.Retype(
            Room.Untyped(), (Word)ObjectType.Untyped, MinUntypedBits - 1, Room.Root(), 0, 0, Room.Slot(), 1), 1);

    [Case("seL4_Untyped_Retype", "RangeError", "a size that no object has")]
    public static void RefusesHugeSizes()
    {
        Word slot = Room.Slot();
        Expect.RangeError(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Untyped, 64, Room.Root(), 0, 0, slot, 1), 0, MaxUntypedBits);
        Expect.RangeError(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.CapTable, 60, Room.Root(), 0, 0, slot, 1), 0, MaxUntypedBits);
        Expect.Error(
            UntypedCap.Retype(
                Room.Untyped(), (Word)ObjectType.Untyped, MaxUntypedBits, Room.Root(), 0, 0, slot, 1), Error.NotEnoughMemory);
    }

    [Case("seL4_Untyped_Retype", "RangeError", "a first slot outside the CNode")]
    public static void RefusesASlotOutside()
    {
        Word cnode = Room.CNode(4);
        Expect.RangeError(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 0, cnode, 0, 0, 16, 1), 0, 15);
    }

    [Case("seL4_Untyped_Retype", "RangeError", "more objects than slots are left")]
    public static void RefusesAWindowBeyondTheEnd()
    {
        Word cnode = Room.CNode(4);
        Expect.RangeError(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 0, cnode, 0, 0, 13, 4), 1, 3);
        Expect.Ok(UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 0, cnode, 0, 0, 13, 3));
    }

    [Case("seL4_Untyped_Retype", "FailedLookup", "the root is no CNode")]
    public static void RefusesAForeignRoot()
    {
        Word endpoint = Room.Endpoint();
        Expect.Error(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 0, endpoint, 0, 0, 0, 1), Error.FailedLookup);
        Expect.FailedLookup(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 0, endpoint, 1, 8, 0, 1), 0,
            LookupFailureType.InvalidRoot, 0, 0);
    }

    [Case("seL4_Untyped_Retype", "FailedLookup", "what is at index and depth is no CNode")]
    public static void RefusesAForeignDestination()
    {
        Word endpoint = Room.Endpoint();
        Expect.Error(
            UntypedCap.Retype(
                Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), endpoint, Room.Depth, 0, 1),
            Error.FailedLookup);
    }

    [Case("seL4_Untyped_Retype", "RangeError", "a depth beyond the bits of a word")]
    public static void RefusesAnImpossibleDepth()
    {
        Word cnode = Room.CNode(4);
        Expect.RangeError(
            UntypedCap.Retype(
                Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), cnode, Config.WordBits + 1, 0, 1),
            1, Config.WordBits);
    }

    [Case("seL4_Untyped_Retype", "TruncatedMessage", "an argument or the CNode is missing")]
    public static void RefusesShortMessages()
    {
        Word slot = Room.Slot();
        Ipc.SetCap(0, Room.Root());
        Ipc.SetMr(0, (Word)ObjectType.Endpoint);
        Ipc.SetMr(1, 0);
        Ipc.SetMr(2, 0);
        Ipc.SetMr(3, 0);
        Ipc.SetMr(4, slot);
        Ipc.SetMr(5, 1);
        Expect.Error(Raw.Call(Room.Untyped(), InvocationLabel.UntypedRetype, 1, 5), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Room.Untyped(), InvocationLabel.UntypedRetype, 0, 6), Error.TruncatedMessage);
        Expect.That(Room.IsEmpty(slot), "nothing was made");
    }

    [Case("seL4_Untyped_Retype", "InvalidArgument", "of several errors: the type comes before size, slots and memory")]
    public static void TypeComesFirst()
    {
        Word endpoint = Room.Endpoint();
        Expect.InvalidArgument(
            UntypedCap.Retype(Room.Untyped(), 99, 99, endpoint, 1, 99, 1 << 20, 0), 0);
    }

    [Case("seL4_Untyped_Retype", "RangeError", "of several errors: the size comes before the destination")]
    public static void SizeComesSecond()
    {
        Word endpoint = Room.Endpoint();
        Expect.RangeError(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Untyped, 99, endpoint, 1, 99, 1 << 20, 0), 0, MaxUntypedBits);
    }

    [Case("seL4_Untyped_Retype", "FailedLookup", "of several errors: the destination comes before slots and count")]
    public static void DestinationComesThird()
    {
        Word endpoint = Room.Endpoint();
        Expect.Error(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Untyped, 36, endpoint, 1, 8, 1 << 20, 0),
            Error.FailedLookup);
    }

    [Case("seL4_Untyped_Retype", "RangeError", "of several errors: the first slot comes before the count")]
    public static void SlotComesFourth()
    {
        Word cnode = Room.CNode(4);
        Expect.RangeError(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Untyped, 36, cnode, 0, 0, 16, 0), 0, 15);
        Expect.RangeError(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Untyped, 36, cnode, 0, 0, 15, 0), 1,
            Config.RetypeFanOutLimit);
    }

    [Case("seL4_Untyped_Retype", "DeleteFirst", "of several errors: occupied slots come before memory")]
    public static void OccupiedSlotsComeFifth()
    {
        Word slots = Room.Slots(2);
        Expect.Ok(UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slots + 1, 1));
        Expect.Error(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.Untyped, 36, Room.Root(), 0, 0, slots, 2),
            Error.DeleteFirst);
    }

    [Case("seL4_Untyped_Retype", "InvalidArgument", "of several errors: memory comes before device memory")]
    public static void MemoryAndDevice()
    {
        Expect.Error(
            UntypedCap.Retype(
                DeviceUntyped(), (Word)ObjectType.CapTable, Space.MaxUntypedBits - 5, Room.Root(), 0, 0, Room.Slots(2), 2),
            Error.NotEnoughMemory);
        Expect.InvalidArgument(
            UntypedCap.Retype(DeviceUntyped(), (Word)ObjectType.CapTable, 1, Room.Root(), 0, 0, Room.Slot(), 1), 1);
    }

    /// <summary>Device memory that nobody has used yet: of at least a page, the last of its kind.</summary>
    public static Word DeviceUntyped()
    {
        SlotRegion untypeds = Memory.Info().Ref.Untyped;
        Word found = 0;
        for (Word i = untypeds.Start; i < untypeds.End; i += 1)
        {
            Loop.Bound(Config.MaxNumBootInfoUntypedCaps);
            UntypedDesc description = Memory.Info().Ref.UntypedList[(int)(i - untypeds.Start)];
            if (description.IsDevice != 0 && description.SizeBits >= Machine.PageBits)
            {
                found = i;
            }
        }

        return found;
    }
}
