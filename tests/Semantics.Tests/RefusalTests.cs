// SPDX-License-Identifier: BSD-2-Clause
// Random C# outside the subset: constructs of Programs/Outside.txt at random places of random programs of the subset are each
// refused where they stand; random changes of tokens never make the tool fail; and a refused program gives no file.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NUnit.Framework;
using Sel4Gen.Analysis;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed class RefusalTests
{
    private const int OrdinarySeed = 20260601;
    private const int ProgramsOfAText = 40;
    private const int Mutants = 120;

    /// <summary>What the constructs need; it stands outside the places that are looked at.</summary>
    private const string Cells = """
        public class Cell1 { public int Value; }
        public struct Cell2
        {
            public int Value;
            public static Cell2 operator +(Cell2 a, Cell2 b) => a;
            public static explicit operator ulong(Cell2 a) => 3;
            public int this[int i] => i;
        }
        public struct Cell3 { public int Value; public Cell3(int x) { Value = x; } }
        public class Cell4 : System.Collections.Generic.List<int> { }

        """;

    private const string Attributes = "[assembly: SubsetAssembly]\n";

    /// <summary>Kinds of syntax that are in no template, with the reason.</summary>
    private static readonly Dictionary<SyntaxKind, string> s_elsewhere = new()
    {
        [SyntaxKind.UnknownAccessorDeclaration] = "does not compile",
        [SyntaxKind.IncompleteMember] = "does not compile",
        [SyntaxKind.ArgListExpression] = "needs a vararg method, which the runtime of the tests does not have",
        [SyntaxKind.GlobalStatement] = "a program of its own: only an executable has it",
        [SyntaxKind.NamespaceDeclaration] = "allowed, and not part of random programs",
        [SyntaxKind.FileScopedNamespaceDeclaration] = "allowed, and not part of random programs",
        [SyntaxKind.UnionDeclaration] = "a preview: does not compile with the runtime of today",
        [SyntaxKind.BaseExpression] = "needs a base class, which is refused",
    };

    private sealed record Construct(string Place, string Name, string Code, bool Compiles);

    private static readonly Lazy<List<Construct>> s_constructs = new(ReadConstructs);

    private static int Seed => RandomRun.Seed ?? OrdinarySeed;

    [Test, Category("Slow")]
    public void Constructs_outside_the_subset_are_refused_wherever_they_stand()
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        Random random = new(Seed);
        List<Construct> all = s_constructs.Value;
        Assert.That(all, Has.Count.GreaterThan(150));
        int judged = 0;
        List<string> wrong = [];
        foreach (Construct[] some in all.Chunk(ProgramsOfAText))
        {
            (string text, List<TextSpan> spans) = Injected(some, random);
            CSharpCompilation compilation = Load(text, out ProgramDescription description);
            List<Diagnostic> found = [.. SubsetCheck.RunWithCompiler(compilation).Where(d => d.Severity == DiagnosticSeverity.Error)];
            for (int i = 0; i < some.Length; i++)
            {
                List<Diagnostic> own = [.. found.Where(d => d.Location.SourceTree?.FilePath == "Program.cs"
                    && spans[i].Contains(d.Location.SourceSpan.Start))];
                string say = $"{some[i].Place} {some[i].Name}: {some[i].Code}";
                Diagnostic? compiler = own.Find(d => !d.Id.StartsWith("S4G", StringComparison.Ordinal));
                wrong.AddRange(own.Count == 0 ? [$"not refused: {say}"]
                    : some[i].Compiles && compiler is not null ? [$"does not compile as C#: {say}: {compiler}"] : []);
                judged++;
            }

            Emission emission = Emitter.Run(description);
            Assert.That(emission.Errors, Is.Not.Empty);
            Assert.That(emission.Files, Is.Empty);
        }

        Assert.That(wrong, Is.Empty, string.Join('\n', wrong));
        TestContext.Out.WriteLine($"{judged} constructs outside the subset, at random places, refused where they stand");
    }

    [Test, Category("Slow")]
    public void Random_changes_of_tokens_never_make_the_tool_fail()
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        Random random = new(Seed);
        int refused = 0;
        for (int i = 0; i < Mutants; i++)
        {
            string text = Mutant(RandomCampaign.Whole([new RandomProgram(Seed + i, "0")]), random);
            Emission emission = Emitter.Run(new SubsetRun(text, RandomProgram.Words).Description);
            Assert.That(emission.Errors.Where(e => e.Id == Rule.Internal), Is.Empty, text);
            Assert.That(emission.Files.Count == 0, Is.EqualTo(emission.Errors.Count > 0), text);
            refused += emission.Errors.Count > 0 ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{Mutants} programs with changed tokens: {refused} refused, {Mutants - refused} still programs of the subset");
    }

    [Test]
    public void Every_kind_of_syntax_is_tried()
    {
        HashSet<SyntaxKind> seen = [];
        string source = RandomCampaign.Whole([.. Enumerable.Range(0, 40).Select(i => new RandomProgram(i, $"{i}"))]);
        foreach (string text in s_constructs.Value.Select(c => c.Place == "statement" ? $"void F() {{ {c.Code} }}" : c.Code).Append(source).Append(Cells))
        {
            seen.UnionWith(CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes()
                .Select(n => n.Kind()));
        }

        string[] endings = ["Statement", "Expression", "Declaration", "Pattern", "Constraint", "Initializer", "Type", "Clause"];
        List<string> missing = [.. Enum.GetValues<SyntaxKind>().Where(k => endings.Any(k.ToString().EndsWith) && !seen.Contains(k)
            && !s_elsewhere.ContainsKey(k)).Select(k => k.ToString())];
        Assert.That(missing, Is.Empty, string.Join(", ", missing) + ": neither in random programs nor in Programs/Outside.txt");
    }

    private static List<Construct> ReadConstructs()
    {
        List<Construct> found = [];
        foreach (string part in File.ReadAllText(Repository.PathOf("tests/Semantics.Tests/Programs/Outside.txt")).ReplaceLineEndings("\n")
            .Split("\n== ").Skip(1))
        {
            string[] lines = part.Split('\n', 2);
            string[] head = lines[0].Split(' ', 2);
            found.Add(new Construct(head[0], head[1].TrimEnd('!', ' '), lines[1].Trim(), !head[1].EndsWith('!')));
        }

        return found;
    }

    /// <summary>Random programs, each with one construct; and where the constructs stand in the text.</summary>
    private static (string Text, List<TextSpan> Spans) Injected(Construct[] constructs, Random random)
    {
        const string Mark = "/*here*/";
        string text = RandomCampaign.Whole([], Attributes)
            .Replace("public static class Program\n{\n", "public static class Program\n{\n    public static ulong Fuel;\n"
                + "    public static ulong Twice(ulong x) => x * 2;\n", StringComparison.Ordinal) + Cells;
        List<TextSpan> spans = [];
        for (int i = 0; i < constructs.Length; i++)
        {
            string program = new RandomProgram(random.Next(1 << 30), $"{i}").Root.ToString();
            string marked = program.Insert(PlaceFor(constructs[i].Place, program, random), Mark);
            int at = text.Length + marked.IndexOf(Mark, StringComparison.Ordinal);
            string code = $"\n{constructs[i].Code.Replace("@", $"P{i}", StringComparison.Ordinal)}\n";
            text += marked.Replace(Mark, code, StringComparison.Ordinal);
            spans.Add(new TextSpan(at, code.Length));
        }

        return (text, spans);
    }

    private static int PlaceFor(string place, string program, Random random)
    {
        if (place == "type")
        {
            return program.Length;
        }

        ClassDeclarationSyntax type = CSharpSyntaxTree.ParseText(program, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot()
            .DescendantNodes().OfType<ClassDeclarationSyntax>().Last();
        if (place == "member")
        {
            return type.OpenBraceToken.Span.End;
        }

        List<BlockSyntax> blocks = [.. type.DescendantNodes().OfType<BlockSyntax>()];
        return blocks[random.Next(blocks.Count)].OpenBraceToken.Span.End;
    }

    private static CSharpCompilation Load(string text, out ProgramDescription description)
    {
        description = new SubsetRun(text, 1).Description;
        DiagnosticBag diagnostics = new();
        CSharpCompilation? compilation = SourceLoader.Load(description, SourceLoader.ReadSources(description), diagnostics);
        Assert.That(compilation, Is.Not.Null, string.Join('\n', diagnostics.Sorted()));
        return compilation!;
    }

    /// <summary>Tokens of one group can often stand for each other.</summary>
    private static string Group(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.AsteriskToken or SyntaxKind.AmpersandToken or SyntaxKind.BarToken
            or SyntaxKind.CaretToken or SyntaxKind.SlashToken or SyntaxKind.PercentToken => "operator",
        SyntaxKind.LessThanLessThanToken or SyntaxKind.GreaterThanGreaterThanToken => "shift",
        SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken => "comparison",
        >= SyntaxKind.ByteKeyword and <= SyntaxKind.UIntKeyword => "type",
        SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword => "bool",
        SyntaxKind.BreakKeyword or SyntaxKind.ContinueKeyword or SyntaxKind.ReturnKeyword => "leave",
        SyntaxKind kind => kind.ToString(),
    };

    /// <summary>
    /// One or two tokens left out, doubled, or replaced by another token of the program; mostly by one of the same kind, so that some
    /// of the programs still compile.
    /// </summary>
    private static string Mutant(string text, Random random)
    {
        List<SyntaxToken> tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0)];
        List<TextChange> changes = [];
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            int at = random.Next(tokens.Count);
            SyntaxToken token = tokens[at];
            string other = tokens[random.Next(tokens.Count)].Text;
            List<SyntaxToken> alike = [.. tokens.Where(t => Group(t) == Group(token))];
            string similar = alike[random.Next(alike.Count)].Text;
            string instead = random.Next(12) switch { 0 => "", 1 => $"{token.Text} {token.Text}", 2 => other, _ => similar };
            if (!changes.Any(c => c.Span.OverlapsWith(token.Span)))
            {
                changes.Add(new TextChange(token.Span, $" {instead} "));
            }
        }

        return SourceText.From(text).WithChanges(changes.OrderBy(c => c.Span.Start)).ToString();
    }
}
