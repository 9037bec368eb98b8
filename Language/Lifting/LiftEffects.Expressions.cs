// SPDX-License-Identifier: BSD-2-Clause
// The expression half of pass "lift".
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Lifting;

internal sealed partial class LiftEffects
{
    /// <summary>A value that may be one call, its arguments being free of calls.</summary>
    private IrExpression Top(IrExpression e)
    {
        switch (e)
        {
            case IrCall call:
                return call with { Arguments = Operands(call.Arguments, call.Callee) };
            case IrConvert { Operand: IrCall inner } convert when Widens(convert):
                return convert with { Operand = Top(inner) };
            default:
                return Pure(e);
        }
    }

    private static bool Widens(IrConvert c) =>
        c.Type.Number is { } to && c.Operand.Type.Number is { } from && to.Holds(from);

    /// <summary>A value without calls. What it needs is computed before.</summary>
    private IrExpression Pure(IrExpression e)
    {
        switch (e)
        {
            case IrCall call:
                IrVariable result = Temporary(call.Callee.ResultName, call.Type);
                Emit(new IrDeclare(result, Top(call)));
                return new IrLocal(result);
            case IrBinary { Operator: BinaryOperator.AndAlso or BinaryOperator.OrElse } b:
                return Lazy(b);
            case IrConditional c:
                return Choice(c);
            case IrSwitchValue s:
                IrVariable value = Temporary("value", s.Type);
                Emit(new IrDeclare(value, null));
                SwitchInto(s, v => new IrAssign(new IrLocal(value), v));
                return new IrLocal(value);
            case IrLet l:
                _names.Add(l.Variable.Name);
                Emit(new IrDeclare(l.Variable, Top(l.Value)));
                return Pure(l.Body);
            case IrIndex i:
                return Indexed(i);
            default:
                if (e.Operands.Length == 0)
                {
                    return e;
                }

                IrExpression rebuilt = e.With(Operands(e.Operands, null));
                Guard(rebuilt);
                return rebuilt;
        }
    }

    /// <summary>A place: what leads to it is computed, the place is not read.</summary>
    private IrExpression Place(IrExpression e) => e switch
    {
        IrDereference d => IrDereference.Of(Pure(d.Pointer)),
        IrField f => f with { Base = Place(f.Base) },
        IrIndex i => Indexed(i),
        IrElement or IrLocal or IrGlobal => Pure(e),
        _ => Pure(e),
    };

    /// <summary>Operands in C#'s order: one that a later operand's computation may change is saved.</summary>
    private ImmutableArray<IrExpression> Operands(ImmutableArray<IrExpression> operands,
        FunctionDeclaration? callee)
    {
        IrExpression[] values = [.. operands];
        List<IrStatement>[] computed = new List<IrStatement>[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            if (callee is not null && callee.Parameters[i].Mode != ArgumentMode.Value)
            {
                computed[i] = [];
                continue;
            }

            int index = i;
            bool isPlace = IsReadLast(operands[i], callee?.Parameters[i]);
            computed[i] = Apart(() =>
                values[index] = isPlace ? Place(operands[index]) : Pure(operands[index]));
        }

        for (int i = 0; i < operands.Length; i++)
        {
            _out.AddRange(computed[i]);
            bool byReference = callee is not null && callee.Parameters[i].Mode != ArgumentMode.Value;
            List<IrStatement> later = [.. computed.Skip(i + 1).SelectMany(c => c)];
            if (IsReadLast(operands[i], callee?.Parameters[i]))
            {
                values[i] = Effects.AnyMayChange(later, PlaceReads(values[i]))
                    ? SavePlace(values[i]) : values[i];
            }
            else if (!byReference && Effects.AnyMayChange(later, [values[i]]))
            {
                values[i] = Save(values[i]);
            }
        }

        return [.. values];
    }

    /// <summary>The argument is a place that C# hands over by reference, to be read by the callee.</summary>
    private static bool IsReadLast(IrExpression argument, IrVariable? parameter) =>
        parameter is { IsReadLast: true } && IsPlace(argument);

    private static bool IsPlace(IrExpression e) => e switch
    {
        IrLocal or IrGlobal or IrDereference or IrElement => true,
        IrField f => IsPlace(f.Base),
        IrIndex i => IsPlace(i.Array),
        _ => false,
    };

