// SPDX-License-Identifier: BSD-2-Clause
// Operations of the processor: system registers, barriers, TLB and cache maintenance. (Arm ARM, DDI 0487.)
namespace Sel4Gen.Kernel;

/// <summary>AArch64 instructions without a counterpart in C#.</summary>
public static partial class Machine
{
    // --- Barriers ---

    [Asm("dsb sy", Memory = true)]
    public static partial void Dsb();

    /// <summary>Waits until stores to translation tables are visible to every core's table walks.</summary>
    [Asm("dsb ishst", Memory = true)]
    public static partial void DsbStores();

    [Asm("dsb ish", Memory = true)]
    public static partial void DsbInnerShareable();

    [Asm("isb", Memory = true)]
    public static partial void Isb();

    // --- Translation ---

    /// <summary>TTBR0_EL1: user translation table, ASID in bits 63..48.</summary>
    [Asm("msr ttbr0_el1, %0", Memory = true)]
    public static partial void WriteUserTable(Word value);

    /// <summary>TTBR1_EL1: kernel translation table.</summary>
    [Asm("msr ttbr1_el1, %0", Memory = true)]
    public static partial void WriteKernelTable(Word value);

    [Asm("msr tcr_el1, %0")]
    public static partial void WriteTranslationControl(Word value);

    [Asm("msr mair_el1, %0")]
    public static partial void WriteMemoryAttributes(Word value);

    /// <summary>ID_AA64MMFR0_EL1: physical address range and ASID width.</summary>
    [Asm("mrs %0, id_aa64mmfr0_el1")]
    public static partial Word ReadMemoryModelFeatures();

    /// <summary>ID_AA64PFR0_EL1: exception levels, FPU, the interface to a GIC.</summary>
    [Asm("mrs %0, id_aa64pfr0_el1")]
    public static partial Word ReadProcessorFeatures();

    /// <summary>Forgets all EL1 and EL0 translations.</summary>
    [Asm("tlbi vmalle1", Memory = true)]
    public static partial void TlbInvalidateAll();

    [Asm("tlbi vmalle1is", Memory = true)]
    public static partial void TlbInvalidateAllCores();

    /// <summary>Invalidates the translations of an ASID, given in bits 63..48.</summary>
    [Asm("tlbi aside1, %0", Memory = true)]
    public static partial void TlbInvalidateAsid(Word asid);

    [Asm("tlbi aside1is, %0", Memory = true)]
    public static partial void TlbInvalidateAsidCores(Word asid);

    /// <summary>Forgets one page: ASID in bits 63..48, virtual address / 4096 below.</summary>
    [Asm("tlbi vae1, %0", Memory = true)]
    public static partial void TlbInvalidatePage(Word page);

    [Asm("tlbi vae1is, %0", Memory = true)]
    public static partial void TlbInvalidatePageCores(Word page);

    // --- Caches, by virtual address ---

    [Asm("dc cvac, %0", Memory = true)]
    public static partial void CleanToCoherency(Word address);

    [Asm("dc cvau, %0", Memory = true)]
    public static partial void CleanToUnification(Word address);

    [Asm("dc ivac, %0", Memory = true)]
    public static partial void Invalidate(Word address);

    [Asm("dc civac, %0", Memory = true)]
    public static partial void CleanInvalidate(Word address);

    [Asm("ic ivau, %0", Memory = true)]
    public static partial void InvalidateInstructions(Word address);

    [Asm("ic iallu", Memory = true)]
    public static partial void InvalidateAllInstructions();

    // --- Exceptions ---

    [Asm("mrs %0, esr_el1")]
    public static partial Word ReadSyndrome();

    [Asm("mrs %0, far_el1")]
    public static partial Word ReadFaultAddress();

    [Asm("msr vbar_el1, %0", Memory = true)]
    public static partial void WriteVectorBase(Word value);

    // --- Control ---

