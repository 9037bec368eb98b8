// SPDX-License-Identifier: BSD-2-Clause
// ACPI's tables: what is right is read, each kind of damage is refused with its message, and random damage never makes the kernel
// read what is not there.
using System;
using NUnit.Framework;
using Sel4Gen.Kernel;
using Sel4Gen.Tests;

namespace Sel4Gen.Firmware.Tests;

public sealed class AcpiTests : FirmwareTest
{
    private const string RootDamaged = "ACPI's root pointer is damaged";
    private const string TableDamaged = "an ACPI table is damaged: its signature, size or checksum is wrong";
    private const string Outside = "an ACPI table is not in the first 4 GiB of what the boot loader's map has";
    private const string EntrySize = "an entry of ACPI's table of interrupt controllers has a wrong size";
    private const string ApicAddress = "ACPI tells an address of an interrupt controller where none can be";

    [Test]
    public void TablesThatAreRightAreRead([Values] bool isNew, [Values] bool isCopied)
    {
        AcpiTables tables = new(isNew);
        Assert.That(tables.Read(isCopied), Printed());
        Assert.That(Acpi.LocalApic, Is.EqualTo(AcpiTables.LocalApic));
        Assert.That(IrqController.IoApicCount, Is.EqualTo((Word)1));
        Assert.That(Acpi.PointerSize, Is.EqualTo(isNew ? (Word)36 : 20));
    }

    [Test]
    public void AnotherAddressOfTheLocalApicCounts()
    {
        AcpiTables tables = new(true);
        tables.SetEntries(AcpiTables.Entry(5, [0, 0, .. AcpiTables.Number(0x4000000000, 8)]));
        tables.Sum();
        Assert.That(tables.Read(true), Printed());
        Assert.That(Acpi.LocalApic, Is.EqualTo((Word)0x4000000000));
    }

    [Test]
    public void NoRootPointerIsRefused()
    {
        AcpiTables tables = new(true);
        tables.Pointer[0]++;
        AssertRefused(tables.Read(false), "there is no ACPI (no root pointer)");
        AssertRefused(tables.Read(true), RootDamaged);
    }

    /// <summary>The first checksum, and the second that a newer pointer has; and its length.</summary>
    [TestCase(false, 17)]
    [TestCase(true, 17)]
    [TestCase(true, 25)]
    [TestCase(true, 33)]
    public void ARootPointerWithAWrongChecksumIsRefused(bool isNew, int at)
    {
        AcpiTables tables = new(isNew);
        tables.Pointer[at]++;
        AssertRefused(tables.Read(true), RootDamaged);
        AssertRefused(tables.Read(false), "there is no ACPI (no root pointer)");
    }

    [Test]
    public void ARootPointerThatSaysItIsTooShortIsRefused()
    {
        AcpiTables tables = new(true);
        tables.Pointer[20] = 35;
        tables.Sum();
        AssertRefused(tables.Read(true), RootDamaged);
    }

    /// <summary>Boot loaders copy the older form of a newer pointer: nothing behind its 20 bytes is read.</summary>
    [Test]
    public void ACopyOfTheOlderFormHasNoXsdt()
    {
        AcpiTables tables = new(false);
        tables.Pointer[15] = 2;
        tables.Sum();
        Assert.That(tables.Read(true), Printed());
        Assert.That(Acpi.PointerSize, Is.EqualTo((Word)20));
    }

    [TestCase(0UL)]
    [TestCase(0x80000000UL)]
    [TestCase(AcpiTables.ListAt + 40)]
    [TestCase(0xffffffffUL)]
    [TestCase(0x17ffe0000UL)]
    [TestCase(ulong.MaxValue)]
    public void AListOutsideOfMemoryIsRefused(ulong address)
    {
        AcpiTables tables = new(address != 0);
        AcpiTables.Number(address, tables.IsNew ? 8 : 4).CopyTo(tables.Pointer, tables.IsNew ? 24 : 16);
        tables.Sum();
        AssertRefused(tables.Read(true), Outside);
    }

    /// <summary>What else is wrong with a list or with the MADT: signature, checksum, and sizes from 0 to beyond what is there.</summary>
    [TestCase(0)]
    [TestCase(4)]
    [TestCase(9)]
    public void AChangedByteOfATableIsRefused(int at)
    {
        AcpiTables tables = new(true);
        tables.List[at]++;
        AssertRefused(tables.Read(true), TableDamaged);
        tables = new(true);
        tables.Madt[at]++;
        AssertRefused(tables.Read(true), at == 0 ? "ACPI has no table of interrupt controllers (MADT)" : TableDamaged);
    }

