// SPDX-License-Identifier: BSD-2-Clause
// The devices of a RISC-V board: a PLIC, firmware that answers SBI calls (console, timer, which extensions there are),
// and the control and status registers that the kernel uses in supervisor mode. Deterministic: time passes only on request.
using System;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A board like QEMU's `virt`, seen from supervisor mode.</summary>
public sealed partial class SimulatedBoard
{
    /// <summary>Interrupt lines of the board.</summary>
    public const uint Lines = SimulatedPlic.Sources;

    private const Word LegacySetTimer = 0;
    private const Word LegacyPutChar = 1;
    private const Word BaseExtension = 0x10;
    private const Word ProbeExtension = 3;
    private const Word TimeExtension = 0x54494d45;
    private ulong _timerCompare = ulong.MaxValue;
    private FpuState _fpu;
    private int _consoleStart;

    /// <summary>The end of the first region of RAM, and how many regions there are.</summary>
    public static ulong RamTop => Platform.MemoryEnd(0);

    private static Word RamRegions => Platform.MemoryCount;

    private void AddDevices() => Memory.Add("PLIC", KernelDevices.Plic, KernelDevices.PlicSize, Interrupts.Plic);

    /// <summary>The hart's interrupts.</summary>
    public HartInterrupts Interrupts { get; } = new();

    /// <summary>The firmware's console.</summary>
    public ConsoleText Console { get; } = new();

    /// <summary>The time CSR: ticks of <see cref="Platform.TimerFrequency"/>.</summary>
    public ulong Counter { get; private set; }

    /// <summary>When the timer interrupts next.</summary>
    public ulong Deadline => _timerCompare;

    /// <summary>scause, as the next exception will find it.</summary>
    public ulong Cause { get; set; }

    /// <summary>stval, as the next exception will find it.</summary>
    public ulong FaultAddress { get; set; }

    /// <summary>Whether the firmware has SBI's timer extension; else there is the call of version 0.1.</summary>
    public bool HasTimeExtension { get; set; } = true;

    /// <summary>Calls of the firmware that it does not know.</summary>
    public int UnknownCalls { get; private set; }

    /// <summary>scounteren: which counters user level may read.</summary>
    public Word CounterAccess { get; private set; }

    /// <summary>stvec.</summary>
    public Word VectorBase { get; private set; }

    /// <summary>What the FPU's registers hold.</summary>
    public ref FpuState FpuRegisters => ref _fpu;

    /// <summary>Lets time pass; the timer may raise its interrupt.</summary>
    public void Advance(ulong ticks)
    {
        Counter += ticks;
        UpdateTimer();
    }

    /// <summary>Takes over the state of another board, but for its memory, its console and its TLB.</summary>
    public void CopyFrom(SimulatedBoard other)
    {
        Interrupts.CopyFrom(other.Interrupts);
        Counter = other.Counter;
        _timerCompare = other._timerCompare;
        Mmu.Satp = other.Mmu.Satp;
        _fpu = other._fpu;
        Cause = other.Cause;
        FaultAddress = other.FaultAddress;
        HasTimeExtension = other.HasTimeExtension;
        _maintenance = other._maintenance;
        _barriers = other._barriers;
        Console.Truncate(0);
        _consoleStart = Console.Length;
        other._consoleStart = other.Console.Length;
    }

    /// <summary>What differs from another board after both did the same since <see cref="CopyFrom"/>; null if nothing does.</summary>
    public string? FindDifference(SimulatedBoard other)
    {
        if (Interrupts.Plic.FindDifference(other.Interrupts.Plic) is { } source)
        {
            return $"interrupt {source} ({Interrupts.Plic.Describe(source)}; {other.Interrupts.Plic.Describe(source)})";
        }

        if (Interrupts.Enabled != other.Interrupts.Enabled)
        {
            return $"sie: 0x{Interrupts.Enabled:x} and 0x{other.Interrupts.Enabled:x}";
        }

        if (_timerCompare != other._timerCompare || Interrupts.IsTimerPending != other.Interrupts.IsTimerPending)
        {
            return "timer";
        }

        if (Mmu.Satp != other.Mmu.Satp)
        {
            return $"satp: 0x{Mmu.Satp:x} and 0x{other.Mmu.Satp:x}";
        }

        if (_maintenance != other._maintenance)
        {
            return "fences";
        }

        if (!((ReadOnlySpan<ulong>)_fpu.Registers).SequenceEqual(other._fpu.Registers) || _fpu.Fcsr != other._fpu.Fcsr)
        {
            return "FPU";
        }

        string ours = Console.TextAfter(_consoleStart);
        string theirs = other.Console.TextAfter(other._consoleStart);
        return ours == theirs ? null : $"console: '{ours}' and '{theirs}'";
    }

