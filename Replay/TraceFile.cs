// SPDX-License-Identifier: BSD-2-Clause
// A trace on disk: one step a line, comments behind #, and a first line that says what it is.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Sel4Gen.Replay;

/// <summary>Reads and writes traces.</summary>
internal static class TraceFile
{
    private const string Header = "# sel4gen trace 1";

    /// <summary>Writes a trace.</summary>
    /// <param name="notes">Comment lines for readers.</param>
    public static void Write(string path, IEnumerable<Step> steps, params IEnumerable<string> notes)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllLines(path, [Header, .. notes.Select(n => "# " + n), .. steps.Select(s => s.ToString())]);
    }

    /// <summary>The traces of a folder; none if there is no such folder.</summary>
    public static IEnumerable<string> List(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.trace").Order(StringComparer.Ordinal)
        : [];

    /// <summary>Reads a trace.</summary>
    /// <exception cref="FormatException">A line is no step; the message has its number.</exception>
    public static IReadOnlyList<Step> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Header)
        {
            throw new FormatException($"{path}:1: this is no trace: the first line is not '{Header}'");
        }

        List<Step> steps = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i].StartsWith('#'))
            {
                continue;
            }

            try
            {
                steps.Add(Step.Parse(lines[i]));
            }
            catch (Exception e) when (e is FormatException or OverflowException or IndexOutOfRangeException)
            {
                throw new FormatException($"{path}:{i + 1}: {e.Message}", e);
            }
        }

        return steps;
    }
}
