// SPDX-License-Identifier: BSD-2-Clause
// Checks of a root task that tests the kernel: counts them, prints those that failed, and ends with a summary line.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>Checks and the verdict.</summary>
public static class Checks
{
    private static Word s_passed;
    private static Word s_failed;

    /// <summary>One check: what must hold, in words that make sense behind "ok" and behind "FAILED".</summary>
    public static void That(bool holds, Text what)
    {
        if (holds)
        {
            s_passed += 1;
            Console.Write("  ok      ");
        }
        else
        {
            s_failed += 1;
            Console.Write("  FAILED  ");
        }

        Console.WriteLine(what);
    }

    /// <summary>A check of two numbers, which are printed if they differ.</summary>
    public static void Equal(Word actual, Word expected, Text what)
    {
        That(actual == expected, what);
        if (actual != expected)
        {
            Console.Write("          expected ");
            Console.WriteHex(expected, 16);
            Console.Write(", got ");
            Console.WriteHex(actual, 16);
            Console.NewLine();
        }
    }

    /// <summary>Prints the verdict and stops the machine.</summary>
    public static void Finish()
    {
        Console.Write("root task: ");
        Console.WriteDecimal(s_passed, 1);
        Console.Write(" checks passed, ");
        Console.WriteDecimal(s_failed, 1);
        Console.WriteLine(" failed");
        Stop(s_failed == 0 ? (Word)0 : 1);
    }

    /// <summary>
    /// Stops the machine: a debug kernel switches it off, if it can; otherwise the emulator is asked to end. Comes back where
    /// neither can be done.
    /// </summary>
    public static void Stop(Word status)
    {
        if (Config.DebugBuild && Machine.KernelSwitchesOff)
        {
            Debug.Halt();
        }
        else
        {
            Machine.ExitEmulator(status);
        }
    }
}
