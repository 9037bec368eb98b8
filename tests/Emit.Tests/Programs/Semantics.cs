// SPDX-License-Identifier: BSD-2-Clause
// Small functions whose result shows in which order things happened and what was copied. The test runs them on .NET and as C.
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Sel4Gen;

public enum Color : byte
{
    Red = 0,
    Green = 1,
    Blue = 200,
}

public struct Point
{
    public Word X;
    public Word Y;

    public Word Sum => X + Y;

    public void Move(Word dx)
    {
        X += dx;
        Y += Trace.Log(1);
    }

    public Word Scaled(Word factor) => (X + Y) * factor;

    public static Point At(Word x, Word y) => new Point { X = x, Y = y };
}

[InlineArray(8)]
public struct Words
{
    private Word _element;
}

[InlineArray(3)]
public struct Points
{
    private Point _element;
}

public struct Node
{
    public Ptr<Node> Next;
    public Words Values;
    public Points Corners;
    public Point Place;
    public uint Small;
    public ushort Half;
    public byte Tiny;
    public sbyte Signed;
}

[Packed(2)]
public partial struct Shape
{
    [Tag, Bits(0, Layout.TagShift, 4)] public partial Color Kind { get; set; }
}

public static class Layout
{
    public const int TagShift = 28;
}

[PackedVariant(typeof(Shape), Color.Green)]
public partial struct GreenShape
{
    [Bits(0, 0, 12)] public partial Word Low { get; set; }
    [Bits(0, 12, 1)] public partial bool Flag { get; set; }
    [Bits(1, 4, 20, ValueShift = 4)] public partial Word Aligned { get; set; }
    [Bits(1, 24, 8, SignExtend = true)] public partial Word Extended { get; set; }
    [Bits(0, 16, 8)] public partial byte Small { get; set; }
}

public static class Options
{
    public const bool Off = false;
}

/// <summary>Some of its fields do not exist: it has 24 bytes.</summary>
public struct Sparse
{
    public uint First;
    [When(Options.Off)] public ulong Gone;
    [When(!Options.Off)] public uint Second;
    [When(Options.Off)] public Point GonePoint;
    public Word Third;
    public Word Last;
}

[Packed(1)]
public partial struct SparseWord
{
    [Bits(0, 0, 8), When(Options.Off)] public partial Word Gone { get; set; }
    [Bits(0, 0, 8), When(!Options.Off)] public partial Word Here { get; set; }
    [Bits(0, 8, 8)] public partial Word Always { get; set; }
}

public enum Letter : byte { A = 1, F = 6, G = 7, H = 8, J = 10 }

/// <summary>Tags of two lengths: below 7 in three bits, else two more.</summary>
[Packed(1, UnitBits = 32)]
public partial struct Sign
{
    [Tag(LongShift = 27, LongWidth = 2), Bits(0, 29, 3)] public partial Letter Letter { get; set; }
}

[PackedVariant(typeof(Sign), Letter.F)]
public partial struct FullSign
{
    [Bits(0, 0, 29)] public partial uint All { get; set; }
}

[PackedVariant(typeof(Sign), Letter.J)]
public partial struct ShortSign
{
    [Bits(0, 0, 27)] public partial uint All { get; set; }
}

[PackedVariant(typeof(Sign), Letter.G)]
public partial struct FirstLongSign
{
    [Bits(0, 26, 1)] public partial bool Top { get; set; }
}

/// <summary>The same with the tag at the bottom of narrow words.</summary>
[Packed(2, UnitBits = 16)]
public partial struct LowSign
{
    [Tag(LongShift = 2, LongWidth = 3), Bits(1, 0, 2)] public partial Letter Letter { get; set; }
}

[PackedVariant(typeof(LowSign), Letter.A)]
public partial struct LowA
{
    [Bits(1, 2, 14)] public partial ushort All { get; set; }
}

[PackedVariant(typeof(LowSign), Letter.J)]
public partial struct LowJ
{
    [Bits(1, 5, 11)] public partial ushort All { get; set; }
}

[Packed(3, UnitBits = 32)]
public partial struct Narrow
{
    [Bits(0, 0, 32)] public partial uint All { get; set; }
    [Bits(1, 3, 5)] public partial int Number { get; set; }
    [Bits(2, 31, 1)] public partial bool Top { get; set; }
}

