// SPDX-License-Identifier: BSD-2-Clause
// The kernel's view of physical memory: one window at a fixed offset, the image in the last 2 GiB, and the clearing of memory.
namespace Sel4Gen.Kernel;

/// <summary>The kernel window.</summary>
public static class Memory
{
    /// <summary>Physical address p is the kernel virtual address WindowBase + p: the last 512 GiB.</summary>
    public const Word WindowBase = 0xffffff8000000000;

    /// <summary>
    /// The image stands there, too, and is linked to ImageBase + its physical address: compilers reach it with addresses of 32 bits.
    /// </summary>
    public const Word ImageBase = 0xffffffff80000000;

    /// <summary>The end of physical addresses in the window: the image and devices take its last two GiB.</summary>
    public const Word WindowTop = 510UL << 30;

    /// <summary>The window's last 2 MiB hold the kernel's device pages.</summary>
    public const Word DeviceBase = 0xffffffffffe00000;

    /// <summary>The first address that is not user level's (seL4_UserTop).</summary>
    public const Word UserTop = ObjectSizes.UserTop;

    [Inline]
    public static Word ToPhysical(Word address) => address - WindowBase;

    [Inline]
    public static Word ToVirtual(Word physical) => physical + WindowBase;

    /// <summary>The address in the window of something in the image.</summary>
    [Inline]
    public static Word OfImage(Word address) => address - ImageBase + WindowBase;

    /// <summary>Zeroes 2^bits bytes; at least 16. Caches are coherent.</summary>
    public static void Clear(Word address, Word bits) => Machine.ZeroMemory(address, (Word)1 << (int)bits);
}
