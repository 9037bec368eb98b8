// SPDX-License-Identifier: BSD-2-Clause
// Invoking a capability, depending on its kind: endpoints, notifications and replies transfer the message; for all other
// kinds it is an operation, which their decoder checks.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>From the kind of the invoked capability to its decoder (classic kernel).</summary>
[When(!Config.Mcs)]
public static class Dispatch
{
    /// <summary>Checks and carries out the current thread's message to a capability.</summary>
    /// <param name="label">The message's label: which operation.</param>
    /// <param name="length">The message's words.</param>
    /// <param name="slot">The capability's slot.</param>
    /// <param name="blocking">Whether a send may wait for a receiver.</param>
    /// <param name="call">Whether the thread waits for a reply.</param>
    /// <param name="buffer">The thread's IPC buffer, or null.</param>
    [Inline]
    public static Status Decode(Word label, Word length, Ptr<Cte> slot, bool blocking, bool call, Ptr<IpcBuffer> buffer)
    {
        Cap cap = slot.Ref.Cap;
        if (CapOps.IsArch(cap))
        {
            return Arch.DecodeInvocation(label, length, slot, cap, call, buffer);
        }
        switch (cap.Tag)
        {
            case CapTag.Endpoint:
                return SendToEndpoint(EndpointCap.From(cap), blocking, call);
            case CapTag.Notification:
                return SendToNotification(NotificationCap.From(cap));
            case CapTag.Reply:
                return SendReply(slot, ReplyCap.From(cap));
            case CapTag.Thread:
                return ThreadInvocation.Decode(label, length, slot, ThreadCap.From(cap).Object, call, buffer);
            case CapTag.CNode:
                return CNode.Decode(label, length, cap, buffer);
            case CapTag.Untyped:
                return Untyped.Decode(label, length, slot, UntypedCap.From(cap), buffer);
            case CapTag.IrqControl:
                return IrqInvocation.DecodeControl(label, length, slot, buffer);
            case CapTag.IrqHandler:
                return IrqInvocation.DecodeHandler(label, IrqHandlerCap.From(cap).Irq);
            case CapTag.Domain:
                return DomainObject.Decode(label, length, buffer);
            default:
                // An empty slot, or an object that is being deleted.
                return SyscallErrors.InvalidCapability(0);
        }
    }

    private static Status SendToEndpoint(EndpointCap cap, bool blocking, bool call)
    {
        if (!cap.CanSend)
        {
            return SyscallErrors.InvalidCapability(0);
        }
        Invocation.Begin();
        EndpointIpc.SendIpc(KernelState.Core.CurrentThread, cap, blocking, call);
        return Status.Ok;
    }

    private static Status SendToNotification(NotificationCap cap)
    {
        if (!cap.CanSend)
        {
            return SyscallErrors.InvalidCapability(0);
        }
        Invocation.Begin();
        NotificationSignal.SendSignal(cap.Object, cap.Badge);
        return Status.Ok;
    }

    private static Status SendReply(Ptr<Cte> slot, ReplyCap cap)
    {
        if (cap.IsMaster)
        {
            return SyscallErrors.InvalidCapability(0);
        }
        Invocation.Begin();
        Replies.Answer(KernelState.Core.CurrentThread, slot);
        return Status.Ok;
    }
}
