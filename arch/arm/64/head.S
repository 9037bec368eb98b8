/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The first instructions of the kernel. The boot loader comes here at EL1, MMU and caches on, the image mapped where it is
 * linked to, its .bss zeroed, and in
 *
 *   x0, x1  physical start and end of the root task's image     x3  its entry point
 *   x2      its physical minus its virtual address              x4, x5  physical address and size of the device tree
 */
#include "asm_offsets.h"

    .section .boot.head, "ax"
    .global _start
_start:
    msr     daifset, #0xf
    msr     spsel, #1
    adrp    x9, kernel_stack_top
    mov     sp, x9
    mov     x29, xzr
    mov     x30, xzr
    b       init_kernel
