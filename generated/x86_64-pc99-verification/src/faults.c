/* SPDX-License-Identifier: BSD-2-Clause */
/* Sends faults to their handlers. */

#include "functions.h"

/* The current fault is a capability that cannot be found. */
void faults_set_cap_fault(word_t cptr, bool_t in_receive_phase)
{
    kernel_state_current_fault.type = FAULT_TYPE_CAP_FAULT;
    kernel_state_current_fault.argument0 = cptr;
    kernel_state_current_fault.argument1 = in_receive_phase;
    kernel_state_current_fault.argument2 = 0;
}

/*
 * The current look-up failure is an empty slot, or a capability of the wrong kind, at full
 * depth.
 */
void faults_set_missing_capability(void)
{
    kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY;
    kernel_state_current_lookup_failure.bits_left = 0;
}

/*
 * Sends CurrentFault of the thread to its fault handler. Without a handler that can be called,
 * the thread is suspended.
 */
void faults_handle(tcb_t *thread)
{
    bool_t is_sent = faults_send_to_handler(thread);
    if (!is_sent) {
        thread_set_state(thread, THREAD_STATE_INACTIVE);
    }
}

/*
 * Sends the fault; false if the handler's capability does not allow it (then that is the current
 * fault).
 */
bool_t faults_send_to_handler(tcb_t *thread)
{
    lookup_failure_t failure = kernel_state_current_lookup_failure;
    word_t handler = thread->fault_handler;
    status_cap_result_t lookup_cap = cspace_lookup_cap(thread, handler);
    status_t status = lookup_cap.status;
    cap_t cap = lookup_cap.cap;
    if (status != STATUS_OK) {
        faults_set_cap_fault(handler, false);
        return false;
    }

    bool_t is_handler = faults_is_handler(cap);
    if (!is_handler) {
        faults_set_cap_fault(handler, false);
        faults_set_missing_capability();
        return false;
    }

    thread->fault = kernel_state_current_fault;
    if (kernel_state_current_fault.type == FAULT_TYPE_CAP_FAULT) {
        thread->lookup_failure = failure;
    }

    cap_t right = endpoint_cap_from(cap);
    /* The receiver of a fault may always reply to it. */
    right = endpoint_cap_set_can_grant_reply(right, true);
    endpoint_ipc_send_ipc(thread, right, true, true);
    return true;
}

/* A fault is a call: it needs the right to send, and a right that lets the handler reply. */
bool_t faults_is_handler(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != CAP_TAG_ENDPOINT) {
        return false;
    }

    cap_t right = endpoint_cap_from(cap);
    bool_t can_send = endpoint_cap_get_can_send(right);
    bool_t can_grant = endpoint_cap_get_can_grant(right);
    bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(right);
    return can_send && (can_grant || can_grant_reply);
}
