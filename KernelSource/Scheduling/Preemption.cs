// SPDX-License-Identifier: BSD-2-Clause
// Long operations check for pending interrupts between units of work. If one is pending, they stop in a consistent state,
// the interrupt is handled, and the restarted system call continues from that state.
namespace Sel4Gen.Kernel;

/// <summary>Preemption points.</summary>
public static class Preemption
{
    /// <summary>Counts a unit of work. Status Preempted if the operation must stop here, otherwise Ok.</summary>
    public static Status Point()
    {
        KernelState.WorkUnitsCompleted++;
        if (KernelState.WorkUnitsCompleted < Config.MaxNumWorkUnitsPerPreemption)
        {
            return Status.Ok;
        }

        KernelState.WorkUnitsCompleted = 0;
        if (Config.Mcs)
        {
            // The operation may have ended the current scheduling context, too.
            Clock.Stamp();
            Ptr<SchedContext> current = KernelState.Core.CurrentSchedContext;
            if (!Refills.IsActive(current) || !Refills.IsSufficient(current, KernelState.Core.ConsumedTime) || Clock.IsDomainOver())
            {
                return Status.Preempted;
            }
        }

        return Arch.IsIrqPending() ? Status.Preempted : Status.Ok;
    }
}
