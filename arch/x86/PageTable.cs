// SPDX-License-Identifier: BSD-2-Clause
// Translation tables of x86-64 with four levels (Intel SDM, volume 3, section 4.5; AMD64 APM, volume 2, section 5.3).
//
//   virtual address  | 47..39 PML4 | 38..30 PDPT | 29..21 directory | 20..12 table | 11..0 offset |
//
//   entry            | page 51..12 | our own 9 | G 8 | block 7 | D 6 | A 5 | cache disable 4 | write through 3 | U 2 | W 1 | P 0 |
//                    the attribute bit PAT is bit 7 of an entry of the last level, bit 12 of a block's
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>A translation table entry.</summary>
[Packed(1, UnitBits = 64)]
public partial struct Pte
{
    /// <summary>P.</summary>
    [Bits(0, 0, 1)]
    public partial bool IsValid { get; set; }

    [Bits(0, 1, 1)]
    public partial bool CanWrite { get; set; }

    /// <summary>User level may use the mapping.</summary>
    [Bits(0, 2, 1)]
    public partial bool IsUser { get; set; }

    [Bits(0, 3, 1)]
    public partial bool WriteThrough { get; set; }

    [Bits(0, 4, 1)]
    public partial bool CacheDisabled { get; set; }

    [Bits(0, 5, 1)]
    public partial bool IsAccessed { get; set; }

    [Bits(0, 6, 1)]
    public partial bool IsDirty { get; set; }

    /// <summary>PS: a block; in an entry of the last level PAT.</summary>
    [Bits(0, 7, 1)]
    public partial bool IsBlockOrAttribute { get; set; }

    /// <summary>The translation belongs to every address space.</summary>
    [Bits(0, 8, 1)]
    public partial bool IsGlobal { get; set; }

    /// <summary>The processor ignores it: the entry maps a block, whose lowest page bit is PAT.</summary>
    [Bits(0, 9, 1)]
    public partial bool IsBlock { get; set; }

    /// <summary>The physical page of the table or of the memory: its address divided by 4096.</summary>
    [Bits(0, 12, 40)]
    public partial ulong Page { get; set; }
}

/// <summary>Reading and making entries.</summary>
public static partial class PageTable
{
    /// <summary>Address bits below the top level's index.</summary>
    public const int RootBits = 39;

    /// <summary>The entries of a top-level table that user level has; those behind are the kernel's.</summary>
    public const Word UserEntries = Entries / 2;

    /// <summary>Capabilities to tables say which level theirs is of.</summary>
    public const bool HasLevels = true;

    /// <summary>The level of a table that an entry of 2^<paramref name="bits"/> bytes leads to: 0 is the last.</summary>
    public static uint LevelOf(Word bits)
    {
        Contract.Requires(bits >= LargePageBits && bits <= RootBits);
        return (uint)((bits - LargePageBits) / IndexBits);
    }

    /// <summary>log2 of the bytes that an entry translates that leads to a table of a level.</summary>
    public static Word BitsOf(uint level) => LargePageBits + ((Word)level * IndexBits);

    /// <summary>Whether an entry of the level that leaves <paramref name="bitsLeft"/> bits points at a table.</summary>
    [Inline]
    public static bool IsTable(Pte entry, Word bitsLeft) => entry.IsValid && !entry.IsBlock && bitsLeft > PageBits;

    /// <summary>Whether an entry of that level maps memory.</summary>
    [Inline]
    public static bool IsFrame(Pte entry, Word bitsLeft) => entry.IsValid && (entry.IsBlock || bitsLeft == PageBits);

    /// <summary>The physical address that an entry holds.</summary>
    [Inline]
    public static Word Address(Pte entry)
    {
        Word page = entry.IsBlock ? entry.Page & ~(Word)1 : entry.Page;
        return page << PageBits;
    }

    /// <summary>What user level may do through an entry that maps memory.</summary>
    [Inline]
    public static VmRights Rights(Pte entry) =>
        !entry.IsUser ? VmRights.None : entry.CanWrite ? VmRights.ReadWrite : VmRights.ReadOnly;

    /// <summary>The entry that leads to a table: what may be done is said by the entries below.</summary>
    public static Pte MakeTable(Ptr<Pte> table)
    {
        Pte entry = new();
        entry.IsValid = true;
        entry.CanWrite = true;
        entry.IsUser = true;
        entry.IsAccessed = true;
        entry.Page = Memory.ToPhysical(table.Address) >> PageBits;
        return entry;
    }

    /// <summary>The entry that maps a frame for user level, for whom every page that it may read is executable.</summary>
    public static Pte MakeFrame(Word physical, FrameSize size, VmRights rights, VmAttributes attributes)
    {
        Pte entry = Make(physical, size);
        entry.IsUser = rights != VmRights.None;
        entry.CanWrite = rights == VmRights.ReadWrite;
        entry.WriteThrough = attributes.WriteThrough;
        entry.CacheDisabled = attributes.CacheDisabled;
        if (attributes.Attribute)
        {
            if (size == FrameSize.Small)
            {
                entry.IsBlockOrAttribute = true;
            }
            else
            {
                entry.Page = entry.Page | 1;
            }
        }

        return entry;
    }

    /// <summary>The entry that maps memory, or registers of a device, for the kernel only.</summary>
    public static Pte MakeKernelFrame(Word physical, FrameSize size, bool isDevice)
    {
        Pte entry = Make(physical, size);
        entry.CanWrite = true;
        entry.IsGlobal = true;
        entry.WriteThrough = isDevice;
        entry.CacheDisabled = isDevice;
        return entry;
    }

    private static Pte Make(Word physical, FrameSize size)
    {
        Pte entry = new();
        entry.IsValid = true;
        entry.IsAccessed = true;
        entry.IsDirty = true;
        entry.IsBlockOrAttribute = size != FrameSize.Small;
        entry.IsBlock = size != FrameSize.Small;
        entry.Page = physical >> PageBits;
        return entry;
    }

    /// <summary>Writes an entry, where table walks have seen none.</summary>
    [Inline]
    public static void Write(Ptr<Pte> slot, Pte entry)
    {
        slot.Ref = entry;
    }
}

/// <summary>seL4_X86_VMAttributes: the number of an entry of the page attribute table.</summary>
[Packed(1)]
public partial struct VmAttributes
{
    [Bits(0, 0, 1)]
    public partial bool WriteThrough { get; set; }

    [Bits(0, 1, 1)]
    public partial bool CacheDisabled { get; set; }

    [Bits(0, 2, 1)]
    public partial bool Attribute { get; set; }

    /// <summary>Bits that mean nothing.</summary>
    [Bits(0, 3, 61)]
    public partial Word Rest { get; set; }

    /// <summary>The attributes that a message word asks for.</summary>
    public static VmAttributes From(Word word) => New(
        writeThrough: (word & 1) != 0, cacheDisabled: (word & 2) != 0, attribute: (word & 4) != 0, rest: 0);

    /// <summary>The attributes of the root task's memory: what is executable is not said.</summary>
    public static VmAttributes OfMemory(bool executable) => From((Word)X86VmAttributeBits.Default_VMAttributes);
}
