/* SPDX-License-Identifier: BSD-2-Clause */
/* x86's own entries into the kernel. */

#include "functions.h"

/* An exception inside the kernel (a bug), or one that nobody can handle. The machine stops. */
NORETURN void c_handle_kernel_fault(word_t vector, word_t error, word_t instruction)
{
    arch_halt();
}
