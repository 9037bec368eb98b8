// SPDX-License-Identifier: BSD-2-Clause
// x86's names, for tests and the generator of random entries, of the invocations and objects of address spaces that every
// architecture has.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Address spaces and interrupts as user level asks for them.</summary>
public static partial class ArchApi
{
    public const InvocationLabel PageMap = InvocationLabel.X86PageMap;
    public const InvocationLabel PageUnmap = InvocationLabel.X86PageUnmap;
    public const InvocationLabel PageGetAddress = InvocationLabel.X86PageGetAddress;
    public const InvocationLabel AsidControlMakePool = InvocationLabel.X86ASIDControlMakePool;
    public const InvocationLabel AsidPoolAssign = InvocationLabel.X86ASIDPoolAssign;

    /// <summary>The type of the table at the top of an address space.</summary>
    public const Word SpaceType = ArchObjectType.VSpace;

    /// <summary>The attributes of a page of a device, and those of any other.</summary>
    public const Word ExecuteNever = 2;
    public const Word Cached = 0;

    /// <summary>The kinds of tables below the top of an address space: object types, from the topmost one on.</summary>
    public static Word[] TableTypes { get; } = [ArchObjectType.Pdpt, ArchObjectType.PageDirectory, ArchObjectType.PageTable];

    /// <summary>The type of the table that is missing where a lookup ended with <paramref name="bitsLeft"/> bits left.</summary>
    public static Word TableType(Word bitsLeft) => bitsLeft switch
    {
        X8664MappingLookup.NO_PDPT => ArchObjectType.Pdpt,
        X8664MappingLookup.NO_PD => ArchObjectType.PageDirectory,
        _ => ArchObjectType.PageTable,
    };

    /// <summary>The invocation that maps the table of a capability, and the one that unmaps it. Any other capability: as of a page table.</summary>
    public static InvocationLabel PageTableMap(Cap table) => (InvocationLabel)ArchLabel.TableMap(OfTable(table));

    public static InvocationLabel PageTableUnmap(Cap table) => (InvocationLabel)ArchLabel.TableUnmap(OfTable(table));

    /// <summary>The invocation of IRQControl that makes a handler, and its words: the number of the interrupt tells the pin.</summary>
    public static (InvocationLabel Label, Word[] Words) HandlerFor(Word irq, Word slot, Word depth) =>
        HandlerWithTrigger(irq, 0, slot, depth);

    /// <summary>The one that also says whether the line's signal is an edge.</summary>
    public static (InvocationLabel Label, Word[] Words) HandlerWithTrigger(Word irq, Word trigger, Word slot, Word depth) =>
        (InvocationLabel.X86IRQIssueIRQHandlerIOAPIC,
            [slot, depth, 0, irq - ApicInterrupts.FirstPinLine, trigger == 0 ? 1UL : 0, 0, irq - ArchIrq.FirstUser]);

    /// <summary>Whether the capability may be given an ASID.</summary>
    public static bool IsSpaceWithoutAsid(Cap cap) => cap.Tag == ArchCapTag.VSpace && !VSpaceCap.From(cap).IsMapped;

    /// <summary>The ASID that a capability to an address space in use says.</summary>
    public static Word AsidOf(Cap cap) => VSpaceCap.From(cap).MappedAsid;

    private static PageTableCap OfTable(Cap cap) => cap.Tag == ArchCapTag.PageTable ? PageTableCap.From(cap) : default;
}
