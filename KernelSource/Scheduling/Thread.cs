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

    /// <summary>Stops a thread, whatever it does or waits for (manual: seL4_TCB_Suspend).</summary>
    public static void Suspend(Ptr<Tcb> thread)
    {
        CancelIpc(thread);
        if (thread.Ref.State == ThreadState.Running)
        {
            // It is between two instructions: there is nothing to repeat when it is resumed.
            Arch.SetRegister(thread, Arch.FaultIp, Arch.GetRegister(thread, Arch.NextIp));
        }

        SetState(thread, ThreadState.Inactive);
        Scheduler.Dequeue(thread);
    }

    /// <summary>Sets a stopped or waiting thread going; what it waited for is tried again (seL4_TCB_Resume).</summary>
    public static void Restart(Ptr<Tcb> thread)
    {
        if (!IsStopped(thread))
        {
            return;
        }

        CancelIpc(thread);
        CapSlots.SetupReplyMaster(thread);
        SetState(thread, ThreadState.Restart);
        Scheduler.Enqueue(thread);
        Scheduler.PossibleSwitchTo(thread);
    }

    /// <summary>
    /// Ends whatever the thread waits for. It is inactive afterwards if it waited. A fault that its handler knows of is
    /// forgotten; one that was still queued is not, and what the thread sends next tells of it (as seL4 does).
    /// </summary>
    public static void CancelIpc(Ptr<Tcb> thread)
    {
        switch (thread.Ref.State)
        {
            case ThreadState.BlockedOnSend:
            case ThreadState.BlockedOnReceive:
                EndpointIpc.LeaveQueue(thread);
                break;

            case ThreadState.BlockedOnNotification:
                NotificationSignal.CancelSignal(thread, Ptr<Notification>.At(thread.Ref.BlockingObject));
                break;

            case ThreadState.BlockedOnReply:
                thread.Ref.Fault.Type = (Word)FaultType.NullFault;
                DropReplyCap(thread);
                break;

            default:
                break;
        }
    }

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

    /// <summary>
    /// Deletes the reply capability with which somebody could have answered the thread. It is the one child of the
    /// thread's master reply capability, wherever it was moved to.
    /// </summary>
    private static void DropReplyCap(Ptr<Tcb> thread)
    {
        Ptr<Cte> reply = CSpace.ThreadSlot(thread, TcbSlot.Reply).Ref.Mdb.Next;
        if (!reply.IsNull)
        {
            CapSlots.DeleteOne(reply);
        }
    }
}
