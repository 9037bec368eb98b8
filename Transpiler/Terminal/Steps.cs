// SPDX-License-Identifier: BSD-2-Clause
// Progress of ./run, ./test and ./bench: one line per step, with its output in a log.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Sel4Gen.Transpiler.Terminal;

/// <summary>Does the steps of a command and tells of them.</summary>
/// <param name="command">How the user calls it.</param>
/// <param name="logFolder">Where logs go.</param>
internal sealed class Steps(string command, string logFolder)
{
    private const int LinesOnFailure = 40;
    private const int LongestName = 60;
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(15);
    private int _count;

    private static bool IsTerminal => !Console.IsOutputRedirected
        && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb")
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static void Say(string text) => Console.WriteLine(text);

    public void Complain(string text) => Console.Error.WriteLine($"{command}: {text}");

    /// <summary>Runs a program. If it fails, the end of its output is shown.</summary>
    public bool Run(string title, string program, params IEnumerable<string> arguments)
    {
        _count++;
        Directory.CreateDirectory(logFolder);
        string name = string.Concat(title.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        string log = Path.Combine(
            logFolder, $"{_count:00}-{name[..Math.Min(name.Length, LongestName)]}.log");
        return Await(title, log, Task.Run(() => Children.RunToFile(program, arguments, log)));
    }

    /// <summary>The same for a step that is needed: the command ends if it fails.</summary>
    public void Need(string title, string program, params IEnumerable<string> arguments)
    {
        if (!Run(title, program, arguments))
        {
            throw new StopException(ExitCode.Failure);
        }
    }

    /// <summary>Waits for a step's exit code.</summary>
    /// <param name="title">The step.</param>
    /// <param name="log">The file that its output goes to.</param>
    /// <param name="work">The step's exit code.</param>
    public bool Await(string title, string log, Task<int> work)
    {
        Say($"==> {title}");
        Stopwatch time = Stopwatch.StartNew();
        int exitCode = WaitAloud(title, time, work);
        int seconds = (int)time.Elapsed.TotalSeconds;
        if (exitCode == ExitCode.Success)
        {
            if (time.Elapsed >= s_silence)
            {
                Say($"    done in {seconds} s");
            }

            return true;
        }

        foreach (string line in File.Exists(log) ? File.ReadLines(log).TakeLast(LinesOnFailure) : [])
        {
            Say($"    | {line}");
        }

        Complain($"failed after {seconds} s (exit code {exitCode}): {title}. The whole output: {log}");
        return false;
    }

    /// <summary>Says every 15 seconds (on a terminal: every second, in place) that it still runs.</summary>
    private static int WaitAloud(string title, Stopwatch time, Task<int> work)
    {
        bool isTerminal = IsTerminal;
        TimeSpan pause = s_silence;
        while (Task.WaitAny([work], pause) < 0)
        {
            string text = $"    {title} ... {(int)time.Elapsed.TotalSeconds} s";
            if (isTerminal)
            {
                Console.Write('\r' + text);
                pause = TimeSpan.FromSeconds(1);
            }
            else
            {
                Say(text);
                pause = s_interval;
            }
        }

        if (isTerminal)
        {
            Console.Write("\r\u001b[K");
        }

        return work.GetAwaiter().GetResult();
    }
}
