// SPDX-License-Identifier: BSD-2-Clause
// One section for each place where C differs from C#, and for each construct of the subset; a section writes eight words.
using System.Numerics;
using System.Runtime.CompilerServices;
using Sel4Gen;

public enum Colour : byte { Red, Green = 5, Blue = 250 }

public enum Level : int { Low = -3, High = 9 }

[InlineArray(4)]
public struct Four
{
    private ushort _first;
}

public struct Pair
{
    public ulong First;
    public uint Second;
    public short Third;
    public byte Fourth;
    public sbyte Fifth;
}

public struct Outer
{
    public Pair Inner;
    public Four List;

    public ulong Sum() => Inner.First + Inner.Second;

    public ulong Scaled(ulong by) => Inner.First * by;

    public void Raise(uint by)
    {
        Inner.First += by;
    }
}

[Packed(2, UnitBits = 64)]
public partial struct Bits
{
    [Bits(0, 3, 9)] public partial uint Low { get; set; }
    [Bits(0, 60, 4)] public partial Colour Tint { get; set; }
    [Bits(1, 1, 63)] public partial ulong Wide { get; set; }
}

public static class Program
{
    private const uint Limit = 40;

    private static readonly Ptr<ulong> Memory = StaticMemory.Reserve<ulong>(16, 16);
    private static readonly Ptr<Outer> Outers = StaticMemory.Reserve<Outer>(4, 16);
    private static readonly Ptr<Bits> Packs = StaticMemory.Reserve<Bits>(4, 16);
    private static ulong Trace;
    private static int Start = 17;
    private static Outer Global;

    [EntryPoint, CName("run")]
    public static void Run(Ptr<ulong> o)
    {
        EvaluationOrder(o);
        SignedOverflow(o + 8);
        ShiftCounts(o + 16);
        Division(o + 24);
        Promotion(o + 32);
        Narrowing(o + 40);
        Signs(o + 48);
        Comparisons(o + 56);
        Booleans(o + 64);
        Initialisation(o + 72);
        Structs(o + 80);
        Fields(o + 88);
        Arrays(o + 96);
        Pointers(o + 104);
        PackedWords(o + 112);
        References(o + 120);
        Loops(o + 128);
        Switches(o + 136);
        Conditions(o + 144);
        Calls(o + 152);
        Generics(o + 160);
        Tuples(o + 168);
        EnumsAndConstants(o + 176);
        BitCounts(o + 184);
        CompoundAssignment(o + 192);
        Sizes(o + 200);
        ReadLast(o + 208);
    }

    private static uint Note(uint value)
    {
        Trace = (Trace * 31) + value;
        return value;
    }

    private static int Opaque(int value) => value + (int)(Memory[15] & 0);

    private static ulong Wide(ulong value) => value + (Memory[15] & 0);

    private static void EvaluationOrder(Ptr<ulong> o)
    {
        Trace = 1;
        o[0] = Note(3) - (ulong)Note(2);
        o[1] = Trace;
        Trace = 5;
        o[2] = Trace + Note(7);
        Memory[Note(1)] = Note(9) + Trace;
        o[3] = Memory[1];
        o[4] = Mix(Note(4), Note(6), Trace);
        ulong local = 3;
        o[5] = local + Change(ref local) + local;
        Trace = 2;
        Trace += Note(8);
        o[6] = Trace;
        o[7] = Memory[2] + Set(2, 11) + Memory[2];
    }

    private static ulong Mix(uint a, uint b, ulong c) => (a * 100) + (b * 10) + c;

    private static ulong Change(ref ulong value)
    {
        value = (value * 2) + 1;
        return 100;
    }

    private static ulong Set(uint at, ulong value)
    {
        Memory[at] = value;
        return 1000;
    }

