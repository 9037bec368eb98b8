/* SPDX-License-Identifier: BSD-2-Clause */
/* Prints faults. */

#include "functions.h"

/*
 * The fault of a thread that stops now, and why its handler could not be called (CurrentFault,
 * CurrentLookupFailure).
 */
void fault_report_write(tcb_t *thread, fault_t fault)
{
    console_start_report();
    console_write("<<");
    debug_write_thread(thread);
    console_write(" stops: ");
    fault_report_write_fault(fault);
    console_write("; no fault handler at ");
    console_write_hex(kernel_state_current_fault.argument0);
    console_write(" (look-up failure ");
    console_write_decimal(kernel_state_current_lookup_failure.type);
    console_write(")>>");
    console_end_report();
    console_write("\n");
    fault_report_write_stack(thread);
}

/* The words on top of the thread's stack, as far as there is memory. */
void fault_report_write_stack(tcb_t *thread)
{
    word_t address = arch_get_register(thread, ARCH_STACK_POINTER);
    console_write("stack:\n");
    for (word_t i = 0; i < CONFIG_USER_STACK_TRACE_LENGTH; i++) {
        /* At most Config.UserStackTraceLength iterations. */
        word_t at = address + i * CONFIG_WORD_BYTES;
        is_there_value_result_t user_word = arch_read_user_word(thread, at);
        bool_t is_there = user_word.is_there;
        word_t value = user_word.value;
        console_write_hex(at);
        if (!is_there) {
            console_write(": no memory to read\n");
            break;
        }

        console_write(": ");
        console_write_hex(value);
        console_write("\n");
    }
}

void fault_report_write_fault(fault_t fault)
{
    switch (fault.type) {
    case FAULT_TYPE_CAP_FAULT:
        console_write("no capability ");
        console_write_hex(fault.argument0);
        if (fault.argument1 != 0) {
            console_write(" to receive with");
        }
        break;

    case FAULT_TYPE_UNKNOWN_SYSCALL:
        console_write("unknown system call ");
        console_write_hex(fault.argument0);
        break;

    case FAULT_TYPE_USER_EXCEPTION:
        console_write("user exception ");
        console_write_hex(fault.argument0);
        console_write(", code ");
        console_write_hex(fault.argument1);
        break;

    default:
        console_write("no access to memory at ");
        console_write_hex(fault.argument0);
        if (fault.argument2 != 0) {
            console_write(" (instruction)");
        }

        console_write(", status ");
        console_write_hex(fault.argument1);
        break;
    }
}
