// SPDX-License-Identifier: BSD-2-Clause
// What RISC-V does by itself on the target: page faults and exceptions.
using System;
using Sel4Gen.Guest;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

internal sealed partial class TargetRecorder
{
    // x0 is no register, and x31 is the scratch register of saving.
    private const uint FirstRegister = 1;
    private const uint ComparedRegisters = (uint)GuestFrame.Registers - 1;

    private const Word InstructionAlignment = 2;
    private const Word IllegalInstruction = 2;
    private const Word Breakpoint = 3;
    private Word Root => _machine.Board.Mmu.Root;

    private static void SeeSystemRegisters(Word[] frame)
    {
    }

    private void SetSystemRegisters(GuestStep step) => _machine[RegisterIndex.Sp] =
        TargetTable.Mix(step.Filler, GuestFrame.StackPointer) & GuestFrame.StackPointerMask;

    // Of two kinds of exceptions that a step asks for.
    private static Site ExceptionSite(Word cause) => cause % 2 == 0 ? Site.Undefined : Site.Break;

    private static Word AnyException(Chance chance) => IllegalInstruction + (Word)chance.Below(2);

    private void EnterUndefined() => _machine.EnterUserException(IllegalInstruction);

    private void EnterBreak() => _machine.EnterUserException(Breakpoint);

    private void EnterDataFault(Word address, Translation translation, bool isWrite) =>
        _machine.EnterVmFault(address, false, translation.Fault);

    // Whatever the address is, and whatever the tables say of it: a page fault is a page fault.
    private static bool EntersFaultOfNoTable(Word address, UserAccess access) => false;

    // Bit 0 of sepc is always 0 (privileged specification, 4.1.7), but for QEMU 7.2.
    private static bool EntersFaultOfAlignment(Word pc) => pc % InstructionAlignment == 0
        ? false
        : throw new UnplayableException("the emulator goes on at odd addresses");

    // Cleared memory is an instruction, too: one of two bytes that is defined to be illegal.
    private bool IsUndefined(Word physical) =>
        BitConverter.ToUInt16(_machine.Board.Physical(physical & ~(InstructionAlignment - 1), sizeof(ushort))) == 0;

    // All registers are as the thread's context has them.
    private static Word ComparedNow => GuestStep.AllCompared;

    // The last instruction has four bytes: a thread that starts in the middle of it executes something else.
    private static bool IsInSled(Word pc) => pc is >= GuestLayout.Start and < GuestLayout.SledEnd - InstructionAlignment;

    private static void RefuseWhatTheControllerDoesOtherwise()
    {
    }
}
