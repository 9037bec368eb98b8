// SPDX-License-Identifier: BSD-2-Clause
// The comparison can fail: a byte, a global or a device that is different is found.
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Replay;
using Sel4Gen.Replay.Native;
using Sel4Gen.Simulator;

namespace Sel4Gen.Differential.Tests;

[NonParallelizable]
public sealed class LockstepTests
{
    private KernelMachine _machine = null!;
    private Lockstep _lockstep = null!;

    [SetUp]
    public void Boot()
    {
        string image = NativeFixture.Image("gcc-O2");
        _machine = new KernelMachine();
        _lockstep = new Lockstep(_machine, image);
    }

    [TearDown]
    public void Stop()
    {
        _lockstep.Dispose();
        _machine.Dispose();
    }

    [Test]
    public void BothBootToTheSameBytes() => Assert.That(_lockstep.CompareEverything, Throws.Nothing);

    [Test]
    public void AByteThatDiffersIsFound()
    {
        _machine.Board.Ram.Bytes[^1] ^= 1;
        Assert.That(
            _lockstep.CompareEverything, Throws.TypeOf<DisagreementException>().With.Message.Contains("memory differs at"));
    }

    [Test]
    public void AGlobalThatDiffersIsFound()
    {
        KernelState.WorkUnitsCompleted++;
        Assert.That(
            _lockstep.CompareEverything,
            Throws.TypeOf<DisagreementException>().With.Message.Contains("KernelState.WorkUnitsCompleted"));
    }

    [Test]
    public void AnEntryThatOnlyOneMakesIsFound()
    {
        _machine.Observer = null;
        _machine.Enter(Syscall.Yield, 0, default);
        Assert.That(_lockstep.CompareEverything, Throws.TypeOf<DisagreementException>());
    }

    // Benchmarks are off in the configuration that is compared, and so is error text in the IPC buffer (Console's target).
    // With one core, the fields of its state are variables, and padding is none.
    [Test]
    public void StaticFieldsThatCLacksAreOnlyThoseOfFacilitiesThatAreOff() =>
        Assert.That(
            _lockstep.Unused.Where(f => !f.StartsWith("Benchmark.") && !f.StartsWith("Utilisation.")
                && f is not ("Console.s_target" or "Console.s_space" or "KernelState.Core.Unused")),
            Is.Empty);
}

/// <summary>Traces as text, and traces of fixed bugs.</summary>
[NonParallelizable]
public sealed class TraceTests
{
    [TestCase("call 4 0x5010 1 2 3 0xff | 5=7 122=2  # UntypedRetype")]
    [TestCase("syscall -200 1")]
    [TestCase("data-fault 0x1000 7")]
    [TestCase("register 34 0x400000")]
    [TestCase("tick")]
    public void AStepIsReadAsItWasWritten(string line)
    {
        Assert.That(Step.Parse(line).ToString(), Is.EqualTo(line));
    }

    [TestCase("jump 1", "'jump' is no step")]
    [TestCase("raise", "'raise' lacks an argument")]
    public void ALineThatIsNoStepIsRefusedWithItsNumber(string line, string message)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "bad.trace");
        File.WriteAllLines(path, ["# sel4gen trace 1", "", line]);
        Assert.That(() => TraceFile.Read(path), Throws.TypeOf<FormatException>().With.Message.EndsWith($"bad.trace:3: {message}"));
    }

    [Test]
    public void TheSameSeedGivesTheSameTrace()
    {
        using Fuzzer fuzzer = new();
        string? first = null;
        fuzzer.OnTrace = t => first = string.Join('\n', t);
        fuzzer.RunSeed(7, 100);
        string? once = first;
        fuzzer.RunSeed(8, 100);
        fuzzer.RunSeed(7, 100);
        Assert.That(first, Is.EqualTo(once));
    }

    [Test]
    public void AFailingTraceIsMadeSmall()
    {
        // Two of these steps matter.
        Step[] steps = [.. Enumerable.Range(0, 40).Select(i => new Step(StepKind.Wait) { Value = (Word)i })];
        Failure? Run(System.Collections.Generic.IReadOnlyList<Step> trace) =>
            trace.Any(s => s.Value == 7) && trace.Any(s => s.Value == 31)
                ? new Failure(null, trace, new InvariantException("seven before thirty-one"))
                : null;
        Failure small = Shrinker.Shrink(Run(steps)!, Run);
        Assert.That(small.Steps.Select(s => s.Value), Is.EqualTo(new Word[] { 7, 31 }));
    }

    public static string[] Traces =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "Traces"))
            ? [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Traces"), "*.trace").Select(Path.GetFileName).Order()!]
            : [];

    [TestCaseSource(nameof(Traces))]
    public void ATraceOfAMendedBugRuns(string name)
    {
        using Fuzzer fuzzer = new();
        Failure? failure = fuzzer.Run(TraceFile.Read(Path.Combine(AppContext.BaseDirectory, "Traces", name)));
        Assert.That(failure?.Error, Is.Null);
    }
}
