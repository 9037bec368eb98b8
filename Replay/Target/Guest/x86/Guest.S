/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the threads of a replayed trace execute. Each site is one instruction that enters the kernel, or may. It is reached
 * with all registers set, and what follows it saves all registers. A thread that is put anywhere else into the first page
 * comes back, too.
 *
 * frame: 6 rax, 7 rbx, 8 rcx, 9 rdx, 10 rsi, 11 rdi, 12 rbp, 13 to 20 r8 to r15, 21 way back, 22 flags, 23 rsp, 24 and 25 a
 * device register and its value; words 0 to 5 are 0
 */
#define FRAME_WAY           8 * 21
#define FRAME_FLAGS         8 * 22
#define FRAME_RSP           8 * 23
#define FRAME_DEVICE        8 * 24

#define USER_FLAGS          0xcd5

/* Instructions of one byte, because threads may start at any address; the last one has five. */
    .section .sled, "ax"
    .global _start
_start:
    .fill   4091, 1, 0x90
    .byte   0xe9
    .long   back_0 - . - 4

    .text
.macro back way
back_\way:
    movq    $\way, frame + FRAME_WAY
    jmp     save
.endm

/* Nothing that follows changes them. */
.macro load_flags
    movq    $stack_top, %rsp
    pushq   frame + FRAME_FLAGS
    popfq
.endm

.macro load_general
    movq    frame + FRAME_RSP, %rsp
    movq    frame + 8 * 6, %rax
    movq    frame + 8 * 7, %rbx
    movq    frame + 8 * 8, %rcx
    movq    frame + 8 * 9, %rdx
    movq    frame + 8 * 10, %rsi
    movq    frame + 8 * 11, %rdi
    movq    frame + 8 * 12, %rbp
    movq    frame + 8 * 13, %r8
    movq    frame + 8 * 14, %r9
    movq    frame + 8 * 15, %r10
    movq    frame + 8 * 16, %r11
    movq    frame + 8 * 17, %r12
    movq    frame + 8 * 18, %r13
    movq    frame + 8 * 19, %r14
    movq    frame + 8 * 20, %r15
.endm

.macro site number, instruction:vararg
    .balign 256
load_\number:
    load_flags
    load_general
    .global site_\number
site_\number:
    \instruction
    .global back_\number
    back    \number
.endm

    .balign 4096
    site    1, syscall

/* Both of four bytes. */
    site    2, {disp8} movq (%rdi), %rsi
    site    3, {disp8} movq %rsi, (%rdi)
    site    4, jmp *%rdi
    site    5, ud2
    site    6, int3

/* Where the processor would wait: user mode may not, so that no step comes here. */
    site    7, hlt

/*
 * A device register: an interrupt may follow at once. The write has four bytes (a prefix without effect), and so has the
 * jump behind it, which ends a block of instructions.
 */
    site    8, .byte 0x40, 0x89, 0x77, 0x00, 0xeb, 0x02, 0x90, 0x90

/*
 * A system call with an interrupt that became pending just before: the store and the call stand in one block of
 * instructions that the emulator translates as a whole, and between whose instructions it takes no interrupt. (A change of
 * the flags ends a block.)
 */
    .balign 256
load_9:
    load_flags
    movq    frame + FRAME_DEVICE, %rcx
    movq    frame + FRAME_DEVICE + 8, %rax
    movl    %eax, (%rcx)
    load_general
    .global site_9
site_9:
    syscall
    .global back_9
    back    9

    .global back_0
    back    0

save:
    movq    %rax, frame + 8 * 6
    movq    %rbx, frame + 8 * 7
    movq    %rcx, frame + 8 * 8
    movq    %rdx, frame + 8 * 9
    movq    %rsi, frame + 8 * 10
    movq    %rdi, frame + 8 * 11
    movq    %rbp, frame + 8 * 12
    movq    %r8,  frame + 8 * 13
    movq    %r9,  frame + 8 * 14
    movq    %r10, frame + 8 * 15
    movq    %r11, frame + 8 * 16
    movq    %r12, frame + 8 * 17
    movq    %r13, frame + 8 * 18
    movq    %r14, frame + 8 * 19
    movq    %r15, frame + 8 * 20
    movq    %rsp, frame + FRAME_RSP
    movq    $stack_top, %rsp
    pushfq
    popq    %rax
    cld
    andl    $USER_FLAGS, %eax
    movq    %rax, frame + FRAME_FLAGS
.irp word, 0, 1, 2, 3, 4, 5
    movq    $0, frame + 8 * \word
.endr
    xorl    %ebp, %ebp
    call    guest_step
.irp number, 1, 2, 3, 4, 5, 6, 7, 8, 9
    decq    %rax
    jz      load_\number
.endr
    jmp     .

    .global guest_frame_address
guest_frame_address:
    movq    $frame, %rax
    ret

    .global guest_table_address
guest_table_address:
    movq    $guest_table, %rax
    ret

/*
 * void guest_put_char(word_t character): there is no way to the emulator but the kernel's console. (Not every kernel keeps
 * the stack pointer of a thread that makes a system call: libsel4 keeps it in rbx.)
 */
    .global guest_put_char
guest_put_char:
    pushq   %rbx
    pushq   %rbp
    pushq   %r12
    pushq   %r13
    pushq   %r14
    pushq   %r15
    movq    $GUEST_PUT_CHAR, %rdx
    xorl    %esi, %esi
    movq    %rsp, %rbx
    syscall
    movq    %rbx, %rsp
    popq    %r15
    popq    %r14
    popq    %r13
    popq    %r12
    popq    %rbp
    popq    %rbx
    ret

/* void guest_exit(word_t status): the harness ends the emulator when the last line is complete */
    .global guest_exit
guest_exit:
    movq    $GUEST_HALT, %rdx
    syscall
    jmp     .

    .data
    .balign 64
frame:
    .skip   512

    .bss
    .balign 16
    .skip   0x2000
stack_top:

    .section .table, "aw", %progbits
guest_table:
    .ascii  "sel4gen-steps-01"
    .skip   GUEST_TABLE_SIZE - 16

    .section .note.GNU-stack, "", %progbits
