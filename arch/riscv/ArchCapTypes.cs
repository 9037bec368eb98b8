// SPDX-License-Identifier: BSD-2-Clause
// The kinds of capabilities that RISC-V has. Their layout: arch/common.
global using VSpaceCap = Sel4Gen.Kernel.PageTableCap;

namespace Sel4Gen.Kernel;

/// <summary>Tags of RISC-V's capabilities.</summary>
public static class ArchCapTag
{
    public const CapTag Frame = CapTag.FirstArch;
    public const CapTag PageTable = CapTag.FirstArch + 1;

    /// <summary>An address space is named by its top-level table.</summary>
    public const CapTag VSpace = PageTable;
    public const CapTag AsidControl = CapTag.FirstArch + 2;
    public const CapTag AsidPool = CapTag.FirstArch + 3;
}
