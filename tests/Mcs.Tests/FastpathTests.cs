// SPDX-License-Identifier: BSD-2-Clause
// The fast paths of the MCS kernel: what they leave is what the slow path leaves, and the usual cases take them. A call that took
// the fast path read no clock, which is how these tests tell.
using System;
using System.Collections.Generic;
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

[TestFixture(true)]
[TestFixture(false)]
public sealed class FastpathTests(bool isFast) : TimedKernel
{
    private Word _endpoint;
    private Word _reply;
    private Word _wait;

    [SetUp]
    public void MakeObjects()
    {
        _endpoint = Make(Memory, ObjectType.Endpoint);
        _reply = Make(Memory, ObjectType.Reply);
        _wait = Make(Memory, ObjectType.Notification);
        Machine.UsesFastpath = isFast;
    }

    [TearDown]
    public void UseItAgain() => Machine.UsesFastpath = Config.Fastpath;

    [Test]
    public void A_call_to_a_passive_server_and_its_reply()
    {
        (TimedThread client, TimedThread server) = WaitingServer(100, 200);
        Ptr<SchedContext> context = client.Tcb.Ref.SchedContext;
        Fast(Syscall.Call, _endpoint);
        Assert.That(Current, Is.EqualTo(server.Tcb));
        Assert.That(context.Ref.Thread, Is.EqualTo(server.Tcb));
        Assert.That(client.Tcb.Ref.State, Is.EqualTo(ThreadState.BlockedOnReply));
        AssertInvariants();
        Fast(Syscall.ReplyRecv, _endpoint, _reply);
        Assert.That(Current, Is.EqualTo(client.Tcb));
        Assert.That(context.Ref.Thread, Is.EqualTo(client.Tcb));
        Assert.That(server.Tcb.Ref.SchedContext.IsNull);
        AssertInvariants();
        Fast(Syscall.Call, _endpoint);
        Assert.That(Current, Is.EqualTo(server.Tcb));
    }

    [Test]
    public void A_chain_of_calls_returns_in_order()
    {
        Word inner = Make(Memory, ObjectType.Endpoint);
        Word innerReply = Make(Memory, ObjectType.Reply);
        TimedThread last = MakeThread(220);
        Resume(last);
        Receive(last, inner, innerReply);
        (TimedThread client, TimedThread server) = WaitingServer(100, 200);
        Ptr<SchedContext> context = client.Tcb.Ref.SchedContext;
        Fast(Syscall.Call, _endpoint);
        Fast(Syscall.Call, inner);
        Assert.That(Current, Is.EqualTo(last.Tcb));
        Assert.That(context.Ref.Reply.Ref.Thread, Is.EqualTo(server.Tcb));
        AssertInvariants();
        Fast(Syscall.ReplyRecv, inner, innerReply);
        Assert.That(Current, Is.EqualTo(server.Tcb));
        Assert.That(context.Ref.Reply.Ref.Thread, Is.EqualTo(client.Tcb));
        AssertInvariants();
        Fast(Syscall.ReplyRecv, _endpoint, _reply);
        Assert.That(Current, Is.EqualTo(client.Tcb));
        Assert.That(context.Ref.Reply.IsNull);
        AssertInvariants();
    }

    /// <summary>A server with time of its own, and one that a ready thread is above of, are not switched to without the scheduler.</summary>
    [Test]
    public void Other_calls_take_the_slow_path()
    {
        TimedThread active = MakeThread(200, 5000, 10_000);
        Resume(active);
        Receive(active, _endpoint, _reply);
        TimedThread client = MakeThread(100, 5000, 10_000);
        Resume(client);
        Do(Syscall.Wait, _wait);
        Assert.That(Current, Is.EqualTo(client.Tcb));
        Slow(Syscall.Call, _endpoint);
        Assert.That(Current, Is.EqualTo(active.Tcb));
        Assert.That(client.Tcb.Ref.SchedContext.IsNull, Is.False);
        AssertInvariants();
    }

    [Test]
    public void A_server_below_a_ready_thread_does_not_run_at_once()
    {
        TimedThread between = MakeThread(100, 5000, 10_000);
        (TimedThread client, TimedThread server) = WaitingServer(101, 50);
        Resume(between, client);
        Slow(Syscall.Call, _endpoint);
        Assert.That(Current, Is.EqualTo(between.Tcb));
        Assert.That(server.Tcb.Ref.IsQueued, Is.EqualTo(1));
        AssertInvariants();
    }

    [Test]
    public void A_fault_handler_answers_on_the_slow_path()
    {
        (TimedThread client, TimedThread server) = WaitingServer(100, 200);
        Assert.That(client.Tcb.Ref.Fault.Type, Is.EqualTo((Word)FaultType.NullFault));
        Fast(Syscall.Call, _endpoint);
        client.Tcb.Ref.Fault.Type = (Word)FaultType.UnknownSyscall;
        Slow(Syscall.ReplyRecv, _endpoint, _reply);
        Assert.That(Current, Is.EqualTo(client.Tcb));
        Assert.That(client.Tcb.Ref.Fault.Type, Is.EqualTo((Word)FaultType.NullFault));
        Assert.That(server.Tcb.Ref.State, Is.EqualTo(ThreadState.BlockedOnReceive));
    }

