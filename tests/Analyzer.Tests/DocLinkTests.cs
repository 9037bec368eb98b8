// SPDX-License-Identifier: BSD-2-Clause
// References in the pages under version control: links lead to files and headings, and named files and tests exist.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

[TestFixture]
public sealed partial class DocLinkTests
{
    /// <summary>Folders that builds write to; a page may name files in them.</summary>
    private static readonly string[] s_built = ["build", "bin", "obj", "generated"];

    private static readonly Lazy<IReadOnlyList<(string Path, string Text)>> s_pages = new(() =>
    [
        .. Files("*.md").Select(f => (Path.GetRelativePath(Check.Root, f), File.ReadAllText(f).ReplaceLineEndings("\n"))),
    ]);

    [Test]
    public void Links_lead_to_a_file_and_a_heading()
    {
        Assert.That(s_pages.Value, Has.Count.GreaterThan(100));
        Assert.That(s_pages.Value.SelectMany(p => BrokenLinks(p.Path, p.Text)), Is.Empty);
    }

    [Test]
    public void A_broken_link_is_found() => Assert.That(
        BrokenLinks("docs/start.md", "[a](missing.md) [b](subset.md#no-such-heading) [c](subset.md#types) [d](https://sel4.systems)"),
        Is.EqualTo((string[])["docs/start.md: missing.md", "docs/start.md: subset.md#no-such-heading"]));

    /// <summary>A path in `code` that begins with a folder of the repository. Placeholders (FOLDER, NAME, {a,b}, *) are no paths.</summary>
    [Test]
    public void Named_files_exist()
    {
        HashSet<string> folders = [.. Directory.GetDirectories(Check.Root).Select(d => Path.GetFileName(d)!).Except(s_built)];
        IEnumerable<string> wrong =
            from page in s_pages.Value
            from match in CodePath().Matches(page.Text)
            let path = match.Groups[1].Value.TrimEnd('/')
            where folders.Contains(path.Split('/')[0]) && !Placeholder().IsMatch(path) && !s_built.Any(path.Split('/').Contains)
            where !Path.Exists(Path.Combine(Check.Root, path))
                && !Path.Exists(Path.Combine(Check.Root, Path.GetDirectoryName(page.Path)!, path))
            select $"{page.Path}: {path}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Named_test_classes_exist()
    {
        HashSet<string> classes =
        [
            .. Files("*.cs").SelectMany(f => TestClass().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value),
        ];
        IEnumerable<string> wrong =
            from page in s_pages.Value
            from match in NamedTest().Matches(page.Text)
            where !classes.Contains(match.Groups[1].Value)
            select $"{page.Path}: {match.Groups[1].Value}";
        Assert.That(wrong, Is.Empty);
    }

    private static IEnumerable<string> BrokenLinks(string page, string text) =>
        from match in Link().Matches(text)
        let link = match.Groups[1].Value
        where !link.Contains("://", StringComparison.Ordinal)
        let parts = link.Split('#')
        let target = parts[0].Length == 0
            ? Path.Combine(Check.Root, page) : Path.Combine(Check.Root, Path.GetDirectoryName(page)!, parts[0])
        where !Path.Exists(target) || (parts.Length > 1 && !Headings(File.ReadAllText(target)).Contains(parts[1]))
        select $"{page}: {link}";

    /// <summary>The anchors that a page's headings get.</summary>
    private static HashSet<string> Headings(string text) =>
    [
        .. Heading().Matches(text).Select(m => NotInAnchor().Replace(m.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-')),
    ];

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateDirectories(Check.Root)
            .Where(d => Path.GetFileName(d) is var name && name[0] != '.' && !s_built.Contains(name))
            .SelectMany(d => Directory.EnumerateFiles(d, pattern, SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Check.Root, pattern))
            .Where(f => !Path.GetRelativePath(Check.Root, f).Split('/').Any(s_built.Contains));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"`([\w\-.]+/[\w\-./]*)`")]
    private static partial Regex CodePath();

    [GeneratedRegex("[A-Z]{4,}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex TestClass();
}
