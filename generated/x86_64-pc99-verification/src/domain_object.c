/* SPDX-License-Identifier: BSD-2-Clause */
/* Invocations of the Domain capability. */

#include "functions.h"

/* Checks the invocation and carries it out. */
status_t domain_object_decode(word_t label, word_t length, ipc_buffer_t *buffer)
{
    switch (label) {
    case INVOCATION_LABEL_DOMAIN_SET_SET:
        return domain_object_decode_set(length, buffer);

    case INVOCATION_LABEL_DOMAIN_SCHEDULE_CONFIGURE:
        return domain_object_decode_configure(length, buffer);

    case INVOCATION_LABEL_DOMAIN_SCHEDULE_SET_START:
        return domain_object_decode_set_start(length, buffer);

    default:
        return syscall_errors_illegal_operation();
    }
}

status_t domain_object_decode_set(word_t length, ipc_buffer_t *buffer)
{
    if (length == 0) {
        return syscall_errors_truncated_message();
    }

    word_t domain = invocation_get_syscall_arg(0, buffer);
    if (domain >= CONFIG_NUM_DOMAINS) {
        return syscall_errors_invalid_argument(0);
    }

    bool_t has_extra_cap = invocation_has_extra_cap(0);
    if (!has_extra_cap) {
        return syscall_errors_truncated_message();
    }

    cap_t cap = invocation_extra_cap(0);
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != CAP_TAG_THREAD) {
        return syscall_errors_invalid_argument(1);
    }

    invocation_begin();
    cap_t thread_cap = thread_cap_from(cap);
    tcb_t *object = thread_cap_get_object(thread_cap);
    thread_set_domain(object, domain);
    return STATUS_OK;
}

status_t domain_object_decode_configure(word_t length, ipc_buffer_t *buffer)
{
    if (length < 2U + DOMAIN_OBJECT_DURATION_WORDS) {
        return syscall_errors_truncated_message();
    }

    word_t index = invocation_get_syscall_arg(0, buffer);
    if (index > DOMAIN_OBJECT_LAST_ENTRY) {
        return syscall_errors_range_error(0, DOMAIN_OBJECT_LAST_ENTRY);
    }

    word_t domain = invocation_get_syscall_arg(1, buffer);
    if (domain >= CONFIG_NUM_DOMAINS) {
        return syscall_errors_range_error(0, CONFIG_NUM_DOMAINS - 1);
    }

    uint64_t duration = domain_object_get_duration(2, buffer);
    if ((duration >> DOMAIN_OBJECT_DURATION_BITS) != 0) {
        return syscall_errors_invalid_argument(2);
    }

    /* An end marker has neither a domain nor a duration, and a schedule cannot start with one. */
    if (duration == 0 && domain != 0) {
        return syscall_errors_invalid_argument(1);
    }

    if (duration == 0 && index == kernel_state_domain_schedule_start) {
        return syscall_errors_invalid_argument(2);
    }

    invocation_begin();
    /*@ assert index < 2; */
    kernel_state_domain_schedule[index].domain = (uint32_t)domain;
    kernel_state_domain_schedule[index].length = duration;
    return STATUS_OK;
}

status_t domain_object_decode_set_start(word_t length, ipc_buffer_t *buffer)
{
    if (length == 0) {
        return syscall_errors_truncated_message();
    }

    word_t index = invocation_get_syscall_arg(0, buffer);
    if (index >= CONFIG_NUM_DOMAIN_SCHEDULES) {
        return syscall_errors_range_error(0, CONFIG_NUM_DOMAIN_SCHEDULES - 1);
    }

    /*@ assert index < 2; */
    if (kernel_state_domain_schedule[index].length == 0) {
        return syscall_errors_invalid_argument(0);
    }

    invocation_begin();
    kernel_state_domain_schedule_start = index;
    time_enter_domain(index);
    scheduler_reschedule_required();
    return STATUS_OK;
}

/* A duration in message word i and, with 32-bit words, the next (the high half). */
uint64_t domain_object_get_duration(word_t i, ipc_buffer_t *buffer)
{
    uint64_t duration = invocation_get_syscall_arg(i, buffer);

    return duration;
}
