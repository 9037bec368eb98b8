/* SPDX-License-Identifier: BSD-2-Clause */
/* Operations on threads. */

#include "functions.h"

/* Whether it is suspended or blocked. */
bool_t thread_is_stopped(tcb_t *thread)
{
    bool_t is_runnable = thread_is_runnable(thread);
    return !is_runnable && thread->state != THREAD_STATE_IDLE;
}

/* The address at which the thread restarts its last system call or faulting instruction. */
word_t thread_restart_pc(tcb_t *thread)
{
    return arch_get_register(thread, ARCH_FAULT_IP);
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

    if (thread == kernel_state_core_current_thread) {
        scheduler_reschedule_required();
    } else {
        scheduler_possible_switch_to(thread);
    }
}

/* Changes the maximum controlled priority. */
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
     * The caller may no longer belong to the current domain. Another thread waits, whatever its
     * priority is.
     */
    if (thread == kernel_state_core_current_thread) {
        scheduler_reschedule_required();
    }
}