    /// <summary>A receiver and an `in` argument are places: they are read after the other arguments changed them.</summary>
    private static void ReadLast(Ptr<ulong> o)
    {
        ulong local = 3;
        o[0] = After(in local, Change(ref local));
        Outer outer = new Outer { Inner = new Pair { First = 5 } };
        o[1] = outer.Scaled(Grow(ref outer));
        o[2] = outer.Inner.First + outer.Scaled(Grow(ref outer));
        Bits bits = Bits.New(low: 3, tint: Colour.Green, wide: 17);
        bits.Low = Replace(ref bits);
        o[3] = bits.Wide + bits.Low;
        Outers[1].Inner.First = 7;
        ulong index = 1;
        o[4] = Outers[index].Scaled(Change(ref index));
        o[5] = Outers[1].Scaled(GrowFirst());
        o[6] = After(local + 1, Change(ref local));
    }

    private static ulong After(in ulong value, ulong by) => (value * 1000) + by;

    private static ulong Grow(ref Outer outer)
    {
        outer.Inner.First += 4;
        return 10;
    }

    private static ulong GrowFirst()
    {
        Outers[1].Inner.First += 4;
        return 10;
    }

    private static uint Replace(ref Bits bits)
    {
        bits = Bits.New(low: 1, tint: Colour.Red, wide: 99);
        return 2;
    }

    private static void SignedOverflow(Ptr<ulong> o)
    {
        int big = Opaque(int.MaxValue);
        int small = Opaque(int.MinValue);
        o[0] = (ulong)(big + 1);
        o[1] = (ulong)(small - 1);
        o[2] = (ulong)(big * big);
        o[3] = (ulong)(-small);
        long wide = (long)Wide(0x7fffffffffffffff);
        o[4] = (ulong)(wide + big);
        o[5] = (ulong)(wide * 3);
        o[6] = (ulong)(big << 1);
        o[7] = big + 1 < big ? 1UL : 2UL;
    }

    private static void ShiftCounts(Ptr<ulong> o)
    {
        int count = Opaque(37);
        o[0] = 1U << count;
        o[1] = 1UL << (count + 64);
        o[2] = (ulong)(Opaque(-8) >> count);
        o[3] = 0x80000000U >> count;
        o[4] = Wide(ulong.MaxValue) >> (count - 100);
        o[5] = Wide(1) << (int)(Limit & 63);
        byte narrow = (byte)Opaque(200);
        o[6] = (ulong)(narrow << count);
        o[7] = (ulong)(Opaque(-1) >> 1);
    }

    private static void Division(Ptr<ulong> o)
    {
        int minus = Opaque(-7);
        o[0] = (ulong)(minus / 2);
        o[1] = (ulong)(minus % 3);
        o[2] = (uint)minus / 5U;
        o[3] = (uint)minus % 11U;
        o[4] = Wide(1000) / (Wide(6) + 1);
        o[5] = Wide(1000) % (Wide(6) + 1);
        int divisor = Opaque(-2);
        o[6] = divisor == 0 || divisor == -1 ? 1UL : (ulong)(minus / divisor);
        o[7] = (ulong)((long)minus / 3);
    }

    private static void Promotion(Ptr<ulong> o)
    {
        byte a = (byte)Opaque(200);
        byte b = (byte)Opaque(100);
        ushort c = (ushort)Opaque(65535);
        o[0] = (ulong)(a + b);
        o[1] = (byte)(a + b);
        o[2] = (ulong)(c * c);
        o[3] = (ulong)~a;
        o[4] = (ulong)(b - a);
        o[5] = a + (uint)b > 299 ? 1UL : 0UL;
        o[6] = (ulong)((sbyte)a >> 1);
        o[7] = (ulong)(uint)(b - a) + Wide(0);
    }

    private static void Narrowing(Ptr<ulong> o)
    {
        ulong x = Wide(0x123456789abcdef0);
        o[0] = (byte)x;
        o[1] = (ulong)(sbyte)x;
        o[2] = (ushort)x;
        o[3] = (ulong)(short)x;
        o[4] = (uint)x;
        o[5] = (ulong)(int)x;
        byte kept = (byte)(Opaque(250) + 10);
        o[6] = kept > 100 ? 1UL : 2UL;
        o[7] = Take((byte)(Opaque(511) + 1)) + (ulong)(byte)(x >> 4);
    }

    private static ulong Take(byte value) => value;

