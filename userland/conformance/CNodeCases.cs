// SPDX-License-Identifier: BSD-2-Clause
// Cases for single invocations of CNodes: rights, badges and guards, Rotate, Delete, Revoke, SaveCaller, CancelBadgedSends.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of CNodes.</summary>
public static class CNodeCases
{
    [Case("seL4_CNode_Copy", "NoError", "a copy without the right to write sends nothing")]
    public static void CopyWithoutWrite()
    {
        Word notification = Room.Notification();
        Word copy = Room.CopyWith(Room.Badged(notification, 1), CapRights.New(true, true, true, false));
        Ipc.Signal(copy);
        Expect.Equal(Inbox.Poll(notification), 0, "signals that arrived");
    }

    [Case("seL4_CNode_Copy", "NoError", "rights that the source lacks do not come back")]
    public static void CopyDoesNotGiveRights()
    {
        Word notification = Room.Notification();
        Word weak = Room.CopyWith(Room.Badged(notification, 1), CapRights.New(true, true, true, false));
        Word copy = Room.Copy(weak);
        Ipc.Signal(copy);
        Expect.Equal(Inbox.Poll(notification), 0, "signals that arrived");
    }

    [Case("seL4_CNode_Copy", "RevokeFirst", "untyped memory that has children")]
    public static void CopyUntypedWithChildren()
    {
        Word untyped = Room.Make(ObjectType.Untyped, 12, 1);
        Word slots = Room.Slots(2);
        Expect.Ok(UntypedCap.Retype(untyped, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slots, 1));
        Expect.Error(
            CNodeCap.Copy(Room.Root(), slots + 1, Room.Depth, Room.Root(), untyped, Room.Depth, Invoke.AllRights()),
            Error.RevokeFirst);
        Expect.Error(
            CNodeCap.Mint(Room.Root(), slots + 1, Room.Depth, Room.Root(), untyped, Room.Depth, Invoke.AllRights(), 0),
            Error.RevokeFirst);
        Expect.That(Room.IsEmpty(slots + 1), "nothing was put anywhere");
    }

    [Case("seL4_CNode_Mint", "RevokeFirst", "untyped memory that has children")]
    public static void MintUntypedWithChildren() => CopyUntypedWithChildren();

    [Case("seL4_CNode_Copy", "NoError", "a copy of untyped memory uses the memory up, and is its child")]
    public static void CopyOfUntyped()
    {
        Word untyped = Room.Make(ObjectType.Untyped, 12, 1);
        Word copy = Room.Copy(untyped);
        Word slot = Room.Slot();
        Expect.Error(
            UntypedCap.Retype(untyped, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slot, 1), Error.NotEnoughMemory);
        Expect.Ok(UntypedCap.Retype(copy, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slot, 1));
        Expect.Ok(CNodeCap.Revoke(Room.Root(), untyped, Room.Depth));
        Expect.That(Room.IsEmpty(copy) && Room.IsEmpty(slot), "the copy and its child went with a Revoke");
    }

    [Case("seL4_CNode_Copy", "NoError", "the copy of a mapped frame is not mapped")]
    public static void CopyOfFrame()
    {
        Word frame = Room.Frame();
        Word address = Memory.TakeAddresses(1);
        Expect.Ok(Memory.Map(frame, address, Machine.DataAttributes));
        Word copy = Room.Copy(frame);
        Expect.Ok(Space.Unmap(copy));
        Mmio.Write64(address, 1);
        Expect.Equal((Word)Mmio.Read64(address), 1, "what stands in the page");
    }

    [Case("seL4_CNode_Copy", "IllegalOperation", "the capability of all interrupts")]
    public static void CopyOfIrqControl() => Expect.Error(
        CNodeCap.Copy(
            Room.Root(), Room.Slot(), Room.Depth, Room.Root(), (Word)InitialSlot.IrqControl, Room.Depth,
            Invoke.AllRights()),
        Error.IllegalOperation);

    [Case("seL4_CNode_Copy", "IllegalOperation", "a page table that is not mapped")]
    public static void CopyOfTable() => Expect.Error(
        CNodeCap.Copy(
            Room.Root(), Room.Slot(), Room.Depth, Room.Root(), Room.MakeArch(Machine.PageTableType, 0, 1), Room.Depth,
            Invoke.AllRights()),
        Error.IllegalOperation);

