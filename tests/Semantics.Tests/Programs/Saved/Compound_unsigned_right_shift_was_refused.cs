// SPDX-License-Identifier: BSD-2-Clause
// `>>>` of a negative sbyte: computed in int, so the bits that come in from above are those of the sign.
using Sel4Gen;

public static class Program
{
    [EntryPoint, CName("run")]
    public static void Run(Ptr<ulong> o)
    {
        sbyte x = (sbyte)(o[3] - 7);
        int by = (int)(o[4] + 3);
        o[0] = (ulong)(x >>> by);
        o[1] = (ulong)(sbyte)(x >>> by);
        short y = (short)(o[5] - 1);
        y >>>= by;
        o[2] = (ulong)y;
    }
}
