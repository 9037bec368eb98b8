// SPDX-License-Identifier: BSD-2-Clause
// The configuration options, as they are declared on constants of Config and of the architectures' configuration classes.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>One alternative of a choice.</summary>
/// <param name="Constant">The constant, as <c>Class.Member</c>.</param>
/// <param name="Unsupported">What is not there yet if it is chosen; empty if it is.</param>
internal sealed record OptionAlternative(
    string Constant, string Word, string CMakeName, string Macro, string Help, string Requires, string Unsupported);

/// <summary>An option.</summary>
/// <param name="Constant">The constant, as <c>Class.Member</c>; of a choice its first alternative's.</param>
/// <param name="IsBool">A switch, not a number.</param>
/// <param name="Value">The reference configuration's value as CMake writes it.</param>
/// <param name="Alternatives">For a choice.</param>
internal sealed record ConfigurationOption(
    string Constant, string CMakeName, string Macro, string Help, bool IsBool, string Value, string Default,
    string Requires, string Otherwise, string Range, string Unsupported, bool Internal,
    IReadOnlyList<OptionAlternative> Alternatives)
{
    /// <summary>Whether one of several words is chosen.</summary>
    public bool IsChoice => Alternatives.Count > 0;
}

/// <summary>The options of a section of the configuration class.</summary>
internal sealed record OptionSection(string Title, IReadOnlyList<ConfigurationOption> Options);

/// <summary>Reads the declarations of options.</summary>
internal static class OptionReader
{
    /// <summary>All options in the order of their declarations, by section (a comment <c>// --- Title ---</c>).</summary>
    public static IReadOnlyList<OptionSection> Read(CSharpCompilation compilation)
    {
        List<OptionSection> sections = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            string title = "";
            List<ConfigurationOption> options = [];
            foreach (FieldDeclarationSyntax node in tree.GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>())
            {
                if (TitleOf(node) is { } next)
                {
                    Flush();
                    title = next;
                }

                if (node.AttributeLists.Count > 0
                    && model.GetDeclaredSymbol(node.Declaration.Variables[0]) is IFieldSymbol field)
                {
                    Add(field, options);
                }
            }

            title = title.Length > 0 ? title : System.IO.Path.GetFileNameWithoutExtension(tree.FilePath);
            Flush();

            void Flush()
            {
                if (options.Count > 0)
                {
                    sections.Add(new OptionSection(title, options.ToList()));
                    options.Clear();
                }
            }
        }

        return sections;
    }

    /// <summary>The macro of each constant, without CONFIG_, by <c>Class.Member</c>.</summary>
    public static IReadOnlyDictionary<string, string> Macros(IEnumerable<OptionSection> sections)
    {
        List<ConfigurationOption> options = sections.SelectMany(s => s.Options).ToList();
        return options.Where(o => !o.IsChoice).Select(o => (o.Constant, o.Macro))
            .Concat(options.SelectMany(o => o.Alternatives).Select(a => (a.Constant, a.Macro)))
            .Where(m => m.Macro.Length > 0).DistinctBy(m => m.Constant).ToDictionary(m => m.Constant, m => m.Macro);
    }

    private static string? TitleOf(FieldDeclarationSyntax node)
    {
        string? line = node.GetLeadingTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(t => t.ToString()).LastOrDefault(t => t.StartsWith("// --- ") && t.EndsWith(" ---"));
        return line is null ? null : line[7..^4];
    }

    private static void Add(IFieldSymbol field, List<ConfigurationOption> options)
    {
        string constant = $"{field.ContainingType.Name}.{field.Name}";
        bool isBool = field.Type.SpecialType == SpecialType.System_Boolean;
        string value = field.ConstantValue switch
        {
            true => "ON",
            false => "OFF",
            { } number => System.Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture)!,
            null => "",
        };
        foreach (AttributeData attribute in field.GetAttributes())
        {
            string First() => attribute.ConstructorArguments[0].Value as string ?? "";
            string Get(string name) =>
                attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value as string ?? "";
            switch (attribute.AttributeClass?.Name)
            {
                case "OptionAttribute":
                    bool isInternal = attribute.NamedArguments.Any(a => a.Key == "Internal" && a.Value.Value is true);
                    options.Add(new ConfigurationOption(
                        constant, First(), Short(Get("Macro")), Get("Help"), isBool, value, Get("Default"), Get("Requires"),
                        Get("Otherwise"), Get("Range"), Get("Unsupported"), isInternal, []));
                    break;
                case "ChoiceOptionAttribute":
                    options.Add(new ConfigurationOption(
                        constant, First(), Short(Get("Macro")), Get("Help"), false, "", "", "", "", "", "", false,
                        new List<OptionAlternative>()));
                    break;
                case "AlternativeAttribute":
                    ConfigurationOption choice = options.Last(o => o.CMakeName == First());
                    ((List<OptionAlternative>)choice.Alternatives).Add(new OptionAlternative(
                        constant, (string)attribute.ConstructorArguments[1].Value!, Get("Name"), Short(Get("Macro")),
                        Get("Help"), Get("Requires"), Get("Unsupported")));
                    break;
            }
        }
    }

    /// <summary>The macro without CONFIG_.</summary>
    private static string Short(string macro) => macro.StartsWith("CONFIG_") ? macro[7..] : macro;
}
