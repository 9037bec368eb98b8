// SPDX-License-Identifier: BSD-2-Clause
// Writes the headers of deprecated names: macros, types and functions that are defined by the present ones.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>An old name, type or function.</summary>
/// <param name="Name">The name; of a function its whole head.</param>
/// <param name="Value">What it stands for.</param>
/// <param name="Advice">What the compiler says about its use; empty for names.</param>
internal sealed record OldName(string Name, string Value, string Advice);

/// <summary>The old names of a header.</summary>
/// <param name="Warns">Whether the compiler warns of names.</param>
internal sealed record OldNameGroup(
    string Header, bool Warns, string Doc, IReadOnlyList<OldName> Names, IReadOnlyList<OldName> Types,
    IReadOnlyList<OldName> Functions);

/// <summary>Writes old names.</summary>
internal static class OldNameHeaders
{
    /// <summary>The header of a group.</summary>
    /// <param name="includes">What it includes.</param>
    public static string Write(UserInterface model, string header, params string[] includes)
    {
        OldNameGroup? group = model.OldNames.FirstOrDefault(g => g.Header == header);
        HeaderText text = new(group?.Doc ?? "There are no old names for this configuration.", includes);
        if (group is null)
        {
            return text.ToString();
        }

        text.Line();
        foreach (OldName old in group.Names)
        {
            text.Line($"#define {old.Name} {(group.Warns ? $"SEL4_DEPRECATE_MACRO({old.Value})" : old.Value)}");
        }

        if (group.Types.Count > 0)
        {
            text.Line();
        }

        foreach (OldName old in group.Types)
        {
            string end = $"{old.Name} SEL4_DEPRECATED(\"{old.Advice}\");";
            if (old.Value.Length + end.Length + 9 <= HeaderText.Columns)
            {
                text.Line($"typedef {old.Value} {end}");
            }
            else
            {
                text.Line($"typedef {old.Value}").Line("    " + end);
            }
        }

        foreach (OldName old in group.Functions)
        {
            text.Line().Line($"static inline SEL4_DEPRECATED(\"{old.Advice}\") {old.Name}").Line("{");
            text.Line($"    {old.Value};").Line("}");
        }

        return text.ToString();
    }
}
