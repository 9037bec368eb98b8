/* SPDX-License-Identifier: BSD-2-Clause */
/* Small routines that C cannot express or that the C compiler calls of its own accord. */
#include "asm_offsets.h"

    .text

/*
 * void machine_zero_memory(address, size): both multiples of 64. A whole line at a time with DC ZVA where the processor
 * allows it and its block fits (DCZID_EL0: bit 4 prohibits, bits 3..0 log2 of the words in a block).
 */
    .global machine_zero_memory
machine_zero_memory:
    mrs     x2, dczid_el0
    tbnz    x2, #4, 2f
    and     x2, x2, #15
    mov     x3, #4
    lsl     x3, x3, x2
    sub     x4, x3, #1
    orr     x5, x0, x1
    tst     x5, x4
    b.ne    2f
1:  dc      zva, x0
    add     x0, x0, x3
    subs    x1, x1, x3
    b.ne    1b
    ret
2:  stp     xzr, xzr, [x0]
    stp     xzr, xzr, [x0, #16]
    stp     xzr, xzr, [x0, #32]
    stp     xzr, xzr, [x0, #48]
    add     x0, x0, #64
    subs    x1, x1, #64
    b.ne    2b
    ret

#if KERNEL_CODE_INJECTION
/* void machine_call_user_function(function, argument): its return is this routine's. */
    .global machine_call_user_function
machine_call_user_function:
    mov     x2, x0
    mov     x0, x1
    br      x2
#endif

    .arch_extension fp
    .arch_extension simd

/* void machine_save_fpu(FpuState *) */
    .global machine_save_fpu
machine_save_fpu:
    mrs     x1, fpsr
    mrs     x2, fpcr
    stp     q0,  q1,  [x0, #16 * 0]
    stp     q2,  q3,  [x0, #16 * 2]
    stp     q4,  q5,  [x0, #16 * 4]
    stp     q6,  q7,  [x0, #16 * 6]
    stp     q8,  q9,  [x0, #16 * 8]
    stp     q10, q11, [x0, #16 * 10]
    stp     q12, q13, [x0, #16 * 12]
    stp     q14, q15, [x0, #16 * 14]
    stp     q16, q17, [x0, #16 * 16]
    stp     q18, q19, [x0, #16 * 18]
    stp     q20, q21, [x0, #16 * 20]
    stp     q22, q23, [x0, #16 * 22]
    stp     q24, q25, [x0, #16 * 24]
    stp     q26, q27, [x0, #16 * 26]
    stp     q28, q29, [x0, #16 * 28]
    stp     q30, q31, [x0, #16 * 30]
    add     x0, x0, #FPU_STATE_CONTROL
    stp     w1, w2, [x0]
    ret

/* void machine_load_fpu(FpuState *) */
    .global machine_load_fpu
machine_load_fpu:
    ldp     q0,  q1,  [x0, #16 * 0]
    ldp     q2,  q3,  [x0, #16 * 2]
    ldp     q4,  q5,  [x0, #16 * 4]
    ldp     q6,  q7,  [x0, #16 * 6]
    ldp     q8,  q9,  [x0, #16 * 8]
    ldp     q10, q11, [x0, #16 * 10]
    ldp     q12, q13, [x0, #16 * 12]
    ldp     q14, q15, [x0, #16 * 14]
    ldp     q16, q17, [x0, #16 * 16]
    ldp     q18, q19, [x0, #16 * 18]
    ldp     q20, q21, [x0, #16 * 20]
    ldp     q22, q23, [x0, #16 * 22]
    ldp     q24, q25, [x0, #16 * 24]
    ldp     q26, q27, [x0, #16 * 26]
    ldp     q28, q29, [x0, #16 * 28]
    ldp     q30, q31, [x0, #16 * 30]
    add     x0, x0, #FPU_STATE_CONTROL
    ldp     w1, w2, [x0]
    msr     fpsr, x1
    msr     fpcr, x2
    ret

/* void machine_secure_monitor_call(x0 to x7 in memory): SMC may change x0 to x17 (Arm DEN 0028). */
    .global machine_secure_monitor_call
machine_secure_monitor_call:
    stp     x29, x30, [sp, #-32]!
    str     x0, [sp, #16]
    mov     x9, x0
    ldp     x0, x1, [x9]
    ldp     x2, x3, [x9, #16]
    ldp     x4, x5, [x9, #32]
    ldp     x6, x7, [x9, #48]
    smc     #0
    ldr     x9, [sp, #16]
    stp     x0, x1, [x9]
    stp     x2, x3, [x9, #16]
    stp     x4, x5, [x9, #32]
    stp     x6, x7, [x9, #48]
    ldp     x29, x30, [sp], #32
    ret

/* Where the linker put the image (linker.ld). */
.macro address_of function, symbol
    .global \function
\function:
    adrp    x0, \symbol
    add     x0, x0, #:lo12:\symbol
    ret
.endm

    address_of machine_image_start, image_start
    address_of machine_boot_end, image_boot_end
    address_of machine_image_end, image_end

/* void *memset(void *to, int byte, size_t size) */
    .global memset
memset:
    mov     x3, x0
    and     x1, x1, #0xff
    mov     x4, #0x0101010101010101
    mul     x1, x1, x4
1:  cmp     x2, #16
    b.lo    2f
    stp     x1, x1, [x3], #16
    sub     x2, x2, #16
    b       1b
2:  cbz     x2, 3f
    strb    w1, [x3], #1
    sub     x2, x2, #1
    b       2b
3:  ret

/* void *memcpy(void *to, const void *from, size_t size) */
    .global memcpy
memcpy:
    mov     x3, x0
1:  cmp     x2, #16
    b.lo    2f
    ldp     x4, x5, [x1], #16
    stp     x4, x5, [x3], #16
    sub     x2, x2, #16
    b       1b
2:  cbz     x2, 3f
    ldrb    w4, [x1], #1
    strb    w4, [x3], #1
    sub     x2, x2, #1
    b       2b
3:  ret
