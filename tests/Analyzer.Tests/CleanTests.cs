// SPDX-License-Identifier: BSD-2-Clause
// What docs/subset.md allows is not refused.
using System.Linq;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class CleanTests
{
    [Test]
    public void A_program_with_every_allowed_construct_is_clean([Values(64, 32)] int wordBits) =>
        Check.IsClean("""
            namespace Program;

            public enum Kind : byte { None = 0, One = 1, Two = 2 }

            public enum Status : uint { Ok, Bad }

            public struct Node
            {
                public Ptr<Node> Next;
                public Word Value;

                public bool IsLast => Next.IsNull;

                public Word Twice() => Value * 2;

                public void Clear()
                {
                    Value = 0;
                    Next = Ptr<Node>.Null;
                }

                public static Node Make(Word value) => new Node { Value = value };
            }

            [InlineArray(4)]
            public struct Nodes { private Node _element; }

            public struct Pair { public Word Left; public Word Right; }

            [Packed(2)]
            public partial struct Cap
            {
                [Tag, Bits(0, 0, 4)] public partial Kind Tag { get; set; }
            }

            [PackedVariant(typeof(Cap), Kind.One)]
            public partial struct OneCap
            {
                [Bits(0, 4, 28, ValueShift = 4)] public partial Word Base { get; set; }
                [Bits(1, 0, 1)] public partial bool IsBig { get; set; }
            }

            public static partial class Machine
            {
                [Asm("mrs %0, cntvct_el0")] public static partial Word ReadCounter();
                [Asm("msr daifset, #%0", Memory = true)] public static partial void Mask(uint bits);
                [Extern] public static partial void Enter(Ptr<Node> node);
                [Extern, Pure] public static partial Word Id(Word x);
            }

            public static class Module
            {
                public const int Size = 1 << 4;
                public const bool Debug = false;
                public static Nodes Table;
                public static Ptr<Node> Head;
                public static uint Count = 3;
                public static Pair Start = new Pair { Left = 1, Right = Size };
                public static readonly Ptr<Node> Pool = StaticMemory.Reserve<Node>(16, 64);
                public static readonly Ptr<uint> Uart = Ptr<uint>.At(0x900);

                [EntryPoint]
                [CName("main_loop")]
                public static void Main()
                {
                    Print("hello");
                    Print(nameof(Module));
                    Word sum = 0;
                    for (int i = 0; i < 4; i++)
                    {
                        Table[i].Value = (Word)i;
                        sum += Table[(int)(i & 3)].Value;
                    }

                    for (uint i = 16; i > 0; i--)
                    {
                        sum = sum + i;
                    }

                    do
                    {
                        sum++;
                    }
                    while (false);
                    while (sum != 0)
                    {
                        Loop.Bound(100);
                        sum >>= 1;
                        if (sum == 7)
                        {
                            continue;
                        }
                    }

                    for (Ptr<Node> n = Head; !n.IsNull; n = n.Ref.Next)
                    {
                        Loop.Ends("the list is finite and has no cycle");
                        n.Ref.Value += 1;
                        n.Ref.Clear();
                    }

                    ref Node first = ref Head.Ref;
                    first.Value = Table[0].Value;
                    ref Node second = ref Table[1];
                    second.Value = 0;
                    first = ref Pool[3];
                    Ptr<Word> place = Ptr.To(ref Head.Ref.Value);
                    place.Ref = Ptr.SizeOf<Node>() + sizeof(Word);
                    Swap(ref sum, out Word other);
                    Swap(ref sum, out _);
                    (Status status, Word value) = Try(other);
                    var (again, _) = Try(value);
                    (sum, other) = (other, sum);
                    if (status == Status.Ok && again is Status.Ok or Status.Bad || !(sum > other))
                    {
                        Machine.Mask(2);
                    }
                }

                [Pure]
                public static Word Choose(Kind kind, Word x)
                {
                    Contract.Requires(x < 100);
                    Word unused = default;
                    switch (kind)
                    {
                        case Kind.None:
                        case Kind.One:
                            unused = 1;
                            break;
                        case Kind.Two or (Kind)3:
                            return 2;
                        default:
                            throw Contract.Unreachable();
                    }

                    return x + unused + kind switch
                    {
                        Kind.None or Kind.One => 1,
                        Kind.Two => x == 3 ? 4u : 5u,
                        _ => throw Contract.Unreachable(),
                    };
                }

                public static (Status status, Word value) Try(Word x)
                {
                    if (x == 0)
                    {
                        return (Status.Bad, 0);
                    }

                    return (Status.Ok, 100 / x);
                }

                public static Cap MakeCap(Word address)
                {
                    OneCap one = OneCap.New(@base: address, isBig: true);
                    one.IsBig = IsSmall(one.Base);
                    Contract.Assert(IsSmall(address));
                    return one.Base != 0 ? one.ToCap() : default;
                }

                public static T Read<T>(Ptr<T> p) where T : unmanaged => p.Ref;

                public static uint ReadUint() => Read(Ptr<uint>.At(Machine.ReadCounter())) + Read<uint>(Uart);

                private static bool IsSmall(Word x) => x < Size;

                private static void Swap(ref Word a, out Word b)
                {
                    b = a;
                    a = 1;
                    byte small = (byte)'x';
                    small++;
                    small |= 3;
                    sbyte negative = -1;
                    int signed = negative + small;
                    signed = unchecked((int)0xffffffff) >>> 2;
                    a = (Word)signed / (Word)(1 << small);
                }

                [NoReturn]
                public static void Halt()
                {
                    while (true)
                    {
                        Loop.Ends("the machine stops");
                        Machine.Mask(1);
                    }
                }

                [NoReturn]
                public static void Stop() => Halt();

                private static void Print(Text text)
                {
                    for (Word i = 0; text[i] != 0; i++)
                    {
                        Loop.Ends("a text ends with 0");
                        Mmio.Write8(0x900, text[i]);
                    }
                }
            }
            """, wordBits);

    [Test]
    public void An_assembly_without_the_marker_is_ordinary_csharp() =>
        Assert.That(Check.Analyze("public class C { public object O = new object(); }", marked: false),
            Is.Empty);

    [Test]
    public void An_exception_with_a_reason_suppresses_one_rule_for_one_declaration() =>
        Check.Reports(Check.InClass("""
                [SubsetException("S4G5003", "the board's manual bounds the wait")]
                public static void Wait(Word a)
                {
                    while (a != Mmio.Read32(0))
                    {
                        {|S4G2001:goto|} again;
                    again:
                        a = 1;
                    }
                }

                public static void WaitMore(Word a)
                {
                    {|S4G5003:while|} (a != Mmio.Read32(0))
                    {
                    }
                }
            """.Replace("{|S4G2001:goto|} again;", "{|S4G2001:goto again;|}")));

    [Test]
    public void Every_rule_has_a_page_and_a_release_note()
    {
        string releases =
            System.IO.File.ReadAllText(System.IO.Path.Combine(Check.Root, "Language/AnalyzerReleases.Unshipped.md"));
        foreach (Microsoft.CodeAnalysis.DiagnosticDescriptor rule in Rules.All)
        {
            Assert.That(releases, Does.Contain(rule.Id + " | " + rule.Category), rule.Id);
            Assert.That(System.IO.Path.Combine(Check.Root, rule.HelpLinkUri), Does.Exist);
        }

        Assert.That(Rules.All.Select(r => r.Id), Is.Unique);
    }
}
