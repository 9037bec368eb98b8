// SPDX-License-Identifier: BSD-2-Clause
// What boot loaders say, and the root task's file that they bring: random damage never makes the kernel read or write what is not
// there, and what is refused is refused with a message.
using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Kernel;
using Sel4Gen.Tests;

namespace Sel4Gen.Firmware.Tests;

public sealed class LoaderTests : FirmwareTest
{
    private const Word InfoAt = 0x9500;
    private const Word ModulesAt = 0x9800;
    private const Word MapAt = 0x9c00;
    private const Word FileAt = 0x4000000;
    private const Word ImageAt = 0x8000000;
    private const int Rounds = 4000;

    private static byte[] N(ulong value, int size) => AcpiTables.Number(value, size);

    // --- Multiboot 1 ---

    private static byte[] Info1(int mapLength) =>
    [
        .. N(0x48, 4), .. new byte[16], .. N(1, 4), .. N(ModulesAt, 4), .. new byte[16], .. N((ulong)mapLength, 4), .. N(MapAt, 4),
        .. new byte[68],
    ];

    private static byte[] Map1() => [.. N(20, 4), .. N(0, 8), .. N(0x9f000, 8), .. N(1, 4), .. N(20, 4), .. N(0x100000, 8), .. N(0x7f00000, 8), .. N(1, 4)];

    private static bool Read1(byte[] info, byte[] modules, byte[] map)
    {
        FirmwareMemory memory = FirmwareMemory.Instance;
        memory.Clear();
        memory.HasOpenBus = true;
        memory.Put(InfoAt, info);
        memory.Put(ModulesAt, modules);
        memory.Put(MapAt, map);
        BootData.Clear();
        return Multiboot1.Read(InfoAt);
    }

    [Test]
    public void Multiboot1IsRead()
    {
        Assert.That(Read1(Info1(48), [.. N(FileAt, 4), .. N(FileAt + 100, 4), .. new byte[8]], Map1()), Printed());
        Assert.That((BootData.ModuleStart, BootData.ModuleEnd, BootData.MapCount), Is.EqualTo((FileAt, FileAt + 100, (Word)2)));
        Assert.That(BootData.Map(1).Length, Is.EqualTo((Word)0x7f00000));
    }

    [Test]
    public void DamagedMultiboot1IsRefused()
    {
        byte[] module = [.. N(FileAt, 4), .. N(FileAt + 100, 4), .. new byte[8]];
        AssertRefused(Read1([.. N(8, 4), .. Info1(48)[4..]], module, Map1()), "the boot loader tells no module or no memory map");
        AssertRefused(Read1(Info1(48), [.. N(FileAt, 4), .. N(FileAt, 4), .. new byte[8]], Map1()), "a module of the boot loader is empty");
        AssertRefused(Read1(Info1(-1), module, Map1()), "the boot loader's memory map is not in the first 4 GiB");
        AssertRefused(Read1(Info1(48), module, [.. N(45, 4), .. Map1()[4..]]), "an entry of the boot loader's memory map has a wrong size");
        AssertRefused(Multiboot1.Read((1UL << 32) - 100), "the boot loader's information is not in the first 4 GiB");
    }

    // --- Multiboot 2 ---

    private static byte[] Tag(uint type, params byte[] content)
    {
        byte[] tag = [.. N(type, 4), .. N((ulong)content.Length + 8, 4), .. content];
        return [.. tag, .. new byte[-tag.Length & 7]];
    }

    private static byte[] ModuleTag => Tag(3, [.. N(FileAt, 4), .. N(FileAt + 100, 4), 0]);

    private static byte[] MapTag => Tag(6, [.. N(24, 4), .. N(0, 4), .. N(0x100000, 8), .. N(0x7f00000, 8), .. N(1, 8)]);

    private static bool Read2(IEnumerable<byte[]> tags, int total = -1)
    {
        byte[] all = [.. new byte[8], .. tags.SelectMany(t => t), .. N(0, 4), .. N(8, 4)];
        return ReadInfo2(all, total < 0 ? all.Length : total);
    }

