// SPDX-License-Identifier: BSD-2-Clause
// One compilation of the kernel that contains all faults. A method that a fault changes becomes several: one as it is, one for
// each fault, and under its name one that calls the copy which Fault.Number chooses. Loops count their turns, so that a fault
// that makes one endless ends with an exception.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Replay.Coverage;

namespace Sel4Gen.Replay.Mutation;

/// <summary>Compiles all faults into one assembly.</summary>
internal sealed class FaultyKernel
{
    private const string Marker = "__fault";

    private const string FaultSource =
        """
        namespace Sel4Gen.Faults;

        /// <summary>Which fault the kernel has; none if negative. (Compiler-generated: it is none of the kernel's state.)</summary>
        [System.Runtime.CompilerServices.CompilerGenerated]
        public static class Fault
        {
            public static int Number = -1;
            public static int Turns;

            public static void Turn()
            {
                if (++Turns > 20_000_000)
                {
                    throw new System.InvalidOperationException("a loop of the kernel does not end");
                }
            }
        }
        """;

    private readonly ProgramDescription _description;
    private readonly IReadOnlyList<SourceFile> _sources;
    private readonly IReadOnlyList<Mutant> _mutants;
    private readonly Dictionary<int, string> _invalid = [];

    private FaultyKernel(ProgramDescription description, IReadOnlyList<SourceFile> sources, IReadOnlyList<Mutant> mutants)
    {
        _description = description;
        _sources = sources;
        _mutants = mutants;
    }

    /// <summary>The faults, by number, that do not compile, and why.</summary>
    public IReadOnlyDictionary<int, string> Invalid => _invalid;

    /// <summary>The assembly.</summary>
    public MemoryStream Assembly { get; private set; } = new();

    /// <summary>Compiles; faults that do not compile are left out and listed.</summary>
    /// <exception cref="InvalidOperationException">A fault's text is no more there, or the kernel itself does not compile.</exception>
    public static FaultyKernel Compile(ProgramDescription description, IReadOnlyList<SourceFile> sources, IReadOnlyList<Mutant> mutants)
    {
        FaultyKernel kernel = new(description, sources, mutants);
        while (!kernel.TryCompile())
        {
        }

        return kernel;
    }

