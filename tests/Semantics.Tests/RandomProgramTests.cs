// SPDX-License-Identifier: BSD-2-Clause
// Random programs, run by the CLR and as C. A program on which they disagree is made small and saved with its seed.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using Sel4Gen.Emit;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed class RandomProgramTests
{
    private const int BatchSize = 25;
    private const int ProgramsInAnOrdinaryRun = 500;

    private static readonly CTarget[] s_targets =
    [
        new("gcc", ["-O2"]),
        new("clang-19", ["-O1", .. CTarget.Sanitizers]),
        new("gcc", ["-Os", "-fsanitize=undefined", "-fno-sanitize-recover=all"]),
        new("clang-19", ["-O2"]),
        new("arm-linux-gnueabi-gcc", ["-O2"], 32, "qemu-arm"),
        new("gcc", ["-O3"]),
        new("i686-linux-gnu-gcc", ["-O2"], 32, "qemu-i386"),
        new("aarch64-linux-gnu-gcc", ["-O2"], 64, "qemu-aarch64"),
    ];

    [Test, Category("Slow")]
    public void Random_programs_compute_in_C_what_the_CLR_computes()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("SEL4GEN_SEED"), out int given) ? given : 20260101;
        TimeSpan? duration = Duration(Environment.GetEnvironmentVariable("SEL4GEN_FUZZ"));
        if (duration is not null && given == 0)
        {
            seed = Random.Shared.Next(1 << 30);
        }

        TestContext.Out.WriteLine($"seed {seed}");
        Stopwatch clock = Stopwatch.StartNew();
        CTarget[] targets = [.. s_targets.Where(t => t.IsInstalled)];
        int done = 0;
        int words = 0;
        for (int batch = 0; duration is null ? done < ProgramsInAnOrdinaryRun : clock.Elapsed < duration; batch++)
        {
            RunBatch(seed + done, targets[batch % targets.Length]);
            done += BatchSize;
            words += BatchSize * RandomProgram.Words;
            TestContext.Progress.WriteLine($"{done} random programs agree ({clock.Elapsed.TotalSeconds:0} s)");
        }

        TestContext.Out.WriteLine($"{done} random programs, {words} words agree, in {clock.Elapsed.TotalSeconds:0} s");
    }

    /// <summary>`90s`, `10m`, `2h`; null for none.</summary>
    private static TimeSpan? Duration(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        int number = int.Parse(text[..^1], CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            _ => TimeSpan.FromHours(number),
        };
    }

    private static void RunBatch(int firstSeed, CTarget target)
    {
        Disagreement.Oracle oracle = new(target, $"random-{firstSeed}");
        List<RandomProgram> programs = [.. Enumerable.Range(0, BatchSize)
            .Select(i => new RandomProgram(firstSeed + i, i.ToString(CultureInfo.InvariantCulture)))];
        if (oracle.Compare(Whole(programs), BatchSize * RandomProgram.Words) is not { } difference)
        {
            return;
        }

        // Which of them it is, and what of it matters.
        for (int i = 0; i < BatchSize; i++)
        {
            RandomProgram alone = new(firstSeed + i, "0");
            if (oracle.Compare(Whole([alone]), RandomProgram.Words) is null)
            {
                continue;
            }

            Disagreement.Shrink(alone.Root, () => oracle.Compare(Whole([alone]), RandomProgram.Words) is { IsRefusal: false });
            string source = Whole([alone]);
            string path = Path.Combine(Path.GetTempPath(), $"sel4gen-random-{firstSeed + i}.cs");
            File.WriteAllText(path, source);
            Assert.Fail($"seed {firstSeed + i} under {target}: {oracle.Compare(source, RandomProgram.Words)?.Text}\n"
                + $"saved as {path}\n{source}\n{oracle.LastC}");
        }

        Assert.Fail($"seeds {firstSeed} to {firstSeed + BatchSize - 1} under {target}, only together: {difference.Text}");
    }

    /// <summary>One program that runs them all.</summary>
    private static string Whole(IReadOnlyList<RandomProgram> programs)
    {
        StringBuilder text = new("using Sel4Gen;\nusing System.Numerics;\n");
        text.Append("public static class Program\n{\n    [EntryPoint, CName(\"run\")]\n    public static void Run(Ptr<ulong> o)\n    {\n");
        for (int i = 0; i < programs.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"        P{i}.Run(o + (Word){i * RandomProgram.Words});\n");
        }

        text.Append("    }\n}\n");
        foreach (RandomProgram p in programs)
        {
            text.Append(p.Root);
        }

        return text.ToString();
    }
}
