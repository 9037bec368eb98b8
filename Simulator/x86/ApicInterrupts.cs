// SPDX-License-Identifier: BSD-2-Clause
// The interrupts of a PC with one core, under the kernel's numbers: a local APIC, an I/O APIC, and devices that send messages.
//
// Lines have the numbers of the kernel's interrupts: lines 16 to 39 are the pins of the I/O APIC in order, whatever vectors user
// level gives them; a line above is a device that sends a message for the interrupt of its number.
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Interrupts.</summary>
public sealed class ApicInterrupts
{
    /// <summary>The line of pin 0.</summary>
    public const uint FirstPinLine = ArchIrq.FirstUser;

    /// <summary>Lines of the board.</summary>
    public const uint Lines = ArchIrq.LastUser + 1;

    /// <summary>Makes them.</summary>
    public ApicInterrupts()
    {
        Local = new LocalApic(vector => Io!.End(vector));
        Io = new IoApic(Local.Accept);
    }

    /// <summary>The core's.</summary>
    public LocalApic Local { get; }

    /// <summary>The devices'.</summary>
    public IoApic Io { get; }

    /// <summary>The vector that entered the kernel, until it asks for it: what 64/traps.S keeps in taken_vector.</summary>
    public Word Taken { get; private set; }

    /// <summary>Whether the processor takes an interrupt at user level.</summary>
    public bool IsAsserted => Local.IsAsserted;

    /// <summary>Whether an interrupt gets through to the core. No one can mask a message.</summary>
    public bool IsEnabled(uint irq)
    {
        byte vector = (byte)(irq + ArchIrq.FirstVector);
        return vector == Local.TimerVector || (Io.FindPin(vector) is { } pin && Io.IsEnabled(pin));
    }

    /// <summary>Whether the interrupt was taken and not ended.</summary>
    public bool IsActive(uint irq) => Local.IsInService(irq + ArchIrq.FirstVector);

    /// <summary>Whether the interrupt waits.</summary>
    public bool IsPending(uint irq) => Local.IsPending(irq + ArchIrq.FirstVector);

    /// <summary>The first interrupt that was taken and not ended, of which less urgent ones would wait forever; null if there is none.</summary>
    public uint? FindActive()
    {
        for (uint irq = 0; irq <= Arch.MaxIrq; irq++)
        {
            if (IsActive(irq))
            {
                return irq;
            }
        }

        return null;
    }

    /// <summary>A device drives its line, or sends its message when that rises.</summary>
    public void SetLine(uint line, bool high)
    {
        if (line - FirstPinLine < IoApic.Pins)
        {
            Io.SetLine(line - FirstPinLine, high);
        }
        else if (high && line is >= FirstPinLine and < Lines)
        {
            Local.Accept((byte)(line + ArchIrq.FirstVector), isLevel: false);
        }
    }

    /// <summary>The processor takes an interrupt at user level.</summary>
    public void Enter() => Taken = Local.Take();

    /// <summary>
    /// The kernel asks for the vector that entered it; without one it lets an interrupt come, if one waits. 0 if there is none.
    /// </summary>
    public Word Take()
    {
        Word vector = Taken != 0 ? Taken : Local.IsAsserted ? Local.Take() : 0UL;
        Taken = 0;
        return vector;
    }

    /// <summary>Takes over the state of another machine's.</summary>
    public void CopyFrom(ApicInterrupts other)
    {
        Local.CopyFrom(other.Local);
        Io.CopyFrom(other.Io);
        Taken = other.Taken;
    }

    /// <summary>What differs from another machine's; null if nothing does.</summary>
    public string? FindDifference(ApicInterrupts other) => Local.FindDifference(other.Local) ?? Io.FindDifference(other.Io)
        ?? (Taken != other.Taken ? $"vector taken: 0x{Taken:x}; 0x{other.Taken:x}" : null);
}
