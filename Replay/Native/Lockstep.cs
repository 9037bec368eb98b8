// SPDX-License-Identifier: BSD-2-Clause
// Two kernels side by side: the C# one, and the generated C. Before each entry the C side gets what user level and
// devices did to the C# side; after it, memory, globals and machine must agree.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Native;

/// <summary>C# and generated C do not agree.</summary>
internal sealed class DisagreementException(string message) : Exception(message);

/// <summary>Runs generated C after a machine, entry by entry.</summary>
internal sealed unsafe class Lockstep : IEntryObserver, IDisposable
{
    private const int PageSize = 1 << MemoryRange.PageBits;
    private readonly NativeKernel _native;
    private readonly KernelMachine _machine;
    private readonly List<(KernelStatic Field, ulong Address)> _globals = [];
    private static readonly long s_clockCost = ThreadClock.Cost();
    private long _nativeTime;
    private readonly byte[] _statics = new byte[KernelStatics.Size];
    private readonly List<(MemoryRange Ours, MemoryRange Theirs, byte[] Before)> _memory = [];

    /// <summary>Puts generated C beside a machine that was just booted, and boots it, too.</summary>
    public Lockstep(KernelMachine machine, string image)
    {
        _machine = machine;
        _native = new NativeKernel(image);
        foreach (KernelStatic field in KernelStatics.Fields)
        {
            if (_native.TrySymbol(NativeBuilder.CName(field), out ulong address, out ulong size))
            {
                if (size != (ulong)field.Size)
                {
                    throw new DisagreementException($"{field.Name} has {field.Size} bytes in C#, {size} in C");
                }

                _globals.Add((field, address));
            }
            else
            {
                Unused.Add(field.Name);
            }
        }

        IReadOnlyList<MemoryRange> ours = machine.Board.Memory.Ranges;
        IReadOnlyList<MemoryRange> theirs = _native.Board.Memory.Ranges;
        for (int i = 0; i < ours.Count; i++)
        {
            _memory.Add((ours[i], theirs[i], new byte[ours[i].PageCount]));
        }

        try
        {
            Boot();
        }
        catch
        {
            // The next one needs the addresses.
            _native.Dispose();
            throw;
        }

        machine.Observer = this;
    }

    private void Boot()
    {
        _machine.PlaceBootData(_native.Board);
        NativeOutcome outcome = _native.Enter(NativeEntry.Boot, _machine.BootArguments);
        if (outcome != NativeOutcome.LeftToUser)
        {
            throw new DisagreementException("the generated C did not boot");
        }

        Compare(everything: true);
    }

    /// <summary>Static fields of C# without a counterpart in C: this configuration does not use them.</summary>
    public List<string> Unused { get; } = [];

    /// <summary>The address of a symbol of the generated C's image.</summary>
    public ulong AddressOf(string symbol) => _native.Symbol(symbol).Address;

    /// <summary>Processor time that was spent in the generated C, and in the devices that it called.</summary>
    public double NativeSeconds => Math.Max(1, _nativeTime - (Entries * s_clockCost)) / 1e9;

    /// <summary>Entries compared.</summary>
    public long Entries { get; private set; }

