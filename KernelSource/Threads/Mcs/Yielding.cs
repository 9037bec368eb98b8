// SPDX-License-Identifier: BSD-2-Clause
// seL4_SchedContext_YieldTo (MCS): the caller lets the thread of a scheduling context run before it, if their priorities are equal,
// and learns how much time that one has used when it runs again itself. Until then both know each other:
//
//   thread.YieldTo == context   <=>   context.YieldFrom == thread
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Threads that yielded to a scheduling context.</summary>
[When(Config.Mcs)]
public static class Yielding
{
    /// <summary>The current thread yields to the context's thread, which is ready. The answer comes when it runs again.</summary>
    public static void Begin(Ptr<SchedContext> context)
    {
        Ptr<Tcb> caller = KernelState.Core.CurrentThread;
        Ptr<Tcb> thread = context.Ref.Thread;
        caller.Ref.YieldTo = context;
        context.Ref.YieldFromAddress = caller.Address;
        Scheduler.Dequeue(thread);
        Scheduler.Enqueue(caller);
        Scheduler.Enqueue(thread);
        Scheduler.RescheduleRequired();
    }

    /// <summary>The thread no longer waits for the time of a context that it yielded to. Does nothing if it does not wait.</summary>
    public static void Cancel(Ptr<Tcb> thread)
    {
        Ptr<SchedContext> context = thread.Ref.YieldTo;
        if (!context.IsNull)
        {
            context.Ref.YieldFromAddress = 0;
            thread.Ref.YieldTo = Ptr<SchedContext>.Null;
        }
    }

    /// <summary>Answers the thread that yielded to a context. Does nothing if it did not.</summary>
    public static void Complete(Ptr<Tcb> thread)
    {
        Ptr<SchedContext> context = thread.Ref.YieldTo;
        if (!context.IsNull)
        {
            Answer(thread, context);
            Cancel(thread);
        }
    }

    /// <summary>Nobody waits for the time of the context any longer.</summary>
    public static void CompleteFrom(Ptr<SchedContext> context)
    {
        if (!context.Ref.YieldFrom.IsNull)
        {
            Complete(context.Ref.YieldFrom);
        }
    }

    /// <summary>The time that a context used since that was asked last, as the answer to an invocation of the thread.</summary>
    public static void Answer(Ptr<Tcb> thread, Ptr<SchedContext> context)
    {
        ulong time = SchedContexts.TakeConsumed(context);
        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(true, thread);
        Word length = TimeWords.Set(thread, buffer, 0, time);
        IpcTransfer.SetMessageInfo(thread, 0, IpcTransfer.FittingLength(length, buffer));
        Arch.SetRegister(thread, Arch.BadgeRegister, 0);
    }
}