public static class Trace
{
    public static Word History;
    public static Word Counter;

    /// <summary>Remembers the order of its calls.</summary>
    public static Word Log(Word digit)
    {
        History = History * 10 + digit;
        Counter++;
        return digit;
    }

    public static bool Say(Word digit, bool answer)
    {
        Log(digit);
        return answer;
    }
}

public static class Memory
{
    public static readonly Ptr<Node> Nodes = StaticMemory.Reserve<Node>(4, 64);
    public static readonly Ptr<Word> Single = StaticMemory.Reserve<Word>(1, 8);
    public static Words Table;
    public static Point Spot = new Point { X = 3, Y = 4 };
    public static Word Initial = 0x1234;
}

public static class Semantics
{
    [EntryPoint, CName("run_case")]
    public static Word Run(uint which)
    {
        Trace.History = 0;
        Trace.Counter = 0;
        Word result = Dispatch(which);
        return result * 1000003 + Trace.History * 31 + Trace.Counter;
    }

    public static Word Dispatch(uint which) => which switch
    {
        0 => OperandsLeftToRight(),
        1 => ReadsBeforeACall(),
        2 => ShortCircuit(true) + ShortCircuit(false),
        3 => NestedShortCircuit(),
        4 => ConditionalArms(7) + ConditionalArms(2),
        5 => RefAndOut(),
        6 => Tuples(),
        7 => StructCopies(),
        8 => MethodsOnLocals(),
        9 => MethodsInMemory(),
        10 => PackedOnLocals(),
        11 => PackedInMemory(),
        12 => PackedNarrow(),
        13 => Generic(),
        14 => Arrays(),
        15 => Pointers(),
        16 => LinkedList(),
        17 => Loops(),
        18 => LoopsWithEffects(),
        19 => SwitchStatements(),
        20 => SwitchExpressions(),
        21 => Patterns(),
        22 => CompoundAssignments(),
        23 => AssignmentOrder(),
        24 => Increments(),
        25 => Narrowing(),
        26 => Enums(),
        27 => RefLocals(),
        28 => BitCounts(),
        29 => NamedArguments(),
        30 => DeadBranches(),
        31 => ArgumentsWithEffects(),
        32 => IndexOrder(),
        33 => ReferencesInLoops(),
        34 => CopyOutOrder(),
        35 => PropertiesWithEffects(),
        36 => EarlyReturns(3) + EarlyReturns(8) + EarlyReturns(20),
        37 => SwapByTuple(),
        38 => Shadowed(),
        39 => Signed(),
        40 => GuardedConditions(5) + GuardedConditions(15) * 3,
        41 => Defaults(),
        42 => DeviceOfThePast(),
        43 => ScopesOfSections(1) + ScopesOfSections(2) * 5 + ScopesOfSections(9) * 7,
        44 => LocalConstants(),
        45 => LongTags(),
        47 => WhatDoesNotExist(),
        46 => TagIsSet(Letter.A) + TagIsSet(Letter.F) * 3 + TagIsSet(Letter.G) * 5 + TagIsSet(Letter.J) * 7,
        _ => 0,
    };

    private static Word OperandsLeftToRight() => Trace.Log(1) + Trace.Log(2) * Trace.Log(3) - (Trace.Log(4) << (int)Trace.Log(5));

    private static Word ReadsBeforeACall()
    {
        Trace.Counter = 5;
        Word local = 7;
        Word sum = Trace.Counter + Trace.Log(9) + Trace.Counter;
        return sum * 100 + local + Bump(ref local) + local;
    }

    private static Word Bump(ref Word value)
    {
        value += 3;
        return value * 2;
    }

    private static Word ShortCircuit(bool first)
    {
        Word result = 0;
        if (Trace.Say(1, first) && Trace.Say(2, true))
        {
            result += 1;
        }

        if (Trace.Say(3, first) || Trace.Say(4, false))
        {
            result += 2;
        }
        else
        {
            result += 4;
        }

        bool both = Trace.Say(5, first) & Trace.Say(6, true);
        return both ? result + 8 : result;
    }

