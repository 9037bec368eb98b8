// SPDX-License-Identifier: BSD-2-Clause
// Powers of two, alignment, and the highest or lowest set bit: arithmetic for the sizes in the kernel.
using System.Numerics;

namespace Sel4Gen.Kernel;

/// <summary>Functions on the bits of a word.</summary>
public static class Bits
{
    /// <summary>2^<paramref name="n"/>; n is below the word's width.</summary>
    [Pure, Inline]
    public static Word Bit(Word n) => (Word)1 << (int)n;

    /// <summary>A word whose lowest <paramref name="n"/> bits are set; n is below the word's width.</summary>
    [Pure, Inline]
    public static Word Mask(Word n) => Bit(n) - 1;

    /// <summary>Whether <paramref name="value"/> is a multiple of 2^<paramref name="n"/>.</summary>
    [Pure, Inline]
    public static bool IsAligned(Word value, Word n) => (value & Mask(n)) == 0;

    /// <summary>
    /// The greatest multiple of 2^<paramref name="n"/> that is not above <paramref name="value"/>.
    /// </summary>
    [Pure, Inline]
    public static Word RoundDown(Word value, Word n) => value & ~Mask(n);

    /// <summary>
    /// The smallest multiple of 2^<paramref name="n"/> that is not below <paramref name="value"/>.
    /// </summary>
    [Pure, Inline]
    public static Word RoundUp(Word value, Word n) => (value + Mask(n)) & ~Mask(n);

    /// <summary>The number of the highest set bit; <paramref name="value"/> is not 0.</summary>
    [Pure, Inline]
    public static Word Highest(Word value)
    {
        Contract.Requires(value != 0);
        return (Word)BitOperations.Log2(value);
    }

    /// <summary>The number of the lowest set bit; the word's width if <paramref name="value"/> is 0.</summary>
    [Pure, Inline]
    public static Word Lowest(Word value) => (Word)BitOperations.TrailingZeroCount(value);
}
