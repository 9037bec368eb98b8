// SPDX-License-Identifier: BSD-2-Clause
// Faults and failed look-ups as the kernel remembers them until they are told to somebody.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Why a capability look-up failed, with what its message needs.</summary>
public struct LookupFailure
{
    public LookupFailureType Type;

    /// <summary>Bits of the guard that was found (GuardMismatch).</summary>
    public uint GuardSize;

    /// <summary>Bits of the address that were left to resolve.</summary>
    public Word BitsLeft;

    /// <summary>The guard that was found (GuardMismatch), or the bits that a slot resolves (DepthMismatch).</summary>
    public Word Found;
}

/// <summary>A thread's fault. What the three arguments mean depends on the type.</summary>
public struct Fault
{
    /// <summary>NullFault when the thread has none.</summary>
    public Word Type;

    /// <summary>CapFault: the address. UnknownSyscall: the number. UserException: the number. VMFault: the address.</summary>
    public Word Argument0;

    /// <summary>CapFault: 1 in the receive phase. UserException: the code. VMFault: the fault status register.</summary>
    public Word Argument1;

    /// <summary>VMFault: 1 for an instruction fetch.</summary>
    public Word Argument2;
}

/// <summary>What a system call error tells the caller besides its number.</summary>
public struct SyscallError
{
    public Error Type;

    /// <summary>FailedLookup: 1 if the failed capability is the invoked one's source.</summary>
    public uint FailedLookupWasSource;
    public Word InvalidArgumentNumber;
    public Word InvalidCapNumber;
    public Word RangeErrorMin;
    public Word RangeErrorMax;
    public Word MemoryLeft;
}