    private static Word NestedShortCircuit()
    {
        Word n = 0;
        for (Word i = 0; i < 8; i++)
        {
            bool a = (i & 1) != 0;
            bool b = (i & 2) != 0;
            bool c = (i & 4) != 0;
            if ((Trace.Say(1, a) || Trace.Say(2, b)) && (Trace.Say(3, c) || !Trace.Say(4, b)))
            {
                n += i;
            }

            n += Decide(a, b, c) ? 16u : 0u;
        }

        return n;
    }

    private static bool Decide(bool a, bool b, bool c) => a && (Trace.Say(5, b) || Trace.Say(6, c)) || !a && Trace.Say(7, c);

    private static Word ConditionalArms(Word x) =>
        x > 5 ? Trace.Log(1) + (x > 6 ? Trace.Log(2) : Trace.Log(3)) : Trace.Log(4) * 2;

    private static Word RefAndOut()
    {
        Word a = 5;
        Word b = 6;
        Swap(ref a, ref b);
        bool ok = TryHalf(a, out Word half);
        bool odd = TryHalf(7, out _);
        Split(0x12345678, out uint high, out uint low);
        return a * 1000 + b * 100 + half + (ok ? 1u : 0u) + (odd ? 10u : 0u) + high + low;
    }

    private static void Swap(ref Word x, ref Word y)
    {
        Word t = x;
        x = y;
        y = t;
    }

    private static bool TryHalf(Word value, out Word half)
    {
        half = value / 2;
        if ((value & 1) != 0)
        {
            half = 99;
            return false;
        }

        return true;
    }

    private static void Split(uint value, out uint high, out uint low)
    {
        high = value >> 16;
        low = value & 0xffff;
    }

    private static (Word quotient, Word rest) Divide(Word a, Word b)
    {
        Contract.Requires(b != 0);
        return (a / b, a % b);
    }

    private static (Word a, Word b) Renamed(Word x) => Divide(x, 7);

    private static Word Tuples()
    {
        var (q, r) = Divide(100, 7);
        (Word q2, _) = Divide(50, 8);
        (Word x, Word y) pair = Renamed(33);
        Word m;
        Word n;
        (m, n) = Divide(77, 10);
        return q * 100000 + r * 10000 + q2 * 1000 + pair.x * 100 + pair.y * 10 + m + n;
    }

    private static Word SwapByTuple()
    {
        Word a = 1;
        Word b = 2;
        (a, b) = (b, a);
        (a, b) = (a + b, a - b);
        return a * 10 + b;
    }

    private static Word StructCopies()
    {
        Point a = Point.At(1, 2);
        Point b = a;
        b.X = 10;
        Point c = Changed(b);
        return a.X * 1000 + b.X * 100 + b.Y * 10 + c.X + c.Y;
    }

    private static Point Changed(Point p)
    {
        p.X += 5;
        p.Y = 6;
        return p;
    }

    private static Word MethodsOnLocals()
    {
        Point p = Point.At(2, 3);
        p.Move(4);
        Word sum = p.Sum;
        p.Move(p.Scaled(2));
        return sum * 100 + p.X + p.Y;
    }

    private static Word MethodsInMemory()
    {
        Ptr<Node> node = Memory.Nodes;
        node.Ref.Place = Point.At(5, 6);
        node.Ref.Place.Move(Trace.Log(3));
        Memory.Spot.Move(node.Ref.Place.Sum);
        return node.Ref.Place.Sum * 10 + Memory.Spot.X + Memory.Spot.Y;
    }

    private static Word PackedOnLocals()
    {
        GreenShape g = GreenShape.New(low: 0xabc, flag: true, aligned: 0x12340, extended: unchecked((Word)(SWord)(-5)), small: 77);
        Shape s = g.ToShape();
        Word result = s.Kind == Color.Green ? 1u : 0u;
        GreenShape back = GreenShape.From(s);
        back.Low = 0x111;
        back.Flag = !back.Flag;
        back.Small += 200;
        back.Aligned |= 0x50;
        return result + back.Low + (g.Low << 4) + (back.Flag ? 1u : 0u) + back.Aligned + back.Extended * 3 + back.Small + g.Small;
    }

