// SPDX-License-Identifier: BSD-2-Clause
// The kernel's view of physical memory: one window at a fixed offset, and the clearing of memory.
namespace Sel4Gen.Kernel;

/// <summary>The kernel window.</summary>
public static class Memory
{
    /// <summary>Physical address p is the kernel virtual address WindowBase + p.</summary>
    public const Word WindowBase = 0xffffff8000000000;

    /// <summary>The window's last 2 MiB hold the kernel's device pages instead.</summary>
    public const Word DeviceBase = 0xffffffffffe00000;

    /// <summary>The highest user address (seL4_UserTop).</summary>
    public const Word UserTop = ObjectSizes.UserTop;

    [Inline]
    public static Word ToPhysical(Word address) => address - WindowBase;

    [Inline]
    public static Word ToVirtual(Word physical) => physical + WindowBase;

    /// <summary>
    /// Zeroes 2^bits bytes, down to memory itself: user level may look at it through an uncached mapping.
    /// </summary>
    public static void Clear(Word address, Word bits)
    {
        Word size = (Word)1 << (int)bits;
        if (size < Caches.LineSize)
        {
            ClearSmall(address, size);
        }
        else
        {
            Machine.ZeroMemory(address, size);
        }

        Caches.CleanToMemory(address, address + size);
    }

    private static void ClearSmall(Word address, Word size)
    {
        for (Word offset = 0; offset < size; offset += Config.WordBytes)
        {
            Loop.Bound(Caches.LineSize / Config.WordBytes);
            Ptr<Word>.At(address + offset).Ref = 0;
        }
    }
}
