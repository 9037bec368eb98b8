// SPDX-License-Identifier: BSD-2-Clause
// The steps of a trace as the root program reads them (Guest/Replayer.cs), with what must be seen before each.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Guest;

namespace Sel4Gen.Replay.Target;

/// <summary>The instructions of Guest.S that enter the kernel, or may.</summary>
internal enum Site
{
    End = 0,
    Syscall = 1,
    Load = 2,
    Store = 3,
    Jump = 4,
    Undefined = 5,
    Break = 6,
    Wait = 7,
    Device = 8,
    PendingSyscall = 9,
}

/// <summary>What a thread does next.</summary>
/// <param name="Site">With which instruction.</param>
/// <param name="Registers">Registers by their index in the frame; all others have a value that depends on the step.</param>
/// <param name="Words">Words of its memory, by address, that it writes before.</param>
internal sealed record GuestAction(Site Site, IReadOnlyList<(int Index, Word Value)> Registers, IReadOnlyList<(Word Address, Word Value)> Words)
{
    /// <summary>The step of the trace that it carries out; null for what belongs to no trace.</summary>
    public Step? Origin { get; init; }
}

/// <summary>Memory that the thread can see. Address 0 stands for what the argument register points to.</summary>
internal sealed record GuestCheck(Word Address, Word[] Expected);

/// <summary>What the thread must see, and what it then does.</summary>
internal sealed record GuestStep(Word[] Frame, IReadOnlyList<GuestCheck> Checks, Word Filler, GuestAction Action)
{
    /// <summary>Which words of the frame are compared, by bit.</summary>
    public Word Compared { get; init; } = AllCompared;

    /// <summary>The thread that runs, and its program counter.</summary>
    public (Word Thread, Word Pc) Where { get; init; }

    /// <summary>All of the frame.</summary>
    public const Word AllCompared = (1UL << TargetTable.SavedWords) - 1;

    /// <summary>The digest of the words of the frame that are compared.</summary>
    public Word FrameDigest => TargetTable.Digest(Frame.Where((_, i) => ((Compared >> i) & 1) != 0));

    /// <summary>Words of it in the table.</summary>
    public int Size => 5 + (3 * Checks.Count) + (2 * (Action.Registers.Count + Action.Words.Count));
}

/// <summary>Encodes steps.</summary>
internal static class TargetTable
{
    /// <summary>Words of a frame that are compared.</summary>
    public const int SavedWords = (int)GuestFrame.SavedWords;

    /// <summary>One value more in a digest; the same as in Guest/Replayer.cs.</summary>
    public static Word Mix(Word digest, Word value)
    {
        Word mixed = unchecked((digest ^ value) * 0x9e37_79b9_7f4a_7c15);
        return mixed ^ (mixed >> 29);
    }

    /// <summary>The digest of some words.</summary>
    public static Word Digest(IEnumerable<Word> words) => words.Aggregate((Word)0, Mix);

    /// <summary>The digest that the root program prints at the end.</summary>
    public static Word Digest(IEnumerable<GuestStep> steps) => Digest(
        steps.SelectMany(s => (Word[])[s.FrameDigest, .. s.Checks.Select(c => Digest(c.Expected))]));

    /// <summary>The table, without the mark in front of it.</summary>
    public static Word[] Encode(IEnumerable<GuestStep> steps) => [.. steps.SelectMany(Encode)];

    private static IEnumerable<Word> Encode(GuestStep step)
    {
        GuestAction action = step.Action;
        yield return (Word)action.Site;
        yield return step.Compared;
        yield return step.FrameDigest;
        yield return step.Filler;
        yield return (Word)(uint)step.Checks.Count | ((Word)(uint)action.Registers.Count << 16) | ((Word)(uint)action.Words.Count << 32);
        foreach (GuestCheck check in step.Checks)
        {
            yield return check.Address;
            yield return (Word)check.Expected.Length;
            yield return Digest(check.Expected);
        }

        foreach ((int index, Word value) in action.Registers)
        {
            yield return (Word)index;
            yield return value;
        }

        foreach ((Word address, Word value) in action.Words)
        {
            yield return address;
            yield return value;
        }
    }
}
