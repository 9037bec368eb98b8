// SPDX-License-Identifier: BSD-2-Clause
// The devices of a PC that stand behind I/O ports, as far as the kernel and tests use them: the first serial port (16550), channel 2
// of the interval timer (8254) with its gate, and the address port of PCI. Where nothing is, all bits are read as 1.
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>I/O ports.</summary>
public sealed class PcPorts
{
    private const ushort Serial = 0x3f8;
    private const ushort LineControl = Serial + 3;
    private const ushort LineStatus = Serial + 5;
    private const ushort Scratch = Serial + 7;
    private const uint DivisorLatch = 0x80;
    private const uint TransmitterEmpty = 0x60;

    // The gate of channel 2, its output in bit 5, and the channel.
    private const ushort Gate = 0x61;
    private const ushort Channel2 = 0x42;
    private const uint GateOn = 1;
    private const uint Output = 1 << 5;

    // A little more than on a PC, so that the count of ten milliseconds takes them exactly.
    private const ulong Frequency = 1_193_200;

    private const ushort PciAddress = 0xcf8;
    private uint _lineControl;
    private uint _scratch;
    private uint _gate;
    private uint _count;
    private uint _pciAddress;

    /// <summary>A port is read.</summary>
    /// <param name="port">Its number.</param>
    /// <param name="size">1, 2 or 4 bytes.</param>
    /// <param name="board">The machine: reading whether the interval timer's count has ended lets time pass until then.</param>
    public uint Read(ushort port, int size, SimulatedBoard board)
    {
        switch (port, size)
        {
            case (LineControl, 1):
                return _lineControl;
            case (LineStatus, 1):
                return TransmitterEmpty;
            case (Scratch, 1):
                return _scratch;
            case (Gate, 1):
                if ((_gate & GateOn) == 0 || _count == 0)
                {
                    return _gate;
                }

                board.Advance(_count * 1000UL * SimulatedBoard.TicksPerMillisecond / Frequency);
                _count = 0;
                _gate |= Output;
                return _gate;
            case (PciAddress, 4):
                return _pciAddress;
            default:
                return size == 4 ? ~0u : (1u << (8 * size)) - 1;
        }
    }

    /// <summary>A port is written.</summary>
    public void Write(ushort port, int size, uint value, SimulatedBoard board)
    {
        switch (port, size)
        {
            case (Serial, 1) when (_lineControl & DivisorLatch) == 0:
                board.Console.Send((byte)value);
                break;
            case (LineControl, 1):
                _lineControl = value;
                break;
            case (Scratch, 1):
                _scratch = value;
                break;
            case (Gate, 1):
                _gate = (value & ~Output) | (_gate & Output);
                break;
            case (Channel2, 1):
                // The low byte comes first, the high one after it.
                _count = (_count >> 8) | (value << 8);
                _gate &= ~Output;
                break;
            case (PciAddress, 4):
                _pciAddress = value;
                break;
            default:
                break;
        }
    }

    /// <summary>Takes over the state of another machine's.</summary>
    public void CopyFrom(PcPorts other) => (_lineControl, _scratch, _gate, _count, _pciAddress) =
        (other._lineControl, other._scratch, other._gate, other._count, other._pciAddress);

    /// <summary>Others with the same state.</summary>
    public PcPorts Clone()
    {
        PcPorts ports = new();
        ports.CopyFrom(this);
        return ports;
    }
}
