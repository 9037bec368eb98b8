// SPDX-License-Identifier: BSD-2-Clause
// Translation tables of RISC-V with 64-bit words (privileged specification, chapter "Sv39").
//
//   virtual address  | 38..30 level 2 | 29..21 level 1 | 20..12 level 0 | 11..0 offset |
//
//   entry            | physical page 53..10 | D 7 | A 6 | G 5 | U 4 | X 3 | W 2 | R 1 | V 0 |
//   a valid entry with neither R, W nor X leads to a table; any other maps memory, at each level
namespace Sel4Gen.Kernel;

/// <summary>A translation table entry.</summary>
[Packed(1, UnitBits = 64)]
public partial struct Pte
{
    [Bits(0, 0, 1)]
    public partial bool IsValid { get; set; }

    [Bits(0, 1, 1)]
    public partial bool CanRead { get; set; }

    [Bits(0, 2, 1)]
    public partial bool CanWrite { get; set; }

    [Bits(0, 3, 1)]
    public partial bool CanExecute { get; set; }

    /// <summary>User level may use the mapping.</summary>
    [Bits(0, 4, 1)]
    public partial bool IsUser { get; set; }

    /// <summary>The translation belongs to every ASID.</summary>
    [Bits(0, 5, 1)]
    public partial bool IsGlobal { get; set; }

    /// <summary>A: without it an access faults.</summary>
    [Bits(0, 6, 1)]
    public partial bool IsAccessed { get; set; }

    /// <summary>D: without it a store faults.</summary>
    [Bits(0, 7, 1)]
    public partial bool IsDirty { get; set; }

    /// <summary>The physical page of the table or of the memory: its address divided by 4096.</summary>
    [Bits(0, 10, 44)]
    public partial ulong Page { get; set; }
}

/// <summary>Where a walk ended: an entry, and how many low address bits it leaves untranslated.</summary>
public struct PteSlot
{
    public Ptr<Pte> Slot;

    /// <summary>30, 21 or 12.</summary>
    public Word BitsLeft;
}

/// <summary>Reading and making entries.</summary>
public static class PageTable
{
    /// <summary>Bits of an address that one level translates.</summary>
    public const int IndexBits = 9;

    /// <summary>Bytes of a table: 2^12, 512 entries of 8 bytes.</summary>
    public const int SizeBits = 12;
    public const int PageBits = 12;
    public const int LargePageBits = 21;
    public const int HugePageBits = 30;

    /// <summary>Address bits below the top level's index.</summary>
    public const int RootBits = 30;

    /// <summary>Levels of tables below the top one.</summary>
    private const int LowerLevels = 2;

    /// <summary>The entries of a top-level table that user level has; those behind are the kernel's.</summary>
    public const Word UserEntries = 256;
    public const Word Entries = 512;

    /// <summary>log2 of the bytes of a frame.</summary>
    [Inline]
    public static Word FrameBits(FrameSize size) => PageBits + ((Word)size * IndexBits);

    /// <summary>Walks as far as there are tables towards <paramref name="address"/>.</summary>
    public static PteSlot Lookup(Ptr<Pte> root, Word address)
    {
        Word bits = RootBits;
        Ptr<Pte> slot = root + ((address >> RootBits) & Bits.Mask(IndexBits));
        for (int level = 0; level < LowerLevels; level++)
        {
            if (!IsTable(slot.Ref, bits))
            {
                break;
            }

            bits -= IndexBits;
            slot = Table(slot.Ref) + ((address >> (int)bits) & Bits.Mask(IndexBits));
        }

        return new PteSlot { Slot = slot, BitsLeft = bits };
    }

    /// <summary>Whether an entry of the level that leaves <paramref name="bitsLeft"/> bits points at a table.</summary>
    [Inline]
    public static bool IsTable(Pte entry, Word bitsLeft) =>
        entry.IsValid && !entry.CanRead && !entry.CanWrite && !entry.CanExecute && bitsLeft > PageBits;

    /// <summary>Whether an entry of that level maps memory.</summary>
    [Inline]
    public static bool IsFrame(Pte entry, Word bitsLeft) =>
        entry.IsValid && (entry.CanRead || entry.CanWrite || entry.CanExecute);

    /// <summary>The physical address that an entry holds.</summary>
    [Inline]
    public static Word Address(Pte entry) => (Word)(entry.Page << PageBits);

    /// <summary>The table that a table entry points at.</summary>
    [Inline]
    public static Ptr<Pte> Table(Pte entry) => Ptr<Pte>.At(Memory.ToVirtual(Address(entry)));

    /// <summary>The entry that leads to a table. All other bits are reserved there.</summary>
    public static Pte MakeTable(Ptr<Pte> table)
    {
        Pte entry = new();
        entry.IsValid = true;
        entry.Page = Memory.ToPhysical(table.Address) >> PageBits;
        return entry;
    }

    /// <summary>
    /// The entry that maps a frame for user level. What user level may not read it may not execute either: nothing is left of
    /// such a mapping, and its entry is that of a page that is not there.
    /// </summary>
    public static Pte MakeFrame(Word physical, VmRights rights, VmAttributes attributes)
    {
        Pte entry = new();
        if (rights != VmRights.KernelOnly)
        {
            entry.IsValid = true;
            entry.CanRead = true;
            entry.CanWrite = rights == VmRights.ReadWrite;
            entry.CanExecute = !attributes.ExecuteNever;
            entry.IsUser = true;
            entry.IsAccessed = true;
            entry.IsDirty = true;
            entry.Page = physical >> PageBits;
        }

        return entry;
    }

    /// <summary>The entry that maps memory for the kernel only; device memory is never executable.</summary>
    public static Pte MakeKernelFrame(Word physical, bool isDevice)
    {
        Pte entry = new();
        entry.IsValid = true;
        entry.CanRead = true;
        entry.CanWrite = true;
        entry.CanExecute = !isDevice;
        entry.IsGlobal = true;
        entry.IsAccessed = true;
        entry.IsDirty = true;
        entry.Page = physical >> PageBits;
        return entry;
    }
}

/// <summary>seL4_RISCV_VMAttributes.</summary>
[Packed(1)]
public partial struct VmAttributes
{
    [Bits(0, 0, 1)]
    public partial bool ExecuteNever { get; set; }

    /// <summary>Bits that mean nothing.</summary>
    [Bits(0, 1, 63)]
    public partial Word Rest { get; set; }

    /// <summary>The attributes that a message word asks for.</summary>
    public static VmAttributes From(Word word) => New(executeNever: (word & 1) != 0, rest: 0);
}
