// SPDX-License-Identifier: BSD-2-Clause
// The queue of threads at an endpoint or notification: doubly linked through the threads, first come first served.
// Objects keep head and tail in packed words, so a queue travels as a value: read it, change it, write it back.
namespace Sel4Gen.Kernel;

/// <summary>Operations on queues of waiting threads.</summary>
public static class WaitQueue
{
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
            queue.Tail.Ref.EpNext = thread;
        }

        thread.Ref.EpPrev = queue.Tail;
        thread.Ref.EpNext = Ptr<Tcb>.Null;
        result.Tail = thread;
        return result;
    }

    /// <summary>The queue without the thread, which is in it.</summary>
    [Inline]
    public static TcbQueue Remove(TcbQueue queue, Ptr<Tcb> thread)
    {
        TcbQueue result = queue;
        Ptr<Tcb> next = thread.Ref.EpNext;
        Ptr<Tcb> previous = thread.Ref.EpPrev;
        if (previous.IsNull)
        {
            result.Head = next;
        }
        else
        {
            previous.Ref.EpNext = next;
        }

        if (next.IsNull)
        {
            result.Tail = previous;
        }
        else
        {
            next.Ref.EpPrev = previous;
        }

        return result;
    }
}
