// SPDX-License-Identifier: BSD-2-Clause
// The generic timer as the kernel's tick: the EL1 virtual timer (Arm ARM, DDI 0487, chapter D11).
namespace Sel4Gen.Kernel;

/// <summary>The tick of the classic scheduler.</summary>
public static class Timer
{
    /// <summary>Timer ticks between two interrupts.</summary>
    private const Word Reload = Platform.TimerFrequency / 1000 * Config.TimerTickMs;
    private const Word Enabled = 1;

    [BootOnly]
    public static void Init()
    {
        Machine.WriteCounterAccess(UserAccess);
        Reset();
    }

    /// <summary>The next interrupt comes one tick from now.</summary>
    public static void Reset()
    {
        Machine.WriteVirtualTimerValue(Reload);
        Machine.WriteVirtualTimerControl(Enabled);
    }

    // CNTKCTL_EL1: EL0PTEN 9, EL0VTEN 8, EL0VCTEN 1, EL0PCTEN 0.
    private const Word UserAccess =
        (Config.ArmExportPtmrUser ? 1UL << 9 : 0)
        | (Config.ArmExportVtmrUser ? 1UL << 8 : 0)
        | (Config.ArmExportVcntUser ? 1UL << 1 : 0)
        | (Config.ArmExportPcntUser ? 1UL : 0);
}
