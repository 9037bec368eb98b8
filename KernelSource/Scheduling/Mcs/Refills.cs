// SPDX-License-Identifier: BSD-2-Clause
// The refills of a scheduling context (MCS). They are a ring in order of time, and always add up to its budget:
//
//   head      the refill that is being used, or is used next; at least the minimal budget
//   others    each begins at the end of the one before it or later, and is not empty
//
// Time that is used comes back one period after it could be used first: that is what bounds the use in every window of a
// period (sporadic servers). Where the ring has no room for a further refill, it joins the last one, which then begins later:
// that delays time, but never gives more of it. Manual, section "Scheduling Contexts".
//
// For round robin (period 0) there are two refills: what is left of the budget, and behind it what was used.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The budget of a scheduling context, as a ring of refills.</summary>
[When(Config.Mcs)]
public static class Refills
{
    /// <summary>Where the ring begins in the object: what libsel4 says about the size leaves at least this room.</summary>
    private const Word Offset = SchedContextSizes.CoreBytes - (SchedContextSizes.MinRefills * SchedContextSizes.RefillBytes);

    // --- The ring ---

    /// <summary>The refills that an object of 2^<paramref name="sizeBits"/> bytes has room for.</summary>
    [Pure]
    public static Word MaxOf(Word sizeBits) =>
        SchedContextSizes.MinRefills + ((Bits.Bit(sizeBits) - SchedContextSizes.CoreBytes) / SchedContextSizes.RefillBytes);

    /// <summary>The refill that is being used, or is used next.</summary>
    [Inline]
    public static Ptr<Refill> Head(Ptr<SchedContext> context) => At(context, context.Ref.RefillHead);

    private static Ptr<Refill> Tail(Ptr<SchedContext> context)
    {
        uint index = context.Ref.RefillHead + (context.Ref.RefillCount - 1);
        return At(context, index < context.Ref.RefillMax ? index : index - context.Ref.RefillMax);
    }

    [Inline]
    private static Ptr<Refill> At(Ptr<SchedContext> context, Word index) =>
        Ptr<Refill>.At(context.Address + Offset) + index;

    private static Ptr<Refill> AfterHead(Ptr<SchedContext> context) => At(context, NextIndex(context));

    private static uint NextIndex(Ptr<SchedContext> context)
    {
        uint next = context.Ref.RefillHead + 1;
        return next == context.Ref.RefillMax ? 0 : next;
    }

    /// <summary>Removes the head; another refill follows.</summary>
    private static Refill Pop(Ptr<SchedContext> context)
    {
        Contract.Assert(context.Ref.RefillCount > 1);
        Refill head = Head(context).Ref;
        context.Ref.RefillHead = NextIndex(context);
        context.Ref.RefillCount--;
        return head;
    }

    /// <summary>A refill behind all others; there is room.</summary>
    private static void Append(Ptr<SchedContext> context, Refill refill)
    {
        Contract.Assert(context.Ref.RefillCount < context.Ref.RefillMax);
        context.Ref.RefillCount++;
        Tail(context).Ref = refill;
    }

    // --- Questions ---

    /// <summary>Whether the context is configured: it has a budget.</summary>
    [Inline]
    public static bool IsActive(Ptr<SchedContext> context) => context.Ref.RefillMax > 0;

    [Inline]
    public static bool IsRoundRobin(Ptr<SchedContext> context) => context.Ref.Period == 0;

    /// <summary>Whether the head can be used now. (It can be used a little early, as long as the kernel itself takes.)</summary>
    [Inline]
    public static bool IsReady(Ptr<SchedContext> context) =>
        Head(context).Ref.Time <= KernelState.Core.CurrentTime + Clock.WorstCase;

    /// <summary>Whether the head is still enough to run in, after this time of it was used.</summary>
    [Inline]
    public static bool IsSufficient(Ptr<SchedContext> context, ulong used)
    {
        ulong amount = Head(context).Ref.Amount;
        return used <= amount && amount - used >= Clock.MinBudget;
    }

    /// <summary>Whether a thread can run on it now.</summary>
    public static bool IsReleased(Ptr<SchedContext> context) =>
        IsActive(context) && IsReady(context) && IsSufficient(context, 0);

    // --- Configuration ---

    /// <summary>The whole budget, from now on.</summary>
    public static void Create(Ptr<SchedContext> context, uint max, ulong budget, ulong period)
    {
        Configure(context, max, period, new Refill { Time = KernelState.Core.CurrentTime, Amount = budget });
        AddEmptyTail(context);
    }

    /// <summary>
    /// Another budget of a context that is in use. What is left in the head can be used as before; what the new budget has
    /// more than that comes at the end of a period, since it may have been used already.
    /// </summary>
    public static void Change(Ptr<SchedContext> context, uint max, ulong budget, ulong period)
    {
        Refill head = Head(context).Ref;
        if (head.Time < KernelState.Core.CurrentTime)
        {
            head.Time = KernelState.Core.CurrentTime;
        }

        ulong rest = 0;
        if (head.Amount >= budget)
        {
            head.Amount = budget;
        }
        else
        {
            rest = budget - head.Amount;
        }

        Configure(context, max, period, head);
        if (rest == 0)
        {
            AddEmptyTail(context);
        }
        else
        {
            ulong time = IsRoundRobin(context) ? head.Time : head.Time + period - rest;
            Append(context, new Refill { Time = time, Amount = rest });
        }
    }

