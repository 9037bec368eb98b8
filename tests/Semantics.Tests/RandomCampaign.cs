// SPDX-License-Identifier: BSD-2-Clause
// Runs batches of random programs by the CLR and under builds that rotate: each program meets one level of gcc, one of clang, one
// build with sanitizers and one other machine. Batches of one program text keep the cost of compilers and emitter small.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Sel4Gen.Emit;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

/// <summary>A program on which CLR and C disagree.</summary>
internal sealed record Mismatch(int Seed, CTarget Target, Difference Difference, string Source, string C);

/// <summary>Random programs, batch by batch.</summary>
internal sealed class RandomCampaign
{
    /// <summary>How many programs one text holds.</summary>
    public const int BatchSize = 50;

    private static readonly string[] s_levels = ["-O0", "-O1", "-O2", "-O3", "-Os"];

    /// <summary>A trap instead of a message: with clang that halves the time of the whole build.</summary>
    private static readonly string[] s_undefined = ["-fsanitize=undefined", "-fsanitize-undefined-trap-on-error"];

    private static readonly string[] s_sanitizers = [.. CTarget.Sanitizers, "-fsanitize-undefined-trap-on-error"];

    /// <summary>The builds; of each group a batch gets one.</summary>
    public static readonly CTarget[][] Groups =
    [
        [.. s_levels.Select(l => new CTarget("gcc", [l]))],
        [.. s_levels.Select(l => new CTarget("clang-19", [l]))],
        [
            new("gcc", ["-O1", .. s_undefined]), new("clang-19", ["-O0", .. s_sanitizers]),
            new("gcc", ["-O2", .. s_sanitizers]), new("clang-19", ["-O2", .. s_sanitizers]),
        ],
        [
            new("aarch64-linux-gnu-gcc", ["-O2"], 64, "qemu-aarch64"), new("arm-linux-gnueabi-gcc", ["-O2"], 32, "qemu-arm"),
            new("riscv64-linux-gnu-gcc", ["-O2"], 64, "qemu-riscv64"), new("i686-linux-gnu-gcc", ["-O2"], 32, "qemu-i386"),
            new("aarch64-linux-gnu-gcc", ["-Os"], 64, "qemu-aarch64"), new("arm-linux-gnueabi-gcc", ["-Os"], 32, "qemu-arm"),
            new("riscv64-linux-gnu-gcc", ["-O1"], 64, "qemu-riscv64"), new("i686-linux-gnu-gcc", ["-O0"], 32, "qemu-i386"),
            new("arm-linux-gnueabi-gcc", ["-O0"], 32, "qemu-arm"), new("i686-linux-gnu-gcc", ["-O3"], 32, "qemu-i386"),
            new("aarch64-linux-gnu-gcc", ["-O0"], 64, "qemu-aarch64"),
        ],
    ];

    private readonly string _folder;
    private readonly SortedDictionary<string, double> _seconds = [];

    public RandomCampaign(string name) => _folder = Repository.Scratch(name);

    /// <summary>All builds.</summary>
    public static IEnumerable<CTarget> Targets => Groups.SelectMany(g => g);

    /// <summary>Programs that agreed under all their builds.</summary>
    public int Programs { get; private set; }

    /// <summary>Comparisons of a program's words, one for each program and build.</summary>
    public int Comparisons { get; private set; }

    /// <summary>Where the time went.</summary>
    public string Costs => string.Join(", ", _seconds.OrderByDescending(s => s.Value)
        .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value:F0} s")));

    /// <summary>The builds of the batch that begins with a seed.</summary>
    public static IEnumerable<CTarget> TargetsOf(int seed) => Groups.Select(g => g[(seed / BatchSize) % g.Length]);

    /// <summary>Runs the programs from a seed on; null if all agree.</summary>
    /// <param name="targets">The builds; null for those whose turn it is.</param>
    public Mismatch? Run(int seed, int count = BatchSize, IEnumerable<CTarget>? targets = null)
    {
        List<RandomProgram> programs = [];
        Timed("generator", () => programs = [.. Enumerable.Range(0, count).Select(i => Numbered(seed, i))]);
        string source = Whole(programs);
        List<CTarget> all = [.. targets ?? TargetsOf(seed)];
        foreach (IGrouping<int, CTarget> width in all.GroupBy(t => t.WordBits))
        {
            SubsetRun run = new(source, count * RandomProgram.Words, width.Key);
            Outcome clr = Timed("CLR", run.RunClr);
            if (clr.Words is null)
            {
                return Find(seed, count, width.First(), new Difference(DifferenceKind.NoProgram, clr.Why));
            }

            Emission emission = Timed("emission", () => run.Emit());
            if (emission.Errors.Count > 0)
            {
                return Find(seed, count, width.First(), new Difference(DifferenceKind.NotEmitted, emission.Errors[0].ToString()));
            }

            run.Write(emission, _folder);
            foreach (CTarget target in width)
            {
                Outcome c = run.RunC(target, _folder);
                Add($"{(target.Options.Any(o => o.StartsWith("-fsan", StringComparison.Ordinal)) ? "sanitized " : "")}{target.Compiler}", c.Building);
                Add("the programs", c.Running);
                if (Oracle.Compare(clr.Words, c) is { } difference)
                {
                    return Find(seed, count, target, difference);
                }

                Comparisons += count;
            }
        }

        Programs += count;
        return null;
    }

