/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Into the kernel and back. While a thread runs, the task state segment says that the kernel's stack ends behind the thread's
 * UserContext, and current_context is its address: what the processor pushes is where it belongs, and so is what is stored here. Only
 * then the kernel's stack is taken, which is always empty at that moment.
 */
#include "asm_offsets.h"

#define CONTEXT_RAX     (CONTEXT_GENERAL + 8 * 0)
#define CONTEXT_RBX     (CONTEXT_GENERAL + 8 * 1)
#define CONTEXT_RCX     (CONTEXT_GENERAL + 8 * 2)
#define CONTEXT_RDX     (CONTEXT_GENERAL + 8 * 3)
#define CONTEXT_RSI     (CONTEXT_GENERAL + 8 * 4)
#define CONTEXT_RDI     (CONTEXT_GENERAL + 8 * 5)
#define CONTEXT_RBP     (CONTEXT_GENERAL + 8 * 6)
#define CONTEXT_R8      (CONTEXT_GENERAL + 8 * 7)
#define CONTEXT_R9      (CONTEXT_GENERAL + 8 * 8)
#define CONTEXT_R10     (CONTEXT_GENERAL + 8 * 9)
#define CONTEXT_R11     (CONTEXT_GENERAL + 8 * 10)
#define CONTEXT_R12     (CONTEXT_GENERAL + 8 * 11)
#define CONTEXT_R13     (CONTEXT_GENERAL + 8 * 12)
#define CONTEXT_R14     (CONTEXT_GENERAL + 8 * 13)
#define CONTEXT_R15     (CONTEXT_GENERAL + 8 * 14)

/* Vectors. */
#define FIRST_INTERRUPT     32
#define PAGE_FAULT          14

/* Behind the vector and the error code: what the processor pushed. */
#define FRAME_IP            16
#define FRAME_CS            24
#define FRAME_FLAGS         32
#define USER_LEVEL          3
#define FLAG_INTERRUPTS     0x200

#define SYSCALL_SIZE        2

/* The general registers but rcx and r11 to the context at a register + an offset. */
.macro save_registers base, offset
    movq    %rax, (CONTEXT_RAX + \offset)(\base)
    movq    %rbx, (CONTEXT_RBX + \offset)(\base)
    movq    %rdx, (CONTEXT_RDX + \offset)(\base)
    movq    %rsi, (CONTEXT_RSI + \offset)(\base)
    movq    %rdi, (CONTEXT_RDI + \offset)(\base)
    movq    %rbp, (CONTEXT_RBP + \offset)(\base)
    movq    %r8,  (CONTEXT_R8 + \offset)(\base)
    movq    %r9,  (CONTEXT_R9 + \offset)(\base)
    movq    %r10, (CONTEXT_R10 + \offset)(\base)
    movq    %r12, (CONTEXT_R12 + \offset)(\base)
    movq    %r13, (CONTEXT_R13 + \offset)(\base)
    movq    %r14, (CONTEXT_R14 + \offset)(\base)
    movq    %r15, (CONTEXT_R15 + \offset)(\base)
.endm

/* Where user level sets the bases of its segments itself, they are what it left. */
.macro save_bases base, offset, scratch
#if KERNEL_FSGSBASE_INST
    rdfsbase \scratch
    movq    \scratch, (CONTEXT_FS_BASE + \offset)(\base)
    rdgsbase \scratch
    movq    \scratch, (CONTEXT_GS_BASE + \offset)(\base)
#endif
.endm

    .section .vectors, "ax"

/* One entry for each vector, 16 bytes each (Descriptors.cs). Some exceptions push an error code of their own. */
    .balign 16
vector_entries:
    .set    vector, 0
    .rept   256
    .balign 16
    .if !(vector == 8 || (vector >= 10 && vector <= 14) || vector == 17 || vector == 21 || vector == 29 || vector == 30)
    pushq   $0
    .endif
    pushq   $vector
    .if vector == 2 || vector == 8 || vector == 18
    /* On a stack of its own: nobody can go on. */
    jmp     kernel_fault
    .else
    jmp     vector_common
    .endif
    .set    vector, vector + 1
    .endr

    .balign 16
vector_common:
    testb   $USER_LEVEL, FRAME_CS(%rsp)
    jz      in_kernel

    save_registers %rsp, -CONTEXT_VECTOR
    movq    %rcx, (CONTEXT_RCX - CONTEXT_VECTOR)(%rsp)
    movq    %r11, (CONTEXT_R11 - CONTEXT_VECTOR)(%rsp)
    save_bases %rsp, -CONTEXT_VECTOR, %rcx
    movq    FRAME_IP(%rsp), %rax
    movq    %rax, (CONTEXT_FAULT_IP - CONTEXT_VECTOR)(%rsp)
    movq    (%rsp), %rax
    movq    8(%rsp), %rdi
    cld
    movq    $kernel_stack_top, %rsp
    xorl    %ebp, %ebp
    cmpl    $FIRST_INTERRUPT, %eax
    jae     interrupt
    cmpl    $PAGE_FAULT, %eax
    je      page_fault
    call    c_handle_user_exception
page_fault:
    call    c_handle_vm_fault
interrupt:
    movq    %rax, taken_vector
    call    c_handle_interrupt

/*
 * The kernel was interrupted: while it was idle, or where it looks for interrupts (machine_take_interrupt), or by a bug.
 */
