// SPDX-License-Identifier: BSD-2-Clause
// The architecture's part of benchmarks: a frame for the kernel's log.
namespace Sel4Gen.Kernel;

/// <summary>RISC-V's part of the benchmark system calls.</summary>
public static class ArchBenchmark
{
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

    /// <summary>The instruction set can only synchronise the instruction cache; it cannot clean data caches.</summary>
    public static void FlushCaches(bool firstLevelOnly, Word cacheType) => Machine.FenceInstructions();
}
