// SPDX-License-Identifier: BSD-2-Clause
// The object invocations of MCS that the root tasks use. Manual, chapter "seL4 API Reference".
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>Invocations of the MCS kernel. Each gives the kernel's error, 0 if there was none.</summary>
[When(Config.Mcs)]
public static class TimedInvoke
{
    /// <summary>No capability: an empty slot's.</summary>
    public const Word None = (Word)InitialSlot.Null;

    /// <summary>The words of a time in a message.</summary>
    public const Word TimeWords = Config.Is64Bit ? 1 : 2;

    /// <summary>Gives a scheduling context a budget in a period, both in microseconds.</summary>
    public static Error Configure(Word control, Word context, ulong budget, ulong period, Word extraRefills, Word badge, Word flags)
    {
        Ipc.SetCap(0, context);
        SetTime(0, budget);
        SetTime(TimeWords, period);
        Ipc.SetMr(2 * TimeWords, extraRefills);
        Ipc.SetMr((2 * TimeWords) + 1, badge);
        Ipc.SetMr((2 * TimeWords) + 2, flags);
        return Do(control, (Word)InvocationLabel.SchedControlConfigureFlags, 1, (2 * TimeWords) + 3);
    }

    /// <summary>Sets a thread's priorities, its scheduling context and its fault endpoint.</summary>
    public static Error SetSchedParams(Word tcb, Word authority, Word maxControlled, Word priority, Word context, Word faultEndpoint)
    {
        Ipc.SetCap(0, authority);
        Ipc.SetCap(1, context);
        Ipc.SetCap(2, faultEndpoint);
        Ipc.SetMr(0, maxControlled);
        Ipc.SetMr(1, priority);
        return Do(tcb, (Word)InvocationLabel.TCBSetSchedParams, 3, 2);
    }

    /// <summary>Sets the endpoint of a thread's timeout faults.</summary>
    public static Error SetTimeoutEndpoint(Word tcb, Word endpoint)
    {
        Ipc.SetCap(0, endpoint);
        return Do(tcb, (Word)InvocationLabel.TCBSetTimeoutEndpoint, 1, 0);
    }

    /// <summary>Binds a scheduling context to a thread or a notification.</summary>
    public static Error Bind(Word context, Word target)
    {
        Ipc.SetCap(0, target);
        return Do(context, (Word)InvocationLabel.SchedContextBind, 1, 0);
    }

    /// <summary>Unbinds it from what it is bound to.</summary>
    public static Error Unbind(Word context) => Do(context, (Word)InvocationLabel.SchedContextUnbind, 0, 0);

    /// <summary>Unbinds it from this thread or notification.</summary>
    public static Error UnbindObject(Word context, Word target)
    {
        Ipc.SetCap(0, target);
        return Do(context, (Word)InvocationLabel.SchedContextUnbindObject, 1, 0);
    }

    /// <summary>The microseconds that it used since this was asked last.</summary>
    public static (Error error, ulong time) Consumed(Word context)
    {
        Error error = Do(context, (Word)InvocationLabel.SchedContextConsumed, 0, 0);
        return (error, GetTime(0));
    }

    /// <summary>Lets its thread run, and gives the microseconds that it used.</summary>
    public static (Error error, ulong time) YieldTo(Word context)
    {
        Error error = Do(context, (Word)InvocationLabel.SchedContextYieldTo, 0, 0);
        return (error, GetTime(0));
    }

    /// <summary>The time in message registers from <paramref name="i"/> on.</summary>
    public static ulong GetTime(Word i)
    {
        ulong time = Ipc.GetMr(i);
        return Config.Is64Bit ? time : time | ((ulong)Ipc.GetMr(i + 1) << 32);
    }

    private static void SetTime(Word i, ulong time)
    {
        Ipc.SetMr(i, (Word)(time & ~(Word)0));
        if (!Config.Is64Bit)
        {
            Ipc.SetMr(i + 1, (Word)(time >> 32));
        }
    }

    private static Error Do(Word cptr, Word label, Word caps, Word length) =>
        (Error)(uint)Ipc.Call(cptr, Ipc.Tag(label, caps, length)).Label;
}
