// SPDX-License-Identifier: BSD-2-Clause
// Address spaces: switching, writing table entries, and page faults.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Address spaces of user level.</summary>
public static partial class VSpace
{
    /// <summary>Fault types that the entry code hands to <see cref="HandleFault"/> (seL4_DataFault and seL4_InstructionFault).</summary>
    public const Word DataFault = ObjectSizes.DataFault;
    public const Word InstructionFault = ObjectSizes.InstructionFault;

    private const int TableAsidShift = 48;

    /// <summary>The table for threads without an address space: it maps nothing.</summary>
    private static readonly Ptr<Pte> s_empty = StaticMemory.Reserve<Pte>(512, 4096);

    /// <summary>Switches to no address space.</summary>
    public static void UseNone() => Use(s_empty, Asid.None);

    /// <summary>Switches to a translation table.</summary>
    [Inline]
    public static void Use(Ptr<Pte> root, Word asid)
    {
        Machine.WriteUserTable((asid << TableAsidShift) | Memory.ToPhysical(root.Address));
        Machine.Isb();
    }

    /// <summary>A cleared table becomes the top of an address space: the kernel has tables of its own.</summary>
    [Inline]
    public static void InitRoot(Ptr<Pte> root)
    {
    }

    /// <summary>The capability to an address space with an ASID.</summary>
    public static Cap RootCap(Ptr<Pte> root, Word asid) =>
        VSpaceCap.New(isMapped: true, @object: root, mappedAsid: asid).ToCap();

    /// <summary>Whether a page table is the top of an address space: those are another kind of object.</summary>
    [Inline]
    public static bool IsRoot(PageTableCap cap) => false;

    /// <summary>Writes the entry that maps an address. What was there, if anything, is forgotten.</summary>
    public static void MapFrame(Ptr<Pte> slot, Pte entry, Word asid, Word address)
    {
        bool replaces = slot.Ref.IsValid;
        PageTable.Write(slot, entry);
        if (replaces)
        {
            Tlb.InvalidatePage(asid, address);
        }
    }

    /// <summary>Writes the entry that leads to a table, where there was none.</summary>
    [Inline]
    public static void MapTable(Ptr<Pte> slot, Pte entry, Word asid) => PageTable.Write(slot, entry);

    /// <summary>A translation or permission fault becomes the current fault.</summary>
    public static Status HandleFault(Ptr<Tcb> thread, Word faultType)
    {
        Word syndrome = Machine.ReadSyndrome();
        bool isFetch = faultType == InstructionFault;
        KernelState.CurrentFault = new Fault
        {
            Type = (Word)FaultType.FirstArch,
            Argument0 = isFetch ? Context.Get(thread, RegisterIndex.FaultIp) : Machine.ReadFaultAddress(),
            Argument1 = syndrome & 0xffffffff,
            Argument2 = isFetch ? 1UL : 0,
        };
        return Status.Fault;
    }
}
