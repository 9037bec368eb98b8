// SPDX-License-Identifier: BSD-2-Clause
// The registers of a thread that a step sets otherwise than the general ones on RISC-V.
using Sel4Gen.Kernel;

namespace Sel4Gen.Guest;

/// <summary>The stack pointer. (The thread word is x4.)</summary>
internal static class SystemRegisters
{
    /// <summary>Gives it a value that no other step has.</summary>
    public static void LayOut(Ptr<Word> frame, Word filler) =>
        frame[GuestFrame.StackPointer] = Replayer.Mix(filler, GuestFrame.StackPointer) & GuestFrame.StackPointerMask;
}
