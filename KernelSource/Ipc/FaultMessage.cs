// SPDX-License-Identifier: BSD-2-Clause
// Fault messages, and the handler's replies. Manual, sections "Faults" and "Exceptions".
//
//   CapFault:        instruction pointer, address, 1 in the receive phase, description of the failed look-up
//   UnknownSyscall:  registers in the order of Arch.SyscallMessageRegister, then the number
//   UserException:   registers in the order of Arch.ExceptionMessageRegister, then number and code
//   Timeout:         the scheduling context's badge, the time it used (MCS: TimeoutMessage)
//   others:          the architecture's
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Writes fault messages and reads the replies to them.</summary>
public static class FaultMessage
{
    /// <summary>The words of a capability fault before the description of the failed look-up.</summary>
    private const uint CapFaultIp = 0;
    private const uint CapFaultAddress = 1;
    private const uint CapFaultInReceivePhase = 2;
    private const uint CapFaultLookup = 3;

    /// <summary>The fault of <paramref name="sender"/> in message registers of the receiver; returns their number.</summary>
    public static Word Set(Ptr<Tcb> sender, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer)
    {
        Fault fault = sender.Ref.Fault;
        if (Config.Mcs)
        {
            if (fault.Type == (Word)FaultType.Timeout)
            {
                return TimeoutMessage.Set(sender, receiver, buffer);
            }
        }

        switch (fault.Type)
        {
            case (Word)FaultType.CapFault:
                Invocation.SetMessageRegister(receiver, buffer, CapFaultIp, Thread.RestartPc(sender));
                Invocation.SetMessageRegister(receiver, buffer, CapFaultAddress, fault.Argument0);
                Invocation.SetMessageRegister(receiver, buffer, CapFaultInReceivePhase, fault.Argument1);
                return SetLookupFailure(receiver, buffer, sender.Ref.LookupFailure, CapFaultLookup);

            case (Word)FaultType.UnknownSyscall:
                return SetUnknownSyscall(sender, receiver, buffer, fault.Argument0);

            case (Word)FaultType.UserException:
                return SetUserException(sender, receiver, buffer, fault);

            default:
                return Arch.SetFaultMessage(sender, receiver, buffer);
        }
    }

    /// <summary>
    /// The description of a failed look-up in message registers from <paramref name="first"/> on; returns the message's
    /// length. Manual, section "Lookup Failure Description".
    /// </summary>
    public static Word SetLookupFailure(
        Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer, LookupFailure failure, Word first)
    {
        Invocation.SetMessageRegister(receiver, buffer, first, (Word)failure.Type);
        switch (failure.Type)
        {
            case LookupFailureType.MissingCapability:
                Invocation.SetMessageRegister(receiver, buffer, first + 1, failure.BitsLeft);
                return IpcTransfer.FittingLength(first + 2, buffer);

            case LookupFailureType.DepthMismatch:
                Invocation.SetMessageRegister(receiver, buffer, first + 1, failure.BitsLeft);
                Invocation.SetMessageRegister(receiver, buffer, first + 2, failure.Found);
                return IpcTransfer.FittingLength(first + 3, buffer);

            case LookupFailureType.GuardMismatch:
                Invocation.SetMessageRegister(receiver, buffer, first + 1, failure.BitsLeft);
                Invocation.SetMessageRegister(receiver, buffer, first + 2, failure.Found);
                Invocation.SetMessageRegister(receiver, buffer, first + 3, failure.GuardSize);
                return IpcTransfer.FittingLength(first + 4, buffer);

            default:
                return IpcTransfer.FittingLength(first + 1, buffer);
        }
    }

    /// <summary>
    /// The reply of a handler (<paramref name="sender"/>) to the fault of <paramref name="receiver"/>: the registers in it
    /// become the thread's. Returns whether the thread continues: for UnknownSyscall and UserException, a label other than 0
    /// means no.
    /// </summary>
    public static bool HandleReply(Ptr<Tcb> sender, Ptr<Tcb> receiver)
    {
        MessageInfo info = IpcTransfer.GetMessageInfo(sender);
        Word type = receiver.Ref.Fault.Type;
        if (Config.Mcs)
        {
            if (type == (Word)FaultType.Timeout)
            {
                TimeoutMessage.TakeRegisters(sender, receiver, info.Length);
                return info.Label == 0;
            }
        }

        switch (type)
        {
            case (Word)FaultType.CapFault:
                return true;

            case (Word)FaultType.UnknownSyscall:
                TakeRegisters(sender, receiver, info.Length, isSyscall: true);
                return info.Label == 0;

            case (Word)FaultType.UserException:
                TakeRegisters(sender, receiver, info.Length, isSyscall: false);
                return info.Label == 0;

            default:
                return Arch.HandleFaultReply(receiver, sender, type);
        }
    }

    private static Word SetUnknownSyscall(Ptr<Tcb> sender, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer, Word number)
    {
        for (Word i = 0; i < Arch.SyscallMessageLength; i++)
        {
            Word value = Arch.GetRegister(sender, Arch.SyscallMessageRegister(i));
            Invocation.SetMessageRegister(receiver, buffer, i, value);
        }

        Invocation.SetMessageRegister(receiver, buffer, Arch.SyscallMessageLength, number);
        return IpcTransfer.FittingLength(Arch.SyscallMessageLength + 1, buffer);
    }

    private static Word SetUserException(Ptr<Tcb> sender, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer, Fault fault)
    {
        for (Word i = 0; i < Arch.ExceptionMessageLength; i++)
        {
            Word value = Arch.GetRegister(sender, Arch.ExceptionMessageRegister(i));
            Invocation.SetMessageRegister(receiver, buffer, i, value);
        }

        Invocation.SetMessageRegister(receiver, buffer, Arch.ExceptionMessageLength, fault.Argument0);
        Invocation.SetMessageRegister(receiver, buffer, Arch.ExceptionMessageLength + 1, fault.Argument1);
        return IpcTransfer.FittingLength(Arch.ExceptionMessageLength + 2, buffer);
    }

    /// <summary>Writes words of the handler's message to the registers that the fault message contained.</summary>
    private static void TakeRegisters(Ptr<Tcb> sender, Ptr<Tcb> receiver, Word length, bool isSyscall)
    {
        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(false, sender);
        Word shown = isSyscall ? Arch.SyscallMessageLength : Arch.ExceptionMessageLength;
        Word sent = IpcTransfer.FittingLength(length, buffer);
        Word count = sent < shown ? sent : shown;
        for (Word i = 0; i < count; i++)
        {
            Loop.Bound(MessageLimits.MaxLength);
            Word value = i < Arch.MessageRegisterCount
                ? Arch.GetRegister(sender, Arch.MessageRegister(i))
                : buffer.Ref.Msg[(int)i];
            Word register = isSyscall ? Arch.SyscallMessageRegister(i) : Arch.ExceptionMessageRegister(i);
            Arch.SetRegister(receiver, register, Arch.SanitiseRegister(register, value));
        }
    }
}
