// SPDX-License-Identifier: BSD-2-Clause
// Interrupts: handlers of I/O APIC pins and of messages, and their notifications. (x86, KernelIRQController=IOAPIC)
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_IRQControl and seL4_IRQHandler.</summary>
public static class IrqCases
{
    private const Word Control = (Word)InitialSlot.IrqControl;

    // A pin that no device raises, how many there are, and a vector.
    private const Word Pin = 22;
    private const Word Pins = 24;
    private const Word Vector = 40;

    // The last vector; VECTOR_MAX of libsel4 is greater by those that a kernel with an IOMMU and several cores takes.
    private const Word LastVector = 107;

    /// <summary>A handler.</summary>
    public static Word Handler()
    {
        Word handler = Room.Slot();
        Expect.Ok(GetPin(handler, 0, Pin, 0, 0, Vector));
        return handler;
    }

    [Case("seL4_IRQControl_GetIOAPIC", "NoError", "a handler; when it is deleted the vector can be had again")]
    public static void GetsAHandler()
    {
        Word handler = Handler();
        Expect.Ok(IRQHandlerCap.Ack(handler));
        Word copy = Room.Copy(handler);
        Expect.Ok(CNodeCap.Delete(Room.Root(), handler, Room.Depth));
        Expect.Error(GetPin(handler, 0, Pin, 0, 0, Vector), Error.RevokeFirst);
        Expect.Error(GetMessage(handler, 0, 0, 0, Vector), Error.RevokeFirst);
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Expect.Ok(GetPin(handler, 0, Pin, 1, 1, Vector));
    }

    [Case("seL4_IRQControl_GetIOAPIC", "NoError", "the first and the last vector, and the ends of the pins")]
    public static void GetsTheEnds()
    {
        Expect.Ok(GetPin(Room.Slot(), 0, Pins - 1, 0, 0, X86Vectors.VECTOR_MIN));
        Expect.Ok(GetPin(Room.Slot(), 0, Pin, 0, 0, LastVector));
    }

