// SPDX-License-Identifier: BSD-2-Clause
// Reply objects, and the time that goes with a call and comes back with its answer (MCS). Manual, chapter "Message Passing (IPC)".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of reply objects.</summary>
[When(Config.Mcs)]
public static class ReplyObjectCases
{
    [Case("Reply object", "NoError", "sent to: the caller is answered, once")]
    public static void Answers()
    {
        Word reply = Called();
        Ipc.Send(reply, Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "whether the call came back");
        Expect.Equal(Workers.Info(0).Label, 9, "the label of the answer");
        Ipc.Send(reply, Ipc.Tag(8, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 9, "the label after a second answer");
    }

    [Case("Reply object", "NoError", "received with again, it forgets the caller, who waits on")]
    public static void ForgetsTheCaller()
    {
        Word reply = Called();
        Expect.Equal(TimedIpc.NBRecv(Room.Endpoint(), reply).badge, 0, "a message of nobody");
        Ipc.Send(reply, Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
    }

    [Case("Reply object", "NoError", "deleted: the caller waits on")]
    public static void IsDeleted()
    {
        Word reply = Called();
        Expect.Ok(CNodeCap.Delete(Room.Root(), reply, Room.Depth));
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
    }

    [Case("Reply object", "NoError", "a copy answers, too")]
    public static void Copies()
    {
        Word reply = Called();
        Word copy = Room.Copy(reply);
        Ipc.Send(copy, Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "whether the call came back");
    }

    [Case("Reply object", "NoError", "it goes when the caller is stopped: an answer wakes nobody up")]
    public static void CallerIsStopped()
    {
        Word reply = Called();
        Expect.Ok(TcbCap.Suspend(Workers.Tcb(0)));
        Ipc.Send(reply, Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
    }

    [Case("Passive server", "NoError", "runs on the caller's time, which comes back with the answer")]
    public static void PassiveServer()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(1, 0);
        Workers.Start(1, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Expect.Ok(TimedInvoke.Unbind(TimedContexts.Context(1)));
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(4, 0, 0));
        Expect.Equal(Workers.Done(1), 1, "whether the server ran without time of its own");
        Expect.Equal(Workers.Info(1).Label, 4, "the label of the call");
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
        Ipc.Send(TimedContexts.Reply(1), Ipc.Tag(5, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "whether the caller runs on");
        Expect.Equal(Workers.Info(0).Label, 5, "the label of the answer");
    }

    [Case("Passive server", "NoError", "a message that is only sent brings no time: it is not received until there is some")]
    public static void SendBringsNoTime()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(1, 0);
        Workers.Start(1, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Expect.Ok(TimedInvoke.Unbind(TimedContexts.Context(1)));
        Ipc.NBSend(endpoint, Ipc.Tag(4, 0, 0));
        Expect.Equal(Workers.Done(1), 0, "whether the server ran");
        Expect.Ok(TimedInvoke.Bind(TimedContexts.Context(1), Workers.Tcb(1)));
        Expect.Equal(Workers.Done(1), 1, "whether it ran with time");
        Expect.Equal(Workers.Info(1).Label, 4, "the label of the message");
    }

    [Case("Passive server", "NoError", "a chain of calls: time comes back in the order of the answers")]
    public static void Chain()
    {
        Word first = Room.Endpoint();
        Word second = Room.Endpoint();
        Workers.Make(2, 0);
        Workers.Start(2, Syscall.Recv, second, Ipc.Tag(0, 0, 0));
        Expect.Ok(TimedInvoke.Unbind(TimedContexts.Context(2)));
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, first, Ipc.Tag(3, 0, 0));
        Word reply = Room.Make(ObjectType.Reply, 0, 1);
        Expect.Equal(TimedIpc.Recv(first, reply).info.Label, 3, "the call of the first");
        Workers.Make(1, 0);
        Workers.Start(1, Syscall.Call, second, Ipc.Tag(6, 0, 0));
        Expect.Equal(Workers.Info(2).Label, 6, "the call of the second");
        Ipc.Send(TimedContexts.Reply(2), Ipc.Tag(7, 0, 0));
        Expect.Equal(Workers.Info(1).Label, 7, "the answer to the second");
        Ipc.Send(reply, Ipc.Tag(8, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 8, "the answer to the first");
    }

    // Worker 0 called: the reply object that answers it.
    private static Word Called()
    {
        Word endpoint = Room.Endpoint();
        Word reply = Room.Make(ObjectType.Reply, 0, 1);
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(3, 0, 0));
        Expect.Equal(TimedIpc.Recv(endpoint, reply).info.Label, 3, "the label of the call");
        return reply;
    }
}
