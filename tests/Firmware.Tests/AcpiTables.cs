// SPDX-License-Identifier: BSD-2-Clause
// ACPI tables in the simulated memory: a PC's as they are when nothing is wrong, each a piece of memory of its own that the boot
// loader's map lists, exactly as long as the table.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using Sel4Gen.Kernel;

namespace Sel4Gen.Firmware.Tests;

/// <summary>Root pointer, list of tables, table of interrupt controllers, and one table that does not matter.</summary>
internal sealed class AcpiTables
{
    public const Word ListAt = 0x7ffe0000;
    public const Word MadtAt = 0x7ffe1003;
    public const Word OtherAt = 0x7ffe2000;
    public const Word LocalApic = 0xfee00000;
    public const Word IoApic = 0xfec00000;
    public const int HeaderSize = 36;
    public const int MadtHead = 44;

    private const Word CopyAt = 0x9000;

    /// <param name="isNew">A root pointer of version 2, with an XSDT.</param>
    public AcpiTables(bool isNew)
    {
        IsNew = isNew;
        Other = Table("FACP", new byte[80]);
        Madt = Table("APIC",
        [
            .. Number(LocalApic, 4), .. Number(1, 4),
            .. Entry(0, 0, 0, 1, 0, 0, 0), .. Entry(1, [1, 0, .. Number(IoApic, 4), .. Number(0, 4)]), .. Entry(2, 0, 0, 2, 0, 0, 0, 0, 0),
        ]);
        List = Table(isNew ? "XSDT" : "RSDT", [.. Number(OtherAt, isNew ? 8 : 4), .. Number(MadtAt, isNew ? 8 : 4)]);
        Pointer = new byte[isNew ? 36 : 20];
        Encoding.ASCII.GetBytes("RSD PTR ").CopyTo(Pointer, 0);
        Pointer[15] = (byte)(isNew ? 2 : 0);
        if (isNew)
        {
            Number(36, 4).CopyTo(Pointer, 20);
            Number(ListAt, 8).CopyTo(Pointer, 24);
        }
        else
        {
            Number(ListAt, 4).CopyTo(Pointer, 16);
        }

        Sum();
    }

    public bool IsNew { get; }

    public byte[] Pointer { get; set; }

    public byte[] List { get; set; }

    public byte[] Madt { get; set; }

    public byte[] Other { get; set; }

    /// <summary>A number's bytes, the least significant first.</summary>
    public static byte[] Number(ulong value, int size) => BitConverter.GetBytes(value)[..size];

    /// <summary>An entry of the MADT.</summary>
    public static byte[] Entry(byte type, params byte[] bytes) => [type, (byte)(bytes.Length + 2), .. bytes];

    /// <summary>The MADT with other bytes behind its head.</summary>
    public void SetEntries(params byte[][] entries)
    {
        List<byte> all = [.. Madt[..MadtHead]];
        foreach (byte[] entry in entries)
        {
            all.AddRange(entry);
        }

        Madt = [.. all];
        SetSize(Madt);
    }

    /// <summary>A table's size becomes what it is.</summary>
    public static void SetSize(byte[] table) => BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(4), table.Length);

    /// <summary>All checksums become right, as far as there is room for them.</summary>
    public void Sum()
    {
        SumOne(Pointer, 8, Math.Min(20, Pointer.Length));
        if (Pointer.Length >= 36)
        {
            SumOne(Pointer, 32, 36);
        }

        SumOne(List, 9, List.Length);
        SumOne(Madt, 9, Madt.Length);
        SumOne(Other, 9, Other.Length);
    }

    /// <summary>
    /// Puts everything into the memory, tells the map to the kernel, and lets it read ACPI.
    /// </summary>
    /// <param name="isCopied">The root pointer is the boot loader's copy; else it is in the BIOS.</param>
    public bool Read(bool isCopied)
    {
        FirmwareMemory memory = FirmwareMemory.Instance;
        memory.Clear();
        BootData.Clear();
        Platform.ClearMemory();
        IrqController.Clear();
        Platform.AddMemory(0x100000, 0x40000000);
        PutInMap(ListAt, List);
        PutInMap(MadtAt, Madt);
        PutInMap(OtherAt, Other);
        memory.Put(0x40e, Number(0x9fc0, 2));
        memory.Put(0x9fc00, new byte[1024]);
        byte[] bios = new byte[0x20000];
        if (isCopied)
        {
            memory.Put(CopyAt, Pointer);
            BootData.RootPointer = CopyAt;
            BootData.RootPointerSize = (Word)Pointer.Length;
        }
        else
        {
            Pointer.CopyTo(bios, 0x15e40);
        }

        memory.Put(0xe0000, bios);
        return Acpi.Read();
    }

    private static void PutInMap(Word address, byte[] bytes)
    {
        FirmwareMemory.Instance.Put(address, bytes);
        BootData.AddToMap(address, (Word)bytes.Length, 2);
    }

    private static byte[] Table(string signature, byte[] content)
    {
        byte[] table = [.. Encoding.ASCII.GetBytes(signature), .. new byte[HeaderSize - 4], .. content];
        SetSize(table);
        return table;
    }

    private static void SumOne(byte[] bytes, int at, int size)
    {
        if (at >= bytes.Length)
        {
            return;
        }

        bytes[at] = 0;
        int sum = 0;
        foreach (byte b in bytes.AsSpan(0, size))
        {
            sum += b;
        }

        bytes[at] = (byte)-sum;
    }
}
