/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The kernel image, run through the C preprocessor. It lies in one piece of physical memory: what runs before there is paging at the
 * addresses where it lies, everything else linked to KERNEL_IMAGE_BASE above them. What only booting needs stands first and goes to
 * the root task as untyped memory afterwards.
 */
#include "asm_offsets.h"

ENTRY(_start)

PHDRS
{
    physical PT_LOAD FLAGS(7);
    kernel PT_LOAD FLAGS(7);
}

SECTIONS
{
    . = KERNEL_PHYSICAL_START;
    .phys :
    {
        *(.phys.head)
        *(.phys.text)
        *(.phys.data)
        *(.phys.bss)
        . = ALIGN(4096);
    } :physical

    . += KERNEL_IMAGE_BASE;
    image_start = KERNEL_IMAGE_BASE + KERNEL_PHYSICAL_START;

    .boot : AT(ADDR(.boot) - KERNEL_IMAGE_BASE)
    {
        *(.boot .boot.*)
        . = ALIGN(4096);
    } :kernel
    image_boot_end = .;
    ki_boot_end = .; /* this and ki_end are what tools that work out the memory after boot (Microkit's) look for */

    .text : AT(ADDR(.text) - KERNEL_IMAGE_BASE)
    {
        *(.vectors)
        *(.text .text.*)
    } :kernel

    .rodata : AT(ADDR(.rodata) - KERNEL_IMAGE_BASE)
    {
        *(.rodata .rodata.*)
    } :kernel

    .data : AT(ADDR(.data) - KERNEL_IMAGE_BASE)
    {
        *(.data .data.*)
    } :kernel

    .bss : AT(ADDR(.bss) - KERNEL_IMAGE_BASE)
    {
        *(.bss .bss.* COMMON)
        . = ALIGN(4096);
    } :kernel
    image_end = .;
    ki_end = .;

    /DISCARD/ : { *(.eh_frame .eh_frame.*) *(.note .note.*) *(.comment) }
}
