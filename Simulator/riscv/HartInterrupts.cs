// SPDX-License-Identifier: BSD-2-Clause
// The interrupts of a hart in supervisor mode: the PLIC's, and the timer's, under the kernel's numbers.
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>sip and sie, and what is behind them.</summary>
public sealed class HartInterrupts
{
    private const Word TimerBit = 1UL << 5;
    private const Word ExternalBit = 1UL << 9;

    /// <summary>The interrupts of devices.</summary>
    public SimulatedPlic Plic { get; } = new();

    /// <summary>The supervisor's timer interrupt is pending.</summary>
    public bool IsTimerPending { get; set; }

    /// <summary>sie: which interrupts may come.</summary>
    public Word Enabled { get; set; }

    /// <summary>sip: which are pending.</summary>
    public Word Pending => (IsTimerPending ? TimerBit : 0) | (Plic.IsAsserted ? ExternalBit : 0);

    /// <summary>Whether the hart takes an interrupt.</summary>
    public bool IsAsserted => (Pending & Enabled) != 0;

    /// <summary>Whether an interrupt gets through to the hart: it is not masked, and its last occurrence is done with.</summary>
    public bool IsEnabled(uint irq) => irq == Arch.TimerIrq
        ? (Enabled & TimerBit) != 0
        : (Enabled & ExternalBit) != 0 && Plic.IsEnabled(irq) && !Plic.IsInService(irq);

    /// <summary>Whether an interrupt can never come again: it is in service, and masked so that its completion is ignored.</summary>
    public bool IsActive(uint irq) => Plic.IsInService(irq) && !Plic.IsEnabled(irq);

    /// <summary>
    /// The first interrupt that can never come again; null if there is none. One that is in service and not masked waits for
    /// user level to acknowledge it.
    /// </summary>
    public uint? FindActive()
    {
        for (uint irq = 1; irq <= Platform.MaxIrq; irq++)
        {
            if (IsActive(irq))
            {
                return irq;
            }
        }

        return null;
    }

    /// <summary>A device drives its line.</summary>
    public void SetLine(uint irq, bool high) => Plic.SetLine(irq, high);

    /// <summary>Takes over the state of another hart's.</summary>
    public void CopyFrom(HartInterrupts other)
    {
        Plic.CopyFrom(other.Plic);
        IsTimerPending = other.IsTimerPending;
        Enabled = other.Enabled;
    }
}
