// SPDX-License-Identifier: BSD-2-Clause
// seL4_SchedControl_ConfigureFlags (MCS): gives a scheduling context a budget of a core's time.
//
// Arguments: budget, period (microseconds), extra refills, badge, flags. Capability: the scheduling context.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Parameters of a scheduling context, checked. Times are ticks.</summary>
public struct NewBudget
{
    public ulong Budget;
    public ulong Period;
    public Word Badge;
    public Word MaxRefills;
    public Word IsSporadic;
    public Word Core;
}

/// <summary>Invocations of SchedControl capabilities.</summary>
[When(Config.Mcs)]
public static class SchedControl
{
    private const Word ExtraRefillsWord = 2 * TimeWords.Count;
    private const Word Words = ExtraRefillsWord + 3;
    private const Word Sporadic = 1;

    /// <summary>Checks the invocation and carries it out: seL4 looks at the times before it looks at the capability.</summary>
    public static Status Decode(Word label, Word length, SchedControlCap control, Ptr<IpcBuffer> buffer)
    {
        if (label != (Word)InvocationLabel.SchedControlConfigureFlags)
        {
            return SyscallErrors.IllegalOperation();
        }

        if (!Invocation.HasExtraCap(0) || length < Words)
        {
            return SyscallErrors.TruncatedMessage();
        }

        var (status, budget) = CheckTimes(buffer);
        if (status != Status.Ok)
        {
            return status;
        }

        Cap cap = Invocation.ExtraCap(0);
        if (cap.Tag != CapTag.SchedContext)
        {
            return SyscallErrors.InvalidCapability(1);
        }

        Word extra = Invocation.GetSyscallArg(ExtraRefillsWord, buffer);
        Word room = Refills.MaxOf(SchedContextCap.From(cap).SizeBits);
        if (extra > room - SchedContextSizes.MinRefills)
        {
            return SyscallErrors.RangeError(0, room - SchedContextSizes.MinRefills);
        }

        budget.MaxRefills = SchedContextSizes.MinRefills + (budget.Period == 0 ? 0 : extra);

        budget.Core = control.Core;
        Invocation.Begin();
        Configure(SchedContextCap.From(cap).Object, budget);
        return Status.Ok;
    }

    private static (Status status, NewBudget budget) CheckTimes(Ptr<IpcBuffer> buffer)
    {
        NewBudget result = default;
        ulong budget = TimeWords.Get(0, buffer);
        ulong period = TimeWords.Get(TimeWords.Count, buffer);
        if (budget > Clock.MaxPeriodUs || Clock.ToTicks(budget) < Clock.MinBudget)
        {
            return (SyscallErrors.RangeError(TimeWords.Low(Clock.MinBudgetUs), TimeWords.Low(Clock.MaxPeriodUs)), result);
        }

        if (period > Clock.MaxPeriodUs || Clock.ToTicks(period) < Clock.MinBudget)
        {
            return (SyscallErrors.RangeError(TimeWords.Low(Clock.MinBudgetUs), TimeWords.Low(Clock.MaxPeriodUs)), result);
        }

        if (Clock.ToTicks(budget) > Clock.ToTicks(period))
        {
            return (SyscallErrors.RangeError(TimeWords.Low(Clock.MinBudgetUs), TimeWords.Low(period)), result);
        }

        result.Budget = Clock.ToTicks(budget);
        result.Period = budget == period ? 0 : Clock.ToTicks(period);
        result.Badge = Invocation.GetSyscallArg(ExtraRefillsWord + 1, buffer);
        result.IsSporadic = (Invocation.GetSyscallArg(ExtraRefillsWord + 2, buffer) & Sporadic) != 0 ? 1u : 0u;
        return (Status.Ok, result);
    }

    [SubsetException("S4G3035", "refills are at most those of the largest object")]
    private static void Configure(Ptr<SchedContext> context, NewBudget budget)
    {
        context.Ref.Badge = budget.Badge;
        context.Ref.IsSporadic = budget.IsSporadic != 0 ? 1u : 0u;
        context.Ref.Core = budget.Core;
        Ptr<Tcb> thread = context.Ref.Thread;
        if (!thread.IsNull)
        {
            // Its place in queues depends on the refills. What it has used counts by the old parameters.
            ReleaseQueue.Remove(thread);
            Scheduler.Dequeue(thread);
            if (context == KernelState.Core.CurrentSchedContext)
            {
                if (Budget.Check())
                {
                    SchedContexts.Commit();
                }
            }
        }

        uint max = (uint)budget.MaxRefills;
        if (Refills.IsActive(context) && !thread.IsNull && Thread.IsRunnable(thread))
        {
            Refills.Change(context, max, budget.Budget, budget.Period);
        }
        else
        {
            Refills.Create(context, max, budget.Budget, budget.Period);
        }

        if (!thread.IsNull)
        {
            Continue(context, thread);
        }
    }

    /// <summary>The context's thread goes on with the new budget.</summary>
    private static void Continue(Ptr<SchedContext> context, Ptr<Tcb> thread)
    {
        ReleaseQueue.Remove(thread);
        Scheduler.Dequeue(thread);
        SchedContexts.Resume(context);
        if (thread == KernelState.Core.CurrentThread)
        {
            Scheduler.RescheduleRequired();
        }
        else if (Thread.IsRunnable(thread))
        {
            Scheduler.PossibleSwitchTo(thread);
        }

        KernelState.Core.Reprogram = 1;
    }
}
