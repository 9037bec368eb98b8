/* SPDX-License-Identifier: BSD-2-Clause */
/* Operations on threads as such. */

#include "functions.h"

/* Whether it does not run because it was stopped or waits for something. */
bool_t thread_is_stopped(tcb_t *thread)
{
    bool_t is_runnable = thread_is_runnable(thread);
    return !is_runnable && thread->state != THREAD_STATE_IDLE;
}

/* Where the thread continues if its last system call or faulting instruction happens again. */
word_t thread_restart_pc(tcb_t *thread)
{
    return arch_get_register(thread, ARCH_FAULT_IP);
}

/* Stops a thread, whatever it does or waits for (manual: seL4_TCB_Suspend). */
void thread_suspend(tcb_t *thread)
{
    thread_cancel_ipc(thread);
    if (thread->state == THREAD_STATE_RUNNING) {
        /* It is between two instructions: there is nothing to repeat when it is resumed. */
        word_t register_ = arch_get_register(thread, ARCH_NEXT_IP);
        arch_set_register(thread, ARCH_FAULT_IP, register_);
    }

    thread_set_state(thread, THREAD_STATE_INACTIVE);
    scheduler_dequeue(thread);
}

/* Sets a stopped or waiting thread going; what it waited for is tried again (seL4_TCB_Resume). */
void thread_restart(tcb_t *thread)
{
    bool_t is_stopped = thread_is_stopped(thread);
    if (!is_stopped) {
        return;
    }

    thread_cancel_ipc(thread);
    cap_slots_setup_reply_master(thread);
    thread_set_state(thread, THREAD_STATE_RESTART);
    scheduler_enqueue(thread);
    scheduler_possible_switch_to(thread);
}

/*
 * Ends whatever the thread waits for. It is inactive afterwards if it waited. A fault that its
 * handler knows of is forgotten; one that was still queued is not, and what the thread sends
 * next tells of it (as seL4 does).
 */
void thread_cancel_ipc(tcb_t *thread)
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
        thread->fault.type = FAULT_TYPE_NULL_FAULT;
        thread_drop_reply_cap(thread);
        break;

    default:
        break;
    }
}

/* Changes the priority. Not above NumPriorities - 1. */
/*@ requires priority < CONFIG_NUM_PRIORITIES; */
void thread_set_priority(tcb_t *thread, word_t priority)
{
    scheduler_dequeue(thread);
    thread->priority = (uint32_t)priority;
    bool_t is_runnable = thread_is_runnable(thread);
    if (!is_runnable) {
        return;
    }

    if (thread == kernel_state_current_thread) {
        scheduler_reschedule_required();
    } else {
        scheduler_possible_switch_to(thread);
    }
}

/* Changes the highest priority that the thread may give to others. */
/*@ requires priority < CONFIG_NUM_PRIORITIES; */
void thread_set_mc_priority(tcb_t *thread, word_t priority)
{
    thread->max_controlled_priority = (uint32_t)priority;
}

/* Moves the thread to another domain, below NumDomains. */
/*@ requires domain < CONFIG_NUM_DOMAINS; */
void thread_set_domain(tcb_t *thread, word_t domain)
{
    arch_leave_domain(thread);
    scheduler_dequeue(thread);
    thread->domain = (uint32_t)domain;
    bool_t is_runnable = thread_is_runnable(thread);
    if (is_runnable) {
        scheduler_enqueue(thread);
    }

    /*
     * The caller may no longer belong to the current domain. Another thread waits, however
     * urgent it is.
     */
    if (thread == kernel_state_current_thread) {
        scheduler_reschedule_required();
    }
}

/*
 * Deletes the reply capability with which somebody could have answered the thread. It is the one
 * child of the thread's master reply capability, wherever it was moved to.
 */
void thread_drop_reply_cap(tcb_t *thread)
{
    cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_REPLY);
    cte_t *reply = mdb_node_get_next(thread_slot->mdb);
    if (reply != NULL) {
        cap_slots_delete_one(reply);
    }
}
