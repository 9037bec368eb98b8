/* SPDX-License-Identifier: BSD-2-Clause */
/* Errors of system calls. All return SyscallError. */

#include "functions.h"

status_t syscall_errors_error(error_t error)
{
    kernel_state_current_syscall_error.type = error;
    return STATUS_SYSCALL_ERROR;
}

/* The object does not have this operation, or its state does not allow it. */
status_t syscall_errors_illegal_operation(void)
{
    return syscall_errors_error(ERROR_ILLEGAL_OPERATION);
}

/* The destination is occupied, or no resource is left. */
status_t syscall_errors_delete_first(void)
{
    return syscall_errors_error(ERROR_DELETE_FIRST);
}

/* The capability has derived capabilities, or the object is in use. */
status_t syscall_errors_revoke_first(void)
{
    return syscall_errors_error(ERROR_REVOKE_FIRST);
}

/* An address is not aligned as required. */
status_t syscall_errors_alignment_error(void)
{
    return syscall_errors_error(ERROR_ALIGNMENT_ERROR);
}

/* The message has fewer words or capabilities than the operation needs. */
status_t syscall_errors_truncated_message(void)
{
    return syscall_errors_error(ERROR_TRUNCATED_MESSAGE);
}

/* Message word number has an invalid value. */
status_t syscall_errors_invalid_argument(word_t number)
{
    kernel_state_current_syscall_error.invalid_argument_number = number;
    return syscall_errors_error(ERROR_INVALID_ARGUMENT);
}

/* Capability number (0: the invoked one) is of the wrong kind or lacks rights. */
status_t syscall_errors_invalid_capability(word_t number)
{
    kernel_state_current_syscall_error.invalid_cap_number = number;
    return syscall_errors_error(ERROR_INVALID_CAPABILITY);
}

/* A value is outside [min, max]. */
status_t syscall_errors_range_error(word_t min, word_t max)
{
    kernel_state_current_syscall_error.range_error_min = min;
    kernel_state_current_syscall_error.range_error_max = max;
    return syscall_errors_error(ERROR_RANGE_ERROR);
}

/* A look-up failed; its reason is in CurrentLookupFailure. */
status_t syscall_errors_failed_lookup(bool_t is_source)
{
    kernel_state_current_syscall_error.failed_lookup_was_source = is_source;
    return syscall_errors_error(ERROR_FAILED_LOOKUP);
}

/* The untyped has only bytesLeft bytes left. */
status_t syscall_errors_not_enough_memory(word_t bytes_left)
{
    kernel_state_current_syscall_error.memory_left = bytes_left;
    return syscall_errors_error(ERROR_NOT_ENOUGH_MEMORY);
}
