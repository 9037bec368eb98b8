// SPDX-License-Identifier: BSD-2-Clause
// Untyped memory. Manual, section "Untyped Retype".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_Untyped_Retype.</summary>
public static class UntypedCases
{
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
            Expect.Equal(Ipc.Poll(slots + i), 0, "an unbadged signal");
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
}
