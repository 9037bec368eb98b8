// SPDX-License-Identifier: BSD-2-Clause
// How long threads and domains run. This is the classic kernel's way, and the only place that knows it: a timer interrupt
// comes at a fixed rate, and is charged to whoever runs. (MCS has scheduling contexts with budgets instead: another
// implementation of these operations.)
//
//   Fill         a thread gets the time of a new one
//   Tick         the timer's interrupt: charges the running thread and domain
//   Yield        the running thread gives up its turn
//   EnterDomain  a domain begins its time
//   ComesNext    before a thread is chosen: whose turn it is
//
// Manual, sections "Scheduling" and "Domains".
namespace Sel4Gen.Kernel;

/// <summary>Time of the classic scheduler: slices of ticks.</summary>
public static class Time
{
    /// <summary>A new time slice.</summary>
    [Inline]
    public static void Fill(Ptr<Tcb> thread)
    {
        thread.Ref.TimeSlice = Config.TimeSlice;
    }

    /// <summary>A timer tick passed: the time slice of the thread and the time of the domain get shorter.</summary>
    public static void Tick()
    {
        ref Tcb current = ref KernelState.CurrentThread.Ref;
        if (current.State == ThreadState.Running)
        {
            if (current.TimeSlice > 1)
            {
                current.TimeSlice--;
            }
            else
            {
                Fill(KernelState.CurrentThread);
                Scheduler.Append(KernelState.CurrentThread);
                Scheduler.RescheduleRequired();
            }
        }

        if (Config.NumDomains > 1)
        {
            KernelState.DomainTime--;
            if (KernelState.DomainTime == 0)
            {
                Scheduler.RescheduleRequired();
            }
        }
    }

    /// <summary>The current thread goes behind its equals (seL4_Yield).</summary>
    public static void Yield()
    {
        Scheduler.Append(KernelState.CurrentThread);
        Scheduler.RescheduleRequired();
    }

    /// <summary>The domain of an entry of the schedule begins its time.</summary>
    public static void EnterDomain(Word index)
    {
        Contract.Requires(index < Config.NumDomainSchedules);
        if (Config.NumDomains > 1)
        {
            Arch.EndDomain();
        }

        KernelState.DomainScheduleIndex = index;
        KernelState.WorkUnitsCompleted = 0;
        KernelState.CurrentDomain = KernelState.DomainSchedule[(int)index].Domain;
        KernelState.DomainTime = KernelState.DomainSchedule[(int)index].Length;
    }

    /// <summary>A domain whose time is over makes room for the next.</summary>
    [Inline]
    public static void ComesNext()
    {
        if (Config.NumDomains > 1)
        {
            if (KernelState.DomainTime == 0)
            {
                NextDomain();
            }
        }
    }

    /// <summary>The next entry of the domain schedule; at an end marker, as the very last one is, the first again.</summary>
    private static void NextDomain()
    {
        Word next = KernelState.DomainScheduleIndex + 1;
        Contract.Assert(next < Config.NumDomainSchedules);
        if (KernelState.DomainSchedule[(int)next].Length == 0)
        {
            next = KernelState.DomainScheduleStart;
        }

        EnterDomain(next);
    }
}