    private static bool ReadInfo2(byte[] info, int total)
    {
        N((ulong)total, 4).CopyTo(info, 0);
        FirmwareMemory.Instance.Clear();
        FirmwareMemory.Instance.Put(InfoAt, info);
        BootData.Clear();
        return Multiboot2.Read(InfoAt);
    }

    [Test]
    public void Multiboot2IsRead()
    {
        Assert.That(Read2([ModuleTag, MapTag, Tag(14, new byte[20]), Tag(15, new byte[36]), Tag(14, new byte[20])]), Printed());
        Assert.That((BootData.ModuleStart, BootData.ModuleEnd, BootData.MapCount), Is.EqualTo((FileAt, FileAt + 100, (Word)1)));
        Assert.That(BootData.RootPointerSize, Is.EqualTo((Word)36), "the newer one counts, wherever it stands");
    }

    [Test]
    public void DamagedMultiboot2IsRefused()
    {
        AssertRefused(Read2([ModuleTag]), "the boot loader tells no module or no memory map");
        AssertRefused(Read2([[.. N(3, 4), .. N(7, 4)], MapTag]), "a tag of the boot loader's information has a wrong size");
        AssertRefused(Read2([[.. N(3, 4), .. N(1000, 4)], MapTag]), "a tag of the boot loader's information has a wrong size");
        AssertRefused(Read2([ModuleTag, Tag(6, [.. N(23, 4), .. new byte[28]])]), "an entry of the boot loader's memory map has a wrong size");
        AssertRefused(Read2([ModuleTag, MapTag, Tag(14, new byte[19])]), "the boot loader's copy of ACPI's root pointer is too short");
        AssertRefused(Read2([ModuleTag, MapTag, Tag(15, new byte[35])]), "the boot loader's copy of ACPI's root pointer is too short");
        AssertRefused(ReadInfo2(new byte[16], 0), "the boot loader tells no module or no memory map");
        AssertRefused(ReadInfo2(new byte[16], -1), "the boot loader's information is not in the first 4 GiB");
    }

    [Test]
    [Category(RandomRun.Category)]
    public void RandomTagsAreReadWithinTheInformation() => Repeat("Multiboot 2", random =>
    {
        List<byte[]> tags = [ModuleTag, MapTag];
        for (int left = random.Next(6); left > 0; left--)
        {
            byte[] content = new byte[random.Next(48)];
            random.NextBytes(content);
            tags.Insert(random.Next(tags.Count + 1), Tag((uint)random.Next(17), content));
        }

        byte[] all = [.. new byte[8], .. tags.SelectMany(t => t), .. N(0, 4), .. N(8, 4)];
        for (int left = random.Next(4); left > 0; left--)
        {
            all[random.Next(8, all.Length)] = (byte)random.Next(40);
        }

        all = all[..random.Next(random.Next(2) == 0 ? 16 : all.Length, all.Length + 1)];
        return ReadInfo2(all, all.Length);
    });

    // --- The root task's file ---

    private static byte[] ProgramHeader(uint type, Word offset, Word address, Word inFile, Word inMemory) =>
        [.. N(type, 4), .. N(7, 4), .. N(offset, 8), .. N(address, 8), .. N(0, 8), .. N(inFile, 8), .. N(inMemory, 8), .. N(4096, 8)];

    private static byte[] Elf(params byte[][] headers) =>
    [
        0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, .. new byte[9], .. N(2, 2), .. N(62, 2), .. N(1, 4), .. N(0x400000, 8), .. N(64, 8), .. new byte[14],
        .. N(56, 2), .. N((ulong)headers.Length, 2), .. new byte[6], .. headers.SelectMany(h => h), .. Enumerable.Range(0, 0x300).Select(i => (byte)i),
    ];

