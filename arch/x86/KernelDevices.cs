// SPDX-License-Identifier: BSD-2-Clause
// Addresses of the devices that the kernel uses itself: pages at the end of the address space.
namespace Sel4Gen.Kernel;

/// <summary>Kernel virtual addresses of devices.</summary>
public static class KernelDevices
{
    public const Word PageSize = 0x1000;

    /// <summary>The core's interrupt controller and timer.</summary>
    public const Word LocalApic = Memory.DeviceBase;

    /// <summary>The first I/O APIC; the others follow page by page.</summary>
    public const Word IoApic = Memory.DeviceBase + PageSize;
}
