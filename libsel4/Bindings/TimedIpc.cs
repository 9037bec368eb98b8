// SPDX-License-Identifier: BSD-2-Clause
// Messages of the MCS kernel: receivers name a reply object, and two capabilities can be used in one call. What does not differ
// from the classic kernel is in Ipc.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>The way into the kernel for calls with more than one capability.</summary>
[When(Config.Mcs)]
public static partial class TimedTrap
{
    /// <summary>
    /// Makes the system call <paramref name="number"/> as <see cref="Trap.Enter"/>, with a reply object (or the second
    /// capability of NBSendWait) and the destination of NBSendRecv.
    /// </summary>
    [Extern, CName("user_trap_with_reply")]
    public static partial Message Enter(
        SWord number, Word cptr, MessageInfo info, Word mr0, Word mr1, Word mr2, Word mr3, Word reply, Word destination);
}

/// <summary>Receiving with reply objects.</summary>
[When(Config.Mcs)]
public static class TimedIpc
{
    /// <summary>Waits for a message; the reply object refers to the sender.</summary>
    public static (MessageInfo info, Word badge) Recv(Word source, Word reply) =>
        Exchange(Syscall.Recv, source, Ipc.Tag(0, 0, 0), reply, 0);

    /// <summary>Takes a message if one is there; otherwise the badge is 0.</summary>
    public static (MessageInfo info, Word badge) NBRecv(Word source, Word reply) =>
        Exchange(Syscall.NBRecv, source, Ipc.Tag(0, 0, 0), reply, 0);

    /// <summary>As <see cref="Recv"/>, without a reply object.</summary>
    public static (MessageInfo info, Word badge) Wait(Word source) =>
        Exchange(Syscall.Wait, source, Ipc.Tag(0, 0, 0), 0, 0);

    /// <summary>As <see cref="NBRecv"/>, without a reply object.</summary>
    public static (MessageInfo info, Word badge) NBWait(Word source) =>
        Exchange(Syscall.NBWait, source, Ipc.Tag(0, 0, 0), 0, 0);

    /// <summary>Replies through the reply object, and receives with it.</summary>
    public static (MessageInfo info, Word badge) ReplyRecv(Word source, MessageInfo info, Word reply) =>
        Exchange(Syscall.ReplyRecv, source, info, reply, 0);

    /// <summary>Sends to a destination if somebody waits there, and receives with a reply object.</summary>
    public static (MessageInfo info, Word badge) NBSendRecv(Word destination, MessageInfo info, Word source, Word reply) =>
        Exchange(Syscall.NBSendRecv, source, info, reply, destination);

    /// <summary>As <see cref="NBSendRecv"/>, without a reply object.</summary>
    public static (MessageInfo info, Word badge) NBSendWait(Word destination, MessageInfo info, Word source) =>
        Exchange(Syscall.NBSendWait, source, info, destination, 0);

    private static (MessageInfo info, Word badge) Exchange(
        Syscall call, Word cptr, MessageInfo info, Word reply, Word destination)
    {
        Message message = TimedTrap.Enter(
            (SWord)(int)call, cptr, info, Ipc.GetMr(0), Ipc.GetMr(1), Ipc.GetMr(2), Ipc.GetMr(3), reply, destination);
        Ipc.SetMr(0, message.Mr0);
        Ipc.SetMr(1, message.Mr1);
        Ipc.SetMr(2, message.Mr2);
        Ipc.SetMr(3, message.Mr3);
        return (message.Info, message.Badge);
    }
}
