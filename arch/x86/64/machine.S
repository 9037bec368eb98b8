/* SPDX-License-Identifier: BSD-2-Clause */
/* Small routines that C cannot express or that the C compiler calls of its own accord. */
#include "asm_offsets.h"

    .text

/* void machine_zero_memory(address, size): both multiples of 16. */
    .global machine_zero_memory
machine_zero_memory:
    movq    %rsi, %rcx
    shrq    $3, %rcx
    xorl    %eax, %eax
    rep stosq
    ret

/* word_t machine_read_msr(uint32_t number) */
    .global machine_read_msr
machine_read_msr:
    movl    %edi, %ecx
    rdmsr
    shlq    $32, %rdx
    orq     %rdx, %rax
    ret

/* void machine_write_msr(uint32_t number, word_t value) */
    .global machine_write_msr
machine_write_msr:
    movl    %edi, %ecx
    movl    %esi, %eax
    movq    %rsi, %rdx
    shrq    $32, %rdx
    wrmsr
    ret

/* void machine_write_xcr0(word_t value) */
    .global machine_write_xcr0
machine_write_xcr0:
    xorl    %ecx, %ecx
    movl    %edi, %eax
    movq    %rdi, %rdx
    shrq    $32, %rdx
    xsetbv
    ret

/* uint32_t machine_cpuid(uint32_t leaf, uint32_t subleaf, uint32_t which): eax, ebx, ecx or edx */
    .global machine_cpuid
machine_cpuid:
    pushq   %rbx
    movl    %edx, %r8d
    movl    %edi, %eax
    movl    %esi, %ecx
    cpuid
    cmpl    $1, %r8d
    cmovel  %ebx, %eax
    cmpl    $2, %r8d
    cmovel  %ecx, %eax
    cmpl    $3, %r8d
    cmovel  %edx, %eax
    popq    %rbx
    ret

/* word_t machine_read_time(void) */
    .global machine_read_time
machine_read_time:
    rdtsc
    shlq    $32, %rdx
    orq     %rdx, %rax
    ret

/* I/O ports. */
    .global machine_in8
machine_in8:
    movl    %edi, %edx
    xorl    %eax, %eax
    inb     %dx, %al
    ret

    .global machine_in16
machine_in16:
    movl    %edi, %edx
    xorl    %eax, %eax
    inw     %dx, %ax
    ret

    .global machine_in32
machine_in32:
    movl    %edi, %edx
    inl     %dx, %eax
    ret

    .global machine_out8
machine_out8:
    movl    %edi, %edx
    movl    %esi, %eax
    outb    %al, %dx
    ret

    .global machine_out16
machine_out16:
    movl    %edi, %edx
    movl    %esi, %eax
    outw    %ax, %dx
    ret

    .global machine_out32
machine_out32:
    movl    %edi, %edx
    movl    %esi, %eax
    outl    %eax, %dx
    ret

#define CR0_TASK_SWITCHED   8

/* void machine_disable_fpu(void) */
    .global machine_disable_fpu
machine_disable_fpu:
    movq    %cr0, %rax
    orq     $CR0_TASK_SWITCHED, %rax
    movq    %rax, %cr0
    ret

/* void machine_save_fpu(FpuState *), void machine_load_fpu(FpuState *) */
    .global machine_save_fpu
machine_save_fpu:
    /* The thread that runs may be one that must not use the FPU. */
    movq    %cr0, %r8
    testb   $CR0_TASK_SWITCHED, %r8b
    jz      1f
    clts
1:
#if KERNEL_FXSAVE
    fxsave64 (%rdi)
#else
    movl    $KERNEL_XSAVE_FEATURES, %eax
    xorl    %edx, %edx
#if KERNEL_XSAVEC
    xsavec64 (%rdi)
#elif KERNEL_XSAVEOPT
    xsaveopt64 (%rdi)
#else
    xsave64 (%rdi)
#endif
#endif
    testb   $CR0_TASK_SWITCHED, %r8b
    jz      2f
    movq    %r8, %cr0
2:  ret

    .global machine_load_fpu
machine_load_fpu:
#if KERNEL_FXSAVE
    fxrstor64 (%rdi)
#else
    movl    $KERNEL_XSAVE_FEATURES, %eax
    xorl    %edx, %edx
    xrstor64 (%rdi)
#endif
    ret

/* void machine_load_descriptors(word_t table, uint32_t limit, uint32_t task_state) */
    .global machine_load_descriptors
machine_load_descriptors:
    subq    $16, %rsp
    movw    %si, 6(%rsp)
    movq    %rdi, 8(%rsp)
    lgdt    6(%rsp)
    addq    $16, %rsp
    movl    $SELECTOR_KERNEL_DATA, %eax
    movl    %eax, %ss
    movl    $SELECTOR_USER_DATA, %eax
    movl    %eax, %ds
    movl    %eax, %es
    movl    %eax, %fs
    movl    %eax, %gs
    ltr     %dx
    popq    %rax
    pushq   $SELECTOR_KERNEL_CODE
    pushq   %rax
    lretq

/* void machine_load_interrupts(word_t table, uint32_t limit) */
    .global machine_load_interrupts
machine_load_interrupts:
    subq    $16, %rsp
    movw    %si, 6(%rsp)
    movq    %rdi, 8(%rsp)
    lidt    6(%rsp)
    addq    $16, %rsp
    ret

/* Where the linker put the image (linker.ld), in the kernel window. */
.macro address_in_window function, symbol
    .global \function
\function:
    movq    $\symbol, %rax
    movabsq $(KERNEL_WINDOW - KERNEL_IMAGE_BASE), %rcx
    addq    %rcx, %rax
    ret
.endm

    address_in_window machine_image_start, image_start
    address_in_window machine_boot_end, image_boot_end
    address_in_window machine_image_end, image_end

/* void machine_halt(void) */
    .global machine_halt
machine_halt:
    cli
1:  hlt
    jmp     1b

/* void *memset(void *to, int byte, size_t size) */
    .global memset
memset:
    movq    %rdi, %r8
    movq    %rdx, %rcx
    movl    %esi, %eax
    rep stosb
    movq    %r8, %rax
    ret

/* void *memcpy(void *to, const void *from, size_t size) */
    .global memcpy
memcpy:
    movq    %rdi, %rax
    movq    %rdx, %rcx
    rep movsb
    ret

    .section .note.GNU-stack, "", @progbits
