/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's timer. */

#include "functions.h"

SECTION(".boot.text") void timer_init(void)
{
    machine_write_counter_access(TIMER_USER_ACCESS);
    timer_reset();
}

/* The next interrupt comes one tick from now. */
void timer_reset(void)
{
    machine_write_virtual_timer_value(TIMER_RELOAD);
    machine_write_virtual_timer_control(TIMER_ENABLED);
}
