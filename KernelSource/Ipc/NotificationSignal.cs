// SPDX-License-Identifier: BSD-2-Clause
// Notifications: a word of flags that collects the badges of signals, or a queue of threads that wait for one. A thread
// bound to a notification also gets its signals while it receives from an endpoint. Manual, chapter "Notifications".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations on notifications.</summary>
public static class NotificationSignal
{
    /// <summary>
    /// Signals: the first waiting thread gets the badge, or else the bound thread if it is receiving; without either the
    /// badge is or-ed into the word.
    /// </summary>
    public static void SendSignal(Ptr<Notification> notification, Word badge)
    {
        switch (notification.Ref.State)
        {
            case NotificationState.Idle:
                SignalIdle(notification, badge);
                break;

            case NotificationState.Waiting:
                Ptr<Tcb> thread = notification.Ref.QueueHead;
                Contract.Assert(!thread.IsNull);
                RemoveFromQueue(notification, thread);
                if (Config.Mcs)
                {
                    DeliverWithTime(notification, thread, badge);
                }
                else
                {
                    Deliver(thread, badge);
                }

                break;

            default:
                notification.Ref.Badge = notification.Ref.Badge | badge;
                break;
        }
    }

    /// <summary>A thread waits for a signal, or polls if not <paramref name="blocking"/>.</summary>
    public static void ReceiveSignal(Ptr<Tcb> thread, Cap cap, bool blocking)
    {
        Ptr<Notification> notification = NotificationCap.From(cap).Object;
        if (notification.Ref.State == NotificationState.Active)
        {
            CompleteSignal(notification, thread);
            return;
        }

        if (!blocking)
        {
            FailPoll(thread);
            return;
        }

        thread.Ref.BlockingObject = notification.Address;
        Thread.SetState(thread, ThreadState.BlockedOnNotification);
        if (Config.Mcs)
        {
            SchedContexts.Return(notification, thread);
        }

        TcbQueue queue = Queue(notification);
        SetQueue(notification, Config.Mcs ? ThreadQueue.InsertByPriority(queue, thread) : ThreadQueue.Append(queue, thread));
        notification.Ref.State = NotificationState.Waiting;
    }

    /// <summary>A thread receives the badges of an active notification.</summary>
    public static void CompleteSignal(Ptr<Notification> notification, Ptr<Tcb> thread)
    {
        Contract.Requires(notification.Ref.State == NotificationState.Active);
        Arch.SetRegister(thread, Arch.BadgeRegister, notification.Ref.Badge);
        notification.Ref.State = NotificationState.Idle;
        if (Config.Mcs)
        {
            SchedContexts.Lend(notification, thread);
        }
    }

    /// <summary>The priority of a waiting thread changed: it moves to its place in the queue.</summary>
    [When(Config.Mcs)]
    public static void Reorder(Ptr<Tcb> thread)
    {
        Ptr<Notification> notification = Ptr<Notification>.At(thread.Ref.BlockingObject);
        TcbQueue queue = ThreadQueue.Remove(Queue(notification), thread);
        SetQueue(notification, ThreadQueue.InsertByPriority(queue, thread));
    }

    /// <summary>Removes a thread from the queue that it waits in; its state is still to be set.</summary>
    [When(Config.Mcs), Inline]
    public static void Take(Ptr<Notification> notification, Ptr<Tcb> thread) => RemoveFromQueue(notification, thread);

    /// <summary>There was nothing to receive: the badge is 0.</summary>
    public static void FailPoll(Ptr<Tcb> thread) => Arch.SetRegister(thread, Arch.BadgeRegister, 0);

    /// <summary>The notification is deleted: all threads that wait for it restart their system call.</summary>
    public static void CancelAllSignals(Ptr<Notification> notification)
    {
        if (notification.Ref.State != NotificationState.Waiting)
        {
            return;
        }

        Ptr<Tcb> thread = notification.Ref.QueueHead;
        SetQueue(notification, default);
        notification.Ref.State = NotificationState.Idle;
        while (!thread.IsNull)
        {
            Loop.Ends("each round moves one thread on in a queue without cycles");
            Ptr<Tcb> next = thread.Ref.QueueNext;
            Thread.SetState(thread, ThreadState.Restart);
            if (Config.Mcs)
            {
                SchedContexts.WakeUp(thread.Ref.SchedContext);
                Scheduler.PossibleSwitchTo(thread);
            }
            else
            {
                Scheduler.Enqueue(thread);
            }

            thread = next;
        }

        Scheduler.RescheduleRequired();
    }

