// SPDX-License-Identifier: BSD-2-Clause
// Message transfer between threads: message registers, capabilities, message info, badge.
//
// Manual, chapter "Message Passing (IPC)". The first words of a message are in machine registers, the others in the IPC
// buffers; without a buffer a message is truncated to the words in registers.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Transfers messages.</summary>
public static class IpcTransfer
{
    /// <summary>The message info in a thread's register; a length beyond the limit counts as the limit.</summary>
    [Inline]
    public static MessageInfo GetMessageInfo(Ptr<Tcb> thread) =>
        InfoFromWord(Arch.GetRegister(thread, Arch.MsgInfoRegister));

    /// <summary>A word as message info; a length beyond the limit counts as the limit.</summary>
    [Inline]
    public static MessageInfo InfoFromWord(Word word)
    {
        MessageInfo info = new MessageInfo { W0 = word };
        if (info.Length > MessageLimits.MaxLength)
        {
            info.Length = MessageLimits.MaxLength;
        }

        return info;
    }

    /// <summary>Writes message info without capabilities to a thread's register.</summary>
    public static void SetMessageInfo(Ptr<Tcb> thread, Word label, Word length)
    {
        MessageInfo info = MessageInfo.New(label: label, capsUnwrapped: 0, extraCaps: 0, length: length);
        Arch.SetRegister(thread, Arch.MsgInfoRegister, info.W0);
    }

    /// <summary>The number of message words, of <paramref name="length"/>, that a receiver with this buffer gets.</summary>
    public static Word FittingLength(Word length, Ptr<IpcBuffer> buffer) =>
        buffer.IsNull && length > Arch.MessageRegisterCount ? Arch.MessageRegisterCount : length;

    /// <summary>
    /// Transfers the message of a sender to a receiver: its fault if it has one, otherwise the contents of its registers and buffer.
    /// </summary>
    /// <param name="endpoint">The endpoint between them, null for a reply: capabilities to it arrive as badges.</param>
    /// <param name="grant">Whether capabilities are transferred with the message.</param>
    public static void DoIpcTransfer(
        Ptr<Tcb> sender, Ptr<Endpoint> endpoint, Word badge, bool grant, Ptr<Tcb> receiver)
    {
        Ptr<IpcBuffer> receiveBuffer = Arch.LookupIpcBuffer(true, receiver);
        if (sender.Ref.Fault.Type == (Word)FaultType.NullFault)
        {
            TransferMessage(sender, endpoint, badge, grant, receiver, receiveBuffer);
        }
        else
        {
            Word length = FaultMessage.Set(sender, receiver, receiveBuffer);
            SetMessageInfo(receiver, sender.Ref.Fault.Type, length);
            Arch.SetRegister(receiver, Arch.BadgeRegister, badge);
        }
    }

    /// <summary>Copies message words; returns the number of words copied.</summary>
    public static Word CopyMessageRegisters(
        Ptr<Tcb> sender, Ptr<IpcBuffer> sendBuffer, Ptr<Tcb> receiver, Ptr<IpcBuffer> receiveBuffer, Word length)
    {
        Contract.Requires(length <= MessageLimits.MaxLength);
        Word inRegisters = length < Arch.MessageRegisterCount ? length : Arch.MessageRegisterCount;
        for (Word i = 0; i < inRegisters; i++)
        {
            Loop.Bound(Arch.MessageRegisterCount);
            Word register = Arch.MessageRegister(i);
            Arch.SetRegister(receiver, register, Arch.GetRegister(sender, register));
        }

        if (length <= Arch.MessageRegisterCount || sendBuffer.IsNull || receiveBuffer.IsNull)
        {
            return inRegisters;
        }

        for (Word i = Arch.MessageRegisterCount; i < length; i++)
        {
            Loop.Bound(MessageLimits.MaxLength);
            receiveBuffer.Ref.Msg[(int)i] = sendBuffer.Ref.Msg[(int)i];
        }

        return length;
    }

    /// <summary>
    /// Finds the slots of the capabilities that go with a message, into <see cref="KernelState.CurrentExtraCaps"/>. If one
    /// cannot be found: status Fault, with <see cref="KernelState.CurrentFault"/> a capability fault.
    /// </summary>
    [Inline]
    public static Status LookupExtraCaps(Ptr<Tcb> thread, Ptr<IpcBuffer> buffer, MessageInfo info)
    {
        Word count = info.ExtraCaps;
        if (count == 0 || buffer.IsNull)
        {
            KernelState.CurrentExtraCaps[0] = Ptr<Cte>.Null;
            return Status.Ok;
        }

        return LookupListedCaps(thread, buffer, count);
    }

