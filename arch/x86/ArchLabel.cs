// SPDX-License-Identifier: BSD-2-Clause
// Invocation labels of x86 under the names that code shared by architectures uses.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Labels of invocations.</summary>
public static class ArchLabel
{
    public const Word PageMap = (Word)InvocationLabel.X86PageMap;
    public const Word PageUnmap = (Word)InvocationLabel.X86PageUnmap;
    public const Word PageGetAddress = (Word)InvocationLabel.X86PageGetAddress;
    public const Word AsidControlMakePool = (Word)InvocationLabel.X86ASIDControlMakePool;
    public const Word AsidPoolAssign = (Word)InvocationLabel.X86ASIDPoolAssign;

    /// <summary>Whether the label maps a table, of any level.</summary>
    public static bool IsTableMap(Word label) =>
        label == (Word)InvocationLabel.X86PageTableMap
        || label == (Word)InvocationLabel.X86PageDirectoryMap
        || label == (Word)InvocationLabel.X86PDPTMap;

    /// <summary>The label that maps this table.</summary>
    public static Word TableMap(PageTableCap cap) => cap.Level switch
    {
        0 => (Word)InvocationLabel.X86PageTableMap,
        1 => (Word)InvocationLabel.X86PageDirectoryMap,
        _ => (Word)InvocationLabel.X86PDPTMap,
    };

    /// <summary>The label that unmaps it.</summary>
    public static Word TableUnmap(PageTableCap cap) => cap.Level switch
    {
        0 => (Word)InvocationLabel.X86PageTableUnmap,
        1 => (Word)InvocationLabel.X86PageDirectoryUnmap,
        _ => (Word)InvocationLabel.X86PDPTUnmap,
    };
}