    [Test]
    public void A_server_waits_in_order_of_priority()
    {
        TimedThread low = MakeThread(50);
        TimedThread high = MakeThread(250);
        (TimedThread client, TimedThread server) = WaitingServer(100, 200);
        Word other = Make(Memory, ObjectType.Reply);
        Word third = Make(Memory, ObjectType.Reply);
        Receive(low, _endpoint, other);
        Fast(Syscall.Call, _endpoint);
        Assert.That(Current, Is.EqualTo(server.Tcb), "the first in the queue");
        Fast(Syscall.ReplyRecv, _endpoint, _reply);
        Receive(high, _endpoint, third);
        Assert.That(Queue(), Is.EqualTo(new[] { high.Tcb.Address, server.Tcb.Address, low.Tcb.Address }));
        Assert.That(Current, Is.EqualTo(client.Tcb));
        AssertInvariants();
    }

    [Test]
    public void Signals_that_nobody_waits_for_are_kept()
    {
        Word badged = FreeSlot();
        Assert.That(Mint(_wait, badged, 6), Is.EqualTo(Error.NoError));
        Fast(Syscall.Send, badged);
        Assert.That(NotificationOf(_wait).Ref.State, Is.EqualTo(NotificationState.Active));
        Fast(Syscall.Send, badged);
        Assert.That(NotificationOf(_wait).Ref.Badge, Is.EqualTo((Word)6));
        AssertInvariants();
    }

    [TestCase(100u, 0u, true)]
    [TestCase(255u, 0u, true)]
    [TestCase(100u, 1u, false)]
    public void A_signal_makes_a_thread_ready(uint priority, Word flags, bool takesFastPath)
    {
        TimedThread thread = MakeThread(priority, 5000, 10_000, flags);
        Resume(thread);
        NotificationSignal.ReceiveSignal(thread.Tcb, SlotOf(_wait).Ref.Cap, true);
        Scheduler.Dequeue(thread.Tcb);
        if (takesFastPath)
        {
            Fast(Syscall.Send, _wait);
        }
        else
        {
            Slow(Syscall.Send, _wait);
        }

        Assert.That(Current, Is.EqualTo(Root));
        Assert.That(thread.Tcb.Ref.IsQueued, Is.EqualTo(1));
        AssertInvariants();
    }

    private Word[] Queue()
    {
        Ptr<Tcb> next = EndpointCap.From(SlotOf(_endpoint).Ref.Cap).Object.Ref.QueueHead;
        List<Word> threads = [];
        for (; !next.IsNull; next = next.Ref.QueueNext)
        {
            threads.Add(next.Address);
        }

        return [.. threads];
    }

    private static Ptr<Notification> NotificationOf(Word cptr) => NotificationCap.From(SlotOf(cptr).Ref.Cap).Object;

    /// <summary>A client that runs, and a server without time that waits for it.</summary>
    private (TimedThread Client, TimedThread Server) WaitingServer(Word clientPriority, Word serverPriority)
    {
        TimedThread server = MakeThread(serverPriority);
        TimedThread client = MakeThread(clientPriority, 5000, 10_000);
        Resume(server);
        Resume(client);
        Receive(server, _endpoint, _reply);
        Do(Syscall.Wait, _wait);
        Assert.That(Current, Is.EqualTo(client.Tcb));
        return (client, server);
    }

    /// <summary>A server without a scheduling context does not run; it is put into its receive by hand.</summary>
    private static void Receive(TimedThread server, Word endpoint, Word reply)
    {
        DonatingIpc.Receive(server.Tcb, EndpointCap.From(SlotOf(endpoint).Ref.Cap), true, ReplyCap.From(SlotOf(reply).Ref.Cap).Reply);
        Scheduler.Dequeue(server.Tcb);
    }

    private static void Resume(TimedThread ready, TimedThread current)
    {
        Thread.SetState(ready.Tcb, ThreadState.Restart);
        Scheduler.Enqueue(ready.Tcb);
        Assert.That(Current, Is.EqualTo(current.Tcb));
    }

    private void Fast(Syscall call, Word cptr, Word reply = 0) => Check(call, cptr, reply, isFast);

    private static void Slow(Syscall call, Word cptr, Word reply = 0) => Check(call, cptr, reply, false);

    // Signals have a fast path on some architectures only.
    private static void Check(Syscall call, Word cptr, Word reply, bool hasFastPath)
    {
        bool takesFastPath = hasFastPath && (call != Syscall.Send || Config.SignalFastpath);
        ulong before = KernelState.Core.CurrentTime;
        Machine.Board.Advance(10);
        Do(call, cptr, reply);
        Assert.That(KernelState.Core.CurrentTime == before, Is.EqualTo(takesFastPath), $"whether {call} took the fast path");
    }
}
