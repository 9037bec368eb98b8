// SPDX-License-Identifier: BSD-2-Clause
// Object types of Arm: their numbers, and address spaces as objects of their own.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Object types of AArch64, as <c>Untyped_Retype</c> takes them (libsel4: seL4_ObjectType).</summary>
public static class ArchObjectType
{
    public const Word HugePage = (Word)AArch64ObjectType.HugePage;
    public const Word VSpace = (Word)AArch64ObjectType.VSpace;
    public const Word SmallPage = (Word)AArch64ArmObjectType.SmallPage;
    public const Word LargePage = (Word)AArch64ArmObjectType.LargePage;
    public const Word PageTable = (Word)AArch64ArmObjectType.PageTable;
    public const Word Count = (Word)AArch64ArmObjectType.Count;
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
