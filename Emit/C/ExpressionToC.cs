// SPDX-License-Identifier: BSD-2-Clause
// IR expressions -> C expressions. The one invariant: the C expression has the value that the C# expression
// has, as a mathematical integer, whatever type C computes it in. So C's promotions and conversions are used
// where they keep the value, and a cast is written exactly where they would not:
//   - unsigned arithmetic is done in the very type that C# computes in, because it wraps there;
//   - signed arithmetic that could overflow is done in the unsigned type and converted back;
//   - an explicit conversion to a narrower type is a cast where the value is produced;
//   - operands of a comparison keep one signedness.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Sel4Gen.Emit.Ir;
using Sel4Gen.Emit.Passes;

namespace Sel4Gen.Emit.C;

/// <summary>A C expression and the type that C gives it.</summary>
internal readonly record struct CValue(CExpression Code, IrType Type)
{
    /// <summary>The integer type after C's promotions; null for others.</summary>
    public IrInt? Promoted => Type.Number is { } n ? (n.Bits < 32 ? IrType.Int32 : n) : null;
}

/// <summary>Translates expressions for one target.</summary>
internal sealed class ExpressionToC(DataModel data)
{
    /// <summary>The C name of a type.</summary>
    public static string TypeName(IrType type) => type switch
    {
        IrVoid => "void",
        IrBool => "bool_t",
        IrText => "const char *",
        IrInt { IsWord: true } i => i.Signed ? "sword_t" : "word_t",
        IrInt i => $"{(i.Signed ? "" : "u")}int{i.Bits}_t",
        IrEnum e => e.Declaration.CName,
        IrStruct s => s.Declaration.CName,
        IrPointer p => PointerTo(p.Target),
        IrArray a => TypeName(a.Element),
        _ => throw new InvalidOperationException($"no C type: {type}"),
    };

    /// <summary>A declaration without initialiser: <c>tcb_t *thread</c>.</summary>
    public static string Declare(IrType type, string name)
    {
        string dimensions = "";
        while (type is IrArray array)
        {
            dimensions += $"[{array.Count}]";
            type = array.Element;
        }

        string text = TypeName(type);
        return text.EndsWith('*') ? $"{text}{name}{dimensions}" : $"{text} {name}{dimensions}";
    }

    /// <summary>A value to assign, pass or return as a <paramref name="target"/>.</summary>
    public CExpression Assignable(IrExpression e, IrType target)
    {
        if (e is IrConst { Name: null } or IrConst { IsLiteral: true } && e is IrConst c
            && target.Number is { } n
            && target is not IrBool && c.Value >= n.Min && c.Value <= n.Max)
        {
            return Literal(c, n);
        }

        CValue value = Value(e);
        if (target.Number is not { } wanted || value.Type.Number is not { } has || target is IrBool)
        {
            return value.Code;
        }

        return IsConstantOf(e, wanted) || wanted.Holds(has) || value.Type is IrBool ? value.Code
            : Cast(value.Code, target);
    }

    /// <summary>
    /// A constant, or a choice of constants, that the type holds: no compiler warns about those.
    /// </summary>
    private bool IsConstantOf(IrExpression e, IrInt type) => e switch
    {
        IrConst c => c.Value >= type.Min && c.Value <= type.Max,
        IrBinary or IrConvert when IsConstantExpression(e) => RangeOf(e).Within(type),
        IrConditional c => IsConstantOf(c.Then, type) && IsConstantOf(c.Else, type),
        _ => false,
    };

    // What was found out about an expression, by identity: the operand of an operator is asked for its type,
    // its range and its text several times, and each answer asks for those of its own operands. Without
    // these tables that would take exponential time.
    private readonly Dictionary<IrExpression, CValue> _values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrExpression, IrExpression> _stripped =
        new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrExpression, bool> _constant = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrExpression, ValueRange> _ranges = Ranges.NewTable();

    private ValueRange RangeOf(IrExpression e) => Ranges.Of(e, _ranges);

    /// <summary>The value of an expression.</summary>
    public CValue Value(IrExpression e)
    {
        if (!_values.TryGetValue(e, out CValue value))
        {
            FindRanges(e);
            value = Translate(e);
            _values.Add(e, value);
        }

        return value;
    }

