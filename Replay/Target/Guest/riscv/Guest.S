/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the threads of a replayed trace execute. Each site is one instruction that enters the kernel, or may. It is reached
 * with all registers set, and what follows it saves all registers but x31, through which they are saved (ReadRegisters shows
 * it). A thread that is put anywhere else into the first page comes back, too.
 *
 * frame: xN at N (0 at 0 and 31), 32 way back, 33 and 34 a device register and its value
 */
#define FRAME_WAY           8 * 32
#define FRAME_DEVICE        8 * 33

    .option norelax

/* Instructions of two bytes, because threads may start at any even address; the last one has four. */
    .section .sled, "ax"
    .global _start
_start:
    .option rvc
    .rept   2046
    c.nop
    .endr
    .option norvc
    j       back_0

    .text
    .option norvc
.macro back way
back_\way:
    lla     x31, frame
    sd      x1, 8 * 1(x31)
    li      x1, \way
    j       save
.endm

/* x31 is the frame. */
.macro load_general
    ld      x1,  8 * 1(x31)
    ld      x2,  8 * 2(x31)
    ld      x3,  8 * 3(x31)
    ld      x4,  8 * 4(x31)
    ld      x5,  8 * 5(x31)
    ld      x6,  8 * 6(x31)
    ld      x7,  8 * 7(x31)
    ld      x8,  8 * 8(x31)
    ld      x9,  8 * 9(x31)
    ld      x10, 8 * 10(x31)
    ld      x11, 8 * 11(x31)
    ld      x12, 8 * 12(x31)
    ld      x13, 8 * 13(x31)
    ld      x14, 8 * 14(x31)
    ld      x15, 8 * 15(x31)
    ld      x16, 8 * 16(x31)
    ld      x17, 8 * 17(x31)
    ld      x18, 8 * 18(x31)
    ld      x19, 8 * 19(x31)
    ld      x20, 8 * 20(x31)
    ld      x21, 8 * 21(x31)
    ld      x22, 8 * 22(x31)
    ld      x23, 8 * 23(x31)
    ld      x24, 8 * 24(x31)
    ld      x25, 8 * 25(x31)
    ld      x26, 8 * 26(x31)
    ld      x27, 8 * 27(x31)
    ld      x28, 8 * 28(x31)
    ld      x29, 8 * 29(x31)
    ld      x30, 8 * 30(x31)
    ld      x31, 8 * 31(x31)
.endm

.macro site number, instruction:vararg
    .balign 256
load_\number:
    lla     x31, frame
    load_general
    .global site_\number
site_\number:
    \instruction
    .global back_\number
    back    \number
.endm

    .balign 4096
    site    1, ecall
    site    2, ld a1, (a0)
    site    3, sd a1, (a0)
    site    4, jr a0
    site    5, unimp
    site    6, ebreak

/* Where the processor would wait: user mode may not (WFI is an undefined instruction there), so that no step comes here. */
    site    7, unimp

/* A device register: an interrupt may follow at once. (The fence ends a block of instructions.) */
    site    8, sw a1, (a0); fence.i

/*
 * A system call with an interrupt that became pending just before: the store and the call stand in one block of
 * instructions that the emulator translates as a whole, and between whose instructions it takes no interrupt.
 */
    .balign 256
load_9:
    lla     x31, frame
    ld      x5, FRAME_DEVICE(x31)
    ld      x6, FRAME_DEVICE + 8(x31)
    sw      x6, (x5)
    load_general
    .global site_9
site_9:
    ecall
    .global back_9
    back    9

    .global back_0
    back    0

/* x31 is the frame, x1 the way back. */
save:
    sd      x1,  FRAME_WAY(x31)
    sd      zero, 8 * 0(x31)
    sd      x2,  8 * 2(x31)
    sd      x3,  8 * 3(x31)
    sd      x4,  8 * 4(x31)
    sd      x5,  8 * 5(x31)
    sd      x6,  8 * 6(x31)
    sd      x7,  8 * 7(x31)
    sd      x8,  8 * 8(x31)
    sd      x9,  8 * 9(x31)
    sd      x10, 8 * 10(x31)
    sd      x11, 8 * 11(x31)
    sd      x12, 8 * 12(x31)
    sd      x13, 8 * 13(x31)
    sd      x14, 8 * 14(x31)
    sd      x15, 8 * 15(x31)
    sd      x16, 8 * 16(x31)
    sd      x17, 8 * 17(x31)
    sd      x18, 8 * 18(x31)
    sd      x19, 8 * 19(x31)
    sd      x20, 8 * 20(x31)
    sd      x21, 8 * 21(x31)
    sd      x22, 8 * 22(x31)
    sd      x23, 8 * 23(x31)
    sd      x24, 8 * 24(x31)
    sd      x25, 8 * 25(x31)
    sd      x26, 8 * 26(x31)
    sd      x27, 8 * 27(x31)
    sd      x28, 8 * 28(x31)
    sd      x29, 8 * 29(x31)
    sd      x30, 8 * 30(x31)
    sd      zero, 8 * 31(x31)
    lla     sp, stack_top
    li      s0, 0
    li      ra, 0
    call    guest_step
.irp number, 1, 2, 3, 4, 5, 6, 7, 8, 9
    addi    a0, a0, -1
    bnez    a0, 1f
    j       load_\number
1:
.endr
    j       .

    .global guest_frame_address
guest_frame_address:
    lla     a0, frame
    ret

    .global guest_table_address
guest_table_address:
    lla     a0, guest_table
    ret

/* A call of the emulator (RISC-V Semihosting specification): three instructions on one page, none of them of two bytes. */
    .balign 16
semihosting:
    slli    zero, zero, 0x1f
    ebreak
    srai    zero, zero, 7
    ret

/* void guest_put_char(word_t character): semihosting operation SYS_WRITEC */
    .global guest_put_char
guest_put_char:
    addi    sp, sp, -16
    sd      ra, 8(sp)
    sd      a0, 0(sp)
    li      a0, 0x03
    mv      a1, sp
    call    semihosting
    ld      ra, 8(sp)
    addi    sp, sp, 16
    ret

/* void guest_exit(word_t status): semihosting operation SYS_EXIT_EXTENDED, reason ADP_Stopped_ApplicationExit */
    .global guest_exit
guest_exit:
    addi    sp, sp, -16
    li      a1, 0x20026
    sd      a1, 0(sp)
    sd      a0, 8(sp)
    li      a0, 0x20
    mv      a1, sp
    call    semihosting
    j       .

    .data
    .balign 64
frame:
    .skip   512

    .bss
    .balign 16
    .skip   0x2000
stack_top:

    .section .table, "aw", %progbits
guest_table:
    .ascii  "sel4gen-steps-01"
    .skip   GUEST_TABLE_SIZE - 16

    .section .note.GNU-stack, "", %progbits
