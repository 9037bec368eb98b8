// SPDX-License-Identifier: BSD-2-Clause
// Cyclic and very deep programs: the analyzer says what is wrong with them, or leaves them to the compiler. It
// never overflows the stack of the process that it runs in, and never takes for ever.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class NestingTests
{
    [TestCase("public struct S { public S A; } public static S X;")]
    [TestCase("public struct S { public T A; } public struct T { public S A; }")]
    [TestCase("[InlineArray(2)] public struct S { private S _element; }")]
    [TestCase("[InlineArray(2)] public struct S { private T _element; } public struct T { public S A; public S B; }")]
    [TestCase("public struct G<T> where T : unmanaged { public T A; } public struct S { public G<S> A; }")]
    [TestCase("public struct G<T> where T : unmanaged { public G<G<T>> A; } public static G<Word> X;")]
    [TestCase("public struct S { public (S, Word) A; }")]
    [TestCase("public struct S { public S A; } public static void F(Ptr<S> p) { S s = p.Ref; s.A.A.A = s; }")]
    public void A_struct_that_contains_itself_is_the_compilers_to_refuse(string members) =>
        Assert.That(Ids(Check.InClass(members)), Has.Some.EqualTo("CS0523"));

    [TestCase("public const ulong A = B; public const ulong B = A; public static Word F() => A / B;", "CS0110")]
    [TestCase("public enum E : byte { A = B, B = A } public static E F() => E.A;", "CS0110")]
    [TestCase("[Packed(P.N)] public partial struct P { public const int N = Q.M; } public static class Q { public const int M = P.N; }",
        "CS0110")]
    [TestCase("public static Word F() => G(); public static Word G() => F();", "S4G5002")]
    [TestCase("[Pure] public static Word F() => G(); [Pure] public static Word G() => F();", "S4G5002")]
    [TestCase("public static Word F<T>(Word x) where T : unmanaged => F<Ptr<T>>(x);", "S4G5001")]
    [TestCase("public struct S { public Word A; public void F() => G(); public void G() => F(); }", "S4G5002")]
    public void A_cycle_ends(string members, string rule) =>
        Assert.That(Ids(Check.InClass(members)), Has.Some.EqualTo(rule));

    private static IEnumerable<TestCaseData> DeepBodies()
    {
        const int n = 300;
        yield return new("a = a" + Repeat(" + a", n) + ";");
        yield return new("bool x = a == 1" + Repeat(" && a == 1", n) + ";");
        yield return new("bool x = a is 1" + Repeat(" or 2", n) + ";");
        yield return new("a = " + Repeat("~", n) + "a;");
        yield return new("uint e = " + Repeat("(uint)((ulong)", n) + "i" + Repeat(" + b)", n) + ";");
        yield return new("a = " + Repeat("a == 1 ? b : ", n) + "b;");
        yield return new("a = " + Repeat("a switch { 1 => 2, _ => ", n) + "a" + Repeat("}", n) + ";");
        yield return new(Repeat("{", n) + "a = 1;" + Repeat("}", n));
        yield return new(Repeat("if (a == 1) { a = 3; } else ", n) + "{ a = 1; }");
        yield return new(Repeat("while (a == 1) { Loop.Bound(1); ", n) + "a = 1;" + Repeat("}", n));
    }

    [TestCaseSource(nameof(DeepBodies))]
    public void A_body_that_is_nested_too_deeply_is_refused_as_a_whole(string statements) =>
        Assert.That(Ids(Check.InMethod(statements)), Is.EqualTo(new[] { "S4G2018" }));

    [Test]
    public void What_is_deep_but_within_the_limit_is_accepted() =>
        Check.IsClean(Check.InMethod("a = a" + Repeat(" + a", Nesting.Levels - 8) + ";"));

    [Test]
    public void Ten_thousand_levels_end_in_a_diagnostic() =>
        // A sum is the one expression that the compiler itself reads to any depth.
        Assert.That(Ids(Check.InMethod("a = a" + Repeat(" + a", 10_000) + ";")), Is.EqualTo(new[] { "S4G2018" }));

    [Test]
    public void Chains_of_structs_and_of_calls_take_time_in_proportion()
    {
        // With two fields each a walk that remembers nothing takes 2^30 steps.
        string structs = "public struct S0 { public byte A; } " + string.Concat(Enumerable.Range(1, 25)
            .Select(i => $"public struct S{i} {{ public S{i - 1} A; public S{i - 1} B; }} "));
        string calls = "[Pure] public static Word F0(Word x) => x; " + string.Concat(Enumerable.Range(1, 500)
            .Select(i => $"[Pure] public static Word F{i}(Word x) => F{i - 1}(x) + F{i - 1}(x);\n"));
        Check.IsClean(Check.InClass(structs + calls));
    }

    [Test]
    public void Structs_in_structs_have_a_limit()
    {
        string text = "public struct S0 { public byte A; } " + string.Concat(Enumerable.Range(1, 40)
            .Select(i => $"public struct {(i > Nesting.TypeLevels ? $"[|S{i}|]" : $"S{i}")} {{ public S{i - 1} A; }} "));
        Check.Reports(Check.InClass(text), "S4G1021");
    }

    [TestCase("[InlineArray(int.MaxValue)] public struct [|A|] { private Word _e; } "
        + "[InlineArray(int.MaxValue)] public struct [|B|] { private A _e; } public struct [|C|] { public B X; public B Y; }")]
    [TestCase("[InlineArray(1 << 20)] public struct A { private Word _e; } [InlineArray(9)] public struct [|B|] { private A _e; }")]
    public void A_size_that_overflows_numbers_is_refused(string members) =>
        Check.Reports(Check.InClass(members), "S4G1021");

    [Test]
    public void A_type_is_not_nested_too_deeply() =>
        Check.Reports(
            Check.InClass($"public static [|{Repeat("Ptr<", 40)}Word{Repeat(">", 40)}|] X;"), "S4G1021");

    private static List<string> Ids(string text)
    {
        List<string> ids = [.. Check.Analyze(text).Select(d => d.Id).Distinct()];
        Assert.That(ids, Has.None.StartsWith("AD"), text[..Math.Min(text.Length, 300)]);
        return ids;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
