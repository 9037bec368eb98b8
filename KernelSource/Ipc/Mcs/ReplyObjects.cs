// SPDX-License-Identifier: BSD-2-Clause
// Reply objects (MCS). A receiver names one; the caller whose message arrives waits for its reply through it. If the receiver has
// no scheduling context, the caller's goes with the message, and comes back with the reply. Along a chain of calls the reply
// objects are a stack:
//
//   context.Reply -> the last caller's object -> the object of that one's caller -> ...         (Previous; back: Next)
//
//   Push      a caller waits for a reply through the object
//   Pop       the head of the stack goes, and the context returns to its caller
//   Remove    an object leaves the stack, wherever it is
//   Withdraw  the waiting thread gives up: the context stays where it is
//   Answer    the waiting thread continues, with a message or, after a fault, as its handler decides
//
// Manual, section "Calling and Replying".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Replies of the MCS kernel.</summary>
[When(Config.Mcs)]
public static class ReplyObjects
{
    /// <summary>The thread receives with the object, which is free.</summary>
    public static void Reserve(Ptr<Reply> reply, Ptr<Tcb> receiver)
    {
        reply.Ref.Thread = receiver;
        receiver.Ref.Reply = reply;
    }

    /// <summary>The thread, which is about to change its state, no longer receives with a reply object or waits for one.</summary>
    public static void Release(Ptr<Tcb> thread)
    {
        Ptr<Reply> reply = thread.Ref.Reply;
        if (!reply.IsNull)
        {
            reply.Ref.Thread = Ptr<Tcb>.Null;
            thread.Ref.Reply = Ptr<Reply>.Null;
        }
    }

    /// <summary>The caller waits for a reply through the object, which is free; its context may go to the receiver.</summary>
    public static void Push(Ptr<Tcb> caller, Ptr<Tcb> receiver, Ptr<Reply> reply, bool mayDonate)
    {
        Reserve(reply, caller);
        Thread.SetState(caller, ThreadState.BlockedOnReply);
        Ptr<SchedContext> context = caller.Ref.SchedContext;
        if (!mayDonate || context.IsNull || !receiver.Ref.SchedContext.IsNull)
        {
            return;
        }

        Ptr<Reply> head = context.Ref.Reply;
        if (!head.IsNull)
        {
            head.Ref.Next = reply.Address;
            head.Ref.IsHead = false;
        }

        reply.Ref.Previous = head;
        reply.Ref.Next = context.Address;
        reply.Ref.IsHead = true;
        context.Ref.Reply = reply;
        SchedContexts.Donate(context, receiver);
    }

    /// <summary>
    /// The object through which the thread waits leaves the stack. At the head, the context returns to the thread if it has
    /// none. Elsewhere the stack breaks there: contexts return only to callers behind the break.
    /// </summary>
    public static void Remove(Ptr<Reply> reply, Ptr<Tcb> thread)
    {
        if (reply.Ref.IsHead)
        {
            Pop(reply, thread);
        }
        else
        {
            Unlink(reply);
        }

        Release(thread);
        Thread.SetState(thread, ThreadState.Inactive);
    }

    /// <summary>
    /// A thread no longer waits for a reply: its object leaves the stack, and its context stays with the thread that runs on
    /// it.
    /// </summary>
    public static void Withdraw(Ptr<Tcb> thread)
    {
        Ptr<Reply> reply = thread.Ref.Reply;
        if (reply.Ref.IsHead)
        {
            Ptr<SchedContext>.At(reply.Ref.Next).Ref.Reply = Ptr<Reply>.Null;
            reply.Ref.Next = 0;
            reply.Ref.IsHead = false;
        }

        Unlink(reply);
        Release(thread);
        Thread.SetState(thread, ThreadState.Inactive);
    }

    /// <summary>A thread replies through the object. If nobody waits, nothing happens.</summary>
    public static void Answer(Ptr<Tcb> sender, Ptr<Reply> reply, bool canGrant)
    {
        Ptr<Tcb> receiver = reply.Ref.Thread;
        if (receiver.IsNull || receiver.Ref.State != ThreadState.BlockedOnReply)
        {
            return;
        }

        Remove(reply, receiver);
        SchedContexts.WakeUp(receiver.Ref.SchedContext);
        Word fault = receiver.Ref.Fault.Type;
        if (fault == (Word)FaultType.NullFault)
        {
            IpcTransfer.DoIpcTransfer(sender, Ptr<Endpoint>.Null, 0, canGrant, receiver);
            Thread.SetState(receiver, ThreadState.Running);
        }
        else
        {
            bool goesOn = FaultMessage.HandleReply(sender, receiver);
            receiver.Ref.Fault.Type = (Word)FaultType.NullFault;
            Thread.SetState(receiver, goesOn ? ThreadState.Restart : ThreadState.Inactive);
        }

        Continue(receiver, fault);
    }

