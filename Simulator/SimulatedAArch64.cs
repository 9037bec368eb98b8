// SPDX-License-Identifier: BSD-2-Clause
// A simulated AArch64 board for the kernel's C#: RAM behind the kernel window, GICv2, console, virtual timer, the system
// registers that the kernel writes, and user-level address translation. Deterministic: time passes only when told.
using System;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>The kernel stopped the machine.</summary>
public sealed class MachineHaltedException() : Exception("the machine was halted");

/// <summary>A board like QEMU's `virt`, seen from EL1.</summary>
public sealed class SimulatedAArch64 : Machine.IHost, IDisposable
{
    /// <summary>Bytes at the start of RAM that stand for the kernel image.</summary>
    public const ulong ImageSize = 0x400000;

    private const ulong DevicePageSize = 0x10000;

    /// <summary>Makes a board; <see cref="Attach"/> it to run the kernel on it.</summary>
    /// <param name="ramSize">Bytes of RAM; from the board's first RAM address on.</param>
    public SimulatedAArch64(ulong ramSize)
    {
        RamSize = ramSize;
        ulong image = Kernel.Memory.ToVirtual(Platform.KernelStart);
        Memory = new SimulatedMemory(image, ImageSize);
        Ram = Memory.Add(new MemoryRange("RAM", image + ImageSize, ramSize - ImageSize));
        Memory.Add("GIC distributor", KernelDevices.GicDistributor, DevicePageSize, Interrupts.Distributor);
        Memory.Add("GIC CPU interface", KernelDevices.GicCpuInterface, DevicePageSize, Interrupts.CpuInterface);
        Memory.Add("UART", KernelDevices.Uart, 0x1000, Console);
        Mmu = new AArch64Mmu(ReadPhysical);
    }

    /// <summary>The kernel's address space.</summary>
    public SimulatedMemory Memory { get; }

    /// <summary>The RAM that is not the kernel image.</summary>
    public MemoryRange Ram { get; }

    /// <summary>Bytes of RAM, with the image.</summary>
    public ulong RamSize { get; }

    /// <summary>The interrupt controller.</summary>
    public GicV2 Interrupts { get; } = new();

    /// <summary>The console.</summary>
    public Pl011 Console { get; } = new();

    /// <summary>User-level address translation.</summary>
    public AArch64Mmu Mmu { get; }

    /// <summary>The virtual counter: ticks of <see cref="Platform.TimerFrequency"/>.</summary>
    public ulong Counter { get; private set; }

    /// <summary>ESR_EL1, as the next exception will find it.</summary>
    public ulong Syndrome { get; set; }

    /// <summary>FAR_EL1, as the next exception will find it.</summary>
    public ulong FaultAddress { get; set; }

    private ulong _timerCompare;
    private bool _timerOn;

    /// <summary>Makes this the machine of the current thread.</summary>
    public void Attach()
    {
        Host.Memory = Memory;
        Machine.Host = this;
    }

    /// <summary>Lets time pass; the timer may raise its interrupt.</summary>
    public void Advance(ulong ticks)
    {
        Counter += ticks;
        UpdateTimer();
    }

    /// <summary>The bytes at a physical address in RAM.</summary>
    public Span<byte> Physical(ulong address, int size) =>
        System.Runtime.InteropServices.MemoryMarshal.CreateSpan(
            ref Memory.Resolve(Kernel.Memory.ToVirtual(address), (ulong)size), size);

    /// <inheritdoc/>
    public void Dispose() => Memory.Dispose();

    private ulong ReadPhysical(ulong address) => BitConverter.ToUInt64(Physical(address, 8));

    private void UpdateTimer() => Interrupts.SetLine(Platform.TimerIrq, _timerOn && Counter >= _timerCompare);

    // --- What the kernel asks of the machine. Barriers and caches are always coherent here. ---

    public void Dsb() { }
    public void DsbStores() { }
    public void DsbInnerShareable() { }
    public void Dmb() { }
    public void Isb() { }
    public void WriteUserTable(Word value) => Mmu.Ttbr0 = value;
    public Word ReadUserTable() => Mmu.Ttbr0;
    public void WriteKernelTable(Word value) { }
    public void WriteTranslationControl(Word value) { }
    public Word ReadTranslationControl() => 0;
    public void WriteMemoryAttributes(Word value) { }

