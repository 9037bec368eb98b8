// SPDX-License-Identifier: BSD-2-Clause
// Console output: through the kernel if it has printing, otherwise through the device, which Start maps.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>Prints.</summary>
public static class Console
{
    /// <summary>Decimal digits of the largest word.</summary>
    private const Word MaxDecimalDigits = 20;
    private const Word Zero = (Word)'0';
    private const Word LetterA = (Word)'a';

    private static Word s_registers;

    /// <summary>Must be called before anything is printed, and after <see cref="Memory.Start"/>.</summary>
    public static void Start()
    {
        if (!Config.Printing)
        {
            s_registers = Machine.OpenConsole();
        }
    }

    /// <summary>One byte.</summary>
    public static void PutChar(byte character)
    {
        if (Config.Printing)
        {
            Debug.PutChar(character);
        }
        else if (s_registers != 0)
        {
            Machine.PutChar(s_registers, character);
        }
    }

    /// <summary>A literal.</summary>
    public static void Write(Text text)
    {
        for (Word i = 0; text[i] != 0; i += 1)
        {
            Loop.Ends("the text ends with a zero");
            PutChar(text[i]);
        }
    }

    /// <summary>A literal and the end of the line.</summary>
    public static void WriteLine(Text text)
    {
        Write(text);
        NewLine();
    }

    /// <summary>The end of the line.</summary>
    public static void NewLine()
    {
        PutChar((byte)'\r');
        PutChar((byte)'\n');
    }

    /// <summary>A number, right-aligned in at least <paramref name="width"/> columns.</summary>
    public static void WriteDecimal(Word value, Word width)
    {
        Word divisor = 1;
        Word digits = 1;
        Word rest = value;
        while (rest >= 10)
        {
            Loop.Bound(MaxDecimalDigits);
            rest = rest / 10;
            divisor = divisor * 10;
            digits += 1;
        }

        for (; digits < width; digits += 1)
        {
            Loop.Ends("width columns are filled");
            PutChar((byte)' ');
        }

        while (divisor != 0)
        {
            Loop.Bound(MaxDecimalDigits);
            Contract.Assert(divisor != 0);
            PutChar((byte)(Zero + (value / divisor % 10)));
            divisor = divisor / 10;
        }
    }

    /// <summary>0x and <paramref name="digits"/> hexadecimal digits (at least one).</summary>
    public static void WriteHex(Word value, Word digits)
    {
        Write("0x");
        for (Word i = digits; i > 0; i -= 1)
        {
            Loop.Ends("one digit after the other");
            Word digit = (value >> (int)((i - 1) * 4)) & 0xf;
            PutChar((byte)(digit < 10 ? Zero + digit : LetterA + digit - 10));
        }
    }
}
