// SPDX-License-Identifier: BSD-2-Clause
// Reply capabilities, and callers and waiting threads that are deleted. Manual, section "Reply capabilities" of the IPC chapter.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of callers that wait for an answer.</summary>
public static class ReplyCases
{
    [Case("Reply capability", "NoError", "called instead of sent to: the caller is answered, and the kernel answers that call",
        When = !Config.Mcs)]
    public static void IsCalled()
    {
        Word slot = SavedCall();
        MessageInfo info = Ipc.Call(slot, Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 9, "the label of the answer");
        Expect.Equal(info.W0, 0, "the tag that the kernel answers with");
        Expect.That(Room.IsEmpty(slot), "the capability has gone with its use");
    }

    [Case("Reply capability", "NoError", "it goes when the caller is stopped", When = !Config.Mcs)]
    public static void GoesWithSuspension()
    {
        Word slot = SavedCall();
        Expect.Ok(TcbCap.Suspend(Workers.Tcb(0)));
        Expect.That(Room.IsEmpty(slot), "the slot is empty");
    }

    [Case("Reply capability", "NoError", "it goes when the caller is resumed, who calls again", When = !Config.Mcs)]
    public static void GoesWithResumption()
    {
        Word slot = SavedCall();
        Expect.Ok(TcbCap.Resume(Workers.Tcb(0)));
        Expect.That(Room.IsEmpty(slot), "the slot is empty");
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
    }

    [Case("Reply capability", "NoError", "it goes when the caller is deleted", When = !Config.Mcs)]
    public static void GoesWithTheCaller()
    {
        Word slot = SavedCall();
        Expect.Ok(CNodeCap.Delete(Room.Root(), Workers.Tcb(0), Room.Depth));
        Expect.That(Room.IsEmpty(slot), "the slot is empty");
    }

    [Case("Reply capability", "NoError", "when it is deleted the caller waits on until it is resumed", When = !Config.Mcs)]
    public static void IsDeleted()
    {
        Word slot = SavedCall();
        Expect.Ok(CNodeCap.Delete(Room.Root(), slot, Room.Depth));
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
        Workers.SetMr(0, 0, 0);
        Expect.Ok(TcbCap.Resume(Workers.Tcb(0)));
        Expect.Equal(Workers.Done(0), 0, "whether the call, made again, came back");
    }

    [Case("Reply capability", "NoError", "moved into another CNode by its holder, it still answers", When = !Config.Mcs)]
    public static void IsMoved()
    {
        Word slot = SavedCall();
        Word cnode = Room.CNode(4);
        Expect.Ok(CNodeCap.Move(cnode, 3, 4, Room.Root(), slot, Room.Depth));
        Expect.Ok(CNodeCap.Move(Room.Root(), slot, Room.Depth, cnode, 3, 4));
        Ipc.Send(slot, Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 9, "the label of the answer");
    }

