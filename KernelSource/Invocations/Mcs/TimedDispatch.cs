// SPDX-License-Identifier: BSD-2-Clause
// Invoking a capability in the MCS kernel, depending on its kind, as Dispatch does in the classic one. In the first phase of a call
// with two phases (the sending part of ReplyRecv, NBSendRecv and NBSendWait) only kinds that take messages can be invoked.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>How a capability is invoked.</summary>
public struct InvocationMode
{
    /// <summary>Whether a send may wait for a receiver.</summary>
    public bool Blocking;

    /// <summary>Whether the thread waits for a reply.</summary>
    public bool Call;

    /// <summary>Whether it is the first phase of a call with two, with which a scheduling context may be donated.</summary>
    public bool First;
}

/// <summary>From the kind of the invoked capability to its decoder.</summary>
[When(Config.Mcs)]
public static class TimedDispatch
{
    /// <summary>Checks and carries out the current thread's message to a capability.</summary>
    public static Status Decode(Word label, Word length, Ptr<Cte> slot, InvocationMode mode, Ptr<IpcBuffer> buffer)
    {
        Cap cap = slot.Ref.Cap;
        if (CapOps.IsArch(cap))
        {
            return Arch.DecodeInvocation(label, length, slot, cap, mode.Call, buffer);
        }

        switch (cap.Tag)
        {
            case CapTag.Endpoint:
                return SendToEndpoint(EndpointCap.From(cap), mode);

            case CapTag.Notification:
                return SendToNotification(NotificationCap.From(cap));

            case CapTag.Reply:
                Invocation.Begin();
                ReplyObjects.Answer(KernelState.Core.CurrentThread, ReplyCap.From(cap).Reply, ReplyCap.From(cap).CanGrant);
                return Status.Ok;

            case CapTag.Null:
            case CapTag.Zombie:
                return SyscallErrors.InvalidCapability(0);

            default:
                return mode.First
                    ? SyscallErrors.InvalidCapability(0)
                    : DecodeOperation(label, length, slot, cap, mode.Call, buffer);
        }
    }

    private static Status DecodeOperation(
        Word label, Word length, Ptr<Cte> slot, Cap cap, bool call, Ptr<IpcBuffer> buffer)
    {
        switch (cap.Tag)
        {
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

            case CapTag.SchedControl:
                return SchedControl.Decode(label, length, SchedControlCap.From(cap), buffer);

            case CapTag.SchedContext:
                return SchedContextInvocation.Decode(label, SchedContextCap.From(cap).Object, call);

            default:
                return DomainObject.Decode(label, length, buffer);
        }
    }

    private static Status SendToEndpoint(EndpointCap cap, InvocationMode mode)
    {
        if (!cap.CanSend)
        {
            return SyscallErrors.InvalidCapability(0);
        }

        Invocation.Begin();
        DonatingIpc.Send(KernelState.Core.CurrentThread, cap, mode.Blocking, mode.Call, mode.Call || mode.First);
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
}
