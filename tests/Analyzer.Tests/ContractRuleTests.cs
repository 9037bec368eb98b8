// SPDX-License-Identifier: BSD-2-Clause
// Rules of contracts: what is refused, exactly where, and what is not.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class ContractRuleTests
{
    [Test]
    public void S4G6001_RequiresPlace()
    {
        Check.Reports(
            Check.Snippet("""
            a++;
            [|Contract.Requires(a > 1)|];
            """), "S4G6001");
        Check.IsClean(Check.Snippet("""
            Contract.Requires(a > 0);
            a++;
            Contract.Assert(a > 1);
            """));
    }

    [Test]
    public void S4G6002_ImpureCondition()
    {
        Check.Reports(
            Check.Snippet("""
            public static Word Count;

            private static bool Next()
            {
                Count++;
                return Count < 10;
            }

            public static void F() => Contract.Assert([|Next()|]);
            """), "S4G6002");
        Check.IsClean(Check.Snippet("""
            public static Word Count;

            private static bool Next()
            {
                Count++;
                return Count < 10;
            }

            public static void F()
            {
                bool inTime = Next();
                Contract.Assert(inTime);
            }
            """));
    }

    [Test]
    public void S4G6003_ContractText()
    {
        Check.Reports(
            Check.Snippet("""
            Contract.Assert(a < b, [|"a is below b"|]);
            """), "S4G6003");
        Check.IsClean(Check.Snippet("""
            Contract.Assert(a < b);
            """));
    }

    [Test]
    public void S4G6004_UnreachableUse()
    {
        Check.Reports(
            Check.Snippet("""
            [|Contract.Unreachable()|];
            """), "S4G6004");
        Check.IsClean(Check.Snippet("""
            throw Contract.Unreachable();
            """));
    }

    [Test]
    public void S4G6005_PureEffect()
    {
        Check.Reports(
            Check.Snippet("""
            public static Word Count;

            [Pure]
            public static Word [|Next|]()
            {
                Count++;
                return 1;
            }
            """), "S4G6005");
        Check.IsClean(Check.Snippet("""
            [Pure]
            public static Word Next(Word count) => count + 1;
            """));
    }
}
