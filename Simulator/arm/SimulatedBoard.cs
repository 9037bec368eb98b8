// SPDX-License-Identifier: BSD-2-Clause
// The devices of AArch64's board: GICv2 or GICv3, console, virtual timer, and the system registers that the kernel
// writes. Deterministic: time passes only on request.
using System;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A board like QEMU's `virt`, seen from EL1.</summary>
public sealed partial class SimulatedBoard
{
    /// <summary>Interrupt lines of the board.</summary>
    public const uint Lines = GicV2.Lines;

    private ulong _timerCompare;
    private bool _timerOn;
    private FpuState _fpu;
    private int _consoleStart;

    /// <summary>The end of the first region of RAM, and how many regions there are.</summary>
    public static ulong RamTop => Platform.MemoryEnd(0);

    private static Word RamRegions => Platform.MemoryCount;

    private void AddDevices()
    {
        GicV3 = new GicV3(Interrupts);
        if (Config.ArmGicV3)
        {
            Memory.Add("GIC distributor", KernelDevices.GicDistributor, KernelDevices.GicDistributorSize, GicV3.Distributor);
            Memory.Add(
                "GIC redistributor", KernelDevices.GicRedistributor, KernelDevices.GicRedistributorSize, GicV3.Redistributor);
        }
        else
        {
            Memory.Add("GIC distributor", KernelDevices.GicDistributor, 0x1000, Interrupts.Distributor);
            Memory.Add("GIC CPU interface", KernelDevices.GicCpuInterface, 0x1000, Interrupts.CpuInterface);
        }

        Memory.Add("UART", KernelDevices.Uart, 0x1000, Console);
    }

    /// <summary>The registers of a GICv3, which the kernel uses if it was configured for one.</summary>
    public GicV3 GicV3 { get; private set; } = null!;

    /// <summary>The interrupt controller.</summary>
    public GicV2 Interrupts { get; } = new();

    /// <summary>The console.</summary>
    public Pl011 Console { get; } = new();

    /// <summary>The virtual counter: ticks of <see cref="Platform.TimerFrequency"/>.</summary>
    public ulong Counter { get; private set; }

    /// <summary>When the timer interrupts next.</summary>
    public ulong Deadline => _timerCompare;

    /// <summary>ESR_EL1, as the next exception will find it.</summary>
    public ulong Syndrome { get; set; }

    /// <summary>FAR_EL1, as the next exception will find it.</summary>
    public ulong FaultAddress { get; set; }

    /// <summary>Whether user level may use the FPU (CPACR_EL1.FPEN).</summary>
    public bool IsFpuOpen { get; private set; }

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
        _timerOn = other._timerOn;
        Mmu.Ttbr0 = other.Mmu.Ttbr0;
        _fpu = other._fpu;
        IsFpuOpen = other.IsFpuOpen;
        Syndrome = other.Syndrome;
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
        if (Interrupts.FindDifference(other.Interrupts) is { } line)
        {
            return $"interrupt {line} ({Interrupts.Describe(line)}; {other.Interrupts.Describe(line)})";
        }

        if (_timerCompare != other._timerCompare || _timerOn != other._timerOn)
        {
            return "timer";
        }

        if (Mmu.Ttbr0 != other.Mmu.Ttbr0)
        {
            return $"TTBR0_EL1: 0x{Mmu.Ttbr0:x} and 0x{other.Mmu.Ttbr0:x}";
        }

        if (_maintenance != other._maintenance)
        {
            return "TLB and cache maintenance";
        }

        if (_barriers != other._barriers)
        {
            return "barriers, or their place between TLB and cache maintenance";
        }

        if (IsFpuOpen != other.IsFpuOpen || !((ReadOnlySpan<ulong>)_fpu.Vectors).SequenceEqual(other._fpu.Vectors))
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
        for (uint line = 0; line <= Platform.MaxIrq; line++)
        {
            hash.Add((Interrupts.IsEnabled(line) ? 1 : 0) | (Interrupts.IsActive(line) ? 2 : 0) | (Interrupts.IsPending(line) ? 4 : 0)
                | (Interrupts.IsEdgeTriggered(line) ? 8 : 0));
        }

