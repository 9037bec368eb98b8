// SPDX-License-Identifier: BSD-2-Clause
// Booting on the model architecture: the harness calls InitKernel.
namespace Sel4Gen.Kernel;

/// <summary>The architecture's half of booting.</summary>
public static class ArchBoot
{
    [BootOnly, EntryPoint, NoReturn, CName("init_kernel")]
    public static void InitKernel(Word imageStart, Word imageEnd, Word pvOffset, Word entryPoint)
    {
        IrqTable.Init();
        IrqTable.ReserveForKernel(Platform.TimerIrq, isTimer: true);
        Machine.ResetTimer();
        BootArguments arguments = new()
        {
            UserImageStart = imageStart,
            UserImageEnd = imageEnd,
            PvOffset = pvOffset,
            EntryPoint = entryPoint,
            DeviceTreeStart = 0,
            DeviceTreeSize = 0,
            KernelBootStart = Memory.ToPhysical(Machine.ImageStart()),
            KernelBootEnd = Memory.ToPhysical(Machine.BootEnd()),
        };
        PhysicalMemory.Clear();
        bool isDescribed = PhysicalMemory.AddRam(Platform.MemoryStart, Platform.MemoryEnd)
            && PhysicalMemory.Reserve(Memory.ToPhysical(Machine.ImageStart()), Memory.ToPhysical(Machine.ImageEnd()));
        if (!isDescribed || !Boot.Run(arguments))
        {
            Machine.Halt();
        }

        Arch.RestoreUserContext();
    }
}
