// SPDX-License-Identifier: BSD-2-Clause
// Interrupts: handlers and their notifications. (RISC-V: the PLIC, whose interrupts software cannot raise.)
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_IRQControl and seL4_IRQHandler.</summary>
public static class IrqCases
{
    private const Word Control = (Word)InitialSlot.IrqControl;

    private const Word MinIrq = 1;

    [Case("seL4_IRQControl_Get", "NoError", "a handler; when it is deleted the interrupt can be had again")]
    public static void GetsAHandler()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word handler = Handler();
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Word copy = Room.Copy(handler);
        Expect.Ok(CNodeCap.Delete(Room.Root(), handler, Room.Depth));
        Expect.Error(IRQControlCap.Get(Control, Irq(), Room.Root(), handler, Room.Depth), Error.RevokeFirst);
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Expect.Ok(IRQControlCap.Get(Control, Irq(), Room.Root(), handler, Room.Depth));
    }

    [Case("seL4_IRQControl_Get", "NoError", "the first and the last interrupt, into a CNode of the case's own")]
    public static void GetsTheEnds()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word cnode = Room.CNode(3);
        Expect.Ok(IRQControlCap.Get(Control, MinIrq, cnode, 1, 3));
        Expect.Ok(IRQControlCap.Get(Control, TimerIrq() - 1, cnode, 2, 3));
    }

    [Case("seL4_CNode_Revoke", "NoError", "IRQControl: all handlers are gone")]
    public static void RevokingTakesHandlers()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word handler = Handler();
        Expect.Ok(CNodeCap.Revoke(Room.Root(), Control, Room.Depth));
        Expect.That(Room.IsEmpty(handler), "the handler is gone");
    }

    [Case("seL4_CNode_Copy", "IllegalOperation", "IRQControl cannot be copied")]
    public static void RefusesToCopyControl() => Expect.Error(
        CNodeCap.Copy(
            Room.Root(), Room.Slot(), Room.Depth, Room.Root(), Control, Room.Depth, Invoke.AllRights()),
        Error.IllegalOperation);

    [Case("seL4_IRQControl_Get", "RevokeFirst", "somebody has a handler of the interrupt, or the kernel; it comes before a wrong destination")]
    public static void RefusesAnActiveInterrupt()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word handler = Handler();
        Expect.Error(IRQControlCap.Get(Control, Irq(), Room.Root(), Room.Slot(), Room.Depth), Error.RevokeFirst);
        Expect.Error(IRQControlCap.Get(Control, Irq(), Room.Root(), handler, Room.Depth), Error.RevokeFirst);
        Expect.Error(IRQControlCap.Get(Control, Irq(), Room.Endpoint(), 0, 0), Error.RevokeFirst);
        Expect.Error(IRQControlCap.Get(Control, TimerIrq(), Room.Root(), Room.Slot(), Room.Depth), Error.RevokeFirst);
    }

    [Case("seL4_IRQControl_Get", "DeleteFirst", "the destination is occupied")]
    public static void RefusesAnOccupiedSlot()
    {
        if (HasInterrupt())
        {
            Expect.Error(IRQControlCap.Get(Control, Irq(), Room.Root(), Room.Endpoint(), Room.Depth), Error.DeleteFirst);
        }
    }

    [Case("seL4_IRQControl_Get", "FailedLookup", "no slot at index and depth, or no CNode to look it up in")]
    public static void RefusesAMissingDestination()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Expect.FailedLookup(
            IRQControlCap.Get(Control, Irq(), Room.Endpoint(), 0, Room.Depth), 0, LookupFailureType.InvalidRoot, 0, 0);
        Expect.FailedLookup(
            IRQControlCap.Get(Control, Irq(), Room.CNode(4), 0, 3), 0, LookupFailureType.DepthMismatch, 3, 4);
    }

    [Case("seL4_IRQControl_Get", "RangeError", "a number that no interrupt has")]
    public static void RefusesOtherNumbers()
    {
        Word slot = Room.Slot();
        Word timer = TimerIrq();
        Expect.RangeError(IRQControlCap.Get(Control, 0, Room.Root(), slot, Room.Depth), MinIrq, timer);
        Expect.RangeError(IRQControlCap.Get(Control, timer + 1, Room.Root(), slot, Room.Depth), MinIrq, timer);
        Expect.RangeError(IRQControlCap.Get(Control, ~(Word)0, Room.Root(), slot, Room.Depth), MinIrq, timer);
    }

    [Case("seL4_IRQControl_Get", "RangeError", "a depth of no bits, or too many")]
    public static void RefusesImpossibleDepths()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word slot = Room.Slot();
        Expect.RangeError(IRQControlCap.Get(Control, Irq(), Room.Root(), slot, 0), 1, Config.WordBits);
        Expect.RangeError(IRQControlCap.Get(Control, Irq(), Room.Root(), slot, 65), 1, Config.WordBits);
    }

    [Case("seL4_IRQControl_Get", "TruncatedMessage", "words or the CNode are missing")]
    public static void RefusesShortMessages()
    {
        Word irq = Irq();
        Ipc.SetCap(0, Room.Root());
        Ipc.SetMr(0, irq);
        Ipc.SetMr(1, Room.Slot());
        Ipc.SetMr(2, Room.Depth);
        Expect.Error(Raw.Call(Control, InvocationLabel.IRQIssueIRQHandler, 1, 2), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, InvocationLabel.IRQIssueIRQHandler, 0, 3), Error.TruncatedMessage);
    }

    [Case("seL4_IRQControl_Get", "IllegalOperation", "another label; another object")]
    public static void RefusesOtherLabels()
    {
        Expect.Error(Raw.Call(Control, InvocationLabel.IRQAckIRQ, 0, 0), Error.IllegalOperation);
        Expect.Error(Raw.Call(Control, InvocationLabel.InvalidInvocation, 0, 0), Error.IllegalOperation);
        Expect.Error(
            IRQControlCap.Get(Room.VSpace(), Irq(), Room.Root(), Room.Slot(), Room.Depth), Error.IllegalOperation);
    }

    [Case("seL4_IRQControl_GetTrigger", "NoError", "whatever the trigger: the PLIC has no choice between edges and levels")]
    public static void GetsAHandlerWithTrigger()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word handler = Room.Slot();
        for (Word trigger = 0; trigger < 3; trigger += 1)
        {
            Expect.Ok(Trigger(Irq(), trigger, Room.Root(), handler, Room.Depth));
            Expect.Ok(IRQHandlerCap.Ack(handler));
            Expect.Ok(CNodeCap.Delete(Room.Root(), handler, Room.Depth));
        }
    }

    [Case("seL4_IRQControl_GetTrigger", "RevokeFirst", "somebody has a handler of the interrupt, or the kernel")]
    public static void RefusesAnActiveInterruptWithTrigger()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word handler = Handler();
        Expect.Error(Trigger(Irq(), 0, Room.Root(), handler, Room.Depth), Error.RevokeFirst);
        Expect.Error(Trigger(TimerIrq(), 1, Room.Root(), Room.Slot(), 0), Error.RevokeFirst);
    }

    [Case("seL4_IRQControl_GetTrigger", "DeleteFirst", "the destination is occupied")]
    public static void RefusesAnOccupiedSlotWithTrigger()
    {
        if (HasInterrupt())
        {
            Expect.Error(Trigger(Irq(), 0, Room.Root(), Room.Endpoint(), Room.Depth), Error.DeleteFirst);
        }
    }

    [Case("seL4_IRQControl_GetTrigger", "FailedLookup", "no CNode to look the destination up in")]
    public static void RefusesAMissingDestinationWithTrigger()
    {
        if (HasInterrupt())
        {
            Expect.FailedLookup(Trigger(Irq(), 0, Room.Endpoint(), 0, Room.Depth), 0, LookupFailureType.InvalidRoot, 0, 0);
        }
    }

    [Case("seL4_IRQControl_GetTrigger", "RangeError", "a number that no interrupt has; a depth of no bits")]
    public static void RefusesOtherNumbersWithTrigger()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word slot = Room.Slot();
        Word timer = TimerIrq();
        Expect.RangeError(Trigger(0, 0, Room.Root(), slot, Room.Depth), MinIrq, timer);
        Expect.RangeError(Trigger(timer + 1, 0, Room.Root(), slot, Room.Depth), MinIrq, timer);
        Expect.RangeError(Trigger(Irq(), 0, Room.Root(), slot, 0), 1, Config.WordBits);
    }

    [Case("seL4_IRQControl_GetTrigger", "TruncatedMessage", "words or the CNode are missing")]
    public static void RefusesShortMessagesWithTrigger()
    {
        Word irq = Irq();
        Ipc.SetCap(0, Room.Root());
        Ipc.SetMr(0, irq);
        Expect.Error(Raw.Call(Control, InvocationLabel.RISCVIRQIssueIRQHandlerTrigger, 1, 3), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, InvocationLabel.RISCVIRQIssueIRQHandlerTrigger, 0, 4), Error.TruncatedMessage);
    }

    [Case("seL4_IRQHandler_SetNotification", "NoError", "a notification; another one takes its place; Clear takes it away")]
    public static void TakesANotification()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word handler = Handler();
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Notification()));
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(Room.Notification(), 5)));
        Expect.Ok(IRQHandlerCap.Clear(handler));
        Expect.Ok(IRQHandlerCap.Clear(handler));
    }

    [Case("seL4_IRQHandler_SetNotification", "InvalidCapability", "no notification, or one that may not be signalled")]
    public static void RefusesOtherNotifications()
    {
        if (!HasInterrupt())
        {
            return;
        }

        Word handler = Handler();
        Expect.InvalidCapability(IRQHandlerCap.SetNotification(handler, Room.Endpoint()), 0);
        Expect.InvalidCapability(
            IRQHandlerCap.SetNotification(handler, Room.CopyWith(Room.Notification(), Space.Rights(true, false))), 0);
        Expect.Ok(IRQHandlerCap.SetNotification(
            handler, Room.CopyWith(Room.Notification(), Space.Rights(false, true))));
    }

    [Case("seL4_IRQHandler_SetNotification", "TruncatedMessage", "the notification is missing")]
    public static void RefusesAMissingNotification()
    {
        if (HasInterrupt())
        {
            Expect.Error(Raw.Call(Handler(), InvocationLabel.IRQSetIRQHandler, 0, 0), Error.TruncatedMessage);
        }
    }

    [Case("seL4_IRQHandler_Ack", "IllegalOperation", "another label")]
    public static void RefusesOtherLabelsOfAHandler()
    {
        if (HasInterrupt())
        {
            Expect.Error(Raw.Call(Handler(), InvocationLabel.IRQIssueIRQHandler, 0, 0), Error.IllegalOperation);
        }
    }

    /// <summary>Whether a device of the board can interrupt at all; the case does not apply if none can.</summary>
    public static bool HasInterrupt()
    {
        if (TimerIrq() > MinIrq)
        {
            return true;
        }

        Suite.DoesNotApply();
        return false;
    }

    /// <summary>An interrupt that the case may have: one that no device of QEMU's virt machine has, or the board's last.</summary>
    public static Word Irq()
    {
        const Word Unused = 77;
        Word last = TimerIrq() - 1;
        return last < Unused ? last : Unused;
    }

    // The kernel's timer counts as the last interrupt; the numbers of devices are below. The kernel says which it is when it refuses a
    // number.
    private static Word TimerIrq()
    {
        Error error = IRQControlCap.Get(Control, ~(Word)0, Room.Root(), 0, Room.Depth);
        return error == Error.RangeError ? Ipc.GetMr(1) : 0;
    }

    private static Error Trigger(Word irq, Word trigger, Word root, Word index, Word depth)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, irq);
        Ipc.SetMr(1, trigger);
        Ipc.SetMr(2, index);
        Ipc.SetMr(3, depth);
        return Raw.Call(Control, InvocationLabel.RISCVIRQIssueIRQHandlerTrigger, 1, 4);
    }

    private static Word Handler()
    {
        Word handler = Room.Slot();
        Expect.Ok(IRQControlCap.Get(Control, Irq(), Room.Root(), handler, Room.Depth));
        return handler;
    }
}
