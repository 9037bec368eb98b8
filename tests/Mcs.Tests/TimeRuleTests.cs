// SPDX-License-Identifier: BSD-2-Clause
// Each rule about time is broken once, and speaks.
using System;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

[TestFixture]
public sealed class TimeRuleTests : TimedKernel
{
    private TimedThread _thread = null!;
    private Ptr<SchedContext> _context;

    [SetUp]
    public void MakeIt()
    {
        _thread = MakeThread(100, 2000, 10_000, extraRefills: 4);
        _context = _thread.Tcb.Ref.SchedContext;
        AssertInvariants();
    }

    // The base class checks the rules after each test: what a test breaks is not its business.
    [TearDown]
    public void Repair() => Boot();

    private static void Refuses(string words, Action breakIt)
    {
        breakIt();
        Assert.That(() => Invariants.Check(Machine), Throws.TypeOf<InvariantException>().With.Message.Contains(words));
    }

    [Test]
    public void An_empty_refill() => Refuses("is empty", () =>
    {
        Refills.Use(_context, Millisecond);
        (Refills.Head(_context) + 1).Ref.Amount = 0;
    });

    [Test]
    public void A_head_too_small_to_run_in() =>
        Refuses("too small", () => Refills.Head(_context).Ref.Amount = Clock.MinBudget - 1);

    [Test]
    public void Overlapping_refills() => Refuses("overlaps", () =>
    {
        Refills.Use(_context, Millisecond);
        (Refills.Head(_context) + 1).Ref.Time = Refills.Head(_context).Ref.Time;
    });

    [Test]
    public void Refills_over_more_than_a_period() => Refuses("more than a period", () =>
    {
        Refills.Use(_context, Millisecond);
        (Refills.Head(_context) + 1).Ref.Time += 10 * Millisecond;
    });

    [Test]
    public void More_refills_than_fit() => Refuses("than fit", () => _context.Ref.RefillMax = 100);

    [Test]
    public void A_context_of_another_thread() => Refuses("does not run on it", () => _context.Ref.ThreadAddress = Root.Address);

    [Test]
    public void A_thread_on_a_context_that_does_not_know() => Refuses("has another thread", () => _context.Ref.ThreadAddress = 0);

    [Test]
    public void A_yield_that_one_side_forgot() => Refuses("did not yield", () => _context.Ref.YieldFromAddress = Root.Address);

    [Test]
    public void A_thread_that_only_thinks_that_it_waits_for_time() =>
        Refuses("wrong about waiting for time", () => _thread.Tcb.Ref.IsInReleaseQueue = 1);

    [Test]
    public void A_release_queue_out_of_order() => Refuses("out of turn", () =>
    {
        TimedThread other = MakeThread(100, 2000, 10_000);
        Resume(_thread);
        Resume(other);
        Refills.Head(_context).Ref.Time += 10 * Millisecond;
        Refills.Head(other.Tcb.Ref.SchedContext).Ref.Time += 20 * Millisecond;
        SchedContexts.Resume(_context);
        SchedContexts.Resume(other.Tcb.Ref.SchedContext);
        KernelState.Core.Reprogram = 0;
        AssertInvariants();
        Refills.Head(_context).Ref.Time += 30 * Millisecond;
    });

    [Test]
    public void A_current_thread_without_time() => Refuses("runs without time", () =>
    {
        SchedContexts.UnbindThread(Root.Ref.SchedContext);
        KernelState.Core.SchedulerAction = SchedulerActionKind.ResumeCurrentThread;
    });

    [Test]
    public void Another_context_that_pays() => Refuses("another scheduling context pays", () => KernelState.Core.CurrentSchedContext = _context);

    [Test]
    public void A_deadline_that_is_not_determined() => Refuses("not determined", () => KernelState.Core.Reprogram = 1);

    [Test]
    public void A_reply_object_that_its_thread_does_not_know() => Refuses("does not know", () =>
    {
        Word reply = Make(Memory, ObjectType.Reply);
        ReplyCap.From(SlotOf(reply).Ref.Cap).Reply.Ref.Thread = _thread.Tcb;
    });

    [Test]
    public void A_free_reply_object_in_a_stack() => Refuses("is free, but in a stack", () =>
    {
        Word reply = Make(Memory, ObjectType.Reply);
        ReplyCap.From(SlotOf(reply).Ref.Cap).Reply.Ref.IsHead = true;
    });

    [Test]
    public void A_queue_out_of_order_of_priorities() => Refuses("lower priority", () =>
    {
        Word endpoint = Make(Memory, ObjectType.Endpoint);
        TimedThread other = MakeThread(110, 2000, 10_000);
        EndpointCap right = EndpointCap.From(SlotOf(endpoint).Ref.Cap);
        DonatingIpc.Receive(_thread.Tcb, right, true, Ptr<Sel4Gen.Kernel.Reply>.Null);
        DonatingIpc.Receive(other.Tcb, right, true, Ptr<Sel4Gen.Kernel.Reply>.Null);
        AssertInvariants();
        _thread.Tcb.Ref.Priority = 120;
    });
}
