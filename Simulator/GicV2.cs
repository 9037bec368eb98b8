// SPDX-License-Identifier: BSD-2-Clause
// Arm's Generic Interrupt Controller, architecture version 2 (IHI 0048B), for one core: the distributor decides which
// interrupts are pending and enabled, the CPU interface hands out the most urgent one and takes it back.
using System;

namespace Sel4Gen.Simulator;

/// <summary>A GICv2 with one CPU interface.</summary>
public sealed class GicV2
{
    /// <summary>The number that an acknowledge returns when nothing is pending.</summary>
    public const uint Spurious = 1023;

    private const int Lines = 288;
    private readonly bool[] _enabled = new bool[Lines];
    private readonly bool[] _pending = new bool[Lines];
    private readonly bool[] _active = new bool[Lines];
    private readonly bool[] _level = new bool[Lines];
    private readonly bool[] _edge = new bool[Lines];
    private readonly byte[] _priority = new byte[Lines];
    private readonly byte[] _targets = new byte[Lines];
    private bool _distributorOn;
    private bool _interfaceOn;
    private uint _priorityMask;

    /// <summary>Makes a controller as after reset.</summary>
    public GicV2()
    {
        Distributor = new DistributorRegisters(this);
        CpuInterface = new CpuInterfaceRegisters(this);
    }

    /// <summary>The distributor's registers (GICD_*).</summary>
    public IDevice Distributor { get; }

    /// <summary>The CPU interface's registers (GICC_*).</summary>
    public IDevice CpuInterface { get; }

    /// <summary>Whether the core's interrupt line is asserted.</summary>
    public bool IsAsserted => HighestPending() != Spurious;

    /// <summary>Whether an interrupt is enabled at the distributor.</summary>
    public bool IsEnabled(uint line) => _enabled[line];

    /// <summary>Whether an interrupt was acknowledged and not yet ended.</summary>
    public bool IsActive(uint line) => _active[line];

    /// <summary>A device drives its line.</summary>
    public void SetLine(uint line, bool high)
    {
        if (high && (!_level[line] || !_edge[line]))
        {
            _pending[line] = true;
        }
        _level[line] = high;
        if (!high && !_edge[line])
        {
            _pending[line] = false;
        }
    }

    /// <summary>Whether a line is edge-triggered.</summary>
    public bool IsEdgeTriggered(uint line) => _edge[line];

    private uint HighestPending()
    {
        if (!_distributorOn || !_interfaceOn)
        {
            return Spurious;
        }
        uint best = Spurious;
        for (uint line = 0; line < Lines; line++)
        {
            bool deliverable = _pending[line] && _enabled[line] && !_active[line] && _priority[line] < _priorityMask;
            if (deliverable && (best == Spurious || _priority[line] < _priority[best]))
            {
                best = line;
            }
        }
        return best;
    }

    private uint Acknowledge()
    {
        uint line = HighestPending();
        if (line != Spurious)
        {
            _active[line] = true;
            // A level-sensitive interrupt stays pending for as long as its device holds the line.
            _pending[line] = !_edge[line] && _level[line];
        }
        return line;
    }

    private void EndOfInterrupt(uint line)
    {
        if (line < Lines)
        {
            _active[line] = false;
            _pending[line] |= !_edge[line] && _level[line];
        }
    }

    private void SoftwareInterrupt(uint value)
    {
        uint line = value & 0xf;
        uint filter = (value >> 24) & 3;
        bool toThisCore = filter == 2 || (filter == 0 && ((value >> 16) & 1) != 0);
        _pending[line] |= toThisCore;
    }

    private sealed class DistributorRegisters(GicV2 gic) : IDevice
    {
        public ulong Read(ulong offset, int size) => offset switch
        {
            0x000 => gic._distributorOn ? 1u : 0u,
            0x004 => (Lines / 32) - 1,
            < 0x080 => 0,
            < 0x100 => 0,
            < 0x180 => Bits(gic._enabled, offset - 0x100),
            < 0x200 => Bits(gic._enabled, offset - 0x180),
            < 0x280 => Bits(gic._pending, offset - 0x200),
            < 0x300 => Bits(gic._pending, offset - 0x280),
            < 0x380 => Bits(gic._active, offset - 0x300),
            < 0x400 => Bits(gic._active, offset - 0x380),
            < 0x800 => Bytes(gic._priority, offset - 0x400, size),
            // The first 32 lines are private to the core that reads: each targets the reader.
            < 0x820 => 0x01010101,
            < 0xc00 => Bytes(gic._targets, offset - 0x800, size),
            < 0xd00 => Configuration(offset - 0xc00),
            _ => 0,
        };

