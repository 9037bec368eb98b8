/* SPDX-License-Identifier: BSD-2-Clause */
/* The system call instruction on x86-64: Trap.cs documents each function. */
#include "asm_offsets.h"

    .text

/*
 * message_t user_trap(sword_t number, word_t cptr, message_info_t info, word_t mr0, word_t mr1, word_t mr2, word_t mr3)
 *
 *   at entry   rdi where the result goes  rsi number  rdx cptr   rcx info  r8, r9 and two words of the stack: message registers
 *   syscall                               rdx number  rdi cptr   rsi info  r10, r8, r9, r15: message registers
 *   afterwards                                        rdi badge  rsi info  r10, r8, r9, r15: message registers
 *
 * A kernel may lose rsp: rbx has it.
 */
    .global user_trap
    .type   user_trap, @function
user_trap:
    pushq   %rbx
    pushq   %r15
    pushq   %rdi
    movq    %rdx, %rdi
    movq    %rsi, %rdx
    movq    %rcx, %rsi
    movq    %r8, %r10
    movq    %r9, %r8
    movq    32(%rsp), %r9
    movq    40(%rsp), %r15
    movq    %rsp, %rbx
    syscall
    movq    %rbx, %rsp
    popq    %rax
    movq    %rdi, 0(%rax)
    movq    %rsi, 8(%rax)
    movq    %r10, 16(%rax)
    movq    %r8, 24(%rax)
    movq    %r9, 32(%rax)
    movq    %r15, 40(%rax)
    popq    %r15
    popq    %rbx
    ret
    .size   user_trap, . - user_trap

/*
 * message_t user_trap_with_reply(sword_t number, word_t cptr, message_info_t info, word_t mr0, word_t mr1, word_t mr2, word_t mr3,
 *                                word_t reply, word_t destination)
 *
 *   at entry   as user_trap, and two more words of the stack: reply, destination
 *   syscall    as user_trap, and r12 reply, r13 destination
 */
    .global user_trap_with_reply
    .type   user_trap_with_reply, @function
user_trap_with_reply:
    pushq   %rbx
    pushq   %r12
    pushq   %r13
    pushq   %r15
    pushq   %rdi
    movq    %rdx, %rdi
    movq    %rsi, %rdx
    movq    %rcx, %rsi
    movq    %r8, %r10
    movq    %r9, %r8
    movq    48(%rsp), %r9
    movq    56(%rsp), %r15
    movq    64(%rsp), %r12
    movq    72(%rsp), %r13
    movq    %rsp, %rbx
    syscall
    movq    %rbx, %rsp
    popq    %rax
    movq    %rdi, 0(%rax)
    movq    %rsi, 8(%rax)
    movq    %r10, 16(%rax)
    movq    %r8, 24(%rax)
    movq    %r9, 32(%rax)
    movq    %r15, 40(%rax)
    popq    %r15
    popq    %r13
    popq    %r12
    popq    %rbx
    ret
    .size   user_trap_with_reply, . - user_trap_with_reply

/* word_t user_thread_word(void) */
    .global user_thread_word
    .type   user_thread_word, @function
user_thread_word:
    movq    %fs:IPC_BUFFER_USER_DATA, %rax
    ret
    .size   user_thread_word, . - user_thread_word

/* void user_set_thread_word(word_t value) */
    .global user_set_thread_word
    .type   user_set_thread_word, @function
user_set_thread_word:
#if USER_FSGSBASE_INST
    wrfsbase %rdi
#else
    pushq   %rbx
    movq    $NUMBER_OF_SET_TLS_BASE, %rdx
    xorl    %esi, %esi
    movq    %rsp, %rbx
    syscall
    movq    %rbx, %rsp
    popq    %rbx
#endif
    ret
    .size   user_set_thread_word, . - user_set_thread_word

    .section .note.GNU-stack, "", @progbits
