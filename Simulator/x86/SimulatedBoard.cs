// SPDX-License-Identifier: BSD-2-Clause
// A PC with one core: its interrupts, registers and I/O ports (serial port, interval timer, legacy interrupt controllers, a port of
// 32 bits as PCI has it). Deterministic: time passes only on request.
using System;
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A PC, as a Multiboot loader leaves it.</summary>
public sealed partial class SimulatedBoard
{
    /// <summary>Interrupt lines of the board.</summary>
    public const uint Lines = ApicInterrupts.Lines;

    /// <summary>Ticks in a millisecond of the time-stamp counter, and of the core's timer.</summary>
    public const ulong TicksPerMillisecond = 1_000_000;

    private const ulong MostRam = 0x8000000;

    // CR4.SMEP, with which page faults tell that they are fetches.
    private const Word SupervisorNoExecute = 1 << 20;
    private Word _control4 = 0x20;

    // In the image's part for booting: nothing looks there on this machine. Stacks are only addresses.
    private const Word TaskStateAt = 0x8000;
    private const Word StackAt = ImageSize - 0x1000;

    // The instruction set: leaf, subleaf, register, value.
    private static readonly Dictionary<(uint Leaf, uint Subleaf, uint Register), uint> s_identity = new()
    {
        [(0, 0, 0)] = 13,
        [(1, 0, 2)] = 1 << 26,
        [(1, 0, 3)] = (1 << 9) | (1 << 16) | (1 << 24) | (1 << 25),
        [(7, 0, 1)] = 1 | (1 << 7),
        [(13, 0, 0)] = 7,
        [(13, 0, 1)] = 576,
        [(13, 1, 0)] = 3,
        [(0x80000000, 0, 0)] = 0x80000001,
        [(0x80000001, 0, 3)] = (1 << 11) | (1 << 26) | (1 << 29),
    };

    private readonly Dictionary<uint, Word> _registers = new() { [Msr.ApicBase] = PcFirmware.LocalApic | 0x900 };
    private readonly PcPorts _ports = new();
    private FpuState _fpu;
    private int _consoleStart;

    /// <summary>The end of RAM: the kernel window of a variant may hold less than the machine has.</summary>
    public static ulong RamTop => Math.Min(Kernel.Memory.WindowTop, MostRam);

    private static Word RamRegions => 1;

    private void AddDevices()
    {
        Memory.Add("local APIC", KernelDevices.LocalApic, KernelDevices.PageSize, Interrupts.Local);
        Memory.Add("I/O APIC", KernelDevices.IoApic, KernelDevices.PageSize, Interrupts.Io);
    }

    /// <summary>Interrupts of the core.</summary>
    public ApicInterrupts Interrupts { get; } = new();

    /// <summary>The first serial port.</summary>
    public ConsoleText Console { get; } = new();

    /// <summary>Told of each access to an I/O port: its number, and how many bytes.</summary>
    public Action<ushort, int>? PortGuard { get; set; }

    /// <summary>The time-stamp counter.</summary>
    public ulong Counter { get; private set; }

    /// <summary>When the timer interrupts next.</summary>
    public ulong Deadline => Interrupts.Local.Deadline;

    /// <summary>CR2, as the next page fault will find it.</summary>
    public ulong FaultAddress { get; set; }

    /// <summary>Control registers: CR0 and CR4. In CR0.TS is whether the FPU's instructions are exceptions.</summary>
    public Word Control0 { get; private set; } = 0x8001_0011;

    public Word Control4
    {
        get => _control4;
        private set
        {
            _control4 = value;
            Mmu.TellsFetches = (value & SupervisorNoExecute) != 0;
        }
    }

    /// <summary>Bases of the segments FS and GS.</summary>
    public Word FsBase { get; private set; }

    public Word GsBase { get; private set; }

    /// <summary>What the FPU's registers hold.</summary>
    public ref FpuState FpuRegisters => ref _fpu;

    /// <summary>What the processor says of itself, which a test may change: leaf, subleaf, register (0 to 3 for eax to edx).</summary>
    public Dictionary<(uint Leaf, uint Subleaf, uint Register), uint> Identity { get; } = new(s_identity);

