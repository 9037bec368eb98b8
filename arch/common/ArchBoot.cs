// SPDX-License-Identifier: BSD-2-Clause
// The second half of booting: initialises the processor and its devices, and calls the portable kernel.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The architecture's half of booting.</summary>
public static partial class ArchBoot
{
    /// <summary>Gives the kernel its timer interrupt and its memory, makes the root task, and lets it run.</summary>
    [NoReturn]
    private static void Start(
        Word imageStart, Word imageEnd, Word pvOffset, Word entryPoint, Word deviceTree, Word deviceTreeSize)
    {
        IrqTable.Init();
        IrqTable.ReserveForKernel(Arch.TimerIrq, isTimer: true);
        if (Config.Printing)
        {
            Console.Write("Bootstrapping kernel\n");
        }

        BootArguments arguments = new()
        {
            UserImageStart = imageStart,
            UserImageEnd = imageEnd,
            PvOffset = pvOffset,
            EntryPoint = entryPoint,
            DeviceTreeStart = deviceTree,
            DeviceTreeSize = deviceTreeSize,
            KernelBootStart = Memory.ToPhysical(Machine.ImageStart()),
            KernelBootEnd = Memory.ToPhysical(Machine.BootEnd()),
        };
        if (!DescribeMemory() || !Boot.Run(arguments))
        {
            Arch.Halt();
        }

        Arch.RestoreUserContext();
    }

    private static bool DescribeMemory()
    {
        PhysicalMemory.Clear();
        for (Word i = 0; i < Platform.MemoryCount; i++)
        {
            Loop.Bound(Platform.MaxMemory);
            if (!PhysicalMemory.AddRam(Platform.MemoryStart(i), Platform.MemoryEnd(i)))
            {
                return false;
            }
        }

        return PhysicalMemory.Reserve(Memory.ToPhysical(Machine.ImageStart()), Memory.ToPhysical(Machine.ImageEnd()))
            && ReserveDevices();
    }
}
