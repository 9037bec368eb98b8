// SPDX-License-Identifier: BSD-2-Clause
// Very deep and cyclic programs: a diagnostic, or C; never a stack that overflows, nor time without end.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Sel4Gen.Analysis;
using Sel4Gen.Emit.Front;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class DepthTests
{
    private const string Choice = "a == 1 ? 1 : ";

    private static SubsetProgram Program(string body, string members = "") => new($$"""
        using Sel4Gen;
        public static partial class Test
        {
            {{members}}
            [EntryPoint] public static Word Run(Word a, uint b)
            {
                {{body}}
            }
        }
        """);

    private static IEnumerable<TestCaseData> Depths()
    {
        foreach (int n in new[] { 300, 10_000 })
        {
            TestCaseData Case(string what, string body) => new TestCaseData(body).SetName($"{what}, {n} deep");

            yield return Case("sum", "return a" + Repeat(" + a", n) + ";");
            yield return Case("unary operator", "return " + Repeat("~", n) + "a;");
            yield return Case("casts", "uint e = " + Repeat("(uint)((ulong)", n) + "b" + Repeat(" + (ulong)b)", n) + "; return e;");
            yield return Case("conditional", "return " + Repeat(Choice, n) + "a;");
            yield return Case("blocks", Repeat("{", n) + "a = 1;" + Repeat("}", n) + "return a;");
            yield return Case("else if", Repeat("if (a == 1) { a = 3; } else ", n) + "{ a = 1; } return a;");
            yield return Case("type arguments", $"{Repeat("Ptr<", n)}Word{Repeat(">", n)} p = default; return p.Address;");
            yield return Case("calls", "return Same(" + Repeat("Same(", n) + "a" + Repeat(")", n) + ");");
        }
    }

    [TestCaseSource(nameof(Depths))]
    public void What_is_too_deep_is_refused_with_its_place(string body) =>
        IsRefused(Program(body, "private static Word Same(Word x) => x;").Errors());

    /// <summary>The parser has as little stack as its thread: the C# compiler's CS8078 must not speak in our place.</summary>
    [TestCase(10_000)]
    [TestCase(1_000_000)]
    public void What_the_parser_has_no_stack_for_is_refused_as_too_deep(int levels)
    {
        ProgramDescription description = Program("return " + Repeat(Choice, levels) + "a;").Description with { Threads = 1 };
        IReadOnlyList<EmitDiagnostic> errors = [];
        Thread thread = new(() => errors = Emitter.Run(description).Errors, 1 << 20);
        thread.Start();
        thread.Join();
        IsRefused(errors);
    }

    private static void IsRefused(IReadOnlyList<EmitDiagnostic> errors)
    {
        Assert.That(errors, Is.Not.Empty);
        Assert.That(errors.Select(e => e.Id), Is.All.AnyOf("S4G9002", "S4G9003", "S4G2018", "S4G1021"));
        Assert.That(errors[0].Place.File, Is.EqualTo("Test.cs"));
        Assert.That(errors[0].Message, Does.Contain("levels deep"));
    }

    [TestCase("return F<uint>(a);", "static Word F<T>(Word x) where T : unmanaged => F<Ptr<T>>(x);", TestName = "Type arguments that grow")]
    [TestCase("return X.A.A.B;", "public struct S { public T A; } public struct T { public S A; public Word B; } public static S X;",
        TestName = "Structs that contain each other")]
    [TestCase("S s = default; return a;", "[System.Runtime.CompilerServices.InlineArray(2)] public struct S { private S _a; }",
        TestName = "An inline array of itself")]
    [TestCase("Ptr<S> p = default; return p.Address;",
        "[System.Runtime.CompilerServices.InlineArray(2)] public struct S { private Ptr<S> _a; }",
        TestName = "An inline array of pointers to itself")]
    public void A_cycle_is_refused(string body, string members) =>
        Assert.That(Program(body, members).Errors(), Is.Not.Empty);

    /// <summary>The analyzer refuses recursion; the emitter, which works beside it, must come to an end.</summary>
    [Test]
    public void Methods_of_a_struct_that_call_each_other_are_looked_at_once() =>
        Assert.That(Program("S s = default; s.F(); return s.A;",
            "public struct S { public Word A; public void F() => G(); public void G() => F(); }").Emit().Files, Is.Not.Empty);

    /// <summary>All passes have room on a stack of one megabyte, the smallest that .NET gives by default.</summary>
    [Test]
    public void The_deepest_expression_that_is_allowed_needs_less_than_a_small_stack()
    {
        int casts = (Nesting.Levels - 8) / 3;
        SubsetProgram program = Program("uint e = " + Repeat("(uint)((ulong)", casts) + "b" + Repeat(" + (ulong)b)", casts) + "; "
            + "Word s = a" + Repeat(" * a", Nesting.Levels - 8) + "; return s + e;");
        string text = "";
        Thread thread = new(() => text = Emitter.Run(program.Description with { Threads = 1, BodiesAreChecked = true }).Files["src/test.c"],
            1 << 20);
        thread.Start();
        thread.Join();
        Assert.That(text, Does.Contain("(uint32_t)"));
    }

    [Test]
    public void A_generic_method_may_give_a_tuple_of_its_type_parameter()
    {
        SubsetProgram program = Program("""
            (uint first, Word count) x = Twice<uint>(b, 3);
            var y = Twice((ushort)7, 4);
            var (low, high) = Twice<Word>(a, 5);
            return x.first + x.count + y.value + y.Item2 + low + high;
            """, """
            private static (T value, Word) Twice<T>(T x, Word n) where T : unmanaged
            {
                (T value, Word) result = (x, n);
                (T, Word) other = result;
                other.Item2 += 1;
                (result, Word extra) = (other, 2);
                result.Item2 += extra;
                return result;
            }
            """);
        ulong clr = (ulong)program.LoadClr("Test").GetMethod("Run")!.Invoke(null, [100ul, 20u])!;
        string c = program.RunC("tuples", "int main(void) { printf(\"%lu\", test_run(100, 20)); return 0; }", "gcc");
        Assert.That(c.Trim(), Is.EqualTo(clr.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
