// SPDX-License-Identifier: BSD-2-Clause
// Object types of the architecture: their sizes and first capabilities.
namespace Sel4Gen.Kernel;

/// <summary>Creation of the architecture's objects.</summary>
public static partial class ArchObjects
{
    /// <summary>Whether the type exists; it is not one of those that all architectures have.</summary>
    public static bool IsType(Word type) => type < ArchObjectType.Count;

    public static bool IsFrame(Word type) =>
        type == ArchObjectType.HugePage || type == ArchObjectType.SmallPage || type == ArchObjectType.LargePage;

    /// <summary>log2 of the size of an object of an existing type.</summary>
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
            default:
                // Page tables, and address spaces where these are a type of their own.
                return PageTable.SizeBits;
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
            case ArchObjectType.PageTable:
                return PageTableCap.New(
                    mappedAddress: 0, isMapped: false, @object: Ptr<Pte>.At(address), mappedAsid: Asid.None).ToCap();
            default:
                return CreateOther(type, address);
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
