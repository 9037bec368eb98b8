// SPDX-License-Identifier: BSD-2-Clause
// The derivation tree: its list is well formed, all capabilities of an object are adjacent, and capabilities to objects in
// the memory of an untyped capability are derived from it.
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class DerivationTreeRules
{
    public static void Check(KernelView view)
    {
        CheckLinks(view);
        CheckLists(view);
        CheckUntyped(view);
    }

    private static void CheckLinks(KernelView view)
    {
        foreach (SlotView slot in view.Slots)
        {
            Ptr<Cte> next = slot.Mdb.Next;
            Ptr<Cte> prev = slot.Mdb.Prev;
            if (!next.IsNull && (view.Find(next) is not { } after || after.Mdb.Prev != slot.Slot))
            {
                throw new InvariantException($"the slot behind the {slot} does not lead back to it");
            }

            if (!prev.IsNull && (view.Find(prev) is not { } before || before.Mdb.Next != slot.Slot))
            {
                throw new InvariantException($"the slot before the {slot} does not lead to it");
            }
        }
    }

    // From each first slot to the end: everything is met exactly once, and each object in one stretch.
    private static void CheckLists(KernelView view)
    {
        int met = 0;
        HashSet<(CapTag Tag, Word Object)> objects = [];
        foreach (SlotView first in view.Slots)
        {
            if (!first.Mdb.Prev.IsNull)
            {
                continue;
            }

            (CapTag Tag, Word Object)? last = null;
            SlotView? slot = first;
            while (slot is { } current)
            {
                met++;
                Invariants.Require(met <= view.Slots.Count, "the derivation tree has a cycle");
                (CapTag, Word)? identity = Identity(current.Cap);
                if (identity != null && identity != last && !objects.Add(identity.Value))
                {
                    throw new InvariantException($"the {current} stands apart from others to the same object");
                }

                last = identity;
                slot = current.Mdb.Next.IsNull ? null : view.Find(current.Mdb.Next);
            }
        }

        Invariants.Require(met == view.Slots.Count, "the derivation tree has a cycle");
    }

    // What decides whether two capabilities name the same object. Untyped capabilities do not keep an object alive.
    private static (CapTag Tag, Word Object)? Identity(Cap cap) => cap.Tag switch
    {
        CapTag.Untyped or CapTag.Zombie => null,
        CapTag.Reply => (cap.Tag, ReplyCap.From(cap).Object.Address),
        CapTag.IrqHandler => (cap.Tag, IrqHandlerCap.From(cap).Irq),
        _ when ArchRules.Number(cap) != null => null,
        _ when CapOps.IsPhysical(cap) => (cap.Tag, Regions.Start(cap)),
        _ => (cap.Tag, 0),
    };

    private static void CheckUntyped(KernelView view)
    {
        List<(SlotView Slot, Word Start, Word Last)> regions = Regions.Of(view);
        HashSet<Word> descendants = [];
        foreach ((SlotView slot, Word start, Word last) in regions)
        {
            if (slot.Cap.Tag != CapTag.Untyped)
            {
                continue;
            }

            descendants.Clear();
            SlotView? next = view.Find(slot.Mdb.Next);
            while (next is { } child && Regions.Contains(start, last, child.Cap) && slot.Mdb.Revocable)
            {
                descendants.Add(child.Slot.Address);
                next = view.Find(child.Mdb.Next);
            }

            UntypedCap untyped = UntypedCap.From(slot.Cap);
            Word firstFree = start + (untyped.FreeIndex << ObjectSize.MinUntypedBits);
            foreach ((SlotView other, Word otherStart, Word otherLast) in regions)
            {
                if (otherStart > last || otherLast < start || other.Slot == slot.Slot)
                {
                    continue;
                }

                bool contains = otherStart >= start && otherLast <= last;
                bool isDescendant = descendants.Contains(other.Slot.Address);
                if (contains && !isDescendant && !(other.Cap.Tag == CapTag.Untyped && otherStart == start && otherLast == last))
                {
                    throw new InvariantException($"the {other} lies in the memory of the {slot} but is not derived from it");
                }

                Invariants.Require(
                    contains || (other.Cap.Tag == CapTag.Untyped && otherStart <= start && otherLast >= last),
                    $"the {other} and the {slot} overlap");
                Invariants.Require(
                    !isDescendant || otherLast < firstFree, $"the {other} lies in the free part of the {slot}");
            }
        }
    }
}

/// <summary>The memory that capabilities name.</summary>
internal static class Regions
{
    /// <summary>The first address.</summary>
    public static Word Start(Cap cap) => Range(cap).Start;

    /// <summary>First and last address; the capability names memory.</summary>
    public static (Word Start, Word Last) Range(Cap cap) => cap.Tag switch
    {
        CapTag.Untyped => From(UntypedCap.From(cap).Base, UntypedCap.From(cap).SizeBits),
        CapTag.Endpoint => From(EndpointCap.From(cap).Object.Address, ObjectSize.EndpointBits),
        CapTag.Notification => From(NotificationCap.From(cap).Object.Address, ObjectSize.NotificationBits),
        CapTag.CNode => From(CNodeCap.From(cap).Object.Address, CNodeCap.From(cap).Radix + ObjectSize.SlotBits),
        CapTag.Thread => From(ThreadCap.From(cap).Object.Address, ObjectSize.TcbBits),
        CapTag.Zombie => From(
            ZombieCap.From(cap).Slots.Address,
            ZombieCap.From(cap).IsThread ? ObjectSize.TcbBits : ZombieCap.From(cap).Radix + ObjectSize.SlotBits),
        CapTag.Reply when Config.Mcs => From(ReplyCap.From(cap).Object.Address, ObjectSize.ReplyBits),
        CapTag.SchedContext when Config.Mcs => From(
            SchedContextCap.From(cap).Object.Address, SchedContextCap.From(cap).SizeBits),
        _ => ArchRules.Range(cap),
    };

    /// <summary>Whether the capability names memory inside [start, last].</summary>
    public static bool Contains(Word start, Word last, Cap cap)
    {
        if (!CapOps.IsPhysical(cap))
        {
            return false;
        }

        (Word first, Word end) = Range(cap);
        return first >= start && end <= last;
    }

    /// <summary>All capabilities that name memory.</summary>
    public static List<(SlotView Slot, Word Start, Word Last)> Of(KernelView view)
    {
        List<(SlotView, Word, Word)> regions = [];
        foreach (SlotView slot in view.Slots)
        {
            if (CapOps.IsPhysical(slot.Cap))
            {
                (Word start, Word last) = Range(slot.Cap);
                regions.Add((slot, start, last));
            }
        }

        return regions;
    }

    /// <summary>First and last address of 2^bits bytes.</summary>
    public static (Word Start, Word Last) From(Word start, Word bits) => (start, start + (((Word)1 << (int)bits) - 1));
}
