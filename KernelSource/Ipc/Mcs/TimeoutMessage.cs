// SPDX-License-Identifier: BSD-2-Clause
// The message of a timeout fault (MCS), and the handler's reply. Manual, section "Timeout Faults".
//
//   message:  the scheduling context's badge, the microseconds that it used since that was asked last
//   reply:    registers in the order of seL4_UserContext, without those of thread-local storage
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Writes timeout messages and reads the replies to them.</summary>
[When(Config.Mcs)]
public static class TimeoutMessage
{
    private const uint Data = 0;
    private const uint Consumed = 1;

    /// <summary>The fault of <paramref name="sender"/> in message registers of the receiver; returns their number.</summary>
    public static Word Set(Ptr<Tcb> sender, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer)
    {
        Invocation.SetMessageRegister(receiver, buffer, Data, sender.Ref.Fault.Argument0);
        Ptr<SchedContext> context = sender.Ref.SchedContext;
        if (context.IsNull)
        {
            return Consumed;
        }

        ulong time = SchedContexts.TakeConsumed(context);
        Word length = TimeWords.Set(receiver, buffer, Consumed, time);
        return IpcTransfer.FittingLength(length, buffer);
    }

    /// <summary>Writes words of the handler's message to registers of the thread.</summary>
    public static void TakeRegisters(Ptr<Tcb> sender, Ptr<Tcb> receiver, Word length)
    {
        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(false, sender);
        Word sent = IpcTransfer.FittingLength(length, buffer);
        Word count = sent < Arch.TimeoutReplyLength ? sent : Arch.TimeoutReplyLength;
        for (Word i = 0; i < count; i++)
        {
            Loop.Bound(MessageLimits.MaxLength);
            Word value = i < Arch.MessageRegisterCount
                ? Arch.GetRegister(sender, Arch.MessageRegister(i))
                : buffer.Ref.Msg[(int)i];
            Word register = i < Arch.FrameRegisterCount
                ? Arch.FrameRegister(i) : Arch.GpRegister(i - Arch.FrameRegisterCount);
            Arch.SetRegister(receiver, register, Arch.SanitiseRegister(register, value));
        }
    }
}
