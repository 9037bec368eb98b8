/* SPDX-License-Identifier: BSD-2-Clause */
/* Chooses the thread that runs. */

#include "functions.h"

/* Makes a thread ready, first of its priority. Does nothing if it is ready already. */
void scheduler_enqueue(tcb_t *thread)
{
    if (thread->is_queued == 0) {
        word_t queue = scheduler_become_ready(thread);
        /*@ assert queue < 256; */
        kernel_state_core_ready_queues[queue] = thread_queue_prepend(
            kernel_state_core_ready_queues[queue], thread);
    }
}

/* Makes a thread ready, last of its priority. Does nothing if it is ready already. */
void scheduler_append(tcb_t *thread)
{
    if (thread->is_queued == 0) {
        word_t queue = scheduler_become_ready(thread);
        /*@ assert queue < 256; */
        kernel_state_core_ready_queues[queue] = thread_queue_append(
            kernel_state_core_ready_queues[queue], thread);
    }
}

/* Removes a thread from its ready queue. Does nothing if it is in none. */
void scheduler_dequeue(tcb_t *thread)
{
    tcb_t *tcb = thread;
    if (tcb->is_queued == 0) {
        return;
    }

    word_t index = scheduler_queue_index(tcb->domain, tcb->priority);
    /*@ assert index < 256; */
    tcb_queue_t queue = thread_queue_remove(kernel_state_core_ready_queues[index], thread);
    kernel_state_core_ready_queues[index] = queue;
    if (queue.head == NULL) {
        scheduler_clear_ready(tcb->domain, tcb->priority);
    }

    tcb->is_queued = 0;
}

/* Requests a choice among all ready threads before the kernel returns. */
void scheduler_reschedule_required(void)
{
    if (kernel_state_core_scheduler_action == SCHEDULER_ACTION_KIND_SWITCH_TO_THREAD) {
        /* With MCS it may have lost its scheduling context since. */
        scheduler_enqueue(kernel_state_core_scheduler_candidate);
    }

    kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_CHOOSE_NEW_THREAD;
}

/*
 * A thread became runnable: the first one is the candidate to run next. With a second one, both
 * are put into their queues, and the scheduler chooses among all.
 */
void scheduler_possible_switch_to(tcb_t *thread)
{
    if (kernel_state_core_scheduler_action != SCHEDULER_ACTION_KIND_RESUME_CURRENT_THREAD) {
        scheduler_reschedule_required();
        scheduler_enqueue(thread);
        return;
    }

    kernel_state_core_scheduler_candidate = thread;
    kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_SWITCH_TO_THREAD;
}

/* Performs SchedulerAction. */
void scheduler_schedule(void)
{
    if (kernel_state_core_scheduler_action == SCHEDULER_ACTION_KIND_RESUME_CURRENT_THREAD) {
        return;
    }

    bool_t was_runnable = thread_is_runnable(kernel_state_core_current_thread);
    if (was_runnable) {
        scheduler_enqueue(kernel_state_core_current_thread);
    }

    if (kernel_state_core_scheduler_action == SCHEDULER_ACTION_KIND_CHOOSE_NEW_THREAD) {
        scheduler_choose_new_thread();
    } else {
        scheduler_try_switch_to(kernel_state_core_scheduler_candidate, was_runnable);
    }

    kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_RESUME_CURRENT_THREAD;
}

/* Switches to the thread. */
void scheduler_switch_to_thread(tcb_t *thread)
{
    arch_switch_to_thread(thread);
    scheduler_dequeue(thread);
    kernel_state_core_current_thread = thread;
}

/* No thread is ready: the idle thread waits for interrupts. */
void scheduler_switch_to_idle_thread(void)
{
    arch_switch_to_idle_thread();
    kernel_state_core_current_thread = kernel_state_core_idle_thread;
}

/*
 * The last step before the return to user level: sets where the thread continues, according to
 * its state.
 */
void scheduler_activate_thread(void)
{
    tcb_t *thread = kernel_state_core_current_thread;
    switch (thread->state) {
    case THREAD_STATE_RUNNING:
        break;

    case THREAD_STATE_RESTART: {
        word_t restart_pc = thread_restart_pc(thread);
        arch_set_register(thread, ARCH_NEXT_IP, restart_pc);
        thread_set_state(thread, THREAD_STATE_RUNNING);
        break;
    }

    case THREAD_STATE_IDLE:
        arch_activate_idle_thread(thread);
        break;

    default:
        unreachable();
        break;
    }
}

void scheduler_try_switch_to(tcb_t *candidate, bool_t was_runnable)
{
    word_t priority = candidate->priority;
    tcb_t *current = kernel_state_core_current_thread;

    /*
     * Ready threads above the candidate need to be checked only if its priority is not above
     * that of the thread that was running: none above that one is ready, except for threads that
     * were moved into the domain and wait for a choice. The idle thread's priority does not
     * count.
     */
    bool_t may_be_beaten = current == kernel_state_core_idle_thread || priority < current->priority;
    bool_t holds = may_be_beaten;
    if (holds) {
        word_t active_domain = scheduler_active_domain();
        bool_t is_highest_priority = scheduler_is_highest_priority(active_domain, priority);
        holds = !is_highest_priority;
    }
    if (holds) {
        scheduler_enqueue(candidate);
        kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_CHOOSE_NEW_THREAD;
        scheduler_choose_new_thread();
    } else if (was_runnable && priority == current->priority) {
        /*
         * Round robin for the same priority: the thread that was running is first in the queue
         * and continues.
         */
        scheduler_append(candidate);
        kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_CHOOSE_NEW_THREAD;
        scheduler_choose_new_thread();
    } else {
        /*@ assert candidate != current; */
        scheduler_switch_to_thread(candidate);
    }
}

void scheduler_choose_new_thread(void)
{
    time_comes_next();
    scheduler_choose_thread();
}

void scheduler_choose_thread(void)
{
    word_t domain = scheduler_active_domain();
    /*@ assert domain < 1; */
    if (kernel_state_core_ready_queues_l1_bitmap[domain] == 0) {
        scheduler_switch_to_idle_thread();
        return;
    }

    word_t priority = scheduler_highest_ready_priority(domain);
    word_t queue_index = scheduler_queue_index(domain, priority);
    /*@ assert queue_index < 256; */
    tcb_t *thread = kernel_state_core_ready_queues[queue_index].head;
    /*@ assert thread != \null; */
    /*@ assert thread_is_runnable(thread); */
    scheduler_switch_to_thread(thread);
}