    /// <summary>
    /// Finds the ranges of an expression, operands first: then no question about one goes deeper than a
    /// level.
    /// </summary>
    private void FindRanges(IrExpression e)
    {
        Stack<IrExpression> work = new([e]);
        List<IrExpression> order = [];
        while (work.TryPop(out IrExpression? next))
        {
            if (next.Operands.Length > 0 && !_ranges.ContainsKey(next))
            {
                order.Add(next);
                foreach (IrExpression operand in next.Operands)
                {
                    work.Push(operand);
                }
            }
        }

        for (int i = order.Count - 1; i >= 0; i--)
        {
            RangeOf(order[i]);
        }
    }

    private CValue Translate(IrExpression e)
    {
        switch (e)
        {
            case IrConst c:
                return Constant(c);
            case IrZero z:
                return new CValue(z.Type is IrPointer ? new CName("NULL")
                    : new CBraces(TypeName(z.Type), []), z.Type);
            case IrString s:
                return new CValue(new CLiteral(Quote(s.Value)), IrType.Text);
            case IrLocal or IrGlobal or IrDereference or IrElement or IrField or IrIndex:
                return new CValue(Place(e), e.Type);
            case IrAddressOf a:
                return new CValue(AddressOf(a.Place), e.Type);
            case IrUnary u:
                return Unary(u);
            case IrBinary b:
                return Binary(b);
            case IrConvert c:
                return Convert(c);
            case IrConditional c:
                return Conditional(c);
            case IrCall c:
                return new CValue(Call(c), c.Callee.Kind is FunctionKind.Packed or FunctionKind.Prelude
                    ? c.Type : c.Callee.CResult);
            case IrStructValue s:
                return new CValue(Braces(s, TypeName(s.Type)), s.Type);
            case IrSizeOf s:
                return new CValue(SizeOf(s.Of), s.Type);
            default:
                throw new InvalidOperationException($"not lifted: {e.GetType().Name}");
        }
    }

    /// <summary>An initialiser: braces without the type.</summary>
    public CExpression Initialiser(IrExpression e, IrType type) => e switch
    {
        IrStructValue s => Braces(s, ""),
        IrZero { Type: not IrPointer } => new CBraces("", []),
        IrArrayValue a => new CElements([.. a.Values.Select(v => Initialiser(v, a.Array.Element))]),
        _ => Assignable(e, type),
    };

    /// <summary>A struct's value. What is not named is zero.</summary>
    private CBraces Braces(IrStructValue s, string type) =>
        new(type,
        [
            .. s.Fields.Zip(s.Values).Where(f => f.Second is not IrZero { Type: IrStruct })
                .Select(f => (f.First.CName, Initialiser(f.Second, f.First.Type))),
        ]);

    private static CExpression SizeOf(IrType type)
    {
        if (type is IrArray a)
        {
            return new CBinary("*", new CLiteral(a.Count.ToString(CultureInfo.InvariantCulture)),
                SizeOf(a.Element));
        }

        return new CCall("sizeof", [new CName(TypeName(type))]);
    }

    private CExpression Call(IrCall call) => new CCall(call.Callee.CName,
    [
        .. call.Arguments.Zip(call.Callee.Parameters)
            .Where(a => a.Second.Mode != ArgumentMode.Out).Select(a => Assignable(a.First, a.Second.Type)),
    ]);

    private static string PointerTo(IrType target)
    {
        while (target is IrArray array)
        {
            target = array.Element;
        }

        string text = TypeName(target);
        return text.EndsWith('*') ? text + "*" : text + " *";
    }

    // --- Places ---

    /// <summary>A place as an lvalue.</summary>
    public CExpression Place(IrExpression e) => e switch
    {
        IrLocal l => new CName(l.Variable.Name),
        IrGlobal g => new CName(g.Global.CName),
        IrDereference { Type: IrArray } d => Value(d.Pointer).Code,
        IrDereference d => new CUnary("*", Value(d.Pointer).Code),
        IrElement x => new CIndex(Value(x.Pointer).Code, Assignable(x.Index, x.Index.Type)),
        IrIndex x => new CIndex(Place(x.Array), Assignable(x.Index, x.Index.Type)),
        IrField { Base: IrDereference d } f => new CMember(Value(d.Pointer).Code, "->", f.Field.CName),
        IrField f => new CMember(Place(f.Base), ".", f.Field.CName),
        _ => Value(e).Code,
    };

    private CExpression AddressOf(IrExpression place) => place switch
    {
        IrDereference d => Value(d.Pointer).Code,
        { Type: IrArray array } => new CUnary("&", new CIndex(Place(place), new CLiteral("0"))) is var first
            && array.Element is not IrArray
                ? first
                : new CUnary("&", new CIndex(new CIndex(Place(place), new CLiteral("0")), new CLiteral("0"))),
        _ => new CUnary("&", Place(place)),
    };