    [Case("seL4_CNode_Mint", "IllegalOperation", "a page table that is not mapped")]
    public static void MintOfTable() => Expect.Error(
        CNodeCap.Mint(
            Room.Root(), Room.Slot(), Room.Depth, Room.Root(), Room.MakeArch(Machine.PageTableType, 0, 1), Room.Depth,
            Invoke.AllRights(), 0),
        Error.IllegalOperation);

    [Case("seL4_CNode_Mint", "NoError", "the badge arrives with each signal, and badges are or-ed")]
    public static void MintWithBadge()
    {
        Word notification = Room.Notification();
        Word first = Room.Badged(notification, 0x11);
        Word second = Room.Badged(notification, 0x81);
        Ipc.Signal(first);
        Ipc.Signal(second);
        Expect.Equal(Inbox.Poll(notification), 0x91, "both badges");
    }

    [Case("seL4_CNode_Mint", "NoError", "all bits of the badge are kept")]
    public static void MintWithLargeBadge()
    {
        Word notification = Room.Notification();
        Word badged = Room.Badged(notification, ~(Word)0);
        Ipc.Signal(badged);
        Expect.Equal(Inbox.Poll(notification), ~(Word)0, "the badge");
    }

    [Case("seL4_CNode_Mint", "IllegalOperation", "a badge cannot be changed")]
    public static void MintTwice()
    {
        Word notification = Room.Notification();
        Word badged = Room.Badged(notification, 1);
        Word slot = Room.Slot();
        Expect.Error(
            CNodeCap.Mint(Room.Root(), slot, Room.Depth, Room.Root(), badged, Room.Depth, Invoke.AllRights(), 2),
            Error.IllegalOperation);
        Expect.That(Room.IsEmpty(slot), "nothing was put anywhere");
    }

    [Case("seL4_CNode_Mint", "IllegalOperation", "a guard that does not fit beside the CNode's bits")]
    public static void MintWithHugeGuard()
    {
        Word cnode = Room.CNode(8);
        Word slot = Room.Slot();
        Expect.Error(
            CNodeCap.Mint(
                Room.Root(), slot, Room.Depth, Room.Root(), cnode, Room.Depth, Invoke.AllRights(),
                CNodeCapData.New(guard: 0, guardSize: 57).W0),
            Error.IllegalOperation);
        Expect.Ok(CNodeCap.Mint(
            Room.Root(), slot, Room.Depth, Room.Root(), cnode, Room.Depth, Invoke.AllRights(),
            CNodeCapData.New(guard: 0, guardSize: 56).W0));
    }

    [Case("seL4_CNode_Mint", "NoError", "a guard's bits beyond its size do not count")]
    public static void MintWithWideGuard()
    {
        Word cnode = Room.Badged(Room.CNode(4), CNodeCapData.New(guard: 0x35, guardSize: 3).W0);
        Expect.Ok(CNodeCap.Copy(
            cnode, (5 << 4) | 2, 7, Room.Root(), Room.Endpoint(), Room.Depth, Invoke.AllRights()));
    }

    [Case("seL4_CNode_Mint", "NoError", "a badge on an object that has none is ignored")]
    public static void MintOfTcb()
    {
        Word slot = Room.Slot();
        Expect.Ok(CNodeCap.Mint(
            Room.Root(), slot, Room.Depth, Room.Root(), Room.Tcb(), Room.Depth, Invoke.AllRights(), 5));
        Expect.Ok(TcbCap.Suspend(slot));
    }

    [Case("seL4_CNode_Mutate", "NoError", "a guard is set, and a further Mutate changes it")]
    public static void MutateGuard()
    {
        Word cnode = Room.CNode(4);
        Word slots = Room.Slots(2);
        Expect.Ok(CNodeCap.Mutate(
            Room.Root(), slots, Room.Depth, Room.Root(), cnode, Room.Depth, CNodeCapData.New(guard: 1, guardSize: 1).W0));
        Expect.Ok(CNodeCap.Copy(slots, 0x13, 5, Room.Root(), Room.Endpoint(), Room.Depth, Invoke.AllRights()));
        Expect.Ok(CNodeCap.Mutate(
            Room.Root(), slots + 1, Room.Depth, Room.Root(), slots, Room.Depth, CNodeCapData.New(guard: 3, guardSize: 2).W0));
        Expect.Ok(CNodeCap.Copy(slots + 1, 0x34, 6, slots + 1, 0x33, 6, Invoke.AllRights()));
    }

