// SPDX-License-Identifier: BSD-2-Clause
// Reading, writing and copying a thread's registers (manual: seL4_TCB_ReadRegisters, WriteRegisters, CopyRegisters). A
// message holds them in the order of seL4_UserContext: first the frame registers, then the others.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Invocations of threads that transfer registers.</summary>
public static class ThreadRegisters
{
    private const uint RegisterCount = Arch.FrameRegisterCount + Arch.GpRegisterCount;

    /// <summary>Bit 0 of the flags of a read or a copy: the source is suspended.</summary>
    private const Word FlagSuspendSource = 1;

    /// <summary>Bit 0 of the flags of a write: the target is resumed.</summary>
    private const Word FlagResume = 1;

    /// <summary>Bits 1 to 3 of the flags of a copy.</summary>
    private const Word FlagCopyResume = 2;
    private const Word FlagCopyFrame = 4;
    private const Word FlagCopyInteger = 8;

    /// <summary>Arguments: flags, count. Results: the registers.</summary>
    public static Status DecodeRead(Word length, Ptr<Tcb> source, bool call, Ptr<IpcBuffer> buffer)
    {
        if (length < 2)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word flags = Invocation.GetSyscallArg(0, buffer);
        Word count = Invocation.GetSyscallArg(1, buffer);
        if (count < 1 || count > RegisterCount)
        {
            return SyscallErrors.RangeError(1, RegisterCount);
        }

        if (source == KernelState.Core.CurrentThread)
        {
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        InvokeRead(source, (flags & FlagSuspendSource) != 0, count, call);
        return Status.Ok;
    }

    /// <summary>Arguments: flags, count, the registers.</summary>
    public static Status DecodeWrite(Word length, Ptr<Tcb> target, Ptr<IpcBuffer> buffer)
    {
        if (length < 2)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word flags = Invocation.GetSyscallArg(0, buffer);
        Word count = Invocation.GetSyscallArg(1, buffer);
        if (length - 2 < count)
        {
            return SyscallErrors.TruncatedMessage();
        }

        if (target == KernelState.Core.CurrentThread)
        {
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        InvokeWrite(target, (flags & FlagResume) != 0, count < RegisterCount ? count : RegisterCount, buffer);
        return Status.Ok;
    }

    /// <summary>Argument: flags. Capability: the source.</summary>
    public static Status DecodeCopy(Word length, Ptr<Tcb> target, Ptr<IpcBuffer> buffer)
    {
        if (length < 1 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word flags = Invocation.GetSyscallArg(0, buffer);
        Cap cap = Invocation.ExtraCap(0);
        if (cap.Tag != CapTag.Thread)
        {
            return SyscallErrors.InvalidCapability(1);
        }

        Invocation.Begin();
        InvokeCopy(target, ThreadCap.From(cap).Object, flags);
        return Status.Ok;
    }

    private static void InvokeRead(Ptr<Tcb> source, bool suspend, Word count, bool call)
    {
        if (suspend)
        {
            ThreadControl.Suspend(source);
        }

        if (!call)
        {
            return;
        }

        Ptr<Tcb> caller = KernelState.Core.CurrentThread;
        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(true, caller);
        for (Word i = 0; i < count; i++)
        {
            Loop.Bound(RegisterCount);
            Invocation.SetMessageRegister(caller, buffer, i, Arch.GetRegister(source, UserRegister(i)));
        }

        Invocation.Answer(IpcTransfer.FittingLength(count, buffer));
    }

    private static void InvokeWrite(Ptr<Tcb> target, bool resume, Word count, Ptr<IpcBuffer> buffer)
    {
        for (Word i = 0; i < count; i++)
        {
            Loop.Bound(RegisterCount);
            Word register = UserRegister(i);
            Word value = Invocation.GetSyscallArg(i + 2, buffer);
            Arch.SetRegister(target, register, Arch.SanitiseRegister(register, value));
        }

        Arch.SetRegister(target, Arch.NextIp, Thread.RestartPc(target));
        Arch.PostModifyRegisters(target);
        if (resume)
        {
            ThreadControl.Restart(target);
        }
    }

    private static void InvokeCopy(Ptr<Tcb> target, Ptr<Tcb> source, Word flags)
    {
        if ((flags & FlagSuspendSource) != 0)
        {
            ThreadControl.Suspend(source);
        }

        if ((flags & FlagCopyResume) != 0)
        {
            ThreadControl.Restart(target);
        }

        if ((flags & FlagCopyFrame) != 0)
        {
            for (Word i = 0; i < Arch.FrameRegisterCount; i++)
            {
                Word register = Arch.FrameRegister(i);
                Arch.SetRegister(target, register, Arch.GetRegister(source, register));
            }

            Arch.SetRegister(target, Arch.NextIp, Thread.RestartPc(target));
        }

        if ((flags & FlagCopyInteger) != 0)
        {
            for (Word i = 0; i < Arch.GpRegisterCount; i++)
            {
                Word register = Arch.GpRegister(i);
                Arch.SetRegister(target, register, Arch.GetRegister(source, register));
            }
        }

        Arch.PostModifyRegisters(target);
        if (target == KernelState.Core.CurrentThread)
        {
            // Switching to the thread anew brings the values into the machine.
            Scheduler.RescheduleRequired();
        }
    }

    /// <summary>Register i of seL4_UserContext.</summary>
    private static Word UserRegister(Word i) =>
        i < Arch.FrameRegisterCount ? Arch.FrameRegister(i) : Arch.GpRegister(i - Arch.FrameRegisterCount);
}
