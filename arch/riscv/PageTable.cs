// SPDX-License-Identifier: BSD-2-Clause
// Translation tables of RISC-V with 64-bit words (privileged specification, chapter "Sv39").
//
//   virtual address  | 38..30 level 2 | 29..21 level 1 | 20..12 level 0 | 11..0 offset |
//
//   entry            | physical page 53..10 | D 7 | A 6 | G 5 | U 4 | X 3 | W 2 | R 1 | V 0 |
//   a valid entry with neither R, W nor X leads to a table; any other maps memory, at each level
using Sel4Gen.Api;

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

/// <summary>Reading and making entries.</summary>
public static partial class PageTable
{
    /// <summary>Address bits below the top level's index.</summary>
    public const int RootBits = 30;

    /// <summary>The entries of a top-level table that user level has; those behind are the kernel's.</summary>
    public const Word UserEntries = Entries / 2;

    /// <summary>Capabilities to tables do not say of which level theirs is.</summary>
    public const bool HasLevels = false;

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

    /// <summary>What user level may do through an entry that maps memory.</summary>
    [Inline]
    public static VmRights Rights(Pte entry) => entry.CanWrite ? VmRights.ReadWrite : VmRights.ReadOnly;

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
    /// such a mapping, and its entry is that of a page that is not there. Entries of all levels look alike.
    /// </summary>
    public static Pte MakeFrame(Word physical, FrameSize size, VmRights rights, VmAttributes attributes)
    {
        Pte entry = new();
        if (rights != VmRights.None)
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

    /// <summary>Writes an entry, where table walks have seen none.</summary>
    [Inline]
    public static void Write(Ptr<Pte> slot, Pte entry)
    {
        slot.Ref = entry;
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
    public static VmAttributes From(Word word) => New(executeNever: (word & (Word)RiscvVmAttributeBits.ExecuteNever) != 0, rest: 0);

    /// <summary>The attributes of the root task's memory.</summary>
    public static VmAttributes OfMemory(bool executable) => New(executeNever: !executable, rest: 0);
}
