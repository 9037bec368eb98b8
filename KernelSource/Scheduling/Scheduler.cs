// SPDX-License-Identifier: BSD-2-Clause
// The scheduler: round robin within a priority, strict priorities within a domain, a fixed cycle of domains. Time slices are
// in Time.cs.
//
// Ready threads wait in one queue for each domain and priority. The running thread is in no queue. Two levels of bitmaps
// answer "which is the highest priority with a ready thread?" with two bit scans:
//
//   level 1 (a word for each domain):           bit g <=> some priority of group g is ready
//   level 2 (a few words for each domain):      bit p of word g <=> priority g * WordBits + p is ready
//
// Manual, sections "Scheduling" and "Domains".
namespace Sel4Gen.Kernel;

/// <summary>Chooses the thread that runs.</summary>
public static class Scheduler
{
    // --- Ready queues ---

    /// <summary>Makes a thread ready, first of its priority. Does nothing if it is ready already.</summary>
    public static void Enqueue(Ptr<Tcb> thread)
    {
        if (thread.Ref.IsQueued == 0)
        {
            Word queue = BecomeReady(thread);
            KernelState.Core.ReadyQueues[(int)queue] = ThreadQueue.Prepend(KernelState.Core.ReadyQueues[(int)queue], thread);
        }
    }

    /// <summary>Makes a thread ready, last of its priority. Does nothing if it is ready already.</summary>
    public static void Append(Ptr<Tcb> thread)
    {
        if (thread.Ref.IsQueued == 0)
        {
            Word queue = BecomeReady(thread);
            KernelState.Core.ReadyQueues[(int)queue] = ThreadQueue.Append(KernelState.Core.ReadyQueues[(int)queue], thread);
        }
    }

    /// <summary>Removes a thread from its ready queue. Does nothing if it is in none.</summary>
    public static void Dequeue(Ptr<Tcb> thread)
    {
        ref Tcb tcb = ref thread.Ref;
        if (tcb.IsQueued == 0)
        {
            return;
        }

        Word index = QueueIndex(tcb.Domain, tcb.Priority);
        TcbQueue queue = ThreadQueue.Remove(KernelState.Core.ReadyQueues[(int)index], thread);
        KernelState.Core.ReadyQueues[(int)index] = queue;
        if (queue.Head.IsNull)
        {
            ClearReady(tcb.Domain, tcb.Priority);
        }

        tcb.IsQueued = 0;
    }

    /// <summary>Sets the bits of a thread's priority; returns the number of its queue.</summary>
    [Inline]
    private static Word BecomeReady(Ptr<Tcb> thread)
    {
        ref Tcb tcb = ref thread.Ref;
        Word queue = QueueIndex(tcb.Domain, tcb.Priority);
        if (KernelState.Core.ReadyQueues[(int)queue].Head.IsNull)
        {
            MarkReady(tcb.Domain, tcb.Priority);
        }

        tcb.IsQueued = 1;
        return queue;
    }

    /// <summary>Whether no ready thread of the domain has a priority above <paramref name="priority"/>.</summary>
    [Inline]
    public static bool IsHighestPriority(Word domain, Word priority) =>
        KernelState.Core.ReadyQueuesL1Bitmap[(int)domain] == 0 || priority >= HighestReadyPriority(domain);

    /// <summary>The domain whose threads may run now.</summary>
    [Inline]
    public static Word ActiveDomain()
    {
        if (Config.NumDomains > 1)
        {
            return KernelState.CurrentDomain;
        }

        return 0;
    }

    // --- Decisions of kernel operations ---

    /// <summary>Requests a choice among all ready threads before the kernel returns.</summary>
    public static void RescheduleRequired()
    {
        if (KernelState.Core.SchedulerAction == SchedulerActionKind.SwitchToThread)
        {
            // With MCS it may have lost its scheduling context since.
            if (!Config.Mcs || SchedContexts.MayRun(KernelState.Core.SchedulerCandidate))
            {
                Enqueue(KernelState.Core.SchedulerCandidate);
            }
        }

        KernelState.Core.SchedulerAction = SchedulerActionKind.ChooseNewThread;
    }

    /// <summary>Whether the thread is the candidate to run next.</summary>
    [When(Config.Mcs)]
    public static bool IsCandidate(Ptr<Tcb> thread) =>
        KernelState.Core.SchedulerAction == SchedulerActionKind.SwitchToThread && KernelState.Core.SchedulerCandidate == thread;

    /// <summary>
    /// A thread became runnable: the first one is the candidate to run next. With a second one, both are put into their
    /// queues, and the scheduler chooses among all.
    /// </summary>
    public static void PossibleSwitchTo(Ptr<Tcb> thread)
    {
        if (Config.Mcs)
        {
            if (!SchedContexts.HasTime(thread))
            {
                return;
            }
        }

        if (Config.NumDomains > 1)
        {
            if (thread.Ref.Domain != KernelState.CurrentDomain)
            {
                Enqueue(thread);
                return;
            }
        }

        if (KernelState.Core.SchedulerAction != SchedulerActionKind.ResumeCurrentThread)
        {
            RescheduleRequired();
            Enqueue(thread);
            return;
        }

        KernelState.Core.SchedulerCandidate = thread;
        KernelState.Core.SchedulerAction = SchedulerActionKind.SwitchToThread;
    }

    // --- The decision before the kernel returns ---

