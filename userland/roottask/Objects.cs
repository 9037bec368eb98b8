// SPDX-License-Identifier: BSD-2-Clause
// The objects that the tests use, created from untyped memory: two threads, an endpoint, a notification and a page.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>The objects.</summary>
public static class Objects
{
    /// <summary>Priorities. The root task starts at the highest, 255.</summary>
    public const Word HighPriority = 150;

    /// <summary>Of a thread that does its work when others wait.</summary>
    public const Word LowPriority = 50;

    private static UserThread s_first;
    private static UserThread s_second;
    private static Word s_endpoint;
    private static Word s_notification;
    private static Word s_page;

    /// <summary>One thread.</summary>
    public static UserThread First() => s_first;

    /// <summary>The other thread, whose faults go to the endpoint.</summary>
    public static UserThread Second() => s_second;

    /// <summary>The endpoint's capability.</summary>
    public static Word Endpoint() => s_endpoint;

    /// <summary>The notification's capability.</summary>
    public static Word Notification() => s_notification;

    /// <summary>A page of memory that all threads share.</summary>
    public static Word Page() => s_page;

    /// <summary>Makes them.</summary>
    public static void Make()
    {
        Console.WriteLine("Objects from untyped memory");
        Word tcbs = Memory.Make((Word)ObjectType.Tcb, 0, 2);
        s_endpoint = Memory.Make((Word)ObjectType.Endpoint, 0, 1);
        s_notification = Memory.Make((Word)ObjectType.Notification, 0, 1);
        s_page = Memory.MakePages(1);
        Checks.That(tcbs != 0, "two TCBs");
        Checks.That(s_endpoint != 0, "an endpoint");
        Checks.That(s_notification != 0, "a notification");
        Checks.That(s_page != 0, "a page, mapped");
        Checks.That(IsPageZero(), "the page is zero");
        Mmio.Write64(s_page, 0x0123_4567_89ab_cdef);
        Checks.Equal((Word)Mmio.Read64(s_page), 0x0123_4567_89ab_cdef, "the page holds what is written");
        s_first = Threads.Make(tcbs, 0, HighPriority);
        s_second = Threads.Make(tcbs + 1, s_endpoint, LowPriority);
        Checks.That(s_first.Tcb != 0 && s_second.Tcb != 0, "both threads have a stack, an IPC buffer and a priority");
    }

    /// <summary>Where a thread ends that has nothing more to do: it stops itself.</summary>
    public static void Park()
    {
        Word buffer = Ipc.Buffer().Address;
        Invoke.Suspend(buffer == s_first.Buffer ? s_first.Tcb : s_second.Tcb);
    }

    private static bool IsPageZero()
    {
        for (Word i = 0; i < 1 << Machine.PageBits; i += 8)
        {
            if (Mmio.Read64(s_page + i) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
