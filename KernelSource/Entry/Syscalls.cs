// SPDX-License-Identifier: BSD-2-Clause
// The system calls of the classic kernel, and what the calls of MCS (Mcs/TimedSyscalls.cs) share with them. Every call ends in FinishEntry: the scheduler's decision and the state of the
// thread that then runs. Manual, section "System Calls".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Carries out system calls of the current thread.</summary>
public static class Syscalls
{
    /// <summary>The call with this number, which is negative in the machine's register.</summary>
    public static void HandleNumber(Word number)
    {
        SWord signed = (SWord)number;
        if (signed < 0 && signed >= SyscallNumber.LastApi)
        {
            if (Config.Mcs)
            {
                TimedSyscalls.Handle((Syscall)(int)signed);
            }
            else
            {
                Handle((Syscall)(int)signed);
            }
        }
        else
        {
            HandleUnknown(number);
        }
    }

    /// <summary>One of the system calls of the API.</summary>
    [When(!Config.Mcs)]
    public static void Handle(Syscall syscall)
    {
        switch (syscall)
        {
            case Syscall.Send:
                Invoke(call: false, blocking: true);
                break;

            case Syscall.NBSend:
                Invoke(call: false, blocking: false);
                break;

            case Syscall.Call:
                Invoke(call: true, blocking: true);
                break;

            case Syscall.Recv:
                Receive(blocking: true);
                break;

            case Syscall.Reply:
                Replies.AnswerCaller(KernelState.Core.CurrentThread);
                break;

            case Syscall.ReplyRecv:
                Replies.AnswerCaller(KernelState.Core.CurrentThread);
                Receive(blocking: true);
                break;

            case Syscall.NBRecv:
                Receive(blocking: false);
                break;

            case Syscall.Yield:
                Time.Yield();
                break;

            default:
                throw Contract.Unreachable();
        }

        FinishEntry();
    }

    /// <summary>
    /// A number that is not a call of the API: a debug or benchmark call if the configuration has it, otherwise a fault.
    /// </summary>
    public static void HandleUnknown(Word number)
    {
        Ptr<Tcb> thread = KernelState.Core.CurrentThread;
        if (Config.Printing || Config.DebugBuild)
        {
            if (Debug.TryHandle(thread, (SWord)number))
            {
                return;
            }
        }

        if (Config.EnableBenchmarks)
        {
            if (Benchmark.TryHandle(thread, (SWord)number))
            {
                return;
            }
        }

        if (Config.DangerousCodeInjection)
        {
            if ((SWord)number == (SWord)Syscall.DebugRun)
            {
                Arch.RunInKernel(
                    Arch.GetRegister(thread, Arch.CapRegister), Arch.GetRegister(thread, Arch.MsgInfoRegister));
                return;
            }
        }

        if (Config.SetTlsBaseSelf)
        {
            if ((SWord)number == (SWord)Syscall.SetTLSBase)
            {
                Arch.SetRegister(thread, Arch.TlsBase, Arch.GetRegister(thread, Arch.CapRegister));
                // Switching to the thread anew brings the value into the machine.
                Scheduler.RescheduleRequired();
                FinishEntry();
                return;
            }
        }

        if (Config.Mcs)
        {
            Clock.Stamp();
            if (!Budget.CheckOrRestart())
            {
                FinishEntry();
                return;
            }
        }

        KernelState.CurrentFault.Type = (Word)FaultType.UnknownSyscall;
        KernelState.CurrentFault.Argument0 = number;
        KernelState.CurrentFault.Argument1 = 0;
        KernelState.CurrentFault.Argument2 = 0;
        Faults.Handle(thread);
        FinishEntry();
    }

    /// <summary>The end of every kernel entry: scheduling, and the state of the thread that runs.</summary>
    [Inline]
    public static void FinishEntry()
    {
        if (Config.Mcs)
        {
            TimedScheduler.Schedule();
            Yielding.Complete(KernelState.Core.CurrentThread);
        }
        else
        {
            Scheduler.Schedule();
        }

        Scheduler.ActivateThread();
    }

    /// <summary>Send, NBSend and Call: an invocation of a capability. If it was interrupted, so is this entry.</summary>
    [When(!Config.Mcs)]
    private static void Invoke(bool call, bool blocking)
    {
        Status status = HandleInvocation(call, blocking);
        if (status == Status.Preempted)
        {
            Interrupts.HandlePending();
        }
    }

