// SPDX-License-Identifier: BSD-2-Clause
// Endpoints: synchronous messages between threads. The first partner waits in the endpoint's queue; all threads in the queue
// wait either to send or to receive. Manual, chapter "Message Passing (IPC)".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations on endpoints, and the kernel's own replies to callers.</summary>
public static class EndpointIpc
{
    /// <summary>
    /// A thread sends through a capability with the right to send. The message goes to the first receiver; if there is none,
    /// a blocking send waits.
    /// </summary>
    /// <param name="blocking">Whether it waits; otherwise the message is lost.</param>
    /// <param name="call">Whether it then waits for a reply.</param>
    [When(!Config.Mcs)]
    public static void SendIpc(Ptr<Tcb> thread, EndpointCap right, bool blocking, bool call)
    {
        Ptr<Endpoint> endpoint = right.Object;
        if (endpoint.Ref.State != EndpointState.Receive)
        {
            if (blocking)
            {
                BlockSender(thread, right, call);
            }

            return;
        }

        Ptr<Tcb> receiver = TakeFirst(endpoint);
        Contract.Assert(receiver.Ref.State == ThreadState.BlockedOnReceive);
        IpcTransfer.DoIpcTransfer(thread, endpoint, right.Badge, right.CanGrant, receiver);
        bool replyCanGrant = receiver.Ref.BlockingCanGrant != 0;
        Thread.SetState(receiver, ThreadState.Running);
        Scheduler.PossibleSwitchTo(receiver);
        if (call)
        {
            AwaitReply(thread, receiver, right.CanGrant || right.CanGrantReply, replyCanGrant);
        }
    }

    /// <summary>
    /// A thread receives from the endpoint of <paramref name="cap"/>. A signal of its bound notification comes first.
    /// </summary>
    [When(!Config.Mcs)]
    public static void ReceiveIpc(Ptr<Tcb> thread, Cap cap, bool blocking)
    {
        Ptr<Notification> bound = thread.Ref.BoundNotification;
        if (!bound.IsNull && bound.Ref.State == NotificationState.Active)
        {
            NotificationSignal.CompleteSignal(bound, thread);
            return;
        }

        EndpointCap right = EndpointCap.From(cap);
        Ptr<Endpoint> endpoint = right.Object;
        if (endpoint.Ref.State == EndpointState.Send)
        {
            ReceiveFromSender(thread, endpoint, right.CanGrant);
            return;
        }

        if (!blocking)
        {
            NotificationSignal.FailPoll(thread);
            return;
        }

        thread.Ref.BlockingObject = endpoint.Address;
        thread.Ref.BlockingCanGrant = right.CanGrant ? 1u : 0u;
        Thread.SetState(thread, ThreadState.BlockedOnReceive);
        SetQueue(endpoint, ThreadQueue.Append(Queue(endpoint), thread));
        endpoint.Ref.State = EndpointState.Receive;
    }

    /// <summary>Cancels a thread's wait at an endpoint; the thread is then inactive.</summary>
    public static void LeaveQueue(Ptr<Tcb> thread)
    {
        Ptr<Endpoint> endpoint = Ptr<Endpoint>.At(thread.Ref.BlockingObject);
        Contract.Assert(endpoint.Ref.State != EndpointState.Idle);
        RemoveFromQueue(endpoint, thread);
        if (Config.Mcs)
        {
            ReplyObjects.Release(thread);
        }

        Thread.SetState(thread, ThreadState.Inactive);
    }

    /// <summary>The endpoint is deleted: all threads that wait at it restart their system call (or fault).</summary>
    public static void CancelAllIpc(Ptr<Endpoint> endpoint)
    {
        if (endpoint.Ref.State == EndpointState.Idle)
        {
            return;
        }

        Ptr<Tcb> thread = endpoint.Ref.QueueHead;
        SetQueue(endpoint, default);
        endpoint.Ref.State = EndpointState.Idle;
        while (!thread.IsNull)
        {
            Loop.Ends("each round moves one thread on in a queue without cycles");
            Ptr<Tcb> next = thread.Ref.QueueNext;
            RestartWaiting(thread);
            thread = next;
        }

        Scheduler.RescheduleRequired();
    }

    /// <summary>All threads that wait to send with this badge restart their system call.</summary>
    public static void CancelBadgedSends(Ptr<Endpoint> endpoint, Word badge)
    {
        if (endpoint.Ref.State != EndpointState.Send)
        {
            return;
        }

        TcbQueue queue = Queue(endpoint);
        Ptr<Tcb> thread = queue.Head;
        while (!thread.IsNull)
        {
            Loop.Ends("each round moves one thread on in a queue without cycles");
            Ptr<Tcb> next = thread.Ref.QueueNext;
            if (thread.Ref.BlockingBadge == badge)
            {
                queue = ThreadQueue.Remove(queue, thread);
                RestartWaiting(thread);
            }

            thread = next;
        }

        SetQueue(endpoint, queue);
        endpoint.Ref.State = queue.Head.IsNull ? EndpointState.Idle : EndpointState.Send;
        Scheduler.RescheduleRequired();
    }

