// SPDX-License-Identifier: BSD-2-Clause
// Budgets in force (MCS): a thread with a fifth of each period gets a fifth of the time, a server without a scheduling context
// runs on its callers' time, and a thread whose time is over is reported to its timeout handler.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>The root task's tests of time.</summary>
[When(Config.Mcs)]
public static class BudgetTest
{
    private const Word LowPriority = 50;
    private const Word HighPriority = 150;

    /// <summary>Microseconds of the limited thread's budget and period, and of round robin for the others.</summary>
    private const ulong BudgetUs = 2000;
    private const ulong PeriodUs = 10_000;

    /// <summary>The limited thread may have this much in a thousand, more or less.</summary>
    private const Word Share = 200;
    private const Word Tolerance = 10;

    private const Word FillerRounds = 40_000_000;
    private const Word RoundTrips = 1000;
    private const Word TimeoutBadge = 0x71;

    private const Word SpinnerRole = 1;
    private const Word FillerRole = 2;
    private const Word ServerRole = 3;

    private static Word s_control;
    private static Word s_endpoint;
    private static Word s_reply;
    private static Word s_done;
    private static Word s_page;

    /// <summary>Runs the tests.</summary>
    public static void Run(Ptr<BootInfo> bootInfo)
    {
        Console.WriteLine("Scheduling contexts");
        s_control = bootInfo.Ref.SchedControl.Start;
        Checks.Equal(bootInfo.Ref.SchedControl.End - s_control, bootInfo.Ref.NumNodes, "authority over the time of each core");
        s_page = Memory.MakePages(1);
        s_endpoint = Memory.Make((Word)ObjectType.Endpoint, 0, 1);
        s_done = Memory.Make((Word)ObjectType.Notification, 0, 1);
        s_reply = Memory.Make((Word)ObjectType.Reply, 0, 1);
        Word spinnerContext = Memory.Make((Word)ObjectType.SchedContext, 8, 1);
        Word fillerContext = Memory.Make((Word)ObjectType.SchedContext, 7, 1);
        Word tcbs = Memory.Make((Word)ObjectType.Tcb, 0, 3);
        UserThread spinner = Threads.Make(tcbs, 0, HighPriority);
        UserThread filler = Threads.Make(tcbs + 1, 0, LowPriority);
        UserThread server = Threads.Make(tcbs + 2, 0, HighPriority);
        Checks.That(spinner.Tcb != 0 && filler.Tcb != 0 && server.Tcb != 0, "three threads");
        Checks.That(s_page != 0 && s_endpoint != 0 && s_done != 0 && s_reply != 0 && spinnerContext != 0 && fillerContext != 0,
            "an endpoint, a notification, a reply object and two scheduling contexts");
        TestShare(spinner, filler, spinnerContext, fillerContext);
        TestPassiveServer(server);
        TestTimeout(spinner, spinnerContext);
        TestBinding(spinner, spinnerContext);
    }

    /// <summary>What the other threads do.</summary>
    public static void ThreadMain(Word role)
    {
        if (role == ServerRole)
        {
            Serve();
        }

        if (role == FillerRole)
        {
            for (Word i = 0; i < FillerRounds; i += 1)
            {
                Loop.Bound(FillerRounds);
                Mmio.Write64(s_page, i);
            }

            Ipc.Signal(s_done);
        }

        while (true)
        {
            Loop.Ends("the root task suspends this thread");
            Mmio.Write64(s_page + 8, 1);
        }
    }

    private static void TestShare(UserThread spinner, UserThread filler, Word spinnerContext, Word fillerContext)
    {
        Checks.Equal((Word)(uint)TimedInvoke.Configure(s_control, spinnerContext, BudgetUs, PeriodUs, 0, 0, 0), 0,
            "a scheduling context with 20 % of a period");
        Checks.Equal((Word)(uint)TimedInvoke.Configure(s_control, fillerContext, PeriodUs, PeriodUs, 0, 0, 0), 0,
            "another one with all of it");
        Checks.Equal((Word)(uint)SetParameters(spinner, HighPriority, spinnerContext), 0, "a thread of high priority gets the first");
        Checks.Equal((Word)(uint)SetParameters(filler, LowPriority, fillerContext), 0, "a thread of low priority gets the other");
        Checks.Equal((Word)(uint)Threads.Start(spinner, SpinnerRole), 0, "the first one starts, and never blocks");
        Checks.Equal((Word)(uint)Threads.Start(filler, FillerRole), 0, "the other one starts");
        TimedIpc.Wait(s_done);
        (Error error, ulong limited) = TimedInvoke.Consumed(spinnerContext);
        (Error otherError, ulong rest) = TimedInvoke.Consumed(fillerContext);
        Invoke.Suspend(spinner.Tcb);
        Invoke.Suspend(filler.Tcb);
        Checks.That(error == Error.NoError && otherError == Error.NoError, "both tell how much time they used");
        Checks.That(limited >= 10 * BudgetUs, "that took more than ten periods");
        ulong all = limited + rest;
        Word share = 0;
        if (all != 0)
        {
            share = (Word)(1000 * limited / all);
        }

        Console.Write("  the limited thread had ");
        Console.WriteDecimal(share, 1);
        Console.WriteLine(" of 1000");
        Checks.That(share >= Share - Tolerance && share <= Share + Tolerance, "a thread with 20 % of a period gets 20 % of the time");
    }

