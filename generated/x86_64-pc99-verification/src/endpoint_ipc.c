/* SPDX-License-Identifier: BSD-2-Clause */
/* Operations on endpoints, and the kernel's own replies to callers. */

#include "functions.h"

/*
 * A thread sends through a capability with the right to send. The message goes to the first
 * receiver; if there is none, a blocking send waits.
 */
void endpoint_ipc_send_ipc(tcb_t *thread, cap_t right, bool_t blocking, bool_t call)
{
    endpoint_t *endpoint = endpoint_cap_get_object(right);
    endpoint_state_t state = endpoint_get_state(*endpoint);
    if (state != ENDPOINT_STATE_RECEIVE) {
        if (blocking) {
            endpoint_ipc_block_sender(thread, right, call);
        }

        return;
    }

    tcb_t *receiver = endpoint_ipc_take_first(endpoint);
    /*@ assert receiver->state == THREAD_STATE_BLOCKED_ON_RECEIVE; */
    word_t badge = endpoint_cap_get_badge(right);
    bool_t can_grant = endpoint_cap_get_can_grant(right);
    ipc_transfer_do_ipc_transfer(thread, endpoint, badge, can_grant, receiver);
    bool_t reply_can_grant = receiver->blocking_can_grant != 0;
    thread_set_state(receiver, THREAD_STATE_RUNNING);
    scheduler_possible_switch_to(receiver);
    if (call) {
        bool_t can_grant2 = endpoint_cap_get_can_grant(right);
        bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(right);
        endpoint_ipc_await_reply(thread, receiver, can_grant2 || can_grant_reply, reply_can_grant);
    }
}

/* A thread receives from the endpoint of cap. A signal of its bound notification comes first. */
void endpoint_ipc_receive_ipc(tcb_t *thread, cap_t cap, bool_t blocking)
{
    notification_t *bound = thread->bound_notification;
    if (bound != NULL) {
        notification_state_t state = notification_get_state(*bound);
        if (state == NOTIFICATION_STATE_ACTIVE) {
            notification_signal_complete_signal(bound, thread);
            return;
        }
    }

    cap_t right = endpoint_cap_from(cap);
    endpoint_t *endpoint = endpoint_cap_get_object(right);
    endpoint_state_t state2 = endpoint_get_state(*endpoint);
    if (state2 == ENDPOINT_STATE_SEND) {
        bool_t can_grant = endpoint_cap_get_can_grant(right);
        endpoint_ipc_receive_from_sender(thread, endpoint, can_grant);
        return;
    }

    if (!blocking) {
        notification_signal_fail_poll(thread);
        return;
    }

    thread->blocking_object = (word_t)endpoint;
    bool_t can_grant2 = endpoint_cap_get_can_grant(right);
    thread->blocking_can_grant = can_grant2;
    thread_set_state(thread, THREAD_STATE_BLOCKED_ON_RECEIVE);
    tcb_queue_t queue = endpoint_ipc_queue(endpoint);
    tcb_queue_t append = thread_queue_append(queue, thread);
    endpoint_ipc_set_queue(endpoint, append);
    endpoint_ptr_set_state(endpoint, ENDPOINT_STATE_RECEIVE);
}

/* Cancels a thread's wait at an endpoint; the thread is then inactive. */
void endpoint_ipc_leave_queue(tcb_t *thread)
{
    endpoint_t *endpoint = (endpoint_t *)thread->blocking_object;
    /*@ assert endpoint_get_state(*endpoint) != ENDPOINT_STATE_IDLE; */
    endpoint_ipc_remove_from_queue(endpoint, thread);

    thread_set_state(thread, THREAD_STATE_INACTIVE);
}

/* The endpoint is deleted: all threads that wait at it restart their system call (or fault). */
void endpoint_ipc_cancel_all_ipc(endpoint_t *endpoint)
{
    endpoint_state_t state = endpoint_get_state(*endpoint);
    if (state == ENDPOINT_STATE_IDLE) {
        return;
    }

    tcb_t *thread = endpoint_get_queue_head(*endpoint);
    endpoint_ipc_set_queue(endpoint, (tcb_queue_t){ 0 });
    endpoint_ptr_set_state(endpoint, ENDPOINT_STATE_IDLE);
    while (thread != NULL) {
        /* Ends: each round moves one thread on in a queue without cycles */
        tcb_t *next = thread->queue_next;
        endpoint_ipc_restart_waiting(thread);
        thread = next;
    }

    scheduler_reschedule_required();
}

