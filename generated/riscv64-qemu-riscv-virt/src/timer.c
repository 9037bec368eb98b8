/* SPDX-License-Identifier: BSD-2-Clause */
/* The tick of the classic scheduler. */

#include "functions.h"

SECTION(".boot.text") void timer_init(void)
{
    timer_reset();
}

/* The next interrupt comes one tick from now. A pending one is cleared. */
void timer_reset(void)
{
    word_t time = machine_read_time();
    word_t next = time + TIMER_RELOAD;
    sbi_set_timer(next);
}
