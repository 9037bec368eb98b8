// SPDX-License-Identifier: BSD-2-Clause
// The kernel's part of every address space: all RAM at a fixed offset, in blocks of 1 GiB or 2 MiB, and a table for its devices
// in the last GiB. Device memory is never mapped as RAM.
//
//   0xffffffc000000000 + p   RAM at physical address p
//   0xffffffffc0000000       KernelDevices
namespace Sel4Gen.Kernel;

/// <summary>The kernel's translation tables: the processor uses them as long as it runs.</summary>
public static class KernelTables
{
    /// <summary>A region of RAM begins and ends in at most two directories.</summary>
    public const Word DirectoryCount = 2 * Platform.MemoryCount;

    /// <summary>The top level of no address space: the kernel's entries alone.</summary>
    public static readonly Ptr<Pte> Root = StaticMemory.Reserve<Pte>(512, 4096);
    public static readonly Ptr<Pte> DeviceDirectory = StaticMemory.Reserve<Pte>(512, 4096);
    public static readonly Ptr<Pte> Directories = StaticMemory.Reserve<Pte>(512 * DirectoryCount, 4096);
}

/// <summary>Builds and installs the kernel's translation tables.</summary>
[BootOnly]
public static class KernelWindow
{
    [BootOnly] private static Word s_directoriesUsed;

    public static void Map()
    {
        KernelTables.Root[511] = PageTable.MakeTable(KernelTables.DeviceDirectory);
        for (Word i = 0; i < Platform.MemoryCount; i++)
        {
            MapRam(Platform.MemoryStart(i), Platform.MemoryEnd(i));
        }

        for (Word offset = 0; offset != KernelDevices.PlicSize; offset += KernelDevices.BlockSize)
        {
            Loop.Bound(512);
            KernelTables.DeviceDirectory[Index(KernelDevices.Plic + offset, PageTable.LargePageBits)] =
                PageTable.MakeKernelFrame(Platform.Plic + offset, isDevice: true);
        }

        Tlb.Init(KernelTables.Root.Address);
    }

    // Whole blocks of 1 GiB where the region has them, blocks of 2 MiB at its ends.
    private static void MapRam(Word start, Word end)
    {
        Word address = Bits.RoundDown(start, PageTable.LargePageBits);
        while (address < end)
        {
            Loop.Ends("address grows towards end");
            Word top = Index(Memory.ToVirtual(address), PageTable.HugePageBits);
            if (Bits.IsAligned(address, PageTable.HugePageBits) && end - address >= Bits.Bit(PageTable.HugePageBits))
            {
                KernelTables.Root[top] = PageTable.MakeKernelFrame(address, isDevice: false);
                address += Bits.Bit(PageTable.HugePageBits);
            }
            else
            {
                Directory(top)[Index(address, PageTable.LargePageBits)] =
                    PageTable.MakeKernelFrame(address, isDevice: false);
                address += Bits.Bit(PageTable.LargePageBits);
            }
        }
    }

    private static Word Index(Word address, Word bits) => (address >> (int)bits) & Bits.Mask(PageTable.IndexBits);

    private static Ptr<Pte> Directory(Word top)
    {
        Ptr<Pte> slot = KernelTables.Root + top;
        if (!slot.Ref.IsValid)
        {
            Contract.Assert(s_directoriesUsed < KernelTables.DirectoryCount);
            slot.Ref = PageTable.MakeTable(KernelTables.Directories + (512 * s_directoriesUsed));
            s_directoriesUsed++;
        }

        return PageTable.Table(slot.Ref);
    }
}
