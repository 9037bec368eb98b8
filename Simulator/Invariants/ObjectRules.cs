// SPDX-License-Identifier: BSD-2-Clause
// Objects: two different ones share no memory, all are aligned to their size, and RAM objects lie in RAM.
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class ObjectRules
{
    public static void Check(KernelView view)
    {
        List<(SlotView Slot, Word Start, Word Last)> objects = Regions.Of(view);
        objects.RemoveAll(o => o.Slot.Cap.Tag == CapTag.Untyped);
        objects.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (int i = 0; i < objects.Count; i++)
        {
            (SlotView slot, Word start, Word last) = objects[i];
            Invariants.Require((start & (last - start)) == 0, $"the object of the {slot} is not aligned to its size");
            bool isDevice = ArchRules.IsDeviceFrame(slot.Cap);
            Invariants.Require(
                isDevice || view.Machine.Board.Memory.Contains(start, last - start + 1),
                $"the object of the {slot} is not in RAM");
            if (i > 0 && objects[i - 1].Last >= start)
            {
                (SlotView other, Word otherStart, Word otherLast) = objects[i - 1];
                Invariants.Require(
                    otherStart == start && otherLast == last && IsSameKind(other.Cap, slot.Cap),
                    $"the objects of the {other} and the {slot} overlap");
            }
        }
    }

    private static bool IsSameKind(Cap a, Cap b) => a.Tag == b.Tag;
}

/// <summary>Memory that Retype may hand out without clearing it is zero.</summary>
internal static class FreeMemoryRules
{
    public static void Check(KernelView view)
    {
        MemoryRange ram = view.Machine.Board.Ram;
        foreach (SlotView slot in view.Slots)
        {
            if (slot.Cap.Tag != CapTag.Untyped || UntypedCap.From(slot.Cap).IsDevice)
            {
                continue;
            }

            UntypedCap untyped = UntypedCap.From(slot.Cap);
            Word start = untyped.Base + (untyped.FreeIndex << ObjectSize.MinUntypedBits);
            Word end = untyped.Base + ((Word)1 << (int)untyped.SizeBits);
            if (start >= ram.Start && end > start && end <= ram.Start + ram.Size)
            {
                CheckZero(ram, start - ram.Start, end - ram.Start, slot);
            }
        }
    }

    // Pages that nobody touched since the snapshot are as they were.
    private static void CheckZero(MemoryRange ram, Word start, Word end, SlotView slot)
    {
        const int PageSize = 1 << MemoryRange.PageBits;
        for (Word page = start >> MemoryRange.PageBits; page << MemoryRange.PageBits < end; page++)
        {
            if (ram.Touched[(int)page] == 0)
            {
                continue;
            }

            Word pageStart = page << MemoryRange.PageBits;
            int from = pageStart < start ? (int)(start - pageStart) : 0;
            int to = pageStart + PageSize > end ? (int)(end - pageStart) : PageSize;
            if (System.MemoryExtensions.ContainsAnyExcept(ram.Page((int)page)[from..to], (byte)0))
            {
                throw new InvariantException($"the free memory of the {slot} is not zero in 0x{ram.Start + pageStart:x}");
            }
        }
    }
}
