// SPDX-License-Identifier: BSD-2-Clause
// Writes the chunks of additional boot information of a PC: graphics, ACPI's root pointer, the frame buffer, the memory map, the
// frequency of the time-stamp counter (libsel4: sel4/arch/bootinfo_types.h).
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The chunks.</summary>
[BootOnly]
public static class BootChunks
{
    private const Word Capacity = 8192;
    private const Word VbeControlSize = 512;
    private const Word VbeModeSize = 256;
    private const Word MapEntrySize = 24;
    private const uint MapEntryRest = 20;
    private const Word LargestFrameBuffer = 1024;

    [BootOnly]
    private static readonly Ptr<byte> s_buffer = StaticMemory.Reserve<byte>(Capacity, 16);
    [BootOnly] private static Word s_size;

    /// <summary>Physical address of the chunks.</summary>
    public static Word Address => Memory.ToPhysical(Memory.OfImage(s_buffer.Address));

    /// <summary>Bytes of all chunks.</summary>
    public static Word Size => s_size;

    /// <summary>Writes what boot loader and firmware said.</summary>
    public static void Write(Word cyclesPerMicrosecond)
    {
        s_size = 0;
        WriteVbe();
        Begin(BootInfoId.X86AcpiRsdp, Acpi.PointerSize);
        Copy(Acpi.Pointer, Acpi.PointerSize);
        if (BootData.FrameBufferSize != 0 && BootData.FrameBufferSize <= LargestFrameBuffer)
        {
            Begin(BootInfoId.X86FrameBuffer, BootData.FrameBufferSize);
            Copy(BootData.FrameBuffer, BootData.FrameBufferSize);
        }

        WriteMap();
        Begin(BootInfoId.X86TscFrequency, 4);
        Put32(cyclesPerMicrosecond);
    }

    private static void WriteVbe()
    {
        if (BootData.VbeControl == 0 || BootData.VbeMode == 0
            || !Firmware.IsReadable(BootData.VbeControl, VbeControlSize) || !Firmware.IsReadable(BootData.VbeMode, VbeModeSize))
        {
            return;
        }

        Begin(BootInfoId.X86Vbe, VbeControlSize + VbeModeSize + 16);
        Copy(BootData.VbeControl, VbeControlSize);
        Copy(BootData.VbeMode, VbeModeSize);
        Put32(BootData.VbeModeNumber);
        Put32(BootData.VbeInterfaceSegment);
        Put32(BootData.VbeInterfaceOffset);
        Put32(BootData.VbeInterfaceLength);
    }

    // The chunk always has room for the greatest number of entries.
    private static void WriteMap()
    {
        Begin(BootInfoId.X86MemoryMap, 4 + (BootData.MaxMap * MapEntrySize));
        Put32(BootData.MapCount * MapEntrySize);
        for (Word i = 0; i < BootData.MaxMap; i++)
        {
            bool isThere = i < BootData.MapCount;
            MapEntry entry = isThere ? BootData.Map(i) : default;
            Put32(isThere ? (Word)MapEntryRest : 0);
            Put32(entry.Start);
            Put32(entry.Start >> 32);
            Put32(entry.Length);
            Put32(entry.Length >> 32);
            Put32(entry.Type);
        }
    }

    private static void Begin(BootInfoId id, Word size)
    {
        Put32((Word)id);
        Put32(0);
        Put32(size + Ptr.SizeOf<BootInfoHeader>());
        Put32(0);
    }

    private static void Put32(Word value)
    {
        for (int shift = 0; shift < 32; shift += 8)
        {
            Loop.Bound(4);
            Put8((value >> shift) & 0xff);
        }
    }

    [SubsetException("S4G3035", "eight bits")]
    private static void Put8(Word value)
    {
        Contract.Assert(s_size < Capacity);
        s_buffer[s_size] = (byte)value;
        s_size++;
    }

    private static void Copy(Word physical, Word size)
    {
        for (Word i = 0; i < size; i++)
        {
            Loop.Bound(Capacity);
            Put8(Firmware.Read8(physical + i));
        }
    }
}