    private static Word PackedInMemory()
    {
        Memory.Nodes[1].Values[0] = 0;
        Ptr<GreenShape> p = Ptr.To(ref Memory.Nodes[1].Values).Cast<GreenShape>();
        p.Ref = GreenShape.New(1, false, 0x20, 3, 4);
        p.Ref.Low = 0xfff;
        p.Ref.Flag = true;
        p.Ref.Extended = unchecked((Word)0 - 128);
        p.Ref.Small -= 5;
        Shape s = p.Ref.ToShape();
        return Memory.Nodes[1].Values[0] + Memory.Nodes[1].Values[1] * 3 + (Word)(byte)s.Kind;
    }

    private static Word PackedNarrow()
    {
        Narrow n = new Narrow { W0 = 0x80000001, W1 = 7 };
        n.Number = 19;
        n.Top = true;
        Narrow m = Narrow.New(5, 6, true);
        return n.All + (Word)n.Number + n.W1 * 100 + (n.Top ? 1u : 0u) + n.W2 + m.All + m.W1 + m.W2;
    }

    private static Word LongTags()
    {
        Sign full = FullSign.New(all: 0x1fff_ffff).ToSign();
        Sign small = ShortSign.New(all: 0x7ff_ffff).ToSign();
        Sign first = FirstLongSign.New(top: true).ToSign();
        LowSign a = LowA.New(all: 0x3fff).ToLowSign();
        LowSign j = LowJ.New(all: 0x7ff).ToLowSign();
        ShortSign back = ShortSign.From(small);
        back.All -= 5;
        Word tags = (Word)full.Letter + (Word)small.Letter * 16 + (Word)first.Letter * 256 + (Word)a.Letter * 4096
            + (Word)j.Letter * 65536;
        return tags + FullSign.From(full).All * 3 + back.All * 5 + LowA.From(a).All + LowJ.From(j).All * 7u
            + (FirstLongSign.From(first).Top ? 1u : 0u) + (small.Letter > Letter.F ? 1u << 21 : 0u);
    }

    private static Word TagIsSet(Letter letter)
    {
        Sign sign = FullSign.New(all: 0x1234_5678).ToSign();
        sign.Letter = letter;
        LowSign low = LowJ.New(all: 0x5a5).ToLowSign();
        low.Letter = letter;
        return sign.W0 + (Word)sign.Letter + low.W1 * 3u + (Word)low.Letter;
    }

    private static Word WhatDoesNotExist()
    {
        Ptr<Sparse> p = Ptr.To(ref Memory.Nodes[1].Values).Cast<Sparse>();
        p.Ref.First = 1;
        p.Ref.Second = 2;
        p.Ref.Third = 3;
        if (Options.Off)
        {
            p.Ref.Gone = 4;
            p.Ref.GonePoint = new Point();
            Memory.Nodes[1].Values[2] = SparseWord.New(always: 1, gone: 2).W0;
        }

        SparseWord word = SparseWord.New(always: 5);
        Word both = SparseWord.New(always: 6, here: 7).W0;
        word.Here = p.Ref.Second;
        return Ptr.SizeOf<Sparse>() + (Memory.Nodes[1].Values[0] * 5) + (Memory.Nodes[1].Values[1] << 8) + word.W0 + (both << 20);
    }

    private static Word Generic() => SizeAndZero<Point>() * 100 + SizeAndZero<uint>() + Pick(true, 7u, 9u) + Pick<Word>(false, 1, 2);

    private static Word SizeAndZero<T>() where T : unmanaged => Ptr.SizeOf<T>() + (Word)(Ptr<T>.Null.IsNull ? 1 : 0);

    private static T Pick<T>(bool first, T a, T b) where T : unmanaged => first ? a : b;

    private static Word Arrays()
    {
        for (int i = 0; i < 8; i++)
        {
            Memory.Table[i] = (Word)i * 3;
        }

        Word sum = 0;
        for (Word i = 0; i < 8; i++)
        {
            sum += Memory.Table[(int)i] * i;
        }

        Memory.Nodes.Ref.Corners[1] = Point.At(8, 9);
        Memory.Nodes.Ref.Corners[(int)(sum % 3)].X += 2;
        ref Words table = ref Memory.Table;
        table[3] ^= 0xff;
        return sum + Memory.Table[3] + Memory.Nodes.Ref.Corners[1].Sum;
    }

