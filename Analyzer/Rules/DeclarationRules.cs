// SPDX-License-Identifier: BSD-2-Clause
// S4G7xxx: declarations of types, methods, fields and properties.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>The rules of declarations.</summary>
internal static class DeclarationRules
{
    /// <summary>Attributes from outside the subset that may stand on its declarations.</summary>
    private static readonly string[] s_foreignAttributes = ["InlineArrayAttribute", "FlagsAttribute"];

    public static void Check(
        SubsetContext context, WholeProgram program, ISymbol symbol, Action<Diagnostic> report,
        CancellationToken token)
    {
        if (symbol.IsImplicitlyDeclared || symbol.DeclaringSyntaxReferences.IsEmpty)
        {
            return;
        }

        Reporter reporter = new(context, report, symbol);
        CheckAttributes(reporter, symbol, token);
        switch (symbol)
        {
            case INamedTypeSymbol type:
                CheckName(reporter, symbol);
                CheckType(context, program, reporter, type, token);
                break;
            case IMethodSymbol method when IsInSubsetType(method):
                CheckMethod(context, reporter, method, token);
                break;
            case IFieldSymbol field when IsInSubsetType(field):
                CheckName(reporter, symbol);
                CheckField(context, reporter, field, token);
                break;
            case IPropertySymbol property when IsInSubsetType(property):
                CheckName(reporter, symbol);
                CheckProperty(context, reporter, property, token);
                break;
            case IEventSymbol:
                reporter.ReportHere(Rules.Event, symbol.Name);
                break;
        }
    }

    /// <summary>Members of a class that is refused as a whole are not refused one by one.</summary>
    private static bool IsInSubsetType(ISymbol member) => member.ContainingType is { } type
        && (type.TypeKind == TypeKind.Struct || type.IsStatic) && !type.IsRecord;

    private static void CheckName(Reporter reporter, ISymbol symbol)
    {
        if (symbol.Name.Any(c => c > 127) && !symbol.HasAttribute(WellKnown.CName))
        {
            reporter.ReportHere(Rules.NameCharacters, symbol.Name);
        }
    }

