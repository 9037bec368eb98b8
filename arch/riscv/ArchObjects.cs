// SPDX-License-Identifier: BSD-2-Clause
// Object types of RISC-V: their numbers.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Object types of RISC-V with 64-bit words, as <c>Untyped_Retype</c> takes them (libsel4: seL4_ObjectType).</summary>
public static class ArchObjectType
{
    public const Word HugePage = (Word)Riscv64ObjectType.GigaPage;
    public const Word SmallPage = (Word)RiscvObjectType.SmallPage;
    public const Word LargePage = (Word)RiscvObjectType.LargePage;
    public const Word PageTable = (Word)RiscvObjectType.PageTable;
    public const Word Count = (Word)RiscvObjectType.Count;
}

/// <summary>Creation of RISC-V's objects.</summary>
public static partial class ArchObjects
{
    /// <summary>There are no types but those that architectures share.</summary>
    private static Cap CreateOther(Word type, Word address) => throw Contract.Unreachable();
}
