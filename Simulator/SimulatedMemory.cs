// SPDX-License-Identifier: BSD-2-Clause
// The target's address space on the host: some ranges of memory, some devices, and nothing else. What the kernel must
// not touch is simply not there, so a wild pointer is an exception at the line that followed it.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sel4Gen.Simulator;

/// <summary>A range of simulated memory.</summary>
public sealed unsafe class MemoryRange : IDisposable
{
    private byte* _bytes;

    /// <summary>Makes a zeroed range.</summary>
    /// <param name="name">For messages.</param>
    /// <param name="start">The first address, as the program sees it.</param>
    /// <param name="size">In bytes.</param>
    public MemoryRange(string name, Word start, Word size)
    {
        Name = name;
        Start = start;
        Size = size;
        _bytes = (byte*)NativeMemory.AlignedAlloc((nuint)size, 4096);
        NativeMemory.Clear(_bytes, (nuint)size);
    }

    /// <summary>The name in messages.</summary>
    public string Name { get; }

    /// <summary>The first address.</summary>
    public Word Start { get; }

    /// <summary>The size in bytes.</summary>
    public Word Size { get; }

    /// <summary>All its bytes.</summary>
    public Span<byte> Bytes => new(_bytes, checked((int)Size));

    internal byte* Base => _bytes;

    /// <summary>Zeroes it.</summary>
    public void Clear() => NativeMemory.Clear(_bytes, (nuint)Size);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_bytes);
        _bytes = null;
    }
}

/// <summary>The memory that <see cref="Ptr{T}"/> resolves through.</summary>
public sealed unsafe class SimulatedMemory : HostMemory, IDisposable
{
    private readonly List<MemoryRange> _ranges = [];
    private readonly List<(string Name, Word Start, Word Size, IDevice Device)> _devices = [];
    private readonly MemoryRange? _statics;
    private Word _staticsUsed;
    private MemoryRange? _last;

    /// <summary>Makes an address space.</summary>
    /// <param name="staticsStart">Where <see cref="StaticMemory"/> is reserved: the kernel image's address.</param>
    /// <param name="staticsSize">How much of it, in bytes; 0 for a program without static memory.</param>
    public SimulatedMemory(Word staticsStart, Word staticsSize)
    {
        if (staticsSize != 0)
        {
            _statics = Add(new MemoryRange("static memory", staticsStart, staticsSize));
        }
    }

    /// <summary>The ranges, in the order in which they were added.</summary>
    public IReadOnlyList<MemoryRange> Ranges => _ranges;

    /// <summary>Adds a range. It may not overlap another.</summary>
    public MemoryRange Add(MemoryRange range)
    {
        foreach (MemoryRange other in _ranges)
        {
            if (range.Start < other.Start + other.Size && other.Start < range.Start + range.Size)
            {
                throw new ArgumentException($"{range.Name} overlaps {other.Name}", nameof(range));
            }
        }
        _ranges.Add(range);
        return range;
    }

    /// <summary>Adds a device at an address.</summary>
    public void Add(string name, Word start, Word size, IDevice device) => _devices.Add((name, start, size, device));

    /// <inheritdoc/>
    public override ref byte Resolve(Word address, Word size)
    {
        MemoryRange? range = _last;
        if (range == null || address - range.Start >= range.Size || size > range.Size - (address - range.Start))
        {
            range = Find(address, size);
            _last = range;
        }
        return ref *(range.Base + (address - range.Start));
    }

    /// <inheritdoc/>
    public override Word AddressOf(ref byte place)
    {
        byte* pointer = (byte*)Unsafe.AsPointer(ref place);
        foreach (MemoryRange range in _ranges)
        {
            if (pointer >= range.Base && pointer < range.Base + range.Size)
            {
                return range.Start + (Word)(pointer - range.Base);
            }
        }
        throw new InvalidOperationException(
            "Ptr.To of a place that is not in the target's memory: a local or a static field has no address.");
    }

    /// <inheritdoc/>
    public override Word Reserve(Word size, Word alignment)
    {
        if (_statics == null)
        {
            throw new InvalidOperationException("This address space was made without static memory.");
        }
        Word start = (_statics.Start + _staticsUsed + alignment - 1) & ~(alignment - 1);
        Word end = start + size - _statics.Start;
        if (end > _statics.Size)
        {
            throw new InvalidOperationException($"Static memory is full: {end} of {_statics.Size} bytes.");
        }
        _staticsUsed = end;
        return start;
    }

    /// <inheritdoc/>
    public override ulong ReadDevice(Word address, int size)
    {
        (IDevice device, ulong offset) = FindDevice(address, size);
        return device.Read(offset, size);
    }

    /// <inheritdoc/>
    public override void WriteDevice(Word address, int size, ulong value)
    {
        (IDevice device, ulong offset) = FindDevice(address, size);
        device.Write(offset, size, value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (MemoryRange range in _ranges)
        {
            range.Dispose();
        }
        _ranges.Clear();
        _last = null;
    }

    private MemoryRange Find(Word address, Word size)
    {
        foreach (MemoryRange range in _ranges)
        {
            Word offset = address - range.Start;
            if (offset < range.Size)
            {
                return size <= range.Size - offset
                    ? range
                    : throw new WildAccessException(address, size, $"it reaches beyond {range.Name}");
            }
        }
        throw new WildAccessException(
            address, size, address < 4096 ? "a null pointer was followed" : "there is no memory that the kernel owns");
    }

    private (IDevice Device, ulong Offset) FindDevice(Word address, int size)
    {
        foreach ((_, Word start, Word length, IDevice device) in _devices)
        {
            if (address - start < length)
            {
                return (device, address - start);
            }
        }
        throw new WildAccessException(address, (Word)size, "there is no device");
    }
}
