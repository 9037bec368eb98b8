// SPDX-License-Identifier: BSD-2-Clause
// The simulated machine of the model architecture: memory, interrupt lines, timer, console, address translation with a TLB
// that forgets only what it is told to forget. Deterministic; every operation that the kernel asks for goes into a digest.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay32;

/// <summary>The kernel stopped the machine.</summary>
internal sealed class MachineHaltedException() : Exception("the machine was halted");

/// <summary>A board.</summary>
internal sealed class ModelBoard : Machine.IHost, IDisposable
{
    public const uint ImageSize = 0x20_0000;
    public const uint BootImageSize = 0x1_0000;
    public const uint ImageAddress = Kernel.Memory.WindowBase + Platform.KernelStart;
    public const uint RamSize = Platform.MemoryEnd - Platform.MemoryStart;
    private const uint NoIrq = uint.MaxValue;
    private readonly StringBuilder _console = new();
    private readonly Dictionary<(uint Asid, uint Page), uint> _tlb = [];
    private uint _lines;
    private uint _masked = uint.MaxValue;
    private uint _root;
    private uint _asid;
    private ulong _operations;

    public ModelBoard()
        : this(
            new MemoryRange("kernel image", ImageAddress + BootImageSize, ImageSize - BootImageSize),
            new MemoryRange("boot image", ImageAddress, BootImageSize),
            new MemoryRange("RAM", ImageAddress + ImageSize, RamSize - ImageSize))
    {
    }

    public ModelBoard(MemoryRange statics, MemoryRange bootImage, MemoryRange ram)
    {
        KernelStatics.Initialise(statics.Start, statics.Size);
        Memory = new SimulatedMemory(statics, KernelStatics.MemoryUsed);
        Memory.Add(bootImage);
        Memory.Add(ram);
    }

    public SimulatedMemory Memory { get; }

    public uint FaultAddress { get; set; }

    public uint FaultStatus { get; set; }

    public uint ExitContext { get; set; }

    public bool IsInterruptPending => ActiveIrq() != NoIrq;

    public void Attach()
    {
        Host.Memory = Memory;
        Machine.Host = this;
    }

    public void SetLine(uint line, bool high) => _lines = high ? _lines | (1u << (int)line) : _lines & ~(1u << (int)line);

    /// <summary>Takes over everything but memory, TLB and the digest.</summary>
    public void CopyFrom(ModelBoard other)
    {
        (_lines, _masked, _root, _asid) = (other._lines, other._masked, other._root, other._asid);
        (FaultAddress, FaultStatus) = (other.FaultAddress, other.FaultStatus);
        _operations = other._operations;
        _console.Clear();
        other._console.Clear();
    }

    /// <summary>The state to go back to.</summary>
    public (uint Lines, uint Masked, uint Root, uint Asid) State
    {
        get => (_lines, _masked, _root, _asid);
        set
        {
            (_lines, _masked, _root, _asid) = value;
            _tlb.Clear();
        }
    }

    public string? FindDifference(ModelBoard other) =>
        _lines != other._lines || _masked != other._masked ? $"interrupts: 0x{_lines:x}/0x{_masked:x} and 0x{other._lines:x}/0x{other._masked:x}"
        : _root != other._root || _asid != other._asid ? "the current address space"
        : _operations != other._operations ? "the operations asked for"
        : _console.Equals(other._console) ? null : $"console: '{_console}' and '{other._console}'";

    /// <summary>
    /// Translates a user address: two levels, and the TLB. Status 0: it may be accessed; 1: no translation; 2: not allowed.
    /// </summary>
    public (uint Status, uint Physical) Translate(uint address, bool isWrite)
    {
        uint page = address >> 12;
        if (!_tlb.TryGetValue((_asid, page), out uint entry))
        {
            entry = Walk(_root, address);
            if (entry == 0)
            {
                return (1, 0);
            }

            _tlb[(_asid, page)] = entry;
        }

        Pte pte = new() { W0 = entry };
        return pte.IsUser && (!isWrite || pte.CanWrite) ? (0u, pte.Address | (address & 0xfff)) : (2u, 0u);
    }

