// SPDX-License-Identifier: BSD-2-Clause
// Runs a program to its end, or to the end of the test's patience, and keeps what it said.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;

namespace Sel4Gen.Tests;

/// <summary>What a program said and how it ended.</summary>
/// <param name="ExitCode">Its exit code; -1 if it was killed because its time was up.</param>
/// <param name="Output">Its standard output and error, in the order in which they came, without carriage returns.</param>
internal sealed record ToolResult(int ExitCode, string Output)
{
    /// <summary>Whether it had to be killed.</summary>
    public bool TimedOut => ExitCode == -1;

    /// <inheritdoc/>
    public override string ToString() => $"exit code {ExitCode}, output:\n{Output}";
}

/// <summary>Runs programs.</summary>
internal static class Tool
{
    /// <summary>The path of a program that is installed; null if it is not.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Runs a program without standard input.</summary>
    public static ToolResult Run(
        string program, IEnumerable<string> arguments, TimeSpan timeout, string? folder = null,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Repository.Root,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        StringBuilder output = new();
        Thread reader = Collect(process.StandardOutput, output);
        Thread errorReader = Collect(process.StandardError, output);
        bool ended = process.WaitForExit(timeout);
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        reader.Join();
        errorReader.Join();
        lock (output)
        {
            return new ToolResult(ended ? process.ExitCode : -1, output.ToString());
        }
    }

    private static Thread Collect(StreamReader stream, StringBuilder output)
    {
        Thread thread = new(() =>
        {
            while (stream.ReadLine() is { } line)
            {
                lock (output)
                {
                    output.Append(line.Replace("\r", "", StringComparison.Ordinal)).Append('\n');
                }
            }
        });
        thread.Start();
        return thread;
    }
}
