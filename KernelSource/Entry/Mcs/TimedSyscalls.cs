// SPDX-License-Identifier: BSD-2-Clause
// The system calls of the MCS kernel. A call of a thread whose time is over does not happen: the thread repeats it when it has time
// again. Receivers name a reply object for their caller; Wait and NBWait have none. Manual, section "System Calls".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Carries out system calls of the current thread.</summary>
[When(Config.Mcs)]
public static class TimedSyscalls
{
    /// <summary>One of the system calls of the API.</summary>
    public static void Handle(Syscall syscall)
    {
        Clock.Stamp();
        if (Budget.CheckOrRestart())
        {
            Perform(syscall);
        }

        Syscalls.FinishEntry();
    }

    private static void Perform(Syscall syscall)
    {
        switch (syscall)
        {
            case Syscall.Send:
                Invoke(Arch.CapRegister, new InvocationMode { Blocking = true, Call = false, First = false });
                break;

            case Syscall.NBSend:
                Invoke(Arch.CapRegister, new InvocationMode { Blocking = false, Call = false, First = false });
                break;

            case Syscall.Call:
                Invoke(Arch.CapRegister, new InvocationMode { Blocking = true, Call = true, First = false });
                break;

            case Syscall.Recv:
                Receive(blocking: true, withReply: true);
                break;

            case Syscall.NBRecv:
                Receive(blocking: false, withReply: true);
                break;

            case Syscall.Wait:
                Receive(blocking: true, withReply: false);
                break;

            case Syscall.NBWait:
                Receive(blocking: false, withReply: false);
                break;

            case Syscall.Yield:
                Budget.Yield();
                break;

            default:
                PerformTwo(syscall);
                break;
        }
    }

    /// <summary>Calls with two phases: a send that does not wait, and a receive that does.</summary>
    private static void PerformTwo(Syscall syscall)
    {
        // NBSendRecv names a capability for each; for the others the send is through the reply object's register.
        Word register = syscall == Syscall.NBSendRecv ? Arch.DestinationRegister : Arch.ReplyRegister;
        if (Invoke(register, new InvocationMode { Blocking = false, Call = false, First = true }) == Status.Ok)
        {
            Receive(blocking: true, withReply: syscall != Syscall.NBSendWait);
        }
    }

    /// <summary>An invocation of the capability that a register names. If it was interrupted, so is this entry.</summary>
    private static Status Invoke(Word register, InvocationMode mode)
    {
        Status status = HandleInvocation(Arch.GetRegister(KernelState.Core.CurrentThread, register), mode);
        if (status == Status.Preempted)
        {
            Budget.CheckInterrupted();
            Interrupts.HandlePending();
        }

        return status;
    }

    /// <summary>Looks up the invoked capability, decodes and performs the invocation, and replies to the caller.</summary>
    private static Status HandleInvocation(Word cptr, InvocationMode mode)
    {
        Ptr<Tcb> thread = KernelState.Core.CurrentThread;
        MessageInfo info = IpcTransfer.GetMessageInfo(thread);
        var (found, slot) = CSpace.LookupSlot(thread, cptr);
        if (found != Status.Ok)
        {
            Faults.SetCapFault(cptr, false);
            Syscalls.FaultIfBlocking(thread, mode.Blocking);
            return Status.Ok;
        }

        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(false, thread);
        if (IpcTransfer.LookupExtraCaps(thread, buffer, info) != Status.Ok)
        {
            Syscalls.FaultIfBlocking(thread, mode.Blocking);
            return Status.Ok;
        }

        Word length = IpcTransfer.FittingLength(info.Length, buffer);
        Status status = TimedDispatch.Decode(info.Label, length, slot, mode, buffer);
        return status == Status.Ok
            ? Syscalls.AnswerSuccess(thread, mode.Call) : Syscalls.AnswerFailure(thread, info.Label, cptr, mode.Call, status);
    }

    /// <summary>Receives from an endpoint or a notification.</summary>
    private static void Receive(bool blocking, bool withReply)
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
            ReceiveFromEndpoint(thread, EndpointCap.From(cap), blocking, withReply);
            return;
        }

        if (cap.Tag == CapTag.Notification && Syscalls.MayWait(thread, NotificationCap.From(cap)))
        {
            NotificationSignal.ReceiveSignal(thread, cap, blocking);
            return;
        }

        Faults.SetMissingCapability();
        Faults.SetCapFault(cptr, true);
        Faults.Handle(thread);
    }

    private static void ReceiveFromEndpoint(Ptr<Tcb> thread, EndpointCap right, bool blocking, bool withReply)
    {
        Ptr<Reply> reply = Ptr<Reply>.Null;
        if (withReply)
        {
            Word cptr = Arch.GetRegister(thread, Arch.ReplyRegister);
            var (status, cap) = CSpace.LookupCap(thread, cptr);
            if (status != Status.Ok || cap.Tag != CapTag.Reply)
            {
                if (status == Status.Ok)
                {
                    Faults.SetMissingCapability();
                }

                Faults.SetCapFault(cptr, true);
                Faults.Handle(thread);
                return;
            }

            reply = ReplyCap.From(cap).Reply;
        }

        DonatingIpc.Receive(thread, right, blocking, reply);
    }
}
