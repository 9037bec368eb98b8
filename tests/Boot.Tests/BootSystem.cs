// SPDX-License-Identifier: BSD-2-Clause
// A built system (kernel and root tasks of one board and configuration) and the emulator that boots it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

/// <summary>The files that <c>./run --build-only</c> makes, and QEMU.</summary>
internal sealed class BootSystem
{
    private const string ArmBoard = "qemu-arm-virt";
    private const string RiscvBoard = "qemu-riscv-virt";
    private const string PcBoard = "pc99";
    private static readonly TimeSpan s_buildTime = TimeSpan.FromMinutes(15);
    private static readonly Dictionary<string, BootSystem> s_built = [];

    private BootSystem(string folder) => Folder = folder;

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>The kernel, with debug information.</summary>
    public string Kernel => Path.Combine(Folder, "kernel.elf");

    /// <summary>The device tree that the kernel was built for.</summary>
    public string DeviceTree => Path.Combine(Folder, "kernel.dtb");

    /// <summary>Builds a configuration with the same command that a user has. Once for each.</summary>
    public static BootSystem Build(string configuration) => Build(ArmBoard, configuration);

    /// <summary>The same for RISC-V.</summary>
    public static BootSystem BuildRiscv(string configuration) => Build(RiscvBoard, configuration);

    /// <summary>The same for a PC.</summary>
    public static BootSystem BuildPc(string configuration) => Build(PcBoard, configuration);

    private static BootSystem Build(string board, string configuration)
    {
        lock (s_built)
        {
            string name = $"{board}-{configuration}";
            if (!s_built.TryGetValue(name, out BootSystem? system))
            {
                ToolResult result = Tool.Run(
                    Repository.PathOf("run"),
                    ["--board", board, "--config", configuration, "--build-only", "--no-regenerate", "--no-install"], s_buildTime);
                Assert.That(result.ExitCode, Is.Zero, result.ToString());
                system = new BootSystem(Repository.PathOf("build", name));
                s_built.Add(name, system);
            }

            return system;
        }
    }

    /// <summary>Builds the kernel of the debug configuration with other options, and one root task for it.</summary>
    /// <param name="name">The name of the build folder.</param>
    /// <param name="program">The root task.</param>
    /// <param name="options">CMake options, as in <c>KernelBenchmarks=generic</c>.</param>
    public static BootSystem BuildWith(string name, string program, params string[] options)
    {
        string folder = Repository.Scratch(name);
        Make(
            [
                "-G", "Ninja", "-C", Repository.PathOf("configs/AARCH64_qemu-arm-virt_debug.cmake"), "-S", Repository.Root, "-B", folder,
                "-DSel4GenTranspiler=" + Repository.PathOf("Transpiler/bin/Debug/net10.0/Sel4Gen.Transpiler.dll"),
                "-DSel4GenUserland=ON", .. options.Select(o => "-D" + o),
            ]);
        Make(["--build", folder, "--target", "kernel.elf", $"{program}.elf"]);
        return new BootSystem(folder);

        static void Make(IEnumerable<string> arguments)
        {
            ToolResult result = Tool.Run("cmake", arguments, s_buildTime);
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
        }
    }

    /// <summary>The ELF file of a root task.</summary>
    public string Program(string name) => Path.Combine(Folder, $"{name}.elf");

    /// <summary>An image of these files for the emulator.</summary>
    public string Image(string name, string? kernel = null, string? rootTask = null, params string[] options)
    {
        string image = Path.Combine(Repository.Scratch(name), "image.elf");
        ToolResult result = Tool.Run(
            Repository.PathOf("loader", "make-image"),
            [
                kernel ?? Kernel, rootTask ?? Program("roottask"), "-o", image, "--machine", Path.Combine(Folder, "loader.args"),
                .. options,
            ], TimeSpan.FromMinutes(1));
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return image;
    }

    /// <summary>The machine of a board, as ./run boots it.</summary>
    public static QemuMachine Machine(string board = ArmBoard) => QemuMachine.Of(Board.Find(Repository.Root, board));

    /// <summary>Boots an image until the machine stops by itself or the time is up.</summary>
    public static ToolResult Boot(
        string image, int seconds = 300, string machine = "virt", string memory = "1024", params string[] more) =>
        Boot(Machine() with { Machine = machine, Memory = memory }, image, seconds, more);

    /// <summary>Boots an image for RISC-V, through the firmware that comes with the emulator.</summary>
    public static ToolResult BootRiscv(string image, int seconds = 300, string cpu = "rv64", params string[] more) =>
        Boot(Machine(RiscvBoard) with { Cpu = cpu }, image, seconds, more);

    /// <summary>Boots a PC from a disk.</summary>
    public static ToolResult BootDisk(string disk, int seconds = 300)
    {
        QemuMachine pc = Machine(PcBoard);
        return Tool.Run(
            pc.Program, ["-machine", pc.Machine, "-cpu", pc.Cpu, "-m", pc.Memory, .. pc.Arguments, "-cdrom", disk],
            TimeSpan.FromSeconds(seconds));
    }

    private static ToolResult Boot(QemuMachine machine, string image, int seconds, string[] more) =>
        Tool.Run(machine.Program, machine.Boot(image, more), TimeSpan.FromSeconds(seconds));

    /// <summary>The machine must have stopped by itself.</summary>
    public static void AssertStopped(ToolResult result) =>
        Assert.That(result.TimedOut, Is.False, $"the machine did not stop by itself; {result}");
}
