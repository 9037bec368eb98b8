// SPDX-License-Identifier: BSD-2-Clause
// The options of a configuration: every constant of a configuration class, under each of the names by which
// people know it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Emit.Programs;

/// <summary>One constant that a configuration may set.</summary>
/// <param name="Constant"><c>Class.Member</c>.</param>
/// <param name="Type">bool, int, uint, Word, ...</param>
/// <param name="CMakeName">As seL4's users know it; empty if it has none.</param>
/// <param name="Macro">Without CONFIG_; empty if it has none.</param>
/// <param name="Alternative">For one alternative of a choice: the word that chooses it.</param>
internal sealed record OptionConstant(
    string Constant, string Type, string Value, string CMakeName, string Macro, string Alternative);

/// <summary>Finds options by name.</summary>
internal sealed class OptionTable
{
    private readonly List<OptionConstant> _options = [];

    /// <summary>Reads the classes of constants in these files and folders.</summary>
    public static OptionTable Read(string root, IEnumerable<string> sources)
    {
        OptionTable table = new();
        foreach (string source in sources)
        {
            string path = Path.Combine(root, source);
            IEnumerable<string> files = File.Exists(path) ? [path]
                : Directory.Exists(path)
                    ? Directory.EnumerateFiles(path, "*.cs").Order(StringComparer.Ordinal) : [];
            foreach (string file in files)
            {
                table.Add(File.ReadAllText(file));
            }
        }

        return table;
    }

    public IReadOnlyList<OptionConstant> All => _options;

    /// <summary>All names by which an option can be given.</summary>
    public IEnumerable<string> Names =>
        _options.SelectMany(o => new[] { o.CMakeName, o.Constant.Split('.')[1] })
        .Where(n => n.Length > 0).Distinct();

    /// <summary>
    /// The constants and values that setting an option means; null if there is no such option.
    /// </summary>
    /// <param name="name">The CMake name, the macro (with or without CONFIG_), the constant, or
    /// <c>Class.Constant</c>.</param>
    /// <exception cref="FormatException">The value does not suit the option.</exception>
    public IReadOnlyList<(string Constant, string Value)>? Set(string name, string value)
    {
        string macro = name.StartsWith("CONFIG_", StringComparison.Ordinal) ? name[7..] : name;
        List<OptionConstant> choice =
            [.. _options.Where(o => o.CMakeName == name && o.Alternative.Length > 0)];
        if (choice.Count > 0)
        {
            return !choice.Exists(c => c.Alternative == value)
                ? throw new FormatException(
                    $"{name} is one of {string.Join(", ", choice.Select(c => c.Alternative))}, not {value}")
                : [.. choice.Select(c => (c.Constant, c.Alternative == value ? "true" : "false"))];
        }

        OptionConstant? found = _options.Find(o => o.CMakeName == name || o.Constant == name)
            ?? _options.Find(o => o.Macro == macro || o.Constant.Split('.')[1] == name);
        return found is null ? null : [(found.Constant, Value(found, value))];
    }

    /// <summary>The value as a C# expression.</summary>
    private static string Value(OptionConstant option, string value)
    {
        if (option.Type == "bool")
        {
            return value.ToLowerInvariant() switch
            {
                "on" or "true" or "1" or "yes" => "true",
                "off" or "false" or "0" or "no" => "false",
                _ => throw new FormatException($"{option.Constant} is ON or OFF, not {value}"),
            };
        }

        string digits = value.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? value[2..] : value;
        bool isNumber = digits.Length > 0 && (digits.Length != value.Length
            ? digits.All(char.IsAsciiHexDigit)
            : digits.TrimStart('-').All(char.IsAsciiDigit));
        return isNumber ? value : throw new FormatException($"{option.Constant} is a number, not {value}");
    }

    private void Add(string text)
    {
        foreach (ClassDeclarationSyntax type in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
            .OfType<ClassDeclarationSyntax>())
        {
            foreach (FieldDeclarationSyntax field in type.Members.OfType<FieldDeclarationSyntax>()
                .Where(f => f.Modifiers.Any(SyntaxKind.ConstKeyword)))
            {
                Add(type.Identifier.Text, field);
            }
        }
    }

    private void Add(string className, FieldDeclarationSyntax field)
    {
        VariableDeclaratorSyntax variable = field.Declaration.Variables[0];
        string constant = $"{className}.{variable.Identifier.Text}";
        string type = field.Declaration.Type.ToString();
        string value = variable.Initializer?.Value.ToString() ?? "";
        List<AttributeSyntax> attributes = [.. field.AttributeLists.SelectMany(l => l.Attributes)
            .Where(a => a.Name.ToString() is "Option" or "Alternative")];
        if (attributes.Count == 0)
        {
            _options.Add(new OptionConstant(constant, type, value, "", "", ""));
        }

        foreach (AttributeSyntax a in attributes)
        {
            List<string> positional =
                [.. a.ArgumentList!.Arguments.Where(x => x.NameEquals is null).Select(Text)];
            string macro = a.ArgumentList.Arguments.Where(x => x.NameEquals?.Name.Identifier.Text == "Macro")
                .Select(Text)
                .FirstOrDefault("");
            macro = macro.StartsWith("CONFIG_", StringComparison.Ordinal) ? macro[7..] : macro;
            string alternative = a.Name.ToString() == "Alternative" ? positional[1] : "";
            _options.Add(new OptionConstant(constant, type, value, positional[0], macro, alternative));
        }
    }

    private static string Text(AttributeArgumentSyntax a) =>
        a.Expression is LiteralExpressionSyntax l ? l.Token.ValueText : a.Expression.ToString();
}