    /// <summary>The value now, in a variable of its own.</summary>
    private IrExpression Save(IrExpression e)
    {
        if (e is IrConst or IrZero or IrString or IrSizeOf or IrLocal { Variable.IsTemporary: true })
        {
            return e;
        }

        IrVariable saved = Temporary(NameFor(e), e.Type);
        Emit(new IrDeclare(saved, e));
        return new IrLocal(saved);
    }

    /// <summary>A name that tells what a saved value is.</summary>
    private static string NameFor(IrExpression e) => e switch
    {
        IrField f => f.Field.CName.TrimEnd('_'),
        IrLocal l => "old_" + l.Variable.Name,
        IrGlobal g => Short(g.Global),
        IrDereference d => NameFor(d.Pointer),
        IrElement x => NameFor(x.Pointer),
        IrIndex x => NameFor(x.Array),
        IrConvert c => NameFor(c.Operand),
        IrAddressOf a => NameFor(a.Place),
        _ => "saved",
    };

    private static string Short(GlobalDeclaration g) =>
        g.CName.StartsWith(g.Module + "_", StringComparison.Ordinal) ? g.CName[(g.Module.Length + 1)..]
            : g.CName;

    private IrExpression Indexed(IrIndex i)
    {
        // The array is a place: only what leads to it is evaluated before the index.
        IrExpression array = i.Array;
        List<IrStatement> first = Apart(() => array = Place(i.Array));
        IrExpression index = i.Index;
        List<IrStatement> second = Apart(() => index = Pure(i.Index));
        _out.AddRange(first);
        if (Effects.AnyMayChange(second, PlaceReads(array)))
        {
            array = SavePlace(array);
        }

        _out.AddRange(second);
        CheckBounds(index, ((IrArray)i.Array.Type).Count);
        return i with { Array = array, Index = index };
    }

    private void CheckBounds(IrExpression index, int count)
    {
        ValueRange range = Ranges.Of(index);
        if (range.Min >= 0 && range.Max < count)
        {
            return;
        }

        if (range.Min >= count || range.Max < 0)
        {
            throw new EmitException(Rule.Construct, _trivia.Place,
                $"the index is never below the array's length, {count}");
        }

        IrType type = index.Type is IrInt n && n.Bits >= 32 ? n : IrType.Int32;
        IrExpression value = index.Type.Equals(type) ? index : new IrConvert(index, type);
        IrExpression below = new IrBinary(BinaryOperator.Less, value, new IrConst(count, type), IrType.Bool);
        if (range.Min < 0)
        {
            IrExpression above =
                new IrBinary(BinaryOperator.GreaterOrEqual, value, new IrConst(0, type), IrType.Bool);
            below = new IrBinary(BinaryOperator.AndAlso, above, below, IrType.Bool);
        }

        Emit(new IrAssert(below, "index < length", false) { IsBoundsCheck = true });
    }

    /// <summary>A division whose divisor may be zero: C# throws there, C stops.</summary>
    private void Guard(IrExpression e)
    {
        if (e is not IrBinary { Operator: BinaryOperator.Divide or BinaryOperator.Remainder,
            IsGuarded: false } division)
        {
            return;
        }

        ValueRange divisor = Ranges.Of(division.Right);
        IrInt type = division.Type.Number!;
        IrExpression zero = new IrConst(0, division.Right.Type);
        IrExpression? bad = divisor.Min <= 0 && divisor.Max >= 0
            ? new IrBinary(BinaryOperator.Equal, division.Right, zero, IrType.Bool)
            : null;
        if (type.Signed && divisor.Min <= -1 && divisor.Max >= -1 && Ranges.Of(division.Left).Min == type.Min)
        {
            IrExpression overflow = new IrBinary(
                BinaryOperator.AndAlso,
                new IrBinary(BinaryOperator.Equal, division.Left, new IrConst(type.Min, division.Left.Type),
                    IrType.Bool),
                new IrBinary(BinaryOperator.Equal, division.Right, new IrConst(-1, division.Right.Type),
                    IrType.Bool),
                IrType.Bool);
            bad = bad is null ? overflow : new IrBinary(BinaryOperator.OrElse, bad, overflow, IrType.Bool);
        }

        if (bad is not null)
        {
            Emit(new IrIf(bad,
                new IrBlock([new IrUnreachable { IsDivideError = true, Trivia = _trivia.PlaceOnly }]), null));
        }
    }

