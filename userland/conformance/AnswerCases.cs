// SPDX-License-Identifier: BSD-2-Clause
// The reply message of an invocation: label, length and badge, for success and for each error. Manual, chapter "Error
// Codes".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of the kernel's answers.</summary>
public static class AnswerCases
{
    [Case("Answer of an invocation", "NoError", "an empty message without a badge")]
    public static void OfSuccess()
    {
        Word tcb = Room.Tcb();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, tcb, Ipc.Tag((Word)InvocationLabel.TCBSuspend, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "whether the call came back");
        Expect.Equal(Workers.Info(0).W0, 0, "the tag");
        Expect.Equal(Workers.Badge(0), 0, "the badge");
    }

    [Case("Answer of an invocation", "InvalidArgument", "one word: which argument")]
    public static void OfInvalidArgument()
    {
        SetRetype(99, 0, 1);
        Expect.Equal(Length(Room.Untyped(), InvocationLabel.UntypedRetype, 1, 6, Error.InvalidArgument), 1, "words");
    }

    [Case("Answer of an invocation", "InvalidCapability", "one word: which capability")]
    public static void OfInvalidCapability() =>
        Expect.Equal(Length(Room.Slot(), InvocationLabel.TCBSuspend, 0, 0, Error.InvalidCapability), 1, "words");

    [Case("Answer of an invocation", "IllegalOperation", "no words")]
    public static void OfIllegalOperation() =>
        Expect.Equal(Length(Room.Untyped(), InvocationLabel.TCBSuspend, 0, 0, Error.IllegalOperation), 0, "words");

    [Case("Answer of an invocation", "RangeError", "two words: the bounds")]
    public static void OfRangeError()
    {
        SetRetype((Word)ObjectType.Endpoint, 0, 0);
        Expect.Equal(Length(Room.Untyped(), InvocationLabel.UntypedRetype, 1, 6, Error.RangeError), 2, "words");
    }

    [Case("Answer of an invocation", "AlignmentError", "no words")]
    public static void OfAlignmentError()
    {
        Word tcb = Room.Tcb();
        Ipc.SetCap(0, Workers.BufferFrame(0));
        Ipc.SetMr(0, Workers.Buffer(0).Address + 8);
        Expect.Equal(Length(tcb, InvocationLabel.TCBSetIPCBuffer, 1, 1, Error.AlignmentError), 0, "words");
    }

    [Case("Answer of an invocation", "FailedLookup", "source or not, the failure, and its details")]
    public static void OfFailedLookup()
    {
        Word cnode = Room.CNode(4);
        Word guarded = Room.Badged(Room.CNode(4), CNodeCapData.New(guard: 5, guardSize: 3).W0);
        Expect.Equal(LengthOfDelete(cnode, 1, 3), 4, "words about a depth that does not match");
        Expect.Equal(LengthOfDelete(guarded, 1, 7), 5, "words about a guard that does not match");
        SetSource(Room.Endpoint(), 1, 4);
        Expect.Equal(Length(cnode, InvocationLabel.CNodeMove, 1, 4, Error.FailedLookup), 2, "words about an invalid root");
        SetSource(cnode, 1, 4);
        Expect.Equal(Length(cnode, InvocationLabel.CNodeMove, 1, 4, Error.FailedLookup), 3, "words about an empty slot");
    }

    [Case("Answer of an invocation", "TruncatedMessage", "no words")]
    public static void OfTruncatedMessage() =>
        Expect.Equal(Length(Room.Tcb(), InvocationLabel.TCBSetFlags, 0, 0, Error.TruncatedMessage), 0, "words");

    [Case("Answer of an invocation", "DeleteFirst", "no words")]
    public static void OfDeleteFirst()
    {
        Word cnode = Room.CNode(4);
        Expect.Ok(CNodeCap.Move(cnode, 0, 4, Room.Root(), Room.Tcb(), Room.Depth));
        SetSource(cnode, 0, 4);
        Expect.Equal(Length(cnode, InvocationLabel.CNodeMove, 1, 4, Error.DeleteFirst), 0, "words");
    }

    [Case("Answer of an invocation", "RevokeFirst", "no words")]
    public static void OfRevokeFirst()
    {
        Word tcb = Room.Tcb();
        Ipc.SetCap(0, Room.Untyped());
        Ipc.SetMr(0, Workers.Buffer(0).Address);
        Expect.Equal(Length(tcb, InvocationLabel.TCBSetIPCBuffer, 1, 1, Error.RevokeFirst), 0, "words");
    }

