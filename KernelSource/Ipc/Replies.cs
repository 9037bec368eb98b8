// SPDX-License-Identifier: BSD-2-Clause
// Replies. Only this file implements the classic kernel's reply capabilities: a caller has a master reply capability in its
// reply slot; the receiver of its message has the single child of it in its caller slot, or in the slot that it saved it to.
// Replying deletes the child. (MCS has reply objects instead: another implementation of these operations.)
//
//   Prepare    the thread can make calls
//   Await      a caller waits, and the receiver gets the right to reply
//   Answer     the waiting thread continues, with a message or, after a fault, as its handler decides
//   Cancel     the thread no longer waits for a reply
//   Drop       a receiver gives up the right to reply
//   Save       a receiver saves the right in a slot
//
// Manual, section "Calling and Replying".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Replies of the classic kernel.</summary>
[When(!Config.Mcs)]
public static class Replies
{
    /// <summary>Creates a thread's master reply capability, from which the receivers' reply capabilities are derived, if it
    /// has none.</summary>
    public static void Prepare(Ptr<Tcb> thread)
    {
        Ptr<Cte> slot = CSpace.ThreadSlot(thread, TcbSlot.Reply);
        if (slot.Ref.Cap.Tag == CapTag.Null)
        {
            slot.Ref.Cap = ReplyCap.New(@object: thread, isMaster: true, canGrant: true).ToCap();
            slot.Ref.Mdb = DerivationTree.Root();
        }
    }

    /// <summary>The caller waits for a reply; the receiver gets the reply capability.</summary>
    public static void Await(Ptr<Tcb> caller, Ptr<Tcb> receiver, bool canGrant)
    {
        Thread.SetState(caller, ThreadState.BlockedOnReply);
        Ptr<Cte> master = CSpace.ThreadSlot(caller, TcbSlot.Reply);
        Ptr<Cte> slot = CSpace.ThreadSlot(receiver, TcbSlot.Caller);
        Contract.Assert(master.Ref.Mdb.Next.IsNull);
        Cap reply = ReplyCap.New(@object: caller, isMaster: false, canGrant: canGrant).ToCap();
        DerivationTree.Insert(reply, master, slot);
    }

    /// <summary>
    /// A thread replies through a reply capability, which is deleted. If the waiting thread faulted, the reply says whether
    /// and how it continues.
    /// </summary>
    public static void Answer(Ptr<Tcb> sender, Ptr<Cte> slot)
    {
        ReplyCap reply = ReplyCap.From(slot.Ref.Cap);
        Contract.Assert(!reply.IsMaster);
        Ptr<Tcb> receiver = reply.Object;
        Contract.Assert(receiver.Ref.State == ThreadState.BlockedOnReply);
        if (receiver.Ref.Fault.Type == (Word)FaultType.NullFault)
        {
            IpcTransfer.DoIpcTransfer(sender, Ptr<Endpoint>.Null, 0, reply.CanGrant, receiver);
            DerivationTree.Remove(slot);
            Thread.SetState(receiver, ThreadState.Running);
            Scheduler.PossibleSwitchTo(receiver);
            return;
        }

        DerivationTree.Remove(slot);
        bool goesOn = FaultMessage.HandleReply(sender, receiver);
        receiver.Ref.Fault.Type = (Word)FaultType.NullFault;
        if (goesOn)
        {
            Thread.SetState(receiver, ThreadState.Restart);
            Scheduler.PossibleSwitchTo(receiver);
        }
        else
        {
            Thread.SetState(receiver, ThreadState.Inactive);
        }
    }

    /// <summary>seL4_Reply: to the last caller of the thread; without a caller nothing happens.</summary>
    public static void AnswerCaller(Ptr<Tcb> sender)
    {
        Ptr<Cte> slot = CSpace.ThreadSlot(sender, TcbSlot.Caller);
        if (HasCaller(sender))
        {
            Answer(sender, slot);
        }
    }

    /// <summary>
    /// Revokes the right to reply to the thread: the reply capability is the single child of the thread's master, in
    /// whatever slot. A fault that was delivered to its handler is cleared.
    /// </summary>
    public static void Cancel(Ptr<Tcb> thread)
    {
        thread.Ref.Fault.Type = (Word)FaultType.NullFault;
        Ptr<Cte> reply = CSpace.ThreadSlot(thread, TcbSlot.Reply).Ref.Mdb.Next;
        if (!reply.IsNull)
        {
            DerivationTree.Remove(reply);
        }
    }

    /// <summary>The thread receives again, and can no longer reply to the previous sender.</summary>
    [Inline]
    public static void Drop(Ptr<Tcb> thread)
    {
        Ptr<Cte> slot = CSpace.ThreadSlot(thread, TcbSlot.Caller);
        if (slot.Ref.Cap.Tag != CapTag.Null)
        {
            DerivationTree.Remove(slot);
        }
    }

    /// <summary>The current thread's reply capability moves to an empty slot. Without a caller there is nothing to save.</summary>
    public static void Save(Ptr<Cte> destination)
    {
        Ptr<Cte> caller = CSpace.ThreadSlot(KernelState.Core.CurrentThread, TcbSlot.Caller);
        if (caller.Ref.Cap.Tag == CapTag.Reply)
        {
            DerivationTree.Move(caller.Ref.Cap, caller, destination);
        }
    }

    // --- The same for the fast path, where both slots are known to be in their usual state ---

    /// <summary>Whether a caller waits for the server's reply.</summary>
    [Inline]
    public static bool HasCaller(Ptr<Tcb> server) => CSpace.ThreadSlot(server, TcbSlot.Caller).Ref.Cap.Tag == CapTag.Reply;

    /// <summary>The thread that waits for the server's reply, if there is one.</summary>
    [Inline]
    public static Ptr<Tcb> CallerOf(Ptr<Tcb> server) =>
        ReplyCap.From(CSpace.ThreadSlot(server, TcbSlot.Caller).Ref.Cap).Object;

    /// <summary>As <see cref="Await"/>. The caller is the current thread, and another one runs next.</summary>
    [Inline]
    public static void FastAwait(Ptr<Tcb> caller, Ptr<Tcb> receiver)
    {
        Ptr<Cte> master = CSpace.ThreadSlot(caller, TcbSlot.Reply);
        Ptr<Cte> slot = CSpace.ThreadSlot(receiver, TcbSlot.Caller);
        bool canGrant = receiver.Ref.BlockingCanGrant != 0;
        slot.Ref.Cap = ReplyCap.New(@object: caller, isMaster: false, canGrant: canGrant).ToCap();
        slot.Ref.Mdb = MdbNode.New(next: Ptr<Cte>.Null, revocable: false, firstBadged: false, prev: master);
        master.Ref.Mdb = MdbNode.New(next: slot, revocable: true, firstBadged: true, prev: Ptr<Cte>.Null);
        caller.Ref.State = ThreadState.BlockedOnReply;
    }

    /// <summary>Deletes the server's reply capability.</summary>
    [Inline]
    public static void FastAnswer(Ptr<Tcb> client, Ptr<Tcb> server)
    {
        Ptr<Cte> master = CSpace.ThreadSlot(client, TcbSlot.Reply);
        CSpace.ThreadSlot(server, TcbSlot.Caller).Ref = default;
        master.Ref.Mdb = DerivationTree.Root();
    }
}
