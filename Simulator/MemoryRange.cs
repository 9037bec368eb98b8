// SPDX-License-Identifier: BSD-2-Clause
// A range of simulated memory: host memory at a given address of the simulated machine.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sel4Gen.Simulator;

/// <summary>A range of simulated memory, zeroed at first. Pages that were resolved count as touched.</summary>
public sealed unsafe class MemoryRange : IDisposable
{
    /// <summary>Touched memory is remembered in pages of 2^n bytes.</summary>
    public const int PageBits = 12;

    private void* _allocation;
    private byte* _touched;

    /// <summary>Makes a zeroed range. The host commits memory only for pages that are used.</summary>
    /// <param name="name">For messages.</param>
    /// <param name="start">The first address, as the program sees it; a multiple of the page size.</param>
    /// <param name="size">In bytes; a multiple of the page size.</param>
    public MemoryRange(string name, Word start, Word size)
    {
        nuint page = 1 << PageBits;
        _allocation = NativeMemory.AllocZeroed((nuint)size + page);
        Name = name;
        Start = start;
        Size = size;
        Base = (byte*)(((nuint)_allocation + page - 1) & ~(page - 1));
        _touched = (byte*)NativeMemory.AllocZeroed((nuint)PageCount);
    }

    /// <summary>A range over memory that belongs to somebody else.</summary>
    /// <param name="name">For messages.</param>
    /// <param name="start">The first address, as the program sees it.</param>
    /// <param name="size">In bytes.</param>
    /// <param name="host">Where the bytes are on the host; they must stay there.</param>
    public MemoryRange(string name, Word start, Word size, nint host)
    {
        Name = name;
        Start = start;
        Size = size;
        Base = (byte*)host;
        _touched = (byte*)NativeMemory.AllocZeroed((nuint)PageCount);
    }

    /// <summary>The name in messages.</summary>
    public string Name { get; }

    /// <summary>The first address.</summary>
    public Word Start { get; }

    /// <summary>The size in bytes.</summary>
    public Word Size { get; }

    /// <summary>How many pages it has.</summary>
    public int PageCount => (int)((Size + (1 << PageBits) - 1) >> PageBits);

    /// <summary>All its bytes.</summary>
    public Span<byte> Bytes => new(Base, checked((int)Size));

    /// <summary>A byte for each page: not 0 if it was touched.</summary>
    public Span<byte> Touched => new(_touched, PageCount);

    internal byte* Base { get; private set; }

    /// <summary>The bytes of a page.</summary>
    public Span<byte> Page(int index) => new(Base + ((nint)index << PageBits), 1 << PageBits);

    /// <summary>Marks the pages of [offset, offset + size) as touched; size is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Touch(Word offset, Word size)
    {
        Word first = offset >> PageBits;
        Word last = (offset + size - 1) >> PageBits;
        _touched[first] = 1;
        if (first != last)
        {
            TouchMany(first, last);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.Free(_allocation);
        NativeMemory.Free(_touched);
        _allocation = null;
        _touched = null;
        Base = null;
    }

    private void TouchMany(Word first, Word last)
    {
        if (last < (Word)PageCount)
        {
            new Span<byte>(_touched + first, (int)(last - first + 1)).Fill(1);
        }
    }
}
