/* SPDX-License-Identifier: BSD-2-Clause */
/* Carries out system calls of the current thread. */

#include "functions.h"

/* The call with this number, which is negative in the machine's register. */
void syscalls_handle_number(word_t number)
{
    sword_t signed_ = (sword_t)number;
    if (signed_ < 0 && signed_ >= SYSCALL_NUMBER_LAST_API) {
        syscalls_handle((int32_t)signed_);
    } else {
        syscalls_handle_unknown(number);
    }
}

/* One of the system calls of the API. */
void syscalls_handle(syscall_t syscall)
{
    switch (syscall) {
    case SYSCALL_SEND:
        syscalls_invoke(false, true);
        break;

    case SYSCALL_NB_SEND:
        syscalls_invoke(false, false);
        break;

    case SYSCALL_CALL:
        syscalls_invoke(true, true);
        break;

    case SYSCALL_RECV:
        syscalls_receive(true);
        break;

    case SYSCALL_REPLY:
        replies_answer_caller(kernel_state_core_current_thread);
        break;

    case SYSCALL_REPLY_RECV:
        replies_answer_caller(kernel_state_core_current_thread);
        syscalls_receive(true);
        break;

    case SYSCALL_NB_RECV:
        syscalls_receive(false);
        break;

    case SYSCALL_YIELD:
        time_yield();
        break;

    default:
        unreachable();
        break;
    }

    syscalls_finish_entry();
}

/*
 * A number that is not a call of the API: a debug or benchmark call if the configuration has it,
 * otherwise a fault.
 */
void syscalls_handle_unknown(word_t number)
{
    tcb_t *thread = kernel_state_core_current_thread;

    kernel_state_current_fault.type = FAULT_TYPE_UNKNOWN_SYSCALL;
    kernel_state_current_fault.argument0 = number;
    kernel_state_current_fault.argument1 = 0;
    kernel_state_current_fault.argument2 = 0;
    faults_handle(thread);
    syscalls_finish_entry();
}

/* Send, NBSend and Call: an invocation of a capability. If it was interrupted, so is this entry. */
void syscalls_invoke(bool_t call, bool_t blocking)
{
    status_t status = syscalls_handle_invocation(call, blocking);
    if (status == STATUS_PREEMPTED) {
        interrupts_handle_pending();
    }
}

/*
 * Looks up the invoked capability, decodes and performs the invocation, and replies to the
 * caller.
 */
status_t syscalls_handle_invocation(bool_t call, bool_t blocking)
{
    tcb_t *thread = kernel_state_core_current_thread;
    message_info_t info = ipc_transfer_get_message_info(thread);
    word_t cptr = arch_get_register(thread, ARCH_CAP_REGISTER);
    status_slot_result_t lookup_slot = cspace_lookup_slot(thread, cptr);
    status_t found = lookup_slot.status;
    cte_t *slot = lookup_slot.slot;
    if (found != STATUS_OK) {
        faults_set_cap_fault(cptr, false);
        syscalls_fault_if_blocking(thread, blocking);
        return STATUS_OK;
    }

    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(false, thread);
    status_t lookup_extra_caps = ipc_transfer_lookup_extra_caps(thread, buffer, info);
    if (lookup_extra_caps != STATUS_OK) {
        syscalls_fault_if_blocking(thread, blocking);
        return STATUS_OK;
    }

    word_t length2 = message_info_get_length(info);
    word_t length = ipc_transfer_fitting_length(length2, buffer);
    word_t label = message_info_get_label(info);
    status_t status = dispatch_decode(label, length, slot, blocking, call, buffer);
    if (status == STATUS_OK) {
        return syscalls_answer_success(thread, call);
    }
    word_t label2 = message_info_get_label(info);
    return syscalls_answer_failure(thread, label2, cptr, call, status);
}

/* The invocation failed, or was preempted and is restarted. */
status_t syscalls_answer_failure(tcb_t *thread, word_t label, word_t cptr, bool_t call,
    status_t status)
{
    if (status == STATUS_PREEMPTED) {
        return status;
    }

    /*@ assert status == STATUS_SYSCALL_ERROR; */

    if (call) {
        endpoint_ipc_reply_from_kernel_error(thread);
    }

    return STATUS_OK;
}

/* An address that cannot be resolved is a fault for a thread that waits for the operation. */
void syscalls_fault_if_blocking(tcb_t *thread, bool_t blocking)
{
    if (blocking) {
        faults_handle(thread);
    }
}

/* Recv and NBRecv: from an endpoint or a notification. */
void syscalls_receive(bool_t blocking)
{
    tcb_t *thread = kernel_state_core_current_thread;
    word_t cptr = arch_get_register(thread, ARCH_CAP_REGISTER);
    status_cap_result_t lookup_cap = cspace_lookup_cap(thread, cptr);
    status_t status = lookup_cap.status;
    cap_t cap = lookup_cap.cap;
    if (status != STATUS_OK) {
        faults_set_cap_fault(cptr, true);
        faults_handle(thread);
        return;
    }

    cap_tag_t tag = cap_get_tag(cap);
    if (tag == CAP_TAG_ENDPOINT) {
        cap_t endpoint_cap = endpoint_cap_from(cap);
        bool_t can_receive = endpoint_cap_get_can_receive(endpoint_cap);
        if (can_receive) {
            replies_drop(thread);
            endpoint_ipc_receive_ipc(thread, cap, blocking);
            return;
        }
    }

    cap_tag_t tag2 = cap_get_tag(cap);
    if (tag2 == CAP_TAG_NOTIFICATION) {
        cap_t notification_cap = notification_cap_from(cap);
        bool_t may_wait = syscalls_may_wait(thread, notification_cap);
        if (may_wait) {
            notification_signal_receive_signal(thread, cap, blocking);
            return;
        }
    }

    faults_set_missing_capability();
    faults_set_cap_fault(cptr, true);
    faults_handle(thread);
}

/* Only the bound thread may wait for a bound notification. */
bool_t syscalls_may_wait(tcb_t *thread, cap_t right)
{
    notification_t *object = notification_cap_get_object(right);
    tcb_t *bound = notification_get_bound_tcb(*object);
    bool_t can_receive = notification_cap_get_can_receive(right);
    return can_receive && (bound == NULL || bound == thread);
}
