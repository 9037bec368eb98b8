/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_RISCV_VMAttributes. */

#include "functions.h"

/* The attributes that a message word asks for. */
vm_attributes_t vm_attributes_from(word_t word)
{
    return vm_attributes_new((word & 1) != 0, 0);
}
