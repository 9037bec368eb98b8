// SPDX-License-Identifier: BSD-2-Clause
// Object types of Arm: their numbers, and address spaces as objects of their own.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Object types of AArch64, as <c>Untyped_Retype</c> takes them (libsel4: seL4_ObjectType).</summary>
public static class ArchObjectType
{
    public const Word HugePage = (Word)ObjectType.FirstArch;
    public const Word VSpace = (Word)ObjectType.FirstArch + 1;
    public const Word SmallPage = (Word)ObjectType.FirstArch + 2;
    public const Word LargePage = (Word)ObjectType.FirstArch + 3;
    public const Word PageTable = (Word)ObjectType.FirstArch + 4;
    public const Word Count = (Word)ObjectType.FirstArch + 5;
}

/// <summary>Creation of Arm's objects.</summary>
public static partial class ArchObjects
{
    private static Cap CreateOther(Word type, Word address)
    {
        Contract.Assert(type == ArchObjectType.VSpace);
        return VSpaceCap.New(isMapped: false, @object: Ptr<Pte>.At(address), mappedAsid: Asid.None).ToCap();
    }
}