    private static void Signs(Ptr<ulong> o)
    {
        sbyte a = (sbyte)Opaque(-5);
        short b = (short)Opaque(-500);
        int c = Opaque(-50000);
        o[0] = (ulong)a;
        o[1] = (ulong)b;
        o[2] = (ulong)c;
        o[3] = (uint)a;
        o[4] = (ulong)(long)c;
        o[5] = (ulong)(uint)c;
        o[6] = (ushort)a;
        o[7] = (ulong)(a * (long)b);
    }

    private static void Comparisons(Ptr<ulong> o)
    {
        int a = Opaque(-1);
        int b = Opaque(1);
        o[0] = (a < b ? 1UL : 0) + (a <= b ? 2UL : 0) + (a > b ? 4UL : 0) + (a >= b ? 8UL : 0) + (a == b ? 16UL : 0)
            + (a != b ? 32UL : 0);
        int c = Opaque(1);
        o[1] = (c < b ? 1UL : 0) + (c <= b ? 2UL : 0) + (c > b ? 4UL : 0) + (c >= b ? 8UL : 0) + (c == b ? 16UL : 0)
            + (c != b ? 32UL : 0);
        o[2] = (uint)a > (uint)b ? 1UL : 0UL;
        o[3] = (sbyte)a < (byte)b ? 1UL : 0UL;
        o[4] = Wide(0x8000000000000000) > Wide(1) ? 1UL : 0UL;
        o[5] = (long)Wide(0x8000000000000000) > 1 ? 1UL : 0UL;
        o[6] = (uint)Opaque(40) >= Limit ? 1UL : 0UL;
        o[7] = a < 0 ? 1UL : 0UL;
    }

    private static void Booleans(Ptr<ulong> o)
    {
        bool yes = Opaque(2) != 0;
        bool no = Opaque(0) != 0;
        o[0] = yes && no ? 1UL : 2UL;
        o[1] = yes || no ? 1UL : 2UL;
        o[2] = yes == (Opaque(4) > 3) ? 1UL : 2UL;
        o[3] = (yes ^ no) && !(yes & no) && (yes | no) ? 1UL : 2UL;
        Trace = 1;
        bool lazy = no && Note(5) == 5;
        o[4] = Trace + (lazy ? 1UL : 0UL);
        bool eager = yes || Note(6) == 6;
        o[5] = Trace + (eager ? 1UL : 0UL);
        bool not = !yes;
        o[6] = not ? 1UL : 2UL;
        bool both = no & (Note(7) == 7);
        o[7] = Trace + (both ? 1UL : 0UL);
    }

    private static void Initialisation(Ptr<ulong> o)
    {
        Pair pair = new Pair { Second = 8, Fifth = -1 };
        o[0] = pair.First + pair.Second;
        o[1] = (ulong)pair.Fifth;
        Outer empty = new Outer();
        o[2] = empty.Inner.First + empty.List[3];
        o[3] = (ulong)Start;
        uint value = Limit;
        o[4] = value;
        Pair zero = default;
        o[5] = zero.Second;
        int chosen = Opaque(3);
        o[6] = (ulong)chosen;
        o[7] = new Pair { First = 4, Third = -9 }.First;
    }

    private static void Structs(Ptr<ulong> o)
    {
        Pair a = new Pair { First = 1, Second = 2, Third = 3, Fourth = 4, Fifth = 5 };
        Pair b = a;
        b.First = 10;
        o[0] = (a.First * 100) + b.First;
        Outer outer = new Outer();
        outer.Inner = b;
        outer.Inner.Second = 77;
        o[1] = (outer.Sum() * 1000) + b.Second;
        Outers[1] = outer;
        Outers[1].Inner.First = 500;
        o[2] = outer.Inner.First + Outers[1].Inner.First;
        Outers[2] = Outers[1];
        Outers[1].Inner.Second = 1;
        o[3] = Outers[2].Inner.Second;
        Outers[2].Raise(9);
        o[4] = Outers[2].Inner.First;
        Global = outer;
        Global.Inner.Second = 3;
        o[5] = Global.Inner.Second + outer.Inner.Second;
        o[6] = Passed(outer) + outer.Inner.First;
        o[7] = Made(6).Second;
    }

