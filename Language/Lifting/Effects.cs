// SPDX-License-Identifier: BSD-2-Clause
// The side effects of statements, and the memory that expressions read.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Lifting;

/// <summary>Questions about effects. Answers err on the side of "may".</summary>
internal static class Effects
{
    /// <summary>One of the statements may change the value of one of the expressions.</summary>
    public static bool AnyMayChange(IReadOnlyList<IrStatement> statements,
        IReadOnlyList<IrExpression> expressions)
    {
        if (statements.Count == 0 || expressions.Count == 0)
        {
            return false;
        }

        List<IrStatement> all = [.. statements.SelectMany(s => s.All())];
        return (ReadsMemory(expressions) && all.Exists(ChangesMemory))
            || expressions.SelectMany(e => e.Descendants()).OfType<IrLocal>().Select(l => l.Variable)
                .Distinct()
                .Any(v => all.Exists(s => Assigns(s, v, nested: false)));
    }

    /// <summary>The expressions' values depend on memory.</summary>
    public static bool ReadsMemory(IReadOnlyList<IrExpression> expressions) => expressions.Any(ReadsMemory);

    /// <summary>The statement, or one inside it, assigns to the local.</summary>
    public static bool Assigns(IrStatement statement, IrVariable variable) =>
        statement.All().Any(s => Assigns(s, variable, nested: false));

    /// <summary>A temporary that may be computed even where its value is not wanted.</summary>
    public static bool IsHarmless(IrStatement statement) =>
        statement is IrDeclare
        {
            Value: IrCall { Callee.Packed.Accessor: PackedAccessor.Get } call,
            Variable.IsTemporary: true,
        }
        && !call.Arguments.SelectMany(a => a.Descendants())
            .Any(d => d is IrDereference or IrElement or IrIndex);

    private static bool ReadsMemory(IrExpression e) => e switch
    {
        IrAddressOf a => ReadsMemory(AddressReads(a.Place)),
        IrGlobal or IrDereference or IrElement => true,
        _ => e.Operands.Any(ReadsMemory),
    };

    /// <summary>What an address depends on: not the place itself.</summary>
    private static List<IrExpression> AddressReads(IrExpression place) => place switch
    {
        IrDereference d => [d.Pointer],
        IrElement e => [e.Pointer, e.Index],
        IrField f => AddressReads(f.Base),
        IrIndex i => [.. AddressReads(i.Array), i.Index],
        _ => [],
    };

    private static bool ChangesMemory(IrStatement s) =>
        (s is IrAssign a && a.Target.IsMemory)
        || s.Expressions().SelectMany(e => e.Descendants()).Any(d => d is IrCall { Callee.IsPure: false });

    private static bool Assigns(IrStatement s, IrVariable variable, bool nested) =>
        (s is IrAssign a && IsRootedIn(a.Target, variable))
        || (s is IrUpdate u && IsRootedIn(u.Target, variable))
        || s.Expressions().SelectMany(e => e.Descendants()).OfType<IrCall>().Any(c => PassesOut(c, variable))
        || (nested && StatementExtensions.Children(s).Any(c => Assigns(c, variable, true)));

    private static bool IsRootedIn(IrExpression place, IrVariable variable) => place switch
    {
        IrLocal l => l.Variable == variable,
        IrField f => IsRootedIn(f.Base, variable),
        IrIndex i => IsRootedIn(i.Array, variable),
        _ => false,
    };

    private static bool PassesOut(IrCall call, IrVariable variable)
    {
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Callee.Parameters[i].Mode != ArgumentMode.Value
                && call.Arguments[i] is IrLocal l && l.Variable == variable)
            {
                return true;
            }
        }

        return false;
    }
}
