// SPDX-License-Identifier: BSD-2-Clause
// The clock: conversion between microseconds and ticks, exact to the tick, up to the longest times.
using System;
using NUnit.Framework;

namespace Sel4Gen.Kernel.Tests;

[TestFixture]
public sealed class ClockTests : KernelTest
{
    private const ulong YearUs = 365UL * 24 * 3600 * 1000000;

    [Test]
    public void Microseconds_become_ticks_rounded_down([Values(0UL, 1UL, 2UL, 10UL, 1000000UL, 86400000000UL)] ulong us) =>
        Assert.That((UInt128)Clock.ToTicks(us), Is.EqualTo((UInt128)us * ArchTest.TicksPerMillisecond / 1000));

    [Test]
    public void Ticks_become_whole_microseconds([Values(0UL, 62UL, 63UL, 62500UL, 999UL, 1000UL, 1UL << 40)] ulong ticks) =>
        Assert.That((UInt128)Clock.ToMicroseconds(ticks), Is.EqualTo((UInt128)ticks * 1000 / ArchTest.TicksPerMillisecond));

    [Test]
    public void The_longest_times_do_not_overflow()
    {
        UInt128 exact = (UInt128)Clock.MaxPeriodUs * ArchTest.TicksPerMillisecond / 1000;
        Assert.Multiple(() =>
        {
            Assert.That(Clock.MaxPeriodUs, Is.GreaterThan(YearUs));
            Assert.That(exact * 8, Is.LessThanOrEqualTo((UInt128)ulong.MaxValue));
            Assert.That((UInt128)Clock.ToTicks(Clock.MaxPeriodUs), Is.EqualTo(exact));
            Assert.That((UInt128)Clock.MaxReleaseTime + (exact * 5), Is.EqualTo((UInt128)ulong.MaxValue));
            Assert.That(
                (UInt128)Clock.ToMicroseconds(Clock.MaxTicks), Is.EqualTo((UInt128)Clock.MaxTicks * 1000 / ArchTest.TicksPerMillisecond));
        });
    }
}
