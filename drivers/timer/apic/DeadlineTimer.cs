// SPDX-License-Identifier: BSD-2-Clause
// The kernel's timer with MCS: time is the time-stamp counter's, and the local APIC's timer interrupts once, at a value of that counter
// where the processor can compare with it (TSC-deadline mode), otherwise after a count of the timer's own clock. (Intel SDM, volume 3,
// section 11.5.4.)
namespace Sel4Gen.Kernel;

/// <summary>Interrupts at a time.</summary>
[When(Config.Mcs)]
public static class DeadlineTimer
{
    private const int FractionBits = 32;
    private const Word FractionMask = (1UL << FractionBits) - 1;

    /// <summary>
    /// Of the time-stamp counter: the most that is waited for at once where the timer counts. Its count has 32 bits and does not overflow,
    /// as it is less than twice as fast; after a deadline further away the kernel is entered early and waits again.
    /// </summary>
    private const ulong LongestWait = 1UL << 30;
    private const Word FastestRate = (2UL << FractionBits) - 1;

    private static ulong s_ticksPerMicrosecond;
    private static bool s_comparesCycles;

    /// <summary>Where the timer counts: its counts in a cycle of the time-stamp counter, a fraction.</summary>
    private static Word s_rate;

    /// <summary>Of the time-stamp counter, at least one.</summary>
    public static ulong TicksPerMicrosecond => s_ticksPerMicrosecond;

    /// <summary>Prepares the timer; it does not interrupt yet.</summary>
    [BootOnly]
    public static void Init(Word cyclesPerMicrosecond)
    {
        s_ticksPerMicrosecond = cyclesPerMicrosecond != 0 ? cyclesPerMicrosecond : 1;
        s_comparesCycles = Cpu.HasDeadlineTimer;
        if (!s_comparesCycles)
        {
            var (counts, cycles) = Timer.Measure();
            Word rate = cycles != 0 ? (counts << FractionBits) / cycles : FastestRate;
            s_rate = rate < FastestRate ? rate : FastestRate;
        }

        IrqController.UseDeadlines(s_comparesCycles);
    }

    /// <summary>The next interrupt comes at this time, or at once if it is over. It never comes before, but for one far away.</summary>
    public static void Set(ulong time)
    {
        if (s_comparesCycles)
        {
            Machine.WriteMsr(Msr.TscDeadline, time);
        }
        else
        {
            ulong now = Timer.Now();
            ulong wait = time > now ? time - now : 0;
            wait = wait < LongestWait ? wait : LongestWait;
            Word count = ((wait * s_rate) + FractionMask) >> FractionBits;
            IrqController.StartCount(count != 0 ? (uint)count : 1);
        }
    }
}
