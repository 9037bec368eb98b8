// SPDX-License-Identifier: BSD-2-Clause
// The board: the contents of boards/*.yaml and of the machine's device tree, as constants. The values here are those of the reference
// board, qemu-arm-virt with a Cortex-A53; the Transpiler replaces initialisers for other boards and device trees.
//
// A list in the YAML becomes a count and numbered members; entries beyond the count are 0.
namespace Sel4Gen.Kernel;

/// <summary>The board's constants.</summary>
public static class Platform
{
    // --- Core ---

    /// <summary>log2 of the line size of the L1 caches (CONFIG_L1_CACHE_LINE_SIZE_BITS).</summary>
    public const int L1CacheLineSizeBits = 6;

    // --- Memory (physical, end exclusive) ---

    /// <summary>Regions of memory that there is room for.</summary>
    public const int MaxMemory = 16;

    public const int MemoryCount = 1;
    public const Word Memory0Start = 0x40000000;
    public const Word Memory0End = 0x80000000;
    public const Word Memory1Start = 0;
    public const Word Memory1End = 0;
    public const Word Memory2Start = 0;
    public const Word Memory2End = 0;
    public const Word Memory3Start = 0;
    public const Word Memory3End = 0;
    public const Word Memory4Start = 0;
    public const Word Memory4End = 0;
    public const Word Memory5Start = 0;
    public const Word Memory5End = 0;
    public const Word Memory6Start = 0;
    public const Word Memory6End = 0;
    public const Word Memory7Start = 0;
    public const Word Memory7End = 0;
    public const Word Memory8Start = 0;
    public const Word Memory8End = 0;
    public const Word Memory9Start = 0;
    public const Word Memory9End = 0;
    public const Word Memory10Start = 0;
    public const Word Memory10End = 0;
    public const Word Memory11Start = 0;
    public const Word Memory11End = 0;
    public const Word Memory12Start = 0;
    public const Word Memory12End = 0;
    public const Word Memory13Start = 0;
    public const Word Memory13End = 0;
    public const Word Memory14Start = 0;
    public const Word Memory14End = 0;
    public const Word Memory15Start = 0;
    public const Word Memory15End = 0;

    /// <summary>Where the boot loader puts the kernel image.</summary>
    public const Word KernelStart = 0x40000000;

    // --- Interrupts and time ---

    public const uint MaxIrq = 159;

    /// <summary>Private interrupts of a core: software-generated ones and those of its own devices.</summary>
    public const uint NumPrivateIrqs = 32;

    /// <summary>The EL1 virtual timer.</summary>
    public const uint TimerIrq = 27;

    /// <summary>Ticks of the generic timer per second.</summary>
    public const Word TimerFrequency = 62500000;

    // --- Devices that the kernel uses (physical) ---

    /// <summary>GIC distributor.</summary>
    public const Word GicDistributor = 0x08000000;

    /// <summary>GICv2 CPU interface.</summary>
    public const Word GicCpuInterface = 0x08010000;

    /// <summary>GICv3 redistributors.</summary>
    public const Word GicRedistributor = 0x080a0000;

    /// <summary>Bytes of redistributors that the kernel keeps for itself.</summary>
    public const Word GicRedistributorSize = 0x100000;

    /// <summary>PL011 console; 0 if the kernel has none.</summary>
    public const Word Uart = 0x09000000;

    /// <summary>Start of memory region i.</summary>
    public static Word MemoryStart(Word i) => i switch
    {
        0 => Memory0Start,
        1 => Memory1Start,
        2 => Memory2Start,
        3 => Memory3Start,
        _ => MemoryCount > 4 ? MoreStart(i) : 0,
    };

    private static Word MoreStart(Word i) => i switch
    {
        4 => Memory4Start,
        5 => Memory5Start,
        6 => Memory6Start,
        7 => Memory7Start,
        8 => Memory8Start,
        9 => Memory9Start,
        10 => Memory10Start,
        11 => Memory11Start,
        12 => Memory12Start,
        13 => Memory13Start,
        14 => Memory14Start,
        15 => Memory15Start,
        _ => 0,
    };

    /// <summary>End of memory region i.</summary>
    public static Word MemoryEnd(Word i) => i switch
    {
        0 => Memory0End,
        1 => Memory1End,
        2 => Memory2End,
        3 => Memory3End,
        _ => MemoryCount > 4 ? MoreEnd(i) : 0,
    };

    private static Word MoreEnd(Word i) => i switch
    {
        4 => Memory4End,
        5 => Memory5End,
        6 => Memory6End,
        7 => Memory7End,
        8 => Memory8End,
        9 => Memory9End,
        10 => Memory10End,
        11 => Memory11End,
        12 => Memory12End,
        13 => Memory13End,
        14 => Memory14End,
        15 => Memory15End,
        _ => 0,
    };
}
