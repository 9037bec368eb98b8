// SPDX-License-Identifier: BSD-2-Clause
// The capability derivation tree (CDT): inserting, moving and removing capabilities, and which capability is derived from
// which (manual, section "Capability Derivation Tree"). Finalisation with the last capability of an object: Deletion/.
//
// The tree is kept as one doubly linked list per root (the mapping database, MDB), in depth-first order: a capability is
// followed by its descendants. That a slot is the parent of a later one follows from the capabilities (IsParentOf), so no depth is
// stored.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Slots and their nodes in the derivation tree.</summary>
public static class DerivationTree
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
            source.FreeIndex = CapOps.FullIndex(source.SizeBits);
            slot.Ref.Cap = source.ToCap();
        }
    }

    /// <summary>
    /// Moves a capability, possibly changed, into an empty slot; its place in the tree stays the same.
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

    /// <summary>Swaps two capabilities, possibly changed, with their places in the tree.</summary>
    public static void Swap(Cap cap1, Ptr<Cte> slot1, Cap cap2, Ptr<Cte> slot2)
    {
        slot1.Ref.Cap = cap2;
        slot2.Ref.Cap = cap1;
        MdbNode node1 = slot1.Ref.Mdb;
        SetNeighbours(node1, slot2);

        // Read only now: if the two are adjacent, the line above has changed it.
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
    /// Empties the slot and removes it from the tree. If it was the first with its badge, the next one becomes the first.
    /// </summary>
    public static void Remove(Ptr<Cte> slot)
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
        HasChildren(slot) ? SyscallErrors.RevokeFirst() : Status.Ok;

    /// <summary>Error DeleteFirst if the slot holds a capability.</summary>
    public static Status EnsureEmptySlot(Ptr<Cte> slot) =>
        slot.Ref.Cap.Tag == CapTag.Null ? Status.Ok : SyscallErrors.DeleteFirst();

    /// <summary>
    /// Whether no other capability refers to the slot's object. All that do are adjacent in the list.
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
    /// Whether deleting the slot's capability may take long: it is the last one to an object with slots.
    /// </summary>
    public static bool IsLongRunningDelete(Ptr<Cte> slot)
    {
        CapTag tag = slot.Ref.Cap.Tag;
        return (tag == CapTag.Thread || tag == CapTag.Zombie || tag == CapTag.CNode) && IsFinal(slot);
    }

    /// <summary>The place of a capability that is the root of a derivation tree of its own.</summary>
    [Pure]
    public static MdbNode Root() =>
        MdbNode.New(next: Ptr<Cte>.Null, revocable: true, firstBadged: true, prev: Ptr<Cte>.Null);
}
