// SPDX-License-Identifier: BSD-2-Clause
// Invocations of scheduling contexts (manual: seL4_SchedContext_*).
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Decodes and carries out invocations of scheduling contexts.</summary>
[When(Config.Mcs)]
public static class SchedContextInvocation
{
    /// <summary>Checks the invocation and carries it out.</summary>
    public static Status Decode(Word label, Ptr<SchedContext> context, bool call)
    {
        switch (label)
        {
            case (Word)InvocationLabel.SchedContextConsumed:
                Invocation.Begin();
                Consumed(context, call);
                return Status.Ok;

            case (Word)InvocationLabel.SchedContextBind:
                return DecodeBind(context);

            case (Word)InvocationLabel.SchedContextUnbindObject:
                return DecodeUnbindObject(context);

            case (Word)InvocationLabel.SchedContextUnbind:
                return DecodeUnbind(context);

            case (Word)InvocationLabel.SchedContextYieldTo:
                return DecodeYieldTo(context, call);

            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    /// <summary>Answers with the time that was used; a caller that does not wait for it loses it.</summary>
    private static void Consumed(Ptr<SchedContext> context, bool call)
    {
        if (call)
        {
            Yielding.Answer(KernelState.Core.CurrentThread, context);
            Thread.SetState(KernelState.Core.CurrentThread, ThreadState.Running);
        }
        else
        {
            SchedContexts.TakeConsumed(context);
        }
    }

    /// <summary>
    /// Capability: a thread or a notification without a context. The context may have one of each: the thread then loses it
    /// when it waits for the notification.
    /// </summary>
    private static Status DecodeBind(Ptr<SchedContext> context)
    {
        if (!Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Cap cap = Invocation.ExtraCap(0);
        switch (cap.Tag)
        {
            case CapTag.Thread:
                Ptr<Tcb> thread = ThreadCap.From(cap).Object;
                if (!context.Ref.Thread.IsNull || !thread.Ref.SchedContext.IsNull || !MayBind(context, thread))
                {
                    return SyscallErrors.IllegalOperation();
                }

                Invocation.Begin();
                SchedContexts.Bind(context, thread);
                return Status.Ok;

            case CapTag.Notification:
                Ptr<Notification> notification = NotificationCap.From(cap).Object;
                if (!context.Ref.Notification.IsNull || !notification.Ref.SchedContext.IsNull)
                {
                    return SyscallErrors.IllegalOperation();
                }

                Invocation.Begin();
                SchedContexts.BindNotification(context, notification);
                return Status.Ok;

            default:
                return SyscallErrors.InvalidCapability(1);
        }
    }

    /// <summary>A blocked thread gets only a context on which it could run at once.</summary>
    public static bool MayBind(Ptr<SchedContext> context, Ptr<Tcb> thread) =>
        !ThreadControl.IsBlocked(thread) || Refills.IsReleased(context);

    /// <summary>Capability: the thread or notification that the context is bound to.</summary>
    private static Status DecodeUnbindObject(Ptr<SchedContext> context)
    {
        if (!Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Cap cap = Invocation.ExtraCap(0);
        switch (cap.Tag)
        {
            case CapTag.Thread:
                Ptr<Tcb> thread = ThreadCap.From(cap).Object;
                if (context.Ref.Thread != thread || thread == KernelState.Core.CurrentThread)
                {
                    return SyscallErrors.IllegalOperation();
                }

                Invocation.Begin();
                SchedContexts.UnbindThread(context);
                return Status.Ok;

            case CapTag.Notification:
                if (context.Ref.Notification != NotificationCap.From(cap).Object)
                {
                    return SyscallErrors.IllegalOperation();
                }

                Invocation.Begin();
                SchedContexts.UnbindNotification(context);
                return Status.Ok;

            default:
                return SyscallErrors.InvalidCapability(1);
        }
    }

    private static Status DecodeUnbind(Ptr<SchedContext> context)
    {
        if (context.Ref.Thread == KernelState.Core.CurrentThread)
        {
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        SchedContexts.UnbindThread(context);
        SchedContexts.UnbindNotification(context);
        SchedContexts.UnbindReply(context);
        return Status.Ok;
    }

    private static Status DecodeYieldTo(Ptr<SchedContext> context, bool call)
    {
        Ptr<Tcb> caller = KernelState.Core.CurrentThread;
        Ptr<Tcb> thread = context.Ref.Thread;
        if (thread.IsNull || thread == caller || thread.Ref.Priority > caller.Ref.MaxControlledPriority)
        {
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        YieldTo(context, thread, call);
        return Status.Ok;
    }

    private static void YieldTo(Ptr<SchedContext> context, Ptr<Tcb> thread, bool call)
    {
        Yielding.CompleteFrom(context);
        SchedContexts.Resume(context);
        if (SchedContexts.MayRun(thread))
        {
            Refills.BeginUse(context);
            if (thread.Ref.Priority >= KernelState.Core.CurrentThread.Ref.Priority)
            {
                Yielding.Begin(context);
                return;
            }

            Scheduler.Dequeue(thread);
            Scheduler.Enqueue(thread);
        }

        Consumed(context, call);
    }
}
