// SPDX-License-Identifier: BSD-2-Clause
// What AArch64 does by itself on the target: faults at addresses that nothing translates, exceptions, and registers of the system.
using System.Linq;
using Sel4Gen.Guest;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

internal sealed partial class TargetRecorder
{
    // The first general register of the frame is x0; all are.
    private const uint FirstRegister = 0;
    private const uint ComparedRegisters = (uint)GuestFrame.Registers;

    private const Word FirstBadPc = 1UL << 48;
    private const Word FirstKernelAddress = Word.MaxValue << 48;
    private const uint NoTable = 4;
    private const uint WriteNotRead = 1 << 6;
    private const Word InstructionAlignment = 4;
    private const Word UndefinedSyndrome = 0x0200_0000;
    private const Word BreakSyndrome = 0xf200_0000;
    private const Word PcAlignmentSyndrome = 0x8a00_0000;
    private const int SoftwareLines = 16;
    private Simulator.GicV2 Interrupts => _machine.Board.Interrupts;

    private Word Root => _machine.Board.Mmu.Ttbr0;

    private void SeeSystemRegisters(Word[] frame)
    {
        frame[GuestFrame.Flags] = _machine[RegisterIndex.SpsrEl1] & GuestFrame.FlagsMask;
        frame[GuestFrame.ReadOnlyThreadWord] = _machine[RegisterIndex.TpidrroEl0];
    }

    private void SetSystemRegisters(GuestStep step)
    {
        _machine[RegisterIndex.TpidrEl0] = TargetTable.Mix(step.Filler, GuestFrame.ThreadWord);
        _machine[RegisterIndex.SpsrEl1] = (TargetTable.Mix(step.Filler, GuestFrame.Flags) & GuestFrame.FlagsMask) | Context.UserSpsr;
    }

    // Of two kinds of exceptions that a step asks for.
    private static Site ExceptionSite(Word syndrome) => (syndrome >> 26) % 2 == 0 ? Site.Undefined : Site.Break;

    private static Word AnyException(Chance chance) => (Word)chance.Below(2) << 26;

    private void EnterUndefined() => _machine.EnterUserException(UndefinedSyndrome);

    private void EnterBreak() => _machine.EnterUserException(BreakSyndrome);

    private void EnterDataFault(Word address, Translation translation, bool isWrite) =>
        _machine.EnterVmFault(address, false, translation.Fault | (isWrite ? WriteNotRead : 0));

    // Between the addresses of user level and those of the kernel no table translates.
    private bool EntersFaultOfNoTable(Word address, UserAccess access)
    {
        if (address < FirstBadPc)
        {
            return false;
        }

        if (address >= FirstKernelAddress)
        {
            throw new UnplayableException("what the status of a fault at the kernel's addresses is depends on its tables");
        }

        _machine.EnterVmFault(address, access == UserAccess.Execute, NoTable | (access == UserAccess.Write ? WriteNotRead : 0));
        return true;
    }

    // A program counter that no instruction can have.
    private bool EntersFaultOfAlignment(Word pc)
    {
        if (pc % InstructionAlignment == 0)
        {
            return false;
        }

        if (pc >= FirstBadPc || !_machine.Translate(pc, UserAccess.Execute).Succeeded)
        {
            throw new UnplayableException("the emulator translates a program counter before it looks at its alignment");
        }

        _machine.EnterUserException(PcAlignmentSyndrome);
        return true;
    }

    // Cleared memory is an instruction, too: udf #0.
    private bool IsUndefined(Word physical) =>
        System.BitConverter.ToUInt32(_machine.Board.Physical(physical & ~(InstructionAlignment - 1), sizeof(uint))) == 0;

    // All registers are as the thread's context has them.
    private static Word ComparedNow => GuestStep.AllCompared;

    private static bool IsInSled(Word pc) => pc is >= GuestLayout.Start and < GuestLayout.SledEnd;

    // Whether an interrupt can be masked that software raises is the controller's choice (GICv2 architecture, 4.3.5); QEMU's cannot.
    private void RefuseWhatTheControllerDoesOtherwise()
    {
        if (Enumerable.Range(0, SoftwareLines).Any(l => Interrupts.IsPending((uint)l) && !Interrupts.IsEnabled((uint)l)))
        {
            throw new UnplayableException("the target does not mask an interrupt that software raises");
        }
    }
}
