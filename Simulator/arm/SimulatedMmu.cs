// SPDX-License-Identifier: BSD-2-Clause
// Address translation as an AArch64 core does it for user level at EL1&0, stage 1 (Arm ARM, chapter D8): four levels of
// tables with a 4 KiB granule and 48-bit addresses, and a TLB that keeps what it once read until it is told to forget.
//
//   47        39 38        30 29        21 20        12 11         0
//   | level 0   | level 1    | level 2    | level 3    | offset     |
//
// Real hardware hides a missing invalidation most of the time. This TLB never forgets by itself, and says when an entry
// that it used no longer agrees with the tables.
using System;
using System.Collections.Generic;

namespace Sel4Gen.Simulator;

/// <summary>The translation hardware of one core, for addresses of TTBR0_EL1.</summary>
public sealed class SimulatedMmu
{
    private const int Levels = 4;
    private const ulong AllAsids = ulong.MaxValue;
    private const int PageBits = 12;
    private const int IndexBits = 9;
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

    private readonly Func<ulong, ulong> _readPhysical;
    private readonly Dictionary<(ulong Asid, ulong Page), Entry> _tlb = [];

    /// <summary>Makes it.</summary>
    /// <param name="readPhysical">Reads the 64-bit descriptor at a physical address.</param>
    public SimulatedMmu(Func<ulong, ulong> readPhysical) => _readPhysical = readPhysical;

    /// <summary>TTBR0_EL1: the table's physical address in bits 47..1, the ASID in bits 63..48.</summary>
    public ulong Ttbr0 { get; set; }

    /// <summary>The physical address of the current top-level table.</summary>
    public ulong Root => Ttbr0 & OutputAddressMask;

    /// <summary>The current ASID.</summary>
    public ulong Asid => Ttbr0 >> 48;

    /// <summary>How many translations the TLB holds.</summary>
    public int TlbCount => _tlb.Count;

    /// <summary>Translates a user address, as for an unprivileged access.</summary>
    public Translation Translate(ulong address, UserAccess access)
    {
        if (address >> 48 != 0)
        {
            return new Translation(TranslationFault, 0, false);
        }

        ulong page = address >> PageBits;
        if (_tlb.TryGetValue((Asid, page), out Entry cached) || _tlb.TryGetValue((AllAsids, page), out cached))
        {
            return Check(cached, address, access, IsStale(cached, address, Root));
        }

        (uint fault, Entry entry) = Walk(Root, address);
        if (fault != 0)
        {
            return new Translation(fault, 0, false);
        }

        _tlb[(entry.IsGlobal ? AllAsids : Asid, page)] = entry;
        return Check(entry, address, access, false);
    }

    /// <summary>
    /// A translation that the TLB holds although the tables no longer say it, or the ASID has no table any more.
    /// </summary>
    /// <param name="rootOfAsid">The physical address of an ASID's table; null if it has none.</param>
    /// <returns>ASID and address, or null if there is none.</returns>
    public (ulong Asid, ulong Address)? FindStale(Func<ulong, ulong?> rootOfAsid)
    {
        foreach (((ulong asid, ulong page), Entry entry) in _tlb)
        {
            ulong? root = rootOfAsid(asid);
            if (root == null || IsStale(entry, page << PageBits, root.Value))
            {
                return (asid, page << PageBits);
            }
        }

        return null;
    }

    private bool IsStale(Entry cached, ulong address, ulong root)
    {
        (uint fault, Entry now) = Walk(root, address);
        return fault != 0 || now != cached;
    }

    /// <summary>TLBI VMALLE1: forgets everything.</summary>
    public void InvalidateAll() => _tlb.Clear();

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

    private static Translation Check(Entry entry, ulong address, UserAccess access, bool stale)
    {
        bool allowed = access switch
        {
            UserAccess.Read => entry.CanRead,
            UserAccess.Write => entry.CanWrite,
            _ => entry.CanExecute,
        };
        ulong physical = entry.Output | (address & ((1UL << PageBits) - 1));
        return allowed
            ? new Translation(0, physical, stale)
            : new Translation(PermissionFault | entry.Level, 0, stale);
    }

    private (uint Fault, Entry Entry) Walk(ulong root, ulong address)
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
                return (TranslationFault | levelBits, default);
            }
            bool isTable = (descriptor & TableOrPageBit) != 0 && level < Levels - 1;
            if (isTable)
            {
                table = descriptor & OutputAddressMask;
                continue;
            }
            // A block at level 0, or bit 1 clear at level 3, is a reserved encoding and faults as invalid.
            bool isReserved = level == 0 || (level == Levels - 1 && (descriptor & TableOrPageBit) == 0);
            if (isReserved)
            {
                return (TranslationFault | levelBits, default);
            }
            return Leaf(descriptor, address, shift, levelBits);
        }
        return (AddressSizeFault, default);
    }

    private static (uint Fault, Entry Entry) Leaf(ulong descriptor, ulong address, int shift, uint level)
    {
        if ((descriptor & AccessFlag) == 0)
        {
            return (AccessFlagFault | level, default);
        }
        ulong blockMask = (1UL << shift) - 1;
        ulong output = (descriptor & OutputAddressMask & ~blockMask) | (address & blockMask);
        bool user = (descriptor & UserBit) != 0;
        return (0, new Entry(
            Output: output & ~((1UL << PageBits) - 1),
            Level: level,
            CanRead: user,
            CanWrite: user && (descriptor & ReadOnlyBit) == 0,
            CanExecute: (descriptor & UserExecuteNever) == 0,
            IsGlobal: (descriptor & NotGlobalBit) == 0));
    }

    private void Remove(Func<(ulong Asid, ulong Page), Entry, bool> isGone)
    {
        if (_tlb.Count == 0)
        {
            return;
        }

        List<(ulong Asid, ulong Page)> gone = [];
        foreach (((ulong Asid, ulong Page) key, Entry entry) in _tlb)
        {
            if (isGone(key, entry))
            {
                gone.Add(key);
            }
        }

        gone.ForEach(key => _tlb.Remove(key));
    }

    private readonly record struct Entry(
        ulong Output, uint Level, bool CanRead, bool CanWrite, bool CanExecute, bool IsGlobal)
    {
        // How many bits of a page number lie inside the block.
        public int IndexedPageBits => IndexBits * (Levels - 1 - (int)Level);
    }
}
