// SPDX-License-Identifier: BSD-2-Clause
// The kernel's tick: the supervisor's timer, by its own compare register (extension Sstc) or by the firmware (SBI).
namespace Sel4Gen.Kernel;

/// <summary>The tick of the classic scheduler.</summary>
public static class Timer
{
    /// <summary>Ticks of the time CSR between two interrupts.</summary>
    private const Word Reload = Platform.TimerFrequency / 1000 * Config.TimerTickMs;

    [BootOnly]
    public static void Init() => Reset();

    /// <summary>The next interrupt comes one tick from now. A pending one is cleared.</summary>
    public static void Reset()
    {
        Word next = Machine.ReadTime() + Reload;
        if (Config.RiscvSstc)
        {
            Machine.WriteTimerCompare(next);
        }
        else
        {
            Sbi.SetTimer(next);
        }
    }
}
