// SPDX-License-Identifier: BSD-2-Clause
// Invocations of IRQControl, which creates interrupt handlers, and of IRQHandler, the handler of one interrupt.
// Manual, section "Interrupts".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>IRQControl and IRQHandler.</summary>
public static class IrqInvocation
{
    /// <summary>Invocations of IRQControl. <paramref name="slot"/> holds the IRQControl capability.</summary>
    public static Status DecodeControl(Word label, Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer)
    {
        if (label != (Word)InvocationLabel.IRQIssueIRQHandler)
        {
            return Arch.DecodeIrqControl(label, length, slot, buffer);
        }

        if (length < 3 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word irq = Invocation.GetSyscallArg(0, buffer);
        Status status = Arch.CheckIrq(irq);
        if (status != Status.Ok)
        {
            return status;
        }

        if (IrqTable.IsActive(irq))
        {
            return SyscallErrors.RevokeFirst();
        }

        Word index = Invocation.GetSyscallArg(1, buffer);
        Word depth = Invocation.GetSyscallArg(2, buffer);
        var (found, target) = CSpace.LookupEmptySlot(Invocation.ExtraCap(0), index, depth);
        if (found != Status.Ok)
        {
            return found;
        }

        Invocation.Begin();
        IrqTable.Issue(irq, target, slot);
        return Status.Ok;
    }

    /// <summary>Invocations of IRQHandler.</summary>
    public static Status DecodeHandler(Word label, Word irq)
    {
        switch (label)
        {
            case (Word)InvocationLabel.IRQAckIRQ:
                Invocation.Begin();
                Arch.MaskIrq(false, irq);
                return Status.Ok;

            case (Word)InvocationLabel.IRQSetIRQHandler:
                return DecodeSetNotification(irq);

            case (Word)InvocationLabel.IRQClearIRQHandler:
                Invocation.Begin();
                Deletion.DeleteOne(IrqTable.Slot(irq));
                return Status.Ok;

            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    private static Status DecodeSetNotification(Word irq)
    {
        if (!Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Ptr<Cte> source = Invocation.ExtraSlot(0);
        Cap cap = source.Ref.Cap;
        if (cap.Tag != CapTag.Notification || !NotificationCap.From(cap).CanSend)
        {
            return SyscallErrors.InvalidCapability(0);
        }

        Invocation.Begin();
        SetNotification(irq, cap, source);
        return Status.Ok;
    }

    private static void SetNotification(Word irq, Cap cap, Ptr<Cte> source)
    {
        Deletion.DeleteOne(IrqTable.Slot(irq));
        DerivationTree.Insert(cap, source, IrqTable.Slot(irq));
    }
}
