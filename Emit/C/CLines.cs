// SPDX-License-Identifier: BSD-2-Clause
// Lines of C, each with the C# line that it came from.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Sel4Gen.Emit.C;

/// <summary>A line of C.</summary>
/// <param name="Place">The C# line; none for punctuation and for what has no source.</param>
internal readonly record struct CLine(string Text, SourcePlace Place);

/// <summary>Collects lines.</summary>
internal sealed partial class CLines
{
    /// <summary>Lines longer than this are broken.</summary>
    public const int Columns = 100;

    private readonly List<CLine> _lines = [];
    private int _indent;

    public IReadOnlyList<CLine> All => _lines;

    public void Indent() => _indent++;

    public void Outdent() => _indent--;

    /// <summary>A blank line; never two, and none after an opening brace.</summary>
    public void Blank()
    {
        if (_lines.Count > 0 && _lines[^1].Text.Length > 0 && !_lines[^1].Text.EndsWith('{'))
        {
            _lines.Add(new CLine("", SourcePlace.None));
        }
    }

    public void Add(string text, SourcePlace place = default)
    {
        string indent = text.StartsWith('#') ? "" : new string(' ', _indent * 4);
        string line = indent + text;
        while (line.Length > Columns && BreakPoint(line) is var at and > 0)
        {
            _lines.Add(new CLine(line[..at].TrimEnd(), place));
            line = indent + "    " + line[at..].TrimStart();
        }

        _lines.Add(new CLine(line, place));
    }

    /// <summary>A comment in the kernel's style: one line if it fits, else a block.</summary>
    public void Comment(string text, SourcePlace place = default)
    {
        if (text.Length == 0)
        {
            return;
        }

        string safe = text.Replace("*/", "* /").Replace("/*", "/ *");
        string[] lines = [.. Prose(safe, Columns - (_indent * 4) - 6)];
        if (lines.Length == 1)
        {
            Raw($"/* {lines[0]} */", place);
            return;
        }

        Raw("/*", place);
        foreach (string line in lines)
        {
            Raw((" * " + line).TrimEnd(), place);
        }

        Raw(" */", place);
    }

    public void AddRange(CLines other) => _lines.AddRange(other._lines);

    public override string ToString() => string.Concat(_lines.Select(l => l.Text + "\n"));

    private void Raw(string text, SourcePlace place) =>
        _lines.Add(new CLine(new string(' ', _indent * 4) + text, place));

    /// <summary>
    /// Lines that fit. A paragraph in which one does not is filled anew as a whole, so that no line of it is
    /// left with a word; drawings, lists and empty lines keep their places.
    /// </summary>
    private static IEnumerable<string> Prose(string text, int width)
    {
        List<List<string>> paragraphs = [];
        foreach (string line in text.Split('\n'))
        {
            bool goesOn = paragraphs.Count > 0 && IsProse(line) && IsProse(paragraphs[^1][^1])
                && !ListItem().IsMatch(line);
            if (goesOn)
            {
                paragraphs[^1].Add(line);
            }
            else
            {
                paragraphs.Add([line]);
            }
        }

        return paragraphs.SelectMany(p =>
            p.Exists(l => l.Length > width) ? Wrap(string.Join(' ', p), width) : p);
    }

    private static bool IsProse(string line) => line.Length > 0 && line[0] != ' ';

    [GeneratedRegex(@"^([-*]|\d+[.)]) ")]
    private static partial Regex ListItem();

    private static IEnumerable<string> Wrap(string text, int width)
    {
        if (text.StartsWith("  ", StringComparison.Ordinal) || text.Length <= width)
        {
            // Drawings keep their shape.
            yield return text;
            yield break;
        }

        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }

    /// <summary>
    /// Where to break: the outermost comma or operator that leaves the first part short enough.
    /// </summary>
    private static int BreakPoint(string line)
    {
        int best = -1;
        int bestDepth = int.MaxValue;
        int depth = 0;
        int open = -1;
        bool quoted = false;

        // Something must stand before the break: a line that begins with an operator would never get shorter.
        int least = Math.Max(24, line.Length - line.TrimStart().Length);
        for (int i = 0; i < line.Length && i < Columns; i++)
        {
            char c = line[i];
            quoted ^= c == '"' && (i == 0 || line[i - 1] != '\\');
            if (quoted)
            {
                continue;
            }

            open = c == '(' && open < 0 ? i : open;
            depth += c is '(' or '{' or '[' ? 1 : c is ')' or '}' or ']' ? -1 : 0;
            int at = c == ',' ? i + 1
                : c == ' ' && i + 3 < line.Length
                    && line[(i + 1)..(i + 3)] is "&&" or "||" or "? " or ": " or "| " or "+ " ? i
                : -1;
            if (at > least && depth <= bestDepth)
            {
                best = at;
                bestDepth = depth;
            }
        }

        // Without any: behind the first parenthesis, unless hardly anything stands before that.
        return best < 0 && open > 24 ? open + 1 : best;
    }
}
