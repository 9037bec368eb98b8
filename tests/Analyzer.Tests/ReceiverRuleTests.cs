// SPDX-License-Identifier: BSD-2-Clause
// S4G4012: calls that change their receiver, where it is a part of a local or a value. The emitter refuses
// the same (S4G9008) and accepts what is clean here.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class ReceiverRuleTests
{
    private const string Types = """
        [InlineArray(4)] public struct Four { private Word _element; }
        public struct Pair
        {
            public Word X;
            public Word Y;
            public Word Sum => X + Y;
            public Word Both { get => X; set { X = value; Y = value; } }
            public Word Elsewhere { get => X; set => G = value; }
            public Word Counted { get { X++; return X; } }
            public void Grow() => X++;
            public void GrowTwice() { Grow(); this.Grow(); }
            public void GrowThrice() { GrowTwice(); Grow(); }
            public void Swap() => (X, Y) = (Y, X);
            public void SetBoth() => Both = 3;
            public void Clear() => this = default;
            public Word Read() => Sum + Twice();
            public Word Twice() => X + X;
            public void Behind(Ptr<Pair> p) => p.Ref.X = X;
            public void Local() { Pair copy = this; copy.Grow(); }
            public void Put<T>(T x) where T : unmanaged => X = Ptr.SizeOf<T>();
            public Pair Made() => new Pair { X = Y };
        }
        [InlineArray(2)] public struct Pairs { private Pair _element; }
        public struct Outer
        {
            public Pair In;
            public Four Table;
            public Pairs Several;
            public Ptr<Pair> Far;
            public void SetTable() => Table[1] = 3;
        }
        [Packed(1)] public partial struct Cap
        {
            [Bits(0, 0, 8)] public partial Word Low { get; set; }
            public void Raise() => Low = 3;
            public Word Half() => Low >> 1;
        }
        public struct Slot { public Cap Cap; public Word Rest; }
        public static Word G;
        public static Pair Spot;
        public static Outer Wide;
        public static readonly Ptr<Outer> Pool = StaticMemory.Reserve<Outer>(4, 64);
        public static Pair Prop { get => Spot; set => Spot = value; }
        public static Pair MakePair() => default;
        public static Cap MakeCap() => default;
        public static (Pair, Word) Give() => (default, 2);
        public static void F(Word a, Pair b, Outer w, ref Outer r, Ptr<Outer> p)
        {
            Outer o = default;
            Pair c = default;
            Slot slot = default;
            ref Outer place = ref p.Ref;
            HOLE
        }
        """;

    private static string Place(string statement) => Check.InClass(Types.Replace("HOLE", statement));

    [TestCase("[|o.In|].Grow();")]
    [TestCase("[|o.In|].GrowTwice();")]
    [TestCase("[|o.In|].GrowThrice();")]
    [TestCase("[|o.In|].Swap();")]
    [TestCase("[|o.In|].SetBoth();")]
    [TestCase("[|o.In|].Clear();")]
    [TestCase("[|o.Several[1]|].Grow();")]
    [TestCase("[|w.In|].Grow();")]
    [TestCase("[|r.In|].Grow();")]
    [TestCase("[|o.In|].Both = 3;")]
    [TestCase("[|o.In|].Both += 3;")]
    [TestCase("[|o.In|].Both++;")]
    [TestCase("(a, [|o.In|].Both) = (1, 2);")]
    [TestCase("a = [|o.In|].Counted;")]
    [TestCase("a = MakePair().X + [|MakePair()|].Counted;")]
    [TestCase("[|o.In|].Put(a);")]
    [TestCase("[|MakePair()|].Grow();")]
    [TestCase("[|Prop|].Grow();")]
    [TestCase("[|default(Pair)|].Grow();")]
    [TestCase("[|new Pair { X = 1 }|].Grow();")]
    [TestCase("[|Give().Item1|].Grow();")]
    [TestCase("([|a == 1 ? b : c|]).Grow();")]
    [TestCase("a = [|o.In|].Made().X;")]
    [TestCase("[|slot.Cap|].Raise();")]
    [TestCase("[|MakeCap()|].Raise();")]
    public void S4G4012_ReceiverChange(string statement) =>
        Check.Reports(Place(statement), "S4G4012");

    [TestCase("c.Grow(); b.GrowThrice(); r.SetTable(); c.Both = 3; c.Both += 3; c.Both++;")]
    [TestCase("(a, c.Both) = (1, 2);")]
    [TestCase("p.Ref.In.Grow(); p.Ref.In.Both = 3; p.Ref.In.Both++; p[2].Several[(int)a & 1].Grow();")]
    [TestCase("Pool.Ref.In.Grow(); Pool[1].In.Both = 3; Pool[1].Several[1].Swap();")]
    [TestCase("Wide.In.Grow(); Wide.In.Both = 3; Spot.Swap(); Wide.Several[1].Grow();")]
    [TestCase("place.In.Grow(); place.In.Both += 3; o.Far.Ref.Grow();")]
    [TestCase("ref Pair inner = ref p.Ref.In; inner.Grow(); inner.Both++;")]
    [TestCase("a = o.In.Read() + o.In.Sum + o.In.Twice() + MakePair().Read() + o.In.Both;")]
    [TestCase("a += o.In.Both; a = a - o.In.Both;")]
    [TestCase("o.In.Elsewhere = 3; o.In.Behind(Ptr<Pair>.At(64)); o.In.Local(); MakePair().Local();")]
    [TestCase("o.In.X++; o.In.X = 3; (o.In.X, o.In.Y) = (1, 2); o.In = default;")]
    [TestCase("slot.Cap.Low = 3; a = slot.Cap.Half() + MakeCap().Half(); Cap cap = slot.Cap; cap.Raise();")]
    [TestCase("a = c.Counted; c.Put(a);")]
    public void S4G4012_is_silent_for_whole_locals_memory_and_what_only_reads(string statement) =>
        Check.IsClean(Place(statement));

    private const string Nested = """
        public struct Pair
        {
            public Word X;
            public Word Y;
            public Word Both { get => X; set { X = value; Y = value; } }
            public void Grow() => X++;
        }
        public struct Middle { public Pair In; public void Step() { START In END.Grow(); } }
        public struct Outer
        {
            public Middle Part;
            public void Whole() => Again();
            public void Again() { START this.Part.In END.Both = 3; Part.In.X = 4; }
            public void Deep() { INNER Part INEND.Step(); }
        }
        public static Pair Spot;
        public static void F(Ptr<Outer> p, Ptr<Middle> q)
        {
            Outer o = default;
            Middle m = default;
            HOLE
        }
        """;

    /// <summary>The calls on parts of `this`, marked or not, and a caller.</summary>
    private static string Caller(
        string statement, bool outer = false, bool middle = false, bool inner = false)
    {
        string text = Nested;
        text = text.Replace("START In END", middle ? "[|In|]" : "In");
        text = text.Replace("START this.Part.In END", outer ? "[|this.Part.In|]" : "this.Part.In");
        text = text.Replace("INNER Part INEND", inner ? "[|Part|]" : "Part");
        return Check.InClass(text.Replace("HOLE", statement));
    }

    [Test]
    public void S4G4012_a_part_of_this_in_a_method_that_is_called_on_a_local()
    {
        Check.Reports(Caller("m.Step();", middle: true), "S4G4012");
        Check.Reports(Caller("o.Again();", outer: true), "S4G4012");
        Check.Reports(Caller("o.Whole();", outer: true), "S4G4012");
        Check.Reports(Caller("o.Deep();", inner: true), "S4G4012");
    }

    [Test]
    public void S4G4012_is_silent_for_a_part_of_this_in_memory()
    {
        Check.IsClean(Caller(""));
        Check.IsClean(Caller("p.Ref.Whole(); p.Ref.Again(); p.Ref.Deep(); q.Ref.Step(); p.Ref.Part.Step();"));
        Check.IsClean(Caller("m.In = p.Ref.Part.In; o.Part = m;"));
    }

    private const string ReadOnly = """
        public struct Pair
        {
            public Word X;
            public Word Y;
            public Word Sum => X + Y;
            public Word Counted { get { X++; return X; } }
            public void Grow() => X++;
            public readonly void Still() { SELF }
        }
        public struct Outer { public Pair In; public readonly Pair Fixed; public readonly void Still() { PART } }
        public static readonly Pair Constant;
        public static Pair Spot;
        public static void F(in Outer o, in Pair c, Ptr<Outer> p, Word a) { HOLE }
        """;

    private static string Still(string statement, string self = "", string part = "") =>
        Check.InClass(ReadOnly.Replace("HOLE", statement).Replace("SELF", self).Replace("PART", part));

    [TestCase("[|c|].Grow();")]
    [TestCase("[|o.In|].Grow();")]
    [TestCase("a = [|c|].Counted;")]
    [TestCase("[|Constant|].Grow();")]
    [TestCase("[|p.Ref.Fixed|].Grow();")]
    public void S4G4013_HiddenCopy(string statement) => Check.Reports(Still(statement), "S4G4013");

    [Test]
    public void S4G4013_this_in_a_readonly_member()
    {
        Check.Reports(Still("", self: "[|this|].Grow();"), "S4G4013");
        Check.Reports(Still("", part: "[|In|].Grow();"), "S4G4013");
    }

    [TestCase("a = c.Sum + o.In.Sum + Constant.Sum + p.Ref.Fixed.Sum;")]
    [TestCase("Pair copy = c; copy.Grow(); Spot.Grow(); p.Ref.In.Grow();")]
    public void S4G4013_is_silent_for_what_only_reads_and_for_copies_that_one_sees(string statement) =>
        Check.IsClean(Still(statement, self: "Pair copy = this; copy.Grow();", part: "Word x = In.Sum; Spot.X = x;"));

    /// <summary>The emitter could look through these to a variable; C# changes the value that they give.</summary>
    [TestCase("([|(Pair)c|]).Grow();")]
    [TestCase("([|One == 1 ? b : c|]).Grow();")]
    public void S4G4012_a_value_that_is_made_of_a_variable(string expression) =>
        Check.Reports(Place("const Word One = 1; " + expression), "S4G4012");

    [Test]
    public void S4G4012_names_the_method_the_receiver_and_the_local_caller()
    {
        Assert.That(
            Check.Analyze(Place("o.In.Both = 3;"))[0].GetMessage(),
            Does.StartWith("'Both' changes its receiver, which is a part of a local variable;"));
        Assert.That(
            Check.Analyze(Caller("o.Whole();"))[0].GetMessage(),
            Does.StartWith("'Both' changes its receiver, which is a part of 'this', and 'Again' is called on "
                + "a local or a value in 'F';"));
    }

    [Test]
    public void S4G4012_an_exception_is_possible() =>
        Check.IsClean(Check.InClass("""
            public struct Pair { public Word X; public Word Y; public void Grow() => X++; }
            public static Pair Make() => default;
            [SubsetException("S4G4012", "the result is not wanted")]
            public static void F() => Make().Grow();
            """));
}
