// SPDX-License-Identifier: BSD-2-Clause
// Deliberate faults: each makes one kind of mistake in the program after a named pass, as an emitter with that bug would.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Semantics.Tests;

/// <summary>One mistake.</summary>
/// <param name="Name">What the emitter does wrong.</param>
/// <param name="Pass">The pass after which it happens.</param>
internal sealed record Fault(string Name, string Pass, Action<IrProgram> Apply)
{
    /// <summary>All faults.</summary>
    public static IReadOnlyList<Fault> All { get; } = [.. Operators(), .. Conversions(), .. Places(), .. Control(), .. Order()];

    /// <summary>Told the passes as they end, makes the mistake after its own.</summary>
    public void After(string pass, IrProgram program)
    {
        if (pass == Pass)
        {
            Apply(program);
        }
    }

    public override string ToString() => Name;

    private static Fault OfExpression(string name, string pass, Func<IrExpression, IrExpression> rule) =>
        new(name, pass, p => EachBody(p, b => (IrBlock)Rewritten(b, rule)));

    private static Fault OfStatement(string name, string pass, Func<IrStatement, IrStatement?> rule) =>
        new(name, pass, p => EachBody(p, b => (IrBlock)Changed(b, rule)!));

    /// <summary>The entry stays as it is: it only calls the checks.</summary>
    private static void EachBody(IrProgram program, Func<IrBlock, IrBlock> change)
    {
        foreach (FunctionDeclaration f in program.Modules.SelectMany(m => m.Functions).Where(f => !f.IsEntryPoint && f.Body is not null))
        {
            f.Body = change(f.Body!);
        }
    }

    private static Fault Instead(BinaryOperator wrong, BinaryOperator right, Func<IrBinary, bool>? when = null) =>
        OfExpression($"{wrong} instead of {right}", "lift",
            e => e is IrBinary b && b.Operator == right && b.Type is not IrPointer && (when is null || when(b))
                ? b with { Operator = wrong } : e);

    private static Fault Swapped(BinaryOperator op) => OfExpression($"operands of {op} swapped", "lift",
        e => e is IrBinary b && b.Operator == op && b.Type is not IrPointer && b.Right is not IrConst
            ? b with { Left = b.Right, Right = b.Left } : e);

    private static IEnumerable<Fault> Operators() =>
    [
        Swapped(BinaryOperator.Subtract),
        Swapped(BinaryOperator.Divide),
        Swapped(BinaryOperator.Less),
        Instead(BinaryOperator.LessOrEqual, BinaryOperator.Less),
        Instead(BinaryOperator.GreaterOrEqual, BinaryOperator.Greater),
        Instead(BinaryOperator.Greater, BinaryOperator.GreaterOrEqual),
        Instead(BinaryOperator.Or, BinaryOperator.Add),
        Instead(BinaryOperator.Or, BinaryOperator.Xor),
        Instead(BinaryOperator.OrElse, BinaryOperator.AndAlso),
        Instead(BinaryOperator.Remainder, BinaryOperator.Divide),
        Instead(BinaryOperator.ShiftLeft, BinaryOperator.ShiftRight),
        OfExpression("signed division as unsigned", "lift", e => Unsigned(e, BinaryOperator.Divide)),
        OfExpression("signed remainder as unsigned", "lift", e => Unsigned(e, BinaryOperator.Remainder)),
        OfExpression("logical instead of arithmetic shift", "lift", e => Unsigned(e, BinaryOperator.ShiftRight)),
        OfExpression("signed comparison as unsigned", "lift", e =>
            e is IrBinary { Operator: BinaryOperator.Less or BinaryOperator.Greater, Left.Type: IrInt { Signed: true } t } b
                ? b with { Left = As(b.Left, t.Unsigned), Right = As(b.Right, t.Unsigned) } : e),
        OfExpression("complement as minus", "lift", e =>
            e is IrUnary { Operator: UnaryOperator.Complement } u ? u with { Operator = UnaryOperator.Minus } : e),
        OfExpression("! dropped", "lift", e => e is IrUnary { Operator: UnaryOperator.Not } u ? u.Operand : e),
        OfExpression("shift count not masked", "tidy", e =>
            e is IrBinary { Operator: BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight, Right: not IrConst } b
                ? b with { Right = Unmasked(b.Right) } : e),
        OfExpression("signed overflow not wrapped", "tidy", e =>
            e is IrLocal { Variable: { Type: IrInt { Signed: true, Bits: 32 } } v } && Narrowed(v) ? e : e),
        OfExpression("constant off by one", "bind", e =>
            e is IrConst { Type: not IrBool, Value: var v } c && v > 60 && v < 1000 ? new IrConst(v + 1, c.Type) : e),
    ];

