// SPDX-License-Identifier: BSD-2-Clause
// The root task's address space: its translation tables, its frames, its ASID.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>What Boot needs to give the root task an address space.</summary>
[BootOnly]
public static partial class ArchRootTask
{
    /// <summary>How many page tables it takes to map [start, end).</summary>
    public static Word PagingCount(Word start, Word end)
    {
        Word count = 0;
        for (Word bits = PageTable.RootBits; bits > PageTable.PageBits; bits -= PageTable.IndexBits)
        {
            Loop.Bound(PageTable.LowerLevels);
            count += (Bits.RoundUp(end, bits) - Bits.RoundDown(start, bits)) >> (int)bits;
        }

        return count;
    }

    /// <summary>The top-level table, with the first ASID.</summary>
    public static Cap CreateVSpace(Word address)
    {
        Ptr<Pte> root = Ptr<Pte>.At(address);
        VSpace.InitRoot(root);
        return VSpace.RootCap(root, Asid.InitialTask);
    }

    /// <summary>Makes all page tables for [start, end), level by level, and provides their capabilities.</summary>
    /// <returns>False if the root CNode is full.</returns>
    public static bool MapPaging(Cap vspace, Word start, Word end)
    {
        Ptr<Pte> root = VSpaceCap.From(vspace).Object;
        for (Word bits = PageTable.RootBits; bits > PageTable.PageBits; bits -= PageTable.IndexBits)
        {
            Loop.Bound(PageTable.LowerLevels);
            for (Word address = Bits.RoundDown(start, bits); address < end; address += Bits.Bit(bits))
            {
                Loop.Ends("address grows towards end");
                if (!MapTable(root, address))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool MapTable(Ptr<Pte> root, Word address)
    {
        Ptr<Pte> table = Ptr<Pte>.At(RootServer.TakePageTable());
        PteSlot found = PageTable.Lookup(root, address);
        PageTable.Write(found.Slot, PageTable.MakeTable(table));
        return BootCaps.Provide(TableCap(table, address, found.BitsLeft));
    }

    /// <summary>Maps a page of memory and makes its capability.</summary>
    public static Cap CreateFrame(Cap vspace, Word address, Word userAddress, bool executable)
    {
        PteSlot found = PageTable.Lookup(VSpaceCap.From(vspace).Object, userAddress);
        Contract.Assert(found.BitsLeft == PageTable.PageBits);
        VmAttributes attributes = VmAttributes.OfMemory(executable);
        PageTable.Write(
            found.Slot,
            PageTable.MakeFrame(Memory.ToPhysical(address), FrameSize.Small, VmRights.ReadWrite, attributes));
        return FrameCap.New(
            mappedAddress: userAddress,
            size: FrameSize.Small,
            rights: VmRights.ReadWrite,
            isDevice: false,
            @base: address,
            mappedAsid: Asid.InitialTask).ToCap();
    }

    /// <summary>The pool of the root task's ASID, which is in use.</summary>
    public static Cap CreateAsidPool(Word address, Cap vspace)
    {
        Ptr<AsidPool> pool = Ptr<AsidPool>.At(address);
        Asid.SetEntry(pool, Asid.InitialTask, VSpaceCap.From(vspace).Object);
        Asid.SetPool(Asid.InitialTask, pool);
        return AsidPoolCap.New(asidBase: 0, @object: pool).ToCap();
    }

    /// <summary>Capabilities with a fixed slot that are the architecture's.</summary>
    public static void ProvideCaps()
    {
        BootCaps.ProvideAt(InitialSlot.AsidControl, AsidControlCap.New().ToCap());
        ProvideOther();
    }
}
