// SPDX-License-Identifier: BSD-2-Clause
// Layout of the capabilities of address spaces (64-bit words). Their tags are the architecture's.
//
//   word 0:  | tag 63..59 | flags | mapped user address 47..0 |
//   word 1:  | ASID 63..48 | kernel address of the object 47..0 (sign-extended) |
namespace Sel4Gen.Kernel;

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

/// <summary>
/// What user level may do with a frame. The numbers are the kernel's own, a set of the rights: 1 to read, 2 to write, and none to
/// write only. What a table entry says of them is the business of <see cref="PageTable"/>.
/// </summary>
public enum VmRights : uint
{
    None = 0,
    ReadOnly = 1,
    ReadWrite = 3,
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

/// <summary>
/// Authority over a page table: a translation table of any level below the top, or of any level where address spaces have no
/// capability of their own.
/// </summary>
[PackedVariant(typeof(Cap), ArchCapTag.PageTable)]
public partial struct PageTableCap
{
    /// <summary>The first address that it translates.</summary>
    [Bits(0, 0, 48)]
    public partial Word MappedAddress { get; set; }

    /// <summary>Whether it is a part of an address space (or the top of one that has an ASID).</summary>
    [Bits(0, 48, 1)]
    public partial bool IsMapped { get; set; }

    [Bits(1, 0, 48, SignExtend = true)]
    public partial Ptr<Pte> Object { get; set; }

    [Bits(1, 48, 16)]
    public partial Word MappedAsid { get; set; }

    /// <summary>Where tables of each level have their own kind: levels below it.</summary>
    [When(PageTable.HasLevels)]
    [Bits(0, 49, 2)]
    public partial uint Level { get; set; }
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
