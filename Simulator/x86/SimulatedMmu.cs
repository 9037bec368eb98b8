// SPDX-License-Identifier: BSD-2-Clause
// Address translation as an x86-64 processor does it for user level with four levels of tables (Intel SDM, volume 3, sections 4.5 to
// 4.10): 48-bit addresses, blocks of 2 MiB and 1 GiB, rights that every level may take away. There are no process-context
// identifiers: CR3 tells address spaces apart, and writing it forgets what is not global. That nothing is mapped is not cached.
//
//   47        39 38        30 29        21 20        12 11         0
//   | PML4      | PDPT       | directory  | table      | offset     |
namespace Sel4Gen.Simulator;

/// <summary>The translation hardware of one core, for user level.</summary>
public sealed partial class SimulatedMmu
{
    private const int Levels = 4;
    private const ulong PresentBit = 1 << 0;
    private const ulong WriteBit = 1 << 1;
    private const ulong UserBit = 1 << 2;
    private const ulong BlockBit = 1 << 7;
    private const ulong GlobalBit = 1 << 8;
    private const ulong AddressMask = 0x000f_ffff_ffff_f000;

    // Of a block: the attribute bit, which is no part of the address.
    private const ulong BlockAttribute = 1 << 12;

    // Execution is never disabled (EFER.NXE is off): the bit is reserved. Physical addresses have 48 bits.
    private const ulong ReservedBits = (1UL << 63) | 0x000f_0000_0000_0000;

    // Error code of a page fault: a page was present; written; by user level; a reserved bit was set.
    private const uint Present = 1;
    private const uint Written = 2;
    private const uint ByUser = 4;
    private const uint Reserved = 8;
    private const uint Fetched = 16;

    // An entry that is not present: the number says only that there is a fault.
    private const uint TranslationFault = 1 << 8;
    private const bool KeepsFaults = false;
    private const bool HasAsids = false;
    private ulong _translation;

    /// <summary>CR3: the physical address of the current top-level table. Writing it forgets all translations but global ones.</summary>
    public ulong Root
    {
        get => _translation;
        set
        {
            _translation = value & AddressMask;
            Remove((key, _) => key.Asid != AllAsids);
        }
    }

    /// <summary>There are none.</summary>
    public static ulong Asid => 0;

    /// <summary>invlpg: forgets what translates a page (a block goes as a whole), also if it is global.</summary>
    public void InvalidatePage(ulong page) => Remove((key, entry) => (key.Page ^ page) >> entry.IndexedPageBits == 0);

    // What the tables say about the kernel's half is left out of the TLB: user level can use nothing of it.
    private static bool IsUserAddress(ulong address) => address >> 47 == 0;

    /// <summary>Whether the error code tells fetches: with CR4.SMEP (section 4.7).</summary>
    public bool TellsFetches { get; set; }

    private Translation Refuse(Entry entry, UserAccess access, bool stale) =>
        new(ByUser | (access == UserAccess.Write ? Written : access == UserAccess.Execute && TellsFetches ? Fetched : 0) | (entry.Fault == 0 ? Present : entry.Fault & 0xff), 0, stale);

    private Entry Walk(ulong root, ulong address)
    {
        ulong table = root;
        ulong rights = WriteBit | UserBit;
        for (uint level = 0; level < Levels; level++)
        {
            int shift = PageBits + (IndexBits * (Levels - 1 - (int)level));
            ulong entry = _readPhysical(table + (8 * ((address >> shift) & ((1UL << IndexBits) - 1))));
            if ((entry & PresentBit) == 0)
            {
                return new Entry { Fault = TranslationFault, Level = level };
            }

            bool isBlock = level < Levels - 1 && (entry & BlockBit) != 0;
            ulong inside = isBlock ? ((1UL << shift) - 1) & AddressMask & ~BlockAttribute : 0;
            if ((entry & (ReservedBits | inside)) != 0 || (isBlock && level == 0))
            {
                return new Entry { Fault = Present | Reserved, Level = level };
            }

            rights &= entry;
            if (isBlock || level == Levels - 1)
            {
                return Leaf(entry, rights, address, shift, level);
            }

            table = entry & AddressMask;
        }

        return new Entry { Fault = TranslationFault, Level = Levels - 1 };
    }

    private static Entry Leaf(ulong entry, ulong rights, ulong address, int shift, uint level)
    {
        ulong mask = (1UL << shift) - 1;
        bool isUser = (rights & UserBit) != 0;
        return new Entry(
            Fault: 0,
            Output: ((entry & AddressMask & ~mask) | (address & mask)) & ~((1UL << PageBits) - 1),
            Level: level,
            CanRead: isUser,
            CanWrite: isUser && (rights & WriteBit) != 0,
            CanExecute: isUser,
            IsGlobal: (entry & GlobalBit) != 0);
    }
}
