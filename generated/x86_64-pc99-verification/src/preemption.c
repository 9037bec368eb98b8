/* SPDX-License-Identifier: BSD-2-Clause */
/* Preemption points. */

#include "functions.h"

/* Counts a unit of work. Status Preempted if the operation must stop here, otherwise Ok. */
status_t preemption_point(void)
{
    kernel_state_work_units_completed++;
    if (kernel_state_work_units_completed < CONFIG_MAX_NUM_WORK_UNITS_PER_PREEMPTION) {
        return STATUS_OK;
    }

    kernel_state_work_units_completed = 0;

    bool_t is_irq_pending = arch_is_irq_pending();
    return is_irq_pending ? STATUS_PREEMPTED : STATUS_OK;
}