    /// <summary>The kernel's reply to an invocation that failed: <see cref="KernelState.CurrentSyscallError"/>.</summary>
    public static void ReplyFromKernelError(Ptr<Tcb> thread)
    {
        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(true, thread);
        Arch.SetRegister(thread, Arch.BadgeRegister, 0);
        Word length = ErrorMessage.Set(thread, buffer);
        IpcTransfer.SetMessageInfo(thread, (Word)KernelState.CurrentSyscallError.Type, length);
    }

    /// <summary>The kernel's reply to an invocation that succeeded and has no results.</summary>
    public static void ReplyFromKernelSuccess(Ptr<Tcb> thread)
    {
        Arch.SetRegister(thread, Arch.BadgeRegister, 0);
        Arch.SetRegister(thread, Arch.MsgInfoRegister, 0);
    }

    /// <summary>The sender waits in the queue of an endpoint without receivers.</summary>
    public static void BlockSender(Ptr<Tcb> thread, EndpointCap right, bool call)
    {
        Ptr<Endpoint> endpoint = right.Object;
        ref Tcb tcb = ref thread.Ref;
        tcb.BlockingObject = endpoint.Address;
        tcb.BlockingBadge = right.Badge;
        tcb.BlockingCanGrant = right.CanGrant ? 1u : 0u;
        tcb.BlockingCanGrantReply = right.CanGrantReply ? 1u : 0u;
        tcb.BlockingIsCall = call ? 1u : 0u;
        Thread.SetState(thread, ThreadState.BlockedOnSend);
        TcbQueue queue = Queue(endpoint);
        SetQueue(endpoint, Config.Mcs ? ThreadQueue.InsertByPriority(queue, thread) : ThreadQueue.Append(queue, thread));
        endpoint.Ref.State = EndpointState.Send;
    }

    [When(!Config.Mcs)]
    private static void ReceiveFromSender(Ptr<Tcb> thread, Ptr<Endpoint> endpoint, bool receiverCanGrant)
    {
        Ptr<Tcb> sender = TakeFirst(endpoint);
        Contract.Assert(sender.Ref.State == ThreadState.BlockedOnSend);
        bool canGrant = sender.Ref.BlockingCanGrant != 0;
        bool canGrantReply = sender.Ref.BlockingCanGrantReply != 0;
        IpcTransfer.DoIpcTransfer(sender, endpoint, sender.Ref.BlockingBadge, canGrant, thread);
        if (sender.Ref.BlockingIsCall != 0)
        {
            AwaitReply(sender, thread, canGrant || canGrantReply, receiverCanGrant);
        }
        else
        {
            Thread.SetState(sender, ThreadState.Running);
            Scheduler.PossibleSwitchTo(sender);
        }
    }

    /// <summary>A caller whose message arrived waits for the reply; if the receiver may not reply, it is suspended.</summary>
    [When(!Config.Mcs)]
    private static void AwaitReply(Ptr<Tcb> caller, Ptr<Tcb> receiver, bool mayReply, bool replyCanGrant)
    {
        if (mayReply)
        {
            Replies.Await(caller, receiver, replyCanGrant);
        }
        else
        {
            Thread.SetState(caller, ThreadState.Inactive);
        }
    }

    private static void RestartWaiting(Ptr<Tcb> thread)
    {
        if (Config.Mcs)
        {
            DonatingIpc.RestartWaiting(thread);
        }
        else
        {
            Thread.SetState(thread, ThreadState.Restart);
            Scheduler.Enqueue(thread);
        }
    }

    /// <summary>Removes the first thread from the queue, which is not empty.</summary>
    [Inline]
    public static Ptr<Tcb> TakeFirst(Ptr<Endpoint> endpoint)
    {
        Ptr<Tcb> first = endpoint.Ref.QueueHead;
        Contract.Assert(!first.IsNull);
        RemoveFromQueue(endpoint, first);
        return first;
    }

    [Inline]
    private static void RemoveFromQueue(Ptr<Endpoint> endpoint, Ptr<Tcb> thread)
    {
        TcbQueue queue = ThreadQueue.Remove(Queue(endpoint), thread);
        SetQueue(endpoint, queue);
        if (queue.Head.IsNull)
        {
            endpoint.Ref.State = EndpointState.Idle;
        }
    }

    /// <summary>The threads that wait at an endpoint.</summary>
    [Inline]
    public static TcbQueue Queue(Ptr<Endpoint> endpoint) =>
        new TcbQueue { Head = endpoint.Ref.QueueHead, Tail = endpoint.Ref.QueueTail };

    /// <summary>Changes the threads that wait at an endpoint, but not its state.</summary>
    [Inline]
    public static void SetQueue(Ptr<Endpoint> endpoint, TcbQueue queue)
    {
        endpoint.Ref.QueueHead = queue.Head;
        endpoint.Ref.QueueTail = queue.Tail;
    }
}
