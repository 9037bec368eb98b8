// SPDX-License-Identifier: BSD-2-Clause
// Invoking a capability: what a message to it means depends on its kind. Endpoints, notifications and replies
// pass the message on; all other kinds take it as an operation. A decoder only checks; when all is right it
// marks the calling thread as to be restarted (so that a preempted operation begins anew) and calls the
// function that does the work.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Dispatch over the kinds of capabilities, and access to the words of the message.</summary>
public static class Invocation
{
    /// <summary>Word <paramref name="i"/> of the current thread's message.</summary>
    /// <param name="i">The message register's number.</param>
    /// <param name="buffer">The thread's IPC buffer, or null: then only words in registers exist.</param>
    [Inline]
    public static Word GetSyscallArg(Word i, Ptr<IpcBuffer> buffer)
    {
        if (i < Arch.MessageRegisterCount)
        {
            return Arch.GetRegister(KernelState.CurrentThread, Arch.MessageRegister(i));
        }
        return buffer.IsNull ? 0 : buffer.Ref.Msg[(int)i];
    }

    /// <summary>
    /// Sets word <paramref name="i"/> of a thread's message; without a buffer, only words in registers.
    /// </summary>
    [Inline]
    public static void SetMessageRegister(Ptr<Tcb> thread, Ptr<IpcBuffer> buffer, Word i, Word value)
    {
        if (i < Arch.MessageRegisterCount)
        {
            Arch.SetRegister(thread, Arch.MessageRegister(i), value);
        }
        else if (!buffer.IsNull)
        {
            buffer.Ref.Msg[(int)i] = value;
        }
    }

    /// <summary>Whether extra capability <paramref name="i"/> came with the message.</summary>
    [Inline]
    public static bool HasExtraCap(Word i) => !KernelState.CurrentExtraCaps[(int)i].IsNull;

    /// <summary>
    /// The current thread's system call is carried out: it restarts if it is interrupted from here on.
    /// </summary>
    [Inline]
    public static void Begin() => Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);

    /// <summary>Checks and carries out the current thread's message to a capability.</summary>
    /// <param name="label">The message's label: which operation.</param>
    /// <param name="length">The message's words.</param>
    /// <param name="capIndex">The address that the thread named the capability by.</param>
    /// <param name="slot">Where the capability is.</param>
    /// <param name="cap">The capability.</param>
    /// <param name="block">Whether a send may wait for a receiver.</param>
    /// <param name="call">Whether the thread expects a reply.</param>
    /// <param name="buffer">The thread's IPC buffer, or null.</param>
    public static Status Decode(
        Word label,
        Word length,
        Word capIndex,
        Ptr<Cte> slot,
        Cap cap,
        bool block,
        bool call,
        Ptr<IpcBuffer> buffer)
    {
        if (CapOps.IsArch(cap))
        {
            return Arch.DecodeInvocation(label, length, capIndex, slot, cap, call, buffer);
        }
        switch (cap.Tag)
        {
            case CapTag.Endpoint:
                return SendToEndpoint(EndpointCap.From(cap), block, call);
            case CapTag.Notification:
                return SendToNotification(NotificationCap.From(cap));
            case CapTag.Reply:
                return SendReply(slot, ReplyCap.From(cap));
            case CapTag.Thread:
                return ThreadInvocation.Decode(label, length, cap, slot, call, buffer);
            case CapTag.CNode:
                return CNode.Decode(label, length, cap, buffer);
            case CapTag.Untyped:
                return Untyped.Decode(label, length, slot, UntypedCap.From(cap), buffer);
            case CapTag.IrqControl:
                return IrqObjects.DecodeIrqControl(label, length, slot, buffer);
            case CapTag.IrqHandler:
                return IrqObjects.DecodeIrqHandler(label, IrqHandlerCap.From(cap).Irq);
            case CapTag.Domain:
                return DomainObject.Decode(label, length, buffer);
            default:
                // Nothing there, or something in the middle of being destroyed.
                return SyscallErrors.InvalidCapability(0);
        }
    }

    private static Status SendToEndpoint(EndpointCap cap, bool block, bool call)
    {
        if (!cap.CanSend)
        {
            return SyscallErrors.InvalidCapability(0);
        }
        Begin();
        EndpointIpc.SendIpc(
            block, call, cap.Badge, cap.CanGrant, cap.CanGrantReply, KernelState.CurrentThread, cap.Object);
        return Status.Ok;
    }

    private static Status SendToNotification(NotificationCap cap)
    {
        if (!cap.CanSend)
        {
            return SyscallErrors.InvalidCapability(0);
        }
        Begin();
        NotificationSignal.SendSignal(cap.Object, cap.Badge);
        return Status.Ok;
    }

    private static Status SendReply(Ptr<Cte> slot, ReplyCap cap)
    {
        if (cap.IsMaster)
        {
            return SyscallErrors.InvalidCapability(0);
        }
        Begin();
        IpcTransfer.DoReplyTransfer(KernelState.CurrentThread, cap.Object, slot, cap.CanGrant);
        return Status.Ok;
    }
}
