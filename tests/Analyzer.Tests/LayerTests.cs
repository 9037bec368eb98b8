// SPDX-License-Identifier: BSD-2-Clause
// The folders of KernelSource have an order: code names only types of its own folder and of folders before it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

[TestFixture]
public sealed class LayerTests
{
    /// <summary>The order in which docs/architecture.md presents them, too.</summary>
    private static readonly string[] s_order =
    [
        "Config", "Base", "Model", "Scheduling", "Capabilities", "Ipc", "Threads", "Interrupts", "Deletion", "Memory",
        "Invocations", "Debugging", "Entry", "Boot",
    ];

    // Anybody may report to it: its hooks are empty in a kernel without debug code.
    private const string Hooks = "Debugging";

    [Test]
    public void Every_folder_has_its_place() => Assert.That(
        Files().Select(f => f.Folder).Distinct(), Is.EquivalentTo(s_order));

    [Test]
    public void Folders_name_only_folders_before_them()
    {
        List<(string Path, string Folder, CompilationUnitSyntax Root)> files = [.. Files()];
        Dictionary<string, string> folderOf = [];
        foreach (var (_, folder, root) in files)
        {
            foreach (BaseTypeDeclarationSyntax type in root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            {
                folderOf[type.Identifier.Text] = folder;
            }
        }

        IEnumerable<string> wrong =
            from file in files
            let place = Array.IndexOf(s_order, file.Folder)
            from name in file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            where IsTypeName(name)
            let folder = folderOf.GetValueOrDefault(name.Identifier.Text)
            where folder is not null && folder != Hooks && Array.IndexOf(s_order, folder) > place
            select $"{file.Path}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {name} is of "
                + $"{folder}/, which comes after {file.Folder}/";
        Assert.That(wrong.Distinct(), Is.Empty);
    }

    // A name to the right of a dot is a member of something else, whose own name is looked at.
    private static bool IsTypeName(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        VariableDeclarationSyntax or ParameterSyntax or TypeArgumentListSyntax or MethodDeclarationSyntax
            or ObjectCreationExpressionSyntax or CastExpressionSyntax => true,
        _ => false,
    };

    private static IEnumerable<(string Path, string Folder, CompilationUnitSyntax Root)> Files()
    {
        string root = Path.Combine(Check.Root, "KernelSource");
        foreach (string path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order())
        {
            string relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            string folder = relative.Split('/')[0];
            if (folder is not ("bin" or "obj"))
            {
                yield return (
                    $"KernelSource/{relative}", folder, CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetCompilationUnitRoot());
            }
        }
    }
}
