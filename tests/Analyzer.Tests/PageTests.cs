// SPDX-License-Identifier: BSD-2-Clause
// The pages of docs/rules are true: the bad text is refused in the lines that it marks, the good text is not.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed partial class PageTests
{
    private static IEnumerable<string> Pages() =>
        Directory.GetFiles(Path.Combine(Check.Root, "docs/rules"), "S4G*.md")
            .Select(p => Path.GetFileNameWithoutExtension(p)!)
            .Where(id => !id.StartsWith("S4G9", System.StringComparison.Ordinal)).Order();

    [TestCaseSource(nameof(Pages))]
    public void A_page_shows_what_is_refused_and_what_is_not(string id)
    {
        DiagnosticDescriptor rule = Rules.All.Single(r => r.Id == id);
        string page = File.ReadAllText(Path.Combine(Check.Root, rule.HelpLinkUri));
        Assert.That(page, Does.StartWith($"# {id}: {rule.Title}\n"));
        Assert.That(page, Does.Contain("## Why\n"));
        Assert.That(Unwrapped(QuoteMark().Replace(Quote().Match(page).Value, "")), Does.Match($"^{MessagePattern(rule)}$"));
        List<string> blocks = [.. CodeBlock().Matches(page).Select(m => m.Groups[1].Value)];
        if (blocks.Count == 0)
        {
            return;
        }

        Assert.That(blocks, Has.Count.EqualTo(2));
        string bad = Check.Snippet(blocks[0]);
        string[] lines = bad.Split('\n');
        IEnumerable<string> marked = lines.SelectMany((line, i) =>
            RuleId().Matches(line.Split(" // ").Skip(1).LastOrDefault() ?? "")
                .Select(m => $"{m.Value} line {i + 1}"));
        IEnumerable<string> found = Check.Analyze(bad, enable: rule.IsEnabledByDefault ? null : id)
            .Select(d => $"{d.Id} line {d.Location.GetLineSpan().StartLinePosition.Line + 1}");
        Assert.That(found.Order(), Is.EqualTo(marked.Order()), bad);
        Assert.That(marked, Has.Some.StartsWith(id));
        Assert.That(Check.Analyze(Check.Snippet(blocks[1])), Is.Empty);
    }

    /// <summary>The message, with any text where it has arguments.</summary>
    private static string MessagePattern(DiagnosticDescriptor rule) => Argument().Replace(
        Regex.Escape(rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture)
            .Replace("{{", "\u0001").Replace("}}", "\u0002")), ".+")
        .Replace("\u0001", @"\{").Replace("\u0002", @"\}");

    private static string Unwrapped(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex("^> .*\n(> .*\n)*", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex("^> ", RegexOptions.Multiline)]
    private static partial Regex QuoteMark();

    [GeneratedRegex(@"\\\{\d\}")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("S4G[0-9]{4}")]
    private static partial Regex RuleId();
}