    /// <summary>Pretends that the variable holds small values only, so that arithmetic on it is not wrapped.</summary>
    private static bool Narrowed(IrVariable v)
    {
        v.Known = new ValueRange(-1000, 1000);
        return true;
    }

    /// <summary>The count through a variable that is said to be in range.</summary>
    private static IrExpression Unmasked(IrExpression count)
    {
        foreach (IrLocal local in count.Descendants().OfType<IrLocal>())
        {
            local.Variable.Known = new ValueRange(0, 1);
        }

        return count;
    }

    private static IrExpression Unsigned(IrExpression e, BinaryOperator op) =>
        e is IrBinary { Type: IrInt { Signed: true } t } b && b.Operator == op
            ? new IrConvert(b with
            {
                Left = As(b.Left, t.Unsigned),
                Right = op == BinaryOperator.ShiftRight ? b.Right : As(b.Right, t.Unsigned),
                Type = t.Unsigned,
            }, t)
            : e;

    private static IrConvert As(IrExpression e, IrType type) => new(e, type);

    private static IEnumerable<Fault> Conversions() =>
    [
        OfExpression("narrowing dropped", "lift", e =>
            e is IrConvert { Type: IrInt { Bits: < 32 }, Operand.Type: IrInt { Bits: 32 } } c ? c.Operand : e),
        OfExpression("narrowed to the wrong width", "lift", e =>
            e is IrConvert { Type: IrInt { Bits: 8 } t } c ? c with { Type = t with { Bits = 16 } } : e),
        OfExpression("sign extension lost", "lift", e =>
            e is IrConvert { Type: IrInt { Bits: 64 }, Operand.Type: IrInt { Signed: true, Bits: < 64 } from } c
                ? c with { Operand = As(c.Operand, from.Unsigned) } : e),
        OfExpression("sign extended by mistake", "lift", e =>
            e is IrConvert { Type: IrInt { Bits: 64 }, Operand.Type: IrInt { Signed: false, Bits: 32 } } c
                ? c with { Operand = As(c.Operand, IrType.Int32) } : e),
        OfExpression("signedness of the target wrong", "lift", e =>
            e is IrConvert { Type: IrInt { Bits: < 32, Signed: true } t } c ? c with { Type = t.Unsigned } : e),
        OfExpression("computed in 32 bits", "lift", e =>
            e is IrBinary { Operator: BinaryOperator.Multiply, Type: IrInt { Bits: 64 } t } b
                ? As(new IrBinary(b.Operator, As(b.Left, IrType.UInt32), As(b.Right, IrType.UInt32), IrType.UInt32), t) : e),
    ];

