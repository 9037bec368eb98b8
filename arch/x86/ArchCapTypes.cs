// SPDX-License-Identifier: BSD-2-Clause
// The capabilities that only x86 has, as they lie in memory (x86-64). Those of frames, page tables and ASIDs: arch/common.
namespace Sel4Gen.Kernel;

/// <summary>Tags of x86's capabilities.</summary>
public static class ArchCapTag
{
    public const CapTag Frame = CapTag.FirstArch;

    /// <summary>A table of any level below the top: the capability says which.</summary>
    public const CapTag PageTable = CapTag.FirstArch + 1;
    public const CapTag VSpace = CapTag.FirstArch + 2;
    public const CapTag AsidControl = CapTag.FirstArch + 3;
    public const CapTag AsidPool = CapTag.FirstArch + 4;
    public const CapTag IoPortControl = CapTag.FirstArch + 5;
    public const CapTag IoPort = CapTag.FirstArch + 6;
}

/// <summary>Authority over an address space: its top-level table (PML4).</summary>
[PackedVariant(typeof(Cap), ArchCapTag.VSpace)]
public partial struct VSpaceCap
{
    /// <summary>Whether it has an ASID.</summary>
    [Bits(0, 48, 1)]
    public partial bool IsMapped { get; set; }

    [Bits(1, 0, 48, SignExtend = true)]
    public partial Ptr<Pte> Object { get; set; }

    [Bits(1, 48, 16)]
    public partial Word MappedAsid { get; set; }
}

/// <summary>Authority to give out ranges of I/O ports.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.IoPortControl)]
public partial struct IoPortControlCap
{
}

/// <summary>Authority over a range of I/O ports.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.IoPort)]
public partial struct IoPortCap
{
    /// <summary>The first port.</summary>
    [Bits(1, 0, 16)]
    public partial Word First { get; set; }

    /// <summary>The last one.</summary>
    [Bits(1, 16, 16)]
    public partial Word Last { get; set; }
}
