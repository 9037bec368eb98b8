// SPDX-License-Identifier: BSD-2-Clause
// Operations on each kind of capability: how it is copied, restricted and badged, and which object it refers to. Arch
// handles the architecture's kinds. Finalisation when the last capability to an object is deleted: Deletion/.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations on all kinds of capabilities.</summary>
public static class CapOps
{
    /// <summary>Whether the capability is of a kind of the architecture.</summary>
    [Pure, Inline]
    public static bool IsArch(Cap cap) =>
        cap.Tag >= CapTag.FirstArch && (Config.Is64Bit || cap.Tag <= CapTag.LastArch);

    /// <summary>
    /// The capability that a copy of this one has (manual, section "Capability Derivation Tree").
    /// </summary>
    /// <param name="slot">Where the original is.</param>
    /// <param name="cap">The original, possibly with fewer rights.</param>
    /// <returns>The null capability if this kind cannot be copied; an error if it cannot be copied
    /// now.</returns>
    public static (Status status, Cap cap) Derive(Ptr<Cte> slot, Cap cap)
    {
        if (IsArch(cap))
        {
            return Arch.DeriveCap(slot, cap);
        }
        if (Config.Mcs)
        {
            if (TimeCaps.IsKind(cap))
            {
                return (Status.Ok, cap);
            }
        }
        switch (cap.Tag)
        {
            case CapTag.Zombie:
            case CapTag.IrqControl:
            case CapTag.Reply:
                return (Status.Ok, default);
            case CapTag.Untyped:
                return (DerivationTree.EnsureNoChildren(slot), cap);
            default:
                return (Status.Ok, cap);
        }
    }

    /// <summary>
    /// The capability with no more rights than these (manual, section "Capability Rights").
    /// </summary>
    public static Cap MaskRights(CapRights rights, Cap cap)
    {
        if (IsArch(cap))
        {
            return Arch.MaskRights(rights, cap);
        }
        switch (cap.Tag)
        {
            case CapTag.Endpoint:
                EndpointCap endpoint = EndpointCap.From(cap);
                endpoint.CanSend = endpoint.CanSend && rights.AllowWrite;
                endpoint.CanReceive = endpoint.CanReceive && rights.AllowRead;
                endpoint.CanGrant = endpoint.CanGrant && rights.AllowGrant;
                endpoint.CanGrantReply = endpoint.CanGrantReply && rights.AllowGrantReply;
                return endpoint.ToCap();
            case CapTag.Notification:
                NotificationCap notification = NotificationCap.From(cap);
                notification.CanSend = notification.CanSend && rights.AllowWrite;
                notification.CanReceive = notification.CanReceive && rights.AllowRead;
                return notification.ToCap();
            case CapTag.Reply:
                ReplyCap reply = ReplyCap.From(cap);
                reply.CanGrant = reply.CanGrant && rights.AllowGrant;
                return reply.ToCap();
            default:
                return cap;
        }
    }

    /// <summary>
    /// The capability with a new badge, or a CNode with a new guard; other kinds stay as they are.
    /// </summary>
    /// <param name="preserve">The capability is moved, not copied: a badge may not be set.</param>
    /// <param name="data">The badge, or the guard as <see cref="CNodeCapData"/>.</param>
    /// <param name="cap">The original.</param>
    /// <returns>The null capability if that is not possible.</returns>
    public static Cap UpdateData(bool preserve, Word data, Cap cap)
    {
        if (IsArch(cap))
        {
            return Arch.UpdateData(preserve, data, cap);
        }
        switch (cap.Tag)
        {
            case CapTag.Endpoint:
                EndpointCap endpoint = EndpointCap.From(cap);
                if (preserve || endpoint.Badge != 0)
                {
                    return default;
                }
                endpoint.Badge = data & CapLayout.BadgeMask;
                return endpoint.ToCap();
            case CapTag.Notification:
                NotificationCap notification = NotificationCap.From(cap);
                if (preserve || notification.Badge != 0)
                {
                    return default;
                }
                notification.Badge = data & CapLayout.BadgeMask;
                return notification.ToCap();
            case CapTag.CNode:
                return UpdateGuard(data, CNodeCap.From(cap));
            default:
                return cap;
        }
    }

    private static Cap UpdateGuard(Word data, CNodeCap node)
    {
        CNodeCapData word = new CNodeCapData { W0 = data };
        Word guardSize = word.GuardSize;
        if (guardSize + node.Radix > Config.WordBits)
        {
            return default;
        }
        node.GuardSize = guardSize;
        node.Guard = word.Guard & Bits.Mask(guardSize);
        return node.ToCap();
    }

