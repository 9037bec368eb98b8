/* SPDX-License-Identifier: BSD-2-Clause */
/* Start code of a root task and of its threads, and functions that need assembly. (x86-64) */

	.section .text.start, "ax", @progbits

/* The kernel starts the root task here: rdi is the address of the boot information, there is no stack yet. */
	.global	_start
	.type	_start, @function
_start:
	xorl	%ebp, %ebp
	leaq	user_stack_top(%rip), %rsp
	call	user_main
1:	jmp	1b
	.size	_start, . - _start

	.text

/* A new thread starts here: rdi is its role, its stack pointer is set. */
	.type	user_thread_entry, @function
user_thread_entry:
	xorl	%ebp, %ebp
	call	user_thread_main
1:	jmp	1b
	.size	user_thread_entry, . - user_thread_entry

/* word_t user_thread_entry_address(void) */
	.global	user_thread_entry_address
	.type	user_thread_entry_address, @function
user_thread_entry_address:
	leaq	user_thread_entry(%rip), %rax
	ret
	.size	user_thread_entry_address, . - user_thread_entry_address

/* void *memset(void *to, int byte, size_t size), void *memcpy(void *to, const void *from, size_t size): C compilers call
   them for structs. */
	.global	memset
	.type	memset, @function
memset:
	movq	%rdi, %r8
	movq	%rdx, %rcx
	movl	%esi, %eax
	rep stosb
	movq	%r8, %rax
	ret
	.size	memset, . - memset

	.global	memcpy
	.type	memcpy, @function
memcpy:
	movq	%rdi, %rax
	movq	%rdx, %rcx
	rep movsb
	ret
	.size	memcpy, . - memcpy

	.bss
	.balign	16
	.skip	0x4000
user_stack_top:

	.section .note.GNU-stack, "", @progbits
