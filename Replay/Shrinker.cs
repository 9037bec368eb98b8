// SPDX-License-Identifier: BSD-2-Clause
// Shrinks a failing trace: steps are removed, in halves, quarters, ... down to single ones, for as long as the
// same kind of failure remains.
using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Sel4Gen.Replay;

/// <summary>Shrinks traces.</summary>
internal static partial class Shrinker
{
    /// <summary>The smallest trace that was found to fail in the same way.</summary>
    /// <param name="run">Plays a trace and gives its failure, or null.</param>
    public static Failure Shrink(Failure failure, Func<IReadOnlyList<Step>, Failure?> run)
    {
        string kind = KindOf(failure);
        Failure best = failure;
        for (int size = Math.Max(1, best.Steps.Count / 2); size > 0; size = size == 1 ? 0 : size / 2)
        {
            bool again = true;
            while (again)
            {
                again = false;
                for (int start = best.Steps.Count - size; start >= 0; start -= size)
                {
                    if (run(Without(best.Steps, start, size)) is { } smaller && KindOf(smaller) == kind)
                    {
                        best = smaller with { Seed = failure.Seed };
                        again = true;
                        start = Math.Min(start, best.Steps.Count);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>What went wrong: addresses and numbers, and how many there are of them, change when steps go.</summary>
    public static string KindOf(Failure failure) => Numbers().Replace(failure.Kind, "#");

    [GeneratedRegex("(?:0x[0-9a-f]+|[0-9]+)(?:[ =|]+(?:0x[0-9a-f]+|[0-9]+))*")]
    private static partial Regex Numbers();

    private static List<Step> Without(IReadOnlyList<Step> steps, int start, int count)
    {
        List<Step> rest = [.. steps];
        rest.RemoveRange(start, Math.Min(count, rest.Count - start));
        return rest;
    }
}
