// SPDX-License-Identifier: BSD-2-Clause
// Copying, minting, moving and mutating capabilities. Manual, section "Capability Spaces", and the API reference of CNode.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Invocations that put a capability into an empty slot.</summary>
public enum Transfer : uint
{
    /// <summary>seL4_CNode_Copy.</summary>
    Copy,

    /// <summary>seL4_CNode_Mint.</summary>
    Mint,

    /// <summary>seL4_CNode_Move.</summary>
    Move,

    /// <summary>seL4_CNode_Mutate.</summary>
    Mutate,
}

/// <summary>Cases that are the same for all four: each is a method for each of them.</summary>
public static class TransferCases
{
    [Case("seL4_CNode_Copy", "NoError", "the capability stands in the new slot and in the old one")]
    public static void CopyArrives() => Arrives(Transfer.Copy);

    [Case("seL4_CNode_Copy", "NoError", "between CNodes other than the root, with slot numbers of their depth")]
    public static void CopyBetweenCNodes() => BetweenCNodes(Transfer.Copy);

    [Case("seL4_CNode_Copy", "NoError", "over a CNode with a guard, and over two levels")]
    public static void CopyOverTwoLevels() => OverTwoLevels(Transfer.Copy);

    [Case("seL4_CNode_Copy", "DeleteFirst", "the destination slot is occupied, and stays so")]
    public static void CopyToAnOccupiedSlot() => ToAnOccupiedSlot(Transfer.Copy);

    [Case("seL4_CNode_Copy", "DeleteFirst", "source and destination are the same slot")]
    public static void CopyToItself() => ToItself(Transfer.Copy);

    [Case("seL4_CNode_Copy", "FailedLookup", "the source slot is empty")]
    public static void CopyFromAnEmptySlot() => FromAnEmptySlot(Transfer.Copy);

    [Case("seL4_CNode_Copy", "FailedLookup", "the source's root is no CNode")]
    public static void CopyFromAForeignRoot() => FromAForeignRoot(Transfer.Copy);

    [Case("seL4_CNode_Copy", "FailedLookup", "too few or too many bits of the destination")]
    public static void CopyToAWrongDepth() => ToAWrongDepth(Transfer.Copy);

    [Case("seL4_CNode_Copy", "FailedLookup", "too few or too many bits of the source")]
    public static void CopyFromAWrongDepth() => FromAWrongDepth(Transfer.Copy);

    [Case("seL4_CNode_Copy", "FailedLookup", "a guard that does not match")]
    public static void CopyWrongGuard() => WrongGuard(Transfer.Copy);

    [Case("seL4_CNode_Copy", "RangeError", "a depth of 0, or beyond the bits of a word")]
    public static void CopyImpossibleDepth() => ImpossibleDepth(Transfer.Copy);

    [Case("seL4_CNode_Copy", "IllegalOperation", "asked of another kind of object")]
    public static void CopyOfAnotherObject() => OfAnotherObject(Transfer.Copy);

    [Case("seL4_CNode_Copy", "InvalidCapability", "an empty slot is invoked")]
    public static void CopyOfAnEmptySlot() => OfAnEmptySlot(Transfer.Copy);

    [Case("seL4_CNode_Copy", "TruncatedMessage", "an argument or the source's root is missing")]
    public static void CopyTooShort() => TooShort(Transfer.Copy);

    [Case("seL4_CNode_Copy", "DeleteFirst", "of several errors: the destination comes before the source")]
    public static void CopyDestinationFirst() => DestinationFirst(Transfer.Copy);

    [Case("seL4_CNode_Mint", "NoError", "the capability stands in the new slot and in the old one")]
    public static void MintArrives() => Arrives(Transfer.Mint);

    [Case("seL4_CNode_Mint", "NoError", "between CNodes other than the root, with slot numbers of their depth")]
    public static void MintBetweenCNodes() => BetweenCNodes(Transfer.Mint);

    [Case("seL4_CNode_Mint", "NoError", "over a CNode with a guard, and over two levels")]
    public static void MintOverTwoLevels() => OverTwoLevels(Transfer.Mint);

    [Case("seL4_CNode_Mint", "DeleteFirst", "the destination slot is occupied, and stays so")]
    public static void MintToAnOccupiedSlot() => ToAnOccupiedSlot(Transfer.Mint);

