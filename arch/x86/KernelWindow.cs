// SPDX-License-Identifier: BSD-2-Clause
// The kernel's part of every address space: all RAM at a fixed offset, in blocks of 1 GiB (where the processor has them) or 2 MiB,
// the image in the last 2 GiB, and a table for devices at the very end.
//
//   0xffffff8000000000 + p   memory around RAM at physical address p
//   0xffffffff80000000 + p   the kernel image
//   0xffffffffffe00000       KernelDevices
namespace Sel4Gen.Kernel;

/// <summary>The kernel's translation tables: the processor uses them as long as it runs.</summary>
public static class KernelTables
{
    private const Word TableEntries = 512;

    private static readonly Ptr<Pte> s_root = StaticMemory.Reserve<Pte>(TableEntries, 4096);
    private static readonly Ptr<Pte> s_upper = StaticMemory.Reserve<Pte>(TableEntries, 4096);
    private static readonly Ptr<Pte> s_image = StaticMemory.Reserve<Pte>(TableEntries, 4096);
    private static readonly Ptr<Pte> s_deviceDirectory = StaticMemory.Reserve<Pte>(TableEntries, 4096);
    private static readonly Ptr<Pte> s_devices = StaticMemory.Reserve<Pte>(TableEntries, 4096);

    /// <summary>The top level of no address space: the kernel's entries alone.</summary>
    public static Ptr<Pte> Root => InWindow(s_root);

    /// <summary>The window: 512 entries of 1 GiB.</summary>
    public static Ptr<Pte> Upper => InWindow(s_upper);

    public static Ptr<Pte> Image => InWindow(s_image);
    public static Ptr<Pte> DeviceDirectory => InWindow(s_deviceDirectory);
    public static Ptr<Pte> Devices => InWindow(s_devices);

    private static Ptr<Pte> InWindow(Ptr<Pte> table) => Ptr<Pte>.At(Memory.OfImage(table.Address));
}

/// <summary>Builds and installs the kernel's translation tables.</summary>
[BootOnly]
public static class KernelWindow
{
    private const Word ImageEntry = 510;
    private const Word LastEntry = 511;

    // Memory for directories: from the first to the last page.
    [BootOnly] private static Word s_nextDirectory;
    [BootOnly] private static Word s_directoriesEnd;

    /// <summary>How many directories the regions of memory take.</summary>
    public static Word CountDirectories()
    {
        Word count = 0;
        Word last = 0;
        for (Word i = 0; i < Platform.MemoryCount; i++)
        {
            Loop.Bound(Platform.MaxMemory);
            Word address = Bits.RoundDown(Platform.MemoryStart(i), PageTable.LargePageBits);
            Word end = Platform.MemoryEnd(i);
            while (address < end)
            {
                Loop.Ends("address grows towards end");
                if (IsHugeBlock(address, end))
                {
                    address += Bits.Bit(PageTable.HugePageBits);
                    continue;
                }

                // Two regions may share a directory.
                Word entry = (address >> PageTable.HugePageBits) + 1;
                count += entry == last ? 0UL : 1;
                last = entry;
                address = Bits.RoundDown(address, PageTable.HugePageBits) + Bits.Bit(PageTable.HugePageBits);
            }
        }

        return count;
    }

    /// <summary>Builds the tables, and translates by them from now on.</summary>
    /// <param name="directories">Physical address of as many pages as <see cref="CountDirectories"/> says.</param>
    /// <param name="count">How many they are.</param>
    public static void Map(Word directories, Word count)
    {
        s_nextDirectory = directories;
        s_directoriesEnd = directories + (count << PageTable.PageBits);
        KernelTables.Root[LastEntry] = Kernel(PageTable.MakeTable(KernelTables.Upper));
        KernelTables.Upper[ImageEntry] = Kernel(PageTable.MakeTable(KernelTables.Image));
        KernelTables.Upper[LastEntry] = Kernel(PageTable.MakeTable(KernelTables.DeviceDirectory));
        KernelTables.DeviceDirectory[LastEntry] = Kernel(PageTable.MakeTable(KernelTables.Devices));
        for (Word i = 0; i < Platform.MemoryCount; i++)
        {
            Loop.Bound(Platform.MaxMemory);
            MapRam(Platform.MemoryStart(i), Platform.MemoryEnd(i));
        }

        MapImage();
        Tlb.Init(KernelTables.Root.Address);
    }

    /// <summary>Maps the page of a device's registers.</summary>
    public static void MapDevice(Word address, Word physical)
    {
        KernelTables.Devices[(address >> PageTable.PageBits) & Bits.Mask(PageTable.IndexBits)] =
            PageTable.MakeKernelFrame(physical, FrameSize.Small, isDevice: true);
    }

    // User level has no business below the kernel's tables, whatever their entries say.
    private static Pte Kernel(Pte entry)
    {
        entry.IsUser = false;
        return entry;
    }

    private static bool IsHugeBlock(Word address, Word end) =>
        Cpu.HasHugePages && Bits.IsAligned(address, PageTable.HugePageBits)
        && end - address >= Bits.Bit(PageTable.HugePageBits);

    private static void MapRam(Word start, Word end)
    {
        Word address = Bits.RoundDown(start, PageTable.LargePageBits);
        while (address < end)
        {
            Loop.Ends("address grows towards end");
            if (IsHugeBlock(address, end))
            {
                KernelTables.Upper[address >> PageTable.HugePageBits] =
                    PageTable.MakeKernelFrame(address, FrameSize.Huge, isDevice: false);
                address += Bits.Bit(PageTable.HugePageBits);
            }
            else
            {
                Directory(address)[(address >> PageTable.LargePageBits) & Bits.Mask(PageTable.IndexBits)] =
                    PageTable.MakeKernelFrame(address, FrameSize.Large, isDevice: false);
                address += Bits.Bit(PageTable.LargePageBits);
            }
        }
    }

    private static Ptr<Pte> Directory(Word address)
    {
        Ptr<Pte> slot = KernelTables.Upper + (address >> PageTable.HugePageBits);
        if (!slot.Ref.IsValid)
        {
            Contract.Assert(s_nextDirectory < s_directoriesEnd);
            Word table = Memory.ToVirtual(s_nextDirectory);
            Memory.Clear(table, PageTable.SizeBits);
            slot.Ref = Kernel(PageTable.MakeTable(Ptr<Pte>.At(table)));
            s_nextDirectory += Bits.Bit(PageTable.PageBits);
        }

        return PageTable.Table(slot.Ref);
    }

    private static void MapImage()
    {
        Word start = Bits.RoundDown(Memory.ToPhysical(Machine.ImageStart()), PageTable.LargePageBits);
        Word end = Memory.ToPhysical(Machine.ImageEnd());
        for (Word address = start; address < end; address += Bits.Bit(PageTable.LargePageBits))
        {
            Loop.Bound(PageTable.Entries);
            KernelTables.Image[(address >> PageTable.LargePageBits) & Bits.Mask(PageTable.IndexBits)] =
                PageTable.MakeKernelFrame(address, FrameSize.Large, isDevice: false);
        }
    }
}
