// SPDX-License-Identifier: BSD-2-Clause
// gdb on the booted kernel: breakpoints by C# file and line, backtraces with C# lines.
using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed class DebuggerTests
{
    private const int Seconds = 60;

    /// <summary>The first line of the body of a method.</summary>
    private static int LineIn(string file, string signature)
    {
        string[] lines = File.ReadAllLines(Repository.PathOf(file));
        int declaration = Array.FindIndex(lines, l => l.Contains(signature, StringComparison.Ordinal));
        Assert.That(declaration, Is.GreaterThanOrEqualTo(0), $"{signature} in {file}");
        int body = Array.FindIndex(lines, declaration, l => l.Trim() == "{");
        return body + 2;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [Test]
    public void A_breakpoint_by_file_and_line_is_hit_and_the_backtrace_shows_CSharp()
    {
        const string File = "KernelSource/Objects/Untyped.cs";
        int line = LineIn(File, "Status Decode(");
        string output = Debug($"break {File}:{line}", "continue", "backtrace", "info source");
        Assert.That(output, Does.Match($@"(?m)^Breakpoint 1, .*{Regex.Escape(File)}:{line}"));
        string[] frames = [.. output.Split('\n').Where(l => Regex.IsMatch(l, @"^#\d+ .*\.cs:\d+"))];
        Assert.That(frames, Has.Length.InRange(3, 20), output);
    }

    /// <summary>Boots with a debugger that runs these commands.</summary>
    private static string Debug(params string[] commands)
    {
        BootSystem system = BootSystem.Build("debug");
        int port = FreePort();
        string image = system.Image("gdb");
        ProcessStartInfo start = new("qemu-system-aarch64", BootSystem.Arguments(
            image, "virt", "1024", "-S", "-gdb", string.Create(CultureInfo.InvariantCulture, $"tcp:127.0.0.1:{port}")))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process qemu = Process.Start(start)!;
        try
        {
            string[] all = ["set pagination off", "set confirm off", $"target remote 127.0.0.1:{port}", .. commands];
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
        }
    }
}
