// SPDX-License-Identifier: BSD-2-Clause
// Address translation of a core for user level: a TLB that caches the result of a walk until it is invalidated. Table walks
// and fault status are in the architecture's folder.
//
// Real hardware hides a missing invalidation most of the time. This TLB never forgets by itself, and says when an entry
// that it used no longer agrees with the tables.
using System;
using System.Collections.Generic;

namespace Sel4Gen.Simulator;

/// <summary>The translation hardware of one core, for user level.</summary>
public sealed partial class SimulatedMmu
{
    private const ulong AllAsids = ulong.MaxValue;
    private const int PageBits = 12;
    private const int IndexBits = 9;

    private readonly Func<ulong, ulong> _readPhysical;
    private readonly Dictionary<(ulong Asid, ulong Page), Entry> _tlb = [];

    /// <summary>Makes it.</summary>
    /// <param name="readPhysical">Reads the 64-bit table entry at a physical address.</param>
    public SimulatedMmu(Func<ulong, ulong> readPhysical) => _readPhysical = readPhysical;

    /// <summary>How many translations the TLB holds.</summary>
    public int TlbCount => _tlb.Count;

    /// <summary>Translates a user address, as for an unprivileged access.</summary>
    public Translation Translate(ulong address, UserAccess access)
    {
        if (!IsUserAddress(address))
        {
            return Refuse(new Entry { Fault = TranslationFault }, access, false);
        }

        ulong page = address >> PageBits;
        if (_tlb.TryGetValue((Asid, page), out Entry cached) || _tlb.TryGetValue((AllAsids, page), out cached))
        {
            return Check(cached, address, access, IsStale(cached, address, Root));
        }

        Entry entry = Walk(Root, address);
        if (entry.Fault == 0 || KeepsFaults)
        {
            _tlb[(entry.IsGlobal ? AllAsids : Asid, page)] = entry;
        }

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
            ulong? root = HasAsids ? rootOfAsid(asid) : Root;
            bool isStale = root == null ? entry.Fault == 0 : IsStale(entry, page << PageBits, root.Value);
            if (isStale)
            {
                return (asid, page << PageBits);
            }
        }

        return null;
    }

    /// <summary>Forgets everything.</summary>
    public void InvalidateAll() => _tlb.Clear();

    private bool IsStale(Entry cached, ulong address, ulong root) => Walk(root, address) != cached;

    private Translation Check(Entry entry, ulong address, UserAccess access, bool stale)
    {
        bool allowed = entry.Fault == 0 && access switch
        {
            UserAccess.Read => entry.CanRead,
            UserAccess.Write => entry.CanWrite,
            _ => entry.CanExecute,
        };
        ulong physical = entry.Output | (address & ((1UL << PageBits) - 1));
        return allowed ? new Translation(0, physical, stale) : Refuse(entry, access, stale);
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

    /// <summary>What a walk found for a page.</summary>
    /// <param name="Fault">0, or why nothing translates the page.</param>
    /// <param name="Output">The page's physical address.</param>
    /// <param name="Level">The level of the entry at which the walk ended, from 0 at the top.</param>
    private readonly record struct Entry(
        uint Fault, ulong Output, uint Level, bool CanRead, bool CanWrite, bool CanExecute, bool IsGlobal)
    {
        /// <summary>How many bits of a page number lie inside what the entry maps.</summary>
        public int IndexedPageBits => IndexBits * (Levels - 1 - (int)Level);
    }
}
