// SPDX-License-Identifier: BSD-2-Clause
// The scheduler's work at the end of an entry, with time (MCS): threads that have time again come first, then the choice, and at
// the end the time that passed is charged and the next timer interrupt set.
namespace Sel4Gen.Kernel;

/// <summary>The end of an entry, as far as it is about time.</summary>
[When(Config.Mcs)]
public static class TimedScheduler
{
    /// <summary>Determines the thread that runs next, and until when.</summary>
    public static void Schedule()
    {
        ReleaseQueue.Awaken();
        if (Clock.IsDomainOver())
        {
            Scheduler.RescheduleRequired();
        }

        Scheduler.Schedule();
        SchedContexts.Switch();
        if (KernelState.Core.Reprogram != 0)
        {
            Clock.SetNextInterrupt();
        }
    }
}
