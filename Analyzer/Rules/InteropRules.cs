// SPDX-License-Identifier: BSD-2-Clause
// S4G8003 to S4G8005 and S4G7015: methods whose body is outside the subset.
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>The rules of externs.</summary>
internal static class InteropRules
{
    /// <summary>
    /// An operand of a GNU assembler template, with an optional modifier letter; %% is a percent sign.
    /// </summary>
    private static readonly Regex s_operand = new("%%|%[a-zA-Z]?([0-9]+)", RegexOptions.CultureInvariant);

    public static void Check(Reporter reporter, IMethodSymbol method)
    {
        AttributeData? asm = method.FindAttribute(WellKnown.Asm);
        bool isExtern = asm is not null || method.HasAttribute(WellKnown.Extern);
        if (!isExtern)
        {
            if (method.IsPartialDefinition)
            {
                reporter.ReportHere(Rules.PartialMethod, method.Name);
            }

            return;
        }

        bool hasBody = method.DeclaringSyntaxReferences.Any(r =>
            r.GetSyntax() is MethodDeclarationSyntax m
                && (m.Body is not null || m.ExpressionBody is not null));
        if (!method.IsStatic || !method.IsPartialDefinition || hasBody || !method.ContainingType.IsStatic
            || method.IsGenericMethod)
        {
            reporter.ReportHere(Rules.ExternShape, method.Name);
            return;
        }

        foreach (ISymbol taken in ExternGenerator.Names.SelectMany(n => method.ContainingType.GetMembers(n))
            .Where(PackedModel.IsWritten).Append(method.ContainingType)
            .Where(m => ExternGenerator.Names.Contains(m.Name)))
        {
            reporter.ReportHere(Rules.GeneratedName, taken.Name, method.ContainingType.Name);
        }

        if (asm is not null)
        {
            CheckOperands(reporter, method);
            CheckTemplate(reporter, method, asm);
        }
    }

    private static void CheckOperands(Reporter reporter, IMethodSymbol method)
    {
        if (!method.ReturnsVoid && !IsOperand(method.ReturnType))
        {
            reporter.ReportHere(Rules.ExternSignature,
                method.ReturnType.Display(), "the result of an [Asm] method");
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!IsOperand(parameter.Type) || parameter.RefKind != RefKind.None)
            {
                reporter.Report(
                    Rules.ExternSignature, parameter.Locations.FirstOrDefault(),
                    RefPrefix(parameter.RefKind) + parameter.Type.Display(),
                    "a parameter of an [Asm] method");
            }
        }
    }

    private static string RefPrefix(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.None => "",
        _ => "in ",
    };

    private static bool IsOperand(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Enum or TypeKind.Error
        || type.SpecialType == SpecialType.System_Boolean
        || SpecialTypes.BitsOf(type.SpecialType) != 0
        || type is INamedTypeSymbol { Name: "Ptr", Arity: 1 };

    private static void CheckTemplate(Reporter reporter, IMethodSymbol method, AttributeData asm)
    {
        if (asm.ConstructorArguments.Length != 1 || asm.ConstructorArguments[0].Value is not string template)
        {
            return;
        }

        int operands = method.Parameters.Length + (method.ReturnsVoid ? 0 : 1);
        foreach (Match match in s_operand.Matches(template))
        {
            if (match.Groups[1].Success && int.TryParse(match.Groups[1].Value, out int number)
                && number >= operands)
            {
                string known = operands == 0 ? "none" : operands == 1 ? "%0 only" : $"%0 to %{operands - 1}";
                reporter.Report(
                    Rules.AsmTemplate, asm.ApplicationSyntaxReference?.GetSyntax().GetLocation(), number,
                    method.Name, known);
                return;
            }
        }
    }
}
