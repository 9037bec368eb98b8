// SPDX-License-Identifier: BSD-2-Clause
// Slots and the capability derivation tree: putting capabilities into slots, moving them, and taking them
// away, which is where objects end their lives (manual, sections "Capability Derivation Tree" and "Deletion
// and Revocation").
//
// The tree is one doubly linked list per root, in depth-first order: behind a capability stand its
// descendants. That a slot is the parent of a later one follows from the capabilities (IsParentOf), so no
// depth is stored.
//
// Deleting. The last capability to a CNode or thread becomes a zombie: it remembers how many of the object's
// slots are still to be emptied, so that the work can be interrupted and taken up again. Slots are emptied
// from the last to the first. When one of them holds itself the last capability to a CNode or thread, that is
// not followed: the new zombie is swapped into the first slot of its own object, where nobody reaches it, and
// what was there is deleted instead. So there are exactly two levels: the slot that user level sees
// ("exposed"), and one slot inside its zombie.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>How far the finalisation of a slot came.</summary>
public struct SlotFinalisation
{
    public Status Status;

    /// <summary>1 if the slot may be emptied now.</summary>
    public uint MayEmpty;

    /// <summary>For <see cref="CapOps.PostCapDeletion"/> when the slot is empty.</summary>
    public Cap CleanupInfo;
}

/// <summary>Operations over slots.</summary>
public static class CapSlots
{
    /// <summary>Puts a copy into an empty slot, as a child or sibling of its source.</summary>
    public static void Insert(Cap newCap, Ptr<Cte> source, Ptr<Cte> destination)
    {
        Contract.Requires(destination.Ref.Cap.Tag == CapTag.Null);
        Cap sourceCap = source.Ref.Cap;
        bool revocable = CapOps.IsRevocable(newCap, sourceCap);
        if (newCap.Tag == CapTag.Untyped && sourceCap.Tag == CapTag.Untyped)
        {
            MarkFull(source, UntypedCap.From(sourceCap), UntypedCap.From(newCap));
        }
        Link(source, destination, newCap, revocable);
    }

    /// <summary>Puts the capability of a new object into an empty slot, as the parent's child.</summary>
    public static void InsertNew(Ptr<Cte> parent, Ptr<Cte> slot, Cap cap) => Link(parent, slot, cap, true);

    private static void Link(Ptr<Cte> before, Ptr<Cte> slot, Cap cap, bool revocable)
    {
        Ptr<Cte> next = before.Ref.Mdb.Next;
        slot.Ref.Cap = cap;
        slot.Ref.Mdb = MdbNode.New(next: next, revocable: revocable, firstBadged: revocable, prev: before);
        if (!next.IsNull)
        {
            next.Ref.Mdb.Prev = slot;
        }
        before.Ref.Mdb.Next = slot;
    }

    // Two untypeds over the same memory: only the copy may be used, until it is revoked.
    private static void MarkFull(Ptr<Cte> slot, UntypedCap source, UntypedCap copy)
    {
        if (source.Base == copy.Base && source.SizeBits == copy.SizeBits)
        {
            source.FreeIndex = Untyped.FullIndex(source.SizeBits);
            slot.Ref.Cap = source.ToCap();
        }
    }

    /// <summary>
    /// Moves a capability, perhaps changed, into an empty slot; its place in the tree stays.
    /// </summary>
    public static void Move(Cap newCap, Ptr<Cte> source, Ptr<Cte> destination)
    {
        Contract.Requires(destination.Ref.Cap.Tag == CapTag.Null);
        MdbNode node = source.Ref.Mdb;
        destination.Ref.Cap = newCap;
        destination.Ref.Mdb = node;
        source.Ref.Cap = default;
        source.Ref.Mdb = default;
        SetNeighbours(node, destination);
    }

