// SPDX-License-Identifier: BSD-2-Clause
// The physical memory map while the kernel boots: RAM, reserved regions, and free regions for the root task.
//
//   RAM      |=====================================|              told by the board
//   reserved |kkkkkk|dddd|  |uuuuuuuu|                            kernel, device tree, user image
//   free             .... ||          ||=======|rrrr|===|         what is left; r: the root task's objects
//   devices  everything below Arch.UserDeviceTop that is neither RAM nor reserved
namespace Sel4Gen.Kernel;

/// <summary>Physical addresses from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
public struct PhysicalRegion
{
    public Word Start;
    public Word End;
}

/// <summary>The tables of regions. Each is sorted by address and without overlaps.</summary>
[BootOnly]
public static class PhysicalMemory
{
    /// <summary>RAM regions that a board can have.</summary>
    public const uint MaxRam = 32;

    /// <summary>Reserved regions that do not touch each other.</summary>
    public const uint MaxReserved = 64;

    /// <summary>Free pieces between reserved regions.</summary>
    public const uint MaxFree = 64;

    [BootOnly]
    private static readonly Ptr<PhysicalRegion> s_ram = StaticMemory.Reserve<PhysicalRegion>(MaxRam, 8);

    [BootOnly]
    private static readonly Ptr<PhysicalRegion> s_reserved = StaticMemory.Reserve<PhysicalRegion>(MaxReserved, 8);

    [BootOnly]
    private static readonly Ptr<PhysicalRegion> s_free = StaticMemory.Reserve<PhysicalRegion>(MaxFree, 8);

    [BootOnly] private static Word s_ramCount;
    [BootOnly] private static Word s_reservedCount;
    [BootOnly] private static Word s_freeCount;

    /// <summary>The number of free regions, after <see cref="FindFree"/> ran.</summary>
    public static Word FreeCount => s_freeCount;

    /// <summary>The number of reserved regions.</summary>
    public static Word ReservedCount => s_reservedCount;

    /// <summary>The number of RAM regions.</summary>
    public static Word RamCount => s_ramCount;

    /// <summary>A free region, by number in ascending order of addresses.</summary>
    public static PhysicalRegion Free(Word index) => s_free[index];

    /// <summary>A reserved region, by number in ascending order of addresses.</summary>
    public static PhysicalRegion Reserved(Word index) => s_reserved[index];

    /// <summary>A RAM region, by number in ascending order of addresses.</summary>
    public static PhysicalRegion Ram(Word index) => s_ram[index];

    /// <summary>Resets the tables to their initial state.</summary>
    public static void Clear()
    {
        s_ramCount = 0;
        s_reservedCount = 0;
        s_freeCount = 0;
    }

    /// <summary>Adds a RAM region. Regions are added in ascending order.</summary>
    /// <returns>False if the table is full, or the region is empty or out of order.</returns>
    public static bool AddRam(Word start, Word end)
    {
        if (s_ramCount == MaxRam || start >= end || (s_ramCount > 0 && start < s_ram[s_ramCount - 1].End))
        {
            return false;
        }
        s_ram[s_ramCount] = new PhysicalRegion { Start = start, End = end };
        s_ramCount++;
        return true;
    }

    /// <summary>
    /// Reserves a region: the root task gets it neither as RAM nor as a device. Regions that overlap or are adjacent are
    /// merged.
    /// </summary>
    /// <returns>False if the table is full.</returns>
    public static bool Reserve(Word start, Word end)
    {
        if (start >= end)
        {
            return true;
        }
        Word first = 0;
        while (first < s_reservedCount && s_reserved[first].End < start)
        {
            Loop.Bound(MaxReserved);
            first++;
        }
        Word behind = first;
        while (behind < s_reservedCount && s_reserved[behind].Start <= end)
        {
            Loop.Bound(MaxReserved);
            behind++;
        }
        return behind == first ? InsertReserved(first, start, end) : MergeReserved(first, behind, start, end);
    }

