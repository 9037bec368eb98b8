/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's timer. */

#include "functions.h"

word_t timer_s_ticks_per_millisecond SECTION(".boot.bss");
word_t timer_s_cycles_per_microsecond SECTION(".boot.bss");

/* Of the time-stamp counter: its frequency in MHz. */
SECTION(".boot.text") word_t timer_cycles_per_microsecond(void)
{
    return timer_s_cycles_per_microsecond;
}

/* Measures the time-stamp counter, unless the configuration says how fast it is. */
SECTION(".boot.text") void timer_calibrate(void)
{
    timer_s_cycles_per_microsecond = 0;
    timer_start_interval();
    word_t start = machine_read_time();
    timer_await_interval();
    word_t cycle_counter = machine_read_time();
    timer_s_cycles_per_microsecond = (cycle_counter - start) / (TIMER_MILLISECONDS * 1000UL);
}

/* Measures the core's timer, and starts it. */
SECTION(".boot.text") void timer_init(void)
{
    counts_cycles_result_t measure = timer_measure();
    word_t counts = measure.counts;
    timer_s_ticks_per_millisecond = counts / TIMER_MILLISECONDS;
    timer_start_ticks();
}

/* Lets the core's timer run. */
SECTION(".boot.text") counts_cycles_result_t timer_measure(void)
{
    irq_controller_start_timer(0xffffffffU, false);
    timer_start_interval();
    uint32_t start = irq_controller_timer_count();
    word_t before = machine_read_time();
    timer_await_interval();
    word_t cycle_counter = machine_read_time();
    word_t cycles = cycle_counter - before;
    uint32_t timer_count = irq_controller_timer_count();
    return (counts_cycles_result_t){ .counts = start - timer_count, .cycles = cycles };
}

SECTION(".boot.text") void timer_start_ticks(void)
{
    irq_controller_start_timer((uint32_t)(timer_s_ticks_per_millisecond * CONFIG_TIMER_TICK_MS),
        true);
}

SECTION(".boot.text") void timer_start_interval(void)
{
    uint8_t in8 = machine_in8(TIMER_GATE);
    uint8_t gate = (uint8_t)(in8 & -3 & -2);
    machine_out8(TIMER_GATE, gate);
    machine_out8(TIMER_CONTROL, TIMER_COUNT_ONCE);
    machine_out8(TIMER_CHANNEL2, TIMER_COUNT_LOW);
    machine_out8(TIMER_CHANNEL2, TIMER_COUNT_HIGH);
    machine_out8(TIMER_GATE, (uint8_t)(gate | TIMER_GATE_ON));
}

SECTION(".boot.text") void timer_await_interval(void)
{
    while (true) {
        uint8_t in8 = machine_in8(TIMER_GATE);
        if ((in8 & TIMER_OUTPUT) != 0) {
            break;
        }
        /* Ends: the interval timer counts to its end */
    }
}

/* The timer repeats itself. */
void timer_reset(void)
{
}
