// SPDX-License-Identifier: BSD-2-Clause
// The source generators: what packed structs and externs do when they run.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class GeneratorTests
{
    private const string Types = """
        using System;
        using System.Runtime.CompilerServices;

        namespace Program;

        public enum Kind : byte { None = 0, One = 1, Two = 2 }

        public enum Signed : int { Minus = -1, Plus = 1 }

        [Packed(2)]
        public partial struct Any
        {
            [Tag, Bits(0, WordSize.Bits - 5, 5)] public partial Kind Tag { get; set; }
        }

        [PackedVariant(typeof(Any), Kind.Two)]
        public partial struct Two
        {
            [Bits(0, 0, WordSize.Bits == 64 ? 48 : 27, ValueShift = WordSize.Bits == 64 ? 0 : 5, SignExtend = WordSize.Bits == 64)]
            public partial Ptr<Word> Place { get; set; }

            [Bits(1, 0, WordSize.Bits)] public partial Word Badge { get; set; }
        }

        [PackedVariant(typeof(Any), Kind.None)]
        public partial struct None
        {
        }

        [Packed(2, UnitBits = 64)]
        public partial struct Entry
        {
            [Bits(0, 12, 36, ValueShift = 12)] public partial ulong Address { get; set; }
            [Bits(0, 0, 1)] public partial bool Valid { get; set; }
            [Bits(0, 54, 10, SignExtend = true)] public partial long Offset { get; set; }
            [Bits(1, 0, 32)] public partial int Whole { get; set; }
            [Bits(1, 32, 8)] public partial int Part { get; set; }
            [Bits(1, 40, 16, SignExtend = true)] public partial Signed Sign { get; set; }
        }

        [Packed(3, UnitBits = 8)]
        public partial struct Bytes
        {
            [Bits(0, 0, 3)] public partial byte Low { get; set; }
            [Bits(0, 3, 1)] public partial bool Flag { get; set; }
            [Bits(0, 4, 4)] public partial Kind Kind { get; set; }
            [Bits(2, 0, 8)] public partial sbyte Signed { get; set; }
        }

        public static class WordSize { public const int Bits = 8 * sizeof(Word); }

        public static partial class Test
        {
            private static string Try(Action action)
            {
                try
                {
                    action();
                    return "ok;";
                }
                catch (Exception e)
                {
                    return $"{e.GetType().Name}: {e.Message};";
                }
            }

        """;

    private static string Run(string body, int wordBits = 64) => Check.Run(Types + body + "\n}\n", wordBits);

    [Test]
    public void A_variant_keeps_its_fields_and_its_tag([Values(64, 32)] int wordBits) =>
        Assert.That(
            Run(
                """
                public static string Run()
                {
                    Two two = Two.New(place: Ptr<Word>.At(0x7fffe0), badge: 7);
                    Any any = two.ToAny();
                    Two back = Two.From(any);
                    return $"{any.Tag} {back.Place} {back.Badge} {None.New().ToAny().Tag} {Unsafe.SizeOf<Any>() == 2 * sizeof(Word)}";
                }
                """, wordBits),
            Is.EqualTo("Two 0x7fffe0 7 None True"));

    [Test]
    public void A_variant_is_not_made_of_another_tag() =>
        Assert.That(
            Run("""public static string Run() => Try(() => Two.From(None.New().ToAny()));"""),
            Is.EqualTo("ContractException: the tag 0 is not the one of Two;"));

    [Test]
    public void A_kernel_address_is_its_own_sign_extension() =>
        Assert.That(
            Run("""
                public static string Run()
                {
                    Two two = Two.New(Ptr<Word>.At(0xffff_8000_0000_1000), 0);
                    return $"{two.Place} {two.ToAny().Tag} " + Try(() => two.Place = Ptr<Word>.At(0x0001_8000_0000_0000));
                }
                """),
            Does.StartWith("0xffff800000001000 Two ContractException: 0x1800000000000 cannot be held by Two.Place"));

    [Test]
    public void An_aligned_address_keeps_its_zeros_and_refuses_others([Values(64, 32)] int wordBits) =>
        Assert.That(
            Run(
                """
                public static string Run()
                {
                    Entry entry = Entry.New(address: 0xffff_ffff_f000, valid: true, offset: -1, whole: -1, part: 255, sign: Signed.Minus);
                    return $"{entry.Address:x} {entry.Valid} {entry.Offset} {entry.Whole} {entry.Part} {entry.Sign}; "
                        + Try(() => entry.Address = 0x1800) + Try(() => entry.Address = 0x1_0000_0000_0000)
                        + Try(() => entry.Offset = 512) + Try(() => entry.Part = -1) + Try(() => entry.Part = 256);
                }
                """, wordBits),
            Is.EqualTo("fffffffff000 True -1 -1 255 Minus; "
                + "ContractException: 0x1800 cannot be held by Entry.Address: 36 bits, sign-extended, of a value whose low 12 bits are zero;"
                + "ContractException: 0x1000000000000 cannot be held by Entry.Address: 36 bits, sign-extended, of a value whose low 12 bits are zero;"
                + "ContractException: 0x200 cannot be held by Entry.Offset: 10 bits, sign-extended, of a value whose low 0 bits are zero;"
                + "ContractException: 0xffffffff does not fit into the 8 bits of Entry.Part;"
                + "ContractException: 0x100 does not fit into the 8 bits of Entry.Part;"));

    [Test]
    public void A_long_tag_is_read_checked_and_set() =>
        Assert.That(
            Check.Run("""
                using System;

                namespace Program;

                public enum Kind : byte { Short = 2, Long = 3, Last = 10 }

                [Packed(1, UnitBits = 32)]
                public partial struct Any
                {
                    [Tag(LongShift = 27, LongWidth = 3), Bits(0, 30, 2)] public partial Kind Tag { get; set; }
                }

                [PackedVariant(typeof(Any), Kind.Short)]
                public partial struct Short { [Bits(0, 0, 30)] public partial uint All { get; set; } }

                [PackedVariant(typeof(Any), Kind.Last)]
                public partial struct Last { [Bits(0, 0, 27)] public partial uint All { get; set; } }

                public static class Test
                {
                    public static string Run()
                    {
                        Any small = Short.New(0x3fff_ffff).ToAny();
                        Any last = Last.New(0x7ff_ffff).ToAny();
                        string text = $"{small.Tag} {last.Tag} {Short.From(small).All:x} {Last.From(last).All:x} ";
                        small.Tag = Kind.Long;
                        text += $"{small.Tag} {small.W0:x} ";
                        last.Tag = Kind.Short;
                        text += $"{last.Tag} {last.W0:x} ";
                        try { last.Tag = (Kind)11; } catch (Exception e) { text += e.Message + " "; }
                        try { Last.From(small); } catch (Exception e) { text += e.Message; }
                        return text;
                    }
                }
                """),
            Is.EqualTo("Short Last 3fffffff 7ffffff Long c7ffffff Short bfffffff "
                + "0xb does not fit into the 5 bits of Any.Tag the tag 3 is not the one of Last"));

    [Test]
    public void A_bit_field_that_does_not_exist_takes_no_bits_and_refuses_to_be_used() =>
        Assert.That(
            Run("""
                private const bool No = false;

                [Packed(1)]
                public partial struct Some
                {
                    [Bits(0, 0, 8), When(No)] public partial Word Gone { get; set; }
                    [Bits(0, 0, 8), When(!No)] public partial Word Here { get; set; }
                    [Bits(0, 8, 8)] public partial Word Always { get; set; }
                }

                public static string Run()
                {
                    Some some = Some.New(always: 3, here: 5);
                    return $"{some.W0:x} {Some.New(7).W0:x} {Some.New(1, gone: 255).W0:x} " + Try(() => some.Gone++);
                }
                """),
            Is.EqualTo("305 700 100 ContractException: Some.Gone does not exist in this configuration;"));

    [Test]
    public void Setting_one_field_leaves_the_others_alone() =>
        Assert.That(
            Run("""
                public static string Run()
                {
                    Bytes bytes = Bytes.New(low: 7, flag: true, kind: (Kind)15, signed: -128);
                    bytes.Flag = false;
                    string first = $"{bytes.Low} {bytes.Flag} {(int)bytes.Kind} {bytes.Signed};";
                    bytes.Flag = true;
                    bytes.Kind = Kind.None;
                    bytes.Signed = 127;
                    return first + $"{bytes.Low} {bytes.Flag} {bytes.Kind} {bytes.Signed} {Unsafe.SizeOf<Bytes>()}";
                }
                """),
            Is.EqualTo("7 False 15 -128;7 True None 127 3"));

    [Test]
    public void An_extern_forwards_to_the_host_of_its_thread() =>
        Assert.That(
            Check.Run("""
                using System;

                namespace Program;

                public static partial class Machine
                {
                    [Extern] public static partial Word Add(Word a, ref uint b);
                    [Asm("nop")] internal static partial void Wait();
                }

                public sealed class Simulated : Machine.IHost
                {
                    public int Waits;
                    public Word Add(Word a, ref uint b) { b++; return a + b; }
                    public void Wait() => Waits++;
                }

                public static class Test
                {
                    public static string Run()
                    {
                        string unset = "";
                        try { Machine.Wait(); } catch (InvalidOperationException e) { unset = e.Message; }
                        Simulated host = new();
                        Machine.Host = host;
                        uint b = 1;
                        Word sum = Machine.Add(40, ref b);
                        Machine.Wait();
                        return $"{sum} {b} {host.Waits} {unset}";
                    }
                }
                """),
            Does.StartWith("42 2 1 No Machine.Host on this thread"));

    private const string Good = """
        [Packed(1)] public partial struct Good { [Bits(0, 0, 8)] public partial Word Low { get; set; } }
        public static Word Use(Good good) => good.Low + Good.New(low: 3).Low;

        """;

    /// <summary>
    /// Each has its own diagnostic at its place; the accessors of the others are there all the same.
    /// </summary>
    [TestCase("[Packed(1)] public partial struct @event { [Bits(0, 0, 8)] public partial Word @class { get; set; } "
        + "public Word Get() => @class; } public static @event Make() => @event.New(@class: 1);")]
    [TestCase("[Packed(1)] public partial struct @record { [Bits(0, 0, 8)] public partial Word @field { get; set; } } "
        + "public static Word F(@record r) => r.@field;")]
    [TestCase("[Packed(1)] public partial struct Goods { [Bits(0, 0, 8)] public partial Word Low { get; set; } } "
        + "[Packed(1)] public partial struct GOODS { [Bits(0, 0, 8)] public partial Word Low { get; set; } }")]
    [TestCase("[Packed(1)] public partial struct Entry { [Bits(0, 0, 8)] public partial Word Result { get; set; } "
        + "[Bits(0, 8, 8)] public partial Word Value { get; set; } } public static Word F() => Entry.New(result: 1, value: 2).Result;")]
    [TestCase("[{|S4G7046:Packed(1)|}, PackedVariant(typeof(Good), 1)] public partial struct Both { "
        + "[Bits(0, 0, 8)] public partial Word Low { get; set; } } public static Word F(Both b) => b.Low;")]
    [TestCase("[{|S4G7046:Packed(int.MaxValue)|}] public partial struct Huge { [Bits(0, 0, 8)] public partial Word Low { get; set; } }")]
    [TestCase("[{|S4G7046:Packed(-1)|}] public partial struct Less { [Bits(0, 0, 8)] public partial Word Low { get; set; } }")]
    [TestCase("[{|S4G7046:Packed(1, UnitBits = 3)|}] public partial struct Odd { [Bits(0, 0, 2)] public partial Word Low { get; set; } } "
        + "public struct Holder { public Odd A; }")]
    [TestCase("[Packed(1)] public partial struct Far { [Bits(int.MaxValue, int.MaxValue, int.MaxValue)] "
        + "public partial Word {|S4G7041:Low|} { get; set; } [Bits(0, -8, 8)] public partial Word {|S4G7041:High|} { get; set; } }")]
    [TestCase("[Packed(1)] public partial struct Wide { [Bits(0, 0, 40)] public partial byte {|S4G7042:Low|} { get; set; } "
        + "[Bits(0, 40, 4, ValueShift = int.MaxValue)] public partial Word {|S4G7042:High|} { get; set; } }")]
    [TestCase("[Packed(2)] public partial struct Words { [Bits(0, 0, 8)] public partial Word {|S4G7053:W1|} { get; set; } }")]
    [TestCase("[Packed(1)] public partial struct Fresh { [Bits(0, 0, 8)] public partial Word {|S4G7053:New|} { get; set; } }")]
    [TestCase("[Packed(1)] public partial struct Cased { [Bits(0, 0, 8)] public partial Word Low { get; set; } "
        + "[Bits(0, 8, 8)] public partial Word {|S4G7053:low|} { get; set; } }")]
    [TestCase("[Packed(1)] public partial struct Other { [Bits(0, 0, 8)] public partial string {|S4G7047:Text|} { get; set; } }")]
    [TestCase("public static partial class Machine { [Extern] public static partial void {|S4G7053:Stop|}(); public static Word Host; }")]
    [TestCase("public static partial class @lock { [Extern] public static partial Word @goto(Word @if); } "
        + "public static partial class @LOCK { [Extern] public static partial Word Go(Word x); }")]
    [TestCase("public static partial class Machine { [Extern] public static partial void Go(scoped ref Word x, scoped in byte y, out uint z); }")]
    [TestCase("public static partial class Machine { [Extern] public static partial void Go({|S4G7023:params Word[] x|}); }")]
    [TestCase("[Packed(1)] public partial struct Twice { [Bits(0, 0, 8)] public partial Word Low { get; set; } } "
        + "[{|CS0579:Packed|}(1)] public partial struct Twice { }")]
    [TestCase("[Packed(1)] public partial struct Hidden { [When(false), Bits(0, 0, 8)] partial Word Low { get; set; } "
        + "[Bits(0, 8, 8)] partial Word High { get; set; } [Bits(0, 16, 8)] public partial Word Top { get; private set; } }")]
    [TestCase("[Packed(1)] public partial struct Fixed { [Bits(0, 0, 8)] public readonly partial Word {|S4G7048:Low|} { get; set; } "
        + "[Bits(0, 8, 8)] public partial Word {|S4G7048:High|} { get; init; } }")]
    [TestCase("[{|S4G7046:Packed(1)|}] public readonly partial struct Frozen { [Bits(0, 0, 8)] public partial Word Low { get; set; } }")]
    [TestCase("[Packed(1)] public partial struct Long { "
        + "[Tag(LongShift = int.MaxValue, LongWidth = 2), Bits(0, 0, 8)] public partial byte {|S4G7046:Kind|} { get; set; } }")]
    public void One_struct_says_what_is_wrong_with_it_and_leaves_the_others_alone(string members) =>
        Check.Reports(Check.InClass(Good + members));

    [Test]
    public void An_edit_elsewhere_generates_nothing_anew()
    {
        Compilation first = CSharpCompilation.Create(
            "P",
            [CSharpSyntaxTree.ParseText("using Sel4Gen;\n" + Types + "}")],
            Check.Compile("").References);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new PackedGenerator().AsSourceGenerator(), new ExternGenerator().AsSourceGenerator()],
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None,
                trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(first);
        driver = driver.RunGenerators(
            first.AddSyntaxTrees(CSharpSyntaxTree.ParseText("public static class Other { }")));
        IncrementalStepRunReason[] reasons =
        [
            .. driver.GetRunResult().Results.SelectMany(r => r.TrackedOutputSteps).SelectMany(s => s.Value)
                .SelectMany(s => s.Outputs).Select(o => o.Reason).Distinct(),
        ];
        Assert.That(reasons,
            Is.SubsetOf(new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        Assert.That(reasons, Is.Not.Empty);
    }
}
