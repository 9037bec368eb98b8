// SPDX-License-Identifier: BSD-2-Clause
// Makes ACPI tables with random damage, mostly with right checksums, so that what is wrong is not found by those alone.
using System;
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Kernel;

namespace Sel4Gen.Firmware.Tests;

/// <summary>Random tables.</summary>
internal static class AcpiDamage
{
    // Boot loaders that copy less of a root pointer are refused before.
    private const int PointerHead = 20;

    private static readonly ulong[] s_addresses =
    [
        0, 1, 0x1000, 0x40e, 0xfffff, 0x100000, AcpiTables.ListAt, AcpiTables.MadtAt, AcpiTables.OtherAt, AcpiTables.MadtAt + 8,
        AcpiTables.IoApic, AcpiTables.LocalApic, 0x7fffffff, 0x80000000, 0xffffffdc, 0xffffffff, 1UL << 32, 0x17ffe0000, 1UL << 39,
        ulong.MaxValue, ulong.MaxValue - 35,
    ];

    /// <summary>Tables; up to four things are wrong with them.</summary>
    public static AcpiTables Make(Random random)
    {
        AcpiTables tables = new(random.Next(2) == 0);
        if (random.Next(2) == 0)
        {
            tables.SetEntries([.. Enumerable.Range(0, random.Next(12)).Select(_ => Entry(random))]);
        }

        for (int left = random.Next(5); left > 0; left--)
        {
            switch (random.Next(4))
            {
                case 0:
                    tables.Pointer = Damage(random, tables.Pointer, PointerHead);
                    break;
                case 1:
                    tables.List = Damage(random, tables.List, AcpiTables.HeaderSize);
                    break;
                case 2:
                    tables.Madt = Damage(random, tables.Madt, AcpiTables.MadtHead);
                    break;
                default:
                    tables.Other = Damage(random, tables.Other, AcpiTables.HeaderSize);
                    break;
            }
        }

        if (random.Next(8) != 0)
        {
            tables.Sum();
        }

        return tables;
    }

    private static byte[] Entry(Random random)
    {
        byte type = (byte)random.Next(7);
        int length = type is 1 or 5 && random.Next(8) != 0 ? 10 : random.Next(14);
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        if (type is 1 or 5 && length >= 10 && random.Next(8) != 0)
        {
            AcpiTables.Number(0xfec00000UL + ((ulong)random.Next(16) << 12), 8).CopyTo(bytes, 2);
        }

        return AcpiTables.Entry(type, bytes);
    }

    // A byte, an address, a length, an end cut off, bytes behind the end; the size is what it is or not.
    private static byte[] Damage(Random random, byte[] table, int head)
    {
        if (table.Length == 0)
        {
            return table;
        }

        byte[] changed = [.. table];
        int at = random.Next(changed.Length);
        switch (random.Next(6))
        {
            case 0:
                changed[at] = (byte)random.Next(256);
                break;
            case 1:
                byte[] address = AcpiTables.Number(s_addresses[random.Next(s_addresses.Length)], random.Next(2) == 0 ? 4 : 8);
                Array.Copy(address, 0, changed, at, Math.Min(address.Length, changed.Length - at));
                break;
            case 2:
                changed = changed[..random.Next(head == PointerHead ? head : 0, changed.Length + 1)];
                break;
            case 3:
                changed = [.. changed, .. new byte[random.Next(1, 20)]];
                break;
            case 4 when changed.Length > head:
                changed = changed[..random.Next(head, changed.Length)];
                break;
            default:
                changed[at] ^= (byte)(1 << random.Next(8));
                break;
        }

        if (random.Next(2) == 0 && head != PointerHead && changed.Length >= 8)
        {
            AcpiTables.SetSize(changed);
        }

        return changed;
    }
}
