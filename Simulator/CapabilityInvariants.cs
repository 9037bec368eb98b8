// SPDX-License-Identifier: BSD-2-Clause
// What must be true of all capabilities: the derivation tree is well formed, objects do not overlap, and memory that an
// untyped calls free belongs to nobody.
using System;
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>The rules about capabilities.</summary>
public sealed class CapabilityInvariants
{
    private readonly Dictionary<Word, Cte> _slots = [];
    private readonly HashSet<Word> _tables = [];
    private readonly Stack<Word> _pending = new();

    private CapabilityInvariants()
    {
    }

    /// <summary>
    /// All slots that are not empty, by address: of CNodes, threads and interrupts that something still refers to.
    /// </summary>
    public static IReadOnlyDictionary<Word, Cte> AllSlots()
    {
        var found = new CapabilityInvariants();
        found.Collect();
        return found._slots;
    }

    /// <summary>Checks all rules.</summary>
    /// <exception cref="InvariantException">One does not hold.</exception>
    public static void Check()
    {
        var state = new CapabilityInvariants();
        state.Collect();
        state.CheckLinks();
        state.CheckLists();
        state.CheckObjects();
    }

    private void Collect()
    {
        AddTable(RootServer.CNode, (Word)1 << Config.RootCNodeSizeBits);
        AddTable(KernelState.CurrentThread.Address, (Word)TcbSlot.Count);
        AddTable(KernelState.IdleThread.Address, (Word)TcbSlot.Count);
        for (Word irq = 0; irq <= Arch.MaxIrq; irq++)
        {
            Add(IrqObjects.Slot(irq).Address);
        }
        while (_pending.TryPop(out Word address))
        {
            Cte slot = _slots[address];
            AddObject(slot.Cap);
            AddIfSlot(slot.Mdb.Next);
            AddIfSlot(slot.Mdb.Prev);
        }
    }

    private void AddObject(Cap cap)
    {
        switch (cap.Tag)
        {
            case CapTag.CNode:
                CNodeCap node = CNodeCap.From(cap);
                AddTable(node.Object.Address, (Word)1 << (int)node.Radix);
                break;
            case CapTag.Thread:
                AddTable(ThreadCap.From(cap).Object.Address, (Word)TcbSlot.Count);
                break;
            case CapTag.Reply:
                AddTable(ReplyCap.From(cap).Object.Address, (Word)TcbSlot.Count);
                break;
            case CapTag.Zombie:
                // Slots behind the remaining ones are empty already.
                ZombieCap zombie = ZombieCap.From(cap);
                AddTable(zombie.Slots.Address, zombie.Remaining);
                break;
            default:
                break;
        }
    }

    private void AddTable(Word address, Word count)
    {
        if (!_tables.Add(address))
        {
            return;
        }
        for (Word i = 0; i < count; i++)
        {
            Add(address + (i * Ptr.SizeOf<Cte>()));
        }
    }

    private void AddIfSlot(Ptr<Cte> slot)
    {
        if (!slot.IsNull)
        {
            Add(slot.Address);
        }
    }

    private void Add(Word address)
    {
        ref Cte slot = ref Ptr<Cte>.At(address).Ref;
        bool isEmpty = slot.Cap.Tag == CapTag.Null && slot.Mdb.Next.IsNull && slot.Mdb.Prev.IsNull;
        if (!isEmpty && _slots.TryAdd(address, slot))
        {
            _pending.Push(address);
        }
    }

    // Neighbours name each other; an empty slot is in no list.
    private void CheckLinks()
    {
        foreach ((Word address, Cte slot) in _slots)
        {
            if (slot.Cap.Tag == CapTag.Null)
            {
                Require(slot.Mdb.Next.IsNull && slot.Mdb.Prev.IsNull, address, "an empty slot is in a derivation list");
                continue;
            }
            Word next = slot.Mdb.Next.Address;
            Word prev = slot.Mdb.Prev.Address;
            Require(
                next == 0 || (_slots.TryGetValue(next, out Cte after) && after.Mdb.Prev.Address == address),
                address,
                "its next slot does not name it");
            Require(
                prev == 0 || (_slots.TryGetValue(prev, out Cte before) && before.Mdb.Next.Address == address),
                address,
                "its previous slot does not name it");
        }
    }

