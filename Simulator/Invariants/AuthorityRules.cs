// SPDX-License-Identifier: BSD-2-Clause
// Authority is never created: a capability that appears during an entry was there before with at least its
// rights, or was made from memory or from a control capability that was there. (Take and grant of the manual's access
// control model, section "Capability-based Access Control", seen from the outside.)
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>All capabilities before an entry, to be compared with those after it.</summary>
public sealed class AuthorityRules
{
    private readonly Dictionary<Word, Cap> _slots = [];
    private readonly Dictionary<(CapTag Tag, Word Object), List<Cap>> _objects = [];
    private readonly List<(Word Start, Word Last, bool IsDevice)> _untyped = [];
    private readonly HashSet<CapTag> _tags = [];

    /// <summary>Remembers what there is.</summary>
    public AuthorityRules(KernelMachine machine)
    {
        foreach (SlotView slot in new KernelView(machine).Slots)
        {
            _slots[slot.Slot.Address] = slot.Cap;
            _tags.Add(slot.Cap.Tag);
            if (!_objects.TryGetValue(Object(slot.Cap), out List<Cap>? caps))
            {
                _objects[Object(slot.Cap)] = caps = [];
            }

            caps.Add(slot.Cap);
            if (slot.Cap.Tag == CapTag.Untyped)
            {
                (Word start, Word last) = Regions.Range(slot.Cap);
                _untyped.Add((start, last, UntypedCap.From(slot.Cap).IsDevice));
            }
        }
    }

    /// <summary>Checks what has changed since.</summary>
    /// <exception cref="InvariantException">A capability came from nowhere, or has more rights than any before.</exception>
    public void Check(KernelMachine machine)
    {
        foreach (SlotView slot in new KernelView(machine).Slots)
        {
            bool isSame = _slots.TryGetValue(slot.Slot.Address, out Cap before)
                && before.W0 == slot.Cap.W0 && before.W1 == slot.Cap.W1;
            Invariants.Require(
                isSame || WasHeld(slot.Cap) || WasMade(slot.Cap), $"the {slot} came from nowhere: {StatePrinter.Describe(slot.Cap)}");
        }
    }

    private bool WasHeld(Cap cap) => _objects.TryGetValue(Object(cap), out List<Cap>? caps) && caps.Any(c => Allows(c, cap));

    // Whether the first capability may become the second by copying, minting or moving.
    private static bool Allows(Cap from, Cap to)
    {
        switch (to.Tag)
        {
            case CapTag.Endpoint:
                EndpointCap held = EndpointCap.From(from);
                EndpointCap now = EndpointCap.From(to);
                return (held.Badge == now.Badge || held.Badge == 0)
                    && (held.CanSend || !now.CanSend) && (held.CanReceive || !now.CanReceive)
                    && (held.CanGrant || !now.CanGrant) && (held.CanGrantReply || !now.CanGrantReply);
            case CapTag.Notification:
                NotificationCap had = NotificationCap.From(from);
                NotificationCap has = NotificationCap.From(to);
                return (had.Badge == has.Badge || had.Badge == 0)
                    && (had.CanSend || !has.CanSend) && (had.CanReceive || !has.CanReceive);
            case CapTag.CNode:
                return CNodeCap.From(from).Radix == CNodeCap.From(to).Radix;
            case CapTag.Untyped:
                return UntypedCap.From(from).SizeBits == UntypedCap.From(to).SizeBits
                    && UntypedCap.From(from).IsDevice == UntypedCap.From(to).IsDevice;
            case CapTag.Reply when Config.Mcs:
                return ReplyCap.From(from).CanGrant || !ReplyCap.From(to).CanGrant;
            case CapTag.SchedContext when Config.Mcs:
                return SchedContextCap.From(from).SizeBits == SchedContextCap.From(to).SizeBits;
            case CapTag.SchedControl when Config.Mcs:
                return SchedControlCap.From(from).Core == SchedControlCap.From(to).Core;
            default:
                return ArchRules.Allows(from, to);
        }
    }

    // Memory becomes an object only while no capability to that object is left. (An untyped may begin where its parent does.)
    private bool WasMade(Cap cap)
    {
        bool isNew = !_objects.ContainsKey(Object(cap));
        switch (cap.Tag)
        {
            case CapTag.Reply when !Config.Mcs:
                return _objects.ContainsKey((CapTag.Thread, ReplyCap.From(cap).Object.Address));
            case CapTag.Zombie:
                Word slots = ZombieCap.From(cap).Slots.Address;
                return _objects.ContainsKey((CapTag.CNode, slots)) || _objects.ContainsKey((CapTag.Thread, slots));
            case CapTag.IrqHandler:
                return _tags.Contains(CapTag.IrqControl);
            case CapTag.Untyped:
                return LiesInUntyped(cap, UntypedCap.From(cap).IsDevice);
        }

        if (ArchRules.MadeBy(cap) is { } control)
        {
            return _tags.Contains(control) && (!CapOps.IsPhysical(cap) || LiesInUntyped(cap, false));
        }

        return isNew && CapOps.IsPhysical(cap) && LiesInUntyped(cap, ArchRules.IsDeviceFrame(cap));
    }

    private bool LiesInUntyped(Cap cap, bool isDevice)
    {
        (Word start, Word last) = Regions.Range(cap);
        return _untyped.Any(u => u.Start <= start && last <= u.Last && u.IsDevice == isDevice);
    }

    private static (CapTag Tag, Word Object) Object(Cap cap) => cap.Tag switch
    {
        CapTag.Reply when !Config.Mcs => (cap.Tag, ReplyCap.From(cap).Object.Address),
        CapTag.IrqHandler => (cap.Tag, IrqHandlerCap.From(cap).Irq),
        _ when ArchRules.Number(cap) is { } number => (cap.Tag, number),
        _ when CapOps.IsPhysical(cap) => (cap.Tag, Regions.Start(cap)),
        _ => (cap.Tag, 0),
    };
}