    /// <summary>A number that depends on what <see cref="FindDifference"/> compares, but for the console's text.</summary>
    public ulong Digest()
    {
        HashCode hash = default;
        for (uint source = 0; source <= Platform.MaxIrq; source++)
        {
            SimulatedPlic plic = Interrupts.Plic;
            hash.Add((plic.IsEnabled(source) ? 1 : 0) | (plic.IsInService(source) ? 2 : 0) | (plic.IsPending(source) ? 4 : 0));
        }

        hash.Add(_timerCompare);
        hash.Add(Mmu.Satp);
        hash.Add(_maintenance);
        hash.Add(Console.Length);
        return (ulong)(uint)hash.ToHashCode();
    }

    /// <summary>The board's state besides its memory. The TLB is not part of it.</summary>
    public BoardState SaveState()
    {
        HartInterrupts interrupts = new();
        interrupts.CopyFrom(Interrupts);
        return new BoardState(interrupts, Counter, _timerCompare, Mmu.Satp, Console.Length, _fpu);
    }

    /// <summary>Goes back to a state; the TLB is empty afterwards.</summary>
    public void LoadState(BoardState state)
    {
        Interrupts.CopyFrom(state.Interrupts);
        Counter = state.Counter;
        _timerCompare = state.TimerCompare;
        Mmu.Satp = state.Satp;
        Mmu.InvalidateAll();
        Console.Truncate(state.ConsoleLength);
        _fpu = state.Fpu;
        _maintenance = 0;
        _barriers = 0;
    }

    private void UpdateTimer() => Interrupts.IsTimerPending = Counter >= _timerCompare;

    private void SetTimer(Word value)
    {
        _timerCompare = value;
        UpdateTimer();
    }

    // --- What the kernel asks of the machine. ---

    public void WriteTranslation(Word value) => Mmu.Satp = value;
    public Word ReadTranslation() => Mmu.Satp;

    public void FenceAll()
    {
        Mmu.InvalidateAll();
        Maintain(1, 0);
    }

    public void FenceAsid(Word asid)
    {
        Mmu.InvalidateAsid(asid);
        Maintain(2, asid);
    }

    public void FencePage(Word address, Word asid)
    {
        Mmu.InvalidatePage(asid, address >> PageTable.PageBits);
        Maintain(3, address);
        Maintain(4, asid);
    }

    public void FenceInstructions() => Maintain(5, 0);
    public Word ReadCause() => Cause;
    public Word ReadFaultAddress() => FaultAddress;
    public void WriteVectorBase(Word value) => VectorBase = value;
    public Word ReadPendingInterrupts() => Interrupts.Pending;
    public void WriteEnabledInterrupts(Word value) => Interrupts.Enabled = value;
    public Word ReadTime() => Counter;
    public void WriteTimerCompare(Word value) => SetTimer(value);
    public Word ReadCycleCounter() => Counter;
    public void WriteCounterAccess(Word value) => CounterAccess = value;

    public void CallFirmware(Word extension, Word function, Word argument)
    {
        switch (extension)
        {
            case LegacySetTimer:
                SetTimer(argument);
                break;
            case LegacyPutChar:
                Console.Send((byte)argument);
                break;
            case TimeExtension when HasTimeExtension && function == 0:
                SetTimer(argument);
                break;
            default:
                UnknownCalls++;
                break;
        }
    }

    public Word AskFirmware(Word extension, Word function, Word argument)
    {
        if (extension == BaseExtension && function == ProbeExtension)
        {
            return argument == BaseExtension || (argument == TimeExtension && HasTimeExtension) ? 1UL : 0;
        }

        UnknownCalls++;
        return 0;
    }

    public void SaveFpu(Ptr<FpuState> state) => state.Ref = _fpu;
    public void LoadFpu(Ptr<FpuState> state) => _fpu = state.Ref;
}

/// <summary>The state of a board besides its memory.</summary>
/// <param name="Interrupts">The hart's interrupts.</param>
/// <param name="Counter">The time CSR.</param>
/// <param name="TimerCompare">When the timer rings.</param>
/// <param name="Satp">The translation register.</param>
/// <param name="ConsoleLength">Bytes that were sent to the console.</param>
/// <param name="Fpu">The FPU's registers.</param>
public sealed record BoardState(
    HartInterrupts Interrupts, ulong Counter, ulong TimerCompare, ulong Satp, int ConsoleLength, FpuState Fpu);
