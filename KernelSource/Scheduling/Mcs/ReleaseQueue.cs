// SPDX-License-Identifier: BSD-2-Clause
// Threads that could run but have no time (MCS): they wait in the order in which their scheduling contexts are refilled. They are
// in no other queue, so that the same links serve.
namespace Sel4Gen.Kernel;

/// <summary>The queue of threads that wait for time.</summary>
[When(Config.Mcs)]
public static class ReleaseQueue
{
    /// <summary>The thread waits for its scheduling context's head; it is in no queue.</summary>
    public static void Insert(Ptr<Tcb> thread)
    {
        Contract.Assert(thread.Ref.IsInReleaseQueue == 0 && thread.Ref.IsQueued == 0);
        ulong time = ReleaseTime(thread);
        Ptr<Tcb> after = KernelState.Core.ReleaseQueue.Tail;
        while (!after.IsNull && ReleaseTime(after) > time)
        {
            Loop.Ends("each round moves one thread back in a queue without cycles");
            after = after.Ref.QueuePrev;
        }

        if (after.IsNull)
        {
            KernelState.Core.Reprogram = 1;
        }

        KernelState.Core.ReleaseQueue = ThreadQueue.InsertAfter(KernelState.Core.ReleaseQueue, after, thread);
        thread.Ref.IsInReleaseQueue = 1;
    }

    /// <summary>The thread no longer waits for time. Does nothing if it does not wait.</summary>
    public static void Remove(Ptr<Tcb> thread)
    {
        if (thread.Ref.IsInReleaseQueue == 0)
        {
            return;
        }

        if (KernelState.Core.ReleaseQueue.Head == thread)
        {
            KernelState.Core.Reprogram = 1;
        }

        KernelState.Core.ReleaseQueue = ThreadQueue.Remove(KernelState.Core.ReleaseQueue, thread);
        thread.Ref.IsInReleaseQueue = 0;
    }

    /// <summary>The threads that have time now become ready.</summary>
    public static void Awaken()
    {
        Ptr<Tcb> first = KernelState.Core.ReleaseQueue.Head;
        while (!first.IsNull && Refills.IsReady(first.Ref.SchedContext))
        {
            Loop.Ends("each round removes a thread from the queue");
            Remove(first);
            Contract.Assert(Refills.IsSufficient(first.Ref.SchedContext, 0));
            Scheduler.PossibleSwitchTo(first);
            first = KernelState.Core.ReleaseQueue.Head;
        }
    }

    [Inline]
    private static ulong ReleaseTime(Ptr<Tcb> thread) => Refills.Head(thread.Ref.SchedContext).Ref.Time;
}
