// SPDX-License-Identifier: BSD-2-Clause
// The fast paths of the MCS kernel: Call to a passive server that waits, ReplyRecv by one whose client gets its scheduling context
// back, and Signal where the running thread continues. They do what the slow path does in these cases; every condition is checked
// before anything changes, and if one does not hold, the result is false and the slow path starts from the beginning.
//
// The scheduling context in use stays the same, so that nothing has to be charged, and no clock is read: the time of this entry is
// counted by the next one that reads it. A thread whose budget ends meanwhile is stopped by the timer's interrupt.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Call, ReplyRecv and Signal in the common case, with time.</summary>
[When(Config.Mcs)]
public static class TimedFastpath
{
    /// <summary>seL4_Call by the current thread to a server without a scheduling context; false if it takes the slow path.</summary>
    [Inline]
    public static bool TryCall(Word cptr, Word tag)
    {
        Ptr<Tcb> caller = KernelState.Core.CurrentThread;
        Cap cap = Fastpath.Lookup(CSpace.ThreadSlot(caller, TcbSlot.CSpace).Ref.Cap, cptr);
        if (cap.Tag != CapTag.Endpoint || !Fastpath.FitsRegisters(tag) || Fastpath.HasFault(caller))
        {
            return false;
        }

        EndpointCap right = EndpointCap.From(cap);
        Ptr<Endpoint> endpoint = right.Object;
        if (!right.CanSend
            || !(right.CanGrant || right.CanGrantReply)
            || endpoint.Ref.State != EndpointState.Receive)
        {
            return false;
        }

        Ptr<Tcb> receiver = endpoint.Ref.QueueHead;
        Ptr<Reply> reply = receiver.Ref.Reply;
        if (reply.IsNull
            || !receiver.Ref.SchedContext.IsNull
            || !Fastpath.IsInActiveDomain(receiver)
            || !RunsInsteadOf(caller, receiver))
        {
            return false;
        }

        Fastpath.TakeFirst(endpoint, receiver);
        ReplyObjects.FastPush(caller, receiver, reply);
        Arch.SetRegister(receiver, Arch.BadgeRegister, right.Badge);
        Fastpath.Finish(caller, receiver, tag);
        return true;
    }

    /// <summary>
    /// seL4_ReplyRecv by the current thread, which runs on its client's scheduling context; false if it takes the slow path.
    /// </summary>
    [Inline]
    public static bool TryReplyRecv(Word cptr, Word tag)
    {
        Ptr<Tcb> server = KernelState.Core.CurrentThread;
        Cap root = CSpace.ThreadSlot(server, TcbSlot.CSpace).Ref.Cap;
        Cap cap = Fastpath.Lookup(root, cptr);
        if (cap.Tag != CapTag.Endpoint || !Fastpath.FitsRegisters(tag) || Fastpath.HasFault(server))
        {
            return false;
        }

        Cap replyCap = Fastpath.Lookup(root, Arch.GetRegister(server, Arch.ReplyRegister));
        EndpointCap right = EndpointCap.From(cap);
        Ptr<Endpoint> endpoint = right.Object;
        if (replyCap.Tag != CapTag.Reply
            || !right.CanReceive
            || endpoint.Ref.State == EndpointState.Send
            || Fastpath.HasSignal(server))
        {
            return false;
        }

        Ptr<Reply> reply = ReplyCap.From(replyCap).Reply;
        if (!ReplyObjects.ReturnsContext(reply, server))
        {
            return false;
        }

        Ptr<Tcb> client = reply.Ref.Thread;
        if (!client.Ref.SchedContext.IsNull
            || Fastpath.HasFault(client)
            || !Fastpath.IsInActiveDomain(client)
            || !Scheduler.IsHighestPriority(Scheduler.ActiveDomain(), client.Ref.Priority))
        {
            return false;
        }

        ReplyObjects.FastPop(reply, client, server);
        server.Ref.BlockingObject = endpoint.Address;
        server.Ref.BlockingCanGrant = right.CanGrant ? 1u : 0u;
        server.Ref.State = ThreadState.BlockedOnReceive;
        Insert(endpoint, server);
        Arch.SetRegister(client, Arch.BadgeRegister, 0);
        Fastpath.Finish(server, client, tag);
        return true;
    }

