// SPDX-License-Identifier: BSD-2-Clause
// The sections of Programs/Language.cs, each a test; and the proof that they can fail: with any of the deliberate faults
// in the emitter one of them does.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Emit;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed partial class LanguageTests
{
    private const int WordsOfASection = 8;

    private static readonly string s_source = SubsetRun.Resource("Language.cs");
    private static readonly string[] s_sections = [.. Calls().Matches(s_source).Select(m => m.Groups[1].Value)];
    private static readonly int s_count = s_sections.Length * WordsOfASection;

    private static readonly Lazy<ulong[]> s_expected = new(() =>
    {
        Outcome clr = new SubsetRun(s_source, s_count).RunClr();
        return clr.Words ?? throw new InvalidOperationException(clr.Why);
    });

    private static readonly Lazy<Dictionary<string, Outcome>> s_outcomes = new(RunAll);

    public static IEnumerable<string> Sections => s_sections;

    [TestCaseSource(nameof(Sections))]
    public void Section_computes_in_C_what_the_CLR_computes(string section)
    {
        int first = Array.IndexOf(s_sections, section) * WordsOfASection;
        foreach ((string target, Outcome outcome) in s_outcomes.Value)
        {
            Assert.That(outcome.Words, Is.Not.Null, outcome.Why);
            Assert.That(outcome.Words!.Skip(first).Take(WordsOfASection), Is.EqualTo(s_expected.Value.Skip(first).Take(WordsOfASection)),
                target);
        }
    }

    /// <summary>`./test --faults` runs this one alone.</summary>
    [Test, Category("Slow"), Category("Faults")]
    public void Every_deliberate_fault_is_caught()
    {
        CTarget target = new("gcc", ["-O0", "-w", "-fsanitize=undefined", "-fno-sanitize-recover=all"]);
        string folder = Repository.Scratch("faults");
        List<string> missed = [];
        ulong[] expected = s_expected.Value;
        Assert.That(expected, Has.Length.EqualTo(s_count));
        Fault none = new("no fault", "bind", _ => { });
        Assert.That(Catcher(none, target, folder), Is.Null, "without a fault nothing may be caught");
        foreach (Fault fault in Fault.All)
        {
            string? catcher = Catcher(fault, target, folder);
            TestContext.Out.WriteLine($"{fault.Name}: {catcher ?? "NOT CAUGHT"}");
            if (catcher is null)
            {
                missed.Add(fault.Name);
            }
        }

        TestContext.Out.WriteLine($"{Fault.All.Count - missed.Count} of {Fault.All.Count} caught");
        Assert.That(missed, Is.Empty);
        Assert.That(Fault.All, Has.Count.GreaterThanOrEqualTo(30));
    }

    /// <summary>What notices the fault: the sections that differ, or whoever refuses the program; null if nothing does.</summary>
    private static string? Catcher(Fault fault, CTarget target, string folder)
    {
        SubsetRun run = new(s_source, s_count);
        Emission emission = run.Emit(fault.After);
        if (emission.Errors.Count > 0)
        {
            return $"the emitter: {emission.Errors[0]}";
        }

        run.Write(emission, folder);
        Outcome c = run.RunC(target, folder, patience: 15);
        if (c.Words is not { } found)
        {
            return c.Why.Contains("runtime error", StringComparison.Ordinal) ? "the sanitizer for undefined behaviour"
                : c.Why.Contains("error:", StringComparison.Ordinal) ? "the C compiler" : "the program does not end well";
        }

        List<string> sections = [.. s_sections.Where((_, i) => !found.Skip(i * WordsOfASection).Take(WordsOfASection)
            .SequenceEqual(s_expected.Value.Skip(i * WordsOfASection).Take(WordsOfASection)))];
        return sections.Count == 0 ? null : string.Join(", ", sections);
    }

    private static Dictionary<string, Outcome> RunAll()
    {
        SubsetRun run = new(s_source, s_count);
        string folder = Repository.Scratch("language");
        Emission emission = run.Emit();
        Assert.That(emission.Errors, Is.Empty);
        run.Write(emission, folder);
        CTarget[] targets =
        [
            // gcc warns about the sign of `a < 0 ? 1 : 0` when it is stored in an unsigned 64-bit place: it folds that to a shift.
            new("gcc",
                ["-O0", "-Wall", "-Wextra", "-Wconversion", "-Wno-sign-conversion", "-Wshadow", "-Wno-unused-parameter",
                    "-Wno-type-limits", "-Werror"]),
            new("gcc", ["-O2"]), new("clang-19", ["-Os"]), new("clang-19", ["-O1", .. CTarget.Sanitizers]),
            new("aarch64-linux-gnu-gcc", ["-O2"], 64, "qemu-aarch64"), new("riscv64-linux-gnu-gcc", ["-O2"], 64, "qemu-riscv64"),
        ];
        return targets.Where(t => t.IsInstalled).ToDictionary(t => t.ToString(), t => run.RunC(t, folder));
    }

    /// <summary>The calls in the program's entry name the sections, in order.</summary>
    [GeneratedRegex(@"^        (\w+)\(o(?: \+ \d+)?\);$", RegexOptions.Multiline)]
    private static partial Regex Calls();
}
