// SPDX-License-Identifier: BSD-2-Clause
// The kernel's own address space (TTBR1): all RAM at a fixed offset, in blocks of 1 GiB or 2 MiB, and a table for its
// devices at the very end. Device memory is never mapped as RAM, so the processor cannot touch it by speculation.
//
//   0xffffff8000000000 + p   RAM at physical address p (what is reserved is not mapped)
//   0xffffffffffe00000       KernelDevices
namespace Sel4Gen.Kernel;

/// <summary>The kernel's translation tables: the processor uses them as long as it runs.</summary>
public static class KernelTables
{
    /// <summary>A region of RAM begins and ends in at most two directories.</summary>
    public const Word DirectoryCount = 2 * Platform.MemoryCount;

    /// <summary>
    /// Whether a region of RAM begins or ends inside a block of 2 MiB. The rest of such a block may be reserved for somebody
    /// whom even a look of the processor at it would disturb, so that the region's part is mapped page by page.
    /// </summary>
    public const bool HasPages = ((Platform.Memory0Start | Platform.Memory0End | Platform.Memory1Start | Platform.Memory1End
        | Platform.Memory2Start | Platform.Memory2End | Platform.Memory3Start | Platform.Memory3End
        | Platform.Memory4Start | Platform.Memory4End | Platform.Memory5Start | Platform.Memory5End
        | Platform.Memory6Start | Platform.Memory6End | Platform.Memory7Start | Platform.Memory7End
        | Platform.Memory8Start | Platform.Memory8End | Platform.Memory9Start | Platform.Memory9End
        | Platform.Memory10Start | Platform.Memory10End | Platform.Memory11Start | Platform.Memory11End
        | Platform.Memory12Start | Platform.Memory12End | Platform.Memory13Start | Platform.Memory13End
        | Platform.Memory14Start | Platform.Memory14End | Platform.Memory15Start | Platform.Memory15End) & 0x1fffff) != 0;

    public static readonly Ptr<Pte> Root = StaticMemory.Reserve<Pte>(512, 4096);
    public static readonly Ptr<Pte> Upper = StaticMemory.Reserve<Pte>(512, 4096);
    public static readonly Ptr<Pte> DeviceDirectory = StaticMemory.Reserve<Pte>(512, 4096);
    public static readonly Ptr<Pte> DeviceTable = StaticMemory.Reserve<Pte>(512, 4096);
    public static readonly Ptr<Pte> Directories = StaticMemory.Reserve<Pte>(512 * DirectoryCount, 4096);
    [When(HasPages)]
    public static readonly Ptr<Pte> Pages = StaticMemory.Reserve<Pte>(512 * DirectoryCount, 4096);
}

/// <summary>Builds and installs the kernel's translation tables.</summary>
[BootOnly]
public static class KernelWindow
{
    [BootOnly] private static Word s_directoriesUsed;
    [BootOnly, When(KernelTables.HasPages)] private static Word s_pageTablesUsed;

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
        KernelTables.Root[511] = PageTable.MakeTable(KernelTables.Upper);
        KernelTables.Upper[511] = PageTable.MakeTable(KernelTables.DeviceDirectory);
        KernelTables.DeviceDirectory[511] = PageTable.MakeTable(KernelTables.DeviceTable);
        for (Word i = 0; i < Platform.MemoryCount; i++)
        {
            MapRam(Platform.MemoryStart(i), Platform.MemoryEnd(i));
        }

        if (Platform.Uart != 0)
        {
            MapDevice(KernelDevices.Uart, Platform.Uart, KernelDevices.PageSize);
        }

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

    // Whole blocks of 1 GiB where the region has them, blocks of 2 MiB at its ends, and there pages if need be.
    private static void MapRam(Word start, Word end)
    {
        Word address = start;
        while (address < end)
        {
            Loop.Ends("address grows towards end");
            if (Bits.IsAligned(address, PageTable.HugePageBits) && end - address >= Bits.Bit(PageTable.HugePageBits))
            {
                KernelTables.Upper[address >> PageTable.HugePageBits] = Block(address, FrameSize.Huge);
                address += Bits.Bit(PageTable.HugePageBits);
            }
            else if (KernelTables.HasPages
                && !(Bits.IsAligned(address, PageTable.LargePageBits) && end - address >= Bits.Bit(PageTable.LargePageBits)))
            {
                MapPage(address);
                address += Bits.Bit(PageTable.PageBits);
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

    [When(KernelTables.HasPages)]
    private static void MapPage(Word address)
    {
        Ptr<Pte> slot = Directory(address) + ((address >> PageTable.LargePageBits) & Bits.Mask(PageTable.IndexBits));
        if (!slot.Ref.IsValid)
        {
            Contract.Assert(s_pageTablesUsed < KernelTables.DirectoryCount);
            slot.Ref = PageTable.MakeTable(KernelTables.Pages + (512 * s_pageTablesUsed));
            s_pageTablesUsed++;
        }

        PageTable.Table(slot.Ref)[(address >> PageTable.PageBits) & Bits.Mask(PageTable.IndexBits)] =
            Block(address, FrameSize.Small);
    }

    private static Ptr<Pte> Directory(Word address)
    {
        Ptr<Pte> slot = KernelTables.Upper + (address >> PageTable.HugePageBits);
        if (!slot.Ref.IsValid)
        {
            Contract.Assert(s_directoriesUsed < KernelTables.DirectoryCount);
            slot.Ref = PageTable.MakeTable(KernelTables.Directories + (512 * s_directoriesUsed));
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
            KernelTables.DeviceTable[((address + offset) >> PageTable.PageBits) & Bits.Mask(PageTable.IndexBits)] =
                PageTable.MakeKernelFrame(physical + offset, FrameSize.Small, cacheable: false);
        }
    }

    private static void Install()
    {
        Machine.Dsb();
        Machine.WriteMemoryAttributes(MemoryAttributes);
        Machine.WriteTranslationControl(TranslationControl | (PhysicalSize() << PhysicalSizeShift));
        Machine.Isb();
        Machine.WriteKernelTable(Memory.ToPhysical(KernelTables.Root.Address));
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
