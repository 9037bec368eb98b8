// SPDX-License-Identifier: BSD-2-Clause
// Writes the CaseList.g.cs of each architecture's cases in userland/conformance: from a case's number to its method and its name. The subset has no delegates.
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.Conformance;

/// <summary>Writes the list of cases.</summary>
internal static class CaseListSource
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "CaseList.g.cs";

    /// <summary>An architecture's file in the repository.</summary>
    public static string Path(string arch) => $"{ConformanceCases.Folder}/{arch}/{FileName}";

    /// <summary>Its text.</summary>
    public static string Write(ConformanceCases suite)
    {
        StringBuilder text = new();
        text.Append("// SPDX-License-Identifier: BSD-2-Clause\n");
        text.Append("// All cases of this architecture. Generated from the [Case] attributes of this folder and the one above: run the Transpiler.\n");
        text.Append("using Sel4Gen.Kernel;\nusing Sel4Gen.User;\n\nnamespace Sel4Gen.Conformance;\n\n");
        text.Append("/// <summary>The cases by number.</summary>\npublic static class CaseList\n{\n");
        text.Append("    /// <summary>How many there are.</summary>\n");
        text.Append($"    public const Word Count = {suite.Cases.Count};\n\n");
        text.Append("    /// <summary>Whether a case has a meaning in this configuration.</summary>\n");
        text.Append("    public static bool Applies(Word number)\n    {\n");
        Switch(text, suite.Cases.Select((c, i) => (i, c)).Where(e => e.c.Condition.Length > 0)
            .Select(e => (e.i, $"return {e.c.Condition};")), "return true;", hasBreak: false);
        text.Append("\n    /// <summary>Runs a case.</summary>\n");
        text.Append("    public static void Run(Word number)\n    {\n");
        Switch(text, suite.Cases.Select((c, i) => (i, Call(c))), "", hasBreak: true);
        text.Append("\n    /// <summary>Prints what a case is about.</summary>\n");
        text.Append("    public static void PrintName(Word number)\n    {\n");
        Switch(text, suite.Cases.Select((c, i) => (i, $"Console.Write(\"{Escape(c.Title)}\");")), "", hasBreak: true);
        return text.Append("}\n").ToString();
    }

    private static string Call(ConformanceCase each) => each.ClassCondition.Length == 0
        ? $"{each.Method}();"
        : $"if ({each.ClassCondition})\n                {{\n                    {each.Method}();\n                }}\n";

    private static void Switch(StringBuilder text, IEnumerable<(int Number, string Statement)> groups, string otherwise, bool hasBreak)
    {
        text.Append("        switch (number)\n        {\n");
        foreach ((int number, string statement) in groups)
        {
            text.Append($"            case {number}:\n                {statement}\n");
            text.Append(hasBreak ? "                break;\n" : "");
        }

        text.Append("            default:\n");
        text.Append(otherwise.Length > 0 ? $"                {otherwise}\n" : "                break;\n");
        text.Append("        }\n    }\n");
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", System.StringComparison.Ordinal).Replace("\"", "\\\"", System.StringComparison.Ordinal);
}
