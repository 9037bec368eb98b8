// SPDX-License-Identifier: BSD-2-Clause
// The local APIC of a core (Intel SDM, volume 3, chapter 11): interrupts that wait and that are handled, by their vectors, and its
// timer. Interrupts come as messages: of an I/O APIC, of devices, of the timer.
using System;

namespace Sel4Gen.Simulator;

/// <summary>A local APIC.</summary>
/// <param name="ended">Told which vector was ended whose interrupt is level-triggered.</param>
public sealed class LocalApic(Action<byte> ended) : IDevice
{
    /// <summary>The vector that the processor gets if no interrupt waits.</summary>
    public const byte Spurious = 0xff;

    private const int Vectors = 256;
    private const ulong TaskPriority = 0x80;
    private const ulong EndOfInterrupt = 0xb0;
    private const ulong SpuriousVector = 0xf0;
    private const ulong InService = 0x100;
    private const ulong Triggers = 0x180;
    private const ulong Requests = 0x200;
    private const ulong RequestsEnd = 0x280;
    private const ulong TimerEntry = 0x320;
    private const ulong InitialCount = 0x380;
    private const ulong CurrentCount = 0x390;
    private const ulong Divide = 0x3e0;
    private const uint EnabledBit = 1 << 8;
    private const uint MaskedBit = 1 << 16;
    private const uint PeriodicBit = 1 << 17;
    private const uint DeadlineBit = 2 << 17;
    private const uint DivideByOne = 0xb;
    private readonly bool[] _requests = new bool[Vectors];
    private readonly bool[] _inService = new bool[Vectors];
    private readonly bool[] _isLevel = new bool[Vectors];
    private uint _taskPriority;
    private uint _spurious = Spurious;
    private uint _timerEntry = MaskedBit;
    private uint _initialCount;
    private uint _divide;
    private ulong _now;
    private ulong _started;
    private ulong _deadline;

    /// <summary>The vector that an interrupt of the timer has; null if it is masked.</summary>
    public byte? TimerVector => (_timerEntry & MaskedBit) == 0 ? (byte)_timerEntry : null;

    /// <summary>Whether the processor takes an interrupt as soon as it lets any come.</summary>
    public bool IsAsserted => Best() != null;

    /// <summary>Whether an interrupt waits.</summary>
    public bool IsPending(uint vector) => _requests[vector];

    /// <summary>Whether it was taken and not ended.</summary>
    public bool IsInService(uint vector) => _inService[vector];

    /// <summary>An interrupt arrives.</summary>
    public void Accept(byte vector, bool isLevel)
    {
        if ((_spurious & EnabledBit) != 0)
        {
            _requests[vector] = true;
            _isLevel[vector] = isLevel;
        }
    }

    /// <summary>The processor takes the most urgent interrupt.</summary>
    public byte Take()
    {
        if (Best() is not { } vector)
        {
            return Spurious;
        }

        _requests[vector] = false;
        _inService[vector] = true;
        return vector;
    }

    /// <summary>When the timer interrupts next; the end of all time if it is off.</summary>
    public ulong Deadline => ComparesCycles ? (_deadline == 0 ? ulong.MaxValue : _deadline)
        : _initialCount == 0 ? ulong.MaxValue : _started + _initialCount;

    private bool ComparesCycles => (_timerEntry & DeadlineBit) != 0;

    /// <summary>IA32_TSC_DEADLINE, which does nothing unless the timer is in this mode; 0: it is off.</summary>
    public void SetDeadline(ulong value) => _deadline = ComparesCycles ? value : 0;

    /// <summary>Time passes until now: a count of the timer's clock.</summary>
    public void Advance(ulong now)
    {
        if (ComparesCycles && _deadline != 0 && _deadline <= now)
        {
            _deadline = 0;
            if (TimerVector is { } timer)
            {
                Accept(timer, isLevel: false);
            }
        }

        ulong period = _initialCount;
        while (period != 0 && _started + period <= now)
        {
            _started += period;
            if (TimerVector is { } vector)
            {
                Accept(vector, isLevel: false);
            }

            if ((_timerEntry & PeriodicBit) == 0)
            {
                _initialCount = 0;
                period = 0;
            }
        }

        _now = now;
    }

