// SPDX-License-Identifier: BSD-2-Clause
// The status of a kernel operation.
namespace Sel4Gen.Kernel;

/// <summary>The outcome of an operation that can fail. Details are in <see cref="KernelState"/>.</summary>
public enum Status : uint
{
    /// <summary>Success.</summary>
    Ok = 0,

    /// <summary>The thread faulted: <see cref="KernelState.CurrentFault"/>.</summary>
    Fault = 1,

    /// <summary>A capability look-up failed: <see cref="KernelState.CurrentLookupFailure"/>.</summary>
    LookupFailure = 2,

    /// <summary>The system call has an error: <see cref="KernelState.CurrentSyscallError"/>.</summary>
    SyscallError = 3,

    /// <summary>Interrupted at a preemption point; the system call will be restarted.</summary>
    Preempted = 4,
}
