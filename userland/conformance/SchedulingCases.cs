// SPDX-License-Identifier: BSD-2-Clause
// Which thread runs next. Manual, section "Thread Scheduling". Workers record the order in which they run: each makes a
// system call that returns at once, and Done returns the order.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of scheduling.</summary>
public static class SchedulingCases
{
    [Case("Scheduling", "NoError", "a receiver of the same priority does not run before the sender stops")]
    public static void SendToAnEqual()
    {
        Word endpoint = Room.Endpoint();
        MakeEqual(0);
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Ipc.Yield();
        Ipc.NBSend(endpoint, Ipc.Tag(5, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether it ran at once");
        Ipc.Yield();
        Expect.Equal(Workers.Done(0), 1, "whether it ran after Yield");
        Expect.Equal(Workers.Info(0).Label, 5, "the label");
    }

    [Case("Scheduling", "NoError", "a receiver of a higher priority runs at once")]
    public static void SendToAHigher()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Ipc.NBSend(endpoint, Ipc.Tag(5, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "whether it ran at once");
    }

    [Case("Scheduling", "NoError", "who gives itself a lower priority lets those above run")]
    public static void LowersItself()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority - 10));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Word before = Workers.Done(0);
        Expect.Ok(TcbCap.SetPriority(Room.Self(), Room.Self(), Workers.MainPriority - 11));
        Word after = Workers.Done(0);
        Expect.Ok(TcbCap.SetPriority(Room.Self(), Room.Self(), Workers.MainPriority));
        Expect.Equal(before, 0, "whether the other ran before");
        Expect.Equal(after, 1, "whether it ran afterwards");
    }

    [Case("Scheduling", "NoError", "who gives itself the priority that it has goes on")]
    public static void SetsTheSamePriority()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        MakeEqual(0);
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Ok(TcbCap.SetPriority(Room.Self(), Room.Self(), Workers.MainPriority));
        Expect.Equal(Workers.Done(0), 0, "whether an equal ran");
    }

    [Case("Scheduling", "NoError", "a thread that becomes an equal of the running one does not run at once")]
    public static void RaisesToEqual()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority - 10));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority));
        Expect.Equal(Workers.Done(0), 0, "whether it ran at once");
        Ipc.Yield();
        Expect.Equal(Workers.Done(0), 1, "whether it ran after Yield");
    }

    [Case("Scheduling", "NoError", "a call gives the processor to the receiver, before others of its priority that are ready")]
    public static void CallHandsOver()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Badged(Room.Notification(), 1);
        MakeEqual(0);
        MakeEqual(1);
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Ipc.Yield();
        Workers.Start(1, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Workers.Make(2, 0);
        Workers.Start(2, Syscall.Call, endpoint, Ipc.Tag(4, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "whether the called one ran");
        Expect.Equal(Workers.Done(1), 0, "whether the other one ran");
        Ipc.Yield();
        Expect.Equal(Workers.Done(1), 1, "whether the other one ran after Yield");
        Expect.Equal(Workers.Done(2), 0, "whether the caller was answered");
    }

    [Case("Scheduling", "NoError", "of threads that are ready the one of the highest priority runs first")]
    public static void HighestFirst()
    {
        Word endpoint = Room.Endpoint();
        for (Word i = 0; i < 3; i += 1)
        {
            Workers.Make(i, 0);
            Expect.Ok(TcbCap.SetPriority(Workers.Tcb(i), Room.Self(), 20 + (i * 5)));
            Workers.Start(i, Syscall.Send, endpoint, Ipc.Tag(30 + i, 0, 0));
        }

        Expect.Equal(Inbox.Recv(endpoint).info.Label, 32, "the first to send");
        Expect.Equal(Inbox.Recv(endpoint).info.Label, 31, "the second");
        Expect.Equal(Inbox.Recv(endpoint).info.Label, 30, "the third");
    }

    [Case("Scheduling", "NoError", "threads of one priority take turns when their time is up")]
    public static void TakeTurns()
    {
        Word page = Memory.MakePages(1);
        MakeEqual(0);
        Workers.StartCount(0, page);
        Word rounds = 0;
        while (Mmio.Read64(page) == 0 && rounds < 50_000_000)
        {
            Loop.Ends("the other one counts, or rounds are used up");
            rounds += 1;
        }

        Expect.That(Mmio.Read64(page) != 0, "the other one has run without being let");
        Expect.Ok(TcbCap.Suspend(Workers.Tcb(0)));
        Word stopped = (Word)Mmio.Read64(page);
        Ipc.Yield();
        Expect.Equal((Word)Mmio.Read64(page), stopped, "what it has counted since it was stopped");
    }

    private static void MakeEqual(Word worker)
    {
        Workers.Make(worker, 0);
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(worker), Room.Self(), Workers.MainPriority));
    }
}
