// SPDX-License-Identifier: BSD-2-Clause
// Writes libsel4/include/api/syscall.xml: all system calls in the order of their numbers, for generators of other languages'
// bindings. It is the same for every configuration.
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes the list of system calls.</summary>
internal static class SyscallDescription
{
    /// <summary>Where the file stands in the repository.</summary>
    public const string Path = "libsel4/include/api/syscall.xml";

    /// <summary>The file.</summary>
    /// <param name="compilation">The declarations, configured for the classic kernel.</param>
    /// <param name="mcs">The same, configured for the MCS kernel.</param>
    /// <param name="sections">The options, for the names of conditions.</param>
    public static string Write(CSharpCompilation compilation, CSharpCompilation mcs, IReadOnlyList<OptionSection> sections)
    {
        StringBuilder text = new("<?xml version=\"1.0\" ?>\n<!-- SPDX-License-Identifier: BSD-2-Clause -->\n");
        text.Append("<!-- Generated from libsel4/Api/Constants.cs: system calls in the order of their numbers (-1, -2, ...); those of a\n"
            + "     configuration that is off keep their numbers. -->\n<syscalls>\n");
        Api(text, "api-master", compilation);
        Api(text, "api-mcs", mcs);
        Others(text, compilation, sections);
        return text.Append("</syscalls>\n").ToString();
    }

    private static void Api(StringBuilder text, string element, CSharpCompilation compilation)
    {
        INamedTypeSymbol numbers = compilation.GetTypeByMetadataName("Sel4Gen.Api.SyscallNumber")!;
        int last = (int)numbers.GetMembers("LastApi").OfType<IFieldSymbol>().Single().ConstantValue!;
        IEnumerable<string> names = Members(compilation)
            .Where(m => (int)m.ConstantValue! >= last).OrderByDescending(m => (int)m.ConstantValue!).Select(m => m.Name);
        text.Append($"    <{element}>\n        <config>\n");
        Names(text, names);
        text.Append($"        </config>\n    </{element}>\n");
    }

    /// <summary>The calls that have the same condition and follow each other stand together.</summary>
    private static void Others(StringBuilder text, CSharpCompilation compilation, IReadOnlyList<OptionSection> sections)
    {
        Dictionary<string, string> macros = sections.SelectMany(s => s.Options)
            .SelectMany(o => o.Alternatives.Select(a => (a.Constant, a.Macro)).Append((o.Constant, o.Macro)))
            .GroupBy(p => p.Item1).ToDictionary(g => g.Key, g => g.First().Item2);
        text.Append("    <debug>\n");
        string open = "";
        foreach (IFieldSymbol member in Members(compilation))
        {
            string condition = Condition(member, macros);
            if (condition.Length == 0)
            {
                continue;
            }

            if (condition != open)
            {
                text.Append(open.Length > 0 ? "        </config>\n" : "").Append("        <config>\n");
                text.Append($"            <condition>{condition}</condition>\n");
                open = condition;
            }

            Names(text, [member.Name]);
        }

        text.Append("        </config>\n    </debug>\n");
    }

    /// <summary>The condition of a call that not every configuration has; empty for calls of the API.</summary>
    private static string Condition(IFieldSymbol member, Dictionary<string, string> macros)
    {
        EnumMemberDeclarationSyntax node = (EnumMemberDeclarationSyntax)member.DeclaringSyntaxReferences.Single().GetSyntax();
        if (node.EqualsValue?.Value is not ConditionalExpressionSyntax choice
            || !choice.WhenTrue.ToString().StartsWith("SyscallNumber.FirstExtra", System.StringComparison.Ordinal))
        {
            return "";
        }

        List<string> variables = choice.Condition.ToString().Split("&&", System.StringSplitOptions.TrimEntries)
            .Select(c => $"<config var=\"CONFIG_{macros[c]}\"/>").ToList();
        return variables.Count == 1 ? variables[0] : $"<and>{string.Concat(variables)}</and>";
    }

    private static void Names(StringBuilder text, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            text.Append($"            <syscall name=\"{name}\"/>\n");
        }
    }

    private static IEnumerable<IFieldSymbol> Members(CSharpCompilation compilation) =>
        compilation.GetTypeByMetadataName("Sel4Gen.Api.Syscall")!.GetMembers().OfType<IFieldSymbol>()
            .Where(f => f.HasConstantValue);
}
