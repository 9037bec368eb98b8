// SPDX-License-Identifier: BSD-2-Clause
// Translation tables of AArch64 with 4 KiB granule (Arm ARM, DDI 0487, chapter D8).
//
//   virtual address  | 47..39 level 0 | 38..30 level 1 | 29..21 level 2 | 20..12 level 3 | 11..0 offset |
//
//   descriptor       | XN 54 | PXN 53 | address 47..12 | nG 11 | AF 10 | SH 9..8 | AP 7..6 | attribute 4..2 | type 1..0 |
//   type             0 invalid; 1 block (levels 1 and 2); 3 table (levels 0 to 2) or page (level 3)
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Index into MAIR_EL1. The order is the one that the boot loader uses, so that both tables agree.</summary>
public enum MemoryAttribute : uint
{
    DeviceStronglyOrdered = 0,
    Device = 1,
    DeviceGathering = 2,
    NormalUncached = 3,
    Normal = 4,
    NormalWriteThrough = 5,
}

/// <summary>AP[2:1] of a descriptor: who may read and write.</summary>
public enum AccessPermission : uint
{
    KernelOnly = 0,
    ReadWrite = 1,
    KernelReadOnly = 2,
    ReadOnly = 3,
}

/// <summary>A translation table entry.</summary>
[Packed(1, UnitBits = 64)]
public partial struct Pte
{
    [Bits(0, 0, 1)]
    public partial bool IsValid { get; set; }

    /// <summary>Levels 0 to 2: a table, not a block. Level 3: always set in a valid entry.</summary>
    [Bits(0, 1, 1)]
    public partial bool IsTableOrPage { get; set; }

    [Bits(0, 2, 3)]
    public partial MemoryAttribute Attribute { get; set; }

    [Bits(0, 6, 2)]
    public partial AccessPermission Permission { get; set; }

    /// <summary>0 not shareable, 2 outer, 3 inner.</summary>
    [Bits(0, 8, 2)]
    public partial uint Shareability { get; set; }

    /// <summary>AF: without it the first access faults.</summary>
    [Bits(0, 10, 1)]
    public partial bool Accessed { get; set; }

    /// <summary>nG: the translation belongs to the current ASID.</summary>
    [Bits(0, 11, 1)]
    public partial bool NotGlobal { get; set; }

    /// <summary>Physical address of the table, block or page.</summary>
    [Bits(0, 12, 36, ValueShift = 12)]
    public partial ulong Address { get; set; }

    [Bits(0, 53, 1)]
    public partial bool PrivilegedExecuteNever { get; set; }

    [Bits(0, 54, 1)]
    public partial bool ExecuteNever { get; set; }
}

/// <summary>Reading and making entries.</summary>
public static partial class PageTable
{
    /// <summary>Address bits below level 0's index.</summary>
    public const int RootBits = 39;

    /// <summary>Entries of a top-level table that user level has.</summary>
    public const Word UserEntries = Entries;

    private const uint InnerShareable = 3;

    /// <summary>Capabilities to tables do not say of which level theirs is.</summary>
    public const bool HasLevels = false;

    /// <summary>Whether an entry of the level that leaves <paramref name="bitsLeft"/> bits points at a table.</summary>
    [Inline]
    public static bool IsTable(Pte entry, Word bitsLeft) => entry.IsValid && entry.IsTableOrPage && bitsLeft > PageBits;

    /// <summary>Whether an entry of that level maps memory.</summary>
    [Inline]
    public static bool IsFrame(Pte entry, Word bitsLeft) =>
        entry.IsValid && entry.IsTableOrPage == (bitsLeft == PageBits);

    /// <summary>The physical address that an entry holds.</summary>
    [Inline]
    public static Word Address(Pte entry) => entry.Address;

    /// <summary>What user level may do through an entry that maps memory.</summary>
    [Inline]
    public static VmRights Rights(Pte entry) => entry.Permission switch
    {
        AccessPermission.ReadWrite => VmRights.ReadWrite,
        AccessPermission.ReadOnly => VmRights.ReadOnly,
        _ => VmRights.None,
    };

    /// <summary>The permission that gives user level these rights.</summary>
    [Inline]
    private static AccessPermission Permission(VmRights rights) => rights switch
    {
        VmRights.ReadWrite => AccessPermission.ReadWrite,
        VmRights.ReadOnly => AccessPermission.ReadOnly,
        _ => AccessPermission.KernelOnly,
    };

    /// <summary>The entry that leads to a table.</summary>
    public static Pte MakeTable(Ptr<Pte> table)
    {
        Pte entry = new();
        entry.IsValid = true;
        entry.IsTableOrPage = true;
        entry.Address = Memory.ToPhysical(table.Address);
        return entry;
    }

    /// <summary>
    /// The entry that maps a frame for user level. AArch64 fetches instructions from pages that user level may not read
    /// (Arm ARM, "Access permissions for instruction execution"), and what executes a page learns what is in it: so
    /// without the right to read, the page is execute-never, whatever the attributes say.
    /// </summary>
    public static Pte MakeFrame(Word physical, FrameSize size, VmRights rights, VmAttributes attributes)
    {
        Pte entry = MakeKernelFrame(physical, size, attributes.Cacheable);
        entry.Permission = Permission(rights);
        entry.NotGlobal = true;
        entry.PrivilegedExecuteNever = !Config.DangerousCodeInjection;
        entry.ExecuteNever = attributes.ExecuteNever || rights == VmRights.None;
        return entry;
    }

    /// <summary>The entry that maps a frame for the kernel only; device memory is never executable.</summary>
    public static Pte MakeKernelFrame(Word physical, FrameSize size, bool cacheable)
    {
        Pte entry = new();
        entry.IsValid = true;
        entry.IsTableOrPage = size == FrameSize.Small;
        entry.Attribute = cacheable ? MemoryAttribute.Normal : MemoryAttribute.DeviceStronglyOrdered;
        entry.Permission = AccessPermission.KernelOnly;
        entry.Shareability = cacheable ? InnerShareable : 0;
        entry.Accessed = true;
        entry.Address = physical;
        entry.PrivilegedExecuteNever = !cacheable;
        entry.ExecuteNever = true;
        return entry;
    }

    /// <summary>Writes an entry and makes the table walks see it.</summary>
    [Inline]
    public static void Write(Ptr<Pte> slot, Pte entry)
    {
        slot.Ref = entry;
        Machine.DsbStores();
    }
}

/// <summary>seL4_ARM_VMAttributes.</summary>
[Packed(1)]
public partial struct VmAttributes
{
    [Bits(0, 0, 1)]
    public partial bool Cacheable { get; set; }

    /// <summary>Taken and ignored: AArch64 has no such page attribute.</summary>
    [Bits(0, 1, 1)]
    public partial bool ParityEnabled { get; set; }

    [Bits(0, 2, 1)]
    public partial bool ExecuteNever { get; set; }

    /// <summary>Bits that mean nothing.</summary>
    [Bits(0, 3, 61)]
    public partial Word Rest { get; set; }

    /// <summary>The attributes that a message word asks for.</summary>
    public static VmAttributes From(Word word) => New(
        cacheable: (word & (Word)ArmVmAttributeBits.PageCacheable) != 0,
        parityEnabled: (word & (Word)ArmVmAttributeBits.ParityEnabled) != 0,
        executeNever: (word & (Word)ArmVmAttributeBits.ExecuteNever) != 0,
        rest: 0);

    /// <summary>The attributes of the root task's memory.</summary>
    public static VmAttributes OfMemory(bool executable) =>
        New(cacheable: true, parityEnabled: true, executeNever: !executable, rest: 0);
}
