// SPDX-License-Identifier: BSD-2-Clause
// The one walk that rebuilds statements. A pass derives from it and writes only what it changes; for
// expressions alone there is IrExpression.Rewrite.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Sel4Gen.Language.Ir;

/// <summary>Rebuilds a tree of statements, in the order of the source.</summary>
internal abstract class IrRewriter
{
    /// <summary>A block over its rewritten statements.</summary>
    public virtual IrBlock Block(IrBlock block) =>
        block with { Statements = [.. block.Statements.SelectMany(Statement)] };

    /// <summary>What a statement becomes: none, one or several.</summary>
    protected virtual IEnumerable<IrStatement> Statement(IrStatement statement) => [Inside(statement)];

    /// <summary>What an expression that stands in a statement becomes.</summary>
    protected virtual IrExpression Expression(IrExpression expression) => expression;

    /// <summary>The same statement over rewritten parts.</summary>
    protected IrStatement Inside(IrStatement statement) => statement switch
    {
        IrBlock s => Block(s),
        IrDeclare s => s with { Value = Maybe(s.Value) },
        IrAssign s => s with { Target = Expression(s.Target), Value = Expression(s.Value) },
        IrUpdate s => s with { Target = Expression(s.Target), Value = Expression(s.Value) },
        IrEvaluate s => s with { Call = Expression(s.Call) },
        IrIf s => s with { Condition = Expression(s.Condition), Then = Block(s.Then), Else = Single(s.Else) },
        IrWhile s => s with { Condition = Expression(s.Condition), Body = Block(s.Body) },
        IrDo s => s with { Body = Block(s.Body), Condition = Expression(s.Condition) },
        IrFor s => s with
        {
            Initial = Single(s.Initial),
            Condition = Maybe(s.Condition),
            Step = Single(s.Step),
            Body = Block(s.Body),
        },
        IrSwitch s => s with
        {
            Value = Expression(s.Value),
            Sections = [.. s.Sections.Select(x => x with { Body = Block(x.Body) })],
        },
        IrReturn s => s with { Value = Maybe(s.Value) },
        IrAssert s => s with { Condition = Expression(s.Condition) },
        _ => statement,
    };

    /// <summary>Where one statement has its place: none, itself, or several as a block.</summary>
    protected IrStatement? Single(IrStatement? statement) =>
        statement is null ? null : Statement(statement).ToImmutableArray() switch
        {
            [] => null,
            [var one] => one,
            var several => new IrBlock(several),
        };

    private IrExpression? Maybe(IrExpression? expression) =>
        expression is null ? null : Expression(expression);
}
