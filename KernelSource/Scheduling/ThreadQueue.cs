// SPDX-License-Identifier: BSD-2-Clause
// Queues of threads, doubly linked through the threads: the ready queues, and those of threads that wait at an endpoint or
// notification. A thread is in one at most, since a waiting thread is not ready: one pair of links is enough.
//
// Objects keep head and tail in packed words, so a queue is handled by value: read it, change it, write it back.
namespace Sel4Gen.Kernel;

/// <summary>Operations on queues of threads.</summary>
public static class ThreadQueue
{
    /// <summary>The queue with the thread before all others.</summary>
    [Inline]
    public static TcbQueue Prepend(TcbQueue queue, Ptr<Tcb> thread)
    {
        TcbQueue result = queue;
        if (queue.Head.IsNull)
        {
            result.Tail = thread;
        }
        else
        {
            queue.Head.Ref.QueuePrev = thread;
        }

        thread.Ref.QueuePrev = Ptr<Tcb>.Null;
        thread.Ref.QueueNext = queue.Head;
        result.Head = thread;
        return result;
    }

    /// <summary>The queue with the thread behind all others.</summary>
    [Inline]
    public static TcbQueue Append(TcbQueue queue, Ptr<Tcb> thread)
    {
        TcbQueue result = queue;
        if (queue.Head.IsNull)
        {
            result.Head = thread;
        }
        else
        {
            queue.Tail.Ref.QueueNext = thread;
        }

        thread.Ref.QueuePrev = queue.Tail;
        thread.Ref.QueueNext = Ptr<Tcb>.Null;
        result.Tail = thread;
        return result;
    }

    /// <summary>The queue with the thread behind another one that is in it, or before all others if that is null.</summary>
    [When(Config.Mcs)]
    public static TcbQueue InsertAfter(TcbQueue queue, Ptr<Tcb> other, Ptr<Tcb> thread)
    {
        if (other.IsNull)
        {
            return Prepend(queue, thread);
        }

        if (other == queue.Tail)
        {
            return Append(queue, thread);
        }

        Ptr<Tcb> next = other.Ref.QueueNext;
        thread.Ref.QueuePrev = other;
        thread.Ref.QueueNext = next;
        other.Ref.QueueNext = thread;
        next.Ref.QueuePrev = thread;
        return queue;
    }

    /// <summary>The queue with the thread behind those with its priority or a higher one, before all others.</summary>
    [When(Config.Mcs)]
    public static TcbQueue InsertByPriority(TcbQueue queue, Ptr<Tcb> thread)
    {
        uint priority = thread.Ref.Priority;
        Ptr<Tcb> after = queue.Tail;
        while (!after.IsNull && after.Ref.Priority < priority)
        {
            Loop.Ends("each round moves one thread back in a queue without cycles");
            after = after.Ref.QueuePrev;
        }

        return InsertAfter(queue, after, thread);
    }

    /// <summary>The queue without the thread, which is in it.</summary>
    [Inline]
    public static TcbQueue Remove(TcbQueue queue, Ptr<Tcb> thread)
    {
        TcbQueue result = queue;
        Ptr<Tcb> next = thread.Ref.QueueNext;
        Ptr<Tcb> previous = thread.Ref.QueuePrev;
        if (previous.IsNull)
        {
            result.Head = next;
        }
        else
        {
            previous.Ref.QueueNext = next;
        }

        if (next.IsNull)
        {
            result.Tail = previous;
        }
        else
        {
            next.Ref.QueuePrev = previous;
        }

        return result;
    }
}
