// SPDX-License-Identifier: BSD-2-Clause
// #line markers: a debugger shows the C# line for every C line.
using System;
using System.Collections.Generic;
using Sel4Gen.Emit.C;

namespace Sel4Gen.Emit.Package;

/// <summary>Inserts line markers.</summary>
internal static class LineMarkers
{
    /// <summary>The same lines, with a marker wherever the C# line is not the one after the last.</summary>
    public static IReadOnlyList<CLine> Insert(IReadOnlyList<CLine> lines)
    {
        List<CLine> result = [];
        string file = "";
        int next = -1;
        bool isArgument = false;
        foreach (CLine line in lines)
        {
            if (!isArgument && line.Place.Line > 0 && (line.Place.File != file || line.Place.Line != next))
            {
                result.Add(new CLine(
                    line.Place.File == file ? $"#line {line.Place.Line}"
                        : $"#line {line.Place.Line} \"{line.Place.File}\"",
                    SourcePlace.None));
                file = line.Place.File;
                next = line.Place.Line;
            }

            result.Add(line);
            next++;
            isArgument = (isArgument || IsMacroCall(line.Text)) && !line.Text.EndsWith(';');
        }

        return result;
    }

    // A directive among the arguments of a macro has undefined behavior (C11 6.10.3, paragraph 11).
    private static bool IsMacroCall(string text) =>
        text.TrimStart().StartsWith("assert(", StringComparison.Ordinal);
}
