// SPDX-License-Identifier: BSD-2-Clause
// Random numbers that depend on the seed only, on every platform and for ever (SplitMix64).
using System;

namespace Sel4Gen.Replay;

/// <summary>A source of random numbers.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        _state += 0x9e3779b97f4a7c15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    /// <summary>A number below <paramref name="limit"/>, which is not 0.</summary>
    public uint Below(ulong limit) => (uint)(((Next() >> 32) * limit) >> 32);

    /// <summary>True once in <paramref name="times"/> times.</summary>
    public bool OneIn(uint times) => Below(times) == 0;

    /// <summary>One of the values.</summary>
    public T Of<T>(params ReadOnlySpan<T> values) => values[(int)Below((ulong)values.Length)];
}
