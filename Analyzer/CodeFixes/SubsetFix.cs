// SPDX-License-Identifier: BSD-2-Clause
// What all code fixes share: finding the node that a diagnostic marks, and offering one change of it.
using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;

namespace Sel4Gen.Analysis;

/// <summary>A code fix that replaces one node of the marked file.</summary>
public abstract class SubsetFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken)
            .ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Propose(node, diagnostic) is not { } change)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    change.Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(
                        root.ReplaceNode(change.Old,
                            change.New.WithAdditionalAnnotations(Formatter.Annotation)))),
                    equivalenceKey: diagnostic.Id),
                diagnostic);
        }
    }

    /// <summary>The change for a diagnostic, or null if there is no mechanical one.</summary>
    protected abstract Change? Propose(SyntaxNode node, Diagnostic diagnostic);

    /// <summary>The nearest node of a kind around the marked one.</summary>
    protected static T? Around<T>(SyntaxNode node) where T : SyntaxNode => node.FirstAncestorOrSelf<T>();

    /// <summary>One change.</summary>
    protected sealed class Change
    {
        public Change(string title, SyntaxNode old, SyntaxNode @new)
        {
            Title = title;
            Old = old;
            New = @new.WithTriviaFrom(old);
        }

        /// <summary>What the editor shows.</summary>
        public string Title { get; }

        public SyntaxNode Old { get; }

        public SyntaxNode New { get; }
    }
}
