/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The first instructions of the kernel. A boot loader that follows the Multiboot specification (1 or 2) comes here in protected mode
 * without paging, with its magic number in eax and the physical address of what it says in ebx. This code stands at its physical
 * address; it maps the first 4 GiB of memory
 *
 *   at 0, where it runs    at KERNEL_WINDOW    and 2 GiB of them at KERNEL_IMAGE_BASE, where the kernel is linked to
 *
 * in blocks of 2 MiB, enters long mode and goes on in C.
 */
#include "asm_offsets.h"

    .section .phys.head, "a"

#if KERNEL_MULTIBOOT1
#define MULTIBOOT1_MAGIC    0x1badb002
/* Modules on page boundaries; the memory map is wanted. */
#define MULTIBOOT1_FLAGS    3
    .balign 4
    .long   MULTIBOOT1_MAGIC
    .long   MULTIBOOT1_FLAGS
    .long   -(MULTIBOOT1_MAGIC + MULTIBOOT1_FLAGS)
#endif

#if KERNEL_MULTIBOOT2
#define MULTIBOOT2_MAGIC    0xe85250d6
    .balign 8
multiboot2_header:
    .long   MULTIBOOT2_MAGIC
    .long   0
    .long   multiboot2_end - multiboot2_header
    .long   -(MULTIBOOT2_MAGIC + (multiboot2_end - multiboot2_header))
    /* Modules on page boundaries. */
    .short  6, 0
    .long   8
    /* The end. */
    .short  0, 0
    .long   8
multiboot2_end:
#endif

/* Page table entries: present, writable; a block of 2 MiB. */
#define ENTRY_TABLE     3
#define ENTRY_BLOCK     0x83
#define BLOCK_SIZE      0x200000
#define DIRECTORIES     4

/* Control registers. */
#define CR0_PAGING          0x80000000
#define CR0_WRITE_PROTECT   0x00010000
#define CR4_PAE             0x20
#define MSR_EFER            0xc0000080
#define EFER_LONG_MODE      0x100
#define CPUID_EXTENDED      0x80000000
#define CPUID_LONG_MODE     0x20000000

/* The first serial port. */
#define COM1                0x3f8
#define COM1_LINE_STATUS    0x3fd
#define COM1_ROOM           0x20

    .section .phys.text, "ax"
    .code32
    .global _start
_start:
    cli
    cld
    movl    %eax, %edi
    movl    %ebx, %esi
    movl    $CPUID_EXTENDED, %eax
    cpuid
    cmpl    $(CPUID_EXTENDED + 1), %eax
    jb      no_long_mode
    movl    $(CPUID_EXTENDED + 1), %eax
    cpuid
    testl   $CPUID_LONG_MODE, %edx
    jz      no_long_mode

    /* Four directories: consecutive blocks. */
    movl    $boot_directories, %ebx
    movl    $ENTRY_BLOCK, %eax
    movl    $(512 * DIRECTORIES), %ecx
1:  movl    %eax, (%ebx)
    movl    $0, 4(%ebx)
    addl    $BLOCK_SIZE, %eax
    addl    $8, %ebx
    loop    1b

    /* Both tables of the second level begin with them; the upper one has two of them at its end, too. */
    movl    $(boot_directories + ENTRY_TABLE), %eax
    movl    $boot_low, %ebx
    movl    $boot_high, %edx
    movl    $DIRECTORIES, %ecx
2:  movl    %eax, (%ebx)
    movl    %eax, (%edx)
    addl    $4096, %eax
    addl    $8, %ebx
    addl    $8, %edx
    loop    2b
    movl    $(boot_directories + ENTRY_TABLE), boot_high + 8 * 510
    movl    $(boot_directories + 4096 + ENTRY_TABLE), boot_high + 8 * 511
    movl    $(boot_low + ENTRY_TABLE), boot_root
    movl    $(boot_high + ENTRY_TABLE), boot_root + 8 * 511

    movl    %cr4, %eax
    orl     $CR4_PAE, %eax
    movl    %eax, %cr4
    movl    $boot_root, %eax
    movl    %eax, %cr3
    movl    $MSR_EFER, %ecx
    rdmsr
    orl     $EFER_LONG_MODE, %eax
    wrmsr
    movl    %cr0, %eax
    orl     $(CR0_PAGING | CR0_WRITE_PROTECT), %eax
    movl    %eax, %cr0
    lgdt    boot_descriptors
    ljmp    $SELECTOR_KERNEL_CODE, $long_mode

no_long_mode:
    movl    $no_long_mode_text, %esi
3:  movl    $COM1_LINE_STATUS, %edx
4:  inb     %dx, %al
    testb   $COM1_ROOM, %al
    jz      4b
    lodsb
    testb   %al, %al
    jz      5f
    movl    $COM1, %edx
    outb    %al, %dx
    jmp     3b
5:  hlt
    jmp     5b

    .code64
long_mode:
    movl    $SELECTOR_KERNEL_DATA, %eax
    movl    %eax, %ds
    movl    %eax, %es
    movl    %eax, %ss
    xorl    %eax, %eax
    movl    %eax, %fs
    movl    %eax, %gs
    movabsq $start_high, %rax
    jmp     *%rax

    .section .boot.text, "ax"
start_high:
    movq    $kernel_stack_top, %rsp
    xorl    %ebp, %ebp
    movl    %edi, %edi
    movl    %esi, %esi
    call    init_kernel
6:  hlt
    jmp     6b

    .section .phys.data, "aw"
    .balign 8
boot_segments:
    .quad   0
    .quad   0x00af9b000000ffff
    .quad   0x00cf93000000ffff
boot_descriptors:
    .short  . - boot_segments - 1
    .long   boot_segments
no_long_mode_text:
    .asciz  "Booting failed: this processor has no 64-bit mode\r\n"

    .section .phys.bss, "aw", @nobits
    .balign 4096
boot_root:          .space  4096
boot_low:           .space  4096
boot_high:          .space  4096
boot_directories:   .space  4096 * DIRECTORIES

    .section .note.GNU-stack, "", @progbits
