// SPDX-License-Identifier: BSD-2-Clause
// Address spaces: each mapped page has a frame capability for this mapping, each table has one too, no kernel memory is
// mapped, and the TLB has no stale translation.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class AddressSpaceRules
{
    public static void Check(KernelView view)
    {
        Mappings mappings = new(view);
        Dictionary<Word, Word> roots = [];
        for (Word first = 0; first < Asid.PoolCount << Asid.LowBits; first += Asid.PoolSize)
        {
            Ptr<AsidPool> pool = Asid.Pool(first);
            if (pool.IsNull)
            {
                continue;
            }

            Invariants.Require(mappings.Pools.Contains((first, pool.Address)), $"ASID pool {first} has no capability");
            for (Word asid = first; asid < first + Asid.PoolSize; asid++)
            {
                Ptr<Pte> root = Asid.Entry(pool, asid);
                if (!root.IsNull)
                {
                    Invariants.Require(mappings.Spaces.Contains((asid, root.Address)), $"ASID {asid} has no capability");
                    roots[asid] = root.Address;
                }
            }
        }

        HashSet<Word> tables = [];
        foreach ((Word asid, Word root) in roots)
        {
            string? wrong = ArchRules.FindWrongKernelPart(view, root);
            Invariants.Require(wrong == null, $"the top-level table of ASID {asid}: {wrong}");
            new Walker(view, mappings, asid, tables).Walk(root, 0, PageTable.RootBits);
        }

        CheckCurrent(view, roots);
        CheckTlb(view, roots);
    }

    private static void CheckCurrent(KernelView view, Dictionary<Word, Word> roots)
    {
        SimulatedMmu mmu = view.Machine.Board.Mmu;
        Word active = ArchRules.ActiveAsid(view, roots);
        Cap cap = KernelState.Core.CurrentThread.Ref.Slots[(int)TcbSlot.VSpace].Cap;
        Word expected = Asid.None;
        if (ArchRules.Space(cap) is { } space && KernelState.Core.CurrentThread != KernelState.Core.IdleThread)
        {
            expected = roots.GetValueOrDefault(space.Asid) == space.Root ? space.Asid : Asid.None;
        }

        // A thread that lost its address space's capability, or was given another one while it ran, keeps the space, while
        // that exists, until it is switched to.
        bool mayKeep = (cap.Tag == CapTag.Null || view.Machine.MayKeepSpace)
            && KernelState.Core.CurrentThread != KernelState.Core.IdleThread;
        Invariants.Require(
            active == expected || (mayKeep && (active == Asid.None || roots.ContainsKey(active))),
            $"ASID {active} is active, not {expected}");
        Invariants.Require(
            active == Asid.None || Memory.ToVirtual(mmu.Root) == roots[active], "another translation table is active");
    }

    private static void CheckTlb(KernelView view, Dictionary<Word, Word> roots)
    {
        (ulong Asid, ulong Address)? stale = view.Machine.Board.Mmu.FindStale(
            asid => roots.TryGetValue(asid, out Word root) ? Memory.ToPhysical(root) : null);
        if (stale is { } entry)
        {
            throw new InvariantException($"the TLB still translates 0x{entry.Address:x} of ASID {entry.Asid}");
        }
    }

    // What capabilities say about mappings.
    private sealed class Mappings
    {
        public Mappings(KernelView view)
        {
            foreach (SlotView slot in view.Slots)
            {
                if (ArchRules.Space(slot.Cap) is { } space)
                {
                    Spaces.Add(space);
                }

                switch (slot.Cap.Tag)
                {
                    case ArchCapTag.Frame:
                        FrameCap frame = FrameCap.From(slot.Cap);
                        if (frame.MappedAsid != Asid.None)
                        {
                            CollectionsMarshal.GetValueRefOrAddDefault(
                                Frames, (frame.MappedAsid, frame.MappedAddress), out _) ??= [];
                            Frames[(frame.MappedAsid, frame.MappedAddress)].Add(frame);
                        }

                        break;
                    case ArchCapTag.PageTable:
                        PageTableCap table = PageTableCap.From(slot.Cap);
                        if (table.IsMapped)
                        {
                            Tables.Add((table.MappedAsid, table.MappedAddress, table.Object.Address));
                        }

                        break;
                    case ArchCapTag.AsidPool:
                        Pools.Add((AsidPoolCap.From(slot.Cap).AsidBase, AsidPoolCap.From(slot.Cap).Object.Address));
                        break;
                }
            }
        }

        public Dictionary<(Word Asid, Word Address), List<FrameCap>> Frames { get; } = [];

        public HashSet<(Word Asid, Word Address, Word Table)> Tables { get; } = [];

        public HashSet<(Word Asid, Word Root)> Spaces { get; } = [];

        public HashSet<(Word AsidBase, Word Pool)> Pools { get; } = [];
    }

    private sealed class Walker(KernelView view, Mappings mappings, Word asid, HashSet<Word> tables)
    {
        public void Walk(Word table, Word address, int bits)
        {
            Invariants.Require(tables.Add(table), $"the table 0x{table:x} is in two places");
            Span<ulong> entries = MemoryMarshal.Cast<byte, ulong>(
                MemoryMarshal.CreateSpan(ref view.Machine.Board.Memory.Resolve(table, 4096), 4096));
            int count = bits == PageTable.RootBits ? ArchRules.UserEntries : entries.Length;
            for (int i = entries.IndexOfAnyExcept(0UL); i >= 0 && i < count; i++)
            {
                if (entries[i] == 0)
                {
                    continue;
                }

                Pte entry = new() { W0 = entries[i] };
                Word place = address + ((Word)i << bits);
                if (PageTable.IsTable(entry, (Word)bits))
                {
                    Word next = Memory.ToVirtual(ArchRules.Address(entry));
                    Invariants.Require(
                        mappings.Tables.Contains((asid, place, next)),
                        $"no page table capability stands behind 0x{place:x} of ASID {asid}");
                    Walk(next, place, bits - PageTable.IndexBits);
                }
                else
                {
                    CheckLeaf(entry, place, bits);
                }
            }
        }

        private void CheckLeaf(Pte entry, Word place, int bits)
        {
            string where = $"0x{place:x} of ASID {asid}";
            Invariants.Require(PageTable.IsFrame(entry, (Word)bits), $"the entry 0x{entry.W0:x} for {where} means nothing");
            // Several capabilities of one frame may be mapped at one address, one over the other: any of them may allow it.
            FrameCap[] frames = [.. (mappings.Frames.GetValueOrDefault((asid, place)) ?? [])
                .Where(f => f.Base == Memory.ToVirtual(ArchRules.Address(entry)) && PageTable.FrameBits(f.Size) == (Word)bits)];
            Invariants.Require(frames.Length > 0, $"no frame capability stands behind {where}");
            VmRights rights = ArchRules.Rights(entry);
            Invariants.Require(
                rights != VmRights.ReadWrite || frames.Any(f => f.Rights == VmRights.ReadWrite),
                $"{where} may be written, which its capability does not allow");
            Invariants.Require(
                rights == VmRights.None || frames.Any(f => f.Rights != VmRights.None),
                $"{where} may be read, which its capability does not allow");
            string? wrong = ArchRules.FindWrongLeaf(entry);
            Invariants.Require(wrong == null, $"{where} is {wrong}");
        }
    }
}
