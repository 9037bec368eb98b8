// SPDX-License-Identifier: BSD-2-Clause
// The booted kernel with words of 32 bits as user level sees it, and, if wanted, its C beside it: after each entry memory,
// variables and machine of both must be the same.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay32;

/// <summary>A machine.</summary>
internal sealed unsafe class ModelMachine : IDisposable
{
    private const uint ImageAddress = 0x40_0000;
    private const uint ImagePages = 4;
    private const int PageSize = 1 << MemoryRange.PageBits;
    private readonly ModelNative? _native;
    private readonly List<(KernelStatic Field, uint Address)> _globals = [];
    private readonly byte[] _statics = new byte[64 * 1024];
    private readonly List<(MemoryRange Range, byte[] Bytes, byte[] Dirty)> _start = [];
    private readonly byte[] _startStatics;
    private readonly (uint, uint, uint, uint) _startBoard;

    /// <summary>Boots it.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="compiler">For the C beside it; null for none.</param>
    /// <param name="optimisation">The compiler's flag.</param>
    /// <param name="fault">A text of the C, and what stands there instead; null for the C as it is.</param>
    public ModelMachine(string root, string? compiler, string optimisation, (string Old, string New)? fault = null)
    {
        Board = new ModelBoard();
        Board.Attach();
        KernelStatics.Reset();
        uint image = Kernel.Memory.ToPhysical(ModelBoard.ImageAddress) + ModelBoard.ImageSize;
        uint[] arguments = [image, image + (ImagePages << 12), image - ImageAddress, ImageAddress];
        ArchBoot.InitKernel(arguments[0], arguments[1], arguments[2], arguments[3]);
        if (compiler != null)
        {
            _native = new ModelNative(ModelNative.Build(root, compiler, optimisation, fault));
            Connect();
            _native.Enter(ModelEntry.Boot, arguments);
            Compare(everything: true);
        }

        Board.Attach();
        foreach (MemoryRange range in Board.Memory.Ranges)
        {
            _start.Add((range, range.Bytes.ToArray(), new byte[range.PageCount]));
            range.Touched.Clear();
        }

        _startStatics = KernelStatics.Capture();
        _startBoard = Board.State;
    }

    public ModelBoard Board { get; }

    public long Entries { get; private set; }

    public Ptr<Tcb> Current => KernelState.Core.CurrentThread;

    public bool IsIdle => Current == KernelState.Core.IdleThread;

    public uint this[uint register]
    {
        get => Context.Get(Current, register);
        set => Context.Set(Current, register, value);
    }

    /// <summary>Back to the state after boot.</summary>
    public void Restore()
    {
        foreach ((MemoryRange range, byte[] bytes, byte[] dirty) in _start)
        {
            Remember(range, dirty);
            for (int page = 0; page < dirty.Length; page++)
            {
                if (dirty[page] != 0)
                {
                    bytes.AsSpan(page * PageSize, PageSize).CopyTo(range.Page(page));
                    range.Touched[page] = 1;
                    dirty[page] = 0;
                }
            }
        }

        KernelStatics.Restore(_startStatics);
        Board.State = _startBoard;
        if (_native != null)
        {
            _native.Board.State = _startBoard;
        }
    }

    public void EnterSyscall(uint number)
    {
        this[RegisterIndex.R7] = number;
        this[RegisterIndex.FaultIp] = this[RegisterIndex.NextIp];
        this[RegisterIndex.NextIp] += 4;
        ModelEntry entry = (int)number switch
        {
            (int)Syscall.Call when Config.Fastpath => ModelEntry.FastpathCall,
            (int)Syscall.ReplyRecv when Config.Fastpath => ModelEntry.FastpathReplyRecv,
            _ => ModelEntry.Syscall,
        };
        Enter(entry, this[0], this[1], number);
    }

    public void EnterInterrupt()
    {
        this[RegisterIndex.FaultIp] = this[RegisterIndex.NextIp];
        Enter(ModelEntry.Interrupt);
    }

    public void Tick()
    {
        Board.SetLine(Platform.TimerIrq, true);
        EnterInterrupt();
    }

    public void EnterFault(uint address, uint status)
    {
        this[RegisterIndex.FaultIp] = this[RegisterIndex.NextIp];
        (Board.FaultAddress, Board.FaultStatus) = (address, status);
        Enter(ModelEntry.VmFault, status & 1);
    }

    public void EnterException(uint number)
    {
        this[RegisterIndex.FaultIp] = this[RegisterIndex.NextIp];
        Board.FaultStatus = number;
        Enter(ModelEntry.UserException);
    }

    /// <summary>Compares every byte.</summary>
    public void CompareEverything()
    {
        if (_native != null)
        {
            CopyToNative();
            Compare(everything: true);
        }
    }

    public void Dispose()
    {
        _native?.Dispose();
        Board.Dispose();
    }