    [Case("seL4_CNode_Mutate", "IllegalOperation", "an endpoint's badge cannot be changed in place")]
    public static void MutateBadge()
    {
        Word badged = Room.Badged(Room.Endpoint(), 1);
        Word slot = Room.Slot();
        Expect.Error(
            CNodeCap.Mutate(Room.Root(), slot, Room.Depth, Room.Root(), badged, Room.Depth, 2), Error.IllegalOperation);
        Expect.That(!Room.IsEmpty(badged), "the source is still there");
    }

    [Case("seL4_CNode_Mutate", "IllegalOperation", "an endpoint without a badge cannot be given one in place")]
    public static void MutateUnbadged() => Expect.Error(
        CNodeCap.Mutate(Room.Root(), Room.Slot(), Room.Depth, Room.Root(), Room.Endpoint(), Room.Depth, 2),
        Error.IllegalOperation);

    [Case("seL4_CNode_Move", "NoError", "children stay children of the capability that moved")]
    public static void MoveKeepsChildren()
    {
        Word endpoint = Room.Endpoint();
        Word badged = Room.Badged(endpoint, 3);
        Word slot = Room.Slot();
        Expect.Ok(CNodeCap.Move(Room.Root(), slot, Room.Depth, Room.Root(), endpoint, Room.Depth));
        Expect.Ok(CNodeCap.Revoke(Room.Root(), slot, Room.Depth));
        Expect.That(Room.IsEmpty(badged), "the child is gone");
        Expect.That(!Room.IsEmpty(slot), "the parent is not");
    }

    [Case("seL4_CNode_Delete", "NoError", "the slot is empty")]
    public static void DeleteEmpties()
    {
        Word endpoint = Room.Endpoint();
        Expect.Ok(CNodeCap.Delete(Room.Root(), endpoint, Room.Depth));
        Expect.That(Room.IsEmpty(endpoint), "it is empty");
    }

    [Case("seL4_CNode_Delete", "NoError", "an empty slot")]
    public static void DeleteNothing() => Expect.Ok(CNodeCap.Delete(Room.Root(), Room.Slot(), Room.Depth));

    [Case("seL4_CNode_Delete", "NoError", "copies live on")]
    public static void DeleteLeavesCopies()
    {
        Word notification = Room.Notification();
        Word copy = Room.Badged(notification, 9);
        Expect.Ok(CNodeCap.Delete(Room.Root(), notification, Room.Depth));
        Ipc.Signal(copy);
        Expect.Equal(Inbox.Poll(copy), 9, "the badge of a signal through the copy");
    }

    [Case("seL4_CNode_Delete", "NoError", "the last capability of an endpoint: who waits there stops waiting and runs again")]
    public static void DeleteWakesWaiters()
    {
        Word endpoint = Room.Endpoint();
        Word copy = Room.Copy(endpoint);
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Expect.Equal(Workers.Done(0), 0, "whether the worker has come back from its call");
        Expect.Ok(CNodeCap.Delete(Room.Root(), endpoint, Room.Depth));
        Expect.Equal(Workers.Done(0), 0, "whether the worker has come back from its call, which it makes again");
    }

