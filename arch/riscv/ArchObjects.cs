// SPDX-License-Identifier: BSD-2-Clause
// Object types that only RISC-V has: their numbers, sizes, and first capabilities.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Object types of RISC-V with 64-bit words, as <c>Untyped_Retype</c> takes them (libsel4: seL4_ObjectType).</summary>
public static class ArchObjectType
{
    public const Word HugePage = (Word)ObjectType.FirstArch;
    public const Word SmallPage = (Word)ObjectType.FirstArch + 1;
    public const Word LargePage = (Word)ObjectType.FirstArch + 2;
    public const Word PageTable = (Word)ObjectType.FirstArch + 3;
    public const Word Count = (Word)ObjectType.FirstArch + 4;
}

/// <summary>Creation of RISC-V's objects.</summary>
public static class ArchObjects
{
    public static bool IsType(Word type) => type >= ArchObjectType.HugePage && type < ArchObjectType.Count;

    public static bool IsFrame(Word type) =>
        type == ArchObjectType.HugePage || type == ArchObjectType.SmallPage || type == ArchObjectType.LargePage;

    /// <summary>log2 of the object's size; 0 if there is no such type.</summary>
    public static Word SizeBits(Word type)
    {
        switch (type)
        {
            case ArchObjectType.HugePage:
                return PageTable.HugePageBits;
            case ArchObjectType.LargePage:
                return PageTable.LargePageBits;
            case ArchObjectType.SmallPage:
                return PageTable.PageBits;
            case ArchObjectType.PageTable:
                return PageTable.SizeBits;
            default:
                return 0;
        }
    }

    /// <summary>The first capability of an object in cleared memory.</summary>
    public static Cap Create(Word type, Word address, bool isDevice)
    {
        switch (type)
        {
            case ArchObjectType.HugePage:
                return CreateFrame(FrameSize.Huge, address, isDevice);
            case ArchObjectType.LargePage:
                return CreateFrame(FrameSize.Large, address, isDevice);
            case ArchObjectType.SmallPage:
                return CreateFrame(FrameSize.Small, address, isDevice);
            default:
                Contract.Assert(type == ArchObjectType.PageTable);
                return PageTableCap.New(
                    mappedAddress: 0, isMapped: false, @object: Ptr<Pte>.At(address), mappedAsid: Asid.None).ToCap();
        }
    }

    private static Cap CreateFrame(FrameSize size, Word address, bool isDevice) =>
        FrameCap.New(
            mappedAddress: 0,
            size: size,
            rights: VmRights.ReadWrite,
            isDevice: isDevice,
            @base: address,
            mappedAsid: Asid.None).ToCap();
}
