// SPDX-License-Identifier: BSD-2-Clause
// Which ELF files the loader takes, and what it says of the others.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Sel4Gen.Loader.Tests;

/// <summary>An ELF file in the making.</summary>
internal sealed class ElfBuilder
{
    private readonly List<(ulong virt, ulong phys, byte[] bytes, ulong memory)> _segments = [];

    public ulong Entry { get; set; } = 0x400000;

    public ElfBuilder Segment(ulong virt, byte[] bytes, ulong memory, ulong? phys = null)
    {
        _segments.Add((virt, phys ?? virt, bytes, memory));
        return this;
    }

    public byte[] Build()
    {
        int at = 64 + (56 * _segments.Count);
        byte[] file = new byte[at + _segments.Sum(s => s.bytes.Length)];
        new byte[] { 0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1 }.CopyTo(file, 0);
        Write16(file, 16, 2);
        Write16(file, 18, 183);
        Write64(file, 24, Entry);
        Write64(file, 32, 64);
        Write16(file, 54, 56);
        Write16(file, 56, (ushort)_segments.Count);
        for (int i = 0; i < _segments.Count; i++)
        {
            (ulong virt, ulong phys, byte[] bytes, ulong memory) = _segments[i];
            int header = 64 + (56 * i);
            file[header] = 1;
            Write64(file, header + 8, (ulong)at);
            Write64(file, header + 16, virt);
            Write64(file, header + 24, phys);
            Write64(file, header + 32, (ulong)bytes.Length);
            Write64(file, header + 40, memory);
            bytes.CopyTo(file, at);
            at += bytes.Length;
        }

        return file;
    }

    public static void Write16(byte[] file, int at, ushort value) =>
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);

    public static void Write64(byte[] file, int at, ulong value) =>
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(at), value);
}

[TestFixture]
public sealed class ElfTests
{
    private static ElfBuilder TwoSegments() =>
        new ElfBuilder().Segment(0x400000, [1, 2, 3, 4], 0x10).Segment(0x401000, [5, 6], 0x1000);

    private static string Check(byte[] file) => NativeLoader.ElfCheck(file, out _);

    private static byte[] With(Action<byte[]> change)
    {
        byte[] file = TwoSegments().Build();
        change(file);
        return file;
    }

    [Test]
    public void An_executable_is_taken_with_its_extent()
    {
        Assert.That(NativeLoader.ElfCheck(TwoSegments().Build(), out ElfImage image), Is.EqualTo("good"));
        Assert.That(image.VirtStart, Is.EqualTo(0x400000));
        Assert.That(image.VirtEnd, Is.EqualTo(0x402000));
        Assert.That(image.Entry, Is.EqualTo(0x400000));
    }

    [Test]
    public void Segments_land_at_their_distance_and_all_other_memory_is_zero()
    {
        byte[] file = TwoSegments().Build();
        NativeLoader.ElfCheck(file, out ElfImage image);
        byte[] expected = new byte[0x2000];
        new byte[] { 1, 2, 3, 4 }.CopyTo(expected, 0);
        new byte[] { 5, 6 }.CopyTo(expected, 0x1000);
        Assert.That(NativeLoader.ElfPlace(file, image), Is.EqualTo(expected));
    }

    [Test]
    public void Every_truncation_is_refused([Range(0, 180, 20)] int size)
    {
        byte[] file = TwoSegments().Build();
        Assert.That(Check(file[..size]), Does.StartWith("truncated"));
    }

    [Test]
    public void Something_else_than_ELF_is_refused() =>
        Assert.That(Check(new byte[4096]), Is.EqualTo("not an ELF file"));

    [TestCase(4, 1, "a 32-bit ELF file")]
    [TestCase(5, 2, "a big-endian ELF file")]
    [TestCase(18, 62, "built for another architecture")]
    [TestCase(18, 243, "built for another architecture")]
    [TestCase(16, 3, "not an executable")]
    [TestCase(16, 1, "not an executable")]
    [TestCase(56, 0, "nothing to load")]
    [TestCase(54, 32, "truncated or corrupt")]
    public void A_wrong_header_is_refused_with_its_reason(int at, int value, string reason) =>
        Assert.That(Check(With(f => f[at] = (byte)value)), Does.StartWith(reason));

    [Test]
    public void Overlapping_segments_are_refused()
    {
        byte[] file = new ElfBuilder().Segment(0x400000, [1], 0x1001).Segment(0x401000, [2], 0x10).Build();
        Assert.That(Check(file), Is.EqualTo("corrupt: two segments overlap"));
    }

    [Test]
    public void An_entry_point_outside_all_segments_is_refused()
    {
        ElfBuilder elf = TwoSegments();
        elf.Entry = 0x500000;
        Assert.That(Check(elf.Build()), Is.EqualTo("corrupt: the entry point is in no segment"));
    }

    [Test]
    public void Sizes_and_addresses_that_cannot_be_are_refused()
    {
        Assert.That(Check(new ElfBuilder().Segment(0x400000, [1, 2], 1).Build()), Does.StartWith("corrupt"));
        Assert.That(Check(new ElfBuilder().Segment(ulong.MaxValue - 1, [1], 0x10).Build()), Does.StartWith("corrupt"));
        Assert.That(Check(With(f => ElfBuilder.Write64(f, 64 + 8, ulong.MaxValue))), Does.StartWith("truncated"));
        Assert.That(Check(With(f => ElfBuilder.Write64(f, 32, ulong.MaxValue - 8))), Does.StartWith("truncated"));
    }

    [Test]
    public void A_kernel_must_have_one_distance_between_virtual_and_physical()
    {
        byte[] good = new ElfBuilder().Segment(0x400000, [1], 8, 0x1000).Segment(0x402000, [2], 8, 0x3000).Build();
        byte[] bad = new ElfBuilder().Segment(0x400000, [1], 8, 0x1000).Segment(0x402000, [2], 8, 0x4000).Build();
        Assert.That(NativeLoader.ElfCheckPhysical(good), Is.EqualTo("good"));
        Assert.That(NativeLoader.ElfCheckPhysical(bad), Does.Contain("do not differ by one fixed offset"));
    }

    [Test]
    public void No_corruption_of_one_byte_crashes_the_check()
    {
        byte[] file = TwoSegments().Build();
        for (int at = 0; at < file.Length; at++)
        {
            foreach (byte value in new byte[] { 0, 1, 0x7f, 0x80, 0xff })
            {
                byte[] changed = [.. file];
                changed[at] = value;
                Assert.That(Check(changed), Is.Not.Empty);
            }
        }
    }
}