    private static ulong Passed(Outer value)
    {
        value.Inner.First = 1234;
        return value.Inner.First;
    }

    private static Pair Made(uint value) => new Pair { Second = value, First = 99 };

    private static void Fields(Ptr<ulong> o)
    {
        Ptr<Pair> p = Ptr.To(ref Outers[3].Inner);
        p.Ref.First = 1;
        p.Ref.Second = 22;
        p.Ref.Third = -3;
        p.Ref.Fourth = 250;
        p.Ref.Fifth = -4;
        o[0] = p.Ref.First;
        o[1] = p.Ref.Second;
        o[2] = (ulong)p.Ref.Third;
        o[3] = p.Ref.Fourth;
        o[4] = (ulong)p.Ref.Fifth;
        p.Ref.Fourth = (byte)(p.Ref.Fourth + 10);
        o[5] = p.Ref.Fourth;
        o[6] = Outers[3].Inner.Second;
        o[7] = p.Cast<ulong>().Ref;
    }

    private static void Arrays(Ptr<ulong> o)
    {
        Outer outer = new Outer();
        for (int i = 0; i < 4; i++)
        {
            outer.List[i] = (ushort)(1000 * i);
        }

        o[0] = outer.List[0];
        o[1] = outer.List[3];
        Outers[0].List[2] = 55;
        o[2] = Outers[0].List[2];
        Memory[3] = 12;
        Memory[4] = 13;
        o[3] = Memory[3];
        o[4] = Memory[(Word)Opaque(4)];
        Outer copy = outer;
        copy.List[1] = 9;
        o[5] = outer.List[1];
        o[6] = copy.List[1];
        o[7] = Memory[3] + (Memory[4] * 100);
    }

    private static void Pointers(Ptr<ulong> o)
    {
        Ptr<ulong> p = Memory + 5;
        p.Ref = 31;
        o[0] = Memory[5];
        o[1] = (p + 1).Address - p.Address;
        o[2] = p == Memory + 5 ? 1UL : 0UL;
        o[3] = (p - 2).Address - Memory.Address;
        Ptr<Outer> q = Outers + 1;
        o[4] = q.Address - Outers.Address;
        o[5] = Ptr<ulong>.Null.IsNull ? 1UL : 0UL;
        o[6] = p.IsNull ? 1UL : 0UL;
        p.Cast<byte>()[1] = 7;
        o[7] = p.Ref;
    }

    private static void PackedWords(Ptr<ulong> o)
    {
        Bits b = new Bits();
        b.Low = 0x1ff;
        b.Tint = Colour.Green;
        b.Wide = 0x7123456789abcdef;
        o[0] = b.Low;
        o[1] = (ulong)b.Tint;
        o[2] = b.Wide;
        Packs[1] = b;
        Packs[1].Low = 5;
        o[3] = Packs[1].Low + ((ulong)Packs[1].Tint << 32);
        o[4] = b.Low;
        o[5] = Packs.Cast<ulong>()[2];
        o[6] = Packs.Cast<ulong>()[3];
        Bits made = Bits.New(low: 3, tint: Colour.Green, wide: 17);
        o[7] = made.Low + (made.Wide << 16) + ((ulong)made.Tint << 40);
    }

    private static void References(Ptr<ulong> o)
    {
        ulong a = 3;
        o[0] = Change(ref a);
        o[1] = a;
        Divide(17, 5, out uint quotient, out uint rest);
        o[2] = quotient;
        o[3] = rest;
        uint x = 1;
        uint y = 2;
        Swap(ref x, ref y);
        o[4] = (x * 10) + y;
        ref Pair pair = ref Outers[1].Inner;
        pair.Second = 4321;
        o[5] = Outers[1].Inner.Second;
        ref ulong global = ref Trace;
        global = 77;
        o[6] = Trace;
        Double(ref x);
        o[7] = x;
    }

    private static void Divide(uint a, uint b, out uint quotient, out uint rest)
    {
        Contract.Requires(b != 0);
        quotient = a / b;
        rest = a % b;
    }

