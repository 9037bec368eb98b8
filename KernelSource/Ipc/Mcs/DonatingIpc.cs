// SPDX-License-Identifier: BSD-2-Clause
// Endpoints of the MCS kernel. Queues are in order of priority. A receiver without a scheduling context gets the sender's with the
// message of a call (or of the first phase of a combined call), which is what passive servers run on.
//
// What does not differ from the classic kernel is in EndpointIpc. Manual, chapter "Message Passing (IPC)".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Sending to and receiving from endpoints, with donation.</summary>
[When(Config.Mcs)]
public static class DonatingIpc
{
    /// <summary>
    /// A thread sends through a capability with the right to send. The message goes to the first receiver; if there is none,
    /// a blocking send waits. A thread with a fault waits for a reply like a caller.
    /// </summary>
    /// <param name="blocking">Whether it waits; otherwise the message is lost.</param>
    /// <param name="call">Whether it then waits for a reply.</param>
    /// <param name="mayDonate">Whether a receiver without a scheduling context gets the sender's.</param>
    public static void Send(Ptr<Tcb> thread, EndpointCap right, bool blocking, bool call, bool mayDonate)
    {
        Ptr<Endpoint> endpoint = right.Object;
        if (endpoint.Ref.State != EndpointState.Receive)
        {
            if (blocking)
            {
                EndpointIpc.BlockSender(thread, right, call);
            }

            return;
        }

        Ptr<Tcb> receiver = EndpointIpc.TakeFirst(endpoint);
        Contract.Assert(receiver.Ref.State == ThreadState.BlockedOnReceive);
        IpcTransfer.DoIpcTransfer(thread, endpoint, right.Badge, right.CanGrant, receiver);
        Ptr<Reply> reply = receiver.Ref.Reply;
        ReplyObjects.Release(receiver);
        if (call || IsFaulting(thread))
        {
            AwaitReply(thread, receiver, right.CanGrant || right.CanGrantReply, reply, mayDonate);
        }
        else if (mayDonate && receiver.Ref.SchedContext.IsNull && !thread.Ref.SchedContext.IsNull)
        {
            SchedContexts.Donate(thread.Ref.SchedContext, receiver);
        }

        Thread.SetState(receiver, ThreadState.Running);
        SchedContexts.WakeUp(receiver.Ref.SchedContext);
        Scheduler.PossibleSwitchTo(receiver);
    }

    /// <summary>
    /// A thread receives from the endpoint of <paramref name="right"/>, with a reply object or null. A signal of its bound
    /// notification comes first.
    /// </summary>
    public static void Receive(Ptr<Tcb> thread, EndpointCap right, bool blocking, Ptr<Reply> reply)
    {
        FreeReply(reply, thread);
        Ptr<Notification> bound = thread.Ref.BoundNotification;
        if (!bound.IsNull)
        {
            if (bound.Ref.State == NotificationState.Active)
            {
                NotificationSignal.CompleteSignal(bound, thread);
                return;
            }

            SchedContexts.Return(bound, thread);
        }

        Ptr<Endpoint> endpoint = right.Object;
        if (endpoint.Ref.State == EndpointState.Send)
        {
            ReceiveFromSender(thread, endpoint, reply);
            return;
        }

        if (!blocking)
        {
            NotificationSignal.FailPoll(thread);
            return;
        }

        thread.Ref.BlockingObject = endpoint.Address;
        thread.Ref.BlockingCanGrant = right.CanGrant ? 1u : 0u;
        if (!reply.IsNull)
        {
            ReplyObjects.Reserve(reply, thread);
        }

        Thread.SetState(thread, ThreadState.BlockedOnReceive);
        EndpointIpc.SetQueue(endpoint, ThreadQueue.InsertByPriority(EndpointIpc.Queue(endpoint), thread));
        endpoint.Ref.State = EndpointState.Receive;
    }

    /// <summary>The priority of a waiting thread changed: it moves to its place in the queue.</summary>
    public static void Reorder(Ptr<Tcb> thread)
    {
        Ptr<Endpoint> endpoint = Ptr<Endpoint>.At(thread.Ref.BlockingObject);
        TcbQueue queue = ThreadQueue.Remove(EndpointIpc.Queue(endpoint), thread);
        EndpointIpc.SetQueue(endpoint, ThreadQueue.InsertByPriority(queue, thread));
    }

    /// <summary>A thread whose wait was cancelled tries again; but one with a fault that nobody received stops.</summary>
    public static void RestartWaiting(Ptr<Tcb> thread)
    {
        ReplyObjects.Release(thread);
        if (IsFaulting(thread))
        {
            Thread.SetState(thread, ThreadState.Inactive);
            return;
        }

        Thread.SetState(thread, ThreadState.Restart);
        SchedContexts.WakeUp(thread.Ref.SchedContext);
        Scheduler.PossibleSwitchTo(thread);
    }

    /// <summary>A reply object that another thread uses is taken from it: what that thread does is cancelled.</summary>
    private static void FreeReply(Ptr<Reply> reply, Ptr<Tcb> thread)
    {
        if (reply.IsNull)
        {
            return;
        }

        Ptr<Tcb> user = reply.Ref.Thread;
        if (user.IsNull || user == thread)
        {
            return;
        }

        user.Ref.Fault.Type = (Word)FaultType.NullFault;
        if (user.Ref.State == ThreadState.BlockedOnReply)
        {
            ReplyObjects.Withdraw(user);
        }
        else
        {
            EndpointIpc.LeaveQueue(user);
        }
    }

    private static void ReceiveFromSender(Ptr<Tcb> thread, Ptr<Endpoint> endpoint, Ptr<Reply> reply)
    {
        Ptr<Tcb> sender = EndpointIpc.TakeFirst(endpoint);
        Contract.Assert(sender.Ref.State == ThreadState.BlockedOnSend);
        bool canGrant = sender.Ref.BlockingCanGrant != 0;
        bool canGrantReply = sender.Ref.BlockingCanGrantReply != 0;
        IpcTransfer.DoIpcTransfer(sender, endpoint, sender.Ref.BlockingBadge, canGrant, thread);
        SchedContexts.WakeUp(sender.Ref.SchedContext);
        if (sender.Ref.BlockingIsCall != 0 || IsFaulting(sender))
        {
            bool mayDonate = sender.Ref.Fault.Type != (Word)FaultType.Timeout;
            AwaitReply(sender, thread, canGrant || canGrantReply, reply, mayDonate);
        }
        else
        {
            Thread.SetState(sender, ThreadState.Running);
            Scheduler.PossibleSwitchTo(sender);
        }
    }

    /// <summary>A caller whose message arrived waits for the reply; if the receiver may not reply, it is suspended.</summary>
    private static void AwaitReply(Ptr<Tcb> caller, Ptr<Tcb> receiver, bool mayReply, Ptr<Reply> reply, bool mayDonate)
    {
        if (mayReply && !reply.IsNull)
        {
            ReplyObjects.Push(caller, receiver, reply, mayDonate);
        }
        else
        {
            Thread.SetState(caller, ThreadState.Inactive);
        }
    }

    [Inline]
    private static bool IsFaulting(Ptr<Tcb> thread) => thread.Ref.Fault.Type != (Word)FaultType.NullFault;
}
