// SPDX-License-Identifier: BSD-2-Clause
// Reads the cases of the conformance suite (userland/conformance) from their attributes.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Emit.Conformance;

/// <summary>A case.</summary>
/// <param name="Subject">The invocation or system call.</param>
/// <param name="Outcome">The error, or NoError.</param>
/// <param name="Description">When.</param>
/// <param name="Condition">A C# expression over the configuration; empty if the case has a meaning in all.</param>
/// <param name="Method">Class and method.</param>
/// <param name="ClassCondition">The part of the condition without which the class does not exist (its <c>[When]</c>).</param>
internal sealed record ConformanceCase(string Subject, string Outcome, string Description, string Condition, string Method, string ClassCondition)
{
    /// <summary>What the suite prints.</summary>
    public string Title => $"{Subject} {Outcome}: {Description}";
}

/// <summary>An error that no program can provoke.</summary>
internal sealed record MissingCase(string Subject, string Outcome, string Reason);

/// <summary>All cases.</summary>
internal sealed record ConformanceCases(IReadOnlyList<ConformanceCase> Cases, IReadOnlyList<MissingCase> Excused)
{
    /// <summary>Where they stand.</summary>
    public const string Folder = "userland/conformance";

    /// <summary>The architecture of the reference configuration.</summary>
    public const string ReferenceArch = "arm";

    /// <summary>Reads those of an architecture, in the order of files and lines.</summary>
    /// <exception cref="InvalidOperationException">An attribute is not written with literals, or two cases have one name.</exception>
    public static ConformanceCases Read(string root, string arch = ReferenceArch)
    {
        List<ConformanceCase> cases = [];
        List<MissingCase> excused = [];
        string folder = Path.Combine(root, Folder);
        string own = Path.Combine(folder, arch);
        IEnumerable<string> files =
        [
            .. Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cs") : [],
            .. Directory.Exists(own) ? Directory.GetFiles(own, "*.cs") : [],
        ];
        foreach (string file in files.Where(f => Path.GetFileName(f) != CaseListSource.FileName)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            SyntaxNode tree = CSharpSyntaxTree.ParseText(
                File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview), file).GetRoot();
            foreach (AttributeSyntax attribute in tree.DescendantNodes().OfType<AttributeSyntax>())
            {
                if (attribute.Name.ToString() == "Case")
                {
                    cases.Add(ReadCase(attribute));
                }
                else if (attribute.Name.ToString() == "NoCase")
                {
                    excused.Add(new MissingCase(Literal(attribute, 0), Literal(attribute, 1), Literal(attribute, 2)));
                }
            }
        }

        if (cases.GroupBy(c => c.Title).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"two cases are called '{twice.Key}'");
        }

        return new ConformanceCases(cases, excused);
    }

    private static ConformanceCase ReadCase(AttributeSyntax attribute)
    {
        MethodDeclarationSyntax method = attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        ClassDeclarationSyntax type = attribute.FirstAncestorOrSelf<ClassDeclarationSyntax>()!;
        string own = attribute.ArgumentList!.Arguments
            .FirstOrDefault(a => a.NameEquals?.Name.Identifier.Text == "When")?.Expression.ToString() ?? "";
        string ofClass = type.AttributeLists.SelectMany(l => l.Attributes)
            .FirstOrDefault(a => a.Name.ToString() == "When")?.ArgumentList!.Arguments[0].ToString() ?? "";
        string condition = own.Length > 0 && ofClass.Length > 0 ? $"{ofClass} && ({own})" : ofClass + own;
        return new ConformanceCase(
            Literal(attribute, 0), Literal(attribute, 1), Literal(attribute, 2), condition,
            $"{type.Identifier.Text}.{method.Identifier.Text}", ofClass);
    }

    private static string Literal(AttributeSyntax attribute, int index) =>
        attribute.ArgumentList?.Arguments[index].Expression is LiteralExpressionSyntax { Token.Value: string text }
            ? text
            : throw new InvalidOperationException(
                $"{attribute.SyntaxTree.FilePath}: argument {index} of {attribute} must be a string literal");
}
