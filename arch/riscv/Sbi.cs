// SPDX-License-Identifier: BSD-2-Clause
// Calls of the firmware (RISC-V Supervisor Binary Interface specification): extensions where the firmware has them,
// otherwise the legacy calls of version 0.1.
namespace Sel4Gen.Kernel;

/// <summary>The supervisor binary interface.</summary>
public static class Sbi
{
    private const Word LegacySetTimer = 0;
    private const Word LegacyPutChar = 1;
    private const Word Base = 0x10;
    private const Word BaseProbeExtension = 3;
    private const Word Time = 0x54494d45;
    private const Word TimeSetTimer = 0;

    /// <summary>1 if the firmware has the timer extension.</summary>
    private static uint s_hasTime;

    [BootOnly]
    public static void Init()
    {
        s_hasTime = 0;
        if (Machine.AskFirmware(Base, BaseProbeExtension, Time) != 0)
        {
            s_hasTime = 1;
        }
    }

    /// <summary>The timer interrupts when the time CSR reaches the value; a pending interrupt is cleared.</summary>
    public static void SetTimer(Word time)
    {
        if (s_hasTime != 0)
        {
            Machine.CallFirmware(Time, TimeSetTimer, time);
        }
        else
        {
            Machine.CallFirmware(LegacySetTimer, 0, time);
        }
    }

    public static void PutChar(byte c) => Machine.CallFirmware(LegacyPutChar, 0, c);
}