    private static void TransferMessage(
        Ptr<Tcb> sender,
        Ptr<Endpoint> endpoint,
        Word badge,
        bool grant,
        Ptr<Tcb> receiver,
        Ptr<IpcBuffer> receiveBuffer)
    {
        Ptr<IpcBuffer> sendBuffer = Arch.LookupIpcBuffer(false, sender);
        MessageInfo info = GetMessageInfo(sender);
        bool withCaps = grant && info.ExtraCaps != 0;
        if (withCaps && LookupExtraCaps(sender, sendBuffer, info) != Status.Ok)
        {
            withCaps = false;
        }

        Word length = CopyMessageRegisters(sender, sendBuffer, receiver, receiveBuffer, info.Length);
        info.ExtraCaps = 0;
        info.CapsUnwrapped = 0;
        if (withCaps && !receiveBuffer.IsNull)
        {
            info = TransferCaps(info, endpoint, receiver, receiveBuffer);
        }

        info.Length = length;
        Arch.SetRegister(receiver, Arch.MsgInfoRegister, info.W0);
        Arch.SetRegister(receiver, Arch.BadgeRegister, badge);
    }

    /// <summary>
    /// Transfers the capabilities in <see cref="KernelState.CurrentExtraCaps"/>. One to the endpoint itself is
    /// "unwrapped": its badge arrives. The first other one goes into the receiver's slot. A further one, or one that may not
    /// be copied, ends the list. Manual, section "Capability transfer".
    /// </summary>
    private static MessageInfo TransferCaps(
        MessageInfo info, Ptr<Endpoint> endpoint, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer)
    {
        MessageInfo result = info;
        Ptr<Cte> target = ReceiveSlot(receiver, buffer);
        Word done = 0;
        while (done < MessageLimits.MaxExtraCaps)
        {
            Loop.Bound(MessageLimits.MaxExtraCaps);
            Ptr<Cte> slot = KernelState.CurrentExtraCaps[(int)done];
            if (slot.IsNull)
            {
                break;
            }

            Cap cap = slot.Ref.Cap;
            if (IsSameEndpoint(cap, endpoint))
            {
                buffer.Ref.CapsOrBadges[(int)done] = EndpointCap.From(cap).Badge;
                result.CapsUnwrapped = result.CapsUnwrapped | Bits.Bit(done);
            }
            else
            {
                if (target.IsNull)
                {
                    break;
                }

                var (status, derived) = CapOps.Derive(slot, cap);
                if (status != Status.Ok || derived.Tag == CapTag.Null)
                {
                    break;
                }

                DerivationTree.Insert(derived, slot, target);
                target = Ptr<Cte>.Null;
            }

            done++;
        }

        result.ExtraCaps = done;
        return result;
    }

    private static bool IsSameEndpoint(Cap cap, Ptr<Endpoint> endpoint)
    {
        if (cap.Tag != CapTag.Endpoint)
        {
            return false;
        }

        return !endpoint.IsNull && EndpointCap.From(cap).Object == endpoint;
    }

    /// <summary>The empty slot that the receiver named in its buffer, or null.</summary>
    private static Ptr<Cte> ReceiveSlot(Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer)
    {
        var (status, root) = CSpace.LookupCap(receiver, buffer.Ref.ReceiveCNode);
        if (status != Status.Ok)
        {
            return Ptr<Cte>.Null;
        }

        Word index = buffer.Ref.ReceiveIndex;
        Word depth = buffer.Ref.ReceiveDepth;
        var (found, slot) = CSpace.LookupTargetSlot(root, index, depth);
        if (found != Status.Ok || slot.Ref.Cap.Tag != CapTag.Null)
        {
            return Ptr<Cte>.Null;
        }

        return slot;
    }

    private static Status LookupListedCaps(Ptr<Tcb> thread, Ptr<IpcBuffer> buffer, Word count)
    {
        Contract.Requires(count <= MessageLimits.MaxExtraCaps);
        for (Word i = 0; i < count; i++)
        {
            Loop.Bound(MessageLimits.MaxExtraCaps);
            Word cptr = buffer.Ref.CapsOrBadges[(int)i];
            var (status, slot) = CSpace.LookupSlot(thread, cptr);
            if (status != Status.Ok)
            {
                Faults.SetCapFault(cptr, false);
                return Status.Fault;
            }

            KernelState.CurrentExtraCaps[(int)i] = slot;
        }

        if (count < MessageLimits.MaxExtraCaps)
        {
            KernelState.CurrentExtraCaps[(int)count] = Ptr<Cte>.Null;
        }

        return Status.Ok;
    }
}
