// SPDX-License-Identifier: BSD-2-Clause
// Thread states and their changes, priorities and domains.
//
//   Inactive -> Restart -> Running -> BlockedOn... -> Running
//
// "Restart" is runnable, too: the thread continues at its fault address (for a system call: at the call itself), which
// is how a preempted operation is restarted. Manual, chapter "Threads and Execution".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations on threads.</summary>
public static class Thread
{
    /// <summary>Whether the scheduler may choose it.</summary>
    [Inline]
    public static bool IsRunnable(Ptr<Tcb> thread)
    {
        ThreadState state = thread.Ref.State;
        return state == ThreadState.Running || state == ThreadState.Restart;
    }

    /// <summary>Whether it is suspended or blocked.</summary>
    public static bool IsStopped(Ptr<Tcb> thread) => !IsRunnable(thread) && thread.Ref.State != ThreadState.Idle;

    /// <summary>Enters a state. If the current thread can no longer run, the scheduler chooses another one.</summary>
    [Inline]
    public static void SetState(Ptr<Tcb> thread, ThreadState state)
    {
        thread.Ref.State = state;
        RescheduleIfStopped(thread);
    }

    /// <summary>Calls the scheduler if the current thread's new state is not runnable.</summary>
    [Inline]
    public static void RescheduleIfStopped(Ptr<Tcb> thread)
    {
        if (!(Config.Mcs ? SchedContexts.MayRun(thread) : IsRunnable(thread)) && thread == KernelState.Core.CurrentThread
            && KernelState.Core.SchedulerAction == SchedulerActionKind.ResumeCurrentThread)
        {
            Scheduler.RescheduleRequired();
        }
    }

    /// <summary>The address at which the thread restarts its last system call or faulting instruction.</summary>
    public static Word RestartPc(Ptr<Tcb> thread) => Arch.GetRegister(thread, Arch.FaultIp);

    /// <summary>Changes the priority. Not above NumPriorities - 1.</summary>
    [When(!Config.Mcs)]
    public static void SetPriority(Ptr<Tcb> thread, Word priority)
    {
        Contract.Requires(priority < Config.NumPriorities);
        Scheduler.Dequeue(thread);
        thread.Ref.Priority = (uint)priority;
        if (!IsRunnable(thread))
        {
            return;
        }

        if (thread == KernelState.Core.CurrentThread)
        {
            Scheduler.RescheduleRequired();
        }
        else
        {
            Scheduler.PossibleSwitchTo(thread);
        }
    }

    /// <summary>Changes the maximum controlled priority.</summary>
    public static void SetMcPriority(Ptr<Tcb> thread, Word priority)
    {
        Contract.Requires(priority < Config.NumPriorities);
        thread.Ref.MaxControlledPriority = (uint)priority;
    }

    /// <summary>Moves the thread to another domain, below NumDomains.</summary>
    public static void SetDomain(Ptr<Tcb> thread, Word domain)
    {
        Contract.Requires(domain < Config.NumDomains);
        Arch.LeaveDomain(thread);
        Scheduler.Dequeue(thread);
        thread.Ref.Domain = (uint)domain;
        if (Config.Mcs ? SchedContexts.MayRun(thread) : IsRunnable(thread))
        {
            Scheduler.Enqueue(thread);
        }

        // The caller may no longer belong to the current domain. Another thread waits, whatever its priority is.
        if (thread == KernelState.Core.CurrentThread)
        {
            Scheduler.RescheduleRequired();
        }
    }
}
