// SPDX-License-Identifier: BSD-2-Clause
// What firmware and a Multiboot2 boot loader leave in memory behind the kernel image: the loader's information, ACPI's tables, and
// the root task's file. (Multiboot2 specification, section 3.6; ACPI specification 6.5, section 5.2.)
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Writes it.</summary>
public static class PcFirmware
{
    /// <summary>Physical addresses of the interrupt controllers.</summary>
    public const Word LocalApic = 0xfee00000;
    public const Word IoApic = 0xfec00000;

    /// <summary>The end of low memory.</summary>
    public const Word LowMemoryEnd = 0x9fc00;

    /// <summary>Bytes for information and tables.</summary>
    public const Word Size = 0x1000;

    private const int TablesAt = 0x800;
    private const int PointerSize = 20;
    private const int HeaderSize = 36;

    /// <summary>Writes the loader's information and ACPI's tables to a page.</summary>
    /// <param name="board">The machine.</param>
    /// <param name="address">The page's physical address.</param>
    /// <param name="module">Where the root task's file is: first address, and the one behind its last.</param>
    public static void Place(SimulatedBoard board, Word address, (Word Start, Word End) module)
    {
        Span<byte> page = board.Physical(address, (int)Size);
        page.Clear();
        byte[] pointer = WriteTables(page[TablesAt..], address + TablesAt);
        List<byte> information = [];
        Add(information, 3, [.. Word32(module.Start), .. Word32(module.End), .. "root task\0"u8]);
        Add(information, 6, [.. Word32(24), .. Word32(0), .. MapEntry(0, LowMemoryEnd, 1), .. MapEntry(0xf0000, 0x100000, 2),
            .. MapEntry(Platform.KernelStart, SimulatedBoard.RamTop, 1), .. MapEntry(0xfec00000, 0x1_0000_0000, 2)]);
        Add(information, 14, pointer);
        Add(information, 0, []);
        Word32((Word)information.Count + 8).CopyTo(page);
        information.ToArray().CopyTo(page[8..]);
    }

    /// <summary>An ELF file of a program whose pages are all zero.</summary>
    /// <param name="address">Its first virtual address, where it starts, too.</param>
    /// <param name="pages">How many pages it has in memory.</param>
    public static byte[] EmptyProgram(Word address, Word pages)
    {
        const Word HeaderEnd = 64;
        const uint ReadWriteExecute = 7;
        return
        [
            0x7f, .. "ELF"u8, 2, 1, 1, 0, .. new byte[8],
            .. BitConverter.GetBytes((ushort)2), .. BitConverter.GetBytes((ushort)62), .. Word32(1),
            .. BitConverter.GetBytes(address), .. BitConverter.GetBytes(HeaderEnd), .. BitConverter.GetBytes(0UL), .. Word32(0),
            .. BitConverter.GetBytes((ushort)64), .. BitConverter.GetBytes((ushort)56), .. BitConverter.GetBytes((ushort)1), .. new byte[6],
            .. Word32(1), .. Word32(ReadWriteExecute), .. BitConverter.GetBytes(HeaderEnd),
            .. BitConverter.GetBytes(address), .. BitConverter.GetBytes(address),
            .. BitConverter.GetBytes(0UL), .. BitConverter.GetBytes(pages << PageTable.PageBits), .. BitConverter.GetBytes(4096UL),
        ];
    }

    // RSDP at the start, then RSDT and MADT.
    private static byte[] WriteTables(Span<byte> page, Word address)
    {
        byte[] madt = Table("APIC", 3, [
            .. Word32(LocalApic), .. Word32(1),
            0, 8, 0, 0, .. Word32(1),
            1, 12, 0, 0, .. Word32(IoApic), .. Word32(0)]);
        Word rsdtAddress = address + 64;
        Word madtAddress = address + 128;
        byte[] rsdt = Table("RSDT", 1, Word32(madtAddress));
        rsdt.CopyTo(page[64..]);
        madt.CopyTo(page[128..]);
        byte[] pointer = [.. "RSD PTR "u8, 0, .. "SEL4GE"u8, 0, .. Word32(rsdtAddress)];
        pointer[8] = Checksum(pointer);
        pointer.CopyTo(page);
        return pointer.Length == PointerSize ? pointer : throw new InvalidOperationException("the root pointer has 20 bytes");
    }

    /// <summary>A table of ACPI.</summary>
    public static byte[] Table(string signature, byte revision, ReadOnlySpan<byte> content)
    {
        byte[] table = new byte[HeaderSize + content.Length];
        Encoding.ASCII.GetBytes(signature, table);
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(4), table.Length);
        table[8] = revision;
        "SEL4GESIMULATE"u8.CopyTo(table.AsSpan(10));
        content.CopyTo(table.AsSpan(HeaderSize));
        table[9] = Checksum(table);
        return table;
    }

    /// <summary>The byte that makes the sum 0.</summary>
    public static byte Checksum(ReadOnlySpan<byte> bytes)
    {
        byte sum = 0;
        foreach (byte value in bytes)
        {
            sum += value;
        }

        return (byte)-sum;
    }

    /// <summary>A tag of the loader's information.</summary>
    public static void Add(List<byte> information, uint type, ReadOnlySpan<byte> content)
    {
        information.AddRange([.. Word32(type), .. Word32((Word)content.Length + 8), .. content]);
        information.AddRange(new byte[-information.Count & 7]);
    }

    /// <summary>An entry of the memory map; of memory it has type 1.</summary>
    public static byte[] MapEntry(Word start, Word end, uint type) =>
        [.. BitConverter.GetBytes(start), .. BitConverter.GetBytes(end - start), .. Word32(type), .. Word32(0)];

    /// <summary>Four bytes of a number.</summary>
    public static byte[] Word32(Word value) => BitConverter.GetBytes((uint)value);
}
