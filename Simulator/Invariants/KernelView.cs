// SPDX-License-Identifier: BSD-2-Clause
// All capabilities and objects of a kernel, for rules and printers. They are found by search instead of through the kernel's
// pointers: every slot of every CNode, thread and interrupt, and the objects that they refer to.
using System;
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A slot that holds a capability.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Cap">Its capability.</param>
/// <param name="Mdb">Its place in the derivation tree.</param>
public readonly record struct SlotView(Ptr<Cte> Slot, Cap Cap, MdbNode Mdb)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Cap.Tag} capability in slot {Slot}";
}

/// <summary>The state of a kernel, collected at one moment.</summary>
public sealed class KernelView
{
    private readonly List<SlotView> _slots = [];
    private readonly Dictionary<Word, int> _index = [];
    private readonly Dictionary<Word, Word> _arrays = [];
    private readonly Queue<(Word Address, Word Count)> _work = new();
    private readonly List<Ptr<Tcb>> _threads = [];

    /// <summary>Collects.</summary>
    public KernelView(KernelMachine machine)
    {
        Machine = machine;
        AddArray(RootServer.CNode, (Word)1 << Config.RootCNodeSizeBits);
        AddArray(RootServer.Tcb, (Word)TcbSlot.Count);
        AddArray(IrqTable.Slot(0).Address, Arch.MaxIrq + 1);
        Follow();
        AddIslands(machine.KnownArrays);
        Follow();
        machine.KnownArrays = _arrays;

        Word limit = 100_000;
        for (Ptr<Tcb> thread = KernelState.DebugThreads; !thread.IsNull; thread = thread.Ref.DebugNext)
        {
            _threads.Add(thread);
            if (limit-- == 0)
            {
                throw new InvariantException("the list of all threads has a cycle");
            }
        }
    }

    /// <summary>The machine.</summary>
    public KernelMachine Machine { get; }

    /// <summary>All slots that hold a capability.</summary>
    public IReadOnlyList<SlotView> Slots => _slots;

    /// <summary>All threads, with the idle thread (debug builds list them).</summary>
    public IReadOnlyList<Ptr<Tcb>> Threads => _threads;

    /// <summary>The capability in a slot; null if there is none, or the slot belongs to nothing.</summary>
    public SlotView? Find(Ptr<Cte> slot) => _index.TryGetValue(slot.Address, out int index) ? _slots[index] : null;

    private void Follow()
    {
        while (_work.TryDequeue(out (Word Address, Word Count) array))
        {
            for (Word i = 0; i < array.Count; i++)
            {
                AddSlot(Ptr<Cte>.At(array.Address) + i);
            }
        }
    }

    private void AddArray(Word address, Word count)
    {
        if (_arrays.TryAdd(address, count))
        {
            _work.Enqueue((address, count));
        }
    }

    // A CNode whose only capability was moved into itself lives on, and so does what it holds, but nothing leads to it any
    // more. What an earlier look found is such an island if capabilities inside of islands still name it.
    private void AddIslands(IReadOnlyDictionary<Word, Word> known)
    {
        Dictionary<Word, Word> islands = [];
        foreach ((Word address, Word count) in known)
        {
            if (!_arrays.ContainsKey(address))
            {
                islands.Add(address, count);
            }
        }

        int before;
        do
        {
            before = islands.Count;
            HashSet<Word> named = [];
            foreach ((Word address, Word count) in islands)
            {
                for (Word i = 0; i < count; i++)
                {
                    named.Add(Named((Ptr<Cte>.At(address) + i).Ref.Cap).Address);
                }
            }

            foreach (Word address in islands.Keys)
            {
                if (!named.Contains(address))
                {
                    islands.Remove(address);
                }
            }
        }
        while (islands.Count != before);
        foreach ((Word address, Word count) in islands)
        {
            AddArray(address, count);
        }
    }

    // The slots that a capability gives access to; none for most kinds.
    private static (Word Address, Word Count) Named(Cap cap)
    {
        switch (cap.Tag)
        {
            case CapTag.CNode:
                return (CNodeCap.From(cap).Object.Address, (Word)1 << (int)CNodeCap.From(cap).Radix);
            case CapTag.Thread:
                return (ThreadCap.From(cap).Object.Address, (Word)TcbSlot.Count);
            case CapTag.Zombie:
                ZombieCap zombie = ZombieCap.From(cap);
                return (zombie.Slots.Address, zombie.IsThread ? (Word)TcbSlot.Count : (Word)1 << (int)zombie.Radix);
            default:
                return (0, 0);
        }
    }

    private void AddSlot(Ptr<Cte> slot)
    {
        if (_index.ContainsKey(slot.Address))
        {
            return;
        }

        Cte cte = slot.Ref;
        if (cte.Cap.Tag == CapTag.Null)
        {
            if (cte.Mdb.W0 != 0 || cte.Mdb.W1 != 0)
            {
                throw new InvariantException($"the empty slot {slot} is in the derivation tree");
            }

            return;
        }

        _index[slot.Address] = _slots.Count;
        _slots.Add(new SlotView(slot, cte.Cap, cte.Mdb));
        AddNeighbour(cte.Mdb.Next);
        AddNeighbour(cte.Mdb.Prev);
        (Word address, Word count) = Named(cte.Cap);
        if (count != 0)
        {
            AddArray(address, count);
        }
    }

    // A slot may be in an object to which no capability is left but one inside itself.
    private void AddNeighbour(Ptr<Cte> slot)
    {
        if (!slot.IsNull && !_index.ContainsKey(slot.Address))
        {
            _work.Enqueue((slot.Address, 1));
        }
    }
}
