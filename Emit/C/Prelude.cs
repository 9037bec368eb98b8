// SPDX-License-Identifier: BSD-2-Clause
// The prelude header, from its template.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.C;

/// <summary>Fills the template in.</summary>
internal static class Prelude
{
    /// <summary>
    /// The header. Lines between <c>//if NAME</c> and <c>//end</c> stay only when NAME holds.
    /// </summary>
    public static string Text(IrProgram program)
    {
        bool hasReporter = program.Modules.SelectMany(m => m.Functions)
            .Any(f => f.CName == "sel4gen_assert_failed");
        HashSet<string> flags =
        [
            program.Data.WordBits == 64 ? "WORD_64" : "WORD_32",
            program.Contracts == ContractMode.Acsl ? "CONTRACTS_NONE"
                : program.Contracts == ContractMode.CheckWithText && hasReporter ? "CONTRACTS_TEXT"
                    : "CONTRACTS_TRAP",
        ];
        List<string> result = [];
        bool keep = true;
        foreach (string line in Template().Split('\n'))
        {
            if (line.StartsWith("//if ", StringComparison.Ordinal))
            {
                keep = flags.Contains(line[5..].Trim());
            }
            else if (line.StartsWith("//end", StringComparison.Ordinal))
            {
                keep = true;
            }
            else if (keep)
            {
                result.Add(line);
            }
        }

        return string.Join('\n', result);
    }

    private static string Template()
    {
        using Stream stream = typeof(Prelude).Assembly.GetManifestResourceStream("prelude.h")
            ?? throw new InvalidOperationException("the prelude's template is missing from the assembly");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