    // False if faults had to be left out.
    private bool TryCompile()
    {
        CSharpSyntaxTree[] trees = [.. _sources.Select(s => KernelCompiler.Parse(s.Path, Weave(s)))];
        Configuration.Apply(_description, trees, KernelCompiler.Options, new DiagnosticBag());
        List<SyntaxTree> all =
        [
            .. trees.Select(t => KernelCompiler.Parse(t.FilePath, new TurnCounter().Visit(t.GetRoot()).ToFullString())),
            KernelCompiler.Parse("fault.cs", FaultSource),
        ];
        Compilation compilation = KernelCompiler.Complete(all);
        MemoryStream assembly = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(assembly);
        Assembly = result.Success ? HostLayout.AbsentFields.RemoveFrom(assembly) : assembly;
        bool isWhole = true;
        foreach (Diagnostic error in result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
        {
            if (FaultAt(error.Location) is not { } number)
            {
                throw new InvalidOperationException($"the kernel does not compile: {error}");
            }

            _invalid.TryAdd(number, $"{error.Id}: {error.GetMessage()}");
            isWhole = false;
        }

        return isWhole;
    }

    private static int? FaultAt(Location location)
    {
        string? name = location.SourceTree?.GetRoot().FindNode(location.SourceSpan).AncestorsAndSelf()
            .OfType<MethodDeclarationSyntax>().LastOrDefault()?.Identifier.ValueText;
        int at = name?.IndexOf(Marker, StringComparison.Ordinal) ?? -1;
        return at >= 0 && int.TryParse(name![(at + Marker.Length)..], out int number) ? number : null;
    }

    private string Weave(SourceFile source)
    {
        int[] here = [.. Enumerable.Range(0, _mutants.Count).Where(i => _mutants[i].File == source.Path && !_invalid.ContainsKey(i))];
        if (here.Length == 0)
        {
            return source.Text;
        }

        SyntaxNode root = KernelCompiler.Parse(source.Path, source.Text).GetRoot();
        Dictionary<MethodDeclarationSyntax, List<int>> methods = [];
        foreach (int number in here)
        {
            Mutant mutant = _mutants[number];
            int at = PlaceOf(mutant, source.Text);
            SyntaxToken first = root.FindToken(at + Indentation(mutant.Old));
            if (first.Parent?.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().LastOrDefault() is not { } method
                || (method.Body ?? (SyntaxNode?)method.ExpressionBody) is not { } body
                || at < body.SpanStart || at + mutant.Old.Length > method.Span.End)
            {
                _invalid[number] = "it is in no method's body";
                continue;
            }

            methods.TryAdd(method, []);
            methods[method].Add(number);
        }

        StringBuilder text = new(source.Text);
        foreach ((MethodDeclarationSyntax method, List<int> numbers) in methods.OrderByDescending(m => m.Key.SpanStart))
        {
            text.Remove(method.SpanStart, method.Span.Length).Insert(method.SpanStart, Split(method, numbers, source.Text));
        }

        return text.ToString();
    }

    private static int PlaceOf(Mutant mutant, string text)
    {
        int at = mutant.At >= 0 ? mutant.At : text.IndexOf(mutant.Old, StringComparison.Ordinal);
        return at >= 0 ? at : throw new InvalidOperationException($"{mutant.File} does not contain '{mutant.Old}' any more");
    }

    private static int Indentation(string text) => text.Length - text.TrimStart().Length;

    // The method's name calls one of the copies.
    private string Split(MethodDeclarationSyntax method, List<int> numbers, string text)
    {
        int bodyStart = ((SyntaxNode?)method.Body ?? method.ExpressionBody)!.SpanStart;
        string body = text[bodyStart..method.Span.End];
        string head = text[method.SpanStart..bodyStart];
        string signature = text[method.ParameterList.SpanStart..bodyStart];
        string name = method.Identifier.ValueText;
        string types = method.TypeParameterList?.ToString() ?? "";
        string arguments = string.Join(", ", method.ParameterList.Parameters.Select(Argument));
        bool isVoid = method.ReturnType.ToString() == "void";
        string Call(string copy) => isVoid ? $"{copy}{types}({arguments}); return;"
            : $"return {(method.ReturnType is RefTypeSyntax ? "ref " : "")}{copy}{types}({arguments});";
        string Copy(string copy, string its) => $"\n{method.Modifiers} {method.ReturnType} {copy}{types}{signature} {its}\n";

        StringBuilder result = new($"{head}\n{{\nswitch (global::Sel4Gen.Faults.Fault.Number)\n{{\n");
        StringBuilder copies = new(Copy($"{name}__sound", body));
        foreach (int number in numbers)
        {
            Mutant mutant = _mutants[number];
            int at = PlaceOf(mutant, text) - bodyStart;
            result.Append($"case {number}: {Call($"{name}{Marker}{number}")}\n");
            copies.Append(Copy($"{name}{Marker}{number}", body[..at] + mutant.New + body[(at + mutant.Old.Length)..]));
        }

        return result.Append($"default: {Call($"{name}__sound")}\n}}\n}}\n").Append(copies).ToString();
    }

    private static string Argument(ParameterSyntax parameter)
    {
        string[] kinds = ["ref", "out", "in"];
        string kind = parameter.Modifiers.Select(m => m.ValueText).FirstOrDefault(kinds.Contains) ?? "";
        return $"{kind} {parameter.Identifier}".TrimStart();
    }

    private sealed class TurnCounter : CSharpSyntaxRewriter
    {
        private static readonly StatementSyntax s_turn = SyntaxFactory.ParseStatement("global::Sel4Gen.Faults.Fault.Turn();");

        public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
            node.WithStatement(Count((StatementSyntax)Visit(node.Statement)!));

        public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
            node.WithStatement(Count((StatementSyntax)Visit(node.Statement)!));

        public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
            node.WithStatement(Count((StatementSyntax)Visit(node.Statement)!));

        private static BlockSyntax Count(StatementSyntax body) => SyntaxFactory.Block(s_turn, body);
    }
}
