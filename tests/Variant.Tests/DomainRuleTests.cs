// SPDX-License-Identifier: BSD-2-Clause
// The rule that nobody more urgent than the running thread is ready, with several domains: it can fail, and only threads
// that were moved into the running domain since the last choice are excepted.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class DomainRuleTests : KernelTest
{
    private const Word Domain = (Word)InitialSlot.Domain;
    private const uint RootPriority = 100;
    private const uint Priority = 200;
    private Word _slot;
    private Ptr<Tcb> _thread;

    [SetUp]
    public void MakeAThreadElsewhere()
    {
        Assert.That(Config.NumDomains, Is.EqualTo(4));
        _slot = NewThread(Priority);
        _thread = ThreadAt(_slot);
        OkWith(RootTcb, InvocationLabel.TCBSetPriority, [RootTcb], RootPriority);
        OkWith(Domain, InvocationLabel.DomainSetSet, [_slot], 1);
        Ok(_slot, InvocationLabel.TCBResume);
        AssertInvariants();
    }

    [Test]
    public void AMoreUrgentThreadThatIsReadyIsFound()
    {
        Scheduler.Dequeue(_thread);
        _thread.Ref.Domain = 0;
        Scheduler.Enqueue(_thread);
        AssertBroken();
    }

    [Test]
    public void ThatTheRunningThreadBecameLessUrgentIsFound()
    {
        OkWith(RootTcb, InvocationLabel.TCBSetPriority, [RootTcb], 220);
        OkWith(Domain, InvocationLabel.DomainSetSet, [_slot], 0);
        AssertInvariants();
        Root.Ref.Priority = RootPriority;
        AssertBroken();
    }

    [Test]
    public void AThreadThatWasMovedHereMayWait()
    {
        MoveHere();
        OkWith(RootTcb, InvocationLabel.TCBSetMCPriority, [RootTcb], 255);
        AssertInvariants();
    }

    [Test]
    public void BesideItNoOtherMayWait()
    {
        Word other = NewThread(50);
        Ok(other, InvocationLabel.TCBResume);
        MoveHere();
        Scheduler.Dequeue(ThreadAt(other));
        ThreadAt(other).Ref.Priority = 150;
        Scheduler.Enqueue(ThreadAt(other));
        AssertBroken(150);
    }

    [Test]
    public void NobodyMayWaitAfterAYield()
    {
        MoveHere();
        Machine.Enter(Syscall.Yield, 0, default);
        Assert.That(Machine.Current, Is.EqualTo(_thread));
        PutBack();
        AssertBroken();
    }

    [Test]
    public void NobodyMayWaitAfterTheTimeSlice()
    {
        MoveHere();
        for (int i = 0; i < Config.TimeSlice && Machine.Current == Root; i++)
        {
            AssertInvariants();
            Machine.Tick();
        }

        Assert.That(Machine.Current, Is.EqualTo(_thread));
        PutBack();
        AssertBroken();
    }

    [Test]
    public void AThreadThatStoppedAndGoesOnMayNotWait()
    {
        MoveHere();
        Ok(_slot, InvocationLabel.TCBSuspend);
        _thread.Ref.State = ThreadState.Restart;
        Scheduler.Enqueue(_thread);
        AssertBroken();
    }

    [Test]
    public void AThreadWithAnotherPriorityMayNotWait()
    {
        MoveHere();
        Scheduler.Dequeue(_thread);
        _thread.Ref.Priority = Priority + 1;
        Scheduler.Enqueue(_thread);
        AssertBroken(Priority + 1);
    }

    [Test]
    public void AThreadMayStillWaitWhenTheRunningOneHandsOver()
    {
        // The server is switched to without a look at the queues.
        Word endpoint = New(ObjectType.Endpoint);
        Word server = NewThread(150);
        Replies.Prepare(ThreadAt(server));
        EndpointIpc.ReceiveIpc(ThreadAt(server), CapAt(endpoint), true);
        AssertInvariants();
        MoveHere();
        Machine.Enter(Syscall.Call, endpoint, default);
        Assert.That(Machine.Current, Is.EqualTo(ThreadAt(server)));
        AssertInvariants();

        // Its answer goes to a less urgent thread: now the one that was moved has its turn.
        Machine.Enter(Syscall.ReplyRecv, endpoint, default);
        Assert.That(Machine.Current, Is.EqualTo(_thread));
        AssertInvariants();
        PutBack();
        AssertBroken();
    }

    [Test]
    public void AnEarlierStateKnowsWhoWaitedThen()
    {
        MoveHere();
        Assert.That(Machine.Arrivals.Waiting, Has.Count.EqualTo(1));
        Boot();
        Assert.That(Machine.Arrivals.Waiting, Is.Empty);
        AssertInvariants();
    }

    private static void AssertBroken(uint priority = Priority) =>
        Assert.That(
            AssertInvariants,
            Throws.TypeOf<InvariantException>().With.Message.Contains($"priority {RootPriority} while {priority} is ready"));

    private void MoveHere()
    {
        OkWith(Domain, InvocationLabel.DomainSetSet, [_slot], 0);
        Assert.That(Machine.Current, Is.EqualTo(Root));
        AssertInvariants();
    }

    // The wrong thread runs: the one that was moved is ready, the root task goes on.
    private void PutBack()
    {
        Scheduler.Dequeue(Root);
        Scheduler.Enqueue(_thread);
        Arch.SwitchToThread(Root);
        Root.Ref.State = ThreadState.Running;
        KernelState.Core.CurrentThread = Root;
    }
}
