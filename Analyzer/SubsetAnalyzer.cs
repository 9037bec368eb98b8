// SPDX-License-Identifier: BSD-2-Clause
// The analyzer of the C# subset. It registers actions with the compiler and calls the rules.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sel4Gen.Analysis;

/// <summary>
/// Enforces docs/subset.md in assemblies that are marked <c>[assembly: SubsetAssembly]</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SubsetAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SubsetContext.TryCreate(start.Compilation, walked: null) is { } subset)
            {
                Register(start, subset);
            }
        });
    }

    private static void Register(CompilationStartAnalysisContext start, SubsetContext subset)
    {
        WholeProgram program = new(subset);
        start.RegisterOperationBlockAction(block =>
        {
            if (!subset.Applies(block.OwningSymbol))
            {
                return;
            }

            BodyWalker walker = new(subset, program, block.OwningSymbol, block.ReportDiagnostic);
            foreach (IOperation operation in block.OperationBlocks)
            {
                block.CancellationToken.ThrowIfCancellationRequested();
                walker.WalkBlock(operation);
            }
        });
        start.RegisterSymbolAction(
            symbol =>
            {
                if (subset.Applies(symbol.Symbol))
                {
                    DeclarationRules.Check(subset, program, symbol.Symbol, symbol.ReportDiagnostic,
                        symbol.CancellationToken);
                }
            },
            SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Field, SymbolKind.Property, SymbolKind.Event);
        start.RegisterSyntaxNodeAction(
            node => SyntaxRules.Check(subset, node.Node, () => node.ContainingSymbol, node.ReportDiagnostic),
            SyntaxRules.Kinds);
        start.RegisterSyntaxTreeAction(tree =>
            SyntaxRules.CheckTree(tree.Tree, tree.ReportDiagnostic, tree.CancellationToken));
        start.RegisterCompilationEndAction(end =>
            program.Report(new ProgramEnd(end.Compilation, end.ReportDiagnostic, end.CancellationToken)));
    }
}
