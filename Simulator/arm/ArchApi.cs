// SPDX-License-Identifier: BSD-2-Clause
// Arm's names, for tests and the generator of random entries, of the invocations and objects of address spaces that every
// architecture has.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Address spaces as user level asks for them.</summary>
public static class ArchApi
{
    public const InvocationLabel PageMap = InvocationLabel.ARMPageMap;
    public const InvocationLabel PageUnmap = InvocationLabel.ARMPageUnmap;
    public const InvocationLabel PageGetAddress = InvocationLabel.ARMPageGetAddress;
    public const InvocationLabel PageTableMap = InvocationLabel.ARMPageTableMap;
    public const InvocationLabel PageTableUnmap = InvocationLabel.ARMPageTableUnmap;
    public const InvocationLabel AsidControlMakePool = InvocationLabel.ARMASIDControlMakePool;
    public const InvocationLabel AsidPoolAssign = InvocationLabel.ARMASIDPoolAssign;

    /// <summary>IRQControl's invocation that also says what a line's signal means.</summary>
    public const InvocationLabel IrqControlGetTrigger = InvocationLabel.ARMIRQIssueIRQHandlerTrigger;

    /// <summary>The type of the table at the top of an address space.</summary>
    public const Word SpaceType = ArchObjectType.VSpace;

    /// <summary>The attributes of a page from which nothing can be executed, and those of any other.</summary>
    public const Word ExecuteNever = 4;
    public const Word Cached = 1;

    /// <summary>Whether the capability names an address space that has an ASID now.</summary>
    public static bool IsSpaceInUse(Cap cap) =>
        ArchRules.Space(cap) is { } space && Asid.IsOf(space.Asid, Ptr<Pte>.At(space.Root));

    /// <summary>Whether the capability may be given an ASID.</summary>
    public static bool IsSpaceWithoutAsid(Cap cap) => cap.Tag == ArchCapTag.VSpace && !VSpaceCap.From(cap).IsMapped;

    /// <summary>The ASID that a capability to an address space in use says.</summary>
    public static Word AsidOf(Cap cap) => VSpaceCap.From(cap).MappedAsid;
}
