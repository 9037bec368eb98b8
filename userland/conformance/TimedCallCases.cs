// SPDX-License-Identifier: BSD-2-Clause
// System calls that only MCS has, and queues in the order of priority. Manual, chapter "seL4 API Reference", MCS system calls.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of Wait, NBWait, NBSendRecv and NBSendWait.</summary>
[When(Config.Mcs)]
public static class TimedCallCases
{
    [Case("seL4_Wait", "NoError", "signals that came before; a message that is sent")]
    public static void Waits()
    {
        Word notification = Room.Notification();
        Word endpoint = Room.Endpoint();
        Ipc.Signal(Room.Badged(notification, 2));
        Ipc.Signal(Room.Badged(notification, 4));
        Expect.Equal(TimedIpc.Wait(notification).badge, 6, "the badges of the signals");
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, Room.Badged(endpoint, 5), Ipc.Tag(3, 0, 0));
        (MessageInfo info, Word badge) = TimedIpc.Wait(endpoint);
        Expect.Equal(info.Label, 3, "the label");
        Expect.Equal(badge, 5, "the badge");
        Expect.Equal(Workers.Done(0), 1, "whether the sender went on");
    }

    [Case("seL4_Wait", "NoError", "a caller cannot be answered: it stops, and only who resumes it lets it call again")]
    public static void WaitsForACaller()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(3, 0, 0));
        Expect.Equal(TimedIpc.Wait(endpoint).info.Label, 3, "the label");
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
        Expect.Equal(TimedIpc.NBWait(endpoint).info.Label, 0, "a second message");
    }

    [Case("seL4_NBWait", "NoError", "nothing is there; a signal; a message")]
    public static void Polls()
    {
        Word notification = Room.Notification();
        Word endpoint = Room.Endpoint();
        Expect.Equal(TimedIpc.NBWait(notification).badge, 0, "the badge of no signal");
        Expect.Equal(TimedIpc.NBWait(endpoint).badge, 0, "the badge of no message");
        Ipc.Signal(Room.Badged(notification, 2));
        Expect.Equal(TimedIpc.NBWait(notification).badge, 2, "the badge of a signal");
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, Room.Badged(endpoint, 5), Ipc.Tag(3, 0, 0));
        Expect.Equal(TimedIpc.NBWait(endpoint).badge, 5, "the badge of a message");
    }

    [Case("seL4_NBSendRecv", "NoError", "sends to who waits, and receives; the sender that calls is answered by the reply object")]
    public static void SendsAndReceives()
    {
        Word destination = Room.Endpoint();
        Word source = Room.Endpoint();
        Word reply = Room.Make(ObjectType.Reply, 0, 1);
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, destination, Ipc.Tag(0, 0, 0));
        Workers.Make(1, 0);
        Workers.Start(1, Syscall.Call, Room.Badged(source, 7), Ipc.Tag(3, 0, 0));
        Word badged = Room.Badged(destination, 6);
        Ipc.SetMr(0, 11);
        (MessageInfo info, Word badge) = TimedIpc.NBSendRecv(badged, Ipc.Tag(4, 0, 1), source, reply);
        Expect.Equal(info.Label, 3, "the label that came");
        Expect.Equal(badge, 7, "the badge that came");
        Expect.Equal(Workers.Info(0).Label, 4, "the label that was sent");
        Expect.Equal(Workers.Badge(0), 6, "its badge");
        Expect.Equal(Workers.GetMr(0, 0), 11, "its word");
        Ipc.Send(reply, Ipc.Tag(5, 0, 0));
        Expect.Equal(Workers.Info(1).Label, 5, "the label of the answer");
    }

    [Case("seL4_NBSendRecv", "NoError", "nobody waits: the message is lost, and it receives all the same")]
    public static void SendsToNobody()
    {
        Word destination = Room.Endpoint();
        Word source = Room.Endpoint();
        Word reply = Room.Make(ObjectType.Reply, 0, 1);
        Workers.Make(1, 0);
        Workers.Start(1, Syscall.Send, source, Ipc.Tag(3, 0, 0));
        Expect.Equal(TimedIpc.NBSendRecv(destination, Ipc.Tag(4, 0, 0), source, reply).info.Label, 3, "the label that came");
        Expect.Equal(TimedIpc.NBWait(destination).info.Label, 0, "a message that was kept");
    }

    [Case("seL4_NBSendRecv", "NoError", "answers by a reply object, and receives with it")]
    public static void AnswersAndReceives()
    {
        Word source = Room.Endpoint();
        Word reply = Room.Make(ObjectType.Reply, 0, 1);
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, source, Ipc.Tag(3, 0, 0));
        TimedIpc.Recv(source, reply);
        Workers.Make(1, 0);
        Workers.Start(1, Syscall.Call, source, Ipc.Tag(5, 0, 0));
        Expect.Equal(TimedIpc.NBSendRecv(reply, Ipc.Tag(4, 0, 0), source, reply).info.Label, 5, "the second call");
        Expect.Equal(Workers.Info(0).Label, 4, "the answer to the first");
        Ipc.Send(reply, Ipc.Tag(6, 0, 0));
        Expect.Equal(Workers.Info(1).Label, 6, "the answer to the second");
    }

    [Case("seL4_NBSendWait", "NoError", "signals, and waits")]
    public static void SignalsAndWaits()
    {
        Word destination = Room.Notification();
        Word source = Room.Notification();
        Ipc.Signal(Room.Badged(source, 2));
        Expect.Equal(TimedIpc.NBSendWait(Room.Badged(destination, 8), Ipc.Tag(0, 0, 0), source).badge, 2, "the badge that came");
        Expect.Equal(TimedIpc.NBWait(destination).badge, 8, "the badge that was sent");
    }

    [Case("seL4_Send", "NoError", "the sender of the highest priority is received first")]
    public static void SendersInOrder()
    {
        Word endpoint = Room.Endpoint();
        for (Word i = 0; i < 3; i += 1)
        {
            Workers.Make(i, 0);
            Expect.Ok(TcbCap.SetPriority(Workers.Tcb(i), Room.Self(), Workers.Priority + (i == 1 ? 20 : i)));
            Workers.Start(i, Syscall.Send, endpoint, Ipc.Tag(30 + i, 0, 0));
        }

        Expect.Equal(TimedIpc.Wait(endpoint).info.Label, 31, "the first");
        Expect.Equal(TimedIpc.Wait(endpoint).info.Label, 32, "the second");
        Expect.Equal(TimedIpc.Wait(endpoint).info.Label, 30, "the third");
    }

    [Case("seL4_Wait", "NoError", "who has the highest priority gets a signal first; a new priority takes its place in the queue")]
    public static void WaitersInOrder()
    {
        Word notification = Room.Notification();
        Word badged = Room.Badged(notification, 1);
        for (Word i = 0; i < 3; i += 1)
        {
            Workers.Make(i, 0);
            Expect.Ok(TcbCap.SetPriority(Workers.Tcb(i), Room.Self(), Workers.Priority + i));
            Workers.Start(i, Syscall.Wait, notification, Ipc.Tag(0, 0, 0));
        }

        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.Priority + 10));
        Ipc.Signal(badged);
        Expect.Equal(Workers.Done(0), 1, "whether the first to wait, raised, got the first signal");
        Ipc.Signal(badged);
        Expect.Equal(Workers.Done(2), 1, "whether the last to wait got the second");
        Expect.Equal(Workers.Done(1), 0, "whether the other one got it");
    }
}
