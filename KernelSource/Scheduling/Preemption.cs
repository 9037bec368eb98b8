// SPDX-License-Identifier: BSD-2-Clause
// Long operations look at pending interrupts between units of work. If one is pending they stop in a consistent state,
// the interrupt is handled, and the system call starts anew where they left off.
namespace Sel4Gen.Kernel;

/// <summary>Preemption points.</summary>
public static class Preemption
{
    /// <summary>A unit of work is done. Status Preempted if the operation must stop here, else Ok.</summary>
    public static Status Point()
    {
        KernelState.WorkUnitsCompleted++;
        if (KernelState.WorkUnitsCompleted < Config.MaxNumWorkUnitsPerPreemption)
        {
            return Status.Ok;
        }

        KernelState.WorkUnitsCompleted = 0;
        return Arch.IsIrqPending() ? Status.Preempted : Status.Ok;
    }
}
