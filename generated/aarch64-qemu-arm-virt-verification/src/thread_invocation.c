/* SPDX-License-Identifier: BSD-2-Clause */
/* Decodes and carries out invocations of threads. */

#include "functions.h"

/* Checks the invocation and carries it out. */
status_t thread_invocation_decode(word_t label, word_t length, cap_t cap, cte_t *slot, bool_t call,
    ipc_buffer_t *buffer)
{
    cap_t thread_cap = thread_cap_from(cap);
    tcb_t *thread = thread_cap_get_object(thread_cap);
    switch (label) {
    case INVOCATION_LABEL_TCB_READ_REGISTERS:
        return thread_registers_decode_read(thread, length, call, buffer);

    case INVOCATION_LABEL_TCB_WRITE_REGISTERS:
        return thread_registers_decode_write(thread, length, buffer);

    case INVOCATION_LABEL_TCB_COPY_REGISTERS:
        return thread_registers_decode_copy(thread, length, buffer);

    case INVOCATION_LABEL_TCB_SUSPEND:
        thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
        thread_control_suspend(thread);
        return STATUS_OK;

    case INVOCATION_LABEL_TCB_RESUME:
        thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
        thread_control_restart(thread);
        return STATUS_OK;

    case INVOCATION_LABEL_TCB_CONFIGURE:
        return thread_spaces_decode_configure(thread, slot, length, buffer);

    case INVOCATION_LABEL_TCB_SET_SPACE:
        return thread_spaces_decode_set_space(thread, slot, length, buffer);

    case INVOCATION_LABEL_TCB_SET_IPC_BUFFER:
        return thread_spaces_decode_set_ipc_buffer(thread, slot, length, buffer);

    case INVOCATION_LABEL_TCB_SET_PRIORITY:
        return thread_invocation_decode_set_priority(thread, length, buffer);

    case INVOCATION_LABEL_TCB_SET_MC_PRIORITY:
        return thread_invocation_decode_set_mc_priority(thread, length, buffer);

    case INVOCATION_LABEL_TCB_SET_SCHED_PARAMS:
        return thread_invocation_decode_set_sched_params(thread, length, buffer);

    default:
        return thread_invocation_decode_other(thread, label, length, call, buffer);
    }
}

status_t thread_invocation_decode_other(tcb_t *thread, word_t label, word_t length, bool_t call,
    ipc_buffer_t *buffer)
{
    switch (label) {
    case INVOCATION_LABEL_TCB_BIND_NOTIFICATION:
        return thread_invocation_decode_bind(thread);

    case INVOCATION_LABEL_TCB_UNBIND_NOTIFICATION:
        return thread_invocation_decode_unbind(thread);

    case INVOCATION_LABEL_TCB_SET_TLS_BASE:
        return thread_invocation_decode_set_tls_base(thread, length, buffer);

    case INVOCATION_LABEL_TCB_SET_FLAGS:
        return thread_invocation_decode_set_flags(thread, length, call, buffer);

    default:
        return syscall_errors_illegal_operation();
    }
}

status_t thread_invocation_decode_set_priority(tcb_t *thread, word_t length, ipc_buffer_t *buffer)
{
    if (length < 1 || kernel_state_current_extra_caps[0] == NULL) {
        return syscall_errors_truncated_message();
    }

    word_t priority = invocation_get_syscall_arg(0, buffer);
    status_t status = thread_invocation_check_priority(priority,
        kernel_state_current_extra_caps[0]->cap);
    if (status != STATUS_OK) {
        return status;
    }

    thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
    thread_set_priority(thread, priority);
    return STATUS_OK;
}

status_t thread_invocation_decode_set_mc_priority(tcb_t *thread, word_t length,
    ipc_buffer_t *buffer)
{
    if (length < 1 || kernel_state_current_extra_caps[0] == NULL) {
        return syscall_errors_truncated_message();
    }

    word_t priority = invocation_get_syscall_arg(0, buffer);
    status_t status = thread_invocation_check_priority(priority,
        kernel_state_current_extra_caps[0]->cap);
    if (status != STATUS_OK) {
        return status;
    }

    thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
    thread_set_mc_priority(thread, priority);
    return STATUS_OK;
}

status_t thread_invocation_decode_set_sched_params(tcb_t *thread, word_t length,
    ipc_buffer_t *buffer)
{
    if (length < 2 || kernel_state_current_extra_caps[0] == NULL) {
        return syscall_errors_truncated_message();
    }

    cap_t authority = kernel_state_current_extra_caps[0]->cap;
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

    thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
    thread_set_mc_priority(thread, mc_priority);
    thread_set_priority(thread, priority);
    return STATUS_OK;
}

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
    cte_t *slot = kernel_state_current_extra_caps[0];
    if (slot == NULL) {
        return syscall_errors_truncated_message();
    }

    cap_t cap = slot->cap;
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

    thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
    notification_signal_bind(thread, notification);
    return STATUS_OK;
}

status_t thread_invocation_decode_unbind(tcb_t *thread)
{
    if (thread->bound_notification == NULL) {
        return syscall_errors_illegal_operation();
    }

    thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
    notification_signal_unbind(thread);
    return STATUS_OK;
}

status_t thread_invocation_decode_set_tls_base(tcb_t *thread, word_t length, ipc_buffer_t *buffer)
{
    if (length < 1) {
        return syscall_errors_truncated_message();
    }

    word_t address = invocation_get_syscall_arg(0, buffer);
    thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
    arch_set_register(thread, ARCH_TLS_BASE, address);
    if (thread == kernel_state_current_thread) {
        /* Switching to the thread anew brings the value into the machine. */
        scheduler_reschedule_required();
    }

    return STATUS_OK;
}

status_t thread_invocation_decode_set_flags(tcb_t *thread, word_t length, bool_t call,
    ipc_buffer_t *buffer)
{
    if (length < 2) {
        return syscall_errors_truncated_message();
    }

    word_t clear = invocation_get_syscall_arg(0, buffer);
    word_t set = invocation_get_syscall_arg(1, buffer);
    thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
    thread_invocation_invoke_set_flags(thread, clear, set, call);
    return STATUS_OK;
}

void thread_invocation_invoke_set_flags(tcb_t *thread, word_t clear, word_t set, bool_t call)
{
    tcb_t *caller = kernel_state_current_thread;
    uint32_t flags = (thread->flags & ~(uint32_t)(clear & THREAD_INVOCATION_KNOWN_FLAGS))
        | (uint32_t)(set & THREAD_INVOCATION_KNOWN_FLAGS);
    thread->flags = flags;
    arch_post_set_flags(thread);
    if (call) {
        ipc_buffer_t *buffer = arch_lookup_ipc_buffer(true, caller);
        arch_set_register(caller, ARCH_BADGE_REGISTER, 0);
        invocation_set_message_register(caller, buffer, 0, flags);
        ipc_transfer_set_message_info(caller, 0, 1);
    }

    thread_set_state(caller, THREAD_STATE_RUNNING);
}
