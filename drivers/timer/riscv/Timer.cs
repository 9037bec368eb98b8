// SPDX-License-Identifier: BSD-2-Clause
// The supervisor's timer, as the classic kernel's tick or with deadlines: by its own compare register (extension Sstc) or by the firmware (SBI).
namespace Sel4Gen.Kernel;

/// <summary>The kernel's timer.</summary>
public static class Timer
{
    /// <summary>Ticks of the time CSR between two interrupts.</summary>
    private const Word Reload = Platform.TimerFrequency / 1000 * Config.TimerTickMs;

    [BootOnly]
    public static void Init()
    {
        if (Config.Mcs)
        {
            SetDeadline(ulong.MaxValue);
        }
        else
        {
            Reset();
        }
    }

    /// <summary>The next interrupt comes one tick from now. A pending one is cleared.</summary>
    [When(!Config.Mcs)]
    public static void Reset() => SetDeadline(Machine.ReadTime() + Reload);

    /// <summary>The time CSR.</summary>
    [When(Config.Mcs), Inline]
    public static ulong Now() => Machine.ReadTime();

    /// <summary>The next interrupt comes at this time, or at once if it is over. A pending one is cleared.</summary>
    public static void SetDeadline(ulong time)
    {
        if (Config.RiscvSstc)
        {
            Machine.WriteTimerCompare(time);
        }
        else
        {
            Sbi.SetTimer(time);
        }
    }
}