    /// <summary>Restores the machine, and makes the C side the same.</summary>
    public void Restore(MachineSnapshot snapshot)
    {
        RememberTouched();
        List<byte[]> touched = [.. _memory.Select(m => m.Ours.Touched.ToArray())];
        snapshot.Restore();
        CopyState();
        for (int i = 0; i < _memory.Count; i++)
        {
            for (int page = 0; page < touched[i].Length; page++)
            {
                if (touched[i][page] != 0)
                {
                    CopyPage(_memory[i].Ours, _memory[i].Theirs, page);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void BeforeEntry()
    {
        // What user level wrote since the last entry is in pages that were touched.
        CopyState();
        foreach ((MemoryRange ours, MemoryRange theirs, byte[] before) in _memory)
        {
            Span<byte> touched = ours.Touched;
            for (int page = touched.IndexOfAnyExcept((byte)0); page >= 0; page = Next(touched, page))
            {
                CopyPage(ours, theirs, page);
            }

            // The snapshot must still know them.
            for (int page = 0; page < before.Length; page++)
            {
                before[page] |= touched[page];
            }

            touched.Clear();
        }
    }

    /// <inheritdoc/>
    public void AfterEntry(EntryKind kind, ReadOnlySpan<Word> arguments, bool hasHalted)
    {
        Entries++;
        long start = ThreadClock.Now;
        NativeOutcome outcome = _native.Enter((NativeEntry)(int)kind, arguments);
        _nativeTime += ThreadClock.Now - start;
        if ((outcome == NativeOutcome.Halted) != hasHalted)
        {
            throw new DisagreementException($"{(hasHalted ? "C#" : "the generated C")} halted, the other one did not");
        }

        Compare(everything: false);
        RememberTouched();
    }

    private void RememberTouched()
    {
        foreach ((MemoryRange ours, _, byte[] before) in _memory)
        {
            Span<byte> touched = ours.Touched;
            for (int page = 0; page < before.Length; page++)
            {
                touched[page] |= before[page];
                before[page] = 0;
            }
        }
    }

    /// <summary>Compares every byte.</summary>
    public void CompareEverything()
    {
        // Devices may have moved since the last entry.
        _native.Board.CopyFrom(_machine.Board);
        Compare(everything: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _machine.Observer = null;
        _native.Dispose();
        _machine.Board.Attach();
    }

    private static int Next(Span<byte> touched, int after)
    {
        int next = touched[(after + 1)..].IndexOfAnyExcept((byte)0);
        return next < 0 ? -1 : after + 1 + next;
    }

    // The generated C's own code stands in the kernel image, too: only its objects are compared.
    private static int ComparedPages(MemoryRange range, bool isImage) =>
        isImage ? (int)((KernelStatics.MemoryUsed + PageSize - 1) >> MemoryRange.PageBits) : range.PageCount;

    private void CopyPage(MemoryRange ours, MemoryRange theirs, int page)
    {
        if (page < ComparedPages(ours, ours == _memory[0].Ours))
        {
            ours.Page(page).CopyTo(theirs.Page(page));
        }
    }

    private void CopyState()
    {
        KernelStatics.Capture(_statics);
        foreach ((KernelStatic field, ulong address) in _globals)
        {
            _statics.AsSpan(field.Offset, field.Size).CopyTo(new Span<byte>((void*)address, field.Size));
        }

        _native.Board.CopyFrom(_machine.Board);
    }

    private void Compare(bool everything)
    {
        if (_native.ExitContext != _machine.Board.ExitContext)
        {
            throw new DisagreementException(
                $"C leaves to 0x{_native.ExitContext:x}, C# to 0x{_machine.Board.ExitContext:x}");
        }

        CompareGlobals();
        if (_machine.Board.FindDifference(_native.Board) is { } difference)
        {
            throw new DisagreementException($"the machines differ: {difference}");
        }

        foreach ((MemoryRange ours, MemoryRange theirs, _) in _memory)
        {
            CompareMemory(ours, theirs, everything);
        }
    }

    private void CompareGlobals()
    {
        KernelStatics.Capture(_statics);
        foreach ((KernelStatic field, ulong address) in _globals)
        {
            Span<byte> ours = _statics.AsSpan(field.Offset, field.Size);
            Span<byte> theirs = new((void*)address, field.Size);
            if (!ours.SequenceEqual(theirs))
            {
                int at = ours.CommonPrefixLength(theirs);
                throw new DisagreementException(
                    $"{field.Name} differs at byte {at}: C# {Show(ours, at)}, C {Show(theirs, at)}");
            }
        }
    }

    private void CompareMemory(MemoryRange ours, MemoryRange theirs, bool everything)
    {
        int count = ComparedPages(ours, ours == _memory[0].Ours);
        for (int page = 0; page < count; page++)
        {
            if (!everything && ours.Touched[page] == 0)
            {
                continue;
            }

            Span<byte> a = ours.Page(page);
            Span<byte> b = theirs.Page(page);
            if (!a.SequenceEqual(b))
            {
                int at = a.CommonPrefixLength(b);
                throw new DisagreementException(
                    $"memory differs at 0x{ours.Start + (Word)(page * PageSize) + (Word)at:x}: C# {Show(a, at)}, C {Show(b, at)}");
            }
        }
    }

    private static string Show(Span<byte> bytes, int at)
    {
        int start = at & ~7;
        Span<byte> word = stackalloc byte[8];
        bytes[start..Math.Min(start + 8, bytes.Length)].CopyTo(word);
        return $"0x{MemoryMarshal.Read<ulong>(word):x}";
    }
}
