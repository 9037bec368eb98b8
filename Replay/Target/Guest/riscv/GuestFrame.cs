// SPDX-License-Identifier: BSD-2-Clause
// Where the registers of a thread stand in the frame that RISC-V's Guest.S saves and loads.
namespace Sel4Gen.Guest;

/// <summary>Indices of words in the frame: xN at N, then the way back.</summary>
internal static class GuestFrame
{
    /// <summary>Words of the frame that are compared, from 0 on: x0 and x31, with which registers are saved, are 0 there.</summary>
    public const Word SavedWords = 33;

    /// <summary>Registers that each step sets.</summary>
    public const Word Registers = 32;

    /// <summary>The stack pointer.</summary>
    public const Word StackPointer = 2;

    /// <summary>
    /// Those of its bits that a step sets: an address of user level in Sv39, because not every kernel can print the stack of a
    /// thread elsewhere (TargetArch.KnownDifferences).
    /// </summary>
    public const Word StackPointerMask = 0x3f_ffff_ffff;

    /// <summary>The first argument and result of a function (a0), here also the address of an access or jump.</summary>
    public const Word Argument = 10;

    /// <summary>Which site brought the thread back.</summary>
    public const Word Way = 32;

    /// <summary>The register of a device that is written just before a system call; what is written follows.</summary>
    public const Word Device = 33;
}