    /// <summary>Makes the program of a seed small that fails under a build; null if it does not fail alone.</summary>
    public static Mismatch? Shrink(int seed, CTarget target, string folder, TimeSpan most, Fault? fault = null)
    {
        Oracle oracle = new(target, folder, fault);
        RandomProgram program = new(seed, "0");
        string Source() => Whole([program]);
        if (oracle.Compare(Source(), RandomProgram.Words) is not { } first)
        {
            return null;
        }

        Shrinker.Run(program.Root, () => oracle.Compare(Source(), RandomProgram.Words)?.Resembles(first) == true, most);
        string small = Formatted(Source());
        Difference last = oracle.Compare(small, RandomProgram.Words) ?? first;
        return new Mismatch(seed, target, last, small, oracle.LastC);
    }

    private static string Formatted(string source) => Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(source).GetRoot()
        .NormalizeWhitespace(eol: "\n").ToFullString() + "\n";

    private static RandomProgram Numbered(int seed, int i) => new(seed + i, i.ToString(CultureInfo.InvariantCulture));

    /// <summary>Which program of the batch it is, made small.</summary>
    private Mismatch Find(int seed, int count, CTarget target, Difference difference)
    {
        for (int i = 0; i < count; i++)
        {
            if (Shrink(seed + i, target, _folder, TimeSpan.FromMinutes(10)) is { } small)
            {
                return small;
            }
        }

        return new Mismatch(seed, target, difference with { Text = $"only all {count} together: {difference.Text}" },
            Whole([.. Enumerable.Range(0, count).Select(i => Numbered(seed, i))]), "");
    }

    /// <summary>
    /// What all programs of a text use: memory is filled with values of all magnitudes, and summed up. Not inline: it has nothing
    /// to show, and compilers would spend half of their time on its copies.
    /// </summary>
    private const string FillText = """
            [NoInline]
            public static void Fill(Ptr<ulong> at, int words, ulong seed)
            {
                ulong mix = seed;
                for (int i = 0; i < words; i++)
                {
                    Loop.Ends("the counter goes up");
                    mix = (mix * 6364136223846793005UL) + 1442695040888963407UL;
                    ulong value = mix ^ (mix >> 31);
                    int by = (int)((mix >> 20) & 63);
                    at[(Word)i] = (i & 3) switch { 0 => value, 1 => value >> by, 2 => ~(value >> by), _ => value << by };
                }
            }

        """;

    private const string SumText = """
            [NoInline]
            public static ulong Sum(Ptr<ulong> at, int words)
            {
                ulong sum = 0;
                for (int i = 0; i < words; i++)
                {
                    Loop.Ends("the counter goes up");
                    sum = (sum * 7) + at[(Word)i];
                }

                return sum;
            }

        """;

    /// <summary>One program text that runs them all.</summary>
    /// <param name="attributes">Those of the assembly.</param>
    public static string Whole(IReadOnlyList<RandomProgram> programs, string attributes = "")
    {
        StringBuilder text = new($"using Sel4Gen;\nusing System.Numerics;\n{attributes}");
        text.Append("public static class Program\n{\n    [EntryPoint, CName(\"run\")]\n    public static void Run(Ptr<ulong> o)\n    {\n");
        for (int i = 0; i < programs.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"        P{i}.Run(o + (Word){i * RandomProgram.Words});\n");
        }

        string all = string.Concat(programs.Select(p => p.Root.ToString()));
        bool isWhole = programs.Count != 1;
        return text.Append("    }\n")
            .Append(isWhole || all.Contains("Program.Fill(", StringComparison.Ordinal) ? FillText : "")
            .Append(isWhole || all.Contains("Program.Sum(", StringComparison.Ordinal) ? SumText : "")
            .Append("}\n").Append(all).ToString();
    }

    private void Add(string what, TimeSpan time) => _seconds[what] = _seconds.GetValueOrDefault(what) + time.TotalSeconds;

    private void Timed(string what, Action action) => Timed(what, () =>
    {
        action();
        return true;
    });

    private T Timed<T>(string what, Func<T> action)
    {
        Stopwatch clock = Stopwatch.StartNew();
        T result = action();
        Add(what, clock.Elapsed);
        return result;
    }
}
