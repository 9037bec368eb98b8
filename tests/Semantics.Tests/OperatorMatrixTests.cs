// SPDX-License-Identifier: BSD-2-Clause
// The operator matrix under every C compiler, optimisation level and machine that is at hand, against the CLR.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed class OperatorMatrixTests
{
    private static readonly Lazy<Prepared> s_wide = new(() => new Prepared(64));
    private static readonly Lazy<Prepared> s_narrow = new(() => new Prepared(32));

    private sealed class Prepared
    {
        public Prepared(int wordBits)
        {
            Matrix = new OperatorMatrix(wordBits);
            Run = new SubsetRun(Matrix.Source, Matrix.Count, wordBits);
            Folder = Repository.Scratch($"matrix{wordBits}");
            File.WriteAllText(Path.Combine(Folder, "Program.cs"), Matrix.Source);
            Outcome clr = Run.RunClr();
            Assert.That(clr.Words, Is.Not.Null, clr.Why);
            Expected = clr.Words!;
            Emission emission = Run.Emit();
            Assert.That(emission.Errors, Is.Empty);
            Run.Write(emission, Folder);
        }

        public OperatorMatrix Matrix { get; }
        public SubsetRun Run { get; }
        public string Folder { get; }
        public ulong[] Expected { get; }
    }

    private static readonly string[] s_levels = ["-O0", "-O1", "-O2", "-O3", "-Os"];

    /// <summary>Those that the quick tests run, too.</summary>
    private static readonly string[] s_quick = ["gcc -O2"];

    private static IEnumerable<CTarget> All() =>
    [
        .. s_levels.Select(l => new CTarget("gcc", [l])),
        .. s_levels.Select(l => new CTarget("clang-19", [l])),
        new CTarget("gcc", ["-O1", "-fsanitize=undefined", "-fno-sanitize-recover=all"]),
        new CTarget("clang-19", ["-O0", .. CTarget.Sanitizers]),
        new CTarget("aarch64-linux-gnu-gcc", ["-O1"], 64, "qemu-aarch64"),
        new CTarget("riscv64-linux-gnu-gcc", ["-O1"], 64, "qemu-riscv64"),
        new CTarget("arm-linux-gnueabi-gcc", ["-O1"], 32, "qemu-arm"),
        new CTarget("i686-linux-gnu-gcc", ["-O2"], 32, "qemu-i386"),
    ];

    private static IEnumerable<TestCaseData> Targets() => All().Select(t =>
    {
        TestCaseData data = new TestCaseData(t).SetName($"Operators under {t}");
        return s_quick.Contains(t.ToString()) ? data : data.SetCategory("Slow");
    });

    /// <summary>docs/semantics.md says how many cases there are.</summary>
    [Test]
    public void The_page_states_how_many_cases_each_target_runs()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "semantics.md"));
        foreach (int wordBits in (int[])[64, 32])
        {
            string count = new OperatorMatrix(wordBits).Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
            Assert.That(page, Does.Contain($"{count} cases with words of {wordBits} bits"));
        }
    }

    [TestCaseSource(nameof(Targets))]
    public void Operators_compute_in_C_what_the_CLR_computes(object how)
    {
        CTarget target = (CTarget)how;
        if (!target.IsInstalled)
        {
            Assert.Fail($"{target.Compiler} or {target.Runner} is not installed; ./test installs what the tests need");
        }

        Prepared prepared = (target.WordBits == 64 ? s_wide : s_narrow).Value;
        Outcome outcome = prepared.Run.RunC(target, prepared.Folder);
        Assert.That(outcome.Words, Is.Not.Null, outcome.Why);
        List<int> wrong = [.. Enumerable.Range(0, prepared.Expected.Length)
            .Where(i => outcome.Words![i] != prepared.Expected[i])];
        string first = string.Join('\n', wrong.Take(10).Select(i =>
            $"{prepared.Matrix.Describe(i)}: C# {prepared.Expected[i]:x}, C {outcome.Words![i]:x}"));
        Assert.That(wrong, Is.Empty, first);
        Assert.That(prepared.Matrix.Count, Is.GreaterThanOrEqualTo(100_000));
        TestContext.Out.WriteLine($"{target}: {prepared.Matrix.Count} cases in {prepared.Matrix.Blocks.Count} functions agree");
    }
}
