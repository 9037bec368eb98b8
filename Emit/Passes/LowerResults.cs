// SPDX-License-Identifier: BSD-2-Clause
// Pass "results": a C function has one result. What C# returns beside it, through ref and out parameters,
// becomes fields of a struct; the caller copies them out.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Passes;

/// <summary>Lowers the results of one function.</summary>
internal sealed class LowerResults : IrRewriter
{
    private readonly FunctionDeclaration _function;
    private readonly HashSet<string> _names;
    private readonly Dictionary<IrVariable, IrExpression> _replaced = [];

    private LowerResults(FunctionDeclaration function)
    {
        _function = function;
        _names =
        [
            .. function.Body!.All().OfType<IrDeclare>().Select(d => d.Variable.Name)
                .Concat(function.Parameters.Select(p => p.Name)),
        ];
    }

    /// <summary>
    /// Decides what each function returns in C. Runs for all functions before the bodies are lowered.
    /// </summary>
    public static void Declare(
        FunctionDeclaration function, Func<IReadOnlyList<(string, IrType)>, StructDeclaration> structFor)
    {
        List<(string Name, IrType Type)> results = [];
        if (function.Result is not IrVoid)
        {
            string name = ByReference(function).Any(p => p.Name == "result") ? "returned" : "result";
            results.Add((name, function.Result));
        }

        results.AddRange(ByReference(function).Select(p => (p.Name, p.Type)));
        if (results.Count > 1 && results.Count > (function.Result is IrVoid ? 0 : 1))
        {
            function.ResultStruct = structFor(results);
            function.CResult = new IrStruct(function.ResultStruct);
            return;
        }

        function.CResult = results.Count == 0 ? IrType.Void : results[0].Type;
    }

    public static IrBlock Run(FunctionDeclaration function)
    {
        LowerResults pass = new(function);
        IrBlock body = pass.Block(function.Body!);
        if (pass._replaced.Count > 0)
        {
            body = new Replacement(pass._replaced).Block(body);
        }

        List<IrStatement> statements =
        [
            .. function.Parameters.Where(p => p.Mode == ArgumentMode.Out).Select(p => new IrDeclare(p, null)),
            .. body.Statements,
        ];
        if (ByReference(function).Any() && function.Result is IrVoid
            && (statements.Count == 0 || !statements[^1].Leaves()))
        {
            statements.Add(new IrReturn(pass.Results(null)));
        }

        return body with { Statements = [.. statements] };
    }

    private static IEnumerable<IrVariable> ByReference(FunctionDeclaration f) =>
        f.Parameters.Where(p => p.Mode != ArgumentMode.Value);

    protected override IEnumerable<IrStatement> Statement(IrStatement statement)
    {
        switch (statement)
        {
            case IrFor s:
                return For(s);
            case IrDeclare { Value: { } value } s when CallOf(value) is { } call:
                return Expand(s, call, result => s with { Value = Rewrap(value, result) });
            case IrAssign s when CallOf(s.Value) is { } call:
                return Expand(s, call, result => s with { Value = Rewrap(s.Value, result) });
            case IrEvaluate s when CallOf(s.Call) is { } call:
                return Expand(s, call, null);
            case IrReturn s:
                return Return(s);
            default:
                return [Inside(statement)];
        }
    }

    private IEnumerable<IrStatement> For(IrFor s)
    {
        List<IrStatement> initial = s.Initial is null ? [] : [.. Statement(s.Initial)];
        List<IrStatement> step = s.Step is null ? [] : [.. Statement(s.Step)];
        if (step.Count > 1)
        {
            throw new EmitException(Rule.LoopEffect, s.Trivia.Place,
                "the step of this for loop is a call with ref or out arguments; write a while loop");
        }

        IrFor result = s with
        {
            Initial = initial.LastOrDefault(),
            Step = step.FirstOrDefault(),
            Body = Block(s.Body),
        };
        return [.. initial.SkipLast(1), result];
    }

    /// <summary>The call with further results that a statement's value is, or null.</summary>
    private static IrCall? CallOf(IrExpression value) => value switch
    {
        IrCall call when ByReference(call.Callee).Any() => call,
        IrConvert { Operand: IrCall call } when ByReference(call.Callee).Any() => call,
        _ => null,
    };

