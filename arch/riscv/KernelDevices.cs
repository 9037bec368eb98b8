// SPDX-License-Identifier: BSD-2-Clause
// Addresses of the devices that the kernel uses itself: blocks of 2 MiB in the last GiB of the address space.
namespace Sel4Gen.Kernel;

/// <summary>Kernel virtual addresses of devices.</summary>
public static class KernelDevices
{
    public const Word Plic = Memory.DeviceBase;

    /// <summary>The part of the PLIC that has a context for each of 500 harts and more; 0 on a board without one.</summary>
    public const Word PlicSize = Platform.PlicSize == 0 ? 0 : 0x400000;
    public const Word BlockSize = 0x200000;
}