    [Case("seL4_CNode_Delete", "NoError", "the last capability of a CNode takes what is in it along")]
    public static void DeleteCNode()
    {
        Word cnode = Room.CNode(4);
        Word untyped = Room.Make(ObjectType.Untyped, 12, 1);
        Expect.Ok(UntypedCap.Retype(untyped, (Word)ObjectType.Endpoint, 0, cnode, 0, 0, 5, 1));
        Expect.Ok(CNodeCap.Delete(Room.Root(), cnode, Room.Depth));
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, Room.Slot(), 1));
    }

    [Case("seL4_CNode_Delete", "NoError", "a CNode that holds its own last capability")]
    public static void DeleteCNodeThatHoldsItself()
    {
        Word untyped = Room.Make(ObjectType.Untyped, 12, 1);
        Word cnode = Room.Slot();
        Expect.Ok(UntypedCap.Retype(untyped, (Word)ObjectType.CapTable, 4, Room.Root(), 0, 0, cnode, 1));
        Expect.Ok(CNodeCap.Copy(cnode, 3, 4, Room.Root(), cnode, Room.Depth, Invoke.AllRights()));
        Expect.Ok(CNodeCap.Delete(Room.Root(), cnode, Room.Depth));
        Expect.That(Room.IsEmpty(cnode), "the slot is empty");
        Expect.Ok(CNodeCap.Revoke(Room.Root(), untyped, Room.Depth));
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, Room.Slot(), 1));
    }

    [Case("seL4_CNode_Revoke", "NoError", "badged copies and copies of them go, the capability stays")]
    public static void RevokeTakesChildren()
    {
        Word notification = Room.Notification();
        Word badged = Room.Badged(notification, 4);
        Word copy = Room.Copy(badged);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), notification, Room.Depth));
        Expect.That(Room.IsEmpty(badged) && Room.IsEmpty(copy), "the children are gone");
        Ipc.Signal(notification);
        Expect.That(!Room.IsEmpty(notification), "the capability is there");
    }

    [Case("seL4_CNode_Revoke", "NoError", "plain copies of the original are its children, too")]
    public static void RevokeTakesCopies()
    {
        Word endpoint = Room.Endpoint();
        Word copy = Room.Copy(endpoint);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), copy, Room.Depth));
        Expect.That(!Room.IsEmpty(endpoint), "a copy has no power over the original");
        Expect.Ok(CNodeCap.Revoke(Room.Root(), endpoint, Room.Depth));
        Expect.That(Room.IsEmpty(copy), "the original has power over copies");
    }

    [Case("seL4_CNode_Revoke", "NoError", "the first badged copy has no power over copies with the same badge")]
    public static void RevokeOfBadged()
    {
        Word endpoint = Room.Endpoint();
        Word first = Room.Badged(endpoint, 4);
        Word second = Room.Copy(first);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), first, Room.Depth));
        Expect.That(Room.IsEmpty(second), "a copy of the first badged one is its child");
        Word third = Room.Badged(endpoint, 4);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), first, Room.Depth));
        Expect.That(!Room.IsEmpty(third), "one that was minted on its own is not");
    }

    [Case("seL4_CNode_Revoke", "NoError", "an empty slot")]
    public static void RevokeNothing() => Expect.Ok(CNodeCap.Revoke(Room.Root(), Room.Slot(), Room.Depth));

    [Case("seL4_CNode_Revoke", "NoError", "untyped memory: a thread that was made of it is gone")]
    public static void RevokeRunningThread()
    {
        Word untyped = Room.Make(ObjectType.Untyped, 12, 1);
        Word slots = Room.Slots(2);
        Expect.Ok(UntypedCap.Retype(untyped, (Word)ObjectType.Tcb, 0, Room.Root(), 0, 0, slots, 1));
        Expect.Ok(TcbCap.SetPriority(slots, Room.Self(), 1));
        Expect.Ok(TcbCap.Resume(slots));
        Expect.Ok(CNodeCap.Revoke(Room.Root(), untyped, Room.Depth));
        Expect.That(Room.IsEmpty(slots), "its capability is gone");
        Expect.Ok(UntypedCap.Retype(untyped, Machine.PageType, 0, Room.Root(), 0, 0, slots + 1, 1));
    }

    [Case("seL4_CNode_CancelBadgedSends", "NoError", "who sends with this badge starts anew, others go on waiting")]
    public static void CancelSends()
    {
        Word endpoint = Room.Endpoint();
        Word one = Room.Badged(endpoint, 1);
        Word two = Room.Badged(endpoint, 2);
        Workers.Make(0, 0);
        Workers.Make(1, 0);
        Workers.Make(2, 0);
        Workers.Start(0, Syscall.Send, one, Ipc.Tag(10, 0, 0));
        Workers.Start(1, Syscall.Send, two, Ipc.Tag(11, 0, 0));
        Workers.Start(2, Syscall.Send, one, Ipc.Tag(12, 0, 0));
        Expect.Ok(CNodeCap.CancelBadgedSends(Room.Root(), one, Room.Depth));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 11, "the first message: of the one that was not cancelled");
        Word next = Inbox.NBRecv(endpoint).info.Label;
        Word last = Inbox.NBRecv(endpoint).info.Label;
        Expect.That(next + last == 10 + 12 && next != last, "the other two sent again, in any order");
    }

    [Case("seL4_CNode_CancelBadgedSends", "NoError", "nobody sends")]
    public static void CancelNothing()
    {
        Word badged = Room.Badged(Room.Endpoint(), 1);
        Expect.Ok(CNodeCap.CancelBadgedSends(Room.Root(), badged, Room.Depth));
        Expect.That(!Room.IsEmpty(badged), "the capability is still there");
    }

    [Case("seL4_CNode_CancelBadgedSends", "IllegalOperation", "a capability that is no endpoint's, or lacks rights")]
    public static void CancelWithoutRights()
    {
        Expect.Error(
            CNodeCap.CancelBadgedSends(Room.Root(), Room.Badged(Room.Notification(), 1), Room.Depth), Error.IllegalOperation);
        Word badged = Room.Badged(Room.Endpoint(), 1);
        Word weak = Room.CopyWith(badged, CapRights.New(true, true, true, false));
        Expect.Error(CNodeCap.CancelBadgedSends(Room.Root(), weak, Room.Depth), Error.IllegalOperation);
        weak = Room.CopyWith(badged, CapRights.New(true, true, false, true));
        Expect.Error(CNodeCap.CancelBadgedSends(Room.Root(), weak, Room.Depth), Error.IllegalOperation);
        weak = Room.CopyWith(badged, CapRights.New(true, false, true, true));
        Expect.Error(CNodeCap.CancelBadgedSends(Room.Root(), weak, Room.Depth), Error.IllegalOperation);
    }

    [Case("seL4_CNode_CancelBadgedSends", "NoError", "a capability without a badge cancels nothing")]
    public static void CancelUnbadged()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(10, 0, 0));
        Expect.Ok(CNodeCap.CancelBadgedSends(Room.Root(), endpoint, Room.Depth));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 10, "the message is still there");
    }

    [Case("seL4_CNode_SaveCaller", "NoError", "the saved capability answers the caller, once", When = !Config.Mcs)]
    public static void SaveCallerAnswers()
    {
        Word endpoint = Room.Endpoint();
        Word slot = Room.Slot();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(7, 0, 0));
        Expect.Equal(Inbox.Recv(endpoint).info.Label, 7, "the label of the call");
        Expect.Ok(CNodeCap.SaveCaller(Room.Root(), slot, Room.Depth));
        Inbox.Reply(Ipc.Tag(8, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "an ordinary reply has no caller any more");
        Ipc.Send(slot, Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "the caller was answered");
        Expect.Equal(Workers.Info(0).Label, 9, "the label of the answer");
        Expect.That(Room.IsEmpty(slot), "the capability has gone with its use");
    }

    [Case("seL4_CNode_SaveCaller", "NoError", "a saved reply capability can be moved, not copied", When = !Config.Mcs)]
    public static void SaveCallerMoves()
    {
        Word endpoint = Room.Endpoint();
        Word slots = Room.Slots(3);
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(7, 0, 0));
        Inbox.Recv(endpoint);
        Expect.Ok(CNodeCap.SaveCaller(Room.Root(), slots, Room.Depth));
        Expect.Ok(CNodeCap.Move(Room.Root(), slots + 1, Room.Depth, Room.Root(), slots, Room.Depth));
        Expect.Error(
            CNodeCap.Copy(Room.Root(), slots + 2, Room.Depth, Room.Root(), slots + 1, Room.Depth, Invoke.AllRights()),
            Error.IllegalOperation);
        Ipc.Send(slots + 1, Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 9, "the label of the answer");
    }

    [Case("seL4_CNode_SaveCaller", "NoError", "without a caller the slot stays empty", When = !Config.Mcs)]
    public static void SaveCallerOfNobody()
    {
        Word slot = Room.Slot();
        Expect.Ok(CNodeCap.SaveCaller(Room.Root(), slot, Room.Depth));
        Expect.That(Room.IsEmpty(slot), "the slot is empty");
    }

    [Case("seL4_CNode_SaveCaller", "DeleteFirst", "the slot is occupied", When = !Config.Mcs)]
    public static void SaveCallerToAnOccupiedSlot() =>
        Expect.Error(CNodeCap.SaveCaller(Room.Root(), Room.Endpoint(), Room.Depth), Error.DeleteFirst);

    [Case("seL4_CNode_Rotate", "NoError", "pivot to destination, source to where the pivot was")]
    public static void RotateMovesBoth()
    {
        Word pivot = Room.CNode(3);
        Word source = Room.CNode(5);
        Word destination = Room.Slot();
        Expect.Ok(Rotate(destination, pivot, source));
        Expect.Ok(CNodeCap.Delete(destination, 7, 3));
        Expect.Ok(CNodeCap.Delete(pivot, 31, 5));
        Expect.That(Room.IsEmpty(source), "the source is empty");
    }

    [Case("seL4_CNode_Rotate", "NoError", "destination and source are one slot: two capabilities change places")]
    public static void RotateSwaps()
    {
        Word pivot = Room.CNode(3);
        Word source = Room.CNode(5);
        Expect.Ok(Rotate(source, pivot, source));
        Expect.Ok(CNodeCap.Delete(source, 7, 3));
        Expect.Ok(CNodeCap.Delete(pivot, 31, 5));
    }

    [Case("seL4_CNode_Rotate", "IllegalOperation", "endpoints and notifications: their badges cannot be set on the way")]
    public static void RotateEndpoints()
    {
        Word pivot = Room.Endpoint();
        Word source = Room.Tcb();
        Expect.Error(Rotate(Room.Slot(), pivot, source), Error.IllegalOperation);
        Expect.Error(Rotate(Room.Slot(), source, Room.Notification()), Error.IllegalOperation);
        Expect.That(!Room.IsEmpty(pivot) && !Room.IsEmpty(source), "both are still there");
    }

    [Case("seL4_CNode_Rotate", "NoError", "guards are set on the way")]
    public static void RotateSetsGuards()
    {
        Word pivot = Room.CNode(4);
        Word source = Room.CNode(4);
        Word destination = Room.Slot();
        Word guard = CNodeCapData.New(guard: 1, guardSize: 1).W0;
        Expect.Ok(CNodeCap.Rotate(
            Room.Root(), destination, Room.Depth, guard, Room.Root(), pivot, Room.Depth, 0, Room.Root(), source, Room.Depth));
        Expect.Ok(CNodeCap.Copy(
            destination, 0x11, 5, Room.Root(), Room.Endpoint(), Room.Depth, Invoke.AllRights()));
    }

    [Case("seL4_CNode_Rotate", "IllegalOperation", "the pivot is the source")]
    public static void RotateOfOne()
    {
        Word pivot = Room.Endpoint();
        Expect.Error(Rotate(Room.Slot(), pivot, pivot), Error.IllegalOperation);
    }

    [Case("seL4_CNode_Rotate", "IllegalOperation", "the pivot is the destination")]
    public static void RotateToPivot()
    {
        Word pivot = Room.Endpoint();
        Expect.Error(Rotate(pivot, pivot, Room.Endpoint()), Error.IllegalOperation);
        Expect.Error(Rotate(pivot, pivot, pivot), Error.IllegalOperation);
    }

    [Case("seL4_CNode_Rotate", "IllegalOperation", "a badge cannot be changed on the way")]
    public static void RotateWithBadge()
    {
        Word pivot = Room.Badged(Room.Endpoint(), 1);
        Word source = Room.Badged(Room.Endpoint(), 2);
        Expect.Error(
            CNodeCap.Rotate(
                Room.Root(), Room.Slot(), Room.Depth, 5, Room.Root(), pivot, Room.Depth, 0, Room.Root(), source, Room.Depth),
            Error.IllegalOperation);
        Expect.Error(
            CNodeCap.Rotate(
                Room.Root(), Room.Slot(), Room.Depth, 0, Room.Root(), pivot, Room.Depth, 5, Room.Root(), source, Room.Depth),
            Error.IllegalOperation);
        Expect.That(!Room.IsEmpty(pivot) && !Room.IsEmpty(source), "both are still there");
    }

    [Case("seL4_CNode_Rotate", "DeleteFirst", "the destination is occupied")]
    public static void RotateToAnOccupiedSlot() =>
        Expect.Error(Rotate(Room.Endpoint(), Room.Endpoint(), Room.Endpoint()), Error.DeleteFirst);

    [Case("seL4_CNode_Rotate", "FailedLookup", "pivot or source is empty")]
    public static void RotateOfNothing()
    {
        Expect.FailedLookup(
            Rotate(Room.Slot(), Room.Slot(), Room.Tcb()), 0, LookupFailureType.MissingCapability, Room.Depth, 0);
        Expect.FailedLookup(
            Rotate(Room.Slot(), Room.Tcb(), Room.Slot()), 1, LookupFailureType.MissingCapability, Room.Depth, 0);
    }

    [Case("seL4_CNode_Rotate", "FailedLookup", "the root of pivot or source is no CNode")]
    public static void RotateForeignRoots()
    {
        Word endpoint = Room.Endpoint();
        Expect.FailedLookup(
            CNodeCap.Rotate(
                Room.Root(), Room.Slot(), Room.Depth, 0, endpoint, 1, 4, 0, Room.Root(), Room.Endpoint(), Room.Depth),
            1, LookupFailureType.InvalidRoot, 0, 0);
        Expect.FailedLookup(
            CNodeCap.Rotate(
                Room.Root(), Room.Slot(), Room.Depth, 0, Room.Root(), Room.Endpoint(), Room.Depth, 0, endpoint, 1, 4),
            1, LookupFailureType.InvalidRoot, 0, 0);
    }

    [Case("seL4_CNode_Rotate", "RangeError", "an impossible depth of destination, pivot or source")]
    public static void RotateImpossibleDepths()
    {
        Word slot = Room.Slot();
        Word pivot = Room.Endpoint();
        Word source = Room.Endpoint();
        Expect.RangeError(
            CNodeCap.Rotate(Room.Root(), slot, 0, 0, Room.Root(), pivot, Room.Depth, 0, Room.Root(), source, Room.Depth),
            1, Config.WordBits);
        Expect.RangeError(
            CNodeCap.Rotate(Room.Root(), slot, Room.Depth, 0, Room.Root(), pivot, 65, 0, Room.Root(), source, Room.Depth),
            1, Config.WordBits);
        Expect.RangeError(
            CNodeCap.Rotate(Room.Root(), slot, Room.Depth, 0, Room.Root(), pivot, Room.Depth, 0, Room.Root(), source, 0),
            1, Config.WordBits);
    }

    [Case("seL4_CNode_Rotate", "IllegalOperation", "of several errors: pivot as source, then an occupied slot, then an empty one")]
    public static void RotateErrorOrder()
    {
        Word pivot = Room.Endpoint();
        Expect.Error(Rotate(Room.Endpoint(), pivot, pivot), Error.IllegalOperation);
        Word empty = Room.Slot();
        Expect.Error(Rotate(Room.Slot(), empty, empty), Error.IllegalOperation);
        Expect.Error(Rotate(Room.Endpoint(), empty, Room.Endpoint()), Error.DeleteFirst);
    }

    [Case("seL4_CNode_Rotate", "TruncatedMessage", "an argument or a root is missing")]
    public static void RotateTooShort()
    {
        Word pivot = Room.Tcb();
        Word source = Room.Tcb();
        Expect.Error(RotateWith(Room.Slot(), pivot, source, 2, 7), Error.TruncatedMessage);
        Expect.Error(RotateWith(Room.Slot(), pivot, source, 1, 8), Error.TruncatedMessage);
        Expect.Ok(RotateWith(Room.Slot(), pivot, source, 2, 8));
    }

    private static Error RotateWith(Word destination, Word pivot, Word source, Word caps, Word length)
    {
        Ipc.SetCap(0, Room.Root());
        Ipc.SetCap(1, Room.Root());
        Ipc.SetMr(0, destination);
        Ipc.SetMr(1, Room.Depth);
        Ipc.SetMr(2, 0);
        Ipc.SetMr(3, pivot);
        Ipc.SetMr(4, Room.Depth);
        Ipc.SetMr(5, 0);
        Ipc.SetMr(6, source);
        Ipc.SetMr(7, Room.Depth);
        return Raw.Call(Room.Root(), InvocationLabel.CNodeRotate, caps, length);
    }

    private static Error Rotate(Word destination, Word pivot, Word source) => CNodeCap.Rotate(
        Room.Root(), destination, Room.Depth, 0, Room.Root(), pivot, Room.Depth, 0, Room.Root(), source, Room.Depth);
}
