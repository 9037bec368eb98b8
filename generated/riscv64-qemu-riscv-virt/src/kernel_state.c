/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's global variables. */

#include "functions.h"

/* Memory of the idle threads: no capability refers to them, and they are never deleted. */
tcb_t kernel_state_idle_threads ALIGNED(64);

/* The state of the core that runs this. */
core_state_t kernel_state_core;

/* Details of the operation that just failed. */
fault_t kernel_state_current_fault;
lookup_failure_t kernel_state_current_lookup_failure;
syscall_error_t kernel_state_current_syscall_error;

/* The capabilities that came with the current system call; a null pointer ends the list. */
cte_t *kernel_state_current_extra_caps[3];

/* Units of work since the last check for pending interrupts. */
word_t kernel_state_work_units_completed;

word_t kernel_state_current_domain;

/* The remaining ticks of the current domain. */
uint64_t kernel_state_domain_time;
word_t kernel_state_domain_schedule_index;
word_t kernel_state_domain_schedule_start;
domain_schedule_entry_t kernel_state_domain_schedule[2];

/* All threads (debug builds). */
tcb_t *kernel_state_debug_threads;
