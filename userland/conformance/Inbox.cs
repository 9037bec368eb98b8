// SPDX-License-Identifier: BSD-2-Clause
// What the case's own thread receives and answers: by its reply capability, or, with MCS, by a reply object.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Receiving and answering on either kernel. Cases use it, and not the bindings of one kernel.</summary>
public static class Inbox
{
    private static Word s_reply;

    /// <summary>Makes the reply object, if receivers need one. Once.</summary>
    public static void Build()
    {
        if (Config.Mcs)
        {
            s_reply = Memory.Make((Word)ObjectType.Reply, 0, 1);
        }
    }

    /// <summary>Waits for a message.</summary>
    public static (MessageInfo info, Word badge) Recv(Word source)
    {
        if (Config.Mcs)
        {
            return TimedIpc.Recv(source, s_reply);
        }

        return Ipc.Recv(source);
    }

    /// <summary>Takes a message if one is there; otherwise the badge is 0.</summary>
    public static (MessageInfo info, Word badge) NBRecv(Word source)
    {
        if (Config.Mcs)
        {
            return TimedIpc.NBRecv(source, s_reply);
        }

        return Ipc.NBRecv(source);
    }

    /// <summary>Answers the last call that was received here.</summary>
    public static void Reply(MessageInfo info)
    {
        if (Config.Mcs)
        {
            Ipc.Send(s_reply, info);
        }
        else
        {
            Ipc.Reply(info);
        }
    }

    /// <summary>Answers, then waits for a message.</summary>
    public static (MessageInfo info, Word badge) ReplyRecv(Word source, MessageInfo info)
    {
        if (Config.Mcs)
        {
            return TimedIpc.ReplyRecv(source, info, s_reply);
        }

        return Ipc.ReplyRecv(source, info);
    }

    /// <summary>Waits for a notification: the badges of its signals, or-ed.</summary>
    public static Word Wait(Word notification) => Recv(notification).badge;

    /// <summary>The badges of the signals so far, 0 if there were none.</summary>
    public static Word Poll(Word notification) => NBRecv(notification).badge;
}
