// SPDX-License-Identifier: BSD-2-Clause
// The boot arguments, as far as this program needs them: the text "seed=N" somewhere in the device tree that the kernel
// passes on as extra boot information.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Hostile;

/// <summary>Looks for the seed.</summary>
public static class CommandLine
{
    private const Word MaxDigits = 18;

    /// <summary>The number behind "seed=", or <paramref name="fallback"/>.</summary>
    public static Word Number(Ptr<BootInfo> info, Word fallback)
    {
        Word start = info.Address + (1 << Machine.PageBits);
        Word end = start + info.Ref.ExtraLen;
        for (Word at = start; at + 6 < end; at += 1)
        {
            Loop.Ends("the extra boot information ends");
            if (IsKey(at))
            {
                return Digits(at + 5, end);
            }
        }

        return fallback;
    }

    private static bool IsKey(Word at) =>
        Byte(at) == (byte)'s' && Byte(at + 1) == (byte)'e' && Byte(at + 2) == (byte)'e' && Byte(at + 3) == (byte)'d'
        && Byte(at + 4) == (byte)'=' && IsDigit(Byte(at + 5));

    private static Word Digits(Word start, Word end)
    {
        Word value = 0;
        for (Word i = 0; i < MaxDigits && start + i < end && IsDigit(Byte(start + i)); i += 1)
        {
            value = (value * 10) + Byte(start + i) - (byte)'0';
        }

        return value;
    }

    private static bool IsDigit(byte character) => character >= (byte)'0' && character <= (byte)'9';

    private static byte Byte(Word address) => Ptr<byte>.At(address).Ref;
}
