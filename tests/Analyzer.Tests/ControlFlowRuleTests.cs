// SPDX-License-Identifier: BSD-2-Clause
// Rules of control flow and bounds: what is refused, exactly where, and what is not.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class ControlFlowRuleTests
{
    [Test]
    public void S4G5001_Recursion()
    {
        Check.Reports(
            Check.Snippet("""
            public static Word Depth(Word a) => a == 0 ? 0 : [|Depth(a >> 1)|] + 1;
            """), "S4G5001");
        Check.IsClean(Check.Snippet("""
            public static Word Depth(Word a)
            {
                Word depth = 0;
                while (a != 0)
                {
                    Loop.Bound(64);
                    a >>= 1;
                    depth++;
                }

                return depth;
            }
            """));
    }

    [Test]
    public void S4G5002_RecursionCycle()
    {
        Check.Reports(
            Check.Snippet("""
            public static Word Even(Word a) => a == 0 ? 1 : [|Odd(a - 1)|];

            public static Word Odd(Word a) => a == 0 ? 0 : Even(a - 1);
            """), "S4G5002");
        Check.IsClean(Check.Snippet("""
            public static Word Even(Word a) => 1 - (a & 1);
            """));
    }

    [Test]
    public void S4G5003_LoopBound()
    {
        Check.Reports(
            Check.Snippet("""
            [|while|] (a != b)
            {
                a >>= 1;
            }
            """), "S4G5003");
        Check.IsClean(Check.Snippet("""
            for (int n = 0; n < 64; n++)
            {
                a >>= 1;
            }

            while (a != b)
            {
                Loop.Bound(64);
                a >>= 1;
            }
            """));
    }

    [Test]
    public void S4G5004_LoopBoundPlace()
    {
        Check.Reports(
            Check.Snippet("""
            [|Loop.Bound(4)|];
            a = b;
            """), "S4G5004");
        Check.IsClean(Check.Snippet("""
            while (a != b)
            {
                Loop.Bound(64);
                a >>= 1;
            }
            """));
    }

    [Test]
    public void S4G5005_LoopReason()
    {
        Check.Reports(
            Check.Snippet("""
            while (a != b)
            {
                Loop.Ends([|"ok"|]);
                a >>= 1;
            }
            """), "S4G5005");
        Check.IsClean(Check.Snippet("""
            while (a != b)
            {
                Loop.Ends("b is a prefix of a in all callers");
                a >>= 1;
            }
            """));
    }

    [Test]
    public void S4G5006_Unreached()
    {
        Check.Reports(
            Check.Snippet("""
            [EntryPoint]
            public static void Start()
            {
            }

            public static void [|Forgotten|]()
            {
            }
            """), "S4G5006", enable: "S4G5006");
        Check.IsClean(Check.Snippet("""
            [EntryPoint]
            public static void Start() => Used();

            public static void Used()
            {
            }
            """));
    }

    /// <summary>A deconstruction calls the setter, and an update reads what stands on its right.</summary>
    [Test]
    public void S4G5006_knows_which_accessor_is_called() =>
        Check.Reports(
            Check.Snippet("""
            public static Word G;
            public static Word Written { [|get|] => G; set => G = value; }
            public static Word Read { get => G; [|set|] => G = value; }

            [EntryPoint]
            public static void Start(Word a)
            {
                (a, Written) = (1, 2);
                G += Read;
            }
            """), "S4G5006", enable: "S4G5006");

    [Test]
    public void S4G5007_NoReturnReturns()
    {
        Check.Reports(
            Check.Snippet("""
            [NoReturn]
            public static void [|Halt|]()
            {
            }
            """), "S4G5007");
        Check.IsClean(Check.Snippet("""
            [NoReturn]
            public static void Halt()
            {
                while (true)
                {
                    Loop.Ends("the machine stops here");
                }
            }
            """));
    }
}
