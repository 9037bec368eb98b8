// SPDX-License-Identifier: BSD-2-Clause
// The kernel's view of physical memory: one window at a fixed offset, and the clearing of memory.
namespace Sel4Gen.Kernel;

/// <summary>The kernel window.</summary>
public static class Memory
{
    /// <summary>Physical address p is the kernel virtual address WindowBase + p: the upper half of what Sv39 translates.</summary>
    public const Word WindowBase = 0xffffffc000000000;

    /// <summary>The window's last GiB holds the kernel's devices instead.</summary>
    public const Word DeviceBase = 0xffffffffc0000000;

    /// <summary>The first address that is not user level's (seL4_UserTop): the last page of the lower half is not used.</summary>
    public const Word UserTop = ObjectSizes.UserTop;

    [Inline]
    public static Word ToPhysical(Word address) => address - WindowBase;

    [Inline]
    public static Word ToVirtual(Word physical) => physical + WindowBase;

    /// <summary>Zeroes 2^bits bytes; at least 16. Caches are coherent.</summary>
    public static void Clear(Word address, Word bits) => Machine.ZeroMemory(address, (Word)1 << (int)bits);
}