    private static IEnumerable<Fault> Places() =>
    [
        OfExpression("wrong field", "lift", e =>
            e is IrField { Base.Type: IrStruct { Declaration: var s }, Field: var f } field && Neighbour(s, f) is { } other
                ? field with { Field = other } : e),
        OfExpression("wrong element", "lift", e =>
            e is IrElement { Index: not IrConst } x ? x with { Index = new IrConst(3, x.Index.Type) } : e),
        OfExpression("wrong array member", "lift", e =>
            e is IrIndex { Index: IrConst { Value: var n } c } x && n > 0 ? x with { Index = new IrConst(c.Value - 1, c.Type) } : e),
        OfExpression("pointer not advanced", "lift", e =>
            e is IrBinary { Operator: BinaryOperator.Add, Type: IrPointer } b ? b.Left : e),
        OfExpression("pointer advanced by bytes", "lift", e =>
            e is IrBinary { Operator: BinaryOperator.Add, Type: IrPointer p } b
                ? As(new IrBinary(b.Operator, As(b.Left, new IrPointer(IrType.UInt8)), b.Right, new IrPointer(IrType.UInt8)), p) : e),
        OfExpression("field initialiser dropped", "lift", e =>
            e is IrStructValue { Values.Length: > 1 } s
                ? s with { Fields = s.Fields.RemoveAt(0), Values = s.Values.RemoveAt(0) } : e),
        OfStatement("initialiser dropped", "tidy", s =>
            s is IrDeclare { Value: IrCall or IrConvert, Variable.Type: IrInt } d ? d with { Value = null } : s),
        new("initialiser of a static field dropped", "tidy", p =>
            p.Modules.SelectMany(m => m.Globals).Where(g => g.Value is not null).ToList().ForEach(g => g.Value = null)),
        OfExpression("size of another type", "lift", e => e is IrSizeOf s ? s with { Of = IrType.UInt64 } : e),
        OfExpression("packed accessor reads another field", "lift", e =>
            e is IrCall { Callee.Packed.Accessor: PackedAccessor.Get } c && c.Callee.Packed!.Field!.Name.Contains("wide", StringComparison.Ordinal)
                ? new IrConst(0, c.Type) : e),
        OfStatement("store dropped", "tidy", s =>
            s is IrAssign { Target: IrField } ? null : s),
        OfStatement("packed store dropped", "tidy", s =>
            s is IrEvaluate { Call: IrCall { Callee.Packed.Accessor: PackedAccessor.SetThroughPointer } } ? null : s),
    ];

    private static FieldDeclaration? Neighbour(StructDeclaration s, FieldDeclaration f)
    {
        int next = s.Fields.IndexOf(f) + 1;
        return s.Kind == StructKind.Plain && next > 0 && next < s.Fields.Count && s.Fields[next].Type.Number is not null
            && f.Type.Number is not null ? s.Fields[next] : null;
    }

    private static IEnumerable<Fault> Control() =>
    [
        OfStatement("branches swapped", "lift", s =>
            s is IrIf { Else: IrBlock other } i ? i with { Then = other, Else = i.Then } : s),
        OfStatement("else dropped", "lift", s => s is IrIf { Else: not null } i ? i with { Else = null } : s),
        OfExpression("ternary swapped", "lift", e =>
            e is IrConditional c ? c with { Then = c.Else, Else = c.Then } : e),
        OfStatement("continue as break", "lift", s => s is IrContinue ? new IrBreak() : s),
        OfStatement("break dropped", "lift", s => s is IrBreak { LeavesSwitch: false } ? null : s),
        OfStatement("do as while", "lift", s => s is IrDo d ? new IrWhile(d.Condition, d.Body) : s),
        OfStatement("one round too many", "lift", s =>
            s is IrFor { Condition: IrBinary { Operator: BinaryOperator.LessOrEqual, Right: not IrConst } b } f
                ? f with { Condition = b with { Operator = BinaryOperator.Less } } : s),
        OfStatement("default group dropped", "lift", s =>
            s is IrSwitch w ? w with { Sections = [.. w.Sections.Where(x => !x.IsDefault)] } : s),
        OfStatement("second label of a group dropped", "lift", s =>
            s is IrSwitch w ? w with { Sections = [.. w.Sections.Select(x => x with { Labels = [.. x.Labels.Take(1)] })] } : s),
        OfStatement("early return dropped", "lift", s => s is IrIf { Then.Statements: [IrReturn] } i ? null : s),
    ];

    private static IEnumerable<Fault> Order() =>
    [
        OfExpression("arguments swapped", "lift", e =>
            e is IrCall { Arguments.Length: >= 2 } c && c.Arguments[0].Type.Equals(c.Arguments[1].Type)
            && c.Callee.Parameters.All(p => p.Mode == ArgumentMode.Value)
                ? c with { Arguments = [c.Arguments[1], c.Arguments[0], .. c.Arguments.Skip(2)] } : e),
        new("operands evaluated right to left", "lift", p => EachBody(p, b => (IrBlock)Reversed(b))),
        new("value read before a call not saved", "lift", p => EachBody(p, Unsaved)),
        OfExpression("right operand of && not guarded", "bind", e =>
            e is IrBinary { Operator: BinaryOperator.AndAlso } b ? b with { Operator = BinaryOperator.And } : e),
        OfStatement("result by reference not copied back", "results", s =>
            s is IrAssign { Value: IrField { Base.Type: IrStruct { Declaration.Kind: StructKind.Result } } } ? null : s),
        OfExpression("result taken from another field", "results", e =>
            e is IrField { Base.Type: IrStruct { Declaration: { Kind: StructKind.Result } s } } f && s.Fields[^1].Type.Equals(f.Field.Type)
                ? f with { Field = s.Fields[^1] } : e),
        OfStatement("call for its effect dropped", "lift", s =>
            s is IrEvaluate { Call: IrCall { Callee.Packed: null } } ? null : s),
    ];

