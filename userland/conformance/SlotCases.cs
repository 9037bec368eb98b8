// SPDX-License-Identifier: BSD-2-Clause
// Errors of the invocations that name one slot of a CNode: Delete, Revoke, CancelBadgedSends, SaveCaller.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Each is a method for each of them.</summary>
public static class SlotCases
{
    [Case("seL4_CNode_Delete", "FailedLookup", "too few or too many bits")]
    public static void DeleteWrongDepth() => WrongDepth(InvocationLabel.CNodeDelete);

    [Case("seL4_CNode_Delete", "FailedLookup", "a guard that does not match")]
    public static void DeleteWrongGuard() => WrongGuard(InvocationLabel.CNodeDelete);

    [Case("seL4_CNode_Delete", "RangeError", "a depth of 0, or beyond the bits of a word")]
    public static void DeleteImpossibleDepth() => ImpossibleDepth(InvocationLabel.CNodeDelete);

    [Case("seL4_CNode_Delete", "IllegalOperation", "asked of another kind of object")]
    public static void DeleteOfAnotherObject() => OfAnotherObject(InvocationLabel.CNodeDelete);

    [Case("seL4_CNode_Delete", "InvalidCapability", "an empty slot is invoked")]
    public static void DeleteOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.CNodeDelete);

    [Case("seL4_CNode_Delete", "TruncatedMessage", "the depth is missing")]
    public static void DeleteTooShort() => TooShort(InvocationLabel.CNodeDelete);

    [Case("seL4_CNode_Revoke", "FailedLookup", "too few or too many bits")]
    public static void RevokeWrongDepth() => WrongDepth(InvocationLabel.CNodeRevoke);

    [Case("seL4_CNode_Revoke", "FailedLookup", "a guard that does not match")]
    public static void RevokeWrongGuard() => WrongGuard(InvocationLabel.CNodeRevoke);

    [Case("seL4_CNode_Revoke", "RangeError", "a depth of 0, or beyond the bits of a word")]
    public static void RevokeImpossibleDepth() => ImpossibleDepth(InvocationLabel.CNodeRevoke);

    [Case("seL4_CNode_Revoke", "IllegalOperation", "asked of another kind of object")]
    public static void RevokeOfAnotherObject() => OfAnotherObject(InvocationLabel.CNodeRevoke);

    [Case("seL4_CNode_Revoke", "InvalidCapability", "an empty slot is invoked")]
    public static void RevokeOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.CNodeRevoke);

    [Case("seL4_CNode_Revoke", "TruncatedMessage", "the depth is missing")]
    public static void RevokeTooShort() => TooShort(InvocationLabel.CNodeRevoke);

    [Case("seL4_CNode_CancelBadgedSends", "FailedLookup", "too few or too many bits")]
    public static void CancelBadgedSendsWrongDepth() => WrongDepth(InvocationLabel.CNodeCancelBadgedSends);

    [Case("seL4_CNode_CancelBadgedSends", "FailedLookup", "a guard that does not match")]
    public static void CancelBadgedSendsWrongGuard() => WrongGuard(InvocationLabel.CNodeCancelBadgedSends);

    [Case("seL4_CNode_CancelBadgedSends", "RangeError", "a depth of 0, or beyond the bits of a word")]
    public static void CancelBadgedSendsImpossibleDepth() => ImpossibleDepth(InvocationLabel.CNodeCancelBadgedSends);

    [Case("seL4_CNode_CancelBadgedSends", "IllegalOperation", "asked of another kind of object")]
    public static void CancelBadgedSendsOfAnotherObject() => OfAnotherObject(InvocationLabel.CNodeCancelBadgedSends);

    [Case("seL4_CNode_CancelBadgedSends", "InvalidCapability", "an empty slot is invoked")]
    public static void CancelBadgedSendsOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.CNodeCancelBadgedSends);

    [Case("seL4_CNode_CancelBadgedSends", "TruncatedMessage", "the depth is missing")]
    public static void CancelBadgedSendsTooShort() => TooShort(InvocationLabel.CNodeCancelBadgedSends);

    [Case("seL4_CNode_SaveCaller", "FailedLookup", "too few or too many bits", When = !Config.Mcs)]
    public static void SaveCallerWrongDepth() => WrongDepth(InvocationLabel.CNodeSaveCaller);

    [Case("seL4_CNode_SaveCaller", "FailedLookup", "a guard that does not match", When = !Config.Mcs)]
    public static void SaveCallerWrongGuard() => WrongGuard(InvocationLabel.CNodeSaveCaller);

    [Case("seL4_CNode_SaveCaller", "RangeError", "a depth of 0, or beyond the bits of a word", When = !Config.Mcs)]
    public static void SaveCallerImpossibleDepth() => ImpossibleDepth(InvocationLabel.CNodeSaveCaller);

    [Case("seL4_CNode_SaveCaller", "IllegalOperation", "asked of another kind of object", When = !Config.Mcs)]
    public static void SaveCallerOfAnotherObject() => OfAnotherObject(InvocationLabel.CNodeSaveCaller);

    [Case("seL4_CNode_SaveCaller", "InvalidCapability", "an empty slot is invoked", When = !Config.Mcs)]
    public static void SaveCallerOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.CNodeSaveCaller);

    [Case("seL4_CNode_SaveCaller", "TruncatedMessage", "the depth is missing", When = !Config.Mcs)]
    public static void SaveCallerTooShort() => TooShort(InvocationLabel.CNodeSaveCaller);

    [Case("seL4_CNode_Rotate", "IllegalOperation", "asked of another kind of object")]
    public static void RotateOfAnotherObject() => OfAnotherObject(InvocationLabel.CNodeRotate);

    [Case("seL4_CNode_Rotate", "InvalidCapability", "an empty slot is invoked")]
    public static void RotateOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.CNodeRotate);

    private static Error Do(InvocationLabel label, Word root, Word slot, Word depth)
    {
        Ipc.SetMr(0, slot);
        Ipc.SetMr(1, depth);
        return Raw.Call(root, label, 0, 2);
    }

    private static void WrongDepth(InvocationLabel label)
    {
        Word cnode = Room.CNode(4);
        Expect.FailedLookup(Do(label, cnode, 1, 3), 0, LookupFailureType.DepthMismatch, 3, 4);
        Expect.FailedLookup(Do(label, cnode, 1, 5), 0, LookupFailureType.DepthMismatch, 1, 0);
    }

    private static void WrongGuard(InvocationLabel label)
    {
        Word cnode = Room.Badged(Room.CNode(4), CNodeCapData.New(guard: 5, guardSize: 3).W0);
        Expect.FailedLookup(Do(label, cnode, 1, 7), 0, LookupFailureType.GuardMismatch, 7, 5);
        Expect.Equal(Ipc.GetMr(4), 3, "the size of the guard that was found");
    }

    private static void ImpossibleDepth(InvocationLabel label)
    {
        Word slot = Room.Slot();
        Expect.RangeError(Do(label, Room.Root(), slot, 0), 1, Config.WordBits);
        Expect.RangeError(Do(label, Room.Root(), slot, Config.WordBits + 1), 1, Config.WordBits);
    }

    private static void OfAnotherObject(InvocationLabel label)
    {
        Expect.Error(Do(label, Room.Tcb(), 0, 4), Error.IllegalOperation);
        Expect.Error(Do(label, Room.Untyped(), 0, 4), Error.IllegalOperation);
    }

    private static void OfAnEmptySlot(InvocationLabel label) =>
        Expect.InvalidCapability(Do(label, Room.Slot(), 0, 4), 0);

    private static void TooShort(InvocationLabel label)
    {
        Word endpoint = Room.Endpoint();
        Ipc.SetMr(0, endpoint);
        Ipc.SetMr(1, Room.Depth);
        Expect.Error(Raw.Call(Room.Root(), label, 0, 1), Error.TruncatedMessage);
        Expect.That(!Room.IsEmpty(endpoint), "nothing was done");
    }
}
