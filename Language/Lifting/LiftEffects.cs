// SPDX-License-Identifier: BSD-2-Clause
// Pass "lift": after it every expression is free of calls, but for one call that is the whole value of a
// statement. C# says that operands are evaluated left to right; so what was read before a call that may
// change it is saved first.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Lifting;

/// <summary>Lifts calls out of expressions, for one function.</summary>
internal sealed partial class LiftEffects
{
    private readonly HashSet<string> _names;

    /// <summary>Variables that hold the value of a chain of conditions.</summary>
    private readonly HashSet<IrVariable> _holds = [];
    private readonly ContractMode _contracts;
    private List<IrStatement> _out = [];
    private Trivia _trivia = Trivia.None;

    private LiftEffects(IEnumerable<string> names, ContractMode contracts)
    {
        _names = [.. names];
        _contracts = contracts;
    }

    /// <summary>Rewrites the body.</summary>
    public static IrBlock Run(FunctionDeclaration function, ContractMode contracts)
    {
        IrBlock body = function.Body!;
        IEnumerable<string> names = body.All().OfType<IrDeclare>().Select(d => d.Variable.Name)
            .Concat(function.Parameters.Select(p => p.Name));
        return new LiftEffects(names, contracts).Block(body);
    }

    private IrVariable Temporary(string name, IrType type)
    {
        string fresh = name.Length == 0 ? "value" : name;
        for (int i = 2; !_names.Add(fresh); i++)
        {
            fresh = name + i;
        }

        return new IrVariable { Name = fresh, Type = type, IsTemporary = true };
    }

    private void Emit(IrStatement statement) =>
        _out.Add(statement.Trivia.Place.Line == 0 ? statement with { Trivia = _trivia.PlaceOnly }
            : statement);

    /// <summary>What <paramref name="work"/> emits, apart.</summary>
    private List<IrStatement> Apart(Action work)
    {
        List<IrStatement> saved = _out;
        _out = [];
        work();
        List<IrStatement> result = _out;
        _out = saved;
        return result;
    }

    private IrBlock Block(IrBlock block) =>
        block with { Statements =
            [.. Apart(() => { foreach (IrStatement s in block.Statements) { Statement(s); } })] };

    private IrBlock BlockOf(IrStatement statement) =>
        statement is IrBlock block ? Block(block) : new IrBlock([.. Apart(() => Statement(statement))]);

    private void Statement(IrStatement statement)
    {
        Trivia outer = _trivia;
        _trivia = statement.Trivia;
        int first = _out.Count;
        Lift(statement);

        // The comments stay with the first statement that came of it.
        if (_out.Count > first && !ReferenceEquals(_out[first].Trivia, statement.Trivia))
        {
            for (int i = first + 1; i < _out.Count; i++)
            {
                if (ReferenceEquals(_out[i].Trivia, statement.Trivia))
                {
                    _out[i] = _out[i] with { Trivia = statement.Trivia.PlaceOnly };
                }
            }

            _out[first] = _out[first] with { Trivia = statement.Trivia };
        }

        _trivia = outer;
    }

    private void Lift(IrStatement statement)
    {
        switch (statement)
        {
            case IrBlock s:
                Emit(Block(s));
                break;
            case IrDeclare { Value: IrSwitchValue chosen } s:
                Emit(s with { Value = null });
                SwitchInto(chosen, v => new IrAssign(new IrLocal(s.Variable), v));
                break;
            case IrDeclare s:
                Emit(s with { Value = s.Value is null ? null : Top(s.Value) });
                break;
            case IrAssign s:
                Assign(s);
                break;
            case IrUpdate s:
                Update(s);
                break;
            case IrEvaluate s:
                Evaluate(s);
                break;
            case IrReturn { Value: { } value }:
                Return(value);
                break;
            case IrAssert s:
                Assert(s);
                break;
            case IrIf s:
                If(s);
                break;
            case IrWhile or IrDo or IrFor:
                Loop(statement);
                break;
            case IrSwitch s:
                Emit(s with
                {
                    Value = Pure(s.Value),
                    Sections = [.. s.Sections.Select(x => x with { Body = Block(x.Body) })],
                });
                break;
            default:
                Emit(statement);
                break;
        }
    }

    /// <summary>Returns from where the value is known, rather than carry it to one place.</summary>
    private void Return(IrExpression value)
    {
        switch (value)
        {
            case IrSwitchValue s:
                SwitchInto(s, v => new IrReturn(v));
                break;
            case IrConditional c when HasEffect(c.Then) || HasEffect(c.Else):
                IrExpression condition = Pure(c.Condition);
                Emit(new IrIf(condition, new IrBlock([.. Apart(() => Return(c.Then))]), null));
                Return(c.Else);
                break;
            case IrBinary { Operator: BinaryOperator.AndAlso or BinaryOperator.OrElse } b when HasEffect(
                b.Right):
                bool isAnd = b.Operator == BinaryOperator.AndAlso;
                IrExpression left = Pure(b.Left);
                IrExpression decided = isAnd
                    ? FoldConstants.Fold(new IrUnary(UnaryOperator.Not, left, IrType.Bool)) : left;
                IrReturn early = new(new IrConst(isAnd ? 0 : 1, IrType.Bool)) { Trivia = _trivia.PlaceOnly };
                Emit(new IrIf(decided, new IrBlock([early]), null));
                Return(b.Right);
                break;
            default:
                Emit(new IrReturn(Top(value)));
                break;
        }
    }