    /// <summary>Takes over the state of another one.</summary>
    public void CopyFrom(LocalApic other)
    {
        other._requests.CopyTo(_requests, 0);
        other._inService.CopyTo(_inService, 0);
        other._isLevel.CopyTo(_isLevel, 0);
        (_taskPriority, _spurious, _timerEntry) = (other._taskPriority, other._spurious, other._timerEntry);
        (_initialCount, _divide, _now, _started) = (other._initialCount, other._divide, other._now, other._started);
        _deadline = other._deadline;
    }

    /// <summary>What differs from another one; null if nothing does.</summary>
    public string? FindDifference(LocalApic other)
    {
        for (uint vector = 0; vector < Vectors; vector++)
        {
            if (_requests[vector] != other._requests[vector] || _inService[vector] != other._inService[vector])
            {
                return $"vector {vector}: {Describe(vector)}; {other.Describe(vector)}";
            }
        }

        return (_taskPriority, _spurious) != (other._taskPriority, other._spurious) ? "local APIC"
            : (_timerEntry, _initialCount, _started, _deadline) != (other._timerEntry, other._initialCount, other._started, other._deadline) ? "timer" : null;
    }

    /// <inheritdoc/>
    public ulong Read(ulong offset, int size) => offset switch
    {
        TaskPriority => _taskPriority,
        SpuriousVector => _spurious,
        >= InService and < Triggers => Word(_inService, offset - InService),
        >= Triggers and < Requests => Word(_isLevel, offset - Triggers),
        >= Requests and < RequestsEnd => Word(_requests, offset - Requests),
        TimerEntry => _timerEntry,
        InitialCount => _initialCount,
        CurrentCount => _initialCount == 0 ? 0 : _initialCount - (_now - _started),
        Divide => _divide,
        _ => 0,
    };

    /// <inheritdoc/>
    public void Write(ulong offset, int size, ulong value)
    {
        switch (offset)
        {
            case TaskPriority:
                _taskPriority = (uint)value & 0xff;
                break;
            case EndOfInterrupt:
                End();
                break;
            case SpuriousVector:
                _spurious = (uint)value;
                break;
            case TimerEntry:
                _timerEntry = (uint)value;
                _deadline = 0;
                break;
            case Divide when (value & DivideByOne) != DivideByOne:
                throw new NotSupportedException($"the timer's clock is divided by 0x{value:x}");
            case Divide:
                _divide = (uint)value;
                break;
            case InitialCount when ComparesCycles:
                break;
            case InitialCount:
                _initialCount = (uint)value;
                _started = _now;
                break;
            default:
                break;
        }
    }

    // What is more urgent than everything in service and than the task: by classes of 16 vectors.
    private byte? Best()
    {
        int best = Array.FindLastIndex(_requests, r => r);
        int limit = Math.Max(Array.FindLastIndex(_inService, s => s), (int)_taskPriority);
        return best >= 0 && best >> 4 > limit >> 4 ? (byte)best : null;
    }

    private void End()
    {
        int vector = Array.FindLastIndex(_inService, s => s);
        if (vector >= 0)
        {
            _inService[vector] = false;
            if (_isLevel[vector])
            {
                ended((byte)vector);
            }
        }
    }

    private string Describe(uint vector) => $"pending {_requests[vector]}, in service {_inService[vector]}";

    private static ulong Word(bool[] bits, ulong offset)
    {
        uint word = 0;
        for (int i = 0; i < 32; i++)
        {
            word |= bits[((int)(offset / 16) * 32) + i] ? 1u << i : 0;
        }

        return word;
    }
}
