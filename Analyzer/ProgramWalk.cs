// SPDX-License-Identifier: BSD-2-Clause
// The rules over a whole program at once, for the Transpiler. The compiler's driver of analyzers, which an
// editor needs, binds and schedules for many analyzers at a time, and costs more than these rules do;
// the tests of rules hold that both report the same.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

/// <summary>Walks the declarations and bodies of one compilation.</summary>
internal sealed class ProgramWalk
{
    private readonly Compilation _compilation;
    private readonly SubsetContext _context;
    private readonly WholeProgram _program;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrentBag<Diagnostic> _found = [];

    private ProgramWalk(Compilation compilation, SubsetContext context, CancellationToken cancellation)
    {
        _compilation = compilation;
        _context = context;
        _program = new WholeProgram(context);
        _cancellation = cancellation;
    }

    /// <summary>The violations, in no order; none if the compilation is no program of the subset.</summary>
    /// <param name="compilation">The program, with what its generators made.</param>
    /// <param name="bodies">Takes the bodies for the emitter; null to check each by itself.</param>
    /// <param name="unreached">Whether to report methods that no entry point reaches (S4G5006), too.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public static IEnumerable<Diagnostic> Run(
        Compilation compilation, WalkedBodies? bodies, bool unreached, CancellationToken cancellation)
    {
        if (SubsetContext.TryCreate(compilation, bodies) is not { } context)
        {
            return [];
        }

        bodies?.Begin(context);
        ProgramWalk walk = new(compilation, context, cancellation);
        ParallelOptions parallel = new()
        {
            MaxDegreeOfParallelism = compilation.Options.ConcurrentBuild ? -1 : 1,
            CancellationToken = cancellation,
        };
        Parallel.ForEach(compilation.SyntaxTrees.Where(t => !t.IsGenerated()), parallel, walk.Tree);
        walk.Declarations(compilation.Assembly.GlobalNamespace);
        walk._program.Report(new ProgramEnd(compilation, walk.Report, cancellation));
        // The rule is off unless somebody asks, as in an editor.
        ReportDiagnostic severity = unreached ? ReportDiagnostic.Error : ReportDiagnostic.Suppress;
        CompilationOptions options = compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.SetItem(Rules.Unreached.Id, severity));
        return CompilationWithAnalyzers.GetEffectiveDiagnostics(
            walk._found, compilation.WithOptions(options));
    }

    /// <summary>What is wrong in generated code has its cause where the program's own says so.</summary>
    private void Report(Diagnostic found)
    {
        if (found.Location.SourceTree?.IsGenerated() != true)
        {
            _found.Add(found);
        }
    }

    // --- Bodies and syntax ---

    private void Tree(SyntaxTree tree)
    {
        SyntaxRules.CheckTree(tree, Report, _cancellation);
        SemanticModel model = _compilation.GetSemanticModel(tree);
        foreach (SyntaxNode node in tree.GetRoot(_cancellation).DescendantNodes())
        {
            _cancellation.ThrowIfCancellationRequested();
            if (SyntaxRules.Kinds.Contains(node.Kind()))
            {
                SyntaxRules.Check(_context, node,
                    () => model.GetDeclaredSymbol(node) ?? model.GetEnclosingSymbol(node.SpanStart), Report);
            }

            if (BodyOwner(node, model) is { } owner && _context.Applies(owner))
            {
                Body(owner, node, model);
            }
        }
    }

    /// <summary>Whose body or initialiser the node holds; null if it holds none.</summary>
    private ISymbol? BodyOwner(SyntaxNode node, SemanticModel model) => node switch
    {
        BaseMethodDeclarationSyntax { Body: not null } or ConstructorDeclarationSyntax
            or CompilationUnitSyntax or BaseMethodDeclarationSyntax { ExpressionBody: not null }
            or AccessorDeclarationSyntax { Body: not null }
            or AccessorDeclarationSyntax { ExpressionBody: not null } =>
            model.GetDeclaredSymbol(node, _cancellation),
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } =>
            (model.GetDeclaredSymbol(property, _cancellation) as IPropertySymbol)?.GetMethod,
        VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: BaseFieldDeclarationSyntax }
            or PropertyDeclarationSyntax { Initializer: not null }
            or EnumMemberDeclarationSyntax { EqualsValue: not null } =>
            model.GetDeclaredSymbol(node, _cancellation),
        _ => null,
    };

    private void Body(ISymbol owner, SyntaxNode node, SemanticModel model)
    {
        SyntaxNode bound = node switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer!,
            PropertyDeclarationSyntax property => property.Initializer!,
            EnumMemberDeclarationSyntax member => member.EqualsValue!,
            _ => node,
        };
        IEnumerable<IOperation?> blocks = model.GetOperation(bound, _cancellation) switch
        {
            IConstructorBodyOperation c => [c.Initializer, c.BlockBody, c.ExpressionBody],
            IMethodBodyOperation m => [m.BlockBody, m.ExpressionBody],
            { } single => [single],
            null => [],
        };
        BodyWalker walker = new(_context, _program, owner, Report);
        foreach (IOperation block in blocks.OfType<IOperation>())
        {
            walker.WalkBlock(block);
        }
    }

    // --- Declarations ---

    private void Declarations(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamespaceSymbol space)
            {
                Declarations(space);
                continue;
            }

            Declaration(member);
            if (member is INamedTypeSymbol type)
            {
                Declarations(type);
            }
            else if (member is IMethodSymbol { PartialImplementationPart: { } method })
            {
                Declaration(method);
            }
            else if (member is IPropertySymbol { PartialImplementationPart: { } property })
            {
                Declaration(property);
            }
        }
    }

    private void Declaration(ISymbol symbol)
    {
        if (!symbol.IsImplicitlyDeclared && _context.Applies(symbol)
            && symbol.DeclaringSyntaxReferences.Any(r => !r.SyntaxTree.IsGenerated()))
        {
            DeclarationRules.Check(_context, _program, symbol, Report, _cancellation);
        }
    }
}
