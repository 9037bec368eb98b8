// SPDX-License-Identifier: BSD-2-Clause
// Changing priorities in the MCS kernel: all queues are in order of priority.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Changes priorities.</summary>
[When(Config.Mcs)]
public static class ThreadPriority
{
    /// <summary>Changes the priority. Not above NumPriorities - 1.</summary>
    public static void Set(Ptr<Tcb> thread, Word priority)
    {
        Contract.Requires(priority < Config.NumPriorities);
        switch (thread.Ref.State)
        {
            case ThreadState.BlockedOnReceive:
            case ThreadState.BlockedOnSend:
                thread.Ref.Priority = (uint)priority;
                DonatingIpc.Reorder(thread);
                break;

            case ThreadState.BlockedOnNotification:
                thread.Ref.Priority = (uint)priority;
                NotificationSignal.Reorder(thread);
                break;

            default:
                SetOfOther(thread, priority);
                break;
        }
    }

    [SubsetException("S4G3035", "a priority is below Config.NumPriorities")]
    private static void SetOfOther(Ptr<Tcb> thread, Word priority)
    {
        bool isScheduled = thread.Ref.IsQueued != 0 || thread == KernelState.Core.CurrentThread;
        Scheduler.Dequeue(thread);
        thread.Ref.Priority = (uint)priority;
        if (isScheduled)
        {
            if (SchedContexts.MayRun(thread))
            {
                Scheduler.Enqueue(thread);
            }

            Scheduler.RescheduleRequired();
        }
    }
}
