// SPDX-License-Identifier: BSD-2-Clause
// Boots an image in QEMU, passes on what the console prints, and judges by the root task's last line.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Transpiler.Terminal;

namespace Sel4Gen.Transpiler.Running;

/// <summary>A system that was built, in the emulator.</summary>
internal sealed partial class BootedSystem(SystemBuild build, Steps steps)
{
    /// <summary>The kernel's last line: it stops the processor.</summary>
    private const string Halting = "halting...";

    private string? _verdict;

    /// <summary>The seed of the hostile root task.</summary>
    public int? Seed { get; init; }

    /// <summary>The machine waits there for a debugger.</summary>
    public int? DebuggerPort { get; init; }

    /// <summary>How long the machine may run; a debugger's user has all the time.</summary>
    public int Seconds { get; init; }

    /// <summary>Boots; the command's exit code.</summary>
    /// <param name="keep">The machine has this terminal, and nothing is judged.</param>
    public int Run(bool keep)
    {
        Steps.Say($"==> Boot {build.RootTask} on {build.Board.Name} ({build.Configuration.ShortName}) in QEMU");
        QemuMachine machine = QemuMachine.Of(build.Board).For(build.Configuration);
        List<string> more = [.. build.Modules];
        if (Seed is { } seed)
        {
            more.AddRange(["-append", $"seed={seed}"]);
        }

        if (DebuggerPort is { } port)
        {
            more.AddRange(["-S", "-gdb", $"tcp:127.0.0.1:{port}"]);
            ExplainDebugger(port);
        }

        IEnumerable<string> arguments = machine.Boot(build.Image, more);
        if (keep)
        {
            Steps.Say("    (leave with Ctrl-A X)");
            return Children.Run(machine.Program, arguments);
        }

        string console = $"{build.Folder}/console.log";
        return Judge(Boot(machine.Program, arguments, console), console);
    }

    /// <summary>QEMU's exit code; null if the time was up.</summary>
    private int? Boot(string program, IEnumerable<string> arguments, string console)
    {
        using FileStream log = new(console, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        using Stream terminal = Console.OpenStandardOutput();
        using CancellationTokenSource isDone = new();
        StringBuilder line = new();
        void Take(byte[] bytes, int count)
        {
            // The errors' thread comes here, too.
            lock (line)
            {
                byte[] text = Array.FindAll(bytes[..count], b => b != '\r');
                log.Write(text);
                terminal.Write(text);
                terminal.Flush();
                foreach (byte b in text)
                {
                    if (b != '\n')
                    {
                        line.Append((char)b);
                        continue;
                    }

                    NoteLine(line.ToString());
                    bool hasStopped = line.Equals(Halting);
                    line.Clear();
                    // Somebody else's kernel may not be able to switch the machine off, nor some boards'
                    // firmware.
                    if (_verdict is not null && (build.Kernel is not null || hasStopped))
                    {
                        isDone.Cancel();
                    }
                }
            }
        }

        return Children.RunTo(program, arguments, Take,
            DebuggerPort is null ? TimeSpan.FromSeconds(Seconds) : Timeout.InfiniteTimeSpan, isDone.Token);
    }

    private void NoteLine(string line)
    {
        if (Verdict().IsMatch(line))
        {
            _verdict = line;
        }
    }

    private int Judge(int? exitCode, string console)
    {
        if (exitCode is not { } code)
        {
            steps.Complain($"the machine was still running after {Seconds} s (--timeout changes that); "
                + $"console: {console}");
            return ExitCode.Failure;
        }

        if (File.Exists(build.RootTask))
        {
            Steps.Say($"==> The machine stopped (QEMU's exit code: {code})");
            return code;
        }

        if (_verdict is null)
        {
            steps.Complain($"the machine stopped before the root task came to its end; console: {console}");
            return ExitCode.Failure;
        }

        if (!_verdict.EndsWith(", 0 failed", StringComparison.Ordinal))
        {
            steps.Complain(_verdict);
            return ExitCode.Failure;
        }

        Steps.Say($"==> Done: {_verdict}");
        return ExitCode.Success;
    }

    private void ExplainDebugger(int port)
    {
        Steps.Say($"    The machine waits for a debugger. In another terminal, in {build.Root}:");
        Steps.Say($"        gdb-multiarch {build.Folder}/kernel.elf -ex 'target remote 127.0.0.1:{port}'");
        Steps.Say("    then, for example: break KernelSource/Entry/Syscalls.cs:LINE, continue, backtrace");
    }

    [GeneratedRegex(@"^(root task: [0-9]+ checks|conformance: [0-9]+ cases) passed, [0-9]+ failed$")]
    private static partial Regex Verdict();
}
