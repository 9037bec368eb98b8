// SPDX-License-Identifier: BSD-2-Clause
// What a C expression means, by the C standard: types of literals, integer promotions, usual arithmetic conversions; what is
// undefined ends the test. And what the same text means in ACSL, which computes in mathematical integers.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Sel4Gen.Emit.C;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Tests;

/// <summary>Evaluates C expressions over numbers.</summary>
/// <param name="variables">The variables' types and values.</param>
/// <param name="inIntegers">As ACSL does it.</param>
internal sealed class CEvaluator(IReadOnlyDictionary<string, (IrInt Type, BigInteger Value)> variables, bool inIntegers)
{
    private static readonly Dictionary<string, IrInt> s_types = new[] { 8, 16, 32, 64 }
        .SelectMany(b => new[] { new IrInt(b, false), new IrInt(b, true) }).ToDictionary(t => ExpressionToC.TypeName(t));

    /// <summary>The value, and the type that C gives it.</summary>
    public (BigInteger Value, IrInt Type) Evaluate(CExpression e)
    {
        switch (e)
        {
            case CName n:
                return (variables[n.Name].Value, variables[n.Name].Type);
            case CLiteral l:
                return Literal(l.Digits);
            case CCast c:
                IrInt to = s_types[c.Type];
                return (Wrap(Evaluate(c.Operand).Value, to), to);
            case CUnary { Operator: "!" } u:
                return (Evaluate(u.Operand).Value.IsZero ? 1 : 0, IrType.Int32);
            case CUnary u:
                (BigInteger operand, IrInt type) = Evaluate(u.Operand);
                IrInt promoted = CTree.Promote(type);
                return (Result(u.Operator == "-" ? -operand : -operand - 1, promoted), promoted);
            case CConditional c:
                (BigInteger Value, IrInt Type) then = Evaluate(c.Then);
                (BigInteger Value, IrInt Type) other = Evaluate(c.Else);
                IrInt common = CTree.Usual(CTree.Promote(then.Type), CTree.Promote(other.Type));
                return (Converted(Evaluate(c.Condition).Value.IsZero ? other.Value : then.Value, common), common);
            case CBinary b:
                return Binary(b);
            default:
                throw new NotSupportedException(e.ToString());
        }
    }

    private (BigInteger Value, IrInt Type) Binary(CBinary b)
    {
        (BigInteger left, IrInt l) = Evaluate(b.Left);
        (BigInteger right, IrInt r) = Evaluate(b.Right);
        IrInt type = CTree.Promote(l);
        if (b.Operator is "<<" or ">>")
        {
            if (right < 0 || right >= type.Bits || (b.Operator == "<<" && left < 0 && !inIntegers))
            {
                throw new InvalidOperationException($"undefined in C: {left} {b.Operator} {right}");
            }

            return (Result(b.Operator == "<<" ? left << (int)right : left >> (int)right, type), type);
        }

        IrInt common = CTree.Usual(type, CTree.Promote(r));
        left = Converted(left, common);
        right = Converted(right, common);
        BigInteger? arithmetic = b.Operator switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => BigInteger.Divide(left, right),
            "%" => BigInteger.Remainder(left, right),
            "&" => left & right,
            "|" => left | right,
            "^" => left ^ right,
            _ => null,
        };
        return arithmetic is { } value ? (Result(value, common), common)
            : (b.Operator switch
            {
                "==" => left == right,
                "!=" => left != right,
                "<" => left < right,
                "<=" => left <= right,
                ">" => left > right,
                ">=" => left >= right,
                _ => throw new NotSupportedException(b.Operator),
            } ? 1 : 0, IrType.Int32);
    }

    private static (BigInteger Value, IrInt Type) Literal(string text)
    {
        string digits = text.TrimEnd('U', 'L').TrimStart('-');
        BigInteger value = digits.StartsWith("0x", StringComparison.Ordinal)
            ? BigInteger.Parse("0" + digits[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        value = text.StartsWith('-') ? -value : value;
        bool isUnsigned = text.EndsWith('U') || text.Contains("UL", StringComparison.Ordinal);
        bool isLong = text.EndsWith('L') || BigInteger.Abs(value) > (isUnsigned ? uint.MaxValue : int.MaxValue);
        return (value, new IrInt(isLong ? 64 : 32, !isUnsigned));
    }

    /// <summary>What comes out of an operation: unsigned types wrap, signed ones must not.</summary>
    private BigInteger Result(BigInteger value, IrInt type) =>
        inIntegers ? value
        : !type.Signed ? Wrap(value, type)
        : value >= (BigInteger)type.Min && value <= (BigInteger)type.Max ? value
        : throw new InvalidOperationException($"undefined in C: {value} is no {type}");

    private BigInteger Converted(BigInteger value, IrInt type) => inIntegers ? value : Wrap(value, type);

    /// <summary>The value modulo the type's width.</summary>
    public static BigInteger Wrap(BigInteger value, IrInt type)
    {
        BigInteger low = value & ((BigInteger.One << type.Bits) - 1);
        return type.Signed && low > (BigInteger)type.Max ? low - (BigInteger.One << type.Bits) : low;
    }
}
