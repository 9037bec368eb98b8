// SPDX-License-Identifier: BSD-2-Clause
// "Did you mean": the known names that are nearest to a mistyped one.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit;

/// <summary>Finds similar names.</summary>
internal static class Nearest
{
    /// <summary>Up to three known names, nearest first.</summary>
    public static IReadOnlyList<string> To(string name, IEnumerable<string> known) =>
    [
        .. known.Distinct()
            .Select(k => (Name: k, Distance: Distance(name.ToLowerInvariant(), k.ToLowerInvariant())))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal).Take(3)
            .Where((k, i) => i == 0 || k.Distance <= 1 + (name.Length / 2)).Select(k => k.Name),
    ];

    /// <summary>Up to three known names, nearest first, of those that differ little: often none.</summary>
    public static IReadOnlyList<string> Similar(string name, IEnumerable<string> known) =>
    [
        .. To(name, known).Where(
            k => Distance(name.ToLowerInvariant(), k.ToLowerInvariant()) <= 1 + (name.Length / 3)),
    ];

    /// <summary>A phrase to append to an error: "; did you mean a, b or c?".</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        IReadOnlyList<string> nearest = To(name, known);
        return nearest.Count switch
        {
            0 => "",
            1 => $"; did you mean {nearest[0]}?",
            _ => $"; did you mean {string.Join(", ", nearest.Take(nearest.Count - 1))} or {nearest[^1]}?",
        };
    }

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(
                    Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
