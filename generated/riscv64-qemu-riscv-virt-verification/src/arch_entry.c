/* SPDX-License-Identifier: BSD-2-Clause */
/* RISC-V's own entries into the kernel. */

#include "functions.h"

/* An exception inside the kernel: a bug. The machine stops. */
NORETURN void c_handle_kernel_fault(word_t instruction)
{
    arch_halt();
}
