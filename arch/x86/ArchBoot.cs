// SPDX-License-Identifier: BSD-2-Clause
// Booting on x86: the code of 64/head.S comes here in long mode, with the first 4 GiB of memory in the kernel window. Reads what boot
// loader and firmware say, loads the root task, builds the kernel's own translation tables, sets up processor and devices, and
// hands over to Boot.Run.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The architecture's half of booting.</summary>
[BootOnly]
public static partial class ArchBoot
{
    // Memory below 1 MiB is firmware's and devices'.
    private const Word LowMemoryEnd = 0x100000;

    /// <summary>The first C# code that runs.</summary>
    /// <param name="magic">Which kind of boot loader it was.</param>
    /// <param name="info">Physical address of what it says.</param>
    [EntryPoint]
    [NoReturn]
    [CName("init_kernel")]
    public static void InitKernel(Word magic, Word info)
    {
        if (Config.Printing)
        {
            Uart.Init();
        }

        Word image = Prepare(magic, info);
        if (image == 0)
        {
            Arch.Halt();
        }

        Descriptors.Init();
        IrqController.Init(Acpi.LocalApic);
        Timer.Init();
        Start(
            image, image + (RootImage.VirtualEnd - RootImage.VirtualStart), image - RootImage.VirtualStart, RootImage.Entry,
            BootChunks.Address, BootChunks.Size);
    }

    /// <summary>Everything that may fail: where the root task was loaded, 0 after a message.</summary>
    private static Word Prepare(Word magic, Word info)
    {
        BootData.Clear();
        Platform.ClearMemory();
        IrqController.Clear();
        if (!Cpu.Check() || !ReadLoader(magic, info) || !FindMemory() || !Acpi.Read() || !RootImage.Check() || !Cpu.Init())
        {
            return 0;
        }

        Timer.Calibrate();
        BootChunks.Write(Timer.CyclesPerMicrosecond());
        return Place();
    }

    private static bool ReadLoader(Word magic, Word info)
    {
        if (Config.Multiboot1Header && magic == Multiboot1.Magic)
        {
            return Multiboot1.Read(info);
        }

        return Config.Multiboot2Header && magic == Multiboot2.Magic
            ? Multiboot2.Read(info) : BootData.Refuse(BootProblem.UnknownLoader);
    }

    /// <summary>Memory is what the boot loader's map says, in whole pages, as far as the kernel window reaches.</summary>
    private static bool FindMemory()
    {
        for (Word i = 0; i < BootData.MapCount; i++)
        {
            Loop.Bound(BootData.MaxMap);
            MapEntry entry = BootData.Map(i);
            Word end = entry.Length > Memory.WindowTop || entry.Start > Memory.WindowTop - entry.Length
                ? Memory.WindowTop : entry.Start + entry.Length;
            Word start = Bits.RoundUp(entry.Start < LowMemoryEnd ? LowMemoryEnd : entry.Start, PageTable.PageBits);
            end = Bits.RoundDown(end, PageTable.PageBits);
            if (entry.Type == X86MultibootMap.RAM_REGION_TYPE && entry.Start < Memory.WindowTop && start < end
                && !Platform.AddMemory(start, end))
            {
                return BootData.Refuse(BootProblem.TooManyRegions);
            }
        }

        return Platform.MemoryCount != 0 ? true : BootData.Refuse(BootProblem.NoMemory);
    }

    /// <summary>
    /// Behind the kernel and the modules come the kernel's directories, then the root task: the boot code's tables reach that far.
    /// </summary>
    private static Word Place()
    {
        Word kernelEnd = Memory.ToPhysical(Machine.ImageEnd());
        Word free = Bits.RoundUp(BootData.ModulesEnd > kernelEnd ? BootData.ModulesEnd : kernelEnd, PageTable.PageBits);
        Word count = KernelWindow.CountDirectories();
        Word image = free + (count << PageTable.PageBits);
        Word size = RootImage.VirtualEnd - RootImage.VirtualStart;
        if (!IsMemory(free, (count << PageTable.PageBits) + size) || !Firmware.IsReadable(image, size))
        {
            BootData.Refuse(BootProblem.NoRoomForRootTask);
            return 0;
        }

        RootImage.Place(image);
        KernelWindow.Map(free, count);
        s_directories = new PhysicalRegion { Start = free, End = image };
        return image;
    }

    [BootOnly] private static PhysicalRegion s_directories;

    private static bool IsMemory(Word start, Word size)
    {
        bool found = false;
        for (Word i = 0; i < Platform.MemoryCount; i++)
        {
            Loop.Bound(Platform.MaxMemory);
            found |= start >= Platform.MemoryStart(i) && start < Platform.MemoryEnd(i) && size <= Platform.MemoryEnd(i) - start;
        }

        return found;
    }

    /// <summary>What of physical memory belongs to the kernel's devices and tables.</summary>
    private static bool ReserveDevices() =>
        PhysicalMemory.Reserve(s_directories.Start, s_directories.End) && IrqController.Reserve();
}