    /// <summary>Lifting the expression would leave statements that must not run unasked.</summary>
    private bool HasEffect(IrExpression e)
    {
        HashSet<string> names = [.. _names];
        bool result = !Apart(() => Pure(e)).TrueForAll(Effects.IsHarmless);
        _names.IntersectWith(names);
        return result;
    }

    private void Evaluate(IrEvaluate s)
    {
        if (s.Call is IrCall call)
        {
            Emit(s with { Call = call with { Arguments = Operands(call.Arguments, call.Callee) } });
            return;
        }

        Pure(s.Call);
    }

    private void Assign(IrAssign s)
    {
        // C# finds the place, then computes the value, then stores.
        IrExpression target = s.Target;
        List<IrStatement> place = Apart(() => target = Place(s.Target));
        IrExpression value = s.Value;
        List<IrStatement> compute = Apart(() => value = Top(s.Value));
        bool disturbed = Effects.AnyMayChange(compute, PlaceReads(target))
            || Effects.AnyMayChange([new IrEvaluate(value)], PlaceReads(target));
        _out.AddRange(place);
        if (disturbed)
        {
            target = SavePlace(target);
        }

        _out.AddRange(compute);
        Emit(s with { Target = target, Value = value });
    }

    /// <summary>What is read to find a place.</summary>
    private static ImmutableArray<IrExpression> PlaceReads(IrExpression place) => place switch
    {
        IrDereference d => [d.Pointer],
        IrElement e => [e.Pointer, e.Index],
        IrField f => PlaceReads(f.Base),
        IrIndex i => [.. PlaceReads(i.Array), i.Index],
        _ => [],
    };

    /// <summary>Fixes a place: what leads to it is computed now.</summary>
    private IrExpression SavePlace(IrExpression place) => place switch
    {
        IrDereference d => IrDereference.Of(Save(d.Pointer)),
        IrElement e => e with { Pointer = Save(e.Pointer), Index = Save(e.Index) },
        IrField f => f with { Base = SavePlace(f.Base) },
        IrIndex i => i with { Array = SavePlace(i.Array), Index = Save(i.Index) },
        _ => place,
    };

    private void Update(IrUpdate s)
    {
        IrExpression target = Place(s.Target);
        IrExpression old = target.Type.Equals(s.Operation) ? target : new IrConvert(target, s.Operation);
        List<IrStatement> compute = [];
        IrExpression right = s.Value;
        compute = Apart(() => right = Pure(s.Value));
        if (Effects.AnyMayChange(compute, PlaceReads(target)))
        {
            target = SavePlace(target);
            old = target.Type.Equals(s.Operation) ? target : new IrConvert(target, s.Operation);
        }

        if (Effects.AnyMayChange(compute, [old]))
        {
            old = Save(old);
        }

        _out.AddRange(compute);
        IrExpression result = new IrBinary(s.Operator, old, right, s.Operation);
        Guard(result);
        if (!result.Type.Equals(target.Type))
        {
            result = new IrConvert(result, target.Type);
        }

        Emit(new IrAssign(target, result) { Trivia = s.Trivia });
    }

    private void Assert(IrAssert s)
    {
        if (_contracts != ContractMode.Acsl)
        {
            Emit(s with { Condition = Pure(s.Condition) });
            return;
        }

        // A contract for provers is an expression of memory; of calls it holds those of logic functions only.
        IrExpression condition = s.Condition;
        List<IrStatement> computed = Apart(() => condition = Pure(s.Condition));
        if (computed.Count == 0)
        {
            Emit(s with { Condition = condition });
        }
        else if (LogicFunctions.MayStandInContract(s.Condition))
        {
            LogicFunctions.Use(s.Condition);
            Emit(s);
        }
        else
        {
            Emit(new IrNote($"Holds: {s.Text}") { Trivia = s.Trivia });
        }
    }

    private void If(IrIf s)
    {
        // `if (a && f())` without else nests, so that f is called only where a holds.
        if (s.Else is null && s.Condition is IrBinary { Operator: BinaryOperator.AndAlso } and)
        {
            if (HasEffect(and.Right))
            {
                IrExpression left = Pure(and.Left);
                IrBlock inner = new([.. Apart(() => Statement(
                    new IrIf(and.Right, s.Then, null) { Trivia = s.Trivia.PlaceOnly }))]);
                Emit(new IrIf(left, inner, null) { Trivia = s.Trivia });
                return;
            }
        }

        IrExpression condition = Pure(s.Condition);
        IrStatement? other = s.Else switch
        {
            null => null,
            IrIf chain => Chain(chain),
            IrBlock block => Block(block),
            { } single => BlockOf(single),
        };
        Emit(s with { Condition = condition, Then = Block(s.Then), Else = other });
    }