    private static void CheckAttributes(Reporter reporter, ISymbol symbol, CancellationToken token)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { TypeKind: not TypeKind.Error } type
                || attribute.ApplicationSyntaxReference?.GetSyntax(token).GetLocation() is not { } location)
            {
                continue;
            }

            if (type.Name == "ThreadStaticAttribute")
            {
                reporter.Report(Rules.FieldModifier, location);
            }
            else if (!type.ContainingNamespace.IsSel4Gen() && !s_foreignAttributes.Contains(type.Name)
                && type.Name != "DllImportAttribute" && type.Name != "ExtensionAttribute")
            {
                reporter.Report(Rules.AttributeUse, location, type.Name);
            }

            if (type.Name == WellKnown.CName && attribute.ConstructorArguments.Length == 1)
            {
                string given = attribute.ConstructorArguments[0].Value as string ?? "";
                if (!CWords.IsIdentifier(given) || CWords.IsWord(given))
                {
                    reporter.Report(Rules.CNameForm, location, given);
                }
            }

            if (type.Name == WellKnown.SubsetException && !IsReasoned(attribute))
            {
                reporter.Report(Rules.ExceptionReason, location);
            }
        }
    }

    /// <summary>The attribute names a rule that there is, and says why.</summary>
    public static bool IsReasoned(AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 2
        && attribute.ConstructorArguments[0].Value is string id
        && attribute.ConstructorArguments[1].Value is string reason
        && (id.StartsWith("S4G9", StringComparison.Ordinal) || Rules.All.Any(r => r.Id == id))
        && reason.Trim().Length >= 8;

    // --- Types ---

    private static void CheckType(
        SubsetContext context, WholeProgram program, Reporter reporter, INamedTypeSymbol type,
        CancellationToken token)
    {
        SyntaxNode syntax = type.DeclaringSyntaxReferences[0].GetSyntax(token);
        if (syntax is CompilationUnitSyntax)
        {
            // The class of top-level statements, which have their own rule.
            return;
        }

        if (type.IsRecord)
        {
            reporter.ReportHere(Rules.Record, type.Name);
            return;
        }

        switch (type.TypeKind)
        {
            case TypeKind.Delegate:
                reporter.ReportHere(Rules.DelegateDeclaration, type.Name);
                return;
            case TypeKind.Interface:
                reporter.ReportHere(Rules.InterfaceDeclaration, type.Name);
                return;
            case TypeKind.Enum:
                if (syntax is EnumDeclarationSyntax { BaseList: null })
                {
                    reporter.ReportHere(Rules.EnumBase, type.Name);
                }

                return;
            case TypeKind.Class when !type.IsStatic:
                reporter.ReportHere(Rules.InstanceClass, type.Name);
                return;
            case TypeKind.Class:
                break;
            case TypeKind.Struct:
                CheckStruct(context, program, reporter, type);
                break;
            default:
                reporter.Report(
                    Rules.ExtensionMember, syntax.GetFirstToken().GetLocation(),
                    type.ContainingType?.Name ?? type.Name);
                return;
        }

        if (type.IsGenericType)
        {
            reporter.ReportHere(Rules.GenericType, type.Name);
        }

        CheckOverloads(reporter, type);
    }

    private static void CheckStruct(
        SubsetContext context, WholeProgram program, Reporter reporter, INamedTypeSymbol type)
    {
        if (type.IsRefLikeType)
        {
            reporter.ReportHere(Rules.RefField);
            return;
        }

        if (type.Interfaces.Length > 0)
        {
            reporter.ReportHere(Rules.Inheritance, type.Name);
        }

        program.NoteStruct(type);
        StructLayout.CheckLimit(context, reporter, type);
        if (PackedModel.TryRead(type, context.WordBits) is { } packed)
        {
            PackedRules.Check(context, program, reporter, packed);
            return;
        }

        if (type.IsInlineArray())
        {
            StructLayout.CheckSize(context, reporter, type);
            return;
        }

        if (!StructLayout.InstanceFields(type).Any())
        {
            reporter.ReportHere(Rules.EmptyStruct, type.Name);
        }
        else
        {
            StructLayout.Check(context, reporter, type);
        }
    }

    private static void CheckOverloads(Reporter reporter, INamedTypeSymbol type)
    {
        IEnumerable<IGrouping<string, IMethodSymbol>> groups = type.GetMembers().OfType<IMethodSymbol>()
            .Where(m => m.MethodKind == MethodKind.Ordinary && !m.IsImplicitlyDeclared
                && !m.HasAttribute(WellKnown.CName))
            .GroupBy(m => m.Name);
        foreach (IMethodSymbol method in groups.SelectMany(g => g.Skip(1)))
        {
            reporter.Report(Rules.Overload, method.Locations.FirstOrDefault(), type.Name, method.Name);
        }
    }

    // --- Methods ---

    private static void CheckMethod(
        SubsetContext context, Reporter reporter, IMethodSymbol method, CancellationToken token)
    {
        switch (method.MethodKind)
        {
            case MethodKind.Constructor:
                reporter.ReportHere(Rules.Constructor, method.ContainingType.Name);
                return;
            case MethodKind.StaticConstructor:
                reporter.ReportHere(Rules.StaticConstructor);
                return;
            case MethodKind.UserDefinedOperator or MethodKind.Conversion:
                reporter.ReportHere(Rules.Operator);
                return;
            case MethodKind.Ordinary:
                break;
            default:
                return;
        }

        CheckName(reporter, method);
        CheckModifiers(reporter, method);
        InteropRules.Check(reporter, method);
        foreach (ITypeParameterSymbol parameter in method.TypeParameters)
        {
            if (!parameter.HasUnmanagedTypeConstraint)
            {
                reporter.Report(Rules.TypeParameter, parameter.Locations.FirstOrDefault(), parameter.Name);
            }
        }

        MethodDeclarationSyntax? syntax =
            method.DeclaringSyntaxReferences[0].GetSyntax(token) as MethodDeclarationSyntax;
        if (method.RefKind != RefKind.None)
        {
            reporter.Report(Rules.RefReturn, syntax?.ReturnType.GetLocation());
        }
        else
        {
            TypeRules.Check(context, reporter, method.ReturnType, TypeUse.Result,
                syntax?.ReturnType.GetLocation());
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            CheckParameter(context, reporter, parameter, token);
        }
    }

    private static void CheckModifiers(Reporter reporter, IMethodSymbol method)
    {
        if (method.IsAsync)
        {
            reporter.ReportHere(Rules.Async);
        }

        if (method.IsExtensionMethod)
        {
            reporter.ReportHere(Rules.ExtensionMember, method.Name);
        }

        if (method.IsExtern)
        {
            reporter.ReportHere(Rules.ForeignImport, method.Name);
        }

        if (method.IsOverride || method.IsVirtual || method.IsAbstract)
        {
            reporter.ReportHere(Rules.Override, method.Name);
        }
    }

    private static void CheckParameter(
        SubsetContext context, Reporter reporter, IParameterSymbol parameter, CancellationToken token)
    {
        ParameterSyntax? syntax =
            parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) as ParameterSyntax;
        CheckAttributes(reporter, parameter, token);
        CheckName(reporter, parameter);
        if (parameter.IsParams)
        {
            reporter.Report(Rules.ParamsParameter, syntax?.GetLocation(), parameter.Name);
            return;
        }

        if (parameter.HasExplicitDefaultValue)
        {
            reporter.Report(Rules.OptionalParameter, syntax?.GetLocation(), parameter.Name);
        }

        TypeRules.Check(context, reporter, parameter.Type, TypeUse.Parameter, syntax?.Type?.GetLocation());
    }

    // --- Fields and properties ---

    private static void CheckField(
        SubsetContext context, Reporter reporter, IFieldSymbol field, CancellationToken token)
    {
        TypeSyntax? syntax =
            (field.DeclaringSyntaxReferences[0].GetSyntax(token).Parent as VariableDeclarationSyntax)?.Type;
        Location? location = syntax?.GetLocation() ?? field.Locations.FirstOrDefault();
        if (field.IsConst)
        {
            SpecialType special = field.Type.SpecialType;
            if (field.Type.TypeKind != TypeKind.Enum && special != SpecialType.System_Boolean
                && SpecialTypes.BitsOf(special) == 0 && field.Type.TypeKind != TypeKind.Error)
            {
                reporter.Report(Rules.ConstantType, location, field.Type.Display());
            }

            return;
        }

        if (field.IsVolatile)
        {
            reporter.ReportHere(Rules.FieldModifier);
        }

        if (field.RefKind != RefKind.None)
        {
            reporter.ReportHere(Rules.RefField);
            return;
        }

        if (!field.IsStatic && PackedModel.TryRead(field.ContainingType, context.WordBits) is not null)
        {
            reporter.ReportHere(Rules.PackedMember, field.Name);
            return;
        }

        TypeRules.Check(context, reporter, field.Type, field.IsStatic
            ? TypeUse.StaticField
            : TypeUse.Field, location);
    }

    private static void CheckProperty(
        SubsetContext context, Reporter reporter, IPropertySymbol property, CancellationToken token)
    {
        if (property.IsIndexer)
        {
            reporter.ReportHere(Rules.Indexer);
            return;
        }

        bool isBits = property.HasAttribute(WellKnown.Bits);
        if (isBits && PackedModel.TryRead(property.ContainingType, context.WordBits) is null)
        {
            reporter.ReportHere(Rules.BitsElsewhere, property.Name, property.ContainingType.Name);
        }
        else if (!isBits && HasHiddenField(property))
        {
            reporter.ReportHere(Rules.AutoProperty, property.Name);
        }

        TypeSyntax? syntax =
            (property.DeclaringSyntaxReferences[0].GetSyntax(token) as PropertyDeclarationSyntax)?.Type;
        if (property.RefKind != RefKind.None)
        {
            reporter.Report(Rules.RefReturn, syntax?.GetLocation());
        }
        else if (!isBits)
        {
            TypeRules.Check(context, reporter, property.Type, TypeUse.Result, syntax?.GetLocation());
        }
    }

    private static bool HasHiddenField(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));
}
