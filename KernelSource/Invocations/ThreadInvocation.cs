// SPDX-License-Identifier: BSD-2-Clause
// Invocations of a thread's capability (manual: seL4_TCB_*), but for those that transfer registers (ThreadRegisters.cs) or
// give the thread its capability and address space (ThreadSpaces.cs).
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Decodes and carries out invocations of threads.</summary>
public static class ThreadInvocation
{
    /// <summary>seL4_TCBFlag_MASK: the flags that this kernel knows.</summary>
    private const uint KnownFlags = Arch.HasFpu ? FlagFpuDisabled : 0;

    /// <summary>seL4_TCBFlag_fpuDisabled: the thread faults when it uses the FPU.</summary>
    public const uint FlagFpuDisabled = 1;

    /// <summary>Checks the invocation and carries it out.</summary>
    /// <param name="cap">The invoked capability, in <paramref name="slot"/>.</param>
    /// <param name="call">Whether the caller waits for results.</param>
    public static Status Decode(
        Word label, Word length, Cap cap, Ptr<Cte> slot, bool call, Ptr<IpcBuffer> buffer)
    {
        Ptr<Tcb> thread = ThreadCap.From(cap).Object;
        switch (label)
        {
            case (Word)InvocationLabel.TCBReadRegisters:
                return ThreadRegisters.DecodeRead(thread, length, call, buffer);

            case (Word)InvocationLabel.TCBWriteRegisters:
                return ThreadRegisters.DecodeWrite(thread, length, buffer);

            case (Word)InvocationLabel.TCBCopyRegisters:
                return ThreadRegisters.DecodeCopy(thread, length, buffer);

            case (Word)InvocationLabel.TCBSuspend:
                Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
                ThreadControl.Suspend(thread);
                return Status.Ok;

            case (Word)InvocationLabel.TCBResume:
                Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
                ThreadControl.Restart(thread);
                return Status.Ok;

            case (Word)InvocationLabel.TCBConfigure:
                return ThreadSpaces.DecodeConfigure(thread, slot, length, buffer);

            case (Word)InvocationLabel.TCBSetSpace:
                return ThreadSpaces.DecodeSetSpace(thread, slot, length, buffer);

            case (Word)InvocationLabel.TCBSetIPCBuffer:
                return ThreadSpaces.DecodeSetIpcBuffer(thread, slot, length, buffer);

            case (Word)InvocationLabel.TCBSetPriority:
                return DecodeSetPriority(thread, length, buffer);

            case (Word)InvocationLabel.TCBSetMCPriority:
                return DecodeSetMcPriority(thread, length, buffer);

            case (Word)InvocationLabel.TCBSetSchedParams:
                return DecodeSetSchedParams(thread, length, buffer);

            default:
                return DecodeOther(thread, label, length, call, buffer);
        }
    }

    private static Status DecodeOther(
        Ptr<Tcb> thread, Word label, Word length, bool call, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case (Word)InvocationLabel.TCBBindNotification:
                return DecodeBind(thread);

            case (Word)InvocationLabel.TCBUnbindNotification:
                return DecodeUnbind(thread);

            case (Word)InvocationLabel.TCBSetTLSBase:
                return DecodeSetTlsBase(thread, length, buffer);

            case (Word)InvocationLabel.TCBSetFlags:
                return DecodeSetFlags(thread, length, call, buffer);

            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    // --- Priorities: no higher than the authority, another thread, controls ---

    private static Status DecodeSetPriority(Ptr<Tcb> thread, Word length, Ptr<IpcBuffer> buffer)
    {
        if (length < 1 || KernelState.CurrentExtraCaps[0].IsNull)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word priority = Invocation.GetSyscallArg(0, buffer);
        Status status = CheckPriority(priority, KernelState.CurrentExtraCaps[0].Ref.Cap);
        if (status != Status.Ok)
        {
            return status;
        }

        Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
        Thread.SetPriority(thread, priority);
        return Status.Ok;
    }

    private static Status DecodeSetMcPriority(Ptr<Tcb> thread, Word length, Ptr<IpcBuffer> buffer)
    {
        if (length < 1 || KernelState.CurrentExtraCaps[0].IsNull)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word priority = Invocation.GetSyscallArg(0, buffer);
        Status status = CheckPriority(priority, KernelState.CurrentExtraCaps[0].Ref.Cap);
        if (status != Status.Ok)
        {
            return status;
        }

        Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
        Thread.SetMcPriority(thread, priority);
        return Status.Ok;
    }

    private static Status DecodeSetSchedParams(Ptr<Tcb> thread, Word length, Ptr<IpcBuffer> buffer)
    {
        if (length < 2 || KernelState.CurrentExtraCaps[0].IsNull)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Cap authority = KernelState.CurrentExtraCaps[0].Ref.Cap;
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

        Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
        Thread.SetMcPriority(thread, mcPriority);
        Thread.SetPriority(thread, priority);
        return Status.Ok;
    }

    private static Status CheckPriority(Word priority, Cap authority)
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
        Ptr<Cte> slot = KernelState.CurrentExtraCaps[0];
        if (slot.IsNull)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Cap cap = slot.Ref.Cap;
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

        Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
        NotificationSignal.Bind(thread, notification);
        return Status.Ok;
    }

    private static Status DecodeUnbind(Ptr<Tcb> thread)
    {
        if (thread.Ref.BoundNotification.IsNull)
        {
            return SyscallErrors.IllegalOperation();
        }

        Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
        NotificationSignal.Unbind(thread);
        return Status.Ok;
    }

    // --- TLS and flags ---

    private static Status DecodeSetTlsBase(Ptr<Tcb> thread, Word length, Ptr<IpcBuffer> buffer)
    {
        if (length < 1)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word address = Invocation.GetSyscallArg(0, buffer);
        Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
        Arch.SetRegister(thread, Arch.TlsBase, address);
        if (thread == KernelState.CurrentThread)
        {
            // Switching to the thread anew brings the value into the machine.
            Scheduler.RescheduleRequired();
        }

        return Status.Ok;
    }

    private static Status DecodeSetFlags(Ptr<Tcb> thread, Word length, bool call, Ptr<IpcBuffer> buffer)
    {
        if (length < 2)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word clear = Invocation.GetSyscallArg(0, buffer);
        Word set = Invocation.GetSyscallArg(1, buffer);
        Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
        InvokeSetFlags(thread, clear, set, call);
        return Status.Ok;
    }

    private static void InvokeSetFlags(Ptr<Tcb> thread, Word clear, Word set, bool call)
    {
        Ptr<Tcb> caller = KernelState.CurrentThread;
        uint flags = (thread.Ref.Flags & ~(uint)(clear & KnownFlags)) | (uint)(set & KnownFlags);
        thread.Ref.Flags = flags;
        Arch.PostSetFlags(thread);
        if (call)
        {
            Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(true, caller);
            Arch.SetRegister(caller, Arch.BadgeRegister, 0);
            Invocation.SetMessageRegister(caller, buffer, 0, flags);
            IpcTransfer.SetMessageInfo(caller, 0, 1);
        }

        Thread.SetState(caller, ThreadState.Running);
    }
}
