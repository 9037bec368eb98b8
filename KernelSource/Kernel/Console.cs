// SPDX-License-Identifier: BSD-2-Clause
// Printing on the console, for builds with Config.Printing: characters, texts and numbers, nothing that needs memory.
namespace Sel4Gen.Kernel;

/// <summary>The kernel's console. Calls stand inside <c>if (Config.Printing)</c>.</summary>
public static class Console
{
    private const byte LineFeed = 10;
    private const byte CarriageReturn = 13;
    private const byte Zero = 48;
    private const byte LetterA = 97;

    /// <summary>A character; a line feed becomes carriage return and line feed.</summary>
    public static void PutChar(byte c)
    {
        if (c == LineFeed)
        {
            Arch.ConsolePutChar(CarriageReturn);
        }

        Arch.ConsolePutChar(c);
    }

    /// <summary>A text.</summary>
    public static void Write(Text text)
    {
        Word i = 0;
        while (text[i] != 0)
        {
            Loop.Ends("a text ends in 0");
            PutChar(text[i]);
            i++;
        }
    }

    /// <summary>A number in hexadecimal, with 0x in front and no leading zeros.</summary>
    public static void WriteHex(Word value)
    {
        PutChar(Zero);
        PutChar(LetterA + 23);
        Word shift = value == 0 ? 0 : Bits.Highest(value) & ~(Word)3;
        while (true)
        {
            Loop.Bound(Config.WordBits / 4);
            byte digit = (byte)((value >> (int)shift) & 15);
            PutChar((byte)(digit < 10 ? Zero + digit : LetterA + digit - 10));
            if (shift == 0)
            {
                break;
            }

            shift -= 4;
        }
    }

    /// <summary>A number in decimal.</summary>
    public static void WriteDecimal(ulong value)
    {
        ulong unit = 1;
        while (value / 10 >= unit)
        {
            Loop.Bound(20);
            unit *= 10;
        }

        while (unit != 0)
        {
            Loop.Bound(20);
            PutChar((byte)(Zero + (byte)(value / unit % 10)));
            unit /= 10;
        }
    }
}
