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
}
