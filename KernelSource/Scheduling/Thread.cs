// SPDX-License-Identifier: BSD-2-Clause
// A thread's life: its states, how it is stopped and set going again, and what that means for whatever it waits for.
//
//   Inactive -> Restart -> Running -> BlockedOn... -> Running
//
// "Restart" is runnable, too: the thread continues at its fault address (for a system call: at the call itself), which
// is how an interrupted operation happens again. Manual, chapter "Threads and Execution".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations on threads as such.</summary>
public static class Thread
{
    /// <summary>Whether the scheduler may choose it.</summary>
    [Inline]
    public static bool IsRunnable(Ptr<Tcb> thread)
    {
        ThreadState state = thread.Ref.State;
        return state == ThreadState.Running || state == ThreadState.Restart;
    }

    /// <summary>Whether it does not run because it was stopped or waits for something.</summary>
    public static bool IsStopped(Ptr<Tcb> thread) => !IsRunnable(thread) && thread.Ref.State != ThreadState.Idle;

    /// <summary>Enters a state. If the current thread can no longer run, the scheduler chooses another one.</summary>
    [Inline]
    public static void SetState(Ptr<Tcb> thread, ThreadState state)
    {
        thread.Ref.State = state;
        RescheduleIfStopped(thread);
    }

    /// <summary>The current thread must not go on if its state, just written, does not let it.</summary>
    [Inline]
    public static void RescheduleIfStopped(Ptr<Tcb> thread)
    {
        if (!IsRunnable(thread) && thread == KernelState.CurrentThread
            && KernelState.SchedulerAction == SchedulerActionKind.ResumeCurrentThread)
        {
            Scheduler.RescheduleRequired();
        }
    }

    /// <summary>Where the thread continues if its last system call or faulting instruction happens again.</summary>
    public static Word RestartPc(Ptr<Tcb> thread) => Arch.GetRegister(thread, Arch.FaultIp);

    /// <summary>Changes the priority. Not above NumPriorities - 1.</summary>
    public static void SetPriority(Ptr<Tcb> thread, Word priority)
    {
        Contract.Requires(priority < Config.NumPriorities);
        Scheduler.Dequeue(thread);
        thread.Ref.Priority = (uint)priority;
        if (!IsRunnable(thread))
        {
            return;
        }

        if (thread == KernelState.CurrentThread)
        {
            Scheduler.RescheduleRequired();
        }
        else
        {
            Scheduler.PossibleSwitchTo(thread);
        }
    }

    /// <summary>Changes the highest priority that the thread may give to others.</summary>
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
        if (IsRunnable(thread))
        {
            Scheduler.Enqueue(thread);
        }

        // The caller may no longer belong to the current domain. Another thread waits, however urgent it is.
        if (thread == KernelState.CurrentThread)
        {
            Scheduler.RescheduleRequired();
        }
    }
}
