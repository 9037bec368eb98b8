// SPDX-License-Identifier: BSD-2-Clause
// The portable kernel with words of 32 bits, over the model architecture: C# and generated C side by side. It is a program of its
// own (Replay/Word32): its kernel has the same names as the one with 64 bits.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Differential.Tests;

[Category("Slow")]
public sealed class Word32Tests
{
    private const string Traces = "150";
    private const string ManyTraces = "5000";
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);

    [TestCase("gcc", "-O2", 0)]
    [TestCase("gcc", "-O0", 1)]
    [TestCase("clang", "-O2", 2)]
    [TestCase("gcc", "-O1 -fsanitize=undefined -fno-sanitize=object-size", 3)]
    public void TheGeneratedCAgrees(string compiler, string optimisation, int number)
    {
        ulong seed = RandomRuns.Seed + (10_000ul * (ulong)number);
        string traces = RandomRuns.Duration() == null ? Traces : ManyTraces;
        (int code, string output) = Run($"{seed}", traces, compiler, optimisation);
        Assert.That(code, Is.Zero, output);
        TestContext.Out.WriteLine(output.TrimEnd().Split('\n').Last());
        Assert.That(output, Does.Contain("entries with 32-bit words").And.Contain("no difference"));
    }

    [Test]
    public void UndefinedBehaviourIsNoticed()
    {
        (int code, string output) = Run(
            "1", "20", "gcc", "-O1 -fsanitize=undefined -fno-sanitize=object-size", "(uint64_t)syscall_arg << 32", "(uint64_t)syscall_arg << (32 + 32)");
        Assert.That(code, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("undefined behaviour: shift_out_of_bounds"));
    }

    [Test]
    public void AHalfWordInTheWrongPlaceIsNoticed()
    {
        (int code, string output) = Run("1", "200", "gcc", "-O2", "(uint64_t)syscall_arg << 32", "(uint64_t)syscall_arg << 31");
        Assert.That(code, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain(" differs"));
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!;
        string program = Path.Combine(
            NativeBuilder.FindRoot(), "Replay", "Word32", "bin", configuration, "net10.0", "Sel4Gen.Replay32.dll");
        ProcessStartInfo start = new("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill();
        }

        process.WaitForExit();
        return (process.ExitCode, errors.GetAwaiter().GetResult() + output.GetAwaiter().GetResult());
    }
}
