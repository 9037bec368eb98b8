// SPDX-License-Identifier: BSD-2-Clause
// Where the registers of a thread stand in the frame that AArch64's Guest.S saves and loads.
namespace Sel4Gen.Guest;

/// <summary>Indices of words in the frame: x0 to x30, the stack pointer, the way back, then registers of the system.</summary>
internal static class GuestFrame
{
    /// <summary>Words of the frame that are compared, from 0 on.</summary>
    public const Word SavedWords = 35;

    /// <summary>Registers that each step sets: general ones and the stack pointer.</summary>
    public const Word Registers = 32;

    /// <summary>The first argument and result of a function, here also the address of an access or jump.</summary>
    public const Word Argument = 0;

    /// <summary>Which site brought the thread back.</summary>
    public const Word Way = 32;

    /// <summary>The condition flags (NZCV).</summary>
    public const Word Flags = 33;

    /// <summary>TPIDRRO_EL0.</summary>
    public const Word ReadOnlyThreadWord = 34;

    /// <summary>TPIDR_EL0: set, and not compared, because it is the scratch register of saving.</summary>
    public const Word ThreadWord = 35;

    /// <summary>The register of a device that is written just before a system call; what is written follows.</summary>
    public const Word Device = 36;

    /// <summary>Those bits of the flags that there are.</summary>
    public const Word FlagsMask = 0xf000_0000;
}
