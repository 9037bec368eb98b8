// SPDX-License-Identifier: BSD-2-Clause
// The kernel's own address space (TTBR1): all RAM at a fixed offset, in blocks of 1 GiB or 2 MiB, and a table for its
// devices at the very end. Device memory is never mapped as RAM, so the processor cannot touch it by speculation.
//
//   0xffffff8000000000 + p   RAM at physical address p
//   0xffffffffffe00000       KernelDevices
namespace Sel4Gen.Kernel;

/// <summary>Builds and installs the kernel's translation tables.</summary>
[BootOnly]
public static class KernelWindow
{
    /// <summary>A region of RAM begins and ends in at most two directories.</summary>
    private const Word DirectoryCount = 2 * Platform.MemoryCount;

    private static readonly Ptr<Pte> s_root = StaticMemory.Reserve<Pte>(512, 4096);
    private static readonly Ptr<Pte> s_upper = StaticMemory.Reserve<Pte>(512, 4096);
    private static readonly Ptr<Pte> s_deviceDirectory = StaticMemory.Reserve<Pte>(512, 4096);
    private static readonly Ptr<Pte> s_deviceTable = StaticMemory.Reserve<Pte>(512, 4096);
    private static readonly Ptr<Pte> s_directories = StaticMemory.Reserve<Pte>(512 * DirectoryCount, 4096);
    [BootOnly] private static Word s_directoriesUsed;

    // MAIR_EL1: one byte for each MemoryAttribute.
    private const Word MemoryAttributes = 0x0000_aaff_440c_0400;

    // TCR_EL1: 48-bit addresses on both sides, 4 KiB granule, walks through inner-shareable write-back memory, 16-bit
    // ASIDs. The size of physical addresses (IPS) is added.
    private const Word TranslationControl =
        16UL | (1UL << 8) | (1UL << 10) | (3UL << 12)
        | (16UL << 16) | (1UL << 24) | (1UL << 26) | (3UL << 28) | (2UL << 30)
        | (1UL << 36);
    private const int PhysicalSizeShift = 32;

    public static void Map()
    {
        s_root[511] = PageTable.MakeTable(s_upper);
        s_upper[511] = PageTable.MakeTable(s_deviceDirectory);
        s_deviceDirectory[511] = PageTable.MakeTable(s_deviceTable);
        for (Word i = 0; i < Platform.MemoryCount; i++)
        {
            MapRam(Platform.MemoryStart(i), Platform.MemoryEnd(i));
        }

        MapDevice(KernelDevices.Uart, Platform.Uart, KernelDevices.PageSize);
        MapDevice(KernelDevices.GicDistributor, Platform.GicDistributor, KernelDevices.GicDistributorSize);
        if (Config.ArmGicV3)
        {
            MapDevice(KernelDevices.GicRedistributor, Platform.GicRedistributor, KernelDevices.GicRedistributorSize);
        }
        else
        {
            MapDevice(KernelDevices.GicCpuInterface, Platform.GicCpuInterface, KernelDevices.PageSize);
        }

        Install();
    }

    // Whole blocks of 1 GiB where the region has them, blocks of 2 MiB at its ends.
    private static void MapRam(Word start, Word end)
    {
        Word address = Bits.RoundDown(start, PageTable.LargePageBits);
        while (address < end)
        {
            Loop.Ends("address grows towards end");
            if (Bits.IsAligned(address, PageTable.HugePageBits) && end - address >= Bits.Bit(PageTable.HugePageBits))
            {
                s_upper[address >> PageTable.HugePageBits] = Block(address, FrameSize.Huge);
                address += Bits.Bit(PageTable.HugePageBits);
            }
            else
            {
                Ptr<Pte> directory = Directory(address);
                directory[(address >> PageTable.LargePageBits) & Bits.Mask(PageTable.IndexBits)] =
                    Block(address, FrameSize.Large);
                address += Bits.Bit(PageTable.LargePageBits);
            }
        }
    }

    private static Ptr<Pte> Directory(Word address)
    {
        Ptr<Pte> slot = s_upper + (address >> PageTable.HugePageBits);
        if (!slot.Ref.IsValid)
        {
            Contract.Assert(s_directoriesUsed < DirectoryCount);
            slot.Ref = PageTable.MakeTable(s_directories + (512 * s_directoriesUsed));
            s_directoriesUsed++;
        }

        return PageTable.Table(slot.Ref);
    }

    private static Pte Block(Word physical, FrameSize size) =>
        PageTable.MakeKernelFrame(physical, size, cacheable: true);

    private static void MapDevice(Word address, Word physical, Word size)
    {
        for (Word offset = 0; offset < size; offset += KernelDevices.PageSize)
        {
            Loop.Bound(512);
            s_deviceTable[((address + offset) >> PageTable.PageBits) & Bits.Mask(PageTable.IndexBits)] =
                PageTable.MakeKernelFrame(physical + offset, FrameSize.Small, cacheable: false);
        }
    }

    private static void Install()
    {
        Machine.Dsb();
        Machine.WriteMemoryAttributes(MemoryAttributes);
        Machine.WriteTranslationControl(TranslationControl | (PhysicalSize() << PhysicalSizeShift));
        Machine.Isb();
        Machine.WriteKernelTable(Memory.ToPhysical(s_root.Address));
        VSpace.UseNone();
        Tlb.InvalidateAll();
        Machine.InvalidateAllInstructions();
        Machine.Dsb();
        Machine.Isb();
    }

    // What the processor can do, but not more than 48 bits: larger ones need another table format.
    private static Word PhysicalSize()
    {
        Word range = Machine.ReadMemoryModelFeatures() & 7;
        return range > 5 ? 5 : range;
    }
}
