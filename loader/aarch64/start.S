/* SPDX-License-Identifier: BSD-2-Clause */
/* The first instructions, the exception vectors, and the last step into the kernel. */

.section .start, "ax"

.global _start
_start:
	/* x0: the device tree, if the firmware follows the Linux boot protocol */
	msr	daifset, #0xf
	mov	x19, x0
	adrp	x1, loader_stack_top
	add	x1, x1, :lo12:loader_stack_top
	msr	spsel, #1
	mov	sp, x1

	adrp	x0, loader_bss_start
	add	x0, x0, :lo12:loader_bss_start
	adrp	x1, loader_bss_end
	add	x1, x1, :lo12:loader_bss_end
1:	cmp	x0, x1
	b.hs	2f
	stp	xzr, xzr, [x0], #16
	b	1b
2:
	adr	x0, loader_vectors
	mrs	x1, currentel
	cmp	x1, #(2 << 2)
	b.eq	3f
	b.hi	5f
	msr	vbar_el1, x0
	b	4f
3:	msr	vbar_el2, x0
	b	4f
5:	msr	vbar_el3, x0
4:	isb
	mov	x0, x19
	bl	loader_main
	b	.

/* Any exception is fatal: tell what it was. */
.balign 2048
loader_vectors:
.rept 16
	.balign 128
	b	exception
.endr

exception:
	mrs	x3, currentel
	cmp	x3, #(2 << 2)
	b.eq	1f
	b.hi	3f
	mrs	x0, esr_el1
	mrs	x1, elr_el1
	mrs	x2, far_el1
	b	2f
1:	mrs	x0, esr_el2
	mrs	x1, elr_el2
	mrs	x2, far_el2
	b	2f
3:	mrs	x0, esr_el3
	mrs	x1, elr_el3
	mrs	x2, far_el3
2:	bl	loader_exception
	b	.

.text

/*
 * machine_call_hvc(function), machine_call_smc(function): a call to the firmware without arguments.
 */
.global machine_call_hvc
machine_call_hvc:
	hvc	#0
	ret

.global machine_call_smc
machine_call_smc:
	smc	#0
	ret

/*
 * machine_semihosting_exit(): tells an emulator that answers semihosting calls (Arm "Semihosting for AArch32 and AArch64") to end
 * with exit code 1. Others have an exception.
 */
.global machine_semihosting_exit
machine_semihosting_exit:
	adr	x1, 1f
	mov	w0, #0x18			/* SYS_EXIT */
	hlt	#0xf000
	ret
.balign 8
1:	.quad	0x20026, 1			/* ADP_Stopped_ApplicationExit, exit code */

/*
 * leave_el2: goes on at EL1 behind the call, with the same stack. EL1 owns timer, FPU and interrupt controller.
 */
.global machine_leave_el2
machine_leave_el2:
	mov	x0, #(1 << 31)			/* HCR_EL2.RW: EL1 is AArch64 */
	msr	hcr_el2, x0
	mov	x0, #3				/* EL1 may read the counter and use the physical timer */
	msr	cnthctl_el2, x0
	msr	cntvoff_el2, xzr
	mov	x0, #0x33ff			/* no trap of FPU registers */
	msr	cptr_el2, x0
	msr	hstr_el2, xzr
	msr	vttbr_el2, xzr
	mrs	x0, midr_el1
	msr	vpidr_el2, x0
	mrs	x0, mpidr_el1
	msr	vmpidr_el2, x0
	mrs	x0, id_aa64pfr0_el1
	ubfx	x0, x0, #24, #4
	cbz	x0, 1f				/* no system registers of a GICv3 */
	mrs	x0, s3_4_c12_c9_5		/* ICC_SRE_EL2 */
	orr	x0, x0, #1			/* SRE */
	orr	x0, x0, #8			/* Enable: EL1 may use them, too */
	msr	s3_4_c12_c9_5, x0
	isb
1:	ldr	x0, =0x30d00800			/* SCTLR_EL1 with nothing but its reserved ones: MMU and caches off */
	msr	sctlr_el1, x0
	adr	x0, loader_vectors
	msr	vbar_el1, x0
	mov	x0, sp
	msr	sp_el1, x0
	mov	x0, #0x3c5			/* EL1h, all interrupts masked */
	msr	spsr_el2, x0
	msr	elr_el2, x30
	eret

/*
 * machine_jump_el1(registers, kernel entry, TTBR0, TTBR1, TCR, MAIR), registers: x0 to x5 for the kernel.
 * The code runs on identity-mapped addresses when the MMU comes on.
 */
.macro load_arguments
	mov	x8, x0
	mov	x9, x1
	ldp	x0, x1, [x8]
	ldp	x2, x3, [x8, #16]
	ldp	x4, x5, [x8, #32]
.endm

.global machine_jump_el1
machine_jump_el1:
	msr	ttbr0_el1, x2
	msr	ttbr1_el1, x3
	msr	tcr_el1, x4
	msr	mair_el1, x5
	load_arguments
	dsb	sy
	isb
	tlbi	vmalle1
	ic	iallu
	dsb	sy
	isb
	ldr	x10, =0x30d5183d		/* MMU, caches and stack alignment checks on; EL0 may WFI and WFE */
	msr	sctlr_el1, x10
	isb
	br	x9

/*
 * machine_jump_el2: likewise for a kernel that stays at EL2. There is one translation table; x3 is not used.
 */
.global machine_jump_el2
machine_jump_el2:
	msr	ttbr0_el2, x2
	msr	tcr_el2, x4
	msr	mair_el2, x5
	load_arguments
	dsb	sy
	isb
	tlbi	alle2
	ic	iallu
	dsb	sy
	isb
	ldr	x10, =0x30c5183d
	msr	sctlr_el2, x10
	isb
	br	x9