    [Case("Answer of an invocation", "NotEnoughMemory", "one word: the bytes that are left")]
    public static void OfNotEnoughMemory()
    {
        SetRetype((Word)ObjectType.Untyped, 36, 1);
        Expect.Equal(Length(Room.Untyped(), InvocationLabel.UntypedRetype, 1, 6, Error.NotEnoughMemory), 1, "words");
    }

    [Case("Answer of an invocation", "InvalidCapability", "an endpoint or notification without the right to write is called")]
    public static void OfCallWithoutWrite()
    {
        Word endpoint = Room.CopyWith(Room.Endpoint(), CapRights.New(true, true, true, false));
        Expect.InvalidCapability(Raw.Call(endpoint, InvocationLabel.TCBSuspend, 0, 0), 0);
        Word notification = Room.CopyWith(Room.Notification(), CapRights.New(true, true, true, false));
        Expect.InvalidCapability(Raw.Call(notification, InvocationLabel.TCBSuspend, 0, 0), 0);
    }

    [Case("Answer of an invocation", "InvalidArgument", "somebody else's buffer: the words come there, too")]
    public static void ToAWorker()
    {
        Workers.Make(0, 0);
        Workers.SetMr(0, 0, 99);
        Workers.Buffer(0).Ref.CapsOrBadges[0] = Room.Root();
        Workers.Start(0, Syscall.Call, Room.Untyped(), Ipc.Tag((Word)InvocationLabel.UntypedRetype, 1, 6));
        Expect.Equal(Workers.Info(0).Label, (Word)(uint)Error.InvalidArgument, "the error");
        Expect.Equal(Workers.GetMr(0, 0), 0, "the number of the argument");
    }

    [Case("Answer of an invocation", "IllegalOperation", "every label that no object has")]
    public static void OfUnknownLabels()
    {
        Expect.Error(Unknown(Room.Untyped()), Error.IllegalOperation);
        Expect.Error(Unknown(Room.CNode(2)), Error.IllegalOperation);
        Expect.Error(Unknown(Room.Tcb()), Error.IllegalOperation);
        Expect.Error(Unknown(Room.Frame()), Error.IllegalOperation);
        Expect.Error(Unknown(Room.MakeArch(Machine.PageTableType, 0, 1)), Error.IllegalOperation);
        Expect.Error(Unknown((Word)InitialSlot.IrqControl), Error.IllegalOperation);
        Expect.Error(Unknown((Word)InitialSlot.AsidControl), Error.IllegalOperation);
        Expect.Error(Unknown((Word)InitialSlot.InitThreadAsidPool), Error.IllegalOperation);
        Expect.Error(Unknown((Word)InitialSlot.Domain), Error.IllegalOperation);
        Expect.Error(Unknown(Room.VSpace()), Error.IllegalOperation);
    }

    private static Error Unknown(Word capability) =>
        (Error)(uint)Ipc.Call(capability, Ipc.Tag((~(Word)0) >> 12, 0, 0)).Label;

    private static Word Length(Word cptr, InvocationLabel label, Word caps, Word length, Error expected)
    {
        MessageInfo info = Ipc.Call(cptr, Ipc.Tag((Word)label, caps, length));
        Expect.Equal(info.Label, (Word)(uint)expected, "the error");
        Expect.Equal(info.ExtraCaps, 0, "capabilities");
        return info.Length;
    }

    private static Word LengthOfDelete(Word root, Word slot, Word depth)
    {
        Ipc.SetMr(0, slot);
        Ipc.SetMr(1, depth);
        return Length(root, InvocationLabel.CNodeDelete, 0, 2, Error.FailedLookup);
    }

    private static void SetSource(Word root, Word slot, Word depth)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, 0);
        Ipc.SetMr(1, 4);
        Ipc.SetMr(2, slot);
        Ipc.SetMr(3, depth);
    }

    private static void SetRetype(Word type, Word sizeBits, Word count)
    {
        Word slot = Room.Slot();
        Ipc.SetCap(0, Room.Root());
        Ipc.SetMr(0, type);
        Ipc.SetMr(1, sizeBits);
        Ipc.SetMr(2, 0);
        Ipc.SetMr(3, 0);
        Ipc.SetMr(4, slot);
        Ipc.SetMr(5, count);
    }
}