    /// <summary>Exchanges two capabilities, perhaps changed, with their places in the tree.</summary>
    public static void Swap(Cap cap1, Ptr<Cte> slot1, Cap cap2, Ptr<Cte> slot2)
    {
        slot1.Ref.Cap = cap2;
        slot2.Ref.Cap = cap1;
        MdbNode node1 = slot1.Ref.Mdb;
        SetNeighbours(node1, slot2);

        // Read only now: if the two are neighbours, the line above has changed it.
        MdbNode node2 = slot2.Ref.Mdb;
        slot1.Ref.Mdb = node2;
        slot2.Ref.Mdb = node1;
        SetNeighbours(node2, slot1);
    }

    private static void SetNeighbours(MdbNode node, Ptr<Cte> slot)
    {
        Ptr<Cte> prev = node.Prev;
        if (!prev.IsNull)
        {
            prev.Ref.Mdb.Next = slot;
        }
        Ptr<Cte> next = node.Next;
        if (!next.IsNull)
        {
            next.Ref.Mdb.Prev = slot;
        }
    }

    /// <summary>
    /// Whether the slot's capability is an ancestor of a later slot's, given that all between are
    /// descendants.
    /// </summary>
    public static bool IsParentOf(Ptr<Cte> parent, Ptr<Cte> child)
    {
        if (!parent.Ref.Mdb.Revocable)
        {
            return false;
        }
        Cap parentCap = parent.Ref.Cap;
        Cap childCap = child.Ref.Cap;
        if (!CapOps.SameRegion(parentCap, childCap))
        {
            return false;
        }

        // A badged capability is the parent only of later ones with the same badge, up to the next original.
        if (parentCap.Tag == CapTag.Endpoint)
        {
            Word badge = EndpointCap.From(parentCap).Badge;
            return badge == 0
                || (badge == EndpointCap.From(childCap).Badge && !child.Ref.Mdb.FirstBadged);
        }
        if (parentCap.Tag == CapTag.Notification)
        {
            Word badge = NotificationCap.From(parentCap).Badge;
            return badge == 0
                || (badge == NotificationCap.From(childCap).Badge && !child.Ref.Mdb.FirstBadged);
        }
        return !CapOps.IsArch(parentCap) || Arch.IsParent(parentCap, childCap, child.Ref.Mdb.FirstBadged);
    }

    /// <summary>Whether capabilities are derived from the slot's.</summary>
    public static bool HasChildren(Ptr<Cte> slot)
    {
        Ptr<Cte> next = slot.Ref.Mdb.Next;
        return !next.IsNull && IsParentOf(slot, next);
    }

    /// <summary>Error RevokeFirst if capabilities are derived from the slot's.</summary>
    public static Status EnsureNoChildren(Ptr<Cte> slot) =>
        HasChildren(slot) ? SyscallErrors.Error(Error.RevokeFirst) : Status.Ok;

    /// <summary>Error DeleteFirst if the slot holds a capability.</summary>
    public static Status EnsureEmptySlot(Ptr<Cte> slot) =>
        slot.Ref.Cap.Tag == CapTag.Null ? Status.Ok : SyscallErrors.Error(Error.DeleteFirst);

    /// <summary>
    /// Whether no other capability names the slot's object. All that do are neighbours in the list.
    /// </summary>
    public static bool IsFinal(Ptr<Cte> slot)
    {
        Cap cap = slot.Ref.Cap;
        Ptr<Cte> prev = slot.Ref.Mdb.Prev;
        if (!prev.IsNull && CapOps.SameObject(prev.Ref.Cap, cap))
        {
            return false;
        }
        Ptr<Cte> next = slot.Ref.Mdb.Next;
        return next.IsNull || !CapOps.SameObject(cap, next.Ref.Cap);
    }

    /// <summary>
    /// Whether deleting the slot's capability may take long: it is the last one to something with slots.
    /// </summary>
    public static bool IsLongRunningDelete(Ptr<Cte> slot)
    {
        CapTag tag = slot.Ref.Cap.Tag;
        return (tag == CapTag.Thread || tag == CapTag.Zombie || tag == CapTag.CNode) && IsFinal(slot);
    }