    // --- Constants ---

    private CValue Constant(IrConst c)
    {
        if (c.Type is IrBool)
        {
            return new CValue(new CName(c.Value != 0 ? "true" : "false"), IrType.Bool);
        }

        if (c.Name is not null && !c.IsLiteral)
        {
            IrInt declared = c.NamedType!.Number!;
            bool isInt = declared.Bits < 32
                || (c.NamedType is IrEnum && c.Value <= int.MaxValue && c.Value >= int.MinValue);
            return new CValue(new CName(c.Name), isInt ? IrType.Int32 : declared);
        }

        IrInt type = c.Type.Number is { Bits: >= 32 } n ? n : IrType.Int32;
        return new CValue(Suffixed(c, type), type);
    }

    /// <summary>A literal for a place of this type: no suffix where an int serves.</summary>
    private CExpression Literal(IrConst c, IrInt type) =>
        c.Value >= 0 && c.Value <= int.MaxValue ? new CLiteral(Digits(c))
            : Suffixed(c, type.Bits < 32 ? IrType.Int32 : type);

    /// <summary>A literal that C gives exactly this type.</summary>
    private CExpression Suffixed(IrConst c, IrInt type)
    {
        if (type.Signed && c.Value == type.Min)
        {
            CExpression nearly = Suffixed(new IrConst(c.Value + 1, type), type);
            return new CBinary("-", nearly, new CLiteral("1"));
        }

        string longSuffix = data.WordBits == 64 ? "L" : "LL";
        string suffix = (type.Signed ? "" : "U") + (type.Bits == 64 ? longSuffix : "");
        return new CLiteral(Digits(c) + suffix);
    }

    /// <summary>
    /// The digits: as written if it was a hexadecimal literal, else decimal, or hexadecimal for large values.
    /// </summary>
    public static string Digits(IrConst c)
    {
        if (c.IsLiteral)
        {
            return c.Name!;
        }

        Int128 magnitude = Int128.Abs(c.Value);
        string digits = magnitude > 0xffff && !IsRound(magnitude)
            ? "0x" + ((ulong)magnitude).ToString("x", CultureInfo.InvariantCulture)
            : magnitude.ToString(CultureInfo.InvariantCulture);
        return c.Value < 0 ? "-" + digits : digits;
    }

    private static bool IsRound(Int128 value) => value % 1000 == 0;

