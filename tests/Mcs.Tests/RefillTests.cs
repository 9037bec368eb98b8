// SPDX-License-Identifier: BSD-2-Clause
// The refills of a scheduling context: they stay in order and add up to the budget, and whatever is used, no window of a period gets
// more than the budget. Conversion of times at its limits.
using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

[TestFixture]
public sealed class RefillTests : KernelTest
{
    private static readonly ulong s_millisecond = Clock.ToTicks(1000);

    private Ptr<SchedContext> MakeContext(Word sizeBits = 8) =>
        SchedContextCap.From(BootCaps.Slot((InitialSlot)New(ObjectType.SchedContext, sizeBits)).Ref.Cap).Object;

    private static List<Refill> Ring(Ptr<SchedContext> context) => [.. TimeRules.RefillsOf(context)];

    private static ulong Total(Ptr<SchedContext> context) => Ring(context).Aggregate(0UL, (sum, r) => sum + r.Amount);

    [Test]
    public void A_new_context_has_its_budget_now()
    {
        Ptr<SchedContext> context = MakeContext();
        Refills.Create(context, 4, s_millisecond, 10 * s_millisecond);
        Assert.That(Ring(context).Select(r => (r.Time, r.Amount)), Is.EqualTo(new[] { (KernelState.Core.CurrentTime, s_millisecond) }));
    }

    [Test]
    public void Used_time_comes_back_a_period_after_it_could_be_used()
    {
        Ptr<SchedContext> context = MakeContext();
        ulong now = KernelState.Core.CurrentTime;
        Refills.Create(context, 4, 4 * s_millisecond, 10 * s_millisecond);
        Refills.Use(context, s_millisecond);
        Assert.That(
            Ring(context).Select(r => (r.Time, r.Amount)),
            Is.EqualTo(new[] { (now + s_millisecond, 3 * s_millisecond), (now + (10 * s_millisecond), s_millisecond) }));
    }

    /// <summary>
    /// Each turn begins a little late, and its end is noticed a little late, by a different time: the budget is in two refills then, as
    /// many as there is room for. No turn may be missed for that.
    /// </summary>
    [Test]
    public void A_turn_that_ends_late_does_not_delay_the_next_ones([Values(1, 2, 3)] int seed)
    {
        const int Turns = 200;
        Random random = new(seed);
        Ptr<SchedContext> context = MakeContext();
        ulong budget = 2 * s_millisecond;
        ulong period = 10 * s_millisecond;
        ulong start = KernelState.Core.CurrentTime;
        Refills.Create(context, 2, budget, period);
        ulong late = 0;
        for (int turn = 0; turn < Turns; turn++)
        {
            ulong wait = (ulong)random.Next(20);
            late += wait;
            KernelState.Core.CurrentTime = Refills.Head(context).Ref.Time + wait;
            Refills.BeginUse(context);
            ulong used = Refills.Head(context).Ref.Amount + (ulong)random.Next(200);
            KernelState.Core.CurrentTime += used;
            Refills.Use(context, used);
            Assert.That(Total(context), Is.EqualTo(budget));
        }

        ulong expected = start + (Turns * period) + late;
        Assert.That(Refills.Head(context).Ref.Time, Is.InRange(expected - s_millisecond, expected + s_millisecond), "one turn in each period");
    }

    [Test]
    public void More_than_the_head_is_a_debt_of_what_follows()
    {
        Ptr<SchedContext> context = MakeContext();
        ulong now = KernelState.Core.CurrentTime;
        Refills.Create(context, 4, 4 * s_millisecond, 10 * s_millisecond);
        Refills.Use(context, 5 * s_millisecond);
        Assert.That(
            Ring(context).Select(r => (r.Time, r.Amount)),
            Is.EqualTo(new[]
            {
                (now + (11 * s_millisecond), 3 * s_millisecond), (now + (20 * s_millisecond), s_millisecond),
            }));
    }

    [Test]
    public void A_full_ring_delays_the_last_refill()
    {
        Ptr<SchedContext> context = MakeContext(7);
        ulong now = KernelState.Core.CurrentTime;
        Refills.Create(context, 2, 4 * s_millisecond, 10 * s_millisecond);
        Refills.Use(context, s_millisecond);
        KernelState.Core.CurrentTime = now + (3 * s_millisecond);
        Refills.BeginUse(context);
        Refills.Use(context, s_millisecond);
        List<Refill> ring = Ring(context);
        Assert.That(ring, Has.Count.EqualTo(2));
        Assert.That((ring[1].Time, ring[1].Amount), Is.EqualTo((now + (12 * s_millisecond), 2 * s_millisecond)));
    }

    [Test]
    public void What_is_left_of_a_budget_stays_when_it_changes([Values(1UL, 2UL, 8UL)] ulong budget)
    {
        Ptr<SchedContext> context = MakeContext();
        Refills.Create(context, 4, 4 * s_millisecond, 10 * s_millisecond);
        Refills.Use(context, 2 * s_millisecond);
        Refills.Change(context, 4, budget * s_millisecond, 20 * s_millisecond);
        List<Refill> ring = Ring(context);
        Assert.That(ring[0].Amount, Is.EqualTo(Math.Min(2, budget) * s_millisecond));
        Assert.That(Total(context), Is.EqualTo(budget * s_millisecond));
    }

    /// <summary>Random use, as a thread would: only what is ready, up to the end of the head and a little beyond.</summary>
    [Test]
    public void No_window_of_a_period_gets_more_than_the_budget([Range(0, 19)] int seed, [Values(2u, 3u, 10u)] uint max)
    {
        Random random = new(seed);
        Ptr<SchedContext> context = MakeContext(9);
        ulong period = Clock.MinBudget * (ulong)random.Next(4, 200);
        ulong budget = Clock.MinBudget + (ulong)random.NextInt64((long)(period - Clock.MinBudget));
        Refills.Create(context, max, budget, period);
        List<(ulong From, ulong To)> uses = [];
        for (int step = 0; step < 400; step++)
        {
            KernelState.Core.CurrentTime += (ulong)random.NextInt64((long)(period / 3));
            if (!Refills.IsReady(context))
            {
                KernelState.Core.CurrentTime = Refills.Head(context).Ref.Time;
            }

            Refills.BeginUse(context);
            ulong amount = Refills.Head(context).Ref.Amount;
            ulong used = random.Next(2) == 0 ? amount : (ulong)random.NextInt64((long)amount) + 1;
            ulong start = KernelState.Core.CurrentTime;
            KernelState.Core.CurrentTime += used;
            uses.Add((start, start + used));
            Refills.Use(context, used);
            Assert.That(Total(context), Is.EqualTo(budget), "the refills add up to the budget");
            TimeRules.CheckRefills("it", period, Ring(context));
        }

        foreach ((ulong from, _) in uses)
        {
            ulong end = from + period;
            ulong sum = uses.Aggregate(0UL, (s, u) => s + (u.To <= from || u.From >= end ? 0 : Math.Min(u.To, end) - Math.Max(u.From, from)));
            Assert.That(sum, Is.LessThanOrEqualTo(budget + Clock.WorstCase), $"in the period from {from}");
        }
    }
}
