// SPDX-License-Identifier: BSD-2-Clause
// Compares the console output of the kernel on the target with that of the C# kernel. The target's console begins with the
// loader and with booting on another board: compared is what follows the last line of booting. Addresses of the kernel are
// named by their distance from its window, and those of its image not at all, because the image is another one.
using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

/// <summary>Compares consoles.</summary>
internal static partial class TargetConsole
{
    private const Word SlotBits = 0xffff_0000_ffff_ffff;
    private const int Shown = 240;

    /// <summary>Compares.</summary>
    /// <param name="expected">What the C# kernel printed, from the last line of booting on.</param>
    /// <param name="target">All that the target printed.</param>
    /// <returns>What differs; null if nothing does.</returns>
    public static string? Compare(string expected, string target)
    {
        string start = expected.Split('\n')[0];
        int at = target.LastIndexOf(start, StringComparison.Ordinal);
        if (at < 0)
        {
            return $"the target's console lacks '{start.Trim()}'";
        }

        string ours = Normalise(expected);
        string theirs = Normalise(TargetArch.WithoutFirmware(target[at..]));
        if (ours == theirs)
        {
            return null;
        }

        int place = 0;
        while (place < ours.Length && place < theirs.Length && ours[place] == theirs[place])
        {
            place++;
        }

        return $"the consoles differ after {place} characters: '{Part(theirs, place)}' on the target, '{Part(ours, place)}' in C#";
    }

    private static string Part(string text, int place)
    {
        int first = Math.Max(0, place - (Shown / 2));
        return text[first..Math.Min(text.Length, first + Shown)].Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }

    // Words of a stack are printed as they are; what stands in the root program's own pages only the target knows.
    private static string Stack(Match match)
    {
        Word address = Number(match.Groups[1].Value);
        bool isHidden = address is >= GuestLayout.Start and < GuestLayout.End && (address is < GuestLayout.SledEnd or >= GuestLayout.SpareEnd);
        return isHidden ? $"0x{address:x}: (the root program's)" : match.Value;
    }

    // Capabilities are printed as they are, with an address of the kernel in the bits from 0 to 47 of a slot's word.
    private static string Normalise(string text) => Address().Replace(
        SlotWord().Replace(StackWord().Replace(text, Stack), m => $"{m.Groups[1].Value}<slot 0x{Number(m.Groups[2].Value) & SlotBits:x}>"), m =>
    {
        Word value = Number(m.Groups[1].Value);
        Word distance = value - (value >= TargetArch.Window ? TargetArch.Window : Kernel.Memory.WindowBase);
        // Behind its window the target begins again at 0, where the processor's addresses end.
        return distance - TargetArch.WindowSize < TargetArch.WindowSize && value < TargetArch.Window ? (distance == TargetArch.WindowSize ? "0" : $"0x{distance - TargetArch.WindowSize:x}")
            : distance >= TargetArch.WindowSize ? m.Value
            : distance - Platform.KernelStart < SimulatedBoard.ImageSize ? "(kernel image)" : $"(kernel 0x{distance:x})";
    });

    private static Word Number(string digits) => Word.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("0x([0-9a-f]{1,16}): 0x[0-9a-f]{1,16}")]
    private static partial Regex StackWord();

    [GeneratedRegex("([0-9]:)0x([0-9a-f]{1,16})")]
    private static partial Regex SlotWord();

    [GeneratedRegex("0x((?>[0-9a-f]{1,16}))(?!>)")]
    private static partial Regex Address();
}
