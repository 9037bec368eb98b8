// SPDX-License-Identifier: BSD-2-Clause
// Arm's Generic Interrupt Controller, architecture version 2 (IHI 0048B), for one core: the distributor decides which
// interrupts are pending and enabled, the CPU interface signals the one with the highest priority and handles acknowledge
// and end of interrupt.
using System;
using System.Numerics;

namespace Sel4Gen.Simulator;

/// <summary>A GICv2 with one CPU interface.</summary>
public sealed class GicV2
{
    /// <summary>The number that an acknowledge returns when nothing is pending.</summary>
    public const uint Spurious = 1023;

    public const int Lines = 288;
    private const int Words = Lines / 32;
    private readonly uint[] _enabled = new uint[Words];
    private readonly uint[] _pending = new uint[Words];
    private readonly uint[] _active = new uint[Words];
    private readonly uint[] _level = new uint[Words];
    private readonly uint[] _edge = new uint[Words];
    private readonly byte[] _priority = new byte[Lines];
    private readonly byte[] _targets = new byte[Lines];
    private bool _distributorOn;
    private bool _interfaceOn;
    private uint _priorityMask;

    /// <summary>Makes a controller as after reset.</summary>
    public GicV2()
    {
        // Software-generated interrupts are edge-triggered for good.
        _edge[0] = 0xffff;
        Distributor = new DistributorRegisters(this);
        CpuInterface = new CpuInterfaceRegisters(this);
    }

    /// <summary>Whether it was made for one core only: then there are no targets, and their registers read as 0.</summary>
    public bool IsForOneCore { get; set; }

    /// <summary>GICD_PIDR2: an Arm design of architecture version 2, unless a test wants another.</summary>
    public uint PeripheralId2 { get; set; } = 0x2b;

    /// <summary>The distributor's registers (GICD_*).</summary>
    public IDevice Distributor { get; }

    /// <summary>The CPU interface's registers (GICC_*).</summary>
    public IDevice CpuInterface { get; }

    /// <summary>Whether the core's interrupt line is asserted.</summary>
    public bool IsAsserted => HighestPending() != Spurious;

    /// <summary>Whether an interrupt is enabled at the distributor.</summary>
    public bool IsEnabled(uint line) => Get(_enabled, line);

    /// <summary>Whether an interrupt was acknowledged and not yet ended.</summary>
    public bool IsActive(uint line) => Get(_active, line);

