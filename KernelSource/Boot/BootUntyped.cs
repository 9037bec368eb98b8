// SPDX-License-Identifier: BSD-2-Clause
// Gives all memory that the kernel does not use to the root task, as untyped capabilities. Devices come
// first, then the kernel's boot code, then free RAM; within each, by address.
namespace Sel4Gen.Kernel;

/// <summary>Creates the root task's untyped capabilities.</summary>
[BootOnly]
public static class BootUntyped
{
    [BootOnly] private static Word s_count;

    /// <summary>Creates all of them.</summary>
    /// <param name="bootStart">Physical start of the kernel's boot code and data, which are no longer used.</param>
    /// <param name="bootEnd">Physical end of it.</param>
    /// <returns>False if the root CNode is full.</returns>
    public static bool ProvideAll(Word bootStart, Word bootEnd)
    {
        Word first = BootCaps.Next;
        s_count = 0;
        bool provided = PhysicalMemory.ReserveRam()
            && ProvideDevices()
            && ProvideRegion(false, bootStart, bootEnd)
            && ProvideFree();
        BootInfoFrame.SetUntyped(first, BootCaps.Next);
        return provided;
    }

    private static bool ProvideDevices()
    {
        Word cursor = 0;
        for (Word i = 0; i < PhysicalMemory.ReservedCount; i++)
        {
            Loop.Bound(PhysicalMemory.MaxReserved);
            PhysicalRegion reserved = PhysicalMemory.Reserved(i);
            if (reserved.Start >= Arch.UserDeviceTop)
            {
                break;
            }
            if (!ProvideRegion(true, cursor, reserved.Start))
            {
                return false;
            }
            cursor = reserved.End;
        }
        return ProvideRegion(true, cursor, Arch.UserDeviceTop);
    }

    private static bool ProvideFree()
    {
        for (Word i = 0; i < PhysicalMemory.FreeCount; i++)
        {
            Loop.Bound(PhysicalMemory.MaxFree);
            PhysicalRegion free = PhysicalMemory.Free(i);
            if (!ProvideRegion(false, free.Start, free.End))
            {
                return false;
            }
        }
        return true;
    }

    // Splits the region into the largest pieces that are aligned to their size. Pieces that are smaller than the smallest
    // untyped are not used. When BootInfo's list is full, the rest is not used.
    private static bool ProvideRegion(bool isDevice, Word start, Word end)
    {
        Word cursor = start;
        while (cursor < end)
        {
            Loop.Bound(2 * Config.WordBits);
            Word bits = Bits.Highest(end - cursor);
            Word alignment = Bits.Lowest(cursor);
            if (alignment < bits)
            {
                bits = alignment;
            }
            if (bits > ObjectSize.MaxUntypedBits)
            {
                bits = ObjectSize.MaxUntypedBits;
            }
            if (bits >= ObjectSize.MinUntypedBits && !ProvidePiece(isDevice, cursor, bits))
            {
                return false;
            }
            cursor += Bits.Bit(bits);
        }
        return true;
    }

    private static bool ProvidePiece(bool isDevice, Word start, Word bits)
    {
        if (!BootInfoFrame.AddUntyped(s_count, start, bits, isDevice))
        {
            if (Config.Printing)
            {
                Console.Write("Boot information has no room for all untyped memory\n");
            }
            return true;
        }
        s_count++;

        // The contents of the memory are unknown: it counts as fully used, so that the first Retype clears it.
        return BootCaps.Provide(
            UntypedCap.New(
                @base: Arch.ToKernel(start),
                sizeBits: bits,
                isDevice: isDevice,
                freeIndex: CapOps.FullIndex(bits)).ToCap());
    }
}
