// SPDX-License-Identifier: BSD-2-Clause
// Budgets in force (MCS). Each entry first asks whether the current thread's scheduling context has time left; if not, it is
// charged, its thread's turn ends, and what the thread wanted happens when it runs again.
//
// At the end of a turn the thread's timeout handler gets a fault, if it has one. Without one the thread goes to the end of its
// ready queue if there is another refill that can be used now, and waits for the next refill otherwise.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Checks and charges the current scheduling context.</summary>
[When(Config.Mcs)]
public static class Budget
{
    /// <summary>
    /// Whether the current thread may go on: there is time left in its refill and in its domain. An empty refill ends its
    /// turn.
    /// </summary>
    public static bool Check()
    {
        Ptr<SchedContext> context = KernelState.Core.CurrentSchedContext;
        if (!context.IsNull && !Refills.IsSufficient(context, KernelState.Core.ConsumedTime))
        {
            Charge(KernelState.Core.ConsumedTime, true);
            return false;
        }

        return !Clock.IsDomainOver();
    }

    /// <summary>As <see cref="Check"/>; a thread that may not go on repeats what it entered the kernel for.</summary>
    public static bool CheckOrRestart()
    {
        if (Check())
        {
            return true;
        }

        if (Thread.IsRunnable(KernelState.Core.CurrentThread))
        {
            Thread.SetState(KernelState.Core.CurrentThread, ThreadState.Restart);
        }

        return false;
    }

    /// <summary>A long operation was interrupted. It may have taken the current thread's scheduling context away, or ended it.</summary>
    public static void CheckInterrupted()
    {
        Ptr<SchedContext> context = KernelState.Core.CurrentSchedContext;
        if (SchedContexts.MayRun(KernelState.Core.CurrentThread))
        {
            Check();
        }
        else if (!context.IsNull && Refills.IsActive(context))
        {
            Charge(KernelState.Core.ConsumedTime, false);
        }
        else
        {
            KernelState.Core.ConsumedTime = 0;
        }
    }

    /// <summary>seL4_Yield: the rest of the current refill is given up, but not counted as used.</summary>
    public static void Yield()
    {
        Ptr<SchedContext> context = KernelState.Core.CurrentSchedContext;
        ulong used = context.Ref.Consumed + KernelState.Core.ConsumedTime;
        Charge(Refills.Head(context).Ref.Amount, false);
        context.Ref.Consumed = used;
    }

    /// <summary>The current context used so much, and the current thread's turn ends.</summary>
    private static void Charge(ulong time, bool mayTimeOut)
    {
        Ptr<SchedContext> context = KernelState.Core.CurrentSchedContext;
        if (Refills.IsRoundRobin(context))
        {
            Refills.RenewSlice(context);
        }
        else
        {
            Refills.Use(context, time);
        }

        context.Ref.Consumed += time;
        KernelState.Core.ConsumedTime = 0;
        if (SchedContexts.MayRun(KernelState.Core.CurrentThread))
        {
            EndTurn(context, mayTimeOut);
            Scheduler.RescheduleRequired();
            KernelState.Core.Reprogram = 1;
        }
    }

    private static void EndTurn(Ptr<SchedContext> context, bool mayTimeOut)
    {
        Ptr<Tcb> thread = KernelState.Core.CurrentThread;
        Contract.Assert(thread.Ref.SchedContext == context);
        if (mayTimeOut && !Refills.IsRoundRobin(context) && HandlerSlots.HasTimeoutHandler(thread))
        {
            HandlerSlots.RaiseTimeout(thread, context);
        }
        else if (Refills.IsReady(context) && Refills.IsSufficient(context, 0))
        {
            Scheduler.Append(thread);
        }
        else
        {
            SchedContexts.Postpone(context);
        }
    }
}
