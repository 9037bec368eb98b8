// SPDX-License-Identifier: BSD-2-Clause
// Boots a trace in QEMU and compares what user level observes with the C# kernel.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Sel4Gen.Api;

namespace Sel4Gen.Replay.Target;

/// <summary>What user level saw on the target, and the C# kernel does not let it see.</summary>
/// <param name="Text">In words.</param>
/// <param name="Step">The step before which it was seen.</param>
internal sealed record Difference(string Text, int Step)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Runs traces.</summary>
internal static class TargetRun
{
    // A trace takes less than a second of processor time. A kernel that runs on for ever uses it up; one that waits for ever
    // lets QEMU sleep, which is told from a machine that has much else to do by the state of its threads.
    private static readonly TimeSpan s_processorLimit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);
    private const int MaxAsleep = 10;

    private const int Shown = 400;

    // How the root program's line begins.
    private const string GuestMark = "guest: ";

    /// <summary>Plays a trace on the target.</summary>
    /// <param name="folder">For the image.</param>
    /// <param name="withConsole">Whether the console is compared, too: another kernel prints other texts.</param>
    /// <returns>What differs; null if nothing does.</returns>
    public static Difference? Play(TargetImage image, TargetTrace trace, string folder, bool withConsole = true)
    {
        (string output, string console) = Boot(image, trace.Steps, trace.HasTicks, folder);
        Difference? difference = Judge(trace, output, console)
            ?? (withConsole && TargetConsole.Compare(trace.Console, console) is { } text ? new Difference(text, trace.Steps.Count - 1) : null);
        if (difference != null)
        {
            File.WriteAllText(Path.Combine(folder, "console.txt"), console);
        }

        return difference;
    }

    /// <summary>Asks a kernel what it tells the root task at boot.</summary>
    /// <param name="folder">For the image.</param>
    /// <exception cref="ArgumentException">It does not start the root task.</exception>
    public static BootInfo Probe(TargetImage image, string folder)
    {
        // Nothing has this digest: the root program says what is there.
        GuestStep step = new(new Word[TargetTable.SavedWords], [new GuestCheck(0, new Word[TargetRecorder.BootInfoWords])], 0, new GuestAction(Site.End, [], []))
        {
            Compared = 0,
        };
        (string output, string console) = Boot(image, [step], hasTicks: true, folder);
        return Words(output) is ["guest:", "step", "0000000000000000", "check", _, "words", .. var words]
            ? TargetStage.Parse([.. words.Select(Number)])
            : throw new ArgumentException($"the kernel does not start the root task; on the console: {console.Trim()}");
    }

    private static (string Output, string Console) Boot(TargetImage image, IReadOnlyList<GuestStep> steps, bool hasTicks, string folder)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, $"trace-{Environment.ProcessId}-{Guid.NewGuid():n}.elf");
        image.Write(file, TargetTable.Encode(steps));
        string console = file + ".console";
        try
        {
            string output = Boot(image.Kernel, file, hasTicks, console);
            if (!TargetArch.TalksThroughKernel)
            {
                return (output, File.ReadAllText(console, Encoding.Latin1));
            }

            int verdict = output.LastIndexOf(GuestMark, StringComparison.Ordinal);
            return verdict < 0 ? ("", output) : (output[verdict..], output[..verdict]);
        }
        finally
        {
            File.Delete(file);
            File.Delete(console);
        }
    }

    // With the icount clock virtual time stands still but for waiting processors: then, and only then, a tick comes.
    private static string Boot(string? kernel, string image, bool hasTicks, string console)
    {
        ProcessStartInfo start = new(
            TargetArch.Emulator,
            [
                .. TargetArch.Machine,
                "-nic", "none", "-display", "none", "-monitor", "none",
                .. kernel == null ? (string[])["-kernel", image] : ["-kernel", kernel, "-initrd", image],
                .. TargetArch.TalksThroughKernel ? (string[])["-serial", "stdio"]
                    : ["-serial", $"file:{console}", "-semihosting-config", "enable=on,userspace=on,target=native"],
                .. hasTicks ? (string[])["-icount", "shift=0,sleep=off"] : [],
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("QEMU did not start");
        var output = TargetArch.TalksThroughKernel ? ReadToVerdict(process) : process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        int asleep = 0;
        while (!process.WaitForExit(s_look))
        {
            process.Refresh();
            try
            {
                asleep = process.Threads.Cast<ProcessThread>().All(t => t.ThreadState == System.Diagnostics.ThreadState.Wait) ? asleep + 1 : 0;
                if (asleep == MaxAsleep || process.TotalProcessorTime > s_processorLimit)
                {
                    process.Kill();
                }
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                // It came to its end in the meantime.
            }
        }

        return output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
    }

    // The root program's last line ends the emulator, which then has no end of its own.
    private static async Task<string> ReadToVerdict(Process process)
    {
        StringBuilder text = new();
        char[] part = new char[4096];
        int mark = -1;
        for (int count; (count = await process.StandardOutput.ReadAsync(part)) != 0;)
        {
            int start = mark < 0 ? Math.Max(0, text.Length - GuestMark.Length) : mark;
            text.Append(part, 0, count);
            string tail = text.ToString(start, text.Length - start);
            mark = tail.LastIndexOf(GuestMark, StringComparison.Ordinal) is var at && at < 0 ? -1 : start + at;
            if (mark >= 0 && tail.IndexOf('\n', mark - start) >= 0)
            {
                process.Kill();
                break;
            }
        }

        return text.ToString();
    }

    private static string[] Words(string output) =>
        (output.Split('\n').LastOrDefault(l => l.StartsWith(GuestMark, StringComparison.Ordinal)) ?? "").Trim().Split(' ');

    private static Difference? Judge(TargetTrace trace, string output, string console)
    {
        string[] words = Words(output);
        if (words is ["guest:", "done", var steps, "digest", var digest])
        {
            bool agrees = Number(steps) == (Word)trace.Steps.Count && Number(digest) == TargetTable.Digest(trace.Steps);
            return agrees ? null : new Difference($"the target counts {Number(steps)} steps of {trace.Steps.Count}, or another digest: {digest}", 0);
        }

        if (words is not ["guest:", "step", var number, "check", var check, "words", ..])
        {
            string end = console.Length > Shown ? "... " + console[^Shown..] : console;
            string text = $"the target did not come to an end; it said: {output.Trim()} {end.Trim()}";
            return new Difference(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)), trace.Steps.Count - 1);
        }

        int index = (int)Number(number);
        GuestStep step = trace.Steps[index];
        Word[] seen = [.. words.Skip(6).Select(Number)];
        int which = (int)Number(check);
        Word[] expected = which == 0 ? step.Frame : step.Checks[which - 1].Expected;
        List<int> places = [.. Enumerable.Range(0, seen.Length)
            .Where(i => seen[i] != expected[i] && (which != 0 || ((step.Compared >> i) & 1) != 0))];
        string before = index == 0 ? "the start" : Name(trace.Steps[index - 1].Action);
        if (index < trace.Preparation)
        {
            return new Difference(
                $"the kernel refuses step {index} of the preparation ({before}): {string.Join(' ', seen.Take(6).Select(w => $"0x{w:x}"))}", index);
        }

        string where = $"before step {index} of {trace.Steps.Count}, after {before}: ";
        if (places.Count == 0)
        {
            return new Difference($"{where}the digest differs, but no word of check {which} does", index);
        }

        int first = places[0];
        string place = which == 0 ? TargetArch.Names[first] : $"word {first} at 0x{step.Checks[which - 1].Address:x}";
        return new Difference($"{where}{place} is 0x{seen[first]:x} on the target, 0x{expected[first]:x} in C# ({places.Count} differ)", index);
    }

    private static string Name(GuestAction action) => action.Origin is { } step ? $"{action.Site} '{step}'" : $"{action.Site}";

    private static Word Number(string text) => Word.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
