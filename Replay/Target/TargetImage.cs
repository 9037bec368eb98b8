// SPDX-License-Identifier: BSD-2-Clause
// What is booted in QEMU to replay a trace: the kernel emitted with the constants of the random tests (but for
// the window, which has to be where the processor has its upper half, and for the length of a tick), padded to the size of
// the simulated machine's kernel image, so that both give the root task the same memory; and the root program.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Sel4Gen.Api;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Kernel;
using Sel4Gen.Replay.Native;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

/// <summary>Where the parts of the root program's image stand (Guest/guest.ld).</summary>
internal static class GuestLayout
{
    public const Word Start = KernelMachine.ImageAddress;

    /// <summary>The first page brings threads back that start anywhere in it.</summary>
    public const Word SledEnd = Start + 0x1000;

    /// <summary>Behind the pages that the trace may use.</summary>
    public const Word SpareEnd = SledEnd + 0x10000;
    public const Word Table = 0x41a000;
    public const Word TableSize = 0x20000;
    public const Word End = Table + TableSize;
    public const Word Pages = (End - Start) >> 12;
}

/// <summary>A bootable image without steps.</summary>
internal sealed partial class TargetImage
{
    private const string Cross = TargetArch.Triple + "-";
    private const string Mark = "sel4gen-steps-01";

    private const string KernelFlags =
        TargetArch.Flags + " -O2 -ffreestanding -nostdlib -fno-pic -fno-pie -std=gnu11 -nostdinc "
        + "-fno-strict-aliasing -fno-stack-protector -fno-asynchronous-unwind-tables -fno-common -fno-delete-null-pointer-checks "
        + "-fwrapv -w";

    // Where the simulated machine's kernel is, so that a process of the host can have it.
    private static readonly string[] s_simulated = ["Memory.WindowBase", "Memory.ImageBase", "Memory.DeviceBase", "Memory.WindowTop"];

    // What was emitted in this process: programs that differ in a fault, or in the image's size, are the same C before that.
    private static readonly Dictionary<string, Emission> s_emissions = [];

    private readonly byte[] _bytes;
    private readonly int _table;
    private readonly Dictionary<string, Word> _symbols;

