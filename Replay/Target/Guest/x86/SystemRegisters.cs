// SPDX-License-Identifier: BSD-2-Clause
// The registers of a thread besides the general ones that a step sets on x86-64.
using Sel4Gen.Kernel;

namespace Sel4Gen.Guest;

/// <summary>Flags and stack pointer.</summary>
internal static class SystemRegisters
{
    /// <summary>Gives them values that no other step has.</summary>
    public static void LayOut(Ptr<Word> frame, Word filler)
    {
        frame[GuestFrame.Flags] = Replayer.Mix(filler, GuestFrame.Flags) & GuestFrame.FlagsMask;
        frame[GuestFrame.StackPointer] = Replayer.Mix(filler, GuestFrame.StackPointer) & GuestFrame.StackPointerMask;
    }
}