    private static void Configure(Ptr<SchedContext> context, uint max, ulong period, Refill head)
    {
        Contract.Requires(max >= SchedContextSizes.MinRefills);
        context.Ref.Period = period;
        context.Ref.RefillMax = max;
        context.Ref.RefillHead = 0;
        context.Ref.RefillCount = 1;
        Head(context).Ref = head;
    }

    /// <summary>Round robin needs a refill for what is used.</summary>
    private static void AddEmptyTail(Ptr<SchedContext> context)
    {
        if (IsRoundRobin(context))
        {
            Append(context, new Refill { Time = KernelState.Core.CurrentTime, Amount = 0 });
        }
    }

    // --- Use ---

    /// <summary>
    /// Time of a context with a period was used: it is taken from the head, and comes back a period after the head's
    /// time. More than the head has is a debt of the next refills.
    /// </summary>
    public static void Use(Ptr<SchedContext> context, ulong time)
    {
        ulong left = time;
        while (Head(context).Ref.Amount <= left && Head(context).Ref.Time < Clock.MaxReleaseTime)
        {
            Loop.Ends("no refill is empty, so that each round leaves less to take");
            left -= Head(context).Ref.Amount;
            if (context.Ref.RefillCount == 1)
            {
                Head(context).Ref.Time += context.Ref.Period;
            }
            else
            {
                Refill used = Pop(context);
                used.Time += context.Ref.Period;
                GiveBack(context, used);
            }
        }

        if (left > 0 && Head(context).Ref.Time < Clock.MaxReleaseTime)
        {
            Ptr<Refill> head = Head(context);
            Refill used = new Refill { Time = head.Ref.Time + context.Ref.Period, Amount = left };
            head.Ref.Time += left;
            head.Ref.Amount -= left;

            // The place of a head that is too small may be needed now: without it, a full ring would delay the last refill.
            JoinSmall(context);
            GiveBack(context, used);
        }

        JoinSmall(context);
        Contract.Assert(Head(context).Ref.Amount >= Clock.MinBudget);
    }

    /// <summary>
    /// What is too little to run in joins the next refill, if there is one. That one then begins earlier, by as much as it waits for.
    /// </summary>
    private static void JoinSmall(Ptr<SchedContext> context)
    {
        while (context.Ref.RefillCount > 1 && Head(context).Ref.Amount < Clock.MinBudget)
        {
            Loop.Ends("each round removes a refill");
            Refill small = Pop(context);
            Ptr<Refill> head = Head(context);
            head.Ref.Amount += small.Amount;
            head.Ref.Time -= small.Amount;
        }
    }

    /// <summary>Used time comes back, behind all other refills.</summary>
    private static void GiveBack(Ptr<SchedContext> context, Refill refill)
    {
        Ptr<Refill> tail = Tail(context);
        if (refill.Time <= tail.Ref.Time + tail.Ref.Amount)
        {
            tail.Ref.Amount += refill.Amount;
        }
        else if (context.Ref.RefillCount < context.Ref.RefillMax)
        {
            Append(context, refill);
        }
        else
        {
            // No room: the last refill waits until it ends where the new one begins.
            tail.Ref.Time = refill.Time - tail.Ref.Amount;
            tail.Ref.Amount += refill.Amount;
        }
    }

    /// <summary>Round robin: time was used, but not all of the slice.</summary>
    public static void UseSlice(Ptr<SchedContext> context, ulong time)
    {
        Head(context).Ref.Amount -= time;
        Tail(context).Ref.Amount += time;
    }

    /// <summary>Round robin: the slice was used, and a new one begins.</summary>
    public static void RenewSlice(Ptr<SchedContext> context)
    {
        Head(context).Ref.Amount += Tail(context).Ref.Amount;
        Tail(context).Ref.Amount = 0;
    }

    /// <summary>
    /// The context begins to be used: time that it could have used before now is used from now on, and refills that
    /// are ready by its end are one with it.
    /// </summary>
    public static void BeginUse(Ptr<SchedContext> context)
    {
        if (IsRoundRobin(context) || !IsReady(context))
        {
            return;
        }

        Ptr<Refill> head = Head(context);
        if (head.Ref.Time < KernelState.Core.CurrentTime)
        {
            head.Ref.Time = KernelState.Core.CurrentTime;
        }

        KernelState.Core.Reprogram = 1;
        while (context.Ref.RefillCount > 1
            && AfterHead(context).Ref.Time <= Head(context).Ref.Time + Head(context).Ref.Amount)
        {
            Loop.Ends("each round removes a refill");
            Refill first = Pop(context);
            Ptr<Refill> merged = Head(context);
            merged.Ref.Time = first.Time;
            merged.Ref.Amount += first.Amount;
        }
    }
}
