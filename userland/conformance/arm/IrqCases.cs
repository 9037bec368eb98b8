// SPDX-License-Identifier: BSD-2-Clause
// Interrupts: handlers, triggers, and software-generated interrupts, with which a program interrupts itself. (Arm)
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_IRQControl, seL4_IRQHandler and SGI capabilities.</summary>
public static class IrqCases
{
    private const Word Control = (Word)InitialSlot.IrqControl;

    // A shared interrupt that no device of the board has, the kernel's timer, and the last number there is.
    private const Word Irq = 123;
    private const Word TimerIrq = 27;
    private const Word MaxIrq = 159;

    private const Word Sgi = 5;
    private const Word SgiCount = 16;
    private const Word Badge = 0x600d;

    // What addresses no core, whichever version of the interrupt controller there is.
    private const Word NoTarget = (Word)1 << 60;

    [Case("seL4_IRQControl_Get", "NoError", "a handler; when it is deleted the interrupt can be had again")]
    public static void GetsAHandler()
    {
        Word handler = Room.Slot();
        Expect.Ok(IRQControlCap.Get(Control, Irq, Room.Root(), handler, Room.Depth));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Word copy = Room.Copy(handler);
        Expect.Ok(CNodeCap.Delete(Room.Root(), handler, Room.Depth));
        Expect.Error(IRQControlCap.Get(Control, Irq, Room.Root(), handler, Room.Depth), Error.RevokeFirst);
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Expect.Ok(IRQControlCap.Get(Control, Irq, Room.Root(), handler, Room.Depth));
    }

    [Case("seL4_IRQControl_Get", "NoError", "the first and the last interrupt, into a CNode of the case's own")]
    public static void GetsTheEnds()
    {
        Word cnode = Room.CNode(3);
        Expect.Ok(IRQControlCap.Get(Control, 0, cnode, 1, 3));
        Expect.Ok(IRQControlCap.Get(Control, MaxIrq, cnode, 2, 3));
        Word slot = Room.Slot();
        Expect.Ok(CNodeCap.Move(Room.Root(), slot, Room.Depth, cnode, 2, 3));
        Expect.Ok(IRQHandlerCap.Ack(slot));
    }

    [Case("seL4_CNode_Revoke", "NoError", "IRQControl: all handlers and SGI capabilities are gone")]
    public static void RevokingTakesHandlers()
    {
        Word slots = Room.Slots(3);
        Expect.Ok(IRQControlCap.Get(Control, Irq, Room.Root(), slots, Room.Depth));
        Expect.Ok(IRQControlCap.IssueSGISignal(Control, Sgi, 0, Room.Root(), slots + 1, Room.Depth));
        Expect.Ok(CNodeCap.Revoke(Room.Root(), Control, Room.Depth));
        Expect.That(Room.IsEmpty(slots), "the handler is gone");
        Expect.That(Room.IsEmpty(slots + 1), "the SGI capability is gone");
        Expect.Ok(IRQControlCap.Get(Control, Irq, Room.Root(), slots + 2, Room.Depth));
    }

    [Case("seL4_CNode_Copy", "IllegalOperation", "IRQControl cannot be copied")]
    public static void RefusesToCopyControl() => Expect.Error(
        CNodeCap.Copy(
            Room.Root(), Room.Slot(), Room.Depth, Room.Root(), Control, Room.Depth, Invoke.AllRights()),
        Error.IllegalOperation);

    [Case("seL4_IRQControl_Get", "RevokeFirst", "somebody has a handler of the interrupt, or the kernel")]
    public static void RefusesAnActiveInterrupt() => IsActive(InvocationLabel.IRQIssueIRQHandler);

    [Case(
        "seL4_IRQControl_GetTrigger", "RevokeFirst",
        "somebody has a handler of the interrupt, or the kernel")]
    public static void RefusesAnActiveInterruptWithTrigger() => IsActive(InvocationLabel.ARMIRQIssueIRQHandlerTrigger);

    [Case("seL4_IRQControl_Get", "DeleteFirst", "the destination is occupied")]
    public static void RefusesAnOccupiedSlot() => IsOccupied(InvocationLabel.IRQIssueIRQHandler);

    [Case("seL4_IRQControl_GetTrigger", "DeleteFirst", "the destination is occupied")]
    public static void RefusesAnOccupiedSlotWithTrigger() => IsOccupied(InvocationLabel.ARMIRQIssueIRQHandlerTrigger);

