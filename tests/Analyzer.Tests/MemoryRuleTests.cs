// SPDX-License-Identifier: BSD-2-Clause
// Rules of memory and pointers: what is refused, exactly where, and what is not.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class MemoryRuleTests
{
    [Test]
    public void S4G4001_AddressOf()
    {
        Check.Reports(
            Check.Snippet("""
            public static {|S4G2010:unsafe|} void F(Word a)
            {
                {|S4G1007:Word*|} p = [|&a|];
            }
            """), "S4G4001");
        Check.IsClean(Check.Snippet("""
            public static readonly Ptr<Word> Place = StaticMemory.Reserve<Word>(1, 8);

            public static void F() => Place.Ref = 1;
            """));
    }

    [Test]
    public void S4G4002_RefLocalTarget()
    {
        Check.Reports(
            Check.Snippet("""
            ref Word c = ref [|a|];
            c = 1;
            """), "S4G4002");
        Check.IsClean(Check.Snippet("""
            public static void F(Ptr<Word> p)
            {
                ref Word c = ref p.Ref;
                c = 1;
            }
            """));
    }

    [Test]
    public void S4G4003_RefReturn()
    {
        Check.Reports(
            Check.Snippet("""
            public static [|ref Word|] First(Ptr<Word> p) => ref p.Ref;
            """), "S4G4003");
        Check.IsClean(Check.Snippet("""
            public static Ptr<Word> First(Ptr<Word> p) => p;
            """));
    }

    [Test]
    public void S4G4004_RefArgument()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Set(out Word x) => x = 1;

            public static void F(Ptr<Word> p) => Set(out [|p.Ref|]);
            """), "S4G4004");
        Check.IsClean(Check.Snippet("""
            public static void Set(Ptr<Word> x) => x.Ref = 1;

            public static void F(Ptr<Word> p) => Set(p);
            """));
    }

    [Test]
    public void S4G4005_SameArgumentTwice()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Swap(ref Word x, ref Word y)
            {
                Word t = x;
                x = y;
                y = t;
            }

            public static void F(Word a) => Swap(ref a, ref [|a|]);
            """), "S4G4005");
        Check.IsClean(Check.Snippet("""
            public static void Swap(ref Word x, ref Word y)
            {
                Word t = x;
                x = y;
                y = t;
            }

            public static void F(Word a, Word b) => Swap(ref a, ref b);
            """));
    }

    /// <summary>In C# the method and its argument would be the same variable.</summary>
    [Test]
    public void S4G4005_counts_the_receiver()
    {
        const string Types = """
            public struct Point
            {
                public Word X;
                public Word Y;

                public void Take(ref Point from, in Word by)
                {
                    X += from.X + by;
                    from.X = 0;
                }
            }

            public struct Line { public Point From; public Point To; }

            """;
        Check.Reports(Check.Snippet(Types + """
            public static void F(Point a) => a.Take(ref [|a|], 1);

            public static void G(Point a, Word b) => a.Take(ref [|a|], in b);
            """), "S4G4005");
        Check.IsClean(Check.Snippet(Types + """
            public static void F(Point a, Line b, Ptr<Line> d, Word c)
            {
                d.Ref.From.Take(ref a, in c);
                Point to = b.To;
                a.Take(ref to, in c);
            }
            """));
    }

    [Test]
    public void S4G4006_PtrTarget()
    {
        Check.Reports(
            Check.Snippet("""
            Ptr<Word> p = Ptr.To(ref [|a|]);
            """), "S4G4006");
        Check.IsClean(Check.Snippet("""
            public struct Point { public Word X; public Word Y; }

            public static Ptr<Word> F(Ptr<Point> p) => Ptr.To(ref p.Ref.Y);
            """));
    }

    [Test]
    public void S4G4007_StaticMemoryPlace()
    {
        Check.Reports(
            Check.Snippet("""
            public static Ptr<Word> Make() => [|StaticMemory.Reserve<Word>(4, 8)|];
            """), "S4G4007");
        Check.IsClean(Check.Snippet("""
            private static readonly Ptr<Word> s_table = StaticMemory.Reserve<Word>(4, 8);

            public static Ptr<Word> Get() => s_table;
            """));
    }

    [Test]
    public void S4G4009_BootMemory()
    {
        Check.Reports(
            Check.Snippet("""
            [BootOnly]
            public static class Tables
            {
                public static readonly Ptr<Word> Root = [|StaticMemory.Reserve<Word>(512, 4096)|];
            }
            """), "S4G4009");
        Check.IsClean(Check.Snippet("""
            public static readonly Ptr<Word> Root = StaticMemory.Reserve<Word>(512, 4096);

            [BootOnly]
            public static class Boot
            {
                [BootOnly]
                private static readonly Ptr<Word> s_scratch = StaticMemory.Reserve<Word>(4, 8);

                public static void Fill() => Root.Ref = s_scratch.Ref;
            }
            """));
    }

    [Test]
    public void S4G4010_BootUse()
    {
        Check.Reports(
            Check.Snippet("""
            [BootOnly]
            public static class Setup
            {
                public const Word Slots = 4;
                public static Word Next;
                public static Word Left => Next - Slots;

                public static void Step() => Next = Next + 1;
            }

            public static class Timer
            {
                public static void Tick() => [|Setup.Step()|];

                public static Word Seen() => [|Setup.Next|];

                public static Word Rest() => [|Setup.Left|];
            }
            """), "S4G4010");
        Check.IsClean(Check.Snippet("""
            [BootOnly]
            public static class Setup
            {
                public const Word Slots = 4;

                public static void Step() => Timer.Start();
            }

            public static class Timer
            {
                [BootOnly]
                public static void Begin() => Setup.Step();

                public static Word Count() => Setup.Slots;

                public static void Start()
                {
                }
            }
            """));
    }

    [Test]
    public void S4G4008_RefField()
    {
        Check.Reports(
            Check.Snippet("""
            public ref struct [|Cursor|]
            {
                public Word Index;
            }
            """), "S4G4008");
        Check.IsClean(Check.Snippet("""
            public struct Cursor
            {
                public Ptr<Word> Place;
            }
            """));
    }
}
