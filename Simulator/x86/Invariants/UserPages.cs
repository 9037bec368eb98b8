// SPDX-License-Identifier: BSD-2-Clause
// The pages that user level can access through the translation tables of x86-64, walked as the processor walks them.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Walks address spaces.</summary>
internal static class UserPages
{
    private const ulong PresentAndUser = 5;
    private const ulong Block = 1 << 7;
    private const ulong AddressMask = 0x000f_ffff_ffff_f000;
    private const int LeafBits = 12;
    private const int IndexBits = 9;

    /// <summary>Pages of all address spaces that capabilities name: where user level sees them, first and last physical address.</summary>
    public static void ForEach(KernelView view, Action<Word, Word, Word> page)
    {
        HashSet<Word> done = [];
        foreach (SlotView slot in view.Slots)
        {
            if (ArchRules.IsSpace(slot.Cap) && done.Add(VSpaceCap.From(slot.Cap).Object.Address))
            {
                Walk(view, page, Memory.ToPhysical(VSpaceCap.From(slot.Cap).Object.Address), 0, PageTable.RootBits);
            }
        }
    }

    // An entry that is not user level's gives nothing, whatever is below it. The kernel's half has none that is.
    private static void Walk(KernelView view, Action<Word, Word, Word> page, Word table, Word address, int bits)
    {
        Span<ulong> entries = MemoryMarshal.Cast<byte, ulong>(view.Machine.Board.Physical(table, 4096));
        for (int i = entries.IndexOfAnyExcept(0UL); i >= 0 && i < entries.Length; i++)
        {
            ulong entry = entries[i];
            Word place = address + ((Word)i << bits);
            if ((entry & PresentAndUser) != PresentAndUser)
            {
                continue;
            }

            if (bits == LeafBits || (entry & Block) != 0)
            {
                Word start = entry & AddressMask & ~((1UL << bits) - 1);
                page(place, start, start + (1UL << bits) - 1);
            }
            else
            {
                Walk(view, page, entry & AddressMask, place, bits - IndexBits);
            }
        }
    }
}