    [Case("seL4_IRQControl_IssueSGISignal", "DeleteFirst", "the destination is occupied")]
    public static void RefusesAnOccupiedSlotForAnSgi() => IsOccupied(InvocationLabel.ARMIRQIssueSGISignal);

    [Case("seL4_IRQControl_Get", "FailedLookup", "no slot at index and depth, or no CNode to look it up in")]
    public static void RefusesAMissingDestination() => IsMissing(InvocationLabel.IRQIssueIRQHandler);

    [Case(
        "seL4_IRQControl_GetTrigger", "FailedLookup",
        "no slot at index and depth, or no CNode to look it up in")]
    public static void RefusesAMissingDestinationWithTrigger() => IsMissing(InvocationLabel.ARMIRQIssueIRQHandlerTrigger);

    [Case(
        "seL4_IRQControl_IssueSGISignal", "FailedLookup",
        "no slot at index and depth, or no CNode to look it up in")]
    public static void RefusesAMissingDestinationForAnSgi() => IsMissing(InvocationLabel.ARMIRQIssueSGISignal);

    [Case(
        "seL4_IRQControl_Get", "RangeError",
        "a number that no interrupt has; a depth of no bits, or too many")]
    public static void RefusesOtherNumbers() => IsOutOfRange(InvocationLabel.IRQIssueIRQHandler, MaxIrq);

    [Case(
        "seL4_IRQControl_GetTrigger", "RangeError",
        "a number that no interrupt has; a depth of no bits, or too many")]
    public static void RefusesOtherNumbersWithTrigger() =>
        IsOutOfRange(InvocationLabel.ARMIRQIssueIRQHandlerTrigger, MaxIrq);

    [Case(
        "seL4_IRQControl_IssueSGISignal", "RangeError",
        "a number that no SGI has; a depth of no bits, or too many")]
    public static void RefusesOtherSgis() => IsOutOfRange(InvocationLabel.ARMIRQIssueSGISignal, SgiCount - 1);

    [Case("seL4_IRQControl_Get", "TruncatedMessage", "words or the CNode are missing")]
    public static void RefusesShortMessages() => IsShort(InvocationLabel.IRQIssueIRQHandler, 3);

    [Case("seL4_IRQControl_GetTrigger", "TruncatedMessage", "words or the CNode are missing")]
    public static void RefusesShortMessagesWithTrigger() => IsShort(InvocationLabel.ARMIRQIssueIRQHandlerTrigger, 4);

    [Case("seL4_IRQControl_IssueSGISignal", "TruncatedMessage", "words or the CNode are missing")]
    public static void RefusesShortMessagesForAnSgi() => IsShort(InvocationLabel.ARMIRQIssueSGISignal, 4);

    [Case("seL4_IRQControl_Get", "IllegalOperation", "another label; another object")]
    public static void RefusesOtherLabels()
    {
        Expect.Error(Raw.Call(Control, InvocationLabel.IRQAckIRQ, 0, 0), Error.IllegalOperation);
        Expect.Error(Raw.Call(Control, InvocationLabel.InvalidInvocation, 0, 0), Error.IllegalOperation);
        Expect.Error(
            IRQControlCap.Get(Room.VSpace(), Irq, Room.Root(), Room.Slot(), Room.Depth), Error.IllegalOperation);
    }

    [Case("seL4_IRQControl_GetTrigger", "IllegalOperation", "another object")]
    public static void RefusesOtherObjects() => Expect.Error(
        IRQControlCap.GetTrigger(Room.VSpace(), Irq, 1, Room.Root(), Room.Slot(), Room.Depth), Error.IllegalOperation);

    [Case("seL4_IRQControl_IssueSGISignal", "IllegalOperation", "another object")]
    public static void RefusesOtherObjectsForAnSgi() => Expect.Error(
        IRQControlCap.IssueSGISignal(Room.VSpace(), Sgi, 0, Room.Root(), Room.Slot(), Room.Depth),
        Error.IllegalOperation);

