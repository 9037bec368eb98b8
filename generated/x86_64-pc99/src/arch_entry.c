/* SPDX-License-Identifier: BSD-2-Clause */
/* x86's own entries into the kernel. */

#include "functions.h"

/* An exception inside the kernel (a bug), or one that nobody can handle. The machine stops. */
NORETURN void c_handle_kernel_fault(word_t vector, word_t error, word_t instruction)
{
    console_write("\nKERNEL FAULT!\nFaulting instruction: ");
    console_write_hex(instruction);
    console_write("\nException: ");
    console_write_decimal(vector);
    console_write(" error: ");
    console_write_hex(error);
    console_write(" address: ");
    word_t fault_address = machine_read_fault_address();
    console_write_hex(fault_address);
    console_write("\n");
    word_t fault_address2 = machine_read_fault_address();
    machine_report_explain_fault(fault_address2, vector);

    arch_halt();
}
