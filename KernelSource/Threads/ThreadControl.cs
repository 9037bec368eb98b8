// SPDX-License-Identifier: BSD-2-Clause
// Suspending and resuming threads in any state.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Suspends and resumes threads.</summary>
public static class ThreadControl
{
    /// <summary>Suspends a thread in any state (manual: seL4_TCB_Suspend).</summary>
    public static void Suspend(Ptr<Tcb> thread)
    {
        CancelIpc(thread);
        if (thread.Ref.State == ThreadState.Running)
        {
            // It is between two instructions: there is nothing to restart when it is resumed.
            Arch.SetRegister(thread, Arch.FaultIp, Arch.GetRegister(thread, Arch.NextIp));
        }

        Thread.SetState(thread, ThreadState.Inactive);
        Scheduler.Dequeue(thread);
        if (Config.Mcs)
        {
            ReleaseQueue.Remove(thread);
            Yielding.Cancel(thread);
        }
    }

    /// <summary>Resumes a suspended or blocked thread; the operation that it was blocked in is restarted (seL4_TCB_Resume).</summary>
    public static void Restart(Ptr<Tcb> thread)
    {
        if (!Thread.IsStopped(thread))
        {
            return;
        }

        CancelIpc(thread);
        if (Config.Mcs)
        {
            Thread.SetState(thread, ThreadState.Restart);
            SchedContexts.WakeUp(thread.Ref.SchedContext);
            SchedContexts.Resume(thread.Ref.SchedContext);
        }
        else
        {
            Replies.Prepare(thread);
            Thread.SetState(thread, ThreadState.Restart);
            Scheduler.Enqueue(thread);
        }

        Scheduler.PossibleSwitchTo(thread);
    }

    /// <summary>Whether the thread waits for another one.</summary>
    [When(Config.Mcs)]
    public static bool IsBlocked(Ptr<Tcb> thread) =>
        Thread.IsStopped(thread) && thread.Ref.State != ThreadState.Inactive;

    /// <summary>
    /// Cancels the IPC of a blocked thread, which is then inactive. A fault that was delivered to its handler is cleared;
    /// one that was still queued stays pending, and the thread's next message is that fault message (as on seL4). With MCS
    /// both are cleared.
    /// </summary>
    public static void CancelIpc(Ptr<Tcb> thread)
    {
        if (Config.Mcs)
        {
            thread.Ref.Fault.Type = (Word)FaultType.NullFault;
        }

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
                if (Config.Mcs)
                {
                    ReplyObjects.Withdraw(thread);
                }
                else
                {
                    Replies.Cancel(thread);
                }

                break;

            default:
                break;
        }
    }
}
