// SPDX-License-Identifier: BSD-2-Clause
// The board: the contents of boards/*.yaml, as constants. The values here are those of the reference board, qemu-riscv-virt; the
// Transpiler replaces initialisers for other boards.
//
// A list in the YAML becomes a count and numbered members; entries beyond the count are 0.
namespace Sel4Gen.Kernel;

/// <summary>The board's constants.</summary>
public static class Platform
{
    // --- Memory (physical, end exclusive) ---

    /// <summary>Regions of memory that there is room for.</summary>
    public const int MaxMemory = 4;

    public const int MemoryCount = 1;
    public const Word Memory0Start = 0x80200000;
    public const Word Memory0End = 0x140000000;
    public const Word Memory1Start = 0;
    public const Word Memory1End = 0;
    public const Word Memory2Start = 0;
    public const Word Memory2End = 0;
    public const Word Memory3Start = 0;
    public const Word Memory3End = 0;

    /// <summary>Where the boot loader puts the kernel image: on a boundary of 2 MiB.</summary>
    public const Word KernelStart = 0x80200000;

    // --- Interrupts and time ---

    /// <summary>The highest number of an interrupt of the PLIC, which has none with number 0; 0 if there is no PLIC.</summary>
    public const uint MaxIrq = 95;

    /// <summary>Ticks of the time CSR per second.</summary>
    public const Word TimerFrequency = 10000000;

    // --- Devices that the kernel uses (physical) ---

    /// <summary>PLIC, on a boundary of 2 MiB.</summary>
    public const Word Plic = 0x0c000000;

    /// <summary>Bytes of the PLIC's registers; 0 if there is none.</summary>
    public const Word PlicSize = 0x00600000;

    /// <summary>
    /// The PLIC's context of hart h in supervisor mode is PlicFirstContext + h * PlicContextStride.
    /// </summary>
    public const Word PlicFirstContext = 1;
    public const Word PlicContextStride = 2;

    /// <summary>CLINT: firmware's, neither the kernel's nor user level's.</summary>
    public const Word Clint = 0x02000000;

    /// <summary>Bytes that are kept for the CLINT's registers.</summary>
    public const Word ClintSize = 0x00200000;

    /// <summary>Start of memory region i.</summary>
    public static Word MemoryStart(Word i) => i switch
    {
        0 => Memory0Start,
        1 => Memory1Start,
        2 => Memory2Start,
        3 => Memory3Start,
        _ => 0,
    };

    /// <summary>End of memory region i.</summary>
    public static Word MemoryEnd(Word i) => i switch
    {
        0 => Memory0End,
        1 => Memory1End,
        2 => Memory2End,
        3 => Memory3End,
        _ => 0,
    };
}
