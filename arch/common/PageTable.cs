// SPDX-License-Identifier: BSD-2-Clause
// Translation table walks: each level translates 9 bits of an address, from an entry to the next-level table.
namespace Sel4Gen.Kernel;

/// <summary>Where a walk ended: an entry, and how many low address bits it leaves untranslated.</summary>
public struct PteSlot
{
    public Ptr<Pte> Slot;

    /// <summary>12, 21, 30, ... up to <see cref="PageTable.RootBits"/>.</summary>
    public Word BitsLeft;
}

/// <summary>Reading and making entries.</summary>
public static partial class PageTable
{
    /// <summary>Bits of an address that one level translates.</summary>
    public const int IndexBits = ObjectSizes.PageTableIndexBits;

    /// <summary>Bytes of a table: 2^12, 512 entries of 8 bytes.</summary>
    public const int SizeBits = ObjectSizes.PageTableBits;
    public const Word Entries = 1 << IndexBits;
    public const int PageBits = ObjectSizes.PageBits;
    public const int LargePageBits = ObjectSizes.LargePageBits;
    public const int HugePageBits = ObjectSizes.HugePageBits;

    /// <summary>Levels of tables below the top one.</summary>
    public const int LowerLevels = (RootBits - PageBits) / IndexBits;

    /// <summary>log2 of the bytes of a frame.</summary>
    [Inline]
    public static Word FrameBits(FrameSize size) => PageBits + ((Word)size * IndexBits);

    /// <summary>Walks as far as there are tables towards <paramref name="address"/>.</summary>
    public static PteSlot Lookup(Ptr<Pte> root, Word address)
    {
        Word bits = RootBits;
        Ptr<Pte> slot = EntryOf(root, address, RootBits);
        for (int level = 0; level < LowerLevels; level++)
        {
            if (!IsTable(slot.Ref, bits))
            {
                break;
            }

            bits -= IndexBits;
            slot = EntryOf(Table(slot.Ref), address, bits);
        }

        return new PteSlot { Slot = slot, BitsLeft = bits };
    }

    /// <summary>The entry of a table that translates an address; its entries leave <paramref name="bitsLeft"/> bits.</summary>
    [Inline]
    public static Ptr<Pte> EntryOf(Ptr<Pte> table, Word address, Word bitsLeft) =>
        table + ((address >> (int)bitsLeft) & Bits.Mask(IndexBits));

    /// <summary>The table that a table entry points at.</summary>
    [Inline]
    public static Ptr<Pte> Table(Pte entry) => Ptr<Pte>.At(Memory.ToVirtual(Address(entry)));
}
