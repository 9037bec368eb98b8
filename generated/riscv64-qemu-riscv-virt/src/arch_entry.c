/* SPDX-License-Identifier: BSD-2-Clause */
/* RISC-V's own entries into the kernel. */

#include "functions.h"

/* An exception inside the kernel: a bug. The machine stops. */
NORETURN void c_handle_kernel_fault(word_t instruction)
{
    console_write("\nKERNEL FAULT!\nFaulting instruction: ");
    console_write_hex(instruction);
    console_write("\nscause: ");
    word_t cause = machine_read_cause();
    console_write_hex(cause);
    console_write(" stval: ");
    word_t fault_address = machine_read_fault_address();
    console_write_hex(fault_address);
    console_write("\n");
    word_t fault_address2 = machine_read_fault_address();
    word_t cause2 = machine_read_cause();
    machine_report_explain_fault(fault_address2, cause2);

    arch_halt();
}