    private static Word Pointers()
    {
        Ptr<Node> first = Memory.Nodes;
        Ptr<Node> third = first + 2;
        third.Ref.Small = 42;
        first[2].Half = 0xffff;
        first[2].Half += 3;
        Ptr<uint> small = Ptr.To(ref third.Ref.Small);
        small.Ref += 8;
        Memory.Single.Ref = 5;
        Memory.Single.Ref *= 7;
        Word distance = (third.Address - first.Address) / Ptr.SizeOf<Node>();
        bool same = third == first + 2 && third != first && !first.IsNull && Ptr<Node>.Null.IsNull;
        return third.Ref.Small + third.Ref.Half + distance * 10 + (same ? 1u : 0u) + Memory.Single.Ref;
    }

    private static Word LinkedList()
    {
        for (Word i = 0; i < 3; i++)
        {
            Memory.Nodes[i].Next = i == 2 ? Ptr<Node>.Null : Memory.Nodes + (i + 1);
            Memory.Nodes[i].Tiny = (byte)(i * 100);
        }

        Word sum = 0;
        Ptr<Node> node = Memory.Nodes;
        while (!node.IsNull)
        {
            Loop.Bound(4);
            sum = sum * 3 + node.Ref.Tiny;
            node = node.Ref.Next;
        }

        return sum;
    }

    private static Word Loops()
    {
        Word n = 0;
        for (int i = 10; i > 0; i -= 3)
        {
            if (i == 4)
            {
                continue;
            }

            n = n * 2 + (Word)i;
        }

        Word k = 0;
        do
        {
            k++;
            n += k;
        }
        while (k < 5);
        while (true)
        {
            Loop.Ends("n grows");
            n += 7;
            if (n > 100)
            {
                break;
            }
        }

        for (Word i = 0, j = 10; i < j; i++)
        {
            j--;
            n += j;
        }

        return n;
    }

    private static Word LoopsWithEffects()
    {
        Word n = 0;
        while (Next(ref n) && Trace.Say(1, n < 6))
        {
            if (n == 3)
            {
                continue;
            }

            n++;
        }

        do
        {
            n++;
        }
        while (Trace.Say(2, n < 12));
        for (Word i = Trace.Log(3); Trace.Say(4, i < 6); i += Trace.Log(2))
        {
            n += i;
        }

        return n;
    }

    private static bool Next(ref Word n)
    {
        n++;
        return n < 20;
    }

    private static Word SwitchStatements()
    {
        Word n = 0;
        for (uint i = 0; i < 6; i++)
        {
            switch (i)
            {
                case 0:
                case 1:
                    n += 1;
                    break;
                case 2:
                {
                    Word local = n * 2;
                    n += local;
                    break;
                }

                case 3:
                    if (n > 3)
                    {
                        n += 50;
                        break;
                    }

                    n += 5;
                    break;
                default:
                    n += Trace.Log(i);
                    break;
            }

            switch (i & 1)
            {
                case 1:
                    n += 1000;
                    break;
            }
        }

        return n;
    }

    private static Word SwitchExpressions()
    {
        Word n = 0;
        for (Word i = 0; i < 6; i++)
        {
            Word chosen = i switch
            {
                0 => 10,
                1 or 2 => Trace.Log(i),
                < 5 => i * 7,
                _ => 1,
            };
            n = n * 3 + chosen + Name((Color)(byte)(i * 100));
            n += i switch { 0 => 5, 3 => Trace.Log(7), _ => 1 };
        }

        return n;
    }

    private static Word Name(Color c) => c switch
    {
        Color.Red => 1,
        Color.Green => 2,
        Color.Blue => 3,
        _ => 4,
    };

    private static Word Patterns()
    {
        Word n = 0;
        for (Word i = 0; i < 10; i++)
        {
            if (Trace.Log(i) is 1 or 3 or (> 5 and < 8))
            {
                n += i;
            }

            if (i is not (2 or 4))
            {
                n += 100;
            }
        }

        return n;
    }

    private static Word CompoundAssignments()
    {
        byte b = 250;
        b += 10;
        b <<= 3;
        short s = -5;
        s *= 7000;
        s >>= 2;
        uint u = 1;
        u -= 2;
        u /= 3;
        ulong l = 7;
        l %= 4;
        l ^= 0xff00ff00ff00ff00;
        int i = int.MaxValue;
        i += 5;
        i |= 1;
        bool f = true;
        f &= Trace.Say(1, false);
        f |= Trace.Say(2, true);
        f ^= true;
        return b + (Word)(ushort)s + u + (Word)l + (Word)(uint)i + (f ? 1u : 0u);
    }

