// SPDX-License-Identifier: BSD-2-Clause
// The memory that user level can access: every address space that a capability refers to is walked as the processor walks it, and no page
// of it may be the kernel's: neither its image, nor an object other than a frame, nor free memory, nor its interrupt
// controller. This does not check which capability a page belongs to; the rules about address spaces do.
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class KernelMemoryRules
{
    public static void Check(KernelView view)
    {
        List<(Word Start, Word Last, string What)> kernel = KernelsOwn(view);
        UserPages.ForEach(view, (place, start, last) => CheckPage(kernel, start, last, place));
    }

    // By physical address, in order.
    private static List<(Word Start, Word Last, string What)> KernelsOwn(KernelView view)
    {
        Word image = Platform.KernelStart;
        List<(Word Start, Word Last, string What)> regions =
        [
            (image + SimulatedBoard.BootImageSize, image + SimulatedBoard.ImageSize - 1, "the kernel's image"),
            .. ArchRules.KernelDevices,
        ];
        foreach ((SlotView slot, Word start, Word last) in Regions.Of(view))
        {
            if (slot.Cap.Tag != CapTag.Untyped && !ArchRules.IsFrame(slot.Cap))
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

    private static void CheckPage(List<(Word Start, Word Last, string What)> kernel, Word start, Word last, Word place)
    {
        foreach ((Word first, Word end, string what) in kernel)
        {
            Invariants.Require(last < first || end < start, $"user level can reach {what} at 0x{place:x}");
        }
    }
}
