// SPDX-License-Identifier: BSD-2-Clause
// The architecture interface: every folder of arch/ declares the same names with the same signatures. Compiling the portable
// kernel shows only that a name exists for the architectures that are built; not that its type is the same, nor that no
// architecture declares more than the others.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

[TestFixture]
public sealed class ArchInterfaceTests
{
    private const string Common = "common";

    /// <summary>The classes of the architecture interface.</summary>
    private static readonly string[] s_classes = ["Arch"];

    [Test]
    public void Every_architecture_has_the_same_interface()
    {
        string[] architectures = [.. Architectures()];
        Assert.That(architectures, Has.Length.GreaterThan(2));
        List<string> wrong = [];
        foreach (string type in s_classes)
        {
            SortedSet<string> expected = Surface(architectures[0], type);
            Assert.That(expected, Has.Count.GreaterThan(50), $"{type} of {architectures[0]}");
            foreach (string architecture in architectures[1..])
            {
                SortedSet<string> found = Surface(architecture, type);
                wrong.AddRange(expected.Except(found).Select(m => $"arch/{architecture} lacks {type}: {m}"));
                wrong.AddRange(found.Except(expected).Select(m => $"arch/{architectures[0]} lacks {type}: {m} (arch/{architecture} has it)"));
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    /// <summary>Other types of an architecture that the portable kernel uses exist in every architecture.</summary>
    [Test]
    public void The_portable_kernel_names_no_type_of_one_architecture()
    {
        Dictionary<string, HashSet<string>> types = Architectures().ToDictionary(a => a, TypesOf);
        HashSet<string> own = [.. types.Values.SelectMany(t => t)];
        own.ExceptWith(types.Values.Aggregate((a, b) => [.. a.Intersect(b)]));
        IEnumerable<string> wrong =
            from path in Directory.EnumerateFiles(Path.Combine(Check.Root, "KernelSource"), "*.cs", SearchOption.AllDirectories)
            let parts = Path.GetRelativePath(Check.Root, path).Replace('\\', '/')
            where !parts.Split('/').Any(p => p is "bin" or "obj")
            let root = Parse(path)
            let fields = root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(v => v.Identifier.Text).ToHashSet()
            from name in root.DescendantNodes().OfType<IdentifierNameSyntax>()
            where own.Contains(name.Identifier.Text) && !fields.Contains(name.Identifier.Text)
                && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            select $"{parts}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {name}";
        Assert.That(wrong.Distinct(), Is.Empty);
    }

    private static IEnumerable<string> Architectures() =>
        Directory.EnumerateDirectories(Path.Combine(Check.Root, "arch")).Select(d => Path.GetFileName(d)!)
            .Where(a => a != Common && File.Exists(Path.Combine(Check.Root, "arch", a, "Arch.cs"))).Order();

    /// <summary>The files that are compiled for an architecture: those that have boards share arch/common.</summary>
    private static IEnumerable<string> FilesOf(string architecture)
    {
        string folder = Path.Combine(Check.Root, "arch", architecture);
        string[] folders = Directory.Exists(Path.Combine(folder, "boards"))
            ? [folder, Path.Combine(Check.Root, "arch", Common)] : [folder];
        return folders.SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories)).Order();
    }

    private static SortedSet<string> Surface(string architecture, string type) =>
    [
        .. FilesOf(architecture).SelectMany(f => Parse(f).DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Where(c => c.Identifier.Text == type)
            .SelectMany(c => c.Members).Where(m => m.Modifiers.Any(SyntaxKind.PublicKeyword)).SelectMany(Signatures),
    ];

    private static IEnumerable<string> Signatures(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method =>
        [
            $"{method.ReturnType.NormalizeWhitespace()} {method.Identifier}("
                + string.Join(", ", method.ParameterList.Parameters.Select(p => p.WithDefault(null).NormalizeWhitespace().ToString()))
                + ")" + string.Concat(Promises(method).Select(p => $" [{p}]")),
        ],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => $"{field.Modifiers} {field.Declaration.Type} {v.Identifier}"),
        _ => [member.NormalizeWhitespace().ToString()],
    };

    // What callers rely on; whether a body is inlined is each architecture's business.
    private static IEnumerable<string> Promises(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(l => l.Attributes).Select(a => a.Name.ToString()).Where(n => n is "NoReturn" or "BootOnly").Order();

    private static HashSet<string> TypesOf(string architecture) =>
    [
        .. FilesOf(architecture).SelectMany(f => Parse(f).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Select(t => t.Identifier.Text),
    ];

    private static SyntaxNode Parse(string path) => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot();
}