    /// <summary>
    /// seL4_Signal by the current thread, which continues: the badge is kept, or a thread becomes ready whose priority is not above
    /// that of the current one. False if it takes the slow path, as all other messages do.
    /// </summary>
    [Inline]
    public static bool TrySignal(Word cptr, Word tag)
    {
        Ptr<Tcb> sender = KernelState.Core.CurrentThread;
        Cap cap = Fastpath.Lookup(CSpace.ThreadSlot(sender, TcbSlot.CSpace).Ref.Cap, cptr);
        if (cap.Tag != CapTag.Notification || !Fastpath.FitsRegisters(tag) || Fastpath.HasFault(sender))
        {
            return false;
        }

        NotificationCap right = NotificationCap.From(cap);
        Ptr<Notification> notification = right.Object;
        if (!right.CanSend)
        {
            return false;
        }

        switch (notification.Ref.State)
        {
            case NotificationState.Active:
                notification.Ref.Badge = notification.Ref.Badge | right.Badge;
                return true;

            case NotificationState.Idle:
                return TryKeep(notification, right.Badge);

            default:
                return TryDeliver(sender, notification, right.Badge);
        }
    }

    // --- Conditions ---

    /// <summary>
    /// Whether the scheduler would choose the thread when the current one stops: no ready thread is above it. Without domains none is
    /// above the current thread either.
    /// </summary>
    [Inline]
    private static bool RunsInsteadOf(Ptr<Tcb> current, Ptr<Tcb> thread)
    {
        if (Config.NumDomains > 1)
        {
            return Scheduler.IsHighestPriority(KernelState.CurrentDomain, thread.Ref.Priority);
        }

        return thread.Ref.Priority >= current.Ref.Priority || Scheduler.IsHighestPriority(0, thread.Ref.Priority);
    }

    // --- Changes ---

    /// <summary>A signal that nobody waits for.</summary>
    [Inline]
    private static bool TryKeep(Ptr<Notification> notification, Word badge)
    {
        Ptr<Tcb> bound = notification.Ref.BoundTcb;
        if (!bound.IsNull && bound.Ref.State == ThreadState.BlockedOnReceive)
        {
            return false;
        }

        notification.Ref.Badge = badge;
        notification.Ref.State = NotificationState.Active;
        return true;
    }

    /// <summary>
    /// A signal for the first thread that waits. It has a scheduling context of its own, with time that need not be looked at now
    /// (that of a sporadic one would begin at this moment), and does not run before the sender.
    /// </summary>
    private static bool TryDeliver(Ptr<Tcb> sender, Ptr<Notification> notification, Word badge)
    {
        Ptr<Tcb> receiver = notification.Ref.QueueHead;
        Ptr<SchedContext> context = receiver.Ref.SchedContext;
        uint priority = receiver.Ref.Priority;
        if (context.IsNull
            || context.Ref.IsSporadic != 0
            || !SchedContexts.HasTime(receiver)
            || !Fastpath.IsInActiveDomain(receiver)
            || priority > sender.Ref.Priority
            || !Scheduler.IsHighestPriority(Scheduler.ActiveDomain(), sender.Ref.Priority))
        {
            return false;
        }

        NotificationSignal.Take(notification, receiver);
        receiver.Ref.State = ThreadState.Running;
        Arch.SetRegister(receiver, Arch.BadgeRegister, badge);
        if (priority == sender.Ref.Priority)
        {
            Scheduler.Append(receiver);
        }
        else
        {
            Scheduler.Enqueue(receiver);
        }

        return true;
    }

    /// <summary>A thread waits at an endpoint without senders, behind those with its priority or a higher one.</summary>
    [Inline]
    private static void Insert(Ptr<Endpoint> endpoint, Ptr<Tcb> thread)
    {
        Ptr<Tcb> last = endpoint.Ref.QueueTail;
        if (last.IsNull || last.Ref.Priority >= thread.Ref.Priority)
        {
            Fastpath.Append(endpoint, thread);
        }
        else
        {
            EndpointIpc.SetQueue(endpoint, ThreadQueue.InsertByPriority(EndpointIpc.Queue(endpoint), thread));
        }
    }
}
