// SPDX-License-Identifier: BSD-2-Clause
// docs/semantics.md names for each gap between C# and C the test that holds it: every test that it names exists.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed partial class SemanticsPageTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Repository.PathOf("docs", "semantics.md"));
    private static readonly string s_tests = string.Concat(
        Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj")).Select(File.ReadAllText));

    /// <summary>The last cell of each row of each table, below the heading.</summary>
    private static List<(string Gap, string Held)> Rows() =>
    [
        .. s_lines.Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => Cell().Split(l))
            .Select(c => (Gap: c[1].Trim(), Held: c[^2].Trim()))
            .Where(r => r.Held is not ("test" or "Held by") && !r.Gap.StartsWith("operator matrix", StringComparison.Ordinal)),
    ];

    [Test]
    public void Every_gap_names_a_test_that_exists()
    {
        List<(string Gap, string Held)> rows = Rows();
        Assert.That(rows, Has.Count.GreaterThan(40));
        string[] sections = [.. LanguageTests.Sections];
        List<string> wrong = [];
        foreach ((string gap, string held) in rows)
        {
            string[] names = [.. Name().Matches(held).Select(m => m.Groups[1].Value)];
            string[] sectionNames = [.. Section().Matches(held).Select(m => m.Groups[1].Value)];
            bool general = General().IsMatch(held);
            if (names.Length + sectionNames.Length == 0 && !general)
            {
                wrong.Add($"no test: {gap}");
            }

            wrong.AddRange(sectionNames.Where(s => !sections.Contains(s)).Select(s => $"no section {s}: {gap}"));
            wrong.AddRange(names.Where(n => !n.StartsWith('-') && !IsTest(n)).Select(n => $"no test {n}: {gap}"));
        }

        Assert.That(wrong, Is.Empty, string.Join('\n', wrong));
    }

    /// <summary>Every section of the language program is named, so that none is forgotten in the page.</summary>
    [Test]
    public void Every_section_holds_some_gap()
    {
        string page = string.Join('\n', s_lines);
        Assert.That(LanguageTests.Sections.Where(s => !page.Contains($"*{s}*", StringComparison.Ordinal)), Is.Empty);
    }

    private static bool IsTest(string name) => name.Contains('/')
        ? Directory.Exists(Repository.PathOf("tests", "Emit.Tests", name)) || Directory.GetFiles(Repository.PathOf("tests", "Emit.Tests",
            Path.GetDirectoryName(name)!), $"{Path.GetFileName(name)}*").Length > 0
        : Regex.IsMatch(s_tests, $@"\b(class|void|Task|static \w+)\s+{Regex.Escape(name)}\b|TestCase[^\n]*""{Regex.Escape(name)}""|SetName\(""{Regex.Escape(name)}""");

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Cell();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\*(\w+)\*")]
    private static partial Regex Section();

    [GeneratedRegex("matrix|random programs|UBSan|every test")]
    private static partial Regex General();
}
