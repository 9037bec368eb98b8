// SPDX-License-Identifier: BSD-2-Clause
// A construct is refused wherever it stands, and constructs of the newest C# are refused until they are
// decided.
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class PlaceTests
{
    /// <summary>Programs around a statement that uses a, b (Word) and i, j (int).</summary>
    private static readonly (string Name, string Text)[] s_places =
    [
        ("branch", "public static void F(Word a, Word b, int i, int j) { if (a == b) { i = 1; } else { HOLE } }"),
        ("loop", "public static void F(Word a, Word b, int i, int j) { for (int n = 0; n < 3; n++) { HOLE } }"),
        ("switch", "public static void F(Word a, Word b, int i, int j) { switch (i) { case 1: { HOLE break; } default: break; } }"),
        ("generic", "public static void F<T>(T t, Word a, Word b, int i, int j) where T : unmanaged { HOLE }"),
        ("receiver", "public struct S { public Word X; public void F(Word a, Word b, int i, int j) { HOLE } }"),
        ("accessor", "public static Word P { get { Word a = 1; Word b = 2; int i = 3; int j = 4; HOLE return 0; } }"),
        ("returning", "public static (Word, Word) F(ref Word a, Word b, int i, int j) { { HOLE } return (a, b); }"),
    ];

    private static readonly (string Id, string Statement)[] s_refused =
    [
        ("S4G2001", "goto end; end: a = 1;"),
        ("S4G2002", "try { a = b; } finally { b = a; }"),
        ("S4G2003", "if (a == 77) { throw new System.Exception(); }"),
        ("S4G2004", "lock (typeof(int)) { a = b; }"),
        ("S4G2008", "Word G() => 1; a = G();"),
        ("S4G3001", "_ = new object();"),
        ("S4G3002", "System.Span<int> s = stackalloc int[3];"),
        ("S4G3004", "_ = $\"{a}\";"),
        ("S4G3005", "System.Func<int> f = () => 1;"),
        ("S4G3007", "a = checked(a * b);"),
        ("S4G3008", "a = b = 2;"),
        ("S4G3009", "a = b++;"),
        ("S4G3010", "a /= b;"),
        ("S4G3011", "j = i / j;"),
        ("S4G3013", "bool x = a is > 3;"),
        ("S4G3014", "_ = typeof(int);"),
        ("S4G3022", "System.IComparable x = a;"),
        ("S4G4002", "ref Word x = ref a; x = 1;"),
        ("S4G5003", "while (a != b) { a++; }"),
        ("S4G5004", "a = b; Loop.Bound(3);"),
        ("S4G6003", "Contract.Assert(a != b, \"text\");"),
        ("S4G8001", "a = System.Numerics.BitOperations.RotateLeft(a, 3);"),
        ("S4G8002", "Host.Memory.WriteDevice(0, 1, 2);"),
    ];

    [Test]
    public void A_construct_is_refused_wherever_it_stands(
        [ValueSource(nameof(PlaceNames))] string place, [ValueSource(nameof(RefusedIds))] string id)
    {
        string statement = s_refused.Single(r => r.Id == id).Statement;
        string text = Check.InClass(s_places.Single(p => p.Name == place).Text.Replace("HOLE", statement));
        IEnumerable<string> found = Check.Analyze(text).Select(d => d.Id);
        Assert.That(found, Has.Member(id), text);
        Assert.That(found.Where(f => !f.StartsWith("S4G", System.StringComparison.Ordinal)), Is.Empty, text);
    }

    [TestCase("S4G7014", "namespace P; public static class E { extension(Word x) { public Word Twice() => x * 2; } }")]
    [TestCase("S4G7010", "namespace P; public struct S { public Word X { get => field; set => field = value; } }")]
    [TestCase("S4G7006", "namespace P; public struct S(Word x) { public Word X = x; }")]
    [TestCase("S4G7008", "namespace P; public struct S { public Word X; public void operator +=(Word y) { X += y; } }")]
    [TestCase("S4G3002", "namespace P; public static class C { public static void F() { System.Span<int> s = [1, 2]; } }")]
    [TestCase("S4G3015", "namespace P; public class D { public Word X; } public static class C { public static void F(D d) { d?.X = 1; } }")]
    [TestCase("S4G3003", "namespace P; public static class C { public static void F() { var s = \"x\"u8; } }")]
    [TestCase("S4G7023", "namespace P; public static class C { public static void F(params System.Span<int> s) { } }")]
    [TestCase("S4G3013", "namespace P; public static class C { public static bool F(Word a) => a is var b and not 3; }")]
    [TestCase("S4G4008", "namespace P; public ref struct S { public ref Word X; }")]
    [TestCase("S4G1007", "namespace P; public unsafe struct S { public fixed byte X[4]; }")]
    [TestCase("S4G1007", "namespace P; public static unsafe class C { public static delegate*<int, void> F; }")]
    [TestCase("S4G1010", "namespace P; public static class C { public static dynamic F() => 1; }")]
    public void A_construct_of_later_csharp_is_refused(string id, string text) =>
        Assert.That(Check.Analyze(text).Select(d => d.Id), Has.Member(id));

    /// <summary>
    /// A C# that is not there yet has operation kinds that are not in the list; they fall through to the last
    /// rule.
    /// </summary>
    [Test]
    public void An_operation_that_nobody_decided_on_is_refused() =>
        Check.Reports(Check.InClass("""
            public static void F(Word a)
            {
                {|S4G1012:System.TypedReference|} r = {|S4G3099:__makeref(a)|};
            }
            """));

    private static IEnumerable<string> PlaceNames() => s_places.Select(p => p.Name);

    private static IEnumerable<string> RefusedIds() => s_refused.Select(r => r.Id);
}
