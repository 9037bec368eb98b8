/* SPDX-License-Identifier: BSD-2-Clause */
/* The processor's tables, in its own format. */

#include "functions.h"

uint64_t descriptors_s_segments[7] ALIGNED(16);
gate_t descriptors_s_gates[256] ALIGNED(16);

SECTION(".boot.text") void descriptors_init(void)
{
    word_t task_state = machine_task_state();
    descriptors_fill_segments(task_state);
    descriptors_fill_gates();
    machine_load_descriptors((word_t)&descriptors_s_segments[0],
        (uint32_t)(DESCRIPTORS_SEGMENT_COUNT * 8UL) - 1, SELECTORS_TASK_STATE);
    machine_load_interrupts((word_t)&descriptors_s_gates[0],
        (uint32_t)(DESCRIPTORS_GATE_COUNT * 16UL) - 1);
}

SECTION(".boot.text") void descriptors_fill_segments(word_t task_state)
{
    descriptors_s_segments[1] = DESCRIPTORS_KERNEL_CODE;
    descriptors_s_segments[2] = DESCRIPTORS_KERNEL_DATA;
    descriptors_s_segments[3] = DESCRIPTORS_USER_DATA;
    descriptors_s_segments[4] = DESCRIPTORS_USER_CODE;
    descriptors_s_segments[5] = DESCRIPTORS_TASK_STATE_TYPE | (DESCRIPTORS_TASK_STATE_SIZE - 1UL)
        | ((task_state & 0xffffff) << 16) | (((task_state >> 24) & 0xff) << 56);
    descriptors_s_segments[6] = task_state >> 32;

    word_t stack = machine_fault_stack_top();
    *(uint32_t *)(task_state + DESCRIPTORS_FIRST_FAULT_STACK) = (uint32_t)(stack & 0xffffffffUL);
    *(uint32_t *)(task_state + DESCRIPTORS_FIRST_FAULT_STACK + 4) = (uint32_t)(stack >> 32);

    /* The map of I/O ports begins behind the segment: user level has none. */
    *(uint32_t *)(task_state
        + DESCRIPTORS_IO_MAP_BASE) = (uint32_t)DESCRIPTORS_TASK_STATE_SIZE << 16;
}

SECTION(".boot.text") void descriptors_fill_gates(void)
{
    word_t first = machine_vectors();
    for (word_t vector = 0; vector < DESCRIPTORS_GATE_COUNT; vector++) {
        /* At most GateCount iterations. */
        word_t address = first + vector * DESCRIPTORS_ENTRY_SIZE;
        bool_t is_sudden = vector == DESCRIPTORS_NON_MASKABLE || vector == DESCRIPTORS_DOUBLE_FAULT
            || vector == DESCRIPTORS_MACHINE_CHECK;
        descriptors_s_gates[vector] = gate_new(address & 0xffff, SELECTORS_KERNEL_CODE, is_sudden,
            vector == DESCRIPTORS_BREAKPOINT ? DESCRIPTORS_USER_GATE : DESCRIPTORS_INTERRUPT_GATE,
            (address >> 16) & 0xffff, address >> 32);
    }
}
