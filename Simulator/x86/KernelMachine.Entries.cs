// SPDX-License-Identifier: BSD-2-Clause
// Kernel entry on x86-64: the actions of the boot loader, of the entry code in assembly (64/traps.S) and of the processor.
using System;
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A machine on which the kernel was booted.</summary>
public sealed partial class KernelMachine
{
    private const Word InstructionSize = 2;
    private const uint PageFault = 14;
    private const uint ByUser = 4;
    private const uint WriteBit = 2;
    private const uint FetchBit = 16;

    /// <summary>The register with a system call's number.</summary>
    public const uint NumberRegister = RegisterIndex.General + X8664Trap.Number;

    /// <summary>How many registers a step of a trace sets before a system call.</summary>
    public const int StepRegisters = 7;

    /// <summary>The bits of a fault's error code that a step of a trace chooses: present, written, reserved bit, fetched.</summary>
    public const uint FaultStatusMask = 0x1b;

    /// <summary>The ticks between two interrupts of the core's timer.</summary>
    public const ulong TicksOfTimer = SimulatedBoard.TicksPerMillisecond * Config.TimerTickMs;

    private static readonly uint[] s_stepRegisters =
    [
        X8664Trap.Capability, X8664Trap.Info, X8664Trap.Message0, X8664Trap.Message1, X8664Trap.Message2, X8664Trap.Message3, X8664Trap.Reply,
    ];

    private Word _file;
    private Word _imageAddress;
    private Word _imagePages;

    /// <summary>The register of a step's word: capability and tag of the message first, then its words.</summary>
    public static uint StepRegister(uint index) => RegisterIndex.General + s_stepRegisters[index];

    // The boot loader's information is where other architectures have a device tree, and the root task's file behind it.
    private Word[] Boot(Word image, Word imageEnd, Word imageAddress, Word tree, Word treeSize)
    {
        if (treeSize != 0)
        {
            throw new NotSupportedException("there are no device trees on x86");
        }

        (_file, _imageAddress, _imagePages) = (tree, imageAddress, (imageEnd - image) >> (int)Arch.PageBits);
        PlaceLoaderData(Board);
        Word[] arguments = [Multiboot2.Magic, _file];
        InitKernel(arguments);
        return arguments;
    }

    // The information and ACPI's tables in a page, then the root task's file.
    partial void PlaceLoaderData(SimulatedBoard board)
    {
        byte[] program = PcFirmware.EmptyProgram(_imageAddress, _imagePages);
        Word module = _file + PcFirmware.Size;
        program.CopyTo(board.Physical(module, program.Length));
        PcFirmware.Place(board, _file, (module, module + (Word)program.Length));
    }

    /// <summary>The boot loader jumps to the kernel.</summary>
    internal static void InitKernel(Word[] arguments) => ArchBoot.InitKernel(arguments[0], arguments[1]);

    // As the assembly does.
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

    /// <summary>
    /// Whether the kernel does with a system call as seL4 16.0.0 does: a thread's context keeps the rcx, r11 and stack pointer that it
    /// had before, every system call ends with sysret, and user level finds the stack pointer 0 then.
    /// </summary>
    public bool KeepsOverwritten { get; set; }

    // syscall leaves where it stands in rcx, and the flags in r11. (AMD64 APM, volume 3.)
    partial void EnterBySyscall(Word number)
    {
        if (!KeepsOverwritten)
        {
            this[RegisterIndex.General + (uint)X8664UnknownSyscallMsg.RCX] = this[RegisterIndex.NextIp];
            this[RegisterIndex.General + (uint)X8664UnknownSyscallMsg.R11] = this[RegisterIndex.Rflags];
        }

        bool isOfApi = (SWord)number is < 0 and >= -(SWord)AsmLayout.ApiCalls;
        this[RegisterIndex.Error] = isOfApi || KeepsOverwritten ? Context.BySyscall : 0;
    }

    // Nothing is ever mapped in the last page below the addresses that are none: syscall would go on there.
    partial void SeeCode(Word pc, ref bool isNoCode) => isNoCode = pc > Kernel.Memory.UserTop - InstructionSize && pc >> 47 == 0;

    // The processor tells the vector, and has no error code. The idle thread has no registers.
    partial void TakeInterrupt()
    {
        Board.Interrupts.Enter();
        if (!IsIdle)
        {
            LeaveBySysret();
            (this[RegisterIndex.Vector], this[RegisterIndex.Error]) = (Board.Interrupts.Taken, 0);
        }
    }

    /// <summary>The current thread touches an address that it may not touch.</summary>
    /// <param name="address">Where.</param>
    /// <param name="isFetch">Whether it is an instruction fetch: then the program counter is the address.</param>
    /// <param name="status">The error code, of which those bits count that such an access can have.</param>
    public void EnterVmFault(Word address, bool isFetch, uint status)
    {
        if (isFetch)
        {
            this[RegisterIndex.NextIp] = address;
        }

        uint error = (status & FaultStatusMask & ~(isFetch ? WriteBit : FetchBit)) | ByUser;
        Board.FaultAddress = address;
        EnterException(EntryKind.VmFault, PageFault, error);
    }

    /// <summary>The current thread does something undefined.</summary>
    /// <param name="cause">The exception's vector, and in bits 32 to 63 its error code.</param>
    public void EnterUserException(Word cause) => EnterException(EntryKind.UserException, cause & 0xffffffff, cause >> 32);

    // After a system call of the API the thread went on by sysret, which takes address and flags from there.
    private void LeaveBySysret()
    {
        if (this[RegisterIndex.Error] == Context.BySyscall)
        {
            this[RegisterIndex.General + (uint)X8664UnknownSyscallMsg.RCX] = this[RegisterIndex.NextIp];
            this[RegisterIndex.General + (uint)X8664UnknownSyscallMsg.R11] = this[RegisterIndex.Rflags];
            this[RegisterIndex.Rsp] = KeepsOverwritten ? 0 : this[RegisterIndex.Rsp];
        }
    }

    private void EnterException(EntryKind kind, Word vector, Word error)
    {
        LeaveBySysret();
        this[RegisterIndex.FaultIp] = this[RegisterIndex.NextIp];
        (this[RegisterIndex.Vector], this[RegisterIndex.Error]) = (vector, error);
        EnterAt(kind, error);
    }
}
