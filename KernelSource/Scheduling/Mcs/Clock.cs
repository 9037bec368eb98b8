// SPDX-License-Identifier: BSD-2-Clause
// The kernel's clock (MCS): what time it is, conversion between microseconds and ticks of the timer, the next timer interrupt.
//
// Time is read once for each entry of the kernel, so that everything that happens during an entry happens at one time. The
// counter has 64 bits: at 62.5 MHz it overflows after more than 9000 years.
namespace Sel4Gen.Kernel;

/// <summary>Time as the timer counts it.</summary>
[When(Config.Mcs)]
public static class Clock
{
    private const ulong Frequency = Arch.TimerFrequency;
    private const ulong TicksPerSecondUnit = 1000000;

    /// <summary>Whether the frequency is known only when the kernel has booted: then it is a whole number of ticks in a microsecond.</summary>
    private const bool IsMeasured = Frequency == 0;

    /// <summary>
    /// Ticks in a microsecond, as a fraction: a whole number where the frequency allows that, otherwise kilohertz / 1000.
    /// </summary>
    private const bool IsWhole = Frequency % TicksPerSecondUnit == 0;
    private const ulong Denominator = IsWhole ? 1 : 1000;
    private static ulong Numerator =>
        IsMeasured ? Arch.TicksPerMicrosecond() : Frequency / (IsWhole ? TicksPerSecondUnit : 1000);

    /// <summary>The longest time that can be converted to microseconds, in ticks.</summary>
    public const ulong MaxTicks = ulong.MaxValue / Denominator;

    /// <summary>The kernel's own time, at most, from an entry to the return: no board says more.</summary>
    private const ulong WorstCaseUs = 10;

    /// <summary>The same in ticks.</summary>
    public static ulong WorstCase => ToTicks(WorstCaseUs);

    /// <summary>The smallest budget: the kernel can be entered and left in it.</summary>
    public const ulong MinBudgetUs = 2 * WorstCaseUs * Config.WcetScale;

    /// <summary>The same in ticks.</summary>
    public static ulong MinBudget => 2 * WorstCase * Config.WcetScale;

    /// <summary>
    /// The longest period: an eighth of what can be converted, so that a few periods from now are still far below the overflow of the
    /// counter.
    /// </summary>
    public static ulong MaxPeriodUs =>
        Config.StaticMaxPeriodUs != 0 ? Config.StaticMaxPeriodUs : ToMicroseconds(MaxTicks) / 8;

    /// <summary>A refill this late is never used, so that no sum of times overflows.</summary>
    public static ulong MaxReleaseTime => ulong.MaxValue - (5 * ToTicks(MaxPeriodUs));

    /// <summary>Ticks of a time, which is at most <see cref="MaxPeriodUs"/>.</summary>
    [Pure, Inline]
    public static ulong ToTicks(ulong microseconds) => microseconds * Numerator / Denominator;

    /// <summary>Whole microseconds of a number of ticks, which is at most <see cref="MaxTicks"/>.</summary>
    [Pure, Inline]
    public static ulong ToMicroseconds(ulong ticks)
    {
        ulong numerator = Numerator;
        Contract.Assert(numerator != 0);
        return ticks * Denominator / numerator;
    }

    /// <summary>The time begins.</summary>
    [BootOnly]
    public static void Start()
    {
        KernelState.Core.CurrentTime = Arch.ReadTime();
        KernelState.Core.ConsumedTime = 0;
        KernelState.Core.Reprogram = 1;
    }

    /// <summary>The kernel was entered: the time since the last entry is the current scheduling context's and domain's.</summary>
    public static void Stamp()
    {
        ulong before = KernelState.Core.CurrentTime;
        KernelState.Core.CurrentTime = Arch.ReadTime();
        ulong passed = KernelState.Core.CurrentTime - before;
        KernelState.Core.ConsumedTime += passed;
        if (Config.NumDomains > 1)
        {
            // What is left has to be long enough to leave the kernel.
            bool isOver = passed + MinBudget >= KernelState.DomainTime;
            KernelState.DomainTime = isOver ? 0 : KernelState.DomainTime - passed;
        }
    }

    /// <summary>Whether the time of the current domain is over.</summary>
    [Inline]
    public static bool IsDomainOver()
    {
        if (Config.NumDomains > 1)
        {
            return KernelState.DomainTime == 0;
        }

        return false;
    }

    /// <summary>
    /// The next timer interrupt: when the current thread has used its refill, the domain its time, or when the first of
    /// the threads that wait for time gets some.
    /// </summary>
    public static void SetNextInterrupt()
    {
        ulong now = KernelState.Core.CurrentTime;
        ulong next = ulong.MaxValue;
        Ptr<SchedContext> current = KernelState.Core.CurrentSchedContext;
        if (!current.IsNull)
        {
            next = now + Refills.Head(current).Ref.Amount;
        }

        if (Config.NumDomains > 1)
        {
            ulong end = now + KernelState.DomainTime;
            next = end < next ? end : next;
        }

        Ptr<Tcb> first = KernelState.Core.ReleaseQueue.Head;
        if (!first.IsNull)
        {
            ulong release = Refills.Head(first.Ref.SchedContext).Ref.Time;
            next = release < next ? release : next;
        }

        Arch.SetDeadline(next);
        KernelState.Core.Reprogram = 0;
    }
}
