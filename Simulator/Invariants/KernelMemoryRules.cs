// SPDX-License-Identifier: BSD-2-Clause
// What user level can reach: every address space that a capability names is walked as the processor walks it, and no page
// of it may be the kernel's: neither its image, nor an object other than a frame, nor free memory, nor its interrupt
// controller. This does not ask which capability stands behind a page; the rules about address spaces do.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class KernelMemoryRules
{
    private const ulong Valid = 1;
    private const ulong TableOrPage = 2;
    private const ulong UserAccessible = 1 << 6;
    private const ulong AddressMask = 0x0000_ffff_ffff_f000;
    private const int LeafBits = 12;
    private const int IndexBits = 9;

    public static void Check(KernelView view)
    {
        List<(Word Start, Word Last, string What)> kernel = KernelsOwn(view);
        HashSet<Word> done = [];
        foreach (SlotView slot in view.Slots)
        {
            if (slot.Cap.Tag == ArchCapTag.VSpace && done.Add(VSpaceCap.From(slot.Cap).Object.Address))
            {
                Walk(view, kernel, Memory.ToPhysical(VSpaceCap.From(slot.Cap).Object.Address), 0, PageTable.RootBits);
            }
        }
    }

    // By physical address, in order.
    private static List<(Word Start, Word Last, string What)> KernelsOwn(KernelView view)
    {
        Word image = Platform.KernelStart;
        List<(Word Start, Word Last, string What)> regions =
        [
            (image + SimulatedAArch64.BootImageSize, image + SimulatedAArch64.ImageSize - 1, "the kernel's image"),
            (Platform.GicDistributor, Platform.GicDistributor + KernelDevices.GicDistributorSize - 1, "the interrupt controller"),
        ];
        foreach ((SlotView slot, Word start, Word last) in Regions.Of(view))
        {
            if (slot.Cap.Tag is not (CapTag.Untyped or ArchCapTag.Frame))
            {
                regions.Add((Memory.ToPhysical(start), Memory.ToPhysical(last), $"the object of the {slot}"));
            }
            else if (slot.Cap.Tag == CapTag.Untyped && !UntypedCap.From(slot.Cap).IsDevice)
            {
                Word free = start + (UntypedCap.From(slot.Cap).FreeIndex << ObjectSize.MinUntypedBits);
                if (free <= last)
                {
                    regions.Add((Memory.ToPhysical(free), Memory.ToPhysical(last), $"the free memory of the {slot}"));
                }
            }
        }

        return regions;
    }

    private static void Walk(KernelView view, List<(Word Start, Word Last, string What)> kernel, Word table, Word address, int bits)
    {
        Span<ulong> entries = MemoryMarshal.Cast<byte, ulong>(view.Machine.Board.Physical(table, 4096));
        for (int i = entries.IndexOfAnyExcept(0UL); i >= 0 && i < entries.Length; i++)
        {
            ulong entry = entries[i];
            Word place = address + ((Word)i << bits);
            if ((entry & Valid) == 0)
            {
                continue;
            }

            if ((entry & TableOrPage) != 0 && bits > LeafBits)
            {
                Walk(view, kernel, entry & AddressMask, place, bits - IndexBits);
            }
            else if ((entry & UserAccessible) != 0)
            {
                CheckPage(kernel, entry & AddressMask, (entry & AddressMask) + (1UL << bits) - 1, place);
            }
        }
    }

    private static void CheckPage(List<(Word Start, Word Last, string What)> kernel, Word start, Word last, Word place)
    {
        foreach ((Word first, Word end, string what) in kernel)
        {
            Invariants.Require(last < first || end < start, $"user level can reach {what} at 0x{place:x}");
        }
    }
}