    private static void Swap(ref uint a, ref uint b)
    {
        uint c = a;
        a = b;
        b = c;
    }

    private static void Double(ref uint a)
    {
        a *= 2;
    }

    private static void Loops(Ptr<ulong> o)
    {
        uint sum = 0;
        for (uint i = 0; i < 10; i++)
        {
            if (i == 3)
            {
                continue;
            }

            if (i == 7)
            {
                break;
            }

            sum = (sum * 3) + i;
        }

        o[0] = sum;
        uint n = 0;
        while (n < 5)
        {
            Loop.Bound(5);
            n++;
        }

        o[1] = n;
        do
        {
            Loop.Bound(1);
            n += 10;
        }
        while (n < 5);
        o[2] = n;
        uint rounds = 0;
        for (uint i = 0; i < 3; i++)
        {
            for (uint j = 0; j <= i; j++)
            {
                rounds += (i * 10) + j;
            }
        }

        o[3] = rounds;
        Trace = 0;
        uint k = 0;
        while (Note(k) < 3)
        {
            Loop.Bound(4);
            k++;
        }

        o[4] = Trace;
        int down = 5;
        while (down > 0)
        {
            Loop.Bound(5);
            down -= 2;
        }

        o[5] = (ulong)down;
        o[6] = First(6);
        o[7] = First(60);
    }

    private static ulong First(uint wanted)
    {
        for (uint i = 0; i < 20; i++)
        {
            if (i * 2 == wanted)
            {
                return i;
            }
        }

        return 999;
    }

    private static void Switches(Ptr<ulong> o)
    {
        for (int i = 0; i < 6; i++)
        {
            ulong value;
            switch (i)
            {
                case 0:
                    value = 10;
                    break;
                case 1:
                case 4:
                    value = 20;
                    break;
                case 2:
                {
                    ulong inner = 5;
                    value = inner * 6;
                    break;
                }
                default:
                    value = 40;
                    break;
            }

            o[(Word)i] = value;
        }

        o[6] = Chosen(Colour.Blue) + (Chosen(Colour.Red) * 10) + (Chosen((Colour)9) * 100);
        o[7] = (Opaque(6) switch { 1 => 3UL, 6 or 7 => Note(8), _ => 5UL }) + 1;
    }

    private static ulong Chosen(Colour colour) => colour switch { Colour.Red => 1, Colour.Blue => 2, _ => 3 };

    private static void Conditions(Ptr<ulong> o)
    {
        int x = Opaque(5);
        o[0] = x > 3 ? 1UL : 2UL;
        if (x == 5)
        {
            o[1] = 7;
        }
        else
        {
            o[1] = 8;
        }

        if (x < 2)
        {
            o[2] = 1;
        }
        else if (x < 6)
        {
            o[2] = 2;
        }
        else
        {
            o[2] = 3;
        }

        Trace = 0;
        ulong chosen = x > 3 ? Note(1) : Note(2);
        o[3] = chosen + (Trace * 10);
        o[4] = x > 9 ? Note(3) : (ulong)(x - 9);
        o[5] = x is 4 or 5 ? 1UL : 0UL;
        o[6] = x is not 5 ? 1UL : 0UL;
        o[7] = Trace;
    }

    private static void Calls(Ptr<ulong> o)
    {
        o[0] = Minus(50, 8);
        o[1] = Minus(Minus(9, 4), Minus(3, 1));
        Trace = 4;
        Note(6);
        o[2] = Trace;
        o[3] = Mix(1, 2, 3);
        o[4] = Signed(-1, 255);
        o[5] = Signed((sbyte)Opaque(300), (byte)Opaque(300));
        o[6] = IsOdd(5) ? 1UL : 0UL;
        o[7] = Early(3) + (Early(30) * 10);
    }

    private static ulong Minus(ulong a, ulong b) => a - b;

    private static ulong Signed(sbyte a, byte b) => ((ulong)a << 8) + b;

    private static bool IsOdd(uint a) => (a & 1) != 0;

    private static ulong Early(uint a)
    {
        if (a > 10)
        {
            return 1;
        }

        return 2;
    }

