/* SPDX-License-Identifier: BSD-2-Clause */
/* Start code of a root task and of its threads, and functions that need assembly. (RISC-V, 64-bit words) */

	.option norelax
	.section .text.start, "ax", %progbits

/* The kernel starts the root task here: a0 is the address of the boot information, there is no stack yet. */
	.global	_start
	.type	_start, %function
_start:
	li	s0, 0
	la	sp, user_stack_top
	call	user_main
1:	j	1b
	.size	_start, . - _start

	.text

/* A new thread starts here: a0 is its role, its stack pointer is set. */
	.type	user_thread_entry, %function
user_thread_entry:
	li	s0, 0
	li	ra, 0
	call	user_thread_main
1:	j	1b
	.size	user_thread_entry, . - user_thread_entry

/* word_t user_thread_entry_address(void) */
	.global	user_thread_entry_address
	.type	user_thread_entry_address, %function
user_thread_entry_address:
	la	a0, user_thread_entry
	ret
	.size	user_thread_entry_address, . - user_thread_entry_address

/*
 * void user_exit(word_t status): semihosting operation SYS_EXIT_EXTENDED, reason ADP_Stopped_ApplicationExit. The call is a
 * breakpoint between two instructions that do nothing, all uncompressed and in one page.
 */
	.global	user_exit
	.type	user_exit, %function
	.balign	16
user_exit:
	addi	sp, sp, -16
	li	a1, 0x20026
	sd	a1, 0(sp)
	sd	a0, 8(sp)
	li	a0, 0x20
	mv	a1, sp
	.option push
	.option norvc
	.balign	16
	slli	zero, zero, 0x1f
	ebreak
	srai	zero, zero, 7
	.option pop
	addi	sp, sp, 16
	ret
	.size	user_exit, . - user_exit

/* void *memset(void *to, int byte, size_t size), void *memcpy(void *to, const void *from, size_t size): C compilers call
   them for structs. */
	.global	memset
	.type	memset, %function
memset:
	mv	t0, a0
	beqz	a2, 2f
1:	sb	a1, 0(t0)
	addi	t0, t0, 1
	addi	a2, a2, -1
	bnez	a2, 1b
2:	ret
	.size	memset, . - memset

	.global	memcpy
	.type	memcpy, %function
memcpy:
	mv	t0, a0
	beqz	a2, 2f
1:	lbu	t1, 0(a1)
	sb	t1, 0(t0)
	addi	a1, a1, 1
	addi	t0, t0, 1
	addi	a2, a2, -1
	bnez	a2, 1b
2:	ret
	.size	memcpy, . - memcpy

	.bss
	.balign	16
	.skip	0x4000
user_stack_top:

	.section .note.GNU-stack, "", %progbits
