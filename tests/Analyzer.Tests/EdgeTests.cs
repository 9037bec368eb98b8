// SPDX-License-Identifier: BSD-2-Clause
// The borders of the rules that reason: divisors, loop bounds, layouts, cycles, purity.
using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class EdgeTests
{
    [TestCase("a = a / 3;")]
    [TestCase("a %= 3;")]
    [TestCase("i = i / 3;")]
    [TestCase("if (b != 0) { a = a / b; }")]
    [TestCase("if (b == 0) { a = 1; } else { a = a % b; }")]
    [TestCase("if (b == 0) { return; } a = a / b;")]
    [TestCase("if (a == 3 || b < 1) { return; } a = a / b;")]
    [TestCase("if (a > b && b > 0) { a /= b; }")]
    [TestCase("if (0 < b) { a /= b; }")]
    [TestCase("if (b > a) { a /= b; }")]
    [TestCase("a = b == 0 ? 0 : a / b;")]
    [TestCase("bool big = b != 0 && a / b > 1;")]
    [TestCase("Contract.Requires(b != 0); a = a / b;")]
    [TestCase("Contract.Assert(b is 1 or 2 || b != 0); Contract.Assert(b > 4); a = a / b;")]
    [TestCase("while (b != 0) { Loop.Bound(4); a = a / b; b--; }")]
    [TestCase("a = a / (1u << i);")]
    [TestCase("uint n = (uint)i; Contract.Assert(n != 0); a = a / (Word)n;")]
    public void A_guarded_division_is_accepted(string statements) =>
        Check.IsClean(Check.InMethod(statements));

    [TestCase("if (b != 0) { a = 1; } a = a / [|b|];")]
    [TestCase("if (b == 0) { a = a / [|b|]; }")]
    [TestCase("if (b != 0) { b = a; a = a / [|b|]; }")]
    [TestCase("if (b != 0) { (a, b) = (b, a); a = a / [|b|]; }")]
    [TestCase("Contract.Assert(a != 0); a = a / [|b|];")]
    [TestCase("if (b != 0 || a != 0) { a = a / [|b|]; }")]
    [TestCase("if (b >= 0) { a /= [|b|]; }")]
    [TestCase("if (b == 0) { a = 1; } a = a / [|b|];")]
    [TestCase("Contract.Assert(b != 0); byte c = (byte)b; a = a / [|c|];")]
    [TestCase("Contract.Assert(b != 0); a = a / [|(byte)b|];")]
    [TestCase("if (b == 0) { return; } while (a != 0) { Loop.Bound(4); a = a / [|b|]; b--; }")]
    [TestCase("Contract.Assert(b != 0); for (int n = 0; n < 4; n++) { a = a / [|b|]; b--; }")]
    [TestCase("if (b != 0 && ({|S4G3008:b = a|}) != 1) { a = a / [|b|]; }")]
    public void A_guard_that_shows_nothing_is_refused(string statements) =>
        Check.Reports(Check.InMethod(statements), "S4G3010");

    private const string Places = """
        namespace Program;
        public struct Node { public Word N; public Word M; public void Clear() { N = 0; } public readonly Word Both() => N + M; }
        public static class Module
        {
            public static Word Limit;
            [Pure] public static Word Twice(Word a) => a + a;
            public static Word Next() { Limit = 0; return 1; }
            public static Word F(Ptr<Node> p, Ptr<Node> q, Ptr<Word> w, Word a)
            {
                Node s = p.Ref;
                STATEMENTS
                return a;
            }
        }
        """;

    [TestCase("if (p.Ref.N != 0) { a = a / p.Ref.N; }")]
    [TestCase("if (s.N != 0) { p.Ref.N = 0; a = Next() / s.N; }")]
    [TestCase("if (s.N != 0) { a = s.Both() / s.N; }")]
    [TestCase("Contract.Assert(Limit != 0); a = Twice(a) / Limit;")]
    public void A_field_that_stays_the_same_may_be_guarded(string statements) =>
        Check.IsClean(Places.Replace("STATEMENTS", statements, StringComparison.Ordinal));

    [TestCase("if (p.Ref.N != 0) { p.Ref.N = 0; a = a / [|p.Ref.N|]; }")]
    [TestCase("if (p.Ref.N != 0) { q.Ref.N--; a = a / [|p.Ref.N|]; }")]
    [TestCase("if (p.Ref.N != 0) { w.Ref = 0; a = a / [|p.Ref.N|]; }")]
    [TestCase("if (p.Ref.N != 0) { q.Ref = new Node(); a = a / [|p.Ref.N|]; }")]
    [TestCase("if (p.Ref.N != 0) { p.Ref.Clear(); a = a / [|p.Ref.N|]; }")]
    [TestCase("if (p.Ref.N != 0) { ref Node n = ref p.Ref; n.N = 0; a = a / [|p.Ref.N|]; }")]
    [TestCase("if (s.N != 0) { s.N = 0; a = a / [|s.N|]; }")]
    [TestCase("if (s.N != 0) { s = q.Ref; a = a / [|s.N|]; }")]
    [TestCase("if (s.N != 0) { s.Clear(); a = a / [|s.N|]; }")]
    [TestCase("if (Limit != 0) { Limit = 0; a = a / [|Limit|]; }")]
    [TestCase("if (Limit != 0) { a = Next(); a = a / [|Limit|]; }")]
    [TestCase("if (Next() != 0) { a = a / [|Next()|]; }")]
    public void A_guard_on_a_field_that_changes_is_refused(string statements) =>
        Check.Reports(Places.Replace("STATEMENTS", statements, StringComparison.Ordinal), "S4G3010");

    [TestCase("for (int n = 0; n < 4; n++) { a++; }")]
    [TestCase("for (int n = 0; n <= 4; n += 3) { a++; }")]
    [TestCase("for (int n = 4; n >= 0; n--) { a++; }")]
    [TestCase("for (Word n = 4; n > 0; n -= 1) { a++; }")]
    [TestCase("for (byte n = 0; n < 255; n++) { a++; }")]
    [TestCase("for (Word n = 0; n < 9 && a != b; n++) { a++; }")]
    [TestCase("int m; for (m = 0; m < 4; m++) { a++; }")]
    [TestCase("do { a++; } while (false);")]
    [TestCase("while (a != b) { Loop.Bound(b); a++; }")]
    [TestCase("for (; ; ) { Loop.Ends(\"the machine stops\"); }")]
    public void A_loop_with_an_evident_or_stated_bound_is_accepted(string statements) =>
        Check.IsClean(Check.InMethod(statements));

    [TestCase("[|for|] (Word n = 0; n < b; n++) { a++; }")]
    [TestCase("[|for|] (Word n = a; n < 4; n++) { a++; }")]
    [TestCase("[|for|] (Word n = 0; n < 4; n++) { n = 0; }")]
    [TestCase("[|for|] (Word n = 0; n < 4; n++) { (n, a) = (a, n); }")]
    [TestCase("[|for|] (Word n = 0; n < 4; a++) { b++; }")]
    [TestCase("[|for|] (Word n = 4; n >= 0; n--) { a++; }")]
    [TestCase("[|for|] (byte n = 0; n < 256; n++) { a++; }")]
    [TestCase("[|for|] (byte n = 0; n <= 255; n++) { a++; }")]
    [TestCase("[|for|] (uint n = 16; n > 0; n -= 3) { a++; }")]
    [TestCase("[|for|] (Word n = 0; n < 4 || a != b; n++) { a++; }")]
    [TestCase("[|for|] (int n = 0; n != 4; n += 3) { a++; }")]
    [TestCase("[|while|] (true) { a++; Loop.Dummy(); }")]
    [TestCase("[|do|] { a++; } while (a != b);")]
    public void A_loop_that_may_run_for_ever_is_refused(string statements) =>
        Check.Reports(Check.InMethod(statements.Replace(" Loop.Dummy();", "")), "S4G5003");

    [TestCase("public struct S { public byte A; public byte B; public ushort C; public uint D; public ulong E; }")]
    [TestCase("public struct S { public Word A; public Ptr<Word> B; }")]
    [TestCase("public struct S { public uint A; public uint B; public Word C; public Word D; }")]
    [TestCase("[InlineArray(3)] public struct A { private byte _e; } public struct S { public A X; public byte Y; public uint Z; }")]
    public void A_struct_without_gaps_is_accepted(string types) => Check.IsClean(Check.InClass(types));

    [TestCase("public struct S { public byte [|A|]; public ushort B; }")]
    [TestCase("public struct S { public uint A; public byte [|B|]; }")]
    [TestCase("public struct S { public uint [|A|]; public Word B; }")]
    [TestCase("public struct S { public ulong A; public Word [|B|]; }")]
    [TestCase("public struct S { public Ptr<Word> [|A|]; public ulong B; }")]
    [TestCase("public struct T { public byte A; } public struct S { public T [|A|]; public uint B; }")]
    [TestCase("public enum E : byte { X } public struct S { public E [|A|]; public uint B; }")]
    public void A_gap_with_either_word_size_is_refused(string types) =>
        Check.Reports(Check.InClass(types), "S4G1018");

    [Test]
    public void A_cycle_of_calls_is_shown_once_with_its_way() =>
        Assert.That(
            Check.Analyze(Check.InClass("""
                public static void A() => B();
                public static void B() => C();
                public static void C() { A(); D(); }
                public static void D() { }
                """)).Single().GetMessage(),
            Does.StartWith("Recursion through a cycle: Module.A -> Module.B -> Module.C -> Module.A;"));

    [Test]
    public void A_cycle_through_a_property_and_a_generic_method_is_recursion() =>
        Check.Reports(
            Check.InClass("""
                public static Word P => {|S4G5002:Q<uint>(1)|};
                public static Word Q<T>(T x) where T : unmanaged => P;
                """));

    [Test]
    public void A_pure_method_is_judged_by_what_it_calls() =>
        Check.Reports(
            Check.InClass("""
                public static Word Count;
                [Pure] public static Word {|S4G6005:Reads|}() => Count;
                [Pure] public static Word {|S4G6005:Calls|}(Word x) => Changes(x);
                [Pure] public static Word Fine(Word x) { Word y = x; y += 1; return Helper(y); }
                public static Word Helper(Word x) => x + 1;
                public static Word Changes(Word x) { Count = x; return x; }
                public static void F(Ptr<Word> p) => Contract.Assert(Helper(p.Ref) == 1 && {|S4G6002:Changes(1)|} == 1);
                """));

    [Test]
    public void Memory_has_an_address_and_nothing_else_has() =>
        Check.Reports(
            Check.InClass("""
                public struct Point { public Word X; public Word Y; public void Set() { ref Word x = ref {|S4G4002:X|}; x = 1; } }
                public static Point Origin;
                public static readonly Ptr<Point> Table = StaticMemory.Reserve<Point>(4, 16);
                public static void Set(ref Word x) => x = 1;
                public static void Use(in Word x) { }
                public static void F(Ptr<Point> p, Word a)
                {
                    Point local = default;
                    ref Point atMemory = ref p.Ref;
                    ref Point atStatic = ref Origin;
                    ref Word inMemory = ref atMemory.Y;
                    ref Word inTable = ref Table[2].X;
                    inMemory = inTable;
                    Ptr<Word> x = Ptr.To(ref atMemory.X);
                    Ptr<Word> y = Ptr.To(ref {|S4G4006:atStatic.X|});
                    Ptr<Word> z = Ptr.To(ref {|S4G4006:Origin.X|});
                    Set(ref a);
                    Set(ref {|S4G4004:local.X|});
                    Set(ref {|S4G4004:inMemory|});
                    Set(ref {|S4G4004:Origin.X|});
                    Use(3);
                    Use(a + 1);
                    Use({|S4G4004:p.Ref.X|});
                    atStatic.X = x.Ref + y.Ref + z.Ref + local.Y;
                }
                """));

    [Test]
    public void The_word_size_decides_what_fits() =>
        Check.Reports(
            Check.InClass("""
                [Packed(1)]
                public partial struct Entry
                {
                    [Bits(0, 0, 40)] public partial ulong {|S4G7041:Wide|} { get; set; }
                }
                """), wordBits: 32);

    [Test]
    public void Statements_at_top_level_are_refused() =>
        Check.Reports("""
            {|S4G7028:Word x = 1; // top-level|}
            x++;
            """.Replace(" // top-level|}", "|} // top-level"));

    [Test]
    public void A_foreign_construct_never_crashes_the_analyzer()
    {
        string[] folders = ["Analyzer", "Subset", "tests/Analyzer.Tests"];
        string[] files =
            [.. folders.SelectMany(f => Directory.GetFiles(Path.Combine(Check.Root, f), "*.cs"))];
        CSharpParseOptions options = new(LanguageVersion.Preview);
        Compilation compilation = Check.Compile("").AddSyntaxTrees(
            files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f)));
        Diagnostic[] found =
        [
            .. compilation.WithAnalyzers([new SubsetAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter()
            .GetResult(),
        ];
        Assert.That(found.Where(d => d.Id.StartsWith("AD", System.StringComparison.Ordinal)), Is.Empty);
        Assert.That(found.Select(d => d.Id).Distinct().Count(), Is.GreaterThan(15));
    }
}
