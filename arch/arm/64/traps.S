/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Into the kernel and back. While a thread runs, SP_EL1 points at its UserContext: an exception stores the registers there
 * without needing any of them, and only then takes the kernel's stack, which is always empty at that moment.
 */
#include "asm_offsets.h"

/* ESR_EL1.EC */
#define EC_SHIFT                26
#define EC_SVC64                0x15
#define EC_INSTRUCTION_ABORT    0x20
#define EC_DATA_ABORT           0x24

/* Stores the registers of the interrupted thread; leaves x20 = ELR. TPIDRRO_EL0 is not stored: only the kernel writes it. */
.macro save_context
    stp     x0,  x1,  [sp, #8 * 0]
    stp     x2,  x3,  [sp, #8 * 2]
    stp     x4,  x5,  [sp, #8 * 4]
    stp     x6,  x7,  [sp, #8 * 6]
    stp     x8,  x9,  [sp, #8 * 8]
    stp     x10, x11, [sp, #8 * 10]
    stp     x12, x13, [sp, #8 * 12]
    stp     x14, x15, [sp, #8 * 14]
    stp     x16, x17, [sp, #8 * 16]
    stp     x18, x19, [sp, #8 * 18]
    stp     x20, x21, [sp, #8 * 20]
    stp     x22, x23, [sp, #8 * 22]
    stp     x24, x25, [sp, #8 * 24]
    stp     x26, x27, [sp, #8 * 26]
    stp     x28, x29, [sp, #8 * 28]
    mrs     x19, sp_el0
    stp     x30, x19, [sp, #CONTEXT_X30]
    mrs     x20, elr_el1
    mrs     x21, spsr_el1
    stp     x20, x21, [sp, #CONTEXT_NEXT_IP]
    mrs     x22, tpidr_el0
    str     x22, [sp, #CONTEXT_TPIDR_EL0]
.endm

.macro use_kernel_stack
    adrp    x25, kernel_stack_top
    mov     sp, x25
.endm

/* A vector has room for 32 instructions. */
.macro vector
    .balign 0x80
.endm

/* Anything that must not happen: x0 says where. */
.macro vector_bad
    vector
    use_kernel_stack
    mrs     x0, elr_el1
    b       c_handle_kernel_fault
.endm

.macro vector_interrupt
    vector
    save_context
    str     x20, [sp, #CONTEXT_FAULT_IP]
    use_kernel_stack
    b       c_handle_interrupt
.endm

.macro vector_system_error
    vector
    save_context
    str     x20, [sp, #CONTEXT_FAULT_IP]
    use_kernel_stack
    b       c_handle_system_error
.endm

    .section .vectors, "ax"
    .balign 0x800
exception_vectors:
    /* From EL1 on SP_EL0: never used. */
    vector_bad
    vector_bad
    vector_bad
    vector_bad

    /* From EL1: the idle thread takes interrupts; the kernel itself runs with them masked. */
    vector_bad
    vector_interrupt
    vector_bad
    vector_bad

    /* From user level, AArch64 */
    vector
    save_context
    mrs     x24, esr_el1
    lsr     x24, x24, #EC_SHIFT
    cmp     x24, #EC_SVC64
    b.ne    user_fault
    sub     x20, x20, #4
    str     x20, [sp, #CONTEXT_FAULT_IP]
    b       user_syscall

    vector_interrupt
    vector_bad
    vector_system_error

    /* From user level, AArch32: SPSR is kept such that nothing runs in this state. */
    vector_bad
    vector_bad
    vector_bad
    vector_bad

/*
 * The way between vectors and C, and on halting a second vector table: of that only the vector of a synchronous exception in
 * EL1 is ever taken, so that other code stands before it.
 */
    .balign 0x800
halt_vectors:

user_syscall:
    use_kernel_stack
#if KERNEL_FASTPATH
    cmn     x7, #SYSCALL_CALL_NEGATED
    b.eq    c_handle_fastpath_call
    cmn     x7, #SYSCALL_REPLY_RECV_NEGATED
    b.eq    c_handle_fastpath_reply_recv
#ifdef SYSCALL_SEND_NEGATED
    cmn     x7, #SYSCALL_SEND_NEGATED
    b.eq    c_handle_fastpath_signal
#endif
#endif
    mov     x2, x7
    b       c_handle_syscall

user_fault:
    str     x20, [sp, #CONTEXT_FAULT_IP]
    use_kernel_stack
    mov     x0, #0
    cmp     x24, #EC_DATA_ABORT
    b.eq    c_handle_vm_fault
    mov     x0, #1
    cmp     x24, #EC_INSTRUCTION_ABORT
    b.eq    c_handle_vm_fault
    b       c_handle_user_exception

/* void restore_user_context(UserContext *) : to user level, or into the idle thread. */
    .global restore_user_context
restore_user_context:
    mov     sp, x0
    ldp     x22, x23, [sp, #CONTEXT_NEXT_IP]
    msr     elr_el1, x22
    msr     spsr_el1, x23
    ldp     x24, x25, [sp, #CONTEXT_TPIDR_EL0]
    msr     tpidr_el0, x24
    msr     tpidrro_el0, x25
    ldp     x30, x21, [sp, #CONTEXT_X30]
    msr     sp_el0, x21
    ldp     x0,  x1,  [sp, #8 * 0]
    ldp     x2,  x3,  [sp, #8 * 2]
    ldp     x4,  x5,  [sp, #8 * 4]
    ldp     x6,  x7,  [sp, #8 * 6]
    ldp     x8,  x9,  [sp, #8 * 8]
    ldp     x10, x11, [sp, #8 * 10]
    ldp     x12, x13, [sp, #8 * 12]
    ldp     x14, x15, [sp, #8 * 14]
    ldp     x16, x17, [sp, #8 * 16]
    ldp     x18, x19, [sp, #8 * 18]
    ldp     x20, x21, [sp, #8 * 20]
    ldp     x22, x23, [sp, #8 * 22]
    ldp     x24, x25, [sp, #8 * 24]
    ldp     x26, x27, [sp, #8 * 26]
    ldp     x28, x29, [sp, #8 * 28]
    eret

/* The idle thread's code. */
idle_loop:
    dsb     sy
    wfi
    b       idle_loop

    .global machine_idle_code
machine_idle_code:
    adr     x0, idle_loop
    ret

    .global machine_vectors
machine_vectors:
    adrp    x0, exception_vectors
    add     x0, x0, #:lo12:exception_vectors
    ret

    .org    halt_vectors + 0x200
    b       halt_attempt

/*
 * Switches the machine off by PSCI SYSTEM_OFF (Arm DEN 0022). Whether firmware answers to SMC or to HVC depends on the
 * machine, and the other instruction may be undefined there: vectors of our own lead on to the next attempt. Where
 * neither is answered the processor sleeps.
 */
    .global machine_halt
machine_halt:
    msr     daifset, #0xf
    adr     x0, halt_vectors
    msr     vbar_el1, x0
    isb
    mov     x19, #0
halt_attempt:
    mov     x0, #0x0008
    movk    x0, #0x8400, lsl #16
    add     x19, x19, #1
    cmp     x19, #2
    b.eq    1f
    b.hi    2f
    smc     #0
    b       halt_attempt
1:  hvc     #0
2:  wfi
    b       2b

    .section .bss.stack, "aw", @nobits
    .balign 4096
    .space  KERNEL_STACK_SIZE
    .balign 4096
    .global kernel_stack_top
kernel_stack_top:
