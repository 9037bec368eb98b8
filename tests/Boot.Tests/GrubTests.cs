// SPDX-License-Identifier: BSD-2-Clause
// A PC boots kernel and root task from a disk, by GRUB, which takes kernels of both Multiboot specifications.
using System;
using System.IO;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed class GrubTests
{
    private static string Disk(string name, string kernel, string commands)
    {
        string folder = Repository.Scratch(name);
        string boot = Directory.CreateDirectory(Path.Combine(folder, "disk", "boot")).FullName;
        File.Copy(kernel, Path.Combine(boot, "kernel"));
        File.Copy(BootSystem.BuildPc("debug").Program("roottask"), Path.Combine(boot, "root"));
        Directory.CreateDirectory(Path.Combine(boot, "grub"));
        File.WriteAllText(Path.Combine(boot, "grub", "grub.cfg"), commands + "\nboot\n");
        string disk = Path.Combine(folder, "disk.iso");
        ToolResult result = Tool.Run(
            "grub-mkrescue", ["-d", "/usr/lib/grub/i386-pc", "-o", disk, Path.Combine(folder, "disk")], TimeSpan.FromMinutes(2));
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return disk;
    }

    /// <summary>The kernel as the build makes it, of 64 bits, and as QEMU takes it.</summary>
    [TestCase("multiboot", "module", "image.elf")]
    [TestCase("multiboot", "module", "kernel.elf")]
    [TestCase("multiboot2", "module2", "image.elf")]
    [TestCase("multiboot2", "module2", "kernel.elf")]
    public void The_root_task_passes_on_a_PC_that_GRUB_boots(string load, string module, string file)
    {
        string kernel = Path.Combine(BootSystem.BuildPc("debug").Folder, file);
        string disk = Disk($"grub-{load}-{file}", kernel, $"{load} /boot/kernel\n{module} /boot/root");
        ToolResult result = BootSystem.BootDisk(disk);
        BootSystem.AssertStopped(result);
        Assert.That(result.Output, Does.Match(@"root task: \d\d+ checks passed, 0 failed"), result.ToString());
    }

    [TestCase("multiboot", "the boot loader tells no module or no memory map")]
    [TestCase("multiboot2", "the boot loader tells no module or no memory map")]
    public void Without_a_root_task_the_kernel_says_so(string load, string why)
    {
        string disk = Disk("grub-alone-" + load, BootSystem.BuildPc("debug").Kernel, $"{load} /boot/kernel");
        ToolResult result = BootSystem.BootDisk(disk, seconds: 20);
        Assert.That(result.Output, Does.Contain("Booting failed: " + why), result.ToString());
    }
}
