/* SPDX-License-Identifier: BSD-2-Clause */
/* The owner of the FPU. */

#include "functions.h"

/* The thread whose registers are in the FPU; null at first. */
tcb_t *fpu_s_owner;

/* 1 if the thread that runs may not use the FPU. */
uint32_t fpu_s_is_off;

void fpu_take_over(tcb_t *thread)
{
    if (fpu_s_owner != NULL) {
        machine_save_fpu(&fpu_s_owner->context.fpu[0]);
    }

    machine_load_fpu(&thread->context.fpu[0]);
    fpu_s_owner = thread;
}

/* A thread gives the FPU up: its registers are in memory afterwards. */
void fpu_release(tcb_t *thread)
{
    if (fpu_s_owner == thread) {
        machine_save_fpu(&thread->context.fpu[0]);
        fpu_s_owner = NULL;
    }
}

/* The state of a thread that has not used the FPU yet. */
void fpu_init(tcb_t *thread)
{
    uint64_t *state = (uint64_t *)&thread->context.fpu[0];
    state[FPU_CONTROL_WORD] = FPU_INITIAL_CONTROL;
    state[FPU_SSE_CONTROL_WORD] = FPU_INITIAL_SSE_CONTROL;
}

void fpu_turn_off(void)
{
    if (fpu_s_is_off == 0) {
        machine_disable_fpu();
        fpu_s_is_off = 1;
    }
}

void fpu_turn_on(void)
{
    if (fpu_s_is_off != 0) {
        machine_enable_fpu();
        fpu_s_is_off = 0;
    }
}

/* The flags of the thread changed: switching to it reads them. */
void fpu_allow(tcb_t *thread, bool_t may_use)
{
}
