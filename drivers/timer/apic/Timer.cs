// SPDX-License-Identifier: BSD-2-Clause
// The local APIC's timer: as the classic kernel's tick it repeats itself, with MCS it has deadlines (DeadlineTimer.cs). How fast it and
// the time-stamp counter are is measured with the interval timer (8254), channel 2, once. (Intel SDM, volume 3, section 11.5.4.)
namespace Sel4Gen.Kernel;

/// <summary>The kernel's timer.</summary>
public static class Timer
{
    // Ports of the interval timer, and of the gate and output of its channel 2.
    private const ushort Channel2 = 0x42;
    private const ushort Control = 0x43;
    private const ushort Gate = 0x61;
    private const byte GateOn = 1;
    private const byte SpeakerOn = 2;
    private const byte Output = 1 << 5;

    // Channel 2, low and high byte, mode 0: the output rises when the count ends.
    private const byte CountOnce = 0xb0;

    // Ten milliseconds at 1,193,182 Hz.
    private const byte CountLow = 11932 & 0xff;
    private const byte CountHigh = 11932 >> 8;
    private const Word Milliseconds = 10;

    [BootOnly, When(!Config.Mcs)] private static Word s_ticksPerMillisecond;
    [BootOnly] private static Word s_cyclesPerMicrosecond;

    /// <summary>Of the time-stamp counter: its frequency in MHz.</summary>
    [BootOnly]
    public static Word CyclesPerMicrosecond() => s_cyclesPerMicrosecond;

    /// <summary>Measures the time-stamp counter, unless the configuration says how fast it is.</summary>
    [BootOnly]
    public static void Calibrate()
    {
        s_cyclesPerMicrosecond = Config.Pc99TscFrequency / 1000000;
        if (Config.Pc99TscFrequency == 0)
        {
            StartInterval();
            Word start = Machine.ReadCycleCounter();
            AwaitInterval();
            s_cyclesPerMicrosecond = (Machine.ReadCycleCounter() - start) / (Milliseconds * 1000);
        }
    }

    /// <summary>Measures the core's timer, and starts it.</summary>
    [BootOnly]
    public static void Init()
    {
        if (Config.Mcs)
        {
            DeadlineTimer.Init(s_cyclesPerMicrosecond);
        }
        else
        {
            var (counts, _) = Measure();
            s_ticksPerMillisecond = counts / Milliseconds;
            StartTicks();
        }
    }

    /// <summary>Lets the core's timer run.</summary>
    /// <returns>What it and the time-stamp counter count in ten milliseconds.</returns>
    [BootOnly]
    public static (Word counts, Word cycles) Measure()
    {
        IrqController.StartTimer(~0u, isPeriodic: false);
        StartInterval();
        uint start = IrqController.TimerCount();
        Word before = Machine.ReadCycleCounter();
        AwaitInterval();
        Word cycles = Machine.ReadCycleCounter() - before;
        return (start - IrqController.TimerCount(), cycles);
    }

    [BootOnly]
    [When(!Config.Mcs)]
    [SubsetException("S4G3035", "the count of a tick has 32 bits, as the timer has")]
    private static void StartTicks() =>
        IrqController.StartTimer((uint)(s_ticksPerMillisecond * Config.TimerTickMs), isPeriodic: true);

    [BootOnly]
    private static void StartInterval()
    {
        byte gate = (byte)(Machine.In8(Gate) & ~SpeakerOn & ~GateOn);
        Machine.Out8(Gate, gate);
        Machine.Out8(Control, CountOnce);
        Machine.Out8(Channel2, CountLow);
        Machine.Out8(Channel2, CountHigh);
        Machine.Out8(Gate, (byte)(gate | GateOn));
    }

    [BootOnly]
    private static void AwaitInterval()
    {
        while ((Machine.In8(Gate) & Output) == 0)
        {
            Loop.Ends("the interval timer counts to its end");
        }
    }

    /// <summary>The timer repeats itself.</summary>
    [When(!Config.Mcs)]
    public static void Reset()
    {
    }

    /// <summary>The time-stamp counter.</summary>
    [When(Config.Mcs), Inline]
    public static ulong Now() => Machine.ReadCycleCounter();

    /// <summary>The next interrupt comes at this time, or at once if it is over.</summary>
    [When(Config.Mcs)]
    public static void SetDeadline(ulong time) => DeadlineTimer.Set(time);

    /// <summary>Of the time-stamp counter, at least one.</summary>
    [When(Config.Mcs)]
    public static ulong TicksPerMicrosecond => DeadlineTimer.TicksPerMicrosecond;
}
