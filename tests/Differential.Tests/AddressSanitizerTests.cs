// SPDX-License-Identifier: BSD-2-Clause
// AddressSanitizer sees what equality of states cannot: an access outside of every object that changes nothing else.
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Kernel;
using Sel4Gen.Replay;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Differential.Tests;

[NonParallelizable]
[Category("Slow")]
public sealed class AddressSanitizerTests
{
    private const string Bitmap = "kernel_state_core_ready_queues_l1_bitmap";

    [TestCase("gcc-asan", "= 1", "write")]
    [TestCase("clang-asan", "= 1", "write")]
    [TestCase("gcc-asan", "== 1 ? machine_dsb() : machine_isb()", "read")]
    public void AnAccessBehindAnArrayIsNoticed(string flavour, string access, string kind)
    {
        string image = BuildFaulty(flavour, $"    {Bitmap}[domain + {Config.NumDomains}] {access};\n");
        Exception? error = Assert.Catch(() =>
        {
            using Fuzzer fuzzer = new(image);
            Failure? failure = Enumerable.Range(1, 20).Select(s => fuzzer.RunSeed((ulong)s, 300)).FirstOrDefault(f => f != null);
            throw failure?.Error ?? new InvalidOperationException("nobody noticed");
        });
        Assert.That(error!.Message, Does.Contain($"AddressSanitizer: {kind} at"));
    }

    // The same C with one line more, where a thread enters a ready queue.
    private static string BuildFaulty(string flavour, string line)
    {
        string sound = Path.GetDirectoryName(NativeFixture.Image(flavour))!;
        string folder = sound + "-faulty";
        Directory.CreateDirectory(Path.Combine(folder, "include"));
        foreach (string file in Directory.EnumerateFiles(sound, "*.*", SearchOption.AllDirectories).Where(f => f[^2..] is ".c" or ".h" or "ld"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(sound, file)), overwrite: true);
        }

        string unit = Path.Combine(folder, "kernel_all.c");
        string text = File.ReadAllText(unit);
        int place = text.IndexOf($"    {Bitmap}[domain] |=", StringComparison.Ordinal);
        Assert.That(place, Is.GreaterThan(0));
        File.WriteAllText(unit, text.Insert(place, line));
        return NativeBuilder.Compile(folder, NativeFlavour.Find(flavour));
    }
}
