// SPDX-License-Identifier: BSD-2-Clause
// The MCS forms of invocations of threads: those that set fault handlers and scheduling contexts (manual: seL4_TCB_*).
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Invocations of threads that only MCS has, or has in another form.</summary>
[When(Config.Mcs)]
public static class ThreadTime
{
    /// <summary>
    /// TCB_SetSchedParams. Arguments: maximum controlled priority, priority. Capabilities: authority, scheduling context,
    /// fault endpoint; the last two may be missing (null), which unbinds the context and leaves the thread without a
    /// handler.
    /// </summary>
    public static Status DecodeSetSchedParams(Word length, Ptr<Cte> slot, Ptr<Tcb> thread, Ptr<IpcBuffer> buffer)
    {
        if (length < 2 || !Invocation.HasExtraCap(0) || !Invocation.HasExtraCap(1) || !Invocation.HasExtraCap(2))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Cap authority = Invocation.ExtraCap(0);
        Word mcPriority = Invocation.GetSyscallArg(0, buffer);
        Word priority = Invocation.GetSyscallArg(1, buffer);
        Status status = ThreadInvocation.CheckPriority(mcPriority, authority);
        if (status != Status.Ok)
        {
            return status;
        }

        status = ThreadInvocation.CheckPriority(priority, authority);
        if (status != Status.Ok)
        {
            return status;
        }

        var (contextStatus, context) = CheckContext(thread, Invocation.ExtraCap(1));
        if (contextStatus != Status.Ok)
        {
            return contextStatus;
        }

        if (!HandlerSlots.IsValid(Invocation.ExtraCap(2)))
        {
            return SyscallErrors.InvalidCapability(3);
        }

        Invocation.Begin();
        return InvokeSetSchedParams(slot, thread, mcPriority, priority, context);
    }

    /// <summary>TCB_SetTimeoutEndpoint. Capability: the endpoint, or null.</summary>
    public static Status DecodeSetTimeoutEndpoint(Ptr<Cte> slot, Ptr<Tcb> thread)
    {
        if (!Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        if (!HandlerSlots.IsValid(Invocation.ExtraCap(0)))
        {
            return SyscallErrors.InvalidCapability(1);
        }

        Invocation.Begin();
        return SetHandler(slot, thread, TcbSlot.TimeoutHandler, Invocation.ExtraSlot(0));
    }

    /// <summary>Puts a copy of a handler's capability into the thread's slot.</summary>
    public static Status SetHandler(Ptr<Cte> slot, Ptr<Tcb> thread, TcbSlot target, Ptr<Cte> source) =>
        ThreadSpaces.Replace(slot, thread, CSpace.ThreadSlot(thread, target), source.Ref.Cap, source);

    private static (Status status, Ptr<SchedContext> context) CheckContext(Ptr<Tcb> thread, Cap cap)
    {
        Ptr<SchedContext> context = Ptr<SchedContext>.Null;
        if (cap.Tag == CapTag.SchedContext)
        {
            context = SchedContextCap.From(cap).Object;
            bool mayBind = thread.Ref.SchedContext.IsNull && context.Ref.Thread.IsNull
                && SchedContextInvocation.MayBind(context, thread);
            return (mayBind || thread.Ref.SchedContext == context ? Status.Ok : SyscallErrors.IllegalOperation(), context);
        }

        if (cap.Tag != CapTag.Null)
        {
            return (SyscallErrors.InvalidCapability(2), context);
        }

        return (thread == KernelState.Core.CurrentThread ? SyscallErrors.IllegalOperation() : Status.Ok, context);
    }

    private static Status InvokeSetSchedParams(
        Ptr<Cte> slot, Ptr<Tcb> thread, Word mcPriority, Word priority, Ptr<SchedContext> context)
    {
        Status status = SetHandler(slot, thread, TcbSlot.FaultHandler, Invocation.ExtraSlot(2));
        if (status != Status.Ok)
        {
            return status;
        }

        Thread.SetMcPriority(thread, mcPriority);
        ThreadPriority.Set(thread, priority);
        if (!context.IsNull)
        {
            // The one that the thread has already stays.
            if (thread.Ref.SchedContext != context)
            {
                SchedContexts.Bind(context, thread);
            }
        }
        else if (!thread.Ref.SchedContext.IsNull)
        {
            SchedContexts.UnbindThread(thread.Ref.SchedContext);
        }

        return Status.Ok;
    }
}