in_kernel:
    cmpl    $FIRST_INTERRUPT, (%rsp)
    jb      kernel_fault
    popq    taken_vector
    addq    $8, %rsp
    cmpq    $idle_wait, (%rsp)
    je      1f
    /* No second one. */
    andq    $~FLAG_INTERRUPTS, 16(%rsp)
    iretq
1:  movq    $kernel_stack_top, %rsp
    call    c_handle_interrupt

kernel_fault:
    movq    (%rsp), %rdi
    movq    8(%rsp), %rsi
    movq    FRAME_IP(%rsp), %rdx
    movq    $kernel_stack_top, %rsp
    call    c_handle_kernel_fault

/* syscall: rcx is the address behind it, r11 the flags; rdi, rsi and rdx are the arguments of the C functions, too. */
    .balign 16
syscall_entry:
    movq    %rsp, user_stack
    movq    current_context, %rsp
    save_registers %rsp, 0
    movq    %rcx, CONTEXT_RCX(%rsp)
    movq    %r11, CONTEXT_R11(%rsp)
    movq    %rcx, CONTEXT_NEXT_IP(%rsp)
    subq    $SYSCALL_SIZE, %rcx
    movq    %rcx, CONTEXT_FAULT_IP(%rsp)
    movq    %r11, CONTEXT_RFLAGS(%rsp)
    movq    user_stack, %rcx
    movq    %rcx, CONTEXT_RSP(%rsp)
    save_bases %rsp, 0, %rcx
    movq    $-1, CONTEXT_ERROR(%rsp)
#if KERNEL_FASTPATH
    cmpq    $NUMBER_OF_CALL, %rdx
    je      call
    cmpq    $NUMBER_OF_REPLY_RECV, %rdx
    je      reply_recv
#endif
    leaq    API_CALLS(%rdx), %rax
    cmpq    $API_CALLS, %rax
    jb      2f
    /* A thread that makes a call of another kind may be given all registers by who handles its fault. */
    movq    $0, CONTEXT_ERROR(%rsp)
2:  movq    $kernel_stack_top, %rsp
    call    c_handle_syscall
#if KERNEL_FASTPATH
call:
    movq    $kernel_stack_top, %rsp
    call    c_handle_fastpath_call
reply_recv:
    movq    $kernel_stack_top, %rsp
    call    c_handle_fastpath_reply_recv
#endif

/* void restore_user_context(UserContext *): to user level, or into the idle thread. */
    .balign 16
    .global restore_user_context
restore_user_context:
    movq    %rdi, current_context
    leaq    CONTEXT_END(%rdi), %rax
    movq    %rax, task_state + 4
    movq    CONTEXT_RAX(%rdi), %rax
    movq    CONTEXT_RBX(%rdi), %rbx
    movq    CONTEXT_RDX(%rdi), %rdx
    movq    CONTEXT_RSI(%rdi), %rsi
    movq    CONTEXT_RBP(%rdi), %rbp
    movq    CONTEXT_R8(%rdi), %r8
    movq    CONTEXT_R9(%rdi), %r9
    movq    CONTEXT_R10(%rdi), %r10
    movq    CONTEXT_R12(%rdi), %r12
    movq    CONTEXT_R13(%rdi), %r13
    movq    CONTEXT_R14(%rdi), %r14
    movq    CONTEXT_R15(%rdi), %r15
    cmpq    $-1, CONTEXT_ERROR(%rdi)
    jne     3f
    movq    CONTEXT_NEXT_IP(%rdi), %rcx
    movq    CONTEXT_RFLAGS(%rdi), %r11
    movq    CONTEXT_RSP(%rdi), %rsp
    movq    CONTEXT_RDI(%rdi), %rdi
    sysretq
3:  movq    CONTEXT_RCX(%rdi), %rcx
    movq    CONTEXT_R11(%rdi), %r11
    leaq    CONTEXT_NEXT_IP(%rdi), %rsp
    movq    CONTEXT_RDI(%rdi), %rdi
    iretq

/* The idle thread's code. */
    .balign 16
idle_loop:
    sti
    hlt
idle_wait:
    jmp     idle_loop

    .global machine_idle_code
machine_idle_code:
    movq    $idle_loop, %rax
    ret

    .global machine_vectors
machine_vectors:
    movq    $vector_entries, %rax
    ret

    .global machine_syscall_entry
machine_syscall_entry:
    movq    $syscall_entry, %rax
    ret

    .global machine_task_state
machine_task_state:
    movq    $task_state, %rax
    ret

    .global machine_stack_top
machine_stack_top:
    movq    $kernel_stack_top, %rax
    ret

    .global machine_fault_stack_top
machine_fault_stack_top:
    movq    $fault_stack_top, %rax
    ret

/* word_t machine_take_interrupt(void) */
    .global machine_take_interrupt
machine_take_interrupt:
    movq    taken_vector, %rax
    testq   %rax, %rax
    jnz     4f
    sti
    nop
    nop
    cli
    movq    taken_vector, %rax
4:  movq    $0, taken_vector
    ret

    .section .bss.traps, "aw", @nobits
    .balign 8
current_context:    .space  8
user_stack:         .space  8
taken_vector:       .space  8
    .balign 16
task_state:         .space  112

    .section .bss.stack, "aw", @nobits
    .balign 4096
    .space  KERNEL_STACK_SIZE
    .balign 4096
    .global kernel_stack_top
kernel_stack_top:
    .space  1024
fault_stack_top:

    .section .note.GNU-stack, "", @progbits