    [Case("Reply capability", "IllegalOperation", "it cannot be minted", When = !Config.Mcs)]
    public static void IsMinted()
    {
        Word slot = SavedCall();
        Expect.Error(
            CNodeCap.Mint(Room.Root(), Room.Slot(), Room.Depth, Room.Root(), slot, Room.Depth, Invoke.AllRights(), 5),
            Error.IllegalOperation);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), slot, Room.Depth));
        Expect.That(!Room.IsEmpty(slot), "Revoke leaves it where it is");
    }

    [Case("Reply capability", "NoError", "two callers: each capability answers its own", When = !Config.Mcs)]
    public static void OfTwoCallers()
    {
        Word endpoint = Room.Endpoint();
        Word slots = Room.Slots(2);
        for (Word i = 0; i < 2; i += 1)
        {
            Workers.Make(i, 0);
            Workers.Start(i, Syscall.Call, endpoint, Ipc.Tag(7, 0, 0));
            Inbox.Recv(endpoint);
            Expect.Ok(CNodeCap.SaveCaller(Room.Root(), slots + i, Room.Depth));
        }

        Ipc.Send(slots + 1, Ipc.Tag(11, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the first was answered");
        Expect.Equal(Workers.Info(1).Label, 11, "the answer to the second");
        Ipc.Send(slots, Ipc.Tag(10, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 10, "the answer to the first");
    }

    [Case("Reply capability", "NoError", "the called thread is deleted: the caller waits on")]
    public static void CalledOneGoes()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Make(1, 0);
        Workers.StartTwice(1, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(7, 0, 0));
        Expect.Ok(CNodeCap.Delete(Room.Root(), Workers.Tcb(1), Room.Depth));
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message at the endpoint");
    }

    [Case("Reply capability", "NoError", "an answer longer than the caller's registers, to a caller without a buffer")]
    public static void AnswerWithoutBuffer()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetIPCBuffer(Workers.Tcb(0), 0, 0));
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(7, 0, 0));
        Inbox.Recv(endpoint);
        Inbox.Reply(Ipc.Tag(2, 0, 9));
        Expect.Equal(Workers.Info(0).Label, 2, "the label");
        Expect.Equal(Workers.Info(0).Length, 4, "the words that arrive");
    }

    [Case("Bound notification", "NoError", "a signal and a message wait: the signal is received first")]
    public static void SignalBeforeMessage()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Notification();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, Room.Badged(endpoint, 2), Ipc.Tag(7, 0, 0));
        Expect.Ok(TcbCap.BindNotification(Room.Self(), notification));
        Ipc.Signal(Room.Badged(notification, 1));
        Expect.Equal(Inbox.Recv(endpoint).badge, 1, "the first badge");
        Expect.Equal(Inbox.Recv(endpoint).badge, 2, "the second badge");
        Expect.Ok(TcbCap.UnbindNotification(Room.Self()));
    }

    [Case("Bound notification", "NoError", "a thread that waits for an answer is not disturbed")]
    public static void CallerIsNotDisturbed()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Notification();
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.BindNotification(Workers.Tcb(0), notification));
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(7, 0, 0));
        Ipc.Signal(Room.Badged(notification, 1));
        Inbox.Recv(endpoint);
        Ipc.Signal(Room.Badged(notification, 1));
        Expect.Equal(Workers.Done(0), 0, "whether a signal ended the call");
        Inbox.Reply(Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 9, "the answer");
    }

    [Case("Bound notification", "NoError", "a thread that waits at a plain notification gets that one's signals only")]
    public static void WaitsElsewhere()
    {
        Word bound = Room.Notification();
        Word other = Room.Notification();
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.BindNotification(Workers.Tcb(0), bound));
        Workers.Start(0, Syscall.Recv, other, Ipc.Tag(0, 0, 0));
        Ipc.Signal(Room.Badged(bound, 1));
        Expect.Equal(Workers.Done(0), 0, "whether the bound one's signal ended the wait");
        Ipc.Signal(Room.Badged(other, 2));
        Expect.Equal(Workers.Badge(0), 2, "the badge");
    }

    [Case("Bound notification", "NoError", "its own thread may wait for it; polls by others see its signals")]
    public static void OwnThreadWaits()
    {
        Word bound = Room.Notification();
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.BindNotification(Workers.Tcb(0), bound));
        Workers.Start(0, Syscall.Recv, bound, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether it waits");
        Ipc.Signal(Room.Badged(bound, 2));
        Expect.Equal(Workers.Badge(0), 2, "the badge");
    }

    /// <summary>Worker 0 calls; the slot with the capability to answer it.</summary>
    private static Word SavedCall()
    {
        Word endpoint = Room.Endpoint();
        Word slot = Room.Slot();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(7, 0, 0));
        Inbox.Recv(endpoint);
        Expect.Ok(CNodeCap.SaveCaller(Room.Root(), slot, Room.Depth));
        return slot;
    }
}
