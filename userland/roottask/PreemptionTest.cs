// SPDX-License-Identifier: BSD-2-Clause
// Preemption: threads of the same priority run round-robin with the timer, and a thread of higher priority runs at once.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Threads that never give up the processor by themselves.</summary>
public static class PreemptionTest
{
    /// <summary>Words of the shared page.</summary>
    public const Word FirstCounter = 0x100;

    /// <summary>The other spinner's counter.</summary>
    public const Word SecondCounter = 0x108;

    private const Word UrgentFlag = 0x110;
    private const Word SeenFlag = 0x118;

    /// <summary>How often a spinner must see that the other one ran in between.</summary>
    private const Word EnoughTurns = 5;

    /// <summary>After so many rounds it gives up: the test then fails instead of hanging.</summary>
    private const Word TooManyRounds = 2_000_000_000;

    /// <summary>Runs the test.</summary>
    public static void Run()
    {
        Console.WriteLine("Preemption");
        TakeTurns();
        RunAtOnce();
    }

    /// <summary>A spinner: counts, and watches the other's counter.</summary>
    public static void Spin(Word own, Word other)
    {
        Word turns = 0;
        Word last = (Word)Mmio.Read64(Objects.Page() + other);
        for (Word i = 0; i < TooManyRounds && turns < EnoughTurns; i += 1)
        {
            Mmio.Write64(Objects.Page() + own, i + 1);
            Word now = (Word)Mmio.Read64(Objects.Page() + other);
            turns += now == last ? (Word)0 : 1;
            last = now;
        }

        Mmio.Write64(Objects.Page() + own, turns);
        Ipc.Signal(Objects.Notification());
        while (true)
        {
            Loop.Ends("the first thread suspends this one");
            Mmio.Write64(Objects.Page() + own + 0x40, Mmio.Read64(Objects.Page() + own + 0x40) + 1);
        }
    }

    /// <summary>The thread of high priority: says that it ran.</summary>
    public static void WaitUrgently()
    {
        Ipc.Wait(Objects.Notification());
        Mmio.Write64(Objects.Page() + UrgentFlag, 1);
    }

    /// <summary>The thread of low priority: wakes the other, and looks whether it ran.</summary>
    public static void Wake()
    {
        Ipc.Signal(Objects.Notification());
        Mmio.Write64(Objects.Page() + SeenFlag, 1 + Mmio.Read64(Objects.Page() + UrgentFlag));
        Ipc.Send(Objects.Endpoint(), Ipc.Tag(0, 0, 0));
    }

    private static void TakeTurns()
    {
        Mmio.Write64(Objects.Page() + FirstCounter, 0);
        Mmio.Write64(Objects.Page() + SecondCounter, 0);
        Threads.SetPriority(Objects.First().Tcb, Objects.LowPriority);
        Threads.SetPriority(Objects.Second().Tcb, Objects.LowPriority);
        Threads.Start(Objects.First(), (Word)Role.FirstSpinner);
        Threads.Start(Objects.Second(), (Word)Role.SecondSpinner);
        Ipc.Wait(Objects.Notification());
        Invoke.Suspend(Objects.First().Tcb);
        Invoke.Suspend(Objects.Second().Tcb);
        bool bothRan = Mmio.Read64(Objects.Page() + FirstCounter) != 0
            && Mmio.Read64(Objects.Page() + SecondCounter) != 0;
        Checks.That(bothRan, "two threads of one priority, neither of which waits, both run");
        bool sawTurns = Mmio.Read64(Objects.Page() + FirstCounter) == EnoughTurns
            || Mmio.Read64(Objects.Page() + SecondCounter) == EnoughTurns;
        Checks.That(sawTurns, "they took turns: one saw the other go on five times");
        Ipc.Poll(Objects.Notification());
    }

    private static void RunAtOnce()
    {
        Mmio.Write64(Objects.Page() + UrgentFlag, 0);
        Mmio.Write64(Objects.Page() + SeenFlag, 0);
        Threads.SetPriority(Objects.First().Tcb, Objects.HighPriority);
        Threads.Start(Objects.First(), (Word)Role.UrgentWaiter);
        Threads.Start(Objects.Second(), (Word)Role.Waker);
        Ipc.Recv(Objects.Endpoint());
        Checks.Equal(
            (Word)Mmio.Read64(Objects.Page() + SeenFlag), 2, "a woken thread of higher priority ran before the waker went on");
    }
}
