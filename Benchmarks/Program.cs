// SPDX-License-Identifier: BSD-2-Clause
// Measures and prints; with --write it also writes docs/benchmarks.md. Times are medians and depend on the machine: the ratios
// and the instruction counts are what to compare.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Benchmarks;

internal static class Program
{
    private const string Page = "docs/benchmarks.md";

    private static int Main(string[] arguments)
    {
        bool write = false;
        List<(string Board, string Configuration)> images = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--write":
                    write = true;
                    break;
                case "--image" when i + 2 < arguments.Length:
                    images.Add((arguments[++i], arguments[++i]));
                    break;
                default:
                    Console.Error.WriteLine($"bench: unknown argument '{arguments[i]}' (--image BOARD CONFIGURATION, --write)");
                    return 2;
            }
        }

        string root = Directory.GetCurrentDirectory();
        StringBuilder page = new();
        page.AppendLine("# Benchmarks").AppendLine()
            .AppendLine("Written by `./bench --write`. Times are medians on one machine and say little elsewhere; growth, sizes and")
            .AppendLine("instruction counts can be compared. Processor time counts what all threads use, and is the same on a busy machine.").AppendLine();
        IEnumerable<IEnumerable<string>> ofImages = images.Select(
            i => ImageBenchmark.Run(root, NamedConfiguration.Find(root, i.Configuration, i.Board)));
        foreach (IEnumerable<string> section in (IEnumerable<IEnumerable<string>>)[EditorBenchmark.Run(root), EmissionBenchmark.Run(root), .. ofImages])
        {
            foreach (string line in section)
            {
                Console.WriteLine(line);
                page.AppendLine(line);
            }
        }

        if (write)
        {
            // What was not measured this time stays.
            string path = Path.Combine(root, Page);
            string old = File.Exists(path) ? File.ReadAllText(path) : "";
            int image = old.IndexOf(ImageBenchmark.Heading, StringComparison.Ordinal);
            if (images.Count == 0 && image > 0)
            {
                page.Append(old[image..]);
            }

            File.WriteAllText(path, page.ToString());
            Console.WriteLine($"written: {Page}");
        }

        return 0;
    }
}
