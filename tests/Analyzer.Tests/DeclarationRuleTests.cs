// SPDX-License-Identifier: BSD-2-Clause
// Rules of declarations and naming: what is refused, exactly where, and what is not.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class DeclarationRuleTests
{
    [Test]
    public void S4G7001_InstanceClass()
    {
        Check.Reports(
            Check.Snippet("""
            public class [|Scheduler|]
            {
            }
            """), "S4G7001");
        Check.IsClean(Check.Snippet("""
            public static class Scheduler
            {
            }
            """));
    }

    [Test]
    public void S4G7002_InterfaceDeclaration()
    {
        Check.Reports(
            Check.Snippet("""
            public interface [|ITimer|]
            {
            }
            """), "S4G7002");
        Check.IsClean(Check.Snippet("""
            public static class Timer
            {
                public static void Reset()
                {
                }
            }
            """));
    }

    [Test]
    public void S4G7003_DelegateDeclaration()
    {
        Check.Reports(
            Check.Snippet("""
            public delegate void [|Handler|](Word irq);
            """), "S4G7003");
        Check.IsClean(Check.Snippet("""
            public enum Handler : uint { Timer, Device }
            """));
    }

    [Test]
    public void S4G7004_Record()
    {
        Check.Reports(
            Check.Snippet("""
            public record struct [|Point|](Word X, Word Y);
            """), "S4G7004");
        Check.IsClean(Check.Snippet("""
            public struct Point { public Word X; public Word Y; }
            """));
    }

    [Test]
    public void S4G7005_Event()
    {
        Check.Reports(
            Check.Snippet("""
            public static event System.Action [|Ticked|];
            """), "S4G7005");
        Check.IsClean(Check.Snippet("""
            public static void Ticked()
            {
            }
            """));
    }

    [Test]
    public void S4G7006_Constructor()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Point
            {
                public Word X;

                public [|Point|](Word x)
                {
                    X = x;
                }
            }
            """), "S4G7006");
        Check.IsClean(Check.Snippet("""
            public struct Point
            {
                public Word X;

                public static Point At(Word x) => new Point { X = x };
            }
            """));
    }

    [Test]
    public void S4G7007_StaticConstructor()
    {
        Check.Reports(
            Check.Snippet("""
            public static class Clock
            {
                public static Word Start;

                static [|Clock|]()
                {
                    Start = 1;
                }
            }
            """), "S4G7007");
        Check.IsClean(Check.Snippet("""
            public static class Clock
            {
                public static Word Start = 1;
            }
            """));
    }

    [Test]
    public void S4G7008_Operator()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Ticks
            {
                public Word Value;

                public static bool operator [|!|](Ticks t) => t.Value == 0;
            }
            """), "S4G7008");
        Check.IsClean(Check.Snippet("""
            public struct Ticks
            {
                public Word Value;

                public bool IsZero => Value == 0;
            }
            """));
    }

    [Test]
    public void S4G7009_Indexer()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Bits
            {
                public Word Value;

                public bool [|this|][int n] => (Value >> n & 1) != 0;
            }
            """), "S4G7009");
        Check.IsClean(Check.Snippet("""
            public struct Bits
            {
                public Word Value;

                public bool IsSet(int n) => (Value >> n & 1) != 0;
            }
            """));
    }

    [Test]
    public void S4G7010_AutoProperty()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Point
            {
                public Word [|X|] { get; set; }
            }
            """), "S4G7010");
        Check.IsClean(Check.Snippet("""
            public struct Point
            {
                public Word X;

                public Word Twice => X * 2;
            }
            """));
    }

    [Test]
    public void S4G7011_StaticInitializer()
    {
        Check.Reports(
            Check.Snippet("""
            public static Word Start = [|Read()|];

            private static Word Read() => 1;
            """), "S4G7011");
        Check.IsClean(Check.Snippet("""
            public static Word Start;

            public static void Boot() => Start = Read();

            private static Word Read() => 1;
            """));
    }

    [Test]
    public void S4G7012_Async()
    {
        Check.Reports(
            Check.Snippet("""
            public static async {|S4G1001:System.Threading.Tasks.Task|} [|F|]()
            {
                {|S4G3023:await System.Threading.Tasks.Task.Yield()|};
            }
            """), "S4G7012");
        Check.IsClean(Check.Snippet("""
            public static void F()
            {
            }
            """));
    }

    [Test]
    public void S4G7014_ExtensionMember()
    {
        Check.Reports(
            Check.Snippet("""
            namespace Program;

            public static class Words
            {
                public static Word [|Twice|](this Word x) => x * 2;
            }
            """), "S4G7014");
        Check.IsClean(Check.Snippet("""
            public static class Words
            {
                public static Word Twice(Word x) => x * 2;
            }
            """));
    }

    [Test]
    public void S4G7015_PartialMethod()
    {
        Check.Reports(
            Check.Snippet("""
            public static partial void [|Flush|]();

            public static partial void Flush()
            {
            }
            """), "S4G7015");
        Check.IsClean(Check.Snippet("""
            [Extern]
            public static partial void Flush();
            """));
    }

    [Test]
    public void S4G7016_GenericType()
    {
        Check.Reports(
            Check.Snippet("""
            public struct [|Box|]<T> where T : unmanaged
            {
                public T Value;
            }
            """), "S4G7016");
        Check.IsClean(Check.Snippet("""
            public static T Read<T>(Ptr<T> p) where T : unmanaged => p.Ref;
            """));
    }

    [Test]
    public void S4G7017_TypeParameter()
    {
        Check.Reports(
            Check.Snippet("""
            public static T Read<[|T|]>(Ptr<T> p) => p.Ref;
            """), "S4G7017");
        Check.IsClean(Check.Snippet("""
            public static T Read<T>(Ptr<T> p) where T : unmanaged => p.Ref;
            """));
    }

    [Test]
    public void S4G7018_Overload()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Put(byte c)
            {
            }

            public static void [|Put|](Word n)
            {
            }
            """), "S4G7018");
        Check.IsClean(Check.Snippet("""
            public static void PutByte(byte c)
            {
            }

            public static void PutWord(Word n)
            {
            }
            """));
    }

    [Test]
    public void S4G7019_NameCharacters()
    {
        Check.Reports(
            Check.Snippet("""
            public static Word [|größe|];
            """), "S4G7019");
        Check.IsClean(Check.Snippet("""
            public static Word Size;
            """));
    }

    [Test]
    public void S4G7020_EnumBase()
    {
        Check.Reports(
            Check.Snippet("""
            public enum [|Color|]
            {
                Red,
            }
            """), "S4G7020");
        Check.IsClean(Check.Snippet("""
            public enum Color : uint
            {
                Red,
            }
            """));
    }

    [Test]
    public void S4G7021_Inheritance()
    {
        Check.Reports(
            Check.Snippet("""
            public struct [|Point|] : System.IDisposable
            {
                public Word X;

                public void Dispose()
                {
                }
            }
            """), "S4G7021");
        Check.IsClean(Check.Snippet("""
            public struct Point
            {
                public Word X;

                public void Dispose()
                {
                }
            }
            """));
    }

    [Test]
    public void S4G7022_OptionalParameter()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Wait([|Word ticks = 1|])
            {
            }
            """), "S4G7022");
        Check.IsClean(Check.Snippet("""
            public static void Wait(Word ticks)
            {
            }
            """));
    }

    [Test]
    public void S4G7023_ParamsParameter()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Print([|params Word[] numbers|])
            {
            }
            """), "S4G7023");
        Check.IsClean(Check.Snippet("""
            public static void Print(Word first, Word second)
            {
            }
            """));
    }

    [Test]
    public void S4G7024_ConstantType()
    {
        Check.Reports(
            Check.Snippet("""
            public const [|string|] Name = "kernel";
            """), "S4G7024");
        Check.IsClean(Check.Snippet("""
            public const uint NameLength = 6;
            """));
    }

    [Test]
    public void S4G7025_ConditionalCompilation()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F()
            {
            [|#if SMP|]
                Lock();
            #endif
            }
            """), "S4G7025");
        Check.IsClean(Check.Snippet("""
            public const bool Smp = false;

            public static void F()
            {
                if (Smp)
                {
                    Lock();
                }
            }

            public static void Lock()
            {
            }
            """));
    }

    [Test]
    public void S4G7026_AttributeUse()
    {
        Check.Reports(
            Check.Snippet("""
            [[|System.Diagnostics.Conditional("DEBUG")|]]
            public static void Trace()
            {
            }
            """), "S4G7026");
        Check.IsClean(Check.Snippet("""
            [NoInline]
            public static void Trace()
            {
            }
            """));
    }

    [Test]
    public void S4G7027_Override()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Point
            {
                public Word X;

                public override int [|GetHashCode|]() => 0;
            }
            """), "S4G7027");
        Check.IsClean(Check.Snippet("""
            public struct Point
            {
                public Word X;

                public Word Hash() => X;
            }
            """));
    }

    [Test]
    public void S4G7032_UnusedException()
    {
        Check.Reports(
            Check.Snippet("""
            [[|SubsetException("S4G5003", "the device answers within a microsecond")|]]
            public static class Device
            {
                [[|SubsetException("S4G5001", "it calls itself at most once")|]]
                public static void Start()
                {
                }
            }
            """), "S4G7032");
        Check.IsClean(Check.Snippet("""
            [SubsetException("S4G5003", "the device answers within a microsecond")]
            public static class Device
            {
                public static void Start()
                {
                    while (Mmio.Read32(0) == 0)
                    {
                    }
                }
            }
            """));
    }

    [Test]
    public void S4G7029_ExceptionReason()
    {
        Check.Reports(
            Check.Snippet("""
            [[|SubsetException("S4G5003", "")|]]
            public static void F()
            {
            }
            """), "S4G7029");
        Check.IsClean(Check.Snippet("""
            [SubsetException("S4G5003", "the device answers within a microsecond")]
            public static void Wait()
            {
                while (Mmio.Read32(0) == 0)
                {
                }
            }
            """));
    }

    [Test]
    public void S4G7030_FieldModifier()
    {
        Check.Reports(
            Check.Snippet("""
            public static volatile uint [|Ready|];
            """), "S4G7030");
        Check.IsClean(Check.Snippet("""
            public static uint Ready;
            """));
    }

    [Test]
    public void S4G7040_PackedOverlap()
    {
        Check.Reports(
            Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 8)] public partial Word Low { get; set; }

                [Bits(0, 7, 8)] public partial Word [|High|] { get; set; }
            }
            """), "S4G7040");
        Check.IsClean(Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 8)] public partial Word Low { get; set; }

                [Bits(0, 8, 8)] public partial Word High { get; set; }
            }
            """));
    }

    [Test]
    public void S4G7041_PackedOutside()
    {
        Check.Reports(
            Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 60, 8)] public partial Word [|Top|] { get; set; }
            }
            """), "S4G7041");
        Check.IsClean(Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 24, 8)] public partial Word Top { get; set; }
            }
            """));
    }

    [Test]
    public void S4G7042_PackedWidth()
    {
        Check.Reports(
            Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 12)] public partial byte [|Kind|] { get; set; }
            }
            """), "S4G7042");
        Check.IsClean(Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 12)] public partial ushort Kind { get; set; }
            }
            """));
    }

    [Test]
    public void S4G7043_PackedPointer()
    {
        Check.Reports(
            Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 20)] public partial Ptr<Word> [|Place|] { get; set; }
            }
            """), "S4G7043");
        Check.IsClean(Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 28, ValueShift = 4, SignExtend = true)] public partial Ptr<Word> Place { get; set; }
            }
            """));
    }

    [Test]
    public void S4G7044_PackedPartial()
    {
        Check.Reports(
            Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 4)] public Word [|Kind|] { get => 0; set { } }
            }
            """), "S4G7044");
        Check.IsClean(Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 4)] public partial Word Kind { get; set; }
            }
            """));
    }

    [Test]
    public void S4G7045_PackedTagOverlap()
    {
        Check.Reports(
            Check.Snippet("""
            public enum Kind : byte { None, One }

            [Packed(1)]
            public partial struct Any
            {
                [Tag, Bits(0, 0, 4)] public partial Kind Tag { get; set; }
            }

            [PackedVariant(typeof(Any), Kind.One)]
            public partial struct One
            {
                [Bits(0, 2, 8)] public partial Word [|Size|] { get; set; }
            }
            """), "S4G7045");
        Check.IsClean(Check.Snippet("""
            public enum Kind : byte { None, One }

            [Packed(1)]
            public partial struct Any
            {
                [Tag, Bits(0, 0, 4)] public partial Kind Tag { get; set; }
            }

            [PackedVariant(typeof(Any), Kind.One)]
            public partial struct One
            {
                [Bits(0, 4, 8)] public partial Word Size { get; set; }
            }
            """));
    }

    [Test]
    public void S4G7046_PackedShape()
    {
        Check.Reports(
            Check.Snippet("""
            [[|Packed(0)|]]
            public partial struct Entry
            {
            }
            """), "S4G7046");
        Check.IsClean(Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 8)] public partial Word Kind { get; set; }
            }
            """));
    }

    [Test]
    public void S4G7047_PackedType()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Point { public Word X; }

            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 8)] public partial Point [|Where|] { get; set; }
            }
            """), "S4G7047");
        Check.IsClean(Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 8)] public partial Word Where { get; set; }
            }
            """));
    }

    [Test]
    public void S4G7048_PackedAccessors()
    {
        Check.Reports(
            Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 8)] public partial Word [|Kind|] { get; }
            }
            """), "S4G7048");
        Check.IsClean(Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 8)] public partial Word Kind { get; set; }
            }
            """));
    }

    [Test]
    public void S4G7049_PackedMember()
    {
        Check.Reports(
            Check.Snippet("""
            [Packed(1)]
            public partial struct Entry
            {
                public Word [|Extra|];
            }
            """), "S4G7049");
        Check.IsClean(Check.Snippet("""
            [Packed(2)]
            public partial struct Entry
            {
                [Bits(1, 0, 32)] public partial Word Extra { get; set; }
            }
            """));
    }

    private const string TwoLengths = """
        public enum Kind : byte { None = 0, Short = 1, Long = 7, Last = 10 }

        [Packed(1, UnitBits = 32)]
        public partial struct Any
        {
            [Tag(LongShift = 27, LongWidth = 2), Bits(0, 29, 3)] public partial Kind Tag { get; set; }
        }

        """;

    [Test]
    public void A_short_tag_leaves_the_further_bits_of_a_long_one_to_the_fields() =>
        Check.IsClean(Check.Snippet(TwoLengths + """
            [PackedVariant(typeof(Any), Kind.Short)]
            public partial struct Short
            {
                [Bits(0, 0, 29)] public partial uint All { get; set; }
            }

            [PackedVariant(typeof(Any), Kind.Last)]
            public partial struct Last
            {
                [Bits(0, 0, 27)] public partial uint All { get; set; }
            }
            """));

    [Test]
    public void A_field_over_the_further_bits_of_its_long_tag_is_refused() =>
        Check.Reports(Check.Snippet(TwoLengths + """
            [PackedVariant(typeof(Any), Kind.Long)]
            public partial struct Long
            {
                [Bits(0, 0, 28)] public partial uint [|All|] { get; set; }
            }
            """), "S4G7045");

    [TestCase("Tag(LongShift = 28, LongWidth = 2)", Description = "bits of the short tag")]
    [TestCase("Tag(LongShift = -1, LongWidth = 2)", Description = "outside the word")]
    [TestCase("Tag(LongShift = 3)", Description = "no width")]
    [TestCase("Tag(LongShift = 0, LongWidth = 9)", Description = "more than the type holds")]
    public void A_long_tag_that_makes_no_sense_is_refused(string tag) =>
        Check.Reports(Check.Snippet($$"""
            public enum Kind : byte { None }

            [Packed(1, UnitBits = 32)]
            public partial struct Any
            {
                [{{tag}}, Bits(0, 29, 3)] public partial Kind [|Tag|] { get; set; }
            }
            """), "S4G7046");

    [Test]
    public void A_variant_whose_tag_is_too_great_for_a_long_tag_is_refused() =>
        Check.Reports(Check.Snippet(TwoLengths + """
            [[|PackedVariant(typeof(Any), (Kind)11)|]]
            public partial struct TooGreat
            {
            }
            """), "S4G7046");

    [Test]
    public void S4G7051_PackedSharedTag()
    {
        Check.Reports(
            Check.Snippet("""
            public enum Kind : byte { None, One }

            [Packed(1)]
            public partial struct Any
            {
                [Tag, Bits(0, 0, 4)] public partial Kind Tag { get; set; }
            }

            [PackedVariant(typeof(Any), Kind.One)]
            public partial struct One
            {
            }

            [[|PackedVariant(typeof(Any), Kind.One)|]]
            public partial struct Other
            {
            }
            """), "S4G7051");
        Check.IsClean(Check.Snippet("""
            public enum Kind : byte { None, One, Other }

            [Packed(1)]
            public partial struct Any
            {
                [Tag, Bits(0, 0, 4)] public partial Kind Tag { get; set; }
            }

            [PackedVariant(typeof(Any), Kind.One)]
            public partial struct One
            {
            }

            [PackedVariant(typeof(Any), Kind.Other)]
            public partial struct Other
            {
            }
            """));
    }

    private const string Optional = """
        public static class Options { public const bool On = true; public const bool Off = false; }

        public enum Slot : uint { A = 0, [When(Options.Off)] B = 1 }

        public struct Thread
        {
            public Word Always;
            [When(Options.On)] public Word Here;
            [When(Options.Off)] public Word Gone;
        }

        public static class State { [When(!Options.On)] public static Word Gone; }

        [Packed(1)]
        public partial struct Word1
        {
            [Bits(0, 0, 4)] public partial Word Low { get; set; }
            [Bits(0, 4, 4), When(Options.Off)] public partial Word Gone { get; set; }
            [Bits(0, 4, 8), When(Options.On)] public partial Word Here { get; set; }
        }

        [When(Options.Off)]
        public static class Extra { public static void Run(Ptr<Thread> t) => t.Ref.Gone = 1; }

        """;

    [TestCase("[|t.Ref.Gone|] = 1;")]
    [TestCase("if (Options.On) { [|t.Ref.Gone|] = 1; }")]
    [TestCase("if (Options.Off) { return; } [|t.Ref.Gone|] = 1;")]
    [TestCase("if (!Options.Off || t.Ref.Always == 0) { [|t.Ref.Gone|] = 1; }")]
    [TestCase("t.Ref.Always = Options.On && [|t.Ref.Gone|] == 0 ? 1u : 0u;")]
    [TestCase("[|State.Gone|]++;")]
    [TestCase("t.Ref.Always = (Word)[|Slot.B|];")]
    [TestCase("t.Ref.Always = Word1.New(low: 1, [|gone: 2|]).W0;")]
    [TestCase("Word1 w = Word1.New(1); t.Ref.Always = [|w.Gone|];")]
    [TestCase("[|Extra.Run(t)|];")]
    public void S4G7054_AbsentMember(string statements) =>
        Check.Reports(Check.Snippet(Optional + "public static class Code { public static void Run(Ptr<Thread> t) { "
            + statements + " } }"), "S4G7054");

    [TestCase("t.Ref.Here = 1;")]
    [TestCase("if (Options.Off) { t.Ref.Gone = 1; }")]
    [TestCase("if (Options.On) { t.Ref.Here = 1; } else { t.Ref.Gone = 1; }")]
    [TestCase("if (Options.Off && t.Ref.Always == 0) { t.Ref.Gone = 1; }")]
    [TestCase("if (Options.On) { return; } t.Ref.Gone = 1;")]
    [TestCase("t.Ref.Always = Options.Off && t.Ref.Gone == 0 ? 1u : 0u;")]
    [TestCase("t.Ref.Always = Options.On || t.Ref.Gone == 0 ? 1u : 0u;")]
    [TestCase("t.Ref.Always = Options.Off ? t.Ref.Gone : 0u;")]
    [TestCase("t.Ref.Always = Word1.New(low: 1).W0 + Word1.New(low: 1, here: 255).W0;")]
    [TestCase("if (Options.Off) { t.Ref.Always = Word1.New(low: 1, gone: 2).W0; Extra.Run(t); State.Gone++; }")]
    public void What_exists_is_mentioned_anywhere_and_the_rest_where_nothing_runs(string statements) =>
        Check.IsClean(Check.Snippet(Optional + "public static class Code { public static void Run(Ptr<Thread> t) { "
            + statements + " } }"));

    [Test]
    public void A_struct_is_smaller_by_what_does_not_exist() =>
        Check.IsClean(Check.Snippet("""
            [SizeLimit(8)]
            public struct Entry
            {
                public uint First;
                [When(sizeof(Word) == 2)] public ulong Wide;
                public uint Second;
            }
            """));

    [Test]
    public void S4G7055_SizeLimit() =>
        Check.Reports(Check.Snippet("""
            [[|SizeLimit(16)|]]
            public struct Entry
            {
                public ulong A;
                public ulong B;
                public ulong C;
            }
            """), "S4G7055");

    [Test]
    public void S4G7050_BitsElsewhere()
    {
        Check.Reports(
            Check.Snippet("""
            public partial struct Entry
            {
                public Word Raw;

                [Bits(0, 0, 4)] public Word [|Low|] => Raw & 15;
            }
            """), "S4G7050");
        Check.IsClean(Check.Snippet("""
            public partial struct Entry
            {
                public Word Raw;

                public Word Low => Raw & 15;
            }
            """));
    }
}
