/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's timer. */

#include "functions.h"

SECTION(".boot.text") void timer_init(void)
{
    timer_reset();
}

/* The next interrupt comes one tick from now. A pending one is cleared. */
void timer_reset(void)
{
    word_t time = machine_read_time();
    timer_set_deadline(time + TIMER_RELOAD);
}

/* The next interrupt comes at this time, or at once if it is over. A pending one is cleared. */
void timer_set_deadline(uint64_t time)
{
    sbi_set_timer(time);
}
