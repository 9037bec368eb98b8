// SPDX-License-Identifier: BSD-2-Clause
// Deliberate faults of the kernel, one at a time: the checks must detect each of them.
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Replay.Mutation;

/// <summary>A fault: in this file, the first place with this text reads differently.</summary>
internal sealed record Mutant(string File, string Old, string New, string What)
{
    /// <summary>Where the text stands; negative if it is the first place with it.</summary>
    public int At { get; init; } = -1;
}

internal static class Mutants
{
    private const string Tree = "KernelSource/Capabilities/DerivationTree.cs";
    private const string Deleting = "KernelSource/Deletion/Deletion.cs";
    private const string Ending = "KernelSource/Deletion/Finalisation.cs";
    private const string Ops = "KernelSource/Capabilities/CapOps.cs";
    private const string Untyped = "KernelSource/Memory/Untyped.cs";
    private const string Space = "KernelSource/Capabilities/CSpace.cs";
    private const string Node = "KernelSource/Invocations/CNode.cs";
    private const string Endpoints = "KernelSource/Ipc/EndpointIpc.cs";
    private const string Signals = "KernelSource/Ipc/NotificationSignal.cs";
    private const string Queue = "KernelSource/Scheduling/ThreadQueue.cs";
    private const string Control = "KernelSource/Threads/ThreadControl.cs";
    private const string Threads = "KernelSource/Scheduling/Thread.cs";
    private const string Irqs = "KernelSource/Invocations/IrqInvocation.cs";
    private const string Scheduling = "KernelSource/Scheduling/Scheduler.cs";
    private const string Answers = "KernelSource/Ipc/Replies.cs";
    private const string Transfer = "KernelSource/Ipc/IpcTransfer.cs";
    private const string Fast = "KernelSource/Entry/Fastpath.cs";
    private const string Frames = "arch/common/FrameInvocation.cs";
    private const string Spaces = "arch/common/VSpace.cs";
    private const string Asids = "arch/common/Asid.cs";
    private const string SpaceCaps = "arch/common/ArchCaps.cs";

    /// <summary>
    /// The faults for the kernel of this variant: those of MCS, or of the architecture; on the reference architecture also those of
    /// the portable kernel.
    /// </summary>
    public static IReadOnlyList<Mutant> All =>
        Config.Mcs ? TimedMutants.All : ArchMutants.WithPortable ? [.. s_portable, .. ArchMutants.All] : ArchMutants.All;

