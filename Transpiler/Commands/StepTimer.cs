// SPDX-License-Identifier: BSD-2-Clause
// How long each step of an emission takes.
using System;
using System.Diagnostics;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>Prints the time since the last step.</summary>
internal sealed class StepTimer
{
    private readonly Process _process = Process.GetCurrentProcess();
    private long _wall = Stopwatch.GetTimestamp();
    private TimeSpan _processor;

    public StepTimer() => _processor = _process.TotalProcessorTime;

    public void Report(string step)
    {
        _process.Refresh();
        TimeSpan processor = _process.TotalProcessorTime;
        Console.Error.WriteLine(
            $"  {step,-8} {Stopwatch.GetElapsedTime(_wall).TotalMilliseconds,8:0} ms, processor {(processor - _processor).TotalMilliseconds,8:0} ms");
        _wall = Stopwatch.GetTimestamp();
        _processor = processor;
    }
}
