// SPDX-License-Identifier: BSD-2-Clause
// Endpoints and notifications: their queues are linked both ways, contain exactly the threads that wait for them, and match
// their state.
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class WaitQueueRules
{
    public static void Check(KernelView view)
    {
        HashSet<Word> done = [];
        HashSet<Word> queued = [];
        foreach (SlotView slot in view.Slots)
        {
            if (slot.Cap.Tag == CapTag.Endpoint && done.Add(EndpointCap.From(slot.Cap).Object.Address))
            {
                CheckEndpoint(EndpointCap.From(slot.Cap).Object, queued);
            }
            else if (slot.Cap.Tag == CapTag.Notification && done.Add(NotificationCap.From(slot.Cap).Object.Address))
            {
                CheckNotification(NotificationCap.From(slot.Cap).Object, queued);
            }
        }

        foreach (Ptr<Tcb> thread in view.Threads)
        {
            bool waits = thread.Ref.State
                is ThreadState.BlockedOnSend or ThreadState.BlockedOnReceive or ThreadState.BlockedOnNotification;
            ThreadRules.Require(
                thread, waits == queued.Contains(thread.Address),
                waits ? $"it is {thread.Ref.State} but in no queue" : $"it is {thread.Ref.State} and in a queue");
        }
    }

    private static void CheckEndpoint(Ptr<Endpoint> endpoint, HashSet<Word> queued)
    {
        Endpoint value = endpoint.Ref;
        int length = Walk(
            value.QueueHead, value.QueueTail, endpoint.Address, queued,
            value.State == EndpointState.Send ? ThreadState.BlockedOnSend : ThreadState.BlockedOnReceive);
        Invariants.Require(
            value.State <= EndpointState.Receive && (length == 0) == (value.State == EndpointState.Idle),
            $"endpoint {endpoint} is {value.State} with {length} threads in its queue");
    }

    private static void CheckNotification(Ptr<Notification> notification, HashSet<Word> queued)
    {
        Notification value = notification.Ref;
        int length = Walk(
            value.QueueHead, value.QueueTail, notification.Address, queued, ThreadState.BlockedOnNotification);
        Invariants.Require(
            value.State <= NotificationState.Active && (length != 0) == (value.State == NotificationState.Waiting),
            $"notification {notification} is {value.State} with {length} threads in its queue");
        Invariants.Require(
            value.BoundTcb.IsNull || value.BoundTcb.Ref.BoundNotification == notification,
            $"notification {notification} is bound to a thread that does not know");
    }

    private static int Walk(Ptr<Tcb> head, Ptr<Tcb> tail, Word waitsFor, HashSet<Word> queued, ThreadState state)
    {
        int length = 0;
        Ptr<Tcb> previous = Ptr<Tcb>.Null;
        for (Ptr<Tcb> thread = head; !thread.IsNull; thread = thread.Ref.QueueNext)
        {
            ThreadRules.Require(thread, queued.Add(thread.Address), "it is in two queues, or twice in one");
            ThreadRules.Require(thread, thread.Ref.QueuePrev == previous, "its queue does not lead back");
            ThreadRules.Require(
                thread, thread.Ref.State == state && thread.Ref.BlockingObject == waitsFor,
                $"it is {thread.Ref.State} for 0x{thread.Ref.BlockingObject:x} in the queue of 0x{waitsFor:x}");
            ThreadRules.Require(
                thread, !Config.Mcs || previous.IsNull || previous.Ref.Priority >= thread.Ref.Priority,
                "it waits behind a thread of lower priority");
            previous = thread;
            length++;
        }

        Invariants.Require(tail == previous, $"the queue of 0x{waitsFor:x} does not end with its last thread");
        return length;
    }
}