    private static string Quote(string text)
    {
        System.Text.StringBuilder quoted = new("\"");
        foreach (char ch in text)
        {
            quoted.Append(ch switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '?' => "\\?",
                < ' ' or > '~' => "\\" + System.Convert.ToString((byte)ch, 8).PadLeft(3, '0'),
                _ => ch.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // --- Operators ---

    private static CExpression Cast(CExpression code, IrType type) => new CCast(TypeName(type), code);

    /// <summary>C's usual arithmetic conversions.</summary>
    private static IrInt Usual(IrInt a, IrInt b) =>
        a.Bits != b.Bits ? (a.Bits > b.Bits ? a : b)
        : a.Signed == b.Signed ? (b.IsWord ? b : a)
        : a.Signed ? b : a;

    /// <summary>A conversion that keeps every value is C's business, not the reader's.</summary>
    private IrExpression Strip(IrExpression e)
    {
        if (e is not IrConvert c)
        {
            return e;
        }

        if (!_stripped.TryGetValue(e, out IrExpression? stripped))
        {
            stripped = c.Type.Number is { } to && c.Operand.Type.Number is { } from && to.Holds(from)
                && !WarnsWhenWidened(c.Operand) ? Strip(c.Operand) : e;
            _stripped.Add(e, stripped);
        }

        return stripped;
    }

    /// <summary>
    /// A signed value converted to a wider unsigned type, and then to a still wider one: gcc looks through
    /// the first cast and warns about the second conversion, unless that is written out too.
    /// </summary>
    private bool WarnsWhenWidened(IrExpression e) =>
        e is IrConvert c && c.Type.Number is { Signed: false } to
            && Strip(c.Operand).Type.Number is { Signed: true } from
        && from.Bits < to.Bits;

    private static bool IsPlainLiteral(IrExpression e) =>
        e is IrConst c && (c.Name is null || c.IsLiteral) && c.Type is not IrBool;

    /// <summary>A constant beside which the other operand decides the type that C computes in.</summary>
    private bool Adapts(IrExpression e, IrInt type)
    {
        if (IsPlainLiteral(e))
        {
            return e is IrConst { Value: var v } && v >= 0 && v <= int.MaxValue;
        }

        ValueRange range = RangeOf(e);
        if (!IsConstantExpression(e) || range.Min != range.Max || range.Min < 0 || range.Min > int.MaxValue)
        {
            return false;
        }

        IrInt own = Value(e).Promoted!;
        return own.Equals(IrType.Int32) || own.Equals(type)
            || (!own.Signed && !type.Signed && own.Bits <= type.Bits);
    }

    /// <summary>Made of constants that are numbers.</summary>
    private bool IsConstantExpression(IrExpression e)
    {
        if (e is not (IrBinary { Operator: < BinaryOperator.Equal } or IrConvert))
        {
            return e is IrConst { Type: not IrBool };
        }

        if (!_constant.TryGetValue(e, out bool isConstant))
        {
            isConstant = e.Type.Number is not null && e.Operands.All(IsConstantExpression);
            _constant.Add(e, isConstant);
        }

        return isConstant;
    }

    private CExpression Adapted(IrExpression e) =>
        IsPlainLiteral(e) ? new CLiteral(Digits((IrConst)e)) : Value(e).Code;

    /// <summary>The value as an expression that C gives exactly this type (with at least 32 bits).</summary>
    private CExpression Exactly(IrExpression e, IrInt type)
    {
        if (IsPlainLiteral(e) && e is IrConst c && c.Value >= type.Min && c.Value <= type.Max)
        {
            return Suffixed(c, type);
        }

        CValue value = Value(e);
        return value.Promoted is { } has && has.Equals(type)
            ? value.Code
            : Cast(value.Code, type);
    }

    /// <summary>Both operands, cast as little as makes C compute in this type.</summary>
    private (CExpression Left, CExpression Right) Common(IrExpression left, IrExpression right, IrInt type)
    {
        IrExpression l = Strip(left);
        IrExpression r = Strip(right);
        bool leftAdapts = Adapts(l, type);
        bool rightAdapts = Adapts(r, type);
        if (leftAdapts != rightAdapts)
        {
            return leftAdapts ? (Adapted(l), Exactly(r, type)) : (Exactly(l, type), Adapted(r));
        }

        CExpression leftCode;
        IrInt leftType;
        CValue lv = Value(l);
        CValue rv = Value(r);
        (leftCode, leftType) = (lv.Code, lv.Promoted!);
        IrInt common = Usual(leftType, rv.Promoted!);
        if (common.Equals(type) && SameSign(lv, l, type) && SameSign(rv, r, type))
        {
            return (leftCode, rv.Code);
        }

        bool rightFits = Usual(type, rv.Promoted!).Equals(type) && SameSign(rv, r, type);
        bool leftFits = Usual(type, leftType).Equals(type) && SameSign(lv, l, type);
        return leftFits && !rightFits ? (leftCode, Exactly(r, type))
            : rightFits ? (Exactly(l, type), rv.Code)
            : (Exactly(l, type), Exactly(r, type));
    }

    /// <summary>C would not warn about a change of sign, and none happens.</summary>
    private static bool SameSign(CValue value, IrExpression e, IrInt type) =>
        type.Signed || !value.Promoted!.Signed || value.Type.Number is { Signed: false }
            || value.Type is IrBool
        || (e is IrConst c && c.Value >= 0);

    private CValue Unary(IrUnary u)
    {
        if (u.Operator == UnaryOperator.Not)
        {
            return new CValue(new CUnary("!", Value(u.Operand).Code), IrType.Int32);
        }

        IrInt type = u.Type.Number!;
        if (u.Operator == UnaryOperator.Complement)
        {
            if (type.Bits >= 32)
            {
                return new CValue(new CUnary("~", Exactly(Strip(u.Operand), type)), u.Type);
            }

            // ~ of a narrow enum is an int in C, with all the bits above set. A mask, because gcc warns about
            // a cast.
            CExpression inverted = new CUnary("~", Exactly(Strip(u.Operand), IrType.Int32));
            return new CValue(type.Signed ? Cast(inverted, u.Type)
                : new CBinary("&", inverted, new CLiteral(type.Bits == 8 ? "0xff" : "0xffff")), u.Type);
        }

        ValueRange range = RangeOf(u.Operand);
        if (range.Min > type.Min)
        {
            return new CValue(new CUnary("-", Exactly(Strip(u.Operand), type)), type);
        }

        // -MIN wraps to MIN.
        CExpression negated =
            new CBinary("-", new CLiteral("0"
            + (type.Bits == 64 ? (data.WordBits == 64 ? "UL" : "ULL") : "U")),
            Cast(Value(u.Operand).Code, type.Unsigned));
        return new CValue(Cast(negated, type), type);
    }

    private CValue Binary(IrBinary b)
    {
        switch (b.Operator)
        {
            case BinaryOperator.AndAlso or BinaryOperator.OrElse:
                string logical = b.Operator == BinaryOperator.AndAlso ? "&&" : "||";
                return new CValue(new CBinary(logical, Value(b.Left).Code, Value(b.Right).Code),
                    IrType.Int32);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                return Shift(b);
            case >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual:
                return Compare(b);
        }

        if (b.Type is IrPointer)
        {
            return new CValue(new CBinary(Symbol(b.Operator), Value(b.Left).Code, Value(b.Right).Code),
                b.Type);
        }

        if (b.Type is IrBool)
        {
            return new CValue(new CBinary(Symbol(b.Operator), Value(b.Left).Code, Value(b.Right).Code),
                IrType.Bool);
        }

        IrInt type = b.Type.Number!;
        bool canOverflow =
            b.Operator is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply;
        if (type.Signed && canOverflow && Ranges.Exact(b, _ranges) is var exact
            && !(exact is { } known && known.Within(type)))
        {
            IrInt unsigned = type.Unsigned;
            CExpression wrapped = new CBinary(
                Symbol(b.Operator), ToUnsigned(b.Left, unsigned), ToUnsigned(b.Right, unsigned));
            return new CValue(Cast(wrapped, type), type);
        }

        if (type.Bits < 32 && canOverflow && !(Ranges.Exact(b, _ranges) is { } small && small.Within(type)))
        {
            // A narrow enum wraps at its base type's width; C computes in int.
            return new CValue(
                Cast(new CBinary(Symbol(b.Operator), Value(b.Left).Code, Value(b.Right).Code), b.Type),
                b.Type);
        }

        (CExpression left, CExpression right) = Common(b.Left, b.Right, type);
        return new CValue(new CBinary(Symbol(b.Operator), left, right), type);
    }

    private CExpression ToUnsigned(IrExpression e, IrInt unsigned) =>
        IsPlainLiteral(e) && e is IrConst { Value: var v } c && v >= 0
            ? Suffixed(c, unsigned)
            : Cast(Value(Strip(e)).Code, unsigned);

    private CValue Shift(IrBinary b)
    {
        IrInt type = b.Type.Number!;
        CExpression count = ShiftCount(b.Right, type.Bits);
        if (b.Operator == BinaryOperator.ShiftRight)
        {
            return new CValue(new CBinary(">>", Exactly(Strip(b.Left), type), count), type);
        }

        bool fits = Ranges.Exact(b, _ranges) is { } exact && exact.Within(type);
        if (type.Signed && !fits)
        {
            CExpression shifted = new CBinary("<<", ToUnsigned(b.Left, type.Unsigned), count);
            return new CValue(Cast(shifted, type), type);
        }

        return new CValue(new CBinary("<<", Exactly(Strip(b.Left), type), count), type);
    }

    /// <summary>C# uses the low five or six bits of the count.</summary>
    private CExpression ShiftCount(IrExpression count, int bits)
    {
        if (count is IrConst c)
        {
            Int128 masked = c.Value & (bits - 1);
            return masked == c.Value ? Value(c).Code
                : new CLiteral(masked.ToString(CultureInfo.InvariantCulture));
        }

        // A conversion of the count to int keeps those bits.
        IrExpression inner = count;
        while (inner is IrConvert { Operand.Type.Number: { Bits: >= 8 } } convert
            && convert.Type.Number is { Bits: >= 32 }
            && convert.Operand.Type is not IrPointer)
        {
            inner = convert.Operand;
        }

        ValueRange range = RangeOf(inner);
        CValue value = Value(inner);
        return range.Min >= 0 && range.Max < bits
            ? value.Code
            : new CBinary("&", value.Code, new CLiteral((bits - 1).ToString(CultureInfo.InvariantCulture)));
    }

    private CValue Compare(IrBinary b)
    {
        string symbol = Symbol(b.Operator);
        if (b.Left.Type.Number is not { } l || b.Right.Type.Number is not { } r || b.Left.Type is IrBool)
        {
            return new CValue(new CBinary(symbol, Value(b.Left).Code, Value(b.Right).Code), IrType.Int32);
        }

        IrInt type = (Front.BodyBinder.Promoted(l, r) as IrInt)!;
        (CExpression left, CExpression right) = CompareOperands(b.Left, b.Right, type);
        return new CValue(new CBinary(symbol, left, right), IrType.Int32);
    }

    /// <summary>A comparison may be done in any type that holds both values.</summary>
    private (CExpression Left, CExpression Right) CompareOperands(IrExpression left, IrExpression right,
        IrInt type)
    {
        IrExpression l = Strip(left);
        IrExpression r = Strip(right);
        bool leftAdapts = Adapts(l, Value(r).Promoted!);
        bool rightAdapts = Adapts(r, Value(l).Promoted!);
        if (leftAdapts != rightAdapts)
        {
            return leftAdapts ? (Adapted(l), Value(r).Code) : (Value(l).Code, Adapted(r));
        }

        CValue lv = Value(l);
        CValue rv = Value(r);
        IrInt common = Usual(lv.Promoted!, rv.Promoted!);
        if (SameSign(lv, l, common) && SameSign(rv, r, common))
        {
            return (lv.Code, rv.Code);
        }

        return Common(left, right, type);
    }

    private static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Remainder => "%",
        BinaryOperator.And => "&",
        BinaryOperator.Or => "|",
        BinaryOperator.Xor => "^",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.AndAlso => "&&",
        _ => "||",
    };

    // --- Conversions ---

    private CValue Convert(IrConvert c)
    {
        IrType from = c.Operand.Type;
        if (c.Type is IrPointer)
        {
            return c.Operand is IrConst { Value: var zero } && zero == 0
                ? new CValue(new CName("NULL"), c.Type)
                : new CValue(Cast(from is IrPointer ? Value(c.Operand).Code
                    : Exactly(Strip(c.Operand), Word), c.Type), c.Type);
        }

        IrInt to = c.Type.Number ?? throw new InvalidOperationException($"no conversion to {c.Type}");
        if (from is IrPointer)
        {
            CExpression address = Cast(Value(c.Operand).Code, Word with { IsWord = true });
            return to.Equals(Word) ? new CValue(address, c.Type) : new CValue(Cast(address, c.Type), c.Type);
        }

        CValue value = Value(c.Operand);
        if (to.Holds(from.Number!) && WarnsWhenWidened(c.Operand))
        {
            return new CValue(Cast(value.Code, c.Type), c.Type);
        }

        if (to.Holds(from.Number!)
            || (!IsPlainLiteral(c.Operand) && IsConstantExpression(c.Operand)
                && RangeOf(c.Operand).Within(to)))
        {
            // C converts by itself where the value is used; the expression keeps its own type until then.
            return value;
        }

        if (IsPlainLiteral(c.Operand))
        {
            return new CValue(Cast(value.Code, c.Type), c.Type);
        }

        return value.Type.Number!.Equals(to) ? value with { Type = c.Type }
            : new CValue(Cast(value.Code, c.Type), c.Type);
    }

    private IrInt ConstantType(IrExpression e) => IsPlainLiteral(e) ? IrType.Int32 : Value(e).Promoted!;

    private IrInt Word => new(data.WordBits, false) { IsWord = true };

    private static bool IsLiteral(IrExpression e, int value) => e switch
    {
        IrConst { Type: not IrBool } c => IsPlainLiteral(c) && c.Value == value,
        IrConvert { Type: not IrPointer } c => IsLiteral(c.Operand, value),
        _ => false,
    };

    private CValue Conditional(IrConditional c)
    {
        CExpression condition = Value(c.Condition).Code;
        if (c.Type.Number is not { } type || c.Type is IrBool)
        {
            return new CValue(new CConditional(condition, Value(c.Then).Code, Value(c.Else).Code), c.Type);
        }

        if (IsLiteral(c.Then, 1) && IsLiteral(c.Else, 0))
        {
            // A condition is 1 or 0 in C.
            return new CValue(condition, IrType.Int32);
        }

        IrInt at = type.Bits < 32 ? IrType.Int32 : type;
        if (Adapts(c.Then, at) && Adapts(c.Else, at))
        {
            IrInt constant = Usual(ConstantType(c.Then), ConstantType(c.Else));
            return new CValue(new CConditional(condition, Adapted(c.Then), Adapted(c.Else)), constant);
        }

        (CExpression then, CExpression other) = Common(c.Then, c.Else, at);
        bool narrow = type.Bits < 32;
        return new CValue(new CConditional(condition, then, other), narrow ? c.Type : at);
    }
}
