/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the threads of a replayed trace execute. Each site is one instruction that enters the kernel, or may. It is reached
 * with all registers set, and what follows it saves all registers: x0 goes through TPIDR_EL0, which is therefore not
 * observed here (ReadRegisters shows it). A thread that is put anywhere else into the first page comes back, too.
 *
 * frame: x0 to x30, 31 sp, 32 way back, 33 flags, 34 TPIDRRO_EL0, 35 TPIDR_EL0, 36 and 37 a device register and its value
 */
#define FRAME_SP            8 * 31
#define FRAME_WAY           8 * 32
#define FRAME_FLAGS         8 * 33
#define FRAME_TPIDRRO       8 * 34
#define FRAME_TPIDR         8 * 35
#define FRAME_DEVICE        8 * 36

    .section .sled, "ax"
    .global _start
_start:
    .rept   1024
    b       back_0
    .endr

    .text
.macro back way
back_\way:
    msr     tpidr_el0, x0
    adr     x0, frame
    str     x1, [x0, #8]
    mov     x1, #\way
    b       save
.endm

/* x0 is the frame. */
.macro load_special
    ldr     x1, [x0, #FRAME_SP]
    mov     sp, x1
    ldr     x1, [x0, #FRAME_TPIDR]
    msr     tpidr_el0, x1
.endm

.macro load_general
    ldr     x1, [x0, #FRAME_FLAGS]
    msr     nzcv, x1
    ldp     x2,  x3,  [x0, #8 * 2]
    ldp     x4,  x5,  [x0, #8 * 4]
    ldp     x6,  x7,  [x0, #8 * 6]
    ldp     x8,  x9,  [x0, #8 * 8]
    ldp     x10, x11, [x0, #8 * 10]
    ldp     x12, x13, [x0, #8 * 12]
    ldp     x14, x15, [x0, #8 * 14]
    ldp     x16, x17, [x0, #8 * 16]
    ldp     x18, x19, [x0, #8 * 18]
    ldp     x20, x21, [x0, #8 * 20]
    ldp     x22, x23, [x0, #8 * 22]
    ldp     x24, x25, [x0, #8 * 24]
    ldp     x26, x27, [x0, #8 * 26]
    ldp     x28, x29, [x0, #8 * 28]
    ldr     x30, [x0, #8 * 30]
    ldp     x0,  x1,  [x0]
.endm

.macro site number, instruction:vararg
    .balign 256
load_\number:
    load_special
    load_general
    .global site_\number
site_\number:
    \instruction
    .global back_\number
    back    \number
.endm

    .balign 4096
    site    1, svc #0
    site    2, ldr x1, [x0]
    site    3, str x1, [x0]
    site    4, br x0
    site    5, udf #0
    site    6, brk #0
    site    7, wfi

/* A device register: an interrupt may follow at once. (The barrier ends a block of instructions.) */
    site    8, str w1, [x0]; isb

/*
 * A system call with an interrupt that became pending just before: the store and the call stand in one block of
 * instructions that the emulator translates as a whole, and between whose instructions it takes no interrupt. (A write of
 * a system register ends a block.)
 */
    .balign 256
load_9:
    load_special
    ldr     x1, [x0, #FRAME_DEVICE]
    ldr     x2, [x0, #FRAME_DEVICE + 8]
    str     w2, [x1]
    load_general
    .global site_9
site_9:
    svc     #0
    .global back_9
    back    9

    .global back_0
    back    0

save:
    str     x1, [x0, #FRAME_WAY]
    stp     x2,  x3,  [x0, #8 * 2]
    stp     x4,  x5,  [x0, #8 * 4]
    stp     x6,  x7,  [x0, #8 * 6]
    stp     x8,  x9,  [x0, #8 * 8]
    stp     x10, x11, [x0, #8 * 10]
    stp     x12, x13, [x0, #8 * 12]
    stp     x14, x15, [x0, #8 * 14]
    stp     x16, x17, [x0, #8 * 16]
    stp     x18, x19, [x0, #8 * 18]
    stp     x20, x21, [x0, #8 * 20]
    stp     x22, x23, [x0, #8 * 22]
    stp     x24, x25, [x0, #8 * 24]
    stp     x26, x27, [x0, #8 * 26]
    stp     x28, x29, [x0, #8 * 28]
    str     x30, [x0, #8 * 30]
    mrs     x1, tpidr_el0
    str     x1, [x0]
    mov     x1, sp
    str     x1, [x0, #FRAME_SP]
    mrs     x1, nzcv
    str     x1, [x0, #FRAME_FLAGS]
    mrs     x1, tpidrro_el0
    str     x1, [x0, #FRAME_TPIDRRO]
    adrp    x1, stack_top
    add     x1, x1, :lo12:stack_top
    mov     sp, x1
    mov     x29, xzr
    mov     x30, xzr
    bl      guest_step
    mov     x9, x0
    adr     x0, frame
.irp number, 1, 2, 3, 4, 5, 6, 7, 8, 9
    sub     x9, x9, #1
    cbz     x9, load_\number
.endr
    b       .

    .global guest_frame_address
guest_frame_address:
    adr     x0, frame
    ret

    .global guest_table_address
guest_table_address:
    adrp    x0, guest_table
    add     x0, x0, :lo12:guest_table
    ret

/* void guest_put_char(word_t character): semihosting operation SYS_WRITEC */
    .global guest_put_char
guest_put_char:
    sub     sp, sp, #16
    str     x0, [sp]
    mov     x0, #0x03
    mov     x1, sp
    hlt     #0xf000
    add     sp, sp, #16
    ret

/* void guest_exit(word_t status): semihosting operation SYS_EXIT_EXTENDED, reason ADP_Stopped_ApplicationExit */
    .global guest_exit
guest_exit:
    sub     sp, sp, #16
    mov     x1, #0x26
    movk    x1, #0x2, lsl #16
    stp     x1, x0, [sp]
    mov     x0, #0x20
    mov     x1, sp
    hlt     #0xf000
    b       .

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
