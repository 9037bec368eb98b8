// SPDX-License-Identifier: BSD-2-Clause
// The pages that user level can access through the translation tables of RISC-V (Sv39), walked as the hart walks them.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Walks address spaces.</summary>
internal static class UserPages
{
    private const ulong Valid = 1;
    private const ulong ReadWriteExecute = 0xe;
    private const ulong UserAccessible = 1 << 4;
    private const int LeafBits = 12;
    private const int IndexBits = 9;
    private const int PageNumberShift = 10;
    private const ulong PageNumberMask = (1UL << 44) - 1;

    /// <summary>Pages of all address spaces that capabilities name: where user level sees them, first and last physical address.</summary>
    public static void ForEach(KernelView view, Action<Word, Word, Word> page)
    {
        HashSet<Word> done = [];
        foreach (SlotView slot in view.Slots)
        {
            // A table that is no top-level one is reached through one that is.
            if (ArchRules.Space(slot.Cap) is { } space && Asid.IsOf(space.Asid, Ptr<Pte>.At(space.Root)) && done.Add(space.Root))
            {
                Walk(view, page, Memory.ToPhysical(space.Root), 0, PageTable.RootBits);
            }
        }
    }

    private static void Walk(KernelView view, Action<Word, Word, Word> page, Word table, Word address, int bits)
    {
        Span<ulong> entries = MemoryMarshal.Cast<byte, ulong>(view.Machine.Board.Physical(table, 4096));
        for (int i = entries.IndexOfAnyExcept(0UL); i >= 0 && i < entries.Length; i++)
        {
            ulong entry = entries[i];
            Word place = address + ((Word)i << bits);
            Word next = ((entry >> PageNumberShift) & PageNumberMask) << LeafBits;
            if ((entry & Valid) == 0)
            {
                continue;
            }

            if ((entry & ReadWriteExecute) != 0)
            {
                if ((entry & UserAccessible) != 0)
                {
                    page(place, next, next + (1UL << bits) - 1);
                }
            }
            else if (bits > LeafBits && (bits != PageTable.RootBits || i < ArchRules.UserEntries))
            {
                Walk(view, page, next, place, bits - IndexBits);
            }
        }
    }
}
