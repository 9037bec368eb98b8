// SPDX-License-Identifier: BSD-2-Clause
// The text of a C header: lines, with the licence, the comment that says what it is for, and the guard on top.
using System;
using System.Collections.Generic;
using System.Text;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>A header in the making.</summary>
internal sealed class HeaderText
{
    /// <summary>The longest line.</summary>
    public const int Columns = 110;

    private readonly StringBuilder _text = new();

    /// <summary>Begins a header.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="includes">What it includes, as in <c>sel4/config.h</c>.</param>
    public HeaderText(string purpose, params ReadOnlySpan<string> includes)
    {
        _text.Append("/* SPDX-License-Identifier: BSD-2-Clause */\n");
        Comment("", purpose);
        _text.Append("#pragma once\n");
        if (!includes.IsEmpty)
        {
            _text.Append('\n');
            foreach (string include in includes)
            {
                _text.Append("#include <").Append(include).Append(">\n");
            }
        }
    }

    /// <summary>Adds a line.</summary>
    public HeaderText Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Adds a comment, if there is something to say.</summary>
    public HeaderText Comment(string indent, string text)
    {
        if (text.Length == 0)
        {
            return this;
        }

        if (indent.Length + text.Length + 6 <= Columns)
        {
            return Line($"{indent}/* {text} */");
        }

        List<string> lines = Wrap(text, Columns - indent.Length - 3);
        Line($"{indent}/*");
        foreach (string line in lines)
        {
            Line($"{indent} * {line}");
        }

        return Line($"{indent} */");
    }

    /// <summary>Adds a list in parentheses, broken where lines would be too long, under its first element.</summary>
    public HeaderText Wrapped(string start, IEnumerable<string> elements, string end)
    {
        string line = start;
        string space = "";
        foreach (string element in elements)
        {
            if (space.Length > 0)
            {
                line += ",";
                if (line.Length + element.Length + end.Length + 2 > Columns)
                {
                    Line(line);
                    line = new string(' ', start.Length);
                    space = "";
                }
            }

            line += space + element;
            space = " ";
        }

        return Line(line + end);
    }

    /// <summary>Breaks text into lines.</summary>
    public static List<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