    private static bool InsertReserved(Word at, Word start, Word end)
    {
        if (s_reservedCount == MaxReserved)
        {
            return false;
        }
        for (Word i = s_reservedCount; i > at; i--)
        {
            Loop.Bound(MaxReserved);
            s_reserved[i] = s_reserved[i - 1];
        }
        s_reserved[at] = new PhysicalRegion { Start = start, End = end };
        s_reservedCount++;
        return true;
    }

    // The regions [first, behind) and the new one become the region `first`.
    private static bool MergeReserved(Word first, Word behind, Word start, Word end)
    {
        if (start < s_reserved[first].Start)
        {
            s_reserved[first].Start = start;
        }
        Word last = s_reserved[behind - 1].End;
        s_reserved[first].End = end > last ? end : last;
        Word gap = behind - first - 1;
        for (Word i = first + 1; i + gap < s_reservedCount; i++)
        {
            Loop.Bound(MaxReserved);
            s_reserved[i] = s_reserved[i + gap];
        }
        s_reservedCount -= gap;
        return true;
    }

    /// <summary>Computes the free regions: RAM without the reserved regions.</summary>
    /// <returns>False if there are more than <see cref="MaxFree"/>.</returns>
    public static bool FindFree()
    {
        s_freeCount = 0;
        for (Word i = 0; i < s_ramCount; i++)
        {
            Loop.Bound(MaxRam);
            if (!FindFreeIn(s_ram[i].Start, s_ram[i].End))
            {
                return false;
            }
        }
        return true;
    }

    private static bool FindFreeIn(Word start, Word end)
    {
        Word cursor = start;
        for (Word i = 0; i < s_reservedCount; i++)
        {
            Loop.Bound(MaxReserved);
            Word reservedStart = s_reserved[i].Start < end ? s_reserved[i].Start : end;
            if (!AddFree(cursor, reservedStart))
            {
                return false;
            }
            if (s_reserved[i].End > cursor)
            {
                cursor = s_reserved[i].End;
            }
        }
        return AddFree(cursor, end);
    }

    private static bool AddFree(Word start, Word end)
    {
        if (start >= end)
        {
            return true;
        }
        if (s_freeCount == MaxFree)
        {
            return false;
        }
        s_free[s_freeCount] = new PhysicalRegion { Start = start, End = end };
        s_freeCount++;
        return true;
    }

    /// <summary>
    /// Takes <paramref name="size"/> bytes, aligned to 2^<paramref name="alignBits"/>, from the highest free memory
    /// possible: devices with short addresses need low memory.
    /// </summary>
    /// <returns>Whether there was room, and where it starts.</returns>
    public static (bool found, Word start) TakeHighest(Word size, Word alignBits)
    {
        for (Word i = s_freeCount; i > 0; i--)
        {
            Loop.Bound(MaxFree);
            Word regionStart = s_free[i - 1].Start;
            Word regionEnd = s_free[i - 1].End;
            if (regionEnd - regionStart < size)
            {
                continue;
            }
            Word start = Bits.RoundDown(regionEnd - size, alignBits);
            if (start >= regionStart)
            {
                return (SplitFree(i - 1, start, start + size), start);
            }
        }
        return (false, 0);
    }

    // Removes [start, end) from free region `at`; either remaining part may be empty.
    private static bool SplitFree(Word at, Word start, Word end)
    {
        if (s_freeCount == MaxFree)
        {
            return false;
        }
        for (Word i = s_freeCount; i > at + 1; i--)
        {
            Loop.Bound(MaxFree);
            s_free[i] = s_free[i - 1];
        }
        s_free[at + 1] = new PhysicalRegion { Start = end, End = s_free[at].End };
        s_free[at].End = start;
        s_freeCount++;
        return true;
    }

    /// <summary>Reserves all RAM: memory that is not reserved then belongs to devices.</summary>
    /// <returns>False if the table of reserved regions is full.</returns>
    public static bool ReserveRam()
    {
        for (Word i = 0; i < s_ramCount; i++)
        {
            Loop.Bound(MaxRam);
            if (!Reserve(s_ram[i].Start, s_ram[i].End))
            {
                return false;
            }
        }
        return true;
    }
}
