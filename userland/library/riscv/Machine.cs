// SPDX-License-Identifier: BSD-2-Clause
// The part of the library that depends on RISC-V: object types, mapping attributes, the registers of a new thread, the
// console, and powering off an emulated machine. Every architecture's Machine has the same names.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>RISC-V as user level sees it.</summary>
public static partial class Machine
{
    /// <summary>Bits of the smallest page's size.</summary>
    public const int PageBits = 12;

    /// <summary>A frame of the smallest size (seL4_RISCV_4K_Page).</summary>
    public const Word PageType = (Word)ObjectType.FirstArch + 1;

    /// <summary>A table of any level (seL4_RISCV_PageTableObject).</summary>
    public const Word PageTableType = (Word)ObjectType.FirstArch + 3;

    /// <summary>An address space's root: a table that is given an ASID.</summary>
    public const Word VSpaceType = PageTableType;

    /// <summary>Nothing to be executed there.</summary>
    public const Word DataAttributes = 0x1;

    /// <summary>Device memory is what lies at a device's addresses; nothing to be executed there.</summary>
    public const Word DeviceAttributes = 0x1;

    /// <summary>Invocation labels that go by other names elsewhere.</summary>
    public const Word PageMapLabel = (Word)InvocationLabel.RISCVPageMap;

    /// <summary>Unmaps a page.</summary>
    public const Word PageUnmapLabel = (Word)InvocationLabel.RISCVPageUnmap;

    /// <summary>Maps a table into the level above it.</summary>
    public const Word PageTableMapLabel = (Word)InvocationLabel.RISCVPageTableMap;

    /// <summary>The label of the message about a page fault.</summary>
    public const Word VmFaultLabel = (Word)FaultType.FirstArch;

    /// <summary>The word of that message that holds the address.</summary>
    public const Word VmFaultAddressWord = 1;

    /// <summary>Words of seL4_UserContext.</summary>
    public const Word ContextWords = 32;

    /// <summary>The word of it that holds the processor's state: there is none, the number is behind all.</summary>
    public const Word StateWord = ContextWords;

    /// <summary>The words of it up to the first argument: pc, ra, sp, gp, s0 to s11, a0.</summary>
    public const Word StartRegisters = 17;
    public const Word StackPointerWord = 2;
    public const Word ArgumentWord = 16;

    /// <summary>The word of it that is a thread's own (tp).</summary>
    public const Word ThreadWord = 31;

    /// <summary>The physical address of the console (16550 UART).</summary>
    public const Word ConsoleAddress = 0x1000_0000;

    private const Word UartTransmit = 0;
    private const Word UartLineStatus = 5;
    private const uint UartTransmitEmpty = 1 << 5;

    /// <summary>The kernel switches an emulated machine off when it is asked to halt.</summary>
    public const bool KernelSwitchesOff = true;

    /// <summary>The type of the table that is missing where a walk leaves so many bits: tables are all alike.</summary>
    public static Word TableType(Word bitsLeft) => PageTableType;

    /// <summary>The label that maps it.</summary>
    public static Word TableMapLabel(Word bitsLeft) => PageTableMapLabel;

    /// <summary>Gets at the console: what <see cref="PutChar"/> takes, 0 if that fails.</summary>
    public static Word OpenConsole() => Memory.MapDevice(ConsoleAddress);

    /// <summary>Where every new thread starts; in StartRiscv64.S.</summary>
    [Extern, CName("user_thread_entry_address")]
    public static partial Word ThreadEntry();

    /// <summary>
    /// Ends the emulator with this status (RISC-V semihosting, SYS_EXIT_EXTENDED; QEMU: -semihosting-config
    /// enable=on,userspace=on). Anywhere else it is a breakpoint, which is a user exception.
    /// </summary>
    [Extern, CName("user_exit")]
    public static partial void ExitEmulator(Word status);

    /// <summary>Prints a byte through the console's registers, which are mapped at <paramref name="registers"/>.</summary>
    public static void PutChar(Word registers, byte character)
    {
        while ((Mmio.Read8(registers + UartLineStatus) & UartTransmitEmpty) == 0)
        {
            Loop.Ends("the device sends what it holds");
        }

        Mmio.Write8(registers + UartTransmit, character);
    }
}
