// SPDX-License-Identifier: BSD-2-Clause
// Threads: their slots have valid contents, reply capabilities match thread states, and bound notifications refer back to their threads.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class ThreadRules
{
    public static void Check(KernelView view)
    {
        CheckList(view);
        Dictionary<Word, int> replies = Config.Mcs ? [] : CountReplies(view);
        foreach (Ptr<Tcb> thread in view.Threads)
        {
            if (thread != KernelState.Core.IdleThread)
            {
                CheckSlots(thread);
                if (!Config.Mcs)
                {
                    CheckReplySlots(thread);
                    CheckReplies(thread, replies.GetValueOrDefault(thread.Address));
                }

                CheckNumbers(thread);
                CheckBinding(thread);
            }
        }

        Invariants.Require(
            replies.Keys.All(t => view.Threads.Contains(Ptr<Tcb>.At(t))), "a reply capability answers a thread that does not exist");
    }

    private static void CheckList(KernelView view)
    {
        HashSet<Word> listed = [.. view.Threads.Select(t => t.Address)];
        HashSet<Word> named =
        [
            KernelState.Core.IdleThread.Address,
            .. view.Slots.Where(s => s.Cap.Tag == CapTag.Thread).Select(s => ThreadCap.From(s.Cap).Object.Address),
        ];
        Invariants.Require(named.IsSubsetOf(listed), "a thread with a capability is not in the list of all threads");
        Invariants.Require(listed.IsSubsetOf(named), "a thread without a capability still exists");
    }

    private static Dictionary<Word, int> CountReplies(KernelView view)
    {
        Dictionary<Word, int> replies = [];
        foreach (SlotView slot in view.Slots)
        {
            if (slot.Cap.Tag == CapTag.Reply && !ReplyCap.From(slot.Cap).IsMaster)
            {
                Word thread = ReplyCap.From(slot.Cap).Object.Address;
                replies[thread] = replies.GetValueOrDefault(thread) + 1;
            }
        }

        return replies;
    }

    private static void CheckSlots(Ptr<Tcb> thread)
    {
        TcbSlots slots = thread.Ref.Slots;
        Cap cspace = slots[(int)TcbSlot.CSpace].Cap;
        Cap vspace = slots[(int)TcbSlot.VSpace].Cap;
        Cap buffer = slots[(int)TcbSlot.IpcBuffer].Cap;
        Require(thread, cspace.Tag is CapTag.Null or CapTag.CNode or CapTag.Zombie, $"its CSpace is a {cspace.Tag}");
        Require(thread, vspace.Tag == CapTag.Null || ArchRules.IsSpace(vspace), $"its VSpace is a {vspace.Tag}");
        Require(thread, vspace.Tag == CapTag.Null || ArchRules.IsAssignedSpace(vspace), "its VSpace has no ASID");
        Require(thread, buffer.Tag == CapTag.Null || ArchRules.IsFrame(buffer), $"its IPC buffer is a {buffer.Tag}");
    }

    private static void CheckReplySlots(Ptr<Tcb> thread)
    {
        TcbSlots slots = thread.Ref.Slots;
        Cap reply = slots[(int)TcbSlot.Reply].Cap;
        Cap caller = slots[(int)TcbSlot.Caller].Cap;
        Require(
            thread,
            reply.Tag == CapTag.Null
            || (reply.Tag == CapTag.Reply && ReplyCap.From(reply).IsMaster && ReplyCap.From(reply).Object == thread),
            "its Reply slot holds something else than its master reply capability");
        Require(
            thread,
            caller.Tag == CapTag.Null || (caller.Tag == CapTag.Reply && !ReplyCap.From(caller).IsMaster),
            "its Caller slot holds something else than a reply capability");
    }

    private static void CheckReplies(Ptr<Tcb> thread, int count)
    {
        bool waits = thread.Ref.State == ThreadState.BlockedOnReply;
        Require(thread, count <= (waits ? 1 : 0), $"it is {thread.Ref.State} and has {count} reply capabilities");
        Cte master = thread.Ref.Slots[(int)TcbSlot.Reply];
        Require(
            thread, thread.Ref.State == ThreadState.Inactive || master.Cap.Tag == CapTag.Reply,
            "it runs without a master reply capability");
        bool hasChild = master.Cap.Tag == CapTag.Reply && !master.Mdb.Next.IsNull;
        Require(thread, hasChild == (count == 1), "its reply capability is not below its master reply capability");
    }

    private static void CheckNumbers(Ptr<Tcb> thread)
    {
        ref Tcb tcb = ref thread.Ref;
        Require(thread, tcb.State <= ThreadState.BlockedOnNotification, $"its state is {tcb.State}");
        Require(thread, tcb.Domain < Config.NumDomains, $"its domain is {tcb.Domain}");
        Require(thread, tcb.Priority < Config.NumPriorities, $"its priority is {tcb.Priority}");
        Require(thread, tcb.MaxControlledPriority < Config.NumPriorities, "its maximum controlled priority is too high");
        if (!Config.Mcs)
        {
            CheckTimeSlice(thread);
        }

        string? wrong = ArchRules.FindWrongRegister(thread);
        Require(thread, wrong == null, wrong ?? "");
    }

    private static void CheckTimeSlice(Ptr<Tcb> thread) => Require(
        thread, thread.Ref.TimeSlice is >= 1 and <= Config.TimeSlice, $"its time slice is {thread.Ref.TimeSlice}");

    private static void CheckBinding(Ptr<Tcb> thread)
    {
        Ptr<Notification> bound = thread.Ref.BoundNotification;
        Require(thread, bound.IsNull || bound.Ref.BoundTcb == thread, "its bound notification is bound to another");
    }

    internal static void Require(Ptr<Tcb> thread, bool holds, string message)
    {
        if (!holds)
        {
            throw new InvariantException($"thread {thread}: {message}");
        }
    }
}
