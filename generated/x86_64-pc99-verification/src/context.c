/* SPDX-License-Identifier: BSD-2-Clause */
/* Access to a thread's registers. */

#include "functions.h"

word_t context_get(tcb_t *thread, word_t register_)
{
    /*@ assert register_ < 28; */
    return thread->context.registers[register_];
}

void context_set(tcb_t *thread, word_t register_, word_t value)
{
    /*@ assert register_ < 28; */
    thread->context.registers[register_] = value;
}

/* The address of the registers, which the exit code takes. */
word_t context_address(tcb_t *thread)
{
    return (word_t)&thread->context;
}

/* Registers of a thread that was just made: all zero, at user level. */
void context_init(tcb_t *thread)
{
    context_set(thread, REGISTER_INDEX_CS, SELECTORS_USER_CODE);
    context_set(thread, REGISTER_INDEX_SS, SELECTORS_USER_DATA);
    context_set(thread, REGISTER_INDEX_RFLAGS, CONTEXT_FIXED_FLAGS);
    fpu_init(thread);
}

/* The idle thread's: in the kernel. It enables interrupts itself. */
void context_init_idle(tcb_t *thread)
{
    context_set(thread, REGISTER_INDEX_CS, SELECTORS_KERNEL_CODE);
    context_set(thread, REGISTER_INDEX_SS, SELECTORS_KERNEL_DATA);
    context_set(thread, REGISTER_INDEX_RFLAGS, CONTEXT_IDLE_FLAGS);
    word_t stack_top = machine_stack_top();
    context_set(thread, REGISTER_INDEX_RSP, stack_top);
}

/* Flags that are the kernel's are forced; an address that the processor refuses is replaced. */
word_t context_sanitise(word_t register_, word_t value)
{
    switch (register_) {
    case REGISTER_INDEX_RFLAGS:
        return (value & CONTEXT_USER_FLAGS) | CONTEXT_FIXED_FLAGS;
    case REGISTER_INDEX_FAULT_IP:
    case REGISTER_INDEX_NEXT_IP:
    case REGISTER_INDEX_FS_BASE:
    case REGISTER_INDEX_GS_BASE:
        return context_canonical(value);
    default:
        return value;
    }
}

/* The address, or 0 if its bits above 47 are not all like bit 47. */
CONST_FUNCTION word_t context_canonical(word_t address)
{
    word_t top = address >> 47;
    return top == 0 || top == 0x1ffff ? address : 0;
}

/* Register i of the first part of seL4_UserContext. */
/*@ requires i < REGISTER_INDEX_FRAME_REGISTER_COUNT; */
word_t context_frame_register(word_t i)
{
    switch (i) {
    case 0:
        return REGISTER_INDEX_FAULT_IP;
    case 1:
        return REGISTER_INDEX_RSP;
    case 2:
        return REGISTER_INDEX_RFLAGS;
    default:
        return REGISTER_INDEX_RAX + (i - 3);
    }
}

/* Register i of the second part of seL4_UserContext. */
/*@ requires i < REGISTER_INDEX_GP_REGISTER_COUNT; */
word_t context_gp_register(word_t i)
{
    return REGISTER_INDEX_FS_BASE + i;
}

/*@ requires i < REGISTER_INDEX_SYSCALL_MESSAGE_LENGTH; */
word_t context_syscall_message_register(word_t i)
{
    switch (i) {
    case X8664_UNKNOWN_SYSCALL_MSG_FAULT_IP:
        return REGISTER_INDEX_FAULT_IP;
    case X8664_UNKNOWN_SYSCALL_MSG_SP:
        return REGISTER_INDEX_RSP;
    case X8664_UNKNOWN_SYSCALL_MSG_FLAGS:
        return REGISTER_INDEX_RFLAGS;
    default:
        return REGISTER_INDEX_RAX + i;
    }
}

/*@ requires i < REGISTER_INDEX_EXCEPTION_MESSAGE_LENGTH; */
word_t context_exception_message_register(word_t i)
{
    return context_frame_register(i);
}
