// SPDX-License-Identifier: BSD-2-Clause
// Kernel entry on RISC-V: the actions of the loader, of the exception vector's assembly and of the hart.
using System;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A machine on which the kernel was booted.</summary>
public sealed partial class KernelMachine
{
    private const Word InstructionSize = 4;
    private const uint FetchPageBit = 4;
    private const uint LowestDataFault = 5;
    private const uint StoreAndPageBits = 10;

    /// <summary>The register with a system call's number.</summary>
    public const uint NumberRegister = RegisterIndex.A0 + 7;

    /// <summary>How many registers a step of a trace sets before a system call.</summary>
    public const int StepRegisters = Config.Mcs ? 8 : 7;

    /// <summary>The bits of a fault's status that a step of a trace chooses.</summary>
    public const uint FaultStatusMask = 0xf;

    /// <summary>The ticks of the timer's counter between two interrupts of it.</summary>
    public const ulong TicksOfTimer = Platform.TimerFrequency / 1000 * Config.TimerTickMs;

    /// <summary>
    /// The register of a step's word: capability and tag of the message, then its words, then with MCS the reply object and the
    /// destination of NBSendRecv.
    /// </summary>
    public static uint StepRegister(uint index) => index < 7 ? RegisterIndex.A0 + index : (uint)Arch.DestinationRegister;

    // What the loader hands over (seL4's loader uses the same registers), and the kernel's own boot code.
    private static Word[] Boot(Word image, Word imageEnd, Word imageAddress, Word tree, Word treeSize)
    {
        const Word Hart = 0;
        Word[] arguments = [image, imageEnd, unchecked(image - imageAddress), imageAddress, tree, treeSize, Hart];
        InitKernel(arguments);
        return arguments;
    }

    /// <summary>The boot loader jumps to the kernel.</summary>
    internal static void InitKernel(Word[] arguments)
    {
        ArchBoot.InitKernel(
            arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5], arguments[6]);
    }

    // As the assembly of the exception vector does.
    private static void Dispatch(EntryKind kind, ReadOnlySpan<Word> arguments)
    {
        switch (kind)
        {
            case EntryKind.FastpathCall:
                Entry.HandleFastpathCall(arguments[0], arguments[1]);
                break;
            case EntryKind.FastpathReplyRecv:
                Entry.HandleFastpathReplyRecv(arguments[0], arguments[1]);
                break;
            case EntryKind.Syscall:
                Entry.HandleSyscall(arguments[0], arguments[1], arguments[2]);
                break;
            case EntryKind.VmFault:
                Entry.HandleVmFault(arguments[0]);
                break;
            case EntryKind.UserException:
                Entry.HandleUserException();
                break;
            default:
                Entry.HandleInterrupt();
                break;
        }
    }

    /// <summary>The current thread touches an address that it may not touch.</summary>
    /// <param name="address">Where.</param>
    /// <param name="isFetch">Whether it is an instruction fetch: then the program counter is the address.</param>
    /// <param name="status">
    /// The exception's number. Of any other number those bits count that make the number of such an exception: load or
    /// store, access fault or page fault.
    /// </param>
    public void EnterVmFault(Word address, bool isFetch, uint status)
    {
        if (isFetch)
        {
            this[RegisterIndex.NextIp] = address;
        }

        Word cause = !isFetch ? LowestDataFault | (status & StoreAndPageBits)
            : (status & FetchPageBit) != 0 ? VSpace.InstructionPageFault : VSpace.InstructionAccessFault;
        this[RegisterIndex.FaultIp] = this[RegisterIndex.NextIp];
        Board.FaultAddress = address;
        Board.Cause = cause;
        EnterAt(EntryKind.VmFault, cause);
    }

    /// <summary>The current thread does something undefined.</summary>
    /// <param name="cause">The exception's number.</param>
    public void EnterUserException(Word cause)
    {
        this[RegisterIndex.FaultIp] = this[RegisterIndex.NextIp];
        Board.Cause = cause;
        EnterAt(EntryKind.UserException);
    }
}
