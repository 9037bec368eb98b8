// SPDX-License-Identifier: BSD-2-Clause
// Which functions a contract for provers may call. ACSL has no calls of C functions; a function whose result
// is one expression over its arguments and memory becomes a logic function or a predicate of the same name.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Lifting;

/// <summary>Finds logic functions, and those that contracts call.</summary>
internal static class LogicFunctions
{
    /// <summary>
    /// Gives each function that allows it its <see cref="FunctionDeclaration.Logic"/>. No pass has run yet.
    /// </summary>
    public static void Find(IEnumerable<FunctionDeclaration> functions)
    {
        HashSet<FunctionDeclaration> done = [];
        foreach (FunctionDeclaration f in functions)
        {
            Find(f, done);
        }
    }

    /// <summary>Whether a contract may say this: all that it calls are logic functions.</summary>
    public static bool MayStandInContract(IrExpression condition) => IsFormula(condition, null);

    /// <summary>Marks what the contract calls, so that it is defined for provers.</summary>
    public static void Use(IrExpression condition)
    {
        foreach (IrCall call in condition.Descendants().OfType<IrCall>())
        {
            call.Callee.IsInContracts = true;
            if (call.Callee.Logic is { } logic)
            {
                foreach (IrExpression e in logic.Expressions)
                {
                    Use(e);
                }
            }
        }
    }

    /// <summary>Whether the value depends on memory, not on the arguments alone.</summary>
    public static bool ReadsMemory(FunctionDeclaration f) => f.Logic is { } logic
        && logic.Expressions.SelectMany(e => e.Descendants()).Any(e =>
            e is IrDereference or IrElement or IrGlobal || (e is IrCall call && ReadsMemory(call.Callee)));

    private static void Find(FunctionDeclaration f, HashSet<FunctionDeclaration> done)
    {
        if (!done.Add(f) || f.Body is null || !IsScalar(f.Result)
            || f.Parameters.Any(p => p.Mode != ArgumentMode.Value))
        {
            return;
        }

        ImmutableArray<IrStatement> statements =
            [.. f.Body.Statements.Where(s => s is not (IrAssert or IrNote))];
        if (statements is not [.., IrReturn { Value: { } value }]
            || statements.Take(statements.Length - 1).Any(s => s is not IrDeclare { Value: not null }))
        {
            return;
        }

        IrDeclare[] locals = [.. statements.OfType<IrDeclare>()];
        bool isExpression = locals.All(l => IsScalar(l.Variable.Type) && IsTerm(l.Value!, done))
            && (f.Result is IrBool ? IsFormula(value, done) : IsTerm(value, done));
        if (isExpression)
        {
            f.Logic = new LogicBody([.. locals], value);
        }
    }

    private static bool IsScalar(IrType type) => type is IrBool or IrPointer || type.Number is not null;

    // Comparisons and calls of predicates are formulas in ACSL, and nothing can be computed with them.
    private static bool IsFormula(IrExpression e, HashSet<FunctionDeclaration>? done) => e switch
    {
        IrUnary { Operator: UnaryOperator.Not } u => IsFormula(u.Operand, done),
        IrBinary { Operator: BinaryOperator.AndAlso or BinaryOperator.OrElse } b =>
            IsFormula(b.Left, done) && IsFormula(b.Right, done),
        IrBinary { Type: IrBool } b when b.Left.Type is not IrBool =>
            IsTerm(b.Left, done) && IsTerm(b.Right, done),
        IrCall { Type: IrBool } c => IsLogic(c.Callee, done) && c.Arguments.All(a => IsTerm(a, done)),
        _ => e.Type is IrBool && IsTerm(e, done),
    };

    private static bool IsTerm(IrExpression e, HashSet<FunctionDeclaration>? done) => e switch
    {
        IrConst or IrLocal or IrGlobal => true,
        IrZero z => z.Type is IrPointer,
        IrDereference or IrElement or IrIndex or IrField => e.Operands.All(o => IsTerm(o, done)),
        IrConvert c => c.Type is not IrBool && c.Operand.Type is not IrBool && IsTerm(c.Operand, done),
        IrUnary u => u.Type is not IrBool && IsTerm(u.Operand, done),
        IrBinary { Operator: BinaryOperator.Divide or BinaryOperator.Remainder } b =>
            b.Right is IrConst && IsTerm(b.Left, done),
        IrBinary b => b.Type is not IrBool && IsTerm(b.Left, done) && IsTerm(b.Right, done),
        IrCall c => c.Type is not IrBool && IsLogic(c.Callee, done) && c.Arguments.All(a => IsTerm(a, done)),
        _ => false,
    };

    private static bool IsLogic(FunctionDeclaration f, HashSet<FunctionDeclaration>? done)
    {
        if (done is not null)
        {
            Find(f, done);
        }

        return f.Logic is not null
            || f.Packed is { Accessor: PackedAccessor.From }
                or { Accessor: PackedAccessor.Get, Field.LongWidth: 0 };
    }
}
