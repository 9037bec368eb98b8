/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The kernel image, run through the C preprocessor. One segment: the boot loader puts it at one physical address. What only
 * booting needs stands first and goes to the root task as untyped memory afterwards.
 */
#include "asm_offsets.h"

ENTRY(_start)

PHDRS
{
    kernel PT_LOAD FLAGS(7);
}

SECTIONS
{
    . = KERNEL_VIRTUAL_START;
    image_start = .;

    .boot : AT(ADDR(.boot) - KERNEL_WINDOW)
    {
        *(.boot.head)
        *(.boot .boot.*)
        . = ALIGN(4096);
    } :kernel
    image_boot_end = .;
    ki_boot_end = .; /* this and ki_end are what tools that work out the memory after boot (Microkit's) look for */

    .text : AT(ADDR(.text) - KERNEL_WINDOW)
    {
        *(.vectors)
        *(.text .text.*)
    } :kernel

    .rodata : AT(ADDR(.rodata) - KERNEL_WINDOW)
    {
        *(.rodata .rodata.* .srodata .srodata.*)
    } :kernel

    .data : AT(ADDR(.data) - KERNEL_WINDOW)
    {
        *(.data .data.* .sdata .sdata.*)
    } :kernel

    .bss : AT(ADDR(.bss) - KERNEL_WINDOW)
    {
        *(.bss .bss.* .sbss .sbss.* COMMON)
        . = ALIGN(4096);
    } :kernel
    image_end = .;
    ki_end = .;

    /DISCARD/ : { *(.eh_frame .eh_frame.*) *(.note .note.*) *(.comment) }
}
