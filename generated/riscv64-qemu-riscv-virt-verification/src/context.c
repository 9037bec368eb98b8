/* SPDX-License-Identifier: BSD-2-Clause */
/* Access to a thread's registers. */

#include "functions.h"

word_t context_get(tcb_t *thread, word_t register_)
{
    /*@ assert register_ < 34; */
    return thread->context.registers[register_];
}

void context_set(tcb_t *thread, word_t register_, word_t value)
{
    /*@ assert register_ < 34; */
    thread->context.registers[register_] = value;
}

/* The address of the registers, which the exit code takes. */
word_t context_address(tcb_t *thread)
{
    return (word_t)&thread->context;
}

/* Registers of a thread that was just made: all zero, in user mode. */
void context_init(tcb_t *thread)
{
    context_set(thread, REGISTER_INDEX_SSTATUS, CONTEXT_USER_STATUS);
}

/* The idle thread's: supervisor mode, interrupts enabled. */
void context_init_idle(tcb_t *thread)
{
    context_set(thread, REGISTER_INDEX_SSTATUS, CONTEXT_IDLE_STATUS);
}

/* No register that user level can write holds bits that are the kernel's. */
word_t context_sanitise(word_t register_, word_t value)
{
    return value;
}

/* Register i of the first part of seL4_UserContext. */
/*@ requires i < REGISTER_INDEX_FRAME_REGISTER_COUNT; */
word_t context_frame_register(word_t i)
{
    switch (i) {
    case 0:
        return REGISTER_INDEX_FAULT_IP;
    case 1:
    case 2:
    case 3:
        /* ra, sp, gp */
        return i;
    default:
        /* 4 and 5 are s0 and s1, 6 to 15 are s2 to s11. */
        return i < 6 ? REGISTER_INDEX_S0 + (i - 4) : REGISTER_INDEX_S2 + (i - 6);
    }
}

/* Register i of the second part of seL4_UserContext. */
/*@ requires i < REGISTER_INDEX_GP_REGISTER_COUNT; */
word_t context_gp_register(word_t i)
{
    if (i < 8) {
        return REGISTER_INDEX_A0 + i;
    }

    if (i == 15) {
        return REGISTER_INDEX_TP;
    }

    /* 8 to 10 are t0 to t2, 11 to 14 are t3 to t6. */
    return i < 11 ? REGISTER_INDEX_T0 + (i - 8) : REGISTER_INDEX_T3 + (i - 11);
}

/*@ requires i < REGISTER_INDEX_SYSCALL_MESSAGE_LENGTH; */
word_t context_syscall_message_register(word_t i)
{
    switch (i) {
    case 0:
        return REGISTER_INDEX_FAULT_IP;
    case 1:
        return REGISTER_INDEX_SP;
    case 2:
        return REGISTER_INDEX_RA;
    default:
        /* a0 to a6 */
        return REGISTER_INDEX_A0 + (i - 3);
    }
}

/*@ requires i < REGISTER_INDEX_EXCEPTION_MESSAGE_LENGTH; */
word_t context_exception_message_register(word_t i)
{
    return i == 0 ? REGISTER_INDEX_FAULT_IP : REGISTER_INDEX_SP;
}
