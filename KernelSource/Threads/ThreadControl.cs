// SPDX-License-Identifier: BSD-2-Clause
// Stopping a thread, whatever it does or waits for, and setting it going again.
namespace Sel4Gen.Kernel;

/// <summary>Suspends and resumes threads.</summary>
public static class ThreadControl
{
    /// <summary>Stops a thread, whatever it does or waits for (manual: seL4_TCB_Suspend).</summary>
    public static void Suspend(Ptr<Tcb> thread)
    {
        CancelIpc(thread);
        if (thread.Ref.State == ThreadState.Running)
        {
            // It is between two instructions: there is nothing to repeat when it is resumed.
            Arch.SetRegister(thread, Arch.FaultIp, Arch.GetRegister(thread, Arch.NextIp));
        }

        Thread.SetState(thread, ThreadState.Inactive);
        Scheduler.Dequeue(thread);
    }

    /// <summary>Sets a stopped or waiting thread going; what it waited for is tried again (seL4_TCB_Resume).</summary>
    public static void Restart(Ptr<Tcb> thread)
    {
        if (!Thread.IsStopped(thread))
        {
            return;
        }

        CancelIpc(thread);
        Replies.Prepare(thread);
        Thread.SetState(thread, ThreadState.Restart);
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
                Replies.Cancel(thread);
                break;

            default:
                break;
        }
    }
}
