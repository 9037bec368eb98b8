// SPDX-License-Identifier: BSD-2-Clause
// What the invocations that architectures share (arch/common) are called on Arm.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Labels of invocations.</summary>
public static class ArchLabel
{
    public const Word PageMap = (Word)InvocationLabel.ARMPageMap;
    public const Word PageUnmap = (Word)InvocationLabel.ARMPageUnmap;
    public const Word PageGetAddress = (Word)InvocationLabel.ARMPageGetAddress;
    public const Word PageTableMap = (Word)InvocationLabel.ARMPageTableMap;
    public const Word PageTableUnmap = (Word)InvocationLabel.ARMPageTableUnmap;
    public const Word AsidControlMakePool = (Word)InvocationLabel.ARMASIDControlMakePool;
    public const Word AsidPoolAssign = (Word)InvocationLabel.ARMASIDPoolAssign;

    /// <summary>Whether the label maps a table.</summary>
    [Inline]
    public static bool IsTableMap(Word label) => label == PageTableMap;

    /// <summary>The label that maps this table, and the one that unmaps it: those of all tables.</summary>
    [Inline]
    public static Word TableMap(PageTableCap cap) => PageTableMap;

    [Inline]
    public static Word TableUnmap(PageTableCap cap) => PageTableUnmap;
}
