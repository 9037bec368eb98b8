/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's global variables. */

#include "functions.h"

tcb_queue_t kernel_state_core_ready_queues[256];
word_t kernel_state_core_ready_queues_l1_bitmap[1];
word_t kernel_state_core_ready_queues_l2_bitmap[4];
tcb_t *kernel_state_core_current_thread;
tcb_t *kernel_state_core_idle_thread;

/* The thread that SwitchToThread is about. */
tcb_t *kernel_state_core_scheduler_candidate;
scheduler_action_kind_t kernel_state_core_scheduler_action;

/* Memory of the idle threads: no capability refers to them, and they are never deleted. */
tcb_t kernel_state_idle_threads ALIGNED(64);

/* Details of the operation that just failed. */
fault_t kernel_state_current_fault;
lookup_failure_t kernel_state_current_lookup_failure;
syscall_error_t kernel_state_current_syscall_error;

/* The capabilities that came with the current system call; a null pointer ends the list. */
cte_t *kernel_state_current_extra_caps[3];

/* Units of work since the last check for pending interrupts. */
word_t kernel_state_work_units_completed;

word_t kernel_state_current_domain;

/* The remaining ticks of the current domain (of the timer, with MCS). */
uint64_t kernel_state_domain_time;
word_t kernel_state_domain_schedule_index;
word_t kernel_state_domain_schedule_start;
domain_schedule_entry_t kernel_state_domain_schedule[2];
