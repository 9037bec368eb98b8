/* SPDX-License-Identifier: BSD-2-Clause */
/* Decodes and carries out invocations of threads. */

#include "functions.h"

/* Checks the invocation and carries it out. */
status_t thread_invocation_decode(word_t label, word_t length, cte_t *slot, tcb_t *thread,
    bool_t call, ipc_buffer_t *buffer)
{
    switch (label) {
    case INVOCATION_LABEL_TCB_READ_REGISTERS:
        return thread_registers_decode_read(length, thread, call, buffer);

    case INVOCATION_LABEL_TCB_WRITE_REGISTERS:
        return thread_registers_decode_write(length, thread, buffer);

    case INVOCATION_LABEL_TCB_COPY_REGISTERS:
        return thread_registers_decode_copy(length, thread, buffer);

    case INVOCATION_LABEL_TCB_SUSPEND:
        invocation_begin();
        thread_control_suspend(thread);
        return STATUS_OK;

    case INVOCATION_LABEL_TCB_RESUME:
        invocation_begin();
        thread_control_restart(thread);
        return STATUS_OK;

    case INVOCATION_LABEL_TCB_CONFIGURE:
        return thread_spaces_decode_configure(length, slot, thread, buffer);

    case INVOCATION_LABEL_TCB_SET_SPACE:
        return thread_spaces_decode_set_space(length, slot, thread, buffer);

    case INVOCATION_LABEL_TCB_SET_IPC_BUFFER:
        return thread_spaces_decode_set_ipc_buffer(length, slot, thread, buffer);

    case INVOCATION_LABEL_TCB_SET_PRIORITY:
    case INVOCATION_LABEL_TCB_SET_MC_PRIORITY:
        return thread_invocation_decode_set_priority(label, length, thread, buffer);

    case INVOCATION_LABEL_TCB_SET_SCHED_PARAMS:
        return thread_invocation_decode_set_sched_params(length, thread, buffer);

    default:

        return thread_invocation_decode_other(label, length, thread, call, buffer);
    }
}

status_t thread_invocation_decode_other(word_t label, word_t length, tcb_t *thread, bool_t call,
    ipc_buffer_t *buffer)
{
    switch (label) {
    case INVOCATION_LABEL_TCB_BIND_NOTIFICATION:
        return thread_invocation_decode_bind(thread);

    case INVOCATION_LABEL_TCB_UNBIND_NOTIFICATION:
        return thread_invocation_decode_unbind(thread);

    case INVOCATION_LABEL_TCB_SET_TLS_BASE:
        return thread_invocation_decode_set_tls_base(length, thread, buffer);

    case INVOCATION_LABEL_TCB_SET_FLAGS:
        return thread_invocation_decode_set_flags(length, thread, call, buffer);

    default:
        return syscall_errors_illegal_operation();
    }
}

/*
 * TCB_SetPriority or TCB_SetMCPriority: a message with one priority and the capability to the
 * authority.
 */
status_t thread_invocation_decode_set_priority(word_t label, word_t length, tcb_t *thread,
    ipc_buffer_t *buffer)
{
    bool_t holds = length < 1;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t priority = invocation_get_syscall_arg(0, buffer);
    cap_t extra_cap = invocation_extra_cap(0);
    status_t status = thread_invocation_check_priority(priority, extra_cap);
    if (status != STATUS_OK) {
        return status;
    }

    invocation_begin();
    if (label == INVOCATION_LABEL_TCB_SET_PRIORITY) {
        thread_set_priority(thread, priority);
    } else {
        thread_set_mc_priority(thread, priority);
    }

    return STATUS_OK;
}

status_t thread_invocation_decode_set_sched_params(word_t length, tcb_t *thread,
    ipc_buffer_t *buffer)
{
    bool_t holds = length < 2;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    cap_t authority = invocation_extra_cap(0);
    word_t mc_priority = invocation_get_syscall_arg(0, buffer);
    word_t priority = invocation_get_syscall_arg(1, buffer);
    status_t status = thread_invocation_check_priority(mc_priority, authority);
    if (status != STATUS_OK) {
        return status;
    }

    status = thread_invocation_check_priority(priority, authority);
    if (status != STATUS_OK) {
        return status;
    }

    invocation_begin();
    thread_set_mc_priority(thread, mc_priority);
    thread_set_priority(thread, priority);
    return STATUS_OK;
}

/* Whether a thread's capability is the authority for this priority. */
status_t thread_invocation_check_priority(word_t priority, cap_t authority)
{
    cap_tag_t tag = cap_get_tag(authority);
    if (tag != CAP_TAG_THREAD) {
        return syscall_errors_invalid_capability(1);
    }

    cap_t thread_cap = thread_cap_from(authority);
    tcb_t *object = thread_cap_get_object(thread_cap);
    word_t limit = object->max_controlled_priority;
    if (priority > limit) {
        return syscall_errors_range_error(0, limit);
    }
    return STATUS_OK;
}

status_t thread_invocation_decode_bind(tcb_t *thread)
{
    bool_t has_extra_cap = invocation_has_extra_cap(0);
    if (!has_extra_cap) {
        return syscall_errors_truncated_message();
    }

    cap_t cap = invocation_extra_cap(0);
    cap_tag_t tag = cap_get_tag(cap);
    if (thread->bound_notification != NULL || tag != CAP_TAG_NOTIFICATION) {
        return syscall_errors_illegal_operation();
    }

    cap_t right = notification_cap_from(cap);
    notification_t *notification = notification_cap_get_object(right);
    bool_t can_receive = notification_cap_get_can_receive(right);
    bool_t holds = !can_receive;
    if (!holds) {
        tcb_t *queue_head = notification_get_queue_head(*notification);
        holds = queue_head != NULL;
    }
    if (!holds) {
        tcb_t *bound_tcb = notification_get_bound_tcb(*notification);
        holds = bound_tcb != NULL;
    }
    if (holds) {
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    notification_signal_bind(thread, notification);
    return STATUS_OK;
}

status_t thread_invocation_decode_unbind(tcb_t *thread)
{
    if (thread->bound_notification == NULL) {
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    notification_signal_unbind(thread);
    return STATUS_OK;
}

status_t thread_invocation_decode_set_tls_base(word_t length, tcb_t *thread, ipc_buffer_t *buffer)
{
    if (length < 1) {
        return syscall_errors_truncated_message();
    }

    word_t address = invocation_get_syscall_arg(0, buffer);
    invocation_begin();
    arch_set_register(thread, ARCH_TLS_BASE, address);
    if (thread == kernel_state_core_current_thread) {
        /* Switching to the thread anew brings the value into the machine. */
        scheduler_reschedule_required();
    }

    return STATUS_OK;
}

status_t thread_invocation_decode_set_flags(word_t length, tcb_t *thread, bool_t call,
    ipc_buffer_t *buffer)
{
    if (length < 2) {
        return syscall_errors_truncated_message();
    }

    word_t clear = invocation_get_syscall_arg(0, buffer);
    word_t set = invocation_get_syscall_arg(1, buffer);
    invocation_begin();
    thread_invocation_invoke_set_flags(thread, clear, set, call);
    return STATUS_OK;
}

void thread_invocation_invoke_set_flags(tcb_t *thread, word_t clear, word_t set, bool_t call)
{
    uint32_t flags = (thread->flags & ~(uint32_t)(clear & THREAD_INVOCATION_KNOWN_FLAGS))
        | (uint32_t)(set & THREAD_INVOCATION_KNOWN_FLAGS);
    thread->flags = flags;
    arch_post_set_flags(thread);
    invocation_answer_word(call, flags);
}
