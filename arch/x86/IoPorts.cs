// SPDX-License-Identifier: BSD-2-Clause
// Which I/O ports have been given out: a bit for each.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>Bits.</summary>
[InlineArray((int)(IoPorts.Count / 64))]
public struct PortBits
{
    private ulong _element;
}

/// <summary>All ports.</summary>
public static class IoPorts
{
    public const Word Count = 0x10000;
    private const Word LastOfWord = 63;

    private static PortBits s_given;

    /// <summary>Whether none of the ports has been given out.</summary>
    public static bool AreFree(Word first, Word last)
    {
        bool areFree = true;
        Word port = first;
        while (port <= last)
        {
            Loop.Bound(Count / 64 + 1);
            areFree = areFree && (s_given[(int)(port / 64)] & MaskOf(port, last)) == 0;
            port = (port | LastOfWord) + 1;
        }

        return areFree;
    }

    /// <summary>The ports are given out.</summary>
    public static void Take(Word first, Word last)
    {
        Word port = first;
        while (port <= last)
        {
            Loop.Bound(Count / 64 + 1);
            s_given[(int)(port / 64)] = s_given[(int)(port / 64)] | MaskOf(port, last);
            port = (port | LastOfWord) + 1;
        }
    }

    /// <summary>The last capability to the ports is gone.</summary>
    public static void Release(Word first, Word last)
    {
        Word port = first;
        while (port <= last)
        {
            Loop.Bound(Count / 64 + 1);
            s_given[(int)(port / 64)] = s_given[(int)(port / 64)] & ~MaskOf(port, last);
            port = (port | LastOfWord) + 1;
        }
    }

    /// <summary>The bits of the ports from this one on, up to the last one, in its word.</summary>
    private static ulong MaskOf(Word port, Word last)
    {
        ulong from = ~0UL << (int)(port & LastOfWord);
        return last > (port | LastOfWord) ? from : from & (~0UL >> (int)(LastOfWord - (last & LastOfWord)));
    }
}
