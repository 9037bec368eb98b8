// SPDX-License-Identifier: BSD-2-Clause
// Operations of the processor: control and status registers, fences. (RISC-V privileged specification.)
namespace Sel4Gen.Kernel;

/// <summary>RISC-V instructions without a counterpart in C#.</summary>
public static partial class Machine
{
    // --- Translation ---

    /// <summary>satp: mode, ASID and root of the translation tables.</summary>
    [Asm("csrw satp, %0", Memory = true)]
    public static partial void WriteTranslation(Word value);

    [Asm("csrr %0, satp")]
    public static partial Word ReadTranslation();

    /// <summary>Forgets all translations.</summary>
    [Asm("sfence.vma", Memory = true)]
    public static partial void FenceAll();

    /// <summary>Forgets the translations of an ASID, but for global ones.</summary>
    [Asm("sfence.vma zero, %0", Memory = true)]
    public static partial void FenceAsid(Word asid);

    /// <summary>Forgets how an ASID's address is translated.</summary>
    [Asm("sfence.vma %0, %1", Memory = true)]
    public static partial void FencePage(Word address, Word asid);

    /// <summary>Instruction fetches see what was written.</summary>
    [Asm("fence.i", Memory = true)]
    public static partial void FenceInstructions();

    // --- Exceptions ---

    /// <summary>scause: the interrupt or exception that entered the kernel.</summary>
    [Asm("csrr %0, scause")]
    public static partial Word ReadCause();

    /// <summary>stval: the address that a fault is about.</summary>
    [Asm("csrr %0, stval")]
    public static partial Word ReadFaultAddress();

    /// <summary>stvec: where exceptions lead to.</summary>
    [Asm("csrw stvec, %0", Memory = true)]
    public static partial void WriteVectorBase(Word value);

    /// <summary>sip: interrupts that are pending.</summary>
    [Asm("csrr %0, sip", Memory = true)]
    public static partial Word ReadPendingInterrupts();

    /// <summary>sie: interrupts that may come.</summary>
    [Asm("csrw sie, %0", Memory = true)]
    public static partial void WriteEnabledInterrupts(Word value);

    // --- Time and counters ---

    /// <summary>The time CSR.</summary>
    [Asm("rdtime %0", Memory = true)]
    public static partial Word ReadTime();

    /// <summary>stimecmp (extension Sstc).</summary>
    [Asm("csrw 0x14d, %0", Memory = true)]
    public static partial void WriteTimerCompare(Word value);

    [Asm("rdcycle %0", Memory = true)]
    public static partial Word ReadCycleCounter();

    /// <summary>scounteren: which counters user level may read.</summary>
    [Asm("csrw scounteren, %0")]
    public static partial void WriteCounterAccess(Word value);

    // --- In assembly (64/machine.S, 64/traps.S) ---

    /// <summary>Zeroes memory. Address and size are multiples of 16 bytes.</summary>
    [Extern]
    [CName("machine_zero_memory")]
    public static partial void ZeroMemory(Word address, Word size);

    /// <summary>Calls the firmware (SBI): an extension's function with one argument.</summary>
    [Extern]
    [CName("machine_call_firmware")]
    public static partial void CallFirmware(Word extension, Word function, Word argument);

    /// <summary>Calls the firmware (SBI) and gives the value that it answers, 0 if it answers an error.</summary>
    [Extern]
    [CName("machine_ask_firmware")]
    public static partial Word AskFirmware(Word extension, Word function, Word argument);
}
