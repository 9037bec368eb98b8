// SPDX-License-Identifier: BSD-2-Clause
// IR expressions -> C expressions, by way of a typed tree: IrToCTree writes out every conversion,
// CSimplifier takes away those that do not matter, and here the tree becomes text. Places, calls and values
// of structs, which are no arithmetic, are translated here, too.
using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.C;

/// <summary>Translates expressions for one target.</summary>
internal sealed class ExpressionToC
{
    private readonly DataModel _data;
    private readonly bool _inIntegers;
    private readonly IrToCTree _trees;
    private readonly Func<CTree, CTree> _simplify;

    /// <param name="data">The target's data model.</param>
    /// <param name="inIntegers">
    /// The text is for annotations, where + does not wrap: what C cuts to its type is cut by a cast.
    /// </param>
    /// <param name="simplify">The second step; null for <see cref="CSimplifier.Run"/>.</param>
    public ExpressionToC(DataModel data, bool inIntegers = false, Func<CTree, CTree>? simplify = null)
    {
        _simplify = simplify ?? CSimplifier.Run;
        _data = data;
        _inIntegers = inIntegers;
        _trees = new IrToCTree(data, Atom);
    }

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
        CTree value = Tree(e);
        return Code(target.Number is { } wanted && target is not IrBool && value.Type.Number is { } has
            ? Assigned(value, target, wanted, has) : value);
    }

    /// <summary>
    /// An assignment converts by itself. Where the type holds all values of the other one no compiler warns
    /// of that, nor where it holds a constant; everything else is cast, so that it is seen.
    /// </summary>
    private static CTree Assigned(CTree value, IrType target, IrInt wanted, IrInt has) => value switch
    {
        // A literal for a place of this type: no suffix where an int serves.
        CNumber n when n.Constant.Value >= wanted.Min && n.Constant.Value <= wanted.Max =>
            CSimplifier.Exactly(n, n.Constant.Value >= 0
                && n.Constant.Value <= int.MaxValue ? IrType.Int32 : CTree.Promote(wanted)),
        _ when IsConstantOf(value, wanted) || wanted.Holds(has) || value.Type is IrBool => value,
        _ => new CConversion(value, target, ConversionReason.Source, value.Type),
    };

    /// <summary>A constant, or a choice of constants, that the type holds.</summary>
    private static bool IsConstantOf(CTree tree, IrInt type) => tree switch
    {
        { IsOneOrZero: true } => true,
        CConversion { IsImplicit: true } c => IsConstantOf(c.Operand, type),
        CChoice { Computes: not null } c => IsConstantOf(c.Then, type) && IsConstantOf(c.Else, type),
        _ => tree.IsConstant && tree.Range.Within(type),
    };

    /// <summary>The value of an expression.</summary>
    public CExpression Value(IrExpression e) => Code(Tree(e));

    private CTree Tree(IrExpression e) => _simplify(_trees.Tree(e));

    /// <summary>What is no arithmetic.</summary>
    private CAtom Atom(IrExpression e) => e switch
    {
        IrZero z => new CAtom(z.Type is IrPointer ? new CName("NULL")
            : new CBraces(TypeName(z.Type), []), z.Type),
        IrString s => new CAtom(new CLiteral(Quote(s.Value)), IrType.Text),
        IrLocal or IrGlobal or IrDereference or IrElement or IrField or IrIndex =>
            new CAtom(Place(e), e.Type),
        IrAddressOf a => new CAtom(AddressOf(a.Place), e.Type),
        IrCall c => new CAtom(Call(c), c.Callee.Kind is FunctionKind.Packed or FunctionKind.Prelude ? c.Type
            : c.Callee.CResult),
        IrStructValue s => new CAtom(Braces(s, TypeName(s.Type)), s.Type),
        IrSizeOf s => new CAtom(SizeOf(s.Of), s.Type),
        _ => throw new InvalidOperationException($"not lifted: {e.GetType().Name}"),
    };

    // --- From the tree to C ---

    private CExpression Code(CTree tree) => tree switch
    {
        CAtom a => a.Code,
        CNumber n => Suffixed(n.Constant, n.Number),
        CConversion { IsImplicit: true } c => Code(c.Operand),
        CConversion c => new CCast(TypeName(c.Spelling ?? c.Type), Code(c.Operand, c.Type)),
        CPrefix { Operator: UnaryOperator.Not } p => new CUnary("!", Code(p.Operand)),
        CPrefix { Operator: UnaryOperator.Complement, Computes: { Signed: false } type } p =>
            Cut(new CUnary("~", Code(p.Operand)), type),
        CPrefix p => new CUnary(p.Operator == UnaryOperator.Complement ? "~" : "-", Code(p.Operand)),
        CInfix { MayWrap: true, Computes: { } type } i => Cut(Infix(i), type),
        CInfix i => Infix(i),
        CChoice c => new CConditional(Code(c.Condition), Code(c.Then), Code(c.Else)),
        CShiftCount s => new CBinary("&", Code(s.Count),
            new CLiteral((s.Bits - 1).ToString(CultureInfo.InvariantCulture))),
        _ => throw new InvalidOperationException($"no C for {tree.GetType().Name}"),
    };

    /// <summary>
    /// The operand of a cast, which cuts the value to its type, so that nothing else has to.
    /// </summary>
    private CExpression Code(CTree operand, IrType to) => operand switch
    {
        CInfix { Computes: { } type } i when to.Number is { } n && n.Bits <= type.Bits => Infix(i),
        _ => Code(operand),
    };

    private CBinary Infix(CInfix i) => new(Symbol(i.Operator), Code(i.Left), Code(i.Right));

    /// <summary>What an unsigned type cuts in C, an annotation cuts by a cast.</summary>
    private CExpression Cut(CExpression code, IrInt type) =>
        _inIntegers ? new CCast(TypeName(type), code) : code;

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
        IrDereference { Type: IrArray } d => Value(d.Pointer),
        IrDereference d => new CUnary("*", Value(d.Pointer)),
        IrElement x => new CIndex(Value(x.Pointer), Assignable(x.Index, x.Index.Type)),
        IrIndex x => new CIndex(Place(x.Array), Assignable(x.Index, x.Index.Type)),
        IrField { Base: IrDereference d } f => new CMember(Value(d.Pointer), "->", f.Field.CName),
        IrField f => new CMember(Place(f.Base), ".", f.Field.CName),
        _ => Value(e),
    };

    private CExpression AddressOf(IrExpression place) => place switch
    {
        IrDereference d => Value(d.Pointer),
        { Type: IrArray array } => new CUnary("&", new CIndex(Place(place), new CLiteral("0"))) is var first
            && array.Element is not IrArray
                ? first
                : new CUnary("&", new CIndex(new CIndex(Place(place), new CLiteral("0")), new CLiteral("0"))),
        _ => new CUnary("&", Place(place)),
    };

    // --- Constants ---

    /// <summary>A literal that C gives exactly this type.</summary>
    private CExpression Suffixed(IrConst c, IrInt type)
    {
        if (type.Signed && c.Value == type.Min)
        {
            CExpression nearly = Suffixed(new IrConst(c.Value + 1, type), type);
            return new CBinary("-", nearly, new CLiteral("1"));
        }

        string longSuffix = _data.WordBits == 64 ? "L" : "LL";
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

        BigInteger magnitude = BigInteger.Abs(c.Value);
        string digits = magnitude > 0xffff && !IsRound(magnitude)
            ? "0x" + ((ulong)magnitude).ToString("x", CultureInfo.InvariantCulture)
            : magnitude.ToString(CultureInfo.InvariantCulture);
        return c.Value < 0 ? "-" + digits : digits;
    }

    private static bool IsRound(BigInteger value) => value % 1000 == 0;

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
}
