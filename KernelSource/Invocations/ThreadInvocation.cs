// SPDX-License-Identifier: BSD-2-Clause
// Invocations of a thread's capability (manual: seL4_TCB_*), except for those that transfer registers (ThreadRegisters.cs)
// or set the thread's capability and address space (ThreadSpaces.cs).
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Decodes and carries out invocations of threads.</summary>
public static class ThreadInvocation
{
    /// <summary>seL4_TCBFlag_MASK: the flags that this kernel supports.</summary>
    private const uint KnownFlags = Arch.HasFpu ? (uint)TcbFlag.FpuDisabled : 0;

    /// <summary>Checks the invocation and carries it out.</summary>
    /// <param name="slot">The invoked capability's slot.</param>
    /// <param name="call">Whether the caller waits for results.</param>
    public static Status Decode(
        Word label, Word length, Ptr<Cte> slot, Ptr<Tcb> thread, bool call, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case (Word)InvocationLabel.TCBReadRegisters:
                return ThreadRegisters.DecodeRead(length, thread, call, buffer);

            case (Word)InvocationLabel.TCBWriteRegisters:
                return ThreadRegisters.DecodeWrite(length, thread, buffer);

            case (Word)InvocationLabel.TCBCopyRegisters:
                return ThreadRegisters.DecodeCopy(length, thread, buffer);

            case (Word)InvocationLabel.TCBSuspend:
                Invocation.Begin();
                ThreadControl.Suspend(thread);
                return Status.Ok;

            case (Word)InvocationLabel.TCBResume:
                Invocation.Begin();
                ThreadControl.Restart(thread);
                return Status.Ok;

            case (Word)InvocationLabel.TCBConfigure:
                return ThreadSpaces.DecodeConfigure(length, slot, thread, buffer);

            case (Word)InvocationLabel.TCBSetSpace:
                return Config.Mcs
                    ? ThreadSpaces.DecodeSetSpaceAndHandler(length, slot, thread, buffer)
                    : ThreadSpaces.DecodeSetSpace(length, slot, thread, buffer);

            case (Word)InvocationLabel.TCBSetIPCBuffer:
                return ThreadSpaces.DecodeSetIpcBuffer(length, slot, thread, buffer);

            case (Word)InvocationLabel.TCBSetPriority:
            case (Word)InvocationLabel.TCBSetMCPriority:
                return DecodeSetPriority(label, length, thread, buffer);

            case (Word)InvocationLabel.TCBSetSchedParams:
                return Config.Mcs
                    ? ThreadTime.DecodeSetSchedParams(length, slot, thread, buffer)
                    : DecodeSetSchedParams(length, thread, buffer);

            default:
                if (Config.Mcs)
                {
                    if (label == (Word)InvocationLabel.TCBSetTimeoutEndpoint)
                    {
                        return ThreadTime.DecodeSetTimeoutEndpoint(slot, thread);
                    }
                }

                return DecodeOther(label, length, thread, call, buffer);
        }
    }

    private static Status DecodeOther(
        Word label, Word length, Ptr<Tcb> thread, bool call, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case (Word)InvocationLabel.TCBBindNotification:
                return DecodeBind(thread);

            case (Word)InvocationLabel.TCBUnbindNotification:
                return DecodeUnbind(thread);

            case (Word)InvocationLabel.TCBSetTLSBase:
                return DecodeSetTlsBase(length, thread, buffer);

            case (Word)InvocationLabel.TCBSetFlags:
                return DecodeSetFlags(length, thread, call, buffer);

            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    // --- Priorities: no higher than the authority, another thread, controls ---

    /// <summary>TCB_SetPriority or TCB_SetMCPriority: a message with one priority and the capability to the authority.</summary>
    private static Status DecodeSetPriority(Word label, Word length, Ptr<Tcb> thread, Ptr<IpcBuffer> buffer)
    {
        if (length < 1 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word priority = Invocation.GetSyscallArg(0, buffer);
        Status status = CheckPriority(priority, Invocation.ExtraCap(0));
        if (status != Status.Ok)
        {
            return status;
        }

        Invocation.Begin();
        if (label == (Word)InvocationLabel.TCBSetPriority)
        {
            if (Config.Mcs)
            {
                ThreadPriority.Set(thread, priority);
            }
            else
            {
                Thread.SetPriority(thread, priority);
            }
        }
        else
        {
            Thread.SetMcPriority(thread, priority);
        }

        return Status.Ok;
    }

    [When(!Config.Mcs)]
    private static Status DecodeSetSchedParams(Word length, Ptr<Tcb> thread, Ptr<IpcBuffer> buffer)
    {
        if (length < 2 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Cap authority = Invocation.ExtraCap(0);
        Word mcPriority = Invocation.GetSyscallArg(0, buffer);
        Word priority = Invocation.GetSyscallArg(1, buffer);
        Status status = CheckPriority(mcPriority, authority);
        if (status != Status.Ok)
        {
            return status;
        }

        status = CheckPriority(priority, authority);
        if (status != Status.Ok)
        {
            return status;
        }

        Invocation.Begin();
        Thread.SetMcPriority(thread, mcPriority);
        Thread.SetPriority(thread, priority);
        return Status.Ok;
    }

    /// <summary>Whether a thread's capability is the authority for this priority.</summary>
    public static Status CheckPriority(Word priority, Cap authority)
    {
        if (authority.Tag != CapTag.Thread)
        {
            return SyscallErrors.InvalidCapability(1);
        }

        Word limit = ThreadCap.From(authority).Object.Ref.MaxControlledPriority;
        return priority > limit ? SyscallErrors.RangeError(0, limit) : Status.Ok;
    }

    // --- Bound notifications ---

    private static Status DecodeBind(Ptr<Tcb> thread)
    {
        if (!Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Cap cap = Invocation.ExtraCap(0);
        if (!thread.Ref.BoundNotification.IsNull || cap.Tag != CapTag.Notification)
        {
            return SyscallErrors.IllegalOperation();
        }

        NotificationCap right = NotificationCap.From(cap);
        Ptr<Notification> notification = right.Object;
        if (!right.CanReceive
            || !notification.Ref.QueueHead.IsNull
            || !notification.Ref.BoundTcb.IsNull)
        {
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        NotificationSignal.Bind(thread, notification);
        return Status.Ok;
    }

    private static Status DecodeUnbind(Ptr<Tcb> thread)
    {
        if (thread.Ref.BoundNotification.IsNull)
        {
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        NotificationSignal.Unbind(thread);
        return Status.Ok;
    }

    // --- TLS and flags ---

    private static Status DecodeSetTlsBase(Word length, Ptr<Tcb> thread, Ptr<IpcBuffer> buffer)
    {
        if (length < 1)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word address = Invocation.GetSyscallArg(0, buffer);
        Invocation.Begin();
        Arch.SetRegister(thread, Arch.TlsBase, address);
        if (thread == KernelState.Core.CurrentThread)
        {
            // Switching to the thread anew brings the value into the machine.
            Scheduler.RescheduleRequired();
        }

        return Status.Ok;
    }

    private static Status DecodeSetFlags(Word length, Ptr<Tcb> thread, bool call, Ptr<IpcBuffer> buffer)
    {
        if (length < 2)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word clear = Invocation.GetSyscallArg(0, buffer);
        Word set = Invocation.GetSyscallArg(1, buffer);
        Invocation.Begin();
        InvokeSetFlags(thread, clear, set, call);
        return Status.Ok;
    }

    private static void InvokeSetFlags(Ptr<Tcb> thread, Word clear, Word set, bool call)
    {
        uint flags = (thread.Ref.Flags & ~(uint)(clear & KnownFlags)) | (uint)(set & KnownFlags);
        thread.Ref.Flags = flags;
        Arch.PostSetFlags(thread);
        Invocation.AnswerWord(call, flags);
    }
}