    private static void TestPassiveServer(UserThread server)
    {
        Word context = Memory.Make((Word)ObjectType.SchedContext, 7, 1);
        TimedInvoke.Configure(s_control, context, PeriodUs, PeriodUs, 0, 0, 0);
        Checks.Equal((Word)(uint)SetParameters(server, HighPriority, context), 0, "a server gets a scheduling context to start with");
        Checks.Equal((Word)(uint)Threads.Start(server, ServerRole), 0, "it starts");
        TimedIpc.Wait(s_done);
        Checks.Equal((Word)(uint)TimedInvoke.Unbind(context), 0, "it loses its scheduling context");
        Word wrong = 0;
        for (Word i = 0; i < RoundTrips; i += 1)
        {
            Ipc.SetMr(0, i);
            Ipc.Call(s_endpoint, Ipc.Tag(0, 0, 1));
            wrong += Ipc.GetMr(0) == i + 1 ? (Word)0 : 1;
        }

        Checks.Equal(wrong, 0, "1000 calls are answered on the caller's time");
        Invoke.Suspend(server.Tcb);
    }

    private static void Serve()
    {
        // Ready: from the signal on it waits, and needs no time of its own.
        (MessageInfo info, Word badge) = TimedIpc.NBSendRecv(s_done, Ipc.Tag(0, 0, 0), s_endpoint, s_reply);
        while (true)
        {
            Loop.Ends("the client suspends this thread");
            Ipc.SetMr(0, Ipc.GetMr(0) + info.Length + badge);
            (info, badge) = TimedIpc.ReplyRecv(s_endpoint, Ipc.Tag(0, 0, 1), s_reply);
        }
    }

    private static void TestTimeout(UserThread thread, Word context)
    {
        TimedInvoke.Configure(s_control, context, BudgetUs, PeriodUs, 0, TimeoutBadge, 0);
        Checks.Equal((Word)(uint)TimedInvoke.SetTimeoutEndpoint(thread.Tcb, s_endpoint), 0, "a thread gets a timeout handler");
        Checks.Equal((Word)(uint)Threads.Start(thread, SpinnerRole), 0, "it starts, and never blocks");
        (MessageInfo info, Word badge) = TimedIpc.Recv(s_endpoint, s_reply);
        Word data = Ipc.GetMr(0);
        ulong used = TimedInvoke.GetTime(1);
        Checks.Equal(info.Label, (Word)FaultType.Timeout, "the handler is told when its time is over");
        Checks.Equal(data, TimeoutBadge, "by the badge of the scheduling context");
        Checks.That(badge == 0 && used >= BudgetUs - 100, "it had used its budget");
        Invoke.Suspend(thread.Tcb);
    }

    private static void TestBinding(UserThread thread, Word context)
    {
        Checks.Equal((Word)(uint)TimedInvoke.Bind(context, s_done), 0, "its scheduling context is bound to a notification, too");
        Checks.Equal((Word)(uint)TimedInvoke.Bind(context, s_done), (Word)(uint)Error.IllegalOperation, "but not twice");
        Checks.Equal((Word)(uint)TimedInvoke.UnbindObject(context, s_done), 0, "and unbound");
        Checks.Equal((Word)(uint)Threads.Start(thread, SpinnerRole), 0, "the thread starts again");
        (Error error, ulong time) = TimedInvoke.YieldTo(context);
        Checks.That(error == Error.NoError && time < PeriodUs, "yielding to it answers at once: its priority is lower");
        Checks.Equal((Word)(uint)TimedInvoke.UnbindObject(context, thread.Tcb), 0, "it is unbound from the thread");
        Invoke.Suspend(thread.Tcb);
    }

    private static Error SetParameters(UserThread thread, Word priority, Word context) => TimedInvoke.SetSchedParams(
        thread.Tcb, (Word)InitialSlot.InitThreadTcb, priority, priority, context, TimedInvoke.None);
}
