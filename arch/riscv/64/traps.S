/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Into the kernel and back. While a thread runs, sscratch points at its UserContext, and sp is exchanged with it: the registers
 * are stored there, and only then the kernel's stack is taken, which is always empty at that moment. While the kernel runs,
 * sscratch is 0: an exception then is a bug.
 */
#include "asm_offsets.h"

    .option norelax

/* scause */
#define CAUSE_INSTRUCTION_ACCESS    1
#define CAUSE_LOAD_ACCESS           5
#define CAUSE_STORE_ACCESS          7
#define CAUSE_USER_CALL             8
#define CAUSE_INSTRUCTION_PAGE      12
#define CAUSE_LOAD_PAGE             13
#define CAUSE_STORE_PAGE            15

    .section .vectors, "ax"
    .balign 4
exception_vector:
    csrrw   sp, sscratch, sp
    beqz    sp, kernel_fault
    sd      ra,  8 * 1(sp)
    sd      gp,  8 * 3(sp)
    sd      tp,  8 * 4(sp)
    sd      t0,  8 * 5(sp)
    sd      t1,  8 * 6(sp)
    sd      t2,  8 * 7(sp)
    sd      s0,  8 * 8(sp)
    sd      s1,  8 * 9(sp)
    sd      a0,  8 * 10(sp)
    sd      a1,  8 * 11(sp)
    sd      a2,  8 * 12(sp)
    sd      a3,  8 * 13(sp)
    sd      a4,  8 * 14(sp)
    sd      a5,  8 * 15(sp)
    sd      a6,  8 * 16(sp)
    sd      a7,  8 * 17(sp)
    sd      s2,  8 * 18(sp)
    sd      s3,  8 * 19(sp)
    sd      s4,  8 * 20(sp)
    sd      s5,  8 * 21(sp)
    sd      s6,  8 * 22(sp)
    sd      s7,  8 * 23(sp)
    sd      s8,  8 * 24(sp)
    sd      s9,  8 * 25(sp)
    sd      s10, 8 * 26(sp)
    sd      s11, 8 * 27(sp)
    sd      t3,  8 * 28(sp)
    sd      t4,  8 * 29(sp)
    sd      t5,  8 * 30(sp)
    sd      t6,  8 * 31(sp)
    csrrw   t0, sscratch, zero
    sd      t0,  8 * 2(sp)
    csrr    t1, sepc
    sd      t1, CONTEXT_FAULT_IP(sp)
    csrr    s0, scause
    li      t2, CAUSE_USER_CALL
    bne     s0, t2, no_call

    addi    t1, t1, 4
    sd      t1, CONTEXT_NEXT_IP(sp)
    la      sp, kernel_stack_top
#if KERNEL_FASTPATH
    li      t0, NUMBER_OF_CALL
    beq     a7, t0, call
    li      t0, NUMBER_OF_REPLY_RECV
    beq     a7, t0, reply_recv
#endif
    mv      a2, a7
    tail    c_handle_syscall
#if KERNEL_FASTPATH
call:
    tail    c_handle_fastpath_call
reply_recv:
    tail    c_handle_fastpath_reply_recv
#endif

no_call:
    sd      t1, CONTEXT_NEXT_IP(sp)
    la      sp, kernel_stack_top
    bltz    s0, interrupt
    mv      a0, s0
    li      t0, (1 << CAUSE_INSTRUCTION_ACCESS) | (1 << CAUSE_LOAD_ACCESS) | (1 << CAUSE_STORE_ACCESS) | (1 << CAUSE_INSTRUCTION_PAGE) | (1 << CAUSE_LOAD_PAGE) | (1 << CAUSE_STORE_PAGE)
    li      t1, 64
    bgeu    s0, t1, user_exception
    srl     t0, t0, s0
    andi    t0, t0, 1
    beqz    t0, user_exception
    tail    c_handle_vm_fault
user_exception:
    tail    c_handle_user_exception
interrupt:
    tail    c_handle_interrupt

/* Anything that must not happen: a0 says where. */
kernel_fault:
    la      sp, kernel_stack_top
    csrr    a0, sepc
    tail    c_handle_kernel_fault

/*
 * void restore_user_context(UserContext *): to user level, or into the idle thread. A thread's reservation (LR) must not serve
 * the store of another one (SC): the dummy store ends it, and changes nothing where it succeeds.
 */
    .global restore_user_context
restore_user_context:
    csrw    sscratch, a0
    ld      t0, CONTEXT_NEXT_IP(a0)
    csrw    sepc, t0
    sc.d    zero, t0, (a0)
    ld      t1, CONTEXT_SSTATUS(a0)
    csrw    sstatus, t1
    ld      ra,  8 * 1(a0)
    ld      sp,  8 * 2(a0)
    ld      gp,  8 * 3(a0)
    ld      tp,  8 * 4(a0)
    ld      t0,  8 * 5(a0)
    ld      t1,  8 * 6(a0)
    ld      t2,  8 * 7(a0)
    ld      s0,  8 * 8(a0)
    ld      s1,  8 * 9(a0)
    ld      a1,  8 * 11(a0)
    ld      a2,  8 * 12(a0)
    ld      a3,  8 * 13(a0)
    ld      a4,  8 * 14(a0)
    ld      a5,  8 * 15(a0)
    ld      a6,  8 * 16(a0)
    ld      a7,  8 * 17(a0)
    ld      s2,  8 * 18(a0)
    ld      s3,  8 * 19(a0)
    ld      s4,  8 * 20(a0)
    ld      s5,  8 * 21(a0)
    ld      s6,  8 * 22(a0)
    ld      s7,  8 * 23(a0)
    ld      s8,  8 * 24(a0)
    ld      s9,  8 * 25(a0)
    ld      s10, 8 * 26(a0)
    ld      s11, 8 * 27(a0)
    ld      t3,  8 * 28(a0)
    ld      t4,  8 * 29(a0)
    ld      t5,  8 * 30(a0)
    ld      t6,  8 * 31(a0)
    ld      a0,  8 * 10(a0)
    sret

/* The idle thread's code. */
    .balign 4
idle_loop:
    wfi
    j       idle_loop

    .global machine_idle_code
machine_idle_code:
    la      a0, idle_loop
    ret

    .global machine_vectors
machine_vectors:
    la      a0, exception_vector
    ret

/*
 * Switches the machine off: SBI system reset, else the call of SBI version 0.1. Where neither is answered the processor sleeps.
 */
    .global machine_halt
machine_halt:
    csrci   sstatus, 2
    li      a7, 0x53525354
    li      a6, 0
    li      a0, 0
    li      a1, 0
    ecall
    li      a7, 8
    ecall
1:  wfi
    j       1b

    .section .bss.stack, "aw", @nobits
    .balign 4096
    .space  KERNEL_STACK_SIZE
    .balign 4096
    .global kernel_stack_top
kernel_stack_top:
