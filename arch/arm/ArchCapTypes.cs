// SPDX-License-Identifier: BSD-2-Clause
// The capabilities that only Arm has, as they lie in memory (AArch64).
//
//   word 0:  | tag 63..59 | flags | mapped user address 47..0 |
//   word 1:  | ASID 63..48 | kernel address of the object 47..0 (sign-extended) |
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

/// <summary>How large a frame is.</summary>
public enum FrameSize : uint
{
    /// <summary>4 KiB.</summary>
    Small = 0,

    /// <summary>2 MiB.</summary>
    Large = 1,

    /// <summary>1 GiB.</summary>
    Huge = 2,
}

/// <summary>What user level may do with a mapping. The values are those of the AP field of a page descriptor.</summary>
public enum VmRights : uint
{
    /// <summary>Nothing: only the kernel may access it.</summary>
    KernelOnly = 0,
    ReadWrite = 1,
    ReadOnly = 3,
}

/// <summary>Authority over a frame: a page of memory, and the one mapping that was made through this capability.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.Frame)]
public partial struct FrameCap
{
    /// <summary>Where it is mapped; 0 while <see cref="MappedAsid"/> is 0.</summary>
    [Bits(0, 0, 48)]
    public partial Word MappedAddress { get; set; }

    [Bits(0, 48, 2)]
    public partial FrameSize Size { get; set; }

    [Bits(0, 50, 2)]
    public partial VmRights Rights { get; set; }

    [Bits(0, 52, 1)]
    public partial bool IsDevice { get; set; }

    /// <summary>Kernel virtual address.</summary>
    [Bits(1, 0, 48, SignExtend = true)]
    public partial Word Base { get; set; }

    /// <summary>The address space in which it is mapped; 0 if it is not.</summary>
    [Bits(1, 48, 16)]
    public partial Word MappedAsid { get; set; }
}

/// <summary>Authority over a page table: any level of translation table below the root.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.PageTable)]
public partial struct PageTableCap
{
    /// <summary>The first address that it translates.</summary>
    [Bits(0, 0, 48)]
    public partial Word MappedAddress { get; set; }

    [Bits(0, 48, 1)]
    public partial bool IsMapped { get; set; }

    [Bits(1, 0, 48, SignExtend = true)]
    public partial Ptr<Pte> Object { get; set; }

    [Bits(1, 48, 16)]
    public partial Word MappedAsid { get; set; }
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

/// <summary>Authority to make ASID pools.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.AsidControl)]
public partial struct AsidControlCap
{
}

/// <summary>Authority to give the ASIDs of one pool to address spaces.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.AsidPool)]
public partial struct AsidPoolCap
{
    /// <summary>The pool's first ASID.</summary>
    [Bits(0, 0, 16)]
    public partial Word AsidBase { get; set; }

    [Bits(1, 0, 48, SignExtend = true)]
    public partial Ptr<AsidPool> Object { get; set; }
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
