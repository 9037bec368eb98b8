// SPDX-License-Identifier: BSD-2-Clause
// The cost of the rules in an editor: after an edit in one file of the kernel, the diagnostics of that file, from the
// compiler alone and from compiler and analyzer, as an editor asks for them.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sel4Gen.Analysis;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Benchmarks;

internal static class EditorBenchmark
{
    private const int Runs = 9;

    public static IEnumerable<string> Run(string root)
    {
        NamedConfiguration configuration = NamedConfiguration.All(root)[0];
        ProgramDescription kernel = ProgramCatalog.Describe(
            root, configuration.Name, ProgramCatalog.Kernel, Board.Find(root, configuration.Board), configuration.Options);
        CSharpCompilation compilation = SourceLoader.Load(kernel, SourceLoader.ReadSources(kernel), new DiagnosticBag())
            ?? throw new InvalidOperationException("the kernel does not compile");
        // As the project has it, which is what an editor compiles.
        compilation = compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Enable));
        SyntaxTree[] trees = [.. compilation.SyntaxTrees
            .Where(t => t.FilePath.StartsWith("KernelSource/", StringComparison.Ordinal) && EndOfLastMethod(t) > 0)
            .OrderByDescending(t => t.Length)];
        yield return "## In the editor";
        yield return "";
        yield return $"Diagnostics of one file after an edit in it, in a warm process: milliseconds of processor time, median of {Runs}.";
        yield return "";
        yield return "| file | lines | compiler | compiler and rules |";
        yield return "|---|---|---|---|";
        foreach (SyntaxTree tree in new[] { trees[0], trees[trees.Length / 4], trees[trees.Length / 2] })
        {
            double alone = Median(compilation, tree, (c, t) => c.GetSemanticModel(t).GetDiagnostics());
            double both = Median(compilation, tree, WithRules);
            yield return string.Create(CultureInfo.InvariantCulture,
                $"| {tree.FilePath} | {tree.GetText().Lines.Count} | {alone:F0} | {both:F0} |");
        }

        yield return "";
    }

    private static void WithRules(CSharpCompilation compilation, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        model.GetDiagnostics();
        CompilationWithAnalyzers rules = compilation.WithAnalyzers(
            [new SubsetAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        rules.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).GetAwaiter().GetResult();
        rules.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static int EndOfLastMethod(SyntaxTree tree) => tree.GetText().ToString().LastIndexOf("\n    }", StringComparison.Ordinal);

    private static double Median(CSharpCompilation compilation, SyntaxTree tree, Action<CSharpCompilation, SyntaxTree> ask)
    {
        List<double> all = [];
        for (int i = 0; i < Runs + 2; i++)
        {
            // Somebody types in the last method: the file is parsed again, and nothing of it is known.
            SourceText text = tree.GetText();
            TextSpan end = new(EndOfLastMethod(tree), 0);
            SyntaxTree edited = tree.WithChangedText(text.WithChanges(new TextChange(end, $"\n{new string(' ', i)}{{ }}")));
            CSharpCompilation changed = compilation.ReplaceSyntaxTree(tree, edited);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            ask(changed, edited);
            all.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        // The first two warm up.
        return all.Skip(2).Order().ElementAt(Runs / 2);
    }
}
