// SPDX-License-Identifier: BSD-2-Clause
// Rules about the order of evaluation and about statements that C has no room for: what is refused, exactly
// where, and what is not. The emitter refuses the same (S4G9002) and accepts what is clean here.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class OrderRuleTests
{
    private const string Calls = """
        public enum Kind : uint { A = 0, B = 1 }
        public struct Pair { public Word X; public Word Y; public Word Sum => X + Y; }
        [Packed(1)] public partial struct Cap
        {
            [Bits(0, 0, 8)] public partial Word Low { get; set; }
            [Bits(0, 8, 8)] public partial Word High { get; set; }
        }
        public const Word N = 4;
        public static Word G;
        public static Cap TheCap;
        public static Word Prop { get => G; set => G = value; }
        public static Word Effect(Word x) { G += x; return G; }
        [Pure] public static Word Pure(Word x) => x + 1;
        public static Word PureProp { [Pure] get => 3; }
        public static Word Two(Word x, Word y) => x - y;
        public static Word Three(Word x, Word y, Word z) => x - y + z;
        public static Word WithPair(Word x, Pair pair) => x + pair.X;
        public static Word WithText(Text text, Word y) => y;
        public static Word WithRef(ref Word x, Word y) => x + y;
        public static Word WithPtr(Ptr<Word> p, Word y) => y;
        public static void F(Word a, Word b, Ptr<Pair> p)
        {
            HOLE
        }
        """;

    private static string Call(string statement) => Check.InClass(Calls.Replace("HOLE", statement));

    [TestCase("a = [|Two(y: Effect(1), x: a)|];")]
    [TestCase("a = [|Two(y: a, x: Effect(1))|];")]
    [TestCase("a = [|Two(y: Effect(1), x: Effect(2))|];")]
    [TestCase("[|Two(y: Effect(1), x: a)|];")]
    [TestCase("a = 1 + [|Two(y: Pure(Effect(1)), x: a)|];")]
    [TestCase("a = [|Two(y: (byte)(Effect(1) + 1), x: a)|];")]
    [TestCase("a = [|Two(y: Prop, x: a)|];")]
    [TestCase("a = [|Two(y: p.Ref.Sum, x: a)|];")]
    [TestCase("a = [|Two(y: Mmio.Read32(8), x: a)|];")]
    [TestCase("a = [|Two(y: a == 1 ? Effect(1) : b, x: a)|];")]
    [TestCase("a = [|Two(y: a switch { 1 => Effect(1), _ => b }, x: a)|];")]
    [TestCase("a = [|Two(y: Effect(1), x: Ptr.SizeOf<Pair>())|];")]
    [TestCase("a = [|Two(y: Effect(1), x: N + 1)|];")]
    [TestCase("a = [|Two(y: Effect(1), x: (Word)(N << 2))|];")]
    [TestCase("a = [|Three(z: 1, x: a, y: Effect(3))|];")]
    [TestCase("a = [|Three(x: Effect(3), z: a, y: 1)|];")]
    [TestCase("a = [|WithPair(pair: new Pair { X = Effect(1) }, x: a)|];")]
    [TestCase("a = [|WithText(y: Effect(1), text: \"x\")|];")]
    [TestCase("a = [|WithRef(y: Effect(1), x: ref b)|];")]
    [TestCase("a = [|WithPtr(y: Effect(1), p: Ptr<Word>.Null)|];")]
    [TestCase("TheCap = [|Cap.New(high: Effect(1), low: a)|];")]
    [TestCase("a = [|Two(y: [|Two(y: a, x: Effect(1))|], x: b)|];")]
    [TestCase("[|Mmio.Write32(value: (uint)a, address: 8)|];")]
    public void S4G3031_ArgumentOrder(string statement) => Check.Reports(Call(statement), "S4G3031");

    [TestCase("a = Two(x: Effect(1), y: Effect(2));")]
    [TestCase("a = Two(Effect(1), y: Effect(2));")]
    [TestCase("a = Two(y: a, x: b);")]
    [TestCase("a = Two(y: Effect(1), x: 3);")]
    [TestCase("a = Two(y: Effect(1), x: N);")]
    [TestCase("a = Two(y: Effect(1), x: 3 + 4);")]
    [TestCase("a = Two(y: Effect(1), x: sizeof(Word));")]
    [TestCase("a = Two(y: Effect(1), x: (Word)Kind.B);")]
    [TestCase("a = Two(y: Effect(1), x: default);")]
    [TestCase("a = Two(y: Pure(a), x: b);")]
    [TestCase("a = Two(y: PureProp, x: b);")]
    [TestCase("a = Two(y: TheCap.High, x: b);")]
    [TestCase("a = Two(y: p.Ref.X, x: b);")]
    [TestCase("a = Two(y: Ptr<Word>.At(a).Address, x: b);")]
    [TestCase("a = Two(y: (Word)System.Numerics.BitOperations.PopCount(a), x: b);")]
    [TestCase("a = Two(y: N == 3 ? Effect(1) : a, x: b);")]
    [TestCase("a = Two(y: N == 4 ? 3 : Effect(1), x: b);")]
    [TestCase("a = Three(z: Effect(1), x: 3, y: 4);")]
    [TestCase("TheCap = Cap.New(high: 1, low: a);")]
    [TestCase("a = Two(y: Cap.New(low: a, high: b).Low, x: b);")]
    [TestCase("Mmio.Write32(address: 8, value: (uint)Effect(1));")]
    public void S4G3031_is_silent_where_no_order_shows(string statement) => Check.IsClean(Call(statement));

    [Test]
    public void S4G3031_ArgumentOrder_of_a_reservation()
    {
        Check.Reports(Check.Snippet("""
            public static readonly Ptr<Word> Pool = [|StaticMemory.Reserve<Word>(alignment: 64, count: 2)|];
            """), "S4G3031");
        Check.IsClean(Check.Snippet("""
            public static readonly Ptr<Word> Pool = StaticMemory.Reserve<Word>(count: 2, alignment: 64);
            """));
    }

    private const string Places = """
        [InlineArray(4)] public struct Four { private Word _element; }
        public struct Pair
        {
            public Word X;
            public Word Y;
            public Word Both { get => X; set { X = value; Y = value; } }
            public Word Turn(Word x)
            {
                (x, X) = (X, x);
                (this.Y, x) = (x, Y);
                return x;
            }
        }
        public struct Outer { public Pair In; public Four Table; }
        [Packed(1)] public partial struct Cap { [Bits(0, 0, 8)] public partial Word Low { get; set; } }
        public const Word N = 2;
        public static Four Numbers;
        public static Pair Spot;
        public static Cap TheCap;
        public static Word Prop { get => Spot.X; set => Spot.X = value; }
        public static readonly Ptr<Pair> Pool = StaticMemory.Reserve<Pair>(4, 64);
        public static readonly Ptr<Pair> One = StaticMemory.Reserve<Pair>(1, 64);
        public static readonly Ptr<Pair> Device = Ptr<Pair>.At(64);
        public static (Word, Word) Give() => (1, 2);
        public static void F(Word a, Word b, int i, Ptr<Pair> p, ref Word r)
        {
            Outer o = default;
            Cap cap = default;
            ref Pair pair = ref p.Ref;
            ref Word spot = ref Spot.X;
            HOLE
        }
        """;

    private static string Place(string statement) => Check.InClass(Places.Replace("HOLE", statement));

    [TestCase("(a, [|p.Ref.X|]) = (1, 2);")]
    [TestCase("([|p.Ref|], a) = (default, 2);")]
    [TestCase("([|p[1].X|], [|p[2].X|]) = Give();")]
    [TestCase("(a, [|p.Ref.Both|]) = (1, 2);")]
    [TestCase("(a, [|pair.X|]) = (1, 2);")]
    [TestCase("(a, [|spot|]) = (1, 2);")]
    [TestCase("([|Numbers[i]|], a) = (1, 2);")]
    [TestCase("([|Numbers[(int)N - 1]|], a) = (1, 2);")]
    [TestCase("(a, [|o.Table[i]|]) = (1, 2);")]
    [TestCase("(a, [|Pool[a].X|]) = (1, 2);")]
    [TestCase("(a, [|One[0].X|]) = (1, 2);")]
    [TestCase("(a, [|Device.Ref.X|]) = (1, 2);")]
    public void S4G3032_ComputedTarget(string statement) => Check.Reports(Place(statement), "S4G3032");

    [TestCase("(a, b) = (b, a);")]
    [TestCase("(a, _) = Give();")]
    [TestCase("(Word x, var y) = Give(); a = x + y;")]
    [TestCase("var (x, y) = Give(); a = x + y;")]
    [TestCase("(r, a) = Give();")]
    [TestCase("(a, o.In.X) = (1, 2);")]
    [TestCase("(o.Table[2], Numbers[3]) = Give();")]
    [TestCase("(a, Numbers[(int)N]) = Give();")]
    [TestCase("(Spot.X, Spot.Both) = Give();")]
    [TestCase("(Prop, cap.Low) = Give();")]
    [TestCase("(TheCap.Low, a) = Give();")]
    [TestCase("(Pool.Ref.X, Pool[3].Y) = Give();")]
    [TestCase("(One.Ref.X, a) = Give();")]
    public void S4G3032_is_silent_where_the_place_is_known(string statement) =>
        Check.IsClean(Place(statement));

    [TestCase("(a, [|(b, _)|]) = (1, (2, 3));")]
    [TestCase("([|(a, b)|], _) = (Give(), 3);")]
    [TestCase("(Word x, [|(Word y, Word z)|]) = (a, Give()); a = x + y + z;")]
    [TestCase("var (x, [|(y, z)|]) = (a, Give()); a = x + y + z;")]
    public void S4G3033_NestedDeconstruction(string statement) => Check.Reports(Place(statement), "S4G3033");

    [Test]
    public void S4G3033_a_tuple_in_a_tuple_may_be_a_local() =>
        Check.IsClean(Place("(Word x, (Word, Word) y) = (a, Give()); (a, b) = y; a = x;"));

    [TestCase("o = new Outer { In = new Pair { [|Both|] = 1 } };")]
    [TestCase("Spot = new() { X = 1, [|Both|] = 2 };")]
    public void S4G3034_PropertyInitializer(string statement) => Check.Reports(Place(statement), "S4G3034");

    [TestCase("o = new Outer { In = new Pair { X = 1 } };")]
    [TestCase("cap = new Cap { Low = 1 };")]
    [TestCase("Spot = new() { X = 1 }; Spot.Both = 2;")]
    public void S4G3034_is_silent_for_fields_and_bit_fields(string statement) =>
        Check.IsClean(Place(statement));

    [TestCase("[|r = ref p.Ref.X|];")]
    [TestCase("[|r = ref Spot.X|]; r = 1;")]
    public void S4G4011_RefRebinding(string statement) => Check.Reports(Place(statement), "S4G4011");

    [Test]
    public void S4G4011_a_ref_local_may_be_bound_anew() =>
        Check.IsClean(Place("spot = ref Spot.Y; pair = ref Pool.Ref; spot = pair.X;"));

    [TestCase("[|Numbers = default|];")]
    [TestCase("[|o.Table = Numbers|];")]
    public void S4G1015_an_inline_array_is_not_assigned(string statement) =>
        Check.Reports(Place(statement), "S4G1015");

    [Test]
    public void S4G1015_the_struct_around_an_inline_array_is_assigned() =>
        Check.IsClean(Place("Outer copy = o; o = copy; copy = new Outer { Table = Numbers };"));

    [TestCase("for (i = 0; i < 3; i++, [|a++|]) { Loop.Bound(3); }")]
    [TestCase("for (; a < 3; [|(a, b) = (b, a)|]) { Loop.Bound(3); }")]
    [TestCase("for (; a < 3; [|(a, _) = Give()|]) { Loop.Bound(3); }")]
    [TestCase("for (; a < 3; [|TheCap.Low++|]) { Loop.Bound(3); }")]
    [TestCase("for (; a < 3; [|Spot.Both += 2|]) { Loop.Bound(3); }")]
    [TestCase("for (; a < 3; [|Pool[1].Both++|]) { Loop.Bound(3); }")]
    public void S4G2014_SeveralSteps(string statement) => Check.Reports(Place(statement), "S4G2014");

    [TestCase("for (i = 0, a = 1; i < 3; i++) { Loop.Bound(3); }")]
    [TestCase("for (; a < 3;) { Loop.Bound(3); a++; }")]
    [TestCase("for (; a < 3; (_, a) = (1, 2)) { Loop.Bound(3); }")]
    [TestCase("for (; a < 3; p.Ref.Both++) { Loop.Bound(3); }")]
    [TestCase("for (; a < 3; cap.Low++) { Loop.Bound(3); }")]
    [TestCase("for (; a < 3; Prop++) { Loop.Bound(3); }")]
    public void S4G2014_is_silent_for_one_step(string statement) => Check.IsClean(Place(statement));

    [TestCase("do { Loop.Bound(3); if (a == 1) { continue; } } while ([|Prop < 3|]);")]
    [TestCase("do { Loop.Bound(3); if (a == 1) { continue; } } while ([|b == 1 && TheCap.Low == 2|]);")]
    [TestCase("do { Loop.Bound(3); if (a == 1) { continue; } } while ([|Mmio.Read32(8) == 2|]);")]
    [TestCase("do { Loop.Bound(3); continue; } while ([|Give().Item1 == 2|]);")]
    [TestCase("do { Loop.Bound(3); if (a == 1) { continue; } } while ([|p.Ref.X is 1 or 2|]);")]
    [TestCase("for (; a < 3; [|a += Prop|]) { Loop.Bound(3); if (a == 1) { continue; } }")]
    [TestCase("for (; a < 3; [|a = Prop + 1|]) { Loop.Bound(3); if (a == 1) { continue; } }")]
    [TestCase("for (; a < 3; [|a = (byte)Prop|]) { Loop.Bound(3); if (a == 1) { continue; } }")]
    [TestCase("for (; a < 3; [|Prop++|]) { Loop.Bound(3); if (a == 1) { continue; } }")]
    [TestCase("for (; a < 3; [|Prop = TheCap.Low|]) { Loop.Bound(3); if (a == 1) { continue; } }")]
    public void S4G2017_ContinueBeforeCall(string statement) => Check.Reports(Place(statement), "S4G2017");

    [TestCase("do { Loop.Bound(3); if (a == 1) { continue; } } while (p.Ref.X < 3);")]
    [TestCase("do { Loop.Bound(3); if (a == 1) { break; } } while (Prop < 3);")]
    [TestCase("do { Loop.Bound(3); while (b != 1) { Loop.Bound(3); continue; } } while (Prop < 3);")]
    [TestCase("while (Prop < 3) { Loop.Bound(3); if (a == 1) { continue; } }")]
    [TestCase("for (; Prop < 3; a++) { Loop.Bound(3); if (a == 1) { continue; } }")]
    [TestCase("for (; a < 3; a += Prop) { Loop.Bound(3); }")]
    [TestCase("do { Loop.Bound(3); if (a == 1) { continue; } } while (a is 1 or 2 && p.Ref.X is not 3);")]
    [TestCase("for (; a < 3; (_, _) = Give()) { Loop.Bound(3); if (a == 1) { continue; } }")]
    [TestCase("for (; a < 3; a = Prop) { Loop.Bound(3); if (a == 1) { continue; } }")]
    [TestCase("for (; a < 3; Prop = 2) { Loop.Bound(3); if (a == 1) { continue; } }")]
    [TestCase("for (; a < 3; a += p.Ref.X) { Loop.Bound(3); if (a == 1) { continue; } }")]
    public void S4G2017_is_silent_where_nothing_is_jumped_over(string statement) =>
        Check.IsClean(Place(statement));

    [TestCase("a = a == 0 ? b : [|throw Contract.Unreachable()|];")]
    [TestCase("a = a switch { 0 => [|throw Contract.Unreachable()|], _ => 2 };")]
    [TestCase("a = a switch { 0 => [|throw Contract.Unreachable()|], 1 => 3, _ => b };")]
    public void S4G2015_NestedThrow(string statement) => Check.Reports(Place(statement), "S4G2015");

    [TestCase("if (a == 0) throw Contract.Unreachable();")]
    [TestCase("a = a switch { 0 => 1, _ => throw Contract.Unreachable() };")]
    [TestCase("switch (a) { case 0: b = 1; break; default: throw Contract.Unreachable(); }")]
    public void S4G2015_is_silent_for_a_statement_and_the_last_arm(string statement) =>
        Check.IsClean(Place(statement));

    [Test]
    public void S4G2015_a_throw_may_be_the_whole_body() =>
        Check.IsClean(Check.InClass("public static Word F() => throw Contract.Unreachable();"));

    [TestCase("switch (a) { case 1: if (b == 0) { [|break;|] } i++; break; }")]
    [TestCase("switch (a) { default: { if (b == 0) { [|break;|] } i++; break; } }")]
    [TestCase("switch (a) { case 1: case 2: if (b == 0) { i++; [|break;|] } else { i--; [|break;|] } }")]
    public void S4G2016_BreakInSwitch(string statement) => Check.Reports(Place(statement), "S4G2016");

    [TestCase("switch (a) { case 1: i++; break; }")]
    [TestCase("switch (a) { case 1: { i++; break; } }")]
    [TestCase("switch (a) { case 1: { i++; } break; }")]
    [TestCase("switch (a) { case 1: if (b == 0) { return; } break; }")]
    [TestCase("switch (a) { case 1: while (b != 0) { Loop.Bound(3); break; } break; }")]
    [TestCase("switch (a) { case 1: if (b == 0) { break; } i++; break; default: break; }")]
    public void S4G2016_is_silent_for_the_last_break(string statement) => Check.IsClean(Place(statement));
}
