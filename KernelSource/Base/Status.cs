// SPDX-License-Identifier: BSD-2-Clause
// How a kernel operation ended.
namespace Sel4Gen.Kernel;

/// <summary>The outcome of an operation that can fail. Details are in <see cref="KernelState"/>.</summary>
public enum Status : uint
{
    /// <summary>Done.</summary>
    Ok = 0,

    /// <summary>The thread faulted: <see cref="KernelState.CurrentFault"/>.</summary>
    Fault = 1,

    /// <summary>A capability look-up failed: <see cref="KernelState.CurrentLookupFailure"/>.</summary>
    LookupFailure = 2,

    /// <summary>The system call is in error: <see cref="KernelState.CurrentSyscallError"/>.</summary>
    SyscallError = 3,

    /// <summary>Interrupted at a preemption point; the system call will be restarted.</summary>
    Preempted = 4,
}
