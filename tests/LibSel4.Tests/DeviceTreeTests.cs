// SPDX-License-Identifier: BSD-2-Clause
// The reader of flattened device trees: what it finds, and that it refuses what is damaged in words.
using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.Hardware;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class DeviceTreeTests
{
    private const string Source = """
        /dts-v1/;
        /memreserve/ 0x48000000 0x1000;
        / {
            #address-cells = <2>;
            #size-cells = <2>;
            aliases { serial0 = "/soc/uart@1000"; };
            chosen { stdout-path = "serial0:115200n8"; };
            soc {
                #address-cells = <1>;
                #size-cells = <1>;
                ranges = <0x0 0x1 0x20000000 0x10000>;
                uart: uart@1000 { compatible = "vendor,uart", "arm,pl011"; reg = <0x1000 0x200>, <0x3000 0x10>; };
                far@20000 { reg = <0x20000 0x10>; };
            };
            odd { reg = <1 2 3>; bytes = [01 02 03]; };
        };
        """;

    private static byte[] Blob(string source = Source) => Dtc.Compile(source, "a test", []);

    private static string Refusal(byte[] file) =>
        Assert.Throws<DeviceTreeException>(() => DeviceTreeBlob.Parse(file))!.Message;

    [Test]
    public void Nodes_properties_and_reservations_are_found()
    {
        DeviceTree tree = DeviceTreeBlob.Parse(Blob());
        DeviceNode uart = tree.Find("/soc/uart@1000")!;
        Assert.That(uart.Path, Is.EqualTo("/soc/uart@1000"));
        Assert.That(uart.Strings("compatible"), Is.EqualTo(new[] { "vendor,uart", "arm,pl011" }));
        Assert.That(tree.Reservations, Is.EqualTo(new[] { new AddressRange(0x48000000, 0x48001000) }));
        Assert.That(tree.Chosen("stdout-path"), Is.EqualTo(new[] { uart }));
        Assert.That(tree.Find("/soc/uart"), Is.SameAs(uart), "without its unit address");
        Assert.That(tree.Find("/soc/nothing"), Is.Null);
    }

    [Test]
    public void Addresses_are_the_processors()
    {
        DeviceTree tree = DeviceTreeBlob.Parse(Blob());
        Assert.That(
            tree.Find("/soc/uart@1000")!.Regions(),
            Is.EqualTo(new[] { new AddressRange(0x1_2000_1000, 0x1_2000_1200), new AddressRange(0x1_2000_3000, 0x1_2000_3010) }));
        Assert.That(
            () => tree.Find("/soc/far@20000")!.Regions(),
            Throws.TypeOf<DeviceTreeException>().With.Message.Contains("/soc/far@20000: no entry in the ranges of /soc"));
        Assert.That(
            () => tree.Find("/odd")!.Regions(),
            Throws.TypeOf<DeviceTreeException>().With.Message.Contains("reg has 3 cells, which is no multiple of the 4"));
        Assert.That(
            () => tree.Find("/odd")!.Cells("bytes"),
            Throws.TypeOf<DeviceTreeException>().With.Message.Contains("bytes has 3 bytes"));
    }

    [Test]
    public void What_is_no_tree_is_refused()
    {
        byte[] blob = Blob();
        Assert.That(Refusal([]), Does.Contain("no flattened device tree"));
        Assert.That(Refusal(new byte[4096]), Does.Contain("no flattened device tree"));
        Assert.That(Refusal([.. blob.Take(blob.Length - 1)]), Does.Contain("truncated or damaged"));
        byte[] old = [.. blob];
        BinaryPrimitives.WriteUInt32BigEndian(old.AsSpan(20), 16);
        Assert.That(Refusal(old), Does.Contain("version 16"));
    }

    [Test]
    public void A_tree_that_is_nested_too_deep_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("n { ", 70)) + string.Concat(Enumerable.Repeat("}; ", 70));
        Assert.That(Refusal(Blob($"/dts-v1/; / {{ {deep} }};")), Does.Contain("nested more than 64 deep"));
    }

    /// <summary>Whatever is read of a damaged tree: it is read, or refused in words.</summary>
    [Test]
    [Category("Random")]
    public void Damaged_trees_are_read_or_refused()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("SEL4GEN_SEED"), out int given) ? given : Environment.TickCount;
        TestContext.Out.WriteLine($"seed {seed}");
        Random random = new(seed);
        byte[] whole = Blob(Dtc.Source(Repository.PathOf("arch/arm/boards/qemu-arm-virt.dts")));
        int refused = 0;
        const int Count = 3000;
        for (int i = 0; i < Count; i++)
        {
            byte[] damaged = Damage(random, whole);
            try
            {
                DeviceTree tree = DeviceTreeBlob.Parse(damaged);
                ArmHardware.Read(tree, new HardwareWishes(false, false, true, 1));
                ElfloaderHeader.Text(tree, ["arm,pl011"]);
            }
            catch (DeviceTreeException e)
            {
                Assert.That(e.Message, Is.Not.Empty);
                refused++;
            }
            catch (Exception e) when (e is not AssertionException)
            {
                string kept = Path.Combine(Repository.Scratch("damaged"), "tree.dtb");
                File.WriteAllBytes(kept, damaged);
                Assert.Fail($"seed {seed}, input {i} ({kept}): {e}");
            }
        }

        Assert.That(refused, Is.InRange(Count / 10, Count - 1), "some are refused and some are not");
    }

    // Bytes of the header, words that look like tokens and lengths, cut ends.
    private static byte[] Damage(Random random, byte[] whole)
    {
        byte[] damaged = [.. whole];
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            switch (random.Next(4))
            {
                case 0:
                    damaged[random.Next(40)] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    uint[] words = [0, 1, 2, 3, 4, 9, 0x7fffffff, 0xffffffff, 0x80000000, (uint)damaged.Length];
                    BinaryPrimitives.WriteUInt32BigEndian(
                        damaged.AsSpan(4 * random.Next(damaged.Length / 4)), words[random.Next(words.Length)]);
                    break;
                default:
                    damaged = damaged[..^random.Next(Math.Min(64, damaged.Length - 44))];
                    break;
            }
        }

        return damaged;
    }
}
