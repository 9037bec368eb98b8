/* SPDX-License-Identifier: BSD-2-Clause */
/* Prints errors of invocations. */

#include "functions.h"

/* The error in CurrentSyscallError. */
void error_report_write(tcb_t *thread, word_t label, word_t cptr)
{
    console_start_report();
    console_write("<<");
    debug_write_thread(thread);
    console_write(": invocation ");
    console_write_decimal(label);
    console_write(" of capability ");
    console_write_hex(cptr);
    console_write(": ");
    error_report_write_error(kernel_state_current_syscall_error);
    console_write(">>");
    console_end_report();
    console_write("\n");
}

void error_report_write_error(syscall_error_t error)
{
    switch (error.type) {
    case ERROR_INVALID_ARGUMENT:
        console_write("invalid argument ");
        console_write_decimal(error.invalid_argument_number);
        break;

    case ERROR_INVALID_CAPABILITY:
        console_write("invalid capability ");
        console_write_decimal(error.invalid_cap_number);
        break;

    case ERROR_ILLEGAL_OPERATION:
        console_write("illegal operation");
        break;

    case ERROR_RANGE_ERROR:
        console_write("not within ");
        console_write_decimal(error.range_error_min);
        console_write(" to ");
        console_write_decimal(error.range_error_max);
        break;

    case ERROR_ALIGNMENT_ERROR:
        console_write("not aligned");
        break;

    case ERROR_FAILED_LOOKUP:
        console_write("look-up failed");
        if (error.failed_lookup_was_source != 0) {
            console_write(" (source)");
        }
        break;

    case ERROR_TRUNCATED_MESSAGE:
        console_write("message too short");
        break;

    case ERROR_DELETE_FIRST:
        console_write("delete first");
        break;

    case ERROR_REVOKE_FIRST:
        console_write("revoke first");
        break;

    default:
        console_write("not enough memory, bytes left: ");
        console_write_decimal(error.memory_left);
        break;
    }
}
