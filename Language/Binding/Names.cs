// SPDX-License-Identifier: BSD-2-Clause
// C names from C# names (docs/subset.md, "Names in C").
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Language.Binding;

/// <summary>The naming rules.</summary>
internal static class Names
{
    /// <summary>
    /// <c>DeriveCap</c> -> <c>derive_cap</c>, <c>CSpace</c> -> <c>cspace</c>, <c>SetTLSBase</c> ->
    /// <c>set_tls_base</c>.
    /// </summary>
    public static string Snake(string name)
    {
        List<string> words = Words(name);
        StringBuilder text = new();
        for (int i = 0; i < words.Count; i++)
        {
            text.Append(words[i].ToLowerInvariant());

            // A lone capital belongs to the word after it: C + Space, V + Space, L + ookup never arise
            // otherwise.
            bool lone = words[i].Length == 1 && char.IsUpper(words[i][0]);
            if (i + 1 < words.Count && !(lone && char.IsLetter(words[i + 1][0])))
            {
                text.Append('_');
            }
        }

        return text.ToString();
    }

    public static string UpperSnake(string name) => Snake(name).ToUpperInvariant();

    /// <summary>A local's or a field's name: never a word of C.</summary>
    public static string Identifier(string name)
    {
        string snake = Snake(name);
        return CWords.IsWord(snake) ? snake + "_" : snake;
    }

    private static List<string> Words(string name)
    {
        List<string> words = [];
        foreach (string part in name.Split('_').Where(p => p.Length > 0))
        {
            int start = 0;
            for (int i = 1; i < part.Length; i++)
            {
                bool lowerToUpper = char.IsUpper(part[i]) && !char.IsUpper(part[i - 1]);
                bool endOfRun = char.IsUpper(part[i]) && char.IsUpper(part[i - 1])
                    && i + 1 < part.Length && char.IsLower(part[i + 1]);
                if (lowerToUpper || endOfRun)
                {
                    words.Add(part[start..i]);
                    start = i;
                }
            }

            words.Add(part[start..]);
        }

        return words;
    }
}