    private TargetImage(string image, string? kernel, string guest, byte[] deviceTree)
    {
        Kernel = kernel;
        _bytes = File.ReadAllBytes(image);
        _table = _bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Mark));
        DeviceTree = deviceTree;
        _symbols = Read($"{Cross}nm", guest).Split('\n').Select(l => l.Split(' ')).Where(w => w.Length == 3)
            .GroupBy(w => w[2]).ToDictionary(g => g.Key, g => Word.Parse(g.First()[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <summary>The kernel's file, if firmware loads it beside the one with the steps; null if that has it.</summary>
    public string? Kernel { get; }

    /// <summary>The device tree that the loader hands over; empty for none.</summary>
    public byte[] DeviceTree { get; }

    /// <summary>The address of a symbol of the root program.</summary>
    public Word Symbol(string name) => _symbols[name];

    /// <summary>What is built, a folder for each variant.</summary>
    public static string Folder { get; } = Path.Combine(NativeBuilder.FindRoot(), "build", "target", KernelVariant.Name);

    /// <summary>Builds it in <see cref="Folder"/>.</summary>
    /// <param name="fastpath">Whether the kernel has its short ways.</param>
    /// <param name="fault">A text of the kernel's C, and what stands there instead; null for the C as it is.</param>
    /// <param name="isPadded">Whether the kernel's image has the size of the simulated machine's.</param>
    public static TargetImage Build(bool fastpath, (string Old, string New)? fault = null, bool isPadded = true)
    {
        string folder = Path.Combine(Folder, (fault != null ? "faulty" : fastpath ? "fastpath" : "slowpath") + (isPadded ? "" : "-unpadded"));
        Directory.CreateDirectory(Path.Combine(folder, "kernel", "include"));
        return Assemble(folder, BuildKernel(NativeBuilder.FindRoot(), Path.Combine(folder, "kernel"), fastpath, fault, isPadded));
    }

    /// <summary>Builds it with a kernel that somebody else built.</summary>
    /// <param name="kernel">The kernel's ELF file.</param>
    public static TargetImage Build(string kernel) => File.Exists(kernel)
        ? Assemble(Path.Combine(Folder, "foreign"), kernel)
        : throw new ArgumentException($"there is no file {kernel}");

    private static TargetImage Assemble(string folder, string kernel)
    {
        string root = NativeBuilder.FindRoot();
        Directory.CreateDirectory(Path.Combine(folder, "guest", "include"));
        string guest = BuildGuest(root, Path.Combine(folder, "guest"));
        if (TargetArch.LoaderArch is not { } loader)
        {
            // Multiboot's loaders take files of 32 bits only, whatever is in them.
            string bootable = Path.Combine(folder, "kernel32.elf");
            Run($"{Cross}objcopy", "-O", "elf32-i386", kernel, bootable);
            return new TargetImage(guest, bootable, guest, []);
        }

        string tree = Path.Combine(folder, "target.dtb");
        Run("dtc", "-q", "-I", "dts", "-O", "dtb", "-o", tree, Path.Combine(root, "Replay", TargetArch.Folder, "target.dts"));
        string image = Path.Combine(folder, "image.elf");
        Run(Path.Combine(root, "loader", "make-image"), kernel, guest, "--arch", loader, "--dtb", tree, "-o", image);
        return new TargetImage(image, null, guest, File.ReadAllBytes(tree));
    }

    /// <summary>Writes an image with these steps.</summary>
    public void Write(string path, ReadOnlySpan<Word> table)
    {
        byte[] bytes = [.. _bytes];
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(table).CopyTo(bytes.AsSpan(_table + Mark.Length));
        File.WriteAllBytes(path, bytes);
    }

    private static string BuildKernel(string root, string folder, bool fastpath, (string Old, string New)? fault, bool isPadded)
    {
        ProgramDescription host = KernelVariant.Describe(root);
        Emit(folder, host with
        {
            Name = "target",
            Triple = TargetArch.Triple,
            Configuration = host.Configuration.RemoveRange(s_simulated)
                .SetItem("Config.TimerTickMs", $"{TargetArch.TickMs}").SetItem("Config.Fastpath", fastpath ? "true" : "false"),
        });
        if (fault is { } change)
        {
            string unit = Path.Combine(folder, "kernel_all.c");
            string sound = File.ReadAllText(unit);
            string faulty = sound.Replace(change.Old, change.New, StringComparison.Ordinal);
            File.WriteAllText(unit, faulty != sound ? faulty : throw new ArgumentException($"no '{change.Old}' in the C"));
        }

        string script = Path.Combine(folder, "kernel.ld");
        string source = Path.Combine(root, "arch", TargetArch.Folder, "64");
        string text = Read($"{Cross}gcc", "-E", "-P", "-x", "c", $"-I{folder}/include", Path.Combine(source, "linker.ld.S"));
        File.WriteAllText(script, isPadded ? Pad(text) : text);
        string image = Path.Combine(folder, "kernel.elf");
        Run($"{Cross}gcc", [.. KernelFlags.Split(' '), $"-I{folder}/include", "-static", "-Wl,--build-id=none", "-Wl,-n",
            "-Wl,--no-warn-rwx-segments", $"-Wl,-T,{script}", $"{folder}/kernel_all.c",
            $"{source}/head.S", $"{source}/machine.S", $"{source}/traps.S", "-o", image]);
        return image;
    }

    // The simulated machine's kernel image has a fixed size, and so has its part that only booting needs.
    private static string Pad(string script)
    {
        string boot = $". = ALIGN({SimulatedBoard.BootImageSize}); }} :kernel image_boot_end = .;";
        string all = $". = ALIGN({SimulatedBoard.ImageSize}); }} :kernel image_end = .;";
        string padded = BootEnd().Replace(script, boot);
        return ImageEnd().Replace(padded, all);
    }

    [GeneratedRegex(@"\. = ALIGN\(4096\);\s*\} :kernel\s*image_boot_end = \.;")]
    private static partial Regex BootEnd();

    [GeneratedRegex(@"\. = ALIGN\(4096\);\s*\} :kernel\s*image_end = \.;")]
    private static partial Regex ImageEnd();

    private static string BuildGuest(string root, string folder)
    {
        string source = Path.Combine(root, "Replay", "Target", "Guest");
        Emit(folder, new ProgramDescription
        {
            Name = "guest",
            Root = root,
            Sources =
            [
                "KernelSource/Config", "Replay/Target/Guest/Replayer.cs", $"Replay/Target/Guest/{TargetArch.Folder}",
            ],
            WordBits = 64,
            Triple = TargetArch.Triple,
            LineMarkers = false,
            UnitName = "guest_all",
        });
        string image = Path.Combine(folder, "guest.elf");
        Run($"{Cross}gcc", [.. KernelFlags.Split(' '), $"-I{folder}/include", "-static", "-no-pie", "-Wl,--build-id=none",
            "-Wl,--no-warn-rwx-segments", $"-Wl,-T,{source}/guest.ld", $"-DGUEST_TABLE_SIZE={GuestLayout.TableSize}",
            $"-DGUEST_PUT_CHAR={(int)Syscall.DebugPutChar}", $"-DGUEST_HALT={(int)Syscall.DebugHalt}",
            $"{folder}/guest_all.c", $"{source}/{TargetArch.Folder}/Guest.S", "-o", image]);
        return image;
    }

    private static void Emit(string folder, ProgramDescription description)
    {
        string key = description.Name + description.Configuration.GetValueOrDefault("Config.Fastpath");
        Emission emission;
        lock (s_emissions)
        {
            emission = s_emissions.TryGetValue(key, out Emission? known) ? known : s_emissions[key] = Emitter.Run(description);
        }

        if (emission.Errors.Count != 0)
        {
            throw new InvalidOperationException(string.Join("\n", emission.Errors));
        }

        foreach ((string path, string text) in emission.Files)
        {
            if (path.EndsWith(".h", StringComparison.Ordinal) || path.EndsWith("_all.c", StringComparison.Ordinal))
            {
                File.WriteAllText(Path.Combine(folder, path), text);
            }
        }
    }

    private static string Read(string command, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(command, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{command} {string.Join(' ', start.ArgumentList)}: exit code {process.ExitCode}");
    }

    private static void Run(string command, params IEnumerable<string> arguments) => Read(command, arguments);
}
