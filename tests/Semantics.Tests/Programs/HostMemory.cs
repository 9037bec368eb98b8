// SPDX-License-Identifier: BSD-2-Clause
// What a test program stands on when the CLR runs it: one block of memory from which everything is reserved.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sel4Gen;

namespace Sel4Gen.TestHost;

/// <summary>Memory that begins at a fixed address and refuses every other.</summary>
public sealed unsafe class BlockMemory(int size) : HostMemory
{
    private const Word Start = 0x10000;

    private readonly byte* _bytes = (byte*)NativeMemory.AllocZeroed((nuint)size);
    private Word _used;

    /// <inheritdoc/>
    public override ref byte Resolve(Word address, Word bytes)
    {
        if (address < Start || address - Start + bytes > _used)
        {
            throw new WildAccessException(address, bytes, "outside the block");
        }

        return ref Unsafe.AsRef<byte>(_bytes + (address - Start));
    }

    /// <inheritdoc/>
    public override Word AddressOf(ref byte place) => (Word)((byte*)Unsafe.AsPointer(ref place) - _bytes) + Start;

    /// <inheritdoc/>
    public override Word Reserve(Word bytes, Word alignment)
    {
        Word at = (_used + alignment - 1) & ~(alignment - 1);
        _used = at + bytes;
        if (_used > (Word)size)
        {
            throw new InvalidOperationException("the block is too small");
        }

        return Start + at;
    }

    /// <inheritdoc/>
    public override ulong ReadDevice(Word address, int bytes) => throw new WildAccessException(address, (Word)bytes, "no device");

    /// <inheritdoc/>
    public override void WriteDevice(Word address, int bytes, ulong value) =>
        throw new WildAccessException(address, (Word)bytes, "no device");

    /// <summary>Gives the memory back.</summary>
    public void Free() => NativeMemory.Free(_bytes);
}

/// <summary>Runs the program's entry.</summary>
public static class Runner
{
    /// <summary>The words that the program writes.</summary>
    public static ulong[] Run(int count)
    {
        BlockMemory memory = new((count * 8) + (1 << 20));
        Host.Memory = memory;
        Ptr<ulong> output = Ptr<ulong>.At(memory.Reserve((Word)count * 8, 16));
        Program.Run(output);
        ulong[] words = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            words[i] = output[(Word)i];
        }

        memory.Free();
        return words;
    }
}
