// SPDX-License-Identifier: BSD-2-Clause
// Facts of the interface to user level are declared in libsel4/ and read by the kernel: a constant of the kernel that has the
// name of one in libsel4 and a number of its own is a second declaration, which differs some day.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

[TestFixture]
public sealed class InterfaceFactTests
{
    /// <summary>Not the configuration, which both read, and not the model architecture, whose user level has no libsel4.</summary>
    private static readonly string[] s_folders = ["KernelSource", "arch/arm", "arch/riscv", "arch/common", "drivers"];

    [Test]
    public void The_kernel_declares_no_fact_of_the_interface_again()
    {
        HashSet<string> facts = Facts();
        Assert.That(facts, Is.SupersetOf(["TCBBits", "PageTableIndexBits", "MaxUntypedBits", "UserTop", "SlotBits"]));
        IEnumerable<string> wrong = s_folders.SelectMany(Files)
            .SelectMany(f => Again(File.ReadAllText(Path.Combine(Check.Root, f)), facts).Select(w => $"{f}:{w}"));
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("class A { public const uint TcbBits = 11; }", "1: TcbBits = 11")]
    [TestCase("class A { const int SlotBits = Config.Is64Bit ? 5 : 4; }", "1: SlotBits = Config.Is64Bit ? 5 : 4")]
    [TestCase("class A { const Word PageTable = (Word)ObjectType.FirstArch + 4; }", "1: PageTable = (Word)ObjectType.FirstArch + 4")]
    [TestCase("class A { public const uint TcbBits = ObjectSizes.TCBBits; const int Shift = 11; }", null)]
    public void A_second_declaration_is_seen(string source, string? finding) =>
        Assert.That(Again(source, Facts()), finding is null ? Is.Empty : Is.EqualTo(new[] { finding }));

    private static IEnumerable<string> Again(string text, HashSet<string> facts) =>
        from variable in Constants(text)
        let value = variable.Initializer!.Value
        let hasNumber = value.DescendantNodesAndSelf().Any(n => n.IsKind(SyntaxKind.NumericLiteralExpression))
        let countsTypes = value.DescendantNodesAndSelf().Any(n => n.ToString() == "ObjectType.FirstArch")
        where hasNumber && (facts.Contains(variable.Identifier.Text) || countsTypes)
        select $"{variable.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {variable}";

    private static IEnumerable<VariableDeclaratorSyntax> Constants(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>()
            .Where(f => f.Modifiers.Any(SyntaxKind.ConstKeyword)).SelectMany(f => f.Declaration.Variables);

    /// <summary>Names of the constants of libsel4, however their letters are written.</summary>
    private static HashSet<string> Facts() => Files("libsel4")
        .SelectMany(f => Constants(File.ReadAllText(Path.Combine(Check.Root, f))))
        .Where(v => v.Parent?.Parent?.Parent is ClassDeclarationSyntax)
        .Select(v => v.Identifier.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Check.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Check.Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(p => p is "bin" or "obj" or "Config")).Order();
}
