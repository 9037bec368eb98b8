// SPDX-License-Identifier: BSD-2-Clause
// Payloads that the loader must refuse: with a message on the console, and without hanging.
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed class RefusalTests
{
    private const int Seconds = 120;

    private static string Changed(string name, string file, Func<byte[], byte[]> change)
    {
        string path = Path.Combine(Repository.Scratch(name + "-file"), Path.GetFileName(file));
        File.WriteAllBytes(path, change(File.ReadAllBytes(file)));
        return path;
    }

    private static byte[] Put(byte[] file, int at, params byte[] bytes)
    {
        bytes.CopyTo(file, at);
        return file;
    }

    private static void AssertRefused(string image, string message, string machine = "virt", string memory = "1024")
    {
        ToolResult result = BootSystem.Boot(image, Seconds, machine, memory);
        BootSystem.AssertStopped(result);
        Assert.That(result.Output, Does.Contain("loader: refused: " + message));
        Assert.That(result.Output, Does.Contain("loader: the machine stops\n"));
    }

    private static void AssertRootTaskRefused(string name, Func<byte[], byte[]> change, string message)
    {
        BootSystem system = BootSystem.Build("debug");
        string rootTask = Changed(name, system.Program("roottask"), change);
        AssertRefused(system.Image(name, rootTask: rootTask), "root task: " + message);
    }

    [TestCase(0)]
    [TestCase(40)]
    [TestCase(5000)]
    public void A_truncated_root_task(int size) =>
        AssertRootTaskRefused($"truncated-{size}", f => f[..size], "truncated");

    [Test]
    public void A_root_task_for_another_architecture() =>
        AssertRootTaskRefused("x86", f => Put(f, 18, 62), "built for another architecture");

    [Test]
    public void A_32_bit_root_task() => AssertRootTaskRefused("class", f => Put(f, 4, 1), "a 32-bit ELF file");

    [Test]
    public void A_root_task_that_is_no_ELF_file() =>
        AssertRootTaskRefused("text", _ => new byte[4096], "not an ELF file");

    [Test]
    public void A_root_task_whose_segments_overlap() =>
        AssertRootTaskRefused("overlap", f => Put(f, 64 + 56 + 16, f[(64 + 16)..(64 + 24)]), "corrupt: two segments overlap");

    [Test]
    public void A_root_task_whose_entry_point_is_nowhere() =>
        AssertRootTaskRefused("entry", f => Put(f, 24, 0, 0, 0, 0x70), "corrupt: the entry point");

    [TestCase("virt")]
    [TestCase("virt,virtualization=on")]
    public void A_truncated_kernel_at_either_exception_level(string machine)
    {
        BootSystem system = BootSystem.Build("debug");
        string kernel = Changed("kernel-" + machine.Length, system.Kernel, f => f[..6000]);
        AssertRefused(system.Image("kernel-" + machine.Length, kernel: kernel), "kernel: truncated", machine);
    }

    [Test]
    public void A_machine_with_too_little_memory()
    {
        // Memory ends behind the loader's code, inside its payload.
        string image = BootSystem.Build("debug").Image("small", options: ["--base", "0x44fe0000"]);
        AssertRefused(image, "memory: it ends before the loader's image does", memory: "80");
    }

    /// <summary>In small memory the loader goes further down; where no memory is, no image is made.</summary>
    [Test]
    public void An_image_for_a_machine_with_little_memory()
    {
        string folder = Repository.Scratch("little");
        string kernel = WriteFile(folder, "kernel", 0x100000);
        string root = WriteFile(folder, "root", 0x300000);
        Assert.That(Entry("0x40000000,0x44000000"), Is.EqualTo(0x42a00000), "16 MiB and 4 for the loader and these files from the end");
        Assert.That(Entry("0x40000000,0x48000000"), Is.EqualTo(0x44000000), "where it always is");
        Assert.That(Entry("0x40000000,0x43000000", "0x50000000,0x54000000"), Is.EqualTo(0x41a00000));
        Assert.That(() => Entry("0x40000000,0x40800000"), Throws.Exception.With.Message.Contains(
            "the loader, its kernel and root task (5 MiB) are not in the machine's memory at"));

        string WriteFile(string folder, string name, int size)
        {
            string path = Path.Combine(folder, name);
            File.WriteAllBytes(path, new byte[size]);
            return path;
        }

        ulong Entry(params string[] memory)
        {
            string image = Path.Combine(folder, "image.elf");
            ToolResult result = Tool.Run(
                Repository.PathOf("loader", "make-image"),
                [kernel, root, "-o", image, .. memory.SelectMany(m => new[] { "--expect-memory", m })], TimeSpan.FromMinutes(1));
            return result.ExitCode == 0 ? BitConverter.ToUInt64(File.ReadAllBytes(image), 24)
                : throw new InvalidOperationException(result.Output);
        }
    }

    /// <summary>At EL3 there is no firmware to ask. An emulator that answers semihosting calls ends.</summary>
    [Test]
    public void A_machine_that_starts_at_EL3()
    {
        string image = BootSystem.Build("debug").Image("el3");
        ToolResult result = BootSystem.Boot(image, Seconds, "virt,secure=on", "1024", "-semihosting");
        BootSystem.AssertStopped(result);
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("loader: refused: kernel: the machine started at EL3 without firmware"));
        Assert.That(result.Output, Does.Contain("loader: no firmware can switch it off; the processor sleeps (QEMU: leave with Ctrl-A X)\n"));
    }

    [Test]
    public void A_loader_where_the_kernel_must_go()
    {
        BootSystem system = BootSystem.Build("debug");
        string image = system.Image("in-the-way", options: ["--base", "0x40008000", "--dtb", system.DeviceTree]);
        AssertRefused(image, "placement: kernel, device tree or root task would overwrite the loader");
    }
}
