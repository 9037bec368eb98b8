// SPDX-License-Identifier: BSD-2-Clause
// Lines of C that are too long are broken, at any depth.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.C;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class LineTests
{
    [Test]
    public void A_long_condition_ends_at_any_depth([Range(0, 30)] int depth)
    {
        string condition = "if (" + string.Join(" && ", Enumerable.Range(0, 20).Select(i => $"condition{i}(a, b) == {i}")) + ") {";
        CLines lines = new();
        for (int i = 0; i < depth; i++)
        {
            lines.Indent();
        }

        lines.Add(condition);
        string[] texts = [.. lines.All.Select(l => l.Text)];
        Assert.That(texts, Has.None.Empty);
        Assert.That(string.Concat(texts).Replace(" ", ""), Is.EqualTo(condition.Replace(" ", "")));
    }

    /// <summary>A string stays whole, whatever stands in it and wherever it begins.</summary>
    [TestCase("static const char message[] = ")]
    [TestCase("")]
    public void A_long_string_is_not_broken(string before)
    {
        string line = before + '"' + string.Concat(Enumerable.Repeat("(word), && ", 15)) + "\";";
        CLines lines = new();
        lines.Add(line);
        Assert.That(lines.All.Select(l => l.Text), Is.EqualTo(new[] { line }));
    }
}