    private static void Generics(Ptr<ulong> o)
    {
        o[0] = Same<byte>((byte)Opaque(300));
        o[1] = (ulong)Same<sbyte>((sbyte)Opaque(200));
        o[2] = Same<ulong>(Wide(5));
        o[3] = Same(new Pair { Second = 6 }).Second;
        o[4] = Ptr.SizeOf<Pair>();
        Exchange(Memory + 8, Memory + 9, 4UL);
        o[5] = Memory[8];
        o[6] = Memory[9];
        Exchange(Memory.Cast<byte>(), Memory.Cast<byte>() + 1, (byte)3);
        o[7] = Memory[0];
    }

    private static T Same<T>(T value) where T : unmanaged => value;

    private static void Exchange<T>(Ptr<T> a, Ptr<T> b, T value) where T : unmanaged
    {
        b.Ref = a.Ref;
        a.Ref = value;
    }

    private static void Tuples(Ptr<ulong> o)
    {
        (uint sum, int difference) = Both(5, 9);
        o[0] = sum;
        o[1] = (ulong)difference;
        ulong a = 1;
        ulong b = 2;
        (a, b) = (b, a);
        o[2] = (a * 10) + b;
        var (first, _) = Both(1, 1);
        o[3] = first;
        o[4] = (ulong)Both(2, 7).difference;
    }

    private static (uint sum, int difference) Both(uint a, uint b) => (a + b, (int)a - (int)b);

    private static void EnumsAndConstants(Ptr<ulong> o)
    {
        Colour colour = (Colour)Opaque(506);
        o[0] = (ulong)colour;
        o[1] = colour == Colour.Blue ? 1UL : 0UL;
        Level level = (Level)Opaque(-3);
        o[2] = (ulong)level;
        o[3] = level == Level.Low && level < Level.High ? 1UL : 0UL;
        o[4] = Limit;
        o[5] = Limit * 0x10000000UL;
        o[6] = 0xffffffffffffffff;
        o[7] = (ulong)(long.MinValue + Opaque(0)) + (byte)'x';
    }

    private static void BitCounts(Ptr<ulong> o)
    {
        o[0] = (ulong)BitOperations.LeadingZeroCount(Wide(0));
        o[1] = (ulong)BitOperations.LeadingZeroCount((uint)Opaque(1));
        o[2] = (ulong)BitOperations.TrailingZeroCount(Wide(0x100));
        o[3] = (ulong)BitOperations.PopCount(Wide(0xff00ff));
        o[4] = (ulong)BitOperations.Log2(Wide(1000));
        o[5] = (ulong)BitOperations.TrailingZeroCount((uint)Opaque(0));
        o[6] = ~Wide(5) ^ (Wide(0xff) & 0x3c) | 0x100;
        o[7] = (ulong)(-Opaque(6));
    }

    private static void CompoundAssignment(Ptr<ulong> o)
    {
        ulong x = Wide(100);
        x += 5;
        o[0] = x;
        x -= 7;
        x *= 3;
        o[1] = x;
        x <<= 4;
        x |= 3;
        x ^= 0xff;
        o[2] = x;
        x >>= 2;
        x &= 0xfff;
        o[3] = x;
        x /= 7;
        o[4] = x;
        x %= 10;
        o[5] = x;
        byte narrow = (byte)Opaque(255);
        narrow++;
        o[6] = narrow;
        Memory[6] = 1;
        Memory[6] <<= 40;
        Memory[6]--;
        o[7] = Memory[6];
    }

    private static void Sizes(Ptr<ulong> o)
    {
        o[0] = Ptr.SizeOf<Outer>();
        o[1] = sizeof(ushort);
        o[2] = Ptr.SizeOf<Bits>();
        o[3] = (Outers + 3).Address - Outers.Address;
        o[4] = Ptr.To(ref Outers[0].Inner.Third).Address - Outers.Address;
        o[5] = Ptr.To(ref Outers[0].List).Address - Outers.Address;
        o[6] = Ptr.SizeOf<Colour>();
        o[7] = Ptr.SizeOf<Level>();
    }
}