    private static readonly IReadOnlyList<Mutant> s_portable =
    [
        new(Tree, "next.Ref.Mdb.Prev = slot;", "", "an inserted slot is not linked back"),
        new(Tree, "source.FreeIndex = CapOps.FullIndex(source.SizeBits);", "", "a copied untyped stays usable"),
        new(Tree, "        SetNeighbours(node, destination);", "", "a moved slot's neighbours are not told"),
        new(Tree, "        SetNeighbours(node2, slot1);", "", "a swapped slot's neighbours are not told"),
        new(Tree, "prev.Ref.Mdb.Next = next;", "", "a deleted slot stays in the list"),
        new(Tree, "next.Ref.Mdb.FirstBadged = true;", "", "the first of a badge is forgotten"),
        new(Tree, "return next.IsNull || !CapOps.SameObject(cap, next.Ref.Cap);", "return true;", "any capability counts as the last"),
        new(Deleting, "now.Remaining = zombie.Remaining - 1;", "now.Remaining = zombie.Remaining > 1 ? zombie.Remaining - 2 : 0;", "a zombie loses two slots at once"),
        new(Tree, "if (!parent.Ref.Mdb.Revocable)", "if (parent.Ref.Mdb.Revocable)", "parents are those that are none"),
        new(Deleting, "Finalisation.FinaliseAtOnce(cap, DerivationTree.IsFinal(slot));", "", "DeleteOne forgets to finalise"),
        new(Tree, "slot.Ref.Mdb = default;", "", "an emptied slot keeps its links"),
        new(Ops, "endpoint.CanSend = endpoint.CanSend && rights.AllowWrite;", "endpoint.CanSend = rights.AllowWrite;", "masking gives the right to send"),
        new(Ops, "endpoint.CanGrant = endpoint.CanGrant && rights.AllowGrant;", "endpoint.CanGrant = endpoint.CanGrant || rights.AllowGrant;", "masking gives the right to grant"),
        new(Ops, "notification.CanReceive = notification.CanReceive && rights.AllowRead;", "notification.CanReceive = true;", "masking gives the right to wait"),
        new(Ops, "if (preserve || endpoint.Badge != 0)", "if (preserve)", "a badge may be replaced"),
        new(Ops, "case CapTag.Reply:\n                return (Status.Ok, default);", "return (Status.Ok, default);\n            case CapTag.Reply:\n                return (Status.Ok, cap);", "reply capabilities may be copied"),
        new(Ops, "node.Guard = word.Guard & Bits.Mask(guardSize);", "node.Guard = word.Guard;", "a guard is longer than its size"),
        new(Ending, "NotificationSignal.Unbind(thread);", "", "a destroyed thread stays bound"),
        new(Ending, "        ThreadControl.Suspend(thread);", "", "a destroyed thread goes on"),
        new(Ending, "EndpointIpc.CancelAllIpc(EndpointCap.From(cap).Object);", "", "a destroyed endpoint keeps its queue"),
        new(Ending, "IrqTable.SetState(IrqHandlerCap.From(cleanupInfo).Irq, IrqState.Inactive);", "", "an interrupt stays issued"),
        new(Untyped, "request.Base = Bits.RoundUp(cap.Base + freeOffset, objectBits);", "request.Base = cap.Base + freeOffset;", "objects are not aligned"),
        new(Untyped, "if (freeBytes >> (int)objectBits < request.Count)", "if (freeBytes >> (int)objectBits < request.Count - 1)", "one object too many fits"),
        new(Untyped, "cap.FreeIndex = (end - cap.Base) >> ObjectSize.MinUntypedBits;", "", "used memory stays free"),
        new(Untyped, "Arch.ClearMemory(cap.Base + dirty, Config.ResetChunkBits);", "", "memory is not cleared"),
        new(Untyped, "if (isDevice && !ObjectFactory.MayBeDevice(request.Type))", "if (false)", "kernel objects in device memory"),
        new(Untyped, "Status status = DerivationTree.EnsureEmptySlot(slots + i);", "Status status = DerivationTree.EnsureEmptySlot(slots);", "only the first destination must be empty"),
        new(Space, "if (guardSize > left || guard != node.Guard)", "if (guardSize > left)", "guards are not compared"),
        new(Space, "left -= levelBits;", "left -= levelBits - 1;", "a level resolves one bit too few"),
        new(Node, "if (pivot == source || pivot == destination)", "if (pivot == source)", "a rotation onto its pivot"),
        new(Node, "Status status = DerivationTree.EnsureEmptySlot(destination);", "Status status = Status.Ok;", "copies overwrite"),
        new(Endpoints, "endpoint.Ref.State = EndpointState.Send;", "", "a sender waits at an idle endpoint"),
        new(Endpoints, "queue = ThreadQueue.Remove(queue, thread);", "", "a cancelled sender stays in the queue"),
        new(Endpoints, "        Scheduler.Enqueue(thread);", "", "a cancelled thread is not ready"),
        new(Endpoints, "tcb.BlockingBadge = right.Badge;", "", "a waiting sender has a stale badge"),
        new(Signals, "notification.Ref.Badge = notification.Ref.Badge | badge;", "notification.Ref.Badge = badge;", "a second signal replaces the first"),
        new(Signals, "notification.Ref.BoundTcb = Ptr<Tcb>.Null;", "", "an unbound notification keeps its thread"),
        new(Signals, "            EndpointIpc.LeaveQueue(bound);", "", "a signalled thread stays in its endpoint's queue"),
        new(Queue, "result.Tail = previous;", "", "a queue forgets its new tail"),
        new(Queue, "thread.Ref.QueuePrev = queue.Tail;", "", "a queue is linked one way"),
        new(Control, "        Scheduler.Dequeue(thread);\n        if (Config.Mcs)", "        if (Config.Mcs)", "a suspended thread stays ready"),
        new(Control, "Replies.Cancel(thread);", "", "a reply capability outlives the wait"),
        new(Threads, "            Scheduler.PossibleSwitchTo(thread);\n        }\n    }", "            Scheduler.Enqueue(thread);\n        }\n    }", "a thread with a new priority does not compete"),
        new(Control, "        }\n\n        Scheduler.PossibleSwitchTo(thread);", "        }", "a resumed thread does not compete"),
        new(Threads, "            Scheduler.RescheduleRequired();\n        }\n    }", "        }\n    }", "a thread that leaves the running domain goes on"),
        new(Scheduling, "ClearReady(tcb.Domain, tcb.Priority);", "", "an empty queue stays marked"),
        new(Scheduling, "        Dequeue(thread);\n        KernelState.Core.CurrentThread = thread;", "        KernelState.Core.CurrentThread = thread;", "the running thread stays ready"),
        new(Scheduling, "if (mayBeBeaten && !IsHighestPriority(ActiveDomain(), priority))", "if (false)", "a thread of lower priority runs"),
        new(Queue, "next.Ref.QueuePrev = previous;", "", "a queue keeps a link to whom it lost"),
        new(Answers, "Cap reply = ReplyCap.New(@object: caller, isMaster: false, canGrant: canGrant).ToCap();", "Cap reply = ReplyCap.New(@object: caller, isMaster: true, canGrant: canGrant).ToCap();", "a caller's capability is a master"),
        new(Transfer, "if (found != Status.Ok || slot.Ref.Cap.Tag != CapTag.Null)", "if (found != Status.Ok)", "a received capability overwrites"),
        new(Answers, "        DerivationTree.Remove(slot);\n        bool goesOn", "        bool goesOn", "a fault is answered twice"),
        new(Answers, "caller.Ref.State = ThreadState.BlockedOnReply;", "", "the fast caller does not wait"),
        new(Fast, "next.Ref.QueuePrev = Ptr<Tcb>.Null;", "", "the fast way leaves a link behind"),
        new(Frames, "ArchCaps.MaskVmRights(cap.Rights, asked)", "ArchCaps.MaskVmRights(VmRights.ReadWrite, asked)", "a read-only frame is mapped writable"),
        new(Spaces, "Tlb.InvalidatePage(asid, address);", "", "an unmapped page stays in the TLB"),
        new(Spaces, "Tlb.InvalidateAsid(asid);", "", "an unmapped table stays in the TLB"),
        new(Asids, "Tlb.InvalidateAsid(asid);", "", "a deleted address space stays in the TLB"),
        new(Asids, "            VSpace.SetRoot(KernelState.Core.CurrentThread);", "", "a deleted address space stays active"),
        new(SpaceCaps, "frame.MappedAsid = Asid.None;", "", "a copied frame counts as mapped"),
        new(SpaceCaps, "VSpace.UnmapFrame(frame.Size, frame.MappedAsid, frame.MappedAddress, frame.Base);", "", "a deleted frame stays mapped"),
        new(Irqs, "        DerivationTree.Insert(cap, source, IrqTable.Slot(irq));", "        IrqTable.Slot(irq).Ref.Cap = cap;", "an interrupt's capability is in no tree"),
    ];
}