    /// <summary>Cancels a thread's wait for the notification; the thread is then inactive.</summary>
    public static void CancelSignal(Ptr<Tcb> thread, Ptr<Notification> notification)
    {
        Contract.Requires(notification.Ref.State == NotificationState.Waiting);
        RemoveFromQueue(notification, thread);
        Thread.SetState(thread, ThreadState.Inactive);
    }

    /// <summary>Binds a thread and a notification; neither is bound.</summary>
    public static void Bind(Ptr<Tcb> thread, Ptr<Notification> notification)
    {
        notification.Ref.BoundTcb = thread;
        thread.Ref.BoundNotification = notification;
    }

    /// <summary>Unbinds a thread, if it has a bound notification.</summary>
    public static void Unbind(Ptr<Tcb> thread)
    {
        Ptr<Notification> notification = thread.Ref.BoundNotification;
        if (!notification.IsNull)
        {
            Separate(thread, notification);
        }
    }

    /// <summary>Unbinds a notification, if it is bound.</summary>
    public static void UnbindMaybe(Ptr<Notification> notification)
    {
        Ptr<Tcb> thread = notification.Ref.BoundTcb;
        if (!thread.IsNull)
        {
            Separate(thread, notification);
        }
    }

    private static void SignalIdle(Ptr<Notification> notification, Word badge)
    {
        Ptr<Tcb> bound = notification.Ref.BoundTcb;
        if (!bound.IsNull && bound.Ref.State == ThreadState.BlockedOnReceive)
        {
            EndpointIpc.LeaveQueue(bound);
            if (Config.Mcs)
            {
                DeliverWithTime(notification, bound, badge);
            }
            else
            {
                Deliver(bound, badge);
            }

            return;
        }

        notification.Ref.Badge = badge;
        notification.Ref.State = NotificationState.Active;
    }

    private static void Deliver(Ptr<Tcb> thread, Word badge)
    {
        Thread.SetState(thread, ThreadState.Running);
        Arch.SetRegister(thread, Arch.BadgeRegister, badge);
        Scheduler.PossibleSwitchTo(thread);
    }

    /// <summary>As <see cref="Deliver"/>; a thread without a scheduling context borrows the notification's.</summary>
    [When(Config.Mcs)]
    private static void DeliverWithTime(Ptr<Notification> notification, Ptr<Tcb> thread, Word badge)
    {
        Thread.SetState(thread, ThreadState.Running);
        Arch.SetRegister(thread, Arch.BadgeRegister, badge);
        SchedContexts.Lend(notification, thread);
        Scheduler.PossibleSwitchTo(thread);
    }

    private static void Separate(Ptr<Tcb> thread, Ptr<Notification> notification)
    {
        notification.Ref.BoundTcb = Ptr<Tcb>.Null;
        thread.Ref.BoundNotification = Ptr<Notification>.Null;
    }

    [Inline]
    private static void RemoveFromQueue(Ptr<Notification> notification, Ptr<Tcb> thread)
    {
        TcbQueue queue = ThreadQueue.Remove(Queue(notification), thread);
        SetQueue(notification, queue);
        if (queue.Head.IsNull)
        {
            notification.Ref.State = NotificationState.Idle;
        }
    }

    [Inline]
    private static TcbQueue Queue(Ptr<Notification> notification) =>
        new TcbQueue { Head = notification.Ref.QueueHead, Tail = notification.Ref.QueueTail };

    [Inline]
    private static void SetQueue(Ptr<Notification> notification, TcbQueue queue)
    {
        notification.Ref.QueueHead = queue.Head;
        notification.Ref.QueueTail = queue.Tail;
    }
}
