// SPDX-License-Identifier: BSD-2-Clause
// Who runs on which scheduling context (MCS). A thread needs one to run. It is bound to it, gets it with a call and returns it
// with the reply (donation), or borrows it from the notification that woke it up.
//
//   thread.SchedContext == context   <=>   context.Thread == thread
//
// Manual, chapter "Threads and Execution", section "MCS Scheduling".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations on scheduling contexts.</summary>
[When(Config.Mcs)]
public static class SchedContexts
{
    /// <summary>Whether the scheduler may choose the thread: it has something to do, and a budget that it need not wait for.</summary>
    public static bool MayRun(Ptr<Tcb> thread) => Thread.IsRunnable(thread) && HasTime(thread);

    /// <summary>Whether it has a scheduling context with a budget and does not wait for it.</summary>
    public static bool HasTime(Ptr<Tcb> thread)
    {
        Ptr<SchedContext> context = thread.Ref.SchedContext;
        return !context.IsNull && Refills.IsActive(context) && thread.Ref.IsInReleaseQueue == 0;
    }

    /// <summary>The context's thread waits for the next refill.</summary>
    public static void Postpone(Ptr<SchedContext> context)
    {
        Ptr<Tcb> thread = context.Ref.Thread;
        Scheduler.Dequeue(thread);
        ReleaseQueue.Insert(thread);
    }

    /// <summary>The context's thread may run from now on; if there is no time now, it waits for it.</summary>
    public static void Resume(Ptr<SchedContext> context)
    {
        if (!context.IsNull && !context.Ref.Thread.IsNull && MayRun(context.Ref.Thread)
            && !(Refills.IsReady(context) && Refills.IsSufficient(context, 0)))
        {
            Postpone(context);
        }
    }

    /// <summary>The context of a thread that was blocked is used again; a sporadic one from now on.</summary>
    public static void WakeUp(Ptr<SchedContext> context)
    {
        if (!context.IsNull && Refills.IsActive(context) && context.Ref.IsSporadic != 0
            && context != KernelState.Core.CurrentSchedContext)
        {
            Refills.BeginUse(context);
        }
    }

    // --- Binding ---

    /// <summary>The thread runs on the context; neither has another one.</summary>
    public static void Bind(Ptr<SchedContext> context, Ptr<Tcb> thread)
    {
        context.Ref.ThreadAddress = thread.Address;
        thread.Ref.SchedContext = context;
        WakeUp(context);
        Resume(context);
        if (MayRun(thread))
        {
            Scheduler.Enqueue(thread);
            Scheduler.RescheduleRequired();
        }
    }

    /// <summary>The context's thread, if there is one, no longer has a context.</summary>
    public static void UnbindThread(Ptr<SchedContext> context)
    {
        Ptr<Tcb> thread = context.Ref.Thread;
        if (thread.IsNull)
        {
            return;
        }

        TakeFrom(thread);
        context.Ref.ThreadAddress = 0;
    }

    private static void TakeFrom(Ptr<Tcb> thread)
    {
        Scheduler.Dequeue(thread);
        ReleaseQueue.Remove(thread);
        thread.Ref.SchedContext = Ptr<SchedContext>.Null;
        if (thread == KernelState.Core.CurrentThread || Scheduler.IsCandidate(thread))
        {
            Scheduler.RescheduleRequired();
        }
    }

    /// <summary>The notification lends the context; neither has another one.</summary>
    public static void BindNotification(Ptr<SchedContext> context, Ptr<Notification> notification)
    {
        context.Ref.Notification = notification;
        notification.Ref.SchedContext = context;
    }

    /// <summary>The context's notification, if there is one, no longer lends it.</summary>
    public static void UnbindNotification(Ptr<SchedContext> context)
    {
        Ptr<Notification> notification = context.Ref.Notification;
        if (!notification.IsNull)
        {
            notification.Ref.SchedContext = Ptr<SchedContext>.Null;
            context.Ref.Notification = Ptr<Notification>.Null;
        }
    }

    /// <summary>The context does not return to the callers along whose calls it was donated.</summary>
    public static void UnbindReply(Ptr<SchedContext> context)
    {
        Ptr<Reply> head = context.Ref.Reply;
        if (!head.IsNull)
        {
            head.Ref.Next = 0;
            head.Ref.IsHead = false;
            context.Ref.Reply = Ptr<Reply>.Null;
        }
    }

    // --- Donation ---

    /// <summary>The context moves to a thread without one.</summary>
    public static void Donate(Ptr<SchedContext> context, Ptr<Tcb> to)
    {
        Contract.Assert(to.Ref.SchedContext.IsNull);
        Ptr<Tcb> from = context.Ref.Thread;
        if (!from.IsNull)
        {
            TakeFrom(from);
        }

        context.Ref.ThreadAddress = to.Address;
        to.Ref.SchedContext = context;
    }

    /// <summary>A thread that a notification woke up borrows its context if it has none and nobody else has it.</summary>
    public static void Lend(Ptr<Notification> notification, Ptr<Tcb> thread)
    {
        if (thread.Ref.SchedContext.IsNull)
        {
            Ptr<SchedContext> context = notification.Ref.SchedContext;
            if (!context.IsNull && context.Ref.Thread.IsNull)
            {
                Donate(context, thread);
                WakeUp(context);
                Resume(context);
            }
        }
        else
        {
            WakeUp(thread.Ref.SchedContext);
        }
    }

    /// <summary>A thread that waits again returns the context that it borrowed from the notification.</summary>
    public static void Return(Ptr<Notification> notification, Ptr<Tcb> thread)
    {
        Ptr<SchedContext> context = notification.Ref.SchedContext;
        if (!context.IsNull && context == thread.Ref.SchedContext)
        {
            UnbindThread(context);
        }
    }

    // --- Use ---

    /// <summary>
    /// The time that the current context used is taken from its refills. There was enough: otherwise the thread's turn
    /// would have ended.
    /// </summary>
    public static void Commit()
    {
        Ptr<SchedContext> context = KernelState.Core.CurrentSchedContext;
        ulong time = KernelState.Core.ConsumedTime;
        KernelState.Core.ConsumedTime = 0;
        if (context.IsNull || !Refills.IsActive(context) || time == 0)
        {
            return;
        }

        if (Refills.IsRoundRobin(context))
        {
            Refills.UseSlice(context, time);
        }
        else
        {
            Refills.Use(context, time);
        }

        context.Ref.Consumed += time;
    }

    /// <summary>The current thread's context is the current one from now on.</summary>
    public static void Switch()
    {
        Ptr<SchedContext> next = KernelState.Core.CurrentThread.Ref.SchedContext;
        if (next != KernelState.Core.CurrentSchedContext)
        {
            KernelState.Core.Reprogram = 1;
            if (!next.IsNull && next.Ref.IsSporadic == 0)
            {
                Refills.BeginUse(next);
            }
        }

        if (KernelState.Core.Reprogram != 0)
        {
            Commit();
        }

        KernelState.Core.CurrentSchedContext = next;
    }

    /// <summary>The microseconds that were used since this was asked last.</summary>
    public static ulong TakeConsumed(Ptr<SchedContext> context)
    {
        ulong ticks = context.Ref.Consumed;
        if (ticks > Clock.MaxTicks)
        {
            ticks = Clock.MaxTicks;
        }

        context.Ref.Consumed -= ticks;
        return Clock.ToMicroseconds(ticks);
    }
}
