// SPDX-License-Identifier: BSD-2-Clause
// What benchmarks need of the processor: a frame for the kernel's log, and empty caches.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Arm's part of the benchmark system calls.</summary>
public static class ArchBenchmark
{
    /// <summary>seL4_ARM_CacheI and seL4_ARM_CacheD, the bits of a cache type.</summary>
    private const Word InstructionCache = (Word)ArmCacheType.CacheI;
    private const Word DataCache = (Word)ArmCacheType.CacheD;

    /// <summary>CLIDR_EL1: cache types of a level.</summary>
    private const Word LevelHasData = 2;
    private const Word MaxLevels = 7;

    /// <summary>
    /// The kernel's address of the frame, if it is large and memory; else 0. The capability's rights do not matter, as on seL4.
    /// </summary>
    public static Word LogBufferOf(Cap cap)
    {
        if (cap.Tag != ArchCapTag.Frame)
        {
            return 0;
        }

        FrameCap frame = FrameCap.From(cap);
        return frame.IsDevice || frame.Size != FrameSize.Large ? 0 : frame.Base;
    }

    /// <summary>Writes back and empties all caches, or only those of the first level that the type names.</summary>
    public static void FlushCaches(bool firstLevelOnly, Word cacheType)
    {
        Machine.Dsb();
        if (!firstLevelOnly || (cacheType & DataCache) != 0)
        {
            FlushData(firstLevelOnly ? 1 : MaxLevels);
        }

        if (!firstLevelOnly || (cacheType & InstructionCache) != 0)
        {
            Machine.InvalidateAllInstructions();
        }

        Machine.Dsb();
        Machine.Isb();
    }

    private static void FlushData(Word levels)
    {
        Word types = Machine.ReadCacheLevels();
        for (Word level = 0; level < levels; level++)
        {
            Loop.Bound(MaxLevels);
            Word type = (types >> (int)(3 * level)) & 7;
            if (type == 0)
            {
                break;
            }

            if (type >= LevelHasData)
            {
                FlushLevel(level);
            }
        }
    }

    /// <summary>All sets and ways of a data or unified cache (DC CISW: way on top, then set, then level).</summary>
    private static void FlushLevel(Word level)
    {
        Machine.SelectCache(level << 1);
        Machine.Isb();
        Word size = Machine.ReadCacheSize();
        Word lineBits = (size & 7) + 4;
        Word lastWay = (size >> 3) & 0x3ff;
        Word lastSet = (size >> 13) & 0x7fff;
        Word wayShift = lastWay == 0 ? 32 : 31 - Bits.Highest(lastWay);
        for (Word way = 0; way <= lastWay; way++)
        {
            Loop.Bound(0x400);
            for (Word set = 0; set <= lastSet; set++)
            {
                Loop.Bound(0x8000);
                Machine.CleanInvalidateSetWay((way << (int)wayShift) | (set << (int)lineBits) | (level << 1));
            }
        }
    }
}

/// <summary>Cache levels.</summary>
public static partial class Machine
{
    [Asm("mrs %0, clidr_el1")]
    public static partial Word ReadCacheLevels();

    [Asm("msr csselr_el1, %0")]
    public static partial void SelectCache(Word selection);

    [Asm("mrs %0, ccsidr_el1")]
    public static partial Word ReadCacheSize();

    [Asm("dc cisw, %0", Memory = true)]
    public static partial void CleanInvalidateSetWay(Word value);
}