    /// <summary>Calls that stand next to each other change places.</summary>
    private static IrStatement Reversed(IrStatement body) => Changed(body, s =>
    {
        if (s is not IrBlock block)
        {
            return s;
        }

        List<IrStatement> list = [.. block.Statements];
        for (int i = 0; i + 1 < list.Count; i++)
        {
            if (list[i] is IrDeclare { Variable.IsTemporary: true, Value: IrCall }
                && list[i + 1] is IrDeclare { Variable.IsTemporary: true, Value: IrCall })
            {
                (list[i], list[i + 1]) = (list[i + 1], list[i]);
                i++;
            }
        }

        return block with { Statements = [.. list] };
    })!;

    /// <summary>What a temporary saved is read where the temporary was used.</summary>
    private static IrBlock Unsaved(IrBlock body)
    {
        Dictionary<IrVariable, IrExpression> saved = [];
        IrStatement without = Changed(body, s =>
        {
            if (s is IrDeclare { Variable.IsTemporary: true, Value: IrLocal or IrGlobal or IrElement } d)
            {
                saved[d.Variable] = d.Value!;
                return null;
            }

            return s;
        })!;
        return (IrBlock)Rewritten(without, e => e is IrLocal l && saved.TryGetValue(l.Variable, out IrExpression? v) ? v : e);
    }

    /// <summary>Every expression through a rule.</summary>
    private static IrStatement Rewritten(IrStatement body, Func<IrExpression, IrExpression> rule)
    {
        IrExpression On(IrExpression e) => e.Rewrite(rule);
        return Changed(body, s => s switch
        {
            IrDeclare { Value: { } v } d => d with { Value = On(v) },
            IrAssign a => a with { Target = On(a.Target), Value = On(a.Value) },
            IrUpdate u => u with { Target = On(u.Target), Value = On(u.Value) },
            IrEvaluate e when On(e.Call) is IrCall call => e with { Call = call },
            IrIf i => i with { Condition = On(i.Condition) },
            IrWhile w => w with { Condition = On(w.Condition) },
            IrDo d => d with { Condition = On(d.Condition) },
            IrFor { Condition: { } c } f => f with { Condition = On(c) },
            IrSwitch w => w with { Value = On(w.Value) },
            IrReturn { Value: { } v } r => r with { Value = On(v) },
            _ => s,
        })!;
    }

    /// <summary>Every statement, innermost first, through a rule; null leaves it out.</summary>
    private static IrStatement? Changed(IrStatement statement, Func<IrStatement, IrStatement?> rule)
    {
        IrBlock Inside(IrBlock b) => (IrBlock)(Changed(b, rule) ?? new IrBlock([]));
        return rule(statement switch
        {
            IrBlock b => b with { Statements = [.. b.Statements.Select(s => Changed(s, rule)).OfType<IrStatement>()] },
            IrIf i => i with { Then = Inside(i.Then), Else = i.Else is null ? null : Changed(i.Else, rule) },
            IrWhile w => w with { Body = Inside(w.Body) },
            IrDo d => d with { Body = Inside(d.Body) },
            IrFor f => f with
            {
                Initial = f.Initial is null ? null : Changed(f.Initial, rule),
                Step = f.Step is null ? null : Changed(f.Step, rule),
                Body = Inside(f.Body),
            },
            IrSwitch w => w with { Sections = [.. w.Sections.Select(x => x with { Body = Inside(x.Body) })] },
            _ => statement,
        });
    }
}
