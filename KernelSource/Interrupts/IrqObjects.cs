// SPDX-License-Identifier: BSD-2-Clause
// Interrupts as objects: the right to make handlers (IRQControl), a handler for one interrupt (IRQHandler), and the table
// that says for each interrupt who gets it. The slot of an interrupt holds the notification that it signals.
// Manual, section "Interrupts".
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Who gets an interrupt.</summary>
public enum IrqState : byte
{
    /// <summary>Nobody: it is masked.</summary>
    Inactive = 0,

    /// <summary>User level, through a notification.</summary>
    Signal = 1,

    /// <summary>The scheduler.</summary>
    Timer = 2,

    /// <summary>The architecture's part of the kernel.</summary>
    Reserved = 3,
}

/// <summary>A state for each interrupt.</summary>
[InlineArray((int)Arch.MaxIrq + 1)]
public struct IrqStates
{
    private IrqState _element;
}

/// <summary>The interrupt table and the invocations of IRQControl and IRQHandler.</summary>
public static class IrqObjects
{
    private static readonly Ptr<Cte> s_slots = StaticMemory.Reserve<Cte>(Arch.MaxIrq + 1, 1 << ObjectSize.SlotBits);
    private static IrqStates s_states;

    /// <summary>All interrupts are inactive and masked.</summary>
    [BootOnly]
    public static void Init()
    {
        for (Word irq = 0; irq <= Arch.MaxIrq; irq++)
        {
            SetState(irq, IrqState.Inactive);
        }
    }

    /// <summary>The kernel itself takes the interrupt: as timer, or for the architecture's part.</summary>
    [BootOnly]
    public static void ReserveForKernel(Word irq, bool isTimer) =>
        SetState(irq, isTimer ? IrqState.Timer : IrqState.Reserved);

    /// <summary>Who gets the interrupt; not above MaxIrq.</summary>
    [Inline]
    public static IrqState GetState(Word irq) => s_states[(int)irq];

    /// <summary>Whether somebody gets the interrupt.</summary>
    public static bool IsActive(Word irq) => GetState(irq) != IrqState.Inactive;

    /// <summary>Changes who gets the interrupt, and masks it if nobody does.</summary>
    public static void SetState(Word irq, IrqState state)
    {
        Contract.Requires(irq <= Arch.MaxIrq);
        s_states[(int)irq] = state;
        Arch.MaskIrq(state == IrqState.Inactive, irq);
    }

    /// <summary>The slot with the notification that the interrupt signals.</summary>
    [Inline]
    public static Ptr<Cte> Slot(Word irq) => s_slots + irq;

    /// <summary>The last handler capability of the interrupt goes away: so does its notification's.</summary>
    public static void DeletingIrqHandler(Word irq) => CapSlots.DeleteOne(Slot(irq));

    /// <summary>The last handler capability of the interrupt is gone.</summary>
    public static void DeletedIrqHandler(Word irq) => SetState(irq, IrqState.Inactive);

    /// <summary>Invocations of IRQControl. <paramref name="slot"/> holds the IRQControl capability.</summary>
    public static Status DecodeIrqControl(Word label, Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer)
    {
        if (label != (Word)InvocationLabel.IRQIssueIRQHandler)
        {
            return Arch.DecodeIrqControl(label, length, slot, buffer);
        }

        Ptr<Cte> root = KernelState.CurrentExtraCaps[0];
        if (length < 3 || root.IsNull)
        {
            return SyscallErrors.Error(Error.TruncatedMessage);
        }

        Word irq = Invocation.GetSyscallArg(0, buffer);
        Status status = Arch.CheckIrq(irq);
        if (status != Status.Ok)
        {
            return status;
        }

        if (IsActive(irq))
        {
            return SyscallErrors.Error(Error.RevokeFirst);
        }

        Word index = Invocation.GetSyscallArg(1, buffer);
        Word depth = Invocation.GetSyscallArg(2, buffer);
        var (found, target) = CSpace.LookupTargetSlot(root.Ref.Cap, index, depth);
        if (found != Status.Ok)
        {
            return found;
        }

        status = CapSlots.EnsureEmptySlot(target);
        if (status != Status.Ok)
        {
            return status;
        }

        Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
        Issue(irq, target, slot);
        return Status.Ok;
    }

    /// <summary>The interrupt goes to user level: a handler capability for it into an empty slot.</summary>
    public static void Issue(Word irq, Ptr<Cte> target, Ptr<Cte> control)
    {
        SetState(irq, IrqState.Signal);
        CapSlots.Insert(IrqHandlerCap.New(irq: irq).ToCap(), control, target);
    }

    /// <summary>Invocations of IRQHandler.</summary>
    public static Status DecodeIrqHandler(Word label, Word irq)
    {
        switch (label)
        {
            case (Word)InvocationLabel.IRQAckIRQ:
                Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
                Arch.MaskIrq(false, irq);
                return Status.Ok;

            case (Word)InvocationLabel.IRQSetIRQHandler:
                return DecodeSetNotification(irq);

            case (Word)InvocationLabel.IRQClearIRQHandler:
                Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
                CapSlots.DeleteOne(Slot(irq));
                return Status.Ok;

            default:
                return SyscallErrors.Error(Error.IllegalOperation);
        }
    }

    private static Status DecodeSetNotification(Word irq)
    {
        Ptr<Cte> source = KernelState.CurrentExtraCaps[0];
        if (source.IsNull)
        {
            return SyscallErrors.Error(Error.TruncatedMessage);
        }

        Cap cap = source.Ref.Cap;
        if (cap.Tag != CapTag.Notification || !NotificationCap.From(cap).CanSend)
        {
            return SyscallErrors.InvalidCapability(0);
        }

        Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
        SetNotification(irq, cap, source);
        return Status.Ok;
    }

    private static void SetNotification(Word irq, Cap cap, Ptr<Cte> source)
    {
        CapSlots.DeleteOne(Slot(irq));
        CapSlots.Insert(cap, source, Slot(irq));
    }
}
