// SPDX-License-Identifier: BSD-2-Clause
// The scheduler: ready queues hold exactly the threads that are ready, the bitmaps agree, and the running thread is the
// right one.
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class SchedulerRules
{
    public static void Check(KernelView view)
    {
        Invariants.Require(
            KernelState.Core.SchedulerAction == SchedulerActionKind.ResumeCurrentThread, "the scheduler still has something to do");
        Invariants.Require(
            KernelState.WorkUnitsCompleted < Config.MaxNumWorkUnitsPerPreemption, "a preemption point was passed over");
        HashSet<Word> queued = [];
        for (uint domain = 0; domain < Config.NumDomains; domain++)
        {
            CheckDomain(domain, queued);
        }

        Ptr<Tcb> current = KernelState.Core.CurrentThread;
        foreach (Ptr<Tcb> thread in view.Threads)
        {
            bool isRunnable = thread.Ref.State is ThreadState.Running or ThreadState.Restart
                && (!Config.Mcs || TimeRules.HasTime(thread));
            bool isQueued = queued.Contains(thread.Address);
            ThreadRules.Require(
                thread, isQueued == (isRunnable && thread != current),
                $"it is {thread.Ref.State} and {(isQueued ? "" : "not ")}ready{(thread == current ? " while it runs" : "")}");
            ThreadRules.Require(thread, (thread.Ref.IsQueued != 0) == isQueued, "it is wrong about being queued");
        }

        CheckCurrent(view, current);
    }

    private static void CheckDomain(uint domain, HashSet<Word> queued)
    {
        for (uint priority = 0; priority < Config.NumPriorities; priority++)
        {
            TcbQueue queue = KernelState.Core.ReadyQueues[(int)((domain * Config.NumPriorities) + priority)];
            if (!queue.Head.IsNull)
            {
                Walk(queue, domain, priority, queued);
            }

            uint group = priority / Config.WordBits;
            Word word = KernelState.Core.ReadyQueuesL2Bitmap[(int)((domain * ReadyQueuesL2.Words) + group)];
            bool isMarked = ((word >> (int)(priority % Config.WordBits)) & 1) != 0;
            bool isGroupMarked = ((KernelState.Core.ReadyQueuesL1Bitmap[(int)domain] >> (int)group) & 1) != 0;
            Invariants.Require(
                isMarked != queue.Head.IsNull && isGroupMarked == (word != 0),
                $"the bitmaps are wrong about priority {priority} of domain {domain}");
        }
    }

    private static void Walk(TcbQueue queue, uint domain, uint priority, HashSet<Word> queued)
    {
        Ptr<Tcb> previous = Ptr<Tcb>.Null;
        for (Ptr<Tcb> thread = queue.Head; !thread.IsNull; thread = thread.Ref.QueueNext)
        {
            ThreadRules.Require(thread, queued.Add(thread.Address), "it is in two ready queues, or twice in one");
            ThreadRules.Require(thread, thread.Ref.QueuePrev == previous, "its ready queue does not lead back");
            ThreadRules.Require(
                thread, thread.Ref.Domain == domain && thread.Ref.Priority == priority, "it is in another's ready queue");
            previous = thread;
        }

        Invariants.Require(queue.Tail == previous, $"ready queue {priority} of domain {domain} ends somewhere else");
    }

    private static void CheckCurrent(KernelView view, Ptr<Tcb> current)
    {
        Word domain = Config.NumDomains > 1 ? KernelState.CurrentDomain : 0;
        Word ready = KernelState.Core.ReadyQueuesL1Bitmap[(int)domain];
        if (current == KernelState.Core.IdleThread)
        {
            Invariants.Require(ready == 0, "the idle thread runs while another one could");
            return;
        }

        ThreadRules.Require(current, current.Ref.State == ThreadState.Running, $"it runs and is {current.Ref.State}");
        ThreadRules.Require(current, current.Ref.Domain == domain, "it runs in another domain's time");
        for (uint priority = current.Ref.Priority + 1; priority < Config.NumPriorities; priority++)
        {
            CheckNobodyIsReady(view, current, (domain * Config.NumPriorities) + priority);
        }
    }

    // Whoever is more urgent runs, except for those that were moved here since the last choice of a thread.
    private static void CheckNobodyIsReady(KernelView view, Ptr<Tcb> current, Word queue)
    {
        for (Ptr<Tcb> thread = KernelState.Core.ReadyQueues[(int)queue].Head; !thread.IsNull; thread = thread.Ref.QueueNext)
        {
            ThreadRules.Require(
                current,
                view.Machine.Arrivals.MayWait(thread),
                $"it runs with priority {current.Ref.Priority} while {thread.Ref.Priority} is ready");
        }
    }
}
