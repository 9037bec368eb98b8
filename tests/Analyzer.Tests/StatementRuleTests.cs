// SPDX-License-Identifier: BSD-2-Clause
// Rules of statements: what is refused, exactly where, and what is not.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class StatementRuleTests
{
    [Test]
    public void S4G2001_Goto()
    {
        Check.Reports(
            Check.Snippet("""
            [|goto done;|]
            done:
            a = 1;
            """), "S4G2001");
        Check.IsClean(Check.Snippet("""
            if (a == 0)
            {
                return;
            }

            a = 1;
            """));
    }

    [Test]
    public void S4G2002_Try()
    {
        Check.Reports(
            Check.Snippet("""
            [|try|]
            {
                a = b;
            }
            finally
            {
                a = 0;
            }
            """), "S4G2002");
        Check.IsClean(Check.Snippet("""
            a = b;
            a = 0;
            """));
    }

    [Test]
    public void S4G2003_Throw()
    {
        Check.Reports(
            Check.Snippet("""
            if (a == 0)
            {
                [|throw|] new System.ArgumentException();
            }
            """), "S4G2003");
        Check.IsClean(Check.Snippet("""
            if (a == 0)
            {
                throw Contract.Unreachable();
            }
            """));
    }

    [Test]
    public void S4G2004_Lock()
    {
        Check.Reports(
            Check.Snippet("""
            [|lock|] ({|S4G3003:"big"|})
            {
                a = b;
            }
            """), "S4G2004");
        Check.IsClean(Check.Snippet("""
            a = b;
            """));
    }

    [Test]
    public void S4G2005_Using()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F({|S4G1009:System.IDisposable|} x)
            {
                [|using|] (x)
                {
                }
            }
            """), "S4G2005");
        Check.IsClean(Check.Snippet("""
            public static void Begin()
            {
            }

            public static void End()
            {
            }

            public static void F()
            {
                Begin();
                End();
            }
            """));
    }

    [Test]
    public void S4G2006_Yield()
    {
        Check.Reports(
            Check.Snippet("""
            public static {|S4G1009:System.Collections.Generic.IEnumerable<uint>|} Count()
            {
                [|yield|] return 1;
            }
            """), "S4G2006");
        Check.IsClean(Check.Snippet("""
            public static uint Count(uint index) => index + 1;
            """));
    }

    [Test]
    public void S4G2007_ForEach()
    {
        Check.Reports(
            Check.Snippet("""
            [InlineArray(4)]
            public struct Four { private uint _element; }

            public static Four Table;

            public static uint Sum()
            {
                uint sum = 0;
                [|foreach|] (uint x in Table)
                {
                    sum += x;
                }

                return sum;
            }
            """), "S4G2007");
        Check.IsClean(Check.Snippet("""
            [InlineArray(4)]
            public struct Four { private uint _element; }

            public static Four Table;

            public static uint Sum()
            {
                uint sum = 0;
                for (int n = 0; n < 4; n++)
                {
                    sum += Table[n];
                }

                return sum;
            }
            """));
    }

    [Test]
    public void S4G2008_LocalFunction()
    {
        Check.Reports(
            Check.Snippet("""
            [|Word Twice(Word x) => x * 2;|]
            a = Twice(b);
            """), "S4G2008");
        Check.IsClean(Check.Snippet("""
            private static Word Twice(Word x) => x * 2;

            public static Word F(Word b) => Twice(b);
            """));
    }

    [Test]
    public void S4G2009_Fixed()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Page { public Word First; }

            public static Page Shared;

            public static {|S4G2010:unsafe|} void F()
            {
                [|fixed|] ({|S4G1007:Word*|} p = {|S4G4001:&Shared.First|})
                {
                }
            }
            """), "S4G2009");
        Check.IsClean(Check.Snippet("""
            public struct Page { public Word First; }

            public static readonly Ptr<Page> Shared = StaticMemory.Reserve<Page>(1, 4096);

            public static void F() => Shared.Ref.First = 0;
            """));
    }

    [Test]
    public void S4G2010_Unsafe()
    {
        Check.Reports(
            Check.Snippet("""
            public static [|unsafe|] void F()
            {
            }
            """), "S4G2010");
        Check.IsClean(Check.Snippet("""
            public static void F(Ptr<Word> p) => p.Ref = 0;
            """));
    }

    [Test]
    public void S4G2011_ContinueInSwitch()
    {
        Check.Reports(
            Check.Snippet("""
            while (a != 0)
            {
                Loop.Bound(64);
                a >>= 1;
                switch (b)
                {
                    case 0:
                        [|continue;|]
                    default:
                        break;
                }

                b--;
            }
            """), "S4G2011");
        Check.IsClean(Check.Snippet("""
            while (a != 0)
            {
                Loop.Bound(64);
                a >>= 1;
                if (b != 0)
                {
                    b--;
                }
            }
            """));
    }

    [Test]
    public void S4G2012_CaseLabel()
    {
        Check.Reports(
            Check.Snippet("""
            switch (a)
            {
                [|case 1 when b == 0:|]
                    b = 1;
                    break;
                default:
                    break;
            }
            """), "S4G2012");
        Check.IsClean(Check.Snippet("""
            switch (a)
            {
                case 1 or 2:
                    b = 1;
                    break;
                default:
                    break;
            }
            """));
    }

    [Test]
    public void S4G2013_SwitchType()
    {
        Check.Reports(
            Check.Snippet("""
            switch ([|(a, b)|])
            {
                default:
                    break;
            }
            """), "S4G2013");
        Check.IsClean(Check.Snippet("""
            switch (a)
            {
                case 0:
                    b = 1;
                    break;
                default:
                    break;
            }
            """));
    }
}
