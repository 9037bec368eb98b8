// SPDX-License-Identifier: BSD-2-Clause
// Pass "bind", one body: Roslyn operations -> IR statements. What C# says about order and conversions is
// explicit in the operations; nothing is decided here about C.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sel4Gen.Language.Ir;
using Sel4Gen.Language.Lifting;

namespace Sel4Gen.Language.Binding;

/// <summary>
/// Binds bodies. Partial: statements here, expressions, calls and patterns in files of their own.
/// </summary>
internal sealed partial class BodyBinder
{
    private readonly ProgramBinder _program;
    private readonly MethodScope? _scope;
    private List<IrStatement> _out = [];

    /// <param name="scope">Null while a static initialiser is bound.</param>
    public BodyBinder(ProgramBinder program, MethodScope? scope)
    {
        _program = program;
        _scope = scope;
    }

    private MethodScope Scope => _scope ?? throw new EmitException(
        Rule.NotConstant, SourcePlace.None, "a static initialiser may hold constants only");

    /// <summary>The whole body.</summary>
    public IrBlock Body(IOperation operation)
    {
        switch (operation)
        {
            case IMethodBodyOperation { BlockBody: { } block }:
                return Block(block);
            case IMethodBodyOperation { ExpressionBody: { } block }:
                return Block(block);
            case IBlockOperation block:
                return Block(block);
            default:
                throw Refuse(operation, "this body");
        }
    }

    private static SourcePlace PlaceOf(IOperation operation) =>
        SourcePlace.Of(operation.Syntax);

    private static EmitException Refuse(IOperation operation, string what,
        string remedy = "write it with constructs of docs/subset.md") =>
        operation is IInvalidOperation || operation.DescendantsAndSelf().Any(o => o is IInvalidOperation)
            ? new EmitException(Rule.DoesNotCompile, PlaceOf(operation),
                "this does not compile; build the project for the compiler's message")
            : new EmitException(Rule.Construct, PlaceOf(operation),
                $"{what} has no translation to C; {remedy}");

    private IrBlock Block(IOperation operation)
    {
        List<IrStatement> saved = _out;
        _out = [];
        try
        {
            IEnumerable<IOperation> statements = operation is IBlockOperation block ? block.Operations
                : [operation];
            foreach (IOperation statement in statements)
            {
                Statement(statement);
                if (_out.Count > 0 && _out[^1].Leaves())
                {
                    break;
                }
            }

            ImmutableArray<string> trailing = operation.Syntax is BlockSyntax b
                ? _program.Notes.Comments(b.CloseBraceToken.LeadingTrivia)
                : [];
            return new IrBlock([.. _out]) { TrailingComments = trailing };
        }
        finally
        {
            _out = saved;
        }
    }

    private void Statement(IOperation operation)
    {
        Trivia trivia = _program.Notes.Around(operation.Syntax);
        int first = _out.Count;
        switch (operation)
        {
            case IBlockOperation block:
                _out.Add(Block(block));
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (IVariableDeclaratorOperation d in group.Declarations.SelectMany(g => g.Declarators))
                {
                    Declare(d);
                }

                break;
            case IExpressionStatementOperation e:
                Effect(e.Operation);
                break;
            case IConditionalOperation c:
                If(c);
                break;
            case IWhileLoopOperation w:
                While(w);
                break;
            case IForLoopOperation f:
                For(f);
                break;
            case ISwitchOperation s:
                Switch(s);
                break;
            case IBranchOperation b:
                Branch(b);
                break;
            case IReturnOperation r:
                Return(r);
                break;
            case IThrowOperation t:
                Throw(t);
                break;
            case IEmptyOperation:
                break;
            default:
                throw Refuse(operation, $"the statement {operation.Kind}");
        }

        Attach(trivia, first);
    }

