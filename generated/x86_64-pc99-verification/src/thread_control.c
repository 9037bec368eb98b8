/* SPDX-License-Identifier: BSD-2-Clause */
/* Suspends and resumes threads. */

#include "functions.h"

/* Suspends a thread in any state (manual: seL4_TCB_Suspend). */
void thread_control_suspend(tcb_t *thread)
{
    thread_control_cancel_ipc(thread);
    if (thread->state == THREAD_STATE_RUNNING) {
        /* It is between two instructions: there is nothing to restart when it is resumed. */
        word_t register_ = arch_get_register(thread, ARCH_NEXT_IP);
        arch_set_register(thread, ARCH_FAULT_IP, register_);
    }

    thread_set_state(thread, THREAD_STATE_INACTIVE);
    scheduler_dequeue(thread);
}

/*
 * Resumes a suspended or blocked thread; the operation that it was blocked in is restarted
 * (seL4_TCB_Resume).
 */
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
 * Cancels the IPC of a blocked thread, which is then inactive. A fault that was delivered to its
 * handler is cleared; one that was still queued stays pending, and the thread's next message is
 * that fault message (as on seL4). With MCS both are cleared.
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
