/* SPDX-License-Identifier: BSD-2-Clause */
/* Start code of a root task and of its threads, and functions that need assembly. (AArch64) */

	.section .text.start, "ax", %progbits

/* The kernel starts the root task here: x0 is the address of the boot information, there is no stack yet. */
	.global	_start
	.type	_start, %function
_start:
	mov	x29, xzr
	mov	x30, xzr
	adrp	x1, user_stack_top
	add	x1, x1, :lo12:user_stack_top
	mov	sp, x1
	bl	user_main
	b	.
	.size	_start, . - _start

	.text

/* A new thread starts here: x0 is its role, its stack pointer is set. */
	.weak	user_thread_main /* a program with one thread has none */
	.type	user_thread_entry, %function
user_thread_entry:
	mov	x29, xzr
	mov	x30, xzr
	bl	user_thread_main
	b	.
	.size	user_thread_entry, . - user_thread_entry

/* word_t user_thread_entry_address(void) */
	.global	user_thread_entry_address
	.type	user_thread_entry_address, %function
user_thread_entry_address:
	adrp	x0, user_thread_entry
	add	x0, x0, :lo12:user_thread_entry
	ret
	.size	user_thread_entry_address, . - user_thread_entry_address

/* void user_exit(word_t status): semihosting operation SYS_EXIT_EXTENDED, reason ADP_Stopped_ApplicationExit */
	.global	user_exit
	.type	user_exit, %function
user_exit:
	sub	sp, sp, #16
	mov	x1, #0x26
	movk	x1, #0x2, lsl #16
	stp	x1, x0, [sp]
	mov	x0, #0x20
	mov	x1, sp
	hlt	#0xf000
	add	sp, sp, #16
	ret
	.size	user_exit, . - user_exit

/* void *memset(void *to, int byte, size_t size), void *memcpy(void *to, const void *from, size_t size): C compilers call
   them for structs. */
	.global	memset
	.type	memset, %function
memset:
	mov	x3, x0
1:	cbz	x2, 2f
	strb	w1, [x3], #1
	sub	x2, x2, #1
	b	1b
2:	ret
	.size	memset, . - memset

	.global	memcpy
	.type	memcpy, %function
memcpy:
	mov	x3, x0
1:	cbz	x2, 2f
	ldrb	w4, [x1], #1
	strb	w4, [x3], #1
	sub	x2, x2, #1
	b	1b
2:	ret
	.size	memcpy, . - memcpy

	.bss
	.balign	16
	.skip	0x4000
user_stack_top:

	.section .note.GNU-stack, "", %progbits
