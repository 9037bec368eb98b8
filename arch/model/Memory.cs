// SPDX-License-Identifier: BSD-2-Clause
// The kernel's view of physical memory on the model architecture: one window at a fixed offset.
namespace Sel4Gen.Kernel;

/// <summary>The kernel's view of physical memory.</summary>
public static class Memory
{
    /// <summary>Physical address p is the kernel virtual address WindowBase + p.</summary>
    public const Word WindowBase = 0x5000_0000;

    /// <summary>The highest user address.</summary>
    public const Word UserTop = 0x5fff_ffff;

    public static Word ToPhysical(Word address) => address - WindowBase;

    public static Word ToVirtual(Word physical) => physical + WindowBase;
}
