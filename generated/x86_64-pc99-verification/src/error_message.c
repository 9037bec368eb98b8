/* SPDX-License-Identifier: BSD-2-Clause */
/* Writes the details of CurrentSyscallError. */

#include "functions.h"

/* The details in message registers of the thread; returns the number of words. */
word_t error_message_set(tcb_t *thread, ipc_buffer_t *buffer)
{
    syscall_error_t error = kernel_state_current_syscall_error;
    switch (error.type) {
    case ERROR_INVALID_ARGUMENT:
        return error_message_set_one(thread, buffer, error.invalid_argument_number);

    case ERROR_INVALID_CAPABILITY:
        return error_message_set_one(thread, buffer, error.invalid_cap_number);

    case ERROR_RANGE_ERROR:
        invocation_set_message_register(thread, buffer, 0, error.range_error_min);
        invocation_set_message_register(thread, buffer, 1, error.range_error_max);
        return ipc_transfer_fitting_length(2, buffer);

    case ERROR_FAILED_LOOKUP:
        invocation_set_message_register(thread, buffer, 0, error.failed_lookup_was_source);
        return fault_message_set_lookup_failure(thread, buffer, kernel_state_current_lookup_failure,
            1);

    case ERROR_NOT_ENOUGH_MEMORY:
        return error_message_set_one(thread, buffer, error.memory_left);

    default:
        return 0;
    }
}

word_t error_message_set_one(tcb_t *thread, ipc_buffer_t *buffer, word_t value)
{
    invocation_set_message_register(thread, buffer, 0, value);
    return 1;
}