    /// <summary>An interrupt that was acknowledged and not ended; null if there is none.</summary>
    public uint? FindActive()
    {
        for (uint line = 0; line < Lines; line++)
        {
            if (IsActive(line))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Whether an interrupt waits to be acknowledged.</summary>
    public bool IsPending(uint line) => Get(_pending, line) || (Get(_level, line) && !Get(_edge, line));

    /// <summary>Whether a line is edge-triggered.</summary>
    public bool IsEdgeTriggered(uint line) => Get(_edge, line);

    /// <summary>A device drives its line.</summary>
    public void SetLine(uint line, bool high)
    {
        if (high && !Get(_level, line) && Get(_edge, line))
        {
            Put(_pending, line, true);
        }

        Put(_level, line, high);
    }

    /// <summary>Takes over the state of another controller.</summary>
    public void CopyFrom(GicV2 other)
    {
        other._enabled.CopyTo(_enabled, 0);
        other._pending.CopyTo(_pending, 0);
        other._active.CopyTo(_active, 0);
        other._level.CopyTo(_level, 0);
        other._edge.CopyTo(_edge, 0);
        other._priority.CopyTo(_priority, 0);
        other._targets.CopyTo(_targets, 0);
        _distributorOn = other._distributorOn;
        _interfaceOn = other._interfaceOn;
        _priorityMask = other._priorityMask;
    }

    /// <summary>The first interrupt whose state differs from that of another controller; null if there is none.</summary>
    public uint? FindDifference(GicV2 other)
    {
        for (uint line = 0; line < Lines; line++)
        {
            bool same = IsEnabled(line) == other.IsEnabled(line) && IsActive(line) == other.IsActive(line)
                && IsPending(line) == other.IsPending(line) && IsEdgeTriggered(line) == other.IsEdgeTriggered(line)
                && _priority[line] == other._priority[line] && _targets[line] == other._targets[line];
            if (!same)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The state of an interrupt in words.</summary>
    public string Describe(uint line) =>
        $"enabled {IsEnabled(line)}, active {IsActive(line)}, pending {IsPending(line)}, edge {IsEdgeTriggered(line)}";

    private static bool Get(uint[] bits, uint line) => ((bits[line >> 5] >> (int)(line & 31)) & 1) != 0;

    private static void Put(uint[] bits, uint line, bool value)
    {
        uint bit = 1u << (int)(line & 31);
        bits[line >> 5] = value ? bits[line >> 5] | bit : bits[line >> 5] & ~bit;
    }

    // A level-sensitive interrupt is pending for as long as its device holds the line, or because software said so.
    private uint PendingWord(int word) => _pending[word] | (_level[word] & ~_edge[word]);

    private uint HighestPending()
    {
        if (!_distributorOn || !_interfaceOn)
        {
            return Spurious;
        }

        uint best = Spurious;
        uint limit = Math.Min(_priorityMask, RunningPriority());
        for (int word = 0; word < Words; word++)
        {
            uint candidates = PendingWord(word) & _enabled[word] & ~_active[word];
            while (candidates != 0)
            {
                uint line = ((uint)word * 32) + (uint)BitOperations.TrailingZeroCount(candidates);
                candidates &= candidates - 1;
                if (_priority[line] < limit)
                {
                    best = line;
                    limit = _priority[line];
                }
            }
        }

        return best;
    }

    // What is being handled holds back everything that is not more urgent.
    private uint RunningPriority()
    {
        uint running = 256;
        for (int word = 0; word < Words; word++)
        {
            for (uint active = _active[word]; active != 0; active &= active - 1)
            {
                running = Math.Min(running, _priority[(word * 32) + BitOperations.TrailingZeroCount(active)]);
            }
        }

        return running;
    }

    private uint Acknowledge()
    {
        uint line = HighestPending();
        if (line != Spurious)
        {
            Put(_active, line, true);
            Put(_pending, line, false);
        }

        return line;
    }

    private void EndOfInterrupt(uint line)
    {
        if (line < Lines)
        {
            Put(_active, line, false);
        }
    }

    private void SoftwareInterrupt(uint value)
    {
        uint filter = (value >> 24) & 3;
        bool toThisCore = filter == 2 || (filter == 0 && ((value >> 16) & 1) != 0);
        if (toThisCore)
        {
            Put(_pending, value & 0xf, true);
        }
    }

    private sealed class DistributorRegisters(GicV2 gic) : IDevice
    {
        public ulong Read(ulong offset, int size) => offset switch
        {
            0x000 => gic._distributorOn ? 1u : 0u,
            0x004 => (Lines / 32) - 1,
            0xfe8 => gic.PeripheralId2,
            < 0x080 => 0,
            < 0x100 => 0,
            < 0x180 => Bits(i => gic._enabled[i], offset - 0x100),
            < 0x200 => Bits(i => gic._enabled[i], offset - 0x180),
            < 0x280 => Bits(gic.PendingWord, offset - 0x200),
            < 0x300 => Bits(gic.PendingWord, offset - 0x280),
            < 0x380 => Bits(i => gic._active[i], offset - 0x300),
            < 0x400 => Bits(i => gic._active[i], offset - 0x380),
            < 0x800 => Bytes(gic._priority, offset - 0x400, size),
            // The first 32 lines are private to the core that reads: each targets the reader.
            < 0x820 => gic.IsForOneCore ? 0u : 0x01010101,
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

        // A register has a bit for each of 32 interrupts.
        private static uint Bits(Func<int, uint> word, ulong offset) => offset / 4 < Words ? word((int)(offset / 4)) : 0;

        private static void Set(uint[] flags, ulong offset, uint bits, bool value)
        {
            if (offset / 4 < Words)
            {
                flags[offset / 4] = value ? flags[offset / 4] | bits : flags[offset / 4] & ~bits;
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
                value |= line < Lines && gic.IsEdgeTriggered((uint)line) ? 2u << (int)(2 * i) : 0;
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
                    Put(gic._edge, (uint)line, (bits & (2u << (int)(2 * i))) != 0);
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