    private IrStatement Chain(IrIf chain)
    {
        List<IrStatement> statements = Apart(() => Statement(chain));
        return statements is [IrIf { Trivia.Comments.Length: 0 } only] ? only : new IrBlock([.. statements]);
    }

    private void Loop(IrStatement statement)
    {
        switch (statement)
        {
            case IrWhile s:
                IrExpression condition = s.Condition;
                List<IrStatement> compute = Apart(() => condition = Pure(s.Condition));
                Emit(compute.Count == 0
                    ? s with { Condition = condition, Body = Block(s.Body) }
                    : s with { Condition = new IrConst(1, IrType.Bool),
                        Body = Guarded(compute, condition, Block(s.Body)) });
                break;
            case IrDo s:
                DoLoop(s);
                break;
            case IrFor s:
                ForLoop(s);
                break;
        }
    }

    /// <summary>A loop body that first computes the condition and leaves if it does not hold.</summary>
    private IrBlock Guarded(List<IrStatement> compute, IrExpression condition, IrBlock body)
    {
        IrExpression not = FoldConstants.Fold(new IrUnary(UnaryOperator.Not, condition, IrType.Bool));
        IrIf leave = new(not, new IrBlock([new IrBreak { Trivia = _trivia.PlaceOnly }]),
            null) { Trivia = _trivia.PlaceOnly };
        return body with { Statements = [.. compute, leave, .. body.Statements] };
    }

    private void DoLoop(IrDo s)
    {
        IrExpression condition = s.Condition;
        List<IrStatement> compute = Apart(() => condition = Pure(s.Condition));
        IrBlock body = Block(s.Body);
        if (compute.Count == 0)
        {
            Emit(s with { Condition = condition, Body = body });
            return;
        }

        if (Continues(s.Body))
        {
            throw new EmitException(Rule.LoopEffect, s.Trivia.Place,
                "the condition of this do loop calls something and its body continues; write `while (true)` with a break");
        }

        IrExpression not = FoldConstants.Fold(new IrUnary(UnaryOperator.Not, condition, IrType.Bool));
        IrIf leave = new(not, new IrBlock([new IrBreak { Trivia = s.Trivia.PlaceOnly }]),
            null) { Trivia = s.Trivia.PlaceOnly };
        Emit(new IrWhile(
            new IrConst(1, IrType.Bool), body with { Statements = [.. body.Statements, .. compute, leave] })
        {
            Trivia = s.Trivia,
        });
    }

    private void ForLoop(IrFor s)
    {
        List<IrStatement> initial = s.Initial is null ? [] : Apart(() => Statement(s.Initial));
        List<IrStatement> step = s.Step is null ? [] : Apart(() => Statement(s.Step));
        IrExpression? condition = s.Condition;
        List<IrStatement> compute = Apart(() => condition = condition is null ? null : Pure(condition));
        KnownBounds(s);
        IrBlock body = Block(s.Body);
        if (step.Count > 1)
        {
            if (Continues(s.Body))
            {
                throw new EmitException(Rule.LoopEffect, s.Trivia.Place,
                    "the step of this for loop calls something and its body continues; write a while loop");
            }

            body = body with { Statements = [.. body.Statements, .. step] };
            step = [];
        }

        if (compute.Count > 0)
        {
            body = Guarded(compute, condition!, body);
            condition = new IrConst(1, IrType.Bool);
        }

        foreach (IrStatement before in initial.Take(initial.Count - 1))
        {
            Emit(before);
        }

        Emit(s with { Initial = initial.LastOrDefault(), Condition = condition, Step = step.FirstOrDefault(),
            Body = body });
    }

    private static bool Continues(IrStatement body) => body switch
    {
        IrContinue => true,
        IrWhile or IrDo or IrFor => false,
        _ => StatementExtensions.Children(body).Any(Continues),
    };

    /// <summary>
    /// In `for (i = a; i &lt; b; i++)` over a local that the body leaves alone, i stays below b.
    /// </summary>
    private static void KnownBounds(IrFor s)
    {
        if (s is { Initial: IrDeclare { Variable: var i, Value: { } first },
            Step: IrUpdate { Operator: BinaryOperator.Add } step }
            && step is { Target: IrLocal target, Value: IrConst { Value: var by } } && target.Variable == i
                && by == 1
            && s.Condition is IrBinary { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual } c
            && Stripped(c.Left) is IrLocal tested && tested.Variable == i && i.Type.Number is { } type
            && !Effects.Assigns(s.Body, i))
        {
            BigInteger last = Ranges.Of(c.Right).Max - (c.Operator == BinaryOperator.Less ? 1 : 0);
            BigInteger least = Ranges.Of(first).Min;
            if (last < type.Max && least <= last)
            {
                // After the last round it has the value at which the condition fails: that must be
                // representable too.
                i.Known = new ValueRange(least, last);
            }
        }
    }

    private static IrExpression Stripped(IrExpression e) =>
        e is IrConvert c && c.Type.Number is { } to && c.Operand.Type.Number is { } from && to.Holds(from)
            ? c.Operand : e;
}
