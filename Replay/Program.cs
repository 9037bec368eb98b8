// SPDX-License-Identifier: BSD-2-Clause
// The command line.
using System;
using System.Diagnostics;
using Sel4Gen.Simulator;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay;

internal static class Program
{
    public static int Main(string[] args)
    {
        ulong seed = args.Length > 1 ? ulong.Parse(args[1]) : 1;
        int count = args.Length > 2 ? int.Parse(args[2]) : 100;
        string? image = null;
        if (args[0].StartsWith("diff"))
        {
            using (new KernelMachine()) { }
            NativeBuilder.Emit(System.IO.Directory.GetCurrentDirectory(), "/tmp/native");
            image = NativeBuilder.Compile("/tmp/native", NativeFlavour.Find(args[0][5..]));
        }
        using Fuzzer fuzzer = new(image) { CountOutcomes = args[0] == "stats" };
        Console.WriteLine(string.Join(" ", fuzzer.Unused)); Stopwatch watch = Stopwatch.StartNew();
        for (ulong s = seed; s < seed + (ulong)count; s++)
        {
            Failure? f = fuzzer.RunSeed(s, 300);
            if (f != null)
            {
                Console.WriteLine($"seed {s}: step {f.Steps.Count}: {f.Kind}");
                if (args.Length > 3) { foreach (Step st in f.Steps) Console.WriteLine(st); Console.WriteLine(f.Error); return 1; }
            }
        }
        Console.WriteLine($"{fuzzer.Entries} entries, {fuzzer.Checks} checks, {fuzzer.Entries / watch.Elapsed.TotalSeconds:n0}/s");
        foreach (var o in fuzzer.Outcomes) Console.WriteLine($"{o.Value,8} {o.Key}");
        return 0;
    }
}
