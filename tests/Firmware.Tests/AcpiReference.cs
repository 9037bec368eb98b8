// SPDX-License-Identifier: BSD-2-Clause
// What the kernel has to make of ACPI's tables, said a second time: by slices of the pieces of memory, where whatever is not there
// ends the reading.
using System;
using System.Buffers.Binary;
using System.Linq;
using System.Text;
using Sel4Gen.Kernel;

namespace Sel4Gen.Firmware.Tests;

/// <summary>The address of the local APIC and the number of I/O APICs; null if the tables are refused.</summary>
internal static class AcpiReference
{
    private sealed class RefusedException : Exception;

    public static (Word LocalApic, int IoApics)? Read(AcpiTables tables)
    {
        try
        {
            Word list = Root(tables.Pointer, out bool isNew);
            return Madt(Find(list, isNew));
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static void Need(bool isRight)
    {
        if (!isRight)
        {
            throw new RefusedException();
        }
    }

    private static bool IsSumRight(ReadOnlySpan<byte> bytes)
    {
        byte sum = 0;
        foreach (byte b in bytes)
        {
            sum += b;
        }

        return sum == 0;
    }

    private static Word Root(ReadOnlySpan<byte> pointer, out bool isNew)
    {
        Need(pointer.Length >= 20 && pointer[..8].SequenceEqual("RSD PTR "u8) && IsSumRight(pointer[..20]));
        isNew = pointer[15] >= 2 && pointer.Length >= 36;
        if (isNew)
        {
            Need(BinaryPrimitives.ReadUInt32LittleEndian(pointer[20..]) >= 36 && IsSumRight(pointer[..36]));
            Word newer = BinaryPrimitives.ReadUInt64LittleEndian(pointer[24..]);
            isNew = newer != 0;
            if (isNew)
            {
                return newer;
            }
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(pointer[16..]);
    }

    // What is left of the piece from an address on, of those that the map lists; empty if it has not the bytes of a header.
    private static ReadOnlySpan<byte> From(Word address)
    {
        foreach ((Word start, byte[] bytes) in FirmwareMemory.Instance.Pieces)
        {
            if (start >= 0x100000 && address >= start && address - start <= (Word)bytes.Length)
            {
                return bytes.AsSpan((int)(address - start));
            }
        }

        return [];
    }

    private static ReadOnlySpan<byte> Table(Word address, string signature)
    {
        ReadOnlySpan<byte> rest = From(address);
        Need(rest.Length >= AcpiTables.HeaderSize && rest[..4].SequenceEqual(Encoding.ASCII.GetBytes(signature)));
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
        Need(size >= AcpiTables.HeaderSize && size <= rest.Length && IsSumRight(rest[..(int)size]));
        return rest[..(int)size];
    }

    private static ReadOnlySpan<byte> Find(Word list, bool isNew)
    {
        ReadOnlySpan<byte> entries = Table(list, isNew ? "XSDT" : "RSDT")[AcpiTables.HeaderSize..];
        int size = isNew ? 8 : 4;
        Need(entries.Length % size == 0);
        for (; entries.Length > 0; entries = entries[size..])
        {
            Word table = isNew ? BinaryPrimitives.ReadUInt64LittleEndian(entries) : BinaryPrimitives.ReadUInt32LittleEndian(entries);
            ReadOnlySpan<byte> there = From(table);
            if (there.Length >= AcpiTables.HeaderSize && there[..4].SequenceEqual("APIC"u8))
            {
                return Table(table, "APIC");
            }
        }

        throw new RefusedException();
    }

    private static (Word, int) Madt(ReadOnlySpan<byte> table)
    {
        Need(table.Length >= AcpiTables.MadtHead);
        Word local = BinaryPrimitives.ReadUInt32LittleEndian(table[36..]);
        int count = 0;
        for (ReadOnlySpan<byte> rest = table[AcpiTables.MadtHead..]; rest.Length > 0; rest = rest[rest[1]..])
        {
            Need(rest.Length >= 2 && rest[1] >= 2 && rest[1] <= rest.Length && (rest[0] is not (1 or 5) || rest[1] >= 12));
            if (rest[0] == 5)
            {
                local = BinaryPrimitives.ReadUInt64LittleEndian(rest[4..]);
            }
            else if (rest[0] == 1)
            {
                Need(IsDevice(BinaryPrimitives.ReadUInt32LittleEndian(rest[4..])));
                count++;
            }
        }

        Need(IsDevice(local));
        return (local, Math.Min(count, (int)Config.MaxNumIoApic));
    }

    private static bool IsDevice(Word address) =>
        address is not 0 and (< 0x100000 or >= 0x40000000) && address % 4096 == 0 && address < 1UL << FirmwareMachine.PhysicalBits;
}