    /// <summary>Lets time pass; the timer may raise its interrupt.</summary>
    public void Advance(ulong ticks)
    {
        Counter += ticks;
        Interrupts.Local.Advance(Counter);
    }

    /// <summary>Takes over the state of another board, but for its memory, its console and its TLB.</summary>
    public void CopyFrom(SimulatedBoard other)
    {
        LoadMachine(other.SaveState());
        FaultAddress = other.FaultAddress;
        _maintenance = other._maintenance;
        _barriers = other._barriers;
        Console.Truncate(0);
        _consoleStart = Console.Length;
        other._consoleStart = other.Console.Length;
    }

    /// <summary>What differs from another board after both did the same since <see cref="CopyFrom"/>; null if nothing does.</summary>
    public string? FindDifference(SimulatedBoard other)
    {
        if (Interrupts.FindDifference(other.Interrupts) is { } interrupt)
        {
            return interrupt;
        }

        if (Mmu.Root != other.Mmu.Root)
        {
            return $"CR3: 0x{Mmu.Root:x} and 0x{other.Mmu.Root:x}";
        }

        if ((Control0, Control4, FsBase, GsBase) != (other.Control0, other.Control4, other.FsBase, other.GsBase))
        {
            return $"CR0 0x{Control0:x}, FS 0x{FsBase:x}, GS 0x{GsBase:x} and CR0 0x{other.Control0:x}, FS 0x{other.FsBase:x}, GS 0x{other.GsBase:x}";
        }

        if (_maintenance != other._maintenance)
        {
            return "forgotten translations, or accesses to I/O ports";
        }

        if (!((ReadOnlySpan<ulong>)_fpu).SequenceEqual(other._fpu))
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
        for (uint irq = 0; irq <= Arch.MaxIrq; irq++)
        {
            hash.Add((Interrupts.IsPending(irq) ? 1 : 0) | (Interrupts.IsActive(irq) ? 2 : 0));
        }

        for (uint pin = 0; pin < IoApic.Pins; pin++)
        {
            hash.Add(Interrupts.Io.Entry(pin));
        }

        hash.Add(Mmu.Root);
        hash.Add(Control0);
        hash.Add(_maintenance);
        hash.Add(Console.Length);
        return (ulong)(uint)hash.ToHashCode();
    }

    /// <summary>The board's state besides its memory. The TLB is not part of it.</summary>
    public BoardState SaveState()
    {
        ApicInterrupts interrupts = new();
        interrupts.CopyFrom(Interrupts);
        return new BoardState(
            interrupts, _ports.Clone(), Counter, Mmu.Root, Control0, Control4, FsBase, GsBase, Console.Length, _fpu);
    }

    /// <summary>Goes back to a state; the TLB is empty afterwards.</summary>
    public void LoadState(BoardState state)
    {
        LoadMachine(state);
        Mmu.InvalidateAll();
        Console.Truncate(state.ConsoleLength);
        _maintenance = 0;
        _barriers = 0;
    }

    private void LoadMachine(BoardState state)
    {
        Interrupts.CopyFrom(state.Interrupts);
        _ports.CopyFrom(state.Ports);
        Counter = state.Counter;
        if (Mmu.Root != state.Root)
        {
            Mmu.Root = state.Root;
        }

        (Control0, Control4, FsBase, GsBase) = (state.Control0, state.Control4, state.FsBase, state.GsBase);
        _fpu = state.Fpu;
    }

    // --- What the kernel asks of the machine. ---

    public void WriteTranslation(Word value)
    {
        Mmu.Root = value;
        Maintain(1, value);
    }

    public void InvalidatePage(Word address)
    {
        Mmu.InvalidatePage(address >> PageTable.PageBits);
        Maintain(2, address);
    }

