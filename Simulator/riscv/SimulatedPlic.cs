// SPDX-License-Identifier: BSD-2-Clause
// The platform-level interrupt controller (RISC-V PLIC specification 1.0) with two contexts: machine and supervisor mode of one
// hart. Each source has a gateway that forwards a request, and the next one only when the first was completed.
using System;

namespace Sel4Gen.Simulator;

/// <summary>A PLIC.</summary>
public sealed class SimulatedPlic : IDevice
{
    /// <summary>Sources, with number 0, which is none.</summary>
    public const int Sources = 96;

    private const int Contexts = 2;
    private const int Supervisor = 1;
    private const int Words = Sources / 32;
    private const ulong PendingBase = 0x1000;
    private const ulong EnableBase = 0x2000;
    private const ulong EnableStride = 0x80;
    private const ulong ContextBase = 0x200000;
    private const ulong ContextStride = 0x1000;
    private readonly uint[] _priority = new uint[Sources];
    private readonly bool[] _level = new bool[Sources];
    private readonly bool[] _pending = new bool[Sources];
    private readonly bool[] _inService = new bool[Sources];
    private readonly uint[] _enabled = new uint[Contexts * Words];
    private readonly uint[] _threshold = new uint[Contexts];
    private bool _isAsserted;

    /// <summary>
    /// Whether it differs from the specification as QEMU 7.2's does: a source is pending whenever a device drives its line high,
    /// even in service; a completion always counts, and does not look at the line again; the hart is not told of a source that is
    /// enabled while it is pending, before anything else happens at the controller.
    /// </summary>
    public bool FollowsQemu { get; set; }

    /// <summary>Whether the supervisor's external interrupt is asserted.</summary>
    public bool IsAsserted => FollowsQemu ? _isAsserted : Best(Supervisor) != 0;

    /// <summary>Whether the supervisor gets the interrupt, once its gateway passes it on.</summary>
    public bool IsEnabled(uint source) => source < Sources && ((_enabled[(Supervisor * Words) + (source / 32)] >> (int)(source % 32)) & 1) != 0;

    /// <summary>Whether the interrupt was claimed and not completed.</summary>
    public bool IsInService(uint source) => source < Sources && _inService[source];

    /// <summary>Whether the interrupt waits to be claimed.</summary>
    public bool IsPending(uint source) => source < Sources && _pending[source];

    /// <summary>A device drives its line.</summary>
    public void SetLine(uint source, bool high)
    {
        if (source is > 0 and < Sources)
        {
            _level[source] = high;
            _pending[source] |= FollowsQemu && high;
            Request(source);
            Update();
        }
    }

    /// <summary>Takes over the state of another controller.</summary>
    public void CopyFrom(SimulatedPlic other)
    {
        other._priority.CopyTo(_priority, 0);
        other._level.CopyTo(_level, 0);
        other._pending.CopyTo(_pending, 0);
        other._inService.CopyTo(_inService, 0);
        other._enabled.CopyTo(_enabled, 0);
        other._threshold.CopyTo(_threshold, 0);
        _isAsserted = other._isAsserted;
    }

    /// <summary>The first source whose state differs from that of another controller; null if there is none.</summary>
    public uint? FindDifference(SimulatedPlic other)
    {
        if (!_threshold.AsSpan().SequenceEqual(other._threshold))
        {
            return 0;
        }

        for (uint source = 0; source < Sources; source++)
        {
            bool same = _priority[source] == other._priority[source] && _pending[source] == other._pending[source]
                && _inService[source] == other._inService[source] && Enables(source) == other.Enables(source);
            if (!same)
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>The state of a source in words.</summary>
    public string Describe(uint source) =>
        $"enabled {Enables(source):b}, in service {_inService[source]}, pending {_pending[source]}, priority {_priority[source]}";

    /// <inheritdoc/>
    public ulong Read(ulong offset, int size)
    {
        switch (offset)
        {
            case < PendingBase:
                return offset / 4 < Sources ? _priority[offset / 4] : 0;
            case < EnableBase:
                return PendingWord((offset - PendingBase) / 4);
            case < ContextBase:
                return EnableIndex(offset) is { } index ? _enabled[index] : 0;
            default:
                ulong context = (offset - ContextBase) / ContextStride;
                return (offset % ContextStride) switch
                {
                    _ when context >= Contexts => 0,
                    0 => _threshold[context],
                    4 => Claim((int)context),
                    _ => 0,
                };
        }
    }

    /// <inheritdoc/>
    public void Write(ulong offset, int size, ulong value)
    {
        switch (offset)
        {
            case < PendingBase:
                if (offset / 4 is > 0 and < Sources)
                {
                    _priority[offset / 4] = (uint)value & 7;
                }

                break;
            case < EnableBase:
                break;
            case < ContextBase:
                if (EnableIndex(offset) is { } index)
                {
                    _enabled[index] = (uint)value & (index % Words == 0 ? ~1u : ~0u);
                }

                break;
            default:
                WriteContext((offset - ContextBase) / ContextStride, offset % ContextStride, (uint)value);
                break;
        }

        if (offset is < PendingBase or >= ContextBase)
        {
            Update();
        }
    }

    private void Update() => _isAsserted = Best(Supervisor) != 0;

    private void WriteContext(ulong context, ulong register, uint value)
    {
        if (context < Contexts && register == 0)
        {
            _threshold[context] = value & 7;
        }
        else if (context < Contexts && register == 4 && value < Sources && (FollowsQemu || IsEnabled(context, value)))
        {
            // A completion of what is not enabled for the context is ignored.
            _inService[value] = false;
            Request(value);
        }
    }

    // What the gateway passed on stays pending, even if the device lets its line go.
    private void Request(uint source)
    {
        if (!FollowsQemu && _level[source] && !_inService[source])
        {
            _pending[source] = true;
        }
    }

    private uint Claim(int context)
    {
        uint source = Best(context);
        if (source != 0)
        {
            _pending[source] = false;
            _inService[source] = true;
        }

        Update();
        return source;
    }

    // The highest priority above the threshold, and of that the lowest number.
    private uint Best(int context)
    {
        uint best = 0;
        uint limit = _threshold[context];
        for (uint source = 1; source < Sources; source++)
        {
            if (_pending[source] && !_inService[source] && _priority[source] > limit && IsEnabled((ulong)context, source))
            {
                best = source;
                limit = _priority[source];
            }
        }

        return best;
    }

    private bool IsEnabled(ulong context, uint source) =>
        ((_enabled[((int)context * Words) + (int)(source / 32)] >> (int)(source % 32)) & 1) != 0;

    private uint Enables(uint source) => (IsEnabled(0, source) ? 1u : 0) | (IsEnabled(Supervisor, source) ? 2u : 0);

    private static int? EnableIndex(ulong offset)
    {
        ulong context = (offset - EnableBase) / EnableStride;
        ulong word = (offset - EnableBase) % EnableStride / 4;
        return context < Contexts && word < Words ? ((int)context * Words) + (int)word : null;
    }

    private uint PendingWord(ulong word)
    {
        uint bits = 0;
        for (uint i = 0; i < 32 && (word * 32) + i < Sources; i++)
        {
            bits |= _pending[(word * 32) + i] ? 1u << (int)i : 0;
        }

        return bits;
    }
}
