// SPDX-License-Identifier: BSD-2-Clause
// Memory of the root task's initial objects. It is one block, allocated at the top of free memory; the objects are in order
// of descending size, so that each is aligned to its size without gaps.
namespace Sel4Gen.Kernel;

/// <summary>The root task's objects. All addresses are the kernel's; the memory is zeroed.</summary>
[BootOnly]
public static class RootServer
{
    /// <summary>2^n bytes of capability slots.</summary>
    public const int CNodeSizeBits = Config.RootCNodeSizeBits + ObjectSize.SlotBits;

    [BootOnly] private static Word s_cursor;
    [BootOnly] private static Word s_nextPageTable;
    [BootOnly] private static Word s_pageTablesLeft;

    /// <summary>The root CNode.</summary>
    [BootOnly] public static Word CNode;

    /// <summary>Additional boot information; 0 if there is none.</summary>
    [BootOnly] public static Word ExtraBootInfo;

    /// <summary>The top-level table of the address space.</summary>
    [BootOnly] public static Word VSpace;

    [BootOnly] public static Word AsidPool;
    [BootOnly] public static Word IpcBuffer;
    [BootOnly] public static Word BootInfo;
    [BootOnly] public static Word Tcb;

    /// <summary>The scheduling context (MCS).</summary>
    [When(Config.Mcs), BootOnly] public static Word SchedContext;

    /// <summary>Allocates memory for all objects.</summary>
    /// <param name="extraBits">Additional boot information takes 2^n bytes; 0 if there is none.</param>
    /// <param name="pageTables">How many page tables the root task's image needs.</param>
    /// <returns>False if no free region is large enough.</returns>
    public static bool Create(Word extraBits, Word pageTables)
    {
        Word size = Bits.Bit(CNodeSizeBits) + Bits.Bit(Arch.VSpaceBits) + Bits.Bit(Arch.AsidPoolBits)
            + (2 * Bits.Bit(Arch.PageBits)) + (pageTables * Bits.Bit(Arch.PageTableBits))
            + Bits.Bit(ObjectSize.TcbBits)
            + (Config.Mcs ? Bits.Bit(ObjectSize.MinSchedContextBits) : 0);
        Word largest = CNodeSizeBits > Arch.VSpaceBits ? CNodeSizeBits : Arch.VSpaceBits;
        if (extraBits != 0)
        {
            size += Bits.Bit(extraBits);
            largest = extraBits > largest ? extraBits : largest;
        }
        var (found, start) = PhysicalMemory.TakeHighest(size, largest);
        if (!found)
        {
            return false;
        }
        s_cursor = Arch.ToKernel(start);
        s_pageTablesLeft = pageTables;
        ExtraBootInfo = 0;
        for (Word bits = largest; bits >= ObjectSize.MinUntypedBits; bits--)
        {
            Loop.Bound(Config.WordBits);
            PlaceObjectsOf(bits, extraBits, pageTables);
        }
        Contract.Assert(s_cursor == Arch.ToKernel(start) + size);
        return true;
    }

    private static void PlaceObjectsOf(Word bits, Word extraBits, Word pageTables)
    {
        if (bits == CNodeSizeBits)
        {
            CNode = Take(bits);
        }
        if (bits == extraBits)
        {
            ExtraBootInfo = Take(bits);
        }
        if (bits == Arch.VSpaceBits)
        {
            VSpace = Take(bits);
        }
        if (bits == Arch.AsidPoolBits)
        {
            AsidPool = Take(bits);
        }
        if (bits == Arch.PageBits)
        {
            IpcBuffer = Take(bits);
            BootInfo = Take(bits);
        }
        if (bits == Arch.PageTableBits)
        {
            s_nextPageTable = s_cursor;
            s_cursor += pageTables * Bits.Bit(bits);
        }
        if (bits == ObjectSize.TcbBits)
        {
            Tcb = Take(bits);
        }
        if (Config.Mcs)
        {
            if (bits == ObjectSize.MinSchedContextBits)
            {
                SchedContext = Take(bits);
            }
        }
    }

    private static Word Take(Word bits)
    {
        Word address = s_cursor;
        Arch.ClearMemory(address, bits);
        s_cursor += Bits.Bit(bits);
        return address;
    }

    /// <summary>A zeroed page table; as many as <see cref="Create"/> was asked for.</summary>
    public static Word TakePageTable()
    {
        Contract.Assert(s_pageTablesLeft > 0);
        Word address = s_nextPageTable;
        Arch.ClearMemory(address, Arch.PageTableBits);
        s_nextPageTable += Bits.Bit(Arch.PageTableBits);
        s_pageTablesLeft--;
        return address;
    }
}
