// SPDX-License-Identifier: BSD-2-Clause
// A simulated board for the kernel's C#: RAM in the kernel window, and the parts that are the same on every architecture.
// Devices and registers are in the architecture's folder.
using System;
using System.Runtime.InteropServices;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A board like QEMU's `virt`, as the kernel sees it.</summary>
public sealed partial class SimulatedBoard : Machine.IHost, IDisposable
{
    /// <summary>Bytes at the start of RAM that stand for the kernel image.</summary>
    public const ulong ImageSize = 0x200000;

    /// <summary>Bytes at the start of the image that only booting needs.</summary>
    public const ulong BootImageSize = 0x10000;

    private ulong _maintenance;
    private ulong _barriers;

    /// <summary>Makes a board; <see cref="Attach"/> it to run the kernel on it. Its RAM is what the kernel expects.</summary>
    public SimulatedBoard()
        : this(
            new MemoryRange("kernel image", ImageAddress + BootImageSize, ImageSize - BootImageSize),
            new MemoryRange("boot image", ImageAddress, BootImageSize),
            new MemoryRange("RAM", ImageAddress + ImageSize, RamTop - Platform.KernelStart - ImageSize))
    {
    }

    /// <summary>Makes a board with given memory.</summary>
    /// <param name="statics">The kernel image behind its boot-only part.</param>
    /// <param name="bootImage">The image's boot-only part.</param>
    /// <param name="ram">What is behind the image.</param>
    public SimulatedBoard(MemoryRange statics, MemoryRange bootImage, MemoryRange ram)
    {
        KernelStatics.Initialise(statics.Start, statics.Size);
        Memory = new SimulatedMemory(statics, KernelStatics.MemoryUsed);
        Memory.Add(bootImage);
        Ram = Memory.Add(ram);
        for (Word i = 1; i < RamRegions; i++)
        {
            Memory.Add(new MemoryRange(
                $"RAM {i}", Kernel.Memory.ToVirtual(Platform.MemoryStart(i)), Platform.MemoryEnd(i) - Platform.MemoryStart(i)));
        }

        AddDevices();
        Mmu = new SimulatedMmu(ReadPhysical);
    }

    /// <summary>Kernel address of the image's first byte.</summary>
    public static ulong ImageAddress => Kernel.Memory.ToVirtual(Platform.KernelStart);

    /// <summary>Bytes of RAM, with the image.</summary>
    public static ulong RamSize => RamTop - Platform.KernelStart;

    /// <summary>Bytes of RAM in all regions, with the image.</summary>
    public static ulong TotalRam
    {
        get
        {
            ulong sum = RamSize;
            for (Word i = 1; i < RamRegions; i++)
            {
                sum += Platform.MemoryEnd(i) - Platform.MemoryStart(i);
            }

            return sum;
        }
    }

    /// <summary>The kernel's address space.</summary>
    public SimulatedMemory Memory { get; }

    /// <summary>The RAM that is not the kernel image.</summary>
    public MemoryRange Ram { get; }

    /// <summary>User-level address translation.</summary>
    public SimulatedMmu Mmu { get; }

    /// <summary>The register block that the kernel left to, since <see cref="ForgetExit"/>; 0 if it did not.</summary>
    public ulong ExitContext { get; private set; }

    /// <summary>Makes this the machine of the current thread.</summary>
    public void Attach()
    {
        Host.Memory = Memory;
        Machine.Host = this;
    }

    /// <summary>The bytes at a physical address in RAM.</summary>
    public Span<byte> Physical(ulong address, int size) =>
        MemoryMarshal.CreateSpan(
            ref Memory.Resolve(Kernel.Memory.ToVirtual(address), (ulong)size), size);

    /// <summary>How many lines of caches were cleaned, and how many translations forgotten: a number that grows with each.</summary>
    public ulong MaintenanceCount { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => Memory.Dispose();

    private ulong ReadPhysical(ulong address) => BitConverter.ToUInt64(Physical(address, 8));

    // All TLB and cache maintenance in its order, as one number.
    private void Maintain(uint operation, ulong argument)
    {
        MaintenanceCount++;
        _maintenance = ((_maintenance ^ argument) * 0x100_0000_01b3) + operation;
    }

    // All barriers, each with the maintenance that was done before it.
    private void Order(uint kind) => _barriers = ((_barriers ^ _maintenance) * 0x100_0000_01b3) + kind;

    public void ZeroMemory(Word address, Word size)
    {
        const ulong Chunk = 1UL << 30;
        for (ulong done = 0; done < size; done += Chunk)
        {
            int length = (int)Math.Min(Chunk, size - done);
            MemoryMarshal
                .CreateSpan(ref Memory.Resolve(address + done, (ulong)length), length).Clear();
        }
    }

    public Word Vectors() => ImageAddress;
    public Word IdleCode() => ImageAddress + BootImageSize;
    public Word ImageStart() => ImageAddress;
    public Word ImageEnd() => ImageAddress + ImageSize;
    public Word BootEnd() => ImageAddress + BootImageSize;

    /// <summary>The harness looks at the thread's registers instead of running it.</summary>
    public void RestoreUserContext(Word context) => ExitContext = context;

    /// <summary>The kernel is entered: it has not left yet.</summary>
    public void ForgetExit() => ExitContext = 0;

    public void Halt() => throw new MachineHaltedException();
}
