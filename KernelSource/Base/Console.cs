// SPDX-License-Identifier: BSD-2-Clause
// Printing on the console, for builds with Config.Printing: characters, strings and numbers, without a buffer.
namespace Sel4Gen.Kernel;

/// <summary>The kernel's console. Calls are inside <c>if (Config.Printing)</c>.</summary>
public static class Console
{
    private const byte LineFeed = 10;
    private const byte CarriageReturn = 13;
    private const byte Escape = 27;
    private const byte Zero = 48;
    private const byte LetterA = 97;

    /// <summary>The address of the next character of redirected output, and the number of characters that still fit.</summary>
    private static Ptr<byte> s_target;
    private static Word s_space;

    /// <summary>Until <see cref="EndRedirection"/>, output is written to memory instead, as far as it fits.</summary>
    public static void Redirect(Ptr<byte> target, Word size)
    {
        Contract.Requires(!target.IsNull && size != 0);
        s_target = target;
        s_space = size - 1;
    }

    /// <summary>Ends the redirected text with a 0.</summary>
    public static void EndRedirection()
    {
        s_target.Ref = 0;
        s_target = Ptr<byte>.Null;
    }

    /// <summary>A character; on the device a line feed becomes carriage return and line feed.</summary>
    public static void PutChar(byte c)
    {
        if (Config.InvocationReportErrorIpc)
        {
            if (!s_target.IsNull)
            {
                PutRedirected(c);
                return;
            }
        }

        if (c == LineFeed)
        {
            Arch.ConsolePutChar(CarriageReturn);
        }

        Arch.ConsolePutChar(c);
    }

    private static void PutRedirected(byte c)
    {
        if (s_space != 0)
        {
            s_target.Ref = c;
            s_target = s_target + 1;
            s_space--;
        }
    }

    /// <summary>Highlights the following output, if the device shows colours (ANSI: bold, red).</summary>
    public static void StartReport()
    {
        if (Config.ColourPrinting)
        {
            WriteStyle("[1;31m");
        }
    }

    /// <summary>Resets the colour of the following output.</summary>
    public static void EndReport()
    {
        if (Config.ColourPrinting)
        {
            WriteStyle("[0m");
        }
    }

    private static void WriteStyle(Text sequence)
    {
        if (Config.InvocationReportErrorIpc)
        {
            if (!s_target.IsNull)
            {
                return;
            }
        }

        PutChar(Escape);
        Write(sequence);
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

    /// <summary>An address: like a number in hexadecimal, but 0 is a plain 0.</summary>
    public static void WriteAddress(Word value)
    {
        if (value == 0)
        {
            PutChar(Zero);
        }
        else
        {
            WriteHex(value);
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
