// SPDX-License-Identifier: BSD-2-Clause
// What `./test` tells tests that make up their own inputs: for how long, and from which seed; and where it reads how far they are.
using System;
using System.Globalization;
using System.IO;

namespace Sel4Gen.Tests;

/// <summary>The settings of tests with random inputs. They bear the category <see cref="Category"/>.</summary>
internal static class RandomRun
{
    /// <summary>The category by which `./test --fuzz` finds such tests.</summary>
    public const string Category = "Random";

    /// <summary>For how long all such tests of one project may run, together; null for a fixed number of inputs.</summary>
    public static TimeSpan? Duration { get; } = Parse(Environment.GetEnvironmentVariable("SEL4GEN_FUZZ"));

    /// <summary>The seed that somebody asked for; null if nobody did.</summary>
    public static int? Seed { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("SEL4GEN_SEED"), CultureInfo.InvariantCulture, out int seed) ? seed : null;

    /// <summary>Where programs and traces that failed are kept.</summary>
    public static string Failures => Directory.CreateDirectory(Repository.PathOf("build", "failures")).FullName;

    /// <summary>Tells how far the test is; `./test --fuzz` shows it.</summary>
    public static void Tell(string line)
    {
        NUnit.Framework.TestContext.Progress.WriteLine(line);
        if (Environment.GetEnvironmentVariable("SEL4GEN_RESULTS") is { Length: > 0 } folder)
        {
            File.AppendAllText(Path.Combine(folder, "progress.txt"), line + "\n");
        }
    }

    /// <summary>`90s`, `10m` or `2h`.</summary>
    public static TimeSpan? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        double number = double.Parse(text[..^1], CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => throw new FormatException($"'{text}' is no duration such as 90s, 10m or 2h"),
        };
    }
}
