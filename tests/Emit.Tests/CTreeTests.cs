// SPDX-License-Identifier: BSD-2-Clause
// The two steps from IR to C expressions: with every conversion written out, and simplified, C's value is C#'s, for all
// values of narrow variables and for the ends of wide ones; in annotations the same holds of mathematical integers.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NUnit.Framework;
using Sel4Gen.Emit.C;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class CTreeTests
{
    private static readonly IrInt s_sbyte = new(8, true);
    private static readonly IrInt s_short = new(16, true);
    private static readonly IrExpression s_a = Variable("a", IrType.UInt8);
    private static readonly IrExpression s_b = Variable("b", IrType.UInt8);
    private static readonly IrExpression s_c = Variable("c", s_sbyte);
    private static readonly IrExpression s_d = Variable("d", s_sbyte);
    private static readonly IrExpression s_s = Variable("s", s_short);
    private static readonly IrExpression s_x = Variable("x", IrType.Int32);
    private static readonly IrExpression s_y = Variable("y", IrType.Int32);
    private static readonly IrExpression s_u = Variable("u", IrType.UInt32);
    private static readonly IrExpression s_v = Variable("v", IrType.UInt32);
    private static readonly IrExpression s_w = Variable("w", IrType.UInt64);
    private static readonly IrExpression s_l = Variable("l", IrType.Int64);

    private static readonly ExpressionToC s_explicit = new(new DataModel(64), simplify: tree => tree);

    private static IrLocal Variable(string name, IrInt type) => new(new IrVariable { Name = name, Type = type });

    private static IrConvert To(IrType type, IrExpression e) => new(e, type);

    private static IrConvert Int(IrExpression e) => To(IrType.Int32, e);

    private static IrConst Number(long value, IrInt type) => new(value, type);

    private static IrBinary Op(BinaryOperator op, IrExpression left, IrExpression right) =>
        new(op, left, right, op >= BinaryOperator.Equal ? IrType.Bool : left.Type);

    /// <summary>A simplification, an expression that it is about, the C that comes out, and an annotation's if it is another.</summary>
    private static IEnumerable<TestCaseData> Simplifications()
    {
        static TestCaseData Case(string name, IrExpression e, string c, string? annotation = null) =>
            new TestCaseData(e, c, annotation ?? c).SetName($"{name}: {c}");

        const string fits = nameof(CSimplifier.SignedOperationThatFits);
        yield return Case(fits, Op(BinaryOperator.Add, Int(s_a), Int(s_b)), "a + b");
        yield return Case(fits, Op(BinaryOperator.Multiply, Int(s_c), Int(s_d)), "c * d");
        yield return Case(fits, Op(BinaryOperator.Subtract, s_x, s_y), "(int32_t)((uint32_t)x - (uint32_t)y)");
        yield return Case(fits, Op(BinaryOperator.Add, s_x, Number(1, IrType.Int32)), "(int32_t)((uint32_t)x + 1U)");
        yield return Case(fits, new IrUnary(UnaryOperator.Minus, Int(s_c), IrType.Int32), "-c");
        yield return Case(fits, new IrUnary(UnaryOperator.Minus, s_x, IrType.Int32), "(int32_t)(0U - (uint32_t)x)");
        yield return Case(fits, Op(BinaryOperator.ShiftLeft, Int(s_a), Number(3, IrType.Int32)), "a << 3");
        yield return Case(fits, Op(BinaryOperator.ShiftLeft, s_x, Number(3, IrType.Int32)), "(int32_t)((uint32_t)x << 3)");

        const string keeps = nameof(CSimplifier.KeepsItsValue);
        yield return Case(keeps, To(IrType.UInt64, To(IrType.UInt32, s_a)), "a");
        yield return Case(keeps, To(IrType.UInt32, s_c), "(uint32_t)c");
        yield return Case(keeps, To(IrType.UInt64, To(IrType.UInt32, s_c)), "(uint64_t)(uint32_t)c");
        yield return Case(keeps, To(IrType.UInt8, s_x), "(uint8_t)x");
        yield return Case(keeps, To(IrType.UInt32, Op(BinaryOperator.Add, To(IrType.UInt64, s_u), To(IrType.UInt64, s_v))),
            "(uint32_t)((uint64_t)u + v)");

        const string exactly = nameof(CSimplifier.Exactly);
        yield return Case(exactly, Op(BinaryOperator.ShiftRight, To(IrType.UInt64, s_u), Number(4, IrType.Int32)), "(uint64_t)u >> 4");
        yield return Case(exactly, Op(BinaryOperator.ShiftRight, Int(s_s), Number(4, IrType.Int32)), "s >> 4");
        yield return Case(exactly, new IrUnary(UnaryOperator.Complement, To(IrType.UInt64, s_a), IrType.UInt64), "~(uint64_t)a",
            "(uint64_t)~(uint64_t)a");

        const string meet = nameof(CSimplifier.MeetInType);
        yield return Case(meet, Op(BinaryOperator.Add, s_w, To(IrType.UInt64, s_u)), "w + u", "(uint64_t)(w + u)");
        yield return Case(meet, Op(BinaryOperator.And, To(IrType.UInt64, s_u), Number(15, IrType.UInt64)), "(uint64_t)u & 15");
        yield return Case(meet, Op(BinaryOperator.Subtract, s_u, Number(1, IrType.UInt32)), "u - 1", "(uint32_t)(u - 1)");
        yield return Case(meet, Op(BinaryOperator.Multiply, To(IrType.UInt64, s_u), To(IrType.UInt64, s_v)), "(uint64_t)u * v");
        yield return Case(meet, Op(BinaryOperator.Xor, To(IrType.Int64, s_u), To(IrType.Int64, s_x)), "(int64_t)u ^ x");

        const string compare = nameof(CSimplifier.ComparedWhereBothFit);
        yield return Case(compare, Op(BinaryOperator.Less, Int(s_a), Int(s_c)), "a < c");
        yield return Case(compare, Op(BinaryOperator.Less, To(IrType.Int64, s_u), To(IrType.Int64, s_x)), "(int64_t)u < x");
        yield return Case(compare, Op(BinaryOperator.GreaterOrEqual, To(IrType.UInt64, s_u), s_w), "u >= w");
        yield return Case(compare, Op(BinaryOperator.Equal, Op(BinaryOperator.Add, s_w, Number(1, IrType.UInt64)), Number(0, IrType.UInt64)),
            "w + 1 == 0", "(uint64_t)(w + 1) == 0");

        const string count = nameof(CSimplifier.CountBelowTheWidth);
        yield return Case(count, Op(BinaryOperator.ShiftRight, s_w, Int(s_a)), "w >> (a & 63)");
        yield return Case(count, Op(BinaryOperator.ShiftRight, s_w, Op(BinaryOperator.And, Int(s_a), Number(31, IrType.Int32))), "w >> (a & 31)");
        yield return Case(count, Op(BinaryOperator.ShiftRight, s_u, Int(s_w)), "u >> (w & 31)");
        yield return Case(count, Op(BinaryOperator.ShiftRight, s_u, Number(33, IrType.Int32)), "u >> 1");

        yield return Case(nameof(CSimplifier.ConditionIsOneOrZero),
            new IrConditional(Op(BinaryOperator.Less, Int(s_a), Int(s_b)), Number(1, IrType.Int32), Number(0, IrType.Int32), IrType.Int32), "a < b");
        yield return Case(nameof(CSimplifier.ConditionIsOneOrZero),
            new IrConditional(Op(BinaryOperator.Less, Int(s_a), Int(s_b)), Number(2, IrType.Int32), Number(0, IrType.Int32), IrType.Int32), "a < b ? 2 : 0");
    }

    [TestCaseSource(nameof(Simplifications))]
    public void A_simplification_keeps_every_value(object expression, string c, string annotation)
    {
        IrExpression e = (IrExpression)expression;
        Assert.That(new ExpressionToC(new DataModel(64)).Value(e).Text, Is.EqualTo(c));
        Assert.That(new ExpressionToC(new DataModel(64), inIntegers: true).Value(e).Text, Is.EqualTo(annotation));
        HoldsForAllValues(e, random: null);
    }

    /// <summary>What a narrow enum computes is cut where it may leave the enum's type, and is not cast where it does not.</summary>
    [Test]
    public void Narrow_operands_are_computed_as_an_int()
    {
        IrExpression low = Op(BinaryOperator.And, s_a, Number(15, IrType.UInt8));
        ExpressionToC c = new(new DataModel(64));
        Assert.That(c.Value(Op(BinaryOperator.Add, low, Number(1, IrType.UInt8))).Text, Is.EqualTo("(a & 15) + 1"));
        Assert.That(c.Value(Op(BinaryOperator.Add, s_a, Number(1, IrType.UInt8))).Text, Is.EqualTo("(uint8_t)(a + 1)"));
    }

    [TestCase(20261130, 4000)]
    public void Random_expressions_have_the_value_of_CSharp(int seed, int expressions)
    {
        Random random = new(seed);
        for (int i = 0; i < expressions; i++)
        {
            HoldsForAllValues(Expression(random, Pick(random, IrType.Int32, IrType.UInt32, IrType.Int64, IrType.UInt64), 4), random);
        }
    }

    /// <summary>Each level is looked at once: time grows with the depth, not with its square, and never doubles with a level.</summary>
    [Test]
    public void Time_is_linear_in_the_depth()
    {
        static IrExpression Nested(int depth) => depth == 0 ? s_u : To(IrType.UInt32,
            Op(BinaryOperator.Add, To(IrType.UInt64, Nested(depth - 1)), To(IrType.UInt64, s_v)));

        string text = new ExpressionToC(new DataModel(64)).Value(Nested(1000)).Text;
        Assert.That(text.Split(" + v)").Length, Is.EqualTo(1001));
        Assert.That(text, Does.StartWith("(uint32_t)((uint64_t)(uint32_t)("));
    }

    // --- Values ---

    private static void HoldsForAllValues(IrExpression e, Random? random)
    {
        IrVariable[] variables = [.. e.Descendants().OfType<IrLocal>().Select(l => l.Variable).Distinct()];
        CExpression[] forms =
        [
            s_explicit.Value(e), new ExpressionToC(new DataModel(64)).Value(e),
        ];
        CExpression annotation = new ExpressionToC(new DataModel(64), inIntegers: true).Value(e);
        foreach (Dictionary<string, (IrInt, BigInteger)> values in Assignments(variables, random))
        {
            BigInteger wanted = CSharp(e, values);
            foreach (CExpression form in forms)
            {
                Assert.That(new CEvaluator(values, inIntegers: false).Evaluate(form).Value, Is.EqualTo(wanted), () => Tell(form, values));
            }

            Assert.That(new CEvaluator(values, inIntegers: true).Evaluate(annotation).Value, Is.EqualTo(wanted), () => Tell(annotation, values));
        }
    }

    private static string Tell(CExpression c, Dictionary<string, (IrInt, BigInteger Value)> values) =>
        $"{c} with {string.Join(", ", values.Select(v => $"{v.Key} = {v.Value.Value}"))}";

    /// <summary>All values of narrow variables and the ends of wide ones; with a source of chance, a few of them.</summary>
    private static IEnumerable<Dictionary<string, (IrInt, BigInteger)>> Assignments(IrVariable[] variables, Random? random)
    {
        BigInteger[][] values = [.. variables.Select(v => Values(v.Type.Number!))];
        if (random is not null)
        {
            for (int i = 0; i < 12; i++)
            {
                yield return variables.Select((v, n) => (v, values[n][random.Next(values[n].Length)]))
                    .ToDictionary(p => p.v.Name, p => (p.v.Type.Number!, p.Item2));
            }

            yield break;
        }

        long all = values.Aggregate(1L, (n, v) => n * v.Length);
        for (long i = 0; i < all; i++)
        {
            long rest = i;
            Dictionary<string, (IrInt, BigInteger)> chosen = [];
            for (int n = 0; n < variables.Length; n++)
            {
                chosen.Add(variables[n].Name, (variables[n].Type.Number!, values[n][rest % values[n].Length]));
                rest /= values[n].Length;
            }

            yield return chosen;
        }
    }

    private static BigInteger[] Values(IrInt type)
    {
        if (type.Bits == 8)
        {
            return [.. Enumerable.Range((int)type.Min, 256).Select(v => (BigInteger)v)];
        }

        BigInteger min = (BigInteger)type.Min;
        BigInteger max = (BigInteger)type.Max;
        return [.. new[] { min, min + 1, -129, -2, -1, 0, 1, 2, 31, 32, 33, 63, 64, 255, 256, 32768, 65535, max / 2, max - 1, max }
            .Where(v => v >= min && v <= max).Distinct()];
    }

    /// <summary>C#'s value, by its specification: operations wrap, counts are masked.</summary>
    private static BigInteger CSharp(IrExpression e, Dictionary<string, (IrInt Type, BigInteger Value)> values)
    {
        BigInteger Of(IrExpression x) => CSharp(x, values);

        switch (e)
        {
            case IrConst c:
                return (BigInteger)c.Value;
            case IrLocal l:
                return values[l.Variable.Name].Value;
            case IrConvert c:
                return CEvaluator.Wrap(Of(c.Operand), c.Type.Number!);
            case IrUnary u:
                return CEvaluator.Wrap(u.Operator == UnaryOperator.Minus ? -Of(u.Operand) : -Of(u.Operand) - 1, u.Type.Number!);
            case IrConditional c:
                return Of(c.Condition).IsZero ? Of(c.Else) : Of(c.Then);
            case IrBinary b:
                BigInteger left = Of(b.Left);
                BigInteger right = Of(b.Right);
                int count = (int)(right & (b.Left.Type.Number!.Bits - 1));
                BigInteger result = b.Operator switch
                {
                    BinaryOperator.Add => left + right,
                    BinaryOperator.Subtract => left - right,
                    BinaryOperator.Multiply => left * right,
                    BinaryOperator.And => left & right,
                    BinaryOperator.Or => left | right,
                    BinaryOperator.Xor => left ^ right,
                    BinaryOperator.ShiftLeft => left << count,
                    BinaryOperator.ShiftRight => left >> count,
                    BinaryOperator.Equal => left == right ? 1 : 0,
                    BinaryOperator.NotEqual => left != right ? 1 : 0,
                    BinaryOperator.Less => left < right ? 1 : 0,
                    BinaryOperator.LessOrEqual => left <= right ? 1 : 0,
                    BinaryOperator.Greater => left > right ? 1 : 0,
                    BinaryOperator.GreaterOrEqual => left >= right ? 1 : 0,
                    _ => throw new NotSupportedException(b.Operator.ToString()),
                };
                return CEvaluator.Wrap(result, b.Type.Number!);
            default:
                throw new NotSupportedException(e.ToString());
        }
    }

    // --- Random expressions ---

    private static T Pick<T>(Random random, params T[] of) => of[random.Next(of.Length)];

    /// <summary>An expression of a type that C# computes in.</summary>
    private static IrExpression Expression(Random random, IrInt type, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
        {
            IrExpression[] all = [s_a, s_b, s_c, s_d, s_s, s_x, s_y, s_u, s_v, s_w, s_l];
            IrExpression[] fitting = [.. all.Where(v => type.Holds(v.Type.Number!))];
            IrExpression variable = fitting[random.Next(fitting.Length)];
            return random.Next(4) == 0
                ? Number(Pick(random, 0, 1, 2, 7, 31, 255, 65535, type.Signed ? -1 : 40, type.Signed ? int.MinValue : int.MaxValue), type)
                : variable.Type.Equals(type) ? variable : To(type, variable);
        }

        IrExpression Same() => Expression(random, type, depth - 1);

        switch (random.Next(6))
        {
            case 0:
                IrInt other = Pick(random, IrType.Int32, IrType.UInt32, IrType.Int64, IrType.UInt64);
                IrExpression inner = Expression(random, other, depth - 1);
                IrExpression narrowed = random.Next(3) == 0 ? To(Pick(random, IrType.UInt8, s_sbyte, s_short), inner) : inner;
                return narrowed.Type.Equals(type) ? narrowed : To(type, narrowed);
            case 1:
                return new IrUnary(type.Signed && random.Next(2) == 0 ? UnaryOperator.Minus : UnaryOperator.Complement, Same(), type);
            case 2:
                return Op(Pick(random, BinaryOperator.ShiftLeft, BinaryOperator.ShiftRight), Same(), Expression(random, IrType.Int32, depth - 1));
            case 3:
                IrInt compared = Pick(random, IrType.Int32, IrType.UInt32, IrType.Int64, IrType.UInt64);
                IrExpression condition = Op(Pick(random, BinaryOperator.Equal, BinaryOperator.Less, BinaryOperator.GreaterOrEqual),
                    Expression(random, compared, depth - 1), Expression(random, compared, depth - 1));
                return random.Next(3) == 0 ? new IrConditional(condition, Number(1, type), Number(0, type), type)
                    : new IrConditional(condition, Same(), Same(), type);
            default:
                return Op(Pick(random, BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.And,
                    BinaryOperator.Or, BinaryOperator.Xor), Same(), Same());
        }
    }
}
