// SPDX-License-Identifier: BSD-2-Clause
// Where the registers of a thread stand in the frame that x86-64's Guest.S saves and loads.
namespace Sel4Gen.Guest;

/// <summary>Indices of words in the frame: rax, rbx, rcx, rdx, rsi, rdi, rbp, r8 to r15 as in the kernel's context, then the rest.</summary>
internal static class GuestFrame
{
    /// <summary>Words of the frame that are compared, from 0 on: those before the general registers are 0 there.</summary>
    public const Word SavedWords = 24;

    /// <summary>The first general register, rax.</summary>
    public const Word FirstGeneral = 6;

    /// <summary>What a system call leaves with other contents: the address behind it, and the flags.</summary>
    public const Word Rcx = FirstGeneral + 2;
    public const Word R11 = FirstGeneral + 10;

    /// <summary>Behind the general registers.</summary>
    public const Word Registers = FirstGeneral + 15;

    /// <summary>The first argument of a function (rdi), here also the address of an access or jump.</summary>
    public const Word Argument = FirstGeneral + 5;

    /// <summary>Which site brought the thread back.</summary>
    public const Word Way = 21;

    /// <summary>Those of the flags that user level sets.</summary>
    public const Word Flags = 22;

    /// <summary>The stack pointer.</summary>
    public const Word StackPointer = 23;

    /// <summary>The register of a device that is written just before a system call; what is written follows.</summary>
    public const Word Device = 24;

    /// <summary>CF, PF, AF, ZF, SF, DF, OF.</summary>
    public const Word FlagsMask = 0xcd5;

    /// <summary>Those bits of the stack pointer that a step sets: an address of user level, whose words a kernel may print.</summary>
    public const Word StackPointerMask = 0x7fff_ffff_ffff;
}