    private void Enter(ModelEntry entry, params ReadOnlySpan<uint> arguments)
    {
        Entries++;
        CopyToNative();
        Board.ExitContext = 0;
        switch (entry)
        {
            case ModelEntry.Syscall:
                Entry.HandleSyscall(arguments[0], arguments[1], arguments[2]);
                break;
            case ModelEntry.FastpathCall:
                Entry.HandleFastpathCall(arguments[0], arguments[1]);
                break;
            case ModelEntry.FastpathReplyRecv:
                Entry.HandleFastpathReplyRecv(arguments[0], arguments[1]);
                break;
            case ModelEntry.Interrupt:
                Entry.HandleInterrupt();
                break;
            case ModelEntry.VmFault:
                Entry.HandleVmFault(arguments[0]);
                break;
            default:
                Entry.HandleUserException();
                break;
        }

        if (Board.ExitContext != Context.Address(Current))
        {
            throw new InvalidOperationException("the kernel did not leave to the current thread");
        }

        if (_native != null)
        {
            _native.Enter(entry, arguments);
            Board.Attach();
            Compare(everything: false);
        }

        if (Board.FindStale() is { } stale)
        {
            throw new InvalidOperationException(stale);
        }
    }

    private void Connect()
    {
        foreach (KernelStatic field in KernelStatics.Fields)
        {
            if (_native!.TrySymbol(ModelNative.CName(field), out uint address, out uint size))
            {
                if (size != (uint)field.Size)
                {
                    throw new InvalidOperationException($"{field.Name} has {field.Size} bytes in C#, {size} in C");
                }

                _globals.Add((field, address));
            }
        }

        if (_globals.Count < KernelStatics.Fields.Count / 2)
        {
            throw new InvalidOperationException($"only {_globals.Count} of {KernelStatics.Fields.Count} variables were found in the C");
        }
    }

    // What user level and devices did since the last entry.
    private void CopyToNative()
    {
        for (int i = 0; i < _start.Count; i++)
        {
            MemoryRange ours = _start[i].Range;
            for (int page = 0; page < Compared(ours); page++)
            {
                if (ours.Touched[page] != 0 && _native != null)
                {
                    ours.Page(page).CopyTo(_native.Board.Memory.Ranges[i].Page(page));
                }
            }

            Remember(ours, _start[i].Dirty);
        }

        if (_native != null)
        {
            KernelStatics.Capture(_statics);
            foreach ((KernelStatic field, uint address) in _globals)
            {
                _statics.AsSpan(field.Offset, field.Size).CopyTo(new Span<byte>((void*)address, field.Size));
            }

            _native.Board.CopyFrom(Board);
        }
    }

    private static void Remember(MemoryRange range, byte[] dirty)
    {
        Span<byte> touched = range.Touched;
        for (int page = 0; page < dirty.Length; page++)
        {
            dirty[page] |= touched[page];
        }

        touched.Clear();
    }

    // Of the image only the objects: the C's code stands there, too.
    private int Compared(MemoryRange range) => range == Board.Memory.Ranges[0]
        ? (int)((KernelStatics.MemoryUsed + PageSize - 1) >> MemoryRange.PageBits)
        : range.PageCount;

    private void Compare(bool everything)
    {
        if (_native!.ExitContext != Board.ExitContext && !everything)
        {
            throw new InvalidOperationException($"C leaves to 0x{_native.ExitContext:x}, C# to 0x{Board.ExitContext:x}");
        }

        KernelStatics.Capture(_statics);
        foreach ((KernelStatic field, uint address) in _globals)
        {
            if (!_statics.AsSpan(field.Offset, field.Size).SequenceEqual(new ReadOnlySpan<byte>((void*)address, field.Size)))
            {
                throw new InvalidOperationException($"{field.Name} differs");
            }
        }

        if (Board.FindDifference(_native.Board) is { } difference)
        {
            throw new InvalidOperationException($"the machines differ: {difference}");
        }

        for (int i = 0; i < Board.Memory.Ranges.Count; i++)
        {
            MemoryRange ours = Board.Memory.Ranges[i];
            MemoryRange theirs = _native.Board.Memory.Ranges[i];
            for (int page = 0; page < Compared(ours); page++)
            {
                int at = everything || ours.Touched[page] != 0 ? ours.Page(page).CommonPrefixLength(theirs.Page(page)) : PageSize;
                if (at < PageSize)
                {
                    uint address = ours.Start + (uint)(page * PageSize) + (uint)(at & ~3);
                    throw new InvalidOperationException(
                        $"memory differs at 0x{address:x}: C# 0x{MemoryMarshal.Read<uint>(ours.Page(page)[(at & ~3)..]):x}, "
                        + $"C 0x{MemoryMarshal.Read<uint>(theirs.Page(page)[(at & ~3)..]):x}");
                }
            }
        }
    }
}
