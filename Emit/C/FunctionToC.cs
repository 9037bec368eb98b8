// SPDX-License-Identifier: BSD-2-Clause
// Whole functions: comment, contract, signature, body.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.C;

/// <summary>Writes functions and prototypes.</summary>
internal sealed partial class FunctionToC(DataModel data, ContractMode contracts)
{
    private readonly ExpressionToC _expressions = new(data);
    private readonly ExpressionToC _annotations = new(data, inIntegers: true);

    /// <summary>The definition.</summary>
    /// <param name="isStatic">In the single translation unit everything but the entry points is
    /// static.</param>
    public CLines Definition(FunctionDeclaration f, bool isStatic)
    {
        CLines lines = new();
        lines.Comment(f.Doc);
        CLines body = new();
        string? logic = null;
        body.Indent();
        switch (f.Kind)
        {
            case FunctionKind.Packed:
                PackedToC packed = new(data, contracts);
                bool isForProvers = contracts == ContractMode.Acsl;
                IEnumerable<string> conditions = isForProvers ? packed.Preconditions(f) : [];
                Contract(conditions.Select(c => $"requires {c};"), lines);
                packed.Body(f, body);
                if (f.IsInContracts)
                {
                    logic = LogicToC.OfAccessor(f, packed.Result(f));
                }

                break;
            case FunctionKind.Asm:
                Asm(f, body);
                break;
            default:
                StatementToC statements = new(_expressions, _annotations, contracts, body);
                Contract(statements.Requires(f.Body!), lines);
                statements.Body(f, f.Body!);
                break;
        }

        lines.Add(Signature(f, isStatic), f.Place);
        lines.Add("{", f.Place);
        lines.AddRange(body);
        lines.Add("}");
        if (logic is not null)
        {
            lines.Add(logic);
        }

        return lines;
    }

    // One contract a function, however many clauses it has.
    private static void Contract(IEnumerable<string> requires, CLines lines)
    {
        string[] clauses = [.. requires];
        for (int i = 0; i < clauses.Length; i++)
        {
            lines.Add((i == 0 ? "/*@ " : "    ") + clauses[i] + (i == clauses.Length - 1 ? " */" : ""));
        }
    }

    public string Prototype(FunctionDeclaration f, bool isStatic) => Signature(f, isStatic) + ";";

    public static bool IsHeaderFunction(FunctionDeclaration f) =>
        f.IsInline || f.Kind is FunctionKind.Asm or FunctionKind.Packed;

    private static string Signature(FunctionDeclaration f, bool isStatic)
    {
        List<string> attributes = [];
        if (f.IsNoReturn)
        {
            attributes.Add("NORETURN");
        }

        if (f.IsNoInline)
        {
            attributes.Add("NO_INLINE");
        }

        if (f.Section is { } section)
        {
            attributes.Add($"SECTION(\"{section}\")");
        }

        string linkage = IsHeaderFunction(f) ? f.Kind == FunctionKind.Body ? "static ALWAYS_INLINE "
            : "static inline "
            : isStatic && !f.IsEntryPoint && f.Kind == FunctionKind.Body ? "static " : "";
        if (f.IsPure && IsHeaderFunction(f) is false && f.Kind == FunctionKind.Body)
        {
            attributes.Add("CONST_FUNCTION");
        }

        string attribute = attributes.Count == 0 ? "" : string.Join(" ", attributes) + " ";
        string parameters = string.Join(", ", f.Parameters.Where(p => p.Mode != ArgumentMode.Out)
            .Select(p => ExpressionToC.Declare(p.Type, p.Name)));
        IrType result = f.Kind == FunctionKind.Body ? f.CResult : f.Result;
        return linkage + attribute
            + ExpressionToC.Declare(result, $"{f.CName}({(parameters.Length == 0 ? "void" : parameters)})");
    }

    private static void Asm(FunctionDeclaration f, CLines body)
    {
        string inputs = string.Join(", ", f.Parameters.Select(p => $"\"r\"({p.Name})"));
        string clobber = f.AsmClobbersMemory ? " : \"memory\"" : "";
        string escaped = f.AsmTemplate!.Replace("\\", "\\\\").Replace("\"", "\\\"")
            .Replace("\n", "\\n").Replace("\t", "\\t");
        string template = $"\"{escaped}\"";
        bool hasResult = f.Result is not IrVoid;
        string result = PackedToC.LocalName("result", f);
        string outputs = hasResult ? $"\"=r\"({result})" : "";
        if (hasResult)
        {
            body.Add(ExpressionToC.Declare(f.Result, result) + ";");
            body.Blank();
        }

        string operands = (outputs, inputs, clobber) switch
        {
            ("", "", "") => "",
            (_, "", "") => $" : {outputs}",
            (_, _, "") => $" : {outputs} : {inputs}",
            _ => $" : {outputs} : {inputs}{clobber}",
        };
        body.Add($"__asm__ volatile({template}{Spaces().Replace(operands, " ").TrimEnd()});");
        if (hasResult)
        {
            body.Add($"return {result};");
        }
    }

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
