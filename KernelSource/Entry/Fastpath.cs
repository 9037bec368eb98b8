// SPDX-License-Identifier: BSD-2-Clause
// The IPC fast path: Call to a waiting server, and ReplyRecv by a server whose client waits. It does what the slow path does in
// the common case: a message that fits into registers, no capabilities, no fault, and a partner that may run at once. Every
// condition is checked before anything changes; if one does not hold, the result is false, and the slow path starts from the
// beginning. (Those of MCS are in Mcs/TimedFastpath.cs; the conditions and changes below are the same in both.)
//
// Unlike the slow path, it does not call the scheduler, since the result is known.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Call and ReplyRecv in the common case.</summary>
public static class Fastpath
{
    /// <summary>The low bits of the message info: message length and, above it, the number of capabilities.</summary>
    private const Word ShapeMask = 0x1ff;

    /// <summary>seL4_Call by the current thread; false if it takes the slow path.</summary>
    [When(!Config.Mcs), Inline]
    public static bool TryCall(Word cptr, Word tag)
    {
        Ptr<Tcb> caller = KernelState.Core.CurrentThread;
        Cap cap = Lookup(CSpace.ThreadSlot(caller, TcbSlot.CSpace).Ref.Cap, cptr);
        if (cap.Tag != CapTag.Endpoint || !FitsRegisters(tag) || HasFault(caller))
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
        if (!IsInActiveDomain(receiver)
            || (receiver.Ref.Priority < caller.Ref.Priority
                && !Scheduler.IsHighestPriority(Scheduler.ActiveDomain(), receiver.Ref.Priority)))
        {
            return false;
        }

        TakeFirst(endpoint, receiver);
        Replies.FastAwait(caller, receiver);
        Arch.SetRegister(receiver, Arch.BadgeRegister, right.Badge);
        Finish(caller, receiver, tag);
        return true;
    }

    /// <summary>seL4_ReplyRecv by the current thread; false if it takes the slow path.</summary>
    [When(!Config.Mcs), Inline]
    public static bool TryReplyRecv(Word cptr, Word tag)
    {
        Ptr<Tcb> server = KernelState.Core.CurrentThread;
        Cap cap = Lookup(CSpace.ThreadSlot(server, TcbSlot.CSpace).Ref.Cap, cptr);
        if (cap.Tag != CapTag.Endpoint || !FitsRegisters(tag) || HasFault(server))
        {
            return false;
        }

        EndpointCap right = EndpointCap.From(cap);
        Ptr<Endpoint> endpoint = right.Object;
        if (!right.CanReceive
            || endpoint.Ref.State == EndpointState.Send
            || !Replies.HasCaller(server)
            || HasSignal(server))
        {
            return false;
        }

        Ptr<Tcb> client = Replies.CallerOf(server);
        if (HasFault(client)
            || !IsInActiveDomain(client)
            || !Scheduler.IsHighestPriority(Scheduler.ActiveDomain(), client.Ref.Priority))
        {
            return false;
        }

        Append(endpoint, server);
        server.Ref.BlockingObject = endpoint.Address;
        server.Ref.BlockingCanGrant = right.CanGrant ? 1u : 0u;
        server.Ref.State = ThreadState.BlockedOnReceive;
        Replies.FastAnswer(client, server);
        Arch.SetRegister(client, Arch.BadgeRegister, 0);
        Finish(server, client, tag);
        return true;
    }

    // --- Conditions ---

    /// <summary>No capabilities, and no more words than are transferred in registers: both counts in one comparison.</summary>
    [Inline]
    public static bool FitsRegisters(Word tag) => (tag & ShapeMask) <= Arch.MessageRegisterCount;

    /// <summary>A fault that waits for its reply, or one that was never received: the thread's next message is the fault message.</summary>
    [Inline]
    public static bool HasFault(Ptr<Tcb> thread) => thread.Ref.Fault.Type != (Word)FaultType.NullFault;

    /// <summary>The capability at an address; if the look-up fails or is not a simple case, the null capability.</summary>
    [Inline]
    public static Cap Lookup(Cap root, Word cptr)
    {
        Cap cap = root;
        Word left = Config.WordBits;
        while (cap.Tag == CapTag.CNode)
        {
            Loop.Bound(Config.WordBits);
            CNodeCap node = CNodeCap.From(cap);
            Word guardSize = node.GuardSize;
            Word taken = guardSize + node.Radix;
            Word guard = (cptr >> (int)(left - guardSize)) & Bits.Mask(guardSize);
            if (taken > left || guard != node.Guard)
            {
                return default;
            }

            left -= taken;
            cap = node.Object[(cptr >> (int)left) & Bits.Mask(node.Radix)].Cap;
            if (left == 0)
            {
                break;
            }
        }

        return cap;
    }

    [Inline]
    public static bool IsInActiveDomain(Ptr<Tcb> thread)
    {
        if (Config.NumDomains > 1)
        {
            return thread.Ref.Domain == KernelState.CurrentDomain;
        }

        return true;
    }

    [Inline]
    public static bool HasSignal(Ptr<Tcb> thread)
    {
        Ptr<Notification> bound = thread.Ref.BoundNotification;
        return !bound.IsNull && bound.Ref.State == NotificationState.Active;
    }

    // --- Changes ---

    /// <summary>Removes the first thread from an endpoint's queue.</summary>
    [Inline]
    public static void TakeFirst(Ptr<Endpoint> endpoint, Ptr<Tcb> first)
    {
        Ptr<Tcb> next = first.Ref.QueueNext;
        if (next.IsNull)
        {
            endpoint.Ref = default;
        }
        else
        {
            next.Ref.QueuePrev = Ptr<Tcb>.Null;
            endpoint.Ref.QueueHead = next;
        }
    }

    /// <summary>A thread waits at an endpoint without senders.</summary>
    [Inline]
    public static void Append(Ptr<Endpoint> endpoint, Ptr<Tcb> thread)
    {
        Ptr<Tcb> last = endpoint.Ref.QueueTail;
        thread.Ref.QueuePrev = last;
        thread.Ref.QueueNext = Ptr<Tcb>.Null;
        if (last.IsNull)
        {
            endpoint.Ref = Endpoint.New(queueHead: thread, queueTail: thread, state: EndpointState.Receive);
        }
        else
        {
            last.Ref.QueueNext = thread;
            endpoint.Ref.QueueTail = thread;
        }
    }

    /// <summary>Transfers the message and switches to its receiver.</summary>
    [Inline]
    public static void Finish(Ptr<Tcb> sender, Ptr<Tcb> receiver, Word tag)
    {
        MessageInfo info = new MessageInfo { W0 = tag };
        Word length = info.Length;
        for (Word i = 0; i < length; i++)
        {
            Loop.Bound(Arch.MessageRegisterCount);
            Word register = Arch.MessageRegister(i);
            Arch.SetRegister(receiver, register, Arch.GetRegister(sender, register));
        }

        info.CapsUnwrapped = 0;
        Arch.SetRegister(receiver, Arch.MsgInfoRegister, info.W0);
        receiver.Ref.State = ThreadState.Running;
        if (Config.BenchmarkTrackUtilisation)
        {
            Benchmark.SwitchUtilisation(sender, receiver);
        }

        Arch.SwitchToThread(receiver);
        KernelState.Core.CurrentThread = receiver;
    }
}
