// SPDX-License-Identifier: BSD-2-Clause
// Address spaces: switching, writing table entries, and page faults.
//
// One table translates for user level and kernel: the upper half of every top-level table has the kernel's entries.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Address spaces of user level.</summary>
public static partial class VSpace
{
    /// <summary>scause of the faults that the entry code hands to <see cref="HandleFault"/>.</summary>
    public const Word InstructionAccessFault = 1;
    public const Word LoadAccessFault = 5;
    public const Word StoreAccessFault = 7;
    public const Word InstructionPageFault = 12;
    public const Word LoadPageFault = 13;
    public const Word StorePageFault = 15;

    /// <summary>Switches to a translation table.</summary>
    [Inline]
    public static void Use(Ptr<Pte> root, Word asid) => Tlb.Use(root.Address, asid);

    /// <summary>Switches to no address space: the kernel's own table has nothing else.</summary>
    public static void UseNone() => Tlb.Use(KernelTables.Root.Address, Asid.None);

    /// <summary>A cleared table becomes the top of an address space: it gets the kernel's entries.</summary>
    public static void InitRoot(Ptr<Pte> root)
    {
        for (Word i = PageTable.UserEntries; i < PageTable.Entries; i++)
        {
            Loop.Bound(PageTable.Entries);
            root[i] = KernelTables.Root[i];
        }
    }

    /// <summary>The capability to an address space with an ASID.</summary>
    public static Cap RootCap(Ptr<Pte> root, Word asid) =>
        PageTableCap.New(mappedAddress: 0, isMapped: true, @object: root, mappedAsid: asid).ToCap();

    /// <summary>Whether a page table is the top of an address space.</summary>
    public static bool IsRoot(PageTableCap cap) => cap.IsMapped && Asid.IsOf(cap.MappedAsid, cap.Object);

    /// <summary>Writes the entry that maps an address, and makes the processor forget what it was.</summary>
    public static void MapFrame(Ptr<Pte> slot, Pte entry, Word asid, Word address)
    {
        slot.Ref = entry;
        Tlb.InvalidatePage(asid, address);
    }

    /// <summary>
    /// Writes the entry that leads to a table. That there was none may be cached at any level: the processor forgets the whole
    /// address space.
    /// </summary>
    public static void MapTable(Ptr<Pte> slot, Pte entry, Word asid)
    {
        slot.Ref = entry;
        Tlb.InvalidateAsid(asid);
    }

    /// <summary>A page or access fault becomes the current fault. Its status is the cause of the access fault of that kind.</summary>
    public static Status HandleFault(Ptr<Tcb> thread, Word faultType)
    {
        bool isFetch = faultType == InstructionPageFault || faultType == InstructionAccessFault;
        bool isLoad = faultType == LoadPageFault || faultType == LoadAccessFault;
        KernelState.CurrentFault = new Fault
        {
            Type = (Word)FaultType.FirstArch,
            Argument0 = Machine.ReadFaultAddress(),
            Argument1 = isFetch ? InstructionAccessFault : isLoad ? LoadAccessFault : StoreAccessFault,
            Argument2 = isFetch ? 1UL : 0,
        };
        return Status.Fault;
    }
}
