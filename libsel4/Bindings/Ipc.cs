// SPDX-License-Identifier: BSD-2-Clause
// Messages: the system calls that every thread uses, over the thread's IPC buffer. Manual, chapter "Message Passing".
using Sel4Gen.Api;

namespace Sel4Gen.User;

/// <summary>Sending and receiving.</summary>
public static class Ipc
{
    /// <summary>The calling thread's IPC buffer.</summary>
    public static Ptr<IpcBuffer> Buffer() => Ptr<IpcBuffer>.At(Trap.ThreadWord());

    /// <summary>Tells these bindings where the calling thread's IPC buffer is. Once, before anything else here.</summary>
    public static void Start(Ptr<IpcBuffer> buffer)
    {
        Prepare(buffer);
        Trap.SetThreadWord(buffer.Address);
    }

    /// <summary>
    /// The buffer knows its own address: x86 finds it there, which has no other way to its thread's own word. Whoever makes
    /// a thread prepares its buffer.
    /// </summary>
    public static void Prepare(Ptr<IpcBuffer> buffer) => buffer.Ref.UserData = buffer.Address;

    /// <summary>Message register <paramref name="i"/>, below <see cref="MessageLimits.MaxLength"/>.</summary>
    public static Word GetMr(Word i) => Buffer().Ref.Msg[(int)i];

    /// <summary>Sets message register <paramref name="i"/>.</summary>
    public static void SetMr(Word i, Word value) => Buffer().Ref.Msg[(int)i] = value;

    /// <summary>Capability <paramref name="i"/> of the next message, below <see cref="MessageLimits.MaxExtraCaps"/>.</summary>
    public static void SetCap(Word i, Word cptr) => Buffer().Ref.CapsOrBadges[(int)i] = cptr;

    /// <summary>The badge that capability <paramref name="i"/> of the last message was unwrapped into.</summary>
    public static Word GetBadge(Word i) => Buffer().Ref.CapsOrBadges[(int)i];

    /// <summary>Where a capability that comes with a message is put: a slot of the CSpace at <paramref name="root"/>.</summary>
    public static void SetReceivePath(Word root, Word index, Word depth)
    {
        ref IpcBuffer buffer = ref Buffer().Ref;
        buffer.ReceiveCNode = root;
        buffer.ReceiveIndex = index;
        buffer.ReceiveDepth = depth;
    }

    /// <summary>A tag with nothing unwrapped.</summary>
    public static MessageInfo Tag(Word label, Word extraCaps, Word length) =>
        MessageInfo.New(label: label, capsUnwrapped: 0, extraCaps: extraCaps, length: length);

    /// <summary>Sends and waits until it is received. Gives no sign of failure.</summary>
    public static void Send(Word dest, MessageInfo info) => Exchange(Syscall.Send, dest, info);

    /// <summary>Sends if somebody waits for it; otherwise the message is lost.</summary>
    public static void NBSend(Word dest, MessageInfo info) => Exchange(Syscall.NBSend, dest, info);

    /// <summary>Sends, and waits for the reply: its tag; its words are in the message registers.</summary>
    public static MessageInfo Call(Word dest, MessageInfo info)
    {
        Message reply = Exchange(Syscall.Call, dest, info);
        Keep(reply);
        return reply.Info;
    }

    /// <summary>Answers the last Call that this thread received.</summary>
    public static void Reply(MessageInfo info) => Exchange(Syscall.Reply, 0, info);

    /// <summary>Waits for a message; the badge says from whom.</summary>
    public static (MessageInfo info, Word badge) Recv(Word source) => Receive(Syscall.Recv, source, Tag(0, 0, 0));

    /// <summary>Takes a message if one is there; otherwise the badge is 0.</summary>
    public static (MessageInfo info, Word badge) NBRecv(Word source) => Receive(Syscall.NBRecv, source, Tag(0, 0, 0));

    /// <summary>Reply, then Recv, in one entry into the kernel.</summary>
    public static (MessageInfo info, Word badge) ReplyRecv(Word source, MessageInfo reply) =>
        Receive(Syscall.ReplyRecv, source, reply);

    /// <summary>Signals a notification.</summary>
    public static void Signal(Word notification) => Exchange(Syscall.Send, notification, Tag(0, 0, 0));

    /// <summary>Waits for a notification: the badges of its signals, or-ed.</summary>
    public static Word Wait(Word notification) => Recv(notification).badge;

    /// <summary>The badges of the signals so far, 0 if there were none.</summary>
    public static Word Poll(Word notification) => NBRecv(notification).badge;

    /// <summary>Gives up the rest of the time slice.</summary>
    public static void Yield() => Trap.Enter((SWord)(int)Syscall.Yield, 0, Tag(0, 0, 0), 0, 0, 0, 0);

    private static Message Exchange(Syscall call, Word cptr, MessageInfo info) =>
        Trap.Enter((SWord)(int)call, cptr, info, GetMr(0), GetMr(1), GetMr(2), GetMr(3));

    private static (MessageInfo info, Word badge) Receive(Syscall call, Word cptr, MessageInfo info)
    {
        Message message = Exchange(call, cptr, info);
        Keep(message);
        return (message.Info, message.Badge);
    }

    /// <summary>Puts the words that came in registers where the others are.</summary>
    private static void Keep(Message message)
    {
        SetMr(0, message.Mr0);
        SetMr(1, message.Mr1);
        SetMr(2, message.Mr2);
        SetMr(3, message.Mr3);
    }
}
