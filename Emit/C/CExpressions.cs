// SPDX-License-Identifier: BSD-2-Clause
// C expressions as a tree, and their text without superfluous parentheses.
using System;
using System.Collections.Immutable;
using System.Text;

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
    public string Text
    {
        get
        {
            StringBuilder text = new();
            Write(text);
            return text.ToString();
        }
    }

    public sealed override string ToString() => Text;

    /// <summary>Adds the text: each level once, so that it takes as long as the text is.</summary>
    public abstract void Write(StringBuilder text);

    /// <summary>Adds the operand, in parentheses if it binds less tightly.</summary>
    protected static void Write(StringBuilder text, CExpression e, Precedence at) =>
        Write(text, e, e.Precedence < at);

    protected static void Write(StringBuilder text, CExpression e, bool inParentheses)
    {
        if (inParentheses)
        {
            text.Append('(');
        }

        e.Write(text);
        if (inParentheses)
        {
            text.Append(')');
        }
    }

    protected static void WriteList(StringBuilder text, ImmutableArray<CExpression> list)
    {
        for (int i = 0; i < list.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            list[i].Write(text);
        }
    }
}

internal sealed record CName(string Name) : CExpression(Precedence.Primary)
{
    public override void Write(StringBuilder text) => text.Append(Name);
}

internal sealed record CLiteral(string Digits)
    : CExpression(Digits.StartsWith('-') ? Precedence.Unary : Precedence.Primary)
{
    public override void Write(StringBuilder text) => text.Append(Digits);
}

internal sealed record CUnary(string Operator, CExpression Operand) : CExpression(Precedence.Unary)
{
    public override void Write(StringBuilder text)
    {
        text.Append(Operator);
        int start = text.Length;
        Write(text, Operand, Precedence.Unary);
        if (Operator is "-" or "&" && text[start] == Operator[0])
        {
            // Two signs would be another operator.
            text.Insert(start, '(').Append(')');
        }
    }
}

internal sealed record CBinary(string Operator, CExpression Left, CExpression Right)
    : CExpression(Of(Operator))
{
    public override void Write(StringBuilder text)
    {
        Write(text, Left, NeedsParentheses(Left, false));
        text.Append(' ').Append(Operator).Append(' ');
        Write(text, Right, NeedsParentheses(Right, true));
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
    private bool NeedsParentheses(CExpression e, bool isRight)
    {
        bool needed = isRight ? e.Precedence <= Precedence : e.Precedence < Precedence;
        bool mixesBits = e is CBinary inner && inner.Operator != Operator && inner.Precedence > Precedence
            && ((Operator == "||" && inner.Operator == "&&")
                || (Precedence > Precedence.LogicalAnd && (IsBits(Operator) || IsBits(inner.Operator))));
        bool compares = e is CBinary c && c.Precedence is Precedence.Equality or Precedence.Relational
            && Precedence is Precedence.Equality or Precedence.Relational;
        return needed || mixesBits || compares;
    }

    private static bool IsBits(string op) => op is "&" or "|" or "^" or "<<" or ">>";
}

internal sealed record CCast(string Type, CExpression Operand) : CExpression(Precedence.Unary)
{
    public override void Write(StringBuilder text)
    {
        text.Append('(').Append(Type).Append(')');
        Write(text, Operand, Precedence.Unary);
    }
}

internal sealed record CCall(string Function, ImmutableArray<CExpression> Arguments)
    : CExpression(Precedence.Postfix)
{
    public override void Write(StringBuilder text)
    {
        text.Append(Function).Append('(');
        WriteList(text, Arguments);
        text.Append(')');
    }
}

internal sealed record CMember(CExpression Base, string Operator, string Field)
    : CExpression(Precedence.Postfix)
{
    public override void Write(StringBuilder text)
    {
        Write(text, Base, Precedence.Postfix);
        text.Append(Operator).Append(Field);
    }
}

internal sealed record CIndex(CExpression Base, CExpression Index) : CExpression(Precedence.Postfix)
{
    public override void Write(StringBuilder text)
    {
        Write(text, Base, Precedence.Postfix);
        text.Append('[');
        Index.Write(text);
        text.Append(']');
    }
}

internal sealed record CConditional(CExpression Condition, CExpression Then, CExpression Else)
    : CExpression(Precedence.Conditional)
{
    public override void Write(StringBuilder text)
    {
        Write(text, Condition, Precedence.LogicalOr);
        text.Append(" ? ");
        Write(text, Then, Precedence.LogicalOr);
        text.Append(" : ");
        Write(text, Else, Precedence.Conditional);
    }
}

/// <summary>A compound literal, or an initialiser when the type is empty.</summary>
internal sealed record CBraces(string Type, ImmutableArray<(string Field, CExpression Value)> Members)
    : CExpression(Precedence.Postfix)
{
    public override void Write(StringBuilder text)
    {
        text.Append(Type.Length == 0 ? "" : $"({Type})").Append(Members.Length == 0 ? "{ 0 }" : "{ ");
        for (int i = 0; i < Members.Length; i++)
        {
            text.Append(i == 0 ? "." : ", .").Append(Members[i].Field).Append(" = ");
            Members[i].Value.Write(text);
        }

        text.Append(Members.Length == 0 ? "" : " }");
    }
}

/// <summary>The elements of an array in an initialiser.</summary>
internal sealed record CElements(ImmutableArray<CExpression> Elements) : CExpression(Precedence.Primary)
{
    public override void Write(StringBuilder text)
    {
        text.Append("{ ");
        WriteList(text, Elements);
        text.Append(" }");
    }
}
