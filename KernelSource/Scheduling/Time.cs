// SPDX-License-Identifier: BSD-2-Clause
// Time slices of threads and domains. Only this file implements the classic kernel's accounting: a timer interrupt occurs at
// a fixed rate, and is charged to the running thread. (MCS has scheduling contexts with budgets instead: Mcs/. Only the cycle
// of domains is the same.)
//
//   Fill         a thread gets a new time slice (classic kernel)
//   Tick         the timer's interrupt: charges the running thread and domain (classic kernel)
//   Yield        the running thread gives up its turn (classic kernel)
//   EnterDomain  a domain starts its time
//   ComesNext    before a thread is chosen: changes to the next domain if the time is over
//
// Manual, sections "Scheduling" and "Domains".
namespace Sel4Gen.Kernel;

/// <summary>Time of the classic scheduler: slices of ticks.</summary>
public static class Time
{
    /// <summary>A new time slice.</summary>
    [When(!Config.Mcs), Inline]
    public static void Fill(Ptr<Tcb> thread)
    {
        thread.Ref.TimeSlice = Config.TimeSlice;
    }

    /// <summary>A timer tick: reduces the time slice of the thread and the time of the domain.</summary>
    [When(!Config.Mcs)]
    public static void Tick()
    {
        ref Tcb current = ref KernelState.Core.CurrentThread.Ref;
        if (current.State == ThreadState.Running)
        {
            if (current.TimeSlice > 1)
            {
                current.TimeSlice--;
            }
            else
            {
                Fill(KernelState.Core.CurrentThread);
                Scheduler.Append(KernelState.Core.CurrentThread);
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

    /// <summary>The current thread moves to the end of its ready queue (seL4_Yield).</summary>
    [When(!Config.Mcs)]
    public static void Yield()
    {
        Scheduler.Append(KernelState.Core.CurrentThread);
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
        if (Config.Mcs)
        {
            KernelState.Core.Reprogram = 1;
        }
    }

    /// <summary>Switches to the next domain if the time of the current one is over.</summary>
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

    /// <summary>The next entry of the domain schedule; after an end marker (the last entry always is one), the first.</summary>
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
