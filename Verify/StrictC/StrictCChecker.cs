// SPDX-License-Identifier: BSD-2-Clause
// Checks C against the rules of StrictC: those on nodes of Clang's tree, and those on the text.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Sel4Gen.Verify.Clang;

namespace Sel4Gen.Verify.StrictC;

/// <summary>The check of a translation unit.</summary>
internal sealed class StrictCChecker
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, string> _sources = [];

    /// <summary>What StrictC does not accept in a package, text of printing kernels excepted.</summary>
    public static IReadOnlyList<Finding> Check(PackageFolder package) =>
        [.. Check(package.Unit, package.Target, package.Include)
            .Where(f => !package.HasText || f.Rule != StrictCRules.StringLiteral.Name)];

    /// <summary>What StrictC does not accept in a file and the headers that it includes.</summary>
    public static IReadOnlyList<Finding> Check(string file, string target, string? include)
    {
        using ClangAst ast = ClangAst.Read(file, target, include);
        StrictCChecker checker = new();
        NodeRules nodes = new(checker.Report, checker.SourceOf);
        nodes.CheckAll(ast.Root);
        FunctionRules functions = new(checker.Report, ast.Root);
        functions.CheckAll(ast.Root);
        foreach (string source in ast.Root.All().Select(n => n.Begin.File).Where(File.Exists).Distinct().ToList())
        {
            TextRules.Check(source, checker.SourceOf(source), checker.Report);
        }

        return [.. checker._findings.Distinct().OrderBy(f => f.File, System.StringComparer.Ordinal).ThenBy(f => f.Line)];
    }

    private void Report(StrictCRule rule, SourcePoint place, string what) =>
        _findings.Add(new Finding(rule.Name, place.File, place.Line, $"{what}; {rule.Remedy}"));

    private string SourceOf(string file)
    {
        if (!_sources.TryGetValue(file, out string? text))
        {
            // A byte a character, so that Clang's offsets are indices.
            text = File.ReadAllText(file, System.Text.Encoding.Latin1);
            _sources.Add(file, text);
        }

        return text;
    }
}

/// <summary>Takes a finding.</summary>
/// <param name="rule">The rule that is broken.</param>
/// <param name="place">Where.</param>
/// <param name="what">What stands there.</param>
internal delegate void ReportFinding(StrictCRule rule, SourcePoint place, string what);
