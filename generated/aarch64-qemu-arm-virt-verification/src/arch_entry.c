/* SPDX-License-Identifier: BSD-2-Clause */
/* Arm's own entries into the kernel. */

#include "functions.h"

/* An SError at user level, or a pending one: there is no handler for it. */
NORETURN void c_handle_system_error(void)
{
    arch_halt();
}

/* An exception inside the kernel: a bug. The machine stops. */
NORETURN void c_handle_kernel_fault(word_t instruction)
{
    arch_halt();
}
