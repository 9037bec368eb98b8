// SPDX-License-Identifier: BSD-2-Clause
// Who runs: priorities, time slices, yielding, and changes of priority.
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed class SchedulerTests : ThreadedKernel
{
    [Test]
    public void The_highest_priority_runs_and_the_idle_thread_when_there_is_none()
    {
        UserThread low = StartThread(1);
        UserThread high = StartThread(200);
        StandBack();
        Assert.That(Current, Is.EqualTo(high.Tcb));
        Do(Syscall.Recv, Idle);
        Assert.That(Current, Is.EqualTo(low.Tcb));
        Do(Syscall.Recv, Idle);
        Assert.That(Current, Is.EqualTo(KernelState.Core.IdleThread));
    }

    [Test]
    public void Equals_take_turns_when_their_time_slice_ends()
    {
        UserThread first = StartThread(50);
        UserThread second = StartThread(50);
        StandBack();
        Ptr<Tcb> before = Current;
        Ptr<Tcb> other = before == first.Tcb ? second.Tcb : first.Tcb;
        for (int i = 0; i < Config.TimeSlice - 1; i++)
        {
            Tick();
            Assert.That(Current, Is.EqualTo(before), $"tick {i}");
        }

        Tick();
        Assert.That(Current, Is.EqualTo(other));
    }

    [Test]
    public void Yield_goes_behind_equals_but_not_below()
    {
        UserThread first = StartThread(50);
        UserThread second = StartThread(50);
        StartThread(40);
        StandBack();
        Ptr<Tcb> before = Current;
        Ptr<Tcb> other = before == first.Tcb ? second.Tcb : first.Tcb;
        Do(Syscall.Yield);
        Assert.That(Current, Is.EqualTo(other));
        Do(Syscall.Yield);
        Assert.That(Current, Is.EqualTo(before));
    }

    [Test]
    public void Raising_a_thread_above_the_caller_runs_it()
    {
        UserThread boss = StartThread(50);
        UserThread other = StartThread(40);
        StandBack();
        Assert.That(Current, Is.EqualTo(boss.Tcb));
        Do(Syscall.Call, other.Slot, (Word)InvocationLabel.TCBSetPriority, [60], (Word)InitialSlot.InitThreadTcb);
        Assert.That(Current, Is.EqualTo(other.Tcb));
        Assert.That(boss.Tcb.Ref.State, Is.EqualTo(ThreadState.Running));
    }

    [Test]
    public void A_thread_that_lowers_itself_gives_way()
    {
        UserThread boss = StartThread(50);
        UserThread other = StartThread(40);
        StandBack();
        Do(Syscall.Call, boss.Slot, (Word)InvocationLabel.TCBSetPriority, [30], (Word)InitialSlot.InitThreadTcb);
        Assert.That(Current, Is.EqualTo(other.Tcb));
    }

    [Test]
    public void Nobody_gives_more_priority_than_the_authority_controls()
    {
        UserThread authority = MakeThread(10);
        UserThread target = MakeThread(10);
        Assert.That(
            Invoke(authority.Slot, InvocationLabel.TCBSetMCPriority, [20], (Word)InitialSlot.InitThreadTcb).Error,
            Is.EqualTo(Error.NoError));
        Reply high = Invoke(target.Slot, InvocationLabel.TCBSetPriority, [21], authority.Slot);
        Reply kind = Invoke(target.Slot, InvocationLabel.TCBSetPriority, [21], Idle);
        Assert.Multiple(() =>
        {
            Assert.That(high.Error, Is.EqualTo(Error.RangeError));
            Assert.That(high.Words, Is.EqualTo(new Word[] { 0, 20 }));
            Assert.That(kind.Error, Is.EqualTo(Error.InvalidCapability));
            Assert.That(kind.Words, Is.EqualTo(new Word[] { 1 }));
            Assert.That(
                Invoke(target.Slot, InvocationLabel.TCBSetSchedParams, [20, 20], authority.Slot).Error,
                Is.EqualTo(Error.NoError));
            Assert.That(
                Invoke(target.Slot, InvocationLabel.TCBSetSchedParams, [21, 20], authority.Slot).Error,
                Is.EqualTo(Error.RangeError));
            Assert.That(
                Invoke(target.Slot, InvocationLabel.TCBSetPriority, []).Error, Is.EqualTo(Error.TruncatedMessage));
        });
    }

    [Test]
    public void Domains_and_schedule_entries_outside_the_configuration_are_refused()
    {
        const Word domain = (Word)InitialSlot.Domain;
        UserThread thread = MakeThread(10);
        Reply set = Invoke(domain, InvocationLabel.DomainSetSet, [Config.NumDomains], thread.Slot);
        Assert.That(set.Error, Is.EqualTo(Error.InvalidArgument));
        Assert.That(set.Words, Is.EqualTo(new Word[] { 0 }));
        Assert.That(Invoke(domain, InvocationLabel.DomainSetSet, [0], Idle).Error, Is.EqualTo(Error.InvalidArgument));
        Assert.That(Invoke(domain, InvocationLabel.DomainSetSet, [0], thread.Slot).Error, Is.EqualTo(Error.NoError));
        Assert.That(Schedule(Config.NumDomainSchedules - 1, 0, 1), Is.EqualTo(Error.RangeError), "it ends the table");
        Assert.That(Schedule(0, Config.NumDomains, 1), Is.EqualTo(Error.RangeError));
        Assert.That(Schedule(0, 0, 1UL << 56), Is.EqualTo(Error.InvalidArgument));
        Assert.That(Schedule(0, 0, 0), Is.EqualTo(Error.InvalidArgument), "the start cannot be an end marker");
        Assert.That(SetStart(1), Is.EqualTo(Error.InvalidArgument), "an end marker cannot be the start");
        Assert.That(Schedule(0, 0, 10), Is.EqualTo(Error.NoError));
        Assert.That(SetStart(0), Is.EqualTo(Error.NoError));
        Assert.That(KernelState.DomainTime, Is.EqualTo(10));
        Assert.That(SetStart(Config.NumDomainSchedules), Is.EqualTo(Error.RangeError));
    }

    private static Error Schedule(Word index, Word domain, Word duration) =>
        Invoke((Word)InitialSlot.Domain, InvocationLabel.DomainScheduleConfigure, [index, domain, duration]).Error;

    private static Error SetStart(Word index) =>
        Invoke((Word)InitialSlot.Domain, InvocationLabel.DomainScheduleSetStart, [index]).Error;
}