    /// <summary>ID_AA64MMFR0_EL1: 40-bit physical addresses, 16-bit ASIDs.</summary>
    public Word ReadMemoryModelFeatures() => 0x22;
    public void TlbInvalidateAll() => Mmu.InvalidateAll();
    public void TlbInvalidateAllCores() => Mmu.InvalidateAll();
    public void TlbInvalidateAsid(Word asid) => Mmu.InvalidateAsid(asid >> 48);
    public void TlbInvalidateAsidCores(Word asid) => Mmu.InvalidateAsid(asid >> 48);
    public void TlbInvalidatePage(Word page) => Mmu.InvalidatePage(page >> 48, page & 0xfff_ffff_ffff);
    public void TlbInvalidatePageCores(Word page) => TlbInvalidatePage(page);

    /// <summary>CTR_EL0: lines of 64 bytes.</summary>
    public Word ReadCacheType() => 0x8444_c004;
    public void CleanToCoherency(Word address) { }
    public void CleanToUnification(Word address) { }
    public void Invalidate(Word address) { }
    public void CleanInvalidate(Word address) { }
    public void InvalidateInstructions(Word address) { }
    public void InvalidateAllInstructions() { }

    /// <summary>CLIDR_EL1: no caches.</summary>
    public Word ReadCacheLevels() => 0;
    public void SelectCache(Word selection) { }
    public Word ReadCacheSize() => 0;
    public void CleanInvalidateSetWay(Word value) { }
    public Word ReadSyndrome() => Syndrome;
    public Word ReadFaultAddress() => FaultAddress;
    public void WriteVectorBase(Word value) { }
    public Word ReadSystemControl() => 0;
    public void WriteSystemControl(Word value) { }
    public void WriteCoprocessorAccess(Word value) { }
    public Word ReadAffinity() => 0;
    public Word ReadCounterFrequency() => Platform.TimerFrequency;
    public Word ReadVirtualCounter() => Counter;

    public void WriteVirtualTimerValue(Word value)
    {
        _timerCompare = Counter + (ulong)(int)value;
        UpdateTimer();
    }

    public void WriteVirtualTimerCompare(Word value)
    {
        _timerCompare = value;
        UpdateTimer();
    }

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
    public Word ReadIccIar1() => throw NoGicV3();
    public Word ReadIccHppir1() => throw NoGicV3();
    public void WriteIccEoir1(Word value) => throw NoGicV3();
    public void WriteIccPmr(Word value) => throw NoGicV3();
    public void WriteIccBpr1(Word value) => throw NoGicV3();
    public void WriteIccCtlr(Word value) => throw NoGicV3();
    public void WriteIccIgrpen1(Word value) => throw NoGicV3();
    public void WriteIccSgi1r(Word value) => throw NoGicV3();
    public Word ReadIccSre() => throw NoGicV3();
    public void WriteIccSre(Word value) => throw NoGicV3();

    public void ZeroMemory(Word address, Word size)
    {
        const ulong Chunk = 1UL << 30;
        for (ulong done = 0; done < size; done += Chunk)
        {
            int length = (int)Math.Min(Chunk, size - done);
            System.Runtime.InteropServices.MemoryMarshal
                .CreateSpan(ref Memory.Resolve(address + done, (ulong)length), length).Clear();
        }
    }

    public void SaveFpu(Ptr<FpuState> state) { }
    public void LoadFpu(Ptr<FpuState> state) { }
    public Word Vectors() => ImageStart();
    public Word IdleCode() => ImageStart();
    public Word ImageStart() => Kernel.Memory.ToVirtual(Platform.KernelStart);
    public Word ImageEnd() => ImageStart() + ImageSize;
    public Word BootEnd() => ImageStart();

    /// <summary>The harness looks at the current thread's registers instead of running it.</summary>
    public void RestoreUserContext(Word context)
    {
    }

    public void Halt() => throw new MachineHaltedException();

    private static InvalidOperationException NoGicV3() => new("the simulated board has a GICv2");
}