    private static IrExpression Rewrap(IrExpression value, IrExpression result) =>
        value is IrConvert c ? c with { Operand = result } : result;

    private IrVariable Temporary(string name, IrType type)
    {
        string fresh = name;
        for (int i = 2; !_names.Add(fresh); i++)
        {
            fresh = name + i;
        }

        return new IrVariable { Name = fresh, Type = type, IsTemporary = true };
    }

    /// <summary>Calls, copies the further results out, and goes on with the first one.</summary>
    private List<IrStatement> Expand(IrStatement whole, IrCall call, Func<IrExpression, IrStatement>? rest)
    {
        List<IrVariable> outs = [];
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Callee.Parameters[i].Mode != ArgumentMode.Value)
            {
                outs.Add(((IrLocal)call.Arguments[i]).Variable);
            }
        }

        // From here on an out argument is no argument: the result carries it.
        call = call with
        {
            Arguments =
            [
                .. call.Arguments.Zip(call.Callee.Parameters).Select(a =>
                    a.Second.Mode == ArgumentMode.Out ? new IrConst(0, IrType.Int32) : a.First),
            ],
        };
        if (call.Callee.ResultStruct is not { } results)
        {
            return [new IrAssign(new IrLocal(outs[0]), call) { Trivia = whole.Trivia }];
        }

        // A temporary that would hold the first result is not needed: the struct stays, under its name.
        bool isTemporary = whole is IrDeclare { Variable.IsTemporary: true, Value: IrCall };
        IrVariable all = isTemporary
            ? new IrVariable { Name = ((IrDeclare)whole).Variable.Name, Type = call.Callee.CResult,
                IsTemporary = true }
            : Temporary(call.Callee.ResultName, call.Callee.CResult);
        List<IrStatement> statements = [new IrDeclare(all, call) { Trivia = whole.Trivia }];
        int first = results.Fields.Count - outs.Count;
        foreach ((FieldDeclaration field, IrVariable local) in results.Fields.Skip(first).Zip(outs))
        {
            statements.Add(new IrAssign(new IrLocal(local), new IrField(new IrLocal(all), field))
            {
                Trivia = whole.Trivia.PlaceOnly,
            });
        }

        if (isTemporary)
        {
            _replaced.Add(((IrDeclare)whole).Variable, new IrField(new IrLocal(all), results.Fields[0]));
        }
        else if (rest is not null)
        {
            statements.Add(rest(new IrField(new IrLocal(all), results.Fields[0])) with { Trivia =
                whole.Trivia.PlaceOnly });
        }

        return statements;
    }

    private List<IrStatement> Return(IrReturn s)
    {
        List<IrStatement> statements = [];
        IrExpression? value = s.Value;
        bool hasMore = ByReference(_function).Any();
        Trivia trivia = s.Trivia;
        if (value is not null
            && (CallOf(value) is not null || (hasMore && value.Descendants().Any(d => d is IrCall))))
        {
            IrVariable result = Temporary("result", value.Type);
            statements.AddRange(Statement(new IrDeclare(result, value) { Trivia = trivia }));
            value = new IrLocal(result);
            trivia = trivia.PlaceOnly;
        }

        statements.Add(s with { Value = hasMore ? Results(value) : value, Trivia = trivia });
        return statements;
    }

    /// <summary>All results of this function as one value.</summary>
    private IrExpression Results(IrExpression? value)
    {
        List<IrExpression> values = value is null ? [] : [value];
        values.AddRange(ByReference(_function).Select(p => new IrLocal(p)));
        return _function.ResultStruct is { } type
            ? new IrStructValue(new IrStruct(type), [.. type.Fields], [.. values])
            : values[0];
    }

    /// <summary>Puts fields of results where temporaries were.</summary>
    private sealed class Replacement(Dictionary<IrVariable, IrExpression> replaced) : IrRewriter
    {
        protected override IrExpression Expression(IrExpression expression) => expression.Rewrite(x =>
            x is IrLocal l && replaced.TryGetValue(l.Variable, out IrExpression? by) ? by : x);
    }
}
