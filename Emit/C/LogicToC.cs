// SPDX-License-Identifier: BSD-2-Clause
// Logic functions and predicates in ACSL: contracts call these instead of the C functions of the same names.
using System;
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Language.Ir;
using Sel4Gen.Language.Lifting;

namespace Sel4Gen.Emit.C;

/// <summary>Writes their definitions.</summary>
internal sealed class LogicToC(DataModel data)
{
    private readonly ExpressionToC _annotations = new(data, inIntegers: true);

    /// <summary>The definition beside an accessor.</summary>
    /// <param name="value">The accessor's result as a C expression.</param>
    public static string OfAccessor(FunctionDeclaration f, string value) => Definition(f, "", value);

    /// <summary>The definitions of those that contracts call, each after those that it calls.</summary>
    public IEnumerable<string> Definitions(IEnumerable<FunctionDeclaration> functions)
    {
        HashSet<FunctionDeclaration> done = [];
        return [.. functions.SelectMany(f => InOrder(f, done)).Select(OfBody)];
    }

    private static IEnumerable<FunctionDeclaration> InOrder(
        FunctionDeclaration f, HashSet<FunctionDeclaration> done)
    {
        if (f.Logic is not { } logic || !f.IsInContracts || !done.Add(f))
        {
            return [];
        }

        return logic.Expressions.SelectMany(e => e.Descendants()).OfType<IrCall>()
            .SelectMany(c => InOrder(c.Callee, done)).Append(f).ToList();
    }

    private string OfBody(FunctionDeclaration f)
    {
        string value = string.Concat(f.Logic!.Locals.Select(l => $"\\let {l.Variable.Name} = {Text(l.Value!)}; "))
            + Text(f.Logic.Value);
        return Definition(f, LogicFunctions.ReadsMemory(f) ? "{L}" : "", value);
    }

    private string Text(IrExpression e) => StatementToC.Acsl(_annotations, e);

    // Numbers are ACSL's integers: a contract passes sums and constants, which have no type of C.
    private static string Definition(FunctionDeclaration f, string label, string value)
    {
        string parameters = string.Join(", ", f.Parameters.Select(p => p.Type is IrStruct or IrPointer
            ? ExpressionToC.Declare(p.Type, p.Name) : $"integer {p.Name}"));
        string list = parameters.Length == 0 ? "" : $"({parameters})";
        string head = f.Result is IrBool ? $"predicate {f.CName}"
            : f.Result is IrStruct or IrPointer ? $"logic {ExpressionToC.Declare(f.Result, f.CName)}"
            : $"logic integer {f.CName}";
        return $"/*@ {head}{label}{list} = {value}; */";
    }
}