    /// <summary>
    /// Gives a thread the master reply capability that its callers' ones are derived from (classic).
    /// </summary>
    public static void SetupReplyMaster(Ptr<Tcb> thread)
    {
        Ptr<Cte> slot = CSpace.ThreadSlot(thread, TcbSlot.Reply);
        if (slot.Ref.Cap.Tag == CapTag.Null)
        {
            slot.Ref.Cap = ReplyCap.New(@object: thread, isMaster: true, canGrant: true).ToCap();
            slot.Ref.Mdb = Root();
        }
    }

    /// <summary>The place of a capability that is the root of a derivation tree of its own.</summary>
    [Pure]
    public static MdbNode Root() =>
        MdbNode.New(next: Ptr<Cte>.Null, revocable: true, firstBadged: true, prev: Ptr<Cte>.Null);

    /// <summary>Deletes everything that is derived from the slot's capability.</summary>
    /// <returns><see cref="Status.Preempted"/> if it has to be called again.</returns>
    public static Status Revoke(Ptr<Cte> slot)
    {
        while (HasChildren(slot))
        {
            Loop.Ends("every round deletes one of finitely many descendants, or returns");
            Status status = Delete(slot.Ref.Mdb.Next, true);
            if (status != Status.Ok)
            {
                return status;
            }
            status = Preemption.Point();
            if (status != Status.Ok)
            {
                return status;
            }
        }
        return Status.Ok;
    }

    /// <summary>Deletes the slot's capability.</summary>
    /// <param name="slot">The slot; it may be empty already.</param>
    /// <param name="exposed">
    /// User level sees the slot: it is empty afterwards. Else a zombie may stay that is not reachable any
    /// more.
    /// </param>
    /// <returns><see cref="Status.Preempted"/> if it has to be called again.</returns>
    public static Status Delete(Ptr<Cte> slot, bool exposed) =>
        exposed ? DeleteExposed(slot) : DeleteInside(slot);

    private static Status DeleteExposed(Ptr<Cte> slot)
    {
        SlotFinalisation done = FinaliseExposed(slot);
        if (done.Status == Status.Ok)
        {
            EmptySlot(slot, done.CleanupInfo);
        }
        return done.Status;
    }

    // Deletes a slot of a zombie.
    private static Status DeleteInside(Ptr<Cte> slot)
    {
        SlotFinalisation done = FinaliseInside(slot);
        if (done.Status == Status.Ok && done.MayEmpty != 0)
        {
            EmptySlot(slot, done.CleanupInfo);
        }
        return done.Status;
    }

    /// <summary>
    /// Deletes a capability that has no slots of its own (see <see cref="CapOps.FinaliseAtOnce"/>).
    /// </summary>
    public static void DeleteOne(Ptr<Cte> slot)
    {
        Cap cap = slot.Ref.Cap;
        if (cap.Tag != CapTag.Null)
        {
            CapOps.FinaliseAtOnce(cap, IsFinal(slot));
            Unlink(slot);
        }
    }

    private static void EmptySlot(Ptr<Cte> slot, Cap cleanupInfo)
    {
        if (slot.Ref.Cap.Tag != CapTag.Null)
        {
            Unlink(slot);
            CapOps.PostCapDeletion(cleanupInfo);
        }
    }

    // Takes the slot out of the tree. If it was the first of its badge, the next one now is.
    private static void Unlink(Ptr<Cte> slot)
    {
        MdbNode node = slot.Ref.Mdb;
        Ptr<Cte> prev = node.Prev;
        Ptr<Cte> next = node.Next;
        if (!prev.IsNull)
        {
            prev.Ref.Mdb.Next = next;
        }
        if (!next.IsNull)
        {
            next.Ref.Mdb.Prev = prev;
            if (node.FirstBadged)
            {
                next.Ref.Mdb.FirstBadged = true;
            }
        }
        slot.Ref.Cap = default;
        slot.Ref.Mdb = default;
    }