    /// <summary>Performs <see cref="CoreState.SchedulerAction"/>.</summary>
    public static void Schedule()
    {
        if (KernelState.Core.SchedulerAction == SchedulerActionKind.ResumeCurrentThread)
        {
            return;
        }

        bool wasRunnable = Config.Mcs
            ? SchedContexts.MayRun(KernelState.Core.CurrentThread) : Thread.IsRunnable(KernelState.Core.CurrentThread);
        if (wasRunnable)
        {
            Enqueue(KernelState.Core.CurrentThread);
        }

        if (KernelState.Core.SchedulerAction == SchedulerActionKind.ChooseNewThread)
        {
            ChooseNewThread();
        }
        else
        {
            TrySwitchTo(KernelState.Core.SchedulerCandidate, wasRunnable);
        }

        KernelState.Core.SchedulerAction = SchedulerActionKind.ResumeCurrentThread;
    }

    /// <summary>Switches to the thread.</summary>
    public static void SwitchToThread(Ptr<Tcb> thread)
    {
        if (Config.BenchmarkTrackUtilisation)
        {
            Benchmark.SwitchUtilisation(KernelState.Core.CurrentThread, thread);
        }

        Arch.SwitchToThread(thread);
        Dequeue(thread);
        KernelState.Core.CurrentThread = thread;
    }

    /// <summary>No thread is ready: the idle thread waits for interrupts.</summary>
    public static void SwitchToIdleThread()
    {
        if (Config.BenchmarkTrackUtilisation)
        {
            Benchmark.SwitchUtilisation(KernelState.Core.CurrentThread, KernelState.Core.IdleThread);
        }

        Arch.SwitchToIdleThread();
        KernelState.Core.CurrentThread = KernelState.Core.IdleThread;
    }

    /// <summary>The last step before the return to user level: sets where the thread continues, according to its state.</summary>
    public static void ActivateThread()
    {
        Ptr<Tcb> thread = KernelState.Core.CurrentThread;
        switch (thread.Ref.State)
        {
            case ThreadState.Running:
                break;

            case ThreadState.Restart:
                Arch.SetRegister(thread, Arch.NextIp, Thread.RestartPc(thread));
                Thread.SetState(thread, ThreadState.Running);
                break;

            case ThreadState.Idle:
                Arch.ActivateIdleThread(thread);
                break;

            default:
                throw Contract.Unreachable();
        }
    }

    private static void TrySwitchTo(Ptr<Tcb> candidate, bool wasRunnable)
    {
        Word priority = candidate.Ref.Priority;
        Ptr<Tcb> current = KernelState.Core.CurrentThread;

        // Ready threads above the candidate need to be checked only if its priority is not above that of the thread that was
        // running: none above that one is ready, except for threads that were moved into the domain and wait for a choice.
        // The idle thread's priority does not count.
        bool mayBeBeaten = current == KernelState.Core.IdleThread || priority < current.Ref.Priority;
        if (mayBeBeaten && !IsHighestPriority(ActiveDomain(), priority))
        {
            Enqueue(candidate);
            KernelState.Core.SchedulerAction = SchedulerActionKind.ChooseNewThread;
            ChooseNewThread();
        }
        else if (wasRunnable && priority == current.Ref.Priority)
        {
            // Round robin for the same priority: the thread that was running is first in the queue and continues.
            Append(candidate);
            KernelState.Core.SchedulerAction = SchedulerActionKind.ChooseNewThread;
            ChooseNewThread();
        }
        else
        {
            Contract.Assert(candidate != current);
            SwitchToThread(candidate);
        }
    }

    private static void ChooseNewThread()
    {
        Time.ComesNext();
        ChooseThread();
    }

    private static void ChooseThread()
    {
        Word domain = ActiveDomain();
        if (KernelState.Core.ReadyQueuesL1Bitmap[(int)domain] == 0)
        {
            SwitchToIdleThread();
            return;
        }

        Word priority = HighestReadyPriority(domain);
        Ptr<Tcb> thread = KernelState.Core.ReadyQueues[(int)QueueIndex(domain, priority)].Head;
        Contract.Assert(!thread.IsNull);
        Contract.Assert(Config.Mcs ? SchedContexts.MayRun(thread) : Thread.IsRunnable(thread));
        SwitchToThread(thread);
    }

    // --- Queue numbers and bitmaps ---

    [Inline]
    private static Word QueueIndex(Word domain, Word priority)
    {
        if (Config.NumDomains > 1)
        {
            return (domain * Config.NumPriorities) + priority;
        }

        return priority;
    }

    [Inline]
    private static Word BitmapIndex(Word domain, Word group)
    {
        if (Config.NumDomains > 1)
        {
            return (domain * ReadyQueuesL2.Words) + group;
        }

        return group;
    }

    [Inline]
    private static void MarkReady(Word domain, Word priority)
    {
        Word group = priority / Config.WordBits;
        KernelState.Core.ReadyQueuesL1Bitmap[(int)domain] |= (Word)1 << (int)group;
        KernelState.Core.ReadyQueuesL2Bitmap[(int)BitmapIndex(domain, group)] |=
            (Word)1 << (int)(priority % Config.WordBits);
    }

    [Inline]
    private static void ClearReady(Word domain, Word priority)
    {
        Word group = priority / Config.WordBits;
        Word index = BitmapIndex(domain, group);
        KernelState.Core.ReadyQueuesL2Bitmap[(int)index] &= ~((Word)1 << (int)(priority % Config.WordBits));
        if (KernelState.Core.ReadyQueuesL2Bitmap[(int)index] == 0)
        {
            KernelState.Core.ReadyQueuesL1Bitmap[(int)domain] &= ~((Word)1 << (int)group);
        }
    }

    /// <summary>The highest priority with a ready thread; there is one.</summary>
    [Inline]
    private static Word HighestReadyPriority(Word domain)
    {
        Word group = Bits.Highest(KernelState.Core.ReadyQueuesL1Bitmap[(int)domain]);
        Word bit = Bits.Highest(KernelState.Core.ReadyQueuesL2Bitmap[(int)BitmapIndex(domain, group)]);
        return (group * Config.WordBits) + bit;
    }
}
