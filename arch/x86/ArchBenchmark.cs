// SPDX-License-Identifier: BSD-2-Clause
// The architecture's part of the benchmark system calls: the frame of the kernel's log, and its caches.
namespace Sel4Gen.Kernel;

/// <summary>x86's part of the benchmark system calls.</summary>
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

    /// <summary>All caches are written back and forgotten: there is no instruction for the first level alone.</summary>
    public static void FlushCaches(bool firstLevelOnly, Word cacheType) => Machine.FlushCaches();
}
