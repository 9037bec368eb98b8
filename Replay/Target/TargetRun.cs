// SPDX-License-Identifier: BSD-2-Clause
// Boots a trace in QEMU and says whether user level saw what the C# kernel let it see.
using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Sel4Gen.Replay.Target;

/// <summary>Runs traces.</summary>
internal static class TargetRun
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);

    private static readonly string[] s_names =
    [
        .. Enumerable.Range(0, 31).Select(i => $"x{i}"), "sp", "way back", "flags", "TPIDRRO_EL0",
    ];

    /// <summary>Plays a trace on the target.</summary>
    /// <param name="folder">For the image.</param>
    /// <returns>What differs; null if nothing does.</returns>
    public static string? Play(TargetImage image, TargetTrace trace, string folder)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, $"trace-{Environment.ProcessId}-{Guid.NewGuid():n}.elf");
        image.Write(file, TargetTable.Encode(trace.Steps));
        string console = file + ".console";
        try
        {
            return Judge(trace, Boot(file, trace.HasTicks, console)) ?? TargetConsole.Compare(trace.Console, File.ReadAllText(console, Encoding.Latin1));
        }
        finally
        {
            File.Delete(file);
            File.Delete(console);
        }
    }

    // With the icount clock virtual time stands still but for waiting processors: then, and only then, a tick comes.
    private static string Boot(string image, bool hasTicks, string console)
    {
        ProcessStartInfo start = new(
            "qemu-system-aarch64",
            [
                "-machine", "virt", "-cpu", "cortex-a53", "-m", "256", "-nic", "none", "-display", "none", "-serial", $"file:{console}", "-monitor", "none",
                "-kernel", image, "-semihosting-config", "enable=on,userspace=on,target=native",
                .. hasTicks ? (string[])["-icount", "shift=0,sleep=off"] : [],
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("QEMU did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill();
        }

        return output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
    }

    private static string? Judge(TargetTrace trace, string output)
    {
        string line = output.Split('\n').LastOrDefault(l => l.StartsWith("guest: ", StringComparison.Ordinal)) ?? "";
        string[] words = line.Trim().Split(' ');
        if (words is ["guest:", "done", var steps, "digest", var digest])
        {
            bool agrees = Number(steps) == (Word)trace.Steps.Count && Number(digest) == TargetTable.Digest(trace.Steps);
            return agrees ? null : $"the target counts {Number(steps)} steps of {trace.Steps.Count}, or another digest: {digest}";
        }

        if (words is not ["guest:", "step", var number, "check", var check, "words", ..])
        {
            return $"the target did not come to an end; it said: {output.Trim()}";
        }

        GuestStep step = trace.Steps[(int)Number(number)];
        Word[] seen = [.. words.Skip(6).Select(Number)];
        int which = (int)Number(check);
        Word[] expected = which == 0 ? step.Frame : step.Checks[which - 1].Expected;
        int first = Enumerable.Range(0, seen.Length).FirstOrDefault(i => seen[i] != expected[i], -1);
        string place = which == 0 ? s_names[Math.Max(first, 0)] : $"word {first} at 0x{step.Checks[which - 1].Address:x}";
        string before = Number(number) == 0 ? "the start" : $"{trace.Steps[(int)Number(number) - 1].Action.Site}";
        return first < 0
            ? $"before step {Number(number)}: the digest differs, but no word of check {which} does"
            : $"before step {Number(number)} of {trace.Steps.Count}, after {before}: {place} is 0x{seen[first]:x} on the target, 0x{expected[first]:x} in C#"
                + $" ({seen.Where((w, i) => w != expected[i]).Count()} differ)";
    }

    private static Word Number(string text) => Word.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
