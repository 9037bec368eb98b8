// SPDX-License-Identifier: BSD-2-Clause
// Authority is confined (take and grant; manual, section "Capability-based Access Control"). The capabilities that a thread
// can get are determined by connections that exist before an entry:
//
//   holder -- CNode, thread   a capability to a CNode or a thread: what is in it can be taken, and put there
//   sender -- endpoint        with the right to grant (or to let the receiver answer with grant), or waiting to send so
//   endpoint -- receiver      with the right to receive, or waiting to
//   holder -- caller          a reply capability that may grant
//
// With MCS, in place of the last:
//
//   holder -- reply object    a reply capability: whoever receives with it lets all its holders answer
//   reply object -- thread    that waits for a reply through it, or receives with it from an endpoint whose senders may grant
//
// Everything that is connected is one island. After the entry, a slot holds only what it held, what its island held, or
// what was made from memory and control capabilities of its island; and islands that were apart are not connected.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>The islands before an entry, to be compared with what there is after it.</summary>
public sealed class ConfinementRules
{
    private readonly Islands _before;
    private readonly Word _actor;

    /// <summary>Remembers what there is.</summary>
    public ConfinementRules(KernelMachine machine)
    {
        _before = new Islands(machine);
        _actor = machine.Current.Address;
    }

    /// <summary>How many islands there are.</summary>
    public int Count => _before.Holders.Select(_before.Of).Distinct().Count();

    /// <summary>Checks what has changed since.</summary>
    /// <exception cref="InvariantException">A capability or a connection crossed from one island to another.</exception>
    public void Check(KernelMachine machine)
    {
        Islands now = new(machine);
        foreach ((Word holder, SlotView slot) in now.Slots)
        {
            if (_before.IsSame(slot))
            {
                continue;
            }

            // What was just made belongs to who made it.
            Word island = _before.Of(_before.IsHolder(holder) ? holder : _actor);
            Invariants.Require(
                _before.Has(island, slot.Cap) || _before.CanMake(island, slot.Cap),
                $"the {slot} crossed from another island: {StatePrinter.Describe(slot.Cap)}");
        }

        Dictionary<Word, Word> origins = [];
        foreach (Word holder in now.Holders.Where(_before.IsHolder))
        {
            Word was = _before.Of(holder);
            Invariants.Require(
                !origins.TryGetValue(now.Of(holder), out Word other) || other == was,
                $"the island of 0x{holder:x} was connected with another one");
            origins[now.Of(holder)] = was;
        }
    }

    // Objects that hold capabilities, joined to islands.
    private sealed class Islands
    {
        // Capabilities that are the only one of their kind, as those of control, have their tag behind the other kinds.
        private const int FirstControl = 100;

        private readonly Dictionary<Word, Word> _parents = [];
        private readonly Dictionary<Word, Cap> _caps = [];
        private readonly Dictionary<Word, HashSet<(int Kind, Word Object)>> _held = [];
        private readonly Dictionary<Word, List<(Word Start, Word Last)>> _memory = [];
        private readonly HashSet<Word> _granted = [];

        public Islands(KernelMachine machine)
        {
            KernelView view = new(machine);
            List<(Word Address, Word End)> arrays =
                [.. machine.KnownArrays.Select(a => (a.Key, a.Key + (a.Value * Ptr.SizeOf<Cte>()))).OrderBy(a => a.Key)];
            Word irqs = IrqTable.Slot(0).Address;
            foreach (SlotView slot in view.Slots)
            {
                // Notifications of interrupts are kept by the kernel: nobody can take them from there.
                int at = arrays.FindLastIndex(a => a.Address <= slot.Slot.Address);
                if (at >= 0 && slot.Slot.Address < arrays[at].End && arrays[at].Address != irqs)
                {
                    Slots.Add((arrays[at].Address, slot));
                    _caps[slot.Slot.Address] = slot.Cap;
                }
            }

            Holders = [.. arrays.Select(a => a.Address).Where(a => a != irqs)];
            Join(view);
            foreach ((Word holder, SlotView slot) in Slots)
            {
                Word island = Of(holder);
                Add(_held, island).Add(Key(slot.Cap));
                if (slot.Cap.Tag == CapTag.Untyped)
                {
                    Add(_memory, island).Add(Regions.Range(slot.Cap));
                }
            }

            // A thread is its own: a reply capability to it may be made.
            foreach (Ptr<Tcb> thread in view.Threads)
            {
                Add(_held, Of(thread.Address)).Add((0, thread.Address));
            }
        }

        public List<(Word Holder, SlotView Slot)> Slots { get; } = [];

        public HashSet<Word> Holders { get; }

        public bool IsHolder(Word holder) => Holders.Contains(holder);

        public bool IsSame(SlotView slot) =>
            _caps.TryGetValue(slot.Slot.Address, out Cap cap) && cap.W0 == slot.Cap.W0 && cap.W1 == slot.Cap.W1;

