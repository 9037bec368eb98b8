// SPDX-License-Identifier: BSD-2-Clause
// S4G3035: casts that may cut a value, and everything that shows that they do not.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class NarrowingRuleTests
{
    private const string Types = """
        using Sel4Gen;
        [assembly: UntrustedInput]
        namespace Program;
        public enum Label : uint { A = 1, B = 2 }
        public enum Small : byte { A = 1, B = 2 }
        [InlineArray(8)] public struct Eight { private Word _element; }
        public struct Thread { public Word Wide; public Eight Words; }
        [Packed(1, UnitBits = 64)]
        public partial struct Entry
        {
            [Bits(0, 0, 8)] public partial Word Byte { get; set; }
            [Bits(0, 8, 9)] public partial Word Nine { get; set; }
            [Bits(0, 17, 12, SignExtend = true)] public partial Word Signed { get; set; }
            [Bits(0, 29, 4, ValueShift = 4)] public partial Word Shifted { get; set; }
            [Bits(0, 33, 31)] public partial Word Rest { get; set; }
        }

        """;

    private static string Members(string members) =>
        Types + "public static partial class Module\n{\n" + members + "\n}\n";

    private static string Body(string statements) =>
        Members(
            "    public static uint F(Word a, Word b, int i, uint u, Ptr<Thread> p, Entry e)\n    {\n"
            + statements + "\n    }");

    [TestCase("return [|(uint)a|];")]
    [TestCase("return (uint)[|(Label)a|];")]
    [TestCase("return (uint)[|(Small)u|];")]
    [TestCase("return [|(byte)u|];")]
    [TestCase("return [|(ushort)i|];", Description = "what is negative does not fit")]
    [TestCase("return (uint)[|(int)(a + b)|];")]
    [TestCase("return [|(uint)(a & b)|];")]
    [TestCase("return [|(byte)(a & 0x100)|];")]
    [TestCase("return [|(uint)(a >> 31)|];")]
    [TestCase("return [|(byte)(u / 2)|];")]
    [TestCase("return [|(byte)(a % 257)|];")]
    [TestCase("return [|(uint)(a | 1)|];")]
    [TestCase("return [|(uint)p.Ref.Wide|];")]
    [TestCase("return [|(byte)e.Nine|];")]
    [TestCase("return [|(byte)e.Signed|];")]
    [TestCase("return [|(uint)(e.Byte << 25)|];", Description = "33 bits")]
    [TestCase("return [|(uint)(e.Byte - 1)|];", Description = "0 - 1 wraps around")]
    public void A_value_that_may_not_fit_is_refused(string statements) =>
        Check.Reports(Body(statements), "S4G3035");

    [TestCase("return (uint)(a & 0xffffffff);")]
    [TestCase("return (uint)a & 0xff;")]
    [TestCase("return 1u << (int)a;")]
    [TestCase("u <<= (int)a; return u;")]
    [TestCase("return (uint)(a >> (int)b) & 1;")]
    [TestCase("return (uint)(a >> 32);")]
    [TestCase("return (byte)(a % 256);")]
    [TestCase("return (byte)e.Byte;")]
    [TestCase("return (byte)e.Shifted;")]
    [TestCase("return (ushort)((e.Byte << 8) | e.Byte);")]
    [TestCase("return (ushort)(e.Nine + e.Byte);")]
    [TestCase("return (uint)(Label)2;")]
    [TestCase("return (uint)(int)u;")]
    [TestCase("return (uint)i;")]
    [TestCase("return (uint)(a > 7 ? 7 : a);")]
    [TestCase("return p.Ref.Words[(int)a] != 0 ? 1u : 0;")]
    [TestCase("if (a > 255) { return 0; } return (byte)a;")]
    [TestCase("if (256 <= a) { return 0; } return (byte)a;")]
    [TestCase("if (a >= 1 && a <= 255) { return (byte)a; } return 0;")]
    [TestCase("if (b == 0 || a > 255) { return 0; } return (byte)a;")]
    [TestCase("if (!(a < 256)) { return 0; } return (byte)a;")]
    [TestCase("if (a != 3) { return 0; } return (byte)a;")]
    [TestCase("if (a > u) { return 0; } return (uint)a;")]
    [TestCase("if (a > e.Byte) { return 0; } return (byte)a;")]
    [TestCase("if (a + 1 > 255) { return 0; } return (byte)(a + 1);")]
    [TestCase("Contract.Assert(a < 256); return (byte)a;")]
    [TestCase("bool small = a < 256 && (byte)a != 0; return small ? 1u : 0;")]
    [TestCase("Word c = e.Byte + 1; return (ushort)c;")]
    [TestCase("Word c = a & 0xf; Word d = c << 2; return (byte)d;")]
    [TestCase("Word c = a > 9 ? 9 : a; return (byte)c;")]
    [TestCase("Word s = 0; for (Word n = 0; n < 200; n++) { s += (byte)n; } return (uint)(s & 1);")]
    [TestCase("if (i < 0) { return 0; } if (i > 9) { return 1; } return (byte)i;")]
    public void A_value_that_fits_is_accepted(string statements) => Check.IsClean(Body(statements));

    [TestCase("if (a > 256) { return 0; } return [|(byte)a|];")]
    [TestCase("if (a > 255) { b = 1; } return [|(byte)a|];")]
    [TestCase("if (a > 255) { return 0; } a = b; return [|(byte)a|];")]
    [TestCase("if (a > 255 && b == 0) { return 0; } return [|(byte)a|];")]
    [TestCase("if (a < 256 || b == 0) { return [|(byte)a|]; } return 0;")]
    [TestCase("if (a <= 255) { return 0; } return [|(byte)a|];")]
    [TestCase("if (a > b) { return 0; } return [|(uint)a|];")]
    [TestCase("if (a + b > 255) { return 0; } return [|(byte)a|];")]
    [TestCase(
        "if ((byte)(a & 0xff) > 9) { return 0; } return [|(byte)a|];", Description = "a part was checked")]
    [TestCase(
        "if ([|(byte)a|] > 9) { return 0; } return [|(byte)a|];", Description = "what was cut was checked")]
    [TestCase(
        "if (p.Ref.Wide > 9) { return 0; } return [|(byte)p.Ref.Wide|];",
        Description = "memory may have changed")]
    [TestCase("Word c = 1; c = a; return [|(byte)c|];")]
    [TestCase("if (i > 9) { return 0; } return [|(byte)i|];", Description = "it may be negative")]
    [TestCase(
        "if (a > 9) { return 0; } while (b != 0) { Loop.Bound(64); u = [|(byte)a|]; a += 100; b >>= 1; } "
        + "return u;",
        Description = "the second time round a is larger")]
    [TestCase("for (Word n = 0; n < 200; n++) { Loop.Bound(200); n += 100; u = [|(byte)n|]; } return u;")]
    public void A_condition_that_says_less_is_no_guard(string statements) =>
        Check.Reports(Body(statements), "S4G3035");

    [Test]
    public void A_reason_is_an_exception_and_has_to_be_needed()
    {
        const string Cut = """
                [SubsetException("S4G3035", "the caller has compared it with the limit")]
                public static uint F(Word a) => (uint)a;
            """;
        Check.IsClean(Members(Cut));
        Check.IsClean(Members(Cut), wordBits: 32);
        Check.Reports(Members("""
                [[|SubsetException("S4G3035", "the caller has compared it with the limit")|]]
                public static uint F(Word a) => (uint)(a & 1);
            """), "S4G7032");
    }

    [Test]
    public void With_words_of_32_bits_a_cast_to_uint_cuts_nothing()
    {
        string text = Members("    public static uint F(Word a) => (uint)a;");
        Check.IsClean(text, wordBits: 32);
        Check.Reports(text.Replace("(uint)a", "[|(uint)a|]"), "S4G3035");
    }

    [Test]
    public void Programs_that_trust_their_input_cast_as_they_like() => Check.IsClean(
        Body("return (byte)a;").Replace("[assembly: UntrustedInput]", ""));

    [Test]
    public void A_label_is_cut() => Check.Reports(Members("""
            public static bool Decode(Word label)
            {
                switch ([|(Label)label|])
                {
                    case Label.A:
                        return true;
                    default:
                        return false;
                }
            }
        """), "S4G3035");
}
