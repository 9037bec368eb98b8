/* SPDX-License-Identifier: BSD-2-Clause */
/* The supervisor binary interface. */

#include "functions.h"

/* 1 if the firmware has the timer extension. */
uint32_t sbi_s_has_time;

SECTION(".boot.text") void sbi_init(void)
{
    sbi_s_has_time = 0;
    word_t ask_firmware = machine_ask_firmware(SBI_BASE, SBI_BASE_PROBE_EXTENSION, SBI_TIME);
    if (ask_firmware != 0) {
        sbi_s_has_time = 1;
    }
}

/* The timer interrupts when the time CSR reaches the value; a pending interrupt is cleared. */
void sbi_set_timer(word_t time)
{
    if (sbi_s_has_time != 0) {
        machine_call_firmware(SBI_TIME, SBI_TIME_SET_TIMER, time);
    } else {
        machine_call_firmware(SBI_LEGACY_SET_TIMER, 0, time);
    }
}
