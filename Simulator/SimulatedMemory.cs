// SPDX-License-Identifier: BSD-2-Clause
// The target's address space on the host: some ranges of memory, some devices, and nothing else. Memory that the kernel must
// not access does not exist, so a wild pointer is an exception at the line that dereferences it.
//
// Every page that is resolved is remembered as touched, so that a snapshot can be restored, and two memories compared,
// without looking at pages that nobody went near.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Sel4Gen.Simulator;

/// <summary>The memory that <see cref="Ptr{T}"/> resolves through.</summary>
public sealed unsafe class SimulatedMemory : HostMemory, IDisposable
{
    private readonly List<MemoryRange> _ranges = [];
    private readonly List<(string Name, Word Start, Word Size, IDevice Device)> _devices = [];
    private readonly MemoryRange? _statics;
    private Word _staticsUsed;
    private MemoryRange? _last;

    /// <summary>Makes an address space without static memory.</summary>
    public SimulatedMemory()
    {
    }

    /// <summary>Makes an address space.</summary>
    /// <param name="statics">Where <see cref="StaticMemory"/> is reserved: the kernel image.</param>
    /// <param name="used">Bytes of it that are reserved already.</param>
    public SimulatedMemory(MemoryRange statics, Word used)
    {
        _statics = Add(statics);
        _staticsUsed = used;
    }

    /// <summary>The ranges, in the order in which they were added.</summary>
    public IReadOnlyList<MemoryRange> Ranges => _ranges;

    /// <summary>Bytes of static memory that are reserved.</summary>
    public Word StaticsUsed => _staticsUsed;

    /// <summary>Adds a range. It may not overlap another.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
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

        Word offset = address - range.Start;
        range.Touch(offset, size);
        return ref *(range.Base + offset);
    }

    /// <summary>Whether all these bytes are memory of the program.</summary>
    public bool Contains(Word address, Word size)
    {
        foreach (MemoryRange range in _ranges)
        {
            Word offset = address - range.Start;
            if (offset < range.Size && size <= range.Size - offset)
            {
                return true;
            }
        }

        return false;
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
