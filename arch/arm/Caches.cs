// SPDX-License-Identifier: BSD-2-Clause
// Cache maintenance over a range of virtual addresses, line by line.
namespace Sel4Gen.Kernel;

/// <summary>Operations over [start, end). All addresses are mapped where the current table says so.</summary>
public static class Caches
{
    /// <summary>Bytes of a line of the smallest data cache (L1; CTR_EL0.DminLine of the supported cores).</summary>
    public const Word LineSize = 1UL << Platform.L1CacheLineSizeBits;

    public static void CleanToMemory(Word start, Word end)
    {
        for (Word line = Align(start); line < end; line += LineSize)
        {
            Loop.Ends("the range has finitely many lines");
            Machine.CleanToCoherency(line);
        }

        Machine.Dsb();
    }

    public static void CleanToUnification(Word start, Word end)
    {
        for (Word line = Align(start); line < end; line += LineSize)
        {
            Loop.Ends("the range has finitely many lines");
            Machine.CleanToUnification(line);
        }

        Machine.Dsb();
    }

    public static void CleanInvalidate(Word start, Word end)
    {
        for (Word line = Align(start); line < end; line += LineSize)
        {
            Loop.Ends("the range has finitely many lines");
            Machine.CleanInvalidate(line);
        }

        Machine.Dsb();
    }

    /// <summary>
    /// Discards what the caches hold. Lines that the range covers only in part are written back first: the rest of
    /// them is not the caller's to lose.
    /// </summary>
    public static void Invalidate(Word start, Word end)
    {
        if (start != Align(start))
        {
            Machine.CleanToCoherency(start);
        }

        if (end != Align(end))
        {
            Machine.CleanToCoherency(end - 1);
        }

        Machine.Dsb();
        for (Word line = Align(start); line < end; line += LineSize)
        {
            Loop.Ends("the range has finitely many lines");
            Machine.Invalidate(line);
        }

        Machine.Dsb();
    }

    /// <summary>Makes instruction fetches see what was written: clean the data, then discard the instructions.</summary>
    public static void UnifyInstructions(Word start, Word end)
    {
        CleanToUnification(start, end);
        for (Word line = Align(start); line < end; line += LineSize)
        {
            Loop.Ends("the range has finitely many lines");
            Machine.InvalidateInstructions(line);
        }

        Machine.Dsb();
        Machine.Isb();
    }

    [Inline]
    private static Word Align(Word address) => address & ~(LineSize - 1);
}
