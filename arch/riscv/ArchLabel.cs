// SPDX-License-Identifier: BSD-2-Clause
// RISC-V's labels for the invocations that architectures share (arch/common).
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Labels of invocations.</summary>
public static class ArchLabel
{
    public const Word PageMap = (Word)InvocationLabel.RISCVPageMap;
    public const Word PageUnmap = (Word)InvocationLabel.RISCVPageUnmap;
    public const Word PageGetAddress = (Word)InvocationLabel.RISCVPageGetAddress;
    public const Word PageTableMap = (Word)InvocationLabel.RISCVPageTableMap;
    public const Word PageTableUnmap = (Word)InvocationLabel.RISCVPageTableUnmap;
    public const Word AsidControlMakePool = (Word)InvocationLabel.RISCVASIDControlMakePool;
    public const Word AsidPoolAssign = (Word)InvocationLabel.RISCVASIDPoolAssign;

    /// <summary>Whether the label maps a table.</summary>
    [Inline]
    public static bool IsTableMap(Word label) => label == PageTableMap;

    /// <summary>The label that maps this table, and the one that unmaps it: those of all tables.</summary>
    [Inline]
    public static Word TableMap(PageTableCap cap) => PageTableMap;

    [Inline]
    public static Word TableUnmap(PageTableCap cap) => PageTableUnmap;
}
