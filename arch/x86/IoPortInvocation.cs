// SPDX-License-Identifier: BSD-2-Clause
// Invocations of I/O port capabilities: giving out ranges, reading and writing ports.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_X86_IOPortControl, seL4_X86_IOPort.</summary>
public static class IoPortInvocation
{
    public static Status DecodeControl(Word label, Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer)
    {
        if (label != (Word)InvocationLabel.X86IOPortControlIssue)
        {
            return SyscallErrors.IllegalOperation();
        }

        if (length < 4 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word first = Invocation.GetSyscallArg(0, buffer) & 0xffff;
        Word last = Invocation.GetSyscallArg(1, buffer) & 0xffff;
        Word index = Invocation.GetSyscallArg(2, buffer);
        Word depth = Invocation.GetSyscallArg(3, buffer);
        if (last < first)
        {
            return SyscallErrors.InvalidArgument(1);
        }

        if (!IoPorts.AreFree(first, last))
        {
            return SyscallErrors.RevokeFirst();
        }

        var (status, destination) = CSpace.LookupEmptySlot(Invocation.ExtraCap(0), index, depth);
        if (status != Status.Ok)
        {
            return status;
        }

        Invocation.Begin();
        IoPorts.Take(first, last);
        DerivationTree.Insert(IoPortCap.New(first: first, last: last).ToCap(), slot, destination);
        return Status.Ok;
    }

    public static Status Decode(Word label, Word length, IoPortCap cap, bool call, Ptr<IpcBuffer> buffer)
    {
        Word port = Invocation.GetSyscallArg(0, buffer) & 0xffff;
        Word data = Invocation.GetSyscallArg(1, buffer);
        Word bytes = BytesOf(label);
        bool writes = IsWrite(label);
        if (bytes == 0)
        {
            return SyscallErrors.IllegalOperation();
        }

        if (length < (writes ? 2UL : 1))
        {
            return SyscallErrors.TruncatedMessage();
        }

        if (port < cap.First || port + bytes - 1 > cap.Last)
        {
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        if (writes)
        {
            Write((ushort)port, bytes, data);
        }
        else
        {
            Invocation.AnswerWord(call, Read((ushort)port, bytes));
        }

        return Status.Ok;
    }

    private static bool IsWrite(Word label) =>
        label == (Word)InvocationLabel.X86IOPortOut8 || label == (Word)InvocationLabel.X86IOPortOut16
        || label == (Word)InvocationLabel.X86IOPortOut32;

    /// <summary>How many bytes the invocation reads or writes; 0 if it is none.</summary>
    private static Word BytesOf(Word label)
    {
        switch (label)
        {
            case (Word)InvocationLabel.X86IOPortIn8 or (Word)InvocationLabel.X86IOPortOut8:
                return 1;
            case (Word)InvocationLabel.X86IOPortIn16 or (Word)InvocationLabel.X86IOPortOut16:
                return 2;
            case (Word)InvocationLabel.X86IOPortIn32 or (Word)InvocationLabel.X86IOPortOut32:
                return 4;
            default:
                return 0;
        }
    }

    private static Word Read(ushort port, Word bytes)
    {
        switch (bytes)
        {
            case 1:
                return Machine.In8(port);
            case 2:
                return Machine.In16(port);
            default:
                return Machine.In32(port);
        }
    }

    [SubsetException("S4G3035", "the values have the width of the port")]
    private static void Write(ushort port, Word bytes, Word data)
    {
        switch (bytes)
        {
            case 1:
                Machine.Out8(port, (byte)data);
                break;
            case 2:
                Machine.Out16(port, (ushort)data);
                break;
            default:
                Machine.Out32(port, (uint)data);
                break;
        }
    }
}
