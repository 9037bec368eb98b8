// SPDX-License-Identifier: BSD-2-Clause
// Where the kernel maps the devices that it uses itself: pages in the last 2 MiB of the address space.
//
//   page 0: console   page 16: GIC distributor (64 KiB)   page 32: GICv2 CPU interface
//   page 64: GICv3 redistributor (two frames of 64 KiB)
namespace Sel4Gen.Kernel;

/// <summary>Kernel virtual addresses of devices.</summary>
public static class KernelDevices
{
    public const Word Uart = Memory.DeviceBase;
    public const Word GicDistributor = Memory.DeviceBase + 0x10000;
    public const Word GicCpuInterface = Memory.DeviceBase + 0x20000;
    public const Word GicRedistributor = Memory.DeviceBase + 0x40000;

    /// <summary>Size of a GICv3's distributor.</summary>
    public const Word GicDistributorSize = Config.ArmGicV3 ? 0x10000 : 0x1000;

    /// <summary>Size of one core's redistributor.</summary>
    public const Word GicRedistributorSize = 0x20000;
    public const Word PageSize = 0x1000;
}
