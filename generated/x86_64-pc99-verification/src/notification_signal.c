/* SPDX-License-Identifier: BSD-2-Clause */
/* Operations on notifications. */

#include "functions.h"

/*
 * Signals: the first waiting thread gets the badge, or else the bound thread if it is receiving;
 * without either the badge is or-ed into the word.
 */
void notification_signal_send_signal(notification_t *notification, word_t badge)
{
    notification_state_t state = notification_get_state(*notification);
    switch (state) {
    case NOTIFICATION_STATE_IDLE:
        notification_signal_signal_idle(notification, badge);
        break;

    case NOTIFICATION_STATE_WAITING: {
        tcb_t *thread = notification_get_queue_head(*notification);
        /*@ assert thread != \null; */
        notification_signal_remove_from_queue(notification, thread);
        notification_signal_deliver(thread, badge);
        break;
    }

    default: {
        word_t badge2 = notification_get_badge(*notification);
        notification_ptr_set_badge(notification, badge2 | badge);
        break;
    }
    }
}

/* A thread waits for a signal, or polls if not blocking. */
void notification_signal_receive_signal(tcb_t *thread, cap_t cap, bool_t blocking)
{
    cap_t notification_cap = notification_cap_from(cap);
    notification_t *notification = notification_cap_get_object(notification_cap);
    notification_state_t state = notification_get_state(*notification);
    if (state == NOTIFICATION_STATE_ACTIVE) {
        notification_signal_complete_signal(notification, thread);
        return;
    }

    if (!blocking) {
        notification_signal_fail_poll(thread);
        return;
    }

    thread->blocking_object = (word_t)notification;
    thread_set_state(thread, THREAD_STATE_BLOCKED_ON_NOTIFICATION);

    tcb_queue_t queue = notification_signal_queue(notification);
    tcb_queue_t append = thread_queue_append(queue, thread);
    notification_signal_set_queue(notification, append);
    notification_ptr_set_state(notification, NOTIFICATION_STATE_WAITING);
}

/* A thread receives the badges of an active notification. */
/*@ requires notification_get_state(*notification) == NOTIFICATION_STATE_ACTIVE; */
void notification_signal_complete_signal(notification_t *notification, tcb_t *thread)
{
    word_t badge = notification_get_badge(*notification);
    arch_set_register(thread, ARCH_BADGE_REGISTER, badge);
    notification_ptr_set_state(notification, NOTIFICATION_STATE_IDLE);
}

/* There was nothing to receive: the badge is 0. */
void notification_signal_fail_poll(tcb_t *thread)
{
    arch_set_register(thread, ARCH_BADGE_REGISTER, 0);
}

/* The notification is deleted: all threads that wait for it restart their system call. */
void notification_signal_cancel_all_signals(notification_t *notification)
{
    notification_state_t state = notification_get_state(*notification);
    if (state != NOTIFICATION_STATE_WAITING) {
        return;
    }

    tcb_t *thread = notification_get_queue_head(*notification);
    notification_signal_set_queue(notification, (tcb_queue_t){ 0 });
    notification_ptr_set_state(notification, NOTIFICATION_STATE_IDLE);
    while (thread != NULL) {
        /* Ends: each round moves one thread on in a queue without cycles */
        tcb_t *next = thread->queue_next;
        thread_set_state(thread, THREAD_STATE_RESTART);
        scheduler_enqueue(thread);

        thread = next;
    }

    scheduler_reschedule_required();
}

/* Cancels a thread's wait for the notification; the thread is then inactive. */
/*@ requires notification_get_state(*notification) == NOTIFICATION_STATE_WAITING; */
void notification_signal_cancel_signal(tcb_t *thread, notification_t *notification)
{
    notification_signal_remove_from_queue(notification, thread);
    thread_set_state(thread, THREAD_STATE_INACTIVE);
}

/* Binds a thread and a notification; neither is bound. */
void notification_signal_bind(tcb_t *thread, notification_t *notification)
{
    notification_ptr_set_bound_tcb(notification, thread);
    thread->bound_notification = notification;
}

/* Unbinds a thread, if it has a bound notification. */
void notification_signal_unbind(tcb_t *thread)
{
    notification_t *notification = thread->bound_notification;
    if (notification != NULL) {
        notification_signal_separate(thread, notification);
    }
}

/* Unbinds a notification, if it is bound. */
void notification_signal_unbind_maybe(notification_t *notification)
{
    tcb_t *thread = notification_get_bound_tcb(*notification);
    if (thread != NULL) {
        notification_signal_separate(thread, notification);
    }
}

void notification_signal_signal_idle(notification_t *notification, word_t badge)
{
    tcb_t *bound = notification_get_bound_tcb(*notification);
    if (bound != NULL && bound->state == THREAD_STATE_BLOCKED_ON_RECEIVE) {
        endpoint_ipc_leave_queue(bound);
        notification_signal_deliver(bound, badge);

        return;
    }

    notification_ptr_set_badge(notification, badge);
    notification_ptr_set_state(notification, NOTIFICATION_STATE_ACTIVE);
}

void notification_signal_deliver(tcb_t *thread, word_t badge)
{
    thread_set_state(thread, THREAD_STATE_RUNNING);
    arch_set_register(thread, ARCH_BADGE_REGISTER, badge);
    scheduler_possible_switch_to(thread);
}

void notification_signal_separate(tcb_t *thread, notification_t *notification)
{
    notification_ptr_set_bound_tcb(notification, NULL);
    thread->bound_notification = NULL;
}
