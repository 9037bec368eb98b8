/* SPDX-License-Identifier: BSD-2-Clause */
/* Time of the classic scheduler: slices of ticks. */

#include "functions.h"

/* A timer tick: reduces the time slice of the thread and the time of the domain. */
void time_tick(void)
{
    tcb_t *current = kernel_state_core_current_thread;
    if (current->state == THREAD_STATE_RUNNING) {
        if (current->time_slice > 1) {
            current->time_slice--;
        } else {
            time_fill(kernel_state_core_current_thread);
            scheduler_append(kernel_state_core_current_thread);
            scheduler_reschedule_required();
        }
    }
}

/* The current thread moves to the end of its ready queue (seL4_Yield). */
void time_yield(void)
{
    scheduler_append(kernel_state_core_current_thread);
    scheduler_reschedule_required();
}

/* The domain of an entry of the schedule begins its time. */
/*@ requires index < CONFIG_NUM_DOMAIN_SCHEDULES; */
void time_enter_domain(word_t index)
{
    kernel_state_domain_schedule_index = index;
    kernel_state_work_units_completed = 0;
    /*@ assert index < 2; */
    kernel_state_current_domain = kernel_state_domain_schedule[index].domain;
    kernel_state_domain_time = kernel_state_domain_schedule[index].length;
}
