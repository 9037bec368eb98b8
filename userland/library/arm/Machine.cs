// SPDX-License-Identifier: BSD-2-Clause
// The part of the library that depends on AArch64: object types, mapping attributes, the registers of a new thread, the
// console, and powering off an emulated machine. Every architecture's Machine has the same names.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>AArch64 as user level sees it.</summary>
public static partial class Machine
{
    /// <summary>Bits of the smallest page's size.</summary>
    public const int PageBits = 12;

    /// <summary>A frame of the smallest size (seL4_ARM_SmallPageObject).</summary>
    public const Word PageType = (Word)ObjectType.FirstArch + 2;

    /// <summary>A table of any level below the address space's root (seL4_ARM_PageTableObject).</summary>
    public const Word PageTableType = (Word)ObjectType.FirstArch + 4;

    /// <summary>An address space's root (seL4_ARM_VSpaceObject).</summary>
    public const Word VSpaceType = (Word)ObjectType.FirstArch + 1;

    /// <summary>Cacheable, and nothing to be executed there.</summary>
    public const Word DataAttributes = 0x1 | 0x2 | 0x4;

    /// <summary>Uncached device memory, nothing to be executed there.</summary>
    public const Word DeviceAttributes = 0x4;

    /// <summary>Invocation labels that go by other names elsewhere.</summary>
    public const Word PageMapLabel = (Word)InvocationLabel.ARMPageMap;

    /// <summary>Unmaps a page.</summary>
    public const Word PageUnmapLabel = (Word)InvocationLabel.ARMPageUnmap;

    /// <summary>Maps a table into the level above it.</summary>
    public const Word PageTableMapLabel = (Word)InvocationLabel.ARMPageTableMap;

    /// <summary>The label of the message about a page fault.</summary>
    public const Word VmFaultLabel = (Word)FaultType.FirstArch;

    /// <summary>The word of that message that holds the address.</summary>
    public const Word VmFaultAddressWord = 1;

    /// <summary>Words of seL4_UserContext.</summary>
    public const Word ContextWords = 36;

    /// <summary>The word of it that holds the processor's state, which is not user level's alone (spsr).</summary>
    public const Word StateWord = 2;

    /// <summary>The words of it up to the first argument: program counter, stack pointer, state, x0.</summary>
    public const Word StartRegisters = 4;
    public const Word StackPointerWord = 1;
    public const Word ArgumentWord = 3;

    /// <summary>The word of it that is a thread's own (tpidr_el0).</summary>
    public const Word ThreadWord = 34;

    /// <summary>The physical address of the console (PL011).</summary>
    public const Word ConsoleAddress = 0x0900_0000;

    private const Word UartData = 0x00;
    private const Word UartFlags = 0x18;
    private const uint UartFifoFull = 1 << 5;

    /// <summary>The kernel switches an emulated machine off when it is asked to halt.</summary>
    public const bool KernelSwitchesOff = true;

    /// <summary>The type of the table that is missing where a walk leaves so many bits: tables are all alike.</summary>
    public static Word TableType(Word bitsLeft) => PageTableType;

    /// <summary>The label that maps it.</summary>
    public static Word TableMapLabel(Word bitsLeft) => PageTableMapLabel;

    /// <summary>Gets at the console: what <see cref="PutChar"/> takes, 0 if that fails.</summary>
    public static Word OpenConsole() => Memory.MapDevice(ConsoleAddress);

    /// <summary>Where every new thread starts; in Start.S.</summary>
    [Extern, CName("user_thread_entry_address")]
    public static partial Word ThreadEntry();

    /// <summary>
    /// Ends the emulator with this status (Arm semihosting, SYS_EXIT_EXTENDED; QEMU: -semihosting-config
    /// enable=on,userspace=on). Anywhere else it is an undefined instruction.
    /// </summary>
    [Extern, CName("user_exit")]
    public static partial void ExitEmulator(Word status);

    /// <summary>Prints a byte through the console's registers, which are mapped at <paramref name="registers"/>.</summary>
    public static void PutChar(Word registers, byte character)
    {
        while ((Mmio.Read32(registers + UartFlags) & UartFifoFull) != 0)
        {
            Loop.Ends("the device sends what it holds");
        }

        Mmio.Write32(registers + UartData, character);
    }
}
