// SPDX-License-Identifier: BSD-2-Clause
// An I/O APIC (Intel 82093AA) with 24 pins: an entry says for each which vector it has, whether it is masked, and what its signal
// means. A request of a masked pin that is edge-triggered is lost; of one that is level-triggered, there is one until it was ended.
using System;

namespace Sel4Gen.Simulator;

/// <summary>An I/O APIC.</summary>
/// <param name="send">Sends an interrupt to the core: its vector, and whether it is level-triggered.</param>
public sealed class IoApic(Action<byte, bool> send) : IDevice
{
    /// <summary>Pins.</summary>
    public const int Pins = 24;

    private const ulong Select = 0;
    private const ulong Data = 0x10;
    private const uint VersionRegister = 1;
    private const uint Version = 0x11 | ((Pins - 1) << 16);
    private const uint FirstEntry = 0x10;
    private const ulong RemoteRequest = 1 << 14;
    private const ulong ReadOnlyBits = RemoteRequest | (1 << 12);
    private const ulong LevelBit = 1 << 15;
    private const ulong MaskedBit = 1 << 16;
    private readonly ulong[] _entries = [.. System.Linq.Enumerable.Repeat(MaskedBit, Pins)];
    private readonly bool[] _lines = new bool[Pins];

    // Where it follows QEMU: what waits at a pin.
    private readonly bool[] _requests = new bool[Pins];
    private uint _selected;

    /// <summary>
    /// Whether it does what QEMU 7.2 does: a level that rose while the pin was masked and edge-triggered is not seen later, and one
    /// that waits is an edge when the pin becomes edge-triggered.
    /// </summary>
    public bool FollowsQemu { get; set; }

    /// <summary>The pin that has a vector; null if none has.</summary>
    public uint? FindPin(byte vector)
    {
        int pin = Array.FindIndex(_entries, e => (byte)e == vector);
        return pin < 0 ? null : (uint)pin;
    }

    /// <summary>Whether the pin's signal gets through.</summary>
    public bool IsEnabled(uint pin) => (_entries[pin] & MaskedBit) == 0;

    /// <summary>A device drives its line: whether it asks for attention (the polarity says how, which is the board's business).</summary>
    public void SetLine(uint pin, bool isAsserted)
    {
        bool isEdge = isAsserted && !_lines[pin];
        bool isChange = _lines[pin] != isAsserted;
        _lines[pin] = isAsserted;
        if (FollowsQemu)
        {
            bool isLevel = (_entries[pin] & LevelBit) != 0;
            if (isChange && (isLevel || (isAsserted && IsEnabled(pin))))
            {
                _requests[pin] = isAsserted;
                Serve(pin);
            }
        }
        else if ((_entries[pin] & LevelBit) != 0)
        {
            Serve(pin);
        }
        else if (isEdge && IsEnabled(pin))
        {
            send((byte)_entries[pin], false);
        }
    }

    /// <summary>The core ended a level-triggered interrupt.</summary>
    public void End(byte vector)
    {
        for (uint pin = 0; pin < Pins; pin++)
        {
            if ((byte)_entries[pin] == vector && (_entries[pin] & LevelBit) != 0)
            {
                _entries[pin] &= ~RemoteRequest;
                Serve(pin);
            }
        }
    }

    /// <summary>Takes over the state of another one.</summary>
    public void CopyFrom(IoApic other)
    {
        other._entries.CopyTo(_entries, 0);
        other._lines.CopyTo(_lines, 0);
        other._requests.CopyTo(_requests, 0);
        _selected = other._selected;
    }

    /// <summary>What differs from another one; null if nothing does.</summary>
    public string? FindDifference(IoApic other)
    {
        for (uint pin = 0; pin < Pins; pin++)
        {
            if (_entries[pin] != other._entries[pin])
            {
                return $"pin {pin}: 0x{_entries[pin]:x}; 0x{other._entries[pin]:x}";
            }
        }

        return null;
    }

    /// <summary>An entry, as the registers show it.</summary>
    public ulong Entry(uint pin) => _entries[pin];

    /// <inheritdoc/>
    public ulong Read(ulong offset, int size) => offset switch
    {
        Select => _selected,
        Data when _selected == VersionRegister => Version,
        Data when Pin is { } pin => (uint)(_entries[pin] >> Shift),
        _ => 0,
    };

    /// <inheritdoc/>
    public void Write(ulong offset, int size, ulong value)
    {
        if (offset == Select)
        {
            _selected = (byte)value;
        }
        else if (offset == Data && Pin is { } pin)
        {
            ulong written = (0xffff_ffffUL << Shift) & ~ReadOnlyBits;
            _entries[pin] = (_entries[pin] & ~written) | ((value << Shift) & written);
            if ((_entries[pin] & LevelBit) == 0)
            {
                _entries[pin] &= ~RemoteRequest;
            }

            if (FollowsQemu || (_entries[pin] & LevelBit) != 0)
            {
                Serve(pin);
            }
        }
    }

    // The entry of the register that is selected, which is its lower or upper half.
    private uint? Pin => _selected >= FirstEntry && (_selected - FirstEntry) / 2 < Pins ? (_selected - FirstEntry) / 2 : null;

    private int Shift => (int)(_selected & 1) * 32;

    private void Serve(uint pin)
    {
        if (FollowsQemu && _requests[pin] && IsEnabled(pin) && (_entries[pin] & LevelBit) == 0)
        {
            _requests[pin] = false;
            send((byte)_entries[pin], false);
        }
        else if ((FollowsQemu ? _requests[pin] : _lines[pin]) && IsEnabled(pin) && (_entries[pin] & RemoteRequest) == 0)
        {
            _entries[pin] |= RemoteRequest;
            send((byte)_entries[pin], true);
        }
    }
}
