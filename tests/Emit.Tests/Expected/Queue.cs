// SPDX-License-Identifier: BSD-2-Clause
// A queue: pointers, reference locals, nested places, comments and blank lines.
using Sel4Gen;

/// <summary>An element of a <see cref="Queue"/>.</summary>
public struct Element
{
    public Ptr<Element> Next;

    /// <summary>The element before, null for the first.</summary>
    public Ptr<Element> Previous;
    public uint Weight;
    public byte Kind;
}

/// <summary>First and last element.</summary>
public struct Queue
{
    public Ptr<Element> Head;
    public Ptr<Element> Tail;
}

/// <summary>Operations on queues.</summary>
public static class Queues
{
    /// <summary>How many elements were ever appended.</summary>
    public static uint Appended;

    /// <summary>Appends <paramref name="element"/>; it becomes the last.</summary>
    [EntryPoint]
    public static void Append(Ptr<Queue> queue, Ptr<Element> element)
    {
        ref Queue q = ref queue.Ref;
        if (q.Tail.IsNull)
        {
            q.Head = element;
        }
        else
        {
            // The old tail points forward now.
            q.Tail.Ref.Next = element;
        }

        element.Ref.Previous = q.Tail;
        element.Ref.Next = Ptr<Element>.Null;
        q.Tail = element;
        Appended++;
    }

    /// <summary>The sum of the weights of one kind.</summary>
    [EntryPoint]
    public static Word Weigh(Ptr<Queue> queue, byte kind)
    {
        Word sum = 0;
        Ptr<Element> element = queue.Ref.Head;
        while (!element.IsNull)
        {
            Loop.Bound(100);
            if (element.Ref.Kind == kind)
            {
                sum += element.Ref.Weight;
            }

            element = element.Ref.Next;
        }

        return sum;
    }
}
