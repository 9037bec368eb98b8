/* SPDX-License-Identifier: BSD-2-Clause */
/* The processor. */

#include "functions.h"

/* The end of physical addresses; processors that do not say it have 36 bits. */
SECTION(".boot.text") word_t cpu_physical_top(void)
{
    uint32_t identify = machine_cpuid(CPU_EXTENDED_LEAF, 0, CPU_EAX);
    uint32_t value = 0;
    if (identify >= CPU_EXTENDED_LEAF + 8) {
        uint32_t identify2 = machine_cpuid(CPU_EXTENDED_LEAF + 8, 0, CPU_EAX);
        value = identify2 & 0xff;
    } else {
        value = 36;
    }
    uint32_t bits = value;
    return bits < 52 ? 1UL << (bits & 63) : 0x10000000000000UL;
}

/* Whether blocks of 1 GiB exist. */
SECTION(".boot.text") bool_t cpu_has_huge_pages(void)
{
    return cpu_has(CPU_EXTENDED_LEAF + 1, CPU_EDX, 26);
}

/*
 * Whether the kernel never executes pages of user level (SMEP). Page faults then tell whether
 * they are fetches, too (Intel SDM, volume 3, section 4.7).
 */
SECTION(".boot.text") bool_t cpu_has_supervisor_no_execute(void)
{
    return cpu_has(7, CPU_EBX, 7);
}

/* Whether the processor has everything that the configuration needs; says what is missing. */
SECTION(".boot.text") bool_t cpu_check(void)
{
    bool_t has = cpu_has(1, CPU_EDX, 9);
    bool_t need = cpu_need(has, CPU_FEATURE_LOCAL_APIC);
    bool_t holds = need;
    if (holds) {
        bool_t has2 = cpu_has(1, CPU_EDX, 16);
        holds = cpu_need(has2, CPU_FEATURE_PAGE_ATTRIBUTE_TABLE);
    }
    if (holds) {
        bool_t has3 = cpu_has(1, CPU_EDX, 24);
        bool_t holds2 = has3;
        if (holds2) {
            holds2 = cpu_has(1, CPU_EDX, 25);
        }
        holds = cpu_need(holds2, CPU_FEATURE_FXSAVE);
    }
    if (holds) {
        bool_t has5 = cpu_has(CPU_EXTENDED_LEAF + 1, CPU_EDX, 11);
        holds = cpu_need(has5, CPU_FEATURE_SYSCALL);
    }
    if (holds) {
        bool_t has_huge_pages = cpu_has_huge_pages();
        holds = cpu_need(has_huge_pages, CPU_FEATURE_HUGE_PAGES);
    }
    if (holds) {
        bool_t has6 = cpu_has(7, CPU_EBX, 0);
        holds = cpu_need(has6, CPU_FEATURE_BASE_INSTRUCTIONS);
    }
    bool_t is_complete = holds;
    if (!is_complete) {
        return false;
    }
    return cpu_check_xsave();
}

SECTION(".boot.text") bool_t cpu_check_xsave(void)
{
    bool_t has = cpu_has(1, CPU_ECX, 26);
    bool_t holds = has;
    if (holds) {
        uint32_t identify = machine_cpuid(0, 0, CPU_EAX);
        holds = identify >= 13;
    }
    bool_t need = cpu_need(holds, CPU_FEATURE_XSAVE);
    bool_t holds2 = !need;
    if (!holds2) {
        bool_t need2 = cpu_need(true, CPU_FEATURE_XSAVEOPT);
        holds2 = !need2;
    }
    if (!holds2) {
        bool_t need3 = cpu_need(true, CPU_FEATURE_XSAVEC);
        holds2 = !need3;
    }
    if (holds2) {
        return false;
    }

    uint32_t components = machine_cpuid(13, 0, CPU_EAX);
    return cpu_need((components & CONFIG_XSAVE_FEATURE_SET) == CONFIG_XSAVE_FEATURE_SET,
        CPU_FEATURE_STATE_COMPONENTS);
}

