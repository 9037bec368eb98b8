// SPDX-License-Identifier: BSD-2-Clause
// Which error an invocation has that is wrong in more than one way: found by comparison with seL4 16.0.0 (Replay/Target).
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

[TestFixture]
public sealed class ErrorOrderTests : TimedKernel
{
    [TestCase(1UL, 1000UL, 0UL, Error.RangeError, TestName = "A budget that is too small, and no scheduling context")]
    [TestCase(1000UL, 1UL, 0UL, Error.RangeError, TestName = "A period that is too short, and no scheduling context")]
    [TestCase(1001UL, 1000UL, 0UL, Error.RangeError, TestName = "A budget that is longer than the period, and no scheduling context")]
    [TestCase(1000UL, 1000UL, 1000UL, Error.InvalidCapability, TestName = "Too many refills, and no scheduling context")]
    public void Times_are_checked_before_the_scheduling_context(ulong budget, ulong period, Word refills, Error expected) =>
        Assert.That(Configure(Make(Memory, ObjectType.Endpoint), budget, period, refills), Is.EqualTo(expected));

    // seL4 accepts it, for the caller itself and for others.
    [Test]
    public void A_thread_may_be_given_the_scheduling_context_that_it_has()
    {
        TimedThread thread = MakeThread(100, 1000, 2000);
        Ptr<SchedContext> context = thread.Tcb.Ref.SchedContext;
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBSetSchedParams, [90, 80], RootTcb, thread.Context, 0).Error, Is.EqualTo(Error.NoError));
        Assert.That(thread.Tcb.Ref.SchedContext == context && thread.Tcb.Ref.Priority == 80, Is.True);
        Error own = Invoke(RootTcb, InvocationLabel.TCBSetSchedParams, [255, 255], RootTcb, (Word)InitialSlot.InitThreadSc, 0).Error;
        Assert.That(own, Is.EqualTo(Error.NoError));
    }
}
