// SPDX-License-Identifier: BSD-2-Clause
// Booting on Arm: the boot loader jumps to head.S with the MMU on and the image mapped; head.S calls InitKernel, which
// builds the kernel's own translation tables, sets up the processor and its devices, and hands over to Boot.Run.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The architecture's half of booting.</summary>
[BootOnly]
public static partial class ArchBoot
{
    /// <summary>
    /// The first C# code that runs. Arguments: physical start and end of the root task's image, its physical minus its
    /// virtual address, its entry point, physical address and size of the device tree (size 0: there is none).
    /// </summary>
    [EntryPoint]
    [NoReturn]
    [CName("init_kernel")]
    public static void InitKernel(
        Word imageStart, Word imageEnd, Word pvOffset, Word entryPoint, Word deviceTree, Word deviceTreeSize)
    {
        KernelWindow.Map();
        InitProcessor();
        if (Config.DebugBuild && Config.Printing && !MachineReport.HasController())
        {
            Arch.Halt();
        }

        IrqController.Init();
        Timer.Init();
        Start(imageStart, imageEnd, pvOffset, entryPoint, deviceTree, deviceTreeSize);
    }

    // Exceptions come to our vectors; no FPU use at user level yet; user level may maintain caches.
    private static void InitProcessor()
    {
        Machine.WriteVectorBase(Machine.Vectors());
        Machine.WriteSystemControl(SystemControl);
        Fpu.Init();
        // Kernels that measure themselves are measured from user level, too.
        Word monitors = Config.ArmExportPmuUser || Config.EnableBenchmarks ? 1UL : 0;
        if (Config.EnableBenchmarks || Config.ArmExportPmuUser)
        {
            // PMCR_EL0: enable, reset the cycle counter; count every cycle in 64 bits.
            Machine.WriteMonitorControl((Machine.ReadMonitorControl() & ~(Word)8) | 0x45);
            Machine.EnableMonitorCounters(1UL << 31);
        }

        Machine.WriteMonitorUserAccess(monitors);
        Machine.Isb();
    }

    // SCTLR_EL1: bits that read as one; I, C, M; nTWI, nTWE (user level may wait); UCT, UCI (caches).
    private const Word SystemControl =
        0x30d00800UL | (1UL << 12) | (1UL << 2) | 1UL
        | (1UL << 16) | (1UL << 18)
        | (Config.AArch64UserCacheEnable ? (1UL << 15) | (1UL << 26) : 0);

    /// <summary>What of physical memory belongs to devices of the kernel.</summary>
    private static bool ReserveDevices() =>
        PhysicalMemory.Reserve(Platform.GicDistributor, Platform.GicDistributor + KernelDevices.GicDistributorSize)
        && ReserveCpuInterface();

    private static bool ReserveCpuInterface() =>
        Config.ArmGicV3
            ? PhysicalMemory.Reserve(
                Platform.GicRedistributor, Platform.GicRedistributor + Platform.GicRedistributorSize)
            : PhysicalMemory.Reserve(
                Platform.GicCpuInterface, Platform.GicCpuInterface + KernelDevices.PageSize);
}
