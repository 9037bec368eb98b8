// SPDX-License-Identifier: BSD-2-Clause
// Code fixes: what the editor offers, and the text after it.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class FixTests
{
    private static readonly CodeFixProvider[] s_providers =
        [new TypeFix(), new ExpressionFix(), new DeclarationFix()];

    [TestCase("S4G3001", "object x = new object();", "Word x = 0;", "Use a Word as its identity")]
    [TestCase("S4G3001", "var x = new object();", "Word x = 0;", "Use a Word as its identity")]
    [TestCase("S4G2003", "throw new System.Exception();", "throw Contract.Unreachable();", "Say that this is unreachable")]
    [TestCase("S4G3007", "a = checked(a + b);", "a = a + b;", "Remove checked")]
    [TestCase("S4G3008", "a = b = 1;", "b = 1; a = b;", "Make it two statements")]
    [TestCase("S4G3029", "var x = 'c';", "var x = (byte)'c';", "Cast to byte")]
    [TestCase("S4G6003", "Contract.Assert(a < b, \"text\");", "Contract.Assert(a < b);", "Remove the text")]
    [TestCase("S4G6004", "Contract.Unreachable();", "throw Contract.Unreachable();", "Throw it")]
    [TestCase("S4G1004", "char c = default;", "byte c = default;", "Use byte")]
    [TestCase("S4G1005", "nuint c = 1;", "Word c = 1;", "Use Word")]
    [TestCase("S4G1005", "nint c = 1;", "SWord c = 1;", "Use SWord")]
    public void A_statement_is_mended(string rule, string before, string after, string title) =>
        Mends(Check.InMethod(before), rule, Check.InMethod(after), title);

    [TestCase("S4G1002", "public static void P(string s) { }", "public static void P(Text s) { }", "Use Text")]
    [TestCase("S4G2010", "public static unsafe void P() { }", "public static void P() { }", "Remove unsafe")]
    [TestCase("S4G3021", "public struct S { public Word X; } public static int P() => sizeof(S);",
        "public struct S { public Word X; } public static int P() => Ptr.SizeOf<S>();", "Use Ptr.SizeOf")]
    [TestCase("S4G3028", "public static byte P(byte x, byte y) { x += y; return x; }",
        "public static byte P(byte x, byte y) { x = (byte)(x + y); return x; }", "Write the cast")]
    [TestCase("S4G7001", "public class C { public static Word X; }", "public static class C { public static Word X; }", "Make it static")]
    [TestCase("S4G7001", "public sealed class C { public Word X; }", "public struct C { public Word X; }", "Make it a struct")]
    [TestCase("S4G7017", "public static void P<T>(T x) { }",
        "public static void P<T>(T x) where T : unmanaged { }", "Constrain it to unmanaged")]
    [TestCase("S4G7020", "public enum E { A }", "public enum E : uint { A }", "Base it on uint")]
    [TestCase("S4G7026", "[System.Obsolete] public static void P() { }", "public static void P() { }", "Remove the attribute")]
    [TestCase("S4G7030", "public static volatile uint X;", "public static uint X;", "Remove volatile")]
    [TestCase("S4G7044", "[Packed(1)] public struct P { }", "[Packed(1)] public partial struct P { }", "Make it partial")]
    [TestCase("S4G1018", "public struct S { public byte A; public uint B; }",
        "public struct S { public byte A; public byte PaddingAt1; public ushort PaddingAt2; public uint B; }", "Declare the padding")]
    public void A_declaration_is_mended(string rule, string before, string after, string title) =>
        Mends(Check.InClass(before), rule, Check.InClass(after), title);

    /// <summary>
    /// Applies the fix that is offered for the first violation of a rule. Only the words are compared.
    /// </summary>
    private static void Mends(string before, string rule, string after, string title)
    {
        using AdhocWorkspace workspace = new();
        Compilation compilation = Check.Compile(before);
        Project project = workspace.AddProject("P", LanguageNames.CSharp)
            .WithMetadataReferences(compilation.References)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview));
        project = project.AddDocument("Prelude.cs", compilation.SyntaxTrees.ElementAt(1).GetText()).Project;
        Document document = project.AddDocument("Program.cs", before);
        Diagnostic diagnostic = document.Project.GetCompilationAsync().GetAwaiter().GetResult()!
            .WithAnalyzers([new SubsetAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .First(d => d.Id == rule);
        List<CodeAction> offered = [];
        CodeFixProvider provider = s_providers.Single(p => p.FixableDiagnosticIds.Contains(rule));
        provider.RegisterCodeFixesAsync(new CodeFixContext(
            document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None)).GetAwaiter()
                .GetResult();
        Assert.That(offered.Select(a => a.Title), Is.EqualTo(new[] { title }));
        ImmutableArray<CodeActionOperation> operations =
            offered[0].GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        string text = changed.GetDocument(document.Id)!.GetTextAsync().GetAwaiter().GetResult().ToString();
        Assert.That(Words(text), Is.EqualTo(Words(after)), text);
    }

    private static string Words(string text) =>
        string.Join(' ', CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(t => t.Text));
}
