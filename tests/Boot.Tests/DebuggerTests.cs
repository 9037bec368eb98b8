// SPDX-License-Identifier: BSD-2-Clause
// gdb on the booted kernel: breakpoints by C# file and line, backtraces with C# lines.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed class DebuggerTests
{
    private const int Seconds = 180;

    /// <summary>The first line of the body of a method.</summary>
    private static int LineIn(string file, string signature)
    {
        string[] lines = File.ReadAllLines(Repository.PathOf(file));
        int declaration = Array.FindIndex(lines, l => l.Contains(signature, StringComparison.Ordinal));
        Assert.That(declaration, Is.GreaterThanOrEqualTo(0), $"{signature} in {file}");
        int body = Array.FindIndex(lines, declaration, l => l.Trim() == "{");
        return body + 2;
    }

    [Test]
    public void A_breakpoint_by_file_and_line_is_hit_and_the_backtrace_shows_CSharp()
    {
        const string Source = "KernelSource/Memory/Untyped.cs";
        int line = LineIn(Source, "Status Decode(");
        string output = Debug($"break {Source}:{line}", "continue", "backtrace", "info source");
        Assert.That(output, Does.Match($@"(?m)^Breakpoint 1, .*{Regex.Escape(Source)}:{line}"), output);
        string[] frames = [.. output.Split('\n').Where(l => Regex.IsMatch(l, @"^#\d+ .*\.cs:\d+"))];
        Assert.That(frames, Has.Length.InRange(3, 20), output);
    }

    /// <summary>Boots with a debugger that runs these commands.</summary>
    private static string Debug(params string[] commands)
    {
        BootSystem system = BootSystem.Build("debug");
        string image = system.Image("gdb");
        // A socket of the file system: no port that somebody else may take in between. Its path may have 107 characters.
        string folder = Directory.CreateTempSubdirectory("gdb-").FullName;
        string socket = Path.Combine(folder, "socket");
        QemuMachine machine = BootSystem.Machine();
        ProcessStartInfo start = new(machine.Program, machine.Boot(image, "-S", "-gdb", $"unix:{socket},server=on,wait=off"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process qemu = Process.Start(start)!;
        try
        {
            Assert.That(() => File.Exists(socket), Is.True.After(Seconds * 1000, 50), "QEMU waits for the debugger");
            string[] all = ["set pagination off", "set confirm off", $"target remote {socket}", .. commands];
            ToolResult result = Tool.Run(
                "gdb-multiarch", ["-nx", "-batch", system.Kernel, .. all.SelectMany(c => new[] { "-ex", c })],
                TimeSpan.FromSeconds(Seconds));
            Assert.That(result.TimedOut, Is.False, result.ToString());
            return result.Output;
        }
        finally
        {
            qemu.Kill();
            qemu.WaitForExit();
            Directory.Delete(folder, recursive: true);
        }
    }
}