    [Asm("msr sctlr_el1, %0", Memory = true)]
    public static partial void WriteSystemControl(Word value);

    /// <summary>CPACR_EL1: who may use the FPU.</summary>
    [Asm("msr cpacr_el1, %0", Memory = true)]
    public static partial void WriteCoprocessorAccess(Word value);

    [Asm("mrs %0, mpidr_el1")]
    public static partial Word ReadAffinity();

    // --- Generic timer ---

    [Asm("msr cntv_tval_el0, %0")]
    public static partial void WriteVirtualTimerValue(Word value);

    [Asm("msr cntv_cval_el0, %0")]
    public static partial void WriteVirtualTimerCompare(ulong value);

    [Asm("mrs %0, cntvct_el0", Memory = true)]
    public static partial ulong ReadVirtualCounter();

    [Asm("msr cntv_ctl_el0, %0")]
    public static partial void WriteVirtualTimerControl(Word value);

    /// <summary>CNTKCTL_EL1: what user level may do with counters and timers.</summary>
    [Asm("msr cntkctl_el1, %0")]
    public static partial void WriteCounterAccess(Word value);

    // --- Performance monitors ---

    [Asm("mrs %0, pmccntr_el0")]
    public static partial Word ReadCycleCounter();

    [Asm("mrs %0, pmcr_el0")]
    public static partial Word ReadMonitorControl();

    [Asm("msr pmcr_el0, %0")]
    public static partial void WriteMonitorControl(Word value);

    [Asm("msr pmcntenset_el0, %0")]
    public static partial void EnableMonitorCounters(Word value);

    [Asm("msr pmuserenr_el0, %0")]
    public static partial void WriteMonitorUserAccess(Word value);

    // --- GICv3 CPU interface ---

    [Asm("mrs %0, s3_0_c12_c12_0", Memory = true)]
    public static partial Word ReadIccIar1();

    [Asm("mrs %0, s3_0_c12_c12_2", Memory = true)]
    public static partial Word ReadIccHppir1();

    [Asm("msr s3_0_c12_c12_1, %0", Memory = true)]
    public static partial void WriteIccEoir1(Word value);

    [Asm("msr s3_0_c4_c6_0, %0", Memory = true)]
    public static partial void WriteIccPmr(Word value);

    [Asm("msr s3_0_c12_c12_3, %0", Memory = true)]
    public static partial void WriteIccBpr1(Word value);

    [Asm("mrs %0, s3_0_c12_c12_4")]
    public static partial Word ReadIccCtlr();

    [Asm("msr s3_0_c12_c12_4, %0", Memory = true)]
    public static partial void WriteIccCtlr(Word value);

    [Asm("msr s3_0_c12_c12_7, %0", Memory = true)]
    public static partial void WriteIccIgrpen1(Word value);

    [Asm("msr s3_0_c12_c11_5, %0", Memory = true)]
    public static partial void WriteIccSgi1r(Word value);

    [Asm("mrs %0, s3_0_c12_c12_5", Memory = true)]
    public static partial Word ReadIccSre();

    [Asm("msr s3_0_c12_c12_5, %0", Memory = true)]
    public static partial void WriteIccSre(Word value);

    // --- In assembly (64/machine.S, 64/traps.S) ---

    /// <summary>Zeroes memory. Address and size are multiples of 64 bytes.</summary>
    [Extern]
    [CName("machine_zero_memory")]
    public static partial void ZeroMemory(Word address, Word size);

    /// <summary>
    /// Calls a function in the current address space. The processor refuses to run there what user level can write to.
    /// </summary>
    [Extern]
    [CName("machine_call_user_function")]
    public static partial void CallUserFunction(Word function, Word argument);

    /// <summary>Calls the secure monitor with these registers, and leaves its answer in them.</summary>
    [Extern(StackBytes = 32)]
    [CName("machine_secure_monitor_call")]
    public static partial void SecureMonitorCall(Ptr<SmcRegisters> registers);
}
