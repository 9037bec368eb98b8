// SPDX-License-Identifier: BSD-2-Clause
// Fixes of declarations: adding or removing a modifier or attribute.
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>Changes the words of a declaration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationFix))]
[Shared]
public sealed class DeclarationFix : SubsetFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        Rules.Unsafe.Id, Rules.InstanceClass.Id, Rules.TypeParameter.Id, Rules.EnumBase.Id,
        Rules.PackedPartial.Id,
        Rules.FieldModifier.Id, Rules.AttributeUse.Id,
    ];

    /// <inheritdoc/>
    protected override Change? Propose(SyntaxNode node, Diagnostic diagnostic)
    {
        string id = diagnostic.Id;
        return id == Rules.Unsafe.Id ? Remove(node, SyntaxKind.UnsafeKeyword)
            : id == Rules.InstanceClass.Id ? ChangeClass(node)
            : id == Rules.TypeParameter.Id ? Constrain(node)
            : id == Rules.EnumBase.Id ? AddBase(node)
            : id == Rules.PackedPartial.Id ? AddPartial(node)
            : id == Rules.FieldModifier.Id ? Remove(node, SyntaxKind.VolatileKeyword)
            : RemoveAttribute(node);
    }

    private static Change? Remove(SyntaxNode node, SyntaxKind keyword)
    {
        if (Around<MemberDeclarationSyntax>(node) is not { } member)
        {
            return null;
        }

        SyntaxToken token = member.Modifiers.FirstOrDefault(m => m.IsKind(keyword));
        return token == default
            ? null
            : new Change($"Remove {token.Text}", member,
                member.WithModifiers(member.Modifiers.Remove(token)));
    }

    /// <summary>A class without instance members is a module; one with fields is a value.</summary>
    private static Change? ChangeClass(SyntaxNode node)
    {
        if (Around<ClassDeclarationSyntax>(node) is not { BaseList: null } type)
        {
            return null;
        }

        bool isModule = type.Members.All(m => m.Modifiers.Any(SyntaxKind.StaticKeyword)
            || m.Modifiers.Any(SyntaxKind.ConstKeyword) || m is BaseTypeDeclarationSyntax);
        if (!isModule)
        {
            StructDeclarationSyntax value = SyntaxFactory.StructDeclaration(
                type.AttributeLists, WithoutSealed(type.Modifiers), type.Identifier, type.TypeParameterList,
                null,
                type.ConstraintClauses, type.Members)
                .WithOpenBraceToken(type.OpenBraceToken).WithCloseBraceToken(type.CloseBraceToken)
                .WithKeyword(SyntaxFactory.Token(SyntaxKind.StructKeyword).WithTriviaFrom(type.Keyword));
            return new Change("Make it a struct", type, value);
        }

        SyntaxToken word = SyntaxFactory.Token(SyntaxKind.StaticKeyword)
            .WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxTokenList modifiers = WithoutSealed(type.Modifiers);
        int at = modifiers.IndexOf(SyntaxKind.PartialKeyword);
        return new Change(
            "Make it static", type,
            type.WithModifiers(modifiers.Insert(at < 0 ? modifiers.Count : at, word)));
    }

    private static SyntaxTokenList WithoutSealed(SyntaxTokenList modifiers) =>
        SyntaxFactory.TokenList(modifiers.Where(m => !m.IsKind(SyntaxKind.SealedKeyword)));

    private static Change? Constrain(SyntaxNode node)
    {
        if (Around<TypeParameterSyntax>(node) is not { } parameter
            || Around<MethodDeclarationSyntax>(node) is not { } method)
        {
            return null;
        }

        TypeParameterConstraintClauseSyntax clause = SyntaxFactory.TypeParameterConstraintClause(
            SyntaxFactory.IdentifierName(parameter.Identifier.ValueText),
            SyntaxFactory.SingletonSeparatedList<TypeParameterConstraintSyntax>(
                SyntaxFactory.TypeConstraint(SyntaxFactory.IdentifierName("unmanaged"))));
        bool hasClause =
            method.ConstraintClauses.Any(c => c.Name.Identifier.ValueText == parameter.Identifier.ValueText);
        return hasClause
            ? null
            : new Change(
                "Constrain it to unmanaged", method,
                method.AddConstraintClauses(clause.NormalizeWhitespace()
                    .WithLeadingTrivia(SyntaxFactory.Space)
                    .WithTrailingTrivia(SyntaxFactory.ElasticMarker)));
    }

    private static Change? AddBase(SyntaxNode node)
    {
        if (Around<EnumDeclarationSyntax>(node) is not { BaseList: null } type)
        {
            return null;
        }

        SyntaxTriviaList after = type.Identifier.TrailingTrivia;
        BaseListSyntax bases = SyntaxFactory.BaseList(SyntaxFactory.SingletonSeparatedList<BaseTypeSyntax>(
            SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName("uint"))))
            .NormalizeWhitespace().WithTrailingTrivia(after);
        return new Change(
            "Base it on uint", type,
            type.WithIdentifier(type.Identifier.WithTrailingTrivia(SyntaxFactory.Space)).WithBaseList(bases));
    }

    private static Change? AddPartial(SyntaxNode node)
    {
        SyntaxToken word = SyntaxFactory.Token(SyntaxKind.PartialKeyword)
            .WithTrailingTrivia(SyntaxFactory.Space);
        return Around<MemberDeclarationSyntax>(node) switch
        {
            PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } property
                when accessors.All(a => a.Body is null && a.ExpressionBody is null) =>
                new Change("Make it partial", property, property.AddModifiers(word)),
            StructDeclarationSyntax type => new Change("Make it partial", type, type.AddModifiers(word)),
            _ => null,
        };
    }

    private static Change? RemoveAttribute(SyntaxNode node)
    {
        if (Around<AttributeSyntax>(node) is not { } attribute
            || attribute.Parent is not AttributeListSyntax { Parent: MemberDeclarationSyntax member } list)
        {
            return null;
        }

        MemberDeclarationSyntax? changed = list.Attributes.Count > 1
            ? member.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)
            : member.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia);
        return changed is null ? null : new Change("Remove the attribute", member, changed);
    }
}
