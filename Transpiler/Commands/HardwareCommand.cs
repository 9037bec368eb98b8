// SPDX-License-Identifier: BSD-2-Clause
// `hardware`: facts about the machine for builds, from its device tree. `elfloader-header`: the
// same for the elfloader of seL4_tools, which runs it through tools/hardware_gen.py.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Hardware;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The hardware command.</summary>
internal static class HardwareCommand
{
    private static readonly Option<string> s_board = new("--board", "-b")
    {
        Description = "The board (see `boards`).",
        HelpName = "NAME",
        Required = true,
    };

    private static readonly Option<string[]> s_tree = new("--device-tree")
    {
        Description = "The machine's device tree, .dtb or .dts, instead of the board's. May be repeated: further files change "
            + "the first.",
        HelpName = "FILE",
    };

    private static readonly Option<string[]> s_overlay = new("--overlay")
    {
        Description = "Source that changes the tree. May be repeated.",
        HelpName = "FILE",
    };

    private static readonly Option<string> s_output = new("--output", "-o")
    {
        Description = "The folder for kernel.dtb, kernel.dts, gen_headers/plat/, hardware.cmake and loader.args.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<bool> s_gicV3 =
        new("--gic-v3") { Description = "The kernel drives a GICv3." };

    private static readonly Option<bool> s_hypervisor =
        new("--hypervisor") { Description = "The kernel runs at EL2." };

    private static readonly Option<bool> s_printing =
        new("--printing") { Description = "The kernel prints: it needs a console." };

    private static readonly Option<int> s_cores = new("--cores")
    {
        Description = "The number of cores that the kernel starts.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<ulong> s_top = new("--top")
    {
        Description = "The end of the physical addresses that user level can get.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => 1UL << 40,
    };

    public static void AddTo(RootCommand root)
    {
        Command command = new("hardware",
            "Reads a machine's device tree, refuses hardware that the kernel does not support, and writes the facts for the build: memory, "
            + "devices, console, interrupt controller, timer. CMake runs it.");
        foreach (Option option in (Option[])[s_board, s_tree, s_overlay, s_output, s_gicV3, s_hypervisor,
            s_printing, s_cores, s_top, Common.Root])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
        ElfloaderCommand.AddTo(root);
    }

    private static int Run(ParseResult parsed)
    {
        string root = Common.RepositoryOf(parsed);
        Board board = Board.Find(root, parsed.GetValue(s_board)!);
        bool gicV3 = parsed.GetValue(s_gicV3);
        string[] given = parsed.GetValue(s_tree) ?? [];
        IReadOnlyList<string> files = given.Length > 0 ? given : board.DeviceTreeFiles(root, gicV3);
        if (files.Count == 0)
        {
            Console.Error.WriteLine($"sel4gen: {board.Name} has no device tree of its own: give --device-tree");
            return ExitCode.Usage;
        }

        files = [.. files, .. parsed.GetValue(s_overlay) ?? []];
        try
        {
            DeviceTreeSource source = DeviceTreeSource.Join(files);
            HardwareWishes wishes = new(
                gicV3, parsed.GetValue(s_hypervisor), parsed.GetValue(s_printing), parsed.GetValue(s_cores));
            if (board.Arch == "riscv")
            {
                Write(parsed, board, source, RiscvHardware.Read(source.Tree, wishes, board.Driver("irq")));
            }
            else
            {
                Write(parsed, board, source, ArmHardware.Read(source.Tree, wishes));
            }

            return ExitCode.Success;
        }
        catch (DeviceTreeException e)
        {
            Console.Error.WriteLine($"sel4gen: {string.Join(" with ", files)}: {e.Message}.");
            return ExitCode.Failure;
        }
    }

    private static void Write(
        ParseResult parsed, Board board, DeviceTreeSource source, ArmHardware hardware)
    {
        ulong frequency = hardware.TimerFrequency ?? Need(board, "timerFrequency",
            "the device tree's timer has no clock-frequency either");
        ulong maxIrq = Need(board, "maxIrq", "no device tree says it");
        WriteAll(parsed, board, source, frequency,
            HardwareFiles.All(hardware, parsed.GetValue(s_top), frequency, (uint)maxIrq));
        Console.WriteLine(
            $"memory {string.Join(", ", hardware.Map.Memory)}; kernel at 0x{hardware.KernelStart:x}; "
            + $"{hardware.Gic.Compatible} {hardware.Gic.Path}; console {hardware.Uart?.Path ?? "none"}; "
            + $"timer interrupt {hardware.TimerIrq} at {frequency} Hz");
    }

    private static void Write(
        ParseResult parsed, Board board, DeviceTreeSource source, RiscvHardware hardware)
    {
        ulong maxIrq = Need(board, "maxIrq", "no device tree says it");
        WriteAll(parsed, board, source, hardware.TimerFrequency,
            HardwareFiles.All(hardware, parsed.GetValue(s_top), (uint)maxIrq));
        Console.WriteLine(
            $"memory {string.Join(", ", hardware.Map.Memory)}; kernel at 0x{hardware.KernelStart:x}; "
            + $"{(hardware.Plic is { } plic ? $"{plic.Compatible} {plic.Path}" : "no interrupt controller")}; console and timer by SBI; time at {hardware.TimerFrequency} Hz");
    }

    private static void WriteAll(ParseResult parsed, Board board, DeviceTreeSource source, ulong frequency,
        IEnumerable<(string Path, string Text)> files)
    {
        string folder = parsed.GetValue(s_output)!;
        WriteFile(folder, "kernel.dts", Encoding.UTF8.GetBytes(source.Source));
        WriteFile(folder, "kernel.dtb", source.Blob);
        foreach ((string path, string text) in files.Append(("hardware.cmake", ForCMake(board, frequency))))
        {
            WriteFile(folder, path, Encoding.UTF8.GetBytes(text));
        }
    }

    private static ulong Need(Board board, string key, string why) =>
        board.Number(key) ?? throw new DeviceTreeException($"{board.Path} does not have {key}, and {why}");

    private static string ForCMake(Board board, ulong frequency) => $"""
        # SPDX-License-Identifier: BSD-2-Clause
        # What the machine's device tree and the board's file say.
        set(hardware_timer_frequency {frequency})
        set(hardware_l1_cache_line_size_bits {board.Number("l1CacheLineSizeBits") ?? 6})

        """;

    /// <summary>Writes a file, whole or not at all. One that already has these bytes is left alone, so that
    /// nothing that depends on it is built again.</summary>
    internal static void WriteFile(string folder, string path, byte[] bytes)
    {
        string file = Path.GetFullPath(Path.Combine(folder, path));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        string whole = string.Create(CultureInfo.InvariantCulture, $"{file}.{Environment.ProcessId}.new");
        File.WriteAllBytes(whole, bytes);
        File.Move(whole, file, overwrite: true);
    }
}

/// <summary>The elfloader-header command. Its options are those of the script that seL4_tools runs.</summary>
internal static class ElfloaderCommand
{
    private static readonly Option<string> s_dtb = new("--dtb")
    {
        Description = "The device tree, flattened.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string> s_config = new("--hardware-config")
    {
        Description = "hardware.yml: the compatible strings that the elfloader has drivers for.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string> s_out = new("--elfloader-out")
    {
        Description = "Where to write the header.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<bool> s_elfloader =
        new("--elfloader") { Description = "Write the elfloader's header (there is nothing else)." };

    private static readonly Option<string?> s_schema =
        new("--hardware-schema") { Description = "Not used: hardware.yml has one list.", HelpName = "FILE" };

    private static readonly Option<string?> s_sel4Arch =
        new("--sel4arch") { Description = "Not used: the tables are the same for all.", HelpName = "NAME" };

    public static void AddTo(RootCommand root)
    {
        Command command = new("elfloader-header",
            "Writes the header that describes devices and cores for the elfloader of seL4_tools (tools/hardware_gen.py).");
        foreach (Option option in (Option[])[s_dtb, s_config, s_out, s_elfloader, s_schema, s_sel4Arch])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        string dtb = parsed.GetValue(s_dtb)!;
        string config = parsed.GetValue(s_config)!;
        foreach (string missing in new[] { dtb, config }.Where(f => !File.Exists(f)))
        {
            Console.Error.WriteLine($"sel4gen: there is no file {missing}");
            return ExitCode.Usage;
        }

        try
        {
            HashSet<string> drivers = [.. Yaml.Load("", config).Strings("elfloader")];
            string header = ElfloaderHeader.Text(DeviceTreeBlob.Parse(File.ReadAllBytes(dtb)), drivers);
            HardwareCommand.WriteFile("", parsed.GetValue(s_out)!, Encoding.UTF8.GetBytes(header));
            return ExitCode.Success;
        }
        catch (DeviceTreeException e)
        {
            Console.Error.WriteLine($"sel4gen: {dtb}: {e.Message}.");
            return ExitCode.Failure;
        }
    }
}
