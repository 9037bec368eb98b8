// SPDX-License-Identifier: BSD-2-Clause
// `(x, this.F) = ...` in a method that gets `this` by pointer: the place is computed, but it cannot change meanwhile.
using Sel4Gen;

public struct Inner
{
    public ulong A;
    public int B;
}

public struct Pair
{
    public Inner First;
    public ulong Second;

    public ulong Change(ulong by)
    {
        (by, this.First.A, Second) = (by + Second, by, this.First.A + by);
        return by;
    }
}

public static class Program
{
    private static readonly Ptr<Pair> Pairs = StaticMemory.Reserve<Pair>(4, 16);

    [EntryPoint, CName("run")]
    public static void Run(Ptr<ulong> o)
    {
        Pairs[2].First.A = o[3];
        Pairs[2].Second = o[4];
        o[0] = Pairs[2].Change(o[5]);
        o[1] = Pairs[2].First.A;
        o[2] = Pairs[2].Second;
    }
}