    // Every list ends, and the descendants of a capability stand directly behind it.
    private void CheckLists()
    {
        int listed = 0;
        foreach ((Word address, Cte slot) in _slots)
        {
            if (slot.Cap.Tag != CapTag.Null && slot.Mdb.Prev.IsNull)
            {
                listed += CheckList(address);
            }
        }
        int held = _slots.Values.Count(slot => slot.Cap.Tag != CapTag.Null);
        Require(listed == held, 0, $"{held} capabilities, but {listed} in lists: some list is a ring");
    }

    private int CheckList(Word first)
    {
        int count = 0;
        var ancestors = new Stack<Word>();
        var closed = new List<Word>();
        for (Word address = first; address != 0; address = _slots[address].Mdb.Next.Address)
        {
            count++;
            Require(count <= _slots.Count, first, "its derivation list does not end");
            while (ancestors.TryPeek(out Word top) && !IsParent(top, address))
            {
                closed.Add(ancestors.Pop());
            }

            // Once something else stood behind a capability, nothing further may be its descendant: revoking it would
            // stop too early. Originals with the same badge are told apart by the first of them.
            Word stray = closed.Find(earlier => IsUntyped(earlier) && IsParent(earlier, address));
            Require(stray == 0, address, $"derived from the untyped in 0x{stray:x}, which does not find it");
            ancestors.Push(address);
        }
        return count;
    }

    private bool IsUntyped(Word address) => _slots[address].Cap.Tag == CapTag.Untyped;

    private static bool IsParent(Word parent, Word child) =>
        CapSlots.IsParentOf(Ptr<Cte>.At(parent), Ptr<Cte>.At(child));

    private readonly record struct Region(Word Start, Word Last, Word Slot, CapTag Tag);

    // Different objects do not share memory. What lies in an untyped's memory is derived from it and in its used part.
    private void CheckObjects()
    {
        var untypeds = new List<Region>();
        var objects = new List<Region>();
        foreach ((Word address, Cte slot) in _slots)
        {
            if (slot.Cap.Tag != CapTag.Null && CapOps.IsPhysical(slot.Cap))
            {
                (slot.Cap.Tag == CapTag.Untyped ? untypeds : objects).Add(RegionOf(address, slot.Cap));
            }
        }
        objects.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Last.CompareTo(a.Last));
        for (int i = 1; i < objects.Count; i++)
        {
            Region a = objects[i - 1];
            Region b = objects[i];
            bool same = a.Start == b.Start && a.Last == b.Last;
            Require(same || b.Start > a.Last, b.Slot, $"its object overlaps that of slot 0x{a.Slot:x}");
        }
        foreach (Region untyped in untypeds)
        {
            CheckUntyped(untyped, untypeds, objects);
        }
    }

    private void CheckUntyped(Region untyped, List<Region> untypeds, List<Region> objects)
    {
        Word used = untyped.Start + (UntypedCap.From(_slots[untyped.Slot].Cap).FreeIndex << ObjectSize.MinUntypedBits);
        foreach (Region other in untypeds.Concat(objects).Where(other => other.Slot != untyped.Slot))
        {
            bool apart = other.Last < untyped.Start || untyped.Last < other.Start;
            bool around = other.Tag == CapTag.Untyped && other.Start <= untyped.Start && untyped.Last <= other.Last;
            if (apart || around)
            {
                continue;
            }
            Require(
                untyped.Start <= other.Start && other.Last <= untyped.Last,
                other.Slot,
                $"its object is only in part in the untyped of slot 0x{untyped.Slot:x}");
            Require(other.Last < used, other.Slot, $"its object is in free memory of the untyped in slot 0x{untyped.Slot:x}");
            Require(IsBehind(untyped.Slot, other.Slot), other.Slot, $"it is not derived from slot 0x{untyped.Slot:x}");
        }
    }

    private static Region RegionOf(Word address, Cap cap)
    {
        Word start = CapOps.BaseOf(cap);
        Word bits = CapOps.SizeBitsOf(cap);
        return new Region(start, start + (((Word)1 << (int)bits) - 1), address, cap.Tag);
    }

    private bool IsBehind(Word ancestor, Word slot)
    {
        for (Word at = _slots[slot].Mdb.Prev.Address; at != 0; at = _slots[at].Mdb.Prev.Address)
        {
            if (at == ancestor)
            {
                return true;
            }
        }
        return false;
    }

    private static void Require(bool condition, Word slot, string what)
    {
        if (!condition)
        {
            throw new InvariantException($"capability slot 0x{slot:x}: {what}");
        }
    }
}
