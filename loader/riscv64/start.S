/* SPDX-License-Identifier: BSD-2-Clause */
/* The first instructions, the exception vector, and the last step into the kernel. */

.option norelax

.section .start, "ax"

/* a0: this hart, a1: the device tree. Old firmware lets every hart come here: one goes on, the others sleep. */
.global _start
_start:
	csrw	sie, zero
	csrci	sstatus, 2
	la	t0, lottery
	li	t1, 1
	amoswap.w.aq t1, t1, (t0)
	bnez	t1, sleep
	mv	s0, a0
	mv	s1, a1
	la	sp, loader_stack_top
	la	t0, loader_bss_start
	la	t1, loader_bss_end
1:	bgeu	t0, t1, 2f
	sd	zero, 0(t0)
	sd	zero, 8(t0)
	addi	t0, t0, 16
	j	1b
2:	la	t0, loader_vector
	csrw	stvec, t0
	la	t0, machine_hart
	sd	s0, 0(t0)
	mv	a0, s1
	call	loader_main
sleep:	wfi
	j	sleep

/* Any exception is fatal: tell what it was. */
.balign 4
loader_vector:
	csrr	a0, scause
	csrr	a1, sepc
	csrr	a2, stval
	la	sp, loader_stack_top
	call	loader_exception
	j	sleep

.text

/* machine_firmware(extension, function, argument, argument): an SBI call; what it answers does not matter. */
.global machine_firmware
machine_firmware:
	mv	a7, a0
	mv	a6, a1
	mv	a0, a2
	mv	a1, a3
	ecall
	ret

/*
 * machine_jump(registers, kernel entry, satp), registers: a0 to a7 for the kernel.
 * The code runs on identity-mapped addresses when translation comes on.
 */
.global machine_jump
machine_jump:
	mv	t0, a0
	mv	t1, a1
	sfence.vma
	csrw	satp, a2
	sfence.vma
	fence.i
	ld	a0, 0(t0)
	ld	a1, 8(t0)
	ld	a2, 16(t0)
	ld	a3, 24(t0)
	ld	a4, 32(t0)
	ld	a5, 40(t0)
	ld	a6, 48(t0)
	ld	a7, 56(t0)
	jr	t1

.data
.balign 8
lottery:
	.word	0