        hash.Add(_timerCompare);
        hash.Add(_timerOn);
        hash.Add(Mmu.Ttbr0);
        hash.Add(_maintenance);
        hash.Add(IsFpuOpen);
        hash.Add(Console.Length);
        return (ulong)(uint)hash.ToHashCode();
    }

    /// <summary>The board's state besides its memory. The TLB is not part of it.</summary>
    public BoardState SaveState()
    {
        GicV2 interrupts = new();
        interrupts.CopyFrom(Interrupts);
        return new BoardState(
            interrupts, Counter, _timerCompare, _timerOn, Mmu.Ttbr0, Console.Length, _fpu, IsFpuOpen);
    }

    /// <summary>Goes back to a state; the TLB is empty afterwards.</summary>
    public void LoadState(BoardState state)
    {
        Interrupts.CopyFrom(state.Interrupts);
        Counter = state.Counter;
        _timerCompare = state.TimerCompare;
        _timerOn = state.IsTimerOn;
        Mmu.Ttbr0 = state.Ttbr0;
        Mmu.InvalidateAll();
        Console.Truncate(state.ConsoleLength);
        _fpu = state.Fpu;
        IsFpuOpen = state.IsFpuOpen;
        _maintenance = 0;
        _barriers = 0;
    }

    private void UpdateTimer() => Interrupts.SetLine(Platform.TimerIrq, _timerOn && Counter >= _timerCompare);

    // --- What the kernel asks of the machine. Caches are always coherent here, and barriers have no effect. ---

    public void Dsb() => Order(1);
    public void DsbStores() => Order(2);
    public void DsbInnerShareable() => Order(3);
    public void Isb() => Order(4);
    public void WriteUserTable(Word value) => Mmu.Ttbr0 = value;
    public void WriteKernelTable(Word value) { }
    public void WriteTranslationControl(Word value) => TranslationControl = value;
    public void WriteMemoryAttributes(Word value) { }

    /// <summary>TCR_EL1, as it was last written.</summary>
    public Word TranslationControl { get; private set; }

    /// <summary>ID_AA64MMFR0_EL1: 40-bit physical addresses, 16-bit ASIDs, unless a test wants another processor.</summary>
    public Word MemoryModelFeatures { get; set; } = 0x22;

    public Word ReadMemoryModelFeatures() => MemoryModelFeatures;

    /// <summary>ID_AA64PFR0_EL1: AArch64 at EL0 and EL1, FPU, system registers of a GICv3, unless a test wants another processor.</summary>
    public Word ProcessorFeatures { get; set; } = 0x01000011;

    public Word ReadProcessorFeatures() => ProcessorFeatures;
    public void TlbInvalidateAll()
    {
        Mmu.InvalidateAll();
        Maintain(1, 0);
    }

    public void TlbInvalidateAllCores() => TlbInvalidateAll();

    public void TlbInvalidateAsid(Word asid)
    {
        Mmu.InvalidateAsid(asid >> 48);
        Maintain(2, asid);
    }

    public void TlbInvalidateAsidCores(Word asid) => TlbInvalidateAsid(asid);

    public void TlbInvalidatePage(Word page)
    {
        Mmu.InvalidatePage(page >> 48, page & 0xfff_ffff_ffff);
        Maintain(3, page);
    }

    public void TlbInvalidatePageCores(Word page) => TlbInvalidatePage(page);

    public void CleanToCoherency(Word address) => Maintain(4, address);
    public void CleanToUnification(Word address) => Maintain(5, address);
    public void Invalidate(Word address) => Maintain(6, address);
    public void CleanInvalidate(Word address) => Maintain(7, address);
    public void InvalidateInstructions(Word address) => Maintain(8, address);
    public void InvalidateAllInstructions() { }

    /// <summary>CLIDR_EL1: level 1 has instructions and data apart, level 2 only instructions, level 3 both as one.</summary>
    public Word ReadCacheLevels() => 3 | (1 << 3) | (4 << 6);
    public void SelectCache(Word value) => Maintain(10, value);

    /// <summary>Ways of each cache.</summary>
    public uint CacheWays { get; set; } = 2;

    /// <summary>CCSIDR_EL1: the ways, four sets, lines of 64 bytes.</summary>
    public Word ReadCacheSize() => (3 << 13) | ((CacheWays - 1) << 3) | 2;
    public void CleanInvalidateSetWay(Word value) => Maintain(9, value);
    public Word ReadSyndrome() => Syndrome;
    public Word ReadFaultAddress() => FaultAddress;
    public void WriteVectorBase(Word value) { }
    public void WriteSystemControl(Word value) { }
    public void WriteCoprocessorAccess(Word value) => IsFpuOpen = ((value >> 20) & 3) == 3;
    public Word ReadAffinity() => GicV3.Affinity;

    public void WriteVirtualTimerValue(Word value)
    {
        _timerCompare = Counter + (ulong)(int)value;
        UpdateTimer();
    }

    public void WriteVirtualTimerCompare(ulong value)
    {
        _timerCompare = value;
        UpdateTimer();
    }

    public ulong ReadVirtualCounter() => Counter;

    public void WriteVirtualTimerControl(Word value)
    {
        _timerOn = (value & 3) == 1;
        UpdateTimer();
    }

    public void WriteCounterAccess(Word value) { }
    public Word ReadCycleCounter() => Counter;
    public Word ReadMonitorControl() => 0;
    public void WriteMonitorControl(Word value) { }
    public void EnableMonitorCounters(Word value) { }
    public void WriteMonitorUserAccess(Word value) { }
    public Word ReadIccIar1() => GicV3.Acknowledge();
    public Word ReadIccHppir1() => GicV3.HighestPending();
    public void WriteIccEoir1(Word value) => GicV3.EndOfInterrupt(value);
    public void WriteIccPmr(Word value) => GicV3.SetPriorityMask(value);
    public void WriteIccBpr1(Word value) { }
    public Word ReadIccCtlr() => GicV3.Control;
    public void WriteIccCtlr(Word value) { }
    public void WriteIccIgrpen1(Word value) => GicV3.Enable(value);
    public void WriteIccSgi1r(Word value) => GicV3.SoftwareInterrupt(value);
    public Word ReadIccSre() => 1;
    public void WriteIccSre(Word value) { }

    public void CallUserFunction(Word function, Word argument) =>
        throw new InvalidOperationException($"there is no machine code to run at 0x{function:x} of a simulated machine");

    /// <summary>There is no monitor: every function is unknown to it.</summary>
    public void SecureMonitorCall(Ptr<SmcRegisters> registers)
    {
        MonitorCalls++;
        registers.Ref[0] = ulong.MaxValue;
    }

    /// <summary>How often the monitor was called.</summary>
    public int MonitorCalls { get; private set; }

    public void SaveFpu(Ptr<FpuState> state) => state.Ref = _fpu;
    public void LoadFpu(Ptr<FpuState> state) => _fpu = state.Ref;
}

/// <summary>The state of a board besides its memory.</summary>
/// <param name="Interrupts">The interrupt controller.</param>
/// <param name="Counter">The virtual counter.</param>
/// <param name="TimerCompare">When the timer rings.</param>
/// <param name="IsTimerOn">Whether it is set.</param>
/// <param name="Ttbr0">The user translation table register.</param>
/// <param name="ConsoleLength">Bytes that were sent to the console.</param>
/// <param name="Fpu">The FPU's registers.</param>
/// <param name="IsFpuOpen">Whether user level may use them.</param>
public sealed record BoardState(
    GicV2 Interrupts,
    ulong Counter,
    ulong TimerCompare,
    bool IsTimerOn,
    ulong Ttbr0,
    int ConsoleLength,
    FpuState Fpu,
    bool IsFpuOpen);
