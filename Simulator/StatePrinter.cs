// SPDX-License-Identifier: BSD-2-Clause
// The kernel's state in readable form: capability slots, derivation trees, queues, threads and address spaces, as text; the
// derivation trees and queues also as a Graphviz graph (dot -Tsvg).
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Prints states.</summary>
public static class StatePrinter
{
    /// <summary>The state as text.</summary>
    public static string Text(KernelMachine machine)
    {
        KernelView view = new(machine);
        StringBuilder text = new();
        text.AppendLine($"current thread {Name(KernelState.Core.CurrentThread)}, domain {KernelState.CurrentDomain}");
        text.AppendLine("threads:");
        foreach (Ptr<Tcb> thread in view.Threads)
        {
            text.AppendLine("  " + Describe(thread));
        }

        text.AppendLine("ready:");
        for (int i = Config.NumDomains * Config.NumPriorities - 1; i >= 0; i--)
        {
            if (!KernelState.Core.ReadyQueues[i].Head.IsNull)
            {
                text.AppendLine(
                    $"  domain {i / Config.NumPriorities} priority {i % Config.NumPriorities}: "
                    + string.Join(" ", Chain(KernelState.Core.ReadyQueues[i].Head, t => t.Ref.QueueNext).Select(Name)));
            }
        }

        text.AppendLine("waiting:");
        foreach (Cap cap in view.Slots.Select(s => s.Cap).DistinctBy(c => (c.Tag, Place(c))))
        {
            Ptr<Tcb> head = QueueOf(cap);
            if (!head.IsNull)
            {
                text.AppendLine(
                    $"  {cap.Tag} 0x{Place(cap):x}: " + string.Join(" ", Chain(head, t => t.Ref.QueueNext).Select(Name)));
            }
        }

        text.AppendLine("derivation trees (slot: capability; a child stands deeper than its parent):");
        foreach (SlotView slot in view.Slots.Where(s => s.Mdb.Prev.IsNull))
        {
            PrintTree(text, view, slot);
        }

        text.AppendLine("address spaces:");
        ArchPrinter.PrintSpaces(text, view);
        return text.ToString();
    }

    /// <summary>The derivation trees and the queues as a Graphviz graph.</summary>
    public static string Graph(KernelMachine machine)
    {
        KernelView view = new(machine);
        StringBuilder text = new("digraph kernel {\n  rankdir=LR; node [shape=box, fontname=monospace, fontsize=9];\n");
        foreach (SlotView slot in view.Slots)
        {
            text.Append($"  \"{slot.Slot}\" [label=\"{slot.Slot}\\n{Describe(slot.Cap)}\"];\n");
        }

        foreach ((SlotView parent, SlotView child) in Edges(view))
        {
            text.Append($"  \"{parent.Slot}\" -> \"{child.Slot}\";\n");
        }

        foreach (Ptr<Tcb> thread in view.Threads)
        {
            text.Append($"  \"t{thread}\" [shape=ellipse, label=\"{Describe(thread).Replace("\"", "'", StringComparison.Ordinal)}\"];\n");
            if (thread.Ref.State is ThreadState.BlockedOnSend or ThreadState.BlockedOnReceive or ThreadState.BlockedOnNotification)
            {
                text.Append($"  \"t{thread}\" -> \"o0x{thread.Ref.BlockingObject:x}\" [style=dashed];\n");
            }
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>A capability in words.</summary>
    public static string Describe(Cap cap) => cap.Tag switch
    {
        CapTag.Untyped =>
            $"Untyped 0x{UntypedCap.From(cap).Base:x} 2^{UntypedCap.From(cap).SizeBits}"
            + $"{(UntypedCap.From(cap).IsDevice ? " device" : "")} used 0x{UntypedCap.From(cap).FreeIndex << ObjectSize.MinUntypedBits:x}",
        CapTag.Endpoint => $"Endpoint {EndpointCap.From(cap).Object} badge {EndpointCap.From(cap).Badge} {Rights(EndpointCap.From(cap))}",
        CapTag.Notification =>
            $"Notification {NotificationCap.From(cap).Object} badge {NotificationCap.From(cap).Badge} "
            + (NotificationCap.From(cap).CanSend ? "W" : "") + (NotificationCap.From(cap).CanReceive ? "R" : ""),
        CapTag.SchedContext when Config.Mcs => $"SchedContext {SchedContextCap.From(cap).Object} 2^{SchedContextCap.From(cap).SizeBits}",
        CapTag.SchedControl when Config.Mcs => $"SchedControl {SchedControlCap.From(cap).Core}",
        CapTag.Reply => Config.Mcs
            ? $"Reply {ReplyCap.From(cap).Reply}{(ReplyCap.From(cap).CanGrant ? " G" : "")}"
            : $"Reply {Name(ReplyCap.From(cap).Object)}{(ReplyCap.From(cap).IsMaster ? " master" : "")}",
        CapTag.CNode =>
            $"CNode {CNodeCap.From(cap).Object} 2^{CNodeCap.From(cap).Radix} guard {CNodeCap.From(cap).Guard}/{CNodeCap.From(cap).GuardSize}",
        CapTag.Thread => $"Thread {Name(ThreadCap.From(cap).Object)}",
        CapTag.IrqHandler => $"IrqHandler {IrqHandlerCap.From(cap).Irq}",
        CapTag.Zombie => $"Zombie {ZombieCap.From(cap).Slots}{(ZombieCap.From(cap).IsThread ? " thread" : "")} left {ZombieCap.From(cap).Remaining}",
        _ => ArchPrinter.Describe(cap),
    };

