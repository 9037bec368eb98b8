// SPDX-License-Identifier: BSD-2-Clause
// The root task's initial capabilities: some in slots with a fixed meaning, the others in consecutive slots after them.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Fills the root CNode.</summary>
[BootOnly]
public static class BootCaps
{
    [BootOnly] private static Ptr<Cte> s_slots;
    [BootOnly] private static Word s_next;

    /// <summary>The number of the next slot that <see cref="Provide"/> fills.</summary>
    public static Word Next => s_next;

    /// <summary>
    /// Makes the root CNode's capability and puts it into its own slot. It resolves exactly a word's bits.
    /// </summary>
    public static void CreateRootCNode(Word address)
    {
        s_slots = Ptr<Cte>.At(address);
        s_next = (Word)InitialSlot.Count;
        ProvideAt(
            InitialSlot.InitThreadCNode,
            CNodeCap.New(
                @object: s_slots,
                radix: Config.RootCNodeSizeBits,
                guardSize: Config.WordBits - Config.RootCNodeSizeBits,
                guard: 0).ToCap());
    }

    /// <summary>The slot with this number.</summary>
    public static Ptr<Cte> Slot(InitialSlot slot) => s_slots + (Word)slot;

    /// <summary>Fills a slot with a fixed meaning.</summary>
    public static void ProvideAt(InitialSlot slot, Cap cap) => Write(s_slots + (Word)slot, cap);

    /// <summary>Fills the next slot.</summary>
    /// <returns>False if the CNode is full.</returns>
    public static bool Provide(Cap cap)
    {
        if (s_next == Bits.Bit(Config.RootCNodeSizeBits))
        {
            return false;
        }
        Write(s_slots + s_next, cap);
        s_next++;
        return true;
    }

    // Every initial capability is the root of a derivation tree.
    private static void Write(Ptr<Cte> slot, Cap cap)
    {
        slot.Ref.Cap = cap;
        slot.Ref.Mdb = DerivationTree.Root();
    }
}
