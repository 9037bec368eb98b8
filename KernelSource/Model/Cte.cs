// SPDX-License-Identifier: BSD-2-Clause
// A capability slot (CTE, "capability table entry"): the capability and its place in the derivation tree.
//
// The derivation tree is kept as one doubly linked list in depth-first order; which capability is a child of which follows
// from the capabilities themselves (DerivationTree.IsParentOf).
namespace Sel4Gen.Kernel;

/// <summary>A slot. 2^5 bytes with 64-bit words, 2^4 with 32-bit words (manual: seL4_SlotBits).</summary>
public struct Cte
{
    public Cap Cap;
    public MdbNode Mdb;
}

/// <summary>The list pointers of a slot, with two flags in bits that alignment leaves free.</summary>
[Packed(2)]
public partial struct MdbNode
{
    [Bits(0, 4, Config.WordBits - 4, ValueShift = 4)]
    public partial Ptr<Cte> Next { get; set; }

    /// <summary>Capabilities derived from this one are below it in the tree.</summary>
    [Bits(0, 1, 1)]
    public partial bool Revocable { get; set; }

    /// <summary>The first of the capabilities that carry the same badge.</summary>
    [Bits(0, 0, 1)]
    public partial bool FirstBadged { get; set; }

    [Bits(1, 0, Config.WordBits)]
    public partial Ptr<Cte> Prev { get; set; }
}
