/* SPDX-License-Identifier: BSD-2-Clause */
/* Suspends and resumes threads. */

#include "functions.h"

/* Stops a thread, whatever it does or waits for (manual: seL4_TCB_Suspend). */
void thread_control_suspend(tcb_t *thread)
{
    thread_control_cancel_ipc(thread);
    if (thread->state == THREAD_STATE_RUNNING) {
        /* It is between two instructions: there is nothing to repeat when it is resumed. */
        word_t register_ = arch_get_register(thread, ARCH_NEXT_IP);
        arch_set_register(thread, ARCH_FAULT_IP, register_);
    }

    thread_set_state(thread, THREAD_STATE_INACTIVE);
    scheduler_dequeue(thread);
}

/* Sets a stopped or waiting thread going; what it waited for is tried again (seL4_TCB_Resume). */
void thread_control_restart(tcb_t *thread)
{
    bool_t is_stopped = thread_is_stopped(thread);
    if (!is_stopped) {
        return;
    }

    thread_control_cancel_ipc(thread);
    replies_prepare(thread);
    thread_set_state(thread, THREAD_STATE_RESTART);
    scheduler_enqueue(thread);
    scheduler_possible_switch_to(thread);
}

/*
 * Ends whatever the thread waits for. It is inactive afterwards if it waited. A fault that its
 * handler knows of is forgotten; one that was still queued is not, and what the thread sends
 * next tells of it (as seL4 does).
 */
void thread_control_cancel_ipc(tcb_t *thread)
{
    switch (thread->state) {
    case THREAD_STATE_BLOCKED_ON_SEND:
    case THREAD_STATE_BLOCKED_ON_RECEIVE:
        endpoint_ipc_leave_queue(thread);
        break;

    case THREAD_STATE_BLOCKED_ON_NOTIFICATION:
        notification_signal_cancel_signal(thread, (notification_t *)thread->blocking_object);
        break;

    case THREAD_STATE_BLOCKED_ON_REPLY:
        replies_cancel(thread);
        break;

    default:
        break;
    }
}