    private static Word AssignmentOrder()
    {
        Memory.Table[0] = 1;
        Memory.Table[1] = 2;
        Trace.Counter = 0;
        Memory.Table[(int)Trace.Counter] = Trace.Log(5);
        Memory.Table[(int)Trace.Counter] += Trace.Log(6) * Trace.Counter;
        Ptr<Node> node = Memory.Nodes;
        node.Ref.Small = 3;
        node.Ref.Small += (uint)Clear(node);
        return Memory.Table[0] * 100 + Memory.Table[1] * 10 + node.Ref.Small;
    }

    private static Word Clear(Ptr<Node> node)
    {
        node.Ref.Small = 0;
        return 20;
    }

    private static Word Increments()
    {
        byte b = 255;
        b++;
        sbyte s = -128;
        s--;
        ushort h = 0;
        h--;
        Memory.Nodes.Ref.Tiny = 9;
        Memory.Nodes.Ref.Tiny++;
        Word w = 0;
        w--;
        Ptr<Node> p = Memory.Nodes;
        p += 1;
        return b + (Word)(byte)s + h + Memory.Nodes.Ref.Tiny + w + (p - 1 == Memory.Nodes ? 7u : 0u);
    }

    private static Word Narrowing()
    {
        Word big = unchecked((Word)0xfedcba9876543210);
        byte b = (byte)big;
        sbyte s = (sbyte)(big >> 4);
        short h = (short)(big >> 8);
        int i = (int)big;
        int product = (b + 1000) * (s - 100) * 65537;
        return (Word)(uint)(b + s + h + i) + (Word)(uint)product + (Word)(long)s;
    }

    private static Word Enums()
    {
        Color c = Color.Blue;
        Color d = (Color)(byte)((byte)c + 57);
        Color e = c == Color.Blue ? Color.Green : d;
        return (Word)(byte)d * 100 + (Word)e + (c > Color.Green ? 1u : 0u) + (Word)(int)Color.Blue;
    }

    private static Word RefLocals()
    {
        ref Node node = ref Memory.Nodes[3];
        node.Small = 7;
        node = ref Memory.Nodes[2];
        node.Small = 9;
        Node copy = node;
        node.Small++;
        ref Word counter = ref Trace.Counter;
        counter += copy.Small;
        return Memory.Nodes[3].Small * 100 + Memory.Nodes[2].Small * 10 + Trace.Counter;
    }

    private static Word BitCounts()
    {
        Word w = 0x10f0;
        return (Word)BitOperations.LeadingZeroCount(w) * 100 + (Word)BitOperations.TrailingZeroCount(w) * 10
            + (Word)BitOperations.PopCount(w) + (Word)BitOperations.LeadingZeroCount(0u) + (Word)BitOperations.Log2(w)
            + (Word)BitOperations.TrailingZeroCount(0ul);
    }

    private static Word Three(Word a, Word b = 20, Word c = 300) => a + b * 2 + c * 3;

    private static Word NamedArguments() => Three(1) + Three(c: 5, a: 6) + Three(1, c: Trace.Log(2), b: 3);

    private static Word DeadBranches()
    {
        const bool Never = false;
        if (Never)
        {
            return Missing();
        }

        if (Never && Trace.Say(1, true) || Trace.Say(2, true))
        {
            return 5;
        }

        return 6;
    }

    private static Word Missing() => throw Contract.Unreachable();

    private static Word ArgumentsWithEffects()
    {
        Word x = 1;
        Word y = Three(x, Bump(ref x), x);
        return y * 10 + Three(Trace.Counter, Trace.Log(1), Trace.Counter);
    }

    private static Word IndexOrder()
    {
        for (int i = 0; i < 8; i++)
        {
            Memory.Table[i] = (Word)(i + 1);
        }

        return Memory.Table[(int)Trace.Log(1)] * 10 + Memory.Table[(int)(Trace.Log(2) + Trace.Counter)];
    }

    private static Word ReferencesInLoops()
    {
        Word sum = 0;
        for (Word i = 0; i < 4; i++)
        {
            ref Node node = ref Memory.Nodes[i];
            node.Small = (uint)i * 11;
            ref Point place = ref node.Place;
            place.X = i;
            place.Y = node.Small;
            sum += place.Sum + node.Place.X;
        }

        return sum;
    }