    // Finalises a slot that user level sees. A zombie in it loses one slot after another.
    private static SlotFinalisation FinaliseExposed(Ptr<Cte> slot)
    {
        SlotFinalisation result = default;
        result.MayEmpty = 1;
        while (slot.Ref.Cap.Tag != CapTag.Null)
        {
            Loop.Ends("every round empties a slot of a zombie or swaps a zombie out of reach, or returns");
            FinaliseResult finalised = CapOps.Finalise(slot.Ref.Cap, IsFinal(slot));
            if (IsRemovable(finalised.Remainder, slot))
            {
                result.CleanupInfo = finalised.CleanupInfo;
                return result;
            }
            slot.Ref.Cap = finalised.Remainder;
            result.Status = ShrinkZombie(slot, ZombieCap.From(finalised.Remainder));
            if (result.Status == Status.Ok)
            {
                result.Status = Preemption.Point();
            }
            if (result.Status != Status.Ok)
            {
                return result;
            }
        }
        return result;
    }

    // Finalises a slot inside a zombie. A new zombie found here is swapped into its own first slot.
    private static SlotFinalisation FinaliseInside(Ptr<Cte> slot)
    {
        SlotFinalisation result = default;
        result.MayEmpty = 1;
        while (slot.Ref.Cap.Tag != CapTag.Null)
        {
            Loop.Ends("every round moves one of finitely many capabilities out of the way, or returns");
            FinaliseResult finalised = CapOps.Finalise(slot.Ref.Cap, IsFinal(slot));
            if (IsRemovable(finalised.Remainder, slot))
            {
                result.CleanupInfo = finalised.CleanupInfo;
                return result;
            }
            slot.Ref.Cap = finalised.Remainder;
            Ptr<Cte> first = ZombieCap.From(finalised.Remainder).Slots;
            if (first == slot)
            {
                // The zombie stands in its own first slot: it stays, out of reach, until its memory is
                // reused.
                result.MayEmpty = 0;
                return result;
            }
            Swap(first.Ref.Cap, first, slot.Ref.Cap, slot);
            result.Status = Preemption.Point();
            if (result.Status != Status.Ok)
            {
                return result;
            }
        }
        return result;
    }

    // Whether nothing stays in the slot: no zombie, one without slots left, or one whose last slot is this
    // one.
    private static bool IsRemovable(Cap remainder, Ptr<Cte> slot)
    {
        if (remainder.Tag == CapTag.Null)
        {
            return true;
        }
        ZombieCap zombie = ZombieCap.From(remainder);
        Word remaining = zombie.Remaining;
        return remaining == 0 || (remaining == 1 && zombie.Slots == slot);
    }

    // Empties the last of the zombie's slots and, if the slot still holds this zombie, counts that.
    private static Status ShrinkZombie(Ptr<Cte> slot, ZombieCap zombie)
    {
        Ptr<Cte> last = zombie.Slots + (zombie.Remaining - 1);
        Status status = DeleteInside(last);
        if (status != Status.Ok || slot.Ref.Cap.Tag == CapTag.Null)
        {
            return status;
        }

        // Emptying may have reached this very slot and swapped its zombie away.
        ZombieCap now = ZombieCap.From(slot.Ref.Cap);
        if (now.Slots == zombie.Slots && now.Remaining == zombie.Remaining && now.IsThread == zombie.IsThread
            && now.Radix == zombie.Radix)
        {
            now.Remaining = zombie.Remaining - 1;
            slot.Ref.Cap = now.ToCap();
        }
        else
        {
            Contract.Assert(now.Slots == slot && zombie.Slots != slot);
        }
        return Status.Ok;
    }
}
