// SPDX-License-Identifier: BSD-2-Clause
// Names that a user gives: of boards, configurations, options, ...
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Emit;

namespace Sel4Gen.Transpiler.Terminal;

/// <summary>Looks names up.</summary>
internal static class Names
{
    /// <summary>Ends the command as wrong usage if the name is not known.</summary>
    /// <param name="kind">What it is the name of.</param>
    public static void Check(string kind, string name, IReadOnlyCollection<string> known)
    {
        if (!known.Contains(name))
        {
            throw Unknown(kind, name, known);
        }
    }

    /// <summary>Says which names come near, and all that there are.</summary>
    public static StopException Unknown(string kind, string name, IReadOnlyCollection<string> known) => new(
        ExitCode.Usage, $"{Nearby(kind, name, known)}\nAll of them: {string.Join(' ', known)}");

    /// <summary>Says which names come near.</summary>
    public static string Nearby(string kind, string name, IEnumerable<string> known) =>
        $"unknown {kind} '{name}'. Nearest: {string.Join(", ", Nearest.To(name, known))}.";
}
