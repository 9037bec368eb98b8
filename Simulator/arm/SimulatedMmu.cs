// SPDX-License-Identifier: BSD-2-Clause
// Address translation as an AArch64 core does it for user level at EL1&0, stage 1 (Arm ARM, chapter D8): four levels of
// tables with a 4 KiB granule and 48-bit addresses.
//
//   47        39 38        30 29        21 20        12 11         0
//   | level 0   | level 1    | level 2    | level 3    | offset     |
namespace Sel4Gen.Simulator;

/// <summary>The translation hardware of one core, for addresses of TTBR0_EL1.</summary>
public sealed partial class SimulatedMmu
{
    private const int Levels = 4;
    private const ulong OutputAddressMask = 0x0000_ffff_ffff_f000;
    private const ulong ValidBit = 1 << 0;
    private const ulong TableOrPageBit = 1 << 1;
    private const ulong UserBit = 1 << 6;
    private const ulong ReadOnlyBit = 1 << 7;
    private const ulong AccessFlag = 1 << 10;
    private const ulong NotGlobalBit = 1 << 11;
    private const ulong UserExecuteNever = 1UL << 54;
    private const uint TranslationFault = 0b000100;
    private const uint AccessFlagFault = 0b001000;
    private const uint PermissionFault = 0b001100;
    private const uint AddressSizeFault = 0b000000;

    // A TLB of Arm's holds no entry that faults.
    private const bool KeepsFaults = false;
    private const bool HasAsids = true;

    /// <summary>TTBR0_EL1: the table's physical address in bits 47..1, the ASID in bits 63..48.</summary>
    public ulong Ttbr0 { get; set; }

    /// <summary>The physical address of the current top-level table.</summary>
    public ulong Root => Ttbr0 & OutputAddressMask;

    /// <summary>The current ASID.</summary>
    public ulong Asid => Ttbr0 >> 48;

    /// <summary>TLBI ASIDE1: forgets the translations of an ASID.</summary>
    public void InvalidateAsid(ulong asid) => Remove((key, _) => key.Asid == asid);

    /// <summary>
    /// TLBI VAE1: forgets what translates a page for an ASID (a block goes as a whole), and global translations of it.
    /// </summary>
    public void InvalidatePage(ulong asid, ulong page)
    {
        Remove((key, entry) =>
            (key.Page ^ page) >> entry.IndexedPageBits == 0 && (key.Asid == asid || key.Asid == AllAsids));
    }

    private static bool IsUserAddress(ulong address) => address >> 48 == 0;

    private static Translation Refuse(Entry entry, UserAccess access, bool stale) =>
        new(entry.Fault != 0 ? entry.Fault : PermissionFault | entry.Level, 0, stale);

    private Entry Walk(ulong root, ulong address)
    {
        ulong table = root;
        for (int level = 0; level < Levels; level++)
        {
            int shift = PageBits + (IndexBits * (Levels - 1 - level));
            ulong index = (address >> shift) & ((1UL << IndexBits) - 1);
            ulong descriptor = _readPhysical(table + (8 * index));
            uint levelBits = (uint)level;
            if ((descriptor & ValidBit) == 0)
            {
                return new Entry { Fault = TranslationFault | levelBits };
            }

            bool isTable = (descriptor & TableOrPageBit) != 0 && level < Levels - 1;
            if (isTable)
            {
                table = descriptor & OutputAddressMask;
                continue;
            }

            // A block at level 0, or bit 1 clear at level 3, is a reserved encoding and faults as invalid.
            bool isReserved = level == 0 || (level == Levels - 1 && (descriptor & TableOrPageBit) == 0);
            return isReserved ? new Entry { Fault = TranslationFault | levelBits } : Leaf(descriptor, address, shift, levelBits);
        }

        return new Entry { Fault = AddressSizeFault };
    }

    private static Entry Leaf(ulong descriptor, ulong address, int shift, uint level)
    {
        if ((descriptor & AccessFlag) == 0)
        {
            return new Entry { Fault = AccessFlagFault | level };
        }

        ulong blockMask = (1UL << shift) - 1;
        ulong output = (descriptor & OutputAddressMask & ~blockMask) | (address & blockMask);
        bool user = (descriptor & UserBit) != 0;
        return new Entry(
            Fault: 0,
            Output: output & ~((1UL << PageBits) - 1),
            Level: level,
            CanRead: user,
            CanWrite: user && (descriptor & ReadOnlyBit) == 0,
            CanExecute: (descriptor & UserExecuteNever) == 0,
            IsGlobal: (descriptor & NotGlobalBit) == 0);
    }
}