/* All threads that wait to send with this badge restart their system call. */
void endpoint_ipc_cancel_badged_sends(endpoint_t *endpoint, word_t badge)
{
    endpoint_state_t state = endpoint_get_state(*endpoint);
    if (state != ENDPOINT_STATE_SEND) {
        return;
    }

    tcb_queue_t queue = endpoint_ipc_queue(endpoint);
    tcb_t *thread = queue.head;
    while (thread != NULL) {
        /* Ends: each round moves one thread on in a queue without cycles */
        tcb_t *next = thread->queue_next;
        if (thread->blocking_badge == badge) {
            queue = thread_queue_remove(queue, thread);
            endpoint_ipc_restart_waiting(thread);
        }

        thread = next;
    }

    endpoint_ipc_set_queue(endpoint, queue);
    endpoint_ptr_set_state(endpoint, queue.head == NULL ? ENDPOINT_STATE_IDLE
        : ENDPOINT_STATE_SEND);
    scheduler_reschedule_required();
}

/* The kernel's reply to an invocation that failed: CurrentSyscallError. */
void endpoint_ipc_reply_from_kernel_error(tcb_t *thread)
{
    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(true, thread);
    arch_set_register(thread, ARCH_BADGE_REGISTER, 0);
    word_t length = error_message_set(thread, buffer);
    ipc_transfer_set_message_info(thread, kernel_state_current_syscall_error.type, length);
}

/* The kernel's reply to an invocation that succeeded and has no results. */
void endpoint_ipc_reply_from_kernel_success(tcb_t *thread)
{
    arch_set_register(thread, ARCH_BADGE_REGISTER, 0);
    arch_set_register(thread, ARCH_MSG_INFO_REGISTER, 0);
}

/* The sender waits in the queue of an endpoint without receivers. */
void endpoint_ipc_block_sender(tcb_t *thread, cap_t right, bool_t call)
{
    endpoint_t *endpoint = endpoint_cap_get_object(right);
    tcb_t *tcb = thread;
    tcb->blocking_object = (word_t)endpoint;
    tcb->blocking_badge = endpoint_cap_get_badge(right);
    bool_t can_grant = endpoint_cap_get_can_grant(right);
    tcb->blocking_can_grant = can_grant;
    bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(right);
    tcb->blocking_can_grant_reply = can_grant_reply;
    tcb->blocking_is_call = call;
    thread_set_state(thread, THREAD_STATE_BLOCKED_ON_SEND);
    tcb_queue_t queue = endpoint_ipc_queue(endpoint);
    tcb_queue_t append = thread_queue_append(queue, thread);
    endpoint_ipc_set_queue(endpoint, append);
    endpoint_ptr_set_state(endpoint, ENDPOINT_STATE_SEND);
}

void endpoint_ipc_receive_from_sender(tcb_t *thread, endpoint_t *endpoint,
    bool_t receiver_can_grant)
{
    tcb_t *sender = endpoint_ipc_take_first(endpoint);
    /*@ assert sender->state == THREAD_STATE_BLOCKED_ON_SEND; */
    bool_t can_grant = sender->blocking_can_grant != 0;
    bool_t can_grant_reply = sender->blocking_can_grant_reply != 0;
    ipc_transfer_do_ipc_transfer(sender, endpoint, sender->blocking_badge, can_grant, thread);
    if (sender->blocking_is_call != 0) {
        endpoint_ipc_await_reply(sender, thread, can_grant || can_grant_reply, receiver_can_grant);
    } else {
        thread_set_state(sender, THREAD_STATE_RUNNING);
        scheduler_possible_switch_to(sender);
    }
}

/*
 * A caller whose message arrived waits for the reply; if the receiver may not reply, it is
 * suspended.
 */
void endpoint_ipc_await_reply(tcb_t *caller, tcb_t *receiver, bool_t may_reply,
    bool_t reply_can_grant)
{
    if (may_reply) {
        replies_await(caller, receiver, reply_can_grant);
    } else {
        thread_set_state(caller, THREAD_STATE_INACTIVE);
    }
}

void endpoint_ipc_restart_waiting(tcb_t *thread)
{
    thread_set_state(thread, THREAD_STATE_RESTART);
    scheduler_enqueue(thread);
}
