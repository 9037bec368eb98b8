// SPDX-License-Identifier: BSD-2-Clause
// The capabilities that only Arm has, as they lie in memory (AArch64). Those of frames, page tables and ASIDs: arch/common.
namespace Sel4Gen.Kernel;

/// <summary>Tags of Arm's capabilities.</summary>
public static class ArchCapTag
{
    public const CapTag Frame = CapTag.FirstArch;
    public const CapTag PageTable = CapTag.FirstArch + 1;
    public const CapTag VSpace = CapTag.FirstArch + 2;
    public const CapTag AsidControl = CapTag.FirstArch + 3;
    public const CapTag AsidPool = CapTag.FirstArch + 4;
    public const CapTag SgiSignal = CapTag.FirstArch + 5;
    public const CapTag Smc = CapTag.FirstArch + 6;
}

/// <summary>Authority over an address space: its top-level translation table.</summary>
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

/// <summary>Authority to raise one software-generated interrupt on one core.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.SgiSignal)]
public partial struct SgiSignalCap
{
    [Bits(0, 0, 4)]
    public partial Word Irq { get; set; }

    /// <summary>GICv2: the number of the CPU interface. GICv3: the affinity value.</summary>
    [Bits(1, 0, 32)]
    public partial Word Target { get; set; }
}

/// <summary>Authority to call the secure monitor.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.Smc)]
public partial struct SmcCap
{
    /// <summary>The one function that may be called; 0: any.</summary>
    [Bits(1, 0, 64)]
    public partial Word Badge { get; set; }
}