    [Case("seL4_IRQControl_GetMSI", "NoError", "a handler of a device's messages")]
    public static void GetsAMessageHandler()
    {
        Word handler = Room.Slot();
        Expect.Ok(GetMessage(handler, 255, 31, 7, Vector));
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Notification()));
        Expect.Ok(IRQHandlerCap.Ack(handler));
    }

    [Case("seL4_CNode_Revoke", "NoError", "IRQControl: all handlers are gone")]
    public static void RevokingTakesHandlers()
    {
        Word handler = Handler();
        Expect.Ok(CNodeCap.Revoke(Room.Root(), Control, Room.Depth));
        Expect.That(Room.IsEmpty(handler), "the handler is gone");
    }

    [Case("seL4_CNode_Copy", "IllegalOperation", "IRQControl cannot be copied")]
    public static void RefusesToCopyControl() => Expect.Error(
        CNodeCap.Copy(
            Room.Root(), Room.Slot(), Room.Depth, Room.Root(), Control, Room.Depth, Invoke.AllRights()),
        Error.IllegalOperation);

    [Case("seL4_IRQControl_Get", "IllegalOperation", "interrupts are had by pin or as messages", When = Config.X86IoApic)]
    public static void RefusesPlainNumbers() =>
        Expect.Error(IRQControlCap.Get(Control, 5, Room.Root(), Room.Slot(), Room.Depth), Error.IllegalOperation);

    [Case("seL4_IRQControl_GetIOAPIC", "RangeError", "a vector, pin, controller, level or polarity that there is not")]
    public static void RefusesOtherNumbers()
    {
        Word slot = Room.Slot();
        Expect.RangeError(GetPin(slot, 0, Pin, 0, 0, LastVector + 1), X86Vectors.VECTOR_MIN, LastVector);
        Expect.RangeError(GetPin(slot, 1, Pin, 0, 0, Vector), 0, 0);
        Expect.RangeError(GetPin(slot, 0, Pins, 0, 0, Vector), 0, Pins - 1);
        Expect.RangeError(GetPin(slot, 0, Pin, 2, 0, Vector), 0, 1);
        Expect.RangeError(GetPin(slot, 0, Pin, 0, 2, Vector), 0, 1);
    }

    [Case("seL4_IRQControl_GetMSI", "RangeError", "a vector, bus, device or function that there is not")]
    public static void RefusesOtherDevices()
    {
        Word slot = Room.Slot();
        Expect.RangeError(
            GetMessage(slot, 0, 0, 0, LastVector + 1), X86Vectors.VECTOR_MIN, LastVector);
        Expect.RangeError(GetMessage(slot, 256, 0, 0, Vector), 0, 255);
        Expect.RangeError(GetMessage(slot, 0, 32, 0, Vector), 0, 31);
        Expect.RangeError(GetMessage(slot, 0, 0, 8, Vector), 0, 7);
    }

    [Case("seL4_IRQControl_GetIOAPIC", "DeleteFirst", "the destination is occupied")]
    public static void RefusesAnOccupiedSlot() =>
        Expect.Error(GetPin(Room.Endpoint(), 0, Pin, 0, 0, Vector), Error.DeleteFirst);

    [Case("seL4_IRQControl_GetIOAPIC", "FailedLookup", "no CNode to look the destination up in")]
    public static void RefusesAMissingDestination() => Expect.FailedLookup(
        IRQControlCap.GetIOAPIC(Control, Room.Endpoint(), 0, (byte)Room.Depth, 0, Pin, 0, 0, Vector), 0,
        LookupFailureType.InvalidRoot, 0, 0);

    [Case("seL4_IRQControl_GetIOAPIC", "TruncatedMessage", "words or the CNode are missing")]
    public static void RefusesShortMessages()
    {
        Ipc.SetCap(0, Room.Root());
        Expect.Error(Raw.Call(Control, InvocationLabel.X86IRQIssueIRQHandlerIOAPIC, 1, 6), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, InvocationLabel.X86IRQIssueIRQHandlerIOAPIC, 0, 7), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, InvocationLabel.X86IRQIssueIRQHandlerMSI, 1, 6), Error.TruncatedMessage);
    }

    [Case("seL4_IRQControl_GetIOAPIC", "IllegalOperation", "another label")]
    public static void RefusesOtherLabels()
    {
        Expect.Error(Raw.Call(Control, InvocationLabel.IRQAckIRQ, 0, 0), Error.IllegalOperation);
        Expect.Error(Raw.Call(Control, InvocationLabel.InvalidInvocation, 0, 0), Error.IllegalOperation);
    }

    [Case("seL4_IRQHandler_SetNotification", "NoError", "a notification; another one takes its place; Clear takes it away")]
    public static void TakesANotification()
    {
        Word handler = Handler();
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Notification()));
        Expect.Ok(IRQHandlerCap.SetNotification(handler, Room.Badged(Room.Notification(), 5)));
        Expect.Ok(IRQHandlerCap.Clear(handler));
        Expect.Ok(IRQHandlerCap.Clear(handler));
    }

    [Case("seL4_IRQHandler_SetNotification", "InvalidCapability", "no notification, or one that may not be signalled")]
    public static void RefusesOtherNotifications()
    {
        Word handler = Handler();
        Expect.InvalidCapability(IRQHandlerCap.SetNotification(handler, Room.Endpoint()), 0);
        Expect.InvalidCapability(
            IRQHandlerCap.SetNotification(handler, Room.CopyWith(Room.Notification(), Space.Rights(true, false))), 0);
        Expect.Ok(IRQHandlerCap.SetNotification(
            handler, Room.CopyWith(Room.Notification(), Space.Rights(false, true))));
    }

    [Case("seL4_IRQHandler_SetNotification", "TruncatedMessage", "the notification is missing")]
    public static void RefusesAMissingNotification() => Expect.Error(
        Raw.Call(Handler(), InvocationLabel.IRQSetIRQHandler, 0, 0), Error.TruncatedMessage);

    [Case("seL4_IRQHandler_Ack", "IllegalOperation", "another label")]
    public static void RefusesOtherLabelsOfAHandler() =>
        Expect.Error(Raw.Call(Handler(), InvocationLabel.IRQIssueIRQHandler, 0, 0), Error.IllegalOperation);

    private static Error GetPin(Word slot, Word ioApic, Word pin, Word level, Word polarity, Word vector) =>
        IRQControlCap.GetIOAPIC(Control, Room.Root(), slot, (byte)Room.Depth, ioApic, pin, level, polarity, vector);

    private static Error GetMessage(Word slot, Word bus, Word device, Word function, Word vector) =>
        IRQControlCap.GetMSI(Control, Room.Root(), slot, (byte)Room.Depth, bus, device, function, 0, vector);
}
