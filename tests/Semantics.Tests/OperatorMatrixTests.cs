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

    private static IEnumerable<TestCaseData> Targets() =>
    [
        Target(new CTarget("gcc", ["-O0"])),
        Target(new CTarget("gcc", ["-O2"])),
        Target(new CTarget("gcc", ["-Os"])).SetCategory("Slow"),
        Target(new CTarget("gcc", ["-O3"])).SetCategory("Slow"),
        Target(new CTarget("clang-19", ["-O2"])).SetCategory("Slow"),
        Target(new CTarget("clang-19", ["-O0", .. CTarget.Sanitizers])),
        Target(new CTarget("aarch64-linux-gnu-gcc", ["-O1"], 64, "qemu-aarch64")).SetCategory("Slow"),
        Target(new CTarget("riscv64-linux-gnu-gcc", ["-O1"], 64, "qemu-riscv64")).SetCategory("Slow"),
        Target(new CTarget("arm-linux-gnueabi-gcc", ["-O1"], 32, "qemu-arm")).SetCategory("Slow"),
        Target(new CTarget("i686-linux-gnu-gcc", ["-O2"], 32, "qemu-i386")).SetCategory("Slow"),
    ];

    private static TestCaseData Target(CTarget target) => new TestCaseData(target).SetName($"Operators under {target}");

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
        TestContext.Out.WriteLine($"{target}: {prepared.Matrix.Count} cases in {prepared.Matrix.Blocks.Count} functions agree");
    }
}
