// SPDX-License-Identifier: BSD-2-Clause
// Child processes of a command: they are terminated with the command.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Sel4Gen.Transpiler.Terminal;

/// <summary>Starts programs, and ends them if this process is told to end.</summary>
internal static class Children
{
    private static readonly HashSet<Process> s_running = [];

    private static readonly PosixSignalRegistration[] s_signals =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(s => PosixSignalRegistration.Create(s, End)),
    ];

    /// <summary>Runs a program that has this terminal: its exit code.</summary>
    public static int Run(string program, IEnumerable<string> arguments)
    {
        using Process process = Start(new ProcessStartInfo(program, arguments));
        return Await(process);
    }

    /// <summary>Runs a program without input, with all that it prints in a file: its exit code.</summary>
    public static int RunToFile(string program, IEnumerable<string> arguments, string file)
    {
        using FileStream log = new(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        Lock gate = new();
        return RunTo(program, arguments, (bytes, count) =>
        {
            lock (gate)
            {
                log.Write(bytes, 0, count);
                log.Flush();
            }
        });
    }

    /// <summary>Runs a program without input and hands on what it prints: its exit code.</summary>
    /// <param name="take">Is called by two threads, for output and errors.</param>
    /// <param name="patience">How long it may run.</param>
    /// <param name="until">Ends the program, too.</param>
    /// <returns>Null if the time was up.</returns>
    public static int? RunTo(
        string program, IEnumerable<string> arguments, Action<byte[], int> take, TimeSpan patience,
        CancellationToken until)
    {
        using Process process = Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        process.StandardInput.Close();
        Task[] readers =
        [
            Copy(process.StandardOutput.BaseStream, take), Copy(process.StandardError.BaseStream, take),
        ];
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(until);
        if (patience != Timeout.InfiniteTimeSpan)
        {
            limit.CancelAfter(patience);
        }

        bool isLate = false;
        try
        {
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            isLate = !until.IsCancellationRequested;
            process.Kill(entireProcessTree: true);
        }

        Task.WaitAll(readers);
        int exitCode = Await(process);
        return isLate ? null : exitCode;
    }

    private static int RunTo(string program, IEnumerable<string> arguments, Action<byte[], int> take) =>
        RunTo(program, arguments, take, Timeout.InfiniteTimeSpan, CancellationToken.None)!.Value;

    private static Task Copy(Stream stream, Action<byte[], int> take) => Task.Factory.StartNew(
        () =>
        {
            byte[] buffer = new byte[4096];
            while (stream.Read(buffer) is > 0 and int count)
            {
                take(buffer, count);
            }
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static Process Start(ProcessStartInfo start)
    {
        lock (s_running)
        {
            try
            {
                Process process = Process.Start(start)!;
                s_running.Add(process);
                return process;
            }
            catch (System.ComponentModel.Win32Exception e)
            {
                throw new StopException(ExitCode.MissingTool, $"{start.FileName} cannot be started: {e.Message}");
            }
        }
    }

    private static int Await(Process process)
    {
        process.WaitForExit();
        lock (s_running)
        {
            s_running.Remove(process);
        }

        return process.ExitCode;
    }

    private static void End(PosixSignalContext context)
    {
        const int SignalBase = 128;
        context.Cancel = true;
        lock (s_running)
        {
            foreach (Process process in s_running.Where(p => !p.HasExited))
            {
                process.Kill(entireProcessTree: true);
            }
        }

        Environment.Exit(SignalBase + context.Signal switch
        {
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            _ => 15,
        });
    }
}