SECTION(".boot.text") bool_t cpu_has(uint32_t leaf, uint32_t register_, int32_t bit)
{
    uint32_t identify = machine_cpuid(leaf & CPU_EXTENDED_LEAF, 0, CPU_EAX);
    if (!(identify >= leaf)) {
        return false;
    }
    uint32_t identify2 = machine_cpuid(leaf, 0, register_);
    return ((identify2 >> (bit & 31)) & 1) != 0;
}

SECTION(".boot.text") bool_t cpu_need(bool_t is_there, cpu_feature_t feature)
{
    if (!is_there) {
        console_write("The processor does not have what the kernel is configured for: ");
        cpu_write_feature(feature);
        console_write("\n");
    }

    return is_there;
}

SECTION(".boot.text") void cpu_write_feature(cpu_feature_t feature)
{
    switch (feature) {
    case CPU_FEATURE_LOCAL_APIC:
        console_write("a local APIC");
        break;
    case CPU_FEATURE_PAGE_ATTRIBUTE_TABLE:
        console_write("a page attribute table");
        break;
    case CPU_FEATURE_FXSAVE:
        console_write("SSE and FXSAVE");
        break;
    case CPU_FEATURE_SYSCALL:
        console_write("the system call instruction");
        break;
    case CPU_FEATURE_HUGE_PAGES:
        console_write("pages of 1 GiB (KernelHugePage)");
        break;
    case CPU_FEATURE_BASE_INSTRUCTIONS:
        console_write("the instructions for FS and GS (KernelFSGSBase=inst)");
        break;
    case CPU_FEATURE_XSAVE:
        console_write("XSAVE (KernelFPU=XSAVE)");
        break;
    case CPU_FEATURE_XSAVEOPT:
        console_write("XSAVEOPT (KernelXSave)");
        break;
    case CPU_FEATURE_XSAVEC:
        console_write("XSAVEC (KernelXSave)");
        break;
    case CPU_FEATURE_STATE_COMPONENTS:
        console_write("the state components of KernelXSaveFeatureSet");
        break;
    case CPU_FEATURE_ROOM_FOR_STATE:
        console_write("room for its state components (KernelXSaveSize)");
        break;
    default:
        break;
    }
}

/* Sets up what Check found. */
SECTION(".boot.text") bool_t cpu_init(void)
{
    word_t control0 = machine_read_control0();
    word_t control = control0 & 0xfffffffffffffffbUL;
    machine_write_control0(control | CPU_MONITOR_COPROCESSOR | CPU_NUMERIC_ERRORS
        | CPU_WRITE_PROTECT);
    word_t control4 = machine_read_control4();
    bool_t has_supervisor_no_execute = cpu_has_supervisor_no_execute();
    machine_write_control4(control4 | CPU_GLOBAL_PAGES | CPU_FX_SAVE | CPU_SSE_EXCEPTIONS | 0
        | 0x10000 | 0x40000 | (has_supervisor_no_execute ? CPU_SUPERVISOR_NO_EXECUTE : 0));
    machine_enable_fpu();
    machine_write_msr(MSR_PAGE_ATTRIBUTES, CPU_MEMORY_TYPES);
    word_t msr = machine_read_msr(MSR_EXTENDED_FEATURES);
    machine_write_msr(MSR_EXTENDED_FEATURES, msr | CPU_SYSCALL_ENABLE);
    machine_write_msr(MSR_SYSCALL_SELECTORS, SELECTORS_FOR_SYSCALL);
    word_t syscall_entry = machine_syscall_entry();
    machine_write_msr(MSR_SYSCALL_ENTRY, syscall_entry);
    machine_write_msr(MSR_SYSCALL_FLAG_MASK, CPU_CLEARED_FLAGS);

    machine_write_xcr0(CONFIG_XSAVE_FEATURE_SET);
    uint32_t identify = machine_cpuid(13, 0, CPU_EBX);
    return cpu_need(identify <= FPU_STATE_SIZE, CPU_FEATURE_ROOM_FOR_STATE);
}