    public Word ReadFaultAddress() => FaultAddress;
    public void FlushCaches() => Maintain(3, 0);
    public void Fence() => Maintain(9, 0);
    public void SetFsBase(Word value) => FsBase = Canonical(value);
    public void SetGsBase(Word value) => GsBase = Canonical(value);
    public void DisableFpu() => Control0 |= TaskSwitched;
    public void EnableFpu() => Control0 &= ~TaskSwitched;
    public Word ReadControl0() => Control0;
    public void WriteControl0(Word value) => Control0 = value;
    public Word ReadControl4() => Control4;
    public void WriteControl4(Word value) => Control4 = value;
    public void WriteXcr0(Word value) => Maintain(4, value);
    public Word ReadMsr(uint number) => _registers.GetValueOrDefault(number);

    public void WriteMsr(uint number, Word value)
    {
        switch (number)
        {
            case Msr.FsBase:
                SetFsBase(value);
                break;
            case Msr.GsBase:
                SetGsBase(value);
                break;
            case Msr.TscDeadline:
                Interrupts.Local.SetDeadline(value);
                Interrupts.Local.Advance(Counter);
                break;
            default:
                _registers[number] = value;
                break;
        }
    }

    public uint Identify(uint leaf, uint subleaf, uint register) => Identity.GetValueOrDefault((leaf, subleaf, register));
    public Word ReadCycleCounter() => Counter;
    public byte In8(ushort port) => (byte)In(port, 1);
    public ushort In16(ushort port) => (ushort)In(port, 2);
    public uint In32(ushort port) => In(port, 4);
    public void Out8(ushort port, byte value) => Out(port, 1, value);
    public void Out16(ushort port, ushort value) => Out(port, 2, value);
    public void Out32(ushort port, uint value) => Out(port, 4, value);
    public Word TakeInterrupt() => Interrupts.Take();
    public void LoadDescriptors(Word table, uint limit, uint taskState) => Maintain(5, table + limit + taskState);
    public void LoadInterrupts(Word table, uint limit) => Maintain(6, table + limit);
    public Word TaskState() => ImageAddress + TaskStateAt;
    public Word SyscallEntry() => ImageAddress + 0x1000;
    public Word StackTop() => ImageAddress + StackAt;
    public Word FaultStackTop() => ImageAddress + StackAt + 0x400;
    public void SaveFpu(Ptr<FpuState> state) => state.Ref = _fpu;

    public void LoadFpu(Ptr<FpuState> state) => LoadFpu(state.Ref);

    /// <summary>The registers of the FPU are loaded, which is an exception while its instructions are.</summary>
    public void LoadFpu(in FpuState state)
    {
        if ((Control0 & TaskSwitched) != 0)
        {
            throw new InvalidOperationException("the FPU is used while its instructions are exceptions");
        }

        _fpu = state;
    }

    private const Word TaskSwitched = 8;

    private static Word Canonical(Word address) => Context.Canonical(address) == address
        ? address
        : throw new InvalidOperationException($"0x{address:x} is no address: a general protection exception of the kernel");

    private uint In(ushort port, int size)
    {
        PortGuard?.Invoke(port, size);
        Maintain(7, ((Word)port << 8) + (Word)size);
        return _ports.Read(port, size, this);
    }

    private void Out(ushort port, int size, uint value)
    {
        PortGuard?.Invoke(port, size);
        Maintain(8, ((Word)value << 32) | ((Word)port << 8) + (Word)size);
        _ports.Write(port, size, value, this);
    }
}

/// <summary>The state of a board besides its memory.</summary>
/// <param name="Interrupts">The core's interrupts.</param>
/// <param name="Ports">The devices behind I/O ports.</param>
/// <param name="Counter">The time-stamp counter.</param>
/// <param name="Root">CR3.</param>
/// <param name="Control0">CR0.</param>
/// <param name="Control4">CR4.</param>
/// <param name="FsBase">The base of FS.</param>
/// <param name="GsBase">The base of GS.</param>
/// <param name="ConsoleLength">Bytes that were sent to the console.</param>
/// <param name="Fpu">The FPU's registers.</param>
public sealed record BoardState(
    ApicInterrupts Interrupts, PcPorts Ports, ulong Counter, Word Root, Word Control0, Word Control4, Word FsBase, Word GsBase,
    int ConsoleLength, FpuState Fpu);
