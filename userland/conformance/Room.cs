// SPDX-License-Identifier: BSD-2-Clause
// The resources of a case: an untyped and some slots of the root CNode, both empty when the case starts. They are revoked
// and emptied when it ends, so that cases are independent of each other.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>The room of the case that runs.</summary>
public static class Room
{
    /// <summary>2^n bytes of untyped memory.</summary>
    public const Word UntypedBits = 20;

    /// <summary>Slots.</summary>
    public const Word SlotCount = 96;

    /// <summary>Depth of a slot number in the root CNode: its guard takes all bits that it does not index.</summary>
    public const byte Depth = Config.WordBits;

    private static Word s_untyped;
    private static Word s_firstSlot;
    private static Word s_taken;

    /// <summary>Takes untyped memory and slots. Once.</summary>
    public static void Build()
    {
        s_untyped = Memory.Make((Word)ObjectType.Untyped, UntypedBits, 1);
        s_firstSlot = Memory.TakeSlots(SlotCount);
        if (s_untyped == 0)
        {
            Console.WriteLine("there is too little memory for the suite");
        }
    }

    /// <summary>A case begins.</summary>
    public static void Open() => s_taken = 0;

    /// <summary>A case has ended: all its objects and slots go.</summary>
    public static void Close()
    {
        CNodeCap.Revoke(Root(), s_untyped, Depth);
        for (Word i = 0; i < s_taken; i += 1)
        {
            Loop.Bound(SlotCount);
            CNodeCap.Delete(Root(), s_firstSlot + i, Depth);
        }
    }

    /// <summary>The root task's CNode.</summary>
    public static Word Root() => (Word)InitialSlot.InitThreadCNode;

    /// <summary>The root task's thread.</summary>
    public static Word Self() => (Word)InitialSlot.InitThreadTcb;

    /// <summary>The root task's address space.</summary>
    public static Word VSpace() => (Word)InitialSlot.InitThreadVSpace;

    /// <summary>The case's untyped memory.</summary>
    public static Word Untyped() => s_untyped;

    /// <summary>Empty slots one after the other; the number of the first.</summary>
    public static Word Slots(Word count)
    {
        Word slot = s_firstSlot + s_taken;
        s_taken += count;
        if (s_taken > SlotCount)
        {
            Expect.That(false, "a case has slots enough");
            s_taken = count;
            slot = s_firstSlot;
        }

        return slot;
    }

    /// <summary>One empty slot.</summary>
    public static Word Slot() => Slots(1);

    /// <summary>Objects in slots one after the other; the number of the first.</summary>
    public static Word Make(ObjectType type, Word sizeBits, Word count) => MakeArch((Word)(uint)type, sizeBits, count);

    /// <summary>Likewise, for types of the architecture (<see cref="Machine"/>).</summary>
    public static Word MakeArch(Word type, Word sizeBits, Word count)
    {
        Word slot = Slots(count);
        Expect.Ok(UntypedCap.Retype(s_untyped, type, sizeBits, Root(), 0, 0, slot, count));
        return slot;
    }

    /// <summary>An endpoint.</summary>
    public static Word Endpoint() => Make(ObjectType.Endpoint, 0, 1);

    /// <summary>A notification.</summary>
    public static Word Notification() => Make(ObjectType.Notification, 0, 1);

    /// <summary>A thread, as it is made.</summary>
    public static Word Tcb() => Make(ObjectType.Tcb, 0, 1);

    /// <summary>A CNode of 2^<paramref name="bits"/> slots, without a guard.</summary>
    public static Word CNode(Word bits) => Make(ObjectType.CapTable, bits, 1);

    /// <summary>A frame of the smallest size.</summary>
    public static Word Frame() => MakeArch(Machine.PageType, 0, 1);

    /// <summary>A copy with all rights in a slot of its own.</summary>
    public static Word Copy(Word capability)
    {
        Word slot = Slot();
        Expect.Ok(CNodeCap.Copy(Root(), slot, Depth, Root(), capability, Depth, Invoke.AllRights()));
        return slot;
    }

    /// <summary>A copy with these rights.</summary>
    public static Word CopyWith(Word capability, CapRights rights)
    {
        Word slot = Slot();
        Expect.Ok(CNodeCap.Copy(Root(), slot, Depth, Root(), capability, Depth, rights));
        return slot;
    }

    /// <summary>A copy with all rights and a badge.</summary>
    public static Word Badged(Word capability, Word badge)
    {
        Word slot = Slot();
        Expect.Ok(CNodeCap.Mint(Root(), slot, Depth, Root(), capability, Depth, Invoke.AllRights(), badge));
        return slot;
    }

    /// <summary>Whether a slot is empty: a capability can be moved there only then.</summary>
    public static bool IsEmpty(Word slot)
    {
        Word probe = Slot();
        Error error = CNodeCap.Move(Root(), probe, Depth, Root(), slot, Depth);
        if (error == Error.NoError)
        {
            CNodeCap.Move(Root(), slot, Depth, Root(), probe, Depth);
        }

        return error == Error.FailedLookup;
    }
}
