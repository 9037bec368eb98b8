/* SPDX-License-Identifier: BSD-2-Clause */
/* The system call instruction on RISC-V with 64-bit words: Trap.cs documents each function. */

    .text

/*
 * message_t user_trap(sword_t number, word_t cptr, message_info_t info, word_t mr0, word_t mr1, word_t mr2, word_t mr3)
 *
 *   at entry   a0 where the result goes   a1 number  a2 cptr   a3 info  a4..a7 message registers
 *   ecall                                 a7 number  a0 cptr   a1 info  a2..a5 message registers   (the kernel keeps all others)
 *   afterwards                                       a0 badge  a1 info  a2..a5 message registers
 */
    .global user_trap
    .type   user_trap, %function
user_trap:
    mv      t0, a0
    mv      t1, a1
    mv      a0, a2
    mv      a1, a3
    mv      a2, a4
    mv      a3, a5
    mv      a4, a6
    mv      a5, a7
    mv      a7, t1
    ecall
    sd      a0, 0(t0)
    sd      a1, 8(t0)
    sd      a2, 16(t0)
    sd      a3, 24(t0)
    sd      a4, 32(t0)
    sd      a5, 40(t0)
    mv      a0, t0
    ret
    .size   user_trap, . - user_trap

/*
 * message_t user_trap_with_reply(sword_t number, word_t cptr, message_info_t info, word_t mr0, word_t mr1, word_t mr2, word_t mr3,
 *                                word_t reply, word_t destination)
 *
 *   at entry   as user_trap, and 0(sp) reply  8(sp) destination
 *   ecall      as user_trap, and a6 reply     t0 destination
 */
    .global user_trap_with_reply
    .type   user_trap_with_reply, %function
user_trap_with_reply:
    mv      t1, a0
    mv      t2, a1
    ld      t3, 0(sp)
    ld      t0, 8(sp)
    mv      a0, a2
    mv      a1, a3
    mv      a2, a4
    mv      a3, a5
    mv      a4, a6
    mv      a5, a7
    mv      a6, t3
    mv      a7, t2
    ecall
    sd      a0, 0(t1)
    sd      a1, 8(t1)
    sd      a2, 16(t1)
    sd      a3, 24(t1)
    sd      a4, 32(t1)
    sd      a5, 40(t1)
    mv      a0, t1
    ret
    .size   user_trap_with_reply, . - user_trap_with_reply

/* word_t user_thread_word(void) */
    .global user_thread_word
    .type   user_thread_word, %function
user_thread_word:
    mv      a0, tp
    ret
    .size   user_thread_word, . - user_thread_word

/* void user_set_thread_word(word_t value) */
    .global user_set_thread_word
    .type   user_set_thread_word, %function
user_set_thread_word:
    mv      tp, a0
    ret
    .size   user_set_thread_word, . - user_set_thread_word

    .section .note.GNU-stack, "", %progbits