    /// <summary>The thread with the reply runs; without time, its timeout handler is asked, or it waits for time.</summary>
    private static void Continue(Ptr<Tcb> thread, Word fault)
    {
        Ptr<SchedContext> context = thread.Ref.SchedContext;
        if (context.IsNull || !SchedContexts.MayRun(thread))
        {
            return;
        }

        if (Refills.IsReady(context) && Refills.IsSufficient(context, 0))
        {
            Scheduler.PossibleSwitchTo(thread);
        }
        else if (fault != (Word)FaultType.Timeout && HandlerSlots.HasTimeoutHandler(thread))
        {
            HandlerSlots.RaiseTimeout(thread, context);
        }
        else
        {
            SchedContexts.Postpone(context);
        }
    }

    private static void Pop(Ptr<Reply> head, Ptr<Tcb> caller)
    {
        Ptr<SchedContext> context = Ptr<SchedContext>.At(head.Ref.Next);
        Ptr<Reply> previous = head.Ref.Previous;
        context.Ref.Reply = previous;
        if (!previous.IsNull)
        {
            previous.Ref.Next = context.Address;
            previous.Ref.IsHead = true;
        }

        head.Ref.Previous = Ptr<Reply>.Null;
        head.Ref.Next = 0;
        head.Ref.IsHead = false;
        if (caller.Ref.SchedContext.IsNull)
        {
            SchedContexts.Donate(context, caller);
        }
    }

    /// <summary>Its neighbours, if it has any, no longer know it.</summary>
    private static void Unlink(Ptr<Reply> reply)
    {
        Ptr<Reply> next = Ptr<Reply>.At(reply.Ref.Next);
        Ptr<Reply> previous = reply.Ref.Previous;
        if (!next.IsNull)
        {
            next.Ref.Previous = Ptr<Reply>.Null;
        }

        if (!previous.IsNull)
        {
            previous.Ref.Next = 0;
            previous.Ref.IsHead = false;
        }

        reply.Ref.Previous = Ptr<Reply>.Null;
        reply.Ref.Next = 0;
    }

    /// <summary>The last capability to the object is deleted: nobody waits for a reply through it, or receives with it.</summary>
    public static void Finalise(Ptr<Reply> reply)
    {
        Ptr<Tcb> thread = reply.Ref.Thread;
        if (thread.IsNull)
        {
            return;
        }

        if (thread.Ref.State == ThreadState.BlockedOnReply)
        {
            Remove(reply, thread);
        }
        else
        {
            EndpointIpc.LeaveQueue(thread);
        }
    }

    // --- The same for the fast path, where the context of the current thread is the one that moves ---

    /// <summary>Whether the thread runs on a scheduling context that returns to the object's caller with the reply.</summary>
    [Inline]
    public static bool ReturnsContext(Ptr<Reply> reply, Ptr<Tcb> thread) =>
        reply.Ref.IsHead && reply.Ref.Next == thread.Ref.SchedContext.Address;

    /// <summary>As <see cref="Push"/> for a receiver that waits with the object. The caller is the current thread, and another one
    /// runs next.</summary>
    [Inline]
    public static void FastPush(Ptr<Tcb> caller, Ptr<Tcb> receiver, Ptr<Reply> reply)
    {
        Ptr<SchedContext> context = caller.Ref.SchedContext;
        Ptr<Reply> head = context.Ref.Reply;
        if (!head.IsNull)
        {
            head.Ref.Next = reply.Address;
            head.Ref.IsHead = false;
        }

        reply.Ref = Kernel.Reply.New(thread: caller, previous: head, next: context.Address, isHead: true);
        context.Ref.Reply = reply;
        context.Ref.ThreadAddress = receiver.Address;
        receiver.Ref.SchedContext = context;
        receiver.Ref.Reply = Ptr<Reply>.Null;
        caller.Ref.SchedContext = Ptr<SchedContext>.Null;
        caller.Ref.Reply = reply;
        caller.Ref.State = ThreadState.BlockedOnReply;
    }

    /// <summary>The context returns to the client, and the server, which is the current thread, receives with the object again.</summary>
    [Inline]
    public static void FastPop(Ptr<Reply> reply, Ptr<Tcb> client, Ptr<Tcb> server)
    {
        Ptr<SchedContext> context = server.Ref.SchedContext;
        Ptr<Reply> previous = reply.Ref.Previous;
        context.Ref.Reply = previous;
        if (!previous.IsNull)
        {
            previous.Ref.Next = context.Address;
            previous.Ref.IsHead = true;
        }

        reply.Ref = Kernel.Reply.New(thread: server, previous: Ptr<Reply>.Null, next: 0, isHead: false);
        context.Ref.ThreadAddress = client.Address;
        client.Ref.SchedContext = context;
        client.Ref.Reply = Ptr<Reply>.Null;
        server.Ref.SchedContext = Ptr<SchedContext>.Null;
        server.Ref.Reply = reply;
    }
}
