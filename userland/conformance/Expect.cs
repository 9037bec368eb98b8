// SPDX-License-Identifier: BSD-2-Clause
// The expectations of a case. Only a failed expectation prints something.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Expectations.</summary>
public static class Expect
{
    private const Word Digits = Config.WordBits / 4;

    /// <summary>No error.</summary>
    public static void Ok(Error actual) => Error(actual, Api.Error.NoError);

    /// <summary>This error and no other.</summary>
    public static void Error(Error actual, Error expected)
    {
        if (actual != expected)
        {
            Suite.Fail();
            Console.Write("expected error ");
            Console.WriteDecimal((Word)(uint)expected, 1);
            Console.Write(", got ");
            Console.WriteDecimal((Word)(uint)actual, 1);
            Console.NewLine();
        }
    }

    /// <summary>InvalidArgument, and which argument (its number in the message).</summary>
    public static void InvalidArgument(Error actual, Word argument)
    {
        Word detail = Ipc.GetMr(0);
        Error(actual, Api.Error.InvalidArgument);
        Equal(detail, argument, "the number of the invalid argument");
    }

    /// <summary>InvalidCapability, and which one (0 is the invoked one).</summary>
    public static void InvalidCapability(Error actual, Word capability)
    {
        Word detail = Ipc.GetMr(0);
        Error(actual, Api.Error.InvalidCapability);
        Equal(detail, capability, "the number of the invalid capability");
    }

    /// <summary>RangeError, and the bounds of what would have been in range.</summary>
    public static void RangeError(Error actual, Word min, Word max)
    {
        Word first = Ipc.GetMr(0);
        Word second = Ipc.GetMr(1);
        Error(actual, Api.Error.RangeError);
        Equal(first, min, "the lower bound");
        Equal(second, max, "the upper bound");
    }

    /// <summary>
    /// FailedLookup, whether of a source (1) or not (0), and the failure with its details as they stand in message
    /// registers 1 to 4. Details that the failure does not have are not looked at.
    /// </summary>
    public static void FailedLookup(Error actual, Word isSource, LookupFailureType failure, Word detail1, Word detail2)
    {
        Word source = Ipc.GetMr(0);
        Word type = Ipc.GetMr(1);
        Word first = Ipc.GetMr(2);
        Word second = Ipc.GetMr(3);
        Error(actual, Api.Error.FailedLookup);
        Equal(source, isSource, "whether the look-up of a source failed");
        Equal(type, (Word)(uint)failure, "the kind of look-up failure");
        if (failure != LookupFailureType.InvalidRoot)
        {
            Equal(first, detail1, "the bits that were left");
        }

        if (failure is LookupFailureType.DepthMismatch or LookupFailureType.GuardMismatch)
        {
            Equal(second, detail2, "the bits that were found");
        }
    }

    /// <summary>Two numbers that must be the same.</summary>
    public static void Equal(Word actual, Word expected, Text what)
    {
        if (actual != expected)
        {
            Suite.Fail();
            Console.Write(what);
            Console.Write(": expected ");
            Console.WriteHex(expected, Digits);
            Console.Write(", got ");
            Console.WriteHex(actual, Digits);
            Console.NewLine();
        }
    }

    /// <summary>What must be so.</summary>
    public static void That(bool holds, Text what)
    {
        if (!holds)
        {
            Suite.Fail();
            Console.Write("not so: ");
            Console.WriteLine(what);
        }
    }
}
