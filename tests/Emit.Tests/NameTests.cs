// SPDX-License-Identifier: BSD-2-Clause
// Two C# names that become one C name: S4G9006 names both places, or the emitter tells them apart.
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class NameTests
{
    private static SubsetProgram Program(string members, string body = "return 1;") => new($$"""
        using Sel4Gen;
        {{members}}
        public static partial class Test
        {
            [EntryPoint] public static Word Run(Word a, Ptr<Word> p)
            {
                {{body}}
            }
        }
        """);

    [TestCase("public static class Irq { public const ulong LineMax = 159; public static class Line { public const ulong Max = 31; } }",
        "return Irq.LineMax + Irq.Line.Max;", "IRQ_LINE_MAX")]
    [TestCase("public static class Cap { public const ulong TagMax = 1; } public static class CapTag { public const ulong Max = 2; }",
        "return Cap.TagMax + CapTag.Max;", "CAP_TAG_MAX")]
    [TestCase("public static class C { public const ulong FooBar = 1; public const ulong FOO_BAR = 2; }",
        "return C.FooBar + C.FOO_BAR;", "C_FOO_BAR")]
    [TestCase("public enum CapTag : uint { Max = 1 } public static class Cap { public const ulong TagMax = 2; }",
        "return Cap.TagMax + (Word)CapTag.Max;", "CAP_TAG_MAX")]
    [TestCase("public struct S { public Word _next; public Word Next; }", "S s = default; return s._next + s.Next;", "next")]
    [TestCase("public enum E : uint { FooBar = 1, Foo_Bar = 2 }", "return (Word)E.FooBar + (Word)E.Foo_Bar;", "E_FOO_BAR")]
    [TestCase("public enum E : ulong { FooBar = 1UL << 40, Foo_Bar = 2 }", "return (Word)E.FooBar + (Word)E.Foo_Bar;", "E_FOO_BAR")]
    [TestCase("public static class M { public static Word Next; public static Word next() => Next; }", "return M.next();", "m_next")]
    [TestCase("[Packed(1)] public partial struct P { [Bits(0, 0, 8)] public partial Word FooBar { get; set; } "
        + "[Bits(0, 8, 8)] public partial Word Foo_Bar { get; set; } }",
        "P q = default; q.FooBar = 1; q.Foo_Bar = 2; return q.FooBar;", "p_set_foo_bar")]
    [TestCase("[Packed(1)] public partial struct P { [Bits(0, 0, 8)] public partial Word X { get; set; } public Word GetX() => 7; }",
        "P q = default; q.X = 1; return q.GetX() + q.X;", "p_get_x")]
    public void A_clash_names_both_places(string members, string body, string name)
    {
        IReadOnlyList<EmitDiagnostic> errors = Program(members, body).Errors();
        Assert.That(errors.Select(e => e.Id), Is.All.EqualTo("S4G9006"), string.Join('\n', errors));
        EmitDiagnostic error = errors.First(e => e.Message.Contains($"'{name}'", System.StringComparison.Ordinal));
        Assert.That(error.Place.File, Is.EqualTo("Test.cs"));
        Assert.That(error.Message, Does.Match(@" and so is the [a-z ]+ at Test\.cs\(\d+,\d+\); rename one or give it a \[CName\]$"));
    }

    [TestCase("public struct Bool { public Word X; }", "Bool x = default; return x.X;", "'bool_t' in C, and so is a name of the prelude")]
    [TestCase("public struct Uint32 { public Word X; }", "Uint32 x = default; return x.X;", "'uint32_t' in C, and so is a name of")]
    [TestCase("public struct Int { public Word X; }", "Int x = default; return x.X;", "'int' in C, and so is a word of C")]
    [TestCase("public struct Struct { public Word X; }", "Struct x = default; return x.X;", "'struct' in C, and so is a word of C")]
    [TestCase("public static class Mmio { public static Word Read32(Word x) => x; }", "return global::Mmio.Read32(a);",
        "'mmio_read32' in C, and so is a name of the prelude")]
    [TestCase("public static class M { [CName(\"WORD_BITS\")] public const ulong Bits = 3; }", "return M.Bits;",
        "'WORD_BITS' in C, and so is a macro of the prelude")]
    [TestCase("public static class M { [CName(\"next\")] public const ulong Next = 3; } public struct S { public Word Next; }",
        "S s = default; return s.Next + M.Next;", "'next' in C, and so is the constant at Test.cs(2,")]
    [TestCase("public struct S { public Word _1; }", "S s = default; return s._1;", "'1' in C, which is no identifier")]
    [TestCase("public static class M { [CName(\"linux\")] public static Word X; }", "return M.X;", "'linux' in C, and so is a word of C")]
    [TestCase("public static class M { [CName(\"a-b\")] public static Word X; }", "return M.X;", "'a-b' in C, which is no identifier")]
    public void A_name_that_C_has_already_is_refused(string members, string body, string message)
    {
        IReadOnlyList<EmitDiagnostic> errors = Program(members.Replace("Word X", "ulong X").Replace("Word x", "ulong x")
            .Replace("Word Read32", "ulong Read32"), body).Errors();
        Assert.That(errors.Select(e => e.Id), Is.All.EqualTo("S4G9006"), string.Join('\n', errors));
        Assert.That(errors.Select(e => e.Message), Has.Some.Contains(message));
    }

    /// <summary>
    /// What only a function sees is told apart: the C compiles and computes what C# computes.
    /// </summary>
    [Test]
    public void Locals_parameters_and_results_are_told_apart()
    {
        SubsetProgram program = new("""
            using Sel4Gen;
            public enum Color : uint { [CName("red")] Red = 5 }
            public static class Limits { [CName("limit")] public const ulong Limit = 40; }
            public static class Test
            {
                private static uint Pick(uint red, out uint result, out uint resulT) { result = red + 1; resulT = red + 2; return red; }
                private static (uint fooBar, uint foo_bar) Pair(uint uint64_t, uint limit) => (uint64_t, limit);
                [EntryPoint] public static uint Run(uint a)
                {
                    uint red = a;
                    uint uint64_t = red + (uint)Color.Red;
                    uint NULL = uint64_t * 2;
                    uint min32 = Pick(NULL, out uint word_t, out uint bool_t);
                    var (one, two) = Pair(min32 + word_t, bool_t);
                    uint fooBar = one * 3;
                    uint foo_bar = two + (uint)Limits.Limit;
                    return fooBar + foo_bar * 7;
                }
            }
            """);
        uint clr = (uint)program.LoadClr("Test").GetMethod("Run")!.Invoke(null, [11u])!;
        string c = program.RunC("names", "int main(void) { printf(\"%u\", test_run(11)); return 0; }", "gcc");
        Assert.That(c.Trim(), Is.EqualTo(clr.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Two_names_of_one_constant_for_assembly_are_refused()
    {
        IReadOnlyList<EmitDiagnostic> errors = Program("""
            [AsmVisible] public struct Frame { public Word Size; }
            [AsmVisible] public static class FrameSize { [CName("FRAME_SIZE")] public const ulong Bytes = 3; }
            """).Errors();
        Assert.That(errors.Select(e => e.Message), Has.Some.Contains("'FRAME_SIZE' in C, and so is the constant for assembly at"));
    }
}