        public Word Of(Word node)
        {
            while (_parents.TryGetValue(node, out Word parent))
            {
                node = parent;
            }

            return node;
        }

        public bool Has(Word island, Cap cap) => _held.TryGetValue(island, out var held) && held.Contains(Key(cap));

        public bool CanMake(Word island, Cap cap) => cap.Tag switch
        {
            CapTag.IrqHandler => Has(island, IrqControlCap.New().ToCap()),
            _ when !CapOps.IsPhysical(cap) && ArchRules.MadeBy(cap) is { } control =>
                _held.TryGetValue(island, out var held) && held.Contains((FirstControl + (int)control, 0)),
            _ when CapOps.IsPhysical(cap) => LiesIn(island, Regions.Range(cap)),
            _ => false,
        };

        private bool LiesIn(Word island, (Word Start, Word Last) range) =>
            _memory.TryGetValue(island, out var memory) && memory.Any(m => m.Start <= range.Start && range.Last <= m.Last);

        private void Join(KernelView view)
        {
            foreach ((_, SlotView slot) in Slots.Where(s => s.Slot.Cap.Tag == CapTag.Endpoint))
            {
                EndpointCap endpoint = EndpointCap.From(slot.Cap);
                if (endpoint.CanGrant || endpoint.CanGrantReply)
                {
                    _granted.Add(endpoint.Object.Address);
                }
            }

            foreach (Ptr<Tcb> thread in view.Threads.Where(Grants))
            {
                _granted.Add(thread.Ref.BlockingObject);
            }

            foreach ((Word holder, SlotView slot) in Slots)
            {
                JoinBy(holder, slot.Cap);
            }

            // Who waits at an endpoint needs no capability to it any more.
            foreach (Ptr<Tcb> thread in view.Threads.Where(
                t => Grants(t) || (t.Ref.State is ThreadState.BlockedOnReceive && _granted.Contains(t.Ref.BlockingObject))))
            {
                Unite(thread.Address, thread.Ref.BlockingObject);
            }

            if (Config.Mcs)
            {
                foreach (Ptr<Tcb> thread in view.Threads.Where(t => !t.Ref.Reply.IsNull
                    && (t.Ref.State is ThreadState.BlockedOnReply || _granted.Contains(t.Ref.BlockingObject))))
                {
                    Unite(thread.Address, thread.Ref.Reply.Address);
                }
            }
        }

        private static bool Grants(Ptr<Tcb> thread) => thread.Ref.State is ThreadState.BlockedOnSend
            && (thread.Ref.BlockingCanGrant != 0 || thread.Ref.BlockingCanGrantReply != 0);

        private void JoinBy(Word holder, Cap cap)
        {
            switch (cap.Tag)
            {
                case CapTag.CNode:
                    Unite(holder, CNodeCap.From(cap).Object.Address);
                    break;
                case CapTag.Zombie:
                    Unite(holder, ZombieCap.From(cap).Slots.Address);
                    break;
                case CapTag.Thread:
                    Unite(holder, ThreadCap.From(cap).Object.Address);
                    break;
                case CapTag.Reply when Config.Mcs || ReplyCap.From(cap).CanGrant:
                    Unite(holder, ReplyCap.From(cap).Object.Address);
                    break;
                case CapTag.Endpoint:
                    EndpointCap endpoint = EndpointCap.From(cap);
                    bool passes = endpoint.CanGrant || endpoint.CanGrantReply || endpoint.CanReceive;
                    if (passes && _granted.Contains(endpoint.Object.Address))
                    {
                        Unite(holder, endpoint.Object.Address);
                    }

                    break;
            }
        }

        private void Unite(Word a, Word b)
        {
            Word first = Of(a);
            Word second = Of(b);
            if (first != second)
            {
                _parents[first] = second;
            }
        }

        private static T Add<T>(Dictionary<Word, T> map, Word key)
            where T : new()
        {
            if (!map.TryGetValue(key, out T? value))
            {
                map[key] = value = new T();
            }

            return value;
        }

        // A CNode or thread is the same object when it becomes a zombie or is answered.
        private static (int Kind, Word Object) Key(Cap cap) => cap.Tag switch
        {
            CapTag.Thread => (0, ThreadCap.From(cap).Object.Address),
            CapTag.Reply => (0, ReplyCap.From(cap).Object.Address),
            CapTag.CNode => (0, CNodeCap.From(cap).Object.Address),
            CapTag.Zombie => (0, ZombieCap.From(cap).Slots.Address),
            CapTag.IrqHandler => (1, IrqHandlerCap.From(cap).Irq),
            _ when ArchRules.Number(cap) is { } number => (2, number),
            CapTag.Untyped => (3, Regions.Start(cap)),
            _ when CapOps.IsPhysical(cap) => (0, Regions.Start(cap)),
            _ => (FirstControl + (int)cap.Tag, 0),
        };
    }
}
