// SPDX-License-Identifier: BSD-2-Clause
// The generic timer: the EL1 virtual timer (Arm ARM, DDI 0487, chapter D11), as the classic kernel's tick or with deadlines.
namespace Sel4Gen.Kernel;

/// <summary>The kernel's timer.</summary>
public static class Timer
{
    /// <summary>Timer ticks between two interrupts.</summary>
    private const Word Reload = Platform.TimerFrequency / 1000 * Config.TimerTickMs;
    private const Word Enabled = 1;

    [BootOnly]
    public static void Init()
    {
        Machine.WriteCounterAccess(UserAccess);
        if (Config.Mcs)
        {
            SetDeadline(ulong.MaxValue);
            Machine.WriteVirtualTimerControl(Enabled);
        }
        else
        {
            Reset();
        }
    }

    /// <summary>The next interrupt comes one tick from now.</summary>
    [When(!Config.Mcs)]
    public static void Reset()
    {
        Machine.WriteVirtualTimerValue(Reload);
        Machine.WriteVirtualTimerControl(Enabled);
    }

    /// <summary>The time of the counter.</summary>
    [When(Config.Mcs), Inline]
    public static ulong Now() => Machine.ReadVirtualCounter();

    /// <summary>The next interrupt comes when the counter reaches this time, or at once if it is beyond it.</summary>
    [When(Config.Mcs)]
    public static void SetDeadline(ulong time) => Machine.WriteVirtualTimerCompare(time);

    // CNTKCTL_EL1: EL0PTEN 9, EL0VTEN 8, EL0VCTEN 1, EL0PCTEN 0.
    private const Word UserAccess =
        (Config.ArmExportPtmrUser ? 1UL << 9 : 0)
        | (Config.ArmExportVtmrUser ? 1UL << 8 : 0)
        | (Config.ArmExportVcntUser ? 1UL << 1 : 0)
        | (Config.ArmExportPcntUser ? 1UL : 0);
}
