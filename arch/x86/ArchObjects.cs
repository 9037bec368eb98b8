// SPDX-License-Identifier: BSD-2-Clause
// Object types of x86-64: their numbers; tables of the upper levels, and address spaces, as objects of their own.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Object types of x86-64, as <c>Untyped_Retype</c> takes them (libsel4: seL4_ObjectType).</summary>
public static class ArchObjectType
{
    public const Word Pdpt = (Word)X8664ObjectType.Pdpt;
    public const Word VSpace = (Word)X8664ObjectType.Pml4;
    public const Word HugePage = (Word)X8664ObjectType.HugePage;
    public const Word SmallPage = (Word)X86ObjectType.SmallPage;
    public const Word LargePage = (Word)X86ObjectType.LargePage;
    public const Word PageTable = (Word)X86ObjectType.PageTable;
    public const Word PageDirectory = (Word)X86ObjectType.PageDirectory;
    public const Word Count = (Word)X86ObjectType.Count;
}

/// <summary>Creation of x86's objects.</summary>
public static partial class ArchObjects
{
    private static Cap CreateOther(Word type, Word address)
    {
        switch (type)
        {
            case ArchObjectType.PageDirectory:
                return CreateTable(address, 1);
            case ArchObjectType.Pdpt:
                return CreateTable(address, 2);
            default:
                Contract.Assert(type == ArchObjectType.VSpace);
                return VSpaceCap.New(isMapped: false, @object: Ptr<Pte>.At(address), mappedAsid: Asid.None).ToCap();
        }
    }

    private static Cap CreateTable(Word address, uint level) =>
        PageTableCap.New(
            mappedAddress: 0, isMapped: false, @object: Ptr<Pte>.At(address), mappedAsid: Asid.None, level: level).ToCap();
}
