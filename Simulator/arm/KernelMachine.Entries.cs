// SPDX-License-Identifier: BSD-2-Clause
// Kernel entry on AArch64: the actions of the loader, of the exception vectors' assembly and of the processor.
using System;
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A machine on which the kernel was booted.</summary>
public sealed partial class KernelMachine
{
    private const Word InstructionSize = 4;
    private const uint SyndromeClassShift = 26;
    private const uint DataAbort = 0x24;
    private const uint InstructionAbort = 0x20;

    /// <summary>The register with a system call's number.</summary>
    public const uint NumberRegister = RegisterIndex.X7;

    /// <summary>How many registers a step of a trace sets before a system call.</summary>
    public const int StepRegisters = Config.Mcs ? 8 : 7;

    /// <summary>The bits of a fault's status that a step of a trace chooses.</summary>
    public const uint FaultStatusMask = 0x3f;

    /// <summary>The ticks of the timer's counter between two interrupts of it.</summary>
    public const ulong TicksOfTimer = Platform.TimerFrequency / 1000 * Config.TimerTickMs;

    /// <summary>
    /// The register of a step's word: capability and tag of the message, then its words, then with MCS the reply object and the
    /// destination of NBSendRecv.
    /// </summary>
    public static uint StepRegister(uint index) => index < 7 ? RegisterIndex.X0 + index : (uint)Arch.DestinationRegister;

    // What the loader hands over (seL4's loader uses the same registers), and the kernel's own boot code.
    private static Word[] Boot(Word image, Word imageEnd, Word imageAddress, Word tree, Word treeSize)
    {
        Word[] arguments = [image, imageEnd, unchecked(image - imageAddress), imageAddress, tree, treeSize];
        InitKernel(arguments);
        return arguments;
    }

    /// <summary>The boot loader jumps to the kernel.</summary>
    internal static void InitKernel(Word[] arguments)
    {
        ArchBoot.InitKernel(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
    }

    // As the assembly of the exception vectors does.
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
            case EntryKind.FastpathSignal:
                Entry.HandleFastpathSignal(arguments[0], arguments[1]);
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
    /// <param name="status">The fault status code.</param>
    public void EnterVmFault(Word address, bool isFetch, uint status)
    {
        if (isFetch)
        {
            this[RegisterIndex.NextIp] = address;
        }

        this[RegisterIndex.FaultIp] = this[RegisterIndex.NextIp];
        Board.FaultAddress = address;
        Board.Syndrome = ((ulong)(isFetch ? InstructionAbort : DataAbort) << (int)SyndromeClassShift) | (1 << 25) | status;
        EnterAt(EntryKind.VmFault, isFetch ? VSpace.InstructionFault : VSpace.DataFault);
    }

    /// <summary>The current thread does something undefined.</summary>
    /// <param name="syndrome">What the exception syndrome register says.</param>
    public void EnterUserException(Word syndrome)
    {
        this[RegisterIndex.FaultIp] = this[RegisterIndex.NextIp];
        Board.Syndrome = syndrome;
        EnterAt(EntryKind.UserException);
    }
}
