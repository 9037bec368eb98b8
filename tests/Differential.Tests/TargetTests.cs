// SPDX-License-Identifier: BSD-2-Clause
// The generated C on the target: traces are replayed by a root program in QEMU, and what user level sees there (registers,
// its IPC buffer, memory, boot information, who runs next) is what the C# kernel let it see. SEL4GEN_SEED chooses the
// seeds; SEL4GEN_FUZZ (90s, 10m, 2h) sets a time instead of a number of traces.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Sel4Gen.Replay;
using Sel4Gen.Replay.Native;
using Sel4Gen.Replay.Target;

namespace Sel4Gen.Differential.Tests;

[NonParallelizable]
[Category("Slow")]
public sealed class TargetTests
{
    private const int TraceLength = 300;
    private static readonly ulong s_seeds = 20 / RandomRuns.Divisor;
    private const int MachinesAtATime = 2;
    private TargetImage _fast = null!;
    private TargetImage _slow = null!;
    private TargetRecorder _recorder = null!;

    [OneTimeSetUp]
    public void Boot()
    {
        _fast = TargetImage.Build(fastpath: true);
        _slow = TargetImage.Build(fastpath: false);
        _recorder = new TargetRecorder(_fast);
    }

    [OneTimeTearDown]
    public void TearDown() => _recorder?.Dispose();

    [Test, Category("Random")]
    public void UserLevelSeesOnTheTargetWhatTheCSharpKernelShows()
    {
        ulong first = RandomRuns.Seed;
        TimeSpan? time = RandomRuns.Duration();
        Stopwatch watch = Stopwatch.StartNew();
        ulong seed = first;
        int entries = 0;
        while (time is null ? seed < first + s_seeds : watch.Elapsed < time)
        {
            List<(string, TargetTrace)> traces = [];
            for (int i = 0; i < 2 * MachinesAtATime; i++, seed++)
            {
                traces.Add(($"seed {seed}", _recorder.Record(seed, TraceLength)));
            }

            entries += traces.Sum(t => t.Item2.Entries);
            Play(_fast, traces);
        }

        TestContext.Out.WriteLine($"{entries} entries in QEMU, seeds {first} to {seed - 1}");
        Assert.That(entries, Is.GreaterThan(250 * (int)s_seeds).Or.Matches<int>(_ => time != null), "the traces are too short to mean much");
    }

    [Test]
    public void TheFastpathMakesNoDifferenceToUserLevel()
    {
        ulong first = RandomRuns.Seed + 1_000_000;
        Play(_slow, [.. Enumerable.Range(0, 4).Select(i => first + (ulong)i).Select(s => ($"seed {s}", _recorder.Record(s, TraceLength)))]);
    }

    [Test]
    public void TracesOfMendedBugsAgreeOnTheTarget()
    {
        string folder = Path.Combine(NativeBuilder.FindRoot(), "tests", "Differential.Tests", "Traces");
        Play(_fast,
        [
            .. Directory.GetFiles(folder, "*.trace").Order(StringComparer.Ordinal).SelectMany(f => new[] { true, false }, (f, ticks) =>
                ($"{Path.GetFileName(f)} {(ticks ? "with" : "without")} ticks", _recorder.Record(TraceFile.Read(f), ticks))),
        ]);
    }

    [Test]
    public void TracesReachInterruptsFaultsAndPreemption()
    {
        List<TargetTrace> traces = [.. Enumerable.Range(1, 40).Select(s => _recorder.Record((ulong)s, TraceLength))];
        HashSet<Site> sites = [.. traces.SelectMany(t => t.Steps).Select(s => s.Action.Site)];
        Assert.That(sites, Is.EquivalentTo(Enum.GetValues<Site>().Where(s => s != Site.Wait || TargetArch.HasWait)), "every way into the kernel is taken");
        Assert.That(traces.Sum(t => t.Interrupts), Is.GreaterThan(20));
        Assert.That(traces.Sum(t => t.Restarts), Is.GreaterThan(5), "long operations are interrupted and taken up again");
    }

    [Test]
    public void ADifferenceIsNoticedAndNamed()
    {
        TargetTrace trace = _recorder.Record(5, 20);
        GuestStep changed = trace.Steps[^3] with { Frame = [.. trace.Steps[^3].Frame] };
        changed.Frame[1] ^= 1UL << 12;
        TargetTrace wrong = trace with { Steps = [.. trace.Steps.Select(s => s == trace.Steps[^3] ? changed : s)] };
        Assert.That(TargetRun.Play(_fast, wrong, TargetImage.Folder)?.Text, Does.StartWith($"before step {trace.Steps.Count - 3} of").And.Contain("x1 is"));
    }

    // A time slice ends while threads run, and the target has no ticks then where user level cannot wait for one.
    private static readonly TestCaseData[] s_faults =
    [
        Fault("A stale badge is noticed", "arch_set_register(receiver, ARCH_BADGE_REGISTER, badge);", "(void)badge;"),
        .. TargetArch.HasWait ? [Fault("A time slice that is too long is noticed", "current->time_slice > 1", "current->time_slice > 0")] : (TestCaseData[])[],
        Fault("A right to be answered that a copy keeps is noticed", "can_grant_reply && allow_grant_reply", "can_grant_reply"),
        Fault("Another text on the console is noticed", "console_write(\" stops: \");", "console_write(\" ends: \");"),
    ];

    private static TestCaseData Fault(string name, string old, string changed) => new TestCaseData(old, changed).SetName(name);

    [TestCaseSource(nameof(s_faults))]
    public void AFaultOfTheKernelOnTheTargetIsNoticed(string old, string changed)
    {
        TargetImage faulty = TargetImage.Build(fastpath: true, fault: (old, changed));
        bool isNoticed = Enumerable.Range(1, 40).Any(s => TargetRun.Play(faulty, _recorder.Record((ulong)s, TraceLength), TargetImage.Folder) != null);
        Assert.That(isNoticed, Is.True);
    }

    private static void Play(TargetImage image, IReadOnlyList<(string Name, TargetTrace Trace)> traces)
    {
        ConcurrentBag<string> failures = [];
        Parallel.ForEach(traces, new ParallelOptions { MaxDegreeOfParallelism = MachinesAtATime }, t =>
        {
            if (TargetRun.Play(image, t.Trace, TargetImage.Folder) is { } difference)
            {
                failures.Add($"{t.Name}: {difference}");
            }
        });
        Assert.That(failures, Is.Empty, "replay one: dotnet run --project Replay -- target --traces 1 --seed N");
    }
}