    [Case("seL4_CNode_Mint", "DeleteFirst", "source and destination are the same slot")]
    public static void MintToItself() => ToItself(Transfer.Mint);

    [Case("seL4_CNode_Mint", "FailedLookup", "the source slot is empty")]
    public static void MintFromAnEmptySlot() => FromAnEmptySlot(Transfer.Mint);

    [Case("seL4_CNode_Mint", "FailedLookup", "the source's root is no CNode")]
    public static void MintFromAForeignRoot() => FromAForeignRoot(Transfer.Mint);

    [Case("seL4_CNode_Mint", "FailedLookup", "too few or too many bits of the destination")]
    public static void MintToAWrongDepth() => ToAWrongDepth(Transfer.Mint);

    [Case("seL4_CNode_Mint", "FailedLookup", "too few or too many bits of the source")]
    public static void MintFromAWrongDepth() => FromAWrongDepth(Transfer.Mint);

    [Case("seL4_CNode_Mint", "FailedLookup", "a guard that does not match")]
    public static void MintWrongGuard() => WrongGuard(Transfer.Mint);

    [Case("seL4_CNode_Mint", "RangeError", "a depth of 0, or beyond the bits of a word")]
    public static void MintImpossibleDepth() => ImpossibleDepth(Transfer.Mint);

    [Case("seL4_CNode_Mint", "IllegalOperation", "asked of another kind of object")]
    public static void MintOfAnotherObject() => OfAnotherObject(Transfer.Mint);

    [Case("seL4_CNode_Mint", "InvalidCapability", "an empty slot is invoked")]
    public static void MintOfAnEmptySlot() => OfAnEmptySlot(Transfer.Mint);

    [Case("seL4_CNode_Mint", "TruncatedMessage", "an argument or the source's root is missing")]
    public static void MintTooShort() => TooShort(Transfer.Mint);

    [Case("seL4_CNode_Mint", "DeleteFirst", "of several errors: the destination comes before the source")]
    public static void MintDestinationFirst() => DestinationFirst(Transfer.Mint);

    [Case("seL4_CNode_Move", "NoError", "the capability stands in the new slot and no longer in the old one")]
    public static void MoveArrives() => Arrives(Transfer.Move);

    [Case("seL4_CNode_Move", "NoError", "between CNodes other than the root, with slot numbers of their depth")]
    public static void MoveBetweenCNodes() => BetweenCNodes(Transfer.Move);

    [Case("seL4_CNode_Move", "NoError", "over a CNode with a guard, and over two levels")]
    public static void MoveOverTwoLevels() => OverTwoLevels(Transfer.Move);

    [Case("seL4_CNode_Move", "DeleteFirst", "the destination slot is occupied, and stays so")]
    public static void MoveToAnOccupiedSlot() => ToAnOccupiedSlot(Transfer.Move);

    [Case("seL4_CNode_Move", "DeleteFirst", "source and destination are the same slot")]
    public static void MoveToItself() => ToItself(Transfer.Move);

    [Case("seL4_CNode_Move", "FailedLookup", "the source slot is empty")]
    public static void MoveFromAnEmptySlot() => FromAnEmptySlot(Transfer.Move);

    [Case("seL4_CNode_Move", "FailedLookup", "the source's root is no CNode")]
    public static void MoveFromAForeignRoot() => FromAForeignRoot(Transfer.Move);

    [Case("seL4_CNode_Move", "FailedLookup", "too few or too many bits of the destination")]
    public static void MoveToAWrongDepth() => ToAWrongDepth(Transfer.Move);

    [Case("seL4_CNode_Move", "FailedLookup", "too few or too many bits of the source")]
    public static void MoveFromAWrongDepth() => FromAWrongDepth(Transfer.Move);

    [Case("seL4_CNode_Move", "FailedLookup", "a guard that does not match")]
    public static void MoveWrongGuard() => WrongGuard(Transfer.Move);

    [Case("seL4_CNode_Move", "RangeError", "a depth of 0, or beyond the bits of a word")]
    public static void MoveImpossibleDepth() => ImpossibleDepth(Transfer.Move);

    [Case("seL4_CNode_Move", "IllegalOperation", "asked of another kind of object")]
    public static void MoveOfAnotherObject() => OfAnotherObject(Transfer.Move);

