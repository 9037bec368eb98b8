// SPDX-License-Identifier: BSD-2-Clause
// The size of the kernel's image, and the instructions of booting and of each kind of kernel entry that the root task makes.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Benchmarks;

internal static class ImageBenchmark
{
    /// <summary>How its section of the page begins.</summary>
    public const string Heading = "## Kernel image and kernel instructions";

    private const int MostVisits = 12;
    private const int MostSeconds = 600;

    /// <summary>Measures the images in the build folder of ./run for a configuration: kernel.elf, roottask.elf and image.elf.</summary>
    public static IEnumerable<string> Run(string root, NamedConfiguration configuration)
    {
        string name = $"{configuration.Board}-{configuration.ShortName}";
        string build = Path.Combine(root, "build", name);
        yield return $"{Heading} ({name})";
        yield return "";
        string kernel = Path.Combine(build, "kernel.elf");
        string[] sizes = Output("size", kernel).Split('\n')[1]
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int text = int.Parse(sizes[0], CultureInfo.InvariantCulture);
        int data = int.Parse(sizes[1], CultureInfo.InvariantCulture);
        yield return "| kernel.elf | bytes |";
        yield return "|---|---|";
        yield return $"| text + data | {text + data} |";
        yield return $"| bss | {sizes[2]} |";
        yield return "";

        string report = Path.Combine(build, "kernel_instructions.txt");
        Board board = configuration.FindBoard(root);
        Count(root, QemuMachine.Of(board).For(configuration), build, report, KernelHalf(board));
        List<(string Name, ulong Address)> symbols = Symbols(Path.Combine(build, "roottask.elf"));
        string[] lines = File.ReadAllLines(report);
        yield return "| visit of the kernel (root task: from -> to) | kernel instructions | times |";
        yield return "|---|---|---|";
        yield return $"| boot: kernel entry to the first user instruction | {lines[0].Split(' ')[1]} | 1 |";
        foreach (string line in Visits(lines, symbols))
        {
            yield return line;
        }

        yield return "";
        yield return "Where all threads wait, the visit holds the idle loop until the next interrupt.";
        yield return "";
        yield return "The two visits that are made most often (10,000 times; with MCS 1,000, to a server without a scheduling context) are";
        yield return "ReplyRecv and Call between two threads that may use the FPU: on AArch64, 58 instructions of each save the registers";
        yield return "of one thread's FPU and load the other's. Threads with the flag seL4_TCBFlag_fpuDisabled are spared that; benchmarks";
        yield return "of other people often set it.";
    }

    private static IEnumerable<string> Visits(string[] lines, List<(string Name, ulong Address)> symbols) =>
        lines.Skip(1).Select(l => l.Split(' '))
            .Select(f => (
                From: NameOf(symbols, ulong.Parse(f[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
                To: NameOf(symbols, ulong.Parse(f[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
                Instructions: int.Parse(f[3], CultureInfo.InvariantCulture),
                Times: long.Parse(f[4], CultureInfo.InvariantCulture)))
            .GroupBy(v => (v.From, v.To, v.Instructions))
            .Select(g => (g.Key, Times: g.Sum(v => v.Times)))
            .OrderByDescending(v => v.Times).ThenBy(v => v.Key.Instructions)
            .Take(MostVisits)
            .Select(v => $"| `{v.Key.From}` -> `{v.Key.To}` | {v.Key.Instructions} | {v.Times} |");

    private static void Count(string root, QemuMachine machine, string build, string report, string low)
    {
        string plugin = Path.Combine(build, "kernel_instructions.so");
        Output("gcc", "-O2", "-shared", "-fPIC", "-Wall", "-Wextra", "-o", plugin,
            Path.Combine(root, "Benchmarks/plugin/kernel_instructions.c"));
        Output("timeout",
        [
            MostSeconds.ToString(CultureInfo.InvariantCulture), machine.Program,
            .. machine.Boot(Path.Combine(build, "image.elf"), "-accel", "tcg", "-icount", "shift=0", "-plugin",
                $"{plugin},low={low},out={report}"),
        ]);
    }

    /// <summary>The first address of the kernel's half of the address space: user level has 2^48 bytes on AArch64, 2^38 in Sv39.</summary>
    private static string KernelHalf(Board board) => board.Sel4Arch switch
    {
        "aarch64" => "0xffff000000000000",
        "riscv64" => "0xffffffc000000000",
        _ => throw new NotSupportedException($"instructions are not counted on {board.Sel4Arch}: the kernel's half of the address space is not known here"),
    };

    private static List<(string Name, ulong Address)> Symbols(string elf) =>
    [
        .. Output("nm", "-n", "--defined-only", elf).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(' '))
            .Where(f => f.Length == 3 && f[1] is "t" or "T" && !f[2].StartsWith('$'))
            .Select(f => (f[2], ulong.Parse(f[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture))),
    ];

    private static string NameOf(List<(string Name, ulong Address)> symbols, ulong address)
    {
        int index = symbols.FindLastIndex(s => s.Address <= address);
        return index < 0 ? address.ToString("x", CultureInfo.InvariantCulture) : symbols[index].Name;
    }

    private static string Output(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}:\n{output}");
    }
}