    private static string Rights(EndpointCap cap) =>
        (cap.CanSend ? "W" : "") + (cap.CanReceive ? "R" : "") + (cap.CanGrant ? "G" : "") + (cap.CanGrantReply ? "P" : "");

    private static string Describe(Ptr<Tcb> thread)
    {
        ref Tcb tcb = ref thread.Ref;
        return $"{Name(thread)} {tcb.State} priority {tcb.Priority} domain {tcb.Domain} "
            + $"pc 0x{Context.Get(thread, Arch.NextIp):x}"
            + (tcb.Fault.Type == 0 ? "" : $" fault {tcb.Fault.Type}")
            + (tcb.BoundNotification.IsNull ? "" : $" bound to {tcb.BoundNotification}");
    }

    private static string Name(Ptr<Tcb> thread)
    {
        ReadOnlySpan<byte> name = MemoryMarshal.CreateReadOnlySpan(ref thread.Ref.Name[0], 128);
        int length = name.IndexOf((byte)0);
        return length <= 0 ? thread.ToString() : $"{thread}'{Encoding.Latin1.GetString(name[..length])}'";
    }

    private static IEnumerable<Ptr<Tcb>> Chain(Ptr<Tcb> first, Func<Ptr<Tcb>, Ptr<Tcb>> next)
    {
        int limit = 1000;
        for (Ptr<Tcb> thread = first; !thread.IsNull && limit-- > 0; thread = next(thread))
        {
            yield return thread;
        }
    }

    private static Word Place(Cap cap) => CapOps.IsPhysical(cap) ? Regions.Start(cap) : cap.W1;

    private static Ptr<Tcb> QueueOf(Cap cap) => cap.Tag switch
    {
        CapTag.Endpoint => EndpointCap.From(cap).Object.Ref.QueueHead,
        CapTag.Notification => NotificationCap.From(cap).Object.Ref.QueueHead,
        _ => Ptr<Tcb>.Null,
    };

    private static void PrintTree(StringBuilder text, KernelView view, SlotView first)
    {
        Stack<SlotView> ancestors = new();
        SlotView? slot = first;
        while (slot is { } current)
        {
            while (ancestors.TryPeek(out SlotView top) && !DerivationTree.IsParentOf(top.Slot, current.Slot))
            {
                ancestors.Pop();
            }

            text.AppendLine($"  {new string(' ', 2 * ancestors.Count)}{current.Slot}: {Describe(current.Cap)}");
            ancestors.Push(current);
            slot = current.Mdb.Next.IsNull ? null : view.Find(current.Mdb.Next);
        }
    }

    private static IEnumerable<(SlotView Parent, SlotView Child)> Edges(KernelView view)
    {
        foreach (SlotView first in view.Slots.Where(s => s.Mdb.Prev.IsNull))
        {
            Stack<SlotView> ancestors = new();
            SlotView? slot = first;
            while (slot is { } current)
            {
                while (ancestors.TryPeek(out SlotView top) && !DerivationTree.IsParentOf(top.Slot, current.Slot))
                {
                    ancestors.Pop();
                }

                if (ancestors.TryPeek(out SlotView parent))
                {
                    yield return (parent, current);
                }

                ancestors.Push(current);
                slot = current.Mdb.Next.IsNull ? null : view.Find(current.Mdb.Next);
            }
        }
    }
}
