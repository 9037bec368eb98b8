/* SPDX-License-Identifier: BSD-2-Clause */
/* The system call instruction on AArch64: Trap.cs documents each function. */

    .text

/*
 * message_t user_trap(sword_t number, word_t cptr, message_info_t info, word_t mr0, word_t mr1, word_t mr2, word_t mr3)
 *
 *   at entry   x0 number  x1 cptr   x2 info  x3..x6 message registers   x8 where the result goes
 *   svc        x7 number  x0 cptr   x1 info  x2..x5 message registers   (the kernel keeps all others)
 *   afterwards            x0 badge  x1 info  x2..x5 message registers
 */
    .global user_trap
    .type   user_trap, %function
user_trap:
    mov     x7, x0
    mov     x0, x1
    mov     x1, x2
    mov     x2, x3
    mov     x3, x4
    mov     x4, x5
    mov     x5, x6
    svc     #0
    stp     x0, x1, [x8]
    stp     x2, x3, [x8, #16]
    stp     x4, x5, [x8, #32]
    ret
    .size   user_trap, . - user_trap

/*
 * message_t user_trap_with_reply(sword_t number, word_t cptr, message_info_t info, word_t mr0, word_t mr1, word_t mr2, word_t mr3,
 *                                word_t reply, word_t destination)
 *
 *   at entry   as user_trap, and x7 reply  [sp] destination
 *   svc        as user_trap, and x6 reply  x8 destination
 */
    .global user_trap_with_reply
    .type   user_trap_with_reply, %function
user_trap_with_reply:
    mov     x9, x8
    ldr     x8, [sp]
    mov     x10, x7
    mov     x7, x0
    mov     x0, x1
    mov     x1, x2
    mov     x2, x3
    mov     x3, x4
    mov     x4, x5
    mov     x5, x6
    mov     x6, x10
    svc     #0
    stp     x0, x1, [x9]
    stp     x2, x3, [x9, #16]
    stp     x4, x5, [x9, #32]
    ret
    .size   user_trap_with_reply, . - user_trap_with_reply

/* word_t user_thread_word(void) */
    .global user_thread_word
    .type   user_thread_word, %function
user_thread_word:
    mrs     x0, tpidr_el0
    ret
    .size   user_thread_word, . - user_thread_word

/* void user_set_thread_word(word_t value) */
    .global user_set_thread_word
    .type   user_set_thread_word, %function
user_set_thread_word:
    msr     tpidr_el0, x0
    ret
    .size   user_set_thread_word, . - user_set_thread_word

    .section .note.GNU-stack, "", %progbits
