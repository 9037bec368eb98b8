// SPDX-License-Identifier: BSD-2-Clause
// The part of the library that depends on x86-64: object types, mapping attributes, the registers of a new thread, the
// console, and ending an emulated machine. Every architecture's Machine has the same names.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>Numbers for StartX8664.S and TrapX8664.S.</summary>
[AsmVisible]
public static class AsmLayout
{
    /// <summary>Where an IPC buffer has its own address (<see cref="Ipc.Prepare"/>).</summary>
    [CName("IPC_BUFFER_USER_DATA")] public const uint IpcBufferUserData = ((uint)MessageLimits.MaxLength + 1) * Config.WordBytes;

    /// <summary>1 if the base of FS is set by an instruction, and not by a system call.</summary>
    [CName("USER_FSGSBASE_INST")] public const uint FsgsbaseInst = Config.FsgsbaseInst ? 1u : 0;

    /// <summary>The number of that call.</summary>
    [CName("NUMBER_OF_SET_TLS_BASE")] public const int SetTlsBase = (int)Syscall.SetTLSBase;
}

/// <summary>x86-64 as user level sees it.</summary>
public static partial class Machine
{
    /// <summary>Bits of the smallest page's size.</summary>
    public const int PageBits = 12;

    /// <summary>A frame of the smallest size (seL4_X86_4K).</summary>
    public const Word PageType = (Word)X86ObjectType.SmallPage;

    /// <summary>A table of the last level (seL4_X86_PageTableObject).</summary>
    public const Word PageTableType = (Word)X86ObjectType.PageTable;

    /// <summary>An address space's root (seL4_X64_PML4Object).</summary>
    public const Word VSpaceType = (Word)X8664ObjectType.Pml4;

    /// <summary>Cached; user level may execute what it may read.</summary>
    public const Word DataAttributes = (Word)X86VmAttributeBits.Default_VMAttributes;

    /// <summary>Device memory is not cached.</summary>
    public const Word DeviceAttributes = (Word)X86VmAttributeBits.Uncacheable;

    /// <summary>Invocation labels that go by other names elsewhere.</summary>
    public const Word PageMapLabel = (Word)InvocationLabel.X86PageMap;

    /// <summary>Unmaps a page.</summary>
    public const Word PageUnmapLabel = (Word)InvocationLabel.X86PageUnmap;

    /// <summary>Maps a table of the last level.</summary>
    public const Word PageTableMapLabel = (Word)InvocationLabel.X86PageTableMap;

    /// <summary>The label of the message about a page fault.</summary>
    public const Word VmFaultLabel = (Word)FaultType.FirstArch;

    /// <summary>The word of that message that holds the address.</summary>
    public const Word VmFaultAddressWord = 1;

    /// <summary>Words of seL4_UserContext.</summary>
    public const Word ContextWords = 20;

    /// <summary>The word of it that holds the processor's state (rflags).</summary>
    public const Word StateWord = 2;

    /// <summary>The words of it up to the first argument: rip, rsp, rflags, rax, rbx, rcx, rdx, rsi, rdi.</summary>
    public const Word StartRegisters = 9;
    public const Word StackPointerWord = 1;
    public const Word ArgumentWord = 8;

    /// <summary>The word of it that is a thread's own (fs_base).</summary>
    public const Word ThreadWord = 18;

    /// <summary>The kernel only halts: the emulator is asked to end.</summary>
    public const bool KernelSwitchesOff = false;

    // Ports of the console (16550 UART): the first, the last, and the status behind the first.
    private const Word ConsolePort = 0x3f8;
    private const Word LastConsolePort = 0x3ff;
    private const Word LineStatus = 5;
    private const uint TransmitEmpty = 1 << 5;

    /// <summary>QEMU: -device isa-debug-exit,iobase=0xf4.</summary>
    private const Word ExitPort = 0xf4;

    private const Word DirectoryBits = 30;
    private const Word PointersBits = 39;

    /// <summary>The type of the table that is missing where a walk leaves so many bits.</summary>
    public static Word TableType(Word bitsLeft) =>
        bitsLeft == PointersBits ? (Word)X8664ObjectType.Pdpt
        : bitsLeft == DirectoryBits ? (Word)X86ObjectType.PageDirectory
        : PageTableType;

    /// <summary>The label that maps it.</summary>
    public static Word TableMapLabel(Word bitsLeft) =>
        bitsLeft == PointersBits ? (Word)InvocationLabel.X86PDPTMap
        : bitsLeft == DirectoryBits ? (Word)InvocationLabel.X86PageDirectoryMap
        : PageTableMapLabel;

    /// <summary>Where every new thread starts; in StartX8664.S.</summary>
    [Extern, CName("user_thread_entry_address")]
    public static partial Word ThreadEntry();

    /// <summary>
    /// Ends the emulator: its exit code is twice the status, and one. Where there is no such device, nothing happens.
    /// </summary>
    public static void ExitEmulator(Word status)
    {
        Word port = Memory.TakeSlots(1);
        if (X86IOPortControlCap.Issue(
            (Word)InitialSlot.IoPortControl, ExitPort, ExitPort, Memory.Root(), port, (byte)Invoke.FullDepth) == Error.NoError)
        {
            X86IOPortCap.Out8(port, ExitPort, status);
        }
    }

    /// <summary>Gets at the console: what <see cref="PutChar"/> takes, 0 if that fails.</summary>
    public static Word OpenConsole()
    {
        Word ports = Memory.TakeSlots(1);
        return X86IOPortControlCap.Issue(
            (Word)InitialSlot.IoPortControl, ConsolePort, LastConsolePort, Memory.Root(), ports, (byte)Invoke.FullDepth)
            == Error.NoError ? ports : 0;
    }

    /// <summary>Prints a byte through the console's ports.</summary>
    public static void PutChar(Word ports, byte character)
    {
        while (!IsReady(ports))
        {
            Loop.Ends("the device sends what it holds");
        }

        X86IOPortCap.Out8(ports, ConsolePort, character);
    }

    private static bool IsReady(Word ports)
    {
        var (error, status) = X86IOPortCap.In8(ports, (ushort)(ConsolePort + LineStatus));
        return error != Error.NoError || (status & TransmitEmpty) != 0;
    }
}
