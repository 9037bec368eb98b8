/* SPDX-License-Identifier: BSD-2-Clause */
/* Access to a thread's registers. */

#include "functions.h"

/* Registers of a thread that was just made: all zero, in user mode. */
void context_init(tcb_t *thread)
{
    context_set(thread, REGISTER_INDEX_SPSR_EL1, CONTEXT_USER_SPSR);
}

/* The idle thread's: EL1, interrupts enabled. */
void context_init_idle(tcb_t *thread)
{
    context_set(thread, REGISTER_INDEX_SPSR_EL1, CONTEXT_IDLE_SPSR);
}

word_t context_sanitise(word_t register_, word_t value)
{
    return register_ == REGISTER_INDEX_SPSR_EL1 ? (value & CONTEXT_SPSR_USER_BITS)
        | CONTEXT_USER_SPSR : value;
}

/* Register i of the first part of seL4_UserContext. */
/*@ requires i < REGISTER_INDEX_FRAME_REGISTER_COUNT; */
word_t context_frame_register(word_t i)
{
    switch (i) {
    case 0:
        return REGISTER_INDEX_FAULT_IP;
    case 1:
        return REGISTER_INDEX_SP_EL0;
    case 2:
        return REGISTER_INDEX_SPSR_EL1;
    case 15:
        return REGISTER_INDEX_X29;
    case 16:
        return REGISTER_INDEX_X30;
    default:
        /* 3 to 11 are x0 to x8, 12 to 14 are x16 to x18. */
        return i < 12 ? REGISTER_INDEX_X0 + (i - 3) : REGISTER_INDEX_X16 + (i - 12);
    }
}

/* Register i of the second part of seL4_UserContext. */
/*@ requires i < REGISTER_INDEX_GP_REGISTER_COUNT; */
word_t context_gp_register(word_t i)
{
    if (i < 7) {
        return REGISTER_INDEX_X9 + i;
    }

    return i < 17 ? REGISTER_INDEX_X19 + (i - 7) : REGISTER_INDEX_TPIDR_EL0 + (i - 17);
}

/*@ requires i < REGISTER_INDEX_SYSCALL_MESSAGE_LENGTH; */
word_t context_syscall_message_register(word_t i)
{
    switch (i) {
    case 8:
        return REGISTER_INDEX_FAULT_IP;
    case 9:
        return REGISTER_INDEX_SP_EL0;
    case 10:
        /* seL4_UnknownSyscall_LR is where the thread would go on, not its link register. */
        return REGISTER_INDEX_NEXT_IP;
    case 11:
        return REGISTER_INDEX_SPSR_EL1;
    default:
        return REGISTER_INDEX_X0 + i;
    }
}

/*@ requires i < REGISTER_INDEX_EXCEPTION_MESSAGE_LENGTH; */
word_t context_exception_message_register(word_t i)
{
    switch (i) {
    case 0:
        return REGISTER_INDEX_FAULT_IP;
    case 1:
        return REGISTER_INDEX_SP_EL0;
    default:
        return REGISTER_INDEX_SPSR_EL1;
    }
}

word_t context_get(tcb_t *thread, word_t register_)
{
    /*@ assert register_ < 37; */
    return thread->context.registers[register_];
}

void context_set(tcb_t *thread, word_t register_, word_t value)
{
    /*@ assert register_ < 37; */
    thread->context.registers[register_] = value;
}

/* The address of the registers, which the exit code takes. */
word_t context_address(tcb_t *thread)
{
    return (word_t)&thread->context;
}
