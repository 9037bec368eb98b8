// SPDX-License-Identifier: BSD-2-Clause
// A compiled kernel, loaded into this process at the addresses that it was linked for, with its own RAM behind it.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Native;

/// <summary>The functions through which the kernel is entered, as host.c numbers them.</summary>
internal enum NativeEntry
{
    Boot = 0,
    Syscall = 1,
    FastpathCall = 2,
    FastpathReplyRecv = 3,
    Interrupt = 4,
    VmFault = 5,
    UserException = 6,
    FastpathSignal = 7,
}

/// <summary>How an entry ended.</summary>
internal enum NativeOutcome
{
    LeftToUser = 0,
    Halted = 1,
    Failed = 2,
}

/// <summary>Generated C at work. There is one in a process at a time: addresses are fixed.</summary>
internal sealed unsafe partial class NativeKernel : IDisposable
{
    private const int ReadWriteExecute = 7;
    private const int PrivateAnonymousFixed = 0x02 | 0x20 | 0x100000;
    private readonly Dictionary<string, (ulong Address, ulong Size)> _symbols = [];
    private readonly List<(ulong Address, ulong Size)> _objects = [];
    private readonly AddressSanitizer _shadow;
    private readonly delegate* unmanaged<ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong> _enter;

    /// <summary>Loads an image.</summary>
    public NativeKernel(string path)
    {
        nint start = Map(SimulatedBoard.ImageAddress, SimulatedBoard.RamSize);
        Load(File.ReadAllBytes(path));
        *(nint*)Symbol("host_callback").Address = HostOperations.Callback;
        _shadow = new AddressSanitizer(
            _objects, (Symbol("host_constants").Address, Symbol("host_constants_end").Address));
        *(nint*)Symbol("host_shadow").Address = _shadow.Shadow;
        _enter = (delegate* unmanaged<ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong, ulong>)Symbol("host_enter").Address;
        nint statics = start + (nint)SimulatedBoard.BootImageSize;
        nint ram = start + (nint)SimulatedBoard.ImageSize;
        Board = new SimulatedBoard(
            new MemoryRange(
                "kernel image", (ulong)statics, SimulatedBoard.ImageSize - SimulatedBoard.BootImageSize, statics),
            new MemoryRange("boot image", (ulong)start, SimulatedBoard.BootImageSize, start),
            new MemoryRange("RAM", (ulong)ram, SimulatedBoard.RamSize - SimulatedBoard.ImageSize, ram));
    }

    /// <summary>The board that it runs on.</summary>
    public SimulatedBoard Board { get; }

    /// <summary>Enters the kernel.</summary>
    /// <exception cref="InvalidOperationException">An assertion failed, or the kernel asked something impossible.</exception>
    public NativeOutcome Enter(NativeEntry entry, params ReadOnlySpan<ulong> arguments)
    {
        Span<ulong> all = stackalloc ulong[7];
        arguments.CopyTo(all);
        HostOperations.Board = Board;
        HostOperations.Error = null;
        *(ulong*)Symbol("host_exit_context").Address = 0;
        NativeOutcome outcome = (NativeOutcome)_enter((ulong)entry, all[0], all[1], all[2], all[3], all[4], all[5], all[6]);
        if (HostOperations.Error != null)
        {
            throw new InvalidOperationException("the generated C asked its machine for something impossible", HostOperations.Error);
        }

        return outcome == NativeOutcome.Failed
            ? throw new InvalidOperationException($"the generated C failed: {Failure()}")
            : outcome;
    }

    /// <summary>The register block that it left to.</summary>
    public ulong ExitContext => *(ulong*)Symbol("host_exit_context").Address;

    /// <summary>Where a symbol is, and how large; throws if it does not exist.</summary>
    public (ulong Address, ulong Size) Symbol(string name) => _symbols.TryGetValue(name, out var symbol)
        ? symbol
        : throw new KeyNotFoundException($"the image has no {name}");

    /// <summary>Where a symbol is, if it exists.</summary>
    public bool TrySymbol(string name, out ulong address, out ulong size)
    {
        bool found = _symbols.TryGetValue(name, out var symbol);
        (address, size) = symbol;
        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Board.Dispose();
        _shadow.Dispose();
        munmap((nint)SimulatedBoard.ImageAddress, (nint)SimulatedBoard.RamSize);
    }

    private string Failure()
    {
        string what = Marshal.PtrToStringUTF8(*(nint*)Symbol("host_failure").Address) ?? "";
        return what.StartsWith("AddressSanitizer", StringComparison.Ordinal)
            ? $"{what} at 0x{*(ulong*)Symbol("host_bad_address").Address:x}"
            : what;
    }

    private static nint Map(ulong address, ulong size)
    {
        nint start = mmap((nint)address, (nint)size, ReadWriteExecute, PrivateAnonymousFixed, -1, 0);
        return start == (nint)address
            ? start
            : throw new Win32Exception(Marshal.GetLastPInvokeError(), $"cannot map 0x{size:x} bytes at 0x{address:x}");
    }

    // ELF64: segments to their addresses, symbols into the table.
    private void Load(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        int programs = (int)Long(bytes, 32);
        int programCount = Short(bytes, 56);
        for (int i = 0; i < programCount; i++)
        {
            ReadOnlySpan<byte> header = bytes[(programs + (i * Short(bytes, 54)))..];
            const uint Loadable = 1;
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) == Loadable)
            {
                ReadOnlySpan<byte> content = bytes.Slice((int)Long(header, 8), (int)Long(header, 32));
                content.CopyTo(new Span<byte>((void*)Long(header, 16), content.Length));
            }
        }

        LoadSymbols(bytes);
    }

    private void LoadSymbols(ReadOnlySpan<byte> bytes)
    {
        int sections = (int)Long(bytes, 40);
        int size = Short(bytes, 58);
        for (int i = 0; i < Short(bytes, 60); i++)
        {
            ReadOnlySpan<byte> section = bytes[(sections + (i * size))..];
            const uint SymbolTable = 2;
            if (BinaryPrimitives.ReadUInt32LittleEndian(section[4..]) != SymbolTable)
            {
                continue;
            }

            uint link = BinaryPrimitives.ReadUInt32LittleEndian(section[40..]);
            ReadOnlySpan<byte> names = bytes[(int)Long(bytes[(sections + ((int)link * size))..], 24)..];
            ReadOnlySpan<byte> table = bytes.Slice((int)Long(section, 24), (int)Long(section, 32));
            for (int at = 0; at < table.Length; at += 24)
            {
                ReadOnlySpan<byte> name = names[(int)BinaryPrimitives.ReadUInt32LittleEndian(table[at..])..];
                _symbols[Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)])] =
                    (Long(table, at + 8), Long(table, at + 16));
                const int Object = 1;
                if ((table[at + 4] & 15) == Object)
                {
                    _objects.Add((Long(table, at + 8), Long(table, at + 16)));
                }
            }
        }
    }

    private static ulong Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint mmap(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc")]
    private static partial int munmap(nint address, nint length);
}