    [Case("seL4_IRQControl_Get", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlot() => Expect.InvalidCapability(
        IRQControlCap.Get(Room.Slot(), Irq, Room.Root(), Room.Slot(), Room.Depth), 0);

    [Case("seL4_IRQControl_GetTrigger", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlotWithTrigger() => Expect.InvalidCapability(
        IRQControlCap.GetTrigger(Room.Slot(), Irq, 1, Room.Root(), Room.Slot(), Room.Depth), 0);

    [Case("seL4_IRQControl_IssueSGISignal", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlotForAnSgi() => Expect.InvalidCapability(
        IRQControlCap.IssueSGISignal(Room.Slot(), Sgi, 0, Room.Root(), Room.Slot(), Room.Depth), 0);

    [Case("seL4_IRQControl_GetTrigger", "NoError", "level- and edge-triggered; any number but 0 is edge")]
    public static void GetsAHandlerWithTrigger()
    {
        Word handler = Room.Slot();
        for (Word trigger = 0; trigger < 4; trigger += 1)
        {
            Expect.Ok(IRQControlCap.GetTrigger(Control, Irq, trigger, Room.Root(), handler, Room.Depth));
            Expect.Ok(IRQHandlerCap.Ack(handler));
            Expect.Ok(CNodeCap.Delete(Room.Root(), handler, Room.Depth));
        }
    }

    [Case(
        "seL4_IRQControl_GetTrigger", "NoError",
        "private interrupts of the core, and software-generated ones")]
    public static void GetsPrivateInterruptsWithTrigger()
    {
        Word handlers = Room.Slots(2);
        Expect.Ok(IRQControlCap.GetTrigger(Control, 20, 1, Room.Root(), handlers, Room.Depth));
        Expect.Ok(IRQControlCap.GetTrigger(Control, Sgi, 1, Room.Root(), handlers + 1, Room.Depth));
    }

    [Case(
        "seL4_IRQHandler_SetNotification", "NoError",
        "the interrupt signals it, with its badge, each time after Ack")]
    public static void Signals()
    {
        Word notification = Room.Notification();
        Word handler = SgiHandler();
        Word sgi = SgiSignal();
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(notification, Badge)));
        Expect.Equal(Inbox.Poll(notification), 0, "no signal yet");
        for (Word i = 0; i < 3; i += 1)
        {
            Expect.Ok(IRQHandlerCap.Ack(handler));
            Ipc.Signal(sgi);
            Expect.Equal(Inbox.Poll(notification), Badge, "the badge of the signal");
            Expect.Equal(Inbox.Poll(notification), 0, "no second signal");
        }
    }

    [Case("seL4_IRQHandler_SetNotification", "NoError", "a thread that waits goes on")]
    public static void WakesAThread()
    {
        Word notification = Room.Notification();
        Word handler = SgiHandler();
        Word sgi = SgiSignal();
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(notification, Badge)));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "it waits");
        Ipc.Signal(sgi);
        Expect.Equal(Workers.Done(0), 1, "it goes on");
        Expect.Equal(Workers.Badge(0), Badge, "the badge that it received");
    }

    [Case("seL4_IRQHandler_SetNotification", "NoError", "another notification takes the place of the first")]
    public static void ReplacesTheNotification()
    {
        Word first = Room.Notification();
        Word second = Room.Notification();
        Word handler = SgiHandler();
        Word sgi = SgiSignal();
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(first, 1)));
        Expect.Ok(IRQHandlerCap.SetNotification(Room.Copy(handler), Room.Badged(second, 2)));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Ipc.Signal(sgi);
        Expect.Equal(Inbox.Poll(first), 0, "no signal to the first");
        Expect.Equal(Inbox.Poll(second), 2, "a signal to the second");
    }

    [Case(
        "seL4_IRQHandler_SetNotification", "NoError",
        "the capability that was given may be deleted; revoking the notification ends the signals")]
    public static void KeepsACopy()
    {
        Word notification = Room.Notification();
        Word badged = Room.Badged(notification, Badge);
        Word handler = SgiHandler();
        Word sgi = SgiSignal();
        Expect.Ok(IRQHandlerCap.SetNotification(handler, badged));
        Expect.Ok(CNodeCap.Delete(Room.Root(), badged, Room.Depth));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Ipc.Signal(sgi);
        Expect.Equal(Inbox.Poll(notification), Badge, "the signal");
        Expect.Ok(CNodeCap.Revoke(Room.Root(), notification, Room.Depth));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Ipc.Signal(sgi);
        Expect.Equal(Inbox.Poll(notification), 0, "no signal");
    }

    [Case(
        "seL4_IRQHandler_SetNotification", "InvalidCapability",
        "no notification, or one without the right to signal")]
    public static void RefusesOtherNotifications()
    {
        Word handler = SgiHandler();
        Expect.InvalidCapability(IRQHandlerCap.SetNotification(handler, Room.Endpoint()), 0);
        Expect.InvalidCapability(IRQHandlerCap.SetNotification(handler, Room.Slot()), 0);
        Expect.InvalidCapability(
            IRQHandlerCap.SetNotification(
                handler, Room.CopyWith(Room.Notification(), Space.Rights(true, false))), 0);
        Expect.InvalidCapability(IRQHandlerCap.SetNotification(Room.Slot(), Room.Notification()), 0);
        Expect.Ok(IRQHandlerCap.SetNotification(
            handler, Room.CopyWith(Room.Notification(), Space.Rights(false, true))));
    }

    [Case("seL4_IRQHandler_SetNotification", "TruncatedMessage", "the notification is missing")]
    public static void RefusesAMissingNotification() => Expect.Error(
        Raw.Call(SgiHandler(), InvocationLabel.IRQSetIRQHandler, 0, 0), Error.TruncatedMessage);

    [Case("seL4_IRQHandler_SetNotification", "IllegalOperation", "another label; another object")]
    public static void RefusesOtherLabelsOfAHandler()
    {
        Expect.Error(Raw.Call(SgiHandler(), InvocationLabel.IRQIssueIRQHandler, 0, 0), Error.IllegalOperation);
        Expect.Error(IRQHandlerCap.SetNotification(Room.Root(), Room.Notification()), Error.IllegalOperation);
    }

    [Case("seL4_IRQHandler_Ack", "NoError", "without a notification and without an interrupt, too")]
    public static void AcknowledgesNothing()
    {
        Word handler = SgiHandler();
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Expect.Ok(IRQHandlerCap.Ack(handler));
    }

    [Case("seL4_IRQHandler_Ack", "IllegalOperation", "another object")]
    public static void AcknowledgesNoOtherObject() =>
        Expect.Error(IRQHandlerCap.Ack(Control), Error.IllegalOperation);

    [Case("seL4_IRQHandler_Ack", "InvalidCapability", "an empty slot is invoked")]
    public static void AcknowledgesNoEmptySlot() =>
        Expect.InvalidCapability(IRQHandlerCap.Ack(Room.Slot()), 0);

    [Case("seL4_IRQHandler_Clear", "NoError", "no more signals; again, and without a notification")]
    public static void Clears()
    {
        Word notification = Room.Notification();
        Word handler = SgiHandler();
        Word sgi = SgiSignal();
        Expect.Ok(IRQHandlerCap.Clear(handler));
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(notification, Badge)));
        Expect.Ok(IRQHandlerCap.Clear(handler));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Ipc.Signal(sgi);
        Expect.Equal(Inbox.Poll(notification), 0, "no signal");
        Expect.Ok(IRQHandlerCap.Clear(handler));
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(notification, 3)));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Ipc.Signal(sgi);
        Expect.Equal(Inbox.Poll(notification), 3, "a signal");
    }

    [Case("seL4_IRQHandler_Clear", "IllegalOperation", "another object")]
    public static void ClearsNoOtherObject() =>
        Expect.Error(IRQHandlerCap.Clear(Control), Error.IllegalOperation);

    [Case("seL4_IRQHandler_Clear", "InvalidCapability", "an empty slot is invoked")]
    public static void ClearsNoEmptySlot() =>
        Expect.InvalidCapability(IRQHandlerCap.Clear(Room.Slot()), 0);

    [Case("seL4_CNode_Delete", "NoError", "the last handler of an interrupt: it does not signal any more")]
    public static void DeletingEndsSignals()
    {
        Word notification = Room.Notification();
        Word handler = SgiHandler();
        Word copy = Room.Copy(handler);
        Word sgi = SgiSignal();
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(notification, Badge)));
        Expect.Ok(CNodeCap.Delete(Room.Root(), handler, Room.Depth));
        Expect.Ok(IRQHandlerCap.Ack(copy));
        Ipc.Signal(sgi);
        Expect.Equal(Inbox.Poll(notification), Badge, "the signal");
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Ipc.Signal(sgi);
        Expect.Equal(Inbox.Poll(notification), 0, "no signal");
        Expect.Ok(IRQControlCap.Get(Control, Sgi, Room.Root(), handler, Room.Depth));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Expect.Equal(Inbox.Poll(notification), 0, "the new handler has no notification");
    }

    [Case("seL4_IRQControl_IssueSGISignal", "NoError", "any of the 16, several of one, and copies of them")]
    public static void IssuesSgis()
    {
        Word slots = Room.Slots(SgiCount + 1);
        for (Word i = 0; i < SgiCount; i += 1)
        {
            Expect.Ok(IRQControlCap.IssueSGISignal(Control, i, 0, Room.Root(), slots + i, Room.Depth));
        }

        Expect.Ok(IRQControlCap.IssueSGISignal(Control, Sgi, 0, Room.Root(), slots + SgiCount, Room.Depth));
        Word copy = Room.Copy(slots + Sgi);
        Word notification = Room.Notification();
        Word handler = SgiHandler();
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(notification, Badge)));
        Expect.Ok(CNodeCap.Delete(Room.Root(), slots + Sgi, Room.Depth));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Ipc.Signal(copy);
        Expect.Equal(Inbox.Poll(notification), Badge, "the signal through the copy");
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Ipc.NBSend(slots + SgiCount, Ipc.Tag(0, 0, 0));
        Expect.Equal(Inbox.Poll(notification), Badge, "the signal through the other one");
    }

    [Case(
        "seL4_IRQControl_IssueSGISignal", "NoError",
        "calling the capability with any label signals, too, and succeeds")]
    public static void CallsAnSgi()
    {
        Word notification = Room.Notification();
        Word handler = SgiHandler();
        Word sgi = SgiSignal();
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(notification, Badge)));
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Expect.Ok(Raw.Call(sgi, InvocationLabel.TCBSuspend, 0, 0));
        Expect.Equal(Inbox.Poll(notification), Badge, "the signal");
    }

    [Case(
        "seL4_IRQControl_IssueSGISignal", "InvalidArgument",
        "a target that the interrupt controller cannot address")]
    public static void RefusesOtherTargets()
    {
        Word slot = Room.Slot();
        Expect.InvalidArgument(
            IRQControlCap.IssueSGISignal(Control, Sgi, NoTarget, Room.Root(), slot, Room.Depth), 1);
        Expect.RangeError(
            IRQControlCap.IssueSGISignal(Control, SgiCount, NoTarget, Room.Root(), slot, Room.Depth), 0, SgiCount - 1);
        Expect.InvalidArgument(IRQControlCap.IssueSGISignal(Control, Sgi, NoTarget, Room.Root(), Control, 0), 1);
        Expect.That(Room.IsEmpty(slot), "nothing was made");
    }

    [Case(
        "seL4_IRQControl_IssueSGISignal", "InvalidArgument",
        "a ninth core of a GICv2",
        When = !Config.ArmGicV3)]
    public static void RefusesANinthCore()
    {
        Word slots = Room.Slots(2);
        Expect.Ok(IRQControlCap.IssueSGISignal(Control, Sgi, 7, Room.Root(), slots, Room.Depth));
        Expect.InvalidArgument(
            IRQControlCap.IssueSGISignal(Control, Sgi, 8, Room.Root(), slots + 1, Room.Depth), 1);
    }

    [Case(
        "seL4_IRQControl_IssueSGISignal", "NoError",
        "any affinity value of a GICv3: Aff3, Aff2, Aff1 and Aff0, a byte each",
        When = Config.ArmGicV3)]
    public static void TakesAffinities()
    {
        Word slots = Room.Slots(4);
        Expect.Ok(IRQControlCap.IssueSGISignal(Control, Sgi, 15, Room.Root(), slots, Room.Depth));
        Expect.Ok(IRQControlCap.IssueSGISignal(Control, Sgi, 16, Room.Root(), slots + 1, Room.Depth));
        Expect.Ok(IRQControlCap.IssueSGISignal(Control, Sgi, 0x7fff_ffff, Room.Root(), slots + 2, Room.Depth));
        Expect.Ok(IRQControlCap.IssueSGISignal(Control, Sgi, 0xffff_ffff, Room.Root(), slots + 3, Room.Depth));
    }

    [Case(
        "seL4_IRQControl_IssueSGISignal", "InvalidArgument",
        "more than an affinity value of a GICv3",
        When = Config.ArmGicV3)]
    public static void RefusesMoreThanAnAffinity() => Expect.InvalidArgument(
        IRQControlCap.IssueSGISignal(Control, Sgi, (Word)1 << 32, Room.Root(), Room.Slot(), Room.Depth), 1);

    private static Word SgiHandler()
    {
        Word handler = Room.Slot();
        Expect.Ok(IRQControlCap.Get(Control, Sgi, Room.Root(), handler, Room.Depth));
        return handler;
    }

    private static Word SgiSignal()
    {
        Word sgi = Room.Slot();
        Expect.Ok(IRQControlCap.IssueSGISignal(Control, Sgi, 0, Room.Root(), sgi, Room.Depth));
        return sgi;
    }

    /// <summary>Asks for a handler or for an SGI capability; the words that the label does not have are left out.</summary>
    private static Error Ask(InvocationLabel label, Word irq, Word root, Word index, Word depth)
    {
        bool isPlain = label == InvocationLabel.IRQIssueIRQHandler;
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, irq);
        Ipc.SetMr(1, 0);
        Ipc.SetMr(isPlain ? (Word)1 : 2, index);
        Ipc.SetMr(isPlain ? (Word)2 : 3, depth);
        return Raw.Call(Control, label, 1, isPlain ? (Word)3 : 4);
    }

    private static void IsActive(InvocationLabel label)
    {
        Word slots = Room.Slots(2);
        Expect.Ok(Ask(label, Irq, Room.Root(), slots, Room.Depth));
        Expect.Error(Ask(label, Irq, Room.Root(), slots + 1, Room.Depth), Error.RevokeFirst);
        Expect.Error(Ask(label, TimerIrq, Room.Root(), slots + 1, Room.Depth), Error.RevokeFirst);
        Expect.Error(Ask(label, Irq, Room.Root(), slots, Room.Depth), Error.RevokeFirst);
        Expect.Error(Ask(label, Irq, Room.VSpace(), slots, 0), Error.RevokeFirst);
        Expect.That(Room.IsEmpty(slots + 1), "nothing was made");
    }

    private static void IsOccupied(InvocationLabel label)
    {
        Word occupied = Room.Endpoint();
        Expect.Error(Ask(label, 7, Room.Root(), occupied, Room.Depth), Error.DeleteFirst);
        Expect.Ok(Ask(label, 7, Room.Root(), Room.Slot(), Room.Depth));
    }

    private static void IsMissing(InvocationLabel label)
    {
        Word cnode = Room.CNode(4);
        Expect.FailedLookup(
            Ask(label, 7, Room.VSpace(), 0, Room.Depth), 0, LookupFailureType.InvalidRoot, 0, 0);
        Expect.FailedLookup(Ask(label, 7, cnode, 0, 5), 0, LookupFailureType.DepthMismatch, 1, 0);
        Expect.FailedLookup(Ask(label, 7, cnode, 0, 3), 0, LookupFailureType.DepthMismatch, 3, 4);
        Expect.Ok(Ask(label, 7, cnode, 0, 4));
    }

    private static void IsOutOfRange(InvocationLabel label, Word last)
    {
        Word slot = Room.Slot();
        Expect.RangeError(Ask(label, last + 1, Room.Root(), slot, Room.Depth), 0, last);
        Expect.RangeError(Ask(label, ~(Word)0, Room.Root(), slot, Room.Depth), 0, last);
        Expect.RangeError(Ask(label, last + 1, Room.VSpace(), Control, 0), 0, last);
        Expect.RangeError(Ask(label, last, Room.Root(), slot, 0), 1, Config.WordBits);
        Expect.RangeError(Ask(label, last, Room.Root(), slot, 65), 1, Config.WordBits);
        Expect.That(Room.IsEmpty(slot), "nothing was made");
    }

    private static void IsShort(InvocationLabel label, Word words)
    {
        Ipc.SetCap(0, Room.Root());
        for (Word i = 0; i < 4; i += 1)
        {
            Ipc.SetMr(i, 0);
        }

        Expect.Error(Raw.Call(Control, label, 1, words - 1), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, label, 1, 0), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, label, 0, words), Error.TruncatedMessage);
    }
}