    /// <summary>A translation that the TLB holds and the tables do not; null if there is none.</summary>
    public string? FindStale()
    {
        foreach (((uint asid, uint page), uint entry) in _tlb)
        {
            Ptr<Pte> root = VSpace.Spaces[(int)asid];
            if (root.IsNull || Walk(Kernel.Memory.ToPhysical(root.Address), page << 12) != entry)
            {
                return $"the TLB holds a stale translation of 0x{page << 12:x} for ASID {asid}";
            }
        }

        return null;
    }

    public void Dispose() => Memory.Dispose();

    // --- What the kernel asks for ---
    public void WriteUserTable(uint physical, uint asid)
    {
        (_root, _asid) = (physical, asid);
        Note(1, physical, asid);
    }

    public void TlbInvalidateAsid(uint asid)
    {
        Note(2, asid, 0);
        Forget(key => key.Asid == asid);
    }

    public void TlbInvalidatePage(uint asid, uint address)
    {
        Note(3, asid, address);
        // Whether it was a page of 4 MiB the processor does not know: it forgets as much.
        Forget(key => key.Asid == asid && key.Page >> 10 == address >> 22);
    }

    public uint ReadFaultAddress() => FaultAddress;

    public uint ReadFaultStatus() => FaultStatus;

    public uint ActiveIrq()
    {
        uint pending = _lines & ~_masked;
        return pending == 0 ? NoIrq : (uint)System.Numerics.BitOperations.TrailingZeroCount(pending);
    }

    public void MaskIrq(uint irq, uint masked)
    {
        Note(4, irq, masked);
        _masked = masked != 0 ? _masked | (1u << (int)irq) : _masked & ~(1u << (int)irq);
    }

    public void AckIrq(uint irq) => Note(5, irq, 0);

    public void ResetTimer()
    {
        Note(6, 0, 0);
        SetLine(Platform.TimerIrq, false);
    }

    /// <summary>The model's time: as long as it has no kernel with budgets, it does not pass.</summary>
    public uint ReadTime() => 0;

    public void SetDeadline(uint high, uint low) => Note(8, high, low);

    public void PutChar(uint character) => _console.Append((char)character);

    public void ZeroMemory(uint address, uint size)
    {
        Note(7, address, size);
        MemoryMarshal.CreateSpan(ref Memory.Resolve(address, size), (int)size).Clear();
    }

    public uint ImageStart() => ImageAddress;

    public uint ImageEnd() => ImageAddress + ImageSize;

    public uint BootEnd() => ImageAddress + BootImageSize;

    public void RestoreUserContext(uint context) => ExitContext = context;

    public void Halt() => throw new MachineHaltedException();

    /// <summary>The bytes at a physical address.</summary>
    public Span<byte> Physical(uint address, int size) =>
        MemoryMarshal.CreateSpan(ref Memory.Resolve(Kernel.Memory.ToVirtual(address), (uint)size), size);

    // What translates an address, as an entry for its page of 4 KiB; 0 if nothing does.
    private uint Walk(uint root, uint address)
    {
        if (root == 0 || !Memory.Contains(Kernel.Memory.ToVirtual(root), 4096))
        {
            return 0;
        }

        Pte entry = Entry(root, address >> 22);
        if (entry.IsValid && entry.IsTable)
        {
            entry = Entry(entry.Address, (address >> 12) & 1023);
        }
        else if (entry.IsValid)
        {
            entry.Address |= address & 0x3f_f000;
        }

        return entry.IsValid ? entry.W0 : 0;
    }

    private Pte Entry(uint table, uint index) => new() { W0 = MemoryMarshal.Read<uint>(Physical(table + (4 * index), 4)) };

    private void Note(uint operation, uint a, uint b) =>
        _operations = unchecked((((_operations ^ a) * 0x100_0000_01b3) ^ b) * 0x100_0000_01b3) + operation;

    private void Forget(Predicate<(uint Asid, uint Page)> isGone)
    {
        foreach ((uint Asid, uint Page) key in new List<(uint, uint)>(_tlb.Keys))
        {
            if (isGone(key))
            {
                _tlb.Remove(key);
            }
        }
    }
}
