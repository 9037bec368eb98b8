// SPDX-License-Identifier: BSD-2-Clause
// The root program that plays a trace on the target. Every thread of the trace runs the same few instructions of Guest.S:
// they save the thread's registers and come here; here the registers, and what the thread can see of its memory, are held
// against what the C# kernel gave; then the registers of the thread's next step are laid out, and Guest.S carries it out.
//
// The steps are a table of words that the harness writes into the image:
//
//   step:    | site | registers compared | their digest | filler | checks c, registers r, words w | c checks | r registers | w words |
//   check:   | address, 0: what the argument points to | number of words | digest |
//   others:  | index or address | value |
//
// Site 0 ends the trace.
using Sel4Gen.Kernel;

namespace Sel4Gen.Guest;

/// <summary>What only the processor, or the emulator behind it, can do.</summary>
public static partial class Board
{
    /// <summary>Where Guest.S saves and loads registers.</summary>
    [Extern, CName("guest_frame_address")]
    public static partial Word Frame();

    /// <summary>Where the table starts.</summary>
    [Extern, CName("guest_table_address")]
    public static partial Word Table();

    /// <summary>Prints a byte (semihosting).</summary>
    [Extern, CName("guest_put_char")]
    public static partial void PutChar(Word character);

    /// <summary>Ends the emulator.</summary>
    [Extern, NoReturn, CName("guest_exit")]
    public static partial void Exit(Word status);
}

/// <summary>Plays the table.</summary>
public static class Replayer
{
    // Behind the mark with which the harness finds the table.
    private const Word FirstStep = 2;
    private const Word MaxItems = 0xffff;
    private const Word AllCompared = 0xffff_ffff_ffff_ffff;
    private const Word StepWords = 5;
    private const Word CheckWords = 3;
    private const Word Multiplier = 0x9e37_79b9_7f4a_7c15;

    private static Word s_next = FirstStep;
    private static Word s_steps;
    private static Word s_digest;

    /// <summary>Called by Guest.S with the registers of the thread that runs saved; gives the site of its next step.</summary>
    [EntryPoint, CName("guest_step")]
    public static Word Step()
    {
        Ptr<Word> step = Ptr<Word>.At(Board.Table()) + s_next;
        Word counts = step[4];
        Word checks = counts & MaxItems;
        Word registers = (counts >> 16) & MaxItems;
        Word words = (counts >> 32) & MaxItems;
        Check(0, Board.Frame(), GuestFrame.SavedWords, step[2], step[1]);
        s_next += StepWords;
        for (Word i = 0; i < checks; i += 1)
        {
            Loop.Bound(MaxItems);
            Ptr<Word> check = Ptr<Word>.At(Board.Table()) + s_next;
            Word address = check[0] == 0 ? Ptr<Word>.At(Board.Frame())[GuestFrame.Argument] : check[0];
            Check(i + 1, address, check[1], check[2], AllCompared);
            s_next += CheckWords;
        }

        s_steps += 1;
        if (step[0] == 0)
        {
            Finish();
        }

        LayOut(step[3], registers);
        for (Word i = 0; i < words; i += 1)
        {
            Loop.Bound(MaxItems);
            Ptr<Word> word = Ptr<Word>.At(Board.Table()) + s_next;
            Ptr<Word>.At(word[0]).Ref = word[1];
            s_next += 2;
        }

        return step[0];
    }

    /// <summary>One value more in a digest.</summary>
    internal static Word Mix(Word digest, Word value)
    {
        Word mixed = (digest ^ value) * Multiplier;
        return mixed ^ (mixed >> 29);
    }

    // Registers that the step does not name get values that no other step has.
    private static void LayOut(Word filler, Word registers)
    {
        Ptr<Word> frame = Ptr<Word>.At(Board.Frame());
        for (Word i = 0; i < GuestFrame.Registers; i += 1)
        {
            Loop.Bound(GuestFrame.Registers);
            frame[i] = Mix(filler, i);
        }

        SystemRegisters.LayOut(frame, filler);
        for (Word i = 0; i < registers; i += 1)
        {
            Loop.Bound(MaxItems);
            Ptr<Word> register = Ptr<Word>.At(Board.Table()) + s_next;
            frame[register[0]] = register[1];
            s_next += 2;
        }
    }

    // Of more words than a word has bits, all are compared.
    private static void Check(Word number, Word address, Word count, Word expected, Word compared)
    {
        Ptr<Word> words = Ptr<Word>.At(address);
        Word digest = 0;
        Word bit = 1;
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Bound(MaxItems);
            if (compared == AllCompared || (compared & bit) != 0)
            {
                digest = Mix(digest, words[i]);
            }
            bit <<= 1;
        }

        s_digest = Mix(s_digest, digest);
        if (digest != expected)
        {
            Disagree(number, words, count);
        }
    }

    // All the words: the harness knows which ones it expected.
    private static void Disagree(Word number, Ptr<Word> words, Word count)
    {
        Write("guest: step ");
        WriteHex(s_steps);
        Write(" check ");
        WriteHex(number);
        Write(" words");
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Bound(MaxItems);
            Write(" ");
            WriteHex(words[i]);
        }

        Write("\n");
        Board.Exit(1);
    }

    private static void Finish()
    {
        Write("guest: done ");
        WriteHex(s_steps);
        Write(" digest ");
        WriteHex(s_digest);
        Write("\n");
        Board.Exit(0);
    }

    private static void Write(Text text)
    {
        for (Word i = 0; text[i] != 0; i += 1)
        {
            Loop.Ends("the text ends with a zero");
            Board.PutChar(text[i]);
        }
    }

    private static void WriteHex(Word value)
    {
        for (Word i = Config.WordBits; i > 0; i -= 4)
        {
            Loop.Bound(Config.WordBits / 4);
            Word digit = (value >> (int)(i - 4)) & 0xf;
            Board.PutChar(digit < 10 ? digit + (Word)'0' : digit + (Word)'a' - 10);
        }
    }
}
