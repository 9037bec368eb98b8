// SPDX-License-Identifier: BSD-2-Clause
// From a gen_config.json that CMake wrote to the values of configuration constants.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Reads configurations.</summary>
internal static class ConfigurationValues
{
    /// <summary>
    /// The new values of constants, as C# expressions, by <c>Class.Member</c>. Entries of the file that no constant stands
    /// for (the platform, compiler settings) are left to others; constants that the file does not mention keep their values.
    /// </summary>
    /// <exception cref="FormatException">The file is not what CMake writes.</exception>
    public static SortedDictionary<string, string> Read(string json, IReadOnlyList<OptionSection> sections)
    {
        Dictionary<string, string> entries = Entries(json);
        SortedDictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (ConfigurationOption option in sections.SelectMany(s => s.Options))
        {
            foreach (OptionAlternative alternative in option.Alternatives)
            {
                Set(alternative.Constant, alternative.Macro, isBool: true);
            }

            if (!option.IsChoice)
            {
                Set(option.Constant, option.Macro, option.IsBool);
            }
        }

        return values;

        void Set(string constant, string macro, bool isBool)
        {
            if (entries.TryGetValue(macro, out string? value))
            {
                values[constant] = isBool ? (value is "true" or "1" ? "true" : "false") : value;
            }
        }
    }

    /// <summary>The entries: names without CONFIG_, values as text (<c>true</c>, <c>false</c>, a number, a word).</summary>
    /// <exception cref="FormatException">The file is not what CMake writes.</exception>
    public static Dictionary<string, string> Entries(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateObject().ToDictionary(
                p => p.Name,
                p => p.Value.ValueKind switch
                {
                    JsonValueKind.True => "true",
                    JsonValueKind.False => "false",
                    JsonValueKind.String => p.Value.GetString()!,
                    _ => p.Value.GetRawText(),
                });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"the configuration is no gen_config.json: {e.Message}", e);
        }
    }
}
