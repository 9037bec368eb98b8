/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The first instructions of the kernel. The boot loader comes here in supervisor mode, interrupts off, the image mapped where it
 * is linked to, its .bss zeroed, and in
 *
 *   a0, a1  physical start and end of the root task's image     a3  its entry point
 *   a2      its physical minus its virtual address              a4, a5  physical address and size of the device tree
 *   a6      the number of this hart
 *
 * The global pointer is not used: nothing is linked relative to it.
 */
#include "asm_offsets.h"

    .section .boot.head, "ax"
    .option norelax
    .global _start
_start:
    csrw    sie, zero
    csrci   sstatus, 2
    csrw    sscratch, zero
    la      sp, kernel_stack_top
    li      s0, 0
    li      ra, 0
    tail    init_kernel
