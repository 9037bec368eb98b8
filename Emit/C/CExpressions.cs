// SPDX-License-Identifier: BSD-2-Clause
// C expressions as a tree, and their text with no more parentheses than a reader wants.
using System;
using System.Collections.Immutable;
using System.Linq;

namespace Sel4Gen.Emit.C;

/// <summary>How tightly a C expression binds.</summary>
internal enum Precedence
{
    Assignment,
    Conditional,
    LogicalOr,
    LogicalAnd,
    BitOr,
    BitXor,
    BitAnd,
    Equality,
    Relational,
    Shift,
    Additive,
    Multiplicative,
    Unary,
    Postfix,
    Primary,
}

internal abstract record CExpression(Precedence Precedence)
{
    public abstract string Text { get; }

    public sealed override string ToString() => Text;

    /// <summary>The text, in parentheses if it binds less tightly.</summary>
    protected static string In(CExpression e, Precedence at) => e.Precedence < at ? $"({e.Text})" : e.Text;
}

internal sealed record CName(string Name) : CExpression(Precedence.Primary)
{
    public override string Text => Name;
}

internal sealed record CLiteral(string Digits)
    : CExpression(Digits.StartsWith('-') ? Precedence.Unary : Precedence.Primary)
{
    public override string Text => Digits;
}

internal sealed record CUnary(string Operator, CExpression Operand) : CExpression(Precedence.Unary)
{
    public override string Text
    {
        get
        {
            string operand = In(Operand, Precedence.Unary);
            return operand.StartsWith(Operator[0]) && Operator is "-" or "&" ? $"{Operator}({operand})"
                : Operator + operand;
        }
    }
}

internal sealed record CBinary(string Operator, CExpression Left, CExpression Right)
    : CExpression(Of(Operator))
{
    public override string Text
    {
        get
        {
            return $"{Side(Left, false)} {Operator} {Side(Right, true)}";
        }
    }

    public static Precedence Of(string op) => op switch
    {
        "*" or "/" or "%" => Precedence.Multiplicative,
        "+" or "-" => Precedence.Additive,
        "<<" or ">>" => Precedence.Shift,
        "<" or "<=" or ">" or ">=" => Precedence.Relational,
        "==" or "!=" => Precedence.Equality,
        "&" => Precedence.BitAnd,
        "^" => Precedence.BitXor,
        "|" => Precedence.BitOr,
        "&&" => Precedence.LogicalAnd,
        "||" => Precedence.LogicalOr,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "no binary operator of C"),
    };

    /// <summary>Parentheses where C needs them, and where a reader would have to think.</summary>
    private string Side(CExpression e, bool isRight)
    {
        bool needed = isRight ? e.Precedence <= Precedence : e.Precedence < Precedence;
        bool mixesBits = e is CBinary inner && inner.Operator != Operator && inner.Precedence > Precedence
            && ((Operator == "||" && inner.Operator == "&&")
                || (Precedence > Precedence.LogicalAnd && (IsBits(Operator) || IsBits(inner.Operator))));
        bool compares = e is CBinary c && c.Precedence is Precedence.Equality or Precedence.Relational
            && Precedence is Precedence.Equality or Precedence.Relational;
        return needed || mixesBits || compares ? $"({e.Text})" : e.Text;
    }

    private static bool IsBits(string op) => op is "&" or "|" or "^" or "<<" or ">>";
}

internal sealed record CCast(string Type, CExpression Operand) : CExpression(Precedence.Unary)
{
    public override string Text => $"({Type}){In(Operand, Precedence.Unary)}";
}

internal sealed record CCall(string Function, ImmutableArray<CExpression> Arguments)
    : CExpression(Precedence.Postfix)
{
    public override string Text => $"{Function}({string.Join(", ", Arguments.Select(a => a.Text))})";
}

internal sealed record CMember(CExpression Base, string Operator, string Field)
    : CExpression(Precedence.Postfix)
{
    public override string Text => $"{In(Base, Precedence.Postfix)}{Operator}{Field}";
}

internal sealed record CIndex(CExpression Base, CExpression Index) : CExpression(Precedence.Postfix)
{
    public override string Text => $"{In(Base, Precedence.Postfix)}[{Index.Text}]";
}

internal sealed record CConditional(CExpression Condition, CExpression Then, CExpression Else)
    : CExpression(Precedence.Conditional)
{
    public override string Text =>
        $"{In(Condition, Precedence.LogicalOr)} ? {In(Then, Precedence.LogicalOr)} : {In(Else, Precedence.Conditional)}";
}

/// <summary>A compound literal, or an initialiser when the type is empty.</summary>
internal sealed record CBraces(string Type, ImmutableArray<(string Field, CExpression Value)> Members)
    : CExpression(Precedence.Postfix)
{
    public override string Text
    {
        get
        {
            string type = Type.Length == 0 ? "" : $"({Type})";
            return Members.Length == 0
                ? type + "{ 0 }"
                : $"{type}{{ {string.Join(", ", Members.Select(m => $".{m.Field} = {m.Value.Text}"))} }}";
        }
    }
}

/// <summary>The elements of an array in an initialiser.</summary>
internal sealed record CElements(ImmutableArray<CExpression> Elements) : CExpression(Precedence.Primary)
{
    public override string Text => $"{{ {string.Join(", ", Elements.Select(e => e.Text))} }}";
}
