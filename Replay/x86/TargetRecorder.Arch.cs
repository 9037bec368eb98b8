// SPDX-License-Identifier: BSD-2-Clause
// What x86-64 does by itself on the target: exceptions, and what a system call does with rcx and r11.
using Sel4Gen.Guest;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

internal sealed partial class TargetRecorder
{
    private const uint FirstRegister = RegisterIndex.General;
    private const uint ComparedRegisters = (uint)GuestFrame.Registers;
    private const Word InstructionAlignment = 1;

    // Vectors. A breakpoint is told of when it is over; its instruction has one byte.
    private const Word Breakpoint = 3;
    private const Word InvalidOpcode = 6;
    private const Word GeneralProtection = 13;
    private const Word BreakpointSize = 1;

    // The last instruction of the first page.
    private const Word JumpSize = 5;

    // Stack pointer, rcx and r11 with which the thread that runs left the kernel.
    private (Word Rsp, Word Rcx, Word R11) _left;

    private Word Root => _machine.Board.Mmu.Root;

    // After a system call of the API, user level knows nothing of what the instruction itself overwrites.
    private Word ComparedNow => _machine[RegisterIndex.Error] == Context.BySyscall
        ? GuestStep.AllCompared & ~((1UL << (int)GuestFrame.Rcx) | (1UL << (int)GuestFrame.R11) | (_isForeign ? 1UL << (int)GuestFrame.StackPointer : 0))
        : GuestStep.AllCompared;

    partial void AfterBoot()
    {
        _machine.KeepsOverwritten = _isForeign;
        _machine.Board.PortGuard = (port, size) =>
        {
            if (!IsAlike(port, size))
            {
                throw new UnplayableException("behind the port is another device on the target");
            }
        };
    }

    // A thread that makes a system call and goes on leaves seL4 16.0.0 by sysret, also if it changed its own registers.
    partial void AfterExit(bool isBySyscall)
    {
        if (_isForeign && isBySyscall)
        {
            _machine[RegisterIndex.Error] = Context.BySyscall;
        }

        _left = (_machine[RegisterIndex.Rsp], _machine[(uint)GuestFrame.Rcx], _machine[(uint)GuestFrame.R11]);
    }

    // The first serial port's data, status and scratch register, and the address port of PCI.
    private static bool IsAlike(ushort port, int size) => (port, size) is (0x3f8, 1) or (0x3fd, 1) or (0x3ff, 1) or (0xcf8, 4);

    private void SeeSystemRegisters(Word[] frame)
    {
        frame[GuestFrame.Flags] = _machine[RegisterIndex.Rflags] & GuestFrame.FlagsMask;
        frame[GuestFrame.StackPointer] = _machine[RegisterIndex.Rsp];
    }

    // What seL4 16.0.0 makes of registers that no system call keeps (of the stack pointer, too: libsel4 keeps it in rbx) is seen where
    // a thread's registers are read: they are those with which the thread last left the kernel.
    private void SetSystemRegisters(GuestStep step)
    {
        Word filler = step.Filler;
        bool isForgetful = _isForeign && step.Action.Site is (Site.Syscall or Site.PendingSyscall);
        // Whatever the last system call left in rcx and r11, the thread has set them since.
        _machine[RegisterIndex.Error] = 0;
        _machine[RegisterIndex.Rflags] = Context.Sanitise(
            RegisterIndex.Rflags, TargetTable.Mix(filler, GuestFrame.Flags) & GuestFrame.FlagsMask);
        _machine[RegisterIndex.Rsp] = TargetTable.Mix(filler, GuestFrame.StackPointer) & GuestFrame.StackPointerMask;
        if (isForgetful)
        {
            (_machine[RegisterIndex.Rsp], _machine[(uint)GuestFrame.Rcx], _machine[(uint)GuestFrame.R11]) = _left;
        }
    }

    // Of two kinds of exceptions that a step asks for.
    private static Site ExceptionSite(Word cause) => (byte)cause == Breakpoint ? Site.Break : Site.Undefined;

    private static Word AnyException(Chance chance) => chance.Of(Breakpoint, InvalidOpcode);

    private void EnterUndefined() => _machine.EnterUserException(InvalidOpcode);

    private void EnterBreak()
    {
        _machine[RegisterIndex.NextIp] += BreakpointSize;
        _machine.EnterUserException(Breakpoint);
    }

    private void EnterDataFault(Word address, Translation translation, bool isWrite) =>
        _machine.EnterVmFault(address, false, translation.Fault);

    // Addresses whose bits above 47 are not all like bit 47 are none: the exception is no page fault.
    private bool EntersFaultOfNoTable(Word address, UserAccess access)
    {
        if (address >> 47 == 0)
        {
            return false;
        }

        if (Context.Canonical(address) == address)
        {
            throw new UnplayableException("what the status of a fault at the kernel's addresses is depends on its tables");
        }

        if (access == UserAccess.Execute)
        {
            throw new UnplayableException("the emulator jumps to addresses that are none");
        }

        _machine.EnterUserException(GeneralProtection);
        return true;
    }

    // An instruction may stand anywhere.
    private static bool EntersFaultOfAlignment(Word pc) => false;

    // Cleared memory is an instruction that adds a register to a byte of memory.
    private static bool IsUndefined(Word physical) => false;

    private static bool IsInSled(Word pc) => pc is >= GuestLayout.Start and <= GuestLayout.SledEnd - JumpSize;

    private static void RefuseWhatTheControllerDoesOtherwise()
    {
    }
}