    [TestCase(0u)]
    [TestCase(35u)]
    [TestCase(0x100001u)]
    [TestCase(0x7fffffffu)]
    [TestCase(0xffffffffu)]
    public void ASizeThatNoTableHasIsRefused(uint size)
    {
        AcpiTables tables = new(true);
        AcpiTables.Number(size, 4).CopyTo(tables.Madt, 4);
        tables.Sum();
        AssertRefused(tables.Read(true), TableDamaged);
        tables = new(false);
        AcpiTables.Number(size, 4).CopyTo(tables.List, 4);
        tables.Sum();
        AssertRefused(tables.Read(true), TableDamaged);
    }

    [Test]
    public void AListWithHalfAnEntryIsRefused([Values] bool isNew)
    {
        AcpiTables tables = new(isNew);
        tables.List = tables.List[..^2];
        AcpiTables.SetSize(tables.List);
        tables.Sum();
        AssertRefused(tables.Read(true), TableDamaged);
    }

    [Test]
    public void AListWithoutMadtIsRefused()
    {
        AcpiTables tables = new(true);
        tables.List = tables.List[..^8];
        AcpiTables.SetSize(tables.List);
        tables.Sum();
        AssertRefused(tables.Read(true), "ACPI has no table of interrupt controllers (MADT)");
    }

    [Test]
    public void AMadtWithoutItsHeadIsRefused()
    {
        AcpiTables tables = new(true);
        tables.Madt = tables.Madt[..40];
        AcpiTables.SetSize(tables.Madt);
        tables.Sum();
        AssertRefused(tables.Read(true), "ACPI's table of interrupt controllers is too short");
    }

    /// <summary>An entry without a length, lengths of 0 and 1, one beyond the table, and known entries that are too short.</summary>
    [TestCase(1)]
    [TestCase(0, 0)]
    [TestCase(0, 1)]
    [TestCase(0, 3)]
    [TestCase(1, 12, 0, 0)]
    [TestCase(1, 4, 0, 0)]
    [TestCase(5, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0)]
    public void ATruncatedEntryIsRefused(params int[] entry)
    {
        AcpiTables tables = new(true);
        tables.SetEntries(AcpiTables.Entry(0, 0, 0, 1, 0, 0, 0), Array.ConvertAll(entry, b => (byte)b));
        tables.Sum();
        AssertRefused(tables.Read(true), EntrySize);
    }

    /// <summary>Nowhere, not at the start of a page, in memory, beyond what the processor can address.</summary>
    [TestCase(0UL)]
    [TestCase(0xfee00800UL)]
    [TestCase(0x200000UL)]
    [TestCase(0x8000000000UL)]
    [TestCase(ulong.MaxValue - 4095)]
    public void AnAddressThatNoControllerHasIsRefused(ulong address)
    {
        AcpiTables tables = new(true);
        tables.SetEntries(AcpiTables.Entry(5, [0, 0, .. AcpiTables.Number(address, 8)]));
        tables.Sum();
        AssertRefused(tables.Read(true), ApicAddress);
        if (address < 1UL << 32)
        {
            tables.SetEntries(AcpiTables.Entry(1, [1, 0, .. AcpiTables.Number(address, 4), 0, 0, 0, 0]));
            tables.Sum();
            AssertRefused(tables.Read(true), ApicAddress);
        }
    }

    /// <summary>Random damage: the kernel finds what the reference finds, reads nothing else, and says what it refuses.</summary>
    [Test]
    [Category(RandomRun.Category)]
    public void RandomDamageIsReadAsTheReferenceReadsIt()
    {
        int first = RandomRun.Seed ?? Environment.TickCount & 0x7ffffff;
        RandomRun.Tell($"ACPI: seeds from {first}");
        int accepted = 0;
        DateTime end = DateTime.UtcNow + (RandomRun.Duration ?? TimeSpan.Zero);
        int count = 0;
        for (; count < 4000 || DateTime.UtcNow < end; count++)
        {
            Random random = new(first + count);
            AcpiTables tables = AcpiDamage.Make(random);
            bool isRead;
            try
            {
                isRead = tables.Read(isCopied: true);
            }
            catch (Exception problem)
            {
                throw new AssertionException($"seed {first + count}: {problem}");
            }

            string printed = Printed();
            (Word LocalApic, int IoApics)? expected = AcpiReference.Read(tables);
            Assert.That(isRead, Is.EqualTo(expected != null), $"seed {first + count}: {printed}");
            if (expected is { } right)
            {
                accepted++;
                Assert.That((Acpi.LocalApic, (int)IrqController.IoApicCount), Is.EqualTo(right), $"seed {first + count}");
            }
            else
            {
                Assert.That(printed.Split("Booting failed: "), Has.Length.EqualTo(2), $"seed {first + count}: {printed}");
            }
        }

        RandomRun.Tell($"ACPI: {count} sets of tables, {accepted} accepted");
        Assert.That(accepted, Is.InRange(count / 20, count * 19 / 20), "the damage is too much or too little to find anything");
    }
}