        public void Write(ulong offset, int size, ulong value)
        {
            uint bits = (uint)value;
            switch (offset)
            {
                case 0x000:
                    gic._distributorOn = (bits & 1) != 0;
                    break;
                case >= 0x100 and < 0x180:
                    Set(gic._enabled, offset - 0x100, bits, true);
                    break;
                case >= 0x180 and < 0x200:
                    Set(gic._enabled, offset - 0x180, bits, false);
                    break;
                case >= 0x200 and < 0x280:
                    Set(gic._pending, offset - 0x200, bits, true);
                    break;
                case >= 0x280 and < 0x300:
                    Set(gic._pending, offset - 0x280, bits, false);
                    break;
                case >= 0x300 and < 0x380:
                    Set(gic._active, offset - 0x300, bits, true);
                    break;
                case >= 0x380 and < 0x400:
                    Set(gic._active, offset - 0x380, bits, false);
                    break;
                case >= 0x400 and < 0x800:
                    SetBytes(gic._priority, offset - 0x400, size, value);
                    break;
                case >= 0x820 and < 0xc00:
                    SetBytes(gic._targets, offset - 0x800, size, value);
                    break;
                case >= 0xc00 and < 0xd00:
                    Configure(offset - 0xc00, bits);
                    break;
                case 0xf00:
                    gic.SoftwareInterrupt(bits);
                    break;
            }
        }

        private static uint Bits(bool[] flags, ulong offset)
        {
            uint value = 0;
            for (uint i = 0; i < 32; i++)
            {
                ulong line = (offset * 8) + i;
                value |= line < Lines && flags[line] ? 1u << (int)i : 0;
            }
            return value;
        }

        private static void Set(bool[] flags, ulong offset, uint bits, bool value)
        {
            for (uint i = 0; i < 32; i++)
            {
                ulong line = (offset * 8) + i;
                if (line < Lines && (bits & (1u << (int)i)) != 0)
                {
                    flags[line] = value;
                }
            }
        }

        private static ulong Bytes(byte[] bytes, ulong offset, int size)
        {
            ulong value = 0;
            for (int i = 0; i < size && offset + (ulong)i < Lines; i++)
            {
                value |= (ulong)bytes[offset + (ulong)i] << (8 * i);
            }
            return value;
        }

        private static void SetBytes(byte[] bytes, ulong offset, int size, ulong value)
        {
            for (int i = 0; i < size && offset + (ulong)i < Lines; i++)
            {
                bytes[offset + (ulong)i] = (byte)(value >> (8 * i));
            }
        }

        private uint Configuration(ulong offset)
        {
            uint value = 0;
            for (uint i = 0; i < 16; i++)
            {
                ulong line = (offset * 4) + i;
                value |= line < Lines && gic._edge[line] ? 2u << (int)(2 * i) : 0;
            }
            return value;
        }

        private void Configure(ulong offset, uint bits)
        {
            for (uint i = 0; i < 16; i++)
            {
                ulong line = (offset * 4) + i;
                // Software-generated interrupts (0 to 15) are edge-triggered for good.
                if (line is >= 16 and < Lines)
                {
                    gic._edge[line] = (bits & (2u << (int)(2 * i))) != 0;
                }
            }
        }
    }

    private sealed class CpuInterfaceRegisters(GicV2 gic) : IDevice
    {
        public ulong Read(ulong offset, int size) => offset switch
        {
            0x00 => gic._interfaceOn ? 1u : 0u,
            0x04 => gic._priorityMask,
            0x0c => gic.Acknowledge(),
            0x18 => gic.HighestPending(),
            _ => 0,
        };

        public void Write(ulong offset, int size, ulong value)
        {
            switch (offset)
            {
                case 0x00:
                    gic._interfaceOn = (value & 1) != 0;
                    break;
                case 0x04:
                    gic._priorityMask = (uint)value & 0xff;
                    break;
                case 0x10:
                    gic.EndOfInterrupt((uint)value & 0x3ff);
                    break;
            }
        }
    }
}