    // Reads the file; what is accepted is loaded to a place that is exactly as large as the kernel says.
    private static bool Load(byte[] file)
    {
        FirmwareMemory memory = FirmwareMemory.Instance;
        memory.Clear();
        memory.Put(FileAt, file);
        BootData.Clear();
        BootData.AddModule(FileAt, FileAt + (Word)file.Length);
        if (!RootImage.Check())
        {
            return false;
        }

        Word size = RootImage.VirtualEnd - RootImage.VirtualStart;
        if (size <= 1 << 24)
        {
            memory.Put(ImageAt, new byte[size]);
            RootImage.Place(ImageAt);
        }

        return true;
    }

    [Test]
    public void ARootTaskIsLoaded()
    {
        Assert.That(Load(Elf(ProgramHeader(1, 0x200, 0x400010, 0x100, 0x2000), ProgramHeader(4, ulong.MaxValue, 0, 1, 0))), Printed());
        Assert.That((RootImage.VirtualStart, RootImage.VirtualEnd), Is.EqualTo(((Word)0x400000, (Word)0x403000)));
        Assert.That(FirmwareMemory.Instance.At(ImageAt + 0x10), Is.EqualTo(FirmwareMemory.Instance.At(FileAt + 0x200)));
        Assert.That(FirmwareMemory.Instance.At(ImageAt + 0x110), Is.Zero, "what the file does not have is cleared");
    }

    [TestCase(0x200UL, 0x400000UL, 0x101UL, 0x100UL)]
    [TestCase(0x200UL, 0x7fffffff0000UL, 0x100UL, 0UL)]
    [TestCase(0x200UL, 0x400000UL, 0x10000UL, 0x10000UL)]
    [TestCase(ulong.MaxValue, 0x400000UL, 0x100UL, 0x100UL)]
    [TestCase(0x200UL, 0x400000UL, 0x100UL, ulong.MaxValue)]
    [TestCase(0x200UL, 0xffffffff80000000UL, 0x100UL, 0x100UL)]
    public void ASegmentOutsideIsRefused(ulong offset, ulong address, ulong inFile, ulong inMemory) => AssertRefused(
        Load(Elf(ProgramHeader(1, 0x200, 0x400000, 0x10, 0x1000), ProgramHeader(1, offset, address, inFile, inMemory))),
        "a segment of the root task's file is outside of the file or of the address space");

    [Test]
    [Category(RandomRun.Category)]
    public void RandomFilesAreLoadedToTheirPlace() => Repeat("root task", random =>
    {
        byte[] file = Elf([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => ProgramHeader(
            (uint)random.Next(3), (Word)random.Next(0x500), 0x400000 + (Word)random.Next(0x10000), (Word)random.Next(0x100),
            random.Next(4) == 0 ? 0 : (Word)random.Next(0x2000)))]);
        for (int left = random.Next(4); left > 0; left--)
        {
            file[random.Next(Math.Min(file.Length, 64 + 112))] = (byte)random.Next(256);
        }

        return Load(file[..random.Next(random.Next(4) == 0 ? 0 : file.Length, file.Length + 1)]);
    });

    private void Repeat(string what, Func<Random, bool> read)
    {
        int first = RandomRun.Seed ?? Environment.TickCount & 0x7ffffff;
        RandomRun.Tell($"{what}: seeds from {first}");
        DateTime end = DateTime.UtcNow + (RandomRun.Duration ?? TimeSpan.Zero);
        int count = 0;
        int accepted = 0;
        for (; count < Rounds || DateTime.UtcNow < end; count++)
        {
            try
            {
                bool isRead = read(new Random(first + count));
                accepted += isRead ? 1 : 0;
                Assert.That(Printed().StartsWith("Booting failed: ", StringComparison.Ordinal), Is.Not.EqualTo(isRead), "a message, or none");
            }
            catch (Exception problem)
            {
                throw new AssertionException($"seed {first + count}: {problem}");
            }
        }

        RandomRun.Tell($"{what}: {count} inputs, {accepted} accepted");
        Assert.That(accepted, Is.InRange(count / 50, count * 49 / 50), "the damage is too much or too little to find anything");
    }
}
