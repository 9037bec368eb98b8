// SPDX-License-Identifier: BSD-2-Clause
// Messages over endpoints. Manual, chapter "Message Passing (IPC)".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of sending and receiving.</summary>
public static class EndpointCases
{
    [Case("seL4_Send", "NoError", "waits until somebody receives; label, length, words and badge arrive")]
    public static void SendWaits()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        for (Word i = 0; i < 10; i += 1)
        {
            Workers.SetMr(0, i, 100 + i);
        }

        Workers.Start(0, Syscall.Send, Room.Badged(endpoint, 0x1234), Ipc.Tag(0x77, 0, 10));
        Expect.Equal(Workers.Done(0), 0, "whether the send came back before it was received");
        (MessageInfo info, Word badge) = Inbox.Recv(endpoint);
        Expect.Equal(Workers.Done(0), 1, "whether it came back afterwards");
        Expect.Equal(info.Label, 0x77, "the label");
        Expect.Equal(info.Length, 10, "the length");
        Expect.Equal(info.ExtraCaps, 0, "capabilities");
        Expect.Equal(badge, 0x1234, "the badge");
        for (Word i = 0; i < 10; i += 1)
        {
            Expect.Equal(Ipc.GetMr(i), 100 + i, "a word");
        }
    }

    [Case("seL4_Send", "NoError", "to somebody who waits already")]
    public static void SendToAWaiter()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the wait came back before there was a message");
        Ipc.SetMr(0, 10);
        Ipc.SetMr(5, 15);
        Ipc.Send(endpoint, Ipc.Tag(3, 0, 6));
        Expect.Equal(Workers.Done(0), 1, "whether it came back afterwards");
        Expect.Equal(Workers.Info(0).Label, 3, "the label");
        Expect.Equal(Workers.Badge(0), 0, "the badge of a capability without one");
        Expect.Equal(Workers.GetMr(0, 0), 10, "a word that travels in a register");
        Expect.Equal(Workers.GetMr(0, 5), 15, "a word that travels in the buffer");
    }

    [Case("seL4_Send", "NoError", "the longest message, and a length beyond it")]
    public static void SendTheLongest()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.SetMr(0, MessageLimits.MaxLength - 1, 0xabc);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(0, 0, 127));
        Ipc.SetMr(MessageLimits.MaxLength - 1, 0);
        Expect.Equal(Inbox.Recv(endpoint).info.Length, MessageLimits.MaxLength, "the length");
        Expect.Equal(Ipc.GetMr(MessageLimits.MaxLength - 1), 0xabc, "the last word");
    }

    [Case("seL4_Send", "NoError", "all bits of the label arrive")]
    public static void SendLargeLabel()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag((~(Word)0) >> 12, 0, 0));
        Expect.Equal(Inbox.Recv(endpoint).info.Label, (~(Word)0) >> 12, "the label");
    }

    [Case("seL4_Send", "NoError", "several senders are received in the order in which they came", When = !Config.Mcs)]
    public static void SendersQueue()
    {
        Word endpoint = Room.Endpoint();
        for (Word i = 0; i < 4; i += 1)
        {
            Workers.Make(i, 0);
            Expect.Ok(TcbCap.SetPriority(Workers.Tcb(i), Room.Self(), Workers.Priority + i));
            Workers.Start(i, Syscall.Send, endpoint, Ipc.Tag(10 + i, 0, 0));
        }

        for (Word i = 0; i < 4; i += 1)
        {
            Expect.Equal(Inbox.Recv(endpoint).info.Label, 10 + i, "the label of the next message");
        }
    }

    [Case("seL4_Recv", "NoError", "several receivers are served in the order in which they came")]
    public static void ReceiversQueue()
    {
        Word endpoint = Room.Endpoint();
        for (Word i = 0; i < 4; i += 1)
        {
            Workers.Make(i, 0);
            Workers.Start(i, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        }

        for (Word i = 0; i < 4; i += 1)
        {
            Ipc.Send(endpoint, Ipc.Tag(10 + i, 0, 0));
            Expect.Equal(Workers.Info(i).Label, 10 + i, "the label that the next receiver got");
        }
    }

    [Case("seL4_Send", "NoError", "without the right to write nothing is sent, and the sender goes on")]
    public static void SendWithoutRight()
    {
        Word endpoint = Room.Endpoint();
        Word weak = Room.CopyWith(endpoint, CapRights.New(true, true, true, false));
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, weak, Ipc.Tag(3, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "whether the sender went on");
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message");
    }

    [Case("seL4_NBSend", "NoError", "nobody waits: the message is lost")]
    public static void NonBlockingSendToNobody()
    {
        Word endpoint = Room.Endpoint();
        Ipc.NBSend(endpoint, Ipc.Tag(3, 0, 0));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message");
    }

    [Case("seL4_NBSend", "NoError", "somebody waits: the message arrives")]
    public static void NonBlockingSendToAWaiter()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Ipc.NBSend(endpoint, Ipc.Tag(3, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "whether the wait came back");
        Expect.Equal(Workers.Info(0).Label, 3, "the label");
    }

    [Case("seL4_NBSend", "NoError", "to an empty slot, and to an object that takes no messages: nothing happens")]
    public static void NonBlockingSendToNothing()
    {
        Ipc.NBSend(Room.Slot(), Ipc.Tag(3, 0, 0));
        Ipc.NBSend(0, Ipc.Tag(3, 0, 0));
        Ipc.NBSend(~(Word)0, Ipc.Tag(3, 0, 0));
    }

    [Case("seL4_NBSend", "NoError", "an invocation without an answer is carried out")]
    public static void NonBlockingInvocation()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(3, 0, 0));
        Ipc.NBSend(Workers.Tcb(0), Ipc.Tag((Word)InvocationLabel.TCBSuspend, 0, 0));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message of the stopped thread");
    }

    [Case("seL4_Send", "NoError", "an invocation without an answer is carried out")]
    public static void BlockingInvocation()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(3, 0, 0));
        Ipc.Send(Workers.Tcb(0), Ipc.Tag((Word)InvocationLabel.TCBSuspend, 0, 0));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message of the stopped thread");
        Ipc.Send(Room.Untyped(), Ipc.Tag((Word)InvocationLabel.TCBSuspend, 0, 0));
    }

    [Case("seL4_NBRecv", "NoError", "nobody sends: the badge is 0")]
    public static void NonBlockingReceiveOfNothing()
    {
        Word endpoint = Room.Endpoint();
        (_, Word badge) = Inbox.NBRecv(endpoint);
        Expect.Equal(badge, 0, "the badge");
    }

    [Case("seL4_NBRecv", "NoError", "somebody sends: the message is there")]
    public static void NonBlockingReceive()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, Room.Badged(endpoint, 5), Ipc.Tag(3, 0, 0));
        (MessageInfo info, Word badge) = Inbox.NBRecv(endpoint);
        Expect.Equal(badge, 5, "the badge");
        Expect.Equal(info.Label, 3, "the label");
        Expect.Equal(Workers.Done(0), 1, "whether the sender went on");
    }

    [Case("seL4_Call", "NoError", "the answer comes from who received the message")]
    public static void CallIsAnswered()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.SetMr(0, 0, 40);
        Workers.Start(0, Syscall.Call, Room.Badged(endpoint, 9), Ipc.Tag(2, 0, 1));
        (MessageInfo info, Word badge) = Inbox.Recv(endpoint);
        Expect.Equal(info.Label, 2, "the label");
        Expect.Equal(badge, 9, "the badge");
        Expect.Equal(Workers.Done(0), 0, "whether the call came back before the answer");
        Ipc.SetMr(0, Ipc.GetMr(0) + 2);
        Ipc.SetMr(7, 77);
        Inbox.Reply(Ipc.Tag(4, 0, 8));
        Expect.Equal(Workers.Done(0), 1, "whether it came back afterwards");
        Expect.Equal(Workers.Info(0).Label, 4, "the label of the answer");
        Expect.Equal(Workers.Info(0).Length, 8, "its length");
        Expect.Equal(Workers.GetMr(0, 0), 42, "its first word");
        Expect.Equal(Workers.GetMr(0, 7), 77, "its last word");
        Expect.Equal(Workers.Badge(0), 0, "the badge of an answer");
    }

    [Case("seL4_Call", "NoError", "to somebody who waits already")]
    public static void CallToAWaiter()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Make(1, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(2, 0, 0));
        Inbox.Recv(endpoint);
        Workers.Start(1, Syscall.ReplyRecv, endpoint, Ipc.Tag(8, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the call was answered by one who was not called");
        Inbox.Reply(Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 9, "the label of the answer");
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(3, 0, 0));
        Expect.Equal(Workers.Info(1).Label, 3, "the label that the waiting thread got");
        Expect.Equal(Workers.Done(0), 0, "whether the second call came back");
    }

    [Case("seL4_Call", "NoError", "only GrantReply: the answer comes, and no capability can travel to the receiver")]
    public static void CallWithGrantReply()
    {
        Word endpoint = Room.Endpoint();
        Word weak = Room.CopyWith(endpoint, CapRights.New(true, false, false, true));
        Workers.Make(0, 0);
        Workers.Buffer(0).Ref.CapsOrBadges[0] = Room.Tcb();
        Ipc.SetReceivePath(Room.Root(), Room.Slot(), Room.Depth);
        Workers.Start(0, Syscall.Call, weak, Ipc.Tag(2, 1, 0));
        Expect.Equal(Inbox.Recv(endpoint).info.ExtraCaps, 0, "capabilities");
        Inbox.Reply(Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 9, "the label of the answer");
    }

    [Case("seL4_Call", "NoError", "neither Grant nor GrantReply: the message arrives, the caller is stopped for good")]
    public static void CallWithoutGrant()
    {
        Word endpoint = Room.Endpoint();
        Word weak = Room.CopyWith(endpoint, CapRights.New(false, false, true, true));
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, weak, Ipc.Tag(2, 0, 0));
        Expect.Equal(Inbox.Recv(endpoint).info.Label, 2, "the label");
        Inbox.Reply(Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the caller was answered");
        Expect.Ok(TcbCap.Resume(Workers.Tcb(0)));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 2, "the label, when the stopped thread was resumed and called again");
    }

    [Case("seL4_Reply", "NoError", "nobody has called: nothing happens")]
    public static void ReplyToNobody()
    {
        Inbox.Reply(Ipc.Tag(9, 0, 0));
        Inbox.Reply(Ipc.Tag(9, 0, 0));
    }

    [Case("seL4_Reply", "NoError", "once for each call")]
    public static void ReplyTwice()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(2, 0, 0));
        Inbox.Recv(endpoint);
        Inbox.Reply(Ipc.Tag(9, 0, 0));
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Inbox.Reply(Ipc.Tag(10, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the second answer ended the wait");
    }

    [Case("seL4_Reply", "NoError", "a further Recv forgets the caller, who is not answered any more")]
    public static void RecvForgetsTheCaller()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Make(1, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(2, 0, 0));
        Workers.Start(1, Syscall.Send, endpoint, Ipc.Tag(3, 0, 0));
        Expect.Equal(Inbox.Recv(endpoint).info.Label, 2, "the call");
        Expect.Equal(Inbox.Recv(endpoint).info.Label, 3, "the other message");
        Inbox.Reply(Ipc.Tag(9, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the caller was answered");
    }

    [Case("seL4_ReplyRecv", "NoError", "answers, then receives the next")]
    public static void ReplyRecvDoesBoth()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Make(1, 0);
        Workers.Start(0, Syscall.Call, Room.Badged(endpoint, 1), Ipc.Tag(2, 0, 0));
        Workers.Start(1, Syscall.Call, Room.Badged(endpoint, 2), Ipc.Tag(3, 0, 0));
        (_, Word badge) = Inbox.Recv(endpoint);
        Expect.Equal(badge, 1, "the badge of the first");
        (_, badge) = Inbox.ReplyRecv(endpoint, Ipc.Tag(21, 0, 0));
        Expect.Equal(badge, 2, "the badge of the second");
        Expect.Equal(Workers.Info(0).Label, 21, "the first answer");
        Expect.Equal(Workers.Done(1), 0, "whether the second was answered");
        Inbox.Reply(Ipc.Tag(22, 0, 0));
        Expect.Equal(Workers.Info(1).Label, 22, "the second answer");
    }

    [Case("seL4_ReplyRecv", "NoError", "a server that waits by ReplyRecv serves one after the other")]
    public static void ReplyRecvServes()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.ReplyRecv, endpoint, Ipc.Tag(0, 0, 0));
        Ipc.Send(endpoint, Ipc.Tag(6, 0, 0));
        Expect.Equal(Workers.Info(0).Label, 6, "the label");
    }

    [Case("seL4_Send", "NoError", "a waiting sender whose endpoint is deleted is not answered and does not block others")]
    public static void DeletedEndpoint()
    {
        Word untyped = Room.Make(ObjectType.Untyped, 12, 1);
        Word endpoint = Room.Slot();
        Expect.Ok(UntypedCap.Retype(untyped, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, endpoint, 1));
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(6, 0, 0));
        Expect.Ok(CNodeCap.Revoke(Room.Root(), untyped, Room.Depth));
        Expect.Ok(UntypedCap.Retype(untyped, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, endpoint, 1));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message at the new endpoint");
    }

    [Case("seL4_Yield", "NoError", "a thread of the same priority runs")]
    public static void YieldLetsOthersRun()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Word before = Workers.Done(0);
        Ipc.Yield();
        Expect.Equal(before, 0, "whether it has run before");
        Expect.Equal(Workers.Done(0), 1, "whether it has run since");
    }

    [Case("seL4_Yield", "NoError", "a thread of a lower priority does not run")]
    public static void YieldDoesNotGoDown()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority - 1));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Ipc.Yield();
        Expect.Equal(Workers.Done(0), 0, "whether it has run");
    }
}
