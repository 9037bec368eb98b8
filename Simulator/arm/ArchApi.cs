// SPDX-License-Identifier: BSD-2-Clause
// Arm's names, for tests and the generator of random entries, of the invocations and objects of address spaces that every
// architecture has.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Address spaces and interrupts as user level asks for them.</summary>
public static partial class ArchApi
{
    public const InvocationLabel PageMap = InvocationLabel.ARMPageMap;
    public const InvocationLabel PageUnmap = InvocationLabel.ARMPageUnmap;
    public const InvocationLabel PageGetAddress = InvocationLabel.ARMPageGetAddress;
    public const InvocationLabel AsidControlMakePool = InvocationLabel.ARMASIDControlMakePool;
    public const InvocationLabel AsidPoolAssign = InvocationLabel.ARMASIDPoolAssign;

    /// <summary>The type of the table at the top of an address space.</summary>
    public const Word SpaceType = ArchObjectType.VSpace;

    /// <summary>The attributes of a page from which nothing can be executed, and those of any other.</summary>
    public const Word ExecuteNever = 4;
    public const Word Cached = 1;

    /// <summary>The kinds of tables below the top of an address space: object types, from the topmost one on.</summary>
    public static Word[] TableTypes { get; } = [ArchObjectType.PageTable];

    /// <summary>The type of the table that is missing where a lookup ended with <paramref name="bitsLeft"/> bits left.</summary>
    public static Word TableType(Word bitsLeft) => ArchObjectType.PageTable;

    /// <summary>The invocation that maps the table of a capability, and the one that unmaps it.</summary>
    public static InvocationLabel PageTableMap(Cap table) => InvocationLabel.ARMPageTableMap;

    public static InvocationLabel PageTableUnmap(Cap table) => InvocationLabel.ARMPageTableUnmap;

    /// <summary>The invocation of IRQControl that makes a handler, and its words.</summary>
    public static (InvocationLabel Label, Word[] Words) HandlerFor(Word irq, Word slot, Word depth) =>
        (InvocationLabel.IRQIssueIRQHandler, [irq, slot, depth]);

    /// <summary>The one that also says whether the line's signal is an edge.</summary>
    public static (InvocationLabel Label, Word[] Words) HandlerWithTrigger(Word irq, Word trigger, Word slot, Word depth) =>
        (InvocationLabel.ARMIRQIssueIRQHandlerTrigger, [irq, trigger, slot, depth]);

    /// <summary>Whether the capability may be given an ASID.</summary>
    public static bool IsSpaceWithoutAsid(Cap cap) => cap.Tag == ArchCapTag.VSpace && !VSpaceCap.From(cap).IsMapped;

    /// <summary>The ASID that a capability to an address space in use says.</summary>
    public static Word AsidOf(Cap cap) => VSpaceCap.From(cap).MappedAsid;
}
