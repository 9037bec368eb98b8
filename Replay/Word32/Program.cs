// SPDX-License-Identifier: BSD-2-Clause
// Random traces with words of 32 bits: Sel4Gen.Replay32 [SEED [TRACES [COMPILER OPTIMISATION [OLD NEW]]]]. Without a compiler only
// the C# kernel runs. OLD and NEW put a deliberate fault into the C: one text instead of another. The last line says how many
// entries agreed; the exit code is 1 if something did not.
using System;
using System.Globalization;
using System.IO;
using Config = Sel4Gen.Kernel.Config;

namespace Sel4Gen.Replay32;

internal static class Program
{
    private const int Length = 300;
    private const int FullCompareEvery = 16;

    public static int Main(string[] arguments)
    {
        ulong seed = arguments.Length > 0 ? ulong.Parse(arguments[0], CultureInfo.InvariantCulture) : 1;
        ulong count = arguments.Length > 1 ? ulong.Parse(arguments[1], CultureInfo.InvariantCulture) : 100;
        using ModelMachine machine = new(
            FindRoot(), arguments.Length > 2 ? arguments[2] : null, arguments.Length > 3 ? arguments[3] : "-O2",
            arguments.Length > 5 ? (arguments[4], arguments[5]) : null);
        for (ulong next = seed; next < seed + count; next++)
        {
            if (Play(machine, next) is { } failure)
            {
                Console.WriteLine($"seed {next}: {failure}");
                return 1;
            }
        }

        foreach ((string name, (int tried, int succeeded)) in ModelGenerator.Outcomes)
        {
            Console.Error.WriteLine($"{tried,8} {succeeded,8} {name}");
        }

        Console.WriteLine($"{machine.Entries} entries with {Config.WordBits}-bit words, seeds {seed} to {seed + count - 1}: no difference");
        return 0;
    }

    private static string? Play(ModelMachine machine, ulong seed)
    {
        machine.Restore();
        ModelGenerator generator = new(machine, new Replay.Chance(seed));
        int idle = 0;
        int step = 0;
        try
        {
            for (; step < Length && idle < 6; step++)
            {
                generator.Step();
                idle = machine.IsIdle ? idle + 1 : 0;
            }

            if (seed % FullCompareEvery == 0)
            {
                machine.CompareEverything();
            }

            return null;
        }
        catch (Exception e) when (e is not MachineHaltedException)
        {
            return $"step {step + 1} ({generator.Last}): {e}";
        }
    }

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder != null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Sel4Gen.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("this program does not stand in a repository with Sel4Gen.sln");
    }
}
