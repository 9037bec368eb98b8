// SPDX-License-Identifier: BSD-2-Clause
// The environment of a subset program that runs on .NET: memory, provided by the simulated machine or, in a unit test,
// by a plain block of bytes. Nothing of this file is emitted.
using System;

namespace Sel4Gen;

/// <summary>The target's memory as the host provides it.</summary>
public abstract class HostMemory
{
    /// <summary>The bytes at an address. Throws <see cref="WildAccessException"/> if the program does not own them.</summary>
    public abstract ref byte Resolve(Word address, Word size);

    /// <summary>The address of a place that <see cref="Resolve"/> gave out.</summary>
    public abstract Word AddressOf(ref byte place);

    /// <summary>Reserves zeroed static memory (<see cref="StaticMemory"/>) and gives its address.</summary>
    public abstract Word Reserve(Word size, Word alignment);

    /// <summary>A device register is read; <paramref name="size"/> is 1, 2, 4 or 8 bytes.</summary>
    public abstract ulong ReadDevice(Word address, int size);

    /// <summary>A device register is written.</summary>
    public abstract void WriteDevice(Word address, int size, ulong value);
}

/// <summary>Where the host's services are found.</summary>
public static class Host
{
    [ThreadStatic]
    private static HostMemory? t_memory;

    /// <summary>The memory of the machine that runs on this thread.</summary>
    public static HostMemory Memory
    {
        get => t_memory ?? throw new InvalidOperationException("No Host.Memory on this thread: set it before running subset code.");
        set => t_memory = value;
    }
}

/// <summary>An access to memory that the program does not own: on the target it would have been a wild pointer.</summary>
public sealed class WildAccessException : Exception
{
    /// <summary>Creates it.</summary>
    public WildAccessException(Word address, Word size, string why)
        : base($"wild access to {size} bytes at 0x{address:x}: {why}")
    {
        Address = address;
        Size = size;
    }

    /// <summary>The address.</summary>
    public Word Address { get; }

    /// <summary>The size in bytes.</summary>
    public Word Size { get; }
}

/// <summary>An assertion or a contract of the program did not hold, or it reached a place that it calls unreachable.</summary>
public sealed class ContractException : Exception
{
    /// <summary>Creates it.</summary>
    public ContractException(string message) : base(message)
    {
    }
}