    /// <summary>
    /// Whether copies of the derived capability are its children in the derivation tree, not its siblings.
    /// </summary>
    public static bool IsRevocable(Cap derived, Cap source)
    {
        if (IsArch(derived))
        {
            return Arch.IsRevocable(derived, source);
        }
        switch (derived.Tag)
        {
            case CapTag.Endpoint:
                return EndpointCap.From(derived).Badge != EndpointCap.From(source).Badge;
            case CapTag.Notification:
                return NotificationCap.From(derived).Badge != NotificationCap.From(source).Badge;
            case CapTag.IrqHandler:
                return source.Tag == CapTag.IrqControl;
            case CapTag.Untyped:
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// Whether capability <paramref name="b"/> refers to the object of <paramref name="a"/>, or to a part of it.
    /// </summary>
    public static bool SameRegion(Cap a, Cap b)
    {
        if (Config.Mcs)
        {
            if (TimeCaps.IsKind(a))
            {
                return TimeCaps.SameRegion(a, b);
            }
        }
        switch (a.Tag)
        {
            case CapTag.Untyped:
                return Contains(UntypedCap.From(a), b);
            case CapTag.Endpoint:
                return b.Tag == CapTag.Endpoint && EndpointCap.From(a).Object == EndpointCap.From(b).Object;
            case CapTag.Notification:
                return b.Tag == CapTag.Notification
                    && NotificationCap.From(a).Object == NotificationCap.From(b).Object;
            case CapTag.CNode:
                return b.Tag == CapTag.CNode && CNodeCap.From(a).Object == CNodeCap.From(b).Object
                    && CNodeCap.From(a).Radix == CNodeCap.From(b).Radix;
            case CapTag.Thread:
                return b.Tag == CapTag.Thread && ThreadCap.From(a).Object == ThreadCap.From(b).Object;
            case CapTag.Reply:
                return b.Tag == CapTag.Reply && ReplyCap.From(a).Object == ReplyCap.From(b).Object;
            case CapTag.Domain:
                return b.Tag == CapTag.Domain;
            case CapTag.IrqControl:
                return b.Tag == CapTag.IrqControl || b.Tag == CapTag.IrqHandler
                    || (IsArch(b) && Arch.SameRegion(a, b));
            case CapTag.IrqHandler:
                return b.Tag == CapTag.IrqHandler && IrqHandlerCap.From(a).Irq == IrqHandlerCap.From(b).Irq;
            case CapTag.Null:
            case CapTag.Zombie:
                return false;
            default:
                return IsArch(b) && Arch.SameRegion(a, b);
        }
    }

    // Ends are inclusive: a range may reach the last byte of the address space.
    private static bool Contains(UntypedCap untyped, Cap cap)
    {
        if (!IsPhysical(cap))
        {
            return false;
        }
        Word untypedStart = untyped.Base;
        Word untypedLast = untypedStart + Bits.Mask(untyped.SizeBits);
        Word start = BaseOf(cap);
        Word last = start + Bits.Mask(SizeBitsOf(cap));
        return untypedStart <= start && last <= untypedLast && start <= last;
    }

    /// <summary>Whether both refer to the same object, which exists as long as one of them does.</summary>
    public static bool SameObject(Cap a, Cap b)
    {
        if (a.Tag == CapTag.Untyped || (a.Tag == CapTag.IrqControl && b.Tag == CapTag.IrqHandler))
        {
            return false;
        }
        return IsArch(a) || IsArch(b) ? Arch.SameObject(a, b) : SameRegion(a, b);
    }

    /// <summary>Whether the capability refers to a range of memory.</summary>
    public static bool IsPhysical(Cap cap)
    {
        if (Config.Mcs)
        {
            if (TimeCaps.IsKind(cap))
            {
                return TimeCaps.IsPhysical(cap);
            }
        }
        switch (cap.Tag)
        {
            case CapTag.Untyped:
            case CapTag.Endpoint:
            case CapTag.Notification:
            case CapTag.CNode:
            case CapTag.Thread:
            case CapTag.Zombie:
                return true;
            case CapTag.Null:
            case CapTag.Reply:
            case CapTag.IrqControl:
            case CapTag.IrqHandler:
            case CapTag.Domain:
                return false;
            default:
                return Arch.CapIsPhysical(cap);
        }
    }

    /// <summary>The first address of the memory that the capability refers to (<see cref="IsPhysical"/>).</summary>
    public static Word BaseOf(Cap cap)
    {
        if (Config.Mcs)
        {
            if (TimeCaps.IsKind(cap))
            {
                return TimeCaps.BaseOf(cap);
            }
        }
        switch (cap.Tag)
        {
            case CapTag.Untyped:
                return UntypedCap.From(cap).Base;
            case CapTag.Endpoint:
                return EndpointCap.From(cap).Object.Address;
            case CapTag.Notification:
                return NotificationCap.From(cap).Object.Address;
            case CapTag.CNode:
                return CNodeCap.From(cap).Object.Address;
            case CapTag.Thread:
                return ThreadCap.From(cap).Object.Address;
            case CapTag.Zombie:
                return ZombieCap.From(cap).Slots.Address;
            default:
                return Arch.CapBase(cap);
        }
    }

    /// <summary>The memory that the capability refers to (<see cref="IsPhysical"/>) has 2^n bytes.</summary>
    public static Word SizeBitsOf(Cap cap)
    {
        if (Config.Mcs)
        {
            if (TimeCaps.IsKind(cap))
            {
                return TimeCaps.SizeBitsOf(cap);
            }
        }
        switch (cap.Tag)
        {
            case CapTag.Untyped:
                return UntypedCap.From(cap).SizeBits;
            case CapTag.Endpoint:
                return ObjectSize.EndpointBits;
            case CapTag.Notification:
                return ObjectSize.NotificationBits;
            case CapTag.CNode:
                return CNodeCap.From(cap).Radix + ObjectSize.SlotBits;
            case CapTag.Thread:
                return ObjectSize.TcbBits;
            case CapTag.Zombie:
                ZombieCap zombie = ZombieCap.From(cap);
                return zombie.IsThread ? ObjectSize.TcbBits : zombie.Radix + ObjectSize.SlotBits;
            default:
                return Arch.CapSizeBits(cap);
        }
    }

    /// <summary>
    /// The free index of an untyped of 2^<paramref name="sizeBits"/> bytes that is fully used.
    /// </summary>
    [Pure, Inline]
    public static Word FullIndex(Word sizeBits) => Bits.Bit(sizeBits - ObjectSize.MinUntypedBits);
}
