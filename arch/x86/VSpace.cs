// SPDX-License-Identifier: BSD-2-Clause
// Address spaces on x86-64: faults, and writing entries with the TLB maintenance that they need.
//
// One table translates for user level and kernel: the upper half of every top-level table has the kernel's entries.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Address spaces of user level.</summary>
public static partial class VSpace
{
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
        VSpaceCap.New(isMapped: true, @object: root, mappedAsid: asid).ToCap();

    /// <summary>Page tables are no address spaces.</summary>
    public static bool IsRoot(PageTableCap cap) => false;

    /// <summary>Writes the entry that maps an address, and makes the processor forget what it was.</summary>
    public static void MapFrame(Ptr<Pte> slot, Pte entry, Word asid, Word address)
    {
        slot.Ref = entry;
        Tlb.InvalidatePage(asid, address);
    }

    /// <summary>Writes the entry that leads to a table. That there was none is not cached.</summary>
    public static void MapTable(Ptr<Pte> slot, Pte entry, Word asid)
    {
        slot.Ref = entry;
    }

    /// <summary>A page fault becomes the current fault.</summary>
    /// <param name="faultType">The processor's error code.</param>
    public static Status HandleFault(Ptr<Tcb> thread, Word faultType)
    {
        KernelState.CurrentFault = new Fault
        {
            Type = (Word)FaultType.FirstArch,
            Argument0 = Machine.ReadFaultAddress(),
            Argument1 = faultType,
            Argument2 = (faultType & FetchBit) != 0 ? X8664Selectors.InstructionFault : (Word)X8664Selectors.DataFault,
        };
        return Status.Fault;
    }

    /// <summary>Of the error code: an instruction was fetched.</summary>
    private const Word FetchBit = 1 << 4;
}
