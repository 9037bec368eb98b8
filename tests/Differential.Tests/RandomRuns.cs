// SPDX-License-Identifier: BSD-2-Clause
// What the environment asks of random tests: SEL4GEN_SEED the first seed, SEL4GEN_FUZZ (90s, 10m, 2h) a time.
using System;
using System.Globalization;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Differential.Tests;

internal static class RandomRuns
{
    /// <summary>The seed asked for; new ones when the tests run for a time; else 1.</summary>
    internal static ulong Seed { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("SEL4GEN_SEED"), out ulong seed) ? seed
        : Duration() is null ? 1
        : (ulong)Random.Shared.NextInt64(1L << 40);

    /// <summary>Of the random runs of the reference architecture's classic kernel, other kernels take this part.</summary>
    internal static ulong Divisor { get; } =
        KernelVariant.Name.StartsWith("aarch64", StringComparison.Ordinal) && !Kernel.Config.Mcs ? 1ul : 5;

    /// <summary>How long one test of this kind may go on; null if it runs a number of traces.</summary>
    internal static TimeSpan? Duration()
    {
        string text = Environment.GetEnvironmentVariable("SEL4GEN_FUZZ") ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        double number = double.Parse(text[..^1], CultureInfo.InvariantCulture);
        TimeSpan all = text[^1] switch
        {
            'h' => TimeSpan.FromHours(number),
            'm' => TimeSpan.FromMinutes(number),
            _ => TimeSpan.FromSeconds(number),
        };

        // The rules, each flavour, and the target share it.
        return all / (NativeFlavour.All.Count + 2);
    }
}
