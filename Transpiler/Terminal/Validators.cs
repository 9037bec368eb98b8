// SPDX-License-Identifier: BSD-2-Clause
// What values of options must look like.
using System;
using System.CommandLine.Parsing;
using System.Linq;

namespace Sel4Gen.Transpiler.Terminal;

/// <summary>Checks values of options, and says what is wrong in the words of the user.</summary>
internal static class Validators
{
    public static void Number(OptionResult result)
    {
        if (!TextOf(result).All(char.IsAsciiDigit))
        {
            result.AddError($"{result.Option.Name} needs a number, not '{TextOf(result)}'");
        }
    }

    public static void Positive(OptionResult result)
    {
        Number(result);
        if (TextOf(result).StartsWith('0'))
        {
            result.AddError($"{result.Option.Name} needs a number from 1 on, not '{TextOf(result)}'");
        }
    }

    public static void Address(OptionResult result)
    {
        string text = TextOf(result);
        if (!text.StartsWith("0x", StringComparison.Ordinal) || text.Length == 2
            || !text[2..].All(char.IsAsciiHexDigit))
        {
            result.AddError($"{result.Option.Name} needs an address such as 0x50000000, not '{text}'");
        }
    }

    /// <summary>The value as it was given; empty where the default counts or the value is missing.</summary>
    private static string TextOf(OptionResult result) =>
        result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
}
