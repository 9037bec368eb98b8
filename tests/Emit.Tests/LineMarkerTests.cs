// SPDX-License-Identifier: BSD-2-Clause
// Where #line directives may stand.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.C;
using Sel4Gen.Emit.Package;
using Sel4Gen.Language;

namespace Sel4Gen.Emit.Tests;

public sealed class LineMarkerTests
{
    // C11 6.10.3: a directive among the arguments of a macro has undefined behavior.
    [Test]
    public void An_assertion_of_several_lines_has_one_marker()
    {
        string[] marked = Mark((10, "    assert(a != '('"), (10, "        && f(b) == c);"), (11, "    d = 0;"));
        Assert.That(marked, Is.EqualTo((string[])
            ["#line 10 \"A.cs\"", "    assert(a != '('", "        && f(b) == c);", "#line 11", "    d = 0;"]));
    }

    [Test]
    public void Other_statements_have_one_for_each_line_of_theirs()
    {
        string[] marked = Mark((10, "    return a != 0"), (10, "        && f(b) == c;"));
        Assert.That(marked, Is.EqualTo((string[])["#line 10 \"A.cs\"", "    return a != 0", "#line 10", "        && f(b) == c;"]));
    }

    private static string[] Mark(params (int Line, string Text)[] lines) =>
        [.. LineMarkers.Insert([.. lines.Select(l => new CLine(l.Text, new SourcePlace("A.cs", l.Line, 1)))]).Select(l => l.Text)];
}
