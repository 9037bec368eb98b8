// SPDX-License-Identifier: BSD-2-Clause
// Booting on RISC-V: the boot loader jumps to head.S in supervisor mode, with the image mapped; head.S calls InitKernel, which
// builds the kernel's own translation tables, sets up the processor and its devices, and hands over to Boot.Run.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The architecture's half of booting.</summary>
[BootOnly]
public static partial class ArchBoot
{
    /// <summary>
    /// The first C# code that runs. Arguments: physical start and end of the root task's image, its physical minus its
    /// virtual address, its entry point, physical address and size of the device tree (size 0: there is none), the hart.
    /// </summary>
    [EntryPoint]
    [NoReturn]
    [CName("init_kernel")]
    public static void InitKernel(
        Word imageStart, Word imageEnd, Word pvOffset, Word entryPoint, Word deviceTree, Word deviceTreeSize, Word hart)
    {
        KernelWindow.Map();
        Machine.WriteVectorBase(Machine.Vectors());
        Machine.WriteCounterAccess(UserCounters);
        Sbi.Init();
        ArchIrq.Init(hart);
        Timer.Init();
        Start(imageStart, imageEnd, pvOffset, entryPoint, deviceTree, deviceTreeSize);
    }

    // scounteren: cycles, time, instructions. Kernels that measure themselves are measured from user level, too.
    private const Word UserCounters = Config.EnableBenchmarks ? 7UL : 0;

    /// <summary>What of physical memory belongs to devices of the kernel and the firmware.</summary>
    private static bool ReserveDevices() =>
        PhysicalMemory.Reserve(Platform.Plic, Platform.Plic + Platform.PlicSize)
        && PhysicalMemory.Reserve(Platform.Clint, Platform.Clint + Platform.ClintSize);
}
