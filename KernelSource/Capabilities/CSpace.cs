// SPDX-License-Identifier: BSD-2-Clause
// Capability look-up: from an address in a capability space to the slot at that address (manual, chapter
// "Capability Spaces", section "CSpace Addressing").
//
// One step through a CNode with guard g (G bits) and 2^R slots, with `depth` bits of the address left:
//
//     | already resolved | guard, G bits | index, R bits | bits for the next CNode |
//                        |<------------------- depth ---------------------------->|
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>
/// Capability look-ups. A failure leaves its reason in <see cref="KernelState.CurrentLookupFailure"/>.
/// </summary>
public static class CSpace
{
    /// <summary>One of a thread's own slots: they are at the start of its object.</summary>
    [Pure, Inline]
    public static Ptr<Cte> ThreadSlot(Ptr<Tcb> thread, TcbSlot slot) => thread.Cast<Cte>() + (Word)slot;

    /// <summary>The slot at an address in the thread's capability space.</summary>
    /// <returns><see cref="Status.LookupFailure"/> if there is none.</returns>
    public static (Status status, Ptr<Cte> slot) LookupSlot(Ptr<Tcb> thread, Word cptr)
    {
        // Unresolved bits are ignored: a capability may be above the deepest level.
        Cap root = ThreadSlot(thread, TcbSlot.CSpace).Ref.Cap;
        var (status, slot, _) = ResolveAddressBits(root, cptr, Config.WordBits);
        return (status, slot);
    }

    /// <summary>
    /// The capability at an address in the thread's capability space; it may be the null capability.
    /// </summary>
    public static (Status status, Cap cap) LookupCap(Ptr<Tcb> thread, Word cptr)
    {
        var (status, slot) = LookupSlot(thread, cptr);
        if (status != Status.Ok)
        {
            return (status, default);
        }
        return (Status.Ok, slot.Ref.Cap);
    }

    /// <summary>
    /// Resolves an address, starting from a CNode, until all bits are used or a capability is not a CNode.
    /// </summary>
    /// <param name="nodeCap">The CNode to start from.</param>
    /// <param name="cptr">The address; its lowest <paramref name="depth"/> bits count.</param>
    /// <param name="depth">The number of bits to resolve, at most a word's.</param>
    /// <returns>The slot, and the number of unresolved bits if a capability that is not a CNode was reached.</returns>
    public static (Status status, Ptr<Cte> slot, Word bitsRemaining) ResolveAddressBits(
        Cap nodeCap, Word cptr, Word depth)
    {
        if (nodeCap.Tag != CapTag.CNode)
        {
            KernelState.CurrentLookupFailure.Type = LookupFailureType.InvalidRoot;
            return (Status.LookupFailure, Ptr<Cte>.Null, depth);
        }
        CNodeCap node = CNodeCap.From(nodeCap);
        Word left = depth;
        while (true)
        {
            Loop.Ends("each CNode resolves at least one bit");
            Word radix = node.Radix;
            Word guardSize = node.GuardSize;
            Word levelBits = radix + guardSize;
            Contract.Assert(levelBits != 0);

            // The count wraps if the guard is longer than the remaining bits; the value is not used then.
            Word guard = (cptr >> (int)((left - guardSize) & (Config.WordBits - 1))) & Bits.Mask(guardSize);
            if (guardSize > left || guard != node.Guard)
            {
                return FailGuard(node, left);
            }
            if (levelBits > left)
            {
                return FailDepth(levelBits, left);
            }
            left -= levelBits;
            Ptr<Cte> slot = node.Object + ((cptr >> (int)left) & Bits.Mask(radix));
            if (left == 0 || slot.Ref.Cap.Tag != CapTag.CNode)
            {
                return (Status.Ok, slot, left);
            }
            node = CNodeCap.From(slot.Ref.Cap);
        }
    }

    private static (Status status, Ptr<Cte> slot, Word bitsRemaining) FailGuard(CNodeCap node, Word left)
    {
        KernelState.CurrentLookupFailure.Type = LookupFailureType.GuardMismatch;
        KernelState.CurrentLookupFailure.BitsLeft = left;
        KernelState.CurrentLookupFailure.Found = node.Guard;
        KernelState.CurrentLookupFailure.GuardSize = (uint)node.GuardSize;
        return (Status.LookupFailure, Ptr<Cte>.Null, left);
    }

    private static (Status status, Ptr<Cte> slot, Word bitsRemaining) FailDepth(Word levelBits, Word left)
    {
        SetDepthMismatch(left, levelBits);
        return (Status.LookupFailure, Ptr<Cte>.Null, left);
    }

    /// <summary>Records that a slot was expected to hold a capability.</summary>
    public static void SetMissingCapability(Word bitsLeft)
    {
        KernelState.CurrentLookupFailure.Type = LookupFailureType.MissingCapability;
        KernelState.CurrentLookupFailure.BitsLeft = bitsLeft;
    }

    private static void SetDepthMismatch(Word bitsLeft, Word bitsFound)
    {
        KernelState.CurrentLookupFailure.Type = LookupFailureType.DepthMismatch;
        KernelState.CurrentLookupFailure.BitsLeft = bitsLeft;
        KernelState.CurrentLookupFailure.Found = bitsFound;
    }

    /// <summary>The slot that an operation on CNodes takes a capability from.</summary>
    public static (Status status, Ptr<Cte> slot) LookupSourceSlot(Cap root, Word cptr, Word depth) =>
        LookupOperandSlot(true, root, cptr, depth);

    /// <summary>The slot that an operation on CNodes puts a capability into, or works on.</summary>
    public static (Status status, Ptr<Cte> slot) LookupTargetSlot(Cap root, Word cptr, Word depth) =>
        LookupOperandSlot(false, root, cptr, depth);

    /// <summary>The slot that a new capability goes into: it must be empty.</summary>
    public static (Status status, Ptr<Cte> slot) LookupEmptySlot(Cap root, Word cptr, Word depth)
    {
        var (status, slot) = LookupTargetSlot(root, cptr, depth);
        return status != Status.Ok ? (status, slot) : (DerivationTree.EnsureEmptySlot(slot), slot);
    }

    /// <summary>The pivot slot of a rotation.</summary>
    public static (Status status, Ptr<Cte> slot) LookupPivotSlot(Cap root, Word cptr, Word depth) =>
        LookupOperandSlot(true, root, cptr, depth);

    // Here all bits of the address must be resolved, and a failure is an error of the system call.
    private static (Status status, Ptr<Cte> slot) LookupOperandSlot(
        bool isSource, Cap root, Word cptr, Word depth)
    {
        if (root.Tag != CapTag.CNode)
        {
            KernelState.CurrentLookupFailure.Type = LookupFailureType.InvalidRoot;
            return (SyscallErrors.FailedLookup(isSource), Ptr<Cte>.Null);
        }
        if (depth < 1 || depth > Config.WordBits)
        {
            return (SyscallErrors.RangeError(1, Config.WordBits), Ptr<Cte>.Null);
        }
        var (status, slot, bitsRemaining) = ResolveAddressBits(root, cptr, depth);
        if (status != Status.Ok)
        {
            return (SyscallErrors.FailedLookup(isSource), Ptr<Cte>.Null);
        }
        if (bitsRemaining != 0)
        {
            SetDepthMismatch(bitsRemaining, 0);
            return (SyscallErrors.FailedLookup(isSource), Ptr<Cte>.Null);
        }
        return (Status.Ok, slot);
    }
}