    /// <summary>
    /// Gives the statements from <paramref name="first"/> on the place, and the first of them the comments.
    /// </summary>
    private void Attach(Trivia trivia, int first)
    {
        for (int i = first; i < _out.Count; i++)
        {
            if (_out[i].Trivia.Place.Line == 0)
            {
                _out[i] = _out[i] with { Trivia = i == first ? trivia : trivia.PlaceOnly };
            }
            else if (i == first && trivia.Comments.Length > 0 && _out[i].Trivia.Comments.Length == 0)
            {
                _out[i] = _out[i] with { Trivia = trivia };
            }
        }

        if (_out.Count == first && trivia.Comments.Length > 0)
        {
            foreach (string comment in trivia.Comments)
            {
                _out.Add(new IrNote(comment) { Trivia = new Trivia(trivia.Place, trivia.BlankBefore, []) });
            }
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        ILocalSymbol local = declarator.Symbol;
        IOperation? initial =
            (declarator.Initializer ?? (
            declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
        bool isVar = local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax
        {
            Parent: VariableDeclarationSyntax { Type: { IsVar: true } or RefTypeSyntax { Type.IsVar: true } },
        };
        if (local.IsConst)
        {
            return;
        }

        if (local.RefKind != RefKind.None)
        {
            IrExpression place = Expression(initial!);
            IrVariable pointer = NewLocal(local, new IrPointer(place.Type));
            _out.Add(new IrDeclare(pointer, AddressOf(place, initial!)));
            return;
        }

        IrExpression? value = initial is null ? null : Expression(initial);
        IrType declared = _program.TypeOf(
            Scope.Substitute(local.Type), isVar ? null
                : ProgramBinder.TypeSyntaxOf(local), PlaceOf(declarator));
        if (declared is IrArray)
        {
            throw new EmitException(Rule.ArrayValue, PlaceOf(declarator),
                $"{local.Name} is an array; arrays live in structs and static fields, take a reference or a pointer to one");
        }

        IrType type = isVar && value is not null && declared.Equals(value.Type) ? value.Type : declared;
        _out.Add(new IrDeclare(NewLocal(local, type), value is null ? null : Convert(value, type)));
    }

    private IrVariable NewLocal(ISymbol symbol, IrType type)
    {
        IrVariable variable = new() { Name = symbol.CName() ?? Names.Identifier(symbol.Name), Type = type };
        Scope.Add(symbol, variable);
        return variable;
    }

    private IrVariable Temporary(string name, IrType type) =>
        new() { Name = Scope.Fresh(name), Type = type, IsTemporary = true };

    private void If(IConditionalOperation operation)
    {
        if (operation.Condition.ConstantValue.Value is bool known)
        {
            IOperation? live = known ? operation.WhenTrue : operation.WhenFalse;
            if (live is not null)
            {
                Splice(Block(live));
            }

            return;
        }

        IrExpression condition = Expression(operation.Condition);
        if (FoldedBool(condition) is { } folded)
        {
            IOperation? live = folded ? operation.WhenTrue : operation.WhenFalse;
            if (live is not null)
            {
                Splice(Block(live));
            }

            return;
        }

        IrBlock then = Block(operation.WhenTrue);
        IrStatement? other = operation.WhenFalse switch
        {
            null => null,
            IConditionalOperation chain => ElseIf(chain),
            { } block => Block(block),
        };
        _out.Add(new IrIf(condition, then,
            other is IrBlock { Statements.Length: 0, TrailingComments.Length: 0 } ? null : other));
    }

    private IrStatement ElseIf(IConditionalOperation chain)
    {
        IrBlock block = Block(chain);
        return block.Statements is [IrIf { Trivia.Comments.Length: 0 } single] ? single : block;
    }

    /// <summary>
    /// Adds the statements of a block whose braces went away. Pass "tidy" sorts out equal names.
    /// </summary>
    private void Splice(IrBlock block) => _out.AddRange(block.Statements);

    private static bool? FoldedBool(IrExpression condition) =>
        FoldConstants.Fold(condition) is IrConst { Type: IrBool } c ? c.Value != 0 : null;

    private void While(IWhileLoopOperation loop)
    {
        IrExpression condition = Expression(loop.Condition!);
        if (loop.ConditionIsTop && FoldedBool(condition) == false)
        {
            return;
        }

        IrBlock body = Block(loop.Body);
        _out.Add(loop.ConditionIsTop ? new IrWhile(condition, body) : new IrDo(body, condition));
    }

    private void For(IForLoopOperation loop)
    {
        List<IrStatement> before = Collect(loop.Before);
        IrExpression? condition = loop.Condition is null ? null : Expression(loop.Condition);
        IrBlock body = Block(loop.Body);
        List<IrStatement> steps = Collect(loop.AtLoopBottom);
        if (steps.Count > 1)
        {
            throw Refuse(loop, "a for loop with several steps",
                "keep one step and write the others at the end of the body");
        }

        IrFor result = new(before.Count == 1 ? before[0] : null, condition, steps.FirstOrDefault(), body);
        if (before.Count > 1)
        {
            _out.Add(new IrBlock(
                [.. before, result with { Trivia = _program.Notes.Around(loop.Syntax).PlaceOnly }]));
            return;
        }

        _out.Add(result);
    }

    private List<IrStatement> Collect(ImmutableArray<IOperation> operations)
    {
        List<IrStatement> saved = _out;
        _out = [];
        foreach (IOperation o in operations)
        {
            Statement(o);
        }

        List<IrStatement> result = [.. _out.Select(s => s with { Trivia = s.Trivia.PlaceOnly })];
        _out = saved;
        return result;
    }

    private void Branch(IBranchOperation branch)
    {
        switch (branch.BranchKind)
        {
            case BranchKind.Break:
                bool leavesSwitch = branch.GetCorrespondingOperation() is ISwitchOperation;
                _out.Add(new IrBreak { LeavesSwitch = leavesSwitch });
                break;
            case BranchKind.Continue:
                _out.Add(new IrContinue());
                break;
            default:
                throw Refuse(branch, "goto", "use structured control flow");
        }
    }

    private void Return(IReturnOperation operation)
    {
        if (operation.ReturnedValue is null)
        {
            _out.Add(new IrReturn(null));
            return;
        }

        if (operation.ReturnedValue is IThrowOperation thrown)
        {
            Throw(thrown);
            return;
        }

        if (operation.ReturnedValue is IConversionOperation { Operand: IThrowOperation inner })
        {
            Throw(inner);
            return;
        }

        _out.Add(new IrReturn(Convert(Expression(operation.ReturnedValue), Scope.Function.Result)));
    }

    private void Throw(IThrowOperation operation)
    {
        IOperation? exception = operation.Exception;
        while (exception is IConversionOperation c)
        {
            exception = c.Operand;
        }

        if (exception is not IInvocationOperation { TargetMethod: { Name: "Unreachable",
            ContainingType.Name: "Contract" } })
        {
            throw Refuse(operation, "an exception",
                "write `throw Contract.Unreachable();` or return a status");
        }

        _out.Add(new IrUnreachable());
    }

    private void Switch(ISwitchOperation operation)
    {
        IrExpression value = Expression(operation.Value);
        List<IrSection> sections = [];
        bool needsChain = false;
        foreach (ISwitchCaseOperation c in operation.Cases)
        {
            List<IrConst> labels = [];
            bool isDefault = false;
            foreach (ICaseClauseOperation clause in c.Clauses)
            {
                isDefault |= clause is IDefaultCaseClauseOperation;
                needsChain |= !CaseLabels(clause, labels);
            }

            Trivia trivia = _program.Notes.Around(c.Syntax);
            if (!needsChain)
            {
                sections.Add(new IrSection([.. labels], isDefault, SectionBody(c), trivia));
            }
        }

        if (needsChain)
        {
            throw Refuse(operation, "a case with a range or a guard", "write if statements");
        }

        _out.Add(new IrSwitch(value, [.. ShareLocals(sections)]));
    }

    /// <summary>
    /// All sections of a C# switch are one scope: a local that two of them use is declared before the switch.
    /// </summary>
    private IEnumerable<IrSection> ShareLocals(List<IrSection> sections)
    {
        HashSet<IrVariable> shared = [];
        foreach (IrSection section in sections)
        {
            HashSet<IrVariable> elsewhere =
            [
                .. sections.Where(s => s != section).SelectMany(s => s.Body.All())
                    .SelectMany(s => s.Expressions())
                    .SelectMany(e => e.Descendants()).OfType<IrLocal>().Select(l => l.Variable),
            ];
            shared.UnionWith(
                section.Body.Statements.OfType<IrDeclare>().Select(d => d.Variable)
                .Where(elsewhere.Contains));
        }

        foreach (IrVariable variable in shared)
        {
            _out.Add(new IrDeclare(variable, null));
        }

        return sections.Select(s => s with
        {
            Body = s.Body with
            {
                Statements =
                [
                    .. s.Body.Statements
                        .Where(x => x is not IrDeclare { Value: null } d || !shared.Contains(d.Variable))
                        .Select(x => x is IrDeclare { Value: { } first } d && shared.Contains(d.Variable)
                            ? new IrAssign(new IrLocal(d.Variable), first) { Trivia = x.Trivia }
                            : x),
                ],
            },
        });
    }

    private IrBlock SectionBody(ISwitchCaseOperation section)
    {
        List<IrStatement> saved = _out;
        _out = [];
        foreach (IOperation o in section.Body)
        {
            Statement(o);
            if (_out.Count > 0 && _out[^1].Leaves())
            {
                break;
            }
        }

        // `{ ... break; }` as the whole section needs no second pair of braces.
        if (_out is [IrBlock only])
        {
            _out = [.. only.Statements];
        }

        if (_out.Count > 0 && _out[^1] is IrContinue)
        {
            throw Refuse(section, "a switch section that ends in continue", "write an if statement");
        }

        if (_out.Count > 0 && _out[^1] is IrBreak { LeavesSwitch: true })
        {
            _out.RemoveAt(_out.Count - 1);
        }

        IrBlock body = new([.. _out]);
        _out = saved;
        return body;
    }
}