    /// <summary>Looks up the invoked capability, decodes and performs the invocation, and replies to the caller.</summary>
    [When(!Config.Mcs)]
    private static Status HandleInvocation(bool call, bool blocking)
    {
        Ptr<Tcb> thread = KernelState.Core.CurrentThread;
        MessageInfo info = IpcTransfer.GetMessageInfo(thread);
        Word cptr = Arch.GetRegister(thread, Arch.CapRegister);
        var (found, slot) = CSpace.LookupSlot(thread, cptr);
        if (found != Status.Ok)
        {
            Faults.SetCapFault(cptr, false);
            FaultIfBlocking(thread, blocking);
            return Status.Ok;
        }

        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(false, thread);
        if (IpcTransfer.LookupExtraCaps(thread, buffer, info) != Status.Ok)
        {
            FaultIfBlocking(thread, blocking);
            return Status.Ok;
        }

        Word length = IpcTransfer.FittingLength(info.Length, buffer);
        Status status = Dispatch.Decode(info.Label, length, slot, blocking, call, buffer);
        return status == Status.Ok ? AnswerSuccess(thread, call) : AnswerFailure(thread, info.Label, cptr, call, status);
    }

    /// <summary>The invocation was carried out. A caller that has no answer yet gets one.</summary>
    [Inline]
    public static Status AnswerSuccess(Ptr<Tcb> thread, bool call)
    {
        // A thread that is no longer in state Restart has its reply, or waits, or was suspended by the invocation itself.
        if (thread.Ref.State == ThreadState.Restart)
        {
            if (call)
            {
                EndpointIpc.ReplyFromKernelSuccess(thread);
            }

            Thread.SetState(thread, ThreadState.Running);
        }

        return Status.Ok;
    }

    /// <summary>The invocation failed, or was preempted and is restarted.</summary>
    public static Status AnswerFailure(Ptr<Tcb> thread, Word label, Word cptr, bool call, Status status)
    {
        if (status == Status.Preempted)
        {
            return status;
        }

        Contract.Assert(status == Status.SyscallError);
        if (Config.Printing)
        {
            if (!Arch.IsProbe(label))
            {
                ErrorReport.Write(thread, label, cptr);
            }
        }

        if (call)
        {
            EndpointIpc.ReplyFromKernelError(thread);
            if (Config.InvocationReportErrorIpc)
            {
                ErrorReport.WriteToBuffer(thread, label, cptr);
            }
        }

        return Status.Ok;
    }

    /// <summary>An address that cannot be resolved is a fault for a thread that waits for the operation.</summary>
    public static void FaultIfBlocking(Ptr<Tcb> thread, bool blocking)
    {
        if (blocking)
        {
            Faults.Handle(thread);
        }
    }

    /// <summary>Recv and NBRecv: from an endpoint or a notification.</summary>
    [When(!Config.Mcs)]
    private static void Receive(bool blocking)
    {
        Ptr<Tcb> thread = KernelState.Core.CurrentThread;
        Word cptr = Arch.GetRegister(thread, Arch.CapRegister);
        var (status, cap) = CSpace.LookupCap(thread, cptr);
        if (status != Status.Ok)
        {
            Faults.SetCapFault(cptr, true);
            Faults.Handle(thread);
            return;
        }

        if (cap.Tag == CapTag.Endpoint && EndpointCap.From(cap).CanReceive)
        {
            Replies.Drop(thread);
            EndpointIpc.ReceiveIpc(thread, cap, blocking);
            return;
        }

        if (cap.Tag == CapTag.Notification && MayWait(thread, NotificationCap.From(cap)))
        {
            NotificationSignal.ReceiveSignal(thread, cap, blocking);
            return;
        }

        Faults.SetMissingCapability();
        Faults.SetCapFault(cptr, true);
        Faults.Handle(thread);
    }

    /// <summary>Only the bound thread may wait for a bound notification.</summary>
    public static bool MayWait(Ptr<Tcb> thread, NotificationCap right)
    {
        Ptr<Tcb> bound = right.Object.Ref.BoundTcb;
        return right.CanReceive && (bound.IsNull || bound == thread);
    }
}
