// SPDX-License-Identifier: BSD-2-Clause
// The scheduler: round robin within a priority, strict priorities within a domain, a fixed cycle of domains. How long a turn
// lasts is in Time.cs.
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
            KernelState.ReadyQueues[(int)queue] = ThreadQueue.Prepend(KernelState.ReadyQueues[(int)queue], thread);
        }
    }

    /// <summary>Makes a thread ready, last of its priority. Does nothing if it is ready already.</summary>
    public static void Append(Ptr<Tcb> thread)
    {
        if (thread.Ref.IsQueued == 0)
        {
            Word queue = BecomeReady(thread);
            KernelState.ReadyQueues[(int)queue] = ThreadQueue.Append(KernelState.ReadyQueues[(int)queue], thread);
        }
    }

    /// <summary>Takes a thread out of its ready queue. Does nothing if it is in none.</summary>
    public static void Dequeue(Ptr<Tcb> thread)
    {
        ref Tcb tcb = ref thread.Ref;
        if (tcb.IsQueued == 0)
        {
            return;
        }

        Word index = QueueIndex(tcb.Domain, tcb.Priority);
        TcbQueue queue = ThreadQueue.Remove(KernelState.ReadyQueues[(int)index], thread);
        KernelState.ReadyQueues[(int)index] = queue;
        if (queue.Head.IsNull)
        {
            ClearReady(tcb.Domain, tcb.Priority);
        }

        tcb.IsQueued = 0;
    }

    /// <summary>Notes that a thread is ready; gives the number of its queue.</summary>
    [Inline]
    private static Word BecomeReady(Ptr<Tcb> thread)
    {
        ref Tcb tcb = ref thread.Ref;
        Word queue = QueueIndex(tcb.Domain, tcb.Priority);
        if (KernelState.ReadyQueues[(int)queue].Head.IsNull)
        {
            MarkReady(tcb.Domain, tcb.Priority);
        }

        tcb.IsQueued = 1;
        return queue;
    }

    /// <summary>Whether no ready thread of the domain stands above <paramref name="priority"/>.</summary>
    [Inline]
    public static bool IsHighestPriority(Word domain, Word priority) =>
        KernelState.ReadyQueuesL1Bitmap[(int)domain] == 0 || priority >= HighestReadyPriority(domain);

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

    /// <summary>All ready threads are looked at again before the kernel returns.</summary>
    public static void RescheduleRequired()
    {
        if (KernelState.SchedulerAction == SchedulerActionKind.SwitchToThread)
        {
            Enqueue(KernelState.SchedulerCandidate);
        }

        KernelState.SchedulerAction = SchedulerActionKind.ChooseNewThread;
    }

    /// <summary>
    /// A thread became runnable: it is the first candidate to run next. With a second one there is no quick answer any
    /// more, and both are put into their queues.
    /// </summary>
    public static void PossibleSwitchTo(Ptr<Tcb> thread)
    {
        if (Config.NumDomains > 1)
        {
            if (thread.Ref.Domain != KernelState.CurrentDomain)
            {
                Enqueue(thread);
                return;
            }
        }

        if (KernelState.SchedulerAction != SchedulerActionKind.ResumeCurrentThread)
        {
            RescheduleRequired();
            Enqueue(thread);
            return;
        }

        KernelState.SchedulerCandidate = thread;
        KernelState.SchedulerAction = SchedulerActionKind.SwitchToThread;
    }

    // --- The decision before the kernel returns ---

    /// <summary>Carries out what <see cref="KernelState.SchedulerAction"/> asks for.</summary>
    public static void Schedule()
    {
        if (KernelState.SchedulerAction == SchedulerActionKind.ResumeCurrentThread)
        {
            return;
        }

        bool wasRunnable = Thread.IsRunnable(KernelState.CurrentThread);
        if (wasRunnable)
        {
            Enqueue(KernelState.CurrentThread);
        }

        if (KernelState.SchedulerAction == SchedulerActionKind.ChooseNewThread)
        {
            ChooseNewThread();
        }
        else
        {
            TrySwitchTo(KernelState.SchedulerCandidate, wasRunnable);
        }

        KernelState.SchedulerAction = SchedulerActionKind.ResumeCurrentThread;
    }

    /// <summary>The thread runs from now on.</summary>
    public static void SwitchToThread(Ptr<Tcb> thread)
    {
        if (Config.BenchmarkTrackUtilisation)
        {
            Benchmark.SwitchUtilisation(KernelState.CurrentThread, thread);
        }

        Arch.SwitchToThread(thread);
        Dequeue(thread);
        KernelState.CurrentThread = thread;
    }

    /// <summary>No thread is ready: the idle thread waits for interrupts.</summary>
    public static void SwitchToIdleThread()
    {
        if (Config.BenchmarkTrackUtilisation)
        {
            Benchmark.SwitchUtilisation(KernelState.CurrentThread, KernelState.IdleThread);
        }

        Arch.SwitchToIdleThread();
        KernelState.CurrentThread = KernelState.IdleThread;
    }

    /// <summary>The last thing before the return to user level: the thread continues where its state says.</summary>
    public static void ActivateThread()
    {
        Ptr<Tcb> thread = KernelState.CurrentThread;
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
        Ptr<Tcb> current = KernelState.CurrentThread;

        // Ready threads above the candidate matter only if it does not beat the thread that was running: none above that one
        // is ready, but for those that were moved into the domain and wait for a choice. The idle thread says nothing.
        bool mayBeBeaten = current == KernelState.IdleThread || priority < current.Ref.Priority;
        if (mayBeBeaten && !IsHighestPriority(ActiveDomain(), priority))
        {
            Enqueue(candidate);
            KernelState.SchedulerAction = SchedulerActionKind.ChooseNewThread;
            ChooseNewThread();
        }
        else if (wasRunnable && priority == current.Ref.Priority)
        {
            // Equals take turns: the thread that was running stands first in the queue and goes on.
            Append(candidate);
            KernelState.SchedulerAction = SchedulerActionKind.ChooseNewThread;
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
        if (KernelState.ReadyQueuesL1Bitmap[(int)domain] == 0)
        {
            SwitchToIdleThread();
            return;
        }

        Word priority = HighestReadyPriority(domain);
        Ptr<Tcb> thread = KernelState.ReadyQueues[(int)QueueIndex(domain, priority)].Head;
        Contract.Assert(!thread.IsNull);
        Contract.Assert(Thread.IsRunnable(thread));
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
        KernelState.ReadyQueuesL1Bitmap[(int)domain] |= (Word)1 << (int)group;
        KernelState.ReadyQueuesL2Bitmap[(int)BitmapIndex(domain, group)] |=
            (Word)1 << (int)(priority % Config.WordBits);
    }

    [Inline]
    private static void ClearReady(Word domain, Word priority)
    {
        Word group = priority / Config.WordBits;
        Word index = BitmapIndex(domain, group);
        KernelState.ReadyQueuesL2Bitmap[(int)index] &= ~((Word)1 << (int)(priority % Config.WordBits));
        if (KernelState.ReadyQueuesL2Bitmap[(int)index] == 0)
        {
            KernelState.ReadyQueuesL1Bitmap[(int)domain] &= ~((Word)1 << (int)group);
        }
    }

    /// <summary>The highest priority with a ready thread; there is one.</summary>
    [Inline]
    private static Word HighestReadyPriority(Word domain)
    {
        Word group = Bits.Highest(KernelState.ReadyQueuesL1Bitmap[(int)domain]);
        Word bit = Bits.Highest(KernelState.ReadyQueuesL2Bitmap[(int)BitmapIndex(domain, group)]);
        return (group * Config.WordBits) + bit;
    }
}
