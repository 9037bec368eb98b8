// SPDX-License-Identifier: BSD-2-Clause
// Rules of expressions and arithmetic: what is refused, exactly where, and what is not.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class ExpressionRuleTests
{
    [Test]
    public void S4G3001_NewObject()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F()
            {
                {|S4G1001:object|} x = [|new object()|];
            }
            """), "S4G3001");
        Check.IsClean(Check.Snippet("""
            public struct Point { public Word X; public Word Y; }

            public static Word F()
            {
                Point p = new Point { X = 1, Y = 2 };
                return p.X;
            }
            """));
    }

    [Test]
    public void S4G3002_NewArray()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F()
            {
                {|S4G1006:Word[]|} table = [|new Word[4]|];
            }
            """), "S4G3002");
        Check.IsClean(Check.Snippet("""
            public static readonly Ptr<Word> Table = StaticMemory.Reserve<Word>(4, 8);

            public static void F() => Table[0] = 1;
            """));
    }

    [Test]
    public void S4G3003_StringValue()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F()
            {
                {|S4G1002:var|} name = [|"idle"|];
            }
            """), "S4G3003");
        Check.IsClean(Check.Snippet("""
            public static void Print(Text text)
            {
            }

            public static void F() => Print("idle");
            """));
    }

    [Test]
    public void S4G3004_StringBuilding()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Print(Text text)
            {
            }

            public static void F(Word a) => Print([|$"a is {a}"|]);
            """), "S4G3004");
        Check.IsClean(Check.Snippet("""
            public static void Print(Text text)
            {
            }

            public static void PrintNumber(Word number)
            {
            }

            public static void F(Word a)
            {
                Print("a is ");
                PrintNumber(a);
            }
            """));
    }

    [Test]
    public void S4G3005_Lambda()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F()
            {
                {|S4G1008:System.Action|} f = [|() => { }|];
            }
            """), "S4G3005");
        Check.IsClean(Check.Snippet("""
            public static void F() => G();

            private static void G()
            {
            }
            """));
    }

    [Test]
    public void S4G3006_MethodGroup()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F()
            {
                {|S4G1008:System.Action|} f = [|F|];
            }
            """), "S4G3006");
        Check.IsClean(Check.Snippet("""
            public static void F() => G();

            private static void G()
            {
            }
            """));
    }

    [Test]
    public void S4G3007_Checked()
    {
        Check.Reports(
            Check.Snippet("""
            a = [|checked|](a + b);
            """), "S4G3007");
        Check.IsClean(Check.Snippet("""
            Contract.Assert(a <= Word.MaxValue - b);
            a += b;
            """));
    }

    [Test]
    public void S4G3008_NestedAssignment()
    {
        Check.Reports(
            Check.Snippet("""
            a = [|b = 1|];
            """), "S4G3008");
        Check.IsClean(Check.Snippet("""
            b = 1;
            a = 1;
            """));
    }

    [Test]
    public void S4G3009_NestedIncrement()
    {
        Check.Reports(
            Check.Snippet("""
            a = [|b++|];
            """), "S4G3009");
        Check.IsClean(Check.Snippet("""
            a = b;
            b++;
            """));
    }

    [Test]
    public void S4G3010_Division()
    {
        Check.Reports(
            Check.Snippet("""
            a = a / [|b|];
            """), "S4G3010");
        Check.IsClean(Check.Snippet("""
            Contract.Assert(b != 0);
            a = a / b;
            """));
    }

    [Test]
    public void S4G3011_SignedDivision()
    {
        Check.Reports(
            Check.Snippet("""
            Contract.Assert(j > 0);
            i = i / [|j|];
            """), "S4G3011");
        Check.IsClean(Check.Snippet("""
            Contract.Assert(j > 0);
            i = (int)((uint)i / (uint)j);
            """));
    }

    [Test]
    public void S4G3012_SignMixing()
    {
        Check.Reports(
            Check.Snippet("""
            public static bool Below(uint x, int y) => [|x|] < y;
            """), "S4G3012");
        Check.IsClean(Check.Snippet("""
            public static bool Below(uint x, int y) => x < (uint)y;
            """));
    }

    [Test]
    public void S4G3013_Pattern()
    {
        Check.Reports(
            Check.Snippet("""
            bool small = a is [|< 10|];
            """), "S4G3013");
        Check.IsClean(Check.Snippet("""
            bool small = a < 10;
            bool special = a is 1 or 2;
            """));
    }

    [Test]
    public void S4G3014_TypeTest()
    {
        Check.Reports(
            Check.Snippet("""
            {|S4G1001:var|} type = [|typeof(Word)|];
            """), "S4G3014");
        Check.IsClean(Check.Snippet("""
            bool isWide = sizeof(Word) == 8;
            """));
    }

    [Test]
    public void S4G3015_NullValue()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F()
            {
                {|S4G1001:object?|} nothing = [|null|];
            }
            """), "S4G3015");
        Check.IsClean(Check.Snippet("""
            public static Word F(Ptr<Word> p) => p.IsNull ? 0 : p.Ref;
            """));
    }

    [Test]
    public void S4G3016_Range()
    {
        Check.Reports(
            Check.Snippet("""
            [InlineArray(4)]
            public struct Four { private Word _element; }

            public static Four Table;

            public static Word Last() => Table[[|^1|]];
            """), "S4G3016");
        Check.IsClean(Check.Snippet("""
            [InlineArray(4)]
            public struct Four { private Word _element; }

            public static Four Table;

            public static Word Last() => Table[3];
            """));
    }

    [Test]
    public void S4G3017_With()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Point { public Word X; public Word Y; }

            public static Point Move(Point p) => [|p with { X = 1 }|];
            """), "S4G3017");
        Check.IsClean(Check.Snippet("""
            public struct Point { public Word X; public Word Y; }

            public static Point Move(Point p)
            {
                p.X = 1;
                return p;
            }
            """));
    }

    [Test]
    public void S4G3018_StructConstructor()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Point
            {
                public Word X;

                public {|S4G7006:Point|}(Word x)
                {
                    X = x;
                }
            }

            public static Point Make() => [|new Point(1)|];
            """), "S4G3018");
        Check.IsClean(Check.Snippet("""
            public struct Point { public Word X; }

            public static Point Make() => new Point { X = 1 };
            """));
    }

    [Test]
    public void S4G3019_AnonymousType()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F(Word a)
            {
                {|S4G1001:var|} p = [|new { X = a }|];
            }
            """), "S4G3019");
        Check.IsClean(Check.Snippet("""
            public struct Point { public Word X; }

            public static Word F(Word a)
            {
                Point p = new Point { X = a };
                return p.X;
            }
            """));
    }

    [Test]
    public void S4G3020_TupleComparison()
    {
        Check.Reports(
            Check.Snippet("""
            bool same = [|(a, b) == (b, a)|];
            """), "S4G3020");
        Check.IsClean(Check.Snippet("""
            bool same = a == b;
            """));
    }

    [Test]
    public void S4G3021_SizeOf()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Point { public Word X; }

            public static {|S4G2010:unsafe|} int Size() => [|sizeof(Point)|];
            """), "S4G3021");
        Check.IsClean(Check.Snippet("""
            public struct Point { public Word X; }

            public static Word Size() => Ptr.SizeOf<Point>();
            """));
    }

    [Test]
    public void S4G3022_Boxing()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F(Word a)
            {
                {|S4G1001:object|} o = [|a|];
            }
            """), "S4G3022");
        Check.IsClean(Check.Snippet("""
            public static void F(Word a)
            {
                Word o = a;
            }
            """));
    }

    [Test]
    public void S4G3023_Await()
    {
        Check.Reports(
            Check.Snippet("""
            public static async {|S4G1001:System.Threading.Tasks.Task|} {|S4G7012:F|}()
            {
                [|await System.Threading.Tasks.Task.Yield()|];
            }
            """), "S4G3023");
        Check.IsClean(Check.Snippet("""
            public static void F()
            {
            }
            """));
    }

    [Test]
    public void S4G3024_Query()
    {
        Check.Reports(
            Check.Snippet("""
            using System.Linq;

            namespace Program;

            public static class Tables
            {
                public static void F({|S4G1006:Word[]|} table)
                {
                    {|S4G1009:var|} q = [|from x in table where x > 1 select x|];
                }
            }
            """), "S4G3024");
        Check.IsClean(Check.Snippet("""
            public static void F(Ptr<Word> table)
            {
                for (Word n = 0; n < 4; n++)
                {
                    table[n] = 0;
                }
            }
            """));
    }

    [Test]
    public void S4G3025_UserOperator()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Ticks
            {
                public Word Value;

                public static Ticks operator {|S4G7008:+|}(Ticks x, Ticks y) => new Ticks { Value = x.Value + y.Value };
            }

            public static Ticks Sum(Ticks x, Ticks y) => [|x + y|];
            """), "S4G3025");
        Check.IsClean(Check.Snippet("""
            public struct Ticks { public Word Value; }

            public static Ticks Sum(Ticks x, Ticks y) => new Ticks { Value = x.Value + y.Value };
            """));
    }

    [Test]
    public void S4G3027_RefConditional()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F(Ptr<Word> x, Ptr<Word> y, bool first)
            {
                ref Word z = ref ([|first ? ref x.Ref : ref y.Ref|]);
                z = 1;
            }
            """), "S4G3027");
        Check.IsClean(Check.Snippet("""
            public static void F(Ptr<Word> x, Ptr<Word> y, bool first)
            {
                Ptr<Word> z = first ? x : y;
                z.Ref = 1;
            }
            """));
    }

    [Test]
    public void S4G3028_CompoundNarrowing()
    {
        Check.Reports(
            Check.Snippet("""
            public static byte Add(byte x, byte y)
            {
                [|x += y|];
                return x;
            }
            """), "S4G3028");
        Check.IsClean(Check.Snippet("""
            public static byte Add(byte x, byte y)
            {
                x = (byte)(x + y);
                return x;
            }
            """));
    }

    [Test]
    public void S4G3029_CharValue()
    {
        Check.Reports(
            Check.Snippet("""
            public static bool IsNewLine(byte c)
            {
                {|S4G1004:var|} newLine = [|'\n'|];
                return c == newLine;
            }
            """), "S4G3029");
        Check.IsClean(Check.Snippet("""
            public static bool IsNewLine(byte c) => c == (byte)'\n';
            """));
    }

    [Test]
    public void S4G3030_StructComparison()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Point { public Word X; public Word Y; }

            public static bool IsSame(Point p, Point q) => [|p.Equals(q)|];
            """), "S4G3030");
        Check.IsClean(Check.Snippet("""
            public struct Point { public Word X; public Word Y; }

            public static bool IsSame(Point p, Point q) => p.X == q.X && p.Y == q.Y;
            """));
    }

    [Test]
    public void S4G3099_UnknownExpression()
    {
        Check.Reports(
            Check.Snippet("""
            public static T Make<T>() where T : unmanaged => [|new T()|];
            """), "S4G3099");
        Check.IsClean(Check.Snippet("""
            public static T Make<T>() where T : unmanaged => default;
            """));
    }
}
