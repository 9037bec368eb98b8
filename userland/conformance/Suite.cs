// SPDX-License-Identifier: BSD-2-Clause
// Runs cases, and prints one line for each that says whether it passed.
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>The cases one after the other.</summary>
public static class Suite
{
    private static Word s_case;
    private static Word s_failures;
    private static Word s_passed;
    private static Word s_failed;
    private static bool s_applies;

    /// <summary>Runs a case, if it has a meaning in this configuration.</summary>
    public static void Run(Word number)
    {
        if (!CaseList.Applies(number))
        {
            return;
        }

        s_case = number;
        s_failures = 0;
        s_applies = true;
        Room.Open();
        CaseList.Run(number);
        Workers.Dismiss();
        Room.Close();
        if (s_failures == 0)
        {
            if (s_applies)
            {
                s_passed += 1;
                Console.Write("ok ");
            }
            else
            {
                Console.Write("does not apply ");
            }

            CaseList.PrintName(number);
            Console.NewLine();
        }
        else
        {
            s_failed += 1;
        }
    }

    /// <summary>The case that runs asks for something that the board does not have.</summary>
    public static void DoesNotApply() => s_applies = false;

    /// <summary>The case that runs has failed: the start of a line that says why.</summary>
    public static void Fail()
    {
        s_failures += 1;
        Console.Write("FAILED ");
        CaseList.PrintName(s_case);
        Console.Write(": ");
    }

    /// <summary>Prints the verdict and stops the machine.</summary>
    public static void Finish()
    {
        Console.Write("conformance: ");
        Console.WriteDecimal(s_passed, 1);
        Console.Write(" cases passed, ");
        Console.WriteDecimal(s_failed, 1);
        Console.WriteLine(" failed");
        Checks.Stop(s_failed == 0 ? (Word)0 : 1);
    }
}
