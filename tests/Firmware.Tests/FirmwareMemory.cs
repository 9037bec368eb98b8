// SPDX-License-Identifier: BSD-2-Clause
// The physical memory of a PC that boots: pieces that a test puts there, each as long as it is. Reading one byte outside of them
// is an exception.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Sel4Gen.Kernel;

namespace Sel4Gen.Firmware.Tests;

/// <summary>The memory that <see cref="Ptr{T}"/> resolves through.</summary>
internal sealed class FirmwareMemory : HostMemory
{
    // The kernel reserves its static memory once for the process: there is one memory for all tests.
    private const int StaticBytes = 1 << 20;
    private const Word StaticsAt = Memory.ImageBase + 0x200000;
    private readonly byte[] _statics = new byte[StaticBytes];
    private readonly List<(Word Start, byte[] Bytes)> _pieces = [];
    private Word _used;
    private byte _ones;

    private FirmwareMemory()
    {
    }

    /// <summary>The one.</summary>
    public static FirmwareMemory Instance { get; } = new();

    /// <summary>The pieces, by physical address.</summary>
    public IReadOnlyList<(Word Start, byte[] Bytes)> Pieces => _pieces;

    /// <summary>
    /// What is nowhere in the first 4 GiB reads as ones, as on a PC: for what only a boot loader's own pointers lead to.
    /// </summary>
    public bool HasOpenBus { get; set; }

    /// <summary>Takes all pieces away.</summary>
    public void Clear()
    {
        _pieces.Clear();
        HasOpenBus = false;
    }

    /// <summary>Puts a piece at a physical address. The first piece that has an address counts.</summary>
    public void Put(Word physical, byte[] bytes) => _pieces.Add((physical, bytes));

    /// <summary>The byte at a physical address; null if there is none.</summary>
    public byte? At(Word physical)
    {
        foreach ((Word start, byte[] bytes) in _pieces)
        {
            if (physical >= start && physical - start < (Word)bytes.Length)
            {
                return bytes[(int)(physical - start)];
            }
        }

        return null;
    }

    public override ref byte Resolve(Word address, Word size)
    {
        if (address >= StaticsAt && address - StaticsAt <= StaticBytes - size)
        {
            return ref _statics[(int)(address - StaticsAt)];
        }

        Word physical = address - Memory.WindowBase;
        foreach ((Word start, byte[] bytes) in _pieces)
        {
            if (physical >= start && physical - start < (Word)bytes.Length && size <= (Word)bytes.Length - (physical - start))
            {
                return ref bytes[(int)(physical - start)];
            }
        }

        if (HasOpenBus && size == 1 && physical < Kernel.Firmware.Top)
        {
            _ones = 0xff;
            return ref _ones;
        }

        throw new WildAccessException(address, size, "nothing of the firmware is there");
    }

    /// <summary>Zeroes memory that is there as a whole.</summary>
    public void Zero(Word address, Word size) =>
        MemoryMarshal.CreateSpan(ref Resolve(address, size), (int)size).Clear();

    public override Word AddressOf(ref byte place) => throw new InvalidOperationException("nothing has its address taken while booting");

    public override Word Reserve(Word size, Word alignment)
    {
        Word offset = (_used + alignment - 1) & ~(alignment - 1);
        _used = offset + size;
        return _used <= StaticBytes ? StaticsAt + offset : throw new InvalidOperationException("the kernel's static memory is larger");
    }

    public override ulong ReadDevice(Word address, int size) => throw new WildAccessException(address, (Word)size, "a device");

    public override void WriteDevice(Word address, int size, ulong value) => throw new WildAccessException(address, (Word)size, "a device");
}

/// <summary>The processor: a serial port that keeps what is written, and 39 bits of physical addresses.</summary>
public class FirmwareMachine : DispatchProxy
{
    /// <summary>log2 of the end of physical addresses.</summary>
    public const int PhysicalBits = 39;

    private const ushort Data = 0x3f8;
    private readonly StringBuilder _console = new();

    /// <summary>What was printed since the last time.</summary>
    public string Take()
    {
        string text = _console.ToString();
        _console.Clear();
        return text;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(Machine.In8):
                return (byte)0xff;
            case nameof(Machine.Out8):
                if ((ushort)args![0]! == Data)
                {
                    _console.Append((char)(byte)args[1]!);
                }

                return null;
            case nameof(Machine.ZeroMemory):
                FirmwareMemory.Instance.Zero((Word)args![0]!, (Word)args[1]!);
                return null;
            case nameof(Machine.Identify):
                return (uint)args![0]! switch
                {
                    0x80000000 => 0x80000008u,
                    0x80000008 => (uint)PhysicalBits,
                    uint leaf => throw new InvalidOperationException($"leaf {leaf:x} of CPUID"),
                };
            default:
                throw new InvalidOperationException($"Machine.{targetMethod.Name} while reading what firmware says");
        }
    }
}