    private static Word CopyOutOrder()
    {
        Word a = 1;
        Word b = Both(ref a, out Word c) + a * 10;
        a += Both(ref a, out c);
        return a * 1000 + b * 10 + c;
    }

    private static Word Both(ref Word a, out Word c)
    {
        a += 2;
        c = a * 3;
        return a + c;
    }

    private static Word Guarded
    {
        get => Trace.Log(4) + Memory.Initial;
        set => Memory.Initial = value + Trace.Log(5);
    }

    private static Word PropertiesWithEffects()
    {
        Memory.Initial = 2;
        Guarded = 10;
        Guarded += 3;
        return Guarded;
    }

    private static Word EarlyReturns(Word x)
    {
        if (x < 5)
        {
            return Trace.Log(1);
        }
        else if (x < 10)
        {
            Trace.Log(2);
        }
        else
        {
            // Nothing to do for large values.
            return x;
        }

        return x * 2;
    }

    private static Word Shadowed()
    {
        Word total = 0;
        {
            Word value = 3;
            total += value;
        }

        for (Word i = 0; i < 2; i++)
        {
            Word value = i;
            total += value;
        }

        for (Word i = 0; i < 2; i++)
        {
            Word value = i * 5;
            total += value + Trace.Log(1);
        }

        return total;
    }

    private static Word Signed()
    {
        int a = -17;
        long b = long.MinValue;
        short c = short.MinValue;
        int quotient = a / 5;
        int rest = a % 5;
        long negated = -b;
        int negatedShort = -c;
        int shifted = a >> 2;
        uint logical = (uint)(a >>> 2);
        return (Word)(uint)quotient + (Word)(uint)rest * 3 + (Word)negated + (Word)(uint)negatedShort + (Word)(uint)shifted
            + logical + (a < 0 ? 1u : 0u) + (Word)(uint)(a * b > 5 ? 2 : 3);
    }

    private static Word GuardedConditions(Word x)
    {
        Word n = 0;
        if (x > 3 && Find(x, out Word found) && found != 7)
        {
            n += found;
        }

        if (!(x > 10) || !Find(x + 1, out Word other))
        {
            n += 100;
        }
        else
        {
            n += other;
        }

        return n;
    }

    private static bool Find(Word x, out Word found)
    {
        found = x * 2 + Trace.Log(1);
        return x < 12;
    }

    private static Word Defaults()
    {
        Point p = default;
        Point q = new();
        Node n = new Node { Small = 4, Place = new Point { X = 1 } };
        return p.Sum + q.Sum + n.Small + n.Place.X + n.Half;
    }

    private static Word DeviceOfThePast() => Memory.Initial * 0;

    private static Word ScopesOfSections(Word x)
    {
        switch (x)
        {
            case 1:
                Word value = 3;
                return value + x;
            case 2:
                value = 4;
                return value * x;
            default:
                return 1;
        }
    }

    private static Word LocalConstants()
    {
        const Word Step = 0x10;
        const int Count = 3;
        Word n = 0;
        for (int i = 0; i < Count; i++)
        {
            n += Step << i;
        }

        return n;
    }
}

/// <summary>The host's memory for these programs: one block.</summary>
public sealed class BlockMemory : HostMemory
{
    private const Word Base = 0x100000;
    private readonly byte[] _bytes = GC.AllocateArray<byte>(0x10000, pinned: true);
    private Word _used;

    public override ref byte Resolve(Word address, Word size) => ref address < Base || address + size > Base + (Word)_bytes.Length
        ? ref Throw(address, size)
        : ref _bytes[(int)(address - Base)];

    public override Word AddressOf(ref byte place) => Base + (Word)Unsafe.ByteOffset(ref _bytes[0], ref place);

    public override Word Reserve(Word size, Word alignment)
    {
        _used = (_used + alignment - 1) & ~(alignment - 1);
        Word address = Base + _used;
        _used += size;
        return address;
    }

    public override ulong ReadDevice(Word address, int size) => 0;

    public override void WriteDevice(Word address, int size, ulong value)
    {
    }

    private static ref byte Throw(Word address, Word size) => throw new WildAccessException(address, size, "outside the block");

    public static void Install() => Host.Memory = new BlockMemory();
}
