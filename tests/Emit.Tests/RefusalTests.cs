// SPDX-License-Identifier: BSD-2-Clause
// What cannot be translated is refused: with the rule, the line, and what to write instead; and no file comes
// out.
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class RefusalTests
{
    private static SubsetProgram Program(string body, string members = "") => new($$"""
        using Sel4Gen;
        public struct Pair { public Word A; public Word B; public void Grow() => A++; }
        [System.Runtime.CompilerServices.InlineArray(4)] public struct Four { private Word _element; }
        public static class Test
        {
            public static Four Numbers;
            public static Pair Spot;
            private static void Fill(ref Word x) => x = 1;
            {{members}}
            [EntryPoint] public static Word Run(Word a, Ptr<Pair> p)
            {
                {{body}}
            }
        }
        """);

    [Test]
    public void What_the_configuration_does_not_have_is_not_emitted()
    {
        EmitDiagnostic error = Program(
            "Optional.Put(p, a); return a;",
            """
            public static class Optional
            {
                public struct Some { public Word A; [When(sizeof(byte) == 2)] public Word Gone; }
                public static void Put(Ptr<Pair> p, Word a) => p.Cast<Some>().Ref.Gone = a;
            }
            """).Errors().Single();
        Assert.That(error.ToString(), Does.Match(@"^Test\.cs\(\d+,\d+\): error S4G7054: 'Some\.Gone' does not exist"));
    }

    [TestCase("double d = 1.5; return (Word)d;", "S4G9003")]
    [TestCase("string s = \"x\"; return a;", "S4G9003")]
    [TestCase("object o = new object(); return a;", "S4G9002")]
    [TestCase("Word[] x = new Word[3]; return x[0];", "S4G9002")]
    [TestCase("Fill(ref p.Ref.A); return a;", "S4G9008")]
    [TestCase("Fill(ref Numbers[0]); return a;", "S4G9008")]
    [TestCase("Four copy = Numbers; return copy[0];", "S4G9010")]
    [TestCase("Word x; Word y = x = 3; return y;", "S4G9002")]
    [TestCase("Word y = a++; return y;", "S4G9002")]
    [TestCase("return System.Environment.ProcessId > 3 ? a : 0;", "S4G9004")]
    [TestCase("try { return a; } finally { Spot.A = 1; }", "S4G9002")]
    [TestCase("goto end; end: return a;", "S4G9002")]
    [TestCase("System.Func<Word> f = () => a; return f();", "S4G9002")]
    [TestCase("throw new System.Exception();", "S4G9002")]
    [TestCase("return checked(a + 1);", "S4G9002")]
    [TestCase("return Numbers[7];", "S4G9001")]
    [TestCase("do { a++; if (a == 3) { continue; } } while (Say(a)); return a;", "S4G9009",
        "private static bool Say(Word x) { Spot.A += x; return Spot.A < 100; }")]
    [TestCase("(a, Numbers[(int)(a & 3)]) = (1, 2); return a;", "S4G9002")]
    [TestCase("(a, p.Ref.A) = (1, 2); return a;", "S4G9002")]
    [TestCase("return a +;", "S4G9001")]
    [TestCase("Word x; return x;", "S4G9001")]
    [TestCase("return Missing(a);", "S4G9001")]
    public void A_construct_outside_the_subset_is_refused(string body, string rule, string members = "")
    {
        IReadOnlyList<EmitDiagnostic> errors = Program(body, members).Errors();
        Assert.That(errors.Select(e => e.Id), Does.Contain(rule));
        EmitDiagnostic error = errors.First(e => e.Id == rule);
        Assert.That(error.Place.File, Is.EqualTo("Test.cs"));
        Assert.That(error.ToString(), Does.Match(@"^Test\.cs\(\d+,\d+\): error S4G9\d\d\d: \S"));
    }

    [Test]
    public void The_place_of_an_error_is_exact()
    {
        EmitDiagnostic error = Program("Word b = a;\n        Word y = a++; return y;").Errors().Single();
        Assert.That((error.Place.Line, error.Place.Column), Is.EqualTo((13, 18)));
        Assert.That(error.Message, Does.Contain("make it a statement of its own"));
    }

    [Test]
    public void Two_declarations_with_one_C_name_are_refused()
    {
        EmitDiagnostic error = Program("return Same() + Other();",
            "[CName(\"twice\")] private static Word Same() => 1; [CName(\"twice\")] private static Word Other() => 2;").Errors().Single();
        Assert.That(error.Id, Is.EqualTo("S4G9006"));
    }

    [Test]
    public void What_is_not_reached_is_not_judged() =>
        Assert.That(Program("return a;", "public static double Unused() => 1.5;").Emit().Files["src/test.c"],
            Does.Not.Contain("unused"));
}
