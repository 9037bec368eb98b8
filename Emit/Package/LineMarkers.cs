// SPDX-License-Identifier: BSD-2-Clause
// #line markers: a debugger shows the C# line for every C line.
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
        foreach (CLine line in lines)
        {
            if (line.Place.Line > 0 && (line.Place.File != file || line.Place.Line != next))
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
        }

        return result;
    }
}
