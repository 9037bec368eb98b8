// SPDX-License-Identifier: BSD-2-Clause
// Domains: who waits, who leaves, how the schedule goes round, and which argument of an entry is wrong.
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed class DomainTests : ThreadedKernel
{
    private const Word Domain = (Word)InitialSlot.Domain;

    // --- Threads ---

    [Test]
    public void AMoreUrgentThreadThatIsMovedHereWaitsForTheNextChoice()
    {
        SetPriority(RootTcb, 100);
        UserThread thread = MakeThread(200);
        Assert.That(Set(1, thread.Slot).Error, Is.EqualTo(Error.NoError));
        Resume(thread);
        Assert.That(Current, Is.EqualTo(Root), "another domain has no time");
        Assert.That(Set(0, thread.Slot).Error, Is.EqualTo(Error.NoError));
        Assert.That(Current, Is.EqualTo(Root), "moving it here is no reason to choose");
        SetPriority(RootTcb, 100);
        Assert.That(Current, Is.EqualTo(thread.Tcb), "setting a priority is");
    }

    [TestCase(Syscall.Yield)]
    [TestCase(Syscall.Recv)]
    public void AThreadThatWasMovedHereRunsWhenTheOtherGivesWay(Syscall how)
    {
        SetPriority(RootTcb, 100);
        UserThread thread = MakeThread(200);
        Set(1, thread.Slot);
        Resume(thread);
        Set(0, thread.Slot);
        Machine.Enter(how, Idle, default);
        Assert.That(Current, Is.EqualTo(thread.Tcb));
    }

    [Test]
    public void ACallerThatMovesItselfAwayStopsAtOnce()
    {
        UserThread other = StartThread(50);
        Invoke(Domain, InvocationLabel.DomainSetSet, [2], RootTcb);
        Assert.That(Current, Is.EqualTo(other.Tcb));
        Assert.That(Root.Ref.State, Is.EqualTo(ThreadState.Running));
        AssertInvariants();
        Do(Syscall.Recv, Idle);
        Assert.That(Current, Is.EqualTo(KernelState.Core.IdleThread), "the root task is ready, but in a domain without time");
    }

    [Test]
    public void AThreadOfAnotherDomainThatGetsAMessageWaitsForItsTime()
    {
        UserThread thread = StartThread(200);
        Word endpoint = Make(Pool, ObjectType.Endpoint);
        StandBack();
        Assert.That(Current, Is.EqualTo(thread.Tcb));
        Do(Syscall.Recv, endpoint);
        WakeRoot();
        Set(3, thread.Slot);
        SetPriority(RootTcb, 100);
        Do(Syscall.Send, endpoint, 0, [1]);
        Assert.That(Current, Is.EqualTo(Root));
        Assert.That(thread.Tcb.Ref.State, Is.EqualTo(ThreadState.Running));
        AssertInvariants();
        Assert.That(Configure(1, 3, 2), Is.EqualTo(Error.NoError));
        SetStart(1);
        Assert.That(Current, Is.EqualTo(thread.Tcb));
    }

    [Test]
    public void AClientOfAnotherDomainIsAnsweredTheLongWay()
    {
        Word endpoint = Make(Pool, ObjectType.Endpoint);
        UserThread server = StartThread(200);
        UserThread client = StartThread(150);
        StandBack();
        Assert.That(Current, Is.EqualTo(server.Tcb));
        Do(Syscall.Recv, endpoint);
        Assert.That(Current, Is.EqualTo(client.Tcb));
        Machine.Enter(Syscall.Call, endpoint, default);
        Assert.That(Current, Is.EqualTo(server.Tcb));

        // Meanwhile the client goes to another domain: its answer arrives, but it does not run.
        Do(Syscall.Call, Domain, (Word)InvocationLabel.DomainSetSet, [1], client.Slot);
        Assert.That(TryFast(Syscall.ReplyRecv, endpoint, 7, 42), Is.False);
        Machine.Enter(Syscall.ReplyRecv, endpoint, MessageInfo.New(label: 7, capsUnwrapped: 0, extraCaps: 0, length: 1), 42);
        Assert.That(Current, Is.EqualTo(KernelState.Core.IdleThread));
        Assert.That((Tag(client.Tcb).Label, Message(client.Tcb, 0)), Is.EqualTo(((Word)7, (Word)42)));
        Assert.That(client.Tcb.Ref.State, Is.EqualTo(ThreadState.Running));
    }

    [Test]
    public void AServerOfAnotherDomainIsCalledTheLongWay()
    {
        Word endpoint = Make(Pool, ObjectType.Endpoint);
        UserThread server = StartThread(200);
        StandBack();
        Do(Syscall.Recv, endpoint);
        WakeRoot();
        Set(1, server.Slot);
        Assert.That(TryFast(Syscall.Call, endpoint, 7, 42), Is.False);
        Machine.Enter(Syscall.Call, endpoint, MessageInfo.New(label: 7, capsUnwrapped: 0, extraCaps: 0, length: 1), 42);
        Assert.That(Current, Is.EqualTo(KernelState.Core.IdleThread), "the caller waits, the server has no time");
        Assert.That((Tag(server.Tcb).Label, Message(server.Tcb, 0)), Is.EqualTo(((Word)7, (Word)42)));
        Assert.That(Root.Ref.State, Is.EqualTo(ThreadState.BlockedOnReply));
    }

    // --- The schedule ---

    [Test]
    public void AnEndMarkerHasNoDomain()
    {
        Assert.That(ConfigureReply(1, 2, 0), Is.EqualTo(Wrong(1)));
        Assert.That(ConfigureReply(0, 2, 0), Is.EqualTo(Wrong(1)), "the domain is looked at first");
    }

    [Test]
    public void TheStartOfTheScheduleCannotBeAnEndMarker() =>
        Assert.That(ConfigureReply(0, 0, 0), Is.EqualTo(Wrong(2)));

    [Test]
    public void ADurationHas56Bits()
    {
        Assert.That(ConfigureReply(1, 1, 1UL << 56), Is.EqualTo(Wrong(2)));
        Assert.That(ConfigureReply(1, 1, (1UL << 56) - 1), Is.EqualTo((Error.NoError, (Word)0)));
        Assert.That(KernelState.DomainSchedule[1].Length, Is.EqualTo((1UL << 56) - 1));
    }

    [Test]
    public void TheLastEntryStaysAnEndMarker()
    {
        Reply reply = Invoke(Domain, InvocationLabel.DomainScheduleConfigure, [Config.NumDomainSchedules - 1, 1, 1]);
        Assert.That(reply.Error, Is.EqualTo(Error.RangeError));
        Assert.That(reply.Words, Is.EqualTo(new Word[] { 0, Config.NumDomainSchedules - 2 }));
    }

    [Test]
    public void DomainsTakeTurnsAndTheEndMarkerStartsOver()
    {
        UserThread other = MakeThread(200);
        Set(1, other.Slot);
        Resume(other);
        Assert.That(Configure(1, 1, 2), Is.EqualTo(Error.NoError));
        Assert.That(Configure(0, 0, 3), Is.EqualTo(Error.NoError));
        SetStart(0);
        Ptr<Tcb>[] expected = [Root, Root, Root, other.Tcb, other.Tcb, Root, Root, Root, other.Tcb];
        foreach (Ptr<Tcb> thread in expected)
        {
            Assert.That(Current, Is.EqualTo(thread));
            AssertInvariants();
            Tick();
        }
    }

    [Test]
    public void AScheduleThatReachesTheEndOfTheTableStartsOver()
    {
        for (Word i = 1; i <= Config.NumDomainSchedules - 2; i++)
        {
            Assert.That(Configure(i, i % 2, 1), Is.EqualTo(Error.NoError));
        }

        SetStart(Config.NumDomainSchedules - 3);
        Assert.That(KernelState.DomainScheduleIndex, Is.EqualTo((Word)(Config.NumDomainSchedules - 3)));
        Tick();
        Assert.That(KernelState.DomainScheduleIndex, Is.EqualTo((Word)(Config.NumDomainSchedules - 2)));
        Tick();
        Assert.That(KernelState.DomainScheduleIndex, Is.EqualTo((Word)(Config.NumDomainSchedules - 3)));
    }

    private static void SetPriority(Word slot, Word priority) =>
        Invoke(slot, InvocationLabel.TCBSetPriority, [priority], RootTcb);

    private static Reply Set(Word domain, Word thread) => Invoke(Domain, InvocationLabel.DomainSetSet, [domain], thread);

    private static void SetStart(Word index) =>
        Do(Syscall.Call, Domain, (Word)InvocationLabel.DomainScheduleSetStart, [index]);

    private static Error Configure(Word index, Word domain, Word duration) => ConfigureReply(index, domain, duration).Error;

    private static (Error Error, Word Argument) ConfigureReply(Word index, Word domain, Word duration)
    {
        Reply reply = Invoke(Domain, InvocationLabel.DomainScheduleConfigure, [index, domain, duration]);
        return (reply.Error, reply.Words.Length != 0 ? reply.Words[0] : 0);
    }

    private static (Error Error, Word Argument) Wrong(Word argument) => (Error.InvalidArgument, argument);
}
