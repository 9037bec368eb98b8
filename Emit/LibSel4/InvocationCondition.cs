// SPDX-License-Identifier: BSD-2-Clause
// Turns the condition of an invocation, a C# expression over constants of Config, into the XML that object-api*.xml have for it.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Conditions of invocations as XML.</summary>
internal static class InvocationCondition
{
    /// <summary>The condition as nested elements: config, not, and, or.</summary>
    /// <param name="condition">The C# text.</param>
    /// <param name="macros">The macro of each constant, without CONFIG_, by <c>Class.Member</c>.</param>
    /// <exception cref="InvalidOperationException">It is made of something else than constants that have a macro, and !, &amp;&amp;, ||.</exception>
    public static string Xml(string condition, IReadOnlyDictionary<string, string> macros) =>
        Xml(SyntaxFactory.ParseExpression(condition), macros);

    private static string Xml(ExpressionSyntax expression, IReadOnlyDictionary<string, string> macros) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Xml(inner.Expression, macros),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => $"<not>{Xml(not.Operand, macros)}</not>",
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Several("and", both, macros),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) => Several("or", either, macros),
        MemberAccessExpressionSyntax member when macros.TryGetValue(member.ToString(), out string? macro) =>
            $"<config var=\"CONFIG_{macro}\"/>",
        _ => throw new InvalidOperationException($"the condition '{expression}' has no macro that user level could ask for"),
    };

    private static string Several(string element, BinaryExpressionSyntax expression, IReadOnlyDictionary<string, string> macros) =>
        $"<{element}>{string.Concat(Operands(expression).Select(o => Xml(o, macros)))}</{element}>";

    /// <summary>a, b and c of a &amp;&amp; b &amp;&amp; c.</summary>
    private static IEnumerable<ExpressionSyntax> Operands(BinaryExpressionSyntax expression) =>
        (expression.Left is BinaryExpressionSyntax left && left.IsKind(expression.Kind()) ? Operands(left) : [expression.Left])
            .Append(expression.Right);
}
