// SPDX-License-Identifier: BSD-2-Clause
// Operations of the processor: control registers, model-specific registers, I/O ports, interrupts. (Intel SDM, AMD64 APM.)
namespace Sel4Gen.Kernel;

/// <summary>x86 instructions without a counterpart in C#.</summary>
public static partial class Machine
{
    // --- Translation ---

    /// <summary>CR3: the root of the translation tables. What is not global is forgotten.</summary>
    [Asm("movq %0, %%cr3", Memory = true)]
    public static partial void WriteTranslation(Word value);

    /// <summary>Forgets how an address is translated.</summary>
    [Asm("invlpg (%0)", Memory = true)]
    public static partial void InvalidatePage(Word address);

    /// <summary>CR2: the address that a page fault is about.</summary>
    [Asm("movq %%cr2, %0")]
    public static partial Word ReadFaultAddress();

    /// <summary>Writes all caches back and forgets them.</summary>
    [Asm("wbinvd", Memory = true)]
    public static partial void FlushCaches();

    /// <summary>What was written before, to registers of the local APIC too, is done before a model-specific register is written.</summary>
    [When(Config.Mcs)]
    [Asm("mfence; lfence", Memory = true)]
    public static partial void Fence();

    // --- Segments ---

    [Asm("wrfsbase %0", Memory = true)]
    public static partial void SetFsBase(Word value);

    [Asm("wrgsbase %0", Memory = true)]
    public static partial void SetGsBase(Word value);

    // --- The FPU ---

    /// <summary>CR0.TS: instructions of the FPU are exceptions from now on.</summary>
    [Extern]
    [CName("machine_disable_fpu")]
    public static partial void DisableFpu();

    /// <summary>They are no exceptions any more.</summary>
    [Asm("clts", Memory = true)]
    public static partial void EnableFpu();

    // --- Control registers ---

    [Asm("movq %%cr0, %0")]
    public static partial Word ReadControl0();

    [Asm("movq %0, %%cr0", Memory = true)]
    public static partial void WriteControl0(Word value);

    [Asm("movq %%cr4, %0")]
    public static partial Word ReadControl4();

    [Asm("movq %0, %%cr4", Memory = true)]
    public static partial void WriteControl4(Word value);

    /// <summary>XCR0: the state components that XSAVE saves.</summary>
    [Extern]
    [CName("machine_write_xcr0")]
    public static partial void WriteXcr0(Word value);

    // --- In assembly (64/machine.S, 64/traps.S) ---

    /// <summary>A model-specific register.</summary>
    [Extern]
    [CName("machine_read_msr")]
    public static partial Word ReadMsr(uint number);

    [Extern]
    [CName("machine_write_msr")]
    public static partial void WriteMsr(uint number, Word value);

    /// <summary>CPUID: what a leaf says in a register, 0 to 3 for eax, ebx, ecx, edx.</summary>
    [Extern]
    [CName("machine_cpuid")]
    public static partial uint Identify(uint leaf, uint subleaf, uint register);

    /// <summary>The time-stamp counter.</summary>
    [Extern]
    [CName("machine_read_time")]
    public static partial Word ReadCycleCounter();

    /// <summary>I/O ports.</summary>
    [Extern]
    [CName("machine_in8")]
    public static partial byte In8(ushort port);

    [Extern]
    [CName("machine_in16")]
    public static partial ushort In16(ushort port);

    [Extern]
    [CName("machine_in32")]
    public static partial uint In32(ushort port);

    [Extern]
    [CName("machine_out8")]
    public static partial void Out8(ushort port, byte value);

    [Extern]
    [CName("machine_out16")]
    public static partial void Out16(ushort port, ushort value);

    [Extern]
    [CName("machine_out32")]
    public static partial void Out32(ushort port, uint value);

    /// <summary>Zeroes memory. Address and size are multiples of 16 bytes.</summary>
    [Extern]
    [CName("machine_zero_memory")]
    public static partial void ZeroMemory(Word address, Word size);

    /// <summary>
    /// The vector of the interrupt that entered the kernel, which is then over; else of one that is pending; 0 if there is none.
    /// The processor pushes on the kernel's stack what it interrupts.
    /// </summary>
    [Extern(StackBytes = 96)]
    [CName("machine_take_interrupt")]
    public static partial Word TakeInterrupt();

    /// <summary>GDTR, the segments by it, and the task register.</summary>
    [Extern]
    [CName("machine_load_descriptors")]
    public static partial void LoadDescriptors(Word table, uint limit, uint taskState);

    /// <summary>IDTR.</summary>
    [Extern]
    [CName("machine_load_interrupts")]
    public static partial void LoadInterrupts(Word table, uint limit);

    /// <summary>Address of the task state segment.</summary>
    [Extern]
    [CName("machine_task_state")]
    public static partial Word TaskState();

    /// <summary>Address of the entry for system calls.</summary>
    [Extern]
    [CName("machine_syscall_entry")]
    public static partial Word SyscallEntry();

    /// <summary>The end of the kernel's stack.</summary>
    [Extern]
    [CName("machine_stack_top")]
    public static partial Word StackTop();

    /// <summary>The end of the stack of exceptions that may come at any moment.</summary>
    [Extern]
    [CName("machine_fault_stack_top")]
    public static partial Word FaultStackTop();
}
