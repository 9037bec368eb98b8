// SPDX-License-Identifier: BSD-2-Clause
// What the loader reads from a device tree.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;
using NUnit.Framework;

namespace Sel4Gen.Loader.Tests;

/// <summary>A flattened device tree in the making.</summary>
internal sealed class FdtBuilder
{
    private readonly MemoryStream _structure = new();
    private readonly MemoryStream _strings = new();

    public FdtBuilder Begin(string name)
    {
        Word(1);
        Padded(_structure, [.. Encoding.ASCII.GetBytes(name), 0]);
        return this;
    }

    public FdtBuilder End()
    {
        Word(2);
        return this;
    }

    public FdtBuilder Property(string name, params uint[] cells)
    {
        List<byte> bytes = [];
        foreach (uint cell in cells)
        {
            byte[] word = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(word, cell);
            bytes.AddRange(word);
        }

        return Property(name, bytes.ToArray());
    }

    public FdtBuilder Property(string name, string text) => Property(name, [.. Encoding.ASCII.GetBytes(text), 0]);

    public byte[] Build(int slack = 0)
    {
        Word(9);
        byte[] structure = _structure.ToArray();
        byte[] strings = _strings.ToArray();
        byte[] file = new byte[56 + structure.Length + strings.Length + slack];
        uint[] header =
        [
            0xd00dfeed, (uint)file.Length, 56, (uint)(56 + structure.Length), 40, 17, 16, 0, (uint)strings.Length,
            (uint)structure.Length,
        ];
        for (int i = 0; i < header.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(4 * i), header[i]);
        }

        structure.CopyTo(file, 56);
        strings.CopyTo(file, 56 + structure.Length);
        return file;
    }

    private FdtBuilder Property(string name, byte[] value)
    {
        Word(3);
        Word((uint)value.Length);
        Word((uint)_strings.Length);
        Padded(_structure, value);
        _strings.Write([.. Encoding.ASCII.GetBytes(name), 0]);
        return this;
    }

    private void Word(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        _structure.Write(bytes);
    }

    private static void Padded(MemoryStream stream, byte[] bytes)
    {
        stream.Write(bytes);
        while (stream.Length % 4 != 0)
        {
            stream.WriteByte(0);
        }
    }
}

[TestFixture]
public sealed class FdtTests
{
    private static FdtBuilder Machine(string method) =>
        new FdtBuilder().Begin("").Property("#address-cells", 2).Property("#size-cells", 2)
            .Begin("memory@40000000").Property("reg", 0, 0x40000000, 0, 0x20000000, 1, 0, 0, 0x1000)
            .Property("device_type", "memory").End()
            .Begin("psci").Property("method", method).Begin("memory").Property("reg", 9, 9, 9, 9).End().End()
            .End();

    [TestCase("hvc", 1u)]
    [TestCase("smc", 2u)]
    [TestCase("magic", 0u)]
    public unsafe void Memory_and_firmware_are_found(string method, uint psci)
    {
        Assert.That(NativeLoader.FdtRead(Machine(method).Build(), out FdtFacts facts), Is.True);
        Assert.That(facts.Psci, Is.EqualTo(psci));
        Assert.That(facts.MemoryCount, Is.EqualTo(2));
        Assert.That(facts.Memory[0], Is.EqualTo(0x40000000));
        Assert.That(facts.Memory[1], Is.EqualTo(0x60000000));
        Assert.That(facts.Memory[2], Is.EqualTo(0x1_0000_0000));
        Assert.That(facts.Memory[3], Is.EqualTo(0x1_0000_1000));
    }

    /// <summary>As OpenSBI writes it, and as somebody does who lends memory.</summary>
    [Test]
    public unsafe void What_the_firmware_keeps_is_found()
    {
        byte[] tree = new FdtBuilder().Begin("").Property("#address-cells", 2).Property("#size-cells", 2)
            .Begin("reserved-memory").Property("#address-cells", 2).Property("#size-cells", 2)
            .Begin("mmode_resv0@80000000").Property("reg", 0, 0x80000000, 0, 0x80000).End()
            .Begin("cma@90000000").Property("reg", 0, 0x90000000, 0, 0x80000).Property("reusable").End()
            .Begin("cma@a0000000").Property("reusable").Property("reg", 0, 0xa0000000, 0, 0x80000).End()
            .Begin("pool").Property("size", 0, 0x1000).End()
            .Begin("dsp@b0000000").Property("reg", 0, 0xb0000000, 0, 0x1000, 1, 0, 0, 0x2000).Property("no-map").End().End()
            .Begin("soc").Begin("serial@c0000000").Property("reg", 0, 0xc0000000, 0, 0x1000).End().End()
            .End().Build();
        Assert.That(NativeLoader.FdtRead(tree, out FdtFacts facts), Is.True);
        Assert.That(facts.KeptCount, Is.EqualTo(3));
        ulong[] expected = [0x8000_0000, 0x8008_0000, 0xb000_0000, 0xb000_1000, 0x1_0000_0000, 0x1_0000_2000];
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.That(facts.Kept[i], Is.EqualTo(expected[i]));
        }
    }

    [TestCase("arm,cortex-a15-gic", 2u)]
    [TestCase("vendor,gic\0arm,gic-400", 2u)]
    [TestCase("arm,gic-v3", 3u)]
    [TestCase("arm,gic-v3-its", 0u)]
    [TestCase("arm,gic", 0u)]
    public void The_version_of_the_interrupt_controller_is_found(string compatible, uint version)
    {
        byte[] tree = new FdtBuilder().Begin("").Begin("intc@8000000").Property("compatible", compatible).End().End().Build();
        Assert.That(NativeLoader.FdtRead(tree, out FdtFacts facts), Is.True);
        Assert.That(facts.Gic, Is.EqualTo(version));
    }

    [Test]
    public void A_tree_is_copied_without_the_room_that_the_emulator_leaves_at_its_end()
    {
        byte[] tree = Machine("hvc").Build(slack: 100_000);
        NativeLoader.FdtRead(tree, out FdtFacts facts);
        byte[] placed = NativeLoader.FdtPlace(tree, facts);
        Assert.That(placed, Is.EqualTo(Machine("hvc").Build()));
    }

    [Test]
    public void Truncated_or_corrupt_trees_are_refused_or_read_within_their_bounds()
    {
        byte[] tree = Machine("hvc").Build();
        for (int size = 0; size < tree.Length; size++)
        {
            Assert.That(NativeLoader.FdtRead(tree[..size], out _), Is.False, $"{size} of {tree.Length} bytes");
        }

        for (int at = 0; at < tree.Length; at++)
        {
            byte[] changed = [.. tree];
            changed[at] ^= 0xff;
            NativeLoader.FdtRead(changed, out _);
        }
    }
}
