// SPDX-License-Identifier: BSD-2-Clause
// The folders of Emit and Language have an order: code names only types of its own folder and of folders before it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

public sealed class FolderOrderTests
{
    private static readonly TestCaseData[] s_orders =
    [
        Order("Language", ".", "Diagnostics", "Symbols", "Ir", "Lifting", "Binding"),
        Order(
            "Emit", "Diagnostics", "Front", "Passes", "C", "Package", "Hardware", "Programs", "LibSel4",
            "Conformance", ".", "Layout"),
    ];

    [TestCaseSource(nameof(s_orders))]
    public void Folders_name_only_folders_before_them(string project, string[] order)
    {
        List<(string Path, int Place, CompilationUnitSyntax Root)> files = [.. Files(project, order)];
        // Of types with one name in several folders, the first that the file may name is meant.
        Dictionary<string, int> places = [];
        foreach (var (_, place, root) in files.Concat(Below(project)))
        {
            foreach (BaseTypeDeclarationSyntax type in root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Where(t => t.Parent is BaseNamespaceDeclarationSyntax))
            {
                string name = type.Identifier.Text;
                places[name] = Math.Min(place, places.GetValueOrDefault(name, order.Length));
            }
        }

        IEnumerable<string> wrong =
            from file in files
            from name in file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            where IsTypeName(name) && places.GetValueOrDefault(name.Identifier.Text, -1) > file.Place
            select $"{file.Path}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {name} is of "
                + $"{order[places[name.Identifier.Text]]}/, which comes after {order[file.Place]}/";
        Assert.That(wrong.Distinct(), Is.Empty);
        Assert.That(files.Select(f => f.Place).Distinct().Count(), Is.GreaterThan(order.Length - 1), "each folder is there");
    }

    private static TestCaseData Order(string project, params string[] order) =>
        new TestCaseData(project, order).SetName($"Folders of {project} name only folders before them");

    // Types of the language library may have the names of types of Emit, which come after it.
    private static IEnumerable<(string Path, int Place, CompilationUnitSyntax Root)> Below(string project) => project == "Emit"
        ? Files("Language", (string[])s_orders[0].Arguments[1]!).Select(f => f with { Place = -1 })
        : [];

    // A name to the right of a dot is a member of something else, whose own name is looked at; properties may have a type's name.
    private static bool IsTypeName(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name && char.IsUpper(name.Identifier.Text[0]),
        VariableDeclarationSyntax or ParameterSyntax or TypeArgumentListSyntax or MethodDeclarationSyntax
            or ObjectCreationExpressionSyntax or CastExpressionSyntax or SimpleBaseTypeSyntax or DeclarationPatternSyntax
            or RecursivePatternSyntax or PropertyDeclarationSyntax => true,
        _ => false,
    };

    private static IEnumerable<(string Path, int Place, CompilationUnitSyntax Root)> Files(string project, string[] order)
    {
        string root = Path.Combine(Repository.Root, project);
        foreach (string file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            string[] parts = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar);
            if (parts[0] is "bin" or "obj")
            {
                continue;
            }

            int place = Array.IndexOf(order, parts.Length == 1 ? "." : parts[0]);
            Assert.That(place, Is.Not.Negative, $"{project}/{parts[0]} has no place in the order");
            yield return (
                $"{project}/{string.Join('/', parts)}", place, CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot());
        }
    }
}
