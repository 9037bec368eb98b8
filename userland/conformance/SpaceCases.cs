// SPDX-License-Identifier: BSD-2-Clause
// A thread's CSpace, VSpace, fault endpoint and IPC buffer. Manual, chapter "Threads and Execution".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of TCB_Configure, TCB_SetSpace and TCB_SetIPCBuffer.</summary>
[When(!Config.Mcs)]
public static class SpaceCases
{
    [Case("seL4_TCB_Configure", "NoError", "the thread runs in these spaces, with this buffer", When = !Config.Mcs)]
    public static void ConfigureWorks()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.SetMr(0, 5, 0x55);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(1, 0, 6));
        Expect.Equal(Inbox.Recv(endpoint).info.Length, 6, "the words that arrive");
        Expect.Equal(Ipc.GetMr(5), 0x55, "the word from its buffer");
    }

    [Case("seL4_TCB_Configure", "NoError", "a CSpace with a guard that is set on the way", When = !Config.Mcs)]
    public static void ConfigureWithGuard()
    {
        Word cnode = Room.CNode(4);
        Word notification = Room.Notification();
        Expect.Ok(CNodeCap.Mint(cnode, 3, 4, Room.Root(), notification, Room.Depth, Invoke.AllRights(), 0x77));
        Workers.MakeIn(0, 0, cnode, CNodeCapData.New(guard: 0xa, guardSize: 60).W0);
        Workers.Start(0, Syscall.Send, 0xa3, Ipc.Tag(0, 0, 0));
        Expect.Equal(Inbox.Poll(notification), 0x77, "the badge of the signal through its own CSpace");
    }

    [Case("seL4_TCB_Configure", "NoError", "no IPC buffer: four words arrive", When = !Config.Mcs)]
    public static void ConfigureWithoutBuffer()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.Configure(Workers.Tcb(0), 0, Room.Root(), 0, Room.VSpace(), 0, 0, 0));
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(1, 0, 20));
        Expect.Equal(Inbox.Recv(endpoint).info.Length, 4, "the words that arrive");
    }

    [Case("seL4_TCB_Configure", "AlignmentError", "a buffer that is no multiple of its size", When = !Config.Mcs)]
    public static void ConfigureMisaligned() => Expect.Error(
        TcbCap.Configure(
            Room.Tcb(), 0, Room.Root(), 0, Room.VSpace(), 0, Workers.Buffer(0).Address + 8, Workers.BufferFrame(0)),
        Error.AlignmentError);

    [Case("seL4_TCB_Configure", "NoError", "a buffer in the middle of a page", When = !Config.Mcs)]
    public static void ConfigureInThePage() => Expect.Ok(TcbCap.Configure(
        Room.Tcb(), 0, Room.Root(), 0, Room.VSpace(), 0, Workers.Buffer(0).Address + 1024, Workers.BufferFrame(0)));

    [Case("seL4_TCB_Configure", "IllegalOperation", "CSpace, VSpace or buffer is of another kind", When = !Config.Mcs)]
    public static void ConfigureOtherKinds()
    {
        Word buffer = Workers.Buffer(0).Address;
        Word frame = Workers.BufferFrame(0);
        Expect.Error(
            TcbCap.Configure(Room.Tcb(), 0, Room.Endpoint(), 0, Room.VSpace(), 0, buffer, frame), Error.IllegalOperation);
        Expect.Error(
            TcbCap.Configure(Room.Tcb(), 0, Room.Root(), 0, Room.Endpoint(), 0, buffer, frame), Error.IllegalOperation);
        Expect.Error(
            TcbCap.Configure(Room.Tcb(), 0, Room.Root(), 0, Room.VSpace(), 0, buffer, Room.Endpoint()),
            Error.IllegalOperation);
    }

    [Case("seL4_TCB_Configure", "IllegalOperation", "a VSpace that no ASID pool knows; a guard that does not fit",
        When = !Config.Mcs)]
    public static void ConfigureUnassigned()
    {
        Word vspace = Room.MakeArch(Machine.VSpaceType, 0, 1);
        Error error = TcbCap.Configure(Room.Tcb(), 0, Room.Root(), 0, vspace, 0, 0, 0);
        Expect.Error(error, Error.IllegalOperation);
        error = TcbCap.Configure(
            Room.Tcb(), 0, Room.CNode(8), CNodeCapData.New(guard: 0, guardSize: 60).W0, Room.VSpace(), 0, 0, 0);
        Expect.Error(error, Error.IllegalOperation);
    }

    [Case("seL4_TCB_Configure", "NoError", "a buffer that may not be written", When = !Config.Mcs)]
    public static void ConfigureReadOnlyBuffer()
    {
        Word weak = Room.CopyWith(Workers.BufferFrame(0), CapRights.New(false, false, true, false));
        Error error = TcbCap.Configure(
            Room.Tcb(), 0, Room.Root(), 0, Room.VSpace(), 0, Workers.Buffer(0).Address, weak);
        Expect.Ok(error);
    }

    [Case("seL4_TCB_Configure", "TruncatedMessage", "an argument or a capability is missing", When = !Config.Mcs)]
    public static void ConfigureTooShort()
    {
        SetConfigure();
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBConfigure, 3, 3), Error.TruncatedMessage);
        SetConfigure();
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBConfigure, 2, 4), Error.TruncatedMessage);
        SetConfigure();
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBConfigure, 1, 4), Error.TruncatedMessage);
        SetConfigure();
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBConfigure, 0, 4), Error.TruncatedMessage);
        SetConfigure();
        Expect.Ok(Raw.Call(Room.Tcb(), InvocationLabel.TCBConfigure, 3, 4));
    }

    [Case("seL4_TCB_Configure", "AlignmentError", "of several errors: the buffer comes before the spaces", When = !Config.Mcs)]
    public static void ConfigureErrorOrder()
    {
        Word endpoint = Room.Endpoint();
        Expect.Error(
            TcbCap.Configure(
                Room.Tcb(), 0, endpoint, 0, endpoint, 0, Workers.Buffer(0).Address + 8, Workers.BufferFrame(0)),
            Error.AlignmentError);
        Expect.Error(
            TcbCap.Configure(Room.Tcb(), 0, endpoint, 0, endpoint, 0, Workers.Buffer(0).Address + 8, endpoint),
            Error.IllegalOperation);
    }

    [Case("seL4_TCB_SetSpace", "NoError", "the fault endpoint is looked up in the CSpace of the thread when a fault comes",
        When = !Config.Mcs)]
    public static void SpaceSetsTheHandler()
    {
        Word cnode = Room.CNode(4);
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetSpace(
            Workers.Tcb(0), 5, cnode, CNodeCapData.New(guard: 0, guardSize: 60).W0, Room.VSpace(), 0));
        Expect.Ok(CNodeCap.Mint(cnode, 5, 4, Room.Root(), endpoint, Room.Depth, Invoke.AllRights(), 0x99));
        Workers.StartRead(0, 0);
        (MessageInfo info, Word badge) = Inbox.NBRecv(endpoint);
        Expect.Equal(info.Label, Machine.VmFaultLabel, "the label of the fault message");
        Expect.Equal(badge, 0x99, "the badge of the handler's capability");
    }

    [Case("seL4_TCB_SetSpace", "NoError", "a handler that does not exist is no error", When = !Config.Mcs)]
    public static void SpaceWithoutHandler() =>
        Expect.Ok(TcbCap.SetSpace(Room.Tcb(), 12345, Room.Root(), 0, Room.VSpace(), 0));

    [Case("seL4_TCB_SetSpace", "NoError", "of the calling thread", When = !Config.Mcs)]
    public static void SpaceOfItself()
    {
        Expect.Ok(TcbCap.SetSpace(Room.Self(), 0, Room.Root(), 0, Room.VSpace(), 0));
        Expect.That(Room.IsEmpty(Room.Slot()), "its CSpace still works");
    }

    [Case("seL4_TCB_SetSpace", "IllegalOperation", "CSpace or VSpace is of another kind, or not assigned", When = !Config.Mcs)]
    public static void SpaceOtherKinds()
    {
        Expect.Error(
            TcbCap.SetSpace(Room.Tcb(), 0, Room.Endpoint(), 0, Room.VSpace(), 0), Error.IllegalOperation);
        Expect.Error(
            TcbCap.SetSpace(Room.Tcb(), 0, Room.Root(), 0, Room.Endpoint(), 0), Error.IllegalOperation);
        Expect.Error(
            TcbCap.SetSpace(Room.Tcb(), 0, Room.Root(), 0, Room.MakeArch(Machine.VSpaceType, 0, 1), 0),
            Error.IllegalOperation);
    }

    [Case("seL4_TCB_SetSpace", "TruncatedMessage", "an argument or a capability is missing", When = !Config.Mcs)]
    public static void SpaceTooShort()
    {
        SetConfigure();
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBSetSpace, 2, 2), Error.TruncatedMessage);
        SetConfigure();
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBSetSpace, 1, 3), Error.TruncatedMessage);
        SetConfigure();
        Expect.Ok(Raw.Call(Room.Tcb(), InvocationLabel.TCBSetSpace, 2, 3));
    }

    [Case("seL4_TCB_SetIPCBuffer", "NoError", "messages come to the new buffer")]
    public static void BufferMoves()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.SetMr(0, 6, 6);
        Workers.SetMr(1, 6, 16);
        Expect.Ok(TcbCap.SetIPCBuffer(Workers.Tcb(0), Workers.Buffer(1).Address, Workers.BufferFrame(1)));
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(0, 0, 7));
        Inbox.Recv(endpoint);
        Expect.Equal(Ipc.GetMr(6), 16, "a word of the message");
    }

    [Case("seL4_TCB_SetIPCBuffer", "NoError", "address 0: the thread has none any more, whatever the frame")]
    public static void BufferGoes()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetIPCBuffer(Workers.Tcb(0), 0, endpoint));
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(0, 0, 7));
        Expect.Equal(Inbox.Recv(endpoint).info.Length, 4, "the words that arrive");
    }

    [Case("seL4_TCB_SetIPCBuffer", "NoError", "deleting the frame takes the buffer away")]
    public static void BufferFrameGoes()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Word frame = Room.Frame();
        Expect.Ok(TcbCap.SetIPCBuffer(Workers.Tcb(0), Workers.Buffer(1).Address, frame));
        Expect.Ok(CNodeCap.Revoke(Room.Root(), frame, Room.Depth));
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(0, 0, 7));
        Expect.Equal(Inbox.Recv(endpoint).info.Length, 4, "the words that arrive");
    }

    [Case("seL4_TCB_SetIPCBuffer", "AlignmentError", "an address that is no multiple of the buffer's size")]
    public static void BufferMisaligned()
    {
        Expect.Error(
            TcbCap.SetIPCBuffer(Room.Tcb(), Workers.Buffer(0).Address + 8, Workers.BufferFrame(0)), Error.AlignmentError);
        Expect.Error(
            TcbCap.SetIPCBuffer(Room.Tcb(), Workers.Buffer(0).Address + 512, Workers.BufferFrame(0)), Error.AlignmentError);
        Expect.Ok(TcbCap.SetIPCBuffer(Room.Tcb(), Workers.Buffer(0).Address + 1024, Workers.BufferFrame(0)));
    }

    [Case("seL4_TCB_SetIPCBuffer", "IllegalOperation", "the capability is no frame's")]
    public static void BufferOfAnotherKind() =>
        Expect.Error(TcbCap.SetIPCBuffer(Room.Tcb(), Workers.Buffer(0).Address, Room.Endpoint()), Error.IllegalOperation);

    [Case("seL4_TCB_SetIPCBuffer", "IllegalOperation", "of several errors: the frame's kind comes before the alignment")]
    public static void BufferErrorOrder() =>
        Expect.Error(TcbCap.SetIPCBuffer(Room.Tcb(), Workers.Buffer(0).Address + 8, Room.Endpoint()), Error.IllegalOperation);

    [Case("seL4_TCB_SetIPCBuffer", "IllegalOperation", "a frame of device memory", When = !Config.Mcs)]
    public static void BufferOfDevice()
    {
        Word device = UntypedCases.DeviceUntyped();
        Word frame = Room.Slot();
        Expect.Ok(UntypedCap.Retype(device, Machine.PageType, 0, Room.Root(), 0, 0, frame, 1));
        Expect.Error(TcbCap.SetIPCBuffer(Room.Tcb(), Workers.Buffer(0).Address, frame), Error.IllegalOperation);
        Expect.Error(
            TcbCap.Configure(Room.Tcb(), 0, Room.Root(), 0, Room.VSpace(), 0, Workers.Buffer(0).Address, frame),
            Error.IllegalOperation);
    }

    [Case("seL4_TCB_SetIPCBuffer", "TruncatedMessage", "address or frame is missing")]
    public static void BufferTooShort()
    {
        Ipc.SetCap(0, Workers.BufferFrame(0));
        Ipc.SetMr(0, Workers.Buffer(0).Address);
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBSetIPCBuffer, 1, 0), Error.TruncatedMessage);
        Ipc.SetMr(0, Workers.Buffer(0).Address);
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBSetIPCBuffer, 0, 1), Error.TruncatedMessage);
    }

    [Case("seL4_TCB_Configure", "RevokeFirst", "a capability that cannot be copied now comes before its kind",
        When = !Config.Mcs)]
    public static void ConfigureUntyped()
    {
        Word tcb = Room.Tcb();
        Word frame = Workers.BufferFrame(0);
        Word buffer = Workers.Buffer(0).Address;
        Expect.Error(
            TcbCap.Configure(tcb, 0, Room.Untyped(), 0, Room.VSpace(), 0, buffer, frame), Error.RevokeFirst);
        Expect.Error(
            TcbCap.Configure(tcb, 0, Room.Root(), 0, Room.Untyped(), 0, buffer, frame), Error.RevokeFirst);
        Expect.Error(
            TcbCap.Configure(tcb, 0, Room.Root(), 0, Room.VSpace(), 0, buffer, Room.Untyped()), Error.RevokeFirst);
    }

    [Case("seL4_TCB_SetSpace", "RevokeFirst", "a capability that cannot be copied now comes before its kind", When = !Config.Mcs)]
    public static void SpaceUntyped()
    {
        Word tcb = Room.Tcb();
        Expect.Error(TcbCap.SetSpace(tcb, 0, Room.Untyped(), 0, Room.VSpace(), 0), Error.RevokeFirst);
        Expect.Error(TcbCap.SetSpace(tcb, 0, Room.Root(), 0, Room.Untyped(), 0), Error.RevokeFirst);
    }

    [Case("seL4_TCB_SetIPCBuffer", "RevokeFirst", "a capability that cannot be copied now comes before its kind")]
    public static void BufferUntyped() =>
        Expect.Error(TcbCap.SetIPCBuffer(Room.Tcb(), Workers.Buffer(0).Address, Room.Untyped()), Error.RevokeFirst);

    private static void SetConfigure()
    {
        Ipc.SetCap(0, Room.Root());
        Ipc.SetCap(1, Room.VSpace());
        Ipc.SetCap(2, Workers.BufferFrame(0));
        Ipc.SetMr(0, 0);
        Ipc.SetMr(1, 0);
        Ipc.SetMr(2, 0);
        Ipc.SetMr(3, Workers.Buffer(0).Address);
    }
}