    [Case("seL4_CNode_Move", "InvalidCapability", "an empty slot is invoked")]
    public static void MoveOfAnEmptySlot() => OfAnEmptySlot(Transfer.Move);

    [Case("seL4_CNode_Move", "TruncatedMessage", "an argument or the source's root is missing")]
    public static void MoveTooShort() => TooShort(Transfer.Move);

    [Case("seL4_CNode_Move", "DeleteFirst", "of several errors: the destination comes before the source")]
    public static void MoveDestinationFirst() => DestinationFirst(Transfer.Move);

    [Case("seL4_CNode_Mutate", "NoError", "the capability stands in the new slot and no longer in the old one")]
    public static void MutateArrives() => Arrives(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "NoError", "between CNodes other than the root, with slot numbers of their depth")]
    public static void MutateBetweenCNodes() => BetweenCNodes(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "NoError", "over a CNode with a guard, and over two levels")]
    public static void MutateOverTwoLevels() => OverTwoLevels(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "DeleteFirst", "the destination slot is occupied, and stays so")]
    public static void MutateToAnOccupiedSlot() => ToAnOccupiedSlot(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "DeleteFirst", "source and destination are the same slot")]
    public static void MutateToItself() => ToItself(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "FailedLookup", "the source slot is empty")]
    public static void MutateFromAnEmptySlot() => FromAnEmptySlot(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "FailedLookup", "the source's root is no CNode")]
    public static void MutateFromAForeignRoot() => FromAForeignRoot(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "FailedLookup", "too few or too many bits of the destination")]
    public static void MutateToAWrongDepth() => ToAWrongDepth(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "FailedLookup", "too few or too many bits of the source")]
    public static void MutateFromAWrongDepth() => FromAWrongDepth(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "FailedLookup", "a guard that does not match")]
    public static void MutateWrongGuard() => WrongGuard(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "RangeError", "a depth of 0, or beyond the bits of a word")]
    public static void MutateImpossibleDepth() => ImpossibleDepth(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "IllegalOperation", "asked of another kind of object")]
    public static void MutateOfAnotherObject() => OfAnotherObject(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "InvalidCapability", "an empty slot is invoked")]
    public static void MutateOfAnEmptySlot() => OfAnEmptySlot(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "TruncatedMessage", "an argument or the source's root is missing")]
    public static void MutateTooShort() => TooShort(Transfer.Mutate);

    [Case("seL4_CNode_Mutate", "DeleteFirst", "of several errors: the destination comes before the source")]
    public static void MutateDestinationFirst() => DestinationFirst(Transfer.Mutate);

    /// <summary>Does one of them with all rights and without a badge.</summary>
    public static Error Do(
        Transfer transfer, Word root, Word slot, byte depth, Word sourceRoot, Word source, byte sourceDepth)
    {
        switch (transfer)
        {
            case Transfer.Copy:
                return CNodeCap.Copy(root, slot, depth, sourceRoot, source, sourceDepth, Invoke.AllRights());
            case Transfer.Mint:
                return CNodeCap.Mint(root, slot, depth, sourceRoot, source, sourceDepth, Invoke.AllRights(), 0);
            case Transfer.Move:
                return CNodeCap.Move(root, slot, depth, sourceRoot, source, sourceDepth);
            default:
                return CNodeCap.Mutate(root, slot, depth, sourceRoot, source, sourceDepth, 0);
        }
    }

    private static bool Moves(Transfer transfer) => transfer is Transfer.Move or Transfer.Mutate;

    private static void Arrives(Transfer transfer)
    {
        Word tcb = Room.Tcb();
        Word slot = Room.Slot();
        Expect.Ok(Do(transfer, Room.Root(), slot, Room.Depth, Room.Root(), tcb, Room.Depth));
        Expect.Ok(TcbCap.Suspend(slot));
        Expect.That(Room.IsEmpty(tcb) == Moves(transfer), "the old slot is empty only if it was moved");
    }

    private static void BetweenCNodes(Transfer transfer)
    {
        Word from = Room.CNode(3);
        Word to = Room.CNode(5);
        Expect.Ok(CNodeCap.Move(from, 6, 3, Room.Root(), Room.Tcb(), Room.Depth));
        Expect.Ok(Do(transfer, to, 21, 5, from, 6, 3));
        Expect.Error(CNodeCap.Move(to, 21, 5, from, 6, 3), Error.DeleteFirst);
        Expect.Ok(CNodeCap.Delete(to, 21, 5));
        Expect.Error(
            CNodeCap.Move(to, 21, 5, from, 6, 3), Moves(transfer) ? Error.FailedLookup : Error.NoError);
    }

    private static void OverTwoLevels(Transfer transfer)
    {
        Word top = Room.CNode(2);
        Word bottom = Room.CNode(4);
        Word guarded = CNodeCapData.New(guard: 5, guardSize: 3).W0;
        Expect.Ok(CNodeCap.Mint(
            top, 1, 2, Room.Root(), bottom, Room.Depth, Invoke.AllRights(), guarded));
        Word tcb = Room.Tcb();
        Expect.Ok(Do(transfer, top, (1 << 7) | (5 << 4) | 9, 9, Room.Root(), tcb, Room.Depth));
        Expect.Error(CNodeCap.Copy(bottom, 9, 4, bottom, 9, 4, Invoke.AllRights()), Error.DeleteFirst);
        Expect.Ok(Do(transfer, bottom, 8, 4, top, (1 << 7) | (5 << 4) | 9, 9));
    }

    private static void ToAnOccupiedSlot(Transfer transfer)
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Badged(Room.Notification(), 77);
        Expect.Error(
            Do(transfer, Room.Root(), notification, Room.Depth, Room.Root(), endpoint, Room.Depth), Error.DeleteFirst);
        Ipc.Signal(notification);
        Expect.Equal(Inbox.Poll(notification), 77, "the badge of what is still there");
        Expect.That(!Room.IsEmpty(endpoint), "the source is still there");
    }

    private static void ToItself(Transfer transfer)
    {
        Word endpoint = Room.Endpoint();
        Expect.Error(
            Do(transfer, Room.Root(), endpoint, Room.Depth, Room.Root(), endpoint, Room.Depth), Error.DeleteFirst);
        Expect.That(!Room.IsEmpty(endpoint), "it is still there");
    }

    private static void FromAnEmptySlot(Transfer transfer)
    {
        Word slots = Room.Slots(2);
        Expect.FailedLookup(
            Do(transfer, Room.Root(), slots, Room.Depth, Room.Root(), slots + 1, Room.Depth), 1,
            LookupFailureType.MissingCapability, Room.Depth, 0);
        Expect.That(Room.IsEmpty(slots), "nothing was put anywhere");
    }

    private static void FromAForeignRoot(Transfer transfer) => Expect.FailedLookup(
        Do(transfer, Room.Root(), Room.Slot(), Room.Depth, Room.Endpoint(), 0, 4), 1,
        LookupFailureType.InvalidRoot, 0, 0);

    private static void ToAWrongDepth(Transfer transfer)
    {
        Word cnode = Room.CNode(4);
        Word endpoint = Room.Endpoint();
        Expect.FailedLookup(
            Do(transfer, cnode, 1, 3, Room.Root(), endpoint, Room.Depth), 0, LookupFailureType.DepthMismatch, 3, 4);
        Expect.FailedLookup(
            Do(transfer, cnode, 1, 5, Room.Root(), endpoint, Room.Depth), 0, LookupFailureType.DepthMismatch, 1, 0);
        Expect.That(!Room.IsEmpty(endpoint), "the source is still there");
    }

    private static void FromAWrongDepth(Transfer transfer)
    {
        Word cnode = Room.CNode(4);
        Word slot = Room.Slot();
        Expect.FailedLookup(
            Do(transfer, Room.Root(), slot, Room.Depth, cnode, 1, 3), 1, LookupFailureType.DepthMismatch, 3, 4);
        Expect.FailedLookup(
            Do(transfer, Room.Root(), slot, Room.Depth, cnode, 1, 5), 1, LookupFailureType.DepthMismatch, 1, 0);
        Expect.That(Room.IsEmpty(slot), "nothing was put anywhere");
    }

    private static void WrongGuard(Transfer transfer)
    {
        Word cnode = Room.Badged(Room.CNode(4), CNodeCapData.New(guard: 5, guardSize: 3).W0);
        Word endpoint = Room.Endpoint();
        Expect.FailedLookup(
            Do(transfer, cnode, (4 << 4) | 1, 7, Room.Root(), endpoint, Room.Depth), 0,
            LookupFailureType.GuardMismatch, 7, 5);
        Expect.Equal(Ipc.GetMr(4), 3, "the size of the guard that was found");
        Expect.FailedLookup(
            Do(transfer, cnode, 1, 2, Room.Root(), endpoint, Room.Depth), 0, LookupFailureType.GuardMismatch, 2, 5);
        Expect.FailedLookup(
            Do(transfer, Room.Root(), Room.Slot(), Room.Depth, cnode, 1, 7), 1, LookupFailureType.GuardMismatch, 7, 5);
        Expect.Ok(Do(transfer, cnode, (5 << 4) | 1, 7, Room.Root(), Room.Tcb(), Room.Depth));
    }

    private static void ImpossibleDepth(Transfer transfer)
    {
        Word slot = Room.Slot();
        Word endpoint = Room.Endpoint();
        Expect.RangeError(Do(transfer, Room.Root(), slot, 0, Room.Root(), endpoint, Room.Depth), 1, Config.WordBits);
        Expect.RangeError(
            Do(transfer, Room.Root(), slot, Config.WordBits + 1, Room.Root(), endpoint, Room.Depth), 1, Config.WordBits);
        Expect.RangeError(Do(transfer, Room.Root(), slot, Room.Depth, Room.Root(), endpoint, 0), 1, Config.WordBits);
        Expect.RangeError(
            Do(transfer, Room.Root(), slot, Room.Depth, Room.Root(), endpoint, Config.WordBits + 1), 1, Config.WordBits);
        Expect.That(Room.IsEmpty(slot), "nothing was put anywhere");
    }

    private static void OfAnotherObject(Transfer transfer)
    {
        Expect.Error(
            Do(transfer, Room.Tcb(), 0, 4, Room.Root(), Room.Endpoint(), Room.Depth), Error.IllegalOperation);
        Expect.Error(
            Do(transfer, Room.Untyped(), 0, 4, Room.Root(), Room.Endpoint(), Room.Depth), Error.IllegalOperation);
    }

    private static void OfAnEmptySlot(Transfer transfer) => Expect.InvalidCapability(
        Do(transfer, Room.Slot(), 0, 4, Room.Root(), Room.Endpoint(), Room.Depth), 0);

    private static void TooShort(Transfer transfer)
    {
        Word slot = Room.Slot();
        Word endpoint = Room.Endpoint();
        InvocationLabel label = (InvocationLabel)((uint)InvocationLabel.CNodeCopy + (uint)transfer);
        Word length = transfer == Transfer.Copy || transfer == Transfer.Mutate ? (Word)5 : transfer == Transfer.Mint ? (Word)6 : 4;
        Ipc.SetCap(0, Room.Root());
        Ipc.SetMr(0, slot);
        Ipc.SetMr(1, Room.Depth);
        Ipc.SetMr(2, endpoint);
        Ipc.SetMr(3, Room.Depth);
        Ipc.SetMr(4, transfer == Transfer.Mutate ? (Word)0 : Invoke.AllRights().W0);
        Ipc.SetMr(5, 0);
        Expect.Error(Raw.Call(Room.Root(), label, 1, length - 1), Error.TruncatedMessage);
        Ipc.SetMr(0, slot);
        Ipc.SetMr(1, Room.Depth);
        Ipc.SetMr(2, endpoint);
        Ipc.SetMr(3, Room.Depth);
        Expect.Error(Raw.Call(Room.Root(), label, 0, length), Error.TruncatedMessage);
        Ipc.SetCap(0, Room.Root());
        Expect.Error(Raw.Call(Room.Root(), label, 1, 1), Error.TruncatedMessage);
        Expect.That(Room.IsEmpty(slot), "nothing was put anywhere");
    }

    private static void DestinationFirst(Transfer transfer)
    {
        Word occupied = Room.Endpoint();
        Expect.Error(
            Do(transfer, Room.Root(), occupied, Room.Depth, Room.Root(), Room.Slot(), Room.Depth), Error.DeleteFirst);
        Expect.Error(
            Do(transfer, Room.Root(), occupied, 0, Room.Endpoint(), Room.Slot(), 0), Error.RangeError);
        Expect.FailedLookup(
            Do(transfer, Room.CNode(4), 0, 3, Room.Endpoint(), Room.Slot(), 0), 0, LookupFailureType.DepthMismatch, 3, 4);
    }
}