    private IrExpression Lazy(IrBinary b)
    {
        IrExpression left = Pure(b.Left);
        IrExpression right = b.Right;
        List<IrStatement> compute = Apart(() => right = Pure(b.Right));
        if (compute.Count == 0)
        {
            return b with { Left = left, Right = right };
        }

        if (compute.TrueForAll(Effects.IsHarmless))
        {
            _out.AddRange(compute);
            return b with { Left = left, Right = right };
        }

        IrVariable? chained = b.Left is IrBinary { Operator: BinaryOperator.AndAlso or BinaryOperator.OrElse }
            && left is IrLocal { Variable: { IsTemporary: true } before } && _holds.Contains(before)
                ? before : null;
        IrVariable holds = chained ?? Temporary("holds", IrType.Bool);
        if (chained is null)
        {
            // Nothing else reads it: the next operand of `a && f() && g()` goes into the same variable.
            _holds.Add(holds);
            Emit(new IrDeclare(holds, left));
        }

        IrExpression wanted = b.Operator == BinaryOperator.AndAlso
            ? new IrLocal(holds)
            : new IrUnary(UnaryOperator.Not, new IrLocal(holds), IrType.Bool);
        Put(compute, holds, right);
        Emit(new IrIf(wanted, new IrBlock([.. compute]), null));
        return new IrLocal(holds);
    }

    /// <summary>Assigns the value, without a temporary where it is the call that was just lifted.</summary>
    private void Put(List<IrStatement> compute, IrVariable target, IrExpression value)
    {
        if (value is IrLocal { Variable: { IsTemporary: true } lifted } && compute.Count > 0
            && compute[^1] is IrDeclare { Value: IrCall call } declaration && declaration.Variable == lifted
            && lifted.Type.Equals(target.Type))
        {
            compute[^1] = new IrAssign(new IrLocal(target), call) { Trivia = declaration.Trivia };
        }
        else
        {
            compute.Add(new IrAssign(new IrLocal(target), value) { Trivia = _trivia.PlaceOnly });
        }
    }

    private IrExpression Choice(IrConditional c)
    {
        IrExpression condition = Pure(c.Condition);
        IrExpression then = c.Then;
        IrExpression other = c.Else;
        List<IrStatement> thenCompute = Apart(() => then = Pure(c.Then));
        List<IrStatement> otherCompute = Apart(() => other = Pure(c.Else));
        if (thenCompute.TrueForAll(Effects.IsHarmless) && otherCompute.TrueForAll(Effects.IsHarmless))
        {
            _out.AddRange(thenCompute);
            _out.AddRange(otherCompute);
            return c with { Condition = condition, Then = then, Else = other };
        }

        IrVariable value = Temporary("value", c.Type);
        Emit(new IrDeclare(value, null));
        Put(thenCompute, value, then);
        Put(otherCompute, value, other);
        Emit(new IrIf(condition, new IrBlock([.. thenCompute]), new IrBlock([.. otherCompute])));
        return new IrLocal(value);
    }

    /// <summary>A switch statement whose sections hand their result to <paramref name="sink"/>.</summary>
    private void SwitchInto(IrSwitchValue s, Func<IrExpression, IrStatement> sink)
    {
        IrExpression value = Pure(s.Value);
        Trivia place = _trivia.PlaceOnly;
        List<IrSection> sections = [];
        for (int i = 0; i < s.Results.Length; i++)
        {
            int index = i;
            sections.Add(new IrSection(s.Labels[i], false, Arm(() => Emit(sink(Top(s.Results[index])))),
                place));
        }

        sections.Add(new IrSection([], true, s.Default is null
            ? new IrBlock([new IrUnreachable { Trivia = place }])
            : Arm(() => Emit(sink(Top(s.Default)))), place));
        Emit(new IrSwitch(value, [.. sections]));
    }

    private IrBlock Arm(Action work) => new([.. Apart(work)]);
}
