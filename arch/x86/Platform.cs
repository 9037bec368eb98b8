// SPDX-License-Identifier: BSD-2-Clause
// The board: the contents of boards/*.yaml as constants, and what a PC tells while the kernel boots: where its memory is.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>A region of memory for each that is possible.</summary>
[InlineArray((int)Platform.MaxMemory)]
public struct MemoryRegions
{
    private PhysicalRegion _element;
}

/// <summary>The board.</summary>
public static class Platform
{
    /// <summary>Regions of memory that the kernel has room for.</summary>
    public const uint MaxMemory = 32;

    /// <summary>Where the boot loader puts the kernel image.</summary>
    public const Word KernelStart = 0x100000;

    private static MemoryRegions s_memory;
    private static Word s_memoryCount;

    /// <summary>Regions of memory.</summary>
    public static Word MemoryCount => s_memoryCount;

    /// <summary>Start of memory region i.</summary>
    public static Word MemoryStart(Word i) => s_memory[(int)i].Start;

    /// <summary>End of memory region i.</summary>
    public static Word MemoryEnd(Word i) => s_memory[(int)i].End;

    /// <summary>There is no memory yet.</summary>
    [BootOnly]
    public static void ClearMemory()
    {
        s_memoryCount = 0;
    }

    /// <summary>A region of memory. It is put where it belongs by its address; those that overlap or touch become one.</summary>
    /// <returns>False if there are too many.</returns>
    [BootOnly]
    public static bool AddMemory(Word start, Word end)
    {
        PhysicalRegion region = new PhysicalRegion { Start = start, End = end };
        Word kept = 0;
        for (Word i = 0; i < s_memoryCount; i++)
        {
            Loop.Bound(MaxMemory);
            PhysicalRegion other = s_memory[(int)i];
            if (other.Start <= region.End && region.Start <= other.End)
            {
                region.Start = other.Start < region.Start ? other.Start : region.Start;
                region.End = other.End > region.End ? other.End : region.End;
            }
            else
            {
                s_memory[(int)kept] = other;
                kept++;
            }
        }

        if (kept == MaxMemory)
        {
            return false;
        }

        Word place = kept;
        while (place > 0 && s_memory[(int)(place - 1)].Start > region.Start)
        {
            Loop.Bound(MaxMemory);
            s_memory[(int)place] = s_memory[(int)(place - 1)];
            place--;
        }

        s_memory[(int)place] = region;
        s_memoryCount = kept + 1;
        return true;
    }
}
