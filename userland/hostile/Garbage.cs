// SPDX-License-Identifier: BSD-2-Clause
// Random arguments: a seeded generator (xorshift64*, Vigna 2016) that prefers boundary values.
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Hostile;

/// <summary>Garbage.</summary>
public static class Garbage
{
    private const ulong Multiplier = 0x2545_f491_4f6c_dd1d;

    /// <summary>Where nothing of this program is: the worker shares the warden's address space.</summary>
    private const Word FreeAddresses = 0x2000_0000;

    private static ulong s_state;

    /// <summary>Starts the sequence.</summary>
    public static void Seed(Word seed) => s_state = (ulong)seed * 2 + 1;

    /// <summary>Any word.</summary>
    public static Word Next()
    {
        ulong x = s_state;
        x = x ^ (x >> 12);
        x = x ^ (x << 25);
        x = x ^ (x >> 27);
        s_state = x;
        return (Word)((x * Multiplier) >> (64 - Config.WordBits));
    }

    /// <summary>A number below <paramref name="limit"/>.</summary>
    public static Word Below(Word limit)
    {
        Contract.Assert(limit != 0);
        return (Next() >> 8) % limit;
    }

    /// <summary>An argument: small, near a power of two, a slot, an address, or anything.</summary>
    public static Word Argument()
    {
        switch ((int)Below(8))
        {
            case 0:
            case 1:
                return Below(16);
            case 2:
                return ((Word)1 << (int)Below(Config.WordBits)) - Below(2);
            case 3:
                return ~Below(16);
            case 4:
                return Prison.Slot();
            case 5:
                return FreeAddresses + (Below(64) << Machine.PageBits);
            case 6:
                return Config.WordBits;
            default:
                return Next();
        }
    }
}
