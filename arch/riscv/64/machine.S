/* SPDX-License-Identifier: BSD-2-Clause */
/* Small routines that C cannot express or that the C compiler calls of its own accord. */
#include "asm_offsets.h"

    .option norelax
    .text

/* void machine_zero_memory(address, size): both multiples of 16. */
    .global machine_zero_memory
machine_zero_memory:
    add     a1, a0, a1
    andi    t0, a1, 63
    or      t0, t0, a0
    andi    t0, t0, 63
    bnez    t0, 2f
1:  sd      zero, 0(a0)
    sd      zero, 8(a0)
    sd      zero, 16(a0)
    sd      zero, 24(a0)
    sd      zero, 32(a0)
    sd      zero, 40(a0)
    sd      zero, 48(a0)
    sd      zero, 56(a0)
    addi    a0, a0, 64
    bltu    a0, a1, 1b
    ret
2:  sd      zero, 0(a0)
    sd      zero, 8(a0)
    addi    a0, a0, 16
    bltu    a0, a1, 2b
    ret

/* void machine_call_firmware(extension, function, argument): SBI, which keeps all registers but a0 and a1. */
    .global machine_call_firmware
machine_call_firmware:
    mv      a7, a0
    mv      a6, a1
    mv      a0, a2
    ecall
    ret

/* word_t machine_ask_firmware(extension, function, argument): a0 is then an error, a1 a value. */
    .global machine_ask_firmware
machine_ask_firmware:
    mv      a7, a0
    mv      a6, a1
    mv      a0, a2
    ecall
    bnez    a0, 1f
    mv      a0, a1
    ret
1:  li      a0, 0
    ret

#if KERNEL_FPU

/* sstatus.FS; the thread's own value is put back when the kernel is left. */
#define STATUS_FS   0x6000

#if KERNEL_FPU_DOUBLE
    .option arch, +f, +d
#define STORE   fsd
#define LOAD    fld
#else
    .option arch, +f
#define STORE   fsw
#define LOAD    flw
#endif

.macro each_register operation
    \operation f0,  8 * 0(a0)
    \operation f1,  8 * 1(a0)
    \operation f2,  8 * 2(a0)
    \operation f3,  8 * 3(a0)
    \operation f4,  8 * 4(a0)
    \operation f5,  8 * 5(a0)
    \operation f6,  8 * 6(a0)
    \operation f7,  8 * 7(a0)
    \operation f8,  8 * 8(a0)
    \operation f9,  8 * 9(a0)
    \operation f10, 8 * 10(a0)
    \operation f11, 8 * 11(a0)
    \operation f12, 8 * 12(a0)
    \operation f13, 8 * 13(a0)
    \operation f14, 8 * 14(a0)
    \operation f15, 8 * 15(a0)
    \operation f16, 8 * 16(a0)
    \operation f17, 8 * 17(a0)
    \operation f18, 8 * 18(a0)
    \operation f19, 8 * 19(a0)
    \operation f20, 8 * 20(a0)
    \operation f21, 8 * 21(a0)
    \operation f22, 8 * 22(a0)
    \operation f23, 8 * 23(a0)
    \operation f24, 8 * 24(a0)
    \operation f25, 8 * 25(a0)
    \operation f26, 8 * 26(a0)
    \operation f27, 8 * 27(a0)
    \operation f28, 8 * 28(a0)
    \operation f29, 8 * 29(a0)
    \operation f30, 8 * 30(a0)
    \operation f31, 8 * 31(a0)
.endm

/* void machine_save_fpu(FpuState *) */
    .global machine_save_fpu
machine_save_fpu:
    li      t0, STATUS_FS
    csrs    sstatus, t0
    each_register STORE
    frcsr   t1
    sd      t1, FPU_STATE_CONTROL(a0)
    ret

/* void machine_load_fpu(FpuState *) */
    .global machine_load_fpu
machine_load_fpu:
    li      t0, STATUS_FS
    csrs    sstatus, t0
    each_register LOAD
    ld      t1, FPU_STATE_CONTROL(a0)
    fscsr   t1
    ret
#endif

/* Where the linker put the image (linker.ld). */
.macro address_of function, symbol
    .global \function
\function:
    la      a0, \symbol
    ret
.endm

    address_of machine_image_start, image_start
    address_of machine_boot_end, image_boot_end
    address_of machine_image_end, image_end

/* void *memset(void *to, int byte, size_t size) */
    .global memset
memset:
    mv      t0, a0
    beqz    a2, 2f
1:  sb      a1, 0(t0)
    addi    t0, t0, 1
    addi    a2, a2, -1
    bnez    a2, 1b
2:  ret

/* void *memcpy(void *to, const void *from, size_t size): by words where both are aligned. */
    .global memcpy
memcpy:
    mv      t0, a0
    or      t1, a0, a1
    andi    t1, t1, 7
    li      t2, 8
    bnez    t1, 2f
1:  bltu    a2, t2, 2f
    ld      t1, 0(a1)
    sd      t1, 0(t0)
    addi    a1, a1, 8
    addi    t0, t0, 8
    addi    a2, a2, -8
    j       1b
2:  beqz    a2, 3f
    lbu     t1, 0(a1)
    sb      t1, 0(t0)
    addi    a1, a1, 1
    addi    t0, t0, 1
    addi    a2, a2, -1
    j       2b
3:  ret

/*
 * int __clzdi2(unsigned long), int __ctzdi2(unsigned long): how many bits above the highest (below the lowest) that is set are
 * not. The compiler calls them where the processor has no instruction for that.
 */
    .global __clzdi2
__clzdi2:
    mv      a1, a0
    li      a0, 0
    srli    t0, a1, 32
    bnez    t0, 1f
    addi    a0, a0, 32
    slli    a1, a1, 32
1:    srli    t0, a1, 48
    bnez    t0, 2f
    addi    a0, a0, 16
    slli    a1, a1, 16
2:    srli    t0, a1, 56
    bnez    t0, 3f
    addi    a0, a0, 8
    slli    a1, a1, 8
3:    srli    t0, a1, 60
    bnez    t0, 4f
    addi    a0, a0, 4
    slli    a1, a1, 4
4:    srli    t0, a1, 62
    bnez    t0, 5f
    addi    a0, a0, 2
    slli    a1, a1, 2
5:  srli    t0, a1, 63
    xori    t0, t0, 1
    add     a0, a0, t0
    ret

    .global __ctzdi2
__ctzdi2:
    mv      a1, a0
    li      a0, 0
    slli    t0, a1, 32
    bnez    t0, 1f
    addi    a0, a0, 32
    srli    a1, a1, 32
1:    slli    t0, a1, 48
    bnez    t0, 2f
    addi    a0, a0, 16
    srli    a1, a1, 16
2:    slli    t0, a1, 56
    bnez    t0, 3f
    addi    a0, a0, 8
    srli    a1, a1, 8
3:    slli    t0, a1, 60
    bnez    t0, 4f
    addi    a0, a0, 4
    srli    a1, a1, 4
4:    slli    t0, a1, 62
    bnez    t0, 5f
    addi    a0, a0, 2
    srli    a1, a1, 2
5:  andi    t0, a1, 1
    xori    t0, t0, 1
    add     a0, a0, t0
    ret
