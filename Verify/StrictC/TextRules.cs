// SPDX-License-Identifier: BSD-2-Clause
// Rules on what the tree does not contain: kinds of comments, and initialisers as they are written.
using System.Text.RegularExpressions;
using Sel4Gen.Verify.Clang;

namespace Sel4Gen.Verify.StrictC;

/// <summary>Rules about the text of a file.</summary>
internal static partial class TextRules
{
    public static void Check(string file, string text, ReportFinding report)
    {
        int line = 1;
        int counted = 0;
        foreach (Match token in Token().Matches(text))
        {
            for (; counted < token.Index; counted++)
            {
                line += text[counted] == '\n' ? 1 : 0;
            }

            SourcePoint place = new(file, line, token.Index);
            if (token.Value.StartsWith("/**", System.StringComparison.Ordinal) && token.Value != "/**/")
            {
                report(StrictCRules.SpecificationComment, place, "the parser reads a comment with /** as a specification");
            }
            else if (token.Groups["range"].Success)
            {
                report(StrictCRules.DesignatedRange, place, "an initialiser for a range of elements");
            }
        }
    }

    // Comments and literals are tokens, so that nothing is found inside of them.
    [GeneratedRegex("""
        /\*.*?\*/ | //[^\n]* | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | (?<range>\[[^\]\n"']*\.\.\.[^\]\n"']*\]\s*=)
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
