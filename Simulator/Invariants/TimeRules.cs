// SPDX-License-Identifier: BSD-2-Clause
// MCS: scheduling contexts, threads, notifications and reply objects agree on who belongs to whom; refills are in order; whoever runs
// has time, and whoever waits for it waits in order.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class TimeRules
{
    public static void Check(KernelView view)
    {
        HashSet<Word> contexts = [];
        HashSet<Word> replies = [];
        foreach (SlotView slot in view.Slots)
        {
            if (slot.Cap.Tag == CapTag.SchedContext && contexts.Add(SchedContextCap.From(slot.Cap).Object.Address))
            {
                CheckContext(SchedContextCap.From(slot.Cap));
            }
            else if (slot.Cap.Tag == CapTag.Reply && replies.Add(ReplyCap.From(slot.Cap).Object.Address))
            {
                CheckReply(Ptr<Reply>.At(ReplyCap.From(slot.Cap).Object.Address));
            }
        }

        HashSet<Word> waiting = WalkReleaseQueue();
        foreach (Ptr<Tcb> thread in view.Threads.Where(t => t != KernelState.Core.IdleThread))
        {
            CheckThread(thread, contexts, waiting);
        }

        CheckCurrent();
    }

    /// <summary>Whether the thread has a scheduling context that is configured, and does not wait for it.</summary>
    public static bool HasTime(Ptr<Tcb> thread) =>
        !thread.Ref.SchedContext.IsNull && thread.Ref.SchedContext.Ref.RefillMax > 0 && thread.Ref.IsInReleaseQueue == 0;

    /// <summary>The refills of a context, in order.</summary>
    public static IEnumerable<Refill> RefillsOf(Ptr<SchedContext> context)
    {
        for (uint i = 0; i < context.Ref.RefillCount; i++)
        {
            Word index = (context.Ref.RefillHead + i) % context.Ref.RefillMax;
            yield return (Ptr<Refill>.At(context.Address + RefillOffset) + index).Ref;
        }
    }

    private const Word RefillOffset = SchedContextSizes.CoreBytes - (SchedContextSizes.MinRefills * SchedContextSizes.RefillBytes);

    private static void CheckContext(SchedContextCap cap)
    {
        Ptr<SchedContext> context = cap.Object;
        SchedContext value = context.Ref;
        string name = $"scheduling context {context}";
        Invariants.Require(
            value.Thread.IsNull || value.Thread.Ref.SchedContext == context, $"{name} has a thread that does not run on it");
        Invariants.Require(
            value.Notification.IsNull || value.Notification.Ref.SchedContext == context,
            $"{name} has a notification that does not lend it");
        Invariants.Require(
            value.YieldFrom.IsNull || value.YieldFrom.Ref.YieldTo == context, $"{name} knows a thread that did not yield to it");
        CheckStack(name, context);
        if (value.RefillMax == 0)
        {
            return;
        }

        Word room = SchedContextSizes.MinRefills
            + ((((Word)1 << (int)cap.SizeBits) - SchedContextSizes.CoreBytes) / SchedContextSizes.RefillBytes);
        Invariants.Require(
            value.RefillMax >= SchedContextSizes.MinRefills && value.RefillMax <= room, $"{name} has more refills than fit");
        Invariants.Require(
            value.RefillCount >= 1 && value.RefillCount <= value.RefillMax && value.RefillHead < value.RefillMax,
            $"{name} has {value.RefillCount} refills from {value.RefillHead} on, of {value.RefillMax}");
        CheckRefills(name, value.Period, [.. RefillsOf(context)]);
    }

    /// <summary>Refills are in order, do not overlap, are not empty, and reach over a period at most.</summary>
    public static void CheckRefills(string name, ulong period, List<Refill> refills)
    {
        Invariants.Require(refills[0].Amount >= Clock.MinBudget, $"the first refill of {name} is too small to run in");
        if (period == 0)
        {
            Invariants.Require(refills.Count == 2, $"{name} is round robin and has {refills.Count} refills");
            return;
        }

        for (int i = 0; i < refills.Count; i++)
        {
            Invariants.Require(refills[i].Amount > 0, $"refill {i} of {name} is empty");
            Invariants.Require(
                i == 0 || refills[i - 1].Time + refills[i - 1].Amount <= refills[i].Time, $"refill {i} of {name} overlaps the one before");
        }

        Invariants.Require(
            refills[^1].Time + refills[^1].Amount <= refills[0].Time + period + refills[0].Amount,
            $"the refills of {name} reach over more than a period");
    }

    private static void CheckStack(string name, Ptr<SchedContext> context)
    {
        HashSet<Word> seen = [];
        Word next = context.Address;
        bool isHead = true;
        for (Ptr<Reply> reply = context.Ref.Reply; !reply.IsNull; reply = reply.Ref.Previous)
        {
            Invariants.Require(seen.Add(reply.Address), $"the reply stack of {name} has a cycle");
            Invariants.Require(
                reply.Ref.IsHead == isHead && reply.Ref.Next == next, $"the reply stack of {name} does not lead back");
            Invariants.Require(
                !reply.Ref.Thread.IsNull && reply.Ref.Thread.Ref.State == ThreadState.BlockedOnReply,
                $"the reply stack of {name} holds an object for which nobody waits");
            next = reply.Address;
            isHead = false;
        }

        Invariants.Require(
            seen.Count == 0 || !context.Ref.Thread.IsNull, $"{name} was donated, but nobody runs on it");
    }

    private static void CheckReply(Ptr<Reply> reply)
    {
        Ptr<Tcb> thread = reply.Ref.Thread;
        if (thread.IsNull)
        {
            Invariants.Require(
                reply.Ref.Previous.IsNull && reply.Ref.Next == 0 && !reply.Ref.IsHead, $"reply object {reply} is free, but in a stack");
            return;
        }

        ThreadRules.Require(thread, thread.Ref.Reply == reply, $"reply object {reply} refers to it, and it does not know");
        ThreadRules.Require(
            thread, thread.Ref.State is ThreadState.BlockedOnReply or ThreadState.BlockedOnReceive,
            $"it has a reply object and is {thread.Ref.State}");
    }

    private static void CheckThread(Ptr<Tcb> thread, HashSet<Word> contexts, HashSet<Word> waiting)
    {
        ref Tcb tcb = ref thread.Ref;
        ThreadRules.Require(
            thread, tcb.SchedContext.IsNull || (contexts.Contains(tcb.SchedContext.Address) && tcb.SchedContext.Ref.Thread == thread),
            "it runs on a scheduling context that has another thread");
        ThreadRules.Require(
            thread, tcb.YieldTo.IsNull || tcb.YieldTo.Ref.YieldFrom == thread, "it yielded to a context that does not know");
        ThreadRules.Require(
            thread, tcb.Reply.IsNull || tcb.Reply.Ref.Thread == thread, "its reply object is another thread's");
        ThreadRules.Require(
            thread, tcb.State != ThreadState.BlockedOnReply || !tcb.Reply.IsNull, "it waits for a reply that nobody can give");
        ThreadRules.Require(
            thread, (tcb.IsInReleaseQueue != 0) == waiting.Contains(thread.Address), "it is wrong about waiting for time");
        bool isRunnable = tcb.State is ThreadState.Running or ThreadState.Restart;
        ThreadRules.Require(thread, tcb.IsInReleaseQueue == 0 || isRunnable, $"it waits for time and is {tcb.State}");
        CheckHandler(thread, TcbSlot.FaultHandler);
        CheckHandler(thread, TcbSlot.TimeoutHandler);
    }

    private static void CheckHandler(Ptr<Tcb> thread, TcbSlot slot)
    {
        Cap cap = thread.Ref.Slots[(int)slot].Cap;
        ThreadRules.Require(
            thread, cap.Tag == CapTag.Null || (cap.Tag == CapTag.Endpoint && EndpointCap.From(cap).CanSend),
            $"its {slot} cannot receive a fault");
    }

    private static HashSet<Word> WalkReleaseQueue()
    {
        HashSet<Word> waiting = [];
        ulong time = 0;
        Ptr<Tcb> previous = Ptr<Tcb>.Null;
        for (Ptr<Tcb> thread = KernelState.Core.ReleaseQueue.Head; !thread.IsNull; thread = thread.Ref.QueueNext)
        {
            ThreadRules.Require(thread, waiting.Add(thread.Address), "it is in the release queue twice");
            ThreadRules.Require(thread, thread.Ref.QueuePrev == previous, "the release queue does not lead back");
            ThreadRules.Require(thread, !thread.Ref.SchedContext.IsNull, "it waits for time without a scheduling context");
            ulong release = RefillsOf(thread.Ref.SchedContext).First().Time;
            ThreadRules.Require(thread, release >= time, "it waits for time out of turn");
            time = release;
            previous = thread;
        }

        Invariants.Require(KernelState.Core.ReleaseQueue.Tail == previous, "the release queue ends somewhere else");
        return waiting;
    }

    private static void CheckCurrent()
    {
        Ptr<Tcb> current = KernelState.Core.CurrentThread;
        Ptr<SchedContext> context = KernelState.Core.CurrentSchedContext;
        if (current == KernelState.Core.IdleThread)
        {
            Invariants.Require(context.IsNull, "nobody runs, and a scheduling context pays for it");
            return;
        }

        ThreadRules.Require(current, HasTime(current), "it runs without time");
        ThreadRules.Require(current, context == current.Ref.SchedContext, "it runs, and another scheduling context pays for it");
        Invariants.Require(
            RefillsOf(context).First().Time <= KernelState.Core.CurrentTime + Clock.WorstCase, $"thread {current} runs before its time");
        Invariants.Require(KernelState.Core.Reprogram == 0, "the next timer interrupt is not determined");
    }
}
