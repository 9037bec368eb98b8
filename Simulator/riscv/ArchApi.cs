// SPDX-License-Identifier: BSD-2-Clause
// RISC-V's names, for tests and the generator of random entries, of the invocations and objects of address spaces that every
// architecture has.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Address spaces as user level asks for them.</summary>
public static class ArchApi
{
    public const InvocationLabel PageMap = InvocationLabel.RISCVPageMap;
    public const InvocationLabel PageUnmap = InvocationLabel.RISCVPageUnmap;
    public const InvocationLabel PageGetAddress = InvocationLabel.RISCVPageGetAddress;
    public const InvocationLabel PageTableMap = InvocationLabel.RISCVPageTableMap;
    public const InvocationLabel PageTableUnmap = InvocationLabel.RISCVPageTableUnmap;
    public const InvocationLabel AsidControlMakePool = InvocationLabel.RISCVASIDControlMakePool;
    public const InvocationLabel AsidPoolAssign = InvocationLabel.RISCVASIDPoolAssign;

    /// <summary>IRQControl's invocation that also says what a line's signal means.</summary>
    public const InvocationLabel IrqControlGetTrigger = InvocationLabel.RISCVIRQIssueIRQHandlerTrigger;

    /// <summary>The type of the table at the top of an address space.</summary>
    public const Word SpaceType = ArchObjectType.PageTable;

    /// <summary>The attributes of a page from which nothing can be executed, and those of any other.</summary>
    public const Word ExecuteNever = 1;
    public const Word Cached = 0;

    /// <summary>Whether the capability names an address space that has an ASID now.</summary>
    public static bool IsSpaceInUse(Cap cap) =>
        ArchRules.Space(cap) is { } space && Asid.IsOf(space.Asid, Ptr<Pte>.At(space.Root));

    /// <summary>Whether the capability may be given an ASID.</summary>
    public static bool IsSpaceWithoutAsid(Cap cap) => cap.Tag == ArchCapTag.PageTable && !PageTableCap.From(cap).IsMapped;

    /// <summary>The ASID that a capability to an address space in use says.</summary>
    public static Word AsidOf(Cap cap) => PageTableCap.From(cap).MappedAsid;
}
