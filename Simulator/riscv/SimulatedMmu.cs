// SPDX-License-Identifier: BSD-2-Clause
// Address translation as a RISC-V hart does it for user mode in Sv39 (privileged specification, "Virtual Address Translation
// Process"): three levels of tables, 39-bit addresses whose upper bits repeat bit 38. A and D are not set by hardware: an access
// that would have to set one faults. The TLB also caches invalid entries, as the specification allows.
//
//   38        30 29        21 20        12 11         0
//   | level 2   | level 1    | level 0    | offset     |
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>The translation hardware of one hart, for user mode.</summary>
public sealed partial class SimulatedMmu
{
    private const int Levels = 3;
    private const ulong Sv39 = 8;
    private const int ModeShift = 60;
    private const int AsidShift = 44;
    private const ulong PageNumberMask = (1UL << 44) - 1;
    private const ulong ValidBit = 1 << 0;
    private const ulong ReadBit = 1 << 1;
    private const ulong WriteBit = 1 << 2;
    private const ulong ExecuteBit = 1 << 3;
    private const ulong UserBit = 1 << 4;
    private const ulong GlobalBit = 1 << 5;
    private const ulong AccessedBit = 1 << 6;
    private const ulong DirtyBit = 1 << 7;
    private const int EntryPageShift = 10;

    // Bits of Svnapot, Svpbmt, and those that are reserved.
    private const ulong ReservedBits = ~((1UL << 54) - 1);

    // The number says only that there is a fault: which, depends on the access.
    private const uint TranslationFault = 1;
    private const bool KeepsFaults = true;
    private const bool HasAsids = true;
    private ulong _translation;

    /// <summary>How many bits of an ASID the hart keeps.</summary>
    public int AsidBits { get; set; } = 16;

    /// <summary>satp: the mode in bits 63..60, the ASID in 59..44, the table's page number below.</summary>
    public ulong Satp
    {
        get => _translation;
        set
        {
            ulong lost = 0xffffUL & ~((1UL << AsidBits) - 1);
            // A write of a mode that the hart does not have changes nothing.
            _translation = value >> ModeShift == Sv39 ? value & ~(lost << AsidShift) : _translation;
        }
    }

    /// <summary>The physical address of the current top-level table.</summary>
    public ulong Root => (Satp & PageNumberMask) << PageBits;

    /// <summary>The current ASID.</summary>
    public ulong Asid => (Satp >> AsidShift) & 0xffff;

    /// <summary>sfence.vma zero, asid: forgets what is not global of an ASID.</summary>
    public void InvalidateAsid(ulong asid) => Remove((key, _) => key.Asid == asid);

    /// <summary>sfence.vma address, asid: forgets the entry at which the walk for an address ended, unless it is global.</summary>
    public void InvalidatePage(ulong asid, ulong page) =>
        Remove((key, entry) => (key.Page ^ page) >> entry.IndexedPageBits == 0 && key.Asid == asid);

    // What the tables say about the kernel's half is left out of the TLB: user mode can use nothing of it.
    private static bool IsUserAddress(ulong address) => address >> 38 == 0;

    private static Translation Refuse(Entry entry, UserAccess access, bool stale) => new(
        access switch
        {
            UserAccess.Read => (uint)VSpace.LoadPageFault,
            UserAccess.Write => (uint)VSpace.StorePageFault,
            _ => (uint)VSpace.InstructionPageFault,
        },
        0,
        stale);

    private Entry Walk(ulong root, ulong address)
    {
        ulong table = root;
        for (uint level = 0; level < Levels; level++)
        {
            int shift = PageBits + (IndexBits * (Levels - 1 - (int)level));
            ulong entry = _readPhysical(table + (8 * ((address >> shift) & ((1UL << IndexBits) - 1))));
            bool isWrong = (entry & ValidBit) == 0 || (entry & (ReadBit | WriteBit)) == WriteBit || (entry & ReservedBits) != 0;
            if (isWrong)
            {
                return new Entry { Fault = TranslationFault, Level = level };
            }

            ulong next = ((entry >> EntryPageShift) & PageNumberMask) << PageBits;
            if ((entry & (ReadBit | ExecuteBit)) != 0)
            {
                return Leaf(entry, next, address, shift, level);
            }

            // D, A and U are reserved in an entry that leads to a table.
            if ((entry & (DirtyBit | AccessedBit | UserBit)) != 0)
            {
                return new Entry { Fault = TranslationFault, Level = level };
            }

            table = next;
        }

        return new Entry { Fault = TranslationFault, Level = Levels - 1 };
    }

    private static Entry Leaf(ulong entry, ulong output, ulong address, int shift, uint level)
    {
        ulong mask = (1UL << shift) - 1;
        bool isUsable = (entry & (UserBit | AccessedBit)) == (UserBit | AccessedBit) && (output & mask) == 0;
        return !isUsable ? new Entry { Fault = TranslationFault, Level = level } : new Entry(
            Fault: 0,
            Output: (output | (address & mask)) & ~((1UL << PageBits) - 1),
            Level: level,
            CanRead: (entry & ReadBit) != 0,
            CanWrite: (entry & (WriteBit | DirtyBit)) == (WriteBit | DirtyBit),
            CanExecute: (entry & ExecuteBit) != 0,
            IsGlobal: (entry & GlobalBit) != 0);
    }
}
