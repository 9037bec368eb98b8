// SPDX-License-Identifier: BSD-2-Clause
// The statements of the intermediate representation.
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Sel4Gen.Language.Ir;

/// <summary>What stood around a statement in C#: a blank line, comments, the line itself.</summary>
internal sealed record Trivia(SourcePlace Place, bool BlankBefore, ImmutableArray<string> Comments)
{
    public static readonly Trivia None = new(SourcePlace.None, false, []);

    /// <summary>For a further statement that comes from the same line.</summary>
    public Trivia PlaceOnly => new(Place, false, []);

    /// <summary>With what stood around a statement before it that is no longer there.</summary>
    public Trivia After(Trivia gone) => this with
    {
        BlankBefore = gone.BlankBefore || BlankBefore,
        Comments = [.. gone.Comments, .. Comments],
    };
}

internal abstract record IrStatement
{
    public Trivia Trivia { get; init; } = Trivia.None;
}

internal sealed record IrBlock(ImmutableArray<IrStatement> Statements) : IrStatement
{
    /// <summary>Comments before the closing brace.</summary>
    public ImmutableArray<string> TrailingComments { get; init; } = [];
}

internal sealed record IrDeclare(IrVariable Variable, IrExpression? Value) : IrStatement;

internal sealed record IrAssign(IrExpression Target, IrExpression Value) : IrStatement;

/// <summary>
/// <c>target op= value</c>: the target is read before the value is computed. C# computes in <paramref
/// name="Operation"/>.
/// </summary>
internal sealed record IrUpdate(
    IrExpression Target, BinaryOperator Operator, IrExpression Value, IrType Operation) : IrStatement;

/// <summary>A call for its effect.</summary>
internal sealed record IrEvaluate(IrExpression Call) : IrStatement;

internal sealed record IrIf(IrExpression Condition, IrBlock Then, IrStatement? Else) : IrStatement;

internal sealed record IrWhile(IrExpression Condition, IrBlock Body) : IrStatement;

internal sealed record IrDo(IrBlock Body, IrExpression Condition) : IrStatement;

internal sealed record IrFor(IrStatement? Initial, IrExpression? Condition, IrStatement? Step, IrBlock Body)
    : IrStatement;

internal sealed record IrSection(ImmutableArray<IrConst> Labels, bool IsDefault, IrBlock Body, Trivia Trivia);

internal sealed record IrSwitch(IrExpression Value, ImmutableArray<IrSection> Sections) : IrStatement;

internal sealed record IrBreak : IrStatement
{
    /// <summary>Leaves a switch, not a loop.</summary>
    public bool LeavesSwitch { get; init; }
}

internal sealed record IrContinue : IrStatement;

internal sealed record IrReturn(IrExpression? Value) : IrStatement;

/// <summary>A contract: holds here (or, as a precondition, at the call).</summary>
internal sealed record IrAssert(IrExpression Condition, string Text, bool IsPrecondition) : IrStatement
{
    /// <summary>Made by the emitter: an index is below the array's length.</summary>
    public bool IsBoundsCheck { get; init; }
}

internal sealed record IrUnreachable : IrStatement
{
    /// <summary>Control comes here when a division has no result: C# throws.</summary>
    public bool IsDivideError { get; init; }
}

/// <summary>A comment of its own.</summary>
internal sealed record IrNote(string Text) : IrStatement;

/// <summary>Walks over statements.</summary>
internal static class StatementExtensions
{
    /// <summary>Control does not come past the statement.</summary>
    public static bool Leaves(this IrStatement statement) => statement switch
    {
        IrReturn or IrBreak or IrContinue or IrUnreachable => true,
        IrBlock b => b.Statements.Length > 0 && b.Statements[^1].Leaves(),
        IrIf { Else: { } other } s => s.Then.Leaves() && other.Leaves(),
        _ => false,
    };

    /// <summary>The statement and all below it.</summary>
    public static IEnumerable<IrStatement> All(this IrStatement statement)
    {
        yield return statement;
        foreach (IrStatement child in Children(statement))
        {
            foreach (IrStatement s in child.All())
            {
                yield return s;
            }
        }
    }

    /// <summary>The expressions that the statement itself holds.</summary>
    public static IEnumerable<IrExpression> Expressions(this IrStatement statement) => statement switch
    {
        IrDeclare { Value: { } value } => [value],
        IrAssign s => [s.Target, s.Value],
        IrUpdate s => [s.Target, s.Value],
        IrEvaluate s => [s.Call],
        IrIf s => [s.Condition],
        IrWhile s => [s.Condition],
        IrDo s => [s.Condition],
        IrFor { Condition: { } condition } => [condition],
        IrSwitch s => [s.Value],
        IrReturn { Value: { } value } => [value],
        IrAssert s => [s.Condition],
        _ => [],
    };

    public static IEnumerable<IrStatement> Children(IrStatement statement)
    {
        switch (statement)
        {
            case IrBlock s:
                return s.Statements;
            case IrIf s:
                return s.Else is null ? [s.Then] : [s.Then, s.Else];
            case IrWhile s:
                return [s.Body];
            case IrDo s:
                return [s.Body];
            case IrFor s:
                List<IrStatement> parts = [];
                if (s.Initial is not null)
                {
                    parts.Add(s.Initial);
                }

                if (s.Step is not null)
                {
                    parts.Add(s.Step);
                }

                parts.Add(s.Body);
                return parts;
            case IrSwitch s:
                return System.Linq.Enumerable.Select(s.Sections, x => x.Body);
            default:
                return [];
        }
    }
}
