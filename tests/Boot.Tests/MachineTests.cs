// SPDX-License-Identifier: BSD-2-Clause
// Machines that the user describes: what their device trees say is what user level gets, and a kernel on a machine that does
// not fit it says so.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed partial class MachineTests
{
    private readonly record struct Range(ulong Start, ulong End)
    {
        public override string ToString() => $"[0x{Start:x}..0x{End:x})";
    }

    private static ToolResult Boot(BootSystem system, string name, string machine, string memory)
    {
        ToolResult result = BootSystem.Boot(system.Image(name), machine: machine, memory: memory);
        BootSystem.AssertStopped(result);
        Assert.That(result.Output, Does.Match(@"(?m)^root task: \d+ checks passed, 0 failed$"), result.ToString());
        return result;
    }

    /// <summary>Untyped memory as the root task lists it, what is adjacent joined.</summary>
    private static List<Range> Untyped(ToolResult result, bool isDevice)
    {
        List<Range> joined = [];
        foreach (Match line in UntypedLine().Matches(result.Output).Where(l => l.Groups[3].Success == isDevice)
            .OrderBy(l => l.Groups[1].Value, StringComparer.Ordinal))
        {
            ulong start = ulong.Parse(line.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            ulong end = start + (1UL << int.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture));
            if (joined.Count > 0 && joined[^1].End == start)
            {
                joined[^1] = joined[^1] with { End = end };
            }
            else
            {
                joined.Add(new Range(start, end));
            }
        }

        return joined;
    }

    private static List<Range> Told(BootSystem system, string kind)
    {
        using JsonDocument json = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(system.Folder, "gen_headers/plat/machine/platform_gen.json")));
        return
        [
            .. json.RootElement.GetProperty(kind).EnumerateArray()
                .Select(r => new Range(r.GetProperty("start").GetUInt64(), r.GetProperty("end").GetUInt64())),
        ];
    }

    private static void AssertUntypedIsWhatWasTold(BootSystem system, ToolResult result)
    {
        Assert.That(Untyped(result, isDevice: true), Is.EqualTo(Told(system, "devices")), result.ToString());
        List<Range> memory = Told(system, "memory");
        List<Range> free = Untyped(result, isDevice: false);
        Assert.That(free.Where(f => !memory.Exists(m => f.Start >= m.Start && f.End <= m.End)), Is.Empty);
        ulong given = free.Aggregate(0UL, (sum, f) => sum + f.End - f.Start);
        ulong all = memory.Aggregate(0UL, (sum, m) => sum + m.End - m.Start);
        Assert.That(all - given, Is.LessThan(8UL << 20), "the kernel, the root task and its objects take the rest");
    }

    [Test]
    public void A_machine_with_twice_the_memory_and_a_GICv3()
    {
        Turns.Take("more", "more", "less");
        BootSystem system = BootSystem.BuildWith("machine-2048", "roottask", "QEMU_MEMORY=2048", "QEMU_GIC_VERSION=3");
        ToolResult result = Boot(system, "machine-2048-image", "virt,gic-version=3", "2048");
        Assert.That(Told(system, "memory"), Is.EqualTo(new[] { new Range(0x40000000, 0xc0000000) }));
        AssertUntypedIsWhatWasTold(system, result);
        result = BootSystem.Boot(system.Image("machine-2048-gicv2"), 120, "virt", "2048");
        BootSystem.AssertStopped(result);
        Assert.That(result.Output, Does.Contain(
            "loader: refused: interrupt controller: the kernel was built for a GICv3, and the machine has a GICv2"));
    }

    /// <summary>Half the memory, in four pieces; two of the reserved ranges are inside a block of 2 MiB.</summary>
    [Test]
    public void A_machine_with_half_the_memory_and_reserved_ranges_in_it()
    {
        Turns.Take("less", "more", "less");
        string folder = Repository.Scratch("machine-trees");
        string tree = Path.Combine(folder, "machine.dts");
        string overlay = Path.Combine(folder, "overlay.dts");
        File.WriteAllText(tree, File.ReadAllText(Repository.PathOf("arch/arm/boards/qemu-arm-virt.dts"))
            .Replace("/dts-v1/;", "/dts-v1/;\n/memreserve/ 0x50000000 0x100000;"));
        File.WriteAllText(overlay, """
            / {
                memory@40000000 { reg = <0 0x40000000 0 0x20000000>; };
                reserved-memory {
                    #address-cells = <2>; #size-cells = <2>; ranges;
                    dsp@48123000 { no-map; reg = <0 0x48123000 0 0x1000>; };
                    dsp@48124000 { no-map; reg = <0 0x4812f000 0 0x301000>; };
                };
            };
            """);
        BootSystem system = BootSystem.BuildWith(
            "machine-512", "roottask", "KernelCustomDTS=" + tree, "KernelCustomDTSOverlay=" + overlay);
        Assert.That(Told(system, "memory"), Is.EqualTo(new[]
        {
            new Range(0x40000000, 0x48123000), new Range(0x48124000, 0x4812f000), new Range(0x48430000, 0x50000000),
            new Range(0x50100000, 0x60000000),
        }));
        AssertUntypedIsWhatWasTold(system, Boot(system, "machine-512-image", "virt,virtualization=on", "512"));
        ToolResult result = BootSystem.Boot(system.Image("machine-256-image"), 120, "virt", "256");
        BootSystem.AssertStopped(result);
        Assert.That(result.Output, Does.Contain(
            "loader: refused: memory: the kernel was built for [0x50100000..0x60000000), and the machine has [0x40000000..0x50000000)"));
    }

    /// <summary>The kernel alone, as a loader leaves it that does not know what the kernel was built for.</summary>
    [TestCase("virt", "512", "The machine does not answer at physical address 0x7", "The kernel was built for memory at [0x40000000..0x80000000)")]
    [TestCase("virt,gic-version=3", "1024", "Booting failed: the kernel was built for a GICv2, and there is another or none at 0x8000000", "")]
    public void A_kernel_on_a_machine_that_it_was_not_built_for_says_so(string machine, string memory, string words, string more)
    {
        BootSystem system = BootSystem.Build("debug");
        string image = Path.Combine(Repository.Scratch("misfit"), "image.elf");
        ToolResult made = Tool.Run(
            Repository.PathOf("loader", "make-image"), [system.Kernel, system.Program("roottask"), "-o", image], TimeSpan.FromMinutes(1));
        Assert.That(made.ExitCode, Is.Zero, made.ToString());
        ToolResult result = BootSystem.Boot(image, 120, machine, memory);
        BootSystem.AssertStopped(result);
        Assert.That(result.Output, Does.Contain(words).And.Contain(more));
    }

    /// <summary>Less memory than the kernel was built for, and memory that the firmware has.</summary>
    [Test]
    public void A_kernel_of_RISC_V_on_a_machine_that_it_was_not_built_for_says_so()
    {
        BootSystem system = BootSystem.BuildRiscv("debug");
        string folder = Repository.Scratch("misfit-riscv");
        Assert.That(Boot("512"), Does.Contain("The machine does not answer at physical address 0x").And.Contain(
            "The kernel was built for memory at [0x80200000..0x140000000)"));
        Assert.That(Boot("512", "--machine", Path.Combine(system.Folder, "loader.args")), Does.Contain(
            "loader: refused: memory: the kernel was built for [0x80200000..0x140000000), and the machine has [0x80000000..0xa0000000)"));
        Assert.That(Boot("512", "--expect-memory", "0x80000000,0xa0000000"), Does.Contain(
            "loader: refused: memory: the firmware keeps [0x80000000..0x80080000) of what should be ours, [0x80000000..0xa0000000)"));

        string Boot(string memory, params string[] options)
        {
            string image = Path.Combine(folder, "image.elf");
            ToolResult made = Tool.Run(
                Repository.PathOf("loader", "make-image"),
                ["--arch", "riscv64", system.Kernel, system.Program("roottask"), "-o", image, .. options], TimeSpan.FromMinutes(1));
            Assert.That(made.ExitCode, Is.Zero, made.ToString());
            ToolResult result = BootSystem.BootRiscv(image, 120, more: ["-m", memory]);
            BootSystem.AssertStopped(result);
            return result.Output;
        }
    }

    [GeneratedRegex(@"(?m)^ *\d+  0x([0-9a-f]{16})  2\^ *(\d+)(  device)?")]
    private static partial Regex UntypedLine();
}
