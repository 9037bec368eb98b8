// SPDX-License-Identifier: BSD-2-Clause
// Scheduling contexts at work: budgets end turns, calls donate, replies return, notifications lend.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

[TestFixture]
public sealed class DonationTests : TimedKernel
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
    }

    [Test]
    public void A_thread_runs_for_its_budget_in_each_period()
    {
        TimedThread limited = MakeThread(100, 2000, 10_000);
        Resume(limited);
        Do(Syscall.Wait, _wait);
        Assert.That(Current, Is.EqualTo(limited.Tcb));
        for (int period = 0; period < 5; period++)
        {
            Assert.That(Current, Is.EqualTo(limited.Tcb), $"period {period}");
            Pass((2 * Millisecond) - Clock.MinBudget - 1);
            Assert.That(Current, Is.EqualTo(limited.Tcb), $"nearly at the end of its budget in period {period}");
            Pass(Clock.MinBudget + 2);
            Assert.That(Machine.IsIdle, $"it waits for period {period + 1}");
            AssertInvariants();
            Pass((8 * Millisecond) - 1);
        }
    }

    [Test]
    public void Round_robin_threads_take_turns()
    {
        TimedThread first = MakeThread(100, 2000, 2000);
        TimedThread second = MakeThread(100, 2000, 2000);
        Resume(first);
        Resume(second);
        Do(Syscall.Wait, _wait);
        Ptr<Tcb> before = Current;
        for (int turn = 0; turn < 6; turn++)
        {
            Pass(2 * Millisecond);
            Assert.That(Current, Is.Not.EqualTo(before));
            before = Current;
        }
    }

    [Test]
    public void A_call_donates_and_the_reply_returns()
    {
        TimedThread server = MakeThread(200);
        TimedThread client = MakeThread(100, 5000, 10_000);
        Resume(server);
        Resume(client);
        Ptr<SchedContext> context = client.Tcb.Ref.SchedContext;

        // A server without a scheduling context does not run; it is put into its receive by hand.
        DonatingIpc.Receive(server.Tcb, EndpointCap.From(SlotOf(_endpoint).Ref.Cap), true, ReplyCap.From(SlotOf(_reply).Ref.Cap).Reply);
        Do(Syscall.Wait, _wait);
        Assert.That(Current, Is.EqualTo(client.Tcb));
        Do(Syscall.Call, _endpoint);
        Assert.That(Current, Is.EqualTo(server.Tcb));
        Assert.That(context.Ref.Thread, Is.EqualTo(server.Tcb));
        AssertInvariants();
        Pass(Millisecond);
        Do(Syscall.ReplyRecv, _endpoint, _reply);
        Assert.That(Current, Is.EqualTo(client.Tcb));
        Assert.That(context.Ref.Thread, Is.EqualTo(client.Tcb));
        Clock.Stamp();
        Assert.That(context.Ref.Consumed + KernelState.Core.ConsumedTime, Is.EqualTo(Millisecond), "the client paid");
        AssertInvariants();
    }

    [Test]
    public void Deleting_the_reply_object_returns_the_context_and_leaves_the_caller_inactive()
    {
        TimedThread server = MakeThread(200);
        TimedThread client = MakeThread(100, 5000, 10_000);
        Resume(server);
        Resume(client);
        DonatingIpc.Receive(server.Tcb, EndpointCap.From(SlotOf(_endpoint).Ref.Cap), true, ReplyCap.From(SlotOf(_reply).Ref.Cap).Reply);
        Do(Syscall.Wait, _wait);
        Do(Syscall.Call, _endpoint);
        Assert.That(Current, Is.EqualTo(server.Tcb));
        Assert.That(Delete(_reply), Is.EqualTo(Error.NoError));
        Assert.That(client.Tcb.Ref.State, Is.EqualTo(ThreadState.Inactive));
        Assert.That(client.Tcb.Ref.SchedContext.IsNull, Is.False);
        Assert.That(Machine.IsIdle);
    }

    [Test]
    public void A_notification_lends_its_context_until_the_thread_waits_again()
    {
        TimedThread thread = MakeThread(100);
        Word context = Make(Memory, ObjectType.SchedContext, 8);
        Word notification = Make(Memory, ObjectType.Notification);
        Assert.That(Configure(context, 5000, 10_000), Is.EqualTo(Error.NoError));
        Assert.That(Invoke(context, InvocationLabel.SchedContextBind, [], notification).Error, Is.EqualTo(Error.NoError));
        Resume(thread);
        NotificationSignal.ReceiveSignal(thread.Tcb, SlotOf(notification).Ref.Cap, true);
        Do(Syscall.Send, notification);
        Do(Syscall.Wait, _wait);
        Assert.That(Current, Is.EqualTo(thread.Tcb));
        AssertInvariants();
        Do(Syscall.Wait, notification);
        Assert.That(thread.Tcb.Ref.SchedContext.IsNull);
        Assert.That(Machine.IsIdle);
    }

    [Test]
    public void A_timeout_goes_to_the_handler_with_badge_and_time()
    {
        TimedThread thread = MakeThread(100, 2000, 10_000);
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBSetTimeoutEndpoint, [], _endpoint).Error, Is.EqualTo(Error.NoError));
        Resume(thread);
        Do(Syscall.Recv, _endpoint, _reply);
        Assert.That(Current, Is.EqualTo(thread.Tcb));
        Pass(2 * Millisecond);
        Assert.That(Current, Is.EqualTo(Root));
        Answer message = Machine.ReadAnswer();
        Assert.That(message.Info.Label, Is.EqualTo((Word)FaultType.Timeout));
        Assert.That(message.Words[0], Is.EqualTo((Word)100));
        Assert.That(message.Words[1], Is.EqualTo((Word)2000));
        AssertInvariants();
    }

    [Test]
    public void Waiting_threads_are_in_order_of_priority_and_stay_so()
    {
        TimedThread low = MakeThread(50, 5000, 5000);
        TimedThread high = MakeThread(60, 5000, 5000);
        Resume(low);
        Resume(high);
        Do(Syscall.Recv, _endpoint, _reply);
        Assert.That(Current, Is.EqualTo(high.Tcb));
        Do(Syscall.Wait, _wait);
        Do(Syscall.Wait, _wait);
        AssertInvariants();
        Assert.That(NotificationCap.From(SlotOf(_wait).Ref.Cap).Object.Ref.QueueHead, Is.EqualTo(high.Tcb));
        ThreadPriority.Set(low.Tcb, 70);
        AssertInvariants();
        Assert.That(NotificationCap.From(SlotOf(_wait).Ref.Cap).Object.Ref.QueueHead, Is.EqualTo(low.Tcb));
    }

    [TestCase(19UL, 5000UL, 0UL, Error.RangeError)]
    [TestCase(20UL, 5000UL, 0UL, Error.NoError)]
    [TestCase(6000UL, 5000UL, 0UL, Error.RangeError)]
    [TestCase(5000UL, 5000UL, 8UL, Error.NoError)]
    [TestCase(5000UL, 6000UL, 9UL, Error.RangeError)]
    public void Budgets_have_limits(ulong budget, ulong period, ulong extra, Error expected)
    {
        Word context = Make(Memory, ObjectType.SchedContext, 8);
        Assert.That(Configure(context, budget, period, extra), Is.EqualTo(expected));
    }
}
