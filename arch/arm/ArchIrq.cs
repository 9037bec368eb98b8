// SPDX-License-Identifier: BSD-2-Clause
// IRQControl invocations that only Arm has: handlers with a trigger mode, and software-generated interrupts.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Arm's part of IRQControl.</summary>
public static class ArchIrq
{
    private const Word SgiCount = 16;

    /// <summary>Whether there is an interrupt with this number.</summary>
    public static Status Check(Word irq) =>
        irq > Platform.MaxIrq ? SyscallErrors.RangeError(0, Platform.MaxIrq) : Status.Ok;

    public static Status DecodeControl(Word label, Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case (Word)InvocationLabel.ARMIRQIssueIRQHandlerTrigger:
                return DecodeTrigger(length, slot, buffer);
            case (Word)InvocationLabel.ARMIRQIssueSGISignal:
                return DecodeSgi(length, slot, buffer);
            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    private static Status DecodeTrigger(Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer)
    {
        if (length < 4 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word irq = Invocation.GetSyscallArg(0, buffer);
        bool edge = Invocation.GetSyscallArg(1, buffer) != 0;
        Word index = Invocation.GetSyscallArg(2, buffer);
        Word depth = Invocation.GetSyscallArg(3, buffer);
        Status status = Check(irq);
        if (status != Status.Ok)
        {
            return status;
        }

        if (IrqTable.IsActive(irq))
        {
            return SyscallErrors.RevokeFirst();
        }

        var (lookup, destination) = CSpace.LookupEmptySlot(Invocation.ExtraCap(0), index, depth);
        if (lookup != Status.Ok)
        {
            return lookup;
        }

        Invocation.Begin();
        IrqController.SetTrigger(irq, edge);
        IrqTable.Issue(irq, destination, slot);
        return Status.Ok;
    }

    private static Status DecodeSgi(Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer)
    {
        if (length < 4 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word irq = Invocation.GetSyscallArg(0, buffer);
        Word target = Invocation.GetSyscallArg(1, buffer);
        Word index = Invocation.GetSyscallArg(2, buffer);
        Word depth = Invocation.GetSyscallArg(3, buffer);
        if (irq >= SgiCount)
        {
            return SyscallErrors.RangeError(0, SgiCount - 1);
        }

        if (!IrqController.IsSgiTarget(target))
        {
            return SyscallErrors.InvalidArgument(1);
        }

        var (status, destination) = CSpace.LookupEmptySlot(Invocation.ExtraCap(0), index, depth);
        if (status != Status.Ok)
        {
            return status;
        }

        Invocation.Begin();
        DerivationTree.Insert(SgiSignalCap.New(irq: irq, target: target).ToCap(), slot, destination);
        return Status.Ok;
    }

    /// <summary>No reserved interrupt but the timer's exists in this configuration.</summary>
    public static void HandleReserved(Word irq)
    {
    }
}
