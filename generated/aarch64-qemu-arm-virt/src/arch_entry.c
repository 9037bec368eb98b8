/* SPDX-License-Identifier: BSD-2-Clause */
/* Arm's own entries into the kernel. */

#include "functions.h"

/* An SError at user level, or a pending one: there is no handler for it. */
NORETURN void c_handle_system_error(void)
{
    console_write("SError: syndrome ");
    word_t syndrome = machine_read_syndrome();
    console_write_hex(syndrome);
    console_write("\n");

    arch_halt();
}

/* An exception inside the kernel: a bug. The machine stops. */
NORETURN void c_handle_kernel_fault(word_t instruction)
{
    word_t syndrome = machine_read_syndrome();
    /* The words that scripts wait for: data aborts are what a wild pointer gives. */
    if (((syndrome >> ARCH_ENTRY_EXCEPTION_CLASS_SHIFT) & ARCH_ENTRY_EXCEPTION_CLASS_MASK) == ARCH_ENTRY_DATA_ABORT_IN_KERNEL) {
        console_write("\nKERNEL DATA ABORT!\n");
    } else {
        console_write("\nKERNEL FAULT!\n");
    }

    console_write("Faulting instruction: ");
    console_write_hex(instruction);
    console_write("\nFAR: ");
    word_t fault_address = machine_read_fault_address();
    console_write_hex(fault_address);
    console_write(" ESR: ");
    console_write_hex(syndrome);
    console_write("\n");
    word_t fault_address2 = machine_read_fault_address();
    word_t syndrome2 = machine_read_syndrome();
    machine_report_explain_fault(fault_address2, syndrome2);

    arch_halt();
}
