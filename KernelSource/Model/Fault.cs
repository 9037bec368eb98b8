// SPDX-License-Identifier: BSD-2-Clause
// Faults and failed look-ups, as the kernel stores them until they are reported.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The reason for a failed capability look-up, with the data for its message.</summary>
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

/// <summary>A thread's fault. The meaning of the three arguments depends on the type.</summary>
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

/// <summary>A system call error with its details.</summary>
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
